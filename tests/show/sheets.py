"""Sheets: many labels in one figure, a line each, as a reader meets them in every form a chart is saved in.

Each medium gives back the ink of every line. Agg is matplotlib's own picture; SVG is shown by headless
Chromium; PDF is printed by poppler. A line is 96 pixels high, letters have an em of 48.
"""

import base64
import shutil
import subprocess
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from ink import PIXELS, Ink, compared, cropped, pillow_ink
from matplotlib.figure import Figure
from PIL import Image

WIDTH, LINE, DPI = 2400, 96, 100
# A picture of more lines would be too tall for a browser's window.
MOST = 60
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DEJAVU = Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
@font-face {{ font-family: "DejaVu Sans"; src: url(data:font/ttf;base64,{font}); }}
body {{ margin: 0; background: white; }} svg {{ display: block; width: {width}px; height: {height}px; }}</style>{svg}"""


def scores(medium: str, labels: Sequence[tuple[str, str]], folder: Path) -> dict[str, float]:
    """How like each plain text is to what a medium shows of its label; `labels`: (drawn, plain), `folder` for files."""
    inks = [ink for first in range(0, len(labels), MOST)
            for ink in _lines(MEDIA[medium]([drawn for drawn, _ in labels[first:first + MOST]], folder))]
    return {plain: compared(ink, pillow_ink(plain)) for ink, (_, plain) in zip(inks, labels, strict=True)}


def sheet(drawn: Sequence[str]) -> Figure:
    """A figure that shows each string on a line of its own."""
    figure = Figure(figsize=(WIDTH / DPI, len(drawn) * LINE / DPI), dpi=DPI)
    for number, text in enumerate(drawn):
        figure.text(0.98, 1 - (number + 0.65) / len(drawn), text, ha="right", family="DejaVu Sans", size=PIXELS * 72 / DPI)
    return figure


def agg(drawn: Sequence[str], folder: Path) -> Image.Image:
    """matplotlib's own picture; hints move letters by whole pixels, so that long lines would drift from Pillow's."""
    file = BytesIO()
    with matplotlib.rc_context({"text.hinting": "none"}):
        sheet(drawn).savefig(file, format="png", dpi=DPI)
    return Image.open(file)


def svg_paths(drawn: Sequence[str], folder: Path) -> Image.Image:
    """An SVG whose letters are outlines, in Chromium."""
    return _browsed(sheet(drawn), "path", folder)


def svg_text(drawn: Sequence[str], folder: Path) -> Image.Image:
    """An SVG whose text is kept as text, in Chromium."""
    return _browsed(sheet(drawn), "none", folder)


def pdf(drawn: Sequence[str], folder: Path) -> Image.Image:
    """A PDF, printed by poppler."""
    file = folder / "sheet.pdf"
    sheet(drawn).savefig(file)
    subprocess.run([needed("pdftoppm"), "-r", str(DPI), "-gray", "-singlefile", "-png", file, folder / "sheet"], check=True)
    return Image.open(folder / "sheet.png")


def needed(*commands: str) -> str:
    """The first of these commands that there is; the test is skipped where there is none."""
    found = next(filter(None, map(shutil.which, commands)), None)
    if found is None:
        pytest.skip(f"no {commands[0]} (Debian: {'poppler-utils' if commands[0].startswith('pdf') else commands[0]})")
    return found


def _browsed(figure: Figure, fonttype: str, folder: Path) -> Image.Image:
    file = BytesIO()
    with matplotlib.rc_context({"svg.fonttype": fonttype}):
        figure.savefig(file, format="svg", dpi=72)
    width, height = WIDTH, round(figure.get_figheight() * DPI)
    svg = file.getvalue().decode().partition("<svg")
    page = PAGE.format(font=base64.b64encode(DEJAVU.read_bytes()).decode(), width=width, height=height, svg=svg[1] + svg[2])
    (folder / "sheet.html").write_text(page, "utf-8")
    subprocess.run([needed(*BROWSERS), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    f"--user-data-dir={folder / 'profile'}", f"--window-size={width},{max(height, 600)}", "--force-device-scale-factor=1",  # noqa: E501
                    f"--screenshot={folder / 'sheet.png'}", (folder / "sheet.html").as_uri()],
                   check=True, capture_output=True, timeout=120)
    return Image.open(folder / "sheet.png").crop((0, 0, width, height))


def _lines(picture: Image.Image) -> list[Ink]:
    page = 255.0 - np.asarray(picture.convert("L")).astype(float)
    return [cropped(page[top:top + LINE]) for top in range(0, page.shape[0] - LINE // 2, LINE)]


MEDIA: dict[str, Callable[[Sequence[str], Path], Image.Image]] = {
    "agg": agg, "svg paths": svg_paths, "svg text": svg_text, "pdf": pdf}
