"""Where the narrator goes on behind a comma, so that no speech does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ...arabic.chars import COMMAS
from ...arabic.words import Words
from .gazetteer import Hit
from .reporting import VERBS

# So many words may stand between a comma and the form behind it (كما قال, على ما قال).
_LINKS = 2
_JOINING = frozenset({"link", "contrast"})
# The shortest participle with its ending, and what ends alike.
_DOING, _MEEM, _ALEF, _PRONOUNS = 5, "\u0645", "\u0627", ("\u0647\u0627", "\u0646\u0627", "\u0647\u0645\u0627")
_AND_THAT = "\u0648\u0623\u0646"


def first_turn(words: Words, cues: Mapping[int, Hit], roles: Sequence[frozenset[str]], first: int, last: int) -> int | None:
    """The first of some words behind a comma with which a form of reporting, or a clause that only the narrator joins on, begins.

    ``cues``: the forms by their first word; ``roles``: the closed classes of each word; ``last`` is not among them.
    """
    commas = (number for number in range(max(first, 1), last) if not COMMAS.isdisjoint(words.gap(number)))
    return next((number for number in commas if _reports(cues, roles, number) or _leaves(words, roles, number)), None)


def _is_doing(form: str, roles: frozenset[str]) -> bool:
    """، مستعيدا; ، متبعا: whether a word looks like a participle in the accusative, which tells what somebody does beside."""
    looks = len(form) >= _DOING and form[0] == _MEEM and form[-1] == _ALEF and not form.endswith(_PRONOUNS)
    return looks and "adverb" not in roles


def turns_between(words: Words, cues: Mapping[int, Hit], roles: Sequence[frozenset[str]], start: int, end: int) -> bool:
    """Whether the narrator goes on so between two code points, or with a sentence that and, and a verb of speech, begin."""
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    opens = any("." in words.gap(number) and _adds(cues, number) for number in range(max(first, 1), last))
    return opens or first_turn(words, cues, roles, first, last) is not None


def _adds(cues: Mapping[int, Hit], number: int) -> bool:
    """. وأضاف: whether a word is "and" with a verb of speech."""
    hit = cues.get(number)
    return hit is not None and hit.cut > 0 and not hit.value.weak and hit.value.shape in VERBS


def _reports(cues: Mapping[int, Hit], roles: Sequence[frozenset[str]], number: int) -> bool:
    """، مضيفة; ، وأضاف; ، كما قال; ، فيما رأى: whether a form that tells of somebody begins at a word, or behind linking ones."""
    for place in range(number, min(number + _LINKS + 1, len(roles))):
        hit = cues.get(place)
        if hit is not None and not hit.value.weak:
            return "first-person" not in roles[place]
        if _JOINING.isdisjoint(roles[place]):
            return False
    return False


def _leaves(words: Words, roles: Sequence[frozenset[str]], number: int) -> bool:
    """، فيما; ، في حين; ، قبل أن; ، وأن: whether words begin that join on the narrator's own clause."""
    after = roles[number + 1] if number + 1 < len(words) else frozenset()
    if "leaving" in roles[number] or words.surface(number, number) == _AND_THAT or _is_doing(words.forms[number], roles[number]):
        return True
    return ("leaving-that" in roles[number] and "that" in after) or ("said-in" in roles[number] and "when" in after)
