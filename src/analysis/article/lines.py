"""The physical lines of a text and what their shape tells, before any phrase is looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arabic.chars import INVISIBLE, SENTENCE_ENDS
from ..arabic.folding import Folded, fold, fold_key

_ASKING = frozenset("\u061f?!")
_ENDS = "\r\n\u2028\u2029"
_ANY_LINE = re.compile(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])|[^\n\r\u2028\u2029]+")
_CLOSERS = "\"'\u00bb\u00ab\u201c\u201d\u2033\u2019\u203a)]*_ \t\u00a0" + "".join(sorted(INVISIBLE))
_INNER_END = re.compile(r"(?<![.\s])[.!?\u061f][\"'\u00bb\u00ab\u201c\u201d\u2033)\]]*(?=\s)")
# Pictures that posts begin their items with need no blank behind them.
_PICTURES = "\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
_BULLET = re.compile(rf"\s*(?:[-*\u2022\u2013\u2014\u00b7]\s|[{_PICTURES}]|[0-9\u0660-\u0669]{{1,2}}\s?[-.)]\s?\S)")
# What somebody said, of three words at least, up to the line's end, behind a colon, a bullet or a blank.
_WORD = r"[^\"\u00ab\u00bb\u201c\u201d\s]+\s+"
_SPEECH = re.compile(rf"(?:^|[\s:])[\"\u00ab\u201c\u201d]\s*(?:{_WORD}){{2}}[^\u00ab]*[\"\u00bb\u201c\u201d]\s*$")
_SAID = re.compile(r"(?:^|:)\s*[\"\u00ab\u201c\u201d][^\"\u00ab\u00bb\u201c\u201d]+[\"\u00bb\u201c\u201d]\W*$")
_LEAD = re.compile(r"\W*([^:|/(\[\u00a9\u2013\u2014-]{2,60})[:|/(\[\u00a9\u2013\u2014-]")
_DIGIT = re.compile(r"\d")
# A path of rubrics: short pieces between arrows, slashes or bars.
_PIECE = r"[^\s>\u00bb\u203a/|\\]+(?:\s+[^\s>\u00bb\u203a/|\\]+){0,3}"
_CRUMBS = re.compile(rf"\s*{_PIECE}(?:(?:\s+[>\u00bb\u203a]+\s+{_PIECE}){{1,6}}|(?:\s*[/|\\]\s*{_PIECE}){{2,6}})\s*")
_PICTURE = re.compile(r"\s*(?:!?\[[^\]]*\]\([^)]*\)[\s|*]*)+")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+\S")

# Words that make a paragraph (counted on Arabic news: titles seldom pass 18 words, paragraphs seldom stay below 15).
STRONG_WORDS = 15
STRONG_OPEN_WORDS = 25
STRONG_SENTENCES_WORDS = 12
_CRUMB_WORDS, _SIGNS_WORDS = 14, 40
_WRAP_MIN, _WRAP_MAX, _WRAP_SHARE = 45, 160, 0.6


class Shape(NamedTuple):
    """One physical line: code points without its line end, folded text, words, how it ends.

    ``first``/``last`` bound what is visible. ``closed``: it ends as a sentence does. ``strong``: long
    enough, and shaped, as a paragraph. ``heading``: the level that Markdown gives it, 0 for none.
    ``crumbs``: a path of rubrics, by its arrows, slashes or bars. ``picture``: nothing but pictures and links of Markdown.
    ``asks``: it ends as a question or a call does, which titles do too. ``speech``: it ends with words between marks.
    ``said``: it is nothing but words between marks, or ends with some behind a colon.
    ``lead``: the folded words before the first sign that parts a label from what it tells, if they are few.
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
    heading: int
    crumbs: bool
    picture: bool = False
    asks: bool = False
    speech: bool = False
    said: bool = False
    lead: str = ""

    @property
    def blank(self) -> bool:
        """Nothing to read: no letter and no digit."""
        return not self.folded


def line_spans(text: str) -> list[tuple[int, int]]:
    """Spans of the physical lines without their ends; an empty last line is none."""
    spans, start = [], 0
    for line in _split(text):
        bare = line.rstrip(_ENDS)
        spans.append((start, start + len(bare)))
        start += len(line)
    return spans or [(0, 0)]


def _split(text: str) -> list[str]:
    """The lines with their ends; the rarer ends are looked for only where they occur."""
    if any(end in text for end in "\r\u2028\u2029"):
        return [hit.group() for hit in _ANY_LINE.finditer(text)]
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


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
    if not folded:
        return Shape(start, end, start, start, "", 0, False, False, False, False, 0, False)
    line = text[start:end]
    words = folded.count(" ") + 1
    closed = line.rstrip(_CLOSERS)[-1:] in SENTENCE_ENDS
    shape = Shape(start, end, start + len(line) - len(line.lstrip()), start + len(line.rstrip()), folded, words, closed,
                  _is_strong(line, words, closed), False, False, 0, False)
    return shape if words > _SIGNS_WORDS else _with_signs(shape, line)


def _with_signs(shape: Shape, line: str) -> Shape:
    """The shape of a line short enough to be an item, a heading or a path of rubrics, with what tells so."""
    crumbs = shape.words < _CRUMB_WORDS and not shape.closed and _CRUMBS.fullmatch(line) is not None
    lead = _LEAD.match(line)
    return shape._replace(bullet=_BULLET.match(line) is not None, digits=_DIGIT.search(line) is not None,
                          heading=_heading(line), crumbs=crumbs, picture="](" in line and _PICTURE.fullmatch(line) is not None,
                          asks=line.rstrip(_CLOSERS)[-1:] in _ASKING, speech=_SPEECH.search(line) is not None,
                          said=_SAID.search(line) is not None, lead=fold_key(lead.group(1)) if lead else "")


def _heading(line: str) -> int:
    hit = _HEADING.match(line)
    return len(hit.group(1)) if hit else 0



def _is_strong(line: str, words: int, closed: bool) -> bool:
    if words >= STRONG_OPEN_WORDS or (closed and words >= STRONG_WORDS):
        return True
    least = STRONG_SENTENCES_WORDS if closed else STRONG_WORDS
    return words >= least and _INNER_END.search(line) is not None


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
    return [shape._replace(strong=True) for shape in block]
