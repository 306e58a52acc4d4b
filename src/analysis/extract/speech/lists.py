"""Lists whose lines hold what a form above them announces: أوضحت س ما يلي: ¶ - «…» ¶ - وأن «…»."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ...arabic.words import Words
from ..reading.cues import Cue
from .surroundings import Surroundings

_BULLET = re.compile("\n\\s*[-*\u2013\u2014\u2022\u00b7]")
# The line above a list has no more words behind the form that announces it, and the list no more lines.
NEAR, _LINES = 40, 24


def above_list(words: Words, number: int) -> int | None:
    """The last word above the list in which a word stands, if a colon follows it."""
    for _ in range(_LINES):
        while number > 0 and words.lines[number - 1] == words.lines[number]:
            number -= 1
        gap = words.gap(number)
        if number == 0 or not _BULLET.search(gap):
            return None
        number -= 1
        if ":" in gap:
            return number
    return None


def announces(words: Words, cue: Cue, last: int) -> bool:
    """Whether a reporting verb stands in the line above a list, near the word ``last`` that ends it."""
    return cue.finite and words.lines[cue.first] == words.lines[last] and last - NEAR < cue.first <= last


def form_above(around: Surroundings, first: int) -> Cue | None:
    """- وأن «…»: the form that announces a list, where a that-word opens the line of a stretch that begins at ``first``."""
    lines = around.words.lines
    that = bisect_left(lines, lines[first])
    last = above_list(around.words, that) if that < first and around.scene.is_a(that, "that") else None
    if last is None:
        return None
    place = bisect_right(around.cue_firsts, last)
    near = reversed(around.cues[max(place - NEAR, 0):place])
    return next((cue for cue in near if announces(around.words, cue, last)), None)
