"""What looks like the name of a person and is none: a title, a work, a firm that is registered, who is greatest."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import ARTICLE
from ...arabic.chars import OPENING_SIGNS, YEH
from ..clues.doubles import names_no_person
from ..clues.drafts import Draft
from ..reading.heads import follows_title, inside_a_name, is_born, names_employer
from ..reading.scene import Scene
from ..reading.signs import WRITTEN
from .endings import is_announced, is_double
from .families import goes_on_strange
from .neighbours import LIST_GAPS, after_office


def is_no_person(scene: Scene, known: Mapping[int, Draft], number: int, cut: int) -> bool:
    """Whether a word is somebody's or names a firm, a work, an office, the rest of a name or, as spelled, a common word."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if _is_owned_by(scene, known, number, form[cut:]) or names_no_person(scene, number, form[cut:]) \
            or _tells_manner(scene, number) or _is_greatest(scene, number, form) or is_born(scene, number):
        return True
    goes_on = (form in vocabulary.classes["lineage"] and not is_ben(scene, number)) or inside_a_name(scene, number)
    other = _is_of_firm(scene, number) or _is_work(scene, number) or goes_on or _is_title(scene, known, number, form[cut:])
    return other or (scene.signs[number] & WRITTEN > 0 and scene.spells_word(number, cut) and not _is_called(scene, number))


def _is_called(scene: Scene, number: int) -> bool:
    """قالت إلينا فرنانديز: whether a given name that is spelled like a word stands where somebody is named, before a word of no
    list."""
    named = scene.vocabulary.is_given(scene.words.forms[number]) and not scene.is_a(number, "preposition")
    if named and is_double(scene, number):
        return True
    return named and is_announced(scene, number) and goes_on_strange(scene, number)


def _is_greatest(scene: Scene, number: int, form: str) -> bool:
    """عائلة المؤسس أكبر مساهم: whether the greatest (Akbar) stands before a noun without article that is no name."""
    after, vocabulary = number + 1, scene.vocabulary
    if not vocabulary.is_a(form, "greatest") or not scene.words.follows(after):
        return False
    noun = scene.words.forms[after]
    many = noun.endswith(YEH) and vocabulary.is_ordinary(noun)  # the greatest makers of
    return (many or vocabulary.kind_of(noun) == "N") and not vocabulary.is_listed(noun)


def _tells_manner(scene: Scene, number: int) -> bool:
    """أؤمن إيمانا راسخا: whether two words in the accusative, which but by chance look like a name, tell how."""
    forms, after = scene.words.forms[number:number + 2], number + 1
    return len(forms) > 1 and scene.words.follows(after) and all(map(scene.vocabulary.is_accusative, forms))


def _is_work(scene: Scene, number: int) -> bool:
    """مسلسل «س ص»: whether a mark behind the noun for a work opens right before a word."""
    head, gap = scene.head_ends.get(number - 1), scene.words.gap(number).strip()
    return head is not None and head.value.type == "WORK" and gap in OPENING_SIGNS


def _is_of_firm(scene: Scene, number: int) -> bool:
    """متحدثة باسم س; المحلل لدى س سامي; رفعت س دعوى: whether a word is no name, or a firm's, by what stands around."""
    words, vocabulary, form = scene.words, scene.vocabulary, scene.words.forms[number]
    if names_employer(scene, number):
        return True
    if words.follows(number) and scene.is_a(number - 1, "employed-at"):
        return names_employer(scene, number - 1) and not vocabulary.is_given(form)
    if vocabulary.is_a(form, "in-name-of") and _is_registered(scene, number):
        return True
    return vocabulary.is_a(form, "business-verb") and _sues(scene, number)


def _is_registered(scene: Scene, number: int) -> bool:
    """(filed) باسم مايكل نواك: whether a whole name stands behind what is no given name then."""
    words, vocabulary, given = scene.words, scene.vocabulary, number + 1
    if not words.follows(given) or not words.follows(given + 1):
        return False
    family = words.forms[given + 1]
    named = family in vocabulary.surnames or not vocabulary.is_ordinary(family)
    return named and vocabulary.is_given(words.forms[given], sure=True)


def _sues(scene: Scene, number: int) -> bool:
    """رفعت س دعوى: whether an indefinite noun that is raised follows, with a name before it."""
    words = scene.words
    behind = range(number + 2, min(number + 5, len(words)))
    return any(scene.is_a(place, "raised") for place in behind if words.lines[place] == words.lines[number])


def is_ben(scene: Scene, number: int) -> bool:
    """The minister, Ben Wallace, : whether what otherwise goes on with a name begins one, before a word of no list."""
    words, follower = scene.words, number + 1
    if not words.follows(follower) or scene.vocabulary.is_plainly_ordinary(words.forms[follower]):
        return False
    behind_comma = words.gap(number) in LIST_GAPS and after_office(scene, number - 1) is not None
    behind_office = words.follows(number) and after_office(scene, number) is not None
    return is_announced(scene, number) or behind_comma or behind_office


def _is_title(scene: Scene, known: Mapping[int, Draft], number: int, form: str) -> bool:
    """Whether a title begins at a word: of several words, no given name, or (نجم ليفربول) before a body."""
    hit, after = scene.titles.get(number), known.get(number + 1)
    if hit is None:
        return False
    honoured = hit.value.kind == "honorific" and number + 1 < len(scene.words) and scene.vocabulary.is_given(
        scene.words.forms[number + 1], sure=True)  # his excellency X
    office = scene.words.follows(number + 1) and number + 1 in scene.titles and scene.words.forms[number + 1].startswith(ARTICLE)
    of_body = after is not None and after.type in {"ORG", "COMPANY", "PLACE"} and after.first == number + 1
    return hit.last > number or honoured or office or not scene.vocabulary.is_given(form) \
        or (hit.value.kind == "head" and of_body)


def _is_owned_by(scene: Scene, known: Mapping[int, Draft], number: int, form: str) -> bool:
    """عقل بوتين: whether a noun that is also a name stands before a person whom the catalogue knows by the next word."""
    owner, vocabulary = known.get(number + 1), scene.vocabulary
    bare = form == scene.words.forms[number]
    behind_noun = bare and number > 0 and scene.words.forms[number - 1].startswith(ARTICLE)  # the film's producer Sylvie X
    if behind_noun or is_announced(scene, number) or follows_title(scene, number):
        return False
    return owner is not None and owner.type == "PERSON" and owner.first == owner.last and not owner.cut \
        and scene.words.follows(number + 1) and vocabulary.common.get(form) == "N" and not vocabulary.is_given(form, sure=True)
