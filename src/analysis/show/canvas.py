"""What every chart shares: the page, its heading and key, bars, rows of names, grids, and the empty page.

A page is 5.2 inches wide with letters of 12.5 points, so that they are still 9 points tall (12 CSS
pixels) where a telephone shows the picture 358 CSS pixels wide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from inspect import signature
from typing import Any, Literal, ParamSpec

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, MaxNLocator

from .. import tables
from .figure import ArabicFigure
from .fonts import line_height
from .labels import wrap
from .levels import DROP, level
from .looks import DARK, EDGE, GRID, RULE, Look, ink_on
from .many import check_one_article
from .pdf_marks import marks_left_out
from .phrases import Both, ar, percent
from .style import GREY, rtl_settings, set_right_to_left

P = ParamSpec("P")
WIDTH = 187 / 36
POINTS, TITLE_POINTS = 12.5, 15.0
# Heights in inches: of a line of the title, of a line of text, of a row of the key, of the x axis.
TITLE_LINE, LINE, KEY_LINE, AXIS = 0.30, 0.21, 0.29, 0.42
# How many characters fit: in a line of the title, a line of text, a row's label, a row of the key.
TITLE_WIDTH, LINE_WIDTH, NAME_WIDTH, KEY_WIDTH = 42, 56, 18, 50
# What the marker and the gaps of an entry in the key take, in characters.
_KEY_MARKER = 5
_NO_BREAK = "\u00a0"
_SETTINGS: dict[Any, object] = {"font.size": POINTS, "axes.labelsize": POINTS, "figure.autolayout": False, "hatch.linewidth": 0.8,
             "legend.frameon": False, "ytick.major.size": 0, "axes.axisbelow": True}


@contextmanager
def chart_style() -> Iterator[None]:
    """The settings of every chart, within a ``with`` block."""
    with rc_context({**rtl_settings(), **_SETTINGS}), marks_left_out():
        yield


def drawn(describe: Callable[P, Both], *, of_one: Sequence[str] = ()
          ) -> Callable[[Callable[P, ArabicFigure]], Callable[P, ArabicFigure]]:
    """Make a chart of a drawing function: its style, its alternative text, and right to left.

    ``of_one``: the tables that must be of one article, where rows of many do not add up. The chart raises TableError for an
    argument that has not the columns of the table of ``tables.SCHEMAS`` after which it is called, ValueError for a ``top``
    below 1 and for tables of many articles where they must be of one.
    """
    def around(draw: Callable[P, ArabicFigure]) -> Callable[P, ArabicFigure]:
        takes = signature(draw)

        @wraps(draw)
        def chart(*args: P.args, **kwargs: P.kwargs) -> ArabicFigure:
            given = takes.bind(*args, **kwargs).arguments
            _check(given)
            check_one_article({name: given[name] for name in of_one})
            with chart_style():
                figure = draw(*args, **kwargs)
                figure.alt_ar, figure.alt_en = describe(*args, **kwargs)
                set_right_to_left(figure)
                level(figure, line=LINE * 72)
            return figure
        return chart
    return around


def _check(arguments: Mapping[str, Any]) -> None:
    """Each table among the arguments of a chart has its columns, and something is to be shown."""
    for name, value in arguments.items():
        if name in tables.SCHEMAS:
            try:
                tables.check_columns(value, tables.SCHEMAS[name])
            except tables.TableError as error:
                raise tables.TableError(f"{name}: {error}") from None
    if arguments.get("top", 1) < 1:
        raise ValueError(f"top is {arguments['top']} and must be 1 or more")


def page(title: str, measure: str, *, rows: int, lines: int = 1, key: Sequence[Artist] = (),
         extra: float = AXIS) -> tuple[ArabicFigure, Axes]:
    """A figure with its heading and key, and axes for ``rows`` rows of ``lines`` lines each."""
    title, measure = wrap(title, TITLE_WIDTH), wrap(measure, LINE_WIDTH)
    columns = _key_columns([str(entry.get_label()) for entry in key])
    heading = 0.2 + TITLE_LINE * _lines(title) + LINE * _lines(measure) + KEY_LINE * -(-len(key) // columns)
    height = _whole(heading + rows * (0.17 + LINE * lines) + extra)
    figure = ArabicFigure(figsize=(WIDTH, height), layout=ConstrainedLayoutEngine(rect=(0.01, 0, 0.98, 1 - heading / height)))
    below = _heading(figure, title, measure, height)
    if key:
        figure.legend(handles=key, loc="upper right", ncols=columns,
                      bbox_to_anchor=(1, below), columnspacing=1.2, borderpad=0.2, handlelength=1.5, handleheight=1.0,
                      labelspacing=KEY_LINE * 72 / POINTS - line_height(FontProperties()))  # a row of KEY_LINE in any font
    return figure, figure.add_subplot()


def measured(key: str, shown: int, total: int) -> str:
    """What an axis measures, and how many of how many are shown where some are not."""
    cut = "" if shown >= total else ar("chart.cut", count=shown, total=total).replace(" ", _NO_BREAK)
    return f"{ar(key)} {cut}".rstrip()


def nothing(key: str) -> ArabicFigure:
    """A page that says why there is nothing to draw."""
    text = wrap(ar(key), LINE_WIDTH)
    height = _whole(0.4 + LINE * _lines(text))
    figure = ArabicFigure(figsize=(WIDTH, height))
    figure.text(0.98, 0.5, text, ha="right", va="center", color=GREY)
    return figure


def name_rows(axes: Axes, labels: Sequence[str], *, width: int = NAME_WIDTH) -> None:
    """One row a label, the first on top, labels wrapped."""
    axes.set_yticks(range(len(labels)), [wrap(label, width) for label in labels])
    axes.set_ylim(len(labels) - 0.5, -0.5)


def most_lines(labels: Sequence[str], *, width: int = NAME_WIDTH) -> int:
    """How many lines the longest label takes."""
    return max((_lines(wrap(label, width)) for label in labels), default=1)


def stack(axes: Axes, parts: Sequence[tuple[Look, Sequence[float]]]) -> list[float]:
    """Bars of several parts, a row each; gives how far each row reaches."""
    reached = [0.0] * len(parts[0][1])
    for look, values in parts:
        axes.barh(range(len(values)), values, left=reached, height=0.68, color=look.colour, edgecolor=DARK,
                  hatch=look.hatch, linewidth=EDGE)
        reached = [left + value for left, value in zip(reached, values, strict=True)]
    return reached


def bar(axes: Axes, row: int, value: float, look: Look, *, left: float = 0) -> None:
    """One bar."""
    axes.barh(row, value, left=left, height=0.68, color=look.colour, edgecolor=DARK, hatch=look.hatch,
              linewidth=EDGE)


def beside(axes: Axes, ends: Sequence[float], texts: Sequence[str], *, room: float = 1.2) -> None:
    """Write a text beyond the end of each bar; ``room``: the axis reaches that much beyond the longest."""
    for row, (end, text) in enumerate(zip(ends, texts, strict=True)):
        down, side = (0.0, "center") if "\n" in text else (DROP * POINTS, "baseline")
        axes.annotate(text, (end, row), xytext=(5, -down), textcoords="offset points", ha="left", va=side, color=DARK)
    axes.set_xlim(0, max(ends, default=1) * room or 1)


def whole_numbers(axes: Axes, *, most: int = 5) -> None:
    """At most ``most`` ticks, at whole numbers, with faint lines to read them by."""
    axes.xaxis.set_major_locator(MaxNLocator(nbins=most, integer=True, min_n_ticks=1))
    axes.grid(axis="x", color=GRID, linewidth=0.8)


def share_axis(axes: Axes, *, ticks: int = 4) -> None:
    """An x axis of shares: it ends at 100 %, however far what is written beside the bars reaches, with faint lines to read by."""
    end = min(max(axes.get_xlim()), 1.0)
    axes.xaxis.set_major_locator(FixedLocator([part / ticks for part in range(ticks + 1)]) if end == 1 else MaxNLocator(ticks))
    axes.xaxis.set_major_formatter(lambda share, _: percent(share))
    axes.spines["bottom"].set_bounds(0, end)
    axes.grid(axis="x", color=GRID, linewidth=0.8)


def along_article(axes: Axes) -> None:
    """An x axis from the start of the article on the right to its end on the left, in shares of it."""
    axes.set_xlim(1.03, -0.03)
    axes.set_xticks([0, 0.5, 1], [ar("along.start"), ar("along.middle"), ar("along.end")])
    sides: tuple[Literal["left", "center", "right"], ...] = ("right", "center", "left")
    for label, side in zip(axes.get_xticklabels(), sides, strict=True):
        label.set_horizontalalignment(side)
    axes.tick_params(axis="x", length=4)


def cell(axes: Axes, row: int, column: int, text: str, colour: str) -> None:
    """One cell of a grid: a coloured square with a text on it."""
    axes.add_patch(Rectangle((column - 0.48, row - 0.46), 0.96, 0.92, facecolor=colour, edgecolor=RULE, linewidth=0.6))
    axes.text(column, row, text, ha="center", va="center", color=ink_on(colour))


def grid(axes: Axes, columns: Sequence[str], rows: Sequence[str], *, width: int = NAME_WIDTH) -> None:
    """Axes of a grid: the first column on the right, column heads on top."""
    name_rows(axes, rows, width=width)
    axes.set_xticks(range(len(columns)), [wrap(label, width) for label in columns])
    axes.set_xlim(len(columns) - 0.5, -0.5)
    axes.xaxis.tick_top()
    axes.tick_params(axis="x", length=0)
    axes.spines[:].set_visible(False)


def _heading(figure: ArabicFigure, title: str, measure: str, height: float) -> float:
    """Write title and measure; gives where they end, as a share of the height."""
    figure.text(0.985, 1 - 0.08 / height, title, ha="right", va="top", size=TITLE_POINTS)
    below = 1 - (0.1 + TITLE_LINE * _lines(title)) / height
    figure.text(0.985, below, measure, ha="right", va="top", color=GREY)
    return below - (LINE * _lines(measure) + 0.02) / height


def _whole(inches: float) -> float:
    """A height that is a whole number of pixels at any usual resolution."""
    return round(inches * 36) / 36


def _lines(text: str) -> int:
    return text.count("\n") + 1


def _key_columns(labels: Sequence[str]) -> int:
    widest = max(map(len, labels), default=0) + _KEY_MARKER
    columns = max(min(len(labels), KEY_WIDTH // widest), 1)
    rows = -(-len(labels) // columns) or 1
    return max(-(-len(labels) // rows), 1)
