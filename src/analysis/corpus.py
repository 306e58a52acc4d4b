"""Many articles: each is a study of its own, and every table has a column that tells the article.

An id of the catalogue means the same in all articles. An id of somebody whom no catalogue holds is made of his or her name,
so that two people of one name have one id: within an article that is rare, across many it happens. Look at ``article`` beside
``entity``, and at ``roles``, before you add up people whom ``catalogued`` does not vouch for.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pandas as pd

from . import tables
from .article import Article, article_files, load_article
from .article.card import card
from .article.folders import apart
from .compare import overall
from .errors import InputError
from .pipeline import Analysis, analyse
from .store import file_table, find_articles, from_home, many_tables
from .study import TABLES, Study, check_knowledge, refuse_address
from .tables import made_once

ARTICLES: tables.Schema = {"article": "str", "title": "str", "outlet": "str", "author": "str", "date": "str", "url": "str",
                           "language": "str", "encoding": "str", "length": "int64", "mentions": "int64", "quotes": "int64",
                           "notes": "str"}
TEXTS: tables.Schema = {"article": "str", "text": "str"}
SCHEMAS: dict[str, tables.Schema] = {
    "articles": ARTICLES, "texts": TEXTS, **{name: {"article": "str", **tables.named_schema(name)} for name in TABLES},
    "all_entities": overall.ALL_ENTITIES, "all_companies": overall.ALL_COMPANIES}
"""The columns of each table of a corpus."""
# Articles whose tables are in memory at a time while a corpus is written.
_BATCH = 20
# How many bytes the name of a file or folder may have, and how much of a text that is none is told.
_LONGEST_NAME, _TOLD = 255, 40
_NAMES_TOLD = 5

Source = str | Path | Article
Complaint = Callable[[InputError], None]


def _of_all(name: str) -> made_once:
    return made_once(lambda corpus: _one_below_the_other(name, corpus.studies))


class Corpus:
    """Studies of many articles, and their tables in one.

    The attributes ``lines`` … ``keyness`` are those of a study, one below the other, with the column ``article`` before the
    others and names beside ids; ``articles`` has one row an article, ``texts`` what its offsets count in. ``all_entities``
    and ``all_companies`` are sums over all articles, for which the charts of ``analysis.show`` are good as well.
    ``left_out``: what was wrong with the files that are not among the studies.
    """

    def __init__(self, studies: Iterable[Study], left_out: Sequence[InputError] = ()) -> None:
        self.studies = tuple(studies)
        self.left_out = tuple(left_out)
        _refuse_same(study.article.name for study in self.studies)
        self._named = {study.article.name: study for study in self.studies}

    def __len__(self) -> int:
        return len(self.studies)

    def __iter__(self) -> Iterator[Study]:
        return iter(self.studies)

    def __getitem__(self, article: str | int) -> Study:
        """The study of the article of this name, or of this number from 0; raises KeyError or IndexError where there is none."""
        try:
            return self.studies[article] if isinstance(article, int) else self._named[article]
        except (IndexError, KeyError) as error:
            raise type(error)(f"no article {article!r} among {len(self)}{self._some_names()}") from None

    def _some_names(self) -> str:
        names = list(self._named)[:_NAMES_TOLD]
        more = ["\u2026"] if len(self) > len(names) else []
        return f": {', '.join([*names, *more])}" if names else ""

    def __repr__(self) -> str:
        """How many articles there are; nothing is analysed for it."""
        return f"<Corpus of {len(self)} articles{f', {len(self.left_out)} left out' if self.left_out else ''}>"

    def _repr_html_(self) -> str:
        titles = [(study.article.title or study.article.name,) for study in self.studies[:5]]
        more = [("\u2026",)] if len(self) > len(titles) else []
        return card(repr(self).strip("<>"), *titles, *more)

    def table(self, name: str) -> pd.DataFrame:
        """The table of this name (one of ``SCHEMAS``), as ``write`` writes it. Raises InputError for a name of no table."""
        if name not in SCHEMAS:
            raise InputError(name, "is no table of a corpus", f"ask for one of {', '.join(SCHEMAS)}")
        found: pd.DataFrame = getattr(self, name)
        return found

    def write(self, folder: str | Path) -> pd.DataFrame:
        """Write every table to ``folder``, seen from where one works, ~ as one's home; one row a file (``write_corpus``)."""
        return write_corpus(self.studies, from_home(Path(folder)))

    @made_once
    def articles(self) -> pd.DataFrame:
        """One row an article: what it tells about itself, and how much was found."""
        return tables.table(ARTICLES, map(_about, self.studies))

    @made_once
    def texts(self) -> pd.DataFrame:
        """One row an article: the text in which its offsets count."""
        return tables.table(TEXTS, [(study.article.name, study.article.text) for study in self.studies])

    @made_once
    def all_entities(self) -> pd.DataFrame:
        """One row an id of an entity over all articles, the most mentioned first."""
        return overall.all_entities(self.table("entities"))

    @made_once
    def all_companies(self) -> pd.DataFrame:
        """One row a company over all articles, the most mentioned first."""
        return overall.all_companies(self.table("companies"))

    lines, mentions, entities = _of_all("lines"), _of_all("mentions"), _of_all("entities")
    quotes, contributions, targets = _of_all("quotes"), _of_all("contributions"), _of_all("targets")
    narration, companies = _of_all("narration"), _of_all("companies")
    pairs, keyness = _of_all("pairs"), _of_all("keyness")


