"""What it costs to read one quotation mark as opening, as closing or as none, whatever is read before it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from .marks import AS_GLYPH, CURLY, GUILLEMETS, Mark, behind_colon
from .sentences import sentence_at, sentence_ends

# Only the order of these and of the costs of a reading matters: a conventional pair is free, anything missing dear. Set by hand,
# checked on the gold set.
AGAINST_GUILLEMET = 1.5
_AGAINST_GLYPH = 0.6
_AGAINST_SINGLE = 0.2  # Arabic texts have these either way round
_SINGLES = frozenset("\u2018\u2019")
_AGAINST_SHAPE = 1.6
_AGAINST_BOTH = 3.0  # a mark that looks and stands as the other one
_UNSHAPED = 0.4
_SKIP = 3.2
_SKIP_SINGLE = 0.7
_SKIP_COMMAS = 2.6  # two commas are often no mark
_ENDS_SPEECH = 0.8  # more, where a stop or comma follows a mark that closes by what stands around it
_BEFORE_STOP = 3.5  # to open where a stop or comma follows the mark
_ANNOUNCED = 4.0  # to close where words before the mark announce speech
_STOPS = frozenset(".\u060c,!\u061f?\u061b")
_ENDS = frozenset(("", *".,!?\u060c\u061b\u061f\u2026\n"))


class Costs(NamedTuple):
    """What each reading of each mark costs by itself, whatever was read before it, and what else is known of the mark."""

    opens: list[float]
    closes: list[float]
    skips: list[float]
    told: list[bool]  # announced by the words before it
    sentences: list[int]  # the number of its sentence
    turns: list[int]  # how often the narrator went on behind a comma before it: a sure time counts two
    ends: list[bool]  # a stop, a comma or nothing follows
    families: list[str]

    def names_inside(self, outer: int, inner: int) -> bool:
        """Whether a mark in the sentence in which announced speech opened begins no speech, so perhaps a name in that one."""
        one = self.sentences[outer] == self.sentences[inner] and not self.turned(outer, inner)
        return one and self.told[outer] and not self.told[inner]

    def around_others(self, opening: int, closing: int) -> bool:
        """Whether two marks of one look fit, and those between, which may be pairs, have another."""
        fit = self.opens[opening] < _AGAINST_SHAPE and self.closes[closing] < _AGAINST_SHAPE
        between = self.families[opening + 1:closing]
        own = self.families[opening]
        return fit and own == self.families[closing] and bool(between) and len(between) % 2 == 0 and own not in between

    def turned(self, first: int, second: int) -> bool:
        """Whether the narrator surely went on between two marks."""
        return self.turns[second] - self.turns[first] > 1


def costs_of(text: str, marks: list[Mark], told: list[bool], turns: Callable[[int, int], int]) -> Costs:
    """The costs of marks in order.

    ``told``: whether each is announced; ``turns``: whether the narrator goes on between two code points, 2 if surely.
    """
    pairs = list(zip(marks, told, strict=True))
    ends = sentence_ends(text, marks[0].start, marks[-1].end)
    went_on = accumulate((turns(before.end, mark.start) for before, mark in pairwise(marks)), initial=0)
    return Costs([0.0 if tells else _opening(mark, text) for mark, tells in pairs],
                 [against(mark.sign, mark.shape, "close") + _ANNOUNCED * tells for mark, tells in pairs],
                 [_skip(mark, text) for mark in marks], told, [sentence_at(ends, mark.start) for mark in marks],
                 list(went_on), [text[mark.end:mark.end + 1] in _ENDS for mark in marks],
                 [mark.family for mark in marks])


def _opening(mark: Mark, text: str) -> float:
    """What it costs to open with a mark: more where a stop follows it and no dots."""
    stops = text[mark.end:mark.end + 1] in _STOPS and text[mark.end + 1:mark.end + 2] not in _STOPS
    return against(mark.sign, mark.shape, "open") + _BEFORE_STOP * stops


def _skip(mark: Mark, text: str) -> float:
    """A mark after a digit may be inches; a damaged sign may be a plain one."""
    if mark.family == "single":
        return _SKIP_SINGLE
    if mark.family == "damaged":
        return 0.6
    if mark.sign[0] in ",\u060c":
        return _SKIP_COMMAS
    ends = _ENDS_SPEECH * (mark.shape == "close" and text[mark.end:mark.end + 1] in _STOPS)
    before = text[mark.start - 1:mark.start]
    if behind_colon(text, mark.start, 0):
        return _SKIP + _AGAINST_GLYPH
    return 1.2 if before.isdigit() and mark.sign in '"\u2033' else _SKIP + ends


@lru_cache(maxsize=4096)
def against(sign: str, shape: str, role: str) -> float:
    """What it costs to read a mark as opening or closing against its look and its surroundings."""
    glyph = AS_GLYPH.get(sign, sign[0])
    cost = 0.0
    if GUILLEMETS.get(glyph, role) != role:
        cost += AGAINST_GUILLEMET
    elif CURLY.get(glyph, role) != role and glyph in _SINGLES:
        cost += _AGAINST_SINGLE
    elif CURLY.get(glyph, role) != role:
        cost += _AGAINST_SHAPE if glyph == "\u2033" else _AGAINST_GLYPH
    both = _AGAINST_BOTH if cost and shape not in {"either", role} else 0.0
    return cost + both + (_UNSHAPED if shape == "either" else 0.0 if shape == role else _AGAINST_SHAPE)
