"""Speech told from names, titles and scare quotes by what stands around the marks and inside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from ...arabic.chars import COMMA, STOPS
from ...arabic.quotation import Pair
from ...arabic.words import Words
from ..reading.cues import Cue
from .against import Surroundings, against
from .asides import (
    answers,
    is_aside,
    is_aside_of_name,
    is_bracketed,
    is_judged,
    is_open_name,
    is_passive,
    is_published,
    is_relayed,
    is_when,
    is_within_clause,
    mark_start,
    turns_away,
)
from .bonds import bond, colon_before
from .leads import headed_by, headline_cue, names_speaker, opens_clause, signature
from .postposed import gesture_behind

# A sentence's sign stands so near its last word, before or behind the mark, in code points.
_SIGNS = 4
# How far a reporting form may stand before a quote in its own sentence, in words.
_REACH_BEFORE = 45
# A source at the end of a sentence stands so near its quote, in words, and behind so few other forms.
_REACH_BEHIND, _FORMS_BEHIND = 30, 3
# A form's own colon stands so near behind it, in words.
_OWN = 12
# Its subject and that-word, side by side, stand so near.
_SUBJECT = 5
# Weights of what speaks for and against speech; a stretch is speech from THRESHOLD on. Set by hand, then moved
# in steps of a half where that lost the fewest stretches of some 430 articles (4,000 stretches, 2,000 of them speech),
# which no licence lets the project hold; the held-out half of its own gold set gives the figures.
THRESHOLD = 1.0
WEIGHTS: Mapping[str, float] = {
    "cue at the mark": 3.0, "colon": 1.6, "uttered": 1.2, "cue with its subject": 2.0, "reported clause": 2.7,
    "governed by a cue": 1.8, "cue after": 3.0, "goes on": 2.0, "eight words": 1.5, "five words": 0.9,
    "two words": -0.6, "one word": -0.9, "first person": 1.4, "clause word": 0.5, "sentence sign inside": 0.6,
    "a known name": -4.0, "strange words only": -2.2, "head noun": -2.6, "term noun": -2.4, "gloss": -3.0,
    "no cue in reach": -0.4, "naming word": -3.0, "noun before a noun": -0.6, "pronoun inside": 1.0,
    "answer": 2.6, "signed": 3.0, "headed": 3.0, "cue later": 2.0, "gesture behind": 1.5,
    "subject of the clause": -2.9, "behind a preposition": -0.6, "governed, and a verb after": -1.6,
    "a set term": -3.0, "joined by and": -0.8, "a verdict": 0.4, "voiced": 0.3,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stretch between marks, judged: the features found, their sum, and the cue it hangs on."""

    pair: Pair
    first: int
    last: int
    features: tuple[str, ...]
    score: float
    cue: Cue | None
    side: str  # "before", "after", "continued" or ""

    @property
    def is_speech(self) -> bool:
        """Whether the weight of the features reaches the threshold."""
        return self.score >= THRESHOLD


def judge(around: Surroundings, pair: Pair, previous: Judgement | None) -> Judgement | None:
    """Weigh one stretch; None when it holds no word."""
    words = around.words
    first, last = words.at(pair.start), words.at(pair.end) - 1
    if first > last or is_open_name(around, pair, first):
        return None
    cue, side, found = _cue_of(around, pair, first, last, previous)
    features = (*found, *_shape(around, first, last, pair), *against(around, first, last, pair, found))
    return Judgement(pair, first, last, features, sum(WEIGHTS[name] for name in features), cue, side)


def _cue_of(around: Surroundings, pair: Pair, first: int, last: int,
            previous: Judgement | None) -> tuple[Cue | None, str, tuple[str, ...]]:
    """The form that the stretch hangs on, on which side, and how."""
    before = cue_before(around, pair, first)
    after = cue_after(around, pair, last)
    if after and (before is None or _is_said_behind(around, before, after, first)
                  or (after.first == last + 2 and around.scene.is_a(last + 1, "points-back"))):  # "…", so summed up X
        return after, "after", ("cue after",)
    if before:
        return before, "before", bond(around, before, first)
    near = previous is not None and (_adjacent(around, previous, first) or _next_sentence(around, previous, first)
                                     or _next_line(around, previous, first, last))
    item = previous is not None and _next_item(around, previous, first, last)
    if previous and (item or near):
        return previous.cue, "continued", ("goes on",)
    later = _source_later(around, pair, last)
    if later:
        return later, "after", ("cue later",)
    if answers(around, pair):
        return None, "", ("answer",)
    if signature(around.scene, around.mentions, first, last):
        return None, "", ("signed",)
    if headed_by(around.scene, around.mentions, first) is not None:
        return None, "", ("headed",)
    if gesture_behind(around.scene, around.narration, around.mentions, pair, last):
        return None, "", ("gesture behind",)
    return None, "", ("colon",) if colon_before(around, first) else ("no cue in reach",)


