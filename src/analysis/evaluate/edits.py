"""An annotated article with some code points typed otherwise or left out: lines and annotations move with their words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..article import Article
from .annotations import Record


class Edit(NamedTuple):
    """The code points ``start``..``end`` of a text, and what is typed for them."""

    start: int
    end: int
    typed: str


def edited(gold: Record, article: Article, edits: Sequence[Edit]) -> tuple[Record, Article]:
    """An article after edits in text order that do not overlap, and its annotations, where their words stand then."""
    moved = _mover(edits)
    lines = tuple(replace(line, start=moved(line.start), end=moved(line.end)) for line in article.lines)
    spans = {part: [{**each, "start": moved(each["start"]), "end": moved(each["end"])} for each in gold[part]]
             for part in ("mentions", "quotes")}
    return {**gold, **spans}, replace(article, text=_typed(article.text, edits), lines=lines)


def _typed(text: str, edits: Sequence[Edit]) -> str:
    parts, place = [], 0
    for edit in edits:
        parts += [text[place:edit.start], edit.typed]
        place = edit.end
    return "".join([*parts, text[place:]])


def _mover(edits: Sequence[Edit]) -> Callable[[int], int]:
    """Where a code point of the text stands after the edits; what is typed between two belongs before the second."""
    ends, shifts, shift = [], [0], 0
    for edit in edits:
        shift += len(edit.typed) - (edit.end - edit.start)
        ends.append(edit.end)
        shifts.append(shift)
    return lambda place: place + shifts[bisect_right(ends, place)]
