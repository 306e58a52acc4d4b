"""The article of a saved page: visible lines, and which of them an extractor and the rules take for it.

The main text is trafilatura's (of those tried it keeps all of the article and leaks least), found again
among the visible lines; the rules then take back what it missed beside its paragraphs and drop what
phrases, captions and links show to be none of the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .boilerplate import Phrase, Phrases, after_phrase, default_phrases
from .decode import Decoded
from .head import Label, is_dateline, repeats
from .html import Block, parse, visible_blocks
from .lines import Shape, line_spans, shapes_of
from .main_text import main_lines
from .metadata import Metadata, read_metadata
from .model import Article, Line
from .naming import author_name, outlet_name, publication_day, title_block, title_text
from .roles import closing_line, in_related, records

_LINKED = 0.6
_DECK_WORDS = 7
_DECK_SURE_WORDS = 11
_LEAST_WORDS = 20
_LEAST_TEASERS = 3
_NEAR_TITLE = 8
_ABOVE_TITLE = 3
_FURNITURE = frozenset(("caption", "captions", "comment", "comments", "respond", "share", "sharing", "social", "nav", "menu",
                        "breadcrumb", "breadcrumbs", "footer", "related", "button", "form", "newsletter", "subscribe", "tags"))


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's visible lines: one block, shape and phrase (or None) a line; ``title`` -1: not shown."""

    text: str
    blocks: Sequence[Block]
    shapes: Sequence[Shape]
    hits: Sequence[Phrase | None]
    main: Sequence[bool]
    title: int
    metadata: Metadata

    def paragraph(self, number: int) -> bool:
        """Whether a line is certainly a paragraph of prose."""
        return self.shapes[number].strong and not self._spoken(number) and self.blocks[number].linked < _LINKED

    def _spoken(self, number: int) -> bool:
        hit = self.hits[number]
        return hit is not None and hit.where != "head"

    def first(self) -> int:
        """Number of the first paragraph of the main text (the number of lines where there is none)."""
        return next((n for n, taken in enumerate(self.main) if taken and self.paragraph(n)), len(self.main))


def read_page(name: str, decoded: Decoded) -> Article:
    """The article of an HTML page; one without an article has no body line."""
    page, phrases = _survey(decoded.text), default_phrases()
    if page is None:
        return Article(name, "", (), decoded.encoding, notes=decoded.notes)
    labels = _labels(page)
    if not _holds_article(page, labels):
        labels = [Label("boilerplate", "page without an article")] * len(labels)
    lines = tuple(line for shape, label in zip(page.shapes, labels, strict=True)
                  for line in records(page.text, shape, label, phrases))
    return _named(name, page, lines, decoded, phrases)


def _survey(source: str) -> _Page | None:
    tree = parse(source)
    if tree is None:
        return None
    metadata, blocks = read_metadata(tree, source), visible_blocks(tree)
    text = "\n".join(block.text for block in blocks)
    shapes = shapes_of(text, line_spans(text)) if blocks else []
    hits = [default_phrases().match(shape) for shape in shapes]
    return _Page(text, blocks, shapes, hits, main_lines(blocks, source), title_block(blocks, metadata), metadata)


def _labels(page: _Page) -> list[Label]:
    """One label a line."""
    first, last = page.first(), _last(page)
    labels = [_outside(page, number, first) for number in range(first)]
    related = False
    for number in range(first, len(page.shapes)):
        if number > last:
            labels.append(Label("boilerplate", "after the body"))
            continue
        related = in_related(related, page.shapes[number], page.hits[number])
        labels.append(_inside(page, number, related))
    return labels


def _last(page: _Page) -> int:
    """Number of the body's last line: the last main paragraph before a closing phrase, and what goes on after it."""
    shapes = [shape for shape, taken in zip(page.shapes, page.main, strict=True) if taken]
    hits = [hit for hit, taken in zip(page.hits, page.main, strict=True) if taken]
    taken = [number for number, yes in enumerate(page.main) if yes][:closing_line(shapes, hits)]
    last = max((number for number in taken if page.paragraph(number)), default=-1)
    for number in [number for number in taken if number > last >= 0]:
        if page.hits[number] is not None or not page.shapes[number].closed:
            break
        last = number
    return last


