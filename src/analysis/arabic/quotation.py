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
from .readings import MISSING_CLOSE, Act, Reading, steps

_BEAM = 12


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
    pairs = [_pair(text, marks, Act(number, number + 1, start, end, 0))
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


def _acts(marks: list[Mark], costs: Costs, low: int, high: int) -> list[Act]:
    """The stretches of the cheapest reading of some marks between two code points."""
    readings = [Reading(0.0, (), ())]
    for number in range(len(marks)):
        readings = _best([step for reading in readings for step in steps(reading, marks, costs, number, low)], costs, number)
    done = min((_finish(reading, high) for reading in readings), key=lambda reading: reading.cost)
    return _unlink(done.acts)


def _finish(reading: Reading, high: int) -> Reading:
    """Leave open to the last code point what is still open."""
    cost, stack, acts = reading
    for depth in range(len(stack) - 1, -1, -1):
        cost, acts = cost + MISSING_CLOSE, (Act(stack[depth], None, 0, high, depth), acts)
    return Reading(cost, (), acts)


def _pair(text: str, marks: list[Mark], act: Act) -> Pair:
    """The stretch of an act without its outer blanks, and what was repaired."""
    opening = None if act.opening is None else marks[act.opening]
    closing = None if act.closing is None else marks[act.closing]
    start, end = opening.end if opening else act.low, closing.start if closing else act.high
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Pair(start, end, opening, closing, act.depth, _repairs(opening, closing))


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


def _best(readings: list[Reading], costs: Costs, number: int) -> list[Reading]:
    """The cheapest reading of each stack, the cheapest _BEAM of those, with what it will cost that the narrator went on since."""
    best: dict[tuple[int, ...], Reading] = {}
    for reading in readings:
        known = best.get(reading.stack)
        if known is None or reading.cost < known.cost:
            best[reading.stack] = reading
    return sorted(best.values(), key=lambda reading: reading.cost + MISSING_CLOSE * sum(
        costs.turned(opening, number) for opening in reading.stack))[:_BEAM]


def _unlink(linked: tuple[object, ...]) -> list[Act]:
    acts = []
    while linked:
        head, linked = linked  # type: ignore[assignment]
        acts.append(head)
    return acts  # type: ignore[return-value]
