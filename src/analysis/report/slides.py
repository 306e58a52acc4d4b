"""A report as slides for a lecture, right to left and offline: ``python -m analysis.report.slides ARTICLE`` (make slides)."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from urllib.parse import quote

import lxml.html  # type: ignore[import-untyped]
from jinja2 import Template

from .command import made_of
from .notebooks import Lesson, lessons
from .pages import HERE
from .pdf import leaf, read_page
from .publish import move_files

# The files of a deck, by what the template calls them.
_PARTS = {"style": "page.css", "own_style": "slides.css", "script": "slides.js"}
_PAGE = re.compile(r'href="(?=[\w-]+\.html)')
_ARTICLE = re.compile(r'<p class="article"><bdi[^>]*>(.*?)</bdi></p>')
_HEADINGS = "self::h1 or self::h2 or self::h3"
# The bold words that open the English of a piece of prose are its heading.
_ENGLISH_HEADING = "string((.//div[@lang='en']//strong)[1])"
# English beside Arabic, code, and the way through the pages are no part of a lecture.
_LEFT_OUT = ("descendant-or-self::details[@class='code'] | .//div[@lang='en'][preceding-sibling::div[@lang='ar']]"
             " | .//ul[preceding-sibling::h1]")


class Slide(NamedTuple):
    """One slide: heading and content are HTML, ``english`` is the heading in English, ``chart``: it holds a picture."""

    heading: str
    english: str
    content: str
    chart: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the slides of some articles' reports; the status is 2, after one line, where a report is missing."""
    return made_of("slides", "A report as slides for a lecture.", write_slides, arguments)


def write_slides(folder: Path) -> Path:
    """Write the pages in ``folder``, reports/NAME, as slides to reports/NAME-slides.html; returns the file.

    Earlier slides stay until the new ones are whole. Raises InputError without the pages.
    """
    name = f"{folder.name}-slides.html"
    with TemporaryDirectory() as space:
        (Path(space) / name).write_text(deck(folder, lessons()), "utf-8")
        move_files(Path(space), folder.parent)
    return folder.parent / name


def deck(folder: Path, course: Sequence[Lesson]) -> str:
    """The slides as one HTML page: a heading with all that follows it is one; the browser parts what is too much for one."""
    pages = [read_page(folder / lesson.page) for lesson in course]
    link = f'href="{escape(quote(folder.name))}/'  # the slides lie beside the folder of the pages that they link to
    shown = [slide for page in pages for slide in slides_of(_PAGE.sub(lambda _: link, leaf(page)))]
    article = _ARTICLE.search(pages[0])
    first = Slide(f"<h1>{article[1] if article else escape(folder.name)}</h1>", "", "", chart=False)
    parts = {name: (HERE / "template" / file).read_text("utf-8") for name, file in _PARTS.items()}
    template = Template((HERE / "template" / "slides.html.j2").read_text("utf-8"), autoescape=True)
    return str(template.render(slides=[first, *shown], title=course[0].title, article=folder.name, **parts))


def slides_of(leaf_html: str) -> list[Slide]:
    """The slides of a page's content: prose in Arabic with the results that follow it.

    Sections that a notebook marks as ``skip`` in Jupyter's own metadata (``slideshow``) are left out.
    """
    groups: list[list[Any]] = []
    for part in lxml.html.fragment_fromstring(leaf_html, create_parent="main"):
        if not groups or (part.tag == "section" and part.xpath(f"boolean(.//*[{_HEADINGS}])")):
            groups.append([])
        groups[-1].append(part)
    return [_slide(group) for group in groups if group[0].get("data-slide") != "skip"]


def _slide(parts: Sequence[Any]) -> Slide:
    """One slide of these elements, which are changed."""
    english = parts[0].xpath(_ENGLISH_HEADING).strip(" .")
    for unshown in [unshown for part in parts for unshown in part.xpath(_LEFT_OUT)]:
        unshown.drop_tree()
    _name_tables(parts, parts[0].xpath(f"string((.//*[{_HEADINGS}])[1])"))
    heading = _taken(parts[0])
    # A slide that goes on begins within what it shows: the headings there are no levels of the deck.
    for title in [title for part in parts for title in part.xpath(".//h4")]:
        title.tag = "p"
        title.set("class", "title")
    content = "".join(_html(part) for part in parts if part.text_content().strip() or part.xpath(".//img"))
    return Slide(heading, escape(english), content, chart=any(part.xpath("boolean(.//figure)") for part in parts))


def _name_tables(parts: Sequence[Any], name: str) -> None:
    """Name by its text what a heading names by its anchor, which is no longer there."""
    for named in [named for part in parts for named in part.xpath("descendant-or-self::*[@aria-labelledby]")]:
        named.attrib.pop("aria-labelledby")
        named.set("aria-label", name)


def _taken(part: Any) -> str:
    """The first heading of an element, taken out of it; without its anchor, which may be that of another page too."""
    for heading in part.xpath(f"(.//*[{_HEADINGS}])[1]"):
        heading.attrib.pop("id", None)
        written = _html(heading)
        heading.drop_tree()
        return written
    return ""


def _html(element: Any) -> str:
    return str(lxml.html.tostring(element, encoding="unicode", with_tail=False))


if __name__ == "__main__":
    sys.exit(main())
