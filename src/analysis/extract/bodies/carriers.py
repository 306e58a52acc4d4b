"""Outlets told by their place: صحيفة دي موين ريجستر أن, مجلة واشنطن إكزامنر، where a part of the name is a word or place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND_THE, ARTICLE
from ...arabic.chars import YEH
from ...arabic.words import is_latin
from ..clues.drafts import HEAD_NOUN, Draft, draft_of
from ..reading.scene import Scene, Told
from ..reading.signs import FIRM

_MOST_WORDS, _LEAST_WORD = 4, 2
_MOST_NOUNS = 3
_CONFIDENCE = 0.65
_STOPS = ("that", "preposition", "carrier", "relative", "adverb", "own-speech", "auxiliary", "negator")


def outlet_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for two to four words between the noun for an outlet and a that-word, a preposition, a country or a sign."""
    for hit in scene.heads.values():
        first = hit.last + 1
        if hit.value.type == "COMPANY" and scene.words.follows(first) \
                and scene.is_a(hit.last, "agency"):
            last = _end(scene, known, first)
            if last is not None and _is_foreign(scene, first, last):
                yield draft_of(scene, first, last,
                               Told("COMPANY", scene.words.surface(hit.first, hit.last), _CONFIDENCE), HEAD_NOUN)
    yield from _closed(scene, known)
    yield from _papers(scene, known)
    yield from _seers(scene, known)


def _closed(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """موقع صحراء الغد الإخباري: up to three nouns between the noun for an outlet and the adjective that only outlets have."""
    words = scene.words
    for hit in scene.heads.values():
        first = hit.last + 1
        if hit.value.type != "COMPANY" or not scene.is_a(hit.last, "closed-outlet"):
            continue
        for number in range(first, first + _MOST_NOUNS):
            if not words.follows(number) or not _may_name_outlet(scene, known, number, opens=number == first):
                break
            if words.follows(number + 1) and scene.is_a(number + 1, "outlet-kind"):
                yield draft_of(scene, first, number, Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), HEAD_NOUN)
                break


def _may_name_outlet(scene: Scene, known: Mapping[int, Draft], number: int, *, opens: bool) -> bool:
    """Whether a noun, or tomorrow with its article, stands there, no company is known, and the first tells nobody and no body."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    kind = vocabulary.kind_of(form)
    free = number not in known or known[number].type == "PLACE"
    noun = kind in {"N", ""} or (kind == "D" and form.startswith(ARTICLE))
    return free and noun and not (opens and _tells_owner(scene, number)) and not vocabulary.is_prepositional(form)


def _tells_owner(scene: Scene, number: int) -> bool:
    """Whether a word tells somebody by an office, people, or a body, whose an outlet may be, by what they are."""
    vocabulary, bare = scene.vocabulary, scene.words.forms[number].removeprefix(ARTICLE)
    head = vocabulary.heads.get(bare)
    return number in scene.titles or bare in vocabulary.groups or (head is not None and head.type != "PLACE")


def _papers(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """صحيفة الميناء الاقتصادي: behind the noun for a paper, one with its article and an adjective that agrees with that alone."""
    words = scene.words
    for hit in scene.heads.values():
        first = hit.last + 1
        if not scene.is_a(hit.last, "daily") or not words.follows(first) \
                or not _may_name_paper(scene, first) or (first in known and known[first].type != "PLACE"):
            continue
        adjective = words.follows(first + 1) and first + 1 not in known \
            and words.forms[first + 1].startswith(ARTICLE) and words.forms[first + 1].endswith(YEH)
        yield draft_of(scene, first, first + adjective,
                       Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), HEAD_NOUN)


def _may_name_paper(scene: Scene, number: int) -> bool:
    """Whether a noun with its article stands there, and tells nobody, no body and no court's paper (صحيفة الدعوى)."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    tells = _tells_owner(scene, number) or form.removeprefix(ARTICLE) in vocabulary.classes["no-paper"]
    return form.startswith(ARTICLE) and not tells and vocabulary.kind_of(form) == "N" and not vocabulary.is_nationality(form)


def _seers(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """رسالة اطلعت عليها شفق الأعمال: a noun and one with its article that saw a document, and are no body."""
    words, vocabulary = scene.words, scene.vocabulary
    for number in scene.places(FIRM):
        first, last = number + 1, number + 2
        if words.forms[number] not in vocabulary.classes["outlet-saw"] or not scene.is_a(number - 1, "outlet-sees") \
                or not (words.follows(first) and words.follows(last)) or first in known or last in known \
                or first in scene.heads or first in scene.titles:
            continue
        form, closed = words.forms[first], not words.follows(last + 1)
        noun = vocabulary.common.get(form) == "N" and form not in vocabulary.groups and not form.startswith(ARTICLE)
        if noun and closed and words.forms[last].startswith(ARTICLE):
            yield draft_of(scene, first, last, Told("COMPANY", words.forms[number - 1], _CONFIDENCE), HEAD_NOUN)


def _is_foreign(scene: Scene, first: int, last: int) -> bool:
    """ذا لندن غازيت, دي موين ريجستر: whether a foreign article begins a name or a word of no list is part of it."""
    forms, vocabulary = scene.words.forms[first:last + 1], scene.vocabulary
    return vocabulary.is_a(forms[0], "foreign-article") or any(map(vocabulary.is_strange, forms))


def _end(scene: Scene, known: Mapping[int, Draft], first: int) -> int | None:
    """The last of the words of a name, if all may be part of it and something ends it."""
    for number in range(first, min(first + _MOST_WORDS, len(scene.words))):
        if not _may_be_part(scene, known, number):
            return None
        if _ends(scene, number + 1):
            return number if number > first else None
    return None


def _ends(scene: Scene, number: int) -> bool:
    """Whether the name of an outlet is over before a word: a sign, a function word, the adjective of a country."""
    words = scene.words
    if number >= len(words) or words.gap(number).strip() or words.opens_line(number):
        return True
    form, vocabulary = words.forms[number], scene.vocabulary
    country = form.startswith(ARTICLE) and vocabulary.is_nationality(form)
    return country or form.startswith(AND_THE) or vocabulary.is_a(form, *_STOPS)


def _may_be_part(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether a word is foreign, a particle of foreign names, a given name or a place: none of the language otherwise."""
    form, vocabulary, draft = scene.words.forms[number], scene.vocabulary, known.get(number)
    if form.startswith(ARTICLE) or len(form) < _LEAST_WORD or is_latin(form) or number in scene.cues or number in scene.titles \
            or form in vocabulary.groups or (draft is not None and draft.type != "PLACE"):
        return False
    particles = (form, scene.words.forms[number - 1])  # De Moines, whatever it means
    told = draft is not None or vocabulary.is_given(form) or vocabulary.is_a(form, "foreign-article") \
        or any(vocabulary.is_a(each, "foreign-particle") for each in particles)
    return told or not (vocabulary.is_plainly_ordinary(form) or vocabulary.is_nationality(form) or vocabulary.is_accusative(form))
