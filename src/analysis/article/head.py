"""The head of an article: what stands above the title, the title, and what introduces or repeats it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .boilerplate import AGENCIES, Phrase, Phrases, is_rubrics
from .dates import names_day
from .lines import Shape

PICTURE = "a picture or a link alone"
_TITLE_WORDS = 30
_TITLE_CLOSED_WORDS = 14
# A title has more words and letters than a rubric; one that is repeated is repeated soon.
_SECTION_WORDS = 3
_SECTION_CHARS = 22
_AGAIN_WITHIN = 6
_DECK_WORDS = 7
_DATELINE_WORDS = 14
_REPEAT_EXTRA = 22
_REPEAT_EXTRA_CLOSED = 5
_REPEAT_SHARE = 0.8


class Label(NamedTuple):
    """A role and the rule that gave it."""

    role: str
    rule: str


def label_head(shapes: Sequence[Shape], hits: Sequence[Phrase | None], closing: int,
               phrases: Phrases) -> dict[int, Label]:
    """Labels by line number for all lines before the body that are not body themselves."""
    first = _first_paragraph(shapes, hits, closing)
    title = _title(shapes, hits, first, phrases)
    labels = {n: _above(hits[n]) for n in range(title if title >= 0 else 0) if not shapes[n].blank}
    if title >= 0:
        labels[title] = Label("title", "markdown heading" if shapes[title].heading else "first line of its shape")
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


def _title(shapes: Sequence[Shape], hits: Sequence[Phrase | None], first: int, phrases: Phrases) -> int:
    """Number of the title's line, -1 where there is none."""
    numbers = [n for n in range(first) if not shapes[n].blank]
    if first == len(shapes) and len(numbers) == 1:
        return -1
    marked = [n for n in numbers if shapes[n].heading == 1]
    prose = first < len(shapes) and shapes[first].strong
    likely = [n for n in marked or _down_to_statement(shapes, hits, numbers, phrases, prose) if _titular(shapes[n], hits[n])]
    likely = likely or [n for n in numbers[:1] if (hit := hits[n]) and hit.note == "by" and not shapes[n].strong]
    spare = [n for n in likely if not (shapes[n].crumbs or is_rubrics(shapes[n].folded, phrases.rubrics))]
    spare = [n for n in spare if not shapes[n].closed or shapes[n].asks] or spare  # a statement, only where nothing else is
    best = [n for n in spare if shapes[n].words > _SECTION_WORDS and len(shapes[n].folded) >= _SECTION_CHARS]
    said_again = [n for n in best if _said_again(shapes, n)]
    return next(iter(said_again or best or spare), -1)


def _down_to_statement(shapes: Sequence[Shape], hits: Sequence[Phrase | None], numbers: Sequence[int], phrases: Phrases,
                       prose: bool) -> Sequence[int]:
    """The lines down to the first statement, below which no title stands.

    A statement is none itself where it reports speech, or, unless ``prose`` follows, where it holds speech alone.
    """
    for place, number in enumerate(numbers):
        shape = shapes[number]
        if shape.closed and not shape.asks and hits[number] is None and shape.words > _SECTION_WORDS:
            speech = phrases.reports(shape) or (shape.said and not prose)
            return numbers[:place if speech else place + 1]
    return numbers


def _said_again(shapes: Sequence[Shape], number: int) -> bool:
    """Whether one of the next lines holds the whole line: so an introduction repeats a title."""
    following = [shape.folded for shape in shapes[number + 1:number + 1 + _AGAIN_WITHIN] if not shape.blank]
    return any(_holds(" ".join(pair), shapes[number].folded) for pair in pairwise([*following, ""]))


def _titular(shape: Shape, hit: Phrase | None) -> bool:
    if shape.picture or (hit is not None and hit.shape != "ends"):
        return False
    return shape.words <= (_TITLE_CLOSED_WORDS if shape.closed and not shape.asks else _TITLE_WORDS)


def _above(hit: Phrase | None) -> Label:
    """What stands above the title."""
    if hit is not None and hit.role != "section":
        return Label(hit.role, hit.rule)
    return Label("section", hit.rule if hit else "above the title")


def _introduction(shapes: Sequence[Shape], hits: Sequence[Phrase | None], title: int, closing: int) -> dict[int, Label]:
    """Lines after the title until the first that neither introduces nor repeats nor names author and day."""
    labels: dict[int, Label] = {}
    told = shapes[title].folded if title >= 0 else ""
    numbers = [n for n in range(title + 1, closing) if not shapes[n].blank]
    for number, before, after in zip(numbers, [-1, *numbers], [*numbers[1:], -1], strict=False):
        beside = (shapes[before].folded if before >= 0 else "", shapes[after].folded if after >= 0 else "")
        label = _intro_label(shapes[number], hits[number], told, beside)
        if label is None:
            break
        labels[number] = label
    return labels


def _intro_label(shape: Shape, hit: Phrase | None, title: str, beside: tuple[str, str]) -> Label | None:
    if hit is not None:
        placed = hit.role == "boilerplate" and not (hit.note in AGENCIES and hit.shape == "ends")
        return Label("boilerplate" if placed else "intro", hit.rule)
    if shape.picture:
        return Label("boilerplate", PICTURE)
    if title and repeats(shape, title, beside):
        return Label("intro", "repeats the title")
    if is_dateline(shape):
        return Label("intro", "tells the day")
    if not (shape.strong or shape.closed or shape.bullet or shape.speech) and shape.words < _DECK_WORDS:
        return Label("intro", "short line before the body")
    return None


def is_dateline(shape: Shape) -> bool:
    """A short line, no sentence, that holds a date."""
    return shape.digits and shape.words <= _DATELINE_WORDS and not shape.closed and names_day(shape.folded)


def repeats(shape: Shape, title: str, beside: tuple[str, str] = ("", "")) -> bool:
    """Whether a line says the folded title again, alone or together with the line before or after it.

    A lead that goes on from the title's words is no repetition: a sentence may add but few words.
    """
    words, wanted = shape.words, title.split()
    extra = _REPEAT_EXTRA_CLOSED if shape.strong and shape.closed else _REPEAT_EXTRA
    if len(wanted) < 3 or words > len(wanted) + extra:
        return False
    if _holds(shape.folded, title) or _broken(shape.folded, title, beside):
        return True
    shared = len(set(wanted) & set(shape.folded.split()))
    return shared >= _REPEAT_SHARE * len(set(wanted)) and words <= len(wanted) + _REPEAT_EXTRA_CLOSED and not shape.closed


def _holds(line: str, title: str) -> bool:
    return f" {title} " in f" {line} "


def _broken(line: str, title: str, beside: tuple[str, str]) -> bool:
    """Whether the title runs over from the line before or into the line after."""
    before, after = beside
    return any(_holds(" ".join(pair), title) and not _holds(other, title)
               for pair, other in (((before, line), before), ((line, after), after)))
