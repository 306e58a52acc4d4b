"""How far a personal name runs: word by word, as long as the next one may belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ...arabic.affixes import AND, ARTICLE, FOR_THE
from ...arabic.chars import HAMZA_SEATS
from ...arabic.words import is_latin
from ..clues.drafts import Draft
from ..reading.heads import follows_title, ties_on
from ..reading.scene import Scene
from .arab_ends import before_family, before_house, before_titled, ends_arab_name, fills_commas_as_arab
from .blocks import is_another
from .closings import closes_presented, fills_bracket, fills_commas, follows_closed
from .endings import (
    closes_as_office,
    ends_there,
    is_announced,
    is_double,
    is_foreign,
    joined,
    opens_with_particle,
    second_place,
    ties_foreigner,
    title_behind,
)
from .families import is_initial, is_opening_particle, is_own_spelling, is_second_half, joins_on
from .foreign_ends import ends_foreigner
from .strangers import behind_foreigner, is_strange
from .told_families import goes_on_told, is_fathers, opens_family, stands_before_object
from .word_kinds import by_kind

# Five words, or with fathers so many: no name in the news is longer, and one without end would fill the memory.
_MOST_WORDS, MOST_LINEAGE = 5, 16
# Shorter function words stand behind no bin.
_LEAST_FATHER = 4
# A catalogue name that is no other word is surer than this.
_WEAK = 0.9


def run_end(scene: Scene, known: Mapping[int, Draft], first: int) -> int:
    """The last word of the run of name words that begins at ``first``."""
    last, most, end = first, first + _MOST_WORDS, min(first + MOST_LINEAGE, len(scene.words))
    while last + 1 < min(most, end) and _goes_on(scene, known, first, last + 1):
        last += 1
        most += 2 * ties_on(scene, last)
    while last > first and is_opening_particle(scene, last) and not _ends_as_family(scene, first, last):
        last -= 1
    return last


def _goes_on(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """Whether a word may belong to the name that begins at ``first`` and runs up to it."""
    if scene.words.forms[number][-1].isdecimal() or not joined(scene, number):
        return False
    if _by_rank(scene, first, number) or _is_of_faith(scene, number) \
            or (number > first + 1 and scene.is_a(number, "name-closer")) or (number == first + 1 and is_double(scene, first)) \
            or any(tells(scene, first, number) for tells in _SURELY):
        return True
    if scene.is_a(number - 1, "name-closer") and number > first + 1:
        return False
    if is_another(scene, known, first, number) or _is_whole(scene, known, first, number):
        return False
    judgements = (judge(scene, first, number) for judge in _JUDGES)
    told = next((judgement for judgement in judgements if judgement is not None), None)
    return told if told is not None else is_strange(scene, first, number) or behind_foreigner(scene, first, number)


def _is_whole(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """ميسي القياسي، فرانز بيكنباور الفائز مع، سامي الطحان بايدن: whether an ordinary word stands behind a name of the catalogue,
    or one that a word of no list ended, or somebody famous behind a whole name."""
    draft, form, vocabulary = known.get(first), scene.words.forms[number], scene.vocabulary
    family = draft is not None and draft.type == "PERSON" and draft.last == first == number - 1
    if family:
        return form.startswith(ARTICLE) or vocabulary.is_ordinary(form)
    other = known.get(number)
    if other is not None and other.type == "PERSON" and other.confidence > _WEAK and other.first == number \
            and number > second_place(scene, first) and not ties_on(scene, number - 1):
        return True  # (criticised) Sami X Biden
    tribe = form in vocabulary.surnames and any(map(partial(ties_on, scene), range(first + 1, number)))  # X bint Y al-Harbi
    ended = not tribe and number > second_place(scene, first) and vocabulary.is_strange(scene.words.forms[number - 1])
    return ended and form.startswith(ARTICLE) and vocabulary.is_plainly_ordinary(form) and not ends_there(scene, number)


def _by_particle(scene: Scene, first: int, number: int) -> bool | None:
    """A letter, or what a particle right before ties to the name; None where there is none."""
    vocabulary, forms = scene.vocabulary, scene.words.forms
    if is_initial(scene, first, number) or ties_foreigner(scene, first, number):
        return True
    if scene.is_a(number - 1, "foreign-article") and number > first + 2 \
            and scene.is_a(number - 2, "foreign-particle"):
        closed = ends_there(scene, number) and ties_foreigner(scene, first, number - 2)
        return closed or vocabulary.kind_of(forms[number]) != "F"
    if number > first + 1 and ties_foreigner(scene, first, number - 1):
        return True
    if forms[number - 1] in vocabulary.particles or (number == first + 1 and opens_with_particle(scene, first)):
        return _behind_particle(scene, number)
    god = forms[number] in vocabulary.classes["of-god"] and joined(scene, number + 1)
    return True if god and forms[number + 1] in vocabulary.classes["god"] else None


def _by_rank(scene: Scene, first: int, number: int) -> bool:
    """الملك رعمسيس الثالث, لويس الرابع عشر: which of the rulers of one name it is."""
    if scene.is_a(number, "ten") and scene.is_a(number - 1, "ordinal"):
        return True
    ruler = scene.is_a(first - 1, "royal") and follows_title(scene, first)
    return ruler and scene.is_a(number, "ordinal")


def _is_of_faith(scene: Scene, number: int) -> bool:
    """راكان ناصر الدين: whether the second half of a name of two words stands at a word."""
    classes = scene.vocabulary.classes
    return scene.words.forms[number] in classes["faith"] and scene.words.forms[number - 1] in classes["of-god"]


def _by_end(scene: Scene, first: int, number: int) -> bool | None:
    """True for a word behind which the name must end."""
    closes = (number > first + 1 and ends_arab_name(scene, first, number)) or closes_presented(scene, first, number)
    house = (number == first + 2 and before_house(scene, first, number)) or any(
        before_family(scene, first, place) for place in (number, number - 1))
    filled = fills_commas(scene, first, number) or fills_commas_as_arab(scene, first, number) or any(
        before_titled(scene, first, place) for place in (number, number - 1))
    return True if closes or filled or house else None


def _by_title(scene: Scene, first: int, number: int) -> bool | None:
    """A word between a given name and a title behind a comma, or a title that is the family's name."""
    if closes_as_office(scene, first, number):
        return True
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    told = is_announced(scene, first) or (number == first + 1 and not vocabulary.kind_of(form))  # (rang) Hasan Ammari, the
    if not (title_behind(scene, number) and told and vocabulary.is_given(scene.words.forms[first])):
        return None
    return not is_latin(form) and not vocabulary.is_a(form, "that")


