"""Endings of nouns and verbs: what a word was before a pronoun, or the ending of a number, was written onto it."""

from __future__ import annotations

from collections.abc import Iterator

from ...arabic.affixes import (
    ARTICLE,
    BOTH,
    DUAL,
    FEMININE_PLURAL,
    FINAL_HEH,
    HER,
    MASCULINE_PLURAL,
    ME,
    NISBA,
    OBLIQUE,
    THEM,
    THEM_WOMEN,
    US,
    YOU,
    YOUR,
)
from ...arabic.chars import ALEF, HAMZA, TEH, WAW, YEH

# Pronouns and endings that are written onto a word, longest first (ها هما هم هن نا كم ه ك ي ا ين ون ات ...).
ENCLITICS = (BOTH, HER, THEM, THEM_WOMEN, US, YOU,
              WAW + ALEF, ME, OBLIQUE, DUAL, MASCULINE_PLURAL, FEMININE_PLURAL,
              FINAL_HEH, YOUR, YEH, ALEF, TEH, WAW)
# With ال no pronoun can follow: only the endings of number and gender.
PLURALS = (OBLIQUE, DUAL, MASCULINE_PLURAL, FEMININE_PLURAL, FINAL_HEH)
_PRONOUNS = (BOTH, HER, THEM, YOU)
_OF_THEM = NISBA + OBLIQUE


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
        yield stem[:-1] + HAMZA  # أصدقاء before a pronoun: أصدقاؤه
