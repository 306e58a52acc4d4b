"""From the tables to the rows that a chart draws and its alternative text tells. Nothing is changed in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pandas as pd

from .. import tables
from ..article.along import shares_before
from ..extract.sentiment.scoring import NEGATIVE, POSITIVE
from .many import check_summed, speaker_keys
from .names import check_told, names_of, speakers_of
from .phrases import Both, ar, both, percent

MOODS = tables.MOODS
FACTORS = ("weight", "negation", "degree", "context", "value")
# The scores of each mood where words are weighed; a bound is in two of them, because scores are rounded.
BOUNDS = {"positive": (POSITIVE, 1.0), "neutral": (NEGATIVE, POSITIVE), "negative": (-1.0, NEGATIVE)}
BY = ("by_name", "by_product", "by_person")


def records(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a table one after another, each with its columns as attributes."""
    return frame.itertuples(index=False)


def mentioned(mentions: pd.DataFrame, entities: pd.DataFrame, top: int) -> pd.DataFrame:
    """The ``top`` entities by mentions: entity, name (Both), type, count, most first, then by first occurrence.

    Raises TableError for one that ``entities`` does not name.
    """
    counts = mentions.groupby("entity", sort=False).agg(count=("start", "size"), first=("start", "min"), type=("type", "first"))
    ranked = counts.sort_values(["count", "first"], ascending=[False, True]).head(top).reset_index()
    names, types = names_of(entities), dict(zip(entities["entity"], entities["type"], strict=True))
    check_told(ranked["entity"], names, "entities")
    return ranked.assign(name=pd.Series([names[entity] for entity in ranked["entity"]], dtype=object),
                         type=[types[entity] for entity in ranked["entity"]])


def along(starts: pd.Series, lines: pd.DataFrame) -> list[float]:
    """Where offsets stand between the start of the title (0) and the end of the body (1) (table LINES)."""
    article = lines[lines["role"].isin(["title", "body"])].sort_values("start", kind="stable")
    return shares_before(map(int, starts), list(zip(article["start"], article["end"], strict=True)))


def typed(mentions: pd.DataFrame) -> pd.DataFrame:
    """One row a type: type, count of mentions, names (different entities), most first."""
    counts = mentions.groupby("type", sort=False).agg(count=("start", "size"), names=("entity", "nunique"))
    return counts.sort_values("count", ascending=False, kind="stable").reset_index()


