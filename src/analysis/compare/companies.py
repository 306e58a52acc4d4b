"""How the companies of an article compare: named, spoken for, spoken about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from .. import tables
from ..article.along import shares_before
from .families import Families, company_behind
from .intervals import wilson

# Below this many quotes about a company no verdict is given.
LEAST_QUOTES = 5
TOO_FEW = "too few to tell"
# What gives the company behind an entity, by its id and the type as which it is named.
Behind = Callable[[str, str], str | None]
_BY = {"COMPANY": "name", "PERSON": "person", "PRODUCT": "product", "ORG": "product", "WORK": "product", "PLACE": "product"}


class Company(NamedTuple):
    """One row of the table COMPANIES."""

    company: str
    name: str
    name_en: str | None
    by_name: int
    by_product: int
    by_person: int
    in_title: int
    first: float
    share: float
    share_low: float
    share_high: float
    quotes_by: int
    quotes_about: int
    about_positive: int
    about_neutral: int
    about_negative: int
    about_score: float
    verdict: str
    carried: int
    arms: str | None

    @property
    def rank(self) -> tuple[float, ...]:
        """The most mentioned come first, of two the one that is named earlier; one without a mention stands last."""
        mentions = self.by_name + self.by_product + self.by_person
        return -mentions, self.first if mentions else 1.0


def company_table(mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, targets: pd.DataFrame,
                  spans: Sequence[tuple[int, int]]) -> pd.DataFrame:
    """One row a company (schema COMPANIES), the most mentioned first.

    ``spans`` are those of the lines of title and body, in order; ``first`` is where the company is first
    named, as the share of them that comes before. Shares are of all mentions that lead to a company, with 95 % intervals.
    Mentions that only carried what is told (column ``carrier``) lead to none. Companies of one house are told apart by
    ``families``.
    Raises TableError for a table that does not fit its schema.
    """
    tables.check_all((mentions, tables.MENTIONS), (entities, tables.ENTITIES), (quotes, tables.QUOTES), (targets, tables.TARGETS))
    direct = _direct(mentions, entities)
    families = _families(direct, entities)
    led = _led(direct, families)
    toward = _toward(targets, families)
    common = _Common(entities.set_index("entity"), led.groupby("company"), toward.groupby("company"),
                     _quotes_by(quotes, entities, families), _carried(mentions), len(led), _firsts(led, spans))
    companies = dict.fromkeys([*led["company"], *toward["company"]])
    rows = [_row(company, _group(common.led, led, company), _group(common.toward, toward, company), common)
            for company in companies]
    rows.sort(key=lambda row: row.rank)
    return tables.table(tables.COMPANIES, rows)


def leading(mentions: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Mentions that lead to a company, with the columns ``company``, ``by`` (name, product, person) and ``above``.

    ``above`` holds the ids of the companies that own that one. Mentions that only carried what is told are left out.
    """
    direct = _direct(mentions, entities)
    return _led(direct, _families(direct, entities))


def _led(direct: pd.DataFrame, families: Families) -> pd.DataFrame:
    company = direct["company"].map(families.head)
    by = direct["type"].map(_BY).where((direct["type"] != "COMPANY") | (direct["entity"] == company), "product")
    return direct.assign(company=company, by=by, above=company.map(families.above))


def _families(direct: pd.DataFrame, entities: pd.DataFrame) -> Families:
    there = {by: direct.loc[direct["type"].map(_BY) == by, "company"] for by in ("name", "product", "person")}
    owners, names = _owners(entities), dict(zip(entities["entity"], entities["name"], strict=True))
    bearers = {arm for arm, owner in owners.items() if names[arm].startswith(f"{names[owner]} ")}
    return Families(owners, Counter(there["name"]), set(there["product"]), set(there["person"]), bearers)


def _behind(entities: pd.DataFrame) -> Behind:
    """Whoever is behind the entities of the table ENTITIES, as ``company_behind`` says."""
    owners = dict(zip(entities["entity"], entities["owner"], strict=True))
    companies = frozenset(entities.loc[entities["type"] == "COMPANY", "entity"])
    return lambda one, kind: company_behind(one, kind, owners.get(one), companies.__contains__)


