"""Pairing of quotation marks in one paragraph, by a small parser that weighs readings.

Marks in Arabic news are nested in marks of the same shape, swapped, doubled, missing or damaged,
and the direction of curly ones proves nothing. So each mark may open, close or be no mark at all,
each reading has a cost, and a beam search keeps the cheapest readings of the paragraph.
Every departure from well-formed marks is named in ``repairs``. Time is linear in the marks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from .marks import AS_GLYPH, CURLY, GUILLEMETS, Mark, behind_colon, find_marks
from .sentences import sentence_at, sentence_ends

# Costs of a reading. Only their order matters: a conventional pair is free, a nested one of the same
# shape dearer than a new sentence, anything missing dearer still. Set by hand, checked on the gold set.
_AGAINST_GLYPH = 0.6
_AGAINST_GUILLEMET = 1.5
_AGAINST_SINGLE = 0.2  # Arabic texts have these either way round
_SINGLES = frozenset("\u2018\u2019")
_AGAINST_SHAPE = 1.6
_AGAINST_BOTH = 3.0  # a mark that looks and stands as the other one
_UNSHAPED = 0.4
_NESTED = 0.9
_NESTED_SAME = 1.2
_MISMATCH = 0.9
_MISSING_CLOSE = 2.0
_SENTENCE_OVER = 0.2  # less, where its sentence has ended before the next mark
_MISSING_OPEN = 2.4
_SKIP = 3.2
_SKIP_SINGLE = 0.7
_SKIP_COMMAS = 2.6  # two commas are often no mark
_ENDS_SPEECH = 0.8  # more, where a stop or comma follows a mark that closes by what stands around it
_BEFORE_STOP = 3.5  # to open where a stop or comma follows the mark
_STOPS = frozenset(".\u060c,!\u061f?\u061b")
_LONG_INSIDE = 1.5  # a nested stretch longer than _INSIDE_CHARS is seldom a name
_INSIDE_CHARS = 80
_ANNOUNCED = 4.0  # to close where words before the mark announce speech
_IN_SPEECH = 0.5  # so much of a nested pair's cost within the sentence in which announced speech opened
_SHARED = 0.4  # one mark closes a name and the speech that ends with it
_CUT_SHORT = 1.5  # to end announced speech in mid-sentence where a name in marks begins, or to pass over that mark
_ENDS = frozenset(("", *".,!?\u060c\u061b\u061f\u2026\n"))
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


class _Costs(NamedTuple):
    """What each reading of each mark costs by itself, whatever was read before it, and what else is known of the mark."""

    opens: list[float]
    closes: list[float]
    skips: list[float]
    told: list[bool]  # announced by the words before it
    sentences: list[int]  # the number of its sentence
    ends: list[bool]  # a stop, a comma or nothing follows

    def names_inside(self, outer: int, inner: int) -> bool:
        """Whether a mark in the sentence in which announced speech opened begins no speech, so perhaps a name in that one."""
        return self.told[outer] and not self.told[inner] and self.sentences[outer] == self.sentences[inner]


def _never(_: int) -> bool:
    return False


def pair_marks(text: str, start: int, end: int, announced: Callable[[int], bool] = _never) -> list[Pair]:
    """The cheapest reading of a paragraph's marks, as pairs ordered by their start.

    ``announced``: whether a mark that starts there stands behind words that announce speech (and X added), whatever its look.
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
    pairs += [_pair(text, middle, act) for act in _acts(middle, _costs(text, middle, told[first:last]), low, high)]
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
        if told[number + 1] or opening.family != closing.family or _against(opening.sign, opening.shape, "open") \
                or _against(closing.sign, closing.shape, "close"):
            return 2 * count
    return 2 * len(openings)


def _costs(text: str, marks: list[Mark], told: list[bool]) -> _Costs:
    pairs = list(zip(marks, told, strict=True))
    ends = sentence_ends(text, marks[0].start, marks[-1].end)
    return _Costs([0.0 if tells else _opening(mark, text) for mark, tells in pairs],
                  [_against(mark.sign, mark.shape, "close") + _ANNOUNCED * tells for mark, tells in pairs],
                  [_skip(mark, text) for mark in marks], told, [sentence_at(ends, mark.start) for mark in marks],
                  [text[mark.end:mark.end + 1] in _ENDS for mark in marks])


def _opening(mark: Mark, text: str) -> float:
    """What it costs to open with a mark: more where a stop follows it and no dots."""
    stops = text[mark.end:mark.end + 1] in _STOPS and text[mark.end + 1:mark.end + 2] not in _STOPS
    return _against(mark.sign, mark.shape, "open") + _BEFORE_STOP * stops


