"""Entities and companies over many articles: sums of the tables of each. What holds the sums can be summed up again."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from .. import tables
from .companies import verdict
from .intervals import wilson

ALL_ENTITIES: tables.Schema = {**tables.named_schema("entities"), "articles": "int64"}
ALL_COMPANIES: tables.Schema = {**tables.COMPANIES, "articles": "int64"}
_BY = ["by_name", "by_product", "by_person"]
_MOODS = [f"about_{mood}" for mood in tables.MOODS]
_SUMS = [*_BY, "in_title", "quotes_by", "quotes_about", *_MOODS, "carried", "articles"]


def all_entities(entities: pd.DataFrame) -> pd.DataFrame:
    """One row an id of ``entities`` of many articles, the most mentioned first (schema ALL_ENTITIES).

    ``articles``: in how many it is named. Mentions are added up, spellings and roles joined; the rest is what the first
    article that tells it has. People of one name whom the catalogue does not hold share an id, and so a row.
    """
    grouped = _counted(entities).groupby("entity", sort=False)
    told = ["name", "name_en", "type", "owner", "owner_name", "gender", "catalogued"]
    found = grouped[told].first().join(grouped[["mentions", "articles"]].sum())
    found = found.assign(spellings=_joined(entities, "entity", "spellings"), roles=_joined(entities, "entity", "roles"))
    return _fitted(found.reset_index(), ALL_ENTITIES, by="mentions")


def all_companies(companies: pd.DataFrame) -> pd.DataFrame:
    """One row a company of ``companies`` of many articles, the most mentioned first (schema ALL_COMPANIES).

    ``articles``: in how many it is named or spoken about. Counts are added up; share, interval, mean score and verdict are
    made anew from the sums. ``first``, a place in one article, is missing.
    """
    scored = _counted(companies)
    scored["total"] = scored["about_score"].fillna(0) * scored["quotes_about"]
    grouped = scored.groupby("company", sort=False)
    found = grouped[["name", "name_en"]].first().join(grouped[[*_SUMS, "total"]].sum())
    found = found.assign(arms=_joined(companies, "company", "arms")).reset_index()
    moods = (dict(zip(tables.MOODS, row, strict=True)) for row in found[_MOODS].to_numpy().tolist())
    found = _with_shares(found).assign(first=float("nan"), verdict=list(map(verdict, moods)),
                                       about_score=found["total"] / found["quotes_about"].where(found["quotes_about"] > 0))
    return _fitted(found, ALL_COMPANIES, by="mentions")


class Sum:
    """A sum over many tables that come one after the other: ``add_up`` is ``all_entities`` or ``all_companies``.

    What came is added up when it has as many rows as the sum before it: each row is then summed up a few times, and not again
    with every table behind it.
    """

    def __init__(self, add_up: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
        self._add_up, self._parts = add_up, list[pd.DataFrame]()

    def add(self, part: pd.DataFrame) -> None:
        """Count a table in."""
        self._parts.append(part)
        if sum(map(len, self._parts[1:])) > len(self._parts[0]):
            self._parts = [self.total()]

    def total(self) -> pd.DataFrame:
        """The sum of all that came, of one table at least."""
        return self._add_up(pd.concat(self._parts, ignore_index=True))


def _with_shares(found: pd.DataFrame) -> pd.DataFrame:
    own, of = found[_BY].sum(axis=1), int(found[_BY].to_numpy().sum())
    low, high = zip(*(wilson(int(hits), of) for hits in own), strict=True) if len(own) else ((), ())
    return found.assign(mentions=own, share=own / max(of, 1), share_low=list(low), share_high=list(high))


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    """A copy whose rows count as one article each, unless they are sums already."""
    return frame.copy(deep=False) if "articles" in frame else frame.assign(articles=1)


def _joined(frame: pd.DataFrame, by: str, column: str) -> pd.Series:
    """By id the different parts of all its rows in the order of their first appearance; missing where no row has any."""
    parts: dict[str, dict[str, None]] = {}
    for one, joined in zip(frame[by].tolist(), frame[column].tolist(), strict=True):
        parts.setdefault(one, {}).update(dict.fromkeys(joined.split(" | ") if isinstance(joined, str) else ()))
    return pd.Series([" | ".join(found) or None for found in parts.values()], list(parts), dtype="str")


def _fitted(found: pd.DataFrame, schema: tables.Schema, *, by: str) -> pd.DataFrame:
    """The columns of the schema; of equals the first by id, so that the order in which sums were made leaves no trace."""
    ranked = found.sort_values([by, next(iter(schema))], ascending=[False, True], ignore_index=True)
    return ranked[list(schema)].astype(dict(schema))
