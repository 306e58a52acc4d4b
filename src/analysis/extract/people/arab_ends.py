"""Where an Arab's name ends: before a title or a family, at commas, or before a house of his."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, PROCLITICS
from ...arabic.chars import COMMAS, YEH
from ..clues.beside import is_apposed
from ..reading.heads import follows_title
from ..reading.scene import Scene
from .closings import MOST_APPOSED
from .endings import ends_there, is_announced, is_foreign, joined, title_behind


def ends_arab_name(scene: Scene, first: int, number: int) -> bool:
    """يوسف بن عبدالله البنيان; محمد خدا كرمى، مساعد: a word of any kind that closes a name begun as one."""
    words, vocabulary, form = scene.words, scene.vocabulary, scene.words.forms[number]
    if number in scene.titles or vocabulary.is_nationality(form) or vocabulary.kind_of(form) in {"V", "F", "D"}:
        return False
    son = scene.holds(first + 1, number, "son-of")
    if son and form.startswith(ARTICLE) and not words.forms[number - 1].startswith(ARTICLE):
        common = vocabulary.is_plainly_ordinary(form) and form not in vocabulary.surnames
        ends = ends_there(scene, number) and not _is_done_by(scene, first)
        return not common or ends or title_behind(scene, number)  # (asked) X bin Y the council for
    return is_announced(scene, first) and title_behind(scene, number)


def _is_done_by(scene: Scene, first: int) -> bool:
    """افتتح الأمير س: whether a verb that reports nothing stands before the one title of a name, so that an object may follow."""
    hit = scene.title_ends.get(first - 1)
    before = hit.first - 1 if hit is not None else -1
    return scene.words.follows(before + 1) and scene.vocabulary.kind_of(scene.words.forms[before]) == "V" \
        and (scene.cue_ending_at(before) is None or scene.cue_ends[before].value.weak)


def before_titled(scene: Scene, first: int, number: int) -> bool:
    """وكان جوزيف بواهن أيدو، الرئيس: a word between a foreigner's given name and the last before a comma and his title."""
    after = number + 1
    kinds = [scene.vocabulary.common.get(form) for form in scene.words.forms[number:after + 1]]
    return number == first + 1 and is_foreign(scene, first) and joined(scene, after) and title_behind(scene, after) \
        and kinds == [None, None] and not scene.words.forms[number].startswith((ARTICLE, AND)) \
        and not scene.vocabulary.is_nationality(scene.words.forms[after])


def before_family(scene: Scene, first: int, number: int) -> bool:
    """الوزير محمد صغير سعداوي: whether an adjective or noun without article stands behind a sure given name that a title
    presents, and before a word that is no other than a name."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    form = words.forms[number]
    if number != first + 1 or not joined(scene, after) or not follows_title(scene, first) or form.startswith(ARTICLE) \
            or vocabulary.common.get(form) not in {"N", "A"} or not vocabulary.is_given(words.forms[first], sure=True):
        return False
    family = words.forms[after]
    strange = vocabulary.kind_of(family) == "" and not vocabulary.is_plainly_ordinary(family)
    if family.startswith(ARTICLE):
        return family in vocabulary.surnames and strange and after not in scene.titles  # Kazim Finjan al-Hamami
    return (family in vocabulary.surnames or strange) and family[0] not in PROCLITICS


def fills_commas_as_arab(scene: Scene, first: int, number: int) -> bool:
    """الكاتب العام للنقابة، محمد الصغير القاهري،: adjectives with their article, the last one of origin, up to the comma behind
    a sure given name that an office and a comma present."""
    words, vocabulary, last = scene.words, scene.vocabulary, first + 1
    while words.follows(last + 1) and last - first < MOST_APPOSED:
        last += 1
    between = words.forms[first + 1:last + 1]
    given = all(vocabulary.is_given(form) or scene.is_a(place, "servant-of") or scene.is_a(place - 1, "servant-of")
                for place, form in enumerate(between[:-1], first + 1))
    noun = len(between) > 1 and given and vocabulary.kind_of(between[-1]) == "N"
    if noun and between[-1].startswith(ARTICLE) and words.gap(last + 1)[:1] in COMMAS and is_apposed(scene, first) \
            and vocabulary.is_given(words.forms[first], sure=True) and last not in scene.titles:
        return number <= last  # the minister, Ahmad Mahmud al-Dib,
    return number <= last and words.gap(last + 1)[:1] in COMMAS and vocabulary.is_given(words.forms[first], sure=True) \
        and is_apposed(scene, first) and len(between) > 1 and between[-1].endswith(YEH) \
        and all(form.startswith(ARTICLE) and vocabulary.kind_of(form) == "A" for form in between)


def before_house(scene: Scene, first: int, number: int) -> bool:
    """(Sheikh) Khalifa Ali al-Khalifa al-Sabah: whether an announced name goes on with its house behind another word."""
    words, vocabulary = scene.words, scene.vocabulary
    if not words.forms[number].startswith(ARTICLE) or not joined(scene, number + 1):
        return False
    house = words.forms[number + 1]
    return house.startswith(ARTICLE) and house in vocabulary.surnames and not vocabulary.is_nationality(house) \
        and is_announced(scene, first) and all(vocabulary.is_given(form) for form in words.forms[first:number])
