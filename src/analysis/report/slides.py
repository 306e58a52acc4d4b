"""A report as slides for a lecture, right to left and offline: ``python -m analysis.report.slides ARTICLE`` (make slides)."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Template

from ..article import load_article
from ..errors import InputError
from ..store import find_article
from .notebooks import Lesson, lessons
from .pages import HERE
from .pdf import arguments_of, leaf, read_page
from .publish import move_files

_PROSE = '<section class="prose">'
_PAGE = re.compile(r'href="(?=[\w-]+\.html)')
_ID = re.compile(r' id="[^"]*"')


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the slides of some articles' reports; the status is 2, after one line, where a report is missing."""
    options = arguments_of("slides", "A report as slides for a lecture.", arguments)
    try:
        for file in options.files:
            print(write_slides(options.output / load_article(find_article(file)).name))
    except InputError as error:
        print(f"analysis: {error}", file=sys.stderr)
        return 2
    return 0


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
    """The slides as one HTML page: a slide is a piece of prose and the results that follow it."""
    pages = [read_page(folder / lesson.page) for lesson in course]
    # The slides lie beside the folder of the pages that they link to.
    shown = [_PAGE.sub(f'href="{folder.name}/', slide) for page in pages for slide in slides_of(leaf(page))]
    template = Template((HERE / "template" / "slides.html.j2").read_text("utf-8"), autoescape=True)
    return str(template.render(slides=shown, title=course[0].title, style=(HERE / "template" / "page.css").read_text("utf-8")))


def slides_of(leaf_html: str) -> list[str]:
    """The slides of a page's content, without anchors, which would be there twice."""
    _, *pieces = leaf_html.split(_PROSE)
    return [f"{_PROSE}{_ID.sub('', piece) if '<style' not in piece else piece}" for piece in pieces]


if __name__ == "__main__":
    sys.exit(main())
