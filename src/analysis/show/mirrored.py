"""What does not turn with its axis: bars that grow the other way, texts beside them and legends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.container import BarContainer
from matplotlib.legend import Legend
from matplotlib.offsetbox import TextArea, VPacker
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Bbox

SWAPPED_SIDE: dict[str, Literal["left", "right"]] = {"left": "right", "right": "left"}
# Legend.codes of each corner and side, with those of its mirror image.
MIRRORED_PLACE = {1: 2, 2: 1, 3: 4, 4: 3, 5: 6, 6: 7, 7: 6}


def bars_grow_rightward(axes: Axes) -> bool:
    """Whether horizontal bars of these axes still grow from the left."""
    bars = (each for each in axes.containers if isinstance(each, BarContainer))
    return not axes.xaxis_inverted() and any(each.orientation == "horizontal" for each in bars)


def turn_bars(axes: Axes) -> None:
    """Let horizontal bars grow from the right, with the texts at their ends and the legend on the free side."""
    if not axes.xaxis_inverted():
        axes.invert_xaxis()
    for text in axes.texts:
        _mirror_text(axes, text)
    if legend := axes.get_legend():
        _mirror_place(axes, legend)


def _mirror_text(axes: Axes, text: Text) -> None:
    """Put a value label on the other side of its anchor."""
    if (side := text.get_horizontalalignment()) in SWAPPED_SIDE:
        text.set_horizontalalignment(SWAPPED_SIDE[side])
    if isinstance(text, Annotation):
        x, y = text.xyann
        if str(text.anncoords).startswith("offset"):
            text.xyann = (-x, y)
    elif text.get_transform() == axes.transAxes:
        text.set_x(1 - text.get_position()[0])


def _mirror_place(axes: Axes, legend: Legend) -> None:
    # Where the bars left room on the right there is room on the left now.
    place = getattr(legend, "_loc", 0)
    if isinstance(place, int) and place in MIRRORED_PLACE:
        anchor = legend.get_bbox_to_anchor().transformed(axes.transAxes.inverted())
        mirrored = Bbox.from_extents(1 - anchor.x1, anchor.y0, 1 - anchor.x0, anchor.y1)
        legend.set_bbox_to_anchor(mirrored, transform=axes.transAxes)
        legend.set_loc(MIRRORED_PLACE[place])


def turn_legends(artists: Iterable[object]) -> None:
    """Turn the legends among some artists."""
    for legend in artists:
        if isinstance(legend, Legend):
            _turn_legend(legend)


def _turn_legend(legend: Legend) -> None:
    """Put markers right of their texts and the first column on the right.

    That is what `markerfirst=False` does when a legend is made; a finished one can only be
    packed anew, as matplotlib nests it: box > columns > column > item > (marker, text).
    """
    columns = legend.get_children()[0].get_children()[1].get_children()
    items = [item.get_children() for column in columns for item in column.get_children()]
    if not items or isinstance(items[0][0], TextArea):
        return
    legend.set_alignment("right")
    for row in (columns, *items):
        row.reverse()
    for column in columns:
        if isinstance(column, VPacker):
            column.align = "right"
