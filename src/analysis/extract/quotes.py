"""Quotes: which stretches between marks are speech, where they begin and end, and who says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..arabic.chars import COMMAS
from ..arabic.quotation import Pair
from .names.mentions import Mention
from .reading.catalogue import Entity
from .reading.cues import Cue, narration
from .reading.scene import Scene, with_pairs
from .speakers.headlines import said_by, with_headlines
from .speakers.speakers import speakers
from .speakers.subjects import Speaker
from .speech.circumstances import circumstances
from .speech.reports import find_cues
from .speech.speech import Judgement, judge
from .speech.surroundings import Surroundings
from .speech.unclosed import end_of_speech
from .speech.unopened import start_of_speech

_CLOSING = " \u00a0\"\u00bb\u201d\u201c'"
_OPENING = " \u00a0\"\u00ab\u201d\u201c'\u0640"
# What the text names as a title elsewhere (بعنوان «…») is speech only from this weight on.
_SURELY = 3.0
# So many names in marks may stand in speech whose opening mark is missing.
_MOST_TERMS, _NEAR = 4, 600  # and so near its end, in code points
# What a stretch in a row of quotes has where only the last of them has a form.
_NOTHING_ELSE = {"no cue in reach", "two words", "five words", "eight words", "first person", "clause word",
                 "sentence sign inside"}


class Quote(NamedTuple):
    """One quote: its span inside the marks, its speaker, and every guess behind it."""

    start: int
    end: int
    text: str
    kind: str
    speaker: str | None
    speaker_label: str | None
    cue: str
    cue_lemma: str
    medium: str
    date: str
    marks: str
    repairs: str
    features: str
    rule: str
    confidence: float
    first: int
    last: int
    cue_start: int  # code point, -1 where no cue is told


def find_quotes(scene: Scene, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> list[Quote]:
    """All quotes of title and body in text order."""
    outer = [pair for pair in scene.pairs if pair.depth == 0]
    around = _surroundings(scene, mentions, outer)
    if any(pair.opening is None or pair.closing is None for pair in outer):
        outer = _narrowed(around, outer)
        scene = with_pairs(scene, [*outer, *(pair for pair in scene.pairs if pair.depth)])
        around = _surroundings(scene, mentions, outer)
    judged = with_headlines(scene, *_judge_all(around, outer))
    who = said_by(scene, judged, speakers(scene, around.narration, mentions, entities, around.cues, judged))
    return [_quote(around, judgement, speaker) for judgement, speaker in zip(judged, who, strict=True)]


def _surroundings(scene: Scene, mentions: Sequence[Mention], outer: Sequence[Pair]) -> Surroundings:
    taken = {number for mention in mentions for number in range(mention.first, mention.last + 1)}
    cues = find_cues(scene, [pair for pair in outer if pair.opening and pair.closing], taken)
    return Surroundings(scene, scene.words, scene.vocabulary, narration(scene, outer), cues, [cue.first for cue in cues],
                        {m.first: m for m in mentions})


def _narrowed(around: Surroundings, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs with those that lack a mark cut to their speech, each holding the stretches that begin behind its start."""
    found: list[Pair] = []
    for pair in pairs:
        if pair.closing is None:
            pair = pair._replace(end=end_of_speech(around, pair))
        elif pair.opening is None:
            pair = pair._replace(start=start_of_speech(around, pair, _in_paragraph(around, found, pair)))
            while found and found[-1].end > pair.start:
                found.pop()
        found.append(pair)
    return found


def _in_paragraph(around: Surroundings, found: Sequence[Pair], pair: Pair) -> list[Pair]:
    """The last few pairs that stand in the paragraph of another."""
    text, last = around.words.text, found[-_MOST_TERMS:]
    return [each for each in last if pair.start - each.start < _NEAR and "\n" not in text[each.start:pair.start]]


def _judge_all(around: Surroundings, pairs: Sequence[Pair]) -> tuple[list[Judgement], list[Judgement]]:
    """The stretches that are speech, and the others."""
    found: list[Judgement] = []
    left: list[Judgement] = []
    for pair in pairs:
        judgement = judge(around, pair, found[-1] if found else None)
        if judgement:
            speech = judgement.is_speech and not _is_listed(around, left[-1] if left else None, judgement)
            chain: list[Judgement] = []
            while speech and (row := _row_before(around, found, left, chain[-1] if chain else judgement)):
                chain.append(replace(row.pop(), cue=judgement.cue, side="after", score=judgement.score))
            found += reversed(chain)
            (found if speech else left).append(judgement)
    titles = {_forms(around, judged) for judged in left if "naming word" in judged.features or _is_term(around, judged)}
    return [judged for judged in found if judged.score >= _SURELY or _forms(around, judged) not in titles], left