def _is_said_behind(around: Surroundings, before: Cue, after: Cue, first: int) -> bool:
    """الشركة أظهرت “أوجه قصور”، قال س: whether a verb of saying behind the mark has a name right behind it, and the
    one before it only shows something."""
    shown, said = before.form.key, around.vocabulary.classes["uttering"]
    shows = before.finite and shown not in said and not colon_before(around, first) \
        and not around.scene.holds(before.last + 1, first, "that")
    return shows and after.finite and after.form.key in said and after.last + 1 in around.mentions \
        and shown in around.vocabulary.classes["revealing"]


def _source_later(around: Surroundings, pair: Pair, last: int) -> Cue | None:
    """تخطي «اختبار الواقعية» وإقناع البرامج، بحسب س: a source phrase behind a comma at the end of the stretch's sentence."""
    words, place = around.words, bisect_left(around.cue_firsts, last + 1)
    for cue in around.cues[place:place + _FORMS_BEHIND]:
        if cue.first - last > _REACH_BEHIND or not around.narration.together(pair.end, words.starts[cue.first]):
            return None
        if cue.form.shape in {"source", "relay"} and COMMA in words.gap(cue.first):
            return _first_cue(around, cue.first) or cue
        if cue.finite and not cue.form.weak:
            return None
    return None


def cue_before(around: Surroundings, pair: Pair, first: int) -> Cue | None:
    """The nearest form before the mark in the narrator's sentence.

    A partial quote may hang on the form that the quote before it hangs on.
    """
    words = around.words
    floor = max(first - _REACH_BEFORE, 0)
    place, medium = bisect_left(around.cue_firsts, first) - 1, None
    while place >= 0 and around.cues[place].first >= floor:
        cue = around.cues[place]
        if cue.last < first and around.narration.together(words.starts[cue.first], max(mark_start(pair) - 1, 0)):
            carried = cue.form.shape == "source" or cue.form.key in around.vocabulary.classes["carrying"]
            if (carried and is_bracketed(around, cue, first)) or is_within_clause(around, place, first) \
                    or is_judged(around, cue, pair, first):
                pass
            elif cue.form.shape == "medium" or (carried and is_aside(around, cue, first)):
                medium = medium or cue
            elif is_passive(around, cue, first) or is_when(around, place) or is_published(around, place, first) \
                    or is_aside_of_name(around, place, first):
                pass
            elif cue.form.shape == "relay" and opens_clause(around.scene, around.narration, cue, first):
                medium = medium or cue
            elif cue.form.shape not in {"title", "relay"} and not is_relayed(around, place):
                return None if turns_away(around, cue, first) else cue
        place -= 1
    return medium


def cue_after(around: Surroundings, pair: Pair, last: int) -> Cue | None:
    """A finite form or source phrase right behind the closing mark: "…"، قال س; "…"، كما تقول س."""
    words = around.words
    end = pair.closing.end if pair.closing else pair.end
    follower = last + 1
    if follower >= len(words) or words.lines[follower] != words.lines[last]:
        return None
    gap = words.text[end:words.starts[follower]]
    rest = gap.strip(" \u00a0\u060c,.-\u2013\u2014\u200f)")
    if rest and not (rest == ":" and around.scene.is_a(follower, "points-back")):
        return None  # "…": thus X summed it up
    cue = _first_cue(around, follower)
    if cue is None or cue.form.shape in {"participle", "title"}:
        cue = headline_cue(around.scene, around.cues, around.mentions, pair, follower)
    if cue is None or cue.form.shape == "medium" or (
            cue.cut and (cue.finite or cue.form.shape == "phrase")):
        return None
    first = words.at(pair.start)
    named = around.scene.is_a(first - 1, "naming") and "." not in words.gap(first)
    if named or ("." in gap and _has_own_speech(around, cue)):
        return None  # under the title "…", X wrote: "…"
    back = around.scene.is_a(cue.first, "points-back")
    if "." in gap and (cue.cut or cue.form.shape == "relay") and not back:
        return None
    return None if _is_noun(around, cue, follower, gap) else cue


