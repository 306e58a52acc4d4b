"""Words at which a name is over: another name, a noun for a family, a home, what tells on."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import ARTICLE
from ..clues.beside import is_apposed
from ..clues.drafts import Draft
from ..reading.heads import ties_on
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .endings import ends_there, is_announced, is_foreign, second_place, ties_foreigner
from .families import joins_on

_TELLS = 5  # words from a verb to its that-word


def is_another(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """Whether a word is another name, a reporting form, or a common word spelled as no name is."""
    vocabulary, given = scene.vocabulary, scene.words.forms[first]
    given = given[vocabulary.name_cut(given) or 0:]
    behind_given = number == first + 1 and (vocabulary.is_given(given, sure=True) or (
        vocabulary.is_given(given) and given not in vocabulary.classes["statement"]
        and (is_announced(scene, first) or is_apposed(scene, first))))
    free = behind_given and (_is_home(scene, known, first, number) or _is_family(scene, known, number))
    free = free or (number == first + 2 and _is_family(scene, known, number - 1) and number in known) \
        or _is_home_of_titled(scene, known, first, number)
    if is_blocked(known, number, behind_given=behind_given) and not free:
        return True
    if scene.is_a(number, "foreign-article") \
            and scene.is_a(number - 1, "foreign-particle"):
        return False  # De la
    fathers = (scene.is_a(number - 1, "father-of") and vocabulary.is_given(scene.words.forms[number])) or (
        ties_on(scene, number) and joins_on(scene, number) and number == first + 1 and vocabulary.is_given(given, sure=True))
    reports = not fathers and number in scene.cues and (not scene.cues[number].value.weak or _tells_on(scene, first, number))
    tied = ties_on(scene, number - 1) or scene.is_a(number - 1, "servant-of") \
        or (ties_on(scene, number) and joins_on(scene, number)
            and not vocabulary.is_plainly_ordinary(scene.words.forms[number + 1]))
    father = (tied and vocabulary.kind_of(scene.words.forms[number]) != "F") or scene.words.gap(number) == "-" \
        or ties_foreigner(scene, first, number) or (number > first + 1 and ties_foreigner(scene, first, number - 1))
    return reports or (not father and scene.spells_word(number))


def _tells_on(scene: Scene, first: int, number: int) -> bool:
    """كارا غاوتشر روت للصحيفة أنها: whether a verb that is a name too stands behind a whole name, and behind it what it tells."""
    behind = range(number + 1, min(number + _TELLS, len(scene.words)))
    return number > second_place(scene, first) and scene.cues[number].value.shape in VERBS and any(
        scene.is_a(place, "that") for place in behind)


def _is_family(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """(Kevin) De Bruyne: whether somebody's family name that a particle begins stands at a word."""
    draft = known.get(number)
    return draft is not None and draft.type == "PERSON" and draft.first == number and draft.last == number + 1 \
        and scene.words.forms[number] in scene.vocabulary.particles


def _is_home(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """(said) Halima Aden: : whether a place of one word ends the name of somebody who speaks."""
    return _is_place(known, number) and ends_there(scene, number) and is_announced(scene, first) and is_foreign(scene, first)


def _is_home_of_titled(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """الممثلة أليسا ميلانو على: whether a place of one word is the family name of whom a title with its article announces, by a
    name of no list or of one that is no other word: no title governs what stands behind its bearer."""
    title, vocabulary = scene.title_ends.get(first - 1), scene.vocabulary
    titled = title is not None and title.value.kind != "head" and scene.words.forms[title.first].startswith(ARTICLE)
    given = is_foreign(scene, first) or (first not in known and vocabulary.is_strange(scene.words.forms[first]))
    return number == first + 1 and titled and given and _is_place(known, number)


def _is_place(known: Mapping[int, Draft], number: int) -> bool:
    draft = known.get(number)
    return draft is not None and draft.type == "PLACE" and draft.first == draft.last and not draft.cut


def is_blocked(known: Mapping[int, Draft], number: int, *, behind_given: bool = False) -> bool:
    """Whether the catalogue knows the word as something else than one name of a person.

    Behind a sure given name a firm's one-word name may be a family name (أنجيلا هيرست).
    """
    draft = known.get(number)
    if draft is None or (draft.type == "PERSON" and draft.last == draft.first):
        return False
    return not (behind_given and draft.last == draft.first and draft.type in {"COMPANY", "PRODUCT", "ORG"} and not draft.cut)
