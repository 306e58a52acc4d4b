"""The figures on the annotated articles may rise, and may not fall below ``gold_floors.json``.

Floors are raised on purpose, after a change for the better, and never lowered without saying why:

    python tests/test_gold.py        # writes every floor that the figures have left behind, less MARGIN
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.evaluate import Tally, figures, losses, part_of, read_annotated, read_gold, tally_of

GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "gold_floors.json"
MARGIN, WITHOUT = 0.01, "found without a mark"
HINT = "a loss to mend; after a gain run `python tests/test_gold.py`, which raises the floors"


def measured() -> dict[str, dict[str, float]]:
    """The figures of each half."""
    halves: dict[str, Tally] = {"development": Tally(), "held out": Tally()}
    for gold, found, text in read_gold(GOLD):
        halves[part_of(gold)] += tally_of(gold, found, text)
    return {half: figures(total) for half, total in halves.items()}


def shares() -> dict[str, float]:
    """Of all quotes that are found, the share found without one of their marks, by the mark's place."""
    annotated = (read_annotated(GOLD, path) for path in sorted(GOLD.glob("own_*.json")))
    return {place: loss.found / loss.quotes for place, loss in losses(annotated).items()}


def floors() -> dict[str, dict[str, float]]:
    """The least value of each figure, by half."""
    return json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def raised() -> dict[str, dict[str, float]]:
    """The floors, higher where the figures are more than MARGIN above them, never lower."""
    old = floors()
    return {half: {name: max(old.get(half, {}).get(name, 0.0), round(value - MARGIN, 3)) for name, value in told.items()}
            for half, told in {**measured(), WITHOUT: shares()}.items()}


@pytest.fixture(scope="module")
def reached() -> dict[str, dict[str, float]]:
    return measured()


@pytest.mark.parametrize(("half", "figure"), [(half, figure) for half, told in floors().items() for figure in told
                                              if half != WITHOUT])
def test_no_figure_falls_below_its_floor(reached, half, figure):
    floor, value = floors()[half][figure], reached[half][figure]
    assert value >= floor, f"{half}: {figure} is {value:.3f}, below its floor {floor:.3f}: {HINT}"


def test_every_figure_has_a_floor(reached):
    assert {half: set(told) for half, told in floors().items() if half != WITHOUT} \
        == {half: set(told) for half, told in reached.items()}


@pytest.mark.slow
def test_no_more_is_lost_without_a_mark():
    found, least = shares(), floors()[WITHOUT]
    assert set(found) == set(least)
    assert {place: share for place, share in found.items() if share < least[place]} == {}, HINT


if __name__ == "__main__":
    FLOORS.write_text(json.dumps(raised(), indent=1) + "\n", "utf-8")
