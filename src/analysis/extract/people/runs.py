"""How far a personal name runs: word by word, as long as the next one may belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ...arabic.chars import AND, BLANKS_AND_MARKS, BY, THEN
from ...arabic.words import ARTICLE, BY_THE, FOR_THE, HER, THEM, is_latin
from ..clues.drafts import Draft
from ..reading.gazetteer import one_stretch
from ..reading.heads import follows_title, ties_on
from ..reading.inflections import unsuffixed
from ..reading.scene import Scene
from .blocks import is_another
from .closings import (
    before_family,
    before_house,
    before_titled,
    closes_presented,
    ends_arab_name,
    fills_commas,
    fills_commas_as_arab,
    follows_closed,
    is_made,
)
from .endings import (
    closes_as_office,
    ends_there,
    is_adverb,
    is_announced,
    is_foreign,
    joined,
    opens_with_particle,
    second_place,
    tells_how,
    ties_foreigner,
    title_behind,
)
from .families import (
    are_people,
    bears_a_name,
    is_conjunction,
    is_initial,
    is_opening_particle,
    is_own_spelling,
    is_second_half,
    joins_on,
)
from .strangers import behind_foreigner, is_strange

# Five words, or with fathers so many: no name in the news is longer, and one without end would fill the memory.
_MOST_WORDS, MOST_LINEAGE = 5, 16
# Shorter function words stand behind no bin.
_LEAST_FATHER = 4
# With + a name of fewer letters is too often something else; Basso is no "with Aso".
_LEAST_BORNE = 4
# A catalogue name that is no other word is surer than this.
_WEAK = 0.9
_MARKS = "'" + BLANKS_AND_MARKS
# As for somebody stands no further before a name, in words.
_TOPIC = 3
_HAMZA = frozenset("\u0623\u0625")
_FAITH = "\u0627\u0644\u062f\u064a\u0646"
_SPOKEN = ("\u0628\u064a", "\u0628\u062a")
_APART = frozenset("\u0628\u0643\u0644")  # written apart, with tatweel


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
    if _by_rank(scene, first, number) or _is_of_faith(scene, number):
        return True
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


def _by_kind(scene: Scene, first: int, number: int) -> bool | None:
    """False for a word that is no part of a name by what it is."""
    form = scene.words.forms[number]
    if is_adverb(scene, number) or _opens_office(scene, number) or form in _APART or are_people(scene, number):
        return False
    if _is_spoken_verb(scene, form) or scene.vocabulary.is_a(form, "today") or _is_ones(scene, form):
        return False  # (Abla) today; (Jud raised) her hand
    if scene.vocabulary.is_a(form, "aged") or (form[0] == THEN and scene.vocabulary.is_a(form[1:], "auxiliary")):
        return False  # Ronaldo aged 33; as for X, she was
    if _is_next_name(scene, number) or is_made(scene, first, number):
        return False
    topic = any(scene.vocabulary.is_a(before, "topic") for before in scene.words.forms[max(first - _TOPIC, 0):first])
    if topic and form[0] == THEN and scene.vocabulary.kind_of(form) == "V" and not scene.vocabulary.is_listed(form):
        return False  # as for Felix, she signed
    hit = scene.cues.get(number)
    said = hit is not None and hit.cut > 0 and hit.value.shape == "phrase"  # as for John X, his opinion is
    does = form[0] == THEN and number > first + 1 and not scene.vocabulary.is_listed(form) \
        and scene.vocabulary.common.get(form[1:]) == "V"  # as for the head of the prize, Fleur X, she was content
    if said or does or tells_how(scene, first, number) or _opens_kin(scene, number):
        return False
    if _is_described(scene, number):
        return False  # (described) Fadi Hanna the law as
    if scene.words.forms[first].startswith(ARTICLE) and form.startswith(BY_THE):
        return False  # (the centre for law) al-Ibri in al-Suwaira
    if number > second_place(scene, first) and len(form) > _LEAST_BORNE and bears_a_name(scene, number):
        return False  # (met) Christo Grozev with Camilo
    joins = form in scene.vocabulary.classes["or"] or is_conjunction(scene, number)
    return False if joins else None  # a mother begins a name, and goes on with none


def _is_spoken_verb(scene: Scene, form: str) -> bool:
    """(أحمد مكي) بيضيع: whether a word is a verb in the present with the ب of spoken Arabic."""
    return len(form) > _LEAST_BORNE and form.startswith(_SPOKEN) and scene.vocabulary.common.get(form[1:]) == "V" \
        and not scene.vocabulary.is_listed(form)


def _is_described(scene: Scene, number: int) -> bool:
    """(وصف س) القانون بأنه: whether a noun with its article, which no family bears, stands before what is said that it is."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    thing = form.startswith(ARTICLE) and form not in vocabulary.surnames and vocabulary.is_ordinary(form)
    return thing and scene.is_a(number + 1, "that") and scene.words.form(number + 1).startswith(BY)


def _is_of_faith(scene: Scene, number: int) -> bool:
    """راكان ناصر الدين: whether the second half of a name of two words stands at a word."""
    return scene.words.forms[number] == _FAITH and scene.words.forms[number - 1] in scene.vocabulary.classes["of-god"]


def _is_ones(scene: Scene, form: str) -> bool:
    """(رفعت جود) يدها: whether a word is a common noun with a pronoun that no name ends in."""
    nouns = (stem for ending in (HER, THEM) if form.endswith(ending) for stem in unsuffixed(form, ending) if len(stem) > 1)
    return not scene.vocabulary.is_listed(form) and any(scene.vocabulary.common.get(stem) == "N" for stem in nouns)


def _is_next_name(scene: Scene, number: int) -> bool:
    """(عصام عمر) وطه: whether and stands before a given name in a word that is no name as it is spelled."""
    form, surface, vocabulary = scene.words.forms[number], scene.words.surface(number, number), scene.vocabulary
    if form[0] != AND or form in vocabulary.surnames or surface in vocabulary.names:
        return False
    return not vocabulary.is_given(form) and vocabulary.is_given(form[1:], sure=True)


def _opens_kin(scene: Scene, number: int) -> bool:
    """(هند رجب) ابنة السنوات الست: whether a child's noun that a name may go on with governs a noun of the language."""
    vocabulary, forms, after = scene.vocabulary, scene.words.forms, number + 1
    child = forms[number] in vocabulary.particles and scene.is_a(number, "child")
    noun = forms[after] if child and joined(scene, after) else ""
    return noun.startswith(ARTICLE) and vocabulary.is_plainly_ordinary(noun) and noun not in vocabulary.surnames


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
    hamza = not _HAMZA.isdisjoint(scene.words.surface(number, number))
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
        return vocabulary.is_given(scene.words.forms[after]) and not scene.spells_word(after)
    follower = scene.words.forms[after]
    if hit.value.kind == "title" and scene.words.forms[number].startswith(ARTICLE) and (
            scene.vocabulary.is_nationality(follower) or scene.vocabulary.is_given(follower, sure=True)):
        return True  # (criticised) Erdogan the Austrian chancellor
    governs = hit.value.kind == "head" and scene.vocabulary.is_ordinary(follower) and not scene.vocabulary.is_a(follower, "that")
    return hit.last > number or governs


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


# The first that tells decides.
_JUDGES = (_by_script, _by_particle, _by_kind, _by_end, _by_title, _by_lists)
