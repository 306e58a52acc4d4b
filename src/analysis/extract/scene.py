"""The scene: everything that one pass over an article's words finds, before any rule weighs it."""

from __future__ import annotations

from bisect import bisect_left
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
    """Words of title and body, pairs of marks, reporting forms, titles and head nouns by first word.

    ``marked``: the pairs with their first and last word; ``marked_by_end``: first word by last word.
    """

    article: Article
    words: Words
    spans: Sequence[tuple[int, int]]
    pairs: Sequence[Pair]
    marked: Sequence[tuple[Pair, tuple[int, int]]]
    marked_by_end: Mapping[int, int]
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
    marked = _marked(words, pairs)
    by_end = {last: first for _, (first, last) in marked}
    return Scene(article, words, spans, pairs, marked, by_end, _by_first(reporting_forms(), words),
                 _by_first(vocabulary.titles, words), _by_first(vocabulary.heads, words), catalogue, vocabulary)


def _marked(words: Words, pairs: Sequence[Pair]) -> list[tuple[Pair, tuple[int, int]]]:
    """Each pair of marks with its first and last word; pairs without a word are left out."""
    spans = ((pair, (bisect_left(words.starts, pair.start), bisect_left(words.starts, pair.end) - 1)) for pair in pairs)
    return [(pair, span) for pair, span in spans if span[0] <= span[1]]


def _by_first(gazetteer: Gazetteer, words: Words) -> dict[int, Hit]:
    return {hit.first: hit for hit in gazetteer.find(words)}
