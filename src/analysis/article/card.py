"""What a notebook shows of an article, or of a value that holds one: a small piece of HTML, from right to left."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_PLATE = "border-inline-start: .2em solid #8888; padding-inline-start: .7em; line-height: 1.6"


def card(head: str, *rows: Iterable[str | None]) -> str:
    """A head and below it rows of facts, every one escaped and isolated; empty facts and rows are left out."""
    lines = [" \u00b7 ".join(f"<bdi>{escape(fact)}</bdi>" for fact in row if fact) for row in rows]
    below = "".join(f"<br>{line}" for line in lines if line)
    return f'<div dir="rtl" lang="ar" style="{_PLATE}"><strong><bdi>{escape(head)}</bdi></strong>{below}</div>'
