"""Every page of the report before axe-core, the judge of accessibility, in light and dark, wide and narrow.

`make axe` fetches axe-core; the page that is judged is a copy that carries it within itself.
"""

from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest
from conftest import CHROMIUM, QUIET

from analysis.report import reports, write_reports
from analysis.store import PROCESSED_VARIABLE, ROOT

AXE = ROOT / ".axe" / "node_modules" / "axe-core" / "axe.min.js"
ARTICLE = ROOT / "data/raw/court-filings-meta-gpt4.txt"
# Chromium's names: 0 is dark, 1 is light.
SCHEMES = {"light": 1, "dark": 0}
RUN = """<script>{axe}</script><script>
document.querySelectorAll("details").forEach(part => part.open = true);
axe.run().then(found => parent.postMessage(JSON.stringify({{
    violations: found.violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.html.slice(0, 120), node.failureSummary])),
    passes: found.passes.length, width: innerWidth, dark: matchMedia("(prefers-color-scheme: dark)").matches,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth}}), "*"));</script></body>"""
# A window has a least width, which is more than a telephone's: narrow pages are judged in a frame.
FRAME = '<iframe src="{page}" width="{width}" height="1200" style="border: 0"></iframe>'
LISTEN = """<script>addEventListener("message", told => {
  const box = document.createElement("pre");
  box.id = "axe-found";
  box.textContent = told.data;
  document.documentElement.append(box);
});</script>"""
NARROW = 500
pytestmark = [pytest.mark.browser, pytest.mark.slow,
              pytest.mark.skipif(CHROMIUM is None, reason="headless Chromium is not installed"),
              pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: make axe")]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every page of the report of the article, by name."""
    folder = tmp_path_factory.mktemp("axe")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PROCESSED_VARIABLE, str(folder / "processed"))
        write_reports([ARTICLE], folder / "out")
    return {path.stem: path for path in sorted((folder / "out" / ARTICLE.stem).glob("*.html"))}


def judged(page: Path, scheme: str, width: int, folder: Path) -> dict[str, object]:
    """What axe-core finds in a page."""
    copy = folder / f"{page.stem}-{scheme}-{width}.html"
    script = RUN.format(axe=AXE.read_text("utf-8"))
    copy.write_text(page.read_text("utf-8").replace("</body>", LISTEN + script), "utf-8")
    if width < NARROW:
        shown = copy.with_suffix(".frame.html")
        shown.write_text("<!DOCTYPE html>" + LISTEN + FRAME.format(page=copy.name, width=width), "utf-8")
        copy = shown
    told = subprocess.run([str(CHROMIUM), *QUIET, f"--user-data-dir={folder / 'profile'}", f"--window-size={width},1200",
                           f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}", "--virtual-time-budget=20000",
                           "--dump-dom", copy.as_uri()], check=True, capture_output=True, encoding="utf-8", timeout=180)
    found = re.search(r'<pre id="axe-found">(.*?)</pre>', told.stdout, re.DOTALL)
    assert found, "axe-core did not come to an end"
    return dict(json.loads(unescape(found[1])))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_violation_on_any_page(pages: dict[str, Path], scheme: str, width: int, tmp_path: Path) -> None:
    verdicts = {name: judged(page, scheme, width, tmp_path) for name, page in pages.items()}
    assert len(verdicts) == len(reports.lessons())
    assert all(verdict["dark"] == (scheme == "dark") for verdict in verdicts.values())
    assert {verdict["width"] for verdict in verdicts.values()} == {width}
    assert all(verdict["passes"] > 15 for verdict in verdicts.values())
    assert {name: verdict["violations"] for name, verdict in verdicts.items() if verdict["violations"]} == {}
    assert [name for name, verdict in verdicts.items() if verdict["wide"]] == []


def test_the_judge_finds_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text("<html><head></head><body><img src='data:,'><p style='color:#ccc'>x</p></body></html>", "utf-8")
    found = {rule for rule, _, _ in judged(page, "light", 1280, tmp_path)["violations"]}  # type: ignore[attr-defined]
    assert {"image-alt", "html-has-lang", "color-contrast"} <= found


def test_no_page_asks_for_anything(pages: dict[str, Path], browse) -> None:
    assert {name: asked for name, page in pages.items() if (asked := browse(page)[1])} == {}
