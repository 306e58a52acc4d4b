"""Which mentions lead to a company: its own names, what it makes and runs, its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

import pandas as pd

from .families import Families, company_behind

_BY = {"COMPANY": "name", "PERSON": "person", "PRODUCT": "product", "ORG": "product", "WORK": "product", "PLACE": "product"}


class HasCompany(Protocol):
    """What tells of a company."""

    @property
    def company(self) -> str: ...


Of = TypeVar("Of", bound=HasCompany)


class Lead(NamedTuple):
    """A mention that leads to a company.

    ``company``: the id of the one for which it counts in the article; ``start``: where the mention stands, in code points;
    ``by``: name, product or person; ``arm``: the id of another company that is mentioned and counts for it; ``in_title``:
    whether in the title; ``above``: the ids of the companies that own that one, the nearest first.
    """

    company: str
    start: int
    by: str = "name"
    arm: str | None = None
    in_title: bool = False
    above: Sequence[str] = ()


class Direct(NamedTuple):
    """A mention of a company or of what it owns itself: where it stands, what is mentioned, and that company."""

    start: int
    section: str
    entity: str
    type: str
    company: str


class Owned(NamedTuple):
    """What the table ENTITIES tells, by id: names, types, owners; what is missing there is missing here."""

    names: Mapping[str, str]
    kinds: Mapping[str, str]
    owners: Mapping[str, Any]
    companies: Collection[str]

    def behind(self, one: str, kind: str) -> str | None:
        """The company behind an entity that is named as of this type, as ``company_behind`` says."""
        return company_behind(one, kind, self.owners.get(one), self.companies.__contains__)

    def company_owners(self) -> dict[str, str]:
        """Of each company the one that owns it, if a company does."""
        return {company: self.owners[company] for company in self.companies if self.owners[company] in self.companies}


def owned(entities: pd.DataFrame) -> Owned:
    """The table ENTITIES by id."""
    ids = entities["entity"].tolist()
    names, kinds, owners = (dict(zip(ids, entities[column].tolist(), strict=True)) for column in ("name", "type", "owner"))
    return Owned(names, kinds, owners, {one: None for one, kind in kinds.items() if kind == "COMPANY"}.keys())


def leading(mentions: pd.DataFrame, entities: pd.DataFrame) -> list[Lead]:
    """The mentions of the tables MENTIONS and ENTITIES that lead to a company, in their order.

    Those that only carried what is told (column ``carrier``) lead to none.
    """
    known = owned(entities)
    direct = direct_leads(mentions, known)
    return leads(direct, families_of(direct, known))


def leads(direct: Iterable[Direct], families: Families) -> list[Lead]:
    """What leads to a company, by the company for which that one counts in the article."""
    found = []
    for start, section, entity, kind, company in direct:
        head = families.head(company)
        arm = entity if kind == "COMPANY" and entity != head else None
        found.append(Lead(head, start, "product" if arm else _BY[kind], arm, section == "title", families.above(head)))
    return found


def direct_leads(mentions: pd.DataFrame, known: Owned) -> list[Direct]:
    """Mentions of a company and of what it owns itself."""
    columns = (mentions[column].tolist() for column in ("start", "section", "entity", "type", "carrier"))
    found = []
    for start, section, entity, kind, carrier in zip(*columns, strict=True):
        company = None if carrier else known.behind(entity, kind)
        if company is not None:
            found.append(Direct(start, section, entity, kind, company))
    return found


def families_of(direct: Iterable[Direct], known: Owned) -> Families:
    """The companies of an article by their owners."""
    there: dict[str, list[str]] = {by: [] for by in _BY.values()}
    for lead in direct:
        there[_BY[lead.type]].append(lead.company)
    owners = known.company_owners()
    bearers = {arm for arm, owner in owners.items() if known.names[arm].startswith(f"{known.names[owner]} ")}
    return Families(owners, Counter(there["name"]), set(there["product"]), set(there["person"]), bearers)


def by_company(found: Iterable[Of]) -> dict[str, list[Of]]:
    """Leads, or what else names a ``company``, by that company."""
    groups: dict[str, list[Of]] = {}
    for one in found:
        groups.setdefault(one.company, []).append(one)
    return groups
