"""Load an article from a file or a string: bytes to text, lines and what the file tells about itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Day
from numbers import Integral
from pathlib import Path

from ..errors import InputError
from .dates import find_date
from .decode import Decoded, DecodeProblem, decode, readable
from .model import Article
from .page import TOO_DEEP, read_page
from .plain import read_plain
from .script import count_letters

MOST_BYTES = 20_000_000
# Fewer Arabic letters than this among all letters: the article is in another language.
LEAST_ARABIC = 0.3
PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"))
TEXT_SUFFIXES = frozenset((".txt", ".md", ".markdown", ".text"))
_FEED = "rss|feed|rdf:RDF|item|entry"
_PAGE_START = re.compile(rf"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{{0,2000}}?-->\s*)*<(?:!doctype\s+html|html|head|body|{_FEED})\b",
                         re.IGNORECASE | re.DOTALL)
# What calls itself a text and begins like a page is one if it ends like one too, or holds this many tags: an article
# about HTML may well begin with a tag, but goes on in words.
_PAGE_END = re.compile(rf"</(?:html|{_FEED})\s*>\s*(?:<!--.{{0,2000}}?-->\s*)*\Z", re.IGNORECASE | re.DOTALL)
_TAG, _MANY_TAGS = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE), 12
# Half a character, as cut out of UTF-16, for which UTF-8 has no bytes.
_HALF = re.compile("[\ud800-\udfff]")
_NOTED = "The file is called a text and holds a page of HTML; it was read as a page."


def load_article(path: str | Path) -> Article:
    """The article of a text, Markdown or HTML file.

    Of a text or Markdown file ``text`` is the decoded file, unchanged; a page that is called so is read as a page, and a
    note says so. Raises InputError, in one line, for what is missing, unreadable, empty, too large, no text, or not Arabic.
    """
    path = Path(path)
    decoded = _decoded(path, _bytes(path))
    suffix = path.suffix.lower()
    if suffix in TEXT_SUFFIXES and _is_whole_page(decoded.text):
        return _read(path, readable(path.stem), decoded._replace(notes=(*decoded.notes, _NOTED)), page=True)
    named = suffix in PAGE_SUFFIXES or suffix in TEXT_SUFFIXES
    page = suffix in PAGE_SUFFIXES if named else _PAGE_START.match(decoded.text) is not None
    return _read(path, readable(path.stem), decoded, page=page)


def article_from_text(text: str, *, name: str | int, title: str | None = None, outlet: str | None = None,
                      author: str | None = None, date: str | Day | None = None, url: str | None = None) -> Article:
    """The article of a string, as from a database, a feed or JSON; its lines have their roles as those of a text file.

    ``text``: the article, best with its title as the first line, since names in a title count; offsets count in it as you
    give it (what was repaired, ``notes`` tells). A whole page of HTML is read as a page; put ``<html><body>`` and
    ``</body></html>`` around a piece of one, as feeds have it. ``name``: what its tables are called after; 11 is "11". What you
    tell about it stands above what the text tells; where you give a title, no other line is taken for one. ``date``: a day, or a
    text that holds one. What is missing may be None or, as in a cell of a table, NaN. Raises InputError as ``load_article`` does,
    and for a date that is none.
    """
    if not isinstance(text, str):
        raise TypeError(f"article_from_text takes a string and no {type(text).__name__}; load_article(path) reads a file")
    if not isinstance(name, str | Integral):
        raise TypeError(f"the name of an article is a string or a whole number and no {type(name).__name__}")
    name = str(name)
    title, outlet, author, url = map(_filled, (title, outlet, author, url))
    decoded = _decoded(name, _HALF.sub("\ufffd", text).encode("utf-8"))._replace(encoding="str")
    found = _titled(_read(name, name, decoded, page=_is_whole_page(decoded.text)), title)
    return replace(found, title=title or found.title, outlet=outlet or found.outlet, author=author or found.author,
                   date=_day(name, date) or found.date, url=url or found.url)


def _titled(article: Article, title: str | None) -> Article:
    """The article without a title line that says something else than the title that was given."""
    if title is None or " ".join(title.split()) == " ".join((article.title or "").split()):
        return article
    lines = (replace(line, role="body", rule="line before the first paragraph") if line.role == "title" else line
             for line in article.lines)
    return replace(article, lines=tuple(lines))


def _filled(cell: str | None) -> str | None:
    """A text; None for a cell of a table in which nothing stands."""
    return cell if isinstance(cell, str) and cell.strip() else None


def _day(name: str, date: str | Day | None) -> str | None:
    """A day in ISO 8601; None for a cell in which nothing stands (NaN, NaT, pandas.NA)."""
    if not isinstance(date, str | Day) or not date or date != date:  # NaT is a day, and not itself
        return None
    if not (day := find_date(date.isoformat()[:10] if isinstance(date, Day) else str(date))):
        raise InputError(name, f"has {date!r} as its date, which tells no day", "write it as in 2024-03-12")
    return day


def _read(path: str | Path, name: str, decoded: Decoded, *, page: bool) -> Article:
    if not decoded.text.strip("\0\ufeff \t\r\n\f\v"):
        raise InputError(path, "is empty", "give what holds an article")
    article = (read_page if page else read_plain)(name, decoded)
    if not article.text.strip() and TOO_DEEP in article.notes:
        raise InputError(path, "nests its elements so deep that none of its text can be read", "give the article as text")
    if not article.text.strip():
        raise InputError(path, "shows no text", "save the page once a browser has loaded it, or give the article as text")
    return _with_language(path, article)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(path, "is a folder", "name one file in it")
        with path.open("rb") as file:  # a device tells no size of its own
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(path, "there is no such file", "check the path") from error
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check the path and its permissions") from error
    if len(data) > MOST_BYTES:
        raise InputError(path, f"is larger than {MOST_BYTES // 1_000_000} MB", "give one article, not an archive")
    return data


def _decoded(path: str | Path, data: bytes) -> Decoded:
    try:
        return decode(data)
    except DecodeProblem as problem:
        raise InputError(path, *problem.args) from problem


def _is_whole_page(text: str) -> bool:
    """Whether a text that may quote tags is a page, from its beginning on."""
    if not _PAGE_START.match(text):
        return False
    return _PAGE_END.search(text) is not None or len(_TAG.findall(text)) >= _MANY_TAGS


def _with_language(path: str | Path, article: Article) -> Article:
    """The article with its language told; an error where its letters are not Arabic."""
    letters = count_letters(article.body() or article.text)
    if letters.share < LEAST_ARABIC:
        raise InputError(path, f"is not Arabic ({letters.share:.0%} of its letters are)", "give an article in Arabic")
    if letters.looks_persian:
        return replace(article, notes=(*article.notes, "The letters look like Persian or Urdu, not Arabic."))
    return replace(article, language="ar")
