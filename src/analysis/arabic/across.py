"""Quotes whose mark is opened in one paragraph and closed in a later one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from .quotation import Pair
from .sentences import sentence_ends

# A quote over several paragraphs has no more of them in between, and seldom more code points behind its first.
_MOST_BETWEEN, _MOST = 6, 900
REPAIR = "closed in a later paragraph"


def _never(_: int, __: int) -> bool:
    return False


def joined_across(text: str, pairs: Iterable[Pair], spans: Sequence[tuple[int, int]],
                  reports: Callable[[int, int], bool] = _never) -> list[Pair]:
    """Pairs in order, a stretch without closing mark joined to one without opening mark at the head of a paragraph behind.

    ``spans``: the paragraphs, ascending. Those in between hold no mark. A colon in what follows tells of a new speaker,
    whose opening mark is missing; so does the last sentence of either stretch if it ``reports`` speech, asked by its code points.
    """
    numbers = {trimmed_end(text, start, end): number for number, (start, end) in enumerate(spans)}
    begins = {start: number for number, (start, _) in enumerate(spans)}
    found: list[Pair] = []
    for pair in pairs:
        before = found[-1] if found else None
        near = before is not None and _is_near(numbers.get(before.end), begins.get(pair.start))
        if before is not None and near and _goes_on(before, pair, text, reports):
            found[-1] = before._replace(end=pair.end, closing=pair.closing, repairs=(REPAIR,))
        else:
            found.append(pair)
    return found


def _is_near(first: int | None, last: int | None) -> bool:
    """Whether a paragraph, if one ends there, stands not far before another, if one begins there."""
    return first is not None and last is not None and 0 < last - first <= _MOST_BETWEEN + 1


def _goes_on(before: Pair, pair: Pair, text: str, reports: Callable[[int, int], bool]) -> bool:
    """Whether one stretch lacks its closing mark, the other its opening one, and neither colon nor report begins a new speech."""
    lacking = before.closing is None and pair.opening is None and pair.closing is not None and before.depth == pair.depth == 0
    if not lacking or pair.end - before.end > _MOST or ":" in text[before.end:pair.end]:
        return False
    return not any(reports(_last_sentence(text, each), each.end) for each in (before, pair))


def _last_sentence(text: str, pair: Pair) -> int:
    """Where the last sentence of a stretch begins."""
    ends = [end for end in sentence_ends(text, pair.start, pair.end) if end < pair.end]
    return ends[-1] if ends else pair.start


def trimmed_end(text: str, start: int, end: int) -> int:
    """Where what stands in a stretch ends, without blanks."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
