"""Quotes: which stretches between marks are speech, where they begin and end, and who says them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..arabic.across import trimmed_end
from ..arabic.chars import COMMAS
from ..arabic.quotation import Pair
from ..arabic.sentences import sentence_ends
from .against import Surroundings
from .catalogue import Entity
from .circumstances import circumstances
from .cues import Cue, narration
from .headlines import said_by, with_headlines
from .mentions import Mention
from .reporting import VERBS
from .reports import find_cues
from .scene import Scene
from .speakers import speakers
from .speech import Judgement, judge
from .subjects import Speaker

# An unclosed quote in a long flattened paragraph ends with its sentence.
_LONG_REST = 700
_CLOSING = " \u00a0\"\u00bb\u201d\u201c'"
_OPENING = " \u00a0\"\u00ab\u201d\u201c'\u0640"
# A form stands no further before the mark that it opens, in words, and behind one of these signs.
_FORM_REACH = 6
# Forms that tell of the speaker from outside, and how many words are said before one.
_NARRATORS = frozenset({"participle", "relay", "source"})
_LEAST_SAID = 4
# So many words tell whether somebody speaks of himself.
_TELLING = 60
_BREAKS = frozenset("\u060c,\u061b.")
# What the text names as a title elsewhere (بعنوان «…») is speech only from this weight on.
_SURELY = 3.0
# Of a stretch that is no speech only because a preposition governs it.
_GOVERNED = {"reported clause", "two words", "behind a preposition"}
_AND = frozenset({"\u0648"})
# What a stretch in a row of quotes has where only the last of them has a form.
_NOTHING_ELSE = {"no cue in reach", "two words", "five words", "eight words", "first person", "clause word",
                 "sentence sign inside"}
# A that-word belongs to a form that stands no further before it, in words.
_THAT_REACH = 12
# The subject of a clause's form has so many words before its that-word.
_SUBJECT_REACH = 5


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
    told = narration(scene)
    outer = [pair for pair in scene.pairs if pair.depth == 0]
    taken = {number for mention in mentions for number in range(mention.first, mention.last + 1)}
    cues = find_cues(scene, [pair for pair in outer if pair.opening and pair.closing], taken)
    around = Surroundings(scene, told, cues, [cue.first for cue in cues], {m.first: m for m in mentions})
    judged = with_headlines(scene, *_judge_all(around, outer))
    who = said_by(scene, judged, speakers(scene, told, mentions, entities, cues, judged))
    return [_quote(around, judgement, speaker) for judgement, speaker in zip(judged, who, strict=True)]


def _judge_all(around: Surroundings, pairs: Sequence[Pair]) -> tuple[list[Judgement], list[Judgement]]:
    """The stretches that are speech, and the others."""
    found: list[Judgement] = []
    left: list[Judgement] = []
    for pair in pairs:
        judgement = judge(around, _narrowed(around, pair), found[-1] if found else None)
        if judgement:
            speech = judgement.is_speech and not _is_listed(around, left[-1] if left else None, judgement)
            if speech and left and _is_coordinated(around, left[-1], judgement):
                found.append(left.pop())
            chain: list[Judgement] = []
            while speech and (row := _row_before(around, found, left, chain[-1] if chain else judgement)):
                chain.append(replace(row.pop(), cue=judgement.cue, side="after", score=judgement.score))
            found += reversed(chain)
            (found if speech else left).append(judgement)
    titles = {_forms(around, judged) for judged in left if "naming word" in judged.features or _is_term(around, judged)}
    return [judged for judged in found if judged.score >= _SURELY or _forms(around, judged) not in titles], left


def _forms(around: Surroundings, judged: Judgement) -> tuple[str, ...]:
    return tuple(around.scene.words.forms[judged.first:judged.last + 1])


def _is_term(around: Surroundings, judged: Judgement) -> bool:
    """Whether the narrator uses a noun with its genitive in the body with no form in reach: the "states of the siege"."""
    words, kind_of = around.scene.words, around.scene.vocabulary.kind_of
    bare = judged.last - judged.first == 1 and "no cue in reach" in judged.features
    nouns = kind_of(words.forms[judged.first]) == kind_of(words.forms[judged.last]) == "N"
    return bare and nouns and words.lines[judged.first] != words.lines[0]


def _is_listed(around: Surroundings, named: Judgement | None, judged: Judgement) -> bool:
    """Whether a short stretch goes on a list of names: «…» و«…», the first of which is no speech."""
    if named is None or judged.last - judged.first > 2 or judged.first - named.last != 2:
        return False
    words, joint, joints = around.scene.words, judged.first - 1, around.scene.vocabulary.classes["joint"]
    return words.forms[joint] in joints and words.lines[named.last] == words.lines[judged.first] \
        and not words.gap(joint).strip(_CLOSING) and not words.gap(judged.first).strip(_OPENING)


def _is_coordinated(around: Surroundings, left: Judgement, judged: Judgement) -> bool:
    """إلى «خدمة مدفوعة»، و«إهانة»: whether only a preposition told against a term of several words that speech is joined to."""
    words, joint = around.scene.words, judged.first - 1
    joined = joint - left.last == 1 and words.forms[joint] in _AND and words.lines[left.last] == words.lines[judged.first]
    return joined and left.cue == judged.cue and left.last > left.first and set(left.features) == _GOVERNED


def _row_before(around: Surroundings, found: list[Judgement], left: list[Judgement], judged: Judgement) -> list[Judgement] | None:
    """Of the stretches that are speech and those that are not, the ones whose last goes on in what comes behind it."""
    return next((row for row in (left, found) if row and row[-1].cue is None and _leads_up_to(around, row[-1], judged)), None)


def _leads_up_to(around: Surroundings, left: Judgement, judged: Judgement) -> bool:
    """«…»، «…»، «…» قال س: whether only a comma parts a stretch in marks, for which nothing else speaks, from one said."""
    words = around.scene.words
    beside = judged.first - left.last == 1 and words.lines[left.last] == words.lines[judged.first]
    alone = set(left.features) <= _NOTHING_ELSE and left.last > left.first
    return judged.side == "after" and beside and alone and words.gap(judged.first).strip(_CLOSING + "\u00ab") in COMMAS


def _narrowed(around: Surroundings, pair: Pair) -> Pair:
    """A pair with a missing mark, cut to where the speech ends or begins."""
    if pair.closing is None:
        return pair._replace(end=_end_of_speech(around, pair))
    if pair.opening is None:
        return pair._replace(start=_start_of_speech(around, pair))
    return pair


def _end_of_speech(around: Surroundings, pair: Pair) -> int:
    """Before the first sentence that the narrator opens with a reporting form, else the paragraph's end."""
    words, text = around.scene.words, around.scene.words.text
    ends = sentence_ends(text, pair.start, pair.end)
    for end in ends[:-1]:
        follower = bisect_left(words.starts, end)
        if _form_at(around, follower) or _narrates(around, follower, pair):
            return trimmed_end(text, pair.start, end)
    told = _before_narrator(around, pair) or _before_next_form(around, pair)
    if told is not None:
        return told
    long = pair.end - pair.start > _LONG_REST
    return trimmed_end(text, pair.start, ends[0] if long else pair.end)


