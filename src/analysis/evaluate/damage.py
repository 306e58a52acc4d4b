"""What is lost when a quotation mark is: each mark of each annotated quote is taken away in turn, and the article read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..arabic.marks import find_marks
from ..article import Article
from ..extract.sentiment.scoring import Scorer
from .annotations import Record
from .edits import Edit, edited
from .reading import found_in
from .tally import tally_of

_HEAD = "mark taken away"
# These before an opening mark, or beside a closing one, show where speech begins or ends.
_BEGINS, _ENDS = frozenset(":.!?\u061f\n"), frozenset(".!?\u061f\n")


class Loss(NamedTuple):
    """Of ``quotes`` found while all marks stand, how many are found without one, and of how many the speaker is right still."""

    quotes: int
    found: int
    speakers: int

    def __str__(self) -> str:
        return f"{self.quotes:>8}{self.found / self.quotes:>10.3f}{self.speakers / self.quotes:>10.3f}"


def losses(annotated: Iterable[tuple[Record, Article]], *, scorer: Scorer | None = None) -> dict[str, Loss]:
    """By which mark is missing, what remains; marks that no quote shows are left out.

    The places: ``opening, behind a colon or sentence``, ``opening, elsewhere``, ``closing, at a sentence's end`` and
    ``closing, elsewhere``, of which nothing in the text tells the place of the last but what the words say.
    """
    counts: dict[str, Counter[str]] = {}
    for gold, article in annotated:
        for place, before, after in _trials(gold, article, scorer):
            tells = counts.setdefault(place, Counter())
            tells.update(quotes=before["quote_hits"], found=after["quote_hits"],
                         speakers=min(before["speakers"], after["speakers"]))
    return {place: Loss(told["quotes"], told["found"], told["speakers"]) for place, told in sorted(counts.items())}


def _trials(gold: Record, article: Article, scorer: Scorer | None) -> Iterator[tuple[str, Counter[str], Counter[str]]]:
    """For each mark of each quote that is found: its place, and the counts of that quote with and without the mark."""
    whole = found_in(article, scorer=scorer)
    for quote in gold["quotes"]:
        alone = {**gold, "quotes": [quote]}
        before = tally_of(alone, whole, article.text).counts
        for place, at in _marks(quote, article.text) if before["quote_hits"] else ():
            moved, damaged = edited(alone, article, [Edit(at, at + 1, "")])
            yield place, before, tally_of(moved, found_in(damaged, scorer=scorer), damaged.text).counts


def _marks(quote: Record, text: str) -> Iterator[tuple[str, int]]:
    """The places of the mark of one code point before and behind a quote, and their code points."""
    opening, closing = quote["start"] - 1, quote["end"]
    if opening >= 0 and find_marks(text, opening, opening + 1):
        sure = (text[:opening].rstrip(" \u00a0") or "\n")[-1] in _BEGINS
        yield "opening, behind a colon or sentence" if sure else "opening, elsewhere", opening
    if closing < len(text) and find_marks(text, closing, closing + 1):
        sure = text[closing - 1] in _ENDS or (text[closing + 1:].lstrip(" \u00a0") or "\n")[0] in _ENDS
        yield "closing, at a sentence's end" if sure else "closing, elsewhere", closing


def loss_table(told: Mapping[str, Loss]) -> str:
    """A line a place: how many quotes were found with all marks, and the shares of them found, and told whose, without one."""
    width = max(map(len, (*told, _HEAD)))
    head = f"{_HEAD:{width}}{'quotes':>8}{'found':>10}{'speaker':>10}"
    return "\n".join([head, *(place.ljust(width) + str(loss) for place, loss in told.items())])
