"""The whole way from an Article to its tables. Pure: the same article gives the same analysis."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from operator import attrgetter

import pandas as pd

from . import tables
from .article.model import Article
from .compare.companies import company_table
from .compare.families import company_behind
from .extract.carried import carriers
from .extract.names.mentions import Mention, find_mentions
from .extract.quotes import Quote, find_quotes
from .extract.reading.catalogue import Catalogue, Entity, default_catalogue
from .extract.reading.loading import default_vocabulary
from .extract.reading.scene import Scene, survey
from .extract.reading.vocabulary import Vocabulary
from .extract.sentiment.lexicon import default_lexicon
from .extract.sentiment.scoring import LexiconScorer, Scorer, Sentiment
from .extract.sentiment.targets import Target, narrator_sentences, sentiments_of, targets_of
from .extract.sentiment.topics import companies_of, said_of
from .knowledge.relations import owners_above
from .tables import made_once


@dataclass(frozen=True, eq=False, repr=False)
class Analysis:
    """What was found in an article. The tables are made when they are first asked for.

    ``mentions``, ``entities``, ``quotes``, ``contributions``, ``targets``, ``companies``, ``narration`` and ``lines``
    are DataFrames with the columns that ``analysis.tables`` declares; a column that you add to one is yours alone.
    Pickled, an analysis holds what was found and nothing of the word lists, so that processes can send it.
    """

    article: Article
    found_mentions: Sequence[Mention]
    found_entities: Mapping[str, Entity]
    found_quotes: Sequence[Quote]
    sentiments: Sequence[Sentiment]
    found_targets: Sequence[Sequence[Target]]
    narrated: Callable[[], Sequence[tuple[int, int, Sentiment]]]
    unnamed_owners: Sequence[Entity]
    carriers: frozenset[int]

    def __repr__(self) -> str:
        """What was found, in numbers."""
        return (f"<Analysis of {self.article.name}: {len(self.found_mentions)} mentions of {len(self.found_entities)} names, "
                f"{len(self.found_quotes)} quotes>")

    def __getstate__(self) -> dict[str, object]:
        return {each.name: getattr(self, each.name) for each in fields(self)} | {"narrated": partial(tuple, self.narrated())}

    @made_once
    def lines(self) -> pd.DataFrame:
        """One row a line of the article."""
        text = self.article.text
        return tables.table(tables.LINES, [(line.start, line.end, line.role, line.rule, text[line.start:line.end])
                                           for line in self.article.lines])

    @made_once
    def mentions(self) -> pd.DataFrame:
        """One row a mention in title and body."""
        title = [range(start, end) for start, end in self.article.spans("title")]
        return tables.table(tables.MENTIONS, [
            (f"m{number + 1}", m.start, m.end, m.surface, m.entity, m.type,
             "title" if any(m.start in span for span in title) else "body", self._quote_at(m.start),
             m.rule, m.evidence, m.confidence, m.role or None, number in self.carriers)
            for number, m in enumerate(self.found_mentions)])

    @made_once
    def entities(self) -> pd.DataFrame:
        """One row an entity, the most mentioned first."""
        return self._entity_table(self.found_entities.values())

    @made_once
    def entities_and_owners(self) -> pd.DataFrame:
        """``entities``, then the companies, with no mention of their own, to which what is named belongs, or their owners."""
        return self._entity_table([*self.found_entities.values(), *self.unnamed_owners])

    def _entity_table(self, entities: Iterable[Entity]) -> pd.DataFrame:
        named: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.found_mentions:
            named[mention.entity].append(mention)
        return tables.table(tables.ENTITIES, [
            (e.id, e.label, e.name_en or None, e.type, e.owner, e.gender or None, e.known, len(named[e.id]),
             _joined(m.surface for m in named[e.id]), _joined(m.role for m in named[e.id]) or None)
            for e in sorted(entities, key=lambda entity: -len(named[entity.id]))])

    @made_once
    def quotes(self) -> pd.DataFrame:
        """One row a quote, with its sentiment."""
        return tables.table(tables.QUOTES, [
            (f"q{number}", quote.start, quote.end, quote.text, quote.kind, quote.speaker, quote.speaker_label, quote.cue or None,
             quote.cue_lemma or None, quote.medium or None, quote.date or None, quote.marks, quote.repairs or None,
             quote.features, quote.rule, quote.confidence, sentiment.label, sentiment.score)
            for number, (quote, sentiment) in enumerate(zip(self.found_quotes, self.sentiments, strict=True), 1)])

    @made_once
    def contributions(self) -> pd.DataFrame:
        """One row a word or idiom that adds to a quote's score."""
        return tables.table(tables.CONTRIBUTIONS, [
            (f"q{number}", part.start, part.end, part.word, part.weight, part.negation, part.degree, part.context, part.value,
             part.clause)
            for number, sentiment in enumerate(self.sentiments, 1) for part in sentiment.contributions])

    @made_once
    def targets(self) -> pd.DataFrame:
        """One row a quote and company that it speaks about."""
        return tables.table(tables.TARGETS, [(f"q{number}", *target)
                                             for number, found in enumerate(self.found_targets, 1) for target in found])

    @made_once
    def companies(self) -> pd.DataFrame:
        """One row a company: named itself or by what it owns, spoken for, spoken about."""
        return company_table(self.mentions, self.entities_and_owners, self.quotes, self.targets,
                             self.article.spans("title", "body"))

    @made_once
    def narration(self) -> pd.DataFrame:
        """One row a sentence of the narrator, speech left out."""
        text = self.article.text
        return tables.table(tables.NARRATION, [
            (number, start, end, text[start:end], sentiment.label, sentiment.score)
            for number, (start, end, sentiment) in enumerate(self.narrated(), 1)])

    def _quote_at(self, position: int) -> str | None:
        number = bisect_right(self.found_quotes, position, key=attrgetter("start"))
        inside = number and position < self.found_quotes[number - 1].end
        return f"q{number}" if inside else None


