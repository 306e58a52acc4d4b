"""What typing costs: the same annotated articles, typed as another site or keyboard would type them, and read again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from ..article import Article
from ..extract.sentiment.scoring import Scorer
from ..tables import Schema, table
from .annotations import Record
from .edits import Edit, edited
from .figures import figures
from .reading import found_in
from .tally import Tally, tally_of

Way = Mapping[str, str]
AS_PRINTED = "as printed"
# One row a way of typing: mentions F1, quotes F1, shares of quotes with the right speaker and mood; all in 0..1.
RETYPED: Schema = {"typed": "str", "mentions": "float64", "quotes": "float64", "speakers": "float64", "sentiment": "float64"}
_SHOWN = {"mentions": "mentions F1", "quotes": "quotes F1", "speakers": "speakers", "sentiment": "sentiment"}
_LETTER = "[\u0621-\u064a]"
_LAST = f"(?!{_LETTER})"
# For each way a pattern of what is typed otherwise, and what stands there then.
WAYS: Mapping[str, Way] = {
    "two blanks": {r"(?<=\w) (?=\w)": "  "},
    "no-break spaces": {r"(?<=\w) (?=\w)": "\u00a0"},
    "Latin commas": {"\u060c": ",", "\u061b": ";", "\u061f": "?"},
    "no commas": {"\u060c": ""},
    "single straight marks": {"[\u00ab\u00bb\u201c\u201d\"]": "'"},
    "single curved marks": {"[\u00ab\u201c]": "\u2018", "[\u00bb\u201d]": "\u2019"},
    "marks turned round": {"\u00ab": "\u00bb", "\u00bb": "\u00ab", "\u201c": "\u201d", "\u201d": "\u201c"},
    "final yeh without dots": {f"\u064a{_LAST}": "\u0649"},
    "heh for teh marbuta": {f"\u0629{_LAST}": "\u0647"},
    "alef without hamza": {"[\u0623\u0625\u0622]": "\u0627"},
    "vowelled": {"(?<=[\u0628-\u064a])(?=[\u0628-\u064a])": "\u064e"},
}


def retyped(annotated: Iterable[tuple[Record, Article]], *, scorer: Scorer | None = None) -> pd.DataFrame:
    """The figures of annotated articles as printed and in each of ``WAYS``: a table RETYPED."""
    whole, nothing = list(annotated), dict[str, str]()
    ways = {AS_PRINTED: nothing, **WAYS} if whole else {}
    rows = [(name, *read_figures((type_so(gold, article, way) for gold, article in whole), scorer)) for name, way in ways.items()]
    return table(RETYPED, rows)


def read_figures(annotated: Iterable[tuple[Record, Article]], scorer: Scorer | None) -> Iterator[float]:
    """The figures of a row RETYPED: all articles read, and counted together."""
    told = figures(sum((_read(gold, article, scorer) for gold, article in annotated), Tally()))
    return (told[name] for name in _SHOWN.values())


def _read(gold: Record, article: Article, scorer: Scorer | None) -> Tally:
    return tally_of(gold, found_in(article, scorer=scorer), article.text)


def type_so(gold: Record, article: Article, way: Way) -> tuple[Record, Article]:
    """An article typed in a way, with its lines and its annotations moved to where their words stand then."""
    edits = sorted(edit for pattern, typed in way.items() for edit in _edits(article.text, pattern, typed))
    return edited(gold, article, edits) if edits else (gold, article)


def _edits(text: str, pattern: str, typed: str) -> Iterator[Edit]:
    return (Edit(*found.span(), typed) for found in re.finditer(pattern, text) if found[0] != typed)


def retyped_table(told: pd.DataFrame) -> str:
    """A line a way of typing, and its figures."""
    ways = [str(way) for way in told["typed"]]
    width = max(map(len, (*ways, "typed")))
    head = "typed".ljust(width) + "".join(name.rjust(11) for name in _SHOWN)
    values = told[list(_SHOWN)].to_numpy().tolist()
    rows = [way.ljust(width) + "".join(f"{value:>11.3f}" for value in row) for way, row in zip(ways, values, strict=True)]
    return "\n".join([head, *rows])
