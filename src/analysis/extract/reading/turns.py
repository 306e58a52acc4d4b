"""Where the narrator goes on behind a comma, so that no speech does."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import BOTH, HER, US
from ...arabic.chars import COMMAS
from ...arabic.words import Words
from .gazetteer import Hit
from .reporting import VERBS
from .vocabulary import Vocabulary

# What a turn that a form of reporting makes counts.
SURE = 2
# So many words may stand between a comma and the form behind it (كما قال, على ما قال).
_LINKS = 2
_JOINING = frozenset({"link", "contrast"})
# The shortest participle with its ending, and what ends alike.
_DOING, _MEEM, _PRONOUNS = 5, "\u0645", (HER, US, BOTH)
_AND_THAT = "\u0648\u0623\u0646"
# Two words with which the narrator's own clause is joined on, or (False) one that the other does not follow.
_JOINED_ON = (("leaving", "concerning", False), ("leaving-that", "that", True), ("said-in", "when", True))


def first_turn(words: Words, cues: Mapping[int, Hit], vocabulary: Vocabulary, first: int, last: int) -> int | None:
    """The first of some words behind a comma with which a form of reporting, or a clause that only the narrator joins on, begins.

    ``cues``: the forms by their first word; ``last`` is not among them.
    """
    commas = (number for number in range(max(first, 1), last) if not COMMAS.isdisjoint(words.gap(number)))
    return next((number for number in commas
                 if _reports(words, cues, vocabulary, number) or _leaves(words, vocabulary, number)), None)


def _is_doing(form: str, vocabulary: Vocabulary) -> bool:
    """، مستعيدا; ، متبعا: whether a word looks like a participle in the accusative, which tells what somebody does beside."""
    looks = len(form) >= _DOING and form[0] == _MEEM and vocabulary.is_accusative(form) and not form.endswith(_PRONOUNS)
    return looks and not vocabulary.is_a(form, "adverb")


def turns_between(words: Words, cues: Mapping[int, Hit], vocabulary: Vocabulary, start: int, end: int) -> int:
    """Whether the narrator goes on so between two code points: SURE by a form of reporting, also with a sentence that "and" and
    such a form begin, 1 by a clause that but seldom stands in speech (قبل أن), else 0."""
    first, last = words.between(start, end)
    places = range(max(first, 1), last)
    commas = [number for number in places if not COMMAS.isdisjoint(words.gap(number))]
    if any("." in words.gap(number) and _adds(cues, number) for number in places) \
            or any(_reports(words, cues, vocabulary, number) for number in commas):
        return SURE
    return int(any(_leaves(words, vocabulary, number) for number in commas))


def _adds(cues: Mapping[int, Hit], number: int) -> bool:
    """. وأضاف: whether a word is "and" with a verb of speech."""
    hit = cues.get(number)
    return hit is not None and hit.cut > 0 and not hit.value.weak and hit.value.shape in VERBS


def _reports(words: Words, cues: Mapping[int, Hit], vocabulary: Vocabulary, number: int) -> bool:
    """، مضيفة; ، وأضاف; ، كما قال; ، فيما رأى: whether a form that tells of somebody begins at a word, or behind linking ones."""
    for place in range(number, min(number + _LINKS + 1, len(words))):
        hit, roles = cues.get(place), vocabulary.roles_of(words.forms[place])
        if hit is not None and not hit.value.weak:
            return "first-person" not in roles
        if _JOINING.isdisjoint(roles):
            return False
    return False


def _leaves(words: Words, vocabulary: Vocabulary, number: int) -> bool:
    """، فيما; ، في حين; ، قبل أن; ، وأن: whether words begin that join on the narrator's own clause."""
    form, after = words.forms[number], vocabulary.roles_of(words.forms[number + 1]) if number + 1 < len(words) else frozenset()
    roles = vocabulary.roles_of(form)
    if words.surface(number, number) == _AND_THAT or _is_doing(form, vocabulary):
        return True
    return any(first in roles and (second in after) == told for first, second, told in _JOINED_ON)
