"""The pages of a report as one PDF, printed by Chromium: ``python -m analysis.report.pdf ARTICLE`` (make pdf)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import InputError
from .command import made_of
from .notebooks import Lesson, lessons
from .pdf_text import findable
from .publish import move_files

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A report is printed within seconds; a browser that takes longer hangs.
PATIENCE = 180
# CSS numbers the pages (template/page.css), so Chromium's own head and foot, with date and path, are left out.
OPTIONS = ("--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
           "--no-pdf-header-footer", "--generate-pdf-document-outline")
_MAIN = re.compile(r'<main id="main" tabindex="-1">(.*)</main>', re.DOTALL)
_BODY = re.compile(r"<body>.*</body>", re.DOTALL)
_PAGE_LINK = re.compile(r'href="([\w-]+\.html)(#[^"]*)?"')


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the reports of some articles; the status is 2, after one line, where something is missing that you can mend."""
    return made_of("pdf", "The pages of a report as one PDF.", print_report, arguments)


def print_report(folder: Path) -> Path:
    """Print the pages in ``folder``, reports/NAME, to reports/NAME.pdf; returns the PDF.

    An earlier PDF stays until the new one is whole. Raises InputError without a browser or without the pages.
    """
    program, whole = browser(), one_document(folder, lessons())
    with TemporaryDirectory() as space:
        page, out = Path(space) / "report.html", Path(space) / "out"
        page.write_text(whole, "utf-8")
        out.mkdir()
        _print(program, page, out / f"{folder.name}.pdf", Path(space) / "profile")
        move_files(out, folder.parent)
    return folder.parent / f"{folder.name}.pdf"


def browser() -> str:
    """The program of the browser: the variable CHROMIUM, else the first that is installed; raises InputError without one."""
    named = os.environ.get("CHROMIUM")
    found = next(filter(None, map(shutil.which, [named] if named else BROWSERS)), None)
    if found is None:
        raise InputError(named or BROWSERS[0], "is not installed, and it is what prints the report",
                         "install it (Debian: apt-get install chromium), or set CHROMIUM to the program")
    return found


def one_document(folder: Path, course: Sequence[Lesson]) -> str:
    """The pages of a report one after another as one HTML document, each on a new sheet; links lead within it."""
    pages = {lesson.page: read_page(folder / lesson.page) for lesson in course}
    leaves = "\n".join(f'<section class="leaf" id="{Path(name).stem}">{leaf(html, within=True)}</section>'
                       for name, html in pages.items())
    first = next(iter(pages.values()))
    return _BODY.sub(lambda _: f"<body><main>{leaves}</main></body>", first)


def leaf(html: str, *, within: bool = False) -> str:
    """What stands in a page between its frame; ``within``: links to other pages lead to places of one document."""
    found = _MAIN.search(html)
    content = found[1] if found else ""
    return _PAGE_LINK.sub(lambda link: f'href="{link[2] or f"#{Path(link[1]).stem}"}"', content) if within else content


def read_page(page: Path) -> str:
    """A page of a report; raises InputError where it is missing."""
    try:
        return page.read_text("utf-8")
    except OSError as error:
        raise InputError(page, "is not there", "write the report first: make report") from error


def _print(program: str, page: Path, target: Path, profile: Path) -> None:
    """Print a page; Chromium ends with 0 even where it wrote nothing."""
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # it refuses to run as root otherwise
    try:
        subprocess.run([program, *OPTIONS, *alone, f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.as_uri()],
                       check=True, capture_output=True, timeout=PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        raise InputError(program, f"did not print the report ({type(error).__name__})", "try another one: CHROMIUM=...") from error  # noqa: E501
    if not target.is_file():
        raise InputError(program, "printed nothing", "try another one: CHROMIUM=...")
    target.write_bytes(findable(target.read_bytes()))


if __name__ == "__main__":
    sys.exit(main())
