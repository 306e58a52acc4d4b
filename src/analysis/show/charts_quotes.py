"""Charts of who speaks, in which mood, and where the mood comes from."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from . import alt, rows
from .canvas import bar, beside, cell, drawn, grid, measured, most_lines, name_rows, nothing, page, stack, whole_numbers
from .figure import ArabicFigure
from .looks import BAND, DARK, LIGHT, MOOD_LOOKS, PALE, shade
from .names import first_of_name, first_words, speakers_of
from .phrases import ar, counted, percent, signed

_LABEL = 26
# A part of a bar below this share is too narrow for its figure.
_NARROW = 0.12
# So far from 0 the widest score beyond a whole bar still stands clear of the names.
_EDGE = 1.85


@drawn(alt.quotes_by_speaker)
def quotes_by_speaker(quotes: pd.DataFrame, entities: pd.DataFrame, *, top: int = 12) -> ArabicFigure:
    """How many quotes the ``top`` speakers have, stacked by sentiment (tables QUOTES, ENTITIES)."""
    speakers = rows.quoted(quotes, entities)
    shown = speakers.head(top)
    if shown.empty:
        return nothing("nothing.quotes")
    names = [name.ar for name in shown["name"]]
    figure, axes = page(ar("quotes_by_speaker.title"), measured("quotes_by_speaker.x", len(shown), len(speakers)),
                        rows=len(shown),
                        lines=most_lines(names), key=mood_key())
    reached = stack(axes, [(MOOD_LOOKS[mood], list(shown[mood])) for mood in rows.MOODS])
    beside(axes, reached, [str(total) for total in shown["total"]], room=1.12)
    name_rows(axes, names)
    whole_numbers(axes)
    return figure


@drawn(alt.sentiment_of_quotes, of_one=("quotes",))
def sentiment_of_quotes(quotes: pd.DataFrame, entities: pd.DataFrame) -> ArabicFigure:
    """One bar a quote in the order of the article, from 0 to its score in -1..1: positive to the left, neutral shaded."""
    if quotes.empty:
        return nothing("nothing.quotes")
    names = speakers_of(quotes, entities)
    labels = [f"{number}. {first_of_name(name.ar, longest=_LABEL - 4)}\n«{first_words(text, longest=_LABEL - 3)}»"
              for number, (name, text) in enumerate(zip(names, quotes["text"], strict=True), 1)]
    bounded = rows.keeps_bounds(quotes)
    figure, axes = page(ar("sentiment_of_quotes.title"), _score_measure(bounded=bounded), rows=len(quotes),
                        lines=most_lines(labels, width=_LABEL), key=mood_key())
    for row, (mood, score) in enumerate(zip(quotes["sentiment"], quotes["score"], strict=True)):
        bar(axes, row, score, MOOD_LOOKS[mood])
        _score_beside(axes, row, score)
    axes.axvline(0, color=DARK, linewidth=1)
    name_rows(axes, labels, width=_LABEL)
    axes.set_xlim(_EDGE, -_EDGE)
    axes.spines[:].set_visible(False)
    axes.set_xticks([-1, 0, 1], [signed(score, digits=0).en for score in (-1, 0, 1)])
    if bounded:
        axes.axvspan(*rows.BOUNDS["neutral"], color=BAND, linewidth=0, zorder=0)
    return figure


@drawn(alt.sentiment_parts, of_one=("contributions", "quotes"))
def sentiment_parts(contributions: pd.DataFrame, quotes: pd.DataFrame, quote: str) -> ArabicFigure:
    """How the score of one quote came about: a grid of its weighted words and their factors (table CONTRIBUTIONS)."""
    shown = rows.factored(contributions, quote)
    if shown.empty:
        return nothing(rows.without_parts(quotes, quote))
    own = quotes[quotes["quote"] == quote]
    words = rows.words_of_parts(shown, own)
    said = [f"«{first_words(text, longest=80)}»" for text in own["text"]]
    low, high = (signed(bound, digits=0) for bound in (-1, 1))
    measure = "\n".join([*said, ar("sentiment_parts.x"), ar("sentiment_parts.score", low=low, high=high)])
    labels = [*words, ar("parts.sum"), ar("parts.score")]
    figure, axes = page(ar("sentiment_parts.title"), measure, rows=len(labels), lines=most_lines(words))
    for row, factors in enumerate(shown[list(rows.FACTORS)].itertuples(index=False)):
        for column, (factor, value) in enumerate(zip(rows.FACTORS, factors, strict=True)):
            cell(axes, row, column, _factor_text(factor, value), _factor_colour(factor, value))
    for row, total in enumerate((shown["value"].sum(), *own["score"]), len(shown)):
        cell(axes, row, len(rows.FACTORS) - 1, signed(total).en, _factor_colour("value", total))
    grid(axes, [ar(f"parts.{factor}") for factor in rows.FACTORS], labels)
    return figure


@drawn(alt.narrator_and_speakers)
def narrator_and_speakers(narration: pd.DataFrame, quotes: pd.DataFrame) -> ArabicFigure:
    """The mood of the narrator's sentences beside that of the speakers' quotes, as shares (tables NARRATION, QUOTES)."""
    if narration.empty and quotes.empty:
        return nothing("nothing.moods")
    shown = rows.told_and_said(narration, quotes)
    units = zip(shown["name"], ("sentence", "quote"), shown["total"], strict=True)
    labels = [f"{name.ar}\n({counted(unit, total).ar})" for name, unit, total in units]
    figure, axes = page(ar("narrator_and_speakers.title"), ar("narrator_and_speakers.x"), rows=len(shown),
                        lines=most_lines(labels), key=mood_key())
    shares = [(mood, list((shown[mood] / shown["total"]).fillna(0))) for mood in rows.MOODS]
    stack(axes, [(MOOD_LOOKS[mood], values) for mood, values in shares])
    _write_shares(axes, [values for _, values in shares])
    name_rows(axes, labels)
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.5, 1], ["0%", "50%", "100%"])
    return figure


def mood_key() -> list[Patch]:
    """The key of the three moods."""
    return [MOOD_LOOKS[mood].patch(ar(f"sentiment.{mood}")) for mood in rows.MOODS]


def _score_measure(*, bounded: bool) -> str:
    """What the score's axis measures, with the bounds of the moods where quotes keep them."""
    low, high = map(signed, rows.BOUNDS["neutral"])
    return ar("sentiment_of_quotes.x", negative=low, positive=high) if bounded else ar("sentiment_of_quotes.other")


