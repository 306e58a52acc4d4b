"""People named in a list behind somebody found, where a given name that is also a word needs no other evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..arabic.words import ARTICLE
from .drafts import Draft, entity_id
from .families import may_be_family
from .neighbours import LIST_GAPS
from .runs import run_end
from .scene import Scene

_CONJUNCTION = "\u0648"


def listed_people(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """People named in a list behind somebody found: X، Y Z and W, where a name that is also a word needs no more."""
    found = sorted({draft for draft in known.values() if draft.type == "PERSON"})
    for draft in found:
        after: Draft | None = draft
        while after is not None:
            after = _next_of_list(scene, known, after.last + 1)
            if after is not None:
                yield after


def _next_of_list(scene: Scene, known: Mapping[int, Draft], first: int) -> Draft | None:
    """The person whom a comma or a conjunction joins to the one before, closed by a comma, a stop or the next of the list."""
    words, vocabulary = scene.words, scene.vocabulary
    apart = first + 1 < len(words) and words.forms[first] == _CONJUNCTION
    first += apart
    if first >= len(words) or first in known or words.lines[first] != words.lines[first - 1]:
        return None
    form = words.forms[first]
    cut = int(form.startswith(_CONJUNCTION) and form not in vocabulary.given and not apart)
    if words.gap(first) not in LIST_GAPS and not ((cut or apart) and words.gap(first) == " "):
        return None
    last, head = run_end(scene, known, first), form[cut:]
    if not _closes(scene, last) or not _is_listed(scene, first, last, head):
        return None
    return Draft(first, last, cut, entity_id(scene, first, last)[cut:], "PERSON", "given name", head, 0.65)


def _is_listed(scene: Scene, first: int, last: int, head: str) -> bool:
    """Whether a member of a list of people is one: a sure given name, one with a family name, or two words of no list."""
    vocabulary, sure = scene.vocabulary, scene.vocabulary.is_given(head, sure=True)
    if last == first:
        return sure and first not in scene.titles
    if vocabulary.is_given(head):
        return may_be_family(scene, first + 1, sure=sure)
    rest = scene.words.forms[first + 1:last + 1]
    plain = vocabulary.is_plainly_ordinary(head) or any(form.startswith(ARTICLE) for form in (head, *rest))
    return len(head) > 2 and not plain and head not in vocabulary.classes["kin"]


def _closes(scene: Scene, last: int) -> bool:
    """Whether a member of a list ends with a word: a mark follows, or a conjunction with another name."""
    after = last + 1
    if after >= len(scene.words) or scene.words.gap(after).strip():
        return True
    form, vocabulary = scene.words.forms[after], scene.vocabulary
    if form.startswith(_CONJUNCTION):
        return vocabulary.is_given(form[1:]) or vocabulary.is_a(form, "credit")
    return vocabulary.kind_of(form) in {"F", "D"}
