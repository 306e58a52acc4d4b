"""The article of a saved page: visible lines, and which of them an extractor and the rules take for it.

The main text is trafilatura's (of those tried it keeps all of the article and leaks least), found again
among the visible lines; the rules then take back what it missed beside its paragraphs and drop what
phrases, captions and links show to be none of the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from .. import knowledge
from ..arabic.affixes import FOR
from ..arabic.folding import fold_key
from .boilerplate import Phrase, Phrases, after_phrase, default_phrases
from .decode import Decoded
from .feed import as_page
from .html import BYLINES, parse_told, visible_blocks
from .lines import line_spans, shapes_of
from .main_text import main_lines
from .metadata import read_metadata
from .model import Article, Line
from .naming import author_name, outlet_name, publication_day, title_block, title_text
from .page_lines import label_page
from .paragraphs import Page
from .roles import records
from .unseen import NO_ARTICLE, unseen_sources

TOO_DEEP = "The page nests its elements too deep for the parser; what stands behind the deepest was not read."
_NEAR_TITLE = 8
_ABOVE_TITLE = 3
_BYLINE_WORDS = 7
_OWNER_WORDS = 4
_YEARS = re.compile(r"[\u00a9\d().-]+")
# A byline without a word for it: (place) - name, name - own, name (place).
_BYLINE_NEAR, _NAME_WORDS, _PLACE_WORDS = 5, 5, 2
_DASH = re.compile(r"\s*[:\u2013\u2014]\s*|\s+[-\u0640]\s*|\s*[-\u0640]\s+")
_BRACKET = re.compile(r"([^(]+?)\s*\([^)]+\)")
_HANDLE = re.compile(r"\S*@\S*")
_ISSUE_WORDS = 16
_PARTS = re.compile(r"\s*[|\u2013\u2014\u2022]\s*|\s-\s")


def read_page(name: str, decoded: Decoded) -> Article:
    """The article of an HTML page, be it one that a reader does not see; of one without an article, lines without a body."""
    source, told = as_page(decoded.text)
    decoded = decoded._replace(text=source, notes=(*decoded.notes, *told))
    shown = _read(name, decoded)
    if shown.spans("body"):
        return shown
    for source, note in unseen_sources(decoded.text, shown.text):
        found = _read(name, decoded._replace(text=source, notes=(*decoded.notes, note)))
        if found.spans("body"):
            return found
    told = () if TOO_DEEP in shown.notes or not shown.text else (NO_ARTICLE,)
    return replace(shown, notes=(*shown.notes, *told))


def _read(name: str, decoded: Decoded) -> Article:
    (tree, cut), phrases = parse_told(decoded.text), default_phrases()
    page = _survey(tree, decoded.text)
    decoded = decoded._replace(notes=(*decoded.notes, TOO_DEEP)) if cut else decoded
    if page is None:
        return Article(name, "", (), decoded.encoding, notes=decoded.notes)
    lines = tuple(line for shape, label in zip(page.shapes, label_page(page), strict=True)
                  for line in records(page.text, shape, label, phrases))
    return _named(name, page, lines, decoded, phrases)


def _survey(tree: Any, source: str) -> Page | None:
    if tree is None:
        return None
    metadata, blocks = read_metadata(tree, source), visible_blocks(tree)
    text = "\n".join(block.text for block in blocks)
    shapes = shapes_of(text, line_spans(text)) if blocks else []
    hits = [default_phrases().match(shape) for shape in shapes]
    found = main_lines(blocks, source)
    return Page(text, blocks, shapes, hits, found, title_block(blocks, metadata, found), metadata)


def _named(name: str, page: Page, lines: tuple[Line, ...], decoded: Decoded, phrases: Phrases) -> Article:
    """The article with what the page tells about it."""
    metadata = page.metadata
    shown = page.blocks[page.title].text if page.title >= 0 else None
    outlet = outlet_name(metadata, shown, phrases.lines, _owners(page))
    article = Article(name, page.text, lines, decoded.encoding, outlet=outlet, url=metadata.url, notes=decoded.notes)
    if not article.spans("body"):
        return article
    near = _near_title(page)
    told = replace(metadata, authors=list(map(_unlabelled, metadata.authors)))
    author = author_name(told, outlet, _bylines(page, _above_text(page, near)))
    return replace(article, title=shown or title_text(metadata, outlet), author=author,
                   date=publication_day(metadata, _days(page, near), _issues(page), decoded.text))


def _near_title(page: Page) -> Sequence[int]:
    """Numbers of the lines about the title, where byline and day stand: those below it, then those above, the nearest first.

    Where no line shows the title, those above the first paragraph.
    """
    if page.title < 0:
        return range(max(0, page.first - _NEAR_TITLE), min(page.first + 1, len(page.blocks)))
    last = min(page.start, page.title + _NEAR_TITLE, len(page.blocks) - 1)
    return (*range(page.title, last + 1), *range(page.title - 1, max(-1, page.title - 1 - _ABOVE_TITLE), -1))


def _above_text(page: Page, near: Sequence[int]) -> Sequence[int]:
    """The lines about the title, then all others between it and the first paragraph."""
    return (*near, *(n for n in range(max(page.title, 0), min(page.first, len(page.blocks))) if n not in near))


def _days(page: Page, near: Sequence[int]) -> list[str]:
    """What may tell the day: the lines near the title, then those anywhere that begin with a phrase for it."""
    dated = [n for n, hit in enumerate(page.hits) if hit is not None and hit.note == "date" and n not in near]
    return [part for n in (*near, *dated) for part in _PARTS.split(page.blocks[n].text) if not _tells_update(part)]


def _issues(page: Page) -> list[str]:
    """The lines that tell the issue of a paper, and those right beside a short one that does."""
    told = [n for n, shape in enumerate(page.shapes) if shape.words <= _ISSUE_WORDS and _issue_number().search(shape.folded)]
    return [page.blocks[n].text for number in told for n in (number, number + 1, number + 2) if n < len(page.blocks)]


def _tells_update(part: str) -> bool:
    hit = _phrase_of(part)
    return hit is not None and hit.note == "updated"


def _phrase_of(text: str) -> Phrase | None:
    return default_phrases().match(shapes_of(text, [(0, len(text))])[0]) if text else None


def _unlabelled(name: str) -> str:
    """An author's name without the word for a byline before it."""
    hit = _phrase_of(name)
    return after_phrase(name, hit) or name if hit is not None and hit.note == "by" else name


