"""What right-to-left labels add to the time that a chart takes to be drawn, as a share of it.

    python bench/bench_labels.py            # make bench-labels

Timed within one drawing of a chart as a picture: what the module does (preparing every text, turning the figure) by all
the rest. Charts are those of the article in data/raw; processor time, so that a busy machine changes little.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from statistics import median
from time import process_time

from analysis import show
from analysis.show import canvas
from analysis.show.figure import ArabicFigure
from analysis.store import ROOT
from analysis.study import open_study

ROUNDS = 7
# The bound that the project has set itself.
MOST = 0.02

Chart = Callable[[], ArabicFigure]


def main() -> int:
    """Print the share of each chart; the status is 1 if their median is above the bound."""
    shares = [told(name, share_of(chart)) for name, chart in charts().items()]
    typical = median(shares)
    print(f"{'median':24} {typical:7.2%}  (at most {MOST:.0%}: {'met' if typical <= MOST else 'MISSED'})")
    return int(typical > MOST)


def charts() -> dict[str, Chart]:
    """Charts of the article, by name."""
    study = open_study(ROOT / "data/raw/court-filings-meta-gpt4.txt")
    return {
        "mentions_by_entity": lambda: show.mentions_by_entity(study.mentions, study.entities),
        "mentions_along": lambda: show.mentions_along(study.mentions, study.entities, study.length),
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
    spent, turn = 0.0, canvas.set_right_to_left

    def timed(figure: ArabicFigure) -> None:
        nonlocal spent
        figure.findobj()  # makes the ticks, which every drawing makes if nobody did before
        start = process_time()
        turn(figure)
        spent += process_time() - start

    canvas.set_right_to_left = timed  # type: ignore[assignment]
    try:
        start = process_time()
        chart().png()
        whole = process_time() - start
    finally:
        canvas.set_right_to_left = turn
    return spent / (whole - spent)


if __name__ == "__main__":
    sys.exit(main())
