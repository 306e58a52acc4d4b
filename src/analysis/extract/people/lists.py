"""People named in a list behind somebody found, where a given name that is also a word needs no other evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, ARTICLE, HER, PREPOSITIONS, THEM
from ..clues.drafts import GIVEN_NAME, Draft, draft_of
from ..reading.scene import Scene, Told
from .families import joins_hamza, may_be_family
from .neighbours import LIST_GAPS
from .runs import run_end

# So many people in a row are a list of people; further words of a name there, letters of each.
_MANY, _MOST, _LEAST = 3, 2, 3
_PRONOUNS = (HER, THEM)


def listed_people(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """People named in a list behind somebody found: X، Y Z and W, where a name that is also a word needs no more."""
    found, known = sorted({draft for draft in known.values() if draft.type == "PERSON"}), dict(known)
    for draft in found:
        members, after = _place_in_list(scene, known, draft), _next_of_list(scene, known, draft.last + 1)
        while after := after or _next_by_place(scene, known, draft.last + 1, many=members >= _MANY):
            yield after
            known.update(dict.fromkeys(range(after.first, after.last + 1), after))
            draft, members = after, members + 1
            after = _next_of_list(scene, known, draft.last + 1)


def _place_in_list(scene: Scene, known: Mapping[int, Draft], draft: Draft) -> int:
    """The how many-th of people joined by commas or and somebody is, up to the number that makes a list of people."""
    place, before = 1, known.get(draft.first - 1)
    while place < _MANY and before is not None and before.type == "PERSON" and before.last == draft.first - 1 \
            and (draft.cut or scene.words.gap(draft.first) in LIST_GAPS):
        place, draft, before = place + 1, before, known.get(before.first - 1)
    return place


def _next_by_place(scene: Scene, known: Mapping[int, Draft], first: int, *, many: bool) -> Draft | None:
    """س ص وهاشم بسطاوي وع ف: words that and joins to somebody, up to the next member, if the first is a sure given name.

    ``many``: enough people stand before, so that any two or three words name somebody (ونفسية الدكالي).
    """
    words, last = scene.words, first
    if first >= len(words) or not words.forms[first].startswith(AND) or words.gap(first).strip(" \u060c") \
            or not (many or scene.vocabulary.is_given(words.forms[first][1:], sure=True)):
        return None
    while words.follows(last + 1) and last - first < _MOST and not _joins_on(scene, known, last + 1):
        last += 1
    ends = last + 1 >= len(words) or words.gap(last + 1).strip() != ""
    closed = scene.vocabulary.is_given(words.forms[first][1:]) if ends else _joins_on(scene, known, last + 1)
    if last == first or not closed or any(_is_no_name(scene, known, number, first) for number in range(first, last + 1)):
        return None
    return draft_of(scene, first, last, Told("PERSON", words.forms[first][1:], 0.6), GIVEN_NAME, 1)


def _joins_on(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether and with a given name or somebody known stands at a word."""
    form, draft = scene.words.forms[number], known.get(number)
    return form.startswith(AND) and (scene.vocabulary.is_given(form[1:]) or (
        draft is not None and draft.first == number and draft.type == "PERSON"))


def _is_no_name(scene: Scene, known: Mapping[int, Draft], number: int, first: int) -> bool:
    """Whether a word of a list of people is a function word, a verb, a title, a noun for speakers or something known."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    bare = form[1:] if number == first else form
    other = number in known or number in scene.titles or number in scene.heads or number in scene.cues \
        or (bare[:1] in {*PREPOSITIONS} and bare[1:] in vocabulary.common)
    return other or bare in vocabulary.groups or vocabulary.kind_of(bare) in {"F", "V", "D"} or len(bare) < _LEAST \
        or vocabulary.is_nationality(bare) or vocabulary.is_accusative(bare) or bare.endswith(_PRONOUNS) \
        or (number == first and bare.startswith(ARTICLE))


def _next_of_list(scene: Scene, known: Mapping[int, Draft], first: int) -> Draft | None:
    """The person whom a comma or a conjunction joins to the one before, closed by a comma, a stop or the next of the list."""
    words, vocabulary = scene.words, scene.vocabulary
    apart = first + 1 < len(words) and words.forms[first] == AND
    first += apart
    if first >= len(words) or first in known or words.opens_line(first):
        return None
    form = words.forms[first]
    cut = int(form.startswith(AND) and not apart and (form not in vocabulary.given or joins_hamza(scene, first)))
    if words.gap(first) not in LIST_GAPS and not ((cut or apart) and words.follows(first)):
        return None
    last, head = run_end(scene, known, first), form[cut:]
    if scene.spells_word(first, cut) and scene.vocabulary.common.get(head) == "F":
        return None  # Hany Shaker, on Instagram
    if not _closes(scene, last) or not _is_listed(scene, first, last, head):
        return None
    return draft_of(scene, first, last, Told("PERSON", head, 0.65), GIVEN_NAME, cut)


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
    if form.startswith(AND):
        return vocabulary.is_given(form[1:]) or vocabulary.is_a(form, "credit")
    cue = scene.cues.get(after)
    return vocabulary.kind_of(form) in {"F", "D"} or (cue is not None and cue.cut > 0)  # as for X and Y, they said
