"""The tables of an article and those of the charts: columns, dtypes and units, declared once, checked where floors take them.

Offsets are code points into ``Article.text``, end exclusive. Scores lie in -1..1, confidences and
shares in 0..1. Text columns hold logical-order Arabic as it stands in the article, without direction
marks. A missing speaker, owner or date is a missing value, never ''.
Ids of entities stand alone while ``entities`` is at hand; a table that is written has names beside them (``with_names``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

_TEXT = pd.StringDtype(na_value=np.nan)  # "str"
Schema = Mapping[str, str]
# What a column ``sentiment`` may hold, in the order of keys and tables.
MOODS = ("positive", "neutral", "negative")

LINES: Schema = {"start": "int64", "end": "int64", "role": "str", "rule": "str", "text": "str"}
MENTIONS: Schema = {"mention": "str", "start": "int64", "end": "int64", "surface": "str", "entity": "str",
                    "type": "str", "section": "str", "quote": "str", "rule": "str", "evidence": "str",
                    "confidence": "float64", "role": "str", "carrier": "bool"}
ENTITIES: Schema = {"entity": "str", "name": "str", "name_en": "str", "type": "str", "owner": "str", "gender": "str",
                    "catalogued": "bool", "mentions": "int64", "spellings": "str", "roles": "str"}
QUOTES: Schema = {"quote": "str", "start": "int64", "end": "int64", "text": "str", "kind": "str", "speaker": "str",
                  "speaker_label": "str", "cue": "str", "cue_lemma": "str", "medium": "str", "date": "str",
                  "marks": "str", "repairs": "str", "features": "str", "rule": "str", "confidence": "float64",
                  "sentiment": "str", "score": "float64"}
CONTRIBUTIONS: Schema = {"quote": "str", "start": "int64", "end": "int64", "word": "str", "weight": "float64",
                         "negation": "float64", "degree": "float64", "context": "float64", "value": "float64",
                         "clause": "int64"}
TARGETS: Schema = {"quote": "str", "company": "str", "sentiment": "str", "score": "float64", "via": "str"}
NARRATION: Schema = {"sentence": "int64", "start": "int64", "end": "int64", "text": "str", "sentiment": "str",
                     "score": "float64"}
COMPANIES: Schema = {"company": "str", "name": "str", "name_en": "str", "by_name": "int64", "by_product": "int64",
                     "by_person": "int64", "in_title": "int64", "first": "float64", "share": "float64",
                     "share_low": "float64", "share_high": "float64", "quotes_by": "int64", "quotes_about": "int64",
                     "about_positive": "int64", "about_neutral": "int64", "about_negative": "int64",
                     "about_score": "float64", "verdict": "str", "carried": "int64", "arms": "str"}
PAIRS: Schema = {"first": "str", "second": "str", "sentences": "int64", "expected": "float64", "lift": "float64"}
KEYNESS: Schema = {"company": "str", "word": "str", "near": "int64", "elsewhere": "int64", "log_ratio": "float64",
                   "log_likelihood": "float64"}
# The program's figures on annotated articles, which charts show: shares and bounds lie in 0..1. One row a figure of one part.
FIGURES: Schema = {"part": "str", "figure": "str", "value": "float64", "low": "float64", "high": "float64"}
# One row a bin: its lower bound, quotes in it, of those with the right speaker; mean confidence; share right and its interval.
RELIABILITY: Schema = {"bin": "float64", "quotes": "int64", "right": "int64", "claimed": "float64", "share_right": "float64",
                       "right_low": "float64", "right_high": "float64"}
SCHEMAS: Mapping[str, Schema] = {
    "lines": LINES, "mentions": MENTIONS, "entities": ENTITIES, "quotes": QUOTES, "contributions": CONTRIBUTIONS,
    "targets": TARGETS, "narration": NARRATION, "companies": COMPANIES, "pairs": PAIRS, "keyness": KEYNESS,
    "figures": FIGURES, "reliability": RELIABILITY}
"""The columns of each table by its name: an attribute of an analysis or a study, an argument of a chart."""
# Table and column of each id of an entity that has no name beside it; ``with_names`` puts one there.
_IDS = (("mentions", "entity"), ("entities", "owner"), ("quotes", "speaker"), ("targets", "company"), ("pairs", "first"),
        ("pairs", "second"), ("keyness", "company"))


class TableError(ValueError):
    """A table that does not have the columns or dtypes that its schema declares."""


class made_once:
    """A table as an attribute: made when first asked for, and a new view of it each time, so that nobody changes another's.

    pandas copies what a view shares only when it is written to.
    """

    def __init__(self, make: Callable[[Any], pd.DataFrame]) -> None:
        self._make, self.__doc__ = make, make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, instance: Any, owner: type | None = None) -> pd.DataFrame:
        if instance is None:
            return self  # type: ignore[return-value]  # what the class shows: the decorator with its docstring
        kept: dict[str, pd.DataFrame] = instance.__dict__
        if self._name not in kept:
            kept[self._name] = self._make(instance)
        return kept[self._name].copy(deep=False)


def table(schema: Schema, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """A frame with the columns and dtypes of a schema; no row gives an empty frame with all columns."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    if len(columns) != len(schema):
        raise TableError(f"{len(columns)} values a row where the table has {len(schema)} columns")
    return pd.DataFrame({name: _column(values, dtype) for (name, dtype), values in zip(schema.items(), columns, strict=True)},
                        pd.RangeIndex(len(columns[0])))