def _by_lists(scene: Scene, first: int, number: int) -> bool | None:
    """A particle, a given name or a family name, or what stands behind a family name with its article."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    if form in vocabulary.particles:
        return form.startswith(ARTICLE) or joins_on(scene, number) or _ends_as_family(scene, first, number)
    later = number > first + 1 and vocabulary.gender_of(form) != "f"
    if (later and is_own_spelling(scene, number)) or is_second_half(scene, first, number):
        return True
    listed = vocabulary.is_listed(form)
    ended = number > second_place(scene, first) and not form.startswith(ARTICLE) and _ends_in_article(scene, number)
    if ended and (vocabulary.is_plainly_ordinary(form) or not listed):
        return False
    return _is_listed(scene, first, number) if listed else None


def _ends_as_family(scene: Scene, first: int, number: int) -> bool:
    """(said) Michael Vann, : whether a foreign particle, spelled as no that-word is, stands where a foreigner's name must end."""
    hamza = not HAMZA_SEATS.isdisjoint(scene.words.surface(number, number))
    return number == first + 1 and not hamza and scene.is_a(number, "foreign-particle") \
        and is_foreign(scene, first) and ends_there(scene, number)


def _is_listed(scene: Scene, first: int, number: int) -> bool:
    """Whether a listed name belongs to a run: a family name, or a given name that is no other word or stands second."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    return form in vocabulary.surnames or number == second_place(scene, first) or not vocabulary.is_ordinary(form) \
        or (number == first + 2 and vocabulary.is_given(form, sure=True)) \
        or (number == first + 2 and vocabulary.is_given(scene.words.forms[number - 1]) and ends_there(scene, number))


def _by_script(scene: Scene, first: int, number: int) -> bool | None:
    """سلمى Oyelaran: True for a capitalised word behind a given name of the other script, and one behind that."""
    words, vocabulary, before = scene.words, scene.vocabulary, number - 1
    if not words.follows(number) or not is_latin(words.forms[number]) or not words.surface(number, number)[0].isupper():
        return None
    given = before == first and vocabulary.is_given(words.forms[first], sure=not is_announced(scene, first))
    return True if given or (before > first and is_latin(words.forms[before])) else None


def _ends_in_article(scene: Scene, number: int) -> bool:
    """Whether a family name with its article ends a name before a word; Abd al-Rahman and (Fatima) al-Zahra do not."""
    words, vocabulary = scene.words, scene.vocabulary
    before = words.forms[number - 1]
    return before.startswith(ARTICLE) and before not in vocabulary.given and words.forms[number - 2] not in vocabulary.particles \
        and not scene.is_a(number - 2, "servant-of")


def _behind_particle(scene: Scene, number: int) -> bool:
    """بن سلمان, فان دير, عبد الله: nearly any word behind a particle; behind بن any noun."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    son = scene.is_a(number - 1, "son-of") and len(form) >= _LEAST_FATHER
    relative = vocabulary.kind_of(form) == "F" and form not in vocabulary.given
    foreign = scene.is_a(number - 1, "foreign-particle") and is_foreign(scene, number - 2)
    if foreign and form in vocabulary.classes["foreign-article"]:
        return True  # De la Torre
    if vocabulary.is_a(form, "adverb"):
        return False  # (met) Ali Abd Allah on Thursday
    if follows_closed(scene, number):
        return False  # (announced) Hasan Izz al-Din his resignation, (signed) Ahmad Abd Allah the treaty
    if form.startswith(FOR_THE) or (relative and not son) or vocabulary.is_given(form.removeprefix(AND)) > \
            vocabulary.is_given(form):
        return False  # (Bilal) Abd Allah and Ibrahim
    if foreign:
        return not relative  # Daniele De Rossi
    son = son or (ties_on(scene, number - 1) and vocabulary.kind_of(form) != "F")
    return son or form.startswith(ARTICLE) or form in vocabulary.given or not vocabulary.is_plainly_ordinary(form)


# Whatever the lists say of a word, it goes on with the name.
_SURELY = (goes_on_told, ends_foreigner, fills_bracket, opens_family, is_fathers, stands_before_object)
# The first that tells decides.
_JUDGES = (_by_script, _by_particle, by_kind, _by_end, _by_title, _by_lists)
