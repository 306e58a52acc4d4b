"""Quotes whose mark is opened in one paragraph and closed in the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from .quotation import Pair

# The rest of a quote in the paragraph behind is seldom longer, in code points.
_MOST = 600
REPAIR = "closed in the next paragraph"


def joined_across(text: str, pairs: Iterable[Pair], spans: Sequence[tuple[int, int]]) -> list[Pair]:
    """Pairs in order, a stretch without closing mark joined to one without opening mark at the head of the next paragraph.

    ``spans``: the paragraphs, ascending. A colon in what follows tells of a new speaker, whose opening mark is missing.
    """
    ends = {trimmed_end(text, start, end): after for (start, end), (after, _) in pairwise(spans)}
    found: list[Pair] = []
    for pair in pairs:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, pair, text) and ends.get(before.end) == pair.start:
            found[-1] = before._replace(end=pair.end, closing=pair.closing, repairs=(REPAIR,))
        else:
            found.append(pair)
    return found


def _goes_on(before: Pair, pair: Pair, text: str) -> bool:
    """Whether one stretch lacks its closing mark, the other its opening one, and no colon begins a new speech."""
    lacking = before.closing is None and pair.opening is None and pair.closing is not None and before.depth == pair.depth == 0
    return lacking and pair.end - pair.start <= _MOST and ":" not in text[pair.start:pair.end]


def trimmed_end(text: str, start: int, end: int) -> int:
    """Where what stands in a stretch ends, without blanks."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
