"""Cues: the places of an article where somebody is said to say something."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ...arabic.quotation import Pair
from ...arabic.sentences import sentence_ends
from .reporting import VERBS, Form
from .scene import Scene


class Cue(NamedTuple):
    """Words ``first``..``last`` report speech; ``cut`` folded characters of و or ف stand before."""

    first: int
    last: int
    cut: int
    form: Form

    @property
    def finite(self) -> bool:
        """Whether the form is a verb with a subject of its own."""
        return self.form.shape in VERBS


class Narration(NamedTuple):
    """Where the narrator's sentences end (code points), outside of quotation marks."""

    ends: Sequence[int]

    def number(self, position: int) -> int:
        """Number of the narrator's sentence at a code point."""
        return bisect_right(self.ends, position)

    def together(self, first: int, second: int) -> bool:
        """Whether two code points lie in one sentence of the narrator."""
        return self.number(first) == self.number(second)


def narration(scene: Scene, outer: Sequence[Pair]) -> Narration:
    """Sentence ends that none of the outermost pairs of marks encloses."""
    ends = [end for span in scene.spans for end in sentence_ends(scene.words.text, *span)]
    starts = [pair.start for pair in outer]
    return Narration([end for end in ends if not is_inside(outer, starts, end)])


def in_relative_clause(scene: Scene, cue: Cue) -> bool:
    """س، التي أعلن ص عن تعيينها: whether a verb stands right behind a relative word, so that it only tells of a name."""
    before = cue.first - 1
    if before >= 0 and scene.is_a(before, "auxiliary"):
        before -= 1
    lines = scene.words.lines
    return cue.finite and before >= 0 and scene.is_a(before, "relative") and lines[before] == lines[cue.first]


def is_inside(pairs: Sequence[Pair], starts: Sequence[int], position: int) -> bool:
    """Whether a code point lies within the content of one of the pairs (ordered by start)."""
    number = bisect_left(starts, position + 1) - 1
    return any(pair.start <= position < pair.end for pair in pairs[max(number - 1, 0):number + 1])


def sets_against(scene: Scene, number: int) -> bool:
    """فيما, بينما, في حين: whether a word, perhaps behind in, sets what follows against what went before."""
    return scene.is_a(number, "contrast") or (scene.is_a(number, "when") and scene.is_a(number - 1, "preposition"))
