"""A chart written the ordinary way, turned: every text right, every bar leftward."""

import io
import warnings
from itertools import pairwise
from typing import Any

import matplotlib
import pytest
from ink import RIGHT, has_oracle, likeness
from matplotlib import pyplot, rcParams
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, ScalarFormatter
from matplotlib.transforms import Bbox

from analysis.show.audit import audit
from analysis.show.labels import for_unshaping, label
from analysis.show.style import COLOURS, rtl_style, set_right_to_left
from analysis.show.texts import texts_of

NAMES = [
    "Meta (فيسبوك سابقا)",
    "شركة OpenAI",
    "غوغل",
    "جي بي تي-4 (GPT-4)",
]
TITLE = "Meta تتنافس: 45% و $10 إلى $20"
AXIS = "عدد مرات الذكر"
SERIES = "إيجابي"
NOTE = "ملاحظة"
HEADING = "هل تفوز Meta؟"


def ordinary_chart() -> tuple[Figure, Axes]:
    """A horizontal bar chart as any tutorial writes it, with no label prepared."""
    figure, axes = pyplot.subplots()
    bars = axes.barh(NAMES, [12, 8, 5, 3], label=SERIES)
    axes.bar_label(bars, padding=3)
    axes.set_title(TITLE)
    axes.set_xlabel(AXIS)
    axes.set_ylabel(AXIS)
    axes.annotate(NOTE, (5, 2))
    axes.legend(loc="upper right")
    figure.suptitle(HEADING)
    return figure, axes


def turned_chart() -> tuple[Figure, Axes]:
    figure, axes = ordinary_chart()
    set_right_to_left(figure)
    return figure, axes


def pixels(figure: Figure) -> bytes:
    stream = io.BytesIO()
    figure.savefig(stream, format="raw", dpi=50)
    return stream.getvalue()


def tick_texts(axes: Axes) -> list[str]:
    return [tick.get_text() for tick in axes.get_yticklabels()]


def test_ordinary_chart_fails_the_audit_and_the_turned_one_passes() -> None:
    ordinary, _ = ordinary_chart()
    turned, _ = turned_chart()
    assert audit(ordinary) != []
    assert audit(turned) == []


def test_texts_are_prepared_everywhere() -> None:
    figure, _ = turned_chart()
    held = {text.get_text() for text in texts_of(figure)}
    assert {label(text) for text in (TITLE, AXIS, SERIES, NOTE, HEADING)} <= held


def test_ticks_are_prepared_at_every_drawing() -> None:
    figure, axes = turned_chart()
    figure.tight_layout()
    pixels(figure)
    assert tick_texts(axes) == [label(name) for name in NAMES]


@pytest.mark.skipif(not has_oracle(), reason="this Pillow was built without libraqm")
def test_what_the_ticks_hold_looks_right() -> None:
    _, axes = turned_chart()
    assert min(map(likeness, tick_texts(axes), NAMES)) > RIGHT


def test_second_call_changes_nothing() -> None:
    figure, axes = turned_chart()
    first = pixels(figure)
    set_right_to_left(figure)
    set_right_to_left(axes)
    assert pixels(figure) == first


def test_text_without_joined_forms_is_prepared_once() -> None:
    hebrew = "\u05d0\u05d1\u05d2 (x)!"
    figure = Figure()
    text = figure.text(0, 0, hebrew)
    set_right_to_left(figure)
    set_right_to_left(figure)
    assert text.get_text() == label(hebrew)


def test_new_text_after_the_call_is_prepared_by_the_next() -> None:
    figure, axes = turned_chart()
    axes.set_title(NOTE)
    set_right_to_left(figure)
    assert axes.get_title() == label(NOTE)


def test_bars_grow_leftward_and_labels_go_along() -> None:
    figure, axes = turned_chart()
    figure.canvas.draw()
    assert axes.xaxis_inverted()
    for bar, value in zip(axes.patches, axes.texts, strict=False):
        outline, ink = bar.get_window_extent(), value.get_window_extent()
        assert ink.x1 < outline.x0
        assert outline.x1 == pytest.approx(axes.get_window_extent().x1)


def test_right_side_carries_titles_and_y_axis() -> None:
    figure, axes = turned_chart()
    figure.canvas.draw()
    frame = axes.get_window_extent()
    assert axes.title.get_window_extent().x1 == pytest.approx(frame.x1, abs=2)
    assert axes.yaxis.get_ticks_position() == "right"
    assert str(axes.yaxis.get_label_position()) == "right"
    assert all(tick.get_window_extent().x0 > frame.x1 for tick in axes.get_yticklabels())
    assert figure.texts[0].get_horizontalalignment() == "right"


def test_right_title_is_not_covered() -> None:
    figure, axes = pyplot.subplots()
    axes.set_title(TITLE)
    axes.set_title(NOTE, loc="right")
    set_right_to_left(figure)
    assert axes.title.get_horizontalalignment() == "center"


@pytest.mark.parametrize("columns", [1, 2])
def test_legend_marker_stands_right_of_its_text(columns: int) -> None:
    figure, axes = pyplot.subplots()
    for name in NAMES:
        axes.plot([1, 2], label=name)
    legend = axes.legend(ncols=columns, title=AXIS)
    set_right_to_left(figure)
    set_right_to_left(figure)
    figure.canvas.draw()
    for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=True):
        assert handle is not None
        assert handle.get_window_extent().x0 > text.get_window_extent().x1
    first, last = legend.get_texts()[0], legend.get_texts()[-1]
    assert columns == 1 or first.get_window_extent().x0 > last.get_window_extent().x1


