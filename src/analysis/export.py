"""One JSON object of an analysis, as ``analysis export`` prints it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from .pipeline import Analysis


def export(analysis: Analysis, *, companies: bool = True) -> dict[str, Any]:
    """The article, its mentions, quotes, companies and entities as plain lists and dicts.

    ``companies`` = False leaves the last two out; their tables take longest to make, and ``analysis evaluate`` never asks
    for them.
    """
    found = {"article": _article(analysis), "mentions": _mentions(analysis), "quotes": _quotes(analysis)}
    told = {"companies": _records(analysis.companies), "entities": _entities(analysis)} if companies else {}
    return {**found, **told}


def _article(analysis: Analysis) -> dict[str, Any]:
    article = analysis.article
    fields = ("name", "title", "outlet", "author", "date", "url", "language", "encoding", "text")
    lines = [{"start": x.start, "end": x.end, "role": x.role, "rule": x.rule} for x in article.lines]
    return {**{name: getattr(article, name) for name in fields}, "notes": list(article.notes), "lines": lines}


def _mentions(analysis: Analysis) -> list[dict[str, Any]]:
    names = ("start", "end", "surface", "entity", "type", "rule", "evidence", "confidence", "role")
    return [{name: getattr(mention, name) for name in names} for mention in analysis.found_mentions]


def _quotes(analysis: Analysis) -> list[dict[str, Any]]:
    names = ("start", "end", "text", "kind", "speaker", "speaker_label", "cue", "medium", "date", "marks", "repairs",
             "rule", "confidence")
    return [{**{name: getattr(quote, name) for name in names}, "sentiment": sentiment.label, "score": sentiment.score,
             "targets": {target.company: target.sentiment for target in targets}}
            for quote, sentiment, targets in zip(analysis.found_quotes, analysis.sentiments, analysis.found_targets,
                                                 strict=True)]


def _entities(analysis: Analysis) -> list[dict[str, Any]]:
    """Whoever an id stands for: those that are named, then companies to which what is named belongs."""
    frame = analysis.entities_and_owners.rename(columns={"entity": "id"})
    return _records(frame[["id", "name", "name_en", "type", "owner", "gender", "catalogued", "mentions", "spellings", "roles"]])


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): None if value != value else value for name, value in row.items()}
            for row in frame.astype(object).to_dict("records")]
