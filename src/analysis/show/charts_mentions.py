"""Charts of who and what is named, how often and where."""

from __future__ import annotations

import pandas as pd

from . import alt, rows
from .canvas import along_article, bar, beside, drawn, measured, most_lines, name_rows, nothing, page, whole_numbers
from .figure import ArabicFigure
from .looks import DARK, EDGE, RULE, type_look
from .phrases import ar, counted, named


@drawn(alt.mentions_by_entity)
def mentions_by_entity(mentions: pd.DataFrame, entities: pd.DataFrame, *, top: int = 12) -> ArabicFigure:
    """How often the ``top`` entities are named: bars coloured and hatched by type (tables MENTIONS, ENTITIES)."""
    shown = rows.mentioned(mentions, entities, top)
    if shown.empty:
        return nothing("nothing.mentions")
    names = [name.ar for name in shown["name"]]
    figure, axes = page(ar("mentions_by_entity.title"), _measure("mentions_by_entity.x", mentions, shown), rows=len(shown),
                        lines=most_lines(names), key=[type_look(kind).patch(label) for kind, label in _types(shown)])
    for row, (kind, count) in enumerate(zip(shown["type"], shown["count"], strict=True)):
        bar(axes, row, count, type_look(kind))
    beside(axes, list(shown["count"]), [str(count) for count in shown["count"]], room=1.12)
    name_rows(axes, names)
    whole_numbers(axes)
    return figure


@drawn(alt.mentions_along, of_one=("mentions", "lines"))
def mentions_along(mentions: pd.DataFrame, entities: pd.DataFrame, lines: pd.DataFrame, *, top: int = 8) -> ArabicFigure:
    """Where the ``top`` entities are named, from the title on the right to the end of the body (with the table LINES)."""
    shown = rows.mentioned(mentions, entities, top)
    if shown.empty:
        return nothing("nothing.mentions")
    names = [name.ar for name in shown["name"]]
    figure, axes = page(ar("mentions_along.title"), _measure("mentions_along.x", mentions, shown), rows=len(shown),
                        lines=most_lines(names),
                        key=[type_look(kind).point(label) for kind, label in _types(shown)])
    for row, (entity, kind) in enumerate(zip(shown["entity"], shown["type"], strict=True)):
        starts = rows.along(mentions.loc[mentions["entity"] == entity, "start"], lines)
        look = type_look(kind)
        axes.axhline(row, color=RULE, linewidth=0.8, zorder=1)
        axes.plot(starts, [row] * len(starts), linestyle="", marker=look.marker, markersize=8, color=look.colour,
                  markeredgecolor=DARK, markeredgewidth=EDGE, alpha=0.85)
    name_rows(axes, names)
    along_article(axes)
    return figure


@drawn(alt.entity_types)
def entity_types(mentions: pd.DataFrame) -> ArabicFigure:
    """How many mentions, and how many different names, there are of each type (table MENTIONS)."""
    shown = rows.typed(mentions)
    if shown.empty:
        return nothing("nothing.mentions")
    kinds = [named("types", kind).ar for kind in shown["type"]]
    figure, axes = page(ar("entity_types.title"), ar("entity_types.x"), rows=len(shown), lines=most_lines(kinds))
    for row, (kind, count) in enumerate(zip(shown["type"], shown["count"], strict=True)):
        bar(axes, row, count, type_look(kind))
    texts = [f"{count} ({counted('name', names).ar})" for count, names in zip(shown["count"], shown["names"], strict=True)]
    beside(axes, list(shown["count"]), texts, room=1.5)
    name_rows(axes, kinds)
    whole_numbers(axes)
    return figure


def _measure(key: str, mentions: pd.DataFrame, shown: pd.DataFrame) -> str:
    return measured(key, len(shown), mentions["entity"].nunique())


def _types(shown: pd.DataFrame) -> list[tuple[str, str]]:
    """The types that a chart shows with their names, in the order in which they come."""
    return [(kind, named("types", kind).ar) for kind in dict.fromkeys(shown["type"])]
