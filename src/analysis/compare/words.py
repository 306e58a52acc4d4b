"""Who is named with whom, and which words stand near a company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import log, log2

import pandas as pd

from .. import tables
from ..arabic.sentences import sentence_at, sentence_ends
from ..arabic.words import words_of

# A word must stand near the company this often before it may be called distinguishing.
_LEAST_NEAR = 2


def sentences_of(led: pd.DataFrame, text: str, spans: Sequence[tuple[int, int]]) -> pd.Series:
    """The number of the sentence in which each mention stands; sentences count through the article."""
    ends = [end for span in spans for end in sentence_ends(text, *span)]
    return led["start"].map(lambda start: sentence_at(ends, start))


def pair_table(led: pd.DataFrame, text: str, spans: Sequence[tuple[int, int]]) -> pd.DataFrame:
    """One row a pair of companies named in one sentence (schema PAIRS).

    ``expected``: sentences that chance would give them together; ``lift``: together / expected.
    """
    total = sum(len(sentence_ends(text, *span)) for span in spans)
    groups = led.assign(sentence=sentences_of(led, text, spans)).groupby("sentence")["company"].unique()
    alone = Counter(company for named in groups for company in named)
    together = Counter(pair for named in groups for pair in combinations(sorted(named), 2))
    rows = [(a, b, count, alone[a] * alone[b] / total, count * total / (alone[a] * alone[b]))
            for (a, b), count in together.most_common()]
    return tables.table(tables.PAIRS, rows)


def keyness_table(led: pd.DataFrame, text: str, spans: Sequence[tuple[int, int]], ordinary: frozenset[str]) -> pd.DataFrame:
    """Words that stand in a company's sentences more often than elsewhere (schema KEYNESS).

    Log ratio of the relative frequencies (Hardie 2014) and Dunning's (1993) log-likelihood; with fewer
    than two occurrences near the company, or a likelihood under 3.84 (p 0.05), a word is left out.
    ``ordinary``: folded function words that are not counted.
    """
    bags = _bags(text, spans, ordinary)
    named = led.assign(sentence=sentences_of(led, text, spans)).groupby("company")["sentence"].unique()
    rows = [row for company, numbers in named.items() for row in _key_words(str(company), set(numbers), bags)]
    return tables.table(tables.KEYNESS, sorted(rows, key=lambda row: (row[0], -row[5])))


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


def _key_words(company: str, numbers: set[int], bags: Sequence[Counter[str]]) -> list[tuple[str, str, int, int, float, float]]:
    near: Counter[str] = sum((bags[n] for n in numbers if n < len(bags)), Counter())
    rest: Counter[str] = sum((bag for n, bag in enumerate(bags) if n not in numbers), Counter())
    sizes = max(sum(near.values()), 1), max(sum(rest.values()), 1)
    rows = [(company, word, count, rest[word], *_measures(count, rest[word], *sizes)) for word, count in near.items()
            if count >= _LEAST_NEAR]
    return [row for row in rows if row[4] > 0 and row[5] >= 3.84]


def _measures(near: int, rest: int, near_size: int, rest_size: int) -> tuple[float, float]:
    """(log ratio with half a count added where none is, log-likelihood)."""
    ratio = log2((near / near_size) / ((rest or 0.5) / rest_size))
    pooled = (near + rest) / (near_size + rest_size)
    parts = [count * log(count / (size * pooled)) for count, size in ((near, near_size), (rest, rest_size)) if count]
    return ratio, 2 * sum(parts)
