"""Sentiment of a stretch of words: lexicon weight × negation × degree × contrast, every part shown.

The model is the classic one of lexicon scorers (Taboada et al. 2011, Hutto & Gilbert 2014) with the
negators, exceptives and concessives of Arabic; the figures are the project's own, set on the
development half of its gold set.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, Protocol

from ...arabic.chars import COMMAS
from ...arabic.words import Words, is_definite
from ..clues.drafts import covered
from ..reading.gazetteer import Gazetteer, Hit, successive
from .factors import clauses_of, context, degree, is_asked, negation
from .frames import framed
from .lexicon import IDIOM, INFLECTED, MODIFIER, SPELLED, WEIGHT, Lexicon
from .predicates import Contribution as Contribution  # part of what this module gives
from .predicates import undone

_WITHIN = {"negator", "reversal", "remedy", "harm", "reproach"}
_NEVER = "\u0644\u0646"
_NEAR = 100  # words: no modifier reaches further, which also keeps time linear in a quote without an end
# Score = sum / sqrt(sum² + _DAMPING), in -1..1 (Hutto & Gilbert), of a sum that is lessened in long
# quotes, where single words say less of the whole, one of blame least of all. Blame needs less than praise to
# count: people speak in positive words by habit (Boucher & Osgood 1969). POSITIVE stands just below the score of one
# mild good word in a short quote (0.277), chosen by ten folds of articles over 646 quotes of the development gold;
# NEGATIVE and the two lengths were chosen on 1,945 quotes, of which 165 had not been read.
_DAMPING = 12.0
_USUAL_SIZE = 10
_LENGTH = {True: 0.4, False: 0.8}  # of praise, of blame
POSITIVE = 0.25
NEGATIVE = -0.16
# The contrary of what a sentence only concedes, where so many words follow.
_ALL_THE_SAME, _MAIN = -1.0, 3


class Sentiment(NamedTuple):
    """``label`` positive, neutral or negative; ``score`` in -1..1; the contributions behind it."""

    label: str
    score: float
    contributions: tuple[Contribution, ...]


class Scorer(Protocol):
    """Whatever gives a sentiment to a stretch of words; the lexicon scorer is one, a model another.

    One that has ``score_many(words, spans)``, a sentiment for each (first, last), is asked for all of an article at once.
    """

    def score(self, words: Words, first: int, last: int) -> Sentiment:
        """The sentiment of words ``first``..``last`` inclusive."""
        ...


class LexiconScorer:
    """Scores by the lexicon of ``knowledge/sentiment-*.tsv``."""

    def __init__(self, lexicon: Lexicon):
        self.lexicon = lexicon

    def score(self, words: Words, first: int, last: int) -> Sentiment:
        """The sentiment of words ``first``..``last`` inclusive, with every contribution."""
        found = framed(contributions(self.lexicon, words, first, last), words, first, last)
        return summed(found, last - first + 1)


def summed(found: Sequence[Contribution], size: int = _USUAL_SIZE) -> Sentiment:
    """Label and score of the contributions together; ``size``: how many words they stand in."""
    whole = sum(part.value for part in found)
    total = whole / max(size / _USUAL_SIZE, 1.0) ** _LENGTH[whole > 0]
    score = total / (total * total + _DAMPING) ** 0.5
    label = "positive" if score >= POSITIVE else "negative" if score <= NEGATIVE else "neutral"
    return Sentiment(label, round(score, 3), tuple(found))


def contributions(lexicon: Lexicon, words: Words, first: int, last: int) -> list[Contribution]:
    """Every weighted word or idiom of the stretch with the factors that its surroundings give."""
    signs = list(map(lexicon.signs.__getitem__, words.forms[first:last + 1]))
    if not any(signs):
        return []
    idioms = _idioms(lexicon, words, signs, (first, last))
    modifiers = _outside(_hits(lexicon.modifiers, words, _bearing(signs, MODIFIER, first), last), idioms)
    modifiers, needs = _apart(modifiers, "need")
    taken = covered([*idioms, *(hit for hit in modifiers if hit.value.kind != "ended" or hit.last > hit.first)])
    weighted = [(number, number, weight) for number in _bearing(signs, WEIGHT | SPELLED, first) if number not in taken
                and (weight := lexicon.weight(words.forms[number], words.surface(number, number)))]
    measures = {hit.first for hit in modifiers if hit.value.kind == "beyond"}  # an idiom that is one counts as one
    weighted = [*((hit.first, hit.last, hit.value) for hit in idioms if hit.value and hit.first not in measures),
                *((hit.first, hit.last, hit.value.value) for hit in modifiers if _weighs(words, hit, last - first + 1)),
                *weighted]
    weighted += _lacked(words, needs, modifiers, set(covered(modifiers)).union(*(range(a, b + 1) for a, b, _ in weighted)))
    if not weighted:
        return []
    clauses, firsts = clauses_of(words, first, last, modifiers), [hit.first for hit in modifiers]
    found = [_contribution(words, span, _near(modifiers, firsts, span), clauses, lexicon) for span in weighted]
    parts = _lessening(_spoiled(_conceded(found, words, modifiers, clauses), words, lexicon), lexicon)
    return undone(_measured(parts, words, modifiers), words, modifiers) if modifiers else parts


def _idioms(lexicon: Lexicon, words: Words, signs: Sequence[int], span: tuple[int, int]) -> list[Hit]:
    """The idioms as their rows have them, then in other inflections, which win over single words."""
    first, last = span
    found = _hits(lexicon.idioms, words, _bearing(signs, IDIOM, first), last)
    longer = [hit for hit in found if hit.last > hit.first]
    others = lexicon.inflected.find(words, _bearing(signs, INFLECTED, first), last, covered(longer))
    within = covered(others)
    return sorted([*(hit for hit in found if hit.first not in within), *others]) if others else found


def _bearing(signs: Sequence[int], sign: int, first: int) -> list[int]:
    """The words that bear a sign; ``first``: the number of the first of them all."""
    return [number for number, borne in enumerate(signs, first) if borne & sign]


def _apart(hits: Sequence[Hit], kind: str) -> tuple[list[Hit], list[Hit]]:
    """The hits of other kinds, and those of the kind."""
    return [hit for hit in hits if hit.value.kind != kind], [hit for hit in hits if hit.value.kind == kind]


def _weighs(words: Words, hit: Hit, size: int) -> bool:
    """Whether a modifier has a weight of its own: what goes beyond; a reproach where it is asked; «تاريخي» where it is all."""
    kind = hit.value.kind
    return kind == "beyond" or (kind == "reproach" and is_asked(words, hit.last)) or (kind == "alone" and size == 1)


def _lacked(words: Words, needs: Sequence[Hit], modifiers: Sequence[Hit], taken: Container[int]) -> list[tuple[int, int, float]]:
    """What weighs nothing but where it is lacking: لا ماء ولا دواء, لم نتسلم رواتبنا; not behind لن, nor where إلا stands by."""
    nots = {hit.last: hit for hit in modifiers if hit.value.kind == "negator" and not words.forms[hit.first].endswith(_NEVER)}
    excepted = {hit.first for hit in modifiers if hit.value.kind == "exceptive"}
    return [(hit.first, hit.last, hit.value.value) for hit in needs if hit.first not in taken
            and excepted.isdisjoint(range(hit.first - 4, hit.last + 5))
            and any(number in nots for number in range(hit.first - hit.value.scope, hit.first))]


def _spoiled(parts: list[Contribution], words: Words, lexicon: Lexicon) -> list[Contribution]:
    """سلام هش, التعافي بطيء: a good thing right before a bad adjective of its own says nothing good; where it is good that there
    is none, no such one is bad: لا توجد إصابات حرجة."""
    for number, (good, bad) in enumerate(pairwise(parts)):
        if good.value > 0 > bad.value and words.text[good.end:bad.start] == " ":
            place = words.at(bad.start)
            form, before = words.forms[place], words.forms[place - 1]
            if lexicon.is_adjective(form) and lexicon.is_noun(before) and (is_definite(before) or not is_definite(form)):
                absent = _is_negated(lexicon, good.word)
                parts[number + absent] = (bad if absent else good)._replace(context=0.0)
    return parts


def _lessening(parts: list[Contribution], lexicon: Lexicon) -> list[Contribution]:
    """هبط معدل الجريمة: a verb of lessening says nothing bad itself where what it lessens is bad."""
    for number, (verb, bad) in enumerate(pairwise(parts)):
        if verb.weight < 0 and bad.weight < 0 < bad.value and verb.clause == bad.clause:
            modifier = lexicon.modifiers.get(verb.word)
            if modifier is not None and modifier.kind == "reversal":
                parts[number] = verb._replace(context=0.0)
    return parts


def _is_negated(lexicon: Lexicon, phrase: str) -> bool:
    """Whether a phrase of several words begins with a negator."""
    first, _, rest = phrase.partition(" ")
    modifier = lexicon.modifiers.get(first) if rest else None
    return modifier is not None and modifier.kind == "negator"


def _measured(parts: Sequence[Contribution], words: Words, modifiers: Sequence[Hit]) -> list[Contribution]:
    """الخسائر فاقت التوقعات, الإصابة قوية: what goes beyond is as good or bad as the thing before it in the clause, or
    right before it where its scope is one word."""
    measures = {words.starts[hit.first]: hit.value.scope for hit in modifiers if hit.value.kind == "beyond"}
    found = list(parts)
    for number, part in enumerate(found[1:], 1):
        before = found[number - 1]
        beside = measures.get(part.start, 0) > 1 or words.text[before.end:part.start] == " "
        if part.start in measures and beside and before.clause == part.clause and before.value < 0 and before.context >= 1.0:
            found[number] = part._replace(negation=-abs(part.negation))
    return found


def _near(modifiers: Sequence[Hit], firsts: Sequence[int], weighted: tuple[int, int, float]) -> list[Hit]:
    """The modifiers within reach of a weighted word or idiom and not inside it."""
    first, last, _ = weighted
    low, high = bisect_left(firsts, first - _NEAR), bisect_left(firsts, last + _NEAR)
    return [hit for hit in modifiers[low:high] if not first <= hit.first <= last]


def _contribution(words: Words, weighted: tuple[int, int, float], near: Sequence[Hit], clauses: Mapping[int, int],
                  lexicon: Lexicon) -> Contribution:
    span, weight = weighted[:2], weighted[2]
    told = negation(words, near, span, clauses, weight, lexicon), degree(near, span, clauses)
    return Contribution(words.starts[span[0]], words.ends[span[1]], words.surface(*span), weight, *told,
                        context(words, near, span, clauses, weight), clauses[span[0]])


def _hits(gazetteer: Gazetteer, words: Words, places: Sequence[int], last: int) -> list[Hit]:
    """The longest entry at each of the places, none overlapping another or going beyond the last word."""
    return successive(places, lambda number: hit if (hit := gazetteer.match(words, number)) and hit.last <= last else None)


def _outside(modifiers: Sequence[Hit], idioms: Sequence[Hit]) -> list[Hit]:
    """The modifiers without those that a longer idiom has in its weight: لا طائل من, تجاوز الحدود, أسوأ من الماضي, أدلة قوية."""
    inside = {number for idiom in idioms for number in range(idiom.first, idiom.last)}
    behind = {number for idiom in idioms for number in range(idiom.first + 1, idiom.last + 1)}
    return [hit for hit in modifiers if not (
        (hit.value.kind in _WITHIN and hit.first in inside and hit.last in inside)
        or (hit.value.kind == "ended" and (hit.last in inside or hit.first in behind))
        or (hit.value.kind == "beyond" and hit.first in behind))]


def _conceded(found: Sequence[Contribution], words: Words, modifiers: Sequence[Hit],
              clauses: Mapping[int, int]) -> list[Contribution]:
    """Weakens what follows a concession in its clause, up to the first part of the other sign: there the main clause begins.

    Where nothing else in the sentence weighs, what comes about all the same is the contrary: رغم الأزمة فتحنا ثلاثة محلات.
    """
    parts = sorted(found)
    for hit in modifiers:
        if hit.value.kind == "concession":
            number = begin = bisect_left(parts, words.ends[hit.last], key=itemgetter(0))
            while number < len(parts) and parts[number].clause == clauses[hit.first] \
                    and parts[number].value * parts[begin].value > 0:
                parts[number] = parts[number]._replace(context=parts[number].context * hit.value.value)
                number += 1
            if number == begin + 1 == len(parts) == 1 and _goes_on(words, hit, parts[begin]):
                parts[begin] = parts[begin]._replace(negation=parts[begin].negation * _ALL_THE_SAME, context=1.0)
    return parts


def _goes_on(words: Words, concession: Hit, part: Contribution) -> bool:
    """Whether a concession opens its sentence, and enough is said behind what it concedes for a main clause."""
    after = words.at(part.end) + 1
    gap = words.gaps[concession.first]
    opens = concession.first == 0 or (gap != " " and COMMAS.isdisjoint(gap))
    return opens and all(map(words.follows, range(after, after + _MAIN - 1)))
