"""From an executed notebook to one HTML page that loads nothing from elsewhere and needs no script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from traitlets.config import Config

from ..article import Article
from ..show.html import isolated
from .absent import without_absent
from .notebooks import Lesson

HERE = Path(__file__).parent
# What a page shows of an output, the best first: no scripts, no formulas, no widgets.
SHOWN = ["text/html", "image/svg+xml", "image/png", "text/markdown", "text/plain"]
# Cells with this tag are left out of the page.
NOTEBOOK_ONLY = "notebook-only"
_HEADING = re.compile(r"^(#{1,3}) (.+?)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_TAG = re.compile("<[^>]*>")
_NOTEBOOK_LINK = re.compile(r'href="(?:\./)?([0-9]{2}_\w+)\.ipynb(?=["#])')
_LOOSE = re.compile(r"[^\w]+")
# So many letters of one width stand in a line on a telephone.
_TELEPHONE = 34


@dataclass(frozen=True)
class Heading:
    """A heading of a page: level 1 to 3, its text and the anchor that leads to it."""

    level: int
    text: str
    anchor: str


def headings(notebook: NotebookNode) -> list[Heading]:
    """The headings of levels two and three, in order, for the list of contents."""
    return [heading for cell in notebook.cells for heading in _headings_in(cell) if heading.level > 1]


def headings_above(notebook: NotebookNode) -> dict[str, Heading]:
    """The last heading before each cell of code by the cell's id: it names what the cell shows."""
    found: dict[str, Heading] = {}
    last = Heading(1, "", "main")
    for cell in notebook.cells:
        last = [last, *_headings_in(cell)][-1]
        found[cell.id] = last
    return found


def _headings_in(cell: NotebookNode) -> list[Heading]:
    """The headings in a cell that a page shows."""
    if cell.cell_type != "markdown" or NOTEBOOK_ONLY in cell.metadata.get("tags", []):
        return []
    return [Heading(len(marks), text, anchor(text)) for marks, text in _HEADING.findall(_FENCE.sub("", cell.source))]


def anchor(text: str) -> str:
    """A heading's text as the name of an anchor: its words joined by hyphens."""
    return _LOOSE.sub("-", _TAG.sub("", text)).strip("-").lower()


def page(notebook: NotebookNode, lesson: Lesson, course: Sequence[Lesson], article: Article, *, origin: str = "") -> str:
    """The HTML page of an executed notebook, with the ways to the other pages of the course.

    ``origin``: what tells the article from others of its name (``store.origin``), which the page then keeps.
    """
    notebook, number = without_absent(notebook), list(course).index(lesson)
    around: dict[str, Any] = {
        "lesson": lesson, "course": list(course), "headings": headings(notebook), "article": article, "origin": origin,
        "above": headings_above(notebook),
        "previous": course[number - 1] if number else None,
        "next": course[number + 1] if number + 1 < len(course) else None,
        "style": (HERE / "template" / "page.css").read_text("utf-8"),
    }
    html, _ = _exporter().from_notebook_node(notebook, resources={"page": around})
    return str(html)


class _Renderer(IPythonRenderer):
    """Markdown as nbconvert has it, with anchors as the list of contents names them."""

    def heading(self, text: str, level: int, **_: Any) -> str:
        return f'<h{level} id="{anchor(text)}">{text}</h{level}>\n'

    def block_code(self, *args: Any, **attributes: Any) -> str:
        return reachable(str(super().block_code(*args, **attributes)))


class PageExporter(HTMLExporter):
    """nbconvert's exporter with the project's own template."""

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """nbconvert's filters, and those by whose names the template calls the functions of this module."""
        yield from super().default_filters()  # type: ignore[no-untyped-call]
        yield "prose", prose
        yield "isolated", isolated
        yield "reachable", reachable
        yield "overflows", overflows
        yield "table_named", table_named


def reachable(html: str) -> str:
    """Code that the keyboard reaches where a telephone has no room for it, so that it can be scrolled."""
    return html.replace("<pre>", '<pre tabindex="0">') if overflows(unescape(_TAG.sub("", html))) else html


def overflows(text: str) -> bool:
    """Whether a telephone has no room for a line of a text in letters of one width."""
    return max(map(len, text.split("\n"))) > _TELEPHONE


def table_named(html: str, name: str) -> str:
    """Tables named by the element of this id, those apart that their caption names."""
    return html if "<caption" in html else html.replace("<table", f'<table aria-labelledby="{name}"')


def prose(source: str) -> str:
    """A Markdown cell as HTML; links to notebooks lead to their pages."""
    html = str(MarkdownWithMath(renderer=_Renderer(escape=False)).render(source))
    return _NOTEBOOK_LINK.sub(_page_link, html)


def _page_link(match: re.Match[str]) -> str:
    return f'href="{Lesson(Path(match[1])).page}'


def _exporter() -> PageExporter:
    settings = Config({"NbConvertBase": {"display_data_priority": SHOWN}})
    return PageExporter(config=settings, template_name="template",  # type: ignore[no-untyped-call]
                        extra_template_basedirs=[str(HERE)])