def quoted(quotes: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """One row a speaker: name (Both), positive, neutral, negative and total, most quotes first."""
    names = pd.Series(speakers_of(quotes, entities), index=quotes.index, dtype=object)
    named = quotes.assign(key=speaker_keys(quotes), name=names)
    counts = _moods(named, "key").join(named.groupby("key")["name"].first())
    return counts.sort_values("total", ascending=False, kind="stable").reset_index()


def keeps_bounds(quotes: pd.DataFrame) -> bool:
    """Whether every quote has the mood that BOUNDS give its score; those that a model judged need not."""
    return all(map(within_bounds, quotes["sentiment"], quotes["score"]))


def within_bounds(mood: str, score: float) -> bool:
    """Whether BOUNDS give a score this mood."""
    low, high = BOUNDS[mood]
    return low <= score <= high


def factored(contributions: pd.DataFrame, quote: str) -> pd.DataFrame:
    """The contributions of one quote in the order of its words."""
    return contributions[contributions["quote"] == quote].sort_values("start", kind="stable")


def words_of_parts(parts: pd.DataFrame, quote: pd.DataFrame) -> list[str]:
    """The words of the contributions to one quote (a row of QUOTES); those outside its marks are told to be the reporter's."""
    within = parts["start"].between(quote["start"].min(), quote["end"].max(), inclusive="left")
    return [word if inside else ar("parts.reporter", word=word) for word, inside in zip(parts["word"], within, strict=True)]


def told_and_said(narration: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """Two rows, narrator and speakers: name (Both), positive, neutral, negative and total."""
    parts = {"speaker.narrator": narration, "speaker.speakers": quotes}
    rows = [(both(key), *moods_of(frame["sentiment"]), len(frame)) for key, frame in parts.items()]
    return pd.DataFrame(rows, columns=["name", *MOODS, "total"])


def moods_of(sentiments: pd.Series) -> tuple[int, int, int]:
    """How many are positive, neutral and negative."""
    counts = sentiments.value_counts()
    positive, neutral, negative = (int(counts.get(mood, 0)) for mood in MOODS)
    return positive, neutral, negative


def companies_named(companies: pd.DataFrame, top: int) -> pd.DataFrame:
    """The ``top`` companies that are mentioned, with the column called (Both)."""
    check_summed(companies)
    return _called(companies[companies["share"] > 0].sort_values("share", ascending=False, kind="stable").head(top))


def companies_spoken_of(companies: pd.DataFrame, top: int) -> pd.DataFrame:
    """The ``top`` companies that a quote speaks about, with the column called (Both)."""
    check_summed(companies)
    spoken = companies[companies["quotes_about"] > 0]
    return _called(spoken.sort_values("quotes_about", ascending=False, kind="stable").head(top))


def companies_by_entry(companies: pd.DataFrame, top: int) -> pd.DataFrame:
    """The ``top`` companies by mentions in the order of their first one, with the column called (Both)."""
    placed = companies_named(companies[companies["first"].notna()], top)
    return placed.sort_values("first", kind="stable")


def mentioned_companies(companies: pd.DataFrame) -> int:
    """How many companies a mention leads to."""
    return int((companies["share"] > 0).sum())


def pairing(pairs: pd.DataFrame) -> int:
    """How many companies share a sentence with another."""
    return len({*pairs["first"], *pairs["second"]})


def paired(pairs: pd.DataFrame, companies: pd.DataFrame, top: int) -> tuple[list[Both], dict[tuple[int, int], int]]:
    """The companies that share most sentences, and the sentences of each pair of their numbers (lower first).

    They stand in the order of their shares. Those that equal the last of ``top`` in sentences and share are kept with it, or
    left out with it where they are many. Raises TableError for one that ``companies`` does not name.
    """
    names = called(companies)
    ranked = _by_sentences(pairs, companies)
    kept = {company: number for number, company in enumerate(_untied(ranked, top).sort_values(
        ["share", "sentences"], ascending=False, kind="stable").index)}
    counts: Counter[tuple[int, int]] = Counter()  # an article of a corpus has its own row of a pair
    for a, b, count in zip(pairs["first"], pairs["second"], pairs["sentences"], strict=True):
        if a in kept and b in kept:
            counts[min(kept[a], kept[b]), max(kept[a], kept[b])] += int(count)
    check_told(kept, names, "companies")
    return [names[company] for company in kept], counts


def _by_sentences(pairs: pd.DataFrame, companies: pd.DataFrame) -> pd.DataFrame:
    """Of each company in a pair its sentences and its share, most first; the index is the company."""
    sums = pd.concat([pairs.groupby(side)["sentences"].sum() for side in ("first", "second")]).groupby(level=0).sum()
    order = list(dict.fromkeys(companies["company"]))
    listed = sums.loc[sorted(sums.index, key=lambda company: order.index(company) if company in order else len(order))]
    shares = companies.groupby("company")["share"].first().reindex(listed.index)
    ranked = pd.DataFrame({"sentences": listed, "share": shares.fillna(0)})
    return ranked.sort_values(["sentences", "share"], ascending=False, kind="stable")


def _untied(ranked: pd.DataFrame, top: int) -> pd.DataFrame:
    """The first ``top`` rows without a cut among equals: half as many more, else as many fewer as it takes, two at least."""
    if len(ranked) <= top:
        return ranked
    same = (ranked == ranked.iloc[top - 1]).all(axis=1).to_numpy()
    first, last = int(same.argmax()), int(len(same) - same[::-1].argmax())
    return ranked.head(last if last <= top * 3 // 2 else first if first >= 2 else top)


def without_words(companies: pd.DataFrame, company: str) -> str:
    """The phrase that says why no word of a company is shown; raises ValueError for a company that is not in the table."""
    if companies.empty:
        return "nothing.companies"
    check_known("company", company, companies["company"])
    return "nothing.words"


def without_parts(quotes: pd.DataFrame, quote: str) -> str:
    """The phrase that says why no part of a quote is shown; '' stands for the quote richest in moods, where none has any.

    Raises ValueError for a quote that is not in the table.
    """
    if quotes.empty:
        return "nothing.quotes"
    if not quote:
        return "nothing.charged"
    check_known("quote", quote, quotes["quote"])
    return "nothing.parts"


def check_known(name: str, wanted: str, values: pd.Series) -> None:
    """Raise ValueError for a value that the column of a table does not have."""
    if wanted not in set(values):
        raise ValueError(f"{name} {wanted!r} is not in the table, which has {', '.join(map(str, values))}")


def key_words(keyness: pd.DataFrame, company: str, top: int) -> pd.DataFrame:
    """The ``top`` words of a company by evidence, then ordered by how much more often they stand near it."""
    own = keyness[keyness["company"] == company]
    best = own.sort_values("log_likelihood", ascending=False, kind="stable").head(top)
    return best.sort_values("log_ratio", ascending=False, kind="stable")


def binned(reliability: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table of reliability with what each is called (Both)."""
    names = [both("trust_reliability.bin", low=percent(low), high=percent(upper(low))) for low in reliability["bin"]]
    return reliability.assign(name=pd.Series(names, index=reliability.index, dtype=object))


def upper(low: float) -> float:
    """The upper bound of the tenth of confidence that begins at ``low``."""
    return min(low + 0.1, 1.0)


def called(companies: pd.DataFrame) -> dict[str, Both]:
    """The names of each company id."""
    return names_of(companies.rename(columns={"company": "entity"}))


def _called(companies: pd.DataFrame) -> pd.DataFrame:
    names = called(companies)
    column = [names[company] for company in companies["company"]]
    return companies.assign(called=pd.Series(column, index=companies.index, dtype=object))


def _moods(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """positive, neutral, negative and total of each key, in the order in which keys come."""
    counts = frame.groupby([key, "sentiment"], sort=False).size().unstack(fill_value=0)
    return counts.reindex(columns=list(MOODS), fill_value=0).assign(total=lambda table: table[list(MOODS)].sum(axis=1))