def _narrates(around: Surroundings, number: int, pair: Pair) -> bool:
    """«نعتقد كذا. ورفع تطبيق س: a sentence with a verb and a name at its head, behind one in the first person and before none."""
    words, roles = around.scene.words, around.scene.roles
    first, last = bisect_left(words.starts, pair.start), bisect_left(words.starts, pair.end)
    if number >= last or around.scene.vocabulary.kind_of(words.forms[number]) not in {"V", "N"}:
        return False
    if number + 1 not in around.mentions and number + 2 not in around.mentions:
        return False
    return any("first-person" in each for each in roles[first:min(first + _TELLING, number)]) \
        and not any("first-person" in each for each in roles[number:min(number + _TELLING, last)])


def _before_narrator(around: Surroundings, pair: Pair) -> int | None:
    """«…، مضيفة أن …; «…، بحسب ما ذكر موقع …: a comma before a form that only the narrator uses ends an unclosed stretch."""
    words = around.scene.words
    first, last = bisect_left(words.starts, pair.start) + _LEAST_SAID, bisect_left(words.starts, pair.end)
    cues = around.cues[bisect_left(around.cue_firsts, first):bisect_left(around.cue_firsts, last)]
    told = (cue.first for cue in cues if not cue.form.weak and (cue.form.shape in _NARRATORS or _turns(around, cue)))
    commas = (number for place in told for number in range(place, place - 3, -1) if not COMMAS.isdisjoint(words.gap(number)))
    comma = next(commas, None)
    return None if comma is None else words.ends[comma - 1]


def _turns(around: Surroundings, cue: Cue) -> bool:
    """، فيما اعتبر س; ، هكذا وصف س: whether a verb stands behind what turns to another speaker, or points back."""
    roles = around.scene.roles[cue.first - 1] if cue.first else frozenset()
    return cue.finite and not roles.isdisjoint(("contrast", "link"))


