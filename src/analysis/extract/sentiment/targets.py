"""Toward whom: the sentiment of a quote for each company it speaks about, and the narrator's own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from ...arabic.sentences import sentence_ends
from ...arabic.words import Words
from ..names.mentions import Mention
from ..quotes import Quote
from ..reading.reporting import VERBS, reporting_forms
from ..reading.scene import Scene
from .lexicon import attitudes, default_lexicon, ironic
from .predicates import CLAUSE_SIGNS
from .rivals import toward
from .scoring import Contribution, LexiconScorer, Scorer, Sentiment, summed
from .topics import Topic

_STOPS = frozenset(".!?\u061f:\"\u00ab\u00bb\u201c\u201d")
# What is left of praise in mockery, turned.
_MOCKED = -0.5


class Target(NamedTuple):
    """A company in a quote, the sentiment of the clauses that name it, and the surfaces they use."""

    company: str
    sentiment: str
    score: float
    via: str


def scored(words: Words, spans: Sequence[tuple[int, int]], scorer: Scorer) -> list[Sentiment]:
    """One sentiment for each (first, last); in batches by a scorer that has ``score_many``."""
    many = getattr(scorer, "score_many", None)
    return list(many(words, spans)) if many else [scorer.score(words, *span) for span in spans]


def sentiments_of(words: Words, quotes: Sequence[Quote], scorer: Scorer, mentions: Sequence[Mention] = ()) -> list[Sentiment]:
    """The sentiment of each quote; where words are weighed, the verb that reports it counts too (حذر, أشاد) and no name does."""
    found = scored(words, [(quote.first, quote.last) for quote in quotes], scorer)
    if not isinstance(scorer, LexiconScorer):
        return found
    unnamed = [_without_names(words, quote.last - quote.first + 1, sentiment, mentions)
               for quote, sentiment in zip(quotes, found, strict=True)]
    return [_with_cue(words, quote, sentiment) for quote, sentiment in zip(quotes, unnamed, strict=True)]


def _without_names(words: Words, length: int, found: Sentiment, mentions: Sequence[Mention]) -> Sentiment:
    """«قررت هيئة العدالة», سام ألتمان: the sentiment of so many words without those that are part of a name, with proclitics on
    it or without; ``mentions`` in the order of the text."""
    parts = [part for part in found.contributions if not _is_of_name(words, part, mentions)]
    return found if len(parts) == len(found.contributions) else summed(parts, length)


def _is_of_name(words: Words, part: Contribution, mentions: Sequence[Mention]) -> bool:
    place = bisect_left(mentions, part.end, key=attrgetter("start")) - 1
    return place >= 0 and part.end <= mentions[place].end and words.at(part.start) >= mentions[place].first


def _with_cue(words: Words, quote: Quote, found: Sentiment) -> Sentiment:
    lemma, start, cue = _attitude(words, quote)
    weight = attitudes().get(lemma, 0.0)
    if not weight or start < 0:
        return found
    told = Contribution(start, start + len(cue), cue, weight, 1.0, 1.0, 1.0, -1)
    parts = [_mocked(part) for part in found.contributions] if lemma in ironic() else found.contributions
    return summed(sorted((*parts, told)), quote.last - quote.first + 1)


def _attitude(words: Words, quote: Quote) -> tuple[str, int, str]:
    """(lemma, code point, surface) of the verb that reports, or of the one that قائلا only goes on with: سخر من القرار قائلا."""
    own = quote.cue_lemma, quote.cue_start, quote.cue
    number = words.at(quote.cue_start)
    if quote.cue_start < 0 or quote.cue_lemma in attitudes() or not _goes_on(words, number):
        return own
    while number > 0 and words.joined[number] and _STOPS.isdisjoint(words.gaps[number]):
        number -= 1
        hit = reporting_forms().match(words, number)
        if hit and hit.value.shape in VERBS and not hit.value.weak:
            start = words.position(number, hit.cut)
            return (hit.value.lemma, start, words.text[start:words.ends[hit.last]]) if hit.value.lemma in attitudes() else own
    return own


def _goes_on(words: Words, number: int) -> bool:
    """Whether a form of saying needs a verb before it: قائلا, بقوله."""
    hit = reporting_forms().match(words, number) if number < len(words) else None
    return hit is not None and hit.value.shape in {"participle", "phrase"}


def _mocked(part: Contribution) -> Contribution:
    """Praise that its verb tells to be mockery: سخر قائلا «يا له من إنجاز عظيم»."""
    return part._replace(context=part.context * _MOCKED) if part.value > 0 else part


def targets_of(words: Words, quote: Quote, sentiment: Sentiment, mentions: Sequence[Mention],
               owners: Mapping[str, str], outside: Sequence[Topic] = ()) -> list[Target]:
    """One target for each company that the quote names, itself or through a product or person of it.

    ``outside``: the mentions outside its marks of which it is said (``topics.said_of``); the whole of it speaks of them.
    """
    low, high = (bisect_left(mentions, place, key=attrgetter("start")) for place in (quote.start, quote.end))
    inside = [m for m in mentions[low:high] if m.entity in owners]
    found = []
    for company in dict.fromkeys(owners[m.entity] for m in inside):
        named = [m for m in inside if owners[m.entity] == company]
        near = [part for part in sentiment.contributions if any(_in_one_clause(words, part, m) for m in named)]
        told = toward(near, words, named[0], inside)
        whole = summed(told) if sentiment.contributions else sentiment  # a model tells of the whole quote only
        found.append(Target(company, whole.label, whole.score, " | ".join(dict.fromkeys(m.surface for m in named))))
    inner = {target.company for target in found}
    others = {owners[topic.mention.entity]: topic for topic in reversed(outside)}
    return [*found, *(_from_outside(company, topic, sentiment, quote) for company, topic in reversed(others.items())
                      if company not in inner)]


def _from_outside(company: str, topic: Topic, sentiment: Sentiment, quote: Quote) -> Target:
    """The target of a whole quote; the word outside that judges the company counts too, unless a model told of it all."""
    by_model = sentiment.score != 0 and not sentiment.contributions
    if topic.word is None or by_model:
        return Target(company, sentiment.label, sentiment.score, topic.via)
    told = summed([*sentiment.contributions, topic.word], quote.last - quote.first + 1)
    return Target(company, told.label, told.score, topic.via)


def narrator_sentences(scene: Scene, quotes: Sequence[Quote], scorer: Scorer,
                       mentions: Sequence[Mention] = ()) -> list[tuple[int, int, Sentiment]]:
    """(start, end, sentiment) of every sentence of the body, without the words of its quotes; no name is weighed."""
    text, words = scene.words.text, scene.words
    spans = []
    for start, end in scene.article.spans("body"):
        for low, high in _sentences(text, start, end, quotes):
            first, last = words.at(low), words.at(high) - 1
            if first <= last:
                spans.append((first, last))
    found = scored(words, spans, scorer)
    if isinstance(scorer, LexiconScorer):
        found = [_without_names(words, last - first + 1, sentiment, mentions)
                 for (first, last), sentiment in zip(spans, found, strict=True)]
    return [(words.starts[first], words.ends[last], sentiment) for (first, last), sentiment in zip(spans, found, strict=True)]


def _sentences(text: str, start: int, end: int, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """The stretches between sentence ends, cut where a quote stands; the quotes are in the order of the text."""
    bounds, begin = [], start
    low, high = (bisect_left(quotes, place, key=attrgetter("start")) for place in (start, end))
    inside = quotes[low:high]
    spoken = _starts_inside(inside, text)
    cuts = sorted({*sentence_ends(text, start, end), *(q.start for q in inside), *(q.end for q in inside), end})
    for cut in cuts:
        if cut > begin and begin not in spoken:
            bounds.append((begin, cut))
        begin = cut
    return bounds


def _starts_inside(quotes: Sequence[Quote], text: str) -> set[int]:
    """The places where a stretch of speech begins: quotes, and sentences within them."""
    return {place for quote in quotes for place in (quote.start, *sentence_ends(text, quote.start, quote.end))
            if place < quote.end}


def _in_one_clause(words: Words, part: Contribution, mention: Mention) -> bool:
    """Whether no clause sign lies between a weighted word and a name, nor a word that sets two against each other: بينما."""
    low, high = min(part.end, mention.end), max(part.start, mention.start)
    if not CLAUSE_SIGNS.isdisjoint(words.text[low:high]):
        return False
    modifiers = default_lexicon().modifiers
    return not any((hit := modifiers.match(words, number)) and hit.value.kind == "contrast"
                   for number in range(words.at(low), words.at(high)))
