"""Every page of the report and its slides before axe-core, the judge of accessibility, in light and dark, wide and narrow.

`make axe` fetches axe-core; it is run in the page as it is, with all that is folded unfolded.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser
from conftest import CHROMIUM

from analysis.report import reports, slides, write_reports
from analysis.store import PROCESSED_VARIABLE, ROOT

AXE = ROOT / ".axe" / "node_modules" / "axe-core" / "axe.min.js"
ARTICLE = ROOT / "data/raw/court-filings-meta-gpt4.txt"
WIDTHS, SCHEMES = (1280, 390), ("light", "dark")
LARGEST = 3_000_000
JUDGE = """(async () => {
  // Slides are parted by a script; a telephone has them whole.
  const parted = () => document.documentElement.classList.contains("shown") || innerWidth <= 640;
  while (document.querySelector(".slide") && !parted()) await new Promise(done => setTimeout(done, 50));
  document.querySelectorAll("details").forEach(part => part.open = true);
  const found = await axe.run();
  return {violations: found.violations.flatMap(rule => rule.nodes.map(node =>
            [rule.id, node.html.slice(0, 120), node.failureSummary])),
          passes: found.passes.length, width: innerWidth, dark: matchMedia("(prefers-color-scheme: dark)").matches,
          wide: document.documentElement.scrollWidth > document.documentElement.clientWidth};
})()"""
pytestmark = [pytest.mark.browser, pytest.mark.slow,
              pytest.mark.skipif(CHROMIUM is None, reason="headless Chromium is not installed")]
needs_axe = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: make axe")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every page of the report of the article, and its slides."""
    folder = tmp_path_factory.mktemp("axe")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PROCESSED_VARIABLE, str(folder / "processed"))
        write_reports([ARTICLE], folder / "out")
    report = folder / "out" / ARTICLE.stem
    return [*sorted(report.glob("*.html")), slides.write_slides(report)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(str(CHROMIUM)) as opened:
        yield opened


def judged(browser: Browser, page: Path, scheme: str, width: int) -> dict[str, Any]:
    """What axe-core finds in a page."""
    browser.open(page, width=width, dark=scheme == "dark")
    browser.run(AXE.read_text("utf-8") + ";0")
    return dict(browser.run(JUDGE))


@needs_axe
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_violation_on_any_page(browser: Browser, pages: list[Path], scheme: str, width: int) -> None:
    verdicts = {page.stem: judged(browser, page, scheme, width) for page in pages}
    assert len(verdicts) == len(reports.lessons()) + 1
    assert {verdict["dark"] for verdict in verdicts.values()} == {scheme == "dark"}
    assert {verdict["width"] for verdict in verdicts.values()} == {width}
    assert all(verdict["passes"] > 15 for verdict in verdicts.values())
    told(scheme, width, pages=len(verdicts), violations=sum(len(verdict["violations"]) for verdict in verdicts.values()))
    assert {name: verdict["violations"] for name, verdict in verdicts.items() if verdict["violations"]} == {}
    assert [name for name, verdict in verdicts.items() if verdict["wide"]] == []


@needs_axe
def test_the_judge_finds_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text("<html><head></head><body><img src='data:,'><p style='color:#ccc'>pale words</p></body></html>", "utf-8")
    found = {rule for rule, _, _ in judged(browser, page, "light", 1280)["violations"]}
    assert {"image-alt", "html-has-lang", "color-contrast"} <= found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_asks_for_anything(browser: Browser, pages: list[Path], scheme: str, width: int) -> None:
    asked = []
    for page in pages:
        browser.open(page, width=width, dark=scheme == "dark")
        browser.run("new Promise(done => setTimeout(done, 300))")  # for what a script might ask for later
        asked += [address for address in browser.asked if address != page.as_uri()]
    told(scheme, width, pages=len(pages), requests=len(asked))
    assert asked == []


def test_a_request_would_be_seen(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "asking.html"
    page.write_text("<img src='other.png'><script>setTimeout(() => fetch('http://127.0.0.1:9/x').catch(() => 0), 50)</script>")
    browser.open(page)
    browser.run("new Promise(done => setTimeout(done, 300))")
    assert browser.asked == [page.as_uri(), (tmp_path / "other.png").as_uri(), "http://127.0.0.1:9/x"]


def test_pages_are_light(pages: list[Path]) -> None:
    assert max(page.stat().st_size for page in pages) < LARGEST


def told(scheme: str, width: int, **figures: int) -> None:
    """Write what was checked to the file that PROOF_FIGURES names, for CONTRIBUTING.md."""
    if file := os.environ.get("PROOF_FIGURES"):
        with open(file, "a", encoding="utf-8") as out:
            out.write(json.dumps({"where": f"{scheme}, {width} pixels", **figures}) + "\n")
