"""Baselines of row names and keys: measured in ink, they keep their distance whatever letters are in the names."""

from __future__ import annotations

import fixtures
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.text import Text

from analysis import show
from analysis.show.canvas import KEY_LINE, LINE, chart_style, name_rows, page
from analysis.show.figure import ArabicFigure
from analysis.show.levels import level
from analysis.show.looks import PLAIN
from analysis.show.style import set_right_to_left

# Flat letters, a hamza above, tails below, Latin, two lines of both kinds.
NAMES = ["مدد", "أإأ مدد", "ججج مدد", "Meta مدد", "أإأ مدد\nججج مدد", "مدد\nمدد"]


# Long enough that two stand in a row.
KEYS = ["مدد مدد مدد", "أإأ أإأ أإأ", "ججج ججج ججج", "لا لا لا لا"]


def drawn() -> tuple[ArabicFigure, Axes]:
    with chart_style():
        figure, axes = page("مدد", "مدد", rows=len(NAMES), lines=2, key=[PLAIN.patch(name) for name in KEYS])
        axes.barh(range(len(NAMES)), 1)
        name_rows(axes, NAMES)
        set_right_to_left(figure)
        level(figure, line=LINE * 72)
        figure.draw_without_rendering()
    return figure, axes


def row_texts(axes: Axes) -> list[Text]:
    return [text for text in axes.texts if text.get_gid() == "row"]


def baseline(text: Text) -> float:
    return float(text.get_transform().transform(text.get_position())[1])


def test_every_line_is_at_its_place_in_the_row() -> None:
    figure, axes = drawn()
    em, gap = row_texts(axes)[0].get_fontsize() * figure.dpi / 72, LINE * figure.dpi
    middles = [axes.transData.transform((0, row))[1] for row in range(len(NAMES))]
    expected = [middle + side * gap / 2 - 0.36 * em for middle, name in zip(middles, NAMES, strict=True)
                for side in ([1, -1] if "\n" in name else [0])]
    assert [baseline(text) for text in row_texts(axes)] == pytest.approx(expected, abs=0.01)


def test_the_ink_of_flat_letters_is_level_beside_any_others() -> None:
    """The last word of four names is the same: its lowest ink is as far from the middle of the row in each."""
    figure, axes = drawn()
    figure.canvas.draw()
    ink = 255 - np.asarray(figure.canvas.buffer_rgba())[..., 0].astype(int)  # type: ignore[attr-defined]
    drops = []
    for row in (0, 1, 2, 3):
        left, middle = row_texts(axes)[row].get_window_extent().x0, ink.shape[0] - axes.transData.transform((0, row))[1]
        word = ink[int(middle - 30):int(middle + 30), int(left):int(left + 28)]
        drops.append(np.nonzero(word.max(axis=1) > 128)[0].max() - 30)
    assert max(drops) - min(drops) <= 1, drops


def test_keys_stand_level_in_each_row_and_rows_keep_their_distance() -> None:
    figure, _ = drawn()
    bases = sorted(round(baseline(text), 1) for text in figure.legends[0].get_texts())
    assert bases[0] == bases[1] < bases[2] == bases[3]
    assert bases[2] - bases[1] == pytest.approx(KEY_LINE * figure.dpi, abs=0.5)


def test_charts_are_levelled() -> None:
    axes = show.mentions_by_entity(fixtures.made()["mentions"], fixtures.made()["entities"]).axes[0]
    assert len(row_texts(axes)) >= 7
    assert not any(label.get_text() for label in axes.get_yticklabels())
