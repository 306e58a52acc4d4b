"""Pairing of quotation marks in one paragraph, by a small parser that weighs readings.

Marks in Arabic news are nested in marks of the same shape, swapped, doubled, missing or damaged,
and the direction of curly ones proves nothing. So each mark may open, close or be no mark at all,
each reading has a cost, and a beam search keeps the cheapest readings of the paragraph.
Every departure from well-formed marks is named in ``repairs``. Time is linear in the marks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .costs import AGAINST_GUILLEMET, Costs, against, costs_of
from .marks import Mark, behind_colon, find_marks

# Costs of a reading: a nested pair of the same shape is dearer than a new sentence, anything missing dearer still.
_NESTED = 0.9
_NESTED_SAME = 1.2
_MISMATCH = 0.9
_MISSING_CLOSE = 2.0
_SENTENCE_OVER = 0.2  # less, where its sentence has ended before the next mark
_MISSING_OPEN = 2.4
_LONG_INSIDE = 1.5  # a nested stretch longer than _INSIDE_CHARS is seldom a name
_INSIDE_CHARS = 80
_IN_SPEECH = 0.5  # so much of a nested pair's cost within the sentence in which announced speech opened
_TURNED, _TURNED_LONG_AGO = 2.0, 6.0  # to close behind a comma with which the narrator went on, and in another sentence
_PERHAPS = 1.0  # where he but perhaps did
_SHARED = 0.4  # one mark closes a name and the speech that ends with it
_CUT_SHORT = 1.5  # to end announced speech in mid-sentence where a name in marks begins, or to pass over that mark
_BEAM = 12
_MAX_DEPTH = 3


class Pair(NamedTuple):
    """A stretch between marks. ``start``/``end``: the content without its marks and outer blanks.

    A missing mark is None; then the content reaches to the paragraph's edge (or to the next
    reading's edge) and the caller, who knows the cues, narrows it. ``depth`` 0 is outermost.
    """

    start: int
    end: int
    opening: Mark | None
    closing: Mark | None
    depth: int
    repairs: tuple[str, ...] = ()

    @property
    def marks(self) -> str:
        """The marks as found, … where one is missing."""
        return (self.opening.sign if self.opening else "\u2026") + (self.closing.sign if self.closing else "\u2026")


class _Act(NamedTuple):
    """One stretch that a reading finds: numbers of its marks, None for a missing one; its edges without them."""

    opening: int | None
    closing: int | None
    low: int
    high: int
    depth: int


class _Reading(NamedTuple):
    cost: float
    stack: tuple[int, ...]
    acts: tuple[object, ...]  # linked list: (act, rest), so that readings share their past


def _never(*_: int) -> bool:
    return False


def pair_marks(text: str, start: int, end: int, announced: Callable[[int], bool] = _never,
               turns: Callable[[int, int], int] = _never) -> list[Pair]:
    """The cheapest reading of a paragraph's marks, as pairs ordered by their start.

    ``announced``: whether a mark that starts there stands behind words that announce speech (and X added), whatever its look.
    ``turns``: whether the narrator goes on behind a comma between two code points, so that speech before it is over; 2 if surely.
    """
    marks = find_marks(text, start, end)
    if not marks:
        return []
    told = [behind_colon(text, mark.start, start) or announced(mark.start) for mark in marks]
    first = _tidy(marks, told, range(0, len(marks) - 1, 2))
    last = len(marks) - (_tidy(marks, told, _from_the_end(told, first)) if first < len(marks) else 0)
    pairs = [_pair(text, marks, _Act(number, number + 1, start, end, 0))
             for number in (*range(0, first, 2), *range(last, len(marks), 2))]
    if first == last:
        return pairs
    middle = marks[first:last]
    low, high = (marks[first - 1].end if first else start), (marks[last].start if last < len(marks) else end)
    pairs += [_pair(text, middle, act) for act in _acts(middle, costs_of(text, middle, told[first:last], turns), low, high)]
    return sorted(pairs, key=lambda pair: (pair.start, -pair.end))


def _from_the_end(told: list[bool], first: int) -> range:
    """The marks that may open pairs from the end on; where one is missing, only up to one that opens announced speech:
    before it a name inside speech looks just like a pair of its own."""
    number = len(told) - 2
    while number >= first and (told[number] or (len(told) - first) % 2 == 0):
        number -= 2
    return range(len(told) - 2, number, -2)


def _tidy(marks: list[Mark], told: list[bool], openings: range) -> int:
    """How many marks, from one end on, simply open and close in turn: a reading that costs nothing, so the best."""
    for count, number in enumerate(openings):
        opening, closing = marks[number], marks[number + 1]
        if told[number + 1] or opening.family != closing.family or against(opening.sign, opening.shape, "open") \
                or against(closing.sign, closing.shape, "close"):
            return 2 * count
    return 2 * len(openings)


def _acts(marks: list[Mark], costs: Costs, low: int, high: int) -> list[_Act]:
    """The stretches of the cheapest reading of some marks between two code points."""
    readings = [_Reading(0.0, (), ())]
    for number in range(len(marks)):
        readings = _best([step for reading in readings for step in _steps(reading, marks, costs, number, low)], costs, number)
    done = min((_finish(reading, high) for reading in readings), key=lambda reading: reading.cost)
    return _unlink(done.acts)


def _steps(reading: _Reading, marks: list[Mark], costs: Costs, number: int, low: int) -> list[_Reading]:
    """Every way to read the next mark."""
    stack, family = reading.stack, marks[number].family
    inside = bool(stack) and costs.names_inside(stack[-1], number)
    steps = [_passed_over(reading, costs, number, inside)]
    if len(stack) < _MAX_DEPTH and family != "damaged":
        steps.append(_opened(reading, marks, costs, number, inside))
    if stack:
        steps += [_closed(reading, marks, costs, number), _opened_anew(reading, marks, costs, number, inside),
                  *_both_closed(reading, marks, costs, number)]
    elif family not in {"single", "damaged"}:
        steps.append(_unopened(reading, marks, costs, number, low))
    return steps


def _passed_over(reading: _Reading, costs: Costs, number: int, inside: bool) -> _Reading:
    """The mark is none; dearer where a name may begin with it ``inside`` announced speech."""
    return _Reading(reading.cost + costs.skips[number] + _CUT_SHORT * inside, reading.stack, reading.acts)


def _opened(reading: _Reading, marks: list[Mark], costs: Costs, number: int, inside: bool) -> _Reading:
    """The mark opens a stretch, within those that are open."""
    cost, stack, acts = reading
    nesting = _nesting(stack, marks, marks[number].family) * (_IN_SPEECH if inside else 1.0)
    return _Reading(cost + costs.opens[number] + nesting, (*stack, number), acts)


def _closed(reading: _Reading, marks: list[Mark], costs: Costs, number: int) -> _Reading:
    """The mark closes the innermost stretch."""
    outer, opening = reading.stack[:-1], reading.stack[-1]
    joining, turning = _joining(marks[opening], marks[number], len(outer)), _turning(costs, opening, number)
    closed = _Act(opening, number, 0, 0, len(outer))
    return _Reading(reading.cost + costs.closes[number] + joining + turning, outer, (closed, reading.acts))


def _opened_anew(reading: _Reading, marks: list[Mark], costs: Costs, number: int, inside: bool) -> _Reading:
    """The innermost stretch was never closed, and the mark opens the next one in its place."""
    outer, opening = reading.stack[:-1], reading.stack[-1]
    missing = _MISSING_CLOSE - _SENTENCE_OVER * (costs.sentences[opening] < costs.sentences[number])
    unclosed = _Act(opening, None, 0, marks[number].start, len(outer))
    cost = reading.cost + missing + _CUT_SHORT * inside + costs.opens[number]
    return _Reading(cost, (*outer, number), (unclosed, reading.acts))


def _unopened(reading: _Reading, marks: list[Mark], costs: Costs, number: int, low: int) -> _Reading:
    """The mark closes a stretch whose opening mark is missing."""
    unopened = _Act(None, number, _last_end(reading.acts, marks, low), 0, 0)
    return _Reading(reading.cost + _MISSING_OPEN + costs.closes[number], (), (unopened, reading.acts))


def _turning(costs: Costs, opening: int, number: int) -> float:
    """What it costs to close a stretch in which the narrator went on: much in another sentence, little where he may not have,
    nothing around pairs of another look («…، وقالت "…"، …»): in speech somebody tells of what others said."""
    if costs.around_others(opening, number):
        return 0.0
    if not costs.turned(opening, number):
        return _PERHAPS * (costs.turns[opening] != costs.turns[number])
    return _TURNED if costs.sentences[opening] == costs.sentences[number] else _TURNED_LONG_AGO


def _both_closed(reading: _Reading, marks: list[Mark], costs: Costs, number: int) -> list[_Reading]:
    """«هذا مشروع "المدينة الذكية". وأضاف»: a name ends the speech, and one mark stands for two of the same look, or is double."""
    cost, stack, acts = reading
    double = len(marks[number].sign) == 2 and len(set(marks[number].sign)) == 1
    if len(stack) < 2 or {marks[opening].family for opening in stack[-2:]} != {marks[number].family} \
            or not (double or (costs.ends[number] and costs.names_inside(*stack[-2:]))):
        return []
    inner, outer = (_Act(stack[-back], number, 0, 0, len(stack) - back) for back in (1, 2))
    shared = 0.0 if double else _SHARED
    return [_Reading(cost + costs.closes[number] + shared, stack[:-2], (outer, (inner, acts)))]


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
    return marks[act.closing].end if isinstance(act, _Act) and act.closing is not None else low


def _finish(reading: _Reading, high: int) -> _Reading:
    """Leave open to the last code point what is still open."""
    cost, stack, acts = reading
    for depth in range(len(stack) - 1, -1, -1):
        cost, acts = cost + _MISSING_CLOSE, (_Act(stack[depth], None, 0, high, depth), acts)
    return _Reading(cost, (), acts)


def _pair(text: str, marks: list[Mark], act: _Act) -> Pair:
    """The stretch of an act without its outer blanks, and what was repaired."""
    opening = None if act.opening is None else marks[act.opening]
    closing = None if act.closing is None else marks[act.closing]
    start, end = opening.end if opening else act.low, closing.start if closing else act.high
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Pair(start, end, opening, closing, act.depth, _repairs(opening, closing))


def _one_family(opening: Mark, closing: Mark) -> bool:
    if closing.family == "damaged" or opening.family == closing.family:
        return True
    return {opening.family, closing.family} <= {"curly", "straight"}


def _repairs(opening: Mark | None, closing: Mark | None) -> tuple[str, ...]:
    if opening is None or closing is None:
        return ("opening mark missing",) if opening is None else ("closing mark missing",)
    found = []
    if closing.family == "damaged":
        found.append("closing mark damaged")
    elif opening.family != closing.family:
        found.append("marks of two kinds")
    cost = max(against(opening.sign, opening.shape, "open"), against(closing.sign, closing.shape, "close"))
    if cost >= AGAINST_GUILLEMET:
        found.append("mark turned round")
    return tuple(found)


def _best(readings: list[_Reading], costs: Costs, number: int) -> list[_Reading]:
    """The cheapest reading of each stack, the cheapest _BEAM of those, with what it will cost that the narrator went on since."""
    best: dict[tuple[int, ...], _Reading] = {}
    for reading in readings:
        known = best.get(reading.stack)
        if known is None or reading.cost < known.cost:
            best[reading.stack] = reading
    return sorted(best.values(), key=lambda reading: reading.cost + _MISSING_CLOSE * sum(
        costs.turned(opening, number) for opening in reading.stack))[:_BEAM]


def _unlink(linked: tuple[object, ...]) -> list[_Act]:
    acts = []
    while linked:
        head, linked = linked  # type: ignore[assignment]
        acts.append(head)
    return acts  # type: ignore[return-value]
