"""A made-up article from a string, analysed by the package's public way; each string is analysed once."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from analysis import Analysis, Article, analyse
from analysis.article import Line

TITLE = "أخبار اليوم"


def known_bug(*case: Any, reason: str) -> Any:
    """A case that the program does not get right yet; once it does, the strict mark fails and is to be taken off."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))


def article(text: str, *, title: str = TITLE, boilerplate: str = "") -> Article:
    """One title line, a body line for each line of ``text``, and a line of boilerplate if one is given."""
    rows = [("title", title), *(("body", row) for row in text.split("\n"))]
    rows += [("boilerplate", boilerplate)] if boilerplate else []
    lines, start = [], 0
    for role, row in rows:
        lines.append(Line(start, start + len(row), role, "made up"))
        start += len(row) + 1
    return Article("made-up", "\n".join(row for _, row in rows), tuple(lines), title=title, language="ar")


@cache
def analysed(text: str, *, title: str = TITLE, boilerplate: str = "") -> Analysis:
    """The analysis of a made-up article, remembered because an analysis never changes."""
    return analyse(article(text, title=title, boilerplate=boilerplate))


def mentions(text: str, **rest: str) -> list[tuple[str, str]]:
    """(surface, entity) of every mention, in text order."""
    frame = analysed(text, **rest).mentions
    return list(zip(frame["surface"], frame["entity"], strict=True))


def typed(text: str, **rest: str) -> list[tuple[str, str]]:
    """(surface, type) of every mention, in text order."""
    frame = analysed(text, **rest).mentions
    return list(zip(frame["surface"], frame["type"], strict=True))


def people(text: str) -> list[str]:
    """The surfaces of all people, in text order."""
    return [surface for surface, kind in typed(text) if kind == "PERSON"]


def companies(text: str) -> list[str]:
    """The surfaces of all companies, in text order."""
    return [surface for surface, kind in typed(text) if kind == "COMPANY"]


def quotes(text: str, **rest: str) -> list[str]:
    """The text of every quote, in text order."""
    return list(analysed(text, **rest).quotes["text"])


def speakers(text: str, **rest: str) -> list[str]:
    """Who says each quote: the entity's name; (label) of an unnamed speaker; ? for nobody."""
    analysis = analysed(text, **rest)
    names = analysis.entities.set_index("entity")["name"]
    found = [(quote.speaker, quote.speaker_label) for quote in analysis.quotes.itertuples()]
    return [str(names[who]) if isinstance(who, str) else f"({label})" if isinstance(label, str) else "?" for who, label in found]


def targets(text: str) -> list[tuple[str, str]]:
    """(company, sentiment) of every target, in the order of the quotes."""
    frame = analysed(text).targets
    return list(zip(frame["company"], frame["sentiment"], strict=True))