def _before_next_form(around: Surroundings, pair: Pair) -> int | None:
    """Where an unclosed stretch runs into the form of the next: «…، مشيرا إلى أن «…»."""
    words = around.scene.words
    last = bisect_left(words.starts, pair.end) - 1
    place = bisect_left(around.cue_firsts, last + 1) - 1
    if place < 0 or last + 1 >= len(words) or words.lines[last + 1] != words.lines[last]:
        return None
    cue = around.cues[place]
    breaks = cue.cut > 0 or bool(_BREAKS & set(words.gap(cue.first)))
    near = words.starts[cue.first] > pair.start and last - cue.last <= _FORM_REACH
    return words.ends[cue.first - 1] if breaks and near else None


def _form_at(around: Surroundings, number: int) -> bool:
    """Whether a reporting form that needs no evidence stands at a word or the next."""
    hit = around.scene.cues.get(number)
    if hit is not None and hit.cut and hit.value.shape == "past" and around.scene.vocabulary.kind_of(hit.value.text) != "F":
        return True  # "… . And he stressed the need
    place, reach = bisect_left(around.cue_firsts, number), number + 1 + 2 * _opens_turn(around, number)
    return any(cue.first <= reach and not cue.form.weak for cue in around.cues[place:place + 2])


def _opens_turn(around: Surroundings, number: int) -> bool:
    """ومن جهتها قالت س: whether a sentence begins with what turns to a speaker, so that the form stands a little further."""
    words = around.scene.words
    return number + 1 < len(words) and "on-the-part" in around.scene.roles[number + 1] and words.gap(number + 1) == " "


def _start_of_speech(around: Surroundings, pair: Pair) -> int:
    """Behind the last colon, else behind form and that-word of the last sentence that has one, else where it begins."""
    words = around.scene.words
    first, last = bisect_left(words.starts, pair.start), bisect_left(words.starts, pair.end) - 1
    for number in range(last, first - 1, -1):
        if ":" in words.gap(number):
            return words.starts[number]
    ends = [end for end in sentence_ends(words.text, pair.start, pair.end) if end < pair.end]
    opens = [first, *(bisect_left(words.starts, end) for end in ends)]
    for low, high in zip(reversed(opens), (last, *reversed(opens[1:])), strict=True):
        told = _behind_form(around, low, min(high, last))
        if told is not None:
            return words.starts[told]
    number = opens[-1] if ends else len(words)
    return min(words.starts[number], pair.end) if number < len(words) else pair.start


def _behind_form(around: Surroundings, first: int, last: int) -> int | None:
    """The word behind the that-word of a sentence's last clause that reports, or behind its first form if none follows soon."""
    scene = around.scene
    that = [number for number in range(first, last) if scene.vocabulary.is_a(scene.words.forms[number], "that")]
    told = [number for number in that if number > first and _is_reported(around, first, number)]
    if told:
        return told[-1] + 1  # (revealed … ,) stressing that …"
    form = next((number for number in range(first, last) if scene.cue_ending_at(number)), None)
    if form is None:
        return None
    near = [number for number in that if form < number <= form + _THAT_REACH]
    return (near[0] if near else form) + 1


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

def _quote(around: Surroundings, judged: Judgement, speaker: Speaker) -> Quote:
    pair, cue = judged.pair, judged.cue
    medium, date = circumstances(around.scene, around.narration, judged)
    return Quote(pair.start, pair.end, around.scene.words.text[pair.start:pair.end], _kind(around, judged),
                 speaker.entity, speaker.label, _cue_text(around, cue, judged), cue.form.lemma if cue else "",
                 medium, date, pair.marks, ", ".join(pair.repairs), ", ".join(judged.features), speaker.rule,
                 round(min(speaker.confidence, _certainty(judged)), 2), judged.first, judged.last,
                 around.scene.words.position(cue.first, cue.cut) if cue and judged.side != "continued" else -1)


def _kind(around: Surroundings, judged: Judgement) -> str:
    """full: a clause that stands alone; partial: a fragment within the narrator's sentence."""
    if "reported clause" in judged.features or "governed by a cue" in judged.features:
        that = around.scene.vocabulary.is_a(around.scene.words.forms[judged.first - 1], "that") if judged.first else False
        return "full" if that and judged.last - judged.first > 5 and "clause word" in judged.features[1:] else "partial"
    short = judged.last - judged.first < 2 and "sentence sign inside" not in judged.features
    return "partial" if short and "colon" not in judged.features else "full"


def _cue_text(around: Surroundings, cue: Cue | None, judged: Judgement) -> str:
    """The form as it stands in the text, '' for a quote that goes on or has none."""
    if cue is None or judged.side == "continued":
        return ""
    words = around.scene.words
    return words.text[words.position(cue.first, cue.cut):words.ends[cue.last]]


def _certainty(judged: Judgement) -> float:
    """Confidence that a stretch is speech at all, from its distance to the threshold."""
    return min(0.97, 0.6 + 0.12 * judged.score)
