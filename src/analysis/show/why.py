"""Why the program says what it says: of one quote and of one mention, from their tables alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import pandas as pd

from .. import tables
from ..extract.sentiment.scoring import Contribution, summed
from .explanation import Explanation, Point, own, point
from .names import first_words, names_of
from .phrases import Both, both, counted, has, joined, named, percent, signed
from .rows import BOUNDS, along, check_known, factored, records, within_bounds
from .rules import rule_named
from .why_rows import EntityRow, MentionRow, PartRow, QuoteRow

# A longer quote is told by its beginning.
_LONGEST = 240
_SEPARATOR = " | "


def explain_quote(quote: str, lines: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame,
                  contributions: pd.DataFrame) -> Explanation:
    """Where a quote stands, what its marks were, who says it by which rule, and how its words gave its mood.

    ``quote``: an id of the table; tables LINES, ENTITIES, QUOTES, CONTRIBUTIONS, of one article. Raises TableError for one that
    does not fit its schema, ValueError for a quote that is not in the table.
    """
    tables.check_all((lines, tables.LINES), (entities, tables.ENTITIES), (quotes, tables.QUOTES),
                     (contributions, tables.CONTRIBUTIONS))
    row: QuoteRow = _row(quotes, "quote", quote)
    head = both("why.quote", n=quote.removeprefix("q"), text=own(first_words(row.text, longest=_LONGEST)))
    return Explanation(head, [point("place", _place(row.start, lines)), point("marks", *_marks(row)), point("cue", _cue(row)),
                              point("speaker_rule", both("why.end", text=rule_named(row.rule))),
                              point("speaker", *_speaker(row, entities)), *_occasion(row),
                              *_mood(row, factored(contributions, quote))])


def no_quotes() -> Explanation:
    """The answer of an article that has none, for whoever asks about its first quote."""
    return Explanation(both("nothing.quotes"), [])


def explain_mention(mention: str, lines: pd.DataFrame, mentions: pd.DataFrame, entities: pd.DataFrame) -> Explanation:
    """Where a name stands, which rule found it on what evidence, whom or what it means, in which spellings, and how sure that is.

    ``mention``: an id of the table; tables LINES, MENTIONS, ENTITIES, of one article. Raises TableError for one that does not
    fit its schema, ValueError for a mention that is not in the table.
    """
    tables.check_all((lines, tables.LINES), (mentions, tables.MENTIONS), (entities, tables.ENTITIES))
    row = _row(mentions, "mention", mention)
    meant = _row(entities, "entity", row.entity)
    head = both("why.mention", n=mention.removeprefix("m"), text=own(row.surface))
    spelled = joined([both("why.value", value=own(each)) for each in meant.spellings.split(_SEPARATOR)])
    return Explanation(head, [
        point("place", _place(row.start, lines), *_within(row)),
        point("name_rule", both("why.end", text=rule_named(row.rule))), point("evidence", _evidence(row.evidence)),
        point("meant", *_meant(meant)), point("spellings", both("why.end", text=spelled)),
        point("type", both("why.end", text=named("type", row.type)), *_carrier(row)),
        point("role", _role(row.role), *_owner(meant.owner, names_of(entities))),
        point("confidence", both("why.sure.name", confidence=percent(row.confidence)))])


def _row(frame: pd.DataFrame, column: str, wanted: str) -> Any:
    """The row with this id; raises ValueError where there is none."""
    check_known(column, wanted, frame[column])
    return next(records(frame[frame[column] == wanted]))


def _place(start: int, lines: pd.DataFrame) -> Both:
    """The line in which something begins, counted from 1, and how much of title and body comes before."""
    number = bisect_right(list(lines["start"]), start)
    role = named("role", str(lines["role"].iloc[number - 1]))
    share = percent(along(pd.Series([start]), lines)[0])
    return both("why.place", line=number, role=role, share=share)


def _marks(row: QuoteRow) -> Iterator[Both]:
    """The quotation marks as found, and each thing that was mended."""
    yield both("why.marks", marks=row.marks)  # in the direction of the sentence, as in the article
    repairs = row.repairs.split(", ") if isinstance(row.repairs, str) else ["none"]
    yield from (named("why.repair", repair) for repair in repairs)


def _cue(row: QuoteRow) -> Both:
    if not isinstance(row.cue, str):
        return both("why.cue.none")
    lemma = row.cue_lemma if isinstance(row.cue_lemma, str) else row.cue
    return both("why.cue.same" if lemma == row.cue else "why.cue", cue=own(row.cue), lemma=own(lemma))


def _speaker(row: QuoteRow, entities: pd.DataFrame) -> Iterator[Both]:
    """Who it is, what is known of him, her or it, and how sure that is."""
    known = entities[entities["entity"] == row.speaker]
    for speaker in records(known):
        yield both("why.speaker", name=own(names_of(known)[speaker.entity]))
        yield both("why.type", type=named("type", speaker.type))
        if isinstance(speaker.roles, str):
            roles = joined([both("why.value", value=own(role)) for role in speaker.roles.split(_SEPARATOR)])
            yield both("why.roles", roles=roles)
        yield from _owner(speaker.owner, names_of(entities))
    if known.empty:
        label = row.speaker_label
        yield both("why.speaker.described", label=own(label)) if isinstance(label, str) else both("why.speaker.none")
    yield both("why.sure.speaker", confidence=percent(row.confidence))


def _owner(owner: object, names: dict[str, Both]) -> Iterator[Both]:
    if isinstance(owner, str) and owner in names:
        yield both("why.owner", owner=own(names[owner]))


def _occasion(row: QuoteRow) -> Iterator[Point]:
    """The medium and the date, if they are told."""
    for key, value in (("medium", row.medium), ("date", row.date)):
        if isinstance(value, str):
            yield point(key, both("why.end", text=both("why.value", value=own(value))))


def _mood(row: QuoteRow, parts: pd.DataFrame) -> Iterator[Point]:
    """Each weighed word as a product, then the sum, the score and the label."""
    if parts.empty and (row.score or row.sentiment != "neutral"):
        yield point("mood", both("why.model", score=_figure(row.score)), both(f"why.label.{row.sentiment}"))
        return
    if parts.empty:
        yield point("words", both("nothing.parts"))
    else:
        weighed = counted("expression", len(parts))
        yield point("words", both("why.words", count=weighed), listed=[_product(part, row) for part in records(parts)])
    yield point("mood", *_sums(row, parts), _label(row))


def _product(part: PartRow, row: QuoteRow) -> Both:
    """One word with its factors; one outside the quote's marks is the reporter's."""
    told = both("why.value", value=own(part.word))
    word = told if _inside(part.start, row) else both("parts.reporter", word=told)
    factors = {name: _figure(getattr(part, name), plus=False) for name in ("negation", "degree", "context")}
    return both("why.product", word=word, weight=_figure(part.weight), value=_figure(part.value), **factors)


def _sums(row: QuoteRow, parts: pd.DataFrame) -> Iterator[Both]:
    """The sum, of the speaker's words and the reporter's apart where there are both, and what the score makes of it."""
    if parts.empty:
        yield both("why.score.nothing", score=_figure(row.score))
        return
    inside = [_inside(start, row) for start in parts["start"]]
    said, told = parts["value"][inside].sum(), parts["value"][[not each for each in inside]].sum()
    total = _figure(said + told)
    yield both("why.sum", sum=total) if all(inside) else both("why.sums", said=_figure(said), told=_figure(told), sum=total)
    plain = summed([Contribution(p.start, p.end, p.word, p.weight, p.negation, p.degree, p.context, p.clause)
                    for p in records(parts)]).score
    low, high = _figure(-1), _figure(1)
    yield both("why.score.lessened" if abs(plain) > abs(row.score) else "why.score", score=_figure(row.score), low=low,
               high=high)


def _label(row: QuoteRow) -> Both:
    """What the mood is called, and why where the score keeps the bounds of the moods."""
    if not within_bounds(row.sentiment, row.score):
        return both(f"why.label.{row.sentiment}")
    low, high = map(_figure, BOUNDS[row.sentiment])
    return both(f"why.bounded.{row.sentiment}", low=low, high=high)


def _inside(start: int, row: QuoteRow) -> bool:
    """Whether a word that starts there stands between the marks of the quote."""
    return row.start <= start < row.end


def _within(row: MentionRow) -> Iterator[Both]:
    if isinstance(row.quote, str):
        yield both("why.within", n=row.quote.removeprefix("q"))


def _evidence(evidence: str) -> Both:
    """What the rule rests on: the words of a phrase, else words of the article or of a list."""
    key = f"evidence.{evidence}"
    return both("why.end", text=both(key) if has(key) else both("why.value", value=own(evidence)))


def _meant(row: EntityRow) -> Iterator[Both]:
    latin = row.name_en if isinstance(row.name_en, str) and row.name_en != row.name else None
    key = "why.meant" if latin is None else "why.meant.latin"
    yield both(key, name=own(row.name), latin=own(latin or ""))
    several = _SEPARATOR in row.spellings
    yield both("why.times.several" if several else "why.times", times=counted("time", int(row.mentions)))
    yield both("why.catalogued" if row.catalogued else "why.uncatalogued")


def _role(role: object) -> Both:
    return both("why.role", role=both("why.value", value=own(role))) if isinstance(role, str) else both("why.role.none")


def _carrier(row: MentionRow) -> Iterator[Both]:
    if row.carrier:
        yield both("why.carrier")


def _figure(number: float, *, plus: bool = True) -> Both:
    """A number with its sign and no more decimals than it has, three at most; ``plus``: whether a good one bears its sign."""
    sides = [side.rstrip("0").rstrip(".") for side in signed(number, digits=3)]
    return Both(*sides) if plus or number < 0 else Both(*[sides[1].lstrip("+")] * 2)
