"""Firms of ordinary words told again in short: سهم الواحة where it was بنك الواحة, إن سحاب تخطط where it was سحاب للطاقة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...arabic.affixes import ARTICLE, FOR, FOR_THE
from ..bodies.organisations import acts_there
from ..reading.gazetteer import Hit
from ..reading.scene import Scene

SHORT_FIRM = "short name of a firm"
_NOUNS = ("firm-noun", "of-firm", "share", "in-name-of", "employed-at", "firm-verb", "several-firms")


def short_firm(scene: Scene, name: Sequence[str]) -> Iterator[str]:
    """What is left of a firm's name without the noun for a bank or airline before it, or the end behind its first word."""
    vocabulary = scene.vocabulary
    if len(name) == 2 and name[1].startswith(ARTICLE) and vocabulary.is_a(name[0], "bank", "airline"):
        yield name[1]
    ends = vocabulary.classes["company-suffix"] | vocabulary.classes["firm-end"] | vocabulary.classes["firm-adjective"]
    ended = name[1] in ends or name[1].startswith(FOR_THE)
    if ended and not name[0].startswith(ARTICLE) and vocabulary.is_ordinary(name[0]):
        yield name[0]


def acts_as_firm(scene: Scene, hit: Hit) -> bool:
    """Whether a word that is a firm's short name has, does or says beside it what firms have, do or say."""
    words, vocabulary, before = scene.words, scene.vocabulary, hit.first - 1
    if scene.marked_by_end.get(hit.last) == hit.first:
        return True
    joined = words.follows(hit.first) and not hit.cut
    noun = words.forms[before] if joined else ""
    if joined and (vocabulary.is_a(noun, *_NOUNS) or acts_there(scene, hit.first)):
        return True
    office = scene.title_ends.get(before) if joined else None
    if office is not None and office.value.kind == "head":
        return True
    return bool(hit.cut) and scene.title_ends.get(before) is not None and words.forms[hit.first][:hit.cut] == FOR
