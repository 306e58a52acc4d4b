"""What right-to-left labels add to the time that a chart takes to be drawn, as a share of it.

    python bench/bench_labels.py            # make bench-labels

Timed within one drawing of a chart as a picture: all that the module does (its settings, turning the figure, preparing
every text, tick labels at each layout too) by all the rest, which is the chart without the module; to change settings
as such is a part of that rest. Two drawings, one with and one without the module, differ by more than what is measured.
Charts are those of the article in data/raw; processor time, so that a busy machine changes little.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any
from unittest.mock import patch

import matplotlib

from analysis import show
from analysis.show import canvas, style
from analysis.show.figure import ArabicFigure
from analysis.store import ROOT
from analysis.study import open_study

ROUNDS = 9
# The bound that the project has set itself.
MOST = 0.02

Chart = Callable[[], ArabicFigure]


class Clock:
    """Adds up the time within some calls; a call within another one counts once."""

    def __init__(self) -> None:
        self.spent, self._depth, self._start = 0.0, 0, 0.0

    def __enter__(self) -> None:
        if not self._depth:
            self._start = process_time()
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if not self._depth:
            self.spent += process_time() - self._start

    def timed(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, timed."""
        def within(*args: Any, **options: Any) -> Any:
            with self:
                return call(*args, **options)
        return within

    def turn(self, figure: ArabicFigure) -> None:
        """Turn a figure, timed from where its ticks are there, which every drawing makes if nobody did before."""
        figure.findobj()
        with self:
            style.set_right_to_left(figure)


def main() -> int:
    """Print the share of each chart; the status is 1 if their median is above the bound."""
    shares = [told(name, share_of(chart)) for name, chart in charts().items()]
    typical, verdict = median(shares), "met" if median(shares) <= MOST else "MISSED"
    print(f"{'median':24} {typical:7.2%}  (at most {MOST:.0%}: {verdict}; matplotlib {matplotlib.__version__})")
    return int(typical > MOST)


def charts() -> dict[str, Chart]:
    """Charts of the article, by name."""
    study = open_study(ROOT / "data/raw/court-filings-meta-gpt4.txt")
    return {
        "mentions_by_entity": lambda: show.mentions_by_entity(study.mentions, study.entities),
        "mentions_along": lambda: show.mentions_along(study.mentions, study.entities, study.lines),
        "entity_types": lambda: show.entity_types(study.mentions),
        "quotes_by_speaker": lambda: show.quotes_by_speaker(study.quotes, study.entities),
        "sentiment_of_quotes": lambda: show.sentiment_of_quotes(study.quotes, study.entities),
        "company_share": lambda: show.company_share(study.companies),
        "company_mood": lambda: show.company_mood(study.companies),
        "company_pairs": lambda: show.company_pairs(study.pairs, study.companies),
    }


def share_of(chart: Chart) -> float:
    """The time within the module by the rest of the time that the chart takes, the median of all rounds."""
    return median(_once(chart) for _ in range(ROUNDS))


def told(name: str, share: float) -> float:
    """The share, printed."""
    print(f"{name:24} {share:7.2%}", flush=True)
    return share


def _once(chart: Chart) -> float:
    clock = Clock()
    with (patch.object(canvas, "rtl_settings", clock.timed(style.rtl_settings)),
          patch.object(canvas, "set_right_to_left", clock.turn),
          patch.object(style, "label", clock.timed(style.label))):
        start = process_time()
        chart().png()
        whole = process_time() - start
    return clock.spent / (whole - clock.spent)


if __name__ == "__main__":
    sys.exit(main())
