"""The physical lines of a text and what their shape tells, before any phrase is looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..arabic.chars import INVISIBLE, SENTENCE_ENDS
from ..arabic.folding import Folded, fold

_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_CLOSERS = "\"'\u00bb\u00ab\u201c\u201d\u2033\u2019\u203a)]*_ \t\u00a0" + "".join(sorted(INVISIBLE))
_INNER_END = re.compile(r"[.!?\u061f\u2026][\"'\u00bb\u00ab\u201c\u201d\u2033)\]]*(?=\s)")
_BULLET = re.compile(r"\s*(?:[-*\u2022\u25cf\u25aa\u25e6\u2013\u2014\u00b7\u2714\u2705]\s|[0-9\u0660-\u0669]{1,2}\s?[-.)]\s?\S)")
_DIGIT = re.compile(r"\d")

# Words that make a paragraph (counted on Arabic news: titles seldom pass 18 words, paragraphs seldom stay below 15).
STRONG_WORDS = 15
STRONG_OPEN_WORDS = 25
STRONG_SENTENCES_WORDS = 12
_WRAP_MIN, _WRAP_MAX, _WRAP_SHARE = 45, 160, 0.6


@dataclass(frozen=True, slots=True)
class Shape:
    """One physical line: code points without its line end, folded text, words, how it ends.

    ``first``/``last`` bound what is visible. ``closed``: it ends as a sentence does. ``strong``: long
    enough, and shaped, as a paragraph. ``main``: whether an extractor took it for the article (None: no page).
    """

    start: int
    end: int
    first: int
    last: int
    folded: str
    words: int
    closed: bool
    strong: bool
    bullet: bool
    digits: bool
    tag: str = ""
    main: bool | None = None

    @property
    def blank(self) -> bool:
        """Nothing to read: no letter and no digit."""
        return not self.folded


def line_spans(text: str) -> list[tuple[int, int]]:
    """Spans of the physical lines without their ends; an empty last line is none."""
    spans, start = [], 0
    for hit in _LINE_END.finditer(text):
        spans.append((start, hit.start()))
        start = hit.end()
    if start < len(text) or not spans:
        spans.append((start, len(text)))
    return spans


def shapes_of(text: str, spans: Sequence[tuple[int, int]]) -> list[Shape]:
    """The shapes of the lines, lines that a program wrapped seen as the paragraph that they make."""
    shapes = [_shape(text, span, folded) for span, folded in zip(spans, _folded_lines(fold(text), spans), strict=True)]
    return _unwrap(shapes)


def _folded_lines(folded: Folded, spans: Sequence[tuple[int, int]]) -> list[str]:
    starts = np.searchsorted(folded.index, [start for start, _ in spans]).tolist()
    ends = np.searchsorted(folded.index, [end for _, end in spans]).tolist()
    return [folded.text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _shape(text: str, span: tuple[int, int], folded: str) -> Shape:
    start, end = span
    line = text[start:end]
    words = folded.count(" ") + 1 if folded else 0
    bare = line.rstrip(_CLOSERS)
    closed = bare[-1:] in SENTENCE_ENDS if bare else False
    return Shape(start, end, start + len(line) - len(line.lstrip()), start + len(line.rstrip()), folded, words, closed,
                 _is_strong(line, words, closed), bool(_BULLET.match(line)), bool(_DIGIT.search(line)))


def _is_strong(line: str, words: int, closed: bool) -> bool:
    if words >= STRONG_OPEN_WORDS or (closed and words >= STRONG_WORDS):
        return True
    return words >= STRONG_SENTENCES_WORDS and _INNER_END.search(line) is not None and closed


def _unwrap(shapes: list[Shape]) -> list[Shape]:
    """Lines of one block that all reach the same right margin are strong, whatever their own shape."""
    result, block = [], list[Shape]()
    for shape in shapes:
        if shape.blank:
            result += [*_judge_block(block), shape]
            block = []
        else:
            block.append(shape)
    return result + _judge_block(block)


def _judge_block(block: list[Shape]) -> list[Shape]:
    if len(block) < 3 or not block[-1].closed or block[0].closed:
        return block
    widths = [shape.last - shape.first for shape in block[:-1]]
    if not (_WRAP_MIN <= max(widths) <= _WRAP_MAX and min(widths) >= _WRAP_SHARE * max(widths)):
        return block
    return [replace(shape, strong=True) for shape in block]
