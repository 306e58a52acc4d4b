"""The scene: everything that one pass over an article's words finds, before any rule weighs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..arabic.quotation import Pair, pair_marks
from ..arabic.words import Words, words_of
from ..article.model import Article
from .catalogue import Catalogue
from .gazetteer import Gazetteer, Hit
from .reporting import Form, reporting_forms
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Scene:
    """Words of title and body, pairs of marks, reporting forms, titles and head nouns by first word."""

    article: Article
    words: Words
    spans: Sequence[tuple[int, int]]
    pairs: Sequence[Pair]
    cues: Mapping[int, Hit]
    titles: Mapping[int, Hit]
    heads: Mapping[int, Hit]
    catalogue: Catalogue
    vocabulary: Vocabulary

    def cue_ending_at(self, number: int) -> Form | None:
        """The reporting form whose last word is this one."""
        for first in (number, number - 1, number - 2):
            hit = self.cues.get(first)
            if hit and hit.last == number:
                form: Form = hit.value
                return form
        return None


def survey(article: Article, catalogue: Catalogue, vocabulary: Vocabulary) -> Scene:
    """Look over title and body once."""
    spans = article.spans("title", "body")
    words = words_of(article.text, spans)
    pairs = [pair for start, end in spans for pair in pair_marks(article.text, start, end)]
    return Scene(article, words, spans, pairs, _by_first(reporting_forms(), words),
                 _by_first(vocabulary.titles, words), _by_first(vocabulary.heads, words), catalogue, vocabulary)


def _by_first(gazetteer: Gazetteer, words: Words) -> dict[int, Hit]:
    return {hit.first: hit for hit in gazetteer.find(words)}
