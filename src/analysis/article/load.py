"""Load an article from a file: bytes to text, lines and what the file tells about itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ..errors import InputError
from .decode import Decoded, DecodeProblem, decode
from .model import Article
from .page import read_page
from .plain import read_plain
from .script import count_letters

MOST_BYTES = 20_000_000
# Fewer Arabic letters than this among all letters: the article is in another language.
LEAST_ARABIC = 0.3
_PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"))
_TEXT_SUFFIXES = frozenset((".txt", ".md", ".markdown", ".text"))
_PAGE_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
                         re.IGNORECASE | re.DOTALL)


def load_article(path: str | Path) -> Article:
    """The article of a text, Markdown or HTML file.

    Of a text or Markdown file ``text`` is the decoded file, unchanged. Raises InputError, in one line, for
    what is missing, unreadable, empty, too large, no text, or not Arabic.
    """
    path = Path(path)
    decoded = _decoded(path, _bytes(path))
    if not decoded.text.strip("\0\ufeff \t\r\n\f\v"):
        raise InputError(path, "is empty", "give a file that holds an article")
    article = read_page(path.stem, decoded) if _is_page(path, decoded.text) else read_plain(path.stem, decoded)
    if not article.text.strip():
        raise InputError(path, "shows no text", "save the page once a browser has loaded it, or give the article as text")
    return _with_language(path, article)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(path, "is a folder", "name one file in it")
        if path.stat().st_size > MOST_BYTES:
            raise InputError(path, f"is larger than {MOST_BYTES // 1_000_000} MB", "give one article, not an archive")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(path, "there is no such file", "check the path") from error
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check the path and its permissions") from error


def _decoded(path: Path, data: bytes) -> Decoded:
    try:
        return decode(data)
    except DecodeProblem as problem:
        raise InputError(path, *problem.args) from problem


def _is_page(path: Path, text: str) -> bool:
    suffix = path.suffix.lower()
    return suffix in _PAGE_SUFFIXES or (suffix not in _TEXT_SUFFIXES and _PAGE_START.match(text) is not None)


def _with_language(path: Path, article: Article) -> Article:
    """The article with its language told; an error where its letters are not Arabic."""
    letters = count_letters(article.body() or article.text)
    if letters.share < LEAST_ARABIC:
        raise InputError(path, f"is not Arabic ({letters.share:.0%} of its letters are)", "give an article in Arabic")
    if letters.looks_persian:
        return replace(article, notes=(*article.notes, "The letters look like Persian or Urdu, not Arabic."))
    return replace(article, language="ar")
