"""The Article: a decoded text and the role of each of its lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from .card import card

# section: a rubric above the title; intro: what introduces or repeats the title before the body;
# boilerplate: thanks, subscription, share lines, comment forms, menus; blank: nothing to read.
ROLES = ("section", "title", "intro", "body", "boilerplate", "blank")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of ``Article.text`` (code points, end exclusive), its role (one of ``ROLES``) and the rule that gave it."""

    start: int
    end: int
    role: str
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """A decoded article. ``text`` is never changed: every offset of every table counts code points in it.

    Of a text or Markdown file it is the decoded file, but for a byte order mark; of a page of HTML what a reader sees, one
    block a line.

    ``date`` is ISO 8601 (YYYY-MM-DD) or None; what the file does not tell is None.
    ``notes`` tells what was repaired while reading (encoding, controls), one sentence each.
    """

    name: str
    text: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    encoding: str = "utf-8"
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        return card(self.title or self.name, (self.outlet, self.author, self.date), (self.name,))

    def spans(self, *roles: str) -> list[tuple[int, int]]:
        """The spans of the lines with these roles, in order."""
        return [(line.start, line.end) for line in self.lines if line.role in roles]

    def body(self) -> str:
        """The body as one text, a line each."""
        return "\n".join(self.text[start:end] for start, end in self.spans("body"))