def _about(study: Study) -> tuple[str | int | None, ...]:
    article = study.article
    told = (getattr(article, name) for name in ("title", "outlet", "author", "date", "url", "language", "encoding"))
    return (article.name, *told, study.length, len(study.mentions), len(study.quotes), " ".join(article.notes) or None)


def _one_below_the_other(name: str, studies: Iterable[Study]) -> pd.DataFrame:
    parts = {study.article.name: study.table(name) for study in studies}
    filled = [part for part in parts.values() if len(part)] or list(parts.values())[:1]
    if not filled:
        return tables.table(SCHEMAS[name], [])
    whole = pd.concat(filled, ignore_index=True)
    articles = [article for article, part in parts.items() for _ in range(len(part))]
    whole.insert(0, "article", pd.Series(articles, whole.index, "str"))
    return whole


def open_many(sources: Source | Iterable[Source], *, skip_bad: bool = False) -> Corpus:
    """The articles of a folder, or of many files, folders and articles from strings; analysed when a table is asked for.

    A path may be a pattern (``folder/*.txt``). Paths are seen from here or from the project's folder. Files are called after
    their names, with as many folders as tell two of one name apart. ``skip_bad``: go on without files that cannot be read; the
    corpus tells them as ``left_out``.
    Raises InputError for the first of them otherwise, for a folder without articles, for none at all, and for own rows with a
    mistake.
    """
    check_knowledge()
    given = [sources] if isinstance(sources, str | Path | Article) else list(sources)
    if not given:
        raise InputError("open_many", "was given no article", "name files, folders, patterns or articles")
    left_out: list[InputError] = []
    return Corpus(studies(named(given), complain=left_out.append if skip_bad else None), left_out)


def named(sources: Source | Iterable[Source]) -> list[tuple[str, Path | Article]]:
    """Each article and each file of the sources, once, with the name that tells it apart. Raises InputError as ``open_many``."""
    given = [sources] if isinstance(sources, str | Path | Article) else list(sources)
    found: dict[object, Path | Article] = {}
    for number, source in enumerate(given):
        if isinstance(source, Article):
            found[number] = source
        else:
            refuse_address(source)
            _refuse_text(source)
            found.update((os.path.realpath(file), file) for path in find_articles(source) for file in article_files(path))
    files = [file for file in found.values() if isinstance(file, Path)]
    names = dict(zip(files, apart(files), strict=True))
    pairs = [(source.name if isinstance(source, Article) else names[source], source) for source in found.values()]
    _refuse_same(name for name, _ in pairs)
    return pairs


def _refuse_text(path: str | Path) -> None:
    """A text in the place of its file, as where a column of texts is given; no system has so long a name."""
    if any(len(part.encode("utf-8", "replace")) > _LONGEST_NAME for part in Path(path).parts):
        raise InputError(f"{str(path)[:_TOLD].strip()}\u2026", "is no name that the system takes",
                         "give it another, shorter one; of a text, article_from_text(text, name=...) makes an article")


def _refuse_same(names: Iterable[str]) -> None:
    for name, count in Counter(names).items():
        if count > 1:
            raise InputError(name, "is the name of two articles", "give each a name of its own")


def studies(sources: Iterable[tuple[str, Path | Article]], *, complain: Complaint | None = None,
            read: Callable[[Article], Analysis] = analyse) -> Iterator[Study]:
    """A study of each source, one at a time.

    ``complain`` is told of a file that cannot be read, which is then left out; without it the InputError is raised.
    ``read``: what makes an Analysis of an Article.
    """
    for name, source in sources:
        try:
            yield _study(name, source, read)
        except InputError as error:
            if complain is None:
                raise
            complain(error)


def _study(name: str, source: Path | Article, read: Callable[[Article], Analysis]) -> Study:
    if isinstance(source, Article):
        return Study(source, read=read)
    return Study(replace(load_article(source), name=name), file=source.absolute(), read=read)


def write_corpus(found: Iterable[Study], folder: Path) -> pd.DataFrame:
    """Write every table of many articles as TABLE.parquet and TABLE.csv into ``folder``.

    Returns one row a file: file, rows, columns, bytes. Some articles at a time are in memory, and the sums. The files take
    the places of earlier ones together, at the end.
    Raises InputError where the folder cannot be written to.
    """
    sums = {"all_entities": overall.Sum(overall.all_entities), "all_companies": overall.Sum(overall.all_companies)}
    with many_tables(folder, SCHEMAS) as writers:
        for batch in _batches(found):
            for name in SCHEMAS.keys() - sums.keys():
                writers[name].add(batch.table(name))
            for name, kept in sums.items():
                kept.add(batch.table(name))
        for name, kept in sums.items():
            writers[name].add(kept.total())
    return file_table(row for writer in writers.values() for row in writer.files())


def _batches(found: Iterable[Study]) -> Iterator[Corpus]:
    """Some studies at a time, and one batch of none where there are none, so that each table has its columns."""
    rest = iter(found)
    batch = Corpus(islice(rest, _BATCH))
    yield batch
    while len(batch := Corpus(islice(rest, _BATCH))):
        yield batch
