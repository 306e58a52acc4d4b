"""What rules are called in tables: the English name that code and files keep, in words that a reader knows."""

from __future__ import annotations

import re

from .phrases import Both, both, has, named

# Rules that name what they met: the phrase of boilerplate.tsv and its kind, a part of the page, an HTML element.
_PHRASE = re.compile(r"phrase \((?P<kind>.+?)\): (?P<text>.+)")
_PLACE = re.compile(r"(?P<place>\S+) in the page")
_METADATA = re.compile(r"shown as the metadata tells \((?P<tag>\w*)\)")


def rule_named(rule: str) -> Both:
    """The name of a rule in Arabic and English; an unknown rule is called what it is."""
    if has(f"rule.{rule}"):
        return both(f"rule.{rule}")
    if met := _PHRASE.fullmatch(rule):
        return both("rule_made.phrase", kind=named("phrase_kind", met["kind"]), text=met["text"])
    if met := _PLACE.fullmatch(rule):
        return both("rule_made.place", place=named("place", met["place"].removesuffix("s")))
    met = _METADATA.fullmatch(rule)
    return both("rule_made.metadata", tag=met["tag"]) if met else Both(rule, rule)
