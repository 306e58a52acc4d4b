"""Whom an institution is named after: جامعة الملك سعود, مستشفى رفيق الحريري."""

from __future__ import annotations

from ...arabic.affixes import AND
from ..reading.scene import Scene

_MOST_NAMES = 4  # so many names in a namesake


def joined(scene: Scene, number: int) -> str:
    """The folded word at a place that only a blank parts from the one before, else ''."""
    words = scene.words
    return words.forms[number] if words.follows(number) and words.joined[number] else ""


def person_end(scene: Scene, first: int, office: bool) -> int | None:
    """الملك سعود, رفيق الحريري: the last of the names from a given one on, behind a title of honour.

    Behind an ``office`` a second person's name may follow: (مدير) مستشفى كمال عدوان حسام أبو صفية.
    """
    title, vocabulary = scene.titles.get(first), scene.vocabulary
    start = title.last + 1 if title and title.value.kind == "honorific" and not title.cut else first
    servant = bool(joined(scene, start)) and scene.is_a(start, "servant-of")
    if not servant and not vocabulary.is_given(joined(scene, start), sure=start == first):
        return ruler_end(scene, start) if joined(scene, start) else None
    last = start
    while last - start < _MOST_NAMES and (form := joined(scene, last + 1)) and last + 1 not in scene.titles and (
            vocabulary.is_listed(form) or form in vocabulary.particles) and form[0] != AND \
            and not (office and last > start and _begins_person(scene, last + 1)):
        last += 1
    last = ranked(scene, last)
    return last if last > start or start > first else None


def ruler_end(scene: Scene, first: int) -> int | None:
    """محمد الخامس, عبد الله الثاني: the last word of a ruler's name that begins at a word, if it tells which of them."""
    last = first + (scene.is_a(first, "servant-of") and bool(joined(scene, first + 1)))
    end = ranked(scene, last)
    return end if end > last else None


def ranked(scene: Scene, last: int) -> int:
    """The last word of a name with which of its bearers a ruler is (الثاني, السادس عشر), if that stands behind a given name."""
    form, rank, vocabulary = scene.words.forms[last], joined(scene, last + 1), scene.vocabulary
    given = vocabulary.is_given(form) or (last > 0 and scene.is_a(last - 1, "servant-of"))
    hers = rank[:-1] in vocabulary.classes["ordinal"]  # (Elizabeth) II, and no man's company, the first of its kind
    if not given or not scene.is_a(last + 1, "ordinal") or not rank or (hers and vocabulary.gender_of(form) != "f"):
        return last
    return last + 1 + (bool(joined(scene, last + 2)) and scene.is_a(last + 2, "ten"))


def _begins_person(scene: Scene, number: int) -> bool:
    """Whether a sure given name, not behind بن or أبو, stands before another name."""
    vocabulary, after = scene.vocabulary, joined(scene, number + 1)
    named = vocabulary.is_listed(after) or after in vocabulary.particles
    return vocabulary.is_given(scene.words.forms[number], sure=True) and named \
        and scene.words.forms[number - 1] not in vocabulary.particles
