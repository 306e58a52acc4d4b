"""Whether somebody named behind a description is another than the one described: whom a verb or preposition governs."""

from __future__ import annotations

from ...arabic.affixes import GOVERNED
from ..names.mentions import Mention
from ..reading.heads import is_bare_object
from ..reading.vocabulary import is_kind
from .nouns import group_at
from .subjects import Cast


def is_anothers(cast: Cast, number: int, end: int, mention: Mention) -> bool:
    """أشاد الوزير باللاعب س, رد الوزير على النائب س, أعلن الوزير تعيين س: whether a preposition, or a noun that is the verb's
    object, governs the person named behind the description in words ``number``..``end``, or that person's title; what has an
    author (تغريدة للمستشار س) is his or hers."""
    if cast.is_a(number, "authored"):
        return False
    between = range(end + 1, mention.first)
    behind = cast.is_a(mention.first - 1, "preposition") or any(_is_governed(cast, place) for place in between)
    return behind or (len(between) == 1 and end + 1 not in cast.by_first and is_bare_object(cast.scene, end + 1))


def _is_governed(cast: Cast, number: int) -> bool:
    """باللاعب, للوزير, على النائب: whether a preposition stands before somebody's title or noun, or is written onto it."""
    form = cast.words.forms[number]
    onto = form.startswith(GOVERNED) and is_kind(group_at(cast, number), "person")
    tied = cast.is_a(number - 1, "preposition") and not cast.is_a(number - 1, "office-at")
    return onto or (tied and number in cast.scene.titles)
