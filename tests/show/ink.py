"""The ink oracle: does a label look the way a reader of Arabic expects?

The label is drawn by matplotlib, the plain text by Pillow, whose libraqm joins letters and
orders directions on every version. Both use the DejaVu Sans that comes with matplotlib; the
ink of each is cropped and scaled to one size, and the two pictures are correlated.
"""

import re
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, features

Ink = NDArray[np.float64]

RIGHT, REVERSED = 0.87, 0.33
"""A right label scores above the first; a reversed one of pure Arabic below the second."""

PIXELS = 48
"""Height of the em."""

SHAPE = (64, 512)
"""Rows and columns to which ink is scaled before it is compared."""


def has_oracle() -> bool:
    """Whether this Pillow carries libraqm."""
    return bool(features.check("raqm"))


def as_read(plain: str) -> str:
    """`plain` with the per cent sign of a share that opens it where a reader expects it, on the left of its number."""
    return re.sub("^([0-9]+)%", "\\1\u200f%", plain)


def likeness(drawn: str, plain: str) -> float:
    """Correlation, -1 to 1, of `drawn` by matplotlib with `plain` by Pillow."""
    return compared(matplotlib_ink(drawn), pillow_ink(plain))


def compared(ours: Ink, theirs: Ink) -> float:
    """Correlation, -1 to 1, of two pictures of ink; 0 where one of them is blank."""
    if not (ours.size and theirs.size):
        return 0.0
    return float(np.corrcoef(_scaled(ours).ravel(), _scaled(theirs).ravel())[0, 1])


def matplotlib_ink(drawn: str) -> Ink:
    """The ink of `drawn`, 0 white to 255 black, cropped: rows by columns."""
    figure = Figure(figsize=(24, 1.5), dpi=100)
    canvas = FigureCanvasAgg(figure)
    figure.text(0.5, 0.4, drawn, ha="center", family="DejaVu Sans", size=PIXELS * 72 / 100)
    canvas.draw()  # type: ignore[no-untyped-call]
    page = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    return cropped(255.0 - page[..., 0].astype(float))


def pillow_ink(plain: str) -> Ink:
    """The ink of `plain` laid out right to left, cropped: rows by columns."""
    path = Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
    font = ImageFont.truetype(str(path), PIXELS, layout_engine=ImageFont.Layout.RAQM)
    page = Image.new("L", (2400, 150), 0)
    ImageDraw.Draw(page).text((40, 40), as_read(plain), fill=255, font=font, direction="rtl")
    return cropped(np.asarray(page).astype(float))


def cropped(ink: Ink) -> Ink:
    """The part of a picture that has ink; an empty array for a blank one."""
    rows, columns = np.nonzero(ink > 40)
    if not rows.size:
        return ink[:0, :0]
    return ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def _scaled(ink: Ink) -> Ink:
    picture = Image.fromarray(ink.astype(np.uint8))
    return np.asarray(picture.resize(SHAPE[::-1], Image.Resampling.BILINEAR)).astype(float)
