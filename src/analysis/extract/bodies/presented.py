"""Unmarked names of firms behind who they are: المنصة الأميركية س, الرئيس التنفيذي لس, شركتا س وص."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, ARTICLE, FOR, FOR_THE
from ..clues.drafts import Draft, draft_of, entity_id
from ..clues.tails import name_end
from ..reading.scene import Scene, Told
from ..reading.signs import THE_HEAD
from ..reading.vocabulary import Head
from .organisations import bare_run

RULE = "presented"
_CONFIDENCE = 0.6
_MOST_ADJECTIVES, _MOST_LISTED, _MOST_COMPLEMENT = 3, 8, 4
_LEAST = 4  # letters of a word behind its proclitic
_FIRMS = frozenset({"COMPANY", "PRODUCT"})


def presented_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for words of no list behind a firm's noun with its adjectives, an executive's office, or another firm."""
    yield from _described(scene, known)
    yield from _led(scene, known)
    yield from _joined(scene, known)
    yield from _employing(scene, known)


def _employing(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """المحلل في س سامي الطحان, نائب رئيس س سامي الطحان: words of no list between an office and a whole name of a person."""
    words, vocabulary = scene.words, scene.vocabulary
    for last, hit in scene.title_ends.items():
        chief = hit.value.kind == "head" and any(vocabulary.is_a(form, "firm-chief") for form in words.forms[hit.first:last + 1])
        at = [last] if chief or scene.is_a(last, "works-at") else []
        at += [number for number in range(last + 1, min(last + 1 + _MOST_COMPLEMENT, len(words) - 1))
               if scene.is_a(number, "works-at") and _is_complement(scene, last + 1, number)][:1]
        for first in (number + 1 for number in at):
            end = bare_run(scene, known, first, subject=False) if _may_employ(scene, known, first) else None
            if end is not None and _is_whole_name(scene, end + 1):
                yield draft_of(scene, first, end, Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), RULE)


def _is_complement(scene: Scene, first: int, end: int) -> bool:
    """Whether ordinary words with nothing but blanks fill what stands between an office and its preposition."""
    words = scene.words
    return all(words.follows(number) and scene.vocabulary.is_ordinary(words.forms[number]) and number not in scene.cues
               for number in range(first, end))


def _may_employ(scene: Scene, known: Mapping[int, Draft], first: int) -> bool:
    return scene.words.follows(first) and first not in known and _is_strange(scene, first, 0)


def _is_whole_name(scene: Scene, given: int) -> bool:
    """Whether a given name stands at a word and a family name behind it, or behind a sure one a word of no list."""
    words, vocabulary, family = scene.words, scene.vocabulary, given + 1
    if not words.follows(given) or not words.follows(family):
        return False
    form = words.forms[family]
    sure = vocabulary.is_given(words.forms[given], sure=True)
    named = form in vocabulary.surnames or (sure and (vocabulary.is_given(form) or not vocabulary.is_plainly_ordinary(form)))
    return named and vocabulary.is_given(words.forms[given])


def _described(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """المنصة الأميركية س, شركة الأدوية الدنماركية س: behind a firm's noun and adjectives with their article."""
    for number in sorted({*scene.heads, *scene.places(THE_HEAD)}):
        head = _firm_noun(scene, number, scene.words.forms[number])
        hit = scene.heads.get(number)
        start = first = (hit.last if hit else number) + 1 if head else 0
        while head and first - start < _MOST_ADJECTIVES and _describes(scene, first):
            first += 1
        if not head or first == start or first >= len(scene.words) or first in known:
            continue
        owned = scene.is_a(first - 1, "owner-sign") and scene.words.forms[first].startswith(FOR)
        if _is_strange(scene, first, int(owned)):  # the firm that owns X
            yield from _draft(scene, known, first, int(owned), head, number)


def _firm_noun(scene: Scene, number: int, form: str) -> Head | None:
    """The noun for a firm or its product at a word, with or without its article."""
    hit = scene.heads.get(number)
    head = hit.value if hit else None
    if head is None and form.startswith(ARTICLE):
        head = scene.vocabulary.heads.get(form[len(ARTICLE):])
    return head if head and head.type in _FIRMS and not head.term else None


def _describes(scene: Scene, number: int) -> bool:
    """Whether a word with its article, a noun or adjective, follows with nothing but a blank."""
    words = scene.words
    return words.follows(number) and words.forms[number].startswith(ARTICLE) \
        and scene.vocabulary.is_ordinary(words.forms[number]) and scene.vocabulary.kind_of(words.forms[number]) != "F"


def _led(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """الرئيس التنفيذي لس: a word of no list with for written onto it, alone behind a chief's office."""
    words = scene.words
    for last, hit in scene.title_ends.items():
        first = last + 1
        if not scene.is_a(hit.first, "firm-chief") or not words.follows(first) or first in known \
                or not words.forms[first].startswith(FOR):
            continue
        if _is_strange(scene, first, 1):
            yield draft_of(scene, first, first, Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), RULE, 1)


def _joined(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """شركتا س وص: a word of no list that and joins to a firm of a list, whose noun is a dual or plural."""
    for draft in {draft.first: draft for draft in known.values()}.values():
        head = scene.head_ends.get(draft.first - 1)
        several = head is not None and scene.is_a(head.last, "several-firms")
        number, listed = draft.last + 1, 0
        while several and head is not None and listed < _MOST_LISTED and _is_joined(scene, number):
            more = list(_draft(scene, known, number, 1, head.value, head.last))
            yield from more
            number, listed = (more[0].last + 1 if more else len(scene.words)), listed + 1


def _is_joined(scene: Scene, number: int) -> bool:
    """Whether a word of no list with and written onto it follows with nothing but a blank."""
    return scene.words.follows(number) and scene.words.forms[number].startswith(AND) \
        and _is_strange(scene, number, 1)


def _draft(scene: Scene, known: Mapping[int, Draft], first: int, cut: int, head: Head, noun: int) -> Iterator[Draft]:
    """The run of words of no list from ``first`` on, as a name of the noun's type."""
    last = bare_run(scene, known, first, subject=False)
    if last is not None and first not in known:
        last = name_end(scene, last) if head.type == "COMPANY" else last
        entity = entity_id(scene, first, last)
        yield Draft(first, last, cut, entity[cut:], head.type, RULE, scene.words.surface(noun, noun), _CONFIDENCE)


def _is_strange(scene: Scene, number: int, cut: int) -> bool:
    """Whether a word, without its proclitic, is of no list, neither of words nor of given or family names."""
    whole, vocabulary = scene.words.forms[number], scene.vocabulary
    form = whole[cut:]
    known = any(vocabulary.is_listed(each) for each in (whole, form))
    return len(form) >= _LEAST and vocabulary.is_strange(form) and not known and not form.startswith(ARTICLE) \
        and not whole.startswith(FOR_THE)
