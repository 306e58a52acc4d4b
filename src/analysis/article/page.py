"""The article of a saved page: visible lines, and which of them an extractor and the rules take for it.

The main text is trafilatura's (of those tried it keeps all of the article and leaks least), found again
among the visible lines; the rules then take back what it missed beside its paragraphs and drop what
phrases, captions and links show to be none of the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .boilerplate import Phrase, Phrases, after_phrase, default_phrases
from .decode import Decoded
from .html import BYLINES, parse, visible_blocks
from .lines import line_spans, shapes_of
from .main_text import main_lines
from .metadata import read_metadata
from .model import Article, Line
from .naming import author_name, outlet_name, publication_day, title_block, title_text
from .page_lines import label_page
from .paragraphs import Page
from .roles import records

_NEAR_TITLE = 8
_ABOVE_TITLE = 3
_BYLINE_WORDS = 7


def read_page(name: str, decoded: Decoded) -> Article:
    """The article of an HTML page; one without an article has no body line."""
    page, phrases = _survey(decoded.text), default_phrases()
    if page is None:
        return Article(name, "", (), decoded.encoding, notes=decoded.notes)
    lines = tuple(line for shape, label in zip(page.shapes, label_page(page), strict=True)
                  for line in records(page.text, shape, label, phrases))
    return _named(name, page, lines, decoded, phrases)


def _survey(source: str) -> Page | None:
    tree = parse(source)
    if tree is None:
        return None
    metadata, blocks = read_metadata(tree, source), visible_blocks(tree)
    text = "\n".join(block.text for block in blocks)
    shapes = shapes_of(text, line_spans(text)) if blocks else []
    hits = [default_phrases().match(shape) for shape in shapes]
    return Page(text, blocks, shapes, hits, main_lines(blocks, source), title_block(blocks, metadata), metadata)


def _named(name: str, page: Page, lines: tuple[Line, ...], decoded: Decoded, phrases: Phrases) -> Article:
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


def _near_title(page: Page) -> Sequence[int]:
    """Numbers of the lines about the title, where byline and day stand: those below it, then those above, the nearest first."""
    if page.title < 0:
        return ()
    last = min(page.first, page.title + _NEAR_TITLE, len(page.blocks) - 1)
    return (*range(page.title, last + 1), *range(page.title - 1, max(-1, page.title - 1 - _ABOVE_TITLE), -1))


def _with_names(article: Article, title: str | None, author: str | None, day: str | None) -> Article:
    return replace(article, title=title, author=author, date=day)


def _tells_update(hit: Phrase | None) -> bool:
    return hit is not None and hit.note == "updated"


def _bylines(page: Page, near: Sequence[int]) -> list[str]:
    """What the lines near the title name: after a byline's phrase, in the line after it, or marked as the author's."""
    told = [after_phrase(page.blocks[n].text, hit) or _alone(page, n + 1) for n in near
            if (hit := page.hits[n]) and hit.note == "by"]
    marked = [_alone(page, n) for n in near if page.blocks[n].place in BYLINES and page.hits[n] is None]
    return [name for name in (*told, *marked) if name]


def _alone(page: Page, number: int) -> str:
    """A line that may be nothing but a name: short, no phrase, no digit, no sentence, not the title."""
    if number >= page.first or number == page.title or page.hits[number] is not None:
        return ""
    shape = page.shapes[number]
    return "" if shape.closed or shape.digits or shape.words > _BYLINE_WORDS else page.blocks[number].text
