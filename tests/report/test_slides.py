"""Slides: a heading and what follows it, right to left, offline, nothing cut off, keys that lead to the left."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from browser import Browser
from bs4 import BeautifulSoup
from conftest import CHROMIUM
from report_samples import ARABIC, REMOTE, tiny_notebook

from analysis.errors import InputError
from analysis.report import slides
from analysis.report.notebooks import Lesson
from analysis.report.pages import page

NAMES = ("00_index", "01_load_and_clean")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="headless Chromium is not installed")
# Slides with more than their box holds: number, height of the content, height of the box.
CUT = """[...document.querySelectorAll(".slide")].map((slide, number) => [number + 1, slide.scrollHeight, slide.clientHeight,
    slide.scrollWidth, slide.clientWidth]).filter(([_, high, box, wide, room]) => high > box + 1 || wide > room + 1)"""
AT = """[...document.querySelectorAll(".slide")].findIndex(slide => Math.abs(slide.getBoundingClientRect().top) < 2) + 1"""
READY = 'document.documentElement.classList.contains("shown") && document.querySelectorAll(".slide").length'


def long_notebook():
    """The tiny notebook with a table of sixty rows, an article of thirty paragraphs, and a section that slides leave out."""
    notebook = tiny_notebook()
    rows = "".join(f"<tr><td>{number}</td><td>{ARABIC} {number}</td></tr>" for number in range(60))
    article = "".join(f"<p>{' '.join([ARABIC] * 40)} {number}</p>" for number in range(30))
    table, text = notebook.cells[-1].outputs[1], notebook.cells[-1].outputs[1].copy()
    table.data = {"text/html": f"<table><thead><tr><th>n</th><th>{ARABIC}</th></tr></thead><tbody>{rows}</tbody></table>"}
    text.data = {"text/html": f'<article class="marked" dir="rtl" lang="ar">{article}</article>'}
    notebook.cells[-1].outputs.append(text)
    skipped = tiny_notebook().cells[0]
    skipped.metadata["slideshow"] = {"slide_type": "skip"}
    notebook.cells.append(skipped)
    return notebook


def course_of(folder: Path, article, notebook) -> list[Lesson]:
    """Two lessons whose pages are written below a folder."""
    made = [Lesson(folder / f"{name}.ipynb") for name in NAMES]
    for lesson in made:
        lesson.__dict__["notebook"] = notebook
    (folder / "tiny").mkdir()
    for lesson in made:
        (folder / "tiny" / lesson.page).write_text(page(notebook, lesson, made, article), "utf-8")
    return made


def test_links_lead_into_a_folder_of_any_name(tmp_path, article):
    lessons = course_of(tmp_path, article, tiny_notebook())
    folder = (tmp_path / "tiny").rename(tmp_path / 'x "1" #2')
    assert 'href="x%20%221%22%20%232/01_load_and_clean.html' in slides.deck(folder, lessons)


@pytest.fixture
def course(tmp_path: Path, article) -> list[Lesson]:
    return course_of(tmp_path, article, tiny_notebook())


@pytest.fixture
def long_deck(tmp_path: Path, article) -> Path:
    """The file of slides with more than fits on one."""
    file = tmp_path / "tiny-slides.html"
    file.write_text(slides.deck(tmp_path / "tiny", course_of(tmp_path, article, long_notebook())), "utf-8")
    return file


@pytest.fixture
def browser() -> Iterator[Browser]:
    with Browser(str(CHROMIUM)) as opened:
        yield opened


def test_a_slide_a_heading_with_its_results(tmp_path: Path, course):
    text = slides.deck(tmp_path / "tiny", course)
    tree = BeautifulSoup(text, "html.parser")
    first, *others = tree.select(".slide")
    assert (tree.html["lang"], tree.html["dir"]) == ("ar", "rtl")
    assert first.h1.get_text() == f"{ARABIC} <b>"
    assert [slide["aria-label"] for slide in tree.select(".slide")] == ["1 / 3", "2 / 3", "3 / 3"]
    assert all(slide.img["alt"] and slide.table for slide in others)
    assert not REMOTE.search(text)
    assert {link["href"] for link in tree.select("main a[href]")} == {"tiny/01_load_and_clean.html"}


def test_english_is_a_line_below_the_heading_and_code_is_left_out():
    html = ('<section class="prose"><div dir="rtl" lang="ar"><h2 id="a">كم؟</h2><p>نص</p></div>'
            '<div dir="ltr" lang="en"><p><strong>How much?</strong> A text.</p></div></section>'
            '<div class="step"><details class="code"><p>x = 1</p></details><figure><img src="data:," alt="y"></figure></div>')
    (slide,) = slides.slides_of(html)
    assert (slide.heading, slide.english, slide.chart) == ("<h2>كم؟</h2>", "How much?", True)
    assert "نص" in slide.content
    assert not re.search("A text|x = 1|How much", slide.content)


def test_prose_without_a_heading_goes_on_with_the_slide_before():
    html = '<section class="prose"><h2>a</h2></section><section class="prose"><p>b</p></section><section class="prose"><h3>c</h3></section>'  # noqa: E501
    assert [slide.heading for slide in slides.slides_of(html)] == ["<h2>a</h2>", "<h3>c</h3>"]


def test_a_section_marked_as_skip_is_left_out(long_deck: Path):
    assert len(BeautifulSoup(long_deck.read_text("utf-8"), "html.parser").select(".slide")) == 3


def test_they_are_written_beside_the_report(tmp_path: Path, course, monkeypatch):
    monkeypatch.setattr(slides, "lessons", lambda: course)
    written = slides.write_slides(tmp_path / "tiny")
    assert written == tmp_path / "tiny-slides.html"
    assert written.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_without_a_report_they_say_so(tmp_path: Path, course):
    with pytest.raises(InputError, match="make report"):
        slides.deck(tmp_path / "nowhere", course)


@needs_browser
@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
def test_nothing_is_cut_off_and_nothing_lost(browser: Browser, long_deck: Path, size: tuple[int, int]):
    browser.open(long_deck, width=size[0], height=size[1])
    assert browser.until(READY) > 8
    assert browser.run(CUT) == []
    assert browser.run('document.querySelectorAll(".slide")[1].getBoundingClientRect().top >= innerHeight - 1')
    rows = browser.run('[...document.querySelectorAll("tbody td:first-child")].map(cell => cell.textContent)')
    assert rows == [str(number) for number in range(60)] * 2
    assert browser.run('document.querySelectorAll(".marked p").length') == 60
    assert browser.run('document.querySelectorAll("img").length') == 2
    assert browser.asked == [long_deck.as_uri()]


@needs_browser
@pytest.mark.browser
@pytest.mark.slow
def test_keys_lead_to_the_left(browser: Browser, long_deck: Path):
    browser.open(long_deck, height=720)
    last, seen = browser.until(READY), []
    for key in ("ArrowLeft", "PageDown", "ArrowRight", "End", "ArrowLeft", "Home"):
        browser.press(key)
        seen.append(browser.until(AT))
    assert seen == [2, 3, 2, last, last, 1]


@needs_browser
@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.skipif(which("pdftotext") is None, reason="no pdftotext (Debian: poppler-utils)")
def test_they_print_a_sheet_a_slide(browser: Browser, long_deck: Path, tmp_path: Path):
    browser.open(long_deck, height=720)
    number = browser.until(READY)
    printed = subprocess.run(["pdftotext", browser.pdf(tmp_path / "slides.pdf"), "-"], check=True, capture_output=True, encoding="utf-8")  # noqa: E501
    assert printed.stdout.count("\f") == number
    assert f"{number} / {number}" in printed.stdout


@needs_browser
@pytest.mark.browser
@pytest.mark.slow
def test_a_telephone_reads_them_as_one_page(browser: Browser, long_deck: Path):
    browser.open(long_deck, width=390)
    assert browser.run("document.documentElement.scrollWidth") == 390
    assert browser.run('document.querySelectorAll(".slide").length') == 3
