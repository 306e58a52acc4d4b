"""The head of an article: what stands above the title, the title, and what introduces or repeats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .boilerplate import Phrase, is_rubrics
from .lines import Shape

_TITLE_WORDS = 30
_TITLE_CLOSED_WORDS = 14
_TITLE_OPEN_WORDS = 20
_SECTION_WORDS = 3
_DECK_WORDS = 7
_REPEAT_EXTRA = 22
_REPEAT_SHARE = 0.8


class Label(NamedTuple):
    """A role and the rule that gave it."""

    role: str
    rule: str


def label_head(shapes: Sequence[Shape], hits: Sequence[Phrase | None], closing: int,
               rubrics: frozenset[str]) -> dict[int, Label]:
    """Labels by line number for all lines before the body that are not body themselves."""
    first = _first_paragraph(shapes, hits, closing)
    title = _title(shapes, hits, first, rubrics)
    labels = {n: _above(shapes[n], hits[n]) for n in range(title if title >= 0 else 0) if not shapes[n].blank}
    if title >= 0:
        labels[title] = Label("title", "markdown heading" if shapes[title].tag == "#" else "first line of its shape")
    return labels | _introduction(shapes, hits, title, closing)


def _first_paragraph(shapes: Sequence[Shape], hits: Sequence[Phrase | None], closing: int) -> int:
    """Number of the first line that is certainly a paragraph; the first line at all may yet be a long title."""
    content = [n for n in range(closing) if not shapes[n].blank and hits[n] is None]
    strong = [n for n in content if shapes[n].strong]
    if not strong:
        return closing
    if strong[0] == content[0] and len(strong) > 1 and _may_be_title(shapes[strong[0]], shapes[strong[1]]):
        return strong[1]
    return strong[0]


def _may_be_title(shape: Shape, following: Shape) -> bool:
    return not shape.closed and shape.words <= _TITLE_WORDS and following.closed and following.words > shape.words


def _title(shapes: Sequence[Shape], hits: Sequence[Phrase | None], first: int, rubrics: frozenset[str]) -> int:
    """Number of the title's line, -1 where there is none."""
    numbers = [n for n in range(first) if not shapes[n].blank]
    if first == len(shapes) and len(numbers) == 1:
        return -1
    marked = [n for n in numbers if shapes[n].tag in ("#", "h1")]
    likely = [n for n in marked or numbers if _titular(shapes[n], hits[n])]
    best = [n for n in likely if not _rubric(shapes[n], rubrics) and shapes[n].words > _SECTION_WORDS]
    spare = [n for n in likely if not _rubric(shapes[n], rubrics)]
    return next(iter(best or spare), -1)


def _titular(shape: Shape, hit: Phrase | None) -> bool:
    if hit is not None and hit.shape != "ends":
        return False
    return shape.words <= (_TITLE_CLOSED_WORDS if shape.closed else _TITLE_WORDS)


def _rubric(shape: Shape, rubrics: frozenset[str]) -> bool:
    return is_rubrics(shape.folded, rubrics)


def _above(shape: Shape, hit: Phrase | None) -> Label:
    """What stands above the title."""
    if hit is not None and hit.role != "section":
        return Label(hit.role, hit.rule)
    return Label("section", hit.rule if hit else "above the title")


def _introduction(shapes: Sequence[Shape], hits: Sequence[Phrase | None], title: int, closing: int) -> dict[int, Label]:
    """Lines after the title until the first that neither introduces nor repeats nor names author and day."""
    labels: dict[int, Label] = {}
    told = shapes[title].folded if title >= 0 else ""
    before = ""
    for number in range(title + 1, closing):
        shape = shapes[number]
        if shape.blank:
            continue
        label = _intro_label(shape, hits[number], told, before)
        if label is None:
            break
        labels[number] = label
        before = shape.folded
    return labels


def _intro_label(shape: Shape, hit: Phrase | None, title: str, before: str) -> Label | None:
    if hit is not None:
        return Label(hit.role if hit.role == "boilerplate" else "intro", hit.rule)
    if title and repeats(shape.folded, title, before):
        return Label("intro", "repeats the title")
    if not shape.strong and not shape.closed and shape.words < _DECK_WORDS:
        return Label("intro", "short line before the body")
    return None


def repeats(line: str, title: str, before: str = "") -> bool:
    """Whether a folded line says the title again, alone or together with the line before it."""
    words, wanted = line.split(), title.split()
    if len(wanted) < 3 or len(words) > len(wanted) + _REPEAT_EXTRA:
        return False
    if f" {title} " in f" {line} " or (before and f" {title} " in f" {before} {line} "):
        return True
    shared = len(set(wanted) & set(words))
    return shared >= _REPEAT_SHARE * len(set(wanted)) and len(words) <= 1.5 * len(wanted) + 3


_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