def _direct(mentions: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Mentions of a company and of what it owns itself, with the column ``company``."""
    company = list(map(_behind(entities), mentions["entity"], mentions["type"]))
    frame = mentions.assign(company=pd.Series(company, mentions.index, "str"))
    return frame[frame["company"].notna() & ~frame["carrier"]]


def _owners(entities: pd.DataFrame) -> dict[str, str]:
    """Of each company the one that owns it."""
    companies = entities[entities["type"] == "COMPANY"]
    owned = companies[companies["owner"].isin(companies["entity"])]
    return dict(zip(owned["entity"], owned["owner"], strict=True))


def _toward(targets: pd.DataFrame, families: Families) -> pd.DataFrame:
    """The table TARGETS by the companies compared; of several of one house in one quote the one with the clearest mood."""
    frame = targets.assign(company=targets["company"].map(families.head), clear=targets["score"].abs())
    return frame.sort_values("clear", ascending=False, kind="stable").drop_duplicates(["quote", "company"]).sort_index()


def _quotes_by(quotes: pd.DataFrame, entities: pd.DataFrame, families: Families) -> Counter[str]:
    """By company the quotes that it itself or somebody of it says."""
    behind, kinds = _behind(entities), dict(zip(entities["entity"], entities["type"], strict=True))
    found = (behind(who, kinds.get(who, "")) for who in quotes["speaker"].dropna())
    return Counter(families.head(company) for company in found if company is not None)


def _carried(mentions: pd.DataFrame) -> Counter[str]:
    """How often each company only carried what is told."""
    return Counter(mentions.loc[mentions["carrier"], "entity"])


class _Common(NamedTuple):
    """What all rows are made from: entities by id, mentions and targets by company, and counts."""

    entities: pd.DataFrame
    led: Any
    toward: Any
    quotes_by: Mapping[str, int]
    carried: Mapping[str, int]
    mentions: int
    firsts: Mapping[str, float]


def _group(groups: Any, frame: pd.DataFrame, company: str) -> pd.DataFrame:
    """The rows of a company, which may have none."""
    return groups.get_group(company) if company in groups.groups else frame.iloc[:0]


def _row(company: str, own: pd.DataFrame, toward: pd.DataFrame, common: _Common) -> Company:
    counts, polarity = Counter(own["by"]), Counter(toward["sentiment"])
    low, high = wilson(len(own), common.mentions)
    name, name_en = _names(company, common.entities)
    return Company(
        company=company, name=name, name_en=name_en,
        by_name=counts["name"], by_product=counts["product"], by_person=counts["person"],
        in_title=int((own["section"] == "title").sum()), first=common.firsts.get(company, float("nan")),
        share=len(own) / common.mentions if common.mentions else 0.0, share_low=low, share_high=high,
        quotes_by=common.quotes_by.get(company, 0), quotes_about=len(toward), about_positive=polarity["positive"],
        about_neutral=polarity["neutral"], about_negative=polarity["negative"], about_score=float(toward["score"].mean()),
        verdict=verdict(polarity), carried=common.carried.get(company, 0), arms=_arms(company, own, common.entities))


def _firsts(led: pd.DataFrame, spans: Sequence[tuple[int, int]]) -> dict[str, float]:
    """How much of title and body comes before each company is first named."""
    starts = led.groupby("company")["start"].min()
    return dict(zip(starts.index, shares_before(starts.tolist(), spans), strict=True))


def _names(company: str, entities: pd.DataFrame) -> tuple[str, str | None]:
    """The names to show, as the table ENTITIES has them: an id stands for one that it lacks."""
    known: Any = entities.loc[company] if company in entities.index else {"name": company, "name_en": None}
    return known["name"], known["name_en"]


def _arms(company: str, own: pd.DataFrame, entities: pd.DataFrame) -> str | None:
    """The names of the companies that count for another."""
    arms = own.loc[(own["type"] == "COMPANY") & (own["entity"] != company), "entity"]
    return " | ".join(_names(arm, entities)[0] for arm in arms.unique()) or None


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
