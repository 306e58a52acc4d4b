"""What the surroundings make of a weighted word: negation, degree, contrast, possibility and question, each a factor."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from ...arabic.affixes import AND, AND_THE, PRESENT
from ...arabic.words import Words, is_definite
from ..reading.gazetteer import Hit
from .lexicon import Lexicon, Modifier
from .predicates import CLAUSE_SIGNS, TURNS

# A negated word keeps part of its strength and turns its sign (Taboada et al. shift; here a factor).
_NEGATED = -0.9
# What is said not to be bad is not therefore good: a denied bad word says little.
_DENIED = -0.15
# A question doubts what is good more than what is bad: it often reproaches.
_QUESTION = {True: 0.4, False: 0.6}
# What is over, behind its verb as before it (``predicates``).
_OVER = -1.0
_LONG_SENTENCE = 80  # words; a question mark further on is another sentence's
_IN = "\u0641\u064a"
_NOT_YET = "\u0644\u0645"
_STOPS = frozenset(".!\u2026\n")


def clauses_of(words: Words, first: int, last: int, modifiers: Sequence[Hit]) -> dict[int, int]:
    """Number of the clause of each word: a new one after a sign and at a contrast or concession."""
    opens = {hit.first for hit in modifiers if hit.value.kind in {"contrast", "concession", "clause"}}
    numbers, clause = {first: 0}, 0
    for number, gap in enumerate(words.gaps[first + 1:last + 1], first + 1):
        if number in opens or (gap != " " and not CLAUSE_SIGNS.isdisjoint(gap)):
            clause += 1
        numbers[number] = clause
    return numbers


def _reaches(hit: Hit, span: tuple[int, int], clauses: Mapping[int, int]) -> bool:
    """Whether a modifier before a word reaches it: in its clause and within its scope."""
    modifier: Modifier = hit.value
    if hit.last >= span[0] or clauses[hit.first] != clauses[span[0]]:
        return False
    return span[0] - hit.last <= modifier.scope


def negation(words: Words, near: Sequence[Hit], span: tuple[int, int], clauses: Mapping[int, int],
             weight: float, lexicon: Lexicon) -> float:
    """Turns the sign for every negator or reversal in reach, harm of good words, remedy of bad; an exceptive turns it back."""
    factor, negated = 1.0, 1.0
    for hit in near:
        if hit.value.kind == "negator" and _reaches(hit, span, clauses) and not (
                _anew(words, hit.last + 1, span[0]) or _acts_anew(words, hit, span[0], lexicon)):
            again = words.forms[hit.first].startswith(AND) and hit.cut  # لا أمن ولا سلام: one negation in two parts
            denied = _NEGATED if weight > 0 else _denied(words, near, hit, span[0], lexicon.nouns)
            negated = (1.0 if again else negated) * denied
        elif hit.value.kind in TURNS[weight > 0] and _turns(words, hit, span, clauses, lexicon):
            factor *= hit.value.value
        elif hit.value.kind == "ended" and hit.value.value == _OVER and _is_its_subject(words, hit, span):
            factor *= _OVER
        elif hit.value.kind == "exceptive" and (_reaches(hit, span, clauses) or _closes(hit, span, clauses)):
            factor, negated = max(factor * negated, 1.0), 1.0
    return factor * negated


def _is_its_subject(words: Words, hit: Hit, span: tuple[int, int]) -> bool:
    """تلاشت المخاوف, اختفى المرض: whether a noun with its article stands right behind the verb that tells that it is over."""
    return hit.first == hit.last == span[0] - 1 and words.follows(span[0]) and is_definite(words.forms[span[0]])


def _turns(words: Words, hit: Hit, span: tuple[int, int], clauses: Mapping[int, int], lexicon: Lexicon) -> bool:
    """Whether a reversal reaches a word that it governs: not the adjective of its own noun (انخفاض كارثي), nor beyond it, unless
    "in" opens there what is governed (انخفاض كبير في الفقر)."""
    behind = hit.last + 1
    if span[0] < behind or not words.follows(behind):
        return _reaches(hit, span, clauses)
    alike = is_definite(words.forms[hit.last]) == is_definite(words.forms[behind])
    own = alike and lexicon.is_adjective(words.forms[behind])
    inside = words.follows(behind + 1) and words.forms[behind + 1] == _IN
    if inside and alike and (own or not lexicon.weight(words.forms[behind])):
        return span[0] > behind + 1 and span[0] - behind - 1 <= hit.value.scope and clauses[hit.first] == clauses[span[0]]
    return _reaches(hit, span, clauses) and not own


def _denied(words: Words, near: Sequence[Hit], negator: Hit, number: int, nouns: Container[str]) -> float:
    """What a negator makes of a bad word: nothing where its thing is given (لن أكون جزءا من هذه المهزلة), more where
    it is not there at all (لا خطر)."""
    if any(hit.value.kind == "given" and hit.last == number - 1 for hit in near):
        return 1.0
    absent = negator.value.value < 1 and number - negator.last == 1 and words.forms[number] in nouns
    return -negator.value.value if absent else _DENIED


def _anew(words: Words, first: int, last: int) -> bool:
    """Whether a new sentence begins within the words: و and a definite noun after an indefinite word: لم تنجح والوقت ينفد."""
    return any(words.forms[number].startswith(AND_THE) and not is_definite(words.forms[number - 1])
               for number in range(first + 1, last + 1))


def _acts_anew(words: Words, negator: Hit, last: int, lexicon: Lexicon) -> bool:
    """لا يزورونني وأشعر بالوحدة: whether "and" opens a verb of its own behind a negated one; behind لم a past one only."""
    past = words.forms[negator.last].endswith(_NOT_YET)
    for number in range(negator.last + 2, last + 1):
        form = words.forms[number]
        verb = form[:1] == AND and form not in lexicon.words and form[1:] in lexicon.words and form[1:] not in lexicon.nouns
        if verb and words.follows(number) and not (past and form[1] in PRESENT):
            return True
    return False


def _closes(hit: Hit, span: tuple[int, int], clauses: Mapping[int, int]) -> bool:
    """Whether an exceptive of value 0 stands within two words after what it excepts: ليس جيدا فحسب."""
    return hit.value.value == 0 and 0 < hit.first - span[1] <= 2 and clauses[hit.first] == clauses[span[0]]


def degree(near: Sequence[Hit], span: tuple[int, int], clauses: Mapping[int, int]) -> float:
    """Intensifiers and diminishers right before the word or within two words after it."""
    factor = 1.0
    for hit in near:
        if hit.value.kind not in {"intensifier", "diminisher"}:
            continue
        beside = 0 < hit.first - span[1] <= 2 or 0 < span[0] - hit.last <= 2
        if beside and clauses[hit.first] == clauses[span[0]]:
            factor *= hit.value.value
    return min(factor, 2.0)


def context(words: Words, near: Sequence[Hit], span: tuple[int, int], clauses: Mapping[int, int],
            weight: float) -> float:
    """Contrast, possibility and question; for concession see ``scoring``."""
    factor, clause = 1.0, clauses[span[0]]
    for hit in near:
        kind, where = hit.value.kind, clauses[hit.first]
        if kind == "contrast":
            factor *= hit.value.value if where == clause else hit.value.value ** -2 if where == clause + 1 else 1.0
        elif kind in {"modal", "wish"} and where == clause and hit.last < span[0]:
            factor *= hit.value.value
    return max(factor, 0.25) * (_QUESTION[weight > 0] if is_asked(words, span[1]) else 1.0)


def is_asked(words: Words, last: int) -> bool:
    """Whether the sentence of a word ends with a question mark."""
    for gap in words.gaps[last + 1:min(last + _LONG_SENTENCE, len(words))]:
        if gap != " ":
            if "\u061f" in gap:
                return True
            if not _STOPS.isdisjoint(gap):
                return False
    tail = words.text[words.ends[-1]:words.ends[-1] + 3] if last + _LONG_SENTENCE > len(words) else ""
    return "?" in tail or "\u061f" in tail
