"""How far a personal name runs: word by word, as long as the next one may belong to it."""

from __future__ import annotations

from collections.abc import Mapping

from ..arabic.words import ARTICLE, FOR_THE, is_latin
from .beside import is_apposed, is_byline
from .drafts import Draft
from .endings import (
    before_house,
    closes_presented,
    ends_arab_name,
    ends_there,
    fills_commas,
    is_adverb,
    is_announced,
    is_family_noun,
    is_foreign,
    is_nation_by_chance,
    joined,
    opens_surely,
    opens_with_particle,
    second_place,
    title_behind,
)
from .families import (
    are_people,
    bears_a_name,
    is_conjunction,
    is_initial,
    is_kunya,
    is_of_town,
    is_opening_particle,
    is_own_spelling,
    is_second_half,
    joins_on,
)
from .gazetteer import one_stretch
from .heads import follows_title, ties_on
from .scene import Scene

# Five words, or with fathers so many: no name in the news is longer, and one without end would fill the memory.
_MOST_WORDS, MOST_LINEAGE, _OFFICE_REACH, _FAR_OFFICE = 5, 16, 5, 8
# Shorter function words stand behind no bin.
_LEAST_FATHER = 4
# And + a word of fewer letters is too often what it looks like; Basso is no "with Aso".
_LEAST_W, _LEAST_BORNE = 4, 4
_MARKS = " \"'\u00ab\u201c\u201d\u2018"
_CONJUNCTION, _PREPOSITIONS, _YEH = "\u0648", "\u0628\u0643\u0644", "\u064a"
_INFLECTED = "\u0647\u0627"  # her house, an announcement
_APART = frozenset(_PREPOSITIONS)  # written apart, with tatweel


def run_end(scene: Scene, known: Mapping[int, Draft], first: int) -> int:
    """The last word of the run of name words that begins at ``first``."""
    last, most, end = first, first + _MOST_WORDS, min(first + MOST_LINEAGE, len(scene.words))
    while last + 1 < min(most, end) and _goes_on(scene, known, first, last + 1):
        last += 1
        most += 2 * ties_on(scene, last)
    while last > first and is_opening_particle(scene, last):
        last -= 1
    return last


