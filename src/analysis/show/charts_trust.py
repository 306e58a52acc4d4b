"""Charts of how far to trust the program: its figures on annotated articles, and whether its confidence is right."""

from __future__ import annotations

import pandas as pd

from . import alt, rows
from .canvas import bar, beside, drawn, most_lines, name_rows, nothing, page, share_axis
from .figure import ArabicFigure
from .looks import DARK, EDGE, GRID, LIGHT, PART_LOOKS, PLAIN, Look
from .phrases import ar, named

# How far from the middle of a row the marks of its parts stand.
_APART = 0.19
_CLAIMED = Look(LIGHT, "", "D")
# How many characters of a figure's name stand in a line: most need no second one.
_LABEL = 26
# Room for what is written beside the bars: they end at 1, which is as much as a share can be.
_ROOM = 1.45


@drawn(alt.trust_figures)
def trust_figures(figures: pd.DataFrame) -> ArabicFigure:
    """Every figure with its 95 % interval, a mark for each part of the annotated articles (tables.FIGURES)."""
    if figures.empty:
        return nothing("nothing.gold")
    names = list(dict.fromkeys(figures["figure"]))
    parts = list(dict.fromkeys(figures["part"]))
    labels = [named("figure", name).ar for name in names]
    figure, axes = page(ar("trust_figures.title"), ar("trust_figures.x"), rows=len(names), lines=most_lines(labels, width=_LABEL),
                        key=[PART_LOOKS[part].point(named("part", part).ar) for part in parts])
    for place, part in enumerate(parts):
        own, look = figures[figures["part"] == part], PART_LOOKS[part]
        where = [names.index(name) + (2 * place - len(parts) + 1) * _APART for name in own["figure"]]
        axes.errorbar(own["value"], where, xerr=[own["value"] - own["low"], own["high"] - own["value"]], fmt=look.marker,
                      color=look.colour, ecolor=DARK, elinewidth=1.2, capsize=3, markersize=7, markeredgecolor=DARK,
                      markeredgewidth=EDGE)
    axes.grid(axis="x", color=GRID, linewidth=0.8)
    name_rows(axes, labels, width=_LABEL)
    axes.set_xlim(1.02, min(0.5, figures["low"].min()) - 0.02)
    axes.xaxis.set_major_formatter(lambda share, _: f"{100 * share:.0f}")
    return figure


@drawn(alt.trust_reliability)
def trust_reliability(reliability: pd.DataFrame) -> ArabicFigure:
    """How often the speaker is right in each tenth of confidence, beside what was claimed (tables.RELIABILITY)."""
    if reliability.empty:
        return nothing("nothing.reliability")
    shown = rows.binned(reliability)
    names = [name.ar for name in shown["name"]]
    figure, axes = page(ar("trust_reliability.title"), ar("trust_reliability.x"), rows=len(shown),
                        lines=most_lines(names, width=_LABEL),
                        key=[PLAIN.patch(ar("trust_reliability.right")), _CLAIMED.point(ar("trust_reliability.claimed"))])
    for row, share in enumerate(shown["share_right"]):
        bar(axes, row, share, PLAIN)
    below, above = shown["share_right"] - shown["right_low"], shown["right_high"] - shown["share_right"]
    axes.errorbar(shown["share_right"], range(len(shown)), xerr=[below, above], fmt="none", ecolor=DARK, elinewidth=1.4,
                  capsize=4)
    axes.plot(shown["claimed"], range(len(shown)), linestyle="", marker=_CLAIMED.marker, markersize=8, color=_CLAIMED.colour,
              markeredgecolor=DARK, markeredgewidth=1.0, zorder=4)
    counts = [ar("trust_reliability.label", right=right, quotes=quotes)
              for right, quotes in zip(shown["right"], shown["quotes"], strict=True)]
    beside(axes, [1.0] * len(shown), counts, room=_ROOM)
    share_axis(axes)
    name_rows(axes, names, width=_LABEL)
    return figure
