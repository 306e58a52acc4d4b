"""A tiny executed notebook and its page, and headless Chromium where there is one."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from report_samples import ARABIC, tiny_notebook

from analysis.article import Article, Line
from analysis.report.notebooks import Lesson
from analysis.report.pages import page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--no-first-run", "--hide-scrollbars"]


@pytest.fixture
def article() -> Article:
    return Article("tiny", ARABIC, (Line(0, 4, "title", "test"),), title=f"{ARABIC} <b>")


@pytest.fixture
def html(article: Article) -> str:
    course = [Lesson(Path(f"/nowhere/{name}.ipynb")) for name in ("00_index", "01_load_and_clean", "02_entity_mentions")]
    for lesson in course:
        lesson.__dict__["notebook"] = tiny_notebook()
    return page(tiny_notebook(), course[1], course, article)


@pytest.fixture
def tree(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


Browse = Callable[[Path], "tuple[Path, list[str]]"]


@pytest.fixture
def browse(tmp_path: Path) -> Browse:
    """Open a page in headless Chromium: the screenshot and the addresses that the page asked for."""
    if CHROMIUM is None:
        pytest.skip("headless Chromium is not installed (Debian: apt-get install chromium)")

    def run(target: Path) -> tuple[Path, list[str]]:
        picture, log = tmp_path / f"{target.stem}.png", tmp_path / f"{target.stem}.json"
        subprocess.run([CHROMIUM, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", f"--log-net-log={log}",
                        "--window-size=390,1200", f"--screenshot={picture}", target.as_uri()],
                       check=True, capture_output=True, timeout=120)
        return picture, asked_for(log)
    return run


def asked_for(log: Path) -> list[str]:
    """The addresses that a page caused to be fetched, from Chromium's log; what Chromium asks for itself is left out."""
    events = json.loads(log.read_text("utf-8"))["events"]
    asked = [event.get("params", {}) for event in events]
    return [params["url"] for params in asked if params.get("initiator", "not an origin") != "not an origin" and "url" in params]
