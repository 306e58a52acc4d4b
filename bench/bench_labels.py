"""What right-to-left labels add to the time that a chart takes to be drawn, as a share of it.

    python bench/bench_labels.py            # make bench-labels

The same chart as a picture, with what the module does (preparing every text, turning the figure) and without. Charts are
those of the article in data/raw. Rounds of the two alternate; the least processor time of each counts.
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

ROUNDS = 25
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
    """What the module adds to the chart's time, as a share of the time without it: the least times of all rounds."""
    rounds = [(_seconds(chart), _seconds(chart, turn=_plainly)) for _ in range(ROUNDS)]
    whole, without = (min(times) for times in zip(*rounds, strict=True))
    return whole / without - 1


def told(name: str, share: float) -> float:
    """The share, printed."""
    print(f"{name:24} {share:7.2%}", flush=True)
    return share


def _seconds(chart: Chart, *, turn: Callable[[ArabicFigure], None] | None = None) -> float:
    """Processor time of the chart as a picture; `turn` in place of what turns it."""
    kept = canvas.set_right_to_left
    canvas.set_right_to_left = turn or kept  # type: ignore[assignment]
    try:
        start = process_time()
        chart().png()
        return process_time() - start
    finally:
        canvas.set_right_to_left = kept


def _plainly(figure: ArabicFigure) -> None:
    """Leave a chart as matplotlib makes it."""


if __name__ == "__main__":
    sys.exit(main())
