"""What is said of a thing behind its name: a verb ends or lessens it, a predicate denies it or finds too much of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from typing import NamedTuple

from ...arabic.affixes import ARTICLE, BY, CONJUNCTIONS, FEMININE_PLURAL, FINAL_HEH, HER, THEM, US, YOU
from ...arabic.chars import TEH
from ...arabic.words import Words
from ..reading.gazetteer import Hit

# What turns a bad word, what a good one.
TURNS = {"reversal", "remedy"}, {"reversal", "harm"}
CLAUSE_SIGNS = frozenset("\u060c,\u061b;.!?\u061f:\u2026")
# What is ended or lessened behind its name turns its sign; the verb may stand this many code points on.
_UNDONE = -1.0
_REACH = 60
_FEW = 2
_PRONOUNS = (FINAL_HEH, HER, THEM, US, YOU)


class Contribution(NamedTuple):
    """One word's or idiom's part in a score: code points, weight from the lexicon, and the factors."""

    start: int
    end: int
    word: str
    weight: float
    negation: float
    degree: float
    context: float
    clause: int

    @property
    def value(self) -> float:
        """The product of weight and factors."""
        return self.weight * self.negation * self.degree * self.context


class _End(NamedTuple):
    """A predicate that ends what stands before it: its place, and the factor of the bad things, above 0 if they stay."""

    place: tuple[int, int]
    factor: float


def undone(parts: Sequence[Contribution], words: Words, modifiers: Sequence[Hit]) -> list[Contribution]:
    """The parts with those turned that a predicate behind them ends; the predicate itself then says nothing bad.

    مشكلة الانقطاع انتهت, الأزمة أصبحت من الماضي, التفاؤل مبالغ فيه: a bad thing anywhere before it in its clause, a good one
    right before it.
    """
    ends = _ends(words, modifiers)
    if not ends or not parts:
        return list(parts)
    stops, clauses = [part.end for part in parts], [words.starts[hit.first] for hit in modifiers if hit.value.kind == "clause"]
    turned: dict[int, float] = {}
    silent: set[tuple[int, int]] = set()
    for end in ends:
        found = _before(parts, stops, words, end, clauses)
        turned.update(found)
        if any(parts[number].weight < 0 for number in found):
            silent.add(end.place)
    return [_turned(part, turned.get(number), silent) for number, part in enumerate(parts)]


def _ends(words: Words, modifiers: Sequence[Hit]) -> list[_End]:
    """The predicates and verbs that stand behind what they tell of, none of them negated: الخطر لم يزل."""
    measured = {hit.last for hit in modifiers if hit.value.kind == "measure"}
    determined = {hit.first for hit in modifiers if hit.value.kind == "determiner"}
    negated = {hit.last + 1 for hit in modifiers if hit.value.kind == "negator"}
    return [_End((words.starts[hit.first], words.ends[hit.last]), hit.value.value if hit.value.kind == "ended" else _UNDONE)
            for hit in modifiers if hit.first not in negated and _is_end(words, hit, measured, determined)]


def _is_end(words: Words, hit: Hit, measured: Container[int], determined: Container[int]) -> bool:
    form, behind = words.forms[hit.last], hit.last + 1
    noun = behind in determined or _subject_behind(words, behind)
    if hit.cut and hit.last == hit.first and words.forms[hit.first][0] in CONJUNCTIONS:
        return False
    if hit.value.kind == "ended":
        return hit.last > hit.first or not (noun or (hit.value.scope == 1 and _outcome(words, behind)))
    if hit.last > hit.first or noun:
        return False  # drought put an end to the harvest; the war stopped all work
    return hit.value.kind in TURNS[0] and (
        (form.endswith(TEH) and not form.endswith(FEMININE_PLURAL)) or _behind_its_subject(words, hit, measured))


def _outcome(words: Words, number: int) -> bool:
    """الجولة انتهت بخسارة: only how it ended."""
    return number < len(words) and words.gaps[number] == " " and words.forms[number].startswith(BY)


def _subject_behind(words: Words, number: int) -> bool:
    return number < len(words) and words.gaps[number] == " " and words.text.startswith(ARTICLE, words.starts[number])


def _behind_its_subject(words: Words, hit: Hit, measured: Container[int]) -> bool:
    """معدل البطالة انخفض, العجز تقلص: a verb behind a measured noun or a sentence's first word."""
    before = hit.first - 1
    opens = before >= 0 and words.gaps[before] != " " and words.gaps[hit.first] == " "
    return opens or before - 1 in measured


def _before(parts: Sequence[Contribution], stops: Sequence[int], words: Words, end: _End,
            clauses: Sequence[int]) -> dict[int, float]:
    """The parts before a predicate that it ends, with the factor that turns them."""
    first, last = bisect_left(stops, end.place[0] - _REACH), bisect_left(stops, end.place[0])
    found = {}
    for number in range(first, last):
        between = words.text[stops[number]:end.place[0]]
        opened = bisect_right(clauses, parts[number].start) < bisect_left(clauses, end.place[0])  # or by its own last word
        if opened or not CLAUSE_SIGNS.isdisjoint(between):
            continue
        if parts[number].weight < 0 and end.factor < 0:
            found[number] = end.factor
        elif parts[number].weight > 0 and _ends_good(parts[number], between, end):
            found[number] = _UNDONE
    return found


def _ends_good(part: Contribution, between: str, end: _End) -> bool:
    """الفرحة انتهت, جودة الخدمات تراجعت; what denies it or finds too much may stand two words on: نجاح المشروع مبالغ فيه."""
    gap = between.split()
    if end.factor > _UNDONE:
        return len(gap) <= _FEW
    return _definite(part.word) if not gap else len(gap) == 1 and gap[0].startswith(ARTICLE)


def _definite(word: str) -> bool:
    return ARTICLE in word[:len(ARTICLE) + 2] or word.endswith(_PRONOUNS)


def _turned(part: Contribution, factor: float | None, silent: Container[tuple[int, int]]) -> Contribution:
    if (part.start, part.end) in silent and part.weight < 0:
        return part._replace(context=0.0)
    return part if factor is None else part._replace(negation=part.negation * factor)