def _column(values: Sequence[Any], dtype: str) -> Any:
    """An array of this dtype; a Series would cost thrice the time, once a column of every table."""
    if dtype == "str":
        return pd.array(list(values), dtype=_TEXT)
    nullable = dtype[0].isupper()  # Int64 holds what is missing, int64 does not
    return pd.Series(list(values), dtype=dtype).array if nullable else np.array(values, dtype)


def named_schema(name: str) -> Schema:
    """The columns of a table that stands alone, as it is written: those of ``SCHEMAS`` and those that ``with_names`` adds."""
    columns: dict[str, str] = {}
    for column, dtype in SCHEMAS[name].items():
        columns[column] = dtype
        if (name, column) in _IDS:
            columns[f"{column}_name"] = "str"
    return columns


def with_names(name: str, frame: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """A copy of the table in which a column ``x`` of ids is followed by ``x_name``; missing for whom ``names`` does not hold."""
    named = frame.copy(deep=False)
    for column in (column for table, column in _IDS if table == name):
        place = list(named.columns).index(column) + 1
        named.insert(place, f"{column}_name", _column(list(map(names.get, frame[column].tolist())), "str"))
    return named


def check_all(*pairs: tuple[pd.DataFrame, Schema]) -> None:
    """``check`` for each table of a function that takes several from the floor below."""
    for frame, schema in pairs:
        check(frame, schema)


def check(frame: pd.DataFrame, schema: Schema) -> pd.DataFrame:
    """The frame itself if it fits its schema; raises TableError naming the first column that does not."""
    check_columns(frame, schema)
    found = dict(zip(frame.columns, frame.dtypes, strict=True))
    for name, dtype in schema.items():
        if str(found[name]) != dtype:
            raise TableError(f"the column {name} holds {found[name]} where {dtype} belongs")
    return frame


def check_columns(frame: pd.DataFrame, schema: Schema) -> None:
    """Raise TableError for what is no table at all, and for the first column that is missing."""
    if not isinstance(frame, pd.DataFrame):
        remedy = "; .to_frame() makes a table of it, .reset_index() one with its index" if isinstance(frame, pd.Series) else ""
        raise TableError(f"a table is needed, and this is a {type(frame).__name__}{remedy}")
    for name in schema:
        if name not in frame:
            raise TableError(f"the column {name} is missing; the table has {', '.join(map(str, frame.columns))}")
