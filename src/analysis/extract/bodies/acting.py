"""Unmarked names of companies that only what they do, or what only companies have, tells: bought X, the shares of X."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import ARTICLE, FEMININE_PLURAL, FOR_THE, HER, MASCULINE_PLURAL, OBLIQUE, THEM, US
from ...arabic.chars import ALEF, COMMAS
from ...arabic.words import is_latin, without_article
from ..clues.dealings import bare_dealt
from ..clues.does_business import is_of_country, trades
from ..clues.drafts import ACTS_AS_FIRM, Draft, draft_of
from ..clues.tails import name_end, tailed
from ..clues.types import FALLBACK, type_of
from ..reading.heads import names_employer
from ..reading.reporting import VERBS
from ..reading.scene import Scene, Told
from ..reading.signs import FIRM, STRANGE
from .organisations import bare_run, looks_inflected

_CONFIDENCE = 0.6
_BOOK_REACH = 12
_INFLECTED = (HER, THEM, US, FEMININE_PLURAL, OBLIQUE, MASCULINE_PLURAL)
_FINALS, _GOVERNING = "\u0647\u0629", "\u0628\u0644"


def acting_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for words of no list beside what tells of a company: a verb, a noun, a spokesperson, a list, who it is."""
    yield from _beside_business(scene, known)
    yield from _listed(scene, known)
    yield from _told_behind(scene, known)
    yield from _dealing(scene, known)
    yield from _publishers(scene)
    yield from _traded(scene, known)


