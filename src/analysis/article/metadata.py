"""What a page tells about itself in its markup: titles, names, authors, days, address."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_ARTICLE_TYPES = re.compile(r"article|posting|report", re.IGNORECASE)
_SITE_TYPES = re.compile(r"website|organization", re.IGNORECASE)
_PAGE_TYPES = re.compile(r"webpage", re.IGNORECASE)
# What pages wrap around their JSON-LD, and the comma too many that they leave in it.
_WRAPPING = re.compile(r"^\s*(?:/[/*]\s*)?<!(?:\[CDATA\[|--)(?:\s*\*/)?|(?:/[/*]\s*)?(?:\]\]|--)>(?:\s*\*/)?\s*$")
_SPARE_COMMA = re.compile(r",(?=\s*[}\]])")
_BROKEN = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]+)"')
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_TITLES = ("og:title", "headline", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "copyright")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator")
_DAYS = ("article:published_time", "datepublished", "og:published_time", "date", "pubdate", "publishdate", "publish-date",
         "publish_date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date",
         "parsely-pub-date", "article.published", "datecreated", "cxenseparse:recs:publishtime")
_LOGO = re.compile(r"logo", re.IGNORECASE)
_UPDATES = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Candidates in order of trust, none of them checked against what the page shows; ``times`` are stamp and text.

    ``site_name`` is what the page calls its site outright, '' where it does not.
    """

    titles: Sequence[str]
    page_title: str
    site_name: str
    logos: Sequence[str]
    sites: Sequence[str]
    authors: Sequence[str]
    days: Sequence[str]
    times: Sequence[tuple[str, str]]
    updates: Sequence[str]
    url: str | None
    kind: str

    @property
    def host(self) -> str:
        """The host of the page's address without www. and m., '' where unknown."""
        try:
            host = urlsplit(self.url or "").hostname or ""
        except ValueError:
            return ""
        return re.sub(r"^(?:www|m|mobile|amp)\.", "", host.lower())

    @property
    def path(self) -> str | None:
        """The path of the page's address and what is asked of it (?p=12), None where no address is told."""
        try:
            parts = urlsplit(self.url) if self.url else None
            return parts and parts.path + ("?" + parts.query if parts.query else "")
        except ValueError:
            return None


