"""`make lab`: JupyterLab opened in headless Chromium, a notebook run in it, and a person's own settings left alone.

The lab works on a copy of what it needs, with a home of its own, so that neither the checkout nor the person who runs
the tests finds anything changed.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from browser import Browser
from conftest import CHROMIUM

from analysis.store import PROCESSED_VARIABLE, ROOT

VENV = ROOT / ".venv"
pytestmark = [pytest.mark.browser, pytest.mark.slow,
              pytest.mark.skipif(CHROMIUM is None, reason="headless Chromium is not installed"),
              pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed"),
              pytest.mark.skipif(not (VENV / "bin" / "jupyter-lab").exists(), reason="JupyterLab is not there: make setup")]
# A setting that a person made for every lab of his or her own, and that this one must neither follow nor change.
OWN = '{"theme": "JupyterLab Dark"}'
OWN_FILE = Path(".jupyter/lab/user-settings/@jupyterlab/apputils-extension/themes.jupyterlab-settings")
NOTEBOOK = "02_entity_mentions.ipynb"
RUNNING = '[...document.querySelectorAll(".jp-CodeCell .jp-InputArea-prompt")].some(prompt => /[0-9*]/.test(prompt.textContent))'
# Lab may start two kernels for one notebook and drop the first; what is run before the second is connected is lost.
READY = """document.querySelectorAll('.jp-RenderedMarkdown [dir="rtl"]').length > 5 && (() => {
  const kernel = window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
  return kernel?.connectionStatus === "connected" && kernel.status === "idle"; })()"""
DONE = 'document.querySelectorAll(".jp-OutputArea-output").length >= 6 || document.querySelector(".jp-RenderedText")'
# What is shown of each kind: text, direction, how far its right edge is from that of the cell, in pixels.
SHOWN = """(() => {
  const edge = element => Math.round(element.getBoundingClientRect().right);
  const line = element => { const range = document.createRange(); range.selectNodeContents(element);
    return Math.round(Math.max(...[...range.getClientRects()].map(box => box.right))); };
  const all = (selector, right) => [...document.querySelectorAll(selector)].map(element => {
    const style = getComputedStyle(element), cell = element.closest(".jp-RenderedMarkdown, .jp-OutputArea-output");
    return [element.textContent.slice(0, 40), style.direction, edge(cell) - right(element)]; });
  return {arabic: all('.jp-RenderedMarkdown [dir="rtl"] > :is(p, h1, h2)', line),
          list: all('.jp-RenderedMarkdown [dir="rtl"] li', line),
          english: all('.jp-RenderedMarkdown [lang="en"] p', edge), chart: all(".jp-RenderedImage img", edge),
          table: all(".jp-OutputArea-output table", edge), article: all(".jp-OutputArea-output article", edge),
          heads: [...document.querySelectorAll(".jp-OutputArea-output th")].map(edge),
          code: [...document.querySelectorAll(".jp-CodeCell .cm-content")].map(code => getComputedStyle(code).direction)};
})()"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make lab` needs of the checkout, and the home of a person with a setting of his or her own."""
    space = tmp_path_factory.mktemp("lab")
    ignored = shutil.ignore_patterns("workspaces", ".ipynb_checkpoints")
    for name in (".jupyter", "notebooks"):
        shutil.copytree(ROOT / name, space / "checkout" / name, ignore=ignored)
    shutil.copy(ROOT / "Makefile", space / "checkout")
    (space / "checkout" / ".venv").symlink_to(VENV)
    (space / "home" / OWN_FILE).parent.mkdir(parents=True)
    (space / "home" / OWN_FILE).write_text(OWN, "utf-8")
    return space


@pytest.fixture(scope="module")
def lab(folder: Path) -> Iterator[str]:
    """The address of the lab, with the token that opens it to be put behind."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    as_root = ["--allow-root"] if os.geteuid() == 0 else []
    options = " ".join([*as_root, "--no-browser", f"--port={port}", "--IdentityProvider.token=open",
                        "--LabApp.expose_app_in_browser=True"])
    home = {"HOME": str(folder / "home"), PROCESSED_VARIABLE: str(folder / "processed"), "PYTHONPATH": str(ROOT / "src")}
    with (folder / "log.txt").open("w") as log:
        process = subprocess.Popen(["make", "-o", ".venv/.ready", "lab", f"LAB={options}"], cwd=folder / "checkout", stdout=log,
                                   stderr=subprocess.STDOUT, env={**os.environ, **home}, start_new_session=True)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api?token=open", process, folder / "log.txt")
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def _wait_for(address: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        assert process.poll() is None, log.read_text("utf-8")[-2000:]
        try:
            urlopen(address).close()
            return
        except OSError:
            time.sleep(0.3)
    pytest.fail(f"JupyterLab did not start: {log.read_text('utf-8')[-2000:]}")


@pytest.fixture(scope="module")
def opened(lab: str) -> Iterator[Browser]:
    """The notebook in the lab, every cell run."""
    with Browser(str(CHROMIUM)) as browser:
        browser.open(f"{lab}/lab/tree/notebooks/{NOTEBOOK}?token=open", width=1400, height=9000)
        browser.until(READY)
        # A command that comes while the lab still makes itself ready is lost without a word.
        while not browser.run(RUNNING):
            browser.run('jupyterapp.commands.execute("notebook:run-all-cells").then(() => true)')
            time.sleep(3)
        browser.until(DONE)
        browser.run("Promise.all([...document.images].map(image => image.decode().catch(() => 0))).then(() => 0)")
        yield browser


def test_prose_and_results_begin_on_the_right(opened: Browser) -> None:
    shown = opened.run(SHOWN)
    for kind, number, farthest in (("arabic", 15, 30), ("list", 6, 60), ("chart", 3, 2), ("table", 2, 30), ("article", 1, 30)):
        assert len(shown[kind]) >= number, kind
        assert [row for row in shown[kind] if (row[1] != "rtl" and kind != "chart") or abs(row[2]) > farthest] == [], kind
    assert {direction for _, direction, _ in shown["english"]} == {"ltr"}
    assert set(shown["code"]) == {"ltr"}
    # The first column of the first table is the rightmost.
    assert shown["heads"][:6] == sorted(shown["heads"][:6], reverse=True)


def test_no_error_and_no_warning_is_shown(opened: Browser) -> None:
    assert opened.run('[...document.querySelectorAll(".jp-RenderedText")].map(output => output.textContent)') == []
    kinds = opened.run('[...document.querySelectorAll(".jp-OutputArea-output")].map(output => output.dataset.mimeType)')
    assert kinds == ["image/png"] * 3 + ["text/html"] * 3


def test_the_lab_asks_nobody_else(opened: Browser, lab: str) -> None:
    assert len(opened.asked) > 20
    assert [address for address in opened.asked if not address.startswith(f"{lab}/")] == []


def test_a_persons_own_settings_are_neither_followed_nor_changed(opened: Browser, folder: Path) -> None:
    assert opened.run("document.body.dataset.jpThemeName") == "JupyterLab Light"
    files = [path.relative_to(folder / "home") for path in (folder / "home" / ".jupyter").rglob("*") if path.is_file()]
    assert files == [OWN_FILE]
    assert (folder / "home" / OWN_FILE).read_text("utf-8") == OWN
