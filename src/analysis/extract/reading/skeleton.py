"""Transliteration skeletons: what stays of a name across spellings and scripts.

Arabic and Latin spellings of one foreign name agree in their consonants, if letters that
stand for one sound are taken together. Vowels, and و and ي which may be vowels, are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...arabic.affixes import FINAL_HEH
from ...arabic.words import is_latin, without_article

_ARABIC = {
    "\u0628": "b", "\u062a": "t", "\u062b": "s", "\u062c": "g", "\u062d": "h", "\u062e": "k", "\u062f": "d",
    "\u0630": "z", "\u0631": "r", "\u0632": "z", "\u0633": "s", "\u0634": "x", "\u0635": "s", "\u0636": "d",
    "\u0637": "t", "\u0638": "z", "\u0639": "", "\u063a": "g", "\u0641": "f", "\u0642": "g", "\u0643": "k",
    "\u0644": "l", "\u0645": "m", "\u0646": "n", "\u0647": "h", "\u0648": "", "\u064a": "", "\u0627": "", "\u0621": "",
}
# In this order: an x of the name is read before the x that stands for sh.
_LATIN_PAIRS = (("x", "ks"), ("tsch", "x"), ("sch", "x"), ("tch", "x"), ("ght", "t"), ("kh", "k"), ("gh", "g"), ("ph", "f"),
                ("sh", "x"), ("ch", "x"), ("zh", "z"), ("dh", "d"), ("th", "s"), ("ck", "k"), ("qu", "k"), ("ce", "se"),
                ("ci", "si"), ("cy", "sy"))
# What Latin letters may be beside what they mostly are: Christian, John, Thomas, James, Jensen, Knight.
_OTHERWISE = ((r"ch", "k"), (r"(?<=[aeiouy])h(?![aeiouy])", ""), (r"th", "t"), (r"s$", "z"), (r"^j", "y"), (r"^kn", "n"))
_LATIN = {"j": "g", "q": "k", "c": "k", "v": "f", "p": "b", "w": "", "y": ""}
_VOWELS = frozenset("aeiou")
# The Latin letters with which a name begins whose first letter looks like a proclitic.
_WRITTEN_AS = {"\u0648": ("w", "v", "o", "u"), "\u0641": ("f", "v", "p"), "\u0628": ("b", "p", "v"),
               "\u0643": ("k", "c", "q", "x", "g"), "\u0644": ("l",)}
_TSH = "\u062a\u0634"  # تش writes ch


@lru_cache(maxsize=65536)
def skeleton(form: str, *, article: bool = True) -> str:
    """The skeleton of one folded word; '' when nothing but vowels is left. ``article``: leave ال out.

    >>> skeleton("google") == skeleton("\\u063a\\u0648\\u063a\\u0644")
    True
    """
    return _latin(form) if form and is_latin(form) else _arabic(without_article(form) if article else form)


@lru_cache(maxsize=65536)
def skeletons(form: str) -> tuple[str, ...]:
    """The skeleton of a folded word, then those of what its letters, if Latin, may sound like besides; none is ''.

    >>> skeleton("\\u062c\\u0648\\u0646") in skeletons("john")
    True
    """
    spellings = [form]
    for letters, sound in _OTHERWISE if form and is_latin(form) else ():
        spellings += [re.sub(letters, sound, each) for each in spellings if re.search(letters, each)]
    return tuple(dict.fromkeys(key for key in map(skeleton, spellings) if key))


def _arabic(form: str) -> str:
    word = form.replace(_TSH, "\u0634")
    if word.endswith(FINAL_HEH):
        word = word[:-1]
    return "".join(_ARABIC.get(letter, letter if letter.isdecimal() else "") for letter in _undoubled(word))


def _latin(form: str) -> str:
    for letters, sound in _LATIN_PAIRS:
        form = form.replace(letters, sound)
    kept = (_LATIN.get(letter, letter) for letter in _undoubled(form) if letter not in _VOWELS)
    return "".join(kept)


def _undoubled(word: str) -> str:
    return "".join(letter for place, letter in enumerate(word) if not place or word[place - 1] != letter)


def sound_alike(arabic: str, latin: str) -> bool:
    """Whether two words begin with the same two consonants (or share their only one)."""
    both = {skeleton(arabic), skeleton(arabic, article=False), skeleton(arabic[1:])} - {""}
    return any(ours[:2] == theirs[:2] and (len(theirs) > 1 or ours == theirs) for ours in both for theirs in skeletons(latin))


def proclitic_before(arabic: str, latin: str) -> int:
    """1 where the first letter of a folded Arabic word is no part of the name that a Latin word tells, else 0.

    >>> proclitic_before("\\u0648\\u0633\\u0627\\u0645", "sam"), proclitic_before("\\u0648\\u0633\\u0627\\u0645", "wissam")
    (1, 0)
    """
    written = _WRITTEN_AS.get(arabic[:1])
    if written is None or not latin:
        return 0
    if latin.startswith(written):
        return int(arabic[0] == arabic[1:2] and latin[0] != latin[1:2])
    return int(any(skeleton(arabic[1:], article=False)[:2] == sounds[:2] for sounds in skeletons(latin)))
