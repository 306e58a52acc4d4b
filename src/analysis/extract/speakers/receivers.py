"""Who does not speak but is spoken to, receives or is glossed; and where a name's own words begin and end."""

from __future__ import annotations

from collections.abc import Container

from ...arabic.affixes import PRONOUNS
from ...arabic.chars import DASHES
from ...arabic.words import is_latin
from ..names.mentions import Mention
from .subjects import Cast

OPENINGS = frozenset("\u00ab\"\u201c\u201d\u2018'")
_ADDRESSEE = "\u0644\u0628"  # proclitics that make a name an addressee or instrument
_NEAR = 6  # the other name of whom one tells begins no further before, in words


def is_gloss(cast: Cast, mention: Mention) -> bool:
    """في «تليغرام» (Telegram), دبي (CNN) -- : whether one stands in a bracket behind its other spelling or signs the dateline."""
    if not cast.words.gap(mention.first).rstrip().endswith("("):
        return False
    before = cast.earlier(mention.first)[-1:]
    again_told = bool(before) and before[0].entity == mention.entity and before[0].last == mention.first - 1
    behind = cast.words.gap(mention.last + 1).lstrip(")\u200f ")
    return again_told or behind[:1] in DASHES


def is_addressee(cast: Cast, mention: Mention) -> bool:
    """لشبكة س, لـ«س», لوكالة «س»: whether ل or ب stands before the name or its noun, written onto it or apart."""
    words = cast.words
    onto = words.text[words.starts[mention.first]:mention.start]
    before = words.form(mention.first - 1)
    gap = words.gap(mention.first)
    stretched = before != "" and "\u0640" in gap + words.text[words.starts[mention.first - 1]:words.starts[mention.first]]
    foreign = gap == " " and is_latin(cast.words.forms[mention.first])  # told l Bloomberg
    apart = before if len(before.lstrip("\u0648\u0641")) == 1 and (stretched or gap in OPENINGS or foreign) else ""
    head = cast.scene.head_ends.get(mention.first - 1)
    if head is not None and head.cut and gap == " " and cast.words.forms[head.first][head.cut - 1] in _ADDRESSEE:
        return True  # told the broadcaster Yle
    twin = next((m for m in cast.within(mention.first - _NEAR, mention.first - 1) if m.last == mention.first - 1), None)
    if twin is not None and twin.entity == mention.entity and mention.type != "PERSON" and is_addressee(cast, twin):
        return True  # told the British Broadcasting Corporation "BBC" that
    noun = mention.type == "COMPANY" and before[:1] in {*_ADDRESSEE} and cast.vocabulary.is_a(before[1:], "agency")
    return noun or any(letter in onto + apart for letter in _ADDRESSEE)


def receives(cast: Cast, mention: Mention) -> bool:
    """رسالة تلقتها «س», تعميم حصلت عليه صحيفة «س»: whether a verb of receiving stands right before a name, with its head noun."""
    head = cast.scene.head_ends.get(mention.first - 1)
    place = (head.first if head is not None else mention.first) - 1
    place -= cast.is_a(place, "to-him")
    form = cast.words.form(place)
    stems = {form, *(form.removesuffix(ending) for ending in PRONOUNS)}
    return not stems.isdisjoint(cast.vocabulary.classes["receiving"])


def ends_at(cast: Cast, number: int, types: Container[str]) -> bool:
    """كان س قال, وزارة س حذرت: whether the name of a person or of a body, as ``types`` has it, ends at a word."""
    return any(mention.last == number and mention.type in types for mention in cast.earlier(number + 1)[-1:])


def person_begins_at(cast: Cast, number: int) -> bool:
    """Whether a person, or somebody's title, stands at a word."""
    mention = cast.by_first.get(number)
    return number in cast.scene.titles or (mention is not None and mention.type == "PERSON")
