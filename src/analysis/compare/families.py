"""Which company an article tells of when it names one of a house: the company itself, the one that owns it, or its arm.

A company that the article names no more often than its owner is told of as the owner's: واتساب beside ميتا. One that it names
more often stands for itself, and so does one whose owner is not named at all. Where an owner is not named and its people are
there (Zuckerberg, in an article on فيسبوك that never says ميتا), they and what it makes count for the company of its house that
is named most; without its people, what it makes does so only for one that bears its name (غالاكسي beside سامسونغ إلكترونيكس).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property

from ..knowledge.relations import owners_above

Counts = Mapping[str, int]


def company_behind(one: str, kind: str, owner: str | None, is_company: Callable[[str | None], bool]) -> str | None:
    """The company behind an entity: itself where it is named as one (``kind``), else its owner; None where that is no company."""
    company = one if kind == "COMPANY" else owner
    return company if is_company(company) else None


class Families:
    """The companies of an article by their owners.

    ``owners``: of each company the one that owns it, if a company does; ``named``: how often each is mentioned by its name,
    in the order of the text; ``led``: those that a product or body of theirs leads to; ``staffed``: those that people do;
    ``bearers``: those whose name begins with their owner's.
    """

    def __init__(self, owners: Mapping[str, str], named: Counts, led: Collection[str], staffed: Collection[str],
                 bearers: Collection[str] = ()) -> None:
        self._owners, self._named, self._led, self._staffed, self._bearers = owners, named, led, staffed, bearers
        self._found: dict[str, str] = {}

    def head(self, company: str) -> str:
        """The company for which a company counts in this article."""
        if company not in self._found:
            above = self._owner_told(company)
            self._found[company] = self.head(above) if above else self._arm_told(company) or company
        return self._found[company]

    def above(self, company: str) -> Sequence[str]:
        """The companies that own a company, the nearest first."""
        return owners_above(company, self._owners.get)

    def _owner_told(self, company: str) -> str | None:
        """The nearest owner that is named at least as often; of one not named itself, else one that is there at all."""
        times = self._named.get(company, 0)
        chain = self.above(company)
        named = next((owner for owner in chain if self._named.get(owner, 0) >= max(times, 1)), None)
        there = next((owner for owner in chain if owner in self._led or owner in self._staffed), None)
        return named or (None if times else there)

    def _arm_told(self, company: str) -> str | None:
        """Of a company that is not named itself, the one of its house that is named most; without its people, of its name."""
        if self._named.get(company):
            return None
        arms = [arm for arm in self._named_below.get(company, ())
                if company in self._staffed or (arm in self._bearers and self._owners[arm] == company)]
        return max(arms, key=lambda arm: self._named[arm], default=None)

    @cached_property
    def _named_below(self) -> Mapping[str, Sequence[str]]:
        """Of each company those of its house that are named, in the order of the text."""
        below: dict[str, list[str]] = {}
        for company in self._named:
            for owner in self.above(company):
                below.setdefault(owner, []).append(company)
        return below
