"""Pairing of quotation marks in one paragraph, by a small parser that weighs readings.

Marks in Arabic news are nested in marks of the same shape, swapped, doubled, missing or damaged,
and the direction of curly ones proves nothing. So each mark may open, close or be no mark at all,
each reading has a cost, and a beam search keeps the cheapest readings of the paragraph.
Every departure from well-formed marks is named in ``repairs``. Time is linear in the marks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ENTITIES = "&quot;|&laquo;|&raquo;|&ldquo;|&rdquo;|&lsaquo;|&rsaquo;|&Prime;|&#8220;|&#8221;|&#8222;|&#8243;|&#34;|&#171;|&#187;"
_MARK = re.compile(
    rf"{_ENTITIES}|\[\?\]|''|\u2018\u2018|\u2019\u2019|\"+|[\u00ab\u00bb\u2039\u203a\u201c\u201d\u201e\u201f\u2033]+"
    r"|(?<![^\W\d_])['\u2018](?=\w)|(?<=[\w.!?\u061f])['\u2019](?!\w)")

# At least four words, so that a gloss or a list behind a colon is none.
_SPEECH_BRACKET = re.compile(r":\s*(\([ \u00a0]*(?:[^\s()]+[ \u00a0]+){3,}[^()\n]*\))")

# Costs of a reading. Only their order matters: a conventional pair is free, a nested one of the same
# shape dearer than a new sentence, anything missing dearer still. Set by hand, checked on the gold set.
_AGAINST_GLYPH = 0.6
_AGAINST_GUILLEMET = 1.5
_AGAINST_SHAPE = 1.6
_UNSHAPED = 0.4
_NESTED = 0.9
_NESTED_SAME = 1.2
_MISMATCH = 0.9
_MISSING_CLOSE = 2.0
_MISSING_OPEN = 2.4
_SKIP = 2.6
_SKIP_SINGLE = 0.7
_LONG_INSIDE = 1.5  # a nested stretch longer than _INSIDE_CHARS is seldom a name
_INSIDE_CHARS = 80
_BEAM = 12
_MAX_DEPTH = 3

_GUILLEMETS = {"\u00ab": "open", "\u00bb": "close", "\u2039": "open", "\u203a": "close"}
_CURLY = {"\u201c": "open", "\u201d": "close", "\u201e": "open", "\u201f": "open", "\u2033": "close",
          "\u2018": "open", "\u2019": "close"}
_AS_GLYPH = {"&quot;": '"', "&#34;": '"', "&laquo;": "\u00ab", "&#171;": "\u00ab", "&raquo;": "\u00bb",
             "&#187;": "\u00bb", "&ldquo;": "\u201c", "&#8220;": "\u201c", "&rdquo;": "\u201d",
             "&#8221;": "\u201d", "&#8222;": "\u201e", "&#8243;": "\u2033", "&Prime;": "\u2033",
             "&lsaquo;": "\u2039", "&rsaquo;": "\u203a"}
_OPEN_CONTEXT = "([{:\u060c,-\u2013\u2014/"
_CLOSE_CONTEXT = ".,;:!?)]}\u060c\u061b\u061f\u2026-\u2013/"
# و ف ب ك ل standing alone before a mark are proclitics of the quoted word.
_PROCLITICS = "\u0648\u0641\u0628\u0643\u0644"


class Mark(NamedTuple):
    """One mark as found: code points, its sign, its family and what its surroundings suggest."""

    start: int
    end: int
    sign: str
    family: str
    shape: str  # "open", "close" or "either": what the blanks around it suggest


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


class _Reading(NamedTuple):
    cost: float
    stack: tuple[int, ...] = ()
    pairs: tuple[object, ...] = ()  # linked list: (pair, rest), so that readings share their past


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """All signs between two code points that may be quotation marks."""
    marks = [_mark(text, hit, start, end) for hit in _MARK.finditer(text, start, end)]
    brackets = [mark for hit in _SPEECH_BRACKET.finditer(text, start, end) for mark in _bracket(hit)]
    return sorted([*marks, *brackets], key=lambda mark: mark.start) if brackets else marks


def _bracket(hit: re.Match[str]) -> tuple[Mark, Mark]:
    """Brackets behind a colon: some papers print speech in them."""
    start, end = hit.span(1)
    return Mark(start, start + 1, "(", "bracket", "open"), Mark(end - 1, end, ")", "bracket", "close")


def pair_marks(text: str, start: int, end: int) -> list[Pair]:
    """The cheapest reading of a paragraph's marks, as pairs ordered by their start."""
    marks = find_marks(text, start, end)
    plain = _well_formed(marks, (text, start, end))
    if plain is not None:
        return plain
    readings = [_Reading(0.0)]
    for number in range(len(marks)):
        grown = [step for reading in readings for step in _steps(reading, marks, number, (text, start, end))]
        readings = _best(grown)
    done = min((_finish(reading, marks, (text, start, end)) for reading in readings), key=lambda r: r.cost)
    return sorted(_unlink(done.pairs), key=lambda pair: (pair.start, -pair.end))