def _owners(page: Page) -> list[str]:
    """Who owns the copyright, where the line says no more than a short name, which no preposition changes."""
    told = [_YEARS.sub(" ", after_phrase(page.blocks[n].text, hit)).strip() for n, hit in enumerate(page.hits)
            if hit is not None and hit.note == "copyright" and hit.shape in ("starts", "label")]
    return [name for name in told if 0 < len(name.split()) <= _OWNER_WORDS and not fold_key(name).startswith(FOR)]


def _bylines(page: Page, near: Sequence[int]) -> list[str]:
    """What the lines near the title name: after a byline's phrase, in the line after it, or marked as the author's."""
    told = [after_phrase(page.blocks[n].text, hit) or _alone(page, n + 1) for n in near
            if (hit := page.hits[n]) and hit.note == "by"]
    marked = [_alone(page, n) for n in near if page.blocks[n].place in BYLINES and page.hits[n] is None]
    shaped = [_from_place(page, n) for n in near if page.hits[n] is None]
    return [name for name in (*told, *marked, *shaped) if name]


def _from_place(page: Page, number: int) -> str:
    """The name in a line of two parts that stands near above the first paragraph: where from, or for whom, and who."""
    if page.first - number > _BYLINE_NEAR or page.furniture(number):
        return ""
    name = _beside_place(_HANDLE.sub("", _alone(page, number)).strip(" :"))
    if name.startswith(tuple(f"{word} " for word in _words("from"))):
        name = name.split(" ", 1)[1]
    return name if 1 < len(name.split()) <= _NAME_WORDS else ""


def _beside_place(line: str) -> str:
    """The part of a line that may be a name: name (place), name - own, place - name."""
    first, *rest = (part.strip() for part in _DASH.split(line))
    if len(rest) > 1:
        return ""
    if bracketed := _BRACKET.fullmatch(line):
        return bracketed[1]
    if rest and rest[0].startswith(_words("own")):
        return first
    return rest[0] if rest and len(first.split()) <= _PLACE_WORDS else ""


@cache
def _words(role: str) -> tuple[str, ...]:
    """The words of knowledge/page-words.tsv that have a role."""
    return tuple(row["word"] for row in knowledge.read("page-words") if row["role"] == role)


@cache
def _issue_number() -> re.Pattern[str]:
    """What tells the issue of a paper in a folded line."""
    return re.compile(rf"(?:{'|'.join(map(fold_key, _words('issue'))) or '(?!)'}) \d+")


def _alone(page: Page, number: int) -> str:
    """A line that may be nothing but a name: short, no phrase, no digit, no sentence, not the title."""
    if number >= page.first or number == page.title or page.hits[number] is not None:
        return ""
    shape, text = page.shapes[number], page.blocks[number].text
    digits = shape.digits and _HANDLE.search(text) is None
    return "" if shape.closed or digits or shape.words > _BYLINE_WORDS else text
