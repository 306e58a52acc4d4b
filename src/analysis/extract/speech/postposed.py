"""Speech before what somebody does, with no reporting form: «لا أنام من القلق»، تنهد سامي."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import ARTICLE
from ...arabic.chars import COMMAS
from ...arabic.quotation import Pair
from ...arabic.words import without_object
from ..names.mentions import Mention
from ..reading.cues import Narration
from ..reading.scene import Scene
from .leads import is_clause

_MARKS = " \u00a0\"\u00bb\u201d\u201c\u200f"


def gesture_behind(scene: Scene, told: Narration, mentions: Mapping[int, Mention], pair: Pair, last: int) -> bool:
    """Whether a stretch that opens its sentence is followed by a comma, a verb and somebody who does it."""
    words, verb = scene.words, last + 1
    if verb + 1 >= len(words) or words.lines[verb + 1] != words.lines[last] or words.gap(verb + 1).strip():
        return False
    comma = words.gap(verb).strip(_MARKS) in COMMAS
    acts = verb not in mentions and _is_verb(scene, verb) and _is_somebody(scene, mentions, verb + 1)
    first = words.at(pair.start)
    return comma and acts and _opens(scene, told, pair) and is_clause(scene, first, last + 1)


def _opens(scene: Scene, told: Narration, pair: Pair) -> bool:
    """Whether no word of its sentence stands before a stretch."""
    words, first = scene.words, scene.words.at(pair.start)
    start = pair.opening.start if pair.opening else pair.start
    return words.opens_line(first) or not told.together(words.starts[first - 1], start)


def _is_verb(scene: Scene, number: int) -> bool:
    """A verb of the word list, with or without its object, or a word of no list, which no article begins."""
    form, kind_of = scene.words.forms[number], scene.vocabulary.kind_of
    unknown = not kind_of(form) and not form.startswith(ARTICLE) and number not in scene.titles
    return unknown or any(kind_of(stem) == "V" for stem in (form, without_object(form)))


def _is_somebody(scene: Scene, mentions: Mapping[int, Mention], number: int) -> bool:
    mention, title = mentions.get(number), scene.titles.get(number)
    return (mention is not None and mention.type == "PERSON") or (title is not None and not title.cut) \
        or scene.is_a(number, "kin")
