"""The article as a reader sees it, right to left, with its names, quotes and speakers marked. No script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Any
from unicodedata import bidirectional
from zlib import crc32

import pandas as pd

from .. import tables
from ..knowledge.schema import TYPES
from .html import CLOSING, OPENING, signed_numbers
from .looks import MOOD_SIGNS
from .markup_style import STYLE
from .names import names_of, speaker_name
from .phrases import Both, ar, counted, has, named, percent
from .rows import MOODS, records
from .signs import has_rtl
from .spans import Span, by_line, nested

# How far the nearest letter may be, and the directions that decide; a new paragraph starts afresh.
_NEAR = 8
_STRONG = frozenset({"L", "R", "AL", "B"})
_TAGS = {"title": "h3", "section": "p", "intro": "p", "body": "p", "boilerplate": "p"}


def marked_article(text: str, lines: pd.DataFrame, mentions: pd.DataFrame, quotes: pd.DataFrame,
                   entities: pd.DataFrame) -> str:
    """HTML of an article (tables LINES, MENTIONS, QUOTES, ENTITIES; ``text``: what offsets count in).

    Names have the colour and underline of their type; quotes a ground, a sign of their mood and a number
    that leads to speaker, cue and confidence below. Boilerplate is folded away. Everything is escaped.
    Raises TableError for a table that does not fit its schema, or whose words do not stand in the text.
    """
    tables.check_all((lines, tables.LINES), (mentions, tables.MENTIONS), (quotes, tables.QUOTES), (entities, tables.ENTITIES))
    for frame, column in ((lines, "text"), (mentions, "surface"), (quotes, "text")):
        _check_words(text, frame, column)
    names, stamp = names_of(entities), f"{crc32(text.encode('utf-8', 'replace')):08x}"
    spans = [*_quote_spans(quotes, names, stamp), *_mention_spans(text, mentions, names),
             *(Span(start, end, OPENING, CLOSING) for start, end in signed_numbers(text))]
    kept = lines[lines["role"] != "blank"].sort_values("start", kind="stable")
    pieces = by_line(list(zip(kept["start"], kept["end"], strict=True)), spans)
    rows = [(line.role, _line(text, line, found)) for line, found in zip(records(kept), pieces, strict=True)]
    parts = [STYLE, '<article class="marked" dir="rtl" lang="ar">', _legend(mentions, quotes), *_folded(rows),
             _notes(quotes, names, stamp), "</article>"]
    return "\n".join(part for part in parts if part)


def _check_words(text: str, frame: pd.DataFrame, column: str) -> None:
    for start, end, words in zip(frame["start"], frame["end"], frame[column], strict=True):
        if text[start:end] != words:
            raise tables.TableError(f"the text has other words from {start} to {end} than the table; give those of one article")


def _line(text: str, line: Any, spans: list[Span]) -> str:
    """One line of the article in the element of its role."""
    tag = _TAGS.get(line.role, "p")
    written = "".join(piece if kind == "html" else escape(piece) for kind, piece in nested(text, line.start, line.end, spans))
    return f'<{tag} class="{escape(line.role)}">{written}</{tag}>'


def _folded(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The lines, runs of boilerplate folded into one element each."""
    for aside, run in groupby(rows, key=lambda row: row[0] == "boilerplate"):
        written = [html for _, html in run]
        if aside:
            summary = ar("markup.boilerplate", count=counted("line", len(written)))
            written = [f"<details><summary>{summary}</summary>", *written, "</details>"]
        yield from written


def _mention_spans(text: str, mentions: pd.DataFrame, names: Mapping[str, Both]) -> Iterator[Span]:
    for row in records(mentions):
        name = names.get(row.entity, Both(row.surface, row.surface))
        title = escape(f"{name.ar} ({named('type', row.type).ar})", quote=True)
        tag = "bdi" if not has_rtl(row.surface) and _stands_alone(text, row.start, row.end) else "span"
        yield Span(row.start, row.end, f'<{tag} class="name {_type_class(row.type)}" title="{title}">', f"</{tag}>")


def _quote_spans(quotes: pd.DataFrame, names: Mapping[str, Both], stamp: str) -> Iterator[Span]:
    for number, row in enumerate(records(quotes), 1):
        title = escape(_about(row, names), quote=True)
        sup = (f'<sup><a id="q{stamp}-{number}" href="#n{stamp}-{number}" role="doc-noteref" title="{title}" '
               f'aria-label="{escape(ar("markup.number", n=number), quote=True)}: {title}">{number}</a></sup>')
        yield Span(row.start, row.end, f'<mark class="{escape(row.sentiment)}" title="{title}">', "</mark>", sup)


def _about(quote: Any, names: Mapping[str, Both]) -> str:
    """Speaker, cue, mood and confidence of a quote in one line."""
    parts = [ar("markup.note", speaker=speaker_name(quote.speaker, quote.speaker_label, names).ar)]
    if isinstance(quote.cue, str):
        parts.append(ar("markup.cue", cue=quote.cue))
    parts += [named("sentiment", quote.sentiment).ar, ar("markup.confidence", confidence=percent(quote.confidence))]
    return f"{ar('join.comma')} ".join(parts)


def _notes(quotes: pd.DataFrame, names: Mapping[str, Both], stamp: str) -> str:
    """The list that the numbers lead to; nothing for an article without quotes."""
    items = [_note(number, row, names, stamp) for number, row in enumerate(records(quotes), 1)]
    if not items:
        return ""
    return "\n".join([f'<section class="notes"><h4>{ar("markup.notes")}</h4>', "<ol>", *items, "</ol></section>"])


def _note(number: int, quote: Any, names: Mapping[str, Both], stamp: str) -> str:
    sign, label = MOOD_SIGNS.get(quote.sentiment, ""), escape(ar("markup.back"), quote=True)
    about = escape(_about(quote, names))
    return (f'<li id="n{stamp}-{number}"><span aria-hidden="true" class="sign">{sign}</span> {about} '
            f'<a href="#q{stamp}-{number}" role="doc-backlink" aria-label="{label}">↑</a></li>')


def _legend(mentions: pd.DataFrame, quotes: pd.DataFrame) -> str:
    """The key of the types and moods that the article has."""
    kinds = sorted(set(mentions["type"]), key=lambda kind: (TYPES.index(kind) if kind in TYPES else len(TYPES), kind))
    items = [f'<li><span class="name {_type_class(kind)}">{escape(named("type", kind).ar)}</span></li>' for kind in kinds]
    items += [f'<li><mark class="{mood}">{ar("markup.quote")} {ar(f"sentiment.{mood}")}</mark></li>'
              for mood in MOODS if mood in set(quotes["sentiment"])]
    if not items:
        return ""
    return "\n".join([f'<ul class="key" aria-label="{escape(ar("markup.legend"), quote=True)}">', *items, "</ul>"])


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the letters nearest to a stretch are not Latin: isolated, a name would part from a Latin phrase."""
    before, after = reversed(text[max(start - _NEAR, 0):start]), text[end:end + _NEAR]
    return not any(_starts_latin(near) for near in (before, after))


def _starts_latin(characters: Iterable[str]) -> bool:
    directions = ("B" if character == "\n" else bidirectional(character) for character in characters)
    return next((direction for direction in directions if direction in _STRONG), "") == "L"


def _type_class(kind: str) -> str:
    return kind.lower() if has(f"type.{kind}") and kind != "other" else "other"
