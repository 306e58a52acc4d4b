"""Charts that compare companies: named, spoken about, named together, and described."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from . import alt, rows
from .canvas import (
    along_article,
    beside,
    cell,
    drawn,
    grid,
    measured,
    most_lines,
    name_rows,
    nothing,
    page,
    share_axis,
    stack,
    whole_numbers,
)
from .charts_quotes import mood_key
from .figure import ArabicFigure
from .labels import wrap
from .looks import BY_LOOKS, DARK, LIGHT, MOOD_LOOKS, PLAIN, STEM, shade
from .phrases import Both, ar, named, percent
from .style import GREY

# How many characters of a verdict stand in a line.
_VERDICT = 14
# How many of a name with its number.
_NUMBERED = 21
# Where the number of a column stands, from the middle of the row above its first cell.
_HEAD = 0.44


@drawn(alt.company_share)
def company_share(companies: pd.DataFrame, *, top: int = 10) -> ArabicFigure:
    """The share of mentions of the ``top`` companies, by what named them, with 95 % intervals (table COMPANIES)."""
    shown = rows.companies_named(companies, top)
    if shown.empty:
        return nothing("nothing.companies")
    names = [name.ar for name in shown["called"]]
    of_own = shown["share"] / shown[list(rows.BY)].sum(axis=1)  # not by the sum of all rows, which may be some of them only
    figure, axes = page(ar("company_share.title"), _measure("company_share.x", companies, shown), rows=len(shown),
                        lines=most_lines(names),
                        key=[BY_LOOKS[by].patch(ar(by.replace("_", "."))) for by in rows.BY])
    stack(axes, [(BY_LOOKS[by], list(shown[by] * of_own)) for by in rows.BY])
    below, above = shown["share"] - shown["share_low"], shown["share_high"] - shown["share"]
    axes.errorbar(shown["share"], range(len(shown)), xerr=[below, above], fmt="none", ecolor=DARK, elinewidth=1.4, capsize=4)
    beside(axes, list(shown["share_high"]), [_share_told(*shares) for shares in _shares(shown)], room=1.95)
    name_rows(axes, names)
    share_axis(axes)
    return figure


@drawn(alt.company_mood)
def company_mood(companies: pd.DataFrame, *, top: int = 10) -> ArabicFigure:
    """The mood of the quotes about the ``top`` companies, and what may be said of it (table COMPANIES)."""
    shown = rows.companies_spoken_of(companies, top)
    if shown.empty:
        return nothing("nothing.about")
    names = [name.ar for name in shown["called"]]
    verdicts = [wrap(ar("company_mood.label", count=count, verdict=named("verdict", verdict)), _VERDICT)
                for count, verdict in zip(shown["quotes_about"], shown["verdict"], strict=True)]
    figure, axes = page(ar("company_mood.title"),
                        measured("company_mood.x", len(shown), int((companies["quotes_about"] > 0).sum())), rows=len(shown),
                        lines=most_lines([*names, *verdicts]),
                        key=mood_key())
    reached = stack(axes, [(MOOD_LOOKS[mood], list(shown[f"about_{mood}"])) for mood in rows.MOODS])
    beside(axes, reached, verdicts, room=1.75)
    name_rows(axes, names)
    whole_numbers(axes)
    return figure


@drawn(alt.company_pairs)
def company_pairs(pairs: pd.DataFrame, companies: pd.DataFrame, *, top: int = 8) -> ArabicFigure:
    """How many sentences name two companies together: a grid of the ``top`` ones (tables PAIRS, COMPANIES).

    Rows are in the order of company_share; the number of a row stands above the column of its company.
    """
    names, counts = rows.paired(pairs, companies, top)
    if not counts:
        return nothing("nothing.pairs")
    labels, most = [f"{number}. {name.ar}" for number, name in enumerate(names, 1)], max(counts.values())
    figure, axes = page(ar("company_pairs.title"), measured("company_pairs.x", len(names), rows.pairing(pairs)),
                        rows=len(labels), lines=most_lines(labels, width=_NUMBERED), extra=0.2)
    for row, column in combinations(range(len(labels) - 1, -1, -1), 2):
        count = counts.get((column, row), 0)
        cell(axes, row, column, str(count or ""), shade(count / most * 0.9) if count else LIGHT)
    grid(axes, [""] * (len(labels) - 1), labels, width=_NUMBERED)
    for number in range(1, len(labels)):
        axes.text(number - 1, number - 1 + _HEAD, str(number), ha="center", va="bottom", color=GREY)
    return figure


@drawn(alt.company_words, of_one=("keyness", "companies"))
def company_words(keyness: pd.DataFrame, companies: pd.DataFrame, company: str, *, top: int = 10) -> ArabicFigure:
    """The ``top`` words that stand near a company more often than elsewhere (table KEYNESS); the axis is logarithmic."""
    shown = rows.key_words(keyness, company, top)
    if shown.empty:
        return nothing(rows.without_words(companies, company))
    words, name = list(shown["word"]), rows.called(companies).get(company, Both(company, company))
    figure, axes = page(ar("company_words.title", name=name),
                        measured("company_words.x", len(shown), int((keyness["company"] == company).sum())), rows=len(shown),
                        lines=most_lines(words))
    stack(axes, [(PLAIN, list(shown["log_ratio"]))])
    counts = [ar("company_words.label", near=near, elsewhere=rest)
              for near, rest in zip(shown["near"], shown["elsewhere"], strict=True)]
    beside(axes, list(shown["log_ratio"]), counts, room=1.45)
    name_rows(axes, words)
    whole_numbers(axes)
    axes.xaxis.set_major_formatter(lambda power, _: f"{2**power:.0f}×")
    return figure


@drawn(alt.company_first, of_one=("companies",))
def company_first(companies: pd.DataFrame, *, top: int = 10) -> ArabicFigure:
    """Where the ``top`` companies are first named in the article, which runs from right to left (table COMPANIES)."""
    shown = rows.companies_by_entry(companies, top)
    if shown.empty:
        return nothing("nothing.first")
    names = [name.ar for name in shown["called"]]
    figure, axes = page(ar("company_first.title"), _measure("company_first.x", companies, shown), rows=len(shown),
                        lines=most_lines(names))
    axes.hlines(range(len(shown)), 0, shown["first"], color=STEM, linewidth=1.2)
    axes.plot(shown["first"], range(len(shown)), linestyle="", marker="o", markersize=9, color=PLAIN.colour)
    for row, place in enumerate(shown["first"]):
        side, offset = ("left", 9) if place > 0.8 else ("right", -9)
        axes.annotate(percent(place), (place, row), xytext=(offset, 0), textcoords="offset points", ha=side, va="center",
                      bbox={"boxstyle": "round,pad=0.1", "facecolor": LIGHT, "edgecolor": "none"})
    name_rows(axes, names)
    along_article(axes)
    return figure


def _measure(key: str, companies: pd.DataFrame, shown: pd.DataFrame) -> str:
    return measured(key, len(shown), rows.mentioned_companies(companies))


def _shares(shown: pd.DataFrame) -> Iterator[tuple[float, ...]]:
    return shown[["share", "share_low", "share_high"]].itertuples(index=False, name=None)


def _share_told(share: float, low: float, high: float) -> str:
    return ar("company_share.label", share=percent(share), low=round(100 * low), high=round(100 * high))


