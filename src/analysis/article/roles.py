"""The role of every line: section, title, intro, body, boilerplate or blank, and the rule that decided.

One way through it: shapes and phrases → the tail's beginning → the title → the intro → the body →
what was glued onto paragraphs. Rules weigh length and sentence shape; a phrase alone never
turns a paragraph into boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .boilerplate import Phrase, Phrases, default_phrases
from .cuts import cut_out
from .head import PICTURE, Label, label_head
from .lines import Shape, line_spans, shapes_of
from .model import Line

FRONT_MATTER = "front matter"
_MATTER_LINES = 40
_MENU_RUN = 5
_MENU_WORDS = 8
_TEASER_WORDS = 24
# So many lines that no sentence ends may stand before one that narrates on.
_MOST_PASSED = 2


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a plain text or Markdown file, tiling it but for line ends."""
    spans = line_spans(text)
    head = _front_matter(text, spans)
    matter = tuple(Line(start, end, "intro", FRONT_MATTER) for start, end in spans[:head])
    return matter + assign(text, shapes_of(text, spans[head:]), default_phrases())


def _front_matter(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many lines the fields take with which a Markdown file may begin, between two rules of hyphens."""
    rules = [n for n, (start, end) in enumerate(spans[:_MATTER_LINES]) if text.startswith("---", start) and end - start < 5]
    return rules[1] + 1 if len(rules) > 1 and rules[0] == 0 else 0


def assign(text: str, shapes: Sequence[Shape], phrases: Phrases) -> tuple[Line, ...]:
    """Roles for lines whose shapes are known. Linear in the text."""
    hits = [phrases.match(shape) for shape in shapes]
    closing = closing_line(shapes, hits)
    labels = label_head(shapes, hits, closing, phrases)
    last = _last_body(shapes, hits, labels, closing, phrases)
    labels = labels | _label_rest(shapes, hits, labels, last)
    return tuple(line for number, shape in enumerate(shapes) for line in records(text, shape, labels[number], phrases))


def closing_line(shapes: Sequence[Shape], hits: Sequence[Phrase | None]) -> int:
    """Number of the first line from which on nothing is body (len(shapes): no such line).

    A closing phrase counts where at least half of the paragraphs' words stand before it.
    """
    words = [shape.words if _paragraph(shape, hit) else 0 for shape, hit in zip(shapes, hits, strict=True)]
    total, before = sum(words), 0
    for number, hit in enumerate(hits):
        if hit and hit.where == "tail" and before and 2 * before >= total:
            return number
        before += words[number]
    return len(shapes)


def _paragraph(shape: Shape, hit: Phrase | None) -> bool:
    return shape.strong and hit is None


def _last_body(shapes: Sequence[Shape], hits: Sequence[Phrase | None], labels: dict[int, Label], closing: int,
               phrases: Phrases) -> int:
    """Number of the body's last line, -1 where there is none; a few lines may stand before one that narrates on."""
    numbers = [n for n in range(closing) if n not in labels and not shapes[n].blank and _content(hits[n])]
    strong = [n for n in numbers if shapes[n].strong]
    if not strong:
        return max(numbers, default=-1)
    last = strong[-1]
    open_style = 2 * sum(shapes[n].closed for n in strong) < len(strong)
    gap = max((_gap(shapes, n, after) for n, after in pairwise(numbers[:numbers.index(last) + 1])), default=0)
    passed = 0
    for number in _following(shapes, hits, labels, range(last + 1, closing), max(gap, 1)):
        if passed > _MOST_PASSED:
            break
        passed += 1
        if phrases.narrates(shapes[number]) or (passed == 1 and _goes_on(shapes, number, open_style)):
            last, passed = number, 0
    return last


def _following(shapes: Sequence[Shape], hits: Sequence[Phrase | None], labels: dict[int, Label], behind: range,
               gap: int) -> Iterator[int]:
    """Lines right behind the body, with no more than ``gap`` blank ones before each, up to one that has a role or a phrase."""
    before = behind.start - 1
    for number in (number for number in behind if not shapes[number].blank):
        if number in labels or not _content(hits[number]) or _gap(shapes, before, number) > gap:
            return
        yield number
        before = number


def _gap(shapes: Sequence[Shape], first: int, second: int) -> int:
    """How many blank lines stand between two lines that follow each other."""
    return sum(shape.blank for shape in shapes[first + 1:second])


def _content(hit: Phrase | None) -> bool:
    return hit is None or hit.where == "head"


def _goes_on(shapes: Sequence[Shape], number: int, open_style: bool) -> bool:
    """Whether a line after the last paragraph still belongs to the body."""
    shape = shapes[number]
    if shape.closed or (shape.speech and shape.bullet):
        return True
    following = next((s for s in shapes[number + 1:] if not s.blank), None)
    alone = following is None or following.closed or following.words < 6
    return shape.words >= 12 and (open_style or alone)


def _label_rest(shapes: Sequence[Shape], hits: Sequence[Phrase | None], labels: dict[int, Label], last: int) -> dict[int, Label]:
    """Labels for what the head left: the body, boilerplate inside it and everything after it."""
    found: dict[int, Label] = {}
    menu = _menus(shapes, labels, last)
    related = False
    for number, shape in enumerate(shapes):
        hit = hits[number]
        if number in labels:
            continue
        if shape.blank:
            found[number] = Label("blank", "nothing to read")
            continue
        related = in_related(related, shape, hit)
        found[number] = _label_one(shape, hit, number > last, number in menu, related)
    return found


def in_related(related: bool, shape: Shape, hit: Phrase | None) -> bool:
    """Whether a list of related titles that a heading opened still runs."""
    if hit and hit.note == "related" and (hit.shape == "whole" or shape.words <= hit.words + 1):
        return True
    return related and not shape.strong and not (shape.closed and shape.words >= 8)


def _label_one(shape: Shape, hit: Phrase | None, after: bool, menu: bool, related: bool) -> Label:
    if hit and not _content(hit):
        return Label("boilerplate", hit.rule)
    if after:
        return Label("boilerplate", "after the body")
    if shape.picture:
        return Label("boilerplate", PICTURE)
    if menu:
        return Label("boilerplate", "run of short lines")
    if related and shape.words <= _TEASER_WORDS:
        return Label("boilerplate", "list of related titles")
    return Label("body", "paragraph" if shape.strong else "line between paragraphs")


def _menus(shapes: Sequence[Shape], labels: dict[int, Label], last: int) -> frozenset[int]:
    """Runs of short lines without a sentence end inside the body, unless a colon or bullets make them a list."""
    found: list[int] = []
    run: list[int] = []
    for number in range(last + 2):
        shape = shapes[number] if number <= last else None
        if shape is not None and shape.blank:
            continue
        if shape is not None and number not in labels and _menu_like(shape):
            run.append(number)
            continue
        if len(run) >= _MENU_RUN:
            found += run
        run = []
    return frozenset(found)


def _menu_like(shape: Shape) -> bool:
    return not (shape.closed or shape.bullet or shape.digits or shape.strong) and shape.words <= _MENU_WORDS


def records(text: str, shape: Shape, label: Label, phrases: Phrases) -> list[Line]:
    """One record, or several where what is none of the article is glued onto or into a paragraph."""
    cuts = cut_out(text, shape, phrases) if label.role == "body" and shape.strong else []
    found, at = [], shape.start
    for start, end, phrase in cuts:
        if start > at:
            found.append(Line(at, start, label.role, label.rule))
        found.append(Line(start, end, "boilerplate", phrase.rule))
        at = end
    return [*found, Line(at, shape.end, label.role, label.rule)] if at < shape.end or not found else found
