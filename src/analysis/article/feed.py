"""An item of a feed (RSS, Atom) as the page that a reader of feeds shows, and markup out of its CDATA brackets."""

from __future__ import annotations

import re
from html import escape, unescape

SEVERAL_NOTE = "The file is a feed of several items, which were read as one page; give each as a file of its own."
ITEM_NOTE = "The file is an item of a feed; its title, text, day and address were read from the item's fields."
_OPENING = re.compile(r"<(item|entry)\b[^<>]*>", re.IGNORECASE)
# CDATA brackets mean nothing in HTML, where they hide what they hold; in scripts they are a comment of the script's.
_BRACKETS = re.compile(r"(<(script|style)\b.*?(?:</\2\s*>|\Z))|<!\[CDATA\[|\]\]>", re.IGNORECASE | re.DOTALL)
_ROOT = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?<(?:rss|feed|rdf:RDF|channel)\b", re.IGNORECASE)
_HREF = re.compile(r"<link\b[^<>]*\bhref\s*=\s*[\"']([^\"'<>]+)", re.IGNORECASE)
# The elements of an item by what they tell, the fullest first.
_TEXT = ("content:encoded", "content", "description", "summary")
_DAY = ("pubDate", "published", "dc:date", "updated")
_AUTHOR = ("dc:creator", "name", "author")


def as_page(source: str) -> tuple[str, tuple[str, ...]]:
    """A page's source without CDATA brackets, an item of a feed as a page of its own; with a note in that case."""
    items = list(_OPENING.finditer(source))
    page = _page_of_item(source, items[0]) if len(items) == 1 else None
    if page is not None:
        return page, (ITEM_NOTE,)
    bare = _BRACKETS.sub(lambda hit: hit.group(1) or "", source) if "<![CDATA[" in source else source
    return bare, (SEVERAL_NOTE,) if len(items) > 1 and _ROOT.match(source) else ()


def _page_of_item(source: str, opening: re.Match[str]) -> str | None:
    """The page of the item that opens there, None where it has no title or no text."""
    item = source[opening.end():].partition(f"</{opening.group(1)}")[0]
    title, body = _plain(item, "title"), next((told for name in _TEXT if (told := _field(item, name))), "")
    if not title or not body:
        return None
    head = f"<title>{title}</title>{_meta('og:title', title)}{_meta('og:type', 'article')}"
    head += _meta("og:site_name", _plain(source[:opening.start()], "title"))
    head += _meta("article:published_time", next((told for name in _DAY if (told := _plain(item, name))), ""))
    head += _meta("author", next((told for name in _AUTHOR if (told := _plain(item, name))), ""))
    head += _meta("og:url", _address(item))
    return f"<html><head>{head}</head><body><article><h1>{title}</h1><div>{body}</div></article></body></html>"


def _field(source: str, name: str) -> str:
    """The markup in the first element of a name: what CDATA holds as it is, other text with its references resolved."""
    opening = re.search(rf"<({name})(?:\s[^<>]*)?>", source, re.IGNORECASE)
    if opening is None:
        return ""
    inner, closing, _ = source[opening.end():].partition(f"</{opening.group(1)}")
    bare = inner.strip() if closing else ""
    if bare.startswith("<![CDATA["):
        return bare.replace("<![CDATA[", "").replace("]]>", "").strip()
    return unescape(bare)


def _plain(source: str, name: str) -> str:
    """What an element says, its tags left out, fit for a page's markup."""
    return escape(unescape(" ".join(re.sub(r"<[^<>]*>", " ", _field(source, name)).split())))


def _address(item: str) -> str:
    href = _HREF.search(item)
    return escape(href.group(1)) if href else _plain(item, "link")


def _meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">' if content else ""
