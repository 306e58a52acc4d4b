"""Where in an article something stands: how much of its title and body comes before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


def shares_before(offsets: Iterable[int], spans: Sequence[tuple[int, int]]) -> list[float]:
    """For each offset the share, 0..1, of the code points in ``spans`` that come before it.

    ``spans`` are those of the lines of title and body, in order and apart: what a site puts around
    them has no length, so the first letter of the title is at 0 and the end of the body at 1.
    NaN for every offset where the spans hold nothing.
    """
    reached = [0, *accumulate(end - start for start, end in spans)]
    starts = [start for start, _ in spans]
    return [_share(offset, starts, spans, reached) for offset in offsets]


def _share(offset: int, starts: Sequence[int], spans: Sequence[tuple[int, int]], reached: Sequence[int]) -> float:
    if not reached[-1]:
        return float("nan")
    number = bisect_right(starts, offset) - 1
    within = min(offset, spans[number][1]) - spans[number][0] if number >= 0 else 0
    return (reached[max(number, 0)] + within) / reached[-1]
