"""Drafts of mentions: what each rule proposes, before one of two that overlap is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from ...arabic.affixes import ARTICLE, FOR_THE
from ...arabic.words import Words
from ..reading.gazetteer import Hit
from ..reading.scene import Scene, Told

_VOWEL_SIGNS = frozenset(map(chr, range(0x64B, 0x653)))

# The rules that others ask about: what the catalogue holds, what a noun, name, title or verb beside it tells, a name said again.
CATALOGUED = "catalogue"
HEAD_NOUN = "head noun"
GIVEN_NAME = "given name"
FAMILY_NAME = "family name"
TITLE = "title"
REPORTING_VERB = "reporting verb"
LATIN_RUN = "Latin run"
IN_MARKS = "in marks"
ACTS_AS_FIRM = "acts as a company"
REPEATED = "repeated"
VARIANT = "spelling variant"
# Longer is no name.
MOST_NAME_WORDS = 6
# Types of names that may speak, and those of no single person.
BODIES = frozenset({"COMPANY", "ORG"})
SPEAKERS = BODIES | {"PERSON"}


class Draft(NamedTuple):
    """Words ``first``..``last`` (inclusive), less ``cut`` folded characters of proclitics, name ``entity``.

    ``rule`` says how it was found, ``evidence`` the words or catalogue name that speak for it,
    ``confidence`` in 0..1 is set by hand per rule and checked against the gold set.
    """

    first: int
    last: int
    cut: int
    entity: str
    type: str
    rule: str
    evidence: str
    confidence: float


_Found = TypeVar("_Found", Draft, Hit)


def entity_id(scene: Scene, first: int, last: int) -> str:
    """A stable id for a name that no catalogue holds: its folded words joined by hyphens."""
    return "-".join(scene.words.forms[first:last + 1])


def draft_of(scene: Scene, first: int, last: int, told: Told, rule: str, cut: int = 0) -> Draft:
    """The draft of a name that no catalogue holds, in words ``first``..``last``: an entity of its own."""
    return Draft(first, last, cut, entity_id(scene, first, last)[cut:], told.type, rule, told.evidence, told.confidence)


def surface_of(words: Words, draft: Draft) -> str:
    """The text of a draft without its proclitics."""
    return words.text[start_of(words, draft):end_of(words, draft)]


def end_of(words: Words, draft: Draft) -> int:
    """The code point behind a draft's name and the vowel signs of its last letter: حالاً."""
    end = words.ends[draft.last]
    while words.text[end:end + 1] in _VOWEL_SIGNS:
        end += 1
    return end


def start_of(words: Words, draft: Draft) -> int:
    """The code point where a draft's name begins."""
    return words.position(draft.first, draft.cut)


def parts_of(words: Words, draft: Draft) -> list[str]:
    """The folded words of a draft's name."""
    forms = words.forms[draft.first:draft.last + 1]
    if draft.cut:
        forms[0] = _cut(forms[0], draft.cut)
    return forms


def form_of(words: Words, draft: Draft) -> str:
    """The folded name of a draft, words separated by a space."""
    return " ".join(parts_of(words, draft))


def without_overlap(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that stay: the longer wins, then the surer, then the earlier proposed. In text order."""
    taken: set[int] = set()
    chosen = []
    for draft in sorted(drafts, key=_strength):
        numbers = range(draft.first, draft.last + 1)
        if taken.isdisjoint(numbers):
            taken.update(numbers)
            chosen.append(draft)
    return sorted(chosen)


def _strength(draft: Draft) -> tuple[int, float]:
    return draft.first - draft.last, -draft.confidence


def covered(drafts: Sequence[_Found]) -> dict[int, _Found]:
    """Which draft, or which hit of a list, covers a word."""
    return {number: draft for draft in drafts for number in range(draft.first, draft.last + 1)}


def _cut(form: str, cut: int) -> str:
    """A folded word without its proclitics; لل hides an article."""
    rest = form[cut:]
    return ARTICLE + rest[1:] if cut and form[cut - 1:cut + 1] == FOR_THE and len(rest) > 3 else rest
