"""Texts that leave the dots of a final yeh out (فى, الذى), as Egypt's papers do: there على may be somebody's name too."""

from __future__ import annotations

from collections.abc import Container

from ...arabic.chars import COMMAS
from ...arabic.words import Words
from .vocabulary import Vocabulary

_MAKSURA, _YEH, _HAMZA_BELOW = "\u0649", "\u064a", "\u0625"
_ENDS = COMMAS | frozenset(":.(")


def dotless_names(words: Words, honoured: Container[int], vocabulary: Vocabulary) -> frozenset[int]:
    """محمد على إبراهيم, الدكتور على سالم: the words spelled like a common one that stand where a name must go on.

    ``honoured``: the words that end a title.
    """
    found = frozenset(number for number, form in enumerate(words.forms) if number and form in vocabulary.given
                      and words.text[words.ends[number] - 1] == _MAKSURA and _goes_on(words, number, honoured, vocabulary))
    return found if found and _is_dotless(words, vocabulary) else frozenset()


def _goes_on(words: Words, number: int, honoured: Container[int], vocabulary: Vocabulary) -> bool:
    """Whether a given name, or a title and then another name, stands before a word, and another name, a comma or إن behind it."""
    before, after = words.forms[number - 1], number + 1
    given = vocabulary.is_given(before) or before in vocabulary.particles
    if words.gap(number) != " " or not (given or number - 1 in honoured):
        return False
    if after == len(words) or words.lines[after] != words.lines[number] or words.gap(after) != " ":
        return given and (after == len(words) or words.gap(after).strip()[:1] in _ENDS)
    follower = words.forms[after]
    told = given and vocabulary.is_a(follower, "that") and words.surface(after, after).startswith(_HAMZA_BELOW)
    return told or vocabulary.is_name_like(follower)


def _is_dotless(words: Words, vocabulary: Vocabulary) -> bool:
    """Whether two words are spelled as the language spells none but with a dotted yeh."""
    ends = (words.surface(number, number) for number in range(len(words)) if words.text[words.ends[number] - 1] == _MAKSURA)
    odd = (word for word in ends if word not in vocabulary.spelled and word[:-1] + _YEH in vocabulary.spelled)
    return next(odd, None) is not None and next(odd, None) is not None
