"""Speech told from names, titles and scare quotes by what stands around the marks and inside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...arabic.chars import STOPS
from ...arabic.quotation import Pair
from ...arabic.words import Words
from ..reading.cues import Cue
from .against import against
from .asides import answers, is_open_name
from .bonds import bond, colon_before
from .cues_beside import cue_after, cue_before, is_said_behind, source_later
from .leads import headed_by, signature
from .lists import form_above
from .postposed import gesture_behind
from .surroundings import Surroundings

# A sentence's sign stands so near its last word, before or behind the mark, in code points.
_SIGNS = 4
# Weights of what speaks for and against speech; a stretch is speech from THRESHOLD on. Set by hand, then moved
# in steps of a half where that lost the fewest stretches of some 430 articles (4,000 stretches, 2,000 of them speech),
# which no licence lets the project hold; the held-out half of its own gold set gives the figures.
THRESHOLD = 1.0
WEIGHTS: Mapping[str, float] = {
    "cue at the mark": 3.0, "colon": 1.6, "uttered": 1.2, "cue with its subject": 2.0, "reported clause": 2.7,
    "governed by a cue": 1.8, "cue after": 3.0, "goes on": 2.0, "eight words": 1.5, "five words": 0.9,
    "two words": -0.6, "one word": -0.9, "first person": 1.4, "clause word": 0.5, "sentence sign inside": 0.6,
    "a known name": -4.0, "strange words only": -2.2, "head noun": -2.6, "term noun": -2.4, "gloss": -3.0,
    "no cue in reach": -0.4, "naming word": -3.0, "noun before a noun": -0.6, "pronoun inside": 1.0,
    "answer": 2.6, "signed": 3.0, "headed": 3.0, "cue later": 2.0, "gesture behind": 1.5,
    "subject of the clause": -2.9, "behind a preposition": -0.6, "governed, and a verb after": -1.6,
    "a set term": -3.0, "joined by and": -0.8, "a verdict": 0.4, "voiced": 0.3,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stretch between marks, judged: the features found, their sum, and the cue it hangs on."""

    pair: Pair
    first: int
    last: int
    features: tuple[str, ...]
    score: float
    cue: Cue | None
    side: str  # "before", "after", "continued" or ""

    @property
    def is_speech(self) -> bool:
        """Whether the weight of the features reaches the threshold."""
        return self.score >= THRESHOLD


def judge(around: Surroundings, pair: Pair, previous: Judgement | None) -> Judgement | None:
    """Weigh one stretch; None when it holds no word."""
    words = around.words
    first, last = words.at(pair.start), words.at(pair.end) - 1
    if first > last or is_open_name(around, pair, first):
        return None
    cue, side, found = _cue_of(around, pair, first, last, previous)
    features = (*found, *_shape(around, first, last, pair), *against(around, first, last, pair, found))
    return Judgement(pair, first, last, features, sum(WEIGHTS[name] for name in features), cue, side)


def _cue_of(around: Surroundings, pair: Pair, first: int, last: int,
            previous: Judgement | None) -> tuple[Cue | None, str, tuple[str, ...]]:
    """The form that the stretch hangs on, on which side, and how."""
    before = cue_before(around, pair, first)
    after = cue_after(around, pair, last)
    if after and (before is None or is_said_behind(around, before, after, first)
                  or (after.first == last + 2 and around.scene.is_a(last + 1, "points-back"))):  # "…", so summed up X
        return after, "after", ("cue after",)
    if before:
        return before, "before", bond(around, before, first)
    near = previous is not None and (_adjacent(around, previous, first) or _next_sentence(around, previous, first)
                                     or _next_line(around, previous, first, last))
    item = previous is not None and _next_item(around, previous, first, last)
    if previous and (item or near):
        return previous.cue, "continued", ("goes on",)
    above = form_above(around, first)
    if above:
        return above, "before", ("reported clause", "clause word")
    later = source_later(around, pair, last)
    if later:
        return later, "after", ("cue later",)
    if answers(around, pair):
        return None, "", ("answer",)
    if signature(around.scene, around.mentions, first, last):
        return None, "", ("signed",)
    if headed_by(around.scene, around.mentions, first) is not None:
        return None, "", ("headed",)
    if gesture_behind(around.scene, around.narration, around.mentions, pair, last):
        return None, "", ("gesture behind",)
    return None, "", ("colon",) if colon_before(around, first) else ("no cue in reach",)


def _adjacent(around: Surroundings, previous: Judgement, first: int) -> bool:
    """Whether nothing but signs, or an unfinished sentence, lies between the last quote and this one."""
    words = around.words
    if colon_before(around, first) and first - previous.last == 2:
        return False  # so she laughed: "…"
    return first - previous.last <= 2 and words.lines[first] == words.lines[previous.last]


def _next_sentence(around: Surroundings, previous: Judgement, first: int) -> bool:
    """Whether the stretch opens the sentence right after an attribution: "…"، قال س. "…"."""
    words, told = around.words, around.narration
    done = previous.cue.last if previous.cue and previous.side == "after" else previous.last
    if words.lines[done] != words.lines[first] or (previous.side == "before" and previous.last != first - 1):
        return False
    before, here = told.number(words.ends[first - 1] - 1), told.number(words.starts[first])
    return here == told.number(words.starts[done]) + 1 and before != here


def _next_line(around: Surroundings, previous: Judgement, first: int, last: int) -> bool:
    """«…»، قال س. / «…».: whether a sentence is all of the paragraph right behind that of the last quote; a heading is none."""
    words, lines = around.words, around.words.lines
    alone = _fills_line(words, first, last)
    behind = words.text[words.ends[last]:words.ends[last] + _SIGNS]
    return alone and lines[first] - lines[previous.last] == 1 and not STOPS.isdisjoint(behind.partition("\n")[0])


def _next_item(around: Surroundings, previous: Judgement, first: int, last: int) -> bool:
    """- «…» / - «…»: whether a stretch fills the line behind one that the last quote fills, as the items below a colon do."""
    words = around.words
    listed = not {"colon", "goes on"}.isdisjoint(previous.features)
    return listed and words.lines[first] - words.lines[previous.last] == 1 and _fills_line(words, previous.first, previous.last) \
        and _fills_line(words, first, last)


def _fills_line(words: Words, first: int, last: int) -> bool:
    return words.opens_line(first) and words.closes_line(last)


def _shape(around: Surroundings, first: int, last: int, pair: Pair) -> tuple[str, ...]:
    """What the words inside tell."""
    size = last - first + 1
    found = ["eight words"] if size >= 8 else ["five words"] if size >= 5 else []
    found += ["one word"] if size == 1 else ["two words"] if size == 2 else []
    if around.scene.holds(first, last + 1, "first-person"):
        found.append("first person")
    if size > 2 and around.scene.holds(first, last + 1, "clause"):
        found.append("clause word")
    inside = around.words.text[pair.start:pair.end]
    if any(sign in inside for sign in "!?\u061f") or ". " in inside or (size > 3 and inside.endswith(".")):
        found.append("sentence sign inside")
    return tuple(found)
