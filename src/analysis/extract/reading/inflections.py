"""Endings of nouns and verbs: what a word was before a pronoun, or the ending of a number, was written onto it."""

from __future__ import annotations

from collections.abc import Iterator

from ...arabic.chars import ALEF, TEH, WAW, YEH
from ...arabic.words import ARTICLE, FINAL_HEH

# Pronouns and endings that are written onto a word, longest first (ها هما هم هن نا كم ه ك ي ا ين ون ات ...).
ENCLITICS = ("\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0646\u0627", "\u0643\u0645",
              "\u0648\u0627", "\u0646\u064a", "\u064a\u0646", "\u0627\u0646", "\u0648\u0646", "\u0627\u062a",
              "\u0647", "\u0643", "\u064a", "\u0627", "\u062a", "\u0648")
# With ال no pronoun can follow: only the endings of number and gender.
PLURALS = ("\u064a\u0646", "\u0627\u0646", "\u0648\u0646", "\u0627\u062a", "\u0647")
OWNERS = ("\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647")
_PRONOUNS = ("\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0643\u0645")
_OF_THEM = "\u064a\u064a\u0646"
_HAMZA = "\u0621"


def without_pronoun(form: str) -> Iterator[str]:
    """What stays of a word before a pronoun that no name ends in (ها هم هما كم)."""
    for ending in _PRONOUNS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            yield from unsuffixed(form, ending)


def without_the(form: str) -> str:
    """The folded word without ال, however short what is left."""
    return form[2:] if form.startswith(ARTICLE) and len(form) > 3 else form


def tells_of_followers(form: str) -> bool:
    """النصراويين, الأميركيين: whether a folded word is an adjective of belonging with its article for several, in the oblique."""
    return form.startswith(ARTICLE) and form.endswith(_OF_THEM)


def unsuffixed(form: str, ending: str) -> Iterator[str]:
    """The word without an ending: as it is, and as it was before the ending changed its last letter."""
    stem = form[:-len(ending)]
    yield stem
    yield stem + FINAL_HEH
    if stem.endswith(TEH):
        yield stem[:-1] + FINAL_HEH
    if stem.endswith(ALEF):
        yield stem[:-1] + YEH  # مستوى, folded, before a pronoun: مستواه
    if stem.endswith((WAW, YEH)):
        yield stem[:-1] + _HAMZA  # أصدقاء before a pronoun: أصدقاؤه