def _acts(marks: list[Mark], costs: _Costs, low: int, high: int) -> list[_Act]:
    """The stretches of the cheapest reading of some marks between two code points."""
    readings = [_Reading(0.0, (), ())]
    for number in range(len(marks)):
        readings = _best([step for reading in readings for step in _steps(reading, marks, costs, number, low)])
    done = min((_finish(reading, high) for reading in readings), key=lambda reading: reading.cost)
    return _unlink(done.acts)


def _steps(reading: _Reading, marks: list[Mark], costs: _Costs, number: int, low: int) -> list[_Reading]:
    """Every way to read the next mark."""
    cost, stack, acts = reading
    family = marks[number].family
    inside = bool(stack) and costs.names_inside(stack[-1], number)
    name = _CUT_SHORT * inside
    steps = [_Reading(cost + costs.skips[number] + name, stack, acts)]
    if len(stack) < _MAX_DEPTH and family != "damaged":
        nesting = _nesting(stack, marks, family) * (_IN_SPEECH if inside else 1.0)
        steps.append(_Reading(cost + costs.opens[number] + nesting, (*stack, number), acts))
    if stack:
        rest, opening = stack[:-1], stack[-1]
        close = cost + costs.closes[number] + _joining(marks[opening], marks[number], len(rest))
        steps.append(_Reading(close, rest, (_Act(opening, number, 0, 0, len(rest)), acts)))
        # The open stretch was never closed, and this mark opens the next one.
        unclosed = _Act(opening, None, 0, marks[number].start, len(rest))
        missing = _MISSING_CLOSE - _SENTENCE_OVER * (costs.sentences[opening] < costs.sentences[number])
        steps.append(_Reading(cost + missing + name + costs.opens[number], (*rest, number), (unclosed, acts)))
        steps += _both_closed(reading, marks, costs, number)
    elif family not in {"single", "damaged"}:
        unopened = _Act(None, number, _last_end(acts, marks, low), 0, 0)
        steps.append(_Reading(cost + _MISSING_OPEN + costs.closes[number], (), (unopened, acts)))
    return steps


def _both_closed(reading: _Reading, marks: list[Mark], costs: _Costs, number: int) -> list[_Reading]:
    """«هذا مشروع "المدينة الذكية". وأضاف»: a name ends the speech, and one mark stands for two of the same look."""
    cost, stack, acts = reading
    if len(stack) < 2 or not costs.ends[number] or not costs.names_inside(*stack[-2:]) \
            or {marks[opening].family for opening in stack[-2:]} != {marks[number].family}:
        return []
    inner, outer = (_Act(stack[-back], number, 0, 0, len(stack) - back) for back in (1, 2))
    return [_Reading(cost + costs.closes[number] + _SHARED, stack[:-2], (outer, (inner, acts)))]


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
def _against(sign: str, shape: str, role: str) -> float:
    """What it costs to read a mark as opening or closing against its look and its surroundings."""
    glyph = AS_GLYPH.get(sign, sign[0])
    cost = 0.0
    if GUILLEMETS.get(glyph, role) != role:
        cost += _AGAINST_GUILLEMET
    elif CURLY.get(glyph, role) != role and glyph in _SINGLES:
        cost += _AGAINST_SINGLE
    elif CURLY.get(glyph, role) != role:
        cost += _AGAINST_SHAPE if glyph == "\u2033" else _AGAINST_GLYPH
    both = _AGAINST_BOTH if cost and shape not in {"either", role} else 0.0
    return cost + both + (_UNSHAPED if shape == "either" else 0.0 if shape == role else _AGAINST_SHAPE)


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
    against = _against(opening.sign, opening.shape, "open"), _against(closing.sign, closing.shape, "close")
    if max(against) >= _AGAINST_GUILLEMET:
        found.append("mark turned round")
    return tuple(found)


def _best(readings: list[_Reading]) -> list[_Reading]:
    """The cheapest reading of each stack, the cheapest _BEAM of those."""
    best: dict[tuple[int, ...], _Reading] = {}
    for reading in readings:
        known = best.get(reading.stack)
        if known is None or reading.cost < known.cost:
            best[reading.stack] = reading
    return sorted(best.values(), key=lambda reading: reading.cost)[:_BEAM]


def _unlink(linked: tuple[object, ...]) -> list[_Act]:
    acts = []
    while linked:
        head, linked = linked  # type: ignore[assignment]
        acts.append(head)
    return acts  # type: ignore[return-value]