def _goes_on(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """Whether a word may belong to the name that begins at ``first`` and runs up to it."""
    if not joined(scene, number) or _is_another(scene, known, first, number):
        return False
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if is_initial(scene, first, number):
        return True
    if vocabulary.is_a(scene.words.forms[number - 1], "foreign-article") and number > first + 2 \
            and vocabulary.is_a(scene.words.forms[number - 2], "foreign-particle"):
        return vocabulary.kind_of(form) != "F"
    if scene.words.forms[number - 1] in vocabulary.particles or (number == first + 1 and opens_with_particle(scene, first)):
        return _behind_particle(scene, number)
    god = form in vocabulary.classes["of-god"] and joined(scene, number + 1)
    if god and scene.words.forms[number + 1] in vocabulary.classes["god"]:
        return True
    if is_adverb(scene, number) or _opens_office(scene, number) or form in _APART or are_people(scene, number):
        return False
    if number > second_place(scene, first) and len(form) > _LEAST_BORNE and bears_a_name(scene, number):
        return False  # (met) Christo Grozev with Camilo
    if form in vocabulary.classes["or"] or is_conjunction(scene, number):  # a mother begins a name, and goes on with none
        return False
    if (number > first + 1 and ends_arab_name(scene, first, number)) or closes_presented(scene, first, number) \
            or fills_commas(scene, first, number):
        return True
    if number == first + 2 and before_house(scene, first, number):
        return True
    told = is_announced(scene, first) or (number == first + 1 and not vocabulary.kind_of(form))  # (rang) Hasan Ammari, the
    if title_behind(scene, number) and told and vocabulary.is_given(scene.words.forms[first]):
        return not is_latin(form) and not vocabulary.is_a(form, "that")
    if form in vocabulary.particles:
        return form.startswith(ARTICLE) or joins_on(scene, number)
    later = number > first + 1 and vocabulary.gender_of(form) != "f"
    if (later and is_own_spelling(scene, number)) or is_second_half(scene, first, number):
        return True
    if number > second_place(scene, first) and not form.startswith(ARTICLE) and _ends_in_article(scene, number) and (
            vocabulary.is_plainly_ordinary(form) or not (form in vocabulary.given or form in vocabulary.surnames)):
        return False
    if form in vocabulary.given or form in vocabulary.surnames:
        return form in vocabulary.surnames or number == second_place(scene, first) or not vocabulary.is_ordinary(form) \
            or (number == first + 2 and vocabulary.is_given(form, sure=True))
    return _is_strange(scene, first, number) or _behind_foreigner(scene, first, number)


def _ends_in_article(scene: Scene, number: int) -> bool:
    """Whether a family name with its article ends a name before a word; Abd al-Rahman and (Fatima) al-Zahra do not."""
    words, vocabulary = scene.words, scene.vocabulary
    before = words.forms[number - 1]
    return before.startswith(ARTICLE) and before not in vocabulary.given and words.forms[number - 2] not in vocabulary.particles \
        and not vocabulary.is_a(words.forms[number - 2], "servant-of")


def _opens_office(scene: Scene, number: int) -> bool:
    """Whether an office that goes on begins at a word (the chairman of …): no family name."""
    hit = scene.titles.get(number)
    after = hit.last + 1 if hit else len(scene.words)
    if hit is None or after >= len(scene.words) or not one_stretch(scene.words, after):
        return False
    if scene.words.gap(after).strip(_MARKS) or scene.words.forms[after] in scene.vocabulary.particles:
        return False
    if hit.value.kind == "honorific":
        if scene.words.forms[number] in scene.vocabulary.surnames and number > 0 \
                and scene.vocabulary.is_given(scene.words.forms[number - 1], sure=not is_announced(scene, number - 1)):
            return False  # (Haitham) al-Hajj (Ali), and no pilgrim
        vocabulary = scene.vocabulary
        return vocabulary.is_given(scene.words.forms[after]) and not vocabulary.is_written_word(scene.words.surface(after, after))
    follower = scene.words.forms[after]
    if hit.value.kind == "title" and scene.words.forms[number].startswith(ARTICLE) and (
            scene.vocabulary.is_nationality(follower) or scene.vocabulary.is_given(follower, sure=True)):
        return True  # (criticised) Erdogan the Austrian chancellor
    return hit.last > number or (hit.value.kind == "head" and scene.vocabulary.is_ordinary(scene.words.forms[number + 1]))


def _is_another(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """Whether a word is another name, a reporting form, or a common word spelled as no name is."""
    vocabulary, given = scene.vocabulary, scene.words.forms[first]
    given = given[vocabulary.name_cut(given) or 0:]
    behind_given = number == first + 1 and (vocabulary.is_given(given, sure=True) or (
        vocabulary.is_given(given) and given not in vocabulary.classes["statement"]
        and (is_announced(scene, first) or is_apposed(scene, first))))
    free = behind_given and (_is_home(scene, known, first, number) or _is_family(scene, known, number))
    free = free or (number == first + 2 and _is_family(scene, known, number - 1) and number in known)
    if is_blocked(known, number, behind_given=behind_given) and not free:
        return True
    if vocabulary.is_a(scene.words.forms[number], "foreign-article") \
            and vocabulary.is_a(scene.words.forms[number - 1], "foreign-particle"):
        return False  # De la
    reports = number in scene.cues and not scene.cues[number].value.weak
    tied = ties_on(scene, number - 1) or vocabulary.is_a(scene.words.forms[number - 1], "servant-of") \
        or (ties_on(scene, number) and joins_on(scene, number)
            and not vocabulary.is_plainly_ordinary(scene.words.forms[number + 1]))
    father = (tied and vocabulary.kind_of(scene.words.forms[number]) != "F") or scene.words.gap(number) == "-"
    return reports or (not father and vocabulary.is_written_word(scene.words.surface(number, number)))


def _is_family(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """(Kevin) De Bruyne: whether somebody's family name that a particle begins stands at a word."""
    draft = known.get(number)
    return draft is not None and draft.type == "PERSON" and draft.first == number and draft.last == number + 1 \
        and scene.words.forms[number] in scene.vocabulary.particles


def _is_home(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """(said) Halima Aden: : whether a place of one word ends the name of somebody who speaks."""
    draft = known.get(number)
    alone = draft is not None and draft.type == "PLACE" and draft.first == draft.last and not draft.cut
    return alone and ends_there(scene, number) and is_announced(scene, first) and is_foreign(scene, first)


def _behind_particle(scene: Scene, number: int) -> bool:
    """بن سلمان, فان دير, عبد الله: nearly any word behind a particle; behind بن any noun."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    son = vocabulary.is_a(scene.words.forms[number - 1], "son-of") and len(form) >= _LEAST_FATHER
    relative = vocabulary.kind_of(form) == "F" and form not in vocabulary.given
    foreign = vocabulary.is_a(scene.words.forms[number - 1], "foreign-particle") and is_foreign(scene, number - 2)
    if foreign and form in vocabulary.classes["foreign-article"]:
        return True  # De la Torre
    if form.startswith(FOR_THE) or (relative and not son) or vocabulary.is_given(form.removeprefix(_CONJUNCTION)) > \
            vocabulary.is_given(form):
        return False  # (Bilal) Abd Allah and Ibrahim
    if foreign:
        return not relative  # Daniele De Rossi
    son = son or (ties_on(scene, number - 1) and vocabulary.kind_of(form) != "F")
    return son or form.startswith(ARTICLE) or form in vocabulary.given or not vocabulary.is_plainly_ordinary(form)


def _behind_foreigner(scene: Scene, first: int, number: int) -> bool:
    """(To) Jérôme Hamon: whether a word that but by chance looks inflected stands behind a given name that is no word."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    given = scene.words.forms[first][vocabulary.name_cut(scene.words.forms[first]) or 0:]
    behind = number == first + 1 or (number == first + 2 and vocabulary.is_given(scene.words.forms[first + 1]))
    return behind and vocabulary.is_given(given, sure=True) and given not in vocabulary.common \
        and not form.startswith(ARTICLE) and _is_inflected_by_chance(scene, number)


def _is_inflected_by_chance(scene: Scene, number: int) -> bool:
    """Whether a word is of no list as it stands, and neither begins with a particle's letter nor ends in an ending's."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return vocabulary.kind_of(form) == "" and not vocabulary.is_plainly_ordinary(form) \
        and form[0] not in _CONJUNCTION + _PREPOSITIONS and form[-1] not in _INFLECTED


def _is_strange(scene: Scene, first: int, number: int) -> bool:
    """A word of no list: right behind a given name it need not be wholly strange, further on it must."""
    vocabulary, form, second = scene.vocabulary, scene.words.forms[number], second_place(scene, first)
    doubled = number == second + 1 and scene.words.forms[second] in vocabulary.given
    if number == second and is_of_town(scene, number) and vocabulary.is_given(scene.words.forms[first]):
        return True
    if (number == first + 1 or doubled) and is_byline(scene, first, number):
        return True
    if (number == second or doubled) and form.startswith(ARTICLE) and not vocabulary.is_nationality(form):
        return not vocabulary.is_ordinary(form) or is_family_noun(scene, first, number) \
            or (number == second and _is_nisba(scene, first, form))
    if number == second and vocabulary.is_nationality(form) and (is_kunya(scene, first) or is_nation_by_chance(scene, first)):
        return True
    if any(letter.isdecimal() for letter in form) or is_latin(form) or number in scene.titles:
        return False
    if number == second and opens_surely(scene, first) and form[0] != _CONJUNCTION:
        return not vocabulary.is_plainly_ordinary(form)
    if number == second and (_begins_with_waw(scene, first, number) or _of_an_office(scene, first, number)):
        return True
    if number == second + 1 and (_ends_foreign_name(scene, first, number) or _behind_initial(scene, first, number)):
        return True
    return not (form.startswith(_CONJUNCTION) and len(form) > 3) and vocabulary.is_name_like(form)


def _of_an_office(scene: Scene, first: int, number: int) -> bool:
    """(the minister of Europe in Turkey) Omer Celik: a word that but by chance looks inflected, not far behind an office."""
    near = (scene.titles.get(place) for place in range(max(first - _FAR_OFFICE, 0), first))
    return scene.vocabulary.is_given(scene.words.forms[first]) and _is_inflected_by_chance(scene, number) \
        and (follows_title(scene, first) or any(hit is not None and hit.value.kind == "head" for hit in near))


def _behind_initial(scene: Scene, first: int, number: int) -> bool:
    """ديفيد كيه إيلام: a noun or a word of no list behind a given name and the letter of another."""
    vocabulary, forms = scene.vocabulary, scene.words.forms
    return forms[number - 1] in vocabulary.classes["letter-name"] and is_foreign(scene, first) \
        and vocabulary.kind_of(forms[number]) in {"", "N"}


def _ends_foreign_name(scene: Scene, first: int, number: int) -> bool:
    """(the doctor) Lawrence Grummer Strawn, : a word that but by chance looks inflected, behind two of a foreigner's names."""
    vocabulary, words = scene.vocabulary, scene.words
    strange = is_foreign(scene, first) and not vocabulary.is_ordinary(words.forms[number - 1])
    return strange and is_announced(scene, first) and ends_there(scene, number) \
        and not vocabulary.is_plainly_ordinary(words.forms[number]) \
        and words.forms[number][-1] not in _INFLECTED


def _is_nisba(scene: Scene, first: int, form: str) -> bool:
    """Whether an adjective in -i stands behind a given name that is no word, so that it can but be the family name."""
    return form.endswith(_YEH) and is_foreign(scene, first) and scene.vocabulary.kind_of(form) not in {"F", "D"}


def _begins_with_waw(scene: Scene, first: int, number: int) -> bool:
    """(The spokesman) Christian Wigand (said): whether a W is no conjunction, as no word and no name is behind it."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    rest = form[1:]
    known = rest in vocabulary.given or rest in vocabulary.surnames or bool(scene.catalogue.names.begins[rest])
    if form[0] != _CONJUNCTION or len(form) < _LEAST_W or known or vocabulary.is_ordinary(form) or not opens_surely(scene, first):
        return False
    if first and scene.words.forms[first - 1] in scene.vocabulary.classes["between"]:
        return False  # between Netta and Eleni
    called = first > 0 and vocabulary.is_a(scene.words.forms[first - 1], "whose-name")
    near = called or is_announced(scene, first) or any(
        scene.title_ends.get(place) for place in range(max(first - _OFFICE_REACH, 0), first))
    after = number + 1
    led = after < len(scene.words) and vocabulary.is_a(scene.words.forms[after], "preposition")
    return called or title_behind(scene, number) or (near and (led or ends_there(scene, number)))


def is_blocked(known: Mapping[int, Draft], number: int, *, behind_given: bool = False) -> bool:
    """Whether the catalogue knows the word as something else than one name of a person.

    Behind a sure given name a firm's one-word name may be a family name (أنجيلا هيرست).
    """
    draft = known.get(number)
    if draft is None or (draft.type == "PERSON" and draft.last == draft.first):
        return False
    return not (behind_given and draft.last == draft.first and draft.type in {"COMPANY", "PRODUCT", "ORG"} and not draft.cut)