def analyse(article: Article, *, catalogue: Catalogue | None = None, vocabulary: Vocabulary | None = None,
            scorer: Scorer | None = None) -> Analysis:
    """Mentions, quotes with speakers, and sentiment of one article.

    ``catalogue``, ``vocabulary`` and ``scorer`` default to the project's own knowledge. Raises TypeError for what is no Article.
    """
    if not isinstance(article, Article):
        raise TypeError(f"analyse takes an Article and no {type(article).__name__}; load_article(path) makes one of a file")
    scene = survey(article, catalogue or default_catalogue(), vocabulary or default_vocabulary())
    mentions, entities = find_mentions(scene)
    quotes = find_quotes(scene, mentions, entities)
    judge = scorer or LexiconScorer(default_lexicon())
    sentiments = sentiments_of(scene.words, quotes, judge, mentions)
    behind, carrying = _companies_behind(scene, entities), carriers(scene, mentions, entities)
    named = companies_of(mentions, behind, carrying)
    ends = [-1, *(quote.last for quote in quotes)]
    targets = [targets_of(scene.words, quote, sentiment, mentions, behind, said_of(scene, quote, named, end))
               for quote, sentiment, end in zip(quotes, sentiments, ends, strict=False)]
    return Analysis(article, mentions, entities, quotes, sentiments, targets,
                    partial(narrator_sentences, scene, quotes, judge, mentions), _unnamed_owners(scene, entities), carrying)


def _joined(parts: Iterable[str]) -> str:
    """Different parts in the order of their first appearance."""
    return " | ".join(dict.fromkeys(filter(None, parts)))


def _companies_behind(scene: Scene, entities: Mapping[str, Entity]) -> dict[str, str]:
    """The company behind each entity that has one."""
    is_company = partial(_is_company, scene, entities)
    found = ((one, company_behind(one, entity.type, entity.owner, is_company)) for one, entity in entities.items())
    return {one: company for one, company in found if company is not None}


def _unnamed_owners(scene: Scene, entities: Mapping[str, Entity]) -> list[Entity]:
    """The companies above what is named that are not named themselves, up to the last."""
    known = scene.catalogue.entities

    def unnamed_above(one: str) -> str | None:
        owner = (entities.get(one) or known[one]).owner
        return owner if owner and owner not in entities and _is_company(scene, entities, owner) else None

    above = (owner for one in entities for owner in owners_above(one, unnamed_above))
    return [known[owner] for owner in dict.fromkeys(above)]


def _is_company(scene: Scene, entities: Mapping[str, Entity], one: str | None) -> bool:
    found = None if one is None else entities.get(one) or scene.catalogue.entities.get(one)
    return found is not None and found.type == "COMPANY"
