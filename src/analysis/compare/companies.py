"""How the companies of an article compare: named, spoken for, spoken about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from .. import tables
from ..article.along import shares_before
from .families import Families
from .intervals import wilson
from .leads import Lead, Owned, by_company, direct_leads, families_of, leads, owned
from .spokespeople import company_names, spoken_for

# Below this many quotes about a company no verdict is given.
LEAST_QUOTES = 5
TOO_FEW = "too few to tell"


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
    known = owned(entities)
    direct = direct_leads(mentions, known)
    families = families_of(direct, known)
    led, toward = by_company(leads(direct, families)), by_company(_toward(targets, families))
    facts = _Facts(known.names, dict(zip(known.names, entities["name_en"].tolist(), strict=True)),
                   _quotes_by(quotes, known, families, company_names(mentions, known.companies)),
                   Counter(mentions.loc[mentions["carrier"], "entity"]),
                   sum(map(len, led.values())), spans)
    rows = [_row(company, led.get(company, []), toward.get(company, []), facts) for company in dict.fromkeys([*led, *toward])]
    rows.sort(key=lambda row: row.rank)
    return tables.table(tables.COMPANIES, rows)


class _Toward(NamedTuple):
    """A mood of one quote toward a company."""

    company: str
    sentiment: str
    score: float


class _Facts(NamedTuple):
    """What all rows are made from: names by id, counts by company, how many mentions lead to any, the lines of the article."""

    names: Mapping[str, str]
    names_en: Mapping[str, str]
    quotes_by: Mapping[str, int]
    carried: Mapping[str, int]
    mentions: int
    spans: Sequence[tuple[int, int]]


def _toward(targets: pd.DataFrame, families: Families) -> list[_Toward]:
    """The table TARGETS by the companies compared; of several of one house in one quote the one with the clearest mood."""
    columns = (targets[column].tolist() for column in ("quote", "company", "sentiment", "score"))
    clearest: dict[tuple[str, str], _Toward] = {}
    for quote, company, sentiment, score in zip(*columns, strict=True):
        head = families.head(company)
        known = clearest.get((quote, head))
        if known is None or abs(score) > abs(known.score):
            clearest[quote, head] = _Toward(head, sentiment, score)
    return list(clearest.values())


def _quotes_by(quotes: pd.DataFrame, known: Owned, families: Families, named: Mapping[str, str]) -> Counter[str]:
    """By company the quotes that it itself, somebody of it, or somebody without a name in its name says."""
    unnamed = quotes.loc[quotes["speaker"].isna(), "speaker_label"].dropna()
    speakers = [*quotes["speaker"].dropna(), *filter(None, (spoken_for(label, named) for label in unnamed))]
    found = (known.behind(who, known.kinds.get(who, "")) for who in speakers)
    return Counter(families.head(company) for company in found if company is not None)


def _row(company: str, own: Sequence[Lead], toward: Sequence[_Toward], facts: _Facts) -> Company:
    counts, polarity = Counter(lead.by for lead in own), Counter(about.sentiment for about in toward)
    low, high = wilson(len(own), facts.mentions)
    return Company(
        company=company, name=facts.names.get(company, company), name_en=facts.names_en.get(company),
        by_name=counts["name"], by_product=counts["product"], by_person=counts["person"],
        in_title=sum(lead.in_title for lead in own), first=_first(own, facts.spans),
        share=len(own) / facts.mentions if facts.mentions else 0.0, share_low=low, share_high=high,
        quotes_by=facts.quotes_by.get(company, 0), quotes_about=len(toward), about_positive=polarity["positive"],
        about_neutral=polarity["neutral"], about_negative=polarity["negative"], about_score=_mean(toward),
        verdict=verdict(polarity), carried=facts.carried.get(company, 0), arms=_arms(own, facts.names))


def _first(own: Sequence[Lead], spans: Sequence[tuple[int, int]]) -> float:
    """How much of title and body comes before a company is first named; NaN where it is not."""
    return shares_before([min(lead.start for lead in own)], spans)[0] if own else float("nan")


def _mean(toward: Sequence[_Toward]) -> float:
    return sum(about.score for about in toward) / len(toward) if toward else float("nan")


def _arms(own: Sequence[Lead], names: Mapping[str, str]) -> str | None:
    """The names of the companies that count for another."""
    return " | ".join(names[arm] for arm in dict.fromkeys(lead.arm for lead in own) if arm) or None


def verdict(polarity: Mapping[str, int]) -> str:
    """What may be said of the mood toward a company: one polarity whose interval excludes one half.

    ``polarity``: the number of quotes about it by mood.
    """
    counts = {label: polarity.get(label, 0) for label in tables.MOODS}
    total = sum(counts.values())
    if total < LEAST_QUOTES:
        return TOO_FEW
    sure = [label for label, count in counts.items() if wilson(count, total)[0] > 0.5]
    return f"mostly {sure[0]}" if sure else "mixed"