def test_legend_of_bars_moves_to_where_there_is_room() -> None:
    figure, axes = turned_chart()
    figure.canvas.draw()
    legend = axes.get_legend()
    assert legend is not None
    centre = Bbox.union([legend.get_window_extent()]).x0
    assert centre < axes.get_window_extent().x0 + axes.get_window_extent().width / 2


def test_empty_legend_and_empty_figure_are_fine() -> None:
    figure, axes = pyplot.subplots()
    axes.legend([], [])
    set_right_to_left(figure)
    set_right_to_left(Figure())


def test_axes_that_share_x_turn_together() -> None:
    figure, both = pyplot.subplots(2, sharex=True)
    for axes in both:
        axes.bar_label(axes.barh(NAMES, [4, 3, 2, 1]))
    set_right_to_left(figure)
    assert [axes.xaxis_inverted() for axes in both] == [True, True]
    assert {text.get_horizontalalignment() for axes in both for text in axes.texts} == {"right"}


def test_vertical_bars_keep_their_direction() -> None:
    figure, axes = pyplot.subplots()
    axes.bar(NAMES, [1, 2, 3, 4])
    set_right_to_left(figure)
    assert not axes.xaxis_inverted()
    assert audit(figure) == []


def test_twinned_axes_keep_their_sides() -> None:
    figure, axes = pyplot.subplots()
    twin = axes.twinx()
    set_right_to_left(figure)
    assert axes.yaxis.get_ticks_position() in ("left", "default")
    assert twin.yaxis.get_ticks_position() == "right"


@pytest.mark.parametrize("way", ["fixed", "function", "minor"])
def test_every_kind_of_formatter(way: str) -> None:
    figure, axes = pyplot.subplots()
    axes.set_xlim(0, 2)
    if way == "fixed":
        axes.set_xticks([0, 1], [NAMES[0], NAMES[2]])
    elif way == "function":
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g} {SERIES}"))
    else:
        axes.set_xticks([0.5], [NAMES[0]], minor=True)
    set_right_to_left(figure)
    assert audit(figure) == []


def test_numbers_keep_their_formatter() -> None:
    figure, axes = pyplot.subplots()
    set_right_to_left(figure)
    assert isinstance(axes.xaxis.get_major_formatter(), ScalarFormatter)
    axes.ticklabel_format(style="plain")


def test_formulas_in_latin_stay() -> None:
    figure, axes = pyplot.subplots()
    axes.set_xlabel("$x^2$")
    set_right_to_left(figure)
    assert axes.get_xlabel() == "$x^2$"


def test_joined_forms_made_by_hand_are_left_to_the_audit() -> None:
    joined = for_unshaping(SERIES)
    figure, axes = pyplot.subplots()
    axes.set_title(joined)
    set_right_to_left(figure)
    assert axes.get_title() == joined


def test_free_text_is_mirrored_with_the_bars() -> None:
    figure, axes = pyplot.subplots()
    axes.barh(NAMES, [4, 3, 2, 1])
    corner = axes.text(0.9, 0.1, NOTE, transform=axes.transAxes, ha="right")
    beside = axes.text(4, 0, NOTE, ha="left")
    set_right_to_left(figure)
    assert corner.get_position()[0] == pytest.approx(0.1)
    assert corner.get_horizontalalignment() == "left"
    assert beside.get_position()[0] == 4
    assert beside.get_horizontalalignment() == "right"


@pytest.mark.parametrize("kind", ["polar", "pie", "colorbar", "subfigure", "inset", "table"])
def test_other_figures_are_fine(kind: str) -> None:
    figure = pyplot.figure()
    parent: Any = figure.subfigures(1) if kind == "subfigure" else figure
    axes = parent.add_subplot(projection="polar" if kind == "polar" else None)
    axes.set_title(TITLE)
    if kind == "pie":
        axes.pie([1, 2], labels=NAMES[:2])
    elif kind == "colorbar":
        figure.colorbar(axes.imshow([[1, 2]]), label=AXIS)
    elif kind == "inset":
        axes.inset_axes((0.5, 0.5, 0.3, 0.3)).set_title(NOTE)
    elif kind == "table":
        axes.table([NAMES], loc="center")
    set_right_to_left(parent)
    assert audit(figure) == []


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_every_format_is_saved_without_a_warning(suffix: str) -> None:
    with warnings.catch_warnings(action="error"), rtl_style():
        figure, _ = turned_chart()
        figure.tight_layout()
        figure.savefig(io.BytesIO(), format=suffix)


def test_style_ends_with_its_block() -> None:
    before = dict(rcParams)
    with rtl_style():
        assert rcParams["font.family"] == ["DejaVu Sans"]
        assert rcParams["axes.prop_cycle"].by_key()["color"] == list(COLOURS)
    assert dict(rcParams) == before


def test_style_takes_a_preferred_font() -> None:
    with rtl_style(prefer=["DejaVu Sans Mono"]):
        assert rcParams["font.family"] == ["DejaVu Sans Mono", "DejaVu Sans"]


def lightness(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2)."""
    linear = [
        c / 12.92 if c <= 0.04 else ((c + 0.055) / 1.055) ** 2.4
        for c in matplotlib.colors.to_rgb(colour)
    ]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_neighbouring_colours_differ_in_grey() -> None:
    steps = [abs(lightness(a) - lightness(b)) for a, b in pairwise(COLOURS)]
    assert min(steps) > 0.1
