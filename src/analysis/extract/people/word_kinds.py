"""Whether a word's kind lets it go on a person's name: no verb that speaks, noun that describes, kin or office."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, BY, BY_THE, HER, THEM, THEN
from ...arabic.chars import BLANKS_AND_MARKS
from ..reading.gazetteer import one_stretch
from ..reading.inflections import tells_of_followers, unsuffixed
from ..reading.scene import Scene
from .closings import is_made
from .endings import is_adverb, is_announced, joined, second_place, tells_how
from .families import are_people, bears_a_name, is_conjunction

# With + a name of fewer letters is too often something else; Basso is no "with Aso".
_LEAST_BORNE = 4
_MARKS = "'" + BLANKS_AND_MARKS
# As for somebody stands no further before a name, in words.
_TOPIC = 3
_SPOKEN = ("\u0628\u064a", "\u0628\u062a")
_APART = frozenset("\u0628\u0643\u0644")  # written apart, with tatweel


def by_kind(scene: Scene, first: int, number: int) -> bool | None:
    """False for a word that is no part of a name by what it is."""
    form = scene.words.forms[number]
    if is_adverb(scene, number) or _opens_office(scene, number) or form in _APART or are_people(scene, number):
        return False
    if _is_spoken_verb(scene, form) or scene.vocabulary.is_a(form, "today") or _is_ones(scene, form):
        return False  # (Abla) today; (Jud raised) her hand
    if scene.vocabulary.is_a(form, "aged") or (form[0] == THEN and scene.vocabulary.is_a(form[1:], "auxiliary")):
        return False  # Ronaldo aged 33; as for X, she was
    if tells_that(scene, first, number):
        return False
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
    if tells_of_followers(form) and form not in scene.vocabulary.surnames:
        return False  # (congratulated) Husain X those of al-Nasr
    if _is_described(scene, number):
        return False  # (described) Fadi Hanna the law as
    if scene.words.forms[first].startswith(ARTICLE) and form.startswith(BY_THE):
        return False  # (the centre for law) al-Ibri in al-Suwaira
    if number > second_place(scene, first) and len(form) > _LEAST_BORNE and bears_a_name(scene, number):
        return False  # (met) Christo Grozev with Camilo
    joins = form in scene.vocabulary.classes["or"] or is_conjunction(scene, number)
    return False if joins else None  # a mother begins a name, and goes on with none


def tells_that(scene: Scene, first: int, number: int) -> bool:
    """بليغ حمدي ذكر أنه: whether a reporting verb before its that-word stands behind a name that no such verb announces."""
    cue = scene.cues.get(number)
    verb = cue is not None and not cue.cut and cue.value.shape == "past" and scene.is_a(number + 1, "that")
    return verb and scene.cue_ending_at(scene.titles_from(first) - 1) is None


def _is_spoken_verb(scene: Scene, form: str) -> bool:
    """(أحمد مكي) بيضيع: whether a word is a verb in the present with the ب of spoken Arabic."""
    return len(form) > _LEAST_BORNE and form.startswith(_SPOKEN) and scene.vocabulary.common.get(form[1:]) == "V" \
        and not scene.vocabulary.is_listed(form)


def _is_described(scene: Scene, number: int) -> bool:
    """(وصف س) القانون بأنه: whether a noun with its article, which no family bears, stands before what is said that it is."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    thing = form.startswith(ARTICLE) and form not in vocabulary.surnames and vocabulary.is_ordinary(form)
    return thing and scene.is_a(number + 1, "that") and scene.words.form(number + 1).startswith(BY)


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
