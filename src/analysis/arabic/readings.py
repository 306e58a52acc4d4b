"""Readings of the marks of a paragraph: what each sign may do, and what that costs."""

from __future__ import annotations

from typing import NamedTuple

from .costs import Costs
from .marks import Mark

# Costs of a reading: a nested pair of the same shape is dearer than a new sentence, anything missing dearer still.
_NESTED = 0.9
_NESTED_SAME = 1.2
_MISMATCH = 0.9
MISSING_CLOSE = 2.0
_SENTENCE_OVER = 0.2  # less, where its sentence has ended before the next mark
_MISSING_OPEN = 2.4
_LONG_INSIDE = 1.5  # a nested stretch longer than _INSIDE_CHARS is seldom a name
_INSIDE_CHARS = 80
_IN_SPEECH = 0.5  # so much of a nested pair's cost within the sentence in which announced speech opened
_TURNED, _TURNED_LONG_AGO = 2.0, 6.0  # to close behind a comma with which the narrator went on, and in another sentence
_PERHAPS = 1.0  # where he but perhaps did
_SHARED = 0.4  # one mark closes a name and the speech that ends with it
_CUT_SHORT = 1.5  # to end announced speech in mid-sentence where a name in marks begins, or to pass over that mark
_MAX_DEPTH = 3


class Act(NamedTuple):
    """One stretch that a reading finds: numbers of its marks, None for a missing one; its edges without them."""

    opening: int | None
    closing: int | None
    low: int
    high: int
    depth: int


class Reading(NamedTuple):
    """What has been read of the marks so far: its cost, the openings still open, and what was closed."""

    cost: float
    stack: tuple[int, ...]
    acts: tuple[object, ...]  # linked list: (act, rest), so that readings share their past


def steps(reading: Reading, marks: list[Mark], costs: Costs, number: int, low: int) -> list[Reading]:
    """Every way to read the next mark."""
    stack, family = reading.stack, marks[number].family
    inside = bool(stack) and costs.names_inside(stack[-1], number)
    found = [_passed_over(reading, costs, number, inside)]
    if len(stack) < _MAX_DEPTH and family != "damaged":
        found.append(_opened(reading, marks, costs, number, inside))
    if stack:
        found += [_closed(reading, marks, costs, number), _opened_anew(reading, marks, costs, number, inside),
                  *_both_closed(reading, marks, costs, number)]
    elif family not in {"single", "damaged"}:
        found.append(_unopened(reading, marks, costs, number, low))
    return found


def _passed_over(reading: Reading, costs: Costs, number: int, inside: bool) -> Reading:
    """The mark is none; dearer where a name may begin with it ``inside`` announced speech."""
    return Reading(reading.cost + costs.skips[number] + _CUT_SHORT * inside, reading.stack, reading.acts)


def _opened(reading: Reading, marks: list[Mark], costs: Costs, number: int, inside: bool) -> Reading:
    """The mark opens a stretch, within those that are open."""
    cost, stack, acts = reading
    nesting = _nesting(stack, marks, marks[number].family) * (_IN_SPEECH if inside else 1.0)
    return Reading(cost + costs.opens[number] + nesting, (*stack, number), acts)


def _closed(reading: Reading, marks: list[Mark], costs: Costs, number: int) -> Reading:
    """The mark closes the innermost stretch."""
    outer, opening = reading.stack[:-1], reading.stack[-1]
    joining, turning = _joining(marks[opening], marks[number], len(outer)), _turning(costs, opening, number)
    closed = Act(opening, number, 0, 0, len(outer))
    return Reading(reading.cost + costs.closes[number] + joining + turning, outer, (closed, reading.acts))


def _opened_anew(reading: Reading, marks: list[Mark], costs: Costs, number: int, inside: bool) -> Reading:
    """The innermost stretch was never closed, and the mark opens the next one in its place."""
    outer, opening = reading.stack[:-1], reading.stack[-1]
    missing = MISSING_CLOSE - _SENTENCE_OVER * (costs.sentences[opening] < costs.sentences[number])
    unclosed = Act(opening, None, 0, marks[number].start, len(outer))
    cost = reading.cost + missing + _CUT_SHORT * inside + costs.opens[number]
    return Reading(cost, (*outer, number), (unclosed, reading.acts))


def _unopened(reading: Reading, marks: list[Mark], costs: Costs, number: int, low: int) -> Reading:
    """The mark closes a stretch whose opening mark is missing."""
    unopened = Act(None, number, _last_end(reading.acts, marks, low), 0, 0)
    return Reading(reading.cost + _MISSING_OPEN + costs.closes[number], (), (unopened, reading.acts))


def _turning(costs: Costs, opening: int, number: int) -> float:
    """What it costs to close a stretch in which the narrator went on: much in another sentence, little where he may not have,
    nothing around pairs of another look («…، وقالت "…"، …»): in speech somebody tells of what others said."""
    if costs.around_others(opening, number):
        return 0.0
    if not costs.turned(opening, number):
        return _PERHAPS * (costs.turns[opening] != costs.turns[number])
    return _TURNED if costs.sentences[opening] == costs.sentences[number] else _TURNED_LONG_AGO


def _both_closed(reading: Reading, marks: list[Mark], costs: Costs, number: int) -> list[Reading]:
    """«هذا مشروع "المدينة الذكية". وأضاف»: a name ends the speech, and one mark stands for two of the same look, or is double."""
    cost, stack, acts = reading
    double = len(marks[number].sign) == 2 and len(set(marks[number].sign)) == 1
    if len(stack) < 2 or {marks[opening].family for opening in stack[-2:]} != {marks[number].family} \
            or not (double or (costs.ends[number] and costs.names_inside(*stack[-2:]))):
        return []
    inner, outer = (Act(stack[-back], number, 0, 0, len(stack) - back) for back in (1, 2))
    shared = 0.0 if double else _SHARED
    return [Reading(cost + costs.closes[number] + shared, stack[:-2], (outer, (inner, acts)))]


def _nesting(stack: tuple[int, ...], marks: list[Mark], family: str) -> float:
    """What it costs to open within stretches that are open."""
    return (_NESTED_SAME if marks[stack[-1]].family == family else _NESTED) * len(stack) if stack else 0.0


def _joining(opening: Mark, closing: Mark, depth: int) -> float:
    """What it costs to close a stretch with this mark."""
    long = depth and closing.start - opening.end > _INSIDE_CHARS
    return (0.0 if _one_family(opening, closing) else _MISMATCH) + (_LONG_INSIDE if long else 0.0)


def _last_end(acts: tuple[object, ...], marks: list[Mark], low: int) -> int:
    """Where the last closed stretch ended: an unopened one begins there at the earliest."""
    act = acts[0] if acts else None
    return marks[act.closing].end if isinstance(act, Act) and act.closing is not None else low


def _one_family(opening: Mark, closing: Mark) -> bool:
    if closing.family == "damaged" or opening.family == closing.family:
        return True
    return {opening.family, closing.family} <= {"curly", "straight"}
