"""The report on paper: page numbers, embedded fonts, text that can be searched, and one line where no browser is."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import CHROMIUM
from report_samples import ARABIC, tiny_notebook

from analysis.report import pdf
from analysis.report.notebooks import Lesson
from analysis.report.pages import page
from analysis.report.pdf_text import findable
from analysis.store import ROOT

ARTICLE = ROOT / "data/raw/court-filings-meta-gpt4.txt"
NAMES = ("00_index", "01_load_and_clean")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="headless Chromium is not installed")


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"no {tool} (Debian: poppler-utils)")


@pytest.fixture
def report(tmp_path: Path, article, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a report of two tiny pages."""
    course = [Lesson(Path(f"/nowhere/{name}.ipynb")) for name in NAMES]
    folder = tmp_path / "tiny"
    folder.mkdir()
    for lesson in course:
        lesson.__dict__["notebook"] = tiny_notebook()
    for lesson in course:
        (folder / lesson.page).write_text(page(tiny_notebook(), lesson, course, article), "utf-8")
    monkeypatch.setattr(pdf, "lessons", lambda: course)
    return folder


def test_the_pages_follow_one_another_and_link_within(report: Path):
    whole = pdf.one_document(report, pdf.lessons())
    assert re.findall(r'class="leaf" id="([^"]+)"', whole) == ["index", "01_load_and_clean"]
    assert whole.count('href="#01_load_and_clean"') == 2
    assert not re.search(r'href="[^"#]+\.html', whole)
    assert whole.count("<body>") == whole.count("</body>") == whole.count("<main>") == 1


def test_a_page_that_is_missing_is_named(report: Path, capsys):
    (report / "index.html").unlink()
    with pytest.raises(pdf.InputError, match=r"index\.html: is not there; write the report first: make report"):
        pdf.one_document(report, pdf.lessons())


def test_without_a_browser_one_line_says_how_to_get_it(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert pdf.main([str(ARTICLE), "--output", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "no-such-browser" in told
    assert "install" in told


def test_a_browser_that_fails_leaves_the_earlier_pdf(report: Path, monkeypatch):
    earlier = report.parent / "tiny.pdf"
    earlier.write_bytes(b"earlier")
    for program, reason in (("false", "did not print"), ("true", "printed nothing")):
        monkeypatch.setenv("CHROMIUM", program)
        with pytest.raises(pdf.InputError, match=reason):
            pdf.print_report(report)
    assert earlier.read_bytes() == b"earlier"


@needs_browser
@pytest.mark.browser
@pytest.mark.slow
def test_a_pdf_of_both_pages(report: Path):
    printed = pdf.print_report(report)
    assert printed == report.parent / "tiny.pdf"
    assert printed.read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in report.parent.iterdir()) == ["tiny", "tiny.pdf"]


@needs_browser
@needs("pdftotext")
@pytest.mark.browser
@pytest.mark.slow
def test_an_arabic_phrase_is_found_and_pages_are_numbered(report: Path):
    sheets = text_of(pdf.print_report(report)).strip("\f").split("\f")
    assert all(ARABIC in sheet for sheet in sheets)
    feet = [next(line for line in reversed(sheet.split("\n")) if "صفحة" in line) for sheet in sheets]
    assert [sorted(re.findall(r"\d+", foot)) for foot in feet] == [["1", "2"], ["2", "2"]]


# Ligatures, harakat, and words in a row: what Chromium's own files are not searched for.
PHRASES = ["من الأكثر ذكرا؟", "لا إله إلا الله", "يُذكر محمّد", "الإسلام والآخر", "پژوهش کتاب", "شركة Meta (2023)"]


@needs_browser
@needs("pdftotext")
@pytest.mark.browser
@pytest.mark.slow
def test_hard_phrases_are_found(report: Path):
    first = report / "index.html"
    # Some fonts (Noto Naskh Arabic) write a shadda in an order that readers keep; which are installed must not decide.
    shown = "".join(f"<p style='font-family: DejaVu Sans'>{text}</p>" for text in PHRASES)
    first.write_text(first.read_text("utf-8").replace("</main>", f"{shown}</main>"), "utf-8")
    found = text_of(pdf.print_report(report))
    assert [text for text in PHRASES[:-1] if text not in found] == []
    assert all(word in found for word in ("شركة", "Meta", "2023"))


def test_a_pdf_of_another_make_is_left_as_it_is():
    empty = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n30\n%%EOF\n"
    for other in (b"", b"%PDF-1.7\n", empty):
        assert findable(other) == other


@needs_browser
@needs("pdffonts")
@pytest.mark.browser
@pytest.mark.slow
def test_every_font_is_embedded(report: Path):
    listed = subprocess.run(["pdffonts", pdf.print_report(report)], check=True, capture_output=True, encoding="utf-8").stdout
    rows = [line.split() for line in listed.splitlines()[2:]]
    assert rows
    assert all(row[-5] == "yes" for row in rows)


def text_of(file: Path) -> str:
    """The text of a PDF in reading order, without marks of direction."""
    told = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    return re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", told)
