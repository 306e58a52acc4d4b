"""Where speech begins that has no opening mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...arabic.quotation import Pair
from ...arabic.sentences import sentence_ends
from ..reading.reporting import VERBS
from .cues_beside import cue_after
from .firstperson import in_first_person
from .reported import content_of
from .surroundings import Surroundings

# A that-word belongs to a form, and to a source with what is told of it, that stands no further before it, in words.
_THAT_REACH, _SOURCE_REACH = 24, 40
# The subject of a clause's form has so many words before its that-word.
_SUBJECT_REACH = 5
# Words of these classes begin what somebody says, or stand within it.
_CLAUSE = frozenset({"speech-opener"})
# Letters that are written onto what they govern, with a tatweel where a mark stands between, and أل.
_TIED = re.compile("(?<!\\w)[\u0648\u0641]?(?:[\u0628\u0643\u0644]|\u0627\u0644)\u0640(?=\\w)")
# The head of a sentence is looked for so many code points back.
_FAR = 600
# A name or term in marks within the speech has so many words.
_MOST_TERM = 5


def start_of_speech(around: Surroundings, pair: Pair, before: Sequence[Pair]) -> int:
    """Where speech without an opening mark begins; ``before``: the stretches of its paragraph that end before it.

    Behind the last colon; at its sentence where its speaker follows; else behind form and that-word of the last sentence
    that has them, else where its last sentence begins. Short stretches in its sentence may be names in what is said.
    """
    words = around.words
    low, last = _behind_terms(around, pair, before), words.at(pair.end) - 1
    colon = _behind_colon(around, low, last)
    if colon is not None:
        return words.starts[colon]
    signed = _is_signed(around, pair, last)
    opens = _sentences(around, low if signed else pair.start, pair.end)
    told = None if signed else _behind_report(around, opens, last)
    if told is None and not signed and low < pair.start and len(opens) == 1:
        told = _reported_in(around, words.at(low), last, True)
    number = _past_phrase(around, opens[-1] if told is None else told)  # never at the comma that a sentence before it left
    if number == len(words):
        return pair.start
    return _behind_tatweel(words.text, min(words.starts[number], pair.end), pair.end)


def _behind_tatweel(text: str, start: int, end: int) -> int:
    """وصفه بـالفضيحة": the place behind the last particle that a tatweel ties to what the mark stood before, else ``start``."""
    return max((tied.end() for tied in _TIED.finditer(text, start, end)), default=start)


def _behind_terms(around: Surroundings, pair: Pair, before: Sequence[Pair]) -> int:
    """ما تريد قوله هو "شكرا"، لا أكثر»: where the sentence begins in which only short stretches stand before this one."""
    words = around.words
    if not before:
        return pair.start
    low = max(pair.start - _FAR, words.text.rfind("\n", max(pair.start - _FAR, 0), pair.start) + 1)
    low = max((end for end in sentence_ends(words.text, low, pair.end) if end <= pair.start), default=low)
    for each in reversed(before):
        short = words.at(each.end) - words.at(each.start) <= _MOST_TERM
        if each.start < low:
            return low
        if each.closing is None or not short or _is_announced(around, each):
            return each.end
    return low


def _is_announced(around: Surroundings, pair: Pair) -> bool:
    """Whether a colon, a that-word or a form stands right before a stretch."""
    words, first = around.words, around.words.at(pair.start)
    return first > 0 and (":" in words.gap(first) or around.scene.is_a(first - 1, "that")
                          or around.scene.cue_ending_at(first - 1) is not None)


def _behind_colon(around: Surroundings, low: int, last: int) -> int | None:
    """The word behind the last colon in a stretch."""
    words = around.words
    first = words.at(low)
    if first == len(words):
        return None
    within = first + (first > 0 and words.lines[first - 1] != words.lines[first])  # another line is another speech
    return next((number for number in range(last, within - 1, -1) if ":" in words.gap(number)), None)


def _sentences(around: Surroundings, start: int, end: int) -> list[int]:
    """The words at which the sentences of a stretch begin."""
    words = around.words
    ends = (place for place in sentence_ends(words.text, start, end) if place < end)
    return [words.at(start), *(words.at(place) for place in ends)]