def _dealing(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """استحوذت شركة على س, اتفاقية مع س, وذكرت س في بيان: words of no list behind a share and on, a deal and with, or that issue
    a statement."""
    words = scene.words
    parts = {words.forms[draft.last] for draft in known.values()}  # of names told whole elsewhere
    for first in scene.places(STRANGE):
        free = first not in known and words.follows(first) and words.forms[first] not in parts
        if not free or not _is_strange(scene, first) or is_latin(words.forms[first]) or _is_inflected(scene, first):
            continue
        evidence = bare_dealt(scene, first) or _states(scene, first) or _carries(scene, first)
        last = bare_run(scene, known, first, subject=False) if evidence else None
        if last is not None and type_of(scene, first, last).type in {"COMPANY", FALLBACK}:
            yield draft_of(scene, first, last, Told("COMPANY", evidence, _CONFIDENCE), ACTS_AS_FIRM)


def _states(scene: Scene, number: int) -> str:
    """وذكرت س في بيان: the verb in the feminine right before a word of no list that says so in a document."""
    words, hit, medium = scene.words, scene.cue_ends.get(number - 1), number + 2
    if hit is None or hit.value.shape not in VERBS or hit.value.gender != "f" or medium >= len(words) \
            or not (words.follows(number + 1) and words.follows(medium)) or not scene.is_a(number + 1, "said-in"):
        return ""
    return words.forms[number - 1] if scene.is_a(medium, "medium") else ""


def _carries(scene: Scene, number: int) -> str:
    """وفق ما نقلته س, ونقلت س عن مصدر: a paper's verb before a word of no list, with a pronoun for what it carried or before
    from whom."""
    words, before, after = scene.words, number - 1, number + 1
    if scene.is_a(before, "carried-it"):
        return words.forms[before]
    hit = scene.cue_ends.get(before)
    carries = hit is not None and hit.value.gender == "f" and hit.value.key in scene.vocabulary.classes["carrying"]
    return words.forms[before] if carries and scene.is_a(after, "about") else ""


def _is_no_name(scene: Scene, number: int) -> bool:
    """(تبيع) بناطيلها: whether a pronoun stands on a word, or it is Latin, which another rule names."""
    return scene.words.forms[number].endswith(_INFLECTED[:2]) or is_latin(scene.words.forms[number])


def _is_inflected(scene: Scene, number: int) -> bool:
    """حامليها, أقمصة, بناطيل: whether a pronoun or an ending of the language stands on a word, or a preposition."""
    form, words = scene.words.forms[number], scene.words
    return form.endswith(_INFLECTED) or words.text[words.ends[number] - 1] in _FINALS or form[0] in _GOVERNING


def _traded(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """شركة مصافي عدن, شركة مطاحن الشمال: a trade and the place where it is done are the name of a company."""
    words, vocabulary = scene.words, scene.vocabulary
    for hit in scene.heads.values():
        first, place = hit.last + 1, hit.last + 2
        if place >= len(words) or not scene.is_a(hit.last, "firm-alone") \
                or words.forms[first] not in vocabulary.classes["trade"] or not (words.follows(first) and words.follows(place)):
            continue
        told = known.get(place)
        last = told.last if told and told.type == "PLACE" and told.first == place and not told.cut else place
        if last > place or told or words.forms[place] in vocabulary.classes["compass"]:
            yield draft_of(scene, first, last,
                           Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), ACTS_AS_FIRM)


def _publishers(scene: Scene) -> Iterator[Draft]:
    """صدر عن دار الحبر, دار س للنشر: a house with its name, where what a publisher does or makes stands near."""
    for hit in scene.heads.values():
        if scene.is_a(hit.last, "house") and hit.first == hit.last:
            last = _house_end(scene, hit.last)
            end = None if last is None else name_end(scene, last)
            if last is not None and end is not None and (end > last or _publishes(scene, hit.first, end)):
                yield draft_of(scene, hit.first, end,
                               Told("COMPANY", scene.words.surface(hit.first, hit.first), _CONFIDENCE), ACTS_AS_FIRM, hit.cut)


def _house_end(scene: Scene, house: int) -> int | None:
    """The last word of a publisher's name: one with its article that is no other house (دار الأيتام), or some of no list."""
    words, vocabulary, first = scene.words, scene.vocabulary, house + 1
    form = words.forms[first] if words.follows(first) else ""
    if form.startswith(ARTICLE):
        other = form[len(ARTICLE):] in vocabulary.classes["house-of"] or first in scene.titles or vocabulary.is_nationality(form)
        return None if other else first
    last = bare_run(scene, {}, first, subject=False) if form else None
    family = last == first and vocabulary.is_given(form) and words.follows(first + 1) \
        and words.forms[first + 1] in vocabulary.surnames
    return first + 1 if family else last


def _publishes(scene: Scene, first: int, last: int) -> bool:
    """Whether a word for books and their making stands near a name, in its line."""
    words = scene.words
    near = (*range(max(first - _BOOK_REACH, 0), first), *range(last + 1, min(last + 1 + _BOOK_REACH, len(words))))
    forms = (words.forms[number] for number in near if words.lines[number] == words.lines[first])
    return any(scene.vocabulary.is_a(without_article(form.removeprefix(FOR_THE)), "publishing") for form in forms)


def _listed(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """شركات مثل س: a name of no list right behind the word that opens a list of firms."""
    for opener in scene.openers:
        first = opener + 1
        if scene.words.follows(first) and first not in known and (
                _is_strange(scene, first) or looks_inflected(scene, first)):
            last = bare_run(scene, known, first + (not _is_strange(scene, first)), subject=False)
            told = type_of(scene, first, last) if last is not None else None
            if last is not None and told is not None and told.type == "COMPANY" and told.confidence > _CONFIDENCE:
                yield draft_of(scene, first, last, told._replace(confidence=_CONFIDENCE), ACTS_AS_FIRM)


def _told_behind(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """تعمل س، وهي شركة: a name of no list that a comma and who it is follow."""
    words = scene.words
    for hit in scene.heads.values():
        last = hit.first - 2
        if hit.value.type != "COMPANY" or last in known or words.gap(last + 1)[:1] not in COMMAS \
                or not scene.is_a(last + 1, "copula") or not _is_strange(scene, last):
            continue
        first = last - 1 if words.follows(last) and last - 1 not in known and _is_strange(scene, last - 1) else last
        yield draft_of(scene, first, last, Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), ACTS_AS_FIRM)


def _beside_business(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Names right behind a verb of business, a noun for what only firms have, or a spokesperson."""
    for number in scene.places(FIRM):
        first = number + 1
        if first in known or first >= len(scene.words) or not _tells(scene, number) or _is_no_name(scene, first):
            continue
        owned = scene.is_a(number, "firm-noun")
        last = tailed(scene, known, first)
        if last is None and (_is_strange(scene, first) or (owned and not scene.vocabulary.is_ordinary(scene.words.forms[first]))):
            last = bare_run(scene, known, first, subject=False)
        if last is None and looks_inflected(scene, first):
            last = bare_run(scene, known, first + 1, subject=False)
        if last is not None and _stands(scene, number, last) and type_of(scene, first, last).type == "COMPANY":
            yield draft_of(scene, first, last,
                           Told("COMPANY", scene.words.surface(number, number), _CONFIDENCE), ACTS_AS_FIRM)


def _tells(scene: Scene, number: int) -> bool:
    """Whether a word tells of the next: what only firms have or do, على لسان a firm, the firm of an analyst."""
    words = scene.words
    if not words.follows(number + 1):
        return False
    owned_or_done = scene.is_a(number, "firm-verb", "business-verb", "firm-noun", "firm-issues")
    return owned_or_done or names_employer(scene, number)


def _stands(scene: Scene, number: int, last: int) -> bool:
    """أصدرت س بيانا, بدأت س تصنيع سيارة: behind a verb of issuing only before what is issued, behind one of business that others
    do as well only before what firms make or have, or a country's adjective."""
    words, vocabulary = scene.words, scene.vocabulary
    if not scene.is_a(number, "firm-issues"):
        others = scene.is_a(number, "business-verb") and not scene.is_a(number, "firm-verb", "firm-noun")
        return not others or trades(scene, last + 1) or is_of_country(scene, last + 1)
    issued = words.forms[last + 1].removesuffix(ALEF) if last + 1 < len(words) else ""
    return vocabulary.is_a(issued, "medium")


def _is_strange(scene: Scene, number: int) -> bool:
    """Whether a word is of no list, neither of words nor of given or family names."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return vocabulary.is_strange(form) and not vocabulary.is_listed(form)
