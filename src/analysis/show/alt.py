"""What each chart shows, in two sentences of Arabic and of English, from the tables that the chart draws.

Every function takes what the chart of its name takes and gives a ``Both``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from . import rows
from .names import speakers_of
from .phrases import Both, both, counted, joined, named, percent, signed

# So many of the first rows are told with their figures.
_TOLD = 3


def mentions_by_entity(mentions: pd.DataFrame, entities: pd.DataFrame, *, top: int = 12) -> Both:
    """Of charts_mentions.mentions_by_entity."""
    shown = rows.mentioned(mentions, entities, top)
    if shown.empty:
        return both("nothing.mentions")
    return both("alt.mentions_by_entity", count=_of("name", len(shown), mentions["entity"].nunique()),
                tops=_times(shown["name"], shown["count"]))


def mentions_along(mentions: pd.DataFrame, entities: pd.DataFrame, lines: pd.DataFrame, *, top: int = 8) -> Both:
    """Of charts_mentions.mentions_along."""
    shown = rows.mentioned(mentions, entities, top)
    if shown.empty:
        return both("nothing.mentions")
    tops = _places(shown["name"], rows.along(shown["first"], lines), by="comma")
    return both("alt.mentions_along", count=_of("name", len(shown), mentions["entity"].nunique()), tops=tops)


def entity_types(mentions: pd.DataFrame) -> Both:
    """Of charts_mentions.entity_types."""
    shown = rows.typed(mentions)
    if shown.empty:
        return both("nothing.mentions")
    kinds = [named("types", kind) for kind in shown["type"]]
    return both("alt.entity_types", tops=_times(kinds, shown["count"], most=len(kinds)))


def quotes_by_speaker(quotes: pd.DataFrame, entities: pd.DataFrame, *, top: int = 12) -> Both:
    """Of charts_quotes.quotes_by_speaker."""
    speakers = rows.quoted(quotes, entities)
    shown = speakers.head(top)
    if shown.empty:
        return both("nothing.quotes")
    tops = _items(shown["name"], [counted("quote", total) for total in shown["total"]])
    return both("alt.quotes_by_speaker", count=_of("speaker", len(shown), len(speakers)),
                moods=_moods(rows.moods_of(quotes["sentiment"])), tops=tops)


def sentiment_of_quotes(quotes: pd.DataFrame, entities: pd.DataFrame) -> Both:
    """Of charts_quotes.sentiment_of_quotes."""
    if quotes.empty:
        return both("nothing.quotes")
    scores, names = list(quotes["score"]), speakers_of(quotes, entities)
    high, low = scores.index(max(scores)), scores.index(min(scores))
    kind = "" if high != low else ".one" if len(scores) == 1 else ".flat"
    return both(f"alt.sentiment_of_quotes{kind}", count=counted("quote", len(quotes)),
                moods=_moods(rows.moods_of(quotes["sentiment"])), mood=named("sentiment", quotes["sentiment"].iloc[0]),
                high=signed(scores[high]), low=signed(scores[low]),
                highest=_who(scores, names, high), lowest=_who(scores, names, low))


def _who(scores: Sequence[float], names: Sequence[Both], place: int) -> Both:
    """All whose score is that of one place, each once."""
    return joined(list(dict.fromkeys(name for score, name in zip(scores, names, strict=True) if score == scores[place])))


def sentiment_parts(contributions: pd.DataFrame, quotes: pd.DataFrame, quote: str) -> Both:
    """Of charts_quotes.sentiment_parts."""
    shown = rows.factored(contributions, quote)
    if shown.empty:
        return both(rows.without_parts(quotes, quote))
    score = quotes.loc[quotes["quote"] == quote, "score"].iloc[0]
    strongest = shown.iloc[int(shown["value"].abs().to_numpy().argmax())]
    return both("alt.sentiment_parts", count=counted("word", len(shown)), total=signed(shown["value"].sum()), score=signed(score),
                word=strongest["word"], value=signed(strongest["value"]))


def narrator_and_speakers(narration: pd.DataFrame, quotes: pd.DataFrame) -> Both:
    """Of charts_quotes.narrator_and_speakers."""
    if narration.empty and quotes.empty:
        return both("nothing.moods")
    return both("alt.narrator_and_speakers", sentences=counted("sentence", len(narration)), quotes=counted("quote", len(quotes)),
                told=_moods(rows.moods_of(narration["sentiment"])), spoken=_moods(rows.moods_of(quotes["sentiment"])))


def company_share(companies: pd.DataFrame, *, top: int = 10) -> Both:
    """Of charts_companies.company_share."""
    shown = rows.companies_named(companies, top)
    if shown.empty:
        return both("nothing.companies")
    shares = zip(shown["called"], *(shown[name].map(percent) for name in ("share", "share_low", "share_high")), strict=True)
    tops = [both("item.share", name=name, share=share, low=low, high=high) for name, share, low, high in shares]
    return both("alt.company_share", count=_of("company", len(shown), rows.mentioned_companies(companies)),
                tops=joined(tops[:_TOLD], by="then"))


def company_mood(companies: pd.DataFrame, *, top: int = 10) -> Both:
    """Of charts_companies.company_mood."""
    shown = rows.companies_spoken_of(companies, top)
    if shown.empty:
        return both("nothing.about")
    verdicts = zip(shown["called"], shown["quotes_about"], shown["verdict"], strict=True)
    tops = [both("item.judged", name=name, count=counted("quote", count), text=named("verdict", verdict))
            for name, count, verdict in verdicts]
    totals = [int(shown[f"about_{mood}"].sum()) for mood in rows.MOODS]
    return both("alt.company_mood", moods=_moods(totals), tops=joined(tops[:_TOLD]))


def company_pairs(pairs: pd.DataFrame, companies: pd.DataFrame, *, top: int = 8) -> Both:
    """Of charts_companies.company_pairs."""
    names, counts = rows.paired(pairs, companies, top)
    if not counts:
        return both("nothing.pairs")
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    couples = [both("alt.pair", first=names[a], second=names[b]) for (a, b), _ in ranked]
    tops = _items(couples, [counted("sentence", count) for _, count in ranked])
    return both("alt.company_pairs", count=_of("company", len(names), rows.pairing(pairs)), tops=tops)


def company_words(keyness: pd.DataFrame, companies: pd.DataFrame, company: str, *, top: int = 10) -> Both:
    """Of charts_companies.company_words."""
    shown = rows.key_words(keyness, company, top)
    if shown.empty:
        return both(rows.without_words(companies, company))
    name = rows.called(companies).get(company, Both(company, company))
    tops = _items(_same(shown["word"]), [both("company_words.label", near=near, elsewhere=elsewhere)
                                         for near, elsewhere in zip(shown["near"], shown["elsewhere"], strict=True)])
    count = _of("word", len(shown), int((keyness["company"] == company).sum()))
    return both("alt.company_words", name=name, count=count, tops=tops)


def company_first(companies: pd.DataFrame, *, top: int = 10) -> Both:
    """Of charts_companies.company_first."""
    shown = rows.companies_by_entry(companies, top)
    if shown.empty:
        return both("nothing.first")
    return both("alt.company_first", count=_of("company", len(shown), rows.mentioned_companies(companies)),
                tops=_places(shown["called"], shown["first"], item="item.after"))


def trust_figures(figures: pd.DataFrame) -> Both:
    """Of charts_trust.trust_figures."""
    if figures.empty:
        return both("nothing.gold")
    return both("alt.trust_figures", tops=joined([_extremes(part, own) for part, own in figures.groupby("part", sort=False)],
                                                 by="then"))


def trust_reliability(reliability: pd.DataFrame) -> Both:
    """Of charts_trust.trust_reliability."""
    if reliability.empty:
        return both("nothing.reliability")
    shown = rows.binned(reliability)
    bins = zip(shown["name"], shown["claimed"].map(percent), shown["share_right"].map(percent), strict=True)
    tops = [both("alt.trust_reliability.bin", name=name, claimed=claimed, share=share) for name, claimed, share in bins]
    return both("alt.trust_reliability", count=counted("quote", int(shown["quotes"].sum())), tops=joined(tops, by="then"))


def _extremes(part: object, own: pd.DataFrame) -> Both:
    """The best and the worst figure of one part of the annotated articles."""
    ranked = own.sort_values("value", kind="stable")
    names, values = [named("figure", name) for name in ranked["figure"]], [percent(value) for value in ranked["value"]]
    return both("alt.trust_figures.part", name=named("part", str(part)), best=names[-1], high=values[-1], worst=names[0],
                low=values[0])


def _of(noun: str, shown: int, total: int) -> Both:
    """How many are shown, and of how many where some are not."""
    count = counted(noun, shown)
    return count if shown >= total else both("item.cut", count=count, total=total)


def _items(names: Iterable[Both], counts: Sequence[Both], *, most: int = _TOLD) -> Both:
    """The first rows with their figures."""
    items = [both("item.count", name=name, count=count) for name, count in zip(names, counts, strict=True)]
    return joined(items[:most], by="then")


def _times(names: Iterable[Both], counts: Iterable[int], *, most: int = _TOLD) -> Both:
    return _items(names, [counted("time", count) for count in counts], most=most)


def _places(names: Iterable[Both], shares: Iterable[float], *, by: str = "then", item: str = "item.at") -> Both:
    items = [both(item, name=name, share=percent(share)) for name, share in zip(names, shares, strict=True)]
    return joined(items[:_TOLD], by=by)


def _moods(counts: Sequence[int]) -> Both:
    return both("alt.moods", **dict(zip(rows.MOODS, counts, strict=True)))


def _same(texts: Iterable[str]) -> list[Both]:
    return [Both(text, text) for text in texts]
