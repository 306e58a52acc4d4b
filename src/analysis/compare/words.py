"""Who is named with whom, and which words stand near a company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from math import erfc, log, log2, sqrt
from typing import NamedTuple

import pandas as pd

from .. import tables
from ..arabic.folding import fold_all, fold_key
from ..arabic.sentences import sentence_at, sentence_ends
from ..arabic.words import words_of
from ..extract.reading.loading import default_vocabulary
from ..knowledge import read
from .leads import Lead, by_company

# A word must stand near the company this often before it may be called distinguishing: the least that the KeyWords tool of
# WordSmith asks by default (Scott). Below it the log-likelihood of a short article means little (Rayson, Berridge & Francis
# 2004 on small expected frequencies): two against none passes the bound by chance again and again.
LEAST_NEAR = 3
# How likely it may be that chance alone shows a company any key word at all. Words are tried by the dozen, so each is held to
# this by the number that is tried (Bonferroni): at 3.84, the bound for one word, a random quarter of the sentences of 150
# shows one two times in three.
MOST_CHANCE = 0.05
# One sentence with two companies, each named there alone, has a lift as high as there are sentences: it tells nothing.
LEAST_TOGETHER = 3
# How the table of common words marks its function words: they set no company apart.
_FUNCTION_WORD = "F"
# What may stand before a reporting form: nothing, and, so; the sign of the future.
_STARTS, _FUTURE = ("", "\u0648", "\u0641"), "\u0633"


def pair_table(led: Iterable[Lead], text: str, spans: Sequence[tuple[int, int]]) -> pd.DataFrame:
    """One row a pair of companies named in one sentence (schema PAIRS); a company and one that owns it are no pair.

    ``expected``: of the sentences that name a company at all, those that chance would give them together; ``lift``: together /
    expected, missing below ``LEAST_TOGETHER`` sentences. ``led`` is of ``leads.leading``.
    """
    led, ends = list(led), _ends(text, spans)
    above = {lead.company: lead.above for lead in led}
    named_in: dict[int, set[str]] = {}
    for lead in led:
        named_in.setdefault(sentence_at(ends, lead.start), set()).add(lead.company)
    groups = [named_in[number] for number in sorted(named_in)]
    total, alone = len(groups), Counter(company for named in groups for company in named)
    together = Counter((a, b) for named in groups for a, b in combinations(sorted(named), 2)
                       if a not in above[b] and b not in above[a])
    expected = {(a, b): alone[a] * alone[b] / total for a, b in together}
    rows = [(*pair, count, expected[pair], count / expected[pair] if count >= LEAST_TOGETHER else None)
            for pair, count in together.most_common()]
    return tables.table(tables.PAIRS, rows)


class KeyWord(NamedTuple):
    """One row of the table KEYNESS."""

    company: str
    word: str
    near: int
    elsewhere: int
    log_ratio: float
    log_likelihood: float


def keyness_table(led: Iterable[Lead], text: str, spans: Sequence[tuple[int, int]], ordinary: frozenset[str]) -> pd.DataFrame:
    """Words that stand in a company's sentences more often than elsewhere (schema KEYNESS).

    Log ratio of the relative frequencies (Hardie 2014) and Dunning's (1993) log-likelihood, of all four cells; a word with
    fewer than ``LEAST_NEAR`` occurrences near the company is not tried, one that chance explains (``MOST_CHANCE``) left out.
    ``ordinary``: folded words that are not counted, as those of ``ordinary_words``.
    """
    bags = _bags(text, spans, ordinary)
    ends = _ends(text, spans)
    whole = _together(bags)
    total = whole.total()
    rows = [row for company, own in by_company(led).items()
            for row in _key_words(company, {sentence_at(ends, lead.start) for lead in own}, bags, whole, total)]
    rows.sort(key=lambda row: (row.company, -row.log_likelihood))
    return tables.table(tables.KEYNESS, rows)


@cache
def ordinary_words() -> frozenset[str]:
    """The folded words that set nobody apart: function words and those of ``reporting_words``."""
    common = default_vocabulary().common
    return reporting_words().union(word for word, kind in common.items() if kind == _FUNCTION_WORD)


@cache
def reporting_words() -> frozenset[str]:
    """The folded words that report speech, also behind و and ف and in the future: they go with whoever speaks.

    A form that is also a common noun or adjective (ذاكرة, memory) may be just that and is left to the comparison.
    """
    common, rows = default_vocabulary().common, read("reporting")
    forms = zip(fold_all([row["form"] for row in rows]), rows, strict=True)
    kept = {form for form, row in forms if row["flag"] != "~" or common.get(form) not in {"N", "A"}}
    future = {_FUTURE + fold_key(row["form"]) for row in rows if row["shape"] == "present"}
    return frozenset(start + form for form in kept | future if " " not in form for start in _STARTS)


def _ends(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """Where the sentences of the lines end; they count through the article."""
    return [end for span in spans for end in sentence_ends(text, *span)]


def _bags(text: str, spans: Sequence[tuple[int, int]], ordinary: frozenset[str]) -> list[Counter[str]]:
    bags = []
    for start, end in spans:
        for stop in sentence_ends(text, start, end):
            words = words_of(text[start:stop])
            surfaces = [words.surface(number, number) for number, form in enumerate(words.forms)
                        if form not in ordinary and len(form) > 2 and not form[0].isdecimal()]
            bags.append(Counter(surfaces))
            start = stop
    return bags


def _together(bags: Iterable[Counter[str]]) -> Counter[str]:
    """All bags in one; adding them up one by one would copy what is counted so far at each."""
    whole: Counter[str] = Counter()
    for bag in bags:
        whole.update(bag)
    return whole


def _key_words(company: str, numbers: set[int], bags: Sequence[Counter[str]],
               whole: Counter[str], total: int) -> list[KeyWord]:
    near = _together(bags[n] for n in numbers if n < len(bags))
    size = near.total()
    sizes = max(size, 1), max(total - size, 1)
    rest = {word: whole[word] - count for word, count in near.items()}
    rows = [KeyWord(company, word, count, rest[word], *_measures(count, rest[word], *sizes)) for word, count in near.items()
            if count >= LEAST_NEAR]
    return [row for row in rows if row.log_ratio > 0 and chance(row.log_likelihood) * len(rows) <= MOST_CHANCE]


def chance(log_likelihood: float) -> float:
    """How often chance alone gives as much: the upper tail of chi-squared with one degree of freedom."""
    return erfc(sqrt(log_likelihood / 2))


def _measures(near: int, rest: int, near_size: int, rest_size: int) -> tuple[float, float]:
    """(log ratio with half a count added where none is, log-likelihood of the table word or another by near or elsewhere)."""
    ratio = log2((near / near_size) / ((rest or 0.5) / rest_size))
    pooled = (near + rest) / (near_size + rest_size)
    cells = [cell for count, size in ((near, near_size), (rest, rest_size))
             for cell in ((count, size * pooled), (size - count, size * (1 - pooled)))]
    return ratio, max(2 * sum(count * log(count / expected) for count, expected in cells if count), 0.0)
