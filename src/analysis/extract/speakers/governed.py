"""Names that a preposition governs or that belong to a noun, so that they are not the ones who speak."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, CONJUNCTIONS, FOR_THE
from ..names.mentions import Mention
from .subjects import Cast


def _is_spoken_for(cast: Cast, mention: Mention, floor: int) -> bool:
    """متحدث باسم رئيسة الوزراء س: a spokesperson without article has no name, nor one of the other gender this one."""
    place = next((number for number in range(floor, mention.first) if cast.is_a(number, "in-name-of")), None)
    if place is None or place + 1 not in cast.scene.titles:
        return False
    speaker, other = cast.scene.titles.get(floor), cast.entities[mention.entity].gender
    told = speaker.value.gender if speaker else ""
    return not cast.words.forms[floor].lstrip(CONJUNCTIONS).startswith(ARTICLE) or bool(told and other and told != other)


def is_governed(cast: Cast, mention: Mention, floor: int) -> bool:
    """مع الإعلامي س: whether a preposition behind word ``floor`` governs a person with his or her titles."""
    if _is_spoken_for(cast, mention, floor) or (mention.first > floor and cast.is_a(mention.first - 1, "somebodys")):
        return True  # an official in X's campaign
    first, vocabulary = mention.first, cast.vocabulary
    while first > floor + 1:
        title = next((start for start in range(max(first - 4, floor), first)
                      if (hit := cast.scene.titles.get(start)) and hit.last == first - 1), None)
        if title is None and cast.words.forms[first - 1] not in vocabulary.nationalities:
            break
        if title is not None and title > floor and cast.words.forms[title].startswith(FOR_THE):
            return True  # (told) the minister X
        first = first - 1 if title is None else title
    each_of = first - 2 == floor and cast.is_a(floor, "one-of")  # كل من س وص
    governed = first > floor and cast.is_a(first - 1, "preposition") and not each_of
    return governed or _owns_governed(cast, first, floor)


def _owns_governed(cast: Cast, first: int, floor: int) -> bool:
    """على صورة اللاعب س: whether nouns without article that a preposition governs, behind word ``floor``, stand before a word."""
    number = first
    while number > floor + 1 and is_owner(cast, number) and number - 1 not in cast.scene.heads:
        number -= 1
    return number < first and number > floor and cast.is_a(number - 1, "preposition")


def is_owner(cast: Cast, number: int) -> bool:
    """عن معنى تصريحات س: a name right behind a noun without article belongs to that noun."""
    form = cast.words.forms[number - 1]
    noun = cast.vocabulary.common.get(form) == "N" and not cast.vocabulary.is_unit(form)
    return noun and number - 1 not in cast.scene.title_ends and cast.words.follows(number)


def past_owner(cast: Cast, number: int) -> int:
    """على خطاب رئيس الوزراء س: the word behind a title and its name that belong to a noun."""
    after = cast.scene.titles[number].last + 1
    return cast.by_first[after].last + 1 if after in cast.by_first else after
