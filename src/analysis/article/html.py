"""A saved page as a reader sees it: one block a line, in document order, with what its markup tells.

No style sheet is read: hidden is what the page itself says is hidden (attributes, inline styles, the
usual class names for screen readers), and blocks are the elements that browsers draw as blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Any, NamedTuple

from ..arabic.chars import INVISIBLE, OPENING_SIGNS
from .captions import captions
from .visible import display_of, is_glued, is_hidden, place_of

# HTML living standard, section 15.3: elements drawn as blocks (and table cells, list items, buttons).
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "label", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
_UNSEEN = frozenset((
    "applet", "area", "audio", "base", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "math", "meta",
    "noscript", "object", "option", "param", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track", "video",
))
_CONTAINERS = frozenset((
    "article", "body", "div", "main", "section", "td", "blockquote", "figure", "aside", "footer", "header", "nav", "form", "li",
))
# Names of what shows the author; such a part, or a caption, is a line of its own even where no block element makes it one.
BYLINES = frozenset(("author", "authors", "byline", "writer", "writeby"))
_LINES = BYLINES | {"caption", "captions"}
_COUNT = re.compile(r"\d+")
_NEAR = 4
_BLANK = re.compile(r"\s+")
_MARKS = " " + "".join(sorted(INVISIBLE))
# What stands for the marks that browsers draw around a q element, and around one inside another.
_QUOTED = (("\u00ab", "\u00bb"), ("\u201c", "\u201d"))
# So many of its stretches of text tell whether a q element brings marks of its own.
_FIRST_TEXTS = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A visible line. ``tag``: its innermost block element; ``linked``: share of its characters in links (0–1);
    ``place``: the furniture in which it stands ('' for none); ``group``: number of its container, ``box``: that
    container's element and classes without numbers, with those of the one around it, whose number is ``outer``;
    ``display``: how much it is set as a headline: named one, or the size of its font (1–7)."""

    text: str
    tag: str
    linked: float
    place: str
    group: int
    box: str = ""
    outer: int = 0
    display: int = 0


class _Piece(NamedTuple):
    text: str  # "" ends a block
    linked: bool
    tag: str
    place: str
    group: int
    box: str
    outer: int
    display: int


class _Context(NamedTuple):
    """What an element inherits: whether it is in a link, its block, the furniture and container around it, its display.

    ``captioned``: the parts of the page that hold a picture and what is said of it. ``quoted``: how many q elements are around.
    """

    linked: bool
    tag: str
    places: tuple[str, ...]
    group: int
    boxes: tuple[str, str]
    outer: int
    captioned: frozenset[Any]
    display: int = 0
    quoted: int = 0

    def piece(self, text: str) -> _Piece:
        place = next((known for known in reversed(self.places) if known), "")
        return _Piece(text, self.linked, self.tag, place, self.group, " ".join(self.boxes), self.outer, self.display)


def parse(text: str) -> Any:
    """The page's tree (lxml), None where there is no element at all."""
    return parse_told(text)[0]


def parse_told(text: str) -> tuple[Any, bool]:
    """The page's tree, and whether it ends where elements nest deeper than the parser goes (2,048 in libxml2 2.14)."""
    import lxml.html  # type: ignore[import-untyped]

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.ParserError, ValueError):
        tree = None
    return tree, any("Excessive depth" in entry.message for entry in parser.error_log)


def visible_blocks(tree: Any) -> list[Block]:
    """The visible lines of a tree, in document order, none of them blank."""
    blocks: list[Block] = []
    run: list[_Piece] = []
    for piece in _pieces(tree, _Context(False, "body", (), 0, ("", ""), 0, captions(tree)), count(1)):
        if piece.text:
            run.append(piece)
        elif run:
            blocks += _block(run)
            run = []
    return blocks + (_block(run) if run else [])


def _block(run: list[_Piece]) -> list[Block]:
    text = _BLANK.sub(" ", "".join(piece.text for piece in run)).strip()
    if not text.strip(_MARKS):
        return []
    size = sum(len(piece.text.strip()) for piece in run) or 1
    linked = sum(len(piece.text.strip()) for piece in run if piece.linked) / size
    head = next(piece for piece in run if piece.text.strip())
    return [Block(text, head.tag, linked, head.place, head.group, head.box, head.outer,
                  max(piece.display for piece in run))]


def _pieces(root: Any, around: _Context, numbers: Iterator[int]) -> Iterator[_Piece]:
    """Stretches of text of an element and its children, with a break wherever a block begins or ends.

    A stack instead of recursion: elements that nobody closed nest by the hundred on old pages.
    """
    todo: list[_Piece | tuple[Any, _Context]] = [(root, around)]
    while todo:
        item = todo.pop()
        if isinstance(item, _Piece):
            yield item
        else:
            todo += reversed(list(_opened(*item, numbers)))


def _opened(element: Any, around: _Context, numbers: Iterator[int]) -> Iterator[_Piece | tuple[Any, _Context]]:
    """What an element holds, in order: stretches of text, and children that are still to be opened."""
    name = element.tag
    if not isinstance(name, str) or name in _UNSEEN or is_hidden(element):
        return
    block = name in _BLOCKS or (name == "span" and place_of(element) in _LINES)
    inside = _enter(element, around, numbers) if block or name == "a" else around
    inside = inside._replace(display=display_of(element) or (0 if block else around.display))
    if block or name == "br":
        yield inside.piece("")
    opening, closing = _marks(element, around.quoted)
    inside = inside._replace(quoted=around.quoted + bool(opening))
    yield from _stretches(opening + (element.text or ""), inside)
    for child in element:
        yield child, inside
        yield from _stretches(child.tail or (" " if is_glued(child) else ""), inside)
    yield from _stretches(closing, inside)
    if block:
        yield inside.piece("")


def _marks(element: Any, depth: int) -> tuple[str, str]:
    """The marks around an element, which browsers draw and no text holds: of a q that has text and brings none of its own."""
    text = "".join(islice(element.itertext(), _FIRST_TEXTS)).strip() if element.tag == "q" else ""
    return _QUOTED[min(depth, 1)] if text and text[0] not in OPENING_SIGNS else ("", "")


def _stretches(text: str, inside: _Context) -> Iterator[_Piece]:
    """A text as it is drawn: where line ends count, a break at each."""
    parts = text.split("\n") if inside.tag == "pre" else [text]
    for number, part in enumerate(parts):
        if number:
            yield inside.piece("")
        if part:
            yield inside.piece(part)


def _enter(element: Any, around: _Context, numbers: Iterator[int]) -> _Context:
    name = element.tag
    if name == "a":
        return around._replace(linked=True)
    place = place_of(element) or ("caption" if element in around.captioned else "")
    inside = around._replace(tag=name, places=(*around.places[1 - _NEAR:], place))
    if name not in _CONTAINERS:
        return inside
    box = f"{name}.{_COUNT.sub('', element.get('class', ''))}"
    return inside._replace(outer=around.group, group=next(numbers), boxes=(around.boxes[1], box))