def _forms(around: Surroundings, judged: Judgement) -> tuple[str, ...]:
    return tuple(around.words.forms[judged.first:judged.last + 1])


def _is_term(around: Surroundings, judged: Judgement) -> bool:
    """Whether the narrator uses a noun with its genitive in the body with no form in reach: the "states of the siege"."""
    words, kind_of = around.words, around.vocabulary.kind_of
    bare = judged.last - judged.first == 1 and "no cue in reach" in judged.features
    nouns = kind_of(words.forms[judged.first]) == kind_of(words.forms[judged.last]) == "N"
    return bare and nouns and words.lines[judged.first] != words.lines[0]


def _is_listed(around: Surroundings, named: Judgement | None, judged: Judgement) -> bool:
    """Whether a short stretch goes on a list of names: «…» و«…», the first of which is no speech."""
    if named is None or judged.last - judged.first > 2 or judged.first - named.last != 2:
        return False
    words, joint, joints = around.words, judged.first - 1, around.vocabulary.classes["joint"]
    return words.forms[joint] in joints and words.lines[named.last] == words.lines[judged.first] \
        and not words.gap(joint).strip(_CLOSING) and not words.gap(judged.first).strip(_OPENING)


def _row_before(around: Surroundings, found: list[Judgement], left: list[Judgement], judged: Judgement) -> list[Judgement] | None:
    """Of the stretches that are speech and those that are not, the ones whose last goes on in what comes behind it."""
    return next((row for row in (left, found) if row and row[-1].cue is None and _leads_up_to(around, row[-1], judged)), None)


def _leads_up_to(around: Surroundings, left: Judgement, judged: Judgement) -> bool:
    """«…»، «…»، «…» قال س: whether only a comma parts a stretch in marks, for which nothing else speaks, from one said."""
    words = around.words
    beside = judged.first - left.last == 1 and words.lines[left.last] == words.lines[judged.first]
    alone = set(left.features) <= _NOTHING_ELSE and left.last > left.first
    return judged.side == "after" and beside and alone and words.gap(judged.first).strip(_CLOSING + "\u00ab") in COMMAS


def _quote(around: Surroundings, judged: Judgement, speaker: Speaker) -> Quote:
    pair, cue = judged.pair, judged.cue
    medium, date = circumstances(around.scene, around.narration, judged)
    return Quote(pair.start, pair.end, around.scene.article.text[pair.start:pair.end], _kind(around, judged),
                 speaker.entity, speaker.label, _cue_text(around, cue, judged), cue.form.lemma if cue else "",
                 medium, date, pair.marks, ", ".join(pair.repairs), ", ".join(judged.features), speaker.rule,
                 round(min(speaker.confidence, _certainty(judged)), 2), judged.first, judged.last,
                 around.words.position(cue.first, cue.cut) if cue and judged.side != "continued" else -1)


def _kind(around: Surroundings, judged: Judgement) -> str:
    """full: a clause that stands alone; partial: a fragment within the narrator's sentence."""
    if "reported clause" in judged.features or "governed by a cue" in judged.features:
        that = around.scene.is_a(judged.first - 1, "that")
        return "full" if that and judged.last - judged.first > 5 else "partial"
    short = judged.last - judged.first < 2 and "sentence sign inside" not in judged.features
    return "partial" if short and "colon" not in judged.features else "full"


def _cue_text(around: Surroundings, cue: Cue | None, judged: Judgement) -> str:
    """The form as it stands in the text, '' for a quote that goes on or has none."""
    if cue is None or judged.side == "continued":
        return ""
    words = around.words
    return around.scene.article.text[words.position(cue.first, cue.cut):words.ends[cue.last]]


def _certainty(judged: Judgement) -> float:
    """Confidence that a stretch is speech at all, from its distance to the threshold."""
    return min(0.97, 0.6 + 0.12 * judged.score)