def _well_formed(marks: list[Mark], where: tuple[str, int, int]) -> list[Pair] | None:
    """The pairs of a paragraph whose marks simply open and close in turn: a reading that costs nothing, so the best."""
    if len(marks) % 2:
        return None
    pairs = []
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        if opening.family != closing.family or _against(opening, "open") or _against(closing, "close"):
            return None
        pairs.append(_pair(where, opening, closing, 0, ()))
    return pairs


def _mark(text: str, hit: re.Match[str], start: int, end: int) -> Mark:
    sign = hit.group()
    glyph = _AS_GLYPH.get(sign, sign[0])
    shape = "close" if sign == "[?]" else _shape(text, hit.start(), hit.end(), (start, end))
    return Mark(hit.start(), hit.end(), sign, _family(sign, glyph), shape)


def _family(sign: str, glyph: str) -> str:
    if sign == "[?]":
        return "damaged"
    if glyph in _GUILLEMETS:
        return "guillemet"
    if glyph in "'\u2018\u2019" and len(sign) == 1:
        return "single"
    return "curly" if glyph in _CURLY else "straight"


def _shape(text: str, left: int, right: int, bounds: tuple[int, int]) -> str:
    before = text[left - 1] if left > bounds[0] else " "
    after = text[right] if right < bounds[1] else " "
    opens = before.isspace() or before in _OPEN_CONTEXT or _is_proclitic(text, left, bounds[0])
    closes = after.isspace() or after in _CLOSE_CONTEXT
    if opens == closes:
        return "open" if _behind_colon(text, left, bounds[0]) else "either"
    return "open" if opens else "close"


def _behind_colon(text: str, left: int, start: int) -> bool:
    """Whether a colon, perhaps with a blank, stands before the mark: speech begins there whatever the mark's direction."""
    return text[max(left - 2, start):left].rstrip().endswith(":")


def _is_proclitic(text: str, left: int, start: int) -> bool:
    """Whether و, ل, بـ … stands alone before the mark, with or without tatweel."""
    word = left
    while word > start and not text[word - 1].isspace() and left - word < 4:
        word -= 1
    letters = text[word:left].replace("\u0640", "").lstrip("(")
    return 0 < len(letters) <= 2 and all(letter in _PROCLITICS for letter in letters)


def _steps(reading: _Reading, marks: list[Mark], number: int, where: tuple[str, int, int]) -> list[_Reading]:
    """Every way to read the next mark."""
    mark = marks[number]
    skipped = _SKIP_SINGLE if mark.family == "single" else _skip(mark, where)
    steps = [_Reading(reading.cost + skipped, reading.stack, reading.pairs)]
    if len(reading.stack) < _MAX_DEPTH and mark.family != "damaged":
        steps.append(_open(reading, marks, number))
    if reading.stack:
        steps.append(_close(reading, marks, number, where))
        steps.append(_abandon(reading, marks, number, where))
    elif mark.family not in {"single", "damaged"}:
        steps.append(_close_unopened(reading, mark, where))
    return steps


def _skip(mark: Mark, where: tuple[str, int, int]) -> float:
    """A mark after a digit may be inches; a damaged sign may be a plain one."""
    if mark.family == "damaged":
        return 0.6
    before = where[0][mark.start - 1:mark.start]
    if _behind_colon(where[0], mark.start, where[1]):
        return _SKIP + _AGAINST_GLYPH
    return 1.2 if before.isdigit() and mark.sign in '"\u2033' else _SKIP


