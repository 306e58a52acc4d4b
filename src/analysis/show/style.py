"""A right-to-left look for charts that were written the ordinary way.

    with rtl_style():
        figure, axes = plt.subplots()
        axes.barh(names, values)
        axes.set_title(title)
        set_right_to_left(figure)
        figure.savefig("chart.png")

`set_right_to_left` goes over the finished figure once, so no label needs a call of its own.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from cycler import cycler
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure, SubFigure
from matplotlib.text import Text
from matplotlib.ticker import Formatter, NullFormatter, ScalarFormatter

from .fonts import chosen_fonts, line_spacing
from .labels import LONE_SHARE, label
from .mirrored import bars_grow_rightward, turn_bars, turn_legends
from .pdf_marks import marks_left_out
from .signs import has_presentation_forms, has_rtl
from .texts import texts_among

# Okabe and Ito's colours (2008), ordered so that neighbours differ in lightness too and a chart reads in grey.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#56B4E9", "#D55E00", "#F0E442", "#595959", "#CC79A7")
GREY = "#595959"

# The attribute of a Text that holds what it was prepared to: a second call leaves it alone.
PREPARED = "_right_to_left_label"
# How many labels of an axis are kept ready.
MOST_TICKS = 256


@contextmanager
def rtl_style(*, prefer: Sequence[str] | None = None) -> Iterator[None]:
    """Chart settings for Arabic within a `with` block; outside of it nothing changes.

    `prefer` names fonts to take before DejaVu Sans (see `fonts.chosen_fonts`), in place of those that the module
    knows to be better; with an empty one pictures are the same on every machine. Sizes are in points. Save PDF and
    SVG files within the block.
    """
    with rc_context(rtl_settings(prefer=prefer)), marks_left_out():
        yield


def rtl_settings(*, prefer: Sequence[str] | None = None) -> dict[Any, object]:
    """The settings of `rtl_style`, to be changed or joined with others: one change of settings takes half the time of two."""
    return {
        "font.family": chosen_fonts(prefer=prefer),
        "font.size": 11,
        "axes.titlesize": 14,
        "axes.labelsize": 11,
        "axes.labelcolor": GREY,
        "axes.edgecolor": GREY,
        "axes.prop_cycle": cycler(color=COLOURS),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.color": GREY,
        "ytick.color": GREY,
        "xtick.labelcolor": "black",
        "ytick.labelcolor": "black",
        "legend.edgecolor": "white",
        "figure.autolayout": True,
        "svg.fonttype": "path",  # text kept as text would be ordered once more by browsers
    }


def set_right_to_left(target: Figure | SubFigure | Axes) -> None:
    """Turn a finished figure, or one of its axes, into one that reads from the right.

    Every Arabic text is prepared for this matplotlib (`labels.label`); texts in presentation
    forms are left as someone made them (`audit.audit` tells). The per cent sign of a share stands
    on its left. Titles stand on the right, y
    axes and their ticks too, legends have the marker on the right, and horizontal bars grow
    leftward, their value labels with them. Twinned axes keep their sides, as each has one
    already. Tick labels are prepared by their formatter, since every drawing makes them anew.

    Call it after the last artist was added. A second call changes nothing.
    """
    everything = target.findobj()  # once, as it takes longer than all the rest
    axes = [artist for artist in everything if isinstance(artist, Axes)]
    # Chosen before any is turned: axes that share x turn together.
    for each in [each for each in axes if bars_grow_rightward(each)]:
        turn_bars(each)
    for each in axes:
        _turn_frame(each)
    turn_legends(everything)
    _right_align(_suptitle(target), x=0.98)
    ticks = {id(text) for each in axes for axis in (each.xaxis, each.yaxis) for text in _tick_labels(axis)}
    for text in texts_among(everything):
        _prepare(text, by_formatter=id(text) in ticks)


class RightToLeftFormatter(Formatter):
    """Another tick formatter whose Arabic labels come out ready to be drawn."""

    def __init__(self, inner: Formatter) -> None:
        self.inner = inner
        # A layout asks for the same labels several times.
        self._ready = lru_cache(maxsize=MOST_TICKS)(_prepared)

    def __call__(self, x: float, pos: int | None = None) -> str:
        """Return the label of the tick at `x`."""
        return self._ready(self.inner(x, pos))

    def format_ticks(self, values: list[float]) -> list[str]:
        """Return the labels of `values`, one each."""
        return [self._ready(text) for text in self.inner.format_ticks(values)]

    def format_data(self, value: float) -> str:
        """Return `value` for an offset text, as the other formatter has it."""
        return self.inner.format_data(value)

    def format_data_short(self, value: float) -> str:
        """Return `value` for a status bar, as the other formatter has it."""
        return self.inner.format_data_short(value)

    def get_offset(self) -> str:
        """Return the text at the end of the axis."""
        return self._ready(self.inner.get_offset())

    def set_locs(self, locs: list[float]) -> None:
        """Tell the other formatter where the ticks are."""
        self.inner.set_locs(locs)

    def set_axis(self, axis: object) -> None:
        """Tell the other formatter which axis it serves."""
        super().set_axis(axis)  # type: ignore[arg-type]
        self.inner.set_axis(axis)  # type: ignore[arg-type]


def _prepared(text: str) -> str:
    # Nothing in a share alone tells that it is Arabic; its sign stands on the left all the same.
    if share := LONE_SHARE.fullmatch(text):
        return f"%{share[1]}"
    # Latin texts may be formulas that someone wants: they pass as they are.
    return label(text) if has_rtl(text) and not has_presentation_forms(text) else text


def _prepare(text: Text, *, by_formatter: bool) -> None:
    """Prepare a text, unless a formatter will."""
    if getattr(text, PREPARED, None) == text.get_text() or not _is_arabic(text.get_text()):
        return
    text.set_multialignment("right")
    spacing = line_spacing(text.get_fontproperties()) if "\n" in text.get_text() else None
    if spacing:
        text.set_linespacing(spacing)
    if not by_formatter:
        text.set_text(_prepared(text.get_text()))
        setattr(text, PREPARED, text.get_text())


def _is_arabic(text: str) -> bool:
    return has_rtl(text) or LONE_SHARE.fullmatch(text) is not None


def _tick_labels(axis: Axis) -> Iterator[Text]:
    for tick in (*axis.majorTicks, *axis.minorTicks):
        yield from (tick.label1, tick.label2)


def _right_align(text: Text | None, *, x: float) -> None:
    if text is not None and text.get_horizontalalignment() == "center":
        text.set_x(x)
        text.set_horizontalalignment("right")


def _suptitle(target: Figure | SubFigure | Axes) -> Text | None:
    return getattr(target, "_suptitle", None)  # get_suptitle hands out its string only


def _turn_frame(axes: Axes) -> None:
    if not axes.get_title(loc="right"):
        _right_align(axes.title, x=1)
    for axis in (axes.xaxis, axes.yaxis):
        _prepare_ticks(axis)
    if not _is_twin(axes) and axes.yaxis.get_ticks_position() != "right":
        _move_y_axis(axes)


def _prepare_ticks(axis: Axis) -> None:
    # Plain numbers keep their formatter, so that ticklabel_format still finds it.
    finished = (RightToLeftFormatter, ScalarFormatter, NullFormatter)
    if not isinstance(major := axis.get_major_formatter(), finished):
        axis.set_major_formatter(RightToLeftFormatter(major))
    if not isinstance(minor := axis.get_minor_formatter(), finished):
        axis.set_minor_formatter(RightToLeftFormatter(minor))


def _move_y_axis(axes: Axes) -> None:
    # As axis.tick_right, which goes over all ticks twice.
    shown = axes.yaxis.get_tick_params(which="major").get("labelleft", True)
    axes.yaxis.set_tick_params(which="both", right=True, left=False, labelright=shown, labelleft=False)
    axes.yaxis.set_offset_position("right")
    axes.yaxis.set_label_position("right")
    if not {"left", "right"} <= set(axes.spines):
        return
    left, right = axes.spines["left"], axes.spines["right"]
    if left.get_visible() and not right.get_visible():
        left.set_visible(False)
        right.set_visible(True)


def _is_twin(axes: Axes) -> bool:
    bounds = axes.get_position().bounds
    sharing = axes.get_shared_x_axes().get_siblings(axes)
    return any(other is not axes and other.get_position().bounds == bounds for other in sharing)


