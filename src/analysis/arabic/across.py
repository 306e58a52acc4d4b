"""Quotes whose mark is opened in one paragraph and closed in a later one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .quotation import Pair

# A quote over several paragraphs has no more of them in between, and seldom more code points behind its first.
_MOST_BETWEEN, _MOST = 6, 900
REPAIR = "closed in a later paragraph"


def joined_across(text: str, pairs: Iterable[Pair], spans: Sequence[tuple[int, int]]) -> list[Pair]:
    """Pairs in order, a stretch without closing mark joined to one without opening mark at the head of a paragraph behind.

    ``spans``: the paragraphs, ascending. Those in between hold no mark. A colon in what follows tells of a new speaker,
    whose opening mark is missing.
    """
    numbers = {trimmed_end(text, start, end): number for number, (start, end) in enumerate(spans)}
    begins = {start: number for number, (start, _) in enumerate(spans)}
    found: list[Pair] = []
    for pair in pairs:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, pair, text) and _is_near(numbers.get(before.end), begins.get(pair.start)):
            found[-1] = before._replace(end=pair.end, closing=pair.closing, repairs=(REPAIR,))
        else:
            found.append(pair)
    return found


def _is_near(first: int | None, last: int | None) -> bool:
    """Whether a paragraph, if one ends there, stands not far before another, if one begins there."""
    return first is not None and last is not None and 0 < last - first <= _MOST_BETWEEN + 1


def _goes_on(before: Pair, pair: Pair, text: str) -> bool:
    """Whether one stretch lacks its closing mark, the other its opening one, and no colon begins a new speech."""
    lacking = before.closing is None and pair.opening is None and pair.closing is not None and before.depth == pair.depth == 0
    return lacking and pair.end - before.end <= _MOST and ":" not in text[before.end:pair.end]


def trimmed_end(text: str, start: int, end: int) -> int:
    """Where what stands in a stretch ends, without blanks."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
