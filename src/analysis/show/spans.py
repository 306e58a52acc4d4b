"""Spans that nest or cross, cut into pieces that nest: what markup needs. Linear in the number of spans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the article (code points, end exclusive) and the HTML that opens, closes and follows it."""

    start: int
    end: int
    opening: str
    closing: str
    after: str = ""


def by_line(lines: Sequence[tuple[int, int]], spans: Sequence[Span]) -> list[list[Span]]:
    """The spans of each line, clipped to it; what follows a span comes in the last line that has letters of it.

    ``lines`` in order and apart. A span over several lines has a piece in each.
    """
    ordered = sorted(spans, key=lambda span: span.start)
    found, last, active, following = [list[Span]() for _ in lines], dict[int, tuple[int, int]](), list[int](), 0
    for number, (start, end) in enumerate(lines):
        while following < len(ordered) and ordered[following].start < end:
            active.append(following)
            following += 1
        active = [which for which in active if ordered[which].end > start]
        for which in active:
            if piece := _clipped(ordered[which], start, end):
                last[which] = number, len(found[number])
                found[number].append(piece)
    for which, (number, place) in last.items():
        found[number][place] = found[number][place]._replace(after=ordered[which].after)
    return found


def nested(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """(kind, string) pieces of ``text[start:end]`` in order: kind ``html`` or ``text``.

    A span that crosses another is closed with it and opened again after it.
    """
    starts, ends = _events(spans)
    opened: list[Span] = []
    for here, following in _stretches(start, end, starts, ends):
        yield from _close(opened, ends.get(here, []))
        for span in sorted(starts.get(here, []), key=lambda span: -span.end):
            opened.append(span)
            yield "html", span.opening
        if here < following:
            yield "text", text[here:following]


def _clipped(span: Span, start: int, end: int) -> Span | None:
    clipped = span._replace(start=max(span.start, start), end=min(span.end, end), after="")
    return clipped if clipped.start < clipped.end else None


def _events(spans: Sequence[Span]) -> tuple[dict[int, list[Span]], dict[int, list[Span]]]:
    starts, ends = defaultdict(list), defaultdict(list)
    for span in spans:
        starts[span.start].append(span)
        ends[span.end].append(span)
    return starts, ends


def _stretches(start: int, end: int, *events: dict[int, list[Span]]) -> Iterator[tuple[int, int]]:
    """Stretches between the places where something starts or ends, and an empty one at the end."""
    places = sorted({start, end}.union(*events))
    yield from zip(places, [*places[1:], end], strict=True)


def _close(opened: list[Span], ending: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Close what ends here, and for a moment what was opened within it."""
    waiting, due = [], list(ending)
    while due:
        span = opened.pop()
        yield "html", span.closing
        if span in due:
            due.remove(span)
            yield "html", span.after
        else:
            waiting.append(span)
    for span in reversed(waiting):
        opened.append(span)
        yield "html", span.opening
