"""Slides: one a piece of prose, right to left, offline."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from report_samples import REMOTE, tiny_notebook

from analysis.errors import InputError
from analysis.report import slides
from analysis.report.notebooks import Lesson
from analysis.report.pages import page


@pytest.fixture
def course(tmp_path: Path, article) -> list[Lesson]:
    made = [Lesson(tmp_path / f"{name}.ipynb") for name in ("00_index", "01_load_and_clean")]
    for lesson in made:
        lesson.__dict__["notebook"] = tiny_notebook()
    (tmp_path / "tiny").mkdir()
    for lesson in made:
        (tmp_path / "tiny" / lesson.page).write_text(page(tiny_notebook(), lesson, made, article), "utf-8")
    return made


def test_a_slide_a_piece_of_prose(tmp_path: Path, course):
    text = slides.deck(tmp_path / "tiny", course)
    tree = BeautifulSoup(text, "html.parser")
    assert (tree.html["lang"], tree.html["dir"]) == ("ar", "rtl")
    assert [slide["aria-label"] for slide in tree.select(".slide")] == ["1 / 2", "2 / 2"]
    assert all(slide.img["alt"] and slide.table for slide in tree.select(".slide"))
    assert not REMOTE.search(text)
    assert {link["href"] for link in tree.select("main a[href]")} == {"tiny/01_load_and_clean.html"}


def test_they_are_written_beside_the_report(tmp_path: Path, course, monkeypatch):
    monkeypatch.setattr(slides, "lessons", lambda: course)
    written = slides.write_slides(tmp_path / "tiny")
    assert written == tmp_path / "tiny-slides.html"
    assert len(re.findall("scroll-snap-align", written.read_text("utf-8"))) == 1


def test_without_a_report_they_say_so(tmp_path: Path, course):
    with pytest.raises(InputError, match="make report"):
        slides.deck(tmp_path / "nowhere", course)


@pytest.mark.browser
def test_a_browser_asks_for_nothing(tmp_path: Path, course, browse, monkeypatch):
    monkeypatch.setattr(slides, "lessons", lambda: course)
    assert browse(slides.write_slides(tmp_path / "tiny"))[1] == []
