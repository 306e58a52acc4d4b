"""Names of rows and of keys whose lines stand level, whatever letters are in them.

matplotlib places a text by its ink, so that a hamza above or a tail below moves it: one name hangs lower beside its bar
than the next, and the lines of one label are further apart than those of another. Here baselines decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.offsetbox import TextArea
from matplotlib.text import Text
from matplotlib.ticker import NullFormatter
from matplotlib.transforms import Bbox, ScaledTranslation

from .fonts import line_height

# In ems: how far below the middle of a row the baseline of its only line is; how much of a line is below its baseline.
DROP, _DEPTH = 0.36, 0.27
# In points: between an axis and the names beside it.
_PAD = 3.5


def level(figure: Figure, *, line: float) -> None:
    """Write the row names of a figure that reads from the right line by line, ``line`` points apart, and level its keys.

    The names are those of the y ticks, prepared for drawing; they become texts of the axes.
    """
    for axes in figure.axes:
        for place, name in _names(axes):
            _write(axes, place, name, line)
        axes.yaxis.set_major_formatter(NullFormatter())
    for area in (part for legend in figure.legends for part in legend.findobj(TextArea)):
        area.get_bbox = partial(_even_box, area)  # type: ignore[method-assign]


def _names(axes: Axes) -> Iterator[tuple[float, str]]:
    places = [float(place) for place in axes.get_yticks()]
    yield from zip(places, axes.yaxis.get_major_formatter().format_ticks(places), strict=True)


def _write(axes: Axes, place: float, name: str, line: float) -> None:
    lines, figure = name.split("\n"), axes.get_figure(root=True)
    for number, text in enumerate(lines):
        written = axes.text(1, place, text, ha="left", va="baseline", gid="row")
        down = line * (number - (len(lines) - 1) / 2) + DROP * float(written.get_fontsize())
        shift = ScaledTranslation(_PAD / 72, -down / 72, figure.dpi_scale_trans)  # type: ignore[union-attr]
        written.set_transform(axes.get_yaxis_transform() + shift)


def _even_box(area: TextArea, renderer: RendererBase) -> Bbox:
    """The box of one line in a key, as high as the font and not as the ink."""
    box, text = TextArea.get_bbox(area, renderer), next(part for part in area.get_children() if isinstance(part, Text))
    em = float(renderer.points_to_pixels(float(text.get_fontsize())))  # type: ignore[arg-type,unused-ignore]
    height = line_height(text.get_fontproperties()) * em
    return Bbox.from_extents(box.x0, -_DEPTH * em, box.x1, height - _DEPTH * em)
