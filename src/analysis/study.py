"""An article with every table that the notebooks show, each made when it is first asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from . import knowledge
from .arabic.folding import fold_key
from .arabic.words import with_proclitics
from .article import Article, load_article
from .article.card import card
from .compare.leads import Lead, leading
from .compare.words import keyness_table, ordinary_words, pair_table
from .errors import InputError
from .extract.reading.catalogue import default_catalogue
from .pipeline import Analysis, analyse
from .store import find_article, origin, write_tables
from .tables import made_once, with_names

if TYPE_CHECKING:
    from .show.explanation import Explanation

TABLES = ("lines", "mentions", "entities", "quotes", "contributions", "targets", "narration", "companies", "pairs", "keyness")
# A page of the net, as it is typed or as a path has it.
_ADDRESS = re.compile("https?:/", re.IGNORECASE)


class Study:
    """One article, its analysis and its comparison of companies.

    The attributes ``lines``, ``mentions``, ``entities``, ``quotes``, ``contributions``, ``targets``,
    ``narration``, ``companies``, ``pairs`` and ``keyness`` are DataFrames as ``analysis.tables`` declares them.
    ``file``: where the article was read from, None for one that no file holds.
    """

    def __init__(self, article: Article, *, file: Path | None = None, read: Callable[[Article], Analysis] = analyse) -> None:
        self.article = article
        self.file = file
        self._read = read

    def __repr__(self) -> str:
        """What is studied, and in numbers what was found."""
        return repr(self.analysis).replace("Analysis", "Study", 1)

    def _repr_html_(self) -> str:
        from .show.phrases import counted  # with all charts, which a terminal need not wait for

        found = (("name", self.entities), ("company", self.companies), ("quote", self.quotes))
        return card(self.article.title or self.article.name, (self.article.outlet, self.article.author, self.article.date),
                    [counted(noun, len(table)).ar for noun, table in found])

    @cached_property
    def analysis(self) -> Analysis:
        """Mentions, quotes and sentiment of the article."""
        return self._read(self.article)

    @property
    def lines(self) -> pd.DataFrame:
        """One row a line: start, end, role, rule, text."""
        return self.analysis.lines

    @property
    def filled_lines(self) -> pd.DataFrame:
        """The lines that hold something to read."""
        return self.lines[self.lines["role"] != "blank"]

    @property
    def mentions(self) -> pd.DataFrame:
        """One row a mention in title and body."""
        return self.analysis.mentions

    @property
    def entities(self) -> pd.DataFrame:
        """One row an entity, the most mentioned first."""
        return self.analysis.entities

    @property
    def quotes(self) -> pd.DataFrame:
        """One row a quote, with speaker and sentiment."""
        return self.analysis.quotes

    @property
    def contributions(self) -> pd.DataFrame:
        """One row a word that adds to the score of a quote."""
        return self.analysis.contributions

    @property
    def targets(self) -> pd.DataFrame:
        """One row a quote and company that it speaks about."""
        return self.analysis.targets

    @property
    def narration(self) -> pd.DataFrame:
        """One row a sentence of the narrator."""
        return self.analysis.narration

    @property
    def companies(self) -> pd.DataFrame:
        """One row a company, the most mentioned first."""
        return self.analysis.companies

    @made_once
    def pairs(self) -> pd.DataFrame:
        """One row a pair of companies that share a sentence."""
        return pair_table(self._leading, self.article.text, self._spans)

    @made_once
    def keyness(self) -> pd.DataFrame:
        """One row a company and a word that stands near it more often than elsewhere; no names, no words of reporting."""
        parts = {part for surface in self.mentions["surface"] for part in fold_key(surface).split()}
        names = {form for part in parts for form in with_proclitics(part)}
        cues = {fold_key(cue) for cue in self.quotes["cue"].dropna()}
        return keyness_table(self._leading, self.article.text, self._spans, ordinary_words() | names | cues)

    @property
    def length(self) -> int:
        """Code points of the article."""
        return len(self.article.text)

    @property
    def lead(self) -> str:
        """The id of the most mentioned company, '' where none is named."""
        return str(self.companies["company"].iloc[0]) if len(self.companies) else ""

    @property
    def telling_quote(self) -> str:
        """The id of the quote with most words that carry a mood, '' where there is none."""
        counts = self.contributions["quote"].value_counts()
        return str(counts.index[0]) if len(counts) else ""

    def table(self, name: str) -> pd.DataFrame:
        """The table of this name as it is written: names stand beside the ids of entities (``tables.named_schema``).

        Raises InputError for a name of no table.
        """
        if name not in TABLES:
            raise InputError(name, "is no table of a study", f"write some of {', '.join(TABLES)}")
        return with_names(name, getattr(self, name), self._names)

    def explain(self, wanted: str | int | None = None) -> Explanation:
        """Why a quote (``q3``) or a mention (``m12``) is what the tables say, in Arabic and English; ``print`` shows plain lines.

        A number alone is that of a quote, and Q3 is q3. Without an id it is the first quote, or the answer that there is none.
        Raises InputError for what is no id of either.
        """
        from .show import why  # with all charts, as above

        entities, quotes = self.analysis.entities_and_owners, list(self.quotes["quote"])
        wanted = None if wanted is None else _as_id(wanted)
        if wanted is None and not quotes:
            return why.no_quotes()
        if wanted is None or wanted in quotes:
            return why.explain_quote(wanted or quotes[0], self.lines, entities, self.quotes, self.contributions)
        if wanted in list(self.mentions["mention"]):
            return why.explain_mention(wanted, self.lines, self.mentions, entities)
        raise InputError(wanted, f"is no quote or mention of {self.article.name}", self._remedy())

    def write(self, *names: str, folder: str | Path | None = None) -> pd.DataFrame:
        """Write the tables of these names, or all, to data/processed; one row a file (``store.write_tables``).

        ``folder``: another folder, seen from here or, where it is there already, from the project's. With ``lines`` goes
        NAME.text.txt, the text in which all offsets count. Raises InputError for a name of no table, where another article of
        the same name has its tables there, and for a folder that cannot be written to.
        """
        found = {name: self.table(name) for name in names or TABLES}
        text = self.article.text if "lines" in found else None
        return write_tables(self.article.name, origin(self.article, self.file), text, folder, **found)

    def _remedy(self) -> str:
        """Which ids there are to ask for."""
        known = [list(ids) for ids in (self.quotes["quote"], self.mentions["mention"])]
        asked = " or ".join(f"one of {ids[0]} to {ids[-1]}" if len(ids) > 1 else ids[0] for ids in known if ids)
        return f"ask for {asked}" if asked else "no quote or name was found in it"

    @cached_property
    def _names(self) -> dict[str, str]:
        """The name of each entity here, and of whoever owns one, though nothing else tell of it."""
        known, frame = default_catalogue().entities, self.analysis.entities_and_owners
        owners = {owner: known[owner].label for owner in frame["owner"].dropna() if owner in known}
        return {**owners, **dict(zip(frame["entity"], frame["name"], strict=True))}

    @property
    def _spans(self) -> list[tuple[int, int]]:
        return self.article.spans("title", "body")

    @cached_property
    def _leading(self) -> list[Lead]:
        return leading(self.mentions, self.analysis.entities_and_owners)


def _as_id(wanted: str | int) -> str:
    """The id of a quote or mention as the tables have it."""
    known = str(wanted).strip().lower()
    return f"q{int(known)}" if known.isdecimal() else known


def open_study(path: str | Path | Article) -> Study:
    """Load an article, its path seen from here or from the project's folder (``store.find_article``); or study one made already.

    Raises InputError as ``load_article`` does, and at once for a mistake in your own rows of the word lists.
    """
    check_knowledge()
    if isinstance(path, Article):
        return Study(path)
    refuse_address(path)
    file = find_article(path)
    return Study(load_article(file), file=file.absolute())


def refuse_address(path: str | Path) -> None:
    """Raise InputError for the address of a page of the net, as it is typed, in the place of a file."""
    if _ADDRESS.match(str(path)) and not os.path.exists(path):
        raise InputError(path, "is the address of a page and no file", "save the page first and name its file")


def check_knowledge() -> None:
    """``knowledge.check``, whose InputError a notebook shows without the way through the word lists."""
    try:
        knowledge.check()
    except InputError as error:
        raise error.with_traceback(None) from None