def _is_noun(around: Surroundings, cue: Cue, follower: int, gap: str) -> bool:
    """«…» كتب عن: whether a weak form right behind a mark is rather the noun of its letters: nobody stands behind it."""
    words, scene = around.words, around.scene
    if not cue.form.weak or cue.first != follower or gap.strip(" \u00a0).") or follower + 1 in around.mentions:
        return False
    somebody = follower + 1 < len(words) and (
        names_speaker(scene, around.mentions, follower + 1) or scene.is_a(follower + 1, "one-of"))
    return not somebody and scene.vocabulary.kind_of(words.forms[follower]) == "N"


def _has_own_speech(around: Surroundings, cue: Cue) -> bool:
    """«…». كما قال س: «…»; «…». تقول الكاتبة إن: whether a form behind a full stop has speech of its own, behind a colon or
    a that-word right behind its subject."""
    words = around.words
    that = next((number for number in range(cue.last + 1, min(cue.last + _SUBJECT, len(words)))
                 if around.scene.is_a(number, "that") or not words.follows(number)), cue.last)
    if that > cue.last and words.follows(that):
        return True
    return any(":" in words.gap(number) for number in range(cue.last + 1, min(cue.last + _OWN, len(words)))
               if words.lines[number] == words.lines[cue.last])


def _first_cue(around: Surroundings, follower: int) -> Cue | None:
    """The form at a word, or behind one or two linking words (كما, على ما); of both the verb."""
    place = bisect_left(around.cue_firsts, follower)
    found = None
    while place < len(around.cues) and around.cues[place].first - follower <= 2:
        cue = around.cues[place]
        if not all(around.scene.is_a(number, "link") for number in range(follower, cue.first)):
            break
        found = cue if found is None or cue.finite else found
        place += 1
    return found


def _adjacent(around: Surroundings, previous: Judgement, first: int) -> bool:
    """Whether nothing but signs, or an unfinished sentence, lies between the last quote and this one."""
    words = around.words
    if colon_before(around, first) and first - previous.last == 2:
        return False  # so she laughed: "…"
    return first - previous.last <= 2 and words.lines[first] == words.lines[previous.last]


def _next_sentence(around: Surroundings, previous: Judgement, first: int) -> bool:
    """Whether the stretch opens the sentence right after an attribution: "…"، قال س. "…"."""
    words, told = around.words, around.narration
    done = previous.cue.last if previous.cue and previous.side == "after" else previous.last
    if words.lines[done] != words.lines[first] or (previous.side == "before" and previous.last != first - 1):
        return False
    before, here = told.number(words.ends[first - 1] - 1), told.number(words.starts[first])
    return here == told.number(words.starts[done]) + 1 and before != here


def _next_line(around: Surroundings, previous: Judgement, first: int, last: int) -> bool:
    """«…»، قال س. / «…».: whether a sentence is all of the paragraph right behind that of the last quote; a heading is none."""
    words, lines = around.words, around.words.lines
    alone = _fills_line(words, first, last)
    behind = words.text[words.ends[last]:words.ends[last] + _SIGNS]
    return alone and lines[first] - lines[previous.last] == 1 and not STOPS.isdisjoint(behind.partition("\n")[0])


def _next_item(around: Surroundings, previous: Judgement, first: int, last: int) -> bool:
    """- «…» / - «…»: whether a stretch fills the line behind one that the last quote fills, as the items below a colon do."""
    words = around.words
    listed = not {"colon", "goes on"}.isdisjoint(previous.features)
    return listed and words.lines[first] - words.lines[previous.last] == 1 and _fills_line(words, previous.first, previous.last) \
        and _fills_line(words, first, last)


def _fills_line(words: Words, first: int, last: int) -> bool:
    return words.opens_line(first) and words.closes_line(last)


def _shape(around: Surroundings, first: int, last: int, pair: Pair) -> tuple[str, ...]:
    """What the words inside tell."""
    size = last - first + 1
    found = ["eight words"] if size >= 8 else ["five words"] if size >= 5 else []
    found += ["one word"] if size == 1 else ["two words"] if size == 2 else []
    if around.scene.holds(first, last + 1, "first-person"):
        found.append("first person")
    if size > 2 and around.scene.holds(first, last + 1, "clause"):
        found.append("clause word")
    inside = around.words.text[pair.start:pair.end]
    if any(sign in inside for sign in "!?\u061f") or ". " in inside or (size > 3 and inside.endswith(".")):
        found.append("sentence sign inside")
    return tuple(found)
