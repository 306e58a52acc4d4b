"""How far adjectives, joined fields and purposes go on behind the noun of an institution."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import AND, AND_THE, ARTICLE, FEMININE_PLURAL, FINAL_HEH, FOR, FOR_THE
from ...arabic.words import without_article
from ..clues.drafts import Draft
from ..reading.scene import Scene
from .honoured import joined

# No body has more, and a name without end would be stored once for each beginning.
_MOST_ADJECTIVES, _MOST_FIELDS = 6, 12


def may_close(scene: Scene, number: int) -> bool:
    """Whether a word with its article is an ordinary one, no unit of time and nobody's title."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return vocabulary.is_ordinary(form) and not vocabulary.is_unit(form) and number not in scene.titles \
        and not vocabulary.is_nationality(form) and without_article(form) not in vocabulary.classes["passing"]


def adjectives(scene: Scene, last: int) -> int:
    """The last of the adjectives with their article that follow a word directly."""
    most = last + _MOST_ADJECTIVES
    while last < most and (form := joined(scene, last + 1)) and form.startswith(ARTICLE) and _describes(scene, form) \
            and not _is_titled(scene, last + 1):
        last += 1
    return last


def _is_titled(scene: Scene, number: int) -> bool:
    """(كرمت وزارة الثقافة) المخرجة: whether what an adjective could be is a title, and its bearer the verb's object."""
    title, after = scene.titles.get(number), joined(scene, number + 1)
    goes_on = after.startswith(ARTICLE) and _describes(scene, after)  # the national chamber of unions
    return title is not None and not title.cut and title.value.kind == "title" and title.last == number and not goes_on


def _describes(scene: Scene, form: str) -> bool:
    vocabulary = scene.vocabulary
    if without_article(form) in vocabulary.classes["passing"] or vocabulary.is_unit(form):
        return False
    bare = without_article(form)
    return vocabulary.is_nationality(form) or is_public(scene, form) or vocabulary.common.get(bare) == "A" \
        or bare in vocabulary.classes["bodily"]


def joined_end(scene: Scene, last: int) -> int:
    """The last word of the adjectives and of the fields joined by و behind a genitive: … والتنمية الاجتماعية."""
    most = last + _MOST_FIELDS
    while True:
        last = adjectives(scene, last)
        form, after = joined(scene, last + 1), joined(scene, last + 2)
        if last >= most or not form.startswith(AND) or not is_field(scene, form[1:]):
            return last
        if not form.startswith(AND_THE) and not after.startswith(ARTICLE):
            return last
        last += 1 if form.startswith(AND_THE) else 2


def purpose_end(scene: Scene, known: Mapping[int, Draft], last: int) -> int | None:
    """للطيران المدني, لكرة القدم, للأمم المتحدة: the last word of what an institution is for, behind its adjectives."""
    first, vocabulary = last + 1, scene.vocabulary
    form, told = joined(scene, first), known.get(first)
    if told:
        return told.last if told.type == "ORG" and told.first == first and form[:told.cut] == FOR else None
    if form.startswith(FOR_THE):
        bare = form[len(FOR_THE):]
        if _is_somebody(scene, bare) or vocabulary.is_unit(bare) or is_public(scene, bare):
            return None
        # What the catalogue knows is whole.
        free = last not in known or known[last].type == "PLACE" or bare.endswith(FEMININE_PLURAL)
        fits = free and (is_field(scene, bare) or vocabulary.common.get(bare) in {"N", "A"})
        return joined_end(scene, first) if fits else None
    closes = form[:1] == FOR and _is_thing(scene, form[1:]) and not _is_somebody(scene, form[1:])
    after = joined(scene, first + 1) if closes else ""
    fits = after.startswith(ARTICLE) and may_close(scene, first + 1) and (last not in known or is_field(scene, after))
    return joined_end(scene, first + 1) if fits else None


def _is_thing(scene: Scene, form: str) -> bool:
    """Whether a word is a noun of the list, or its plural in -at (لنقابات العمال)."""
    common = scene.vocabulary.common
    singular = form.removesuffix(FEMININE_PLURAL) + FINAL_HEH
    return common.get(form) == "N" or (form.endswith(FEMININE_PLURAL) and common.get(singular) == "N")


def _is_somebody(scene: Scene, form: str) -> bool:
    """(the national office) of the minister: one person, where a union may be one of workers."""
    group = scene.vocabulary.groups.get(form)
    return group is not None and group.number != "pl"


def is_field(scene: Scene, form: str) -> bool:
    """الصحة, للطاقة: whether a folded form is a field that ministries and bodies are named by."""
    return without_article(form) in scene.vocabulary.classes["field"]


def is_public(scene: Scene, form: str) -> bool:
    """العامة, الوطنية: whether a folded form says that a body is the public's or the state's."""
    return without_article(form) in scene.vocabulary.classes["public"]
