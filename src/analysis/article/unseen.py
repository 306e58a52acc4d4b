"""Where a page keeps an article that a reader does not see: between noscript tags, or in its data (JSON-LD)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from ..arabic.folding import fold_key
from .html import parse
from .metadata import article_bodies

NO_ARTICLE = "The page holds no article: none of its lines is title or body. If it should, save it once a browser has loaded it."
_IN_NOSCRIPT = "The page shows no article; it was read from what stands in noscript, for browsers without scripts."
_IN_DATA = "The page shows no article; it was read from the articleBody of its data (JSON-LD)."
_NOSCRIPT = re.compile(r"<(/?)noscript\b", re.IGNORECASE)
_TAG, _WRITTEN_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE), re.compile(r"&lt;/?[a-z]", re.IGNORECASE)
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


def unseen_sources(source: str, shown: str) -> Iterator[tuple[str, str]]:
    """The page's source with what it hides put where a reader would see it, and a note that says so.

    ``shown``: the text that it shows as it is.
    """
    if _NOSCRIPT.search(source):
        yield _NOSCRIPT.sub(r"<\1div", source), _IN_NOSCRIPT
    tree = parse(source)
    bodies = article_bodies(tree) if tree is not None else []
    if len(bodies) == 1:  # several are the stories of a front page
        yield _with_article(source, shown, *bodies[0]), _IN_DATA


def _with_article(source: str, shown: str, headline: str, body: str) -> str:
    """The source with an article of a headline and a body at its end, the headline only if the page does not show it."""
    told = fold_key(headline)
    title = f"<h1>{escape(headline)}</h1>" if told and told not in fold_key(shown) else ""
    end = _END.search(source)
    at = end.start() if end else len(source)
    return f"{source[:at]}<article>{title}{_paragraphs(body)}</article>{source[at:]}"


def _paragraphs(body: str) -> str:
    """A body as markup: its own where it has some, else a paragraph a line."""
    body = unescape(body) if _WRITTEN_TAG.search(body) else body
    if _TAG.search(body):
        return f"<div>{body}</div>"
    return "".join(f"<p>{escape(line.strip())}</p>" for line in body.splitlines() if line.strip())
