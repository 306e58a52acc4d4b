"""How the companies of an article compare: named, spoken for, spoken about."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from .. import tables
from .intervals import wilson

# Below this many quotes about a company no verdict is given.
LEAST_QUOTES = 5
TOO_FEW = "too few to tell"


def company_table(mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, targets: pd.DataFrame,
                  length: int) -> pd.DataFrame:
    """One row a company (schema COMPANIES), the most mentioned first.

    ``length`` is the number of code points of the article; ``first`` is where the company is first
    named, as a share of it. Shares are of all mentions that lead to a company, with 95 % intervals.
    Raises TableError for a table that does not fit its schema.
    """
    tables.check_all((mentions, tables.MENTIONS), (entities, tables.ENTITIES), (quotes, tables.QUOTES), (targets, tables.TARGETS))
    led = leading(mentions, entities)
    names = entities.set_index("entity")
    about, of_company, spoken = targets.groupby("company"), led.groupby("company"), _quotes_by(quotes, entities)
    rows = [_row(company, _group(of_company, led, company), len(led), names, _group(about, targets, company), spoken[company],
                 length) for company in _companies(led, targets)]
    return tables.table(tables.COMPANIES, sorted(rows, key=lambda row: (-row[3] - row[4] - row[5], row[7])))


def leading(mentions: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Mentions that lead to a company, with the columns ``company`` and ``by`` (name, product, person)."""
    types, owners = entities.set_index("entity")["type"], entities.set_index("entity")["owner"]
    frame = mentions.assign(by=mentions["type"].map(_BY), company=mentions["entity"].map(owners))
    itself = mentions["type"] == "COMPANY"
    frame["company"] = frame["company"].where(~itself, mentions["entity"])
    return frame[frame["company"].map(types) == "COMPANY"]


_BY = {"COMPANY": "name", "PERSON": "person", "PRODUCT": "product", "ORG": "product", "WORK": "product", "PLACE": "product"}


def _companies(led: pd.DataFrame, targets: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys([*led["company"], *targets["company"]]))


def _quotes_by(quotes: pd.DataFrame, entities: pd.DataFrame) -> Counter[str]:
    """By company the quotes that it itself or somebody of it says."""
    owners = dict(zip(entities["entity"], entities["owner"], strict=True))
    return Counter(behind for who in quotes["speaker"].dropna() for behind in {who, owners.get(who)})


def _group(groups: Any, frame: pd.DataFrame, company: str) -> pd.DataFrame:
    """The rows of a company, which may have none."""
    return groups.get_group(company) if company in groups.groups else frame.iloc[:0]


def _row(company: str, own: pd.DataFrame, of: int, names: pd.DataFrame, toward: pd.DataFrame, quotes_by: int,
         length: int) -> tuple[Any, ...]:
    counts, polarity = own["by"].value_counts(), toward["sentiment"].value_counts()
    low, high = wilson(len(own), of)
    name, name_en = (names.at[company, "name"], names.at[company, "name_en"]) if company in names.index else (company, None)
    return (company, name, name_en, *(int(counts.get(by, 0)) for by in ("name", "product", "person")),
            int((own["section"] == "title").sum()), float(own["start"].min() / length) if len(own) and length else float("nan"),
            len(own) / of if of else 0.0, low, high, quotes_by, len(toward),
            *(int(polarity.get(label, 0)) for label in tables.MOODS),
            float(toward["score"].mean()), verdict(polarity))


def verdict(polarity: Any) -> str:
    """What may be said of the mood toward a company: one polarity whose interval excludes one half.

    ``polarity``: the number of quotes about it by mood, a mapping or a Series.
    """
    counts = {label: int(polarity.get(label, 0)) for label in tables.MOODS}
    total = sum(counts.values())
    if total < LEAST_QUOTES:
        return TOO_FEW
    sure = [label for label, count in counts.items() if wilson(count, total)[0] > 0.5]
    return f"mostly {sure[0]}" if sure else "mixed"