def _is_signed(around: Surroundings, pair: Pair, last: int) -> bool:
    """Whether behind the mark, before a full stop, follows who said it."""
    words = around.words
    return "." not in words.gap(last + 1) and cue_after(around, pair, last) is not None


def _behind_report(around: Surroundings, opens: Sequence[int], last: int) -> int | None:
    """The word behind what reports in the last sentence that has it."""
    for low, high in zip(reversed(opens), (last, *reversed(opens[1:])), strict=True):
        told = _reported_in(around, low, min(high, last), low == opens[-1])
        if told is not None:
            return told
    return None


def _reported_in(around: Surroundings, first: int, last: int, alone: bool) -> int | None:
    """The word behind the last form of a sentence, its subject and its that-word; only a form with and stands alone in a
    sentence before the last: what is signed may stand before that."""
    scene = around.scene
    form = next((number for number in range(last - 1, first - 1, -1) if _takes_over(around, number)), None)
    that = _last_that(around, first if form is None else form, last)
    if form is None:
        form = next((number for number in range(first, last) if _reports(around, number)), None)
    if form is None:
        return None if that is None else that + 1
    hit = scene.cue_ends[form]
    reach = _SOURCE_REACH if hit.value.shape == "source" else _THAT_REACH
    if that is None or that < form:
        that = next((number for number in range(form + 1, min(form + reach + 1, last)) if _may_open(around, number)), that)
    if that is None and not alone and not hit.cut:
        return None
    start = content_of(around, hit, last)
    return start if that is None or that < form or (start <= that and _speaks(around, start, that)) else that + 1


def _takes_over(around: Surroundings, number: int) -> bool:
    """، وتوضح …, قائلا …: whether a form that is no other word ends at a word and goes on telling of the speaker."""
    hit = around.scene.cue_ends.get(number)
    if hit is None or hit.value.weak or not _reports(around, number) or (
            around.scene.is_a(hit.first - 1, "that")):
        return False
    if hit.value.shape in VERBS:
        return bool(hit.cut) or _speaks(around, number + 1, number + 2)
    return hit.value.shape not in {"source", "relay"}


def _reports(around: Surroundings, number: int) -> bool:
    """Whether a form ends at a word, and none in which somebody speaks of himself: شعرت."""
    hit = around.scene.cue_ends.get(number)
    return hit is not None and not around.scene.is_a(hit.first, "first-person")


def _may_open(around: Surroundings, number: int) -> bool:
    """Whether a that-word may open what is reported: none behind a verb, as in يجب أن."""
    scene = around.scene
    return scene.is_a(number, "that") and (
        scene.cue_ending_at(number - 1) is not None or scene.vocabulary.kind_of(scene.words.forms[number - 1]) != "V")


def _speaks(around: Surroundings, first: int, last: int) -> bool:
    """Whether words between a form and a that-word are speech themselves: وتابعت لا نملك أي دليل على أنه."""
    scene = around.scene
    return any(scene.is_a(number, *_CLAUSE) or in_first_person(scene.vocabulary, scene.words.forms[number])
               for number in range(first, min(last, len(scene.words))))


def _last_that(around: Surroundings, first: int, last: int) -> int | None:
    """The that-word of a sentence's last clause that reports: (revealed … ,) stressing that …"""
    thats = (number for number in range(last - 1, first, -1) if around.scene.is_a(number, "that"))
    return next((number for number in thats if _is_reported(around, first, number)), None)


def _past_phrase(around: Surroundings, number: int) -> int:
    """بوصفه الخطوة الطبيعية: the word behind a phrase that describes, if one stands at a word."""
    hit = around.scene.cues.get(number)
    return hit.last + 1 if hit is not None and hit.value.shape == "phrase" else number


def _is_reported(around: Surroundings, first: int, that: int) -> bool:
    """مشيرا إلى أن, ، وأضافت الشركة أن: whether a form, or and, one and its subject, stand before a that-word."""
    scene = around.scene
    if scene.cue_ending_at(that - 1):
        return True
    for number in range(that - 1, max(that - 1 - _SUBJECT_REACH, first - 1), -1):
        hit = scene.cue_ends.get(number)
        if scene.words.gap(number + 1).strip():
            return False
        if hit is not None and hit.value.shape in VERBS and hit.cut and not hit.value.weak:
            return True
    return False
