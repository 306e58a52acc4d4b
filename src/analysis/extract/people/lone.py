"""Names of one word that stand where a speaker is named: behind an honorific, kin, or before an age in brackets; and tags."""

from __future__ import annotations

from collections.abc import Iterator

from ...arabic.affixes import AND, ARTICLE, FOR_THE
from ...arabic.chars import COMMAS
from ...arabic.words import is_latin
from ..clues.beside import age_follows
from ..reading.reporting import SPEAKING
from ..reading.scene import Scene
from ..reading.signs import PERSON, STRANGE
from .barred import is_barred
from .endings import is_foreign

_LEAST_WORD = 2
_MOST_TAGGED = 3  # words behind the first of a tag


def honoured(scene: Scene) -> Iterator[int]:
    """وقال الحاج رديف الذي …: the one word, of any kind, between an honorific behind a reporting verb and the speech or who."""
    for last, hit in scene.title_ends.items():
        told, number = scene.cue_ending_at(hit.first - 1), last + 1
        if hit.value.kind != "honorific" or number + 1 >= len(scene.words) or not scene.words.follows(number):
            continue
        spoken = told is not None and told.shape in SPEAKING and not told.weak and not hit.cut
        if (spoken and _is_addressed(scene, number)) or _is_courteous(scene, number):
            yield number


def _is_courteous(scene: Scene, number: int) -> bool:
    """اقتراح السيد كريك: whether a word of no list, whatever it looks like, stands alone behind Mr or Mrs."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    alone = form not in vocabulary.common and vocabulary.kind_of(form) == "" and not vocabulary.is_nationality(form)
    return alone and scene.is_a(number - 1, "courtesy") and len(form) > _LEAST_WORD \
        and not form.startswith((ARTICLE, FOR_THE, AND)) and not is_barred(scene, number, opens=True)


def kindred(scene: Scene) -> Iterator[int]:
    """وابنته، يوليا، : the one word of no list, or a given name, that commas part from a relative with a pronoun; right behind it
    (والدتها أولغا) a sure given name that is no word."""
    words, vocabulary = scene.words, scene.vocabulary
    for number in scene.places(PERSON | STRANGE):
        form, before = words.forms[number], words.form(number - 1)
        if not vocabulary.is_a(before, "kin"):
            continue
        commas = words.gap(number)[:1] in COMMAS and words.gap(number + 1)[:1] in COMMAS
        alone = words.follows(number) and is_foreign(scene, number) and not is_latin(form)
        if (commas or alone) and (vocabulary.is_given(form) or vocabulary.is_strange(form)):
            yield number


def tagged(scene: Scene) -> Iterator[tuple[int, int]]:
    """الفنانة #فلة_الجزائرية: the first and last of the words, of any kind, that a tag right behind a title joins."""
    words = scene.words
    for title, hit in scene.title_ends.items():
        last = first = title + 1
        if hit.value.kind == "head" or first >= len(words) or words.text[words.starts[first] - 1] != "#":
            continue
        while last + 1 < len(words) and last - first < _MOST_TAGGED and words.gap(last + 1) == "_":
            last += 1
        if last > first and not is_latin(words.forms[first]) and not words.forms[first].startswith(ARTICLE):
            yield first, last


def aged(scene: Scene) -> Iterator[int]:
    """وقالت مشتاق (77 عاما): one word of any kind but for people between a verb of speech and an age in brackets."""
    for last, hit in scene.cue_ends.items():
        number = last + 1
        spoken = hit.value.shape in SPEAKING and scene.words.follows(number)
        if spoken and age_follows(scene, number) and "(" in scene.words.gap(number + 1) and not _is_somebody(scene, number):
            yield number


def _is_somebody(scene: Scene, number: int) -> bool:
    """Whether a word tells of somebody, who has no name then: a driver, his sister, the president."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return number in scene.titles or form in vocabulary.groups or vocabulary.is_a(form, "kin") or form.startswith(ARTICLE)


def _is_addressed(scene: Scene, number: int) -> bool:
    """Whether a noun or adjective without article, which agrees with no honorific, stands before speech or a relative word."""
    words, form = scene.words, scene.words.forms[number]
    if form.startswith(ARTICLE) or scene.vocabulary.kind_of(form) not in {"N", "A"} or is_barred(scene, number, opens=True) \
            or scene.vocabulary.is_prepositional(form) or scene.vocabulary.is_nationality(form):
        return False
    return ":" in words.gap(number + 1) or (words.follows(number + 1) and scene.is_a(number + 1, "that", "relative"))