def read_metadata(tree: Any, text: str) -> Metadata:
    """All that the markup of a page tells; ``text`` is its source, where a browser may have noted the address."""
    metas, nodes = _metas(tree), _nodes(tree)
    described = _of_type(nodes, _ARTICLE_TYPES)
    by_id = {_text(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    page_title = next((_clean(element.text_content()) for element in tree.iter("title")), "")
    titles = [*_named(described, "headline"), *_pick(metas, _TITLES), page_title]
    sites = [*_pick(metas, _SITES[:1]), *_people(described, "publisher", by_id), *_named(_of_type(nodes, _SITE_TYPES), "name"),
             *_pick(metas, _SITES[1:])]
    authors = [*_people(described, "author", by_id), *_pick(metas, _AUTHORS), *_marked(tree, "author")]
    days = [*_named(described, "datePublished"), *_pick(metas, _DAYS), *_marked(tree, "datePublished"),
            *_named(described, "dateCreated"), *_named(_of_type(nodes, _PAGE_TYPES), "datePublished")]
    times = [(value, _clean(element.text_content())) for element in tree.iter("time") if (value := element.get("datetime"))]
    kind = next(iter(_pick(metas, ("og:type",))), "") or ("article" if described else "")
    updates = [*_named(described, "dateModified"), *_pick(metas, _UPDATES)]
    site_name = next(iter(_pick(metas, _SITES[:1])), "")
    return Metadata(titles, page_title, site_name, _logos(tree), sites, authors, days, times, updates,
                    _address(tree, metas, text), kind.lower())


def article_bodies(tree: Any) -> list[tuple[str, str]]:
    """Headline and text of each article whose text JSON-LD gives, no text twice."""
    told = {_text(node.get("articleBody")).strip(): _clean(_text(node.get("headline")))
            for node in reversed(_of_type(_nodes(tree), _ARTICLE_TYPES))}
    return [(headline, body) for body, headline in told.items() if body]


def _metas(tree: Any) -> Mapping[str, list[str]]:
    """The contents of all meta elements by property, name or itemprop in small letters."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        content = _clean(element.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").lower()
            if key and content:
                found[key].append(content)
    return found


def _pick(metas: Mapping[str, list[str]], names: Sequence[str]) -> list[str]:
    return [value for name in names for value in metas.get(name, ())]


def _nodes(tree: Any) -> list[dict[str, Any]]:
    """All things that JSON-LD describes; of broken JSON only the days."""
    return [node for element in tree.iter("script") if "ld+json" in (element.get("type") or "").lower()
            for node in _things(_parsed(element.text_content()))]


def _parsed(text: str) -> Any:
    """JSON-LD without its wrapping, with a comma too many taken out where it does not parse."""
    bare = _WRAPPING.sub("", text).strip().rstrip(";")
    for attempt in (bare, _SPARE_COMMA.sub("", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):  # no page nests its data so deeply that Python gives up
            continue
    days = dict(reversed(_BROKEN.findall(bare)))
    return {"@type": "Article", **days} if days else None


def _things(parsed: Any) -> Iterator[dict[str, Any]]:
    """What has a type, in order; by a stack of what is left, since a page may nest deeper than Python calls."""
    left = [parsed]
    while left:
        node = left.pop()
        if isinstance(node, list):
            left.extend(reversed(node))
        elif isinstance(node, dict):
            if "@type" in node:
                yield node
            left.extend((node.get("mainEntity"), node.get("@graph")))


def _of_type(nodes: Sequence[dict[str, Any]], types: re.Pattern[str]) -> list[dict[str, Any]]:
    return [node for node in nodes if types.search(_text(node["@type"]))]


def _named(described: Sequence[dict[str, Any]], key: str) -> list[str]:
    return [_clean(value) for node in described if isinstance(value := node.get(key), str) and value.strip()]


def _people(described: Sequence[dict[str, Any]], key: str, by_id: Mapping[str, dict[str, Any]]) -> list[str]:
    """Names of authors or publishers, which JSON-LD gives as text, an object, a list of them or a reference to one."""
    return [name for node in described for name in _names(node.get(key), by_id)]


def _names(told: Any, by_id: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    left = [(told, by_id)]  # what a reference leads to refers to nothing further, so that none leads round in a circle
    while left:
        value, known = left.pop()
        if isinstance(value, str):
            yield _clean(value)
        elif isinstance(value, dict):
            left.append((value.get("name") or known.get(_text(value.get("@id")), {}).get("name"), {}))
        elif isinstance(value, list):
            left.extend((part, known) for part in reversed(value))


def _marked(tree: Any, name: str) -> Iterator[str]:
    """What elements tell that microdata or rel mark with a name: their content, stamp or text."""
    for element in tree.iter("a", "span", "div", "p", "address", "time", "li", "h3", "h4", "abbr"):
        if name in (element.get("rel"), element.get("itemprop")):
            told = element.get("content") or element.get("datetime") or element.text_content()
            if text := _clean(told):
                yield text


def _logos(tree: Any) -> list[str]:
    """What stands for the picture of a logo."""
    return [_clean(picture.get("alt", "")) for picture in tree.iter("img", "amp-img") if picture.get("alt", "").strip()
            and _LOGO.search(" ".join(picture.get(key, "") for key in ("src", "class", "id")))]


def _address(tree: Any, metas: Mapping[str, list[str]], text: str) -> str | None:
    canonical = [element.get("href") or "" for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"]
    saved = _SAVED_FROM.search(text[:5000])
    candidates = [*canonical, *_pick(metas, ("og:url", "twitter:url", "parsely-link")), saved.group(1) if saved else ""]
    return next((url.strip() for url in candidates if url.strip().startswith(("http://", "https://"))), None)


def _text(value: Any) -> str:
    """A text or a list of some as one text; what else JSON may hold, however deep, says nothing here."""
    return " ".join(part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str))


def _clean(text: str) -> str:
    return " ".join(text.split())