def _score_beside(axes: Axes, row: int, score: float) -> None:
    """Write a score beyond the end of its bar; positive is to the left."""
    side, offset = ("left", 5) if score < 0 else ("right", -5)
    axes.annotate(signed(score).en, (score, row), xytext=(offset, 0), textcoords="offset points", ha=side, va="center")


def _factor_text(factor: str, value: float) -> str:
    """A figure with the sign before it, which is on its right."""
    if factor == "weight":
        return signed(value).en
    return f"{signed(value).en} =" if factor == "value" else f"{signed(value).en.lstrip('+')} ×"


def _factor_colour(factor: str, value: float) -> str:
    """Weight and result by their sign; a factor that does nothing is white, one that does something grey."""
    if factor in ("weight", "value"):
        mood = "negative" if value < 0 else "positive"
        return shade(min(abs(value) / 4, 0.75), MOOD_LOOKS[mood].colour)
    return LIGHT if value == 1 else PALE


def _write_shares(axes: Axes, parts: list[list[float]]) -> None:
    """Write each share on its part of the bar, where there is room."""
    for row, shares in enumerate(zip(*parts, strict=True)):
        for number, share in enumerate(shares):
            if share >= _NARROW:
                axes.text(sum(shares[:number]) + share / 2, row, percent(share), ha="center", va="center", color=DARK,
                          bbox={"boxstyle": "round,pad=0.15", "facecolor": LIGHT, "edgecolor": "none"})
