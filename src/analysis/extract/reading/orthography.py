"""Texts that write final letters otherwise: without the dots of a yeh (فى, الذى), as Egypt's papers do, where على may be
somebody's name too; or, carelessly, with dots everywhere (الي, يري) or none on any teh marbuta (شركه)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import cache

from ...arabic.affixes import AND, ARTICLE, CONJUNCTIONS, FINAL_HEH
from ...arabic.chars import COMMAS, HAMZA_BELOW, MAKSURA, TEH_MARBUTA, YEH
from ...arabic.words import Words, bare_forms, is_definite
from .reporting import reporting_forms
from .vocabulary import Vocabulary
from .wordlist import common_words

_ENDS = COMMAS | frozenset(":.(")
_FINALS = frozenset({YEH, MAKSURA, FINAL_HEH, TEH_MARBUTA})
# A letter as rare as this is not written; so many different words must show what stands in its place.
_RARE, _SHOWN = 700, 2


def restored(words: Words, honoured: Container[int], vocabulary: Vocabulary) -> Words:
    """The words of a text that has no alef maqsura, or no teh marbuta, as the language spells them; no place moves.

    ``honoured``: the words that end a title. Left as they are: names, words that are common as they stand, and علي where
    a name goes on.
    """
    for written, lost in ((YEH, MAKSURA), (FINAL_HEH, TEH_MARBUTA)):
        if words.text.count(lost) * _RARE > len(words.text):
            continue
        odd = [number for number, end in enumerate(words.ends) if words.text[end - 1] == written
               and _spelled(words.forms[number], lost)]
        plain = [number for number in odd if not (_is_name(words, number, lost, vocabulary)
                                                  or _spelled(words.forms[number], written))]
        if len({words.forms[number] for number in plain if lost == MAKSURA or is_definite(words.forms[number])}) >= _SHOWN:
            sure = {*plain, *(number for number in odd if _is_meant(words, number, lost, honoured, vocabulary))}
            words = _with_ends(words, sure, lost)
    return words


def _with_ends(words: Words, numbers: Container[int], letter: str) -> Words:
    """The words with another last letter at some of them."""
    pieces, last = [], 0
    for number, end in enumerate(words.ends):
        if number in numbers:
            pieces += [words.text[last:end - 1], letter]
            last = end
    return replace(words, text="".join((*pieces, words.text[last:])))


def _spelled(form: str, letter: str) -> bool:
    """Whether the language has a folded word, behind proclitics or not, that ends in just this letter."""
    return any((each, letter) in _endings() for _, rest in bare_forms(form) for each in (rest, rest.removeprefix(ARTICLE)))


@cache
def _endings() -> frozenset[tuple[str, str]]:
    """(folded form, last letter as it is spelled) of the common words and of the forms that report."""
    common = ((folded, word[-1]) for word, folded in common_words().folded_of.items())
    reporting = ((folded, form.text[-1]) for folded, form in reporting_forms().items())
    return frozenset((folded, letter) for folded, letter in (*common, *reporting) if letter in _FINALS)


def _is_name(words: Words, number: int, lost: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is a given name, as it is written or with the other letter (سلمي, سلمى); رأي is no Ray."""
    surface = words.surface(number, number).removeprefix(AND)
    return surface in vocabulary.names or surface[:-1] + lost in vocabulary.names


def _is_meant(words: Words, number: int, lost: str, honoured: Container[int], vocabulary: Vocabulary) -> bool:
    """Whether of two words (رأي, رأى; علي, على) the other stands there: a particle where no name goes on, or the verb that opens
    a clause or stands before أن."""
    form, before, after = words.forms[number], words.form(number - 1), number + 1
    follower = words.forms[after] if words.follows(after) else ""
    if _is_name(words, number, lost, vocabulary):
        told = number - 1 in honoured or vocabulary.is_a(before, "no-on")
        whole = vocabulary.kind_of(form) != "F" and vocabulary.is_name_like(follower)  # Roy Keane is no روى
        return not (told or whole or _goes_on(words, number, honoured, vocabulary))
    opens = not words.follows(number) or form[0] in CONJUNCTIONS
    led = vocabulary.is_a(before, "contrast", "before-verb")
    return opens or led or vocabulary.is_a(follower, "that")


def dotless_names(words: Words, honoured: Container[int], vocabulary: Vocabulary) -> frozenset[int]:
    """محمد على إبراهيم, الدكتور على سالم: the words spelled like a common one that stand where a name must go on.

    ``honoured``: the words that end a title.
    """
    found = frozenset(number for number, form in enumerate(words.forms) if number and form in vocabulary.given
                      and words.text[words.ends[number] - 1] == MAKSURA and _goes_on(words, number, honoured, vocabulary))
    return found if found and _is_dotless(words, vocabulary) else frozenset()


def _goes_on(words: Words, number: int, honoured: Container[int], vocabulary: Vocabulary) -> bool:
    """Whether a given name, or a title and then another name, stands before a word, and another name, a comma or إن behind it."""
    before, after = words.form(number - 1), number + 1
    given = vocabulary.is_given(before) or before in vocabulary.particles
    if not words.follows(number) or not (given or number - 1 in honoured):
        return False
    if not words.follows(after) or words.lines[after] != words.lines[number]:
        return given and (after == len(words) or words.gap(after).strip()[:1] in _ENDS)
    follower = words.forms[after]
    told = given and vocabulary.is_a(follower, "that") and words.surface(after, after).startswith(HAMZA_BELOW)
    return told or vocabulary.is_name_like(follower)


def _is_dotless(words: Words, vocabulary: Vocabulary) -> bool:
    """Whether two words are spelled as the language spells none but with a dotted yeh."""
    ends = (words.surface(number, number) for number in range(len(words)) if words.text[words.ends[number] - 1] == MAKSURA)
    odd = (word for word in ends if word not in vocabulary.spelled and word[:-1] + YEH in vocabulary.spelled)
    return next(odd, None) is not None and next(odd, None) is not None
