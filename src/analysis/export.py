"""One JSON object of an analysis, as ``analysis export`` prints it."""

from __future__ import annotations

from typing import Any

from .pipeline import Analysis


def export(analysis: Analysis, *, companies: bool = True) -> dict[str, Any]:
    """The article, its mentions, quotes and companies as plain lists and dicts.

    ``companies`` = False leaves their table out, which takes longest to make and which ``analysis evaluate`` never asks for.
    """
    found = {"article": _article(analysis), "mentions": _mentions(analysis), "quotes": _quotes(analysis)}
    return {**found, "companies": _companies(analysis)} if companies else found


def _article(analysis: Analysis) -> dict[str, Any]:
    article = analysis.article
    fields = ("title", "outlet", "author", "date", "url", "language", "encoding", "text")
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


def _companies(analysis: Analysis) -> list[dict[str, Any]]:
    frame = analysis.companies
    return [{str(name): None if value != value else value for name, value in row.items()}
            for row in frame.astype(object).to_dict("records")]
