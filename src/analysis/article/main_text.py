"""Which visible lines of a page an extractor takes for its main text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..arabic.folding import fold_key
from .html import Block

_LONG_KEY = 25
_EDGE = 40
_PROSE = 80
_JOINT = 20


def main_lines(blocks: Sequence[Block], source: str) -> list[bool]:
    """Whether each block belongs to the text that trafilatura extracts from the page's source.

    Blocks and extracted text are compared without blanks and marks. Long blocks count wherever they
    stand; short ones only between long ones, for a menu may repeat them.
    """
    extracted = _extracted(source)
    whole = "".join(extracted)
    short = set(extracted)
    keys = [_key(block.text) for block in blocks]
    long = [len(key) >= _LONG_KEY and (key in short or _within(key, whole)) for key in keys]
    if not any(long):
        return _densest(blocks)
    first, last = _bounds(long)
    return [taken or (first < number < last and (key in short or _runs_on(keys, number, whole)))
            for number, (taken, key) in enumerate(zip(long, keys, strict=True))]


def _runs_on(keys: Sequence[str], number: int, whole: str) -> bool:
    """Whether a short line stands in the extracted text where it stands here: between the ends of its neighbours."""
    before, key, after = keys[number - 1][-_JOINT:], keys[number], keys[number + 1][:_JOINT]
    return bool(key) and len(before) == len(after) == _JOINT and before + key + after in whole


def _densest(blocks: Sequence[Block]) -> list[bool]:
    """Where the extractor finds nothing: the container with most words in long lines that are no links."""
    words: dict[int, int] = defaultdict(int)
    for block in blocks:
        if len(block.text) >= _PROSE and block.linked < 0.5 and not block.place:
            words[block.group] += len(block.text)
    best = max(words, key=lambda group: words[group], default=None)
    return [block.group == best for block in blocks]


def _extracted(source: str) -> list[str]:
    import trafilatura

    text = trafilatura.extract(source, include_comments=False, output_format="txt") or ""
    return [key for line in text.split("\n") if (key := _key(line))]


def _key(text: str) -> str:
    return fold_key(text).replace(" ", "")


def _within(key: str, whole: str) -> bool:
    """The block is in the text, or its two ends are (an extractor may leave out what is between)."""
    if key in whole:
        return True
    return len(key) > 2 * _EDGE and key[:_EDGE] in whole and key[-_EDGE:] in whole


def _bounds(taken: Sequence[bool]) -> tuple[int, int]:
    numbers = [number for number, yes in enumerate(taken) if yes]
    return (numbers[0], numbers[-1]) if numbers else (len(taken), -1)