def _outside(page: _Page, number: int, first: int) -> Label:
    """A line before the first paragraph."""
    shape, hit, title = page.shapes[number], page.hits[number], page.title
    if number == title:
        return Label("title", f"shown as the metadata tells ({page.blocks[number].tag})")
    if number < title:
        near = title - number <= _ABOVE_TITLE and hit is not None and hit.role == "section"
        return Label("section", hit.rule) if near and hit else Label("boilerplate", hit.rule if hit else "above the title")
    if hit is not None:
        return Label("intro" if hit.role == "intro" and title >= 0 else "boilerplate", hit.rule)
    if title >= 0 and repeats(shape, page.shapes[title].folded):
        return Label("intro", "repeats the title")
    if is_dateline(shape):
        return Label("intro", "tells the day")
    if page.main[number] and _is_deck(page, number):
        return Label("body", "line before the first paragraph")
    return Label("intro" if page.main[number] else "boilerplate", "short line before the body")


def _is_deck(page: _Page, number: int) -> bool:
    """What a subtitle looks like, and a caption does not: long, or a sentence, or marked as a heading."""
    block, shape = page.blocks[number], page.shapes[number]
    if _furniture(page, number) or number < page.title or shape.words < _DECK_WORDS:
        return False
    return shape.closed or shape.words >= _DECK_SURE_WORDS or block.tag in ("h2", "h3", "h4")


def _furniture(page: _Page, number: int) -> bool:
    return page.blocks[number].place in _FURNITURE or page.blocks[number].linked > _LINKED


def _inside(page: _Page, number: int, related: bool) -> Label:
    """A line between the first and the last paragraph."""
    hit = page.hits[number]
    if number == page.title:
        return Label("title", f"shown as the metadata tells ({page.blocks[number].tag})")
    if hit is not None and hit.where != "head":
        return Label("boilerplate", hit.rule)
    if page.paragraph(number) and (page.main[number] or _beside(page, number)):
        return Label("body", "paragraph" if page.main[number] else "paragraph beside the article's")
    if not page.main[number]:
        return Label("boilerplate", "not in the main text")
    if related or _furniture(page, number):
        return Label("boilerplate", "list of related titles" if related else f"{page.blocks[number].place or 'link'} in the page")
    return Label("body", "line between paragraphs")


def _beside(page: _Page, number: int) -> bool:
    """A paragraph in the very container of a main paragraph, which the extractor left out."""
    group = page.blocks[number].group
    return page.blocks[number].place not in _FURNITURE and any(
        block.group == group and taken for block, taken in zip(page.blocks, page.main, strict=True))


def _holds_article(page: _Page, labels: Sequence[Label]) -> bool:
    """Whether the body is an article, not the teasers of a front page or the words of an error page."""
    body = [number for number, label in enumerate(labels) if label.role == "body"]
    words = sum(page.shapes[number].words for number in body if page.blocks[number].linked < _LINKED)
    if words < _LEAST_WORDS or any(hit is not None and hit.note == "missing" for hit in page.hits):
        return False
    if page.metadata.path in ("", "/") and "article" not in page.metadata.kind:
        return False
    teasers = sum(_is_teaser(page, number) for number in body)
    return teasers < _LEAST_TEASERS or 2 * teasers < len(body)


def _is_teaser(page: _Page, number: int) -> bool:
    """A paragraph right under a headline that is a link."""
    above = page.blocks[number - 1] if number else None
    return above is not None and above.linked > 0.9 and len(above.text.split()) >= 4 and number - 1 != page.title


def _named(name: str, page: _Page, lines: tuple[Line, ...], decoded: Decoded, phrases: Phrases) -> Article:
    """The article with what the page tells about it."""
    metadata = page.metadata
    shown = page.blocks[page.title].text if page.title >= 0 else None
    outlet = outlet_name(metadata, shown, phrases.rubrics)
    article = Article(name, page.text, lines, decoded.encoding, outlet=outlet, url=metadata.url, notes=decoded.notes)
    if not article.spans("body"):
        return article
    near = _near_title(page)
    days = [page.blocks[n].text for n in near if not _tells_update(page.hits[n])]
    return _with_names(article, shown or title_text(metadata, outlet), author_name(metadata, outlet, _bylines(page, near)),
                       publication_day(metadata, days, decoded.text))


def _near_title(page: _Page) -> range:
    """Numbers of the lines about the title, where byline and day stand."""
    last = min(page.first(), page.title + _NEAR_TITLE, len(page.blocks) - 1)
    return range(max(0, page.title - _ABOVE_TITLE), last + 1) if page.title >= 0 else range(0)


def _with_names(article: Article, title: str | None, author: str | None, day: str | None) -> Article:
    return replace(article, title=title, author=author, date=day)


def _tells_update(hit: Phrase | None) -> bool:
    return hit is not None and hit.note == "updated"


def _bylines(page: _Page, near: range) -> list[str]:
    """Names after a phrase such as a byline's, in the lines near the title."""
    return [name for n in near if (hit := page.hits[n]) and hit.note == "by"
            and (name := after_phrase(page.blocks[n].text, hit))]