def _against(mark: Mark, role: str) -> float:
    """What it costs to read a mark as opening or closing against its look and its surroundings."""
    glyph = _AS_GLYPH.get(mark.sign, mark.sign[0])
    cost = 0.0
    if _GUILLEMETS.get(glyph, role) != role:
        cost += _AGAINST_GUILLEMET
    elif _CURLY.get(glyph, role) != role:
        cost += _AGAINST_SHAPE if glyph == "\u2033" else _AGAINST_GLYPH
    return cost + (_UNSHAPED if mark.shape == "either" else 0.0 if mark.shape == role else _AGAINST_SHAPE)


def _open(reading: _Reading, marks: list[Mark], number: int) -> _Reading:
    cost = _against(marks[number], "open")
    if reading.stack:
        same = marks[reading.stack[-1]].family == marks[number].family
        cost += (_NESTED_SAME if same else _NESTED) * len(reading.stack)
    return _Reading(reading.cost + cost, (*reading.stack, number), reading.pairs)


def _close(reading: _Reading, marks: list[Mark], number: int, where: tuple[str, int, int]) -> _Reading:
    opening, closing = marks[reading.stack[-1]], marks[number]
    cost, repairs = _against(closing, "close"), _repairs(opening, closing)
    if not _one_family(opening, closing):
        cost += _MISMATCH
    if len(reading.stack) > 1 and closing.start - opening.end > _INSIDE_CHARS:
        cost += _LONG_INSIDE
    pair = _pair(where, opening, closing, len(reading.stack) - 1, repairs)
    return _Reading(reading.cost + cost, reading.stack[:-1], (pair, reading.pairs))


def _abandon(reading: _Reading, marks: list[Mark], number: int, where: tuple[str, int, int]) -> _Reading:
    """The open stretch was never closed, and this mark opens the next one."""
    opening, mark = marks[reading.stack[-1]], marks[number]
    pair = _pair((where[0], where[1], mark.start), opening, None, len(reading.stack) - 1, ("closing mark missing",))
    cost = reading.cost + _MISSING_CLOSE + _against(mark, "open")
    return _Reading(cost, (*reading.stack[:-1], number), (pair, reading.pairs))


def _close_unopened(reading: _Reading, mark: Mark, where: tuple[str, int, int]) -> _Reading:
    head = reading.pairs[0] if reading.pairs else None
    begin = head.closing.end if isinstance(head, Pair) and head.closing else where[1]
    pair = _pair((where[0], begin, where[2]), None, mark, 0, ("opening mark missing",))
    return _Reading(reading.cost + _MISSING_OPEN + _against(mark, "close"), (), (pair, reading.pairs))


def _finish(reading: _Reading, marks: list[Mark], where: tuple[str, int, int]) -> _Reading:
    """Close at the paragraph's end what is still open."""
    while reading.stack:
        pair = _pair(where, marks[reading.stack[-1]], None, len(reading.stack) - 1, ("closing mark missing",))
        reading = _Reading(reading.cost + _MISSING_CLOSE, reading.stack[:-1], (pair, reading.pairs))
    return reading


def _pair(where: tuple[str, int, int], opening: Mark | None, closing: Mark | None, depth: int,
          repairs: tuple[str, ...]) -> Pair:
    text, low, high = where
    start = opening.end if opening else low
    end = closing.start if closing else high
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Pair(start, end, opening, closing, depth, repairs)


def _one_family(opening: Mark, closing: Mark) -> bool:
    if closing.family == "damaged" or opening.family == closing.family:
        return True
    return {opening.family, closing.family} <= {"curly", "straight"}


def _repairs(opening: Mark, closing: Mark) -> tuple[str, ...]:
    found = []
    if closing.family == "damaged":
        found.append("closing mark damaged")
    elif not _one_family(opening, closing) or opening.family != closing.family:
        found.append("marks of two kinds")
    if _against(opening, "open") >= _AGAINST_GUILLEMET or _against(closing, "close") >= _AGAINST_GUILLEMET:
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


def _unlink(linked: tuple[object, ...]) -> list[Pair]:
    pairs = []
    while linked:
        head, linked = linked  # type: ignore[assignment]
        pairs.append(head)
    return pairs  # type: ignore[return-value]
