"""Sentence ends: at . ! ? ؟ … and at a line's end; not inside a number, an initial or a Latin name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from .chars import HARAKAT, JOINED_TITLES, SENTENCE_ENDS, TATWEEL

_ENDS = re.compile("[" + "".join(map(re.escape, sorted(SENTENCE_ENDS))) + "]+|\n")
# A Latin letter as Arabic spells it behind a full stop (A.I., B.B.C.): one letter and yeh, perhaps heh; not the word for "in".
_SPELLED = re.compile(r"[^\W\u0641\u0647]\u064a\u0647?(?!\w)")
# Such letters on both sides of a full stop: those too that begin with alef and hamza or madda (LG, ING), one of them a word.
_LETTER = r"(?:[^\W\u0641\u0647]\u064a\u0647?|[\u0625\u0622]\w{1,2}|\u064a\u0648)"
_LETTER_BEFORE = re.compile(rf"(?<!\w)[\u0648\u0641\u0628\u0643\u0644]?{_LETTER}$")
_LETTER_BEHIND = re.compile(rf"{_LETTER}(?!\w)")
_LONGEST_LETTER = 6
# The initial of a foreigner's middle name as Arabic spells it (John F., Joshua L.), between two words that are no such letters:
# of the letters those that begin with alef and hamza or madda, B, C, D, J, K, T, W. X is a platform too.
_MIDDLE = re.compile(r"(?<!\w)(?:\u0625(?!\u0643\u0633)\w{1,2}|\u0622[\u0631\u064a]|[\u0628\u0633\u062f\u062a]\u064a"
                     r"|[\u062c\u0643]\u064a\u0647|\u062f\u0628\u0644\u064a\u0648)$")
_NEXT_NAME = re.compile(r" (?!\u0648)[^\W\d]{2}")
_HARAKAT = "".join(HARAKAT)
_MARKED = 3  # a letter has two marks at most: shadda and a vowel
# What may stand between the full stop and the blank: closing marks and brackets of any shape.
_CLOSERS = "\"'\u00bb\u00ab\u201c\u201d\u2033\u2019\u203a)]"


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Code points where sentences end (exclusive, closing marks included), in order.

    The last entry is ``end``. A full stop ends a sentence only before a blank, a closing mark or
    an Arabic word that is stuck to it, and not after a single letter (an initial or a title such as ``د.``, with "and" on it too)
    or in a Latin run (``v. Meta``).
    """
    end = len(text) if end is None else end
    ends = [_past_closers(text, hit, end) for hit in _ENDS.finditer(text, start, end)
            if _closes(text, hit, end)]
    return ends if ends and ends[-1] == end else [*ends, end]


def sentence_at(ends: Sequence[int], position: int) -> int:
    """Number of the sentence in which a code point stands."""
    return bisect_right(ends, position)


def _closes(text: str, hit: re.Match[str], end: int) -> bool:
    if hit.group() != ".":
        return True
    after = _past_closers(text, hit, end)
    if after < end and not text[after].isspace():
        return _glued(text, hit)
    return not _is_initial(text, hit)


def _glued(text: str, hit: re.Match[str]) -> bool:
    """A full stop with the next Arabic word stuck to it still ends a sentence (scraped text), behind a closing mark too."""
    before = text[max(hit.start() - _MARKED - 1, 0):hit.start()].rstrip(" \u00a0").rstrip(_HARAKAT)[-1:]
    after = text[hit.end():hit.end() + 1]
    if _SPELLED.match(text, hit.end()) or _is_between_letters(text, hit):
        return False
    ends = before.isalpha() or (before and before in _CLOSERS)
    return bool(ends) and after >= "\u0600" and after.isalpha() and not _is_initial(text, hit)


def _is_between_letters(text: str, hit: re.Match[str]) -> bool:
    """آي.إن.جي, إل.جي: whether a full stop stands between two Latin letters as Arabic spells them."""
    before = text[max(hit.start() - _LONGEST_LETTER, 0):hit.start()]
    return _LETTER_BEHIND.match(text, hit.end()) is not None and _LETTER_BEFORE.search(before) is not None


def _is_initial(text: str, hit: re.Match[str]) -> bool:
    word_start = hit.start()
    while word_start and (text[word_start - 1].isalnum() or text[word_start - 1] in HARAKAT):
        word_start -= 1
    word = text[word_start:hit.start()].replace(TATWEEL, "")
    if (len(word) == 1 and word.isalpha()) or word in JOINED_TITLES or _is_middle(text, word_start, hit):
        return True
    return word in {"Inc", "Ltd", "Mr", "Mrs", "Dr", "vs", "Co", "Corp", "St", "No"}


def _is_middle(text: str, start: int, hit: re.Match[str]) -> bool:
    """Whether the word before a full stop is a middle initial, in letters that Arabic spells out: (Joshua) L. (Roffman)."""
    before, gap, letter = text[max(start - _LONGEST_LETTER - 1, 0):start].rpartition(" ")
    behind_name = gap and not letter and before and not _LETTER_BEFORE.search(before)
    return bool(behind_name) and _MIDDLE.match(text[start:hit.start()]) is not None \
        and _NEXT_NAME.match(text, hit.end()) is not None


def _past_closers(text: str, hit: re.Match[str], end: int) -> int:
    position = hit.end()
    while position < end and text[position] in _CLOSERS:
        position += 1
    return position
