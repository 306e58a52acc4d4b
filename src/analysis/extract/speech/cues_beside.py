"""The reporting cue that stands before a pair of marks or behind it."""

from __future__ import annotations

from bisect import bisect_left

from ...arabic.chars import COMMA
from ...arabic.quotation import Pair
from ..reading.cues import Cue
from .asides import (
    is_aside,
    is_aside_of_name,
    is_bracketed,
    is_judged,
    is_passive,
    is_published,
    is_relayed,
    is_when,
    is_within_clause,
    mark_start,
    turns_away,
)
from .bonds import colon_before
from .leads import headline_cue, names_speaker, opens_clause
from .surroundings import Surroundings

# How far a reporting form may stand before a quote in its own sentence, in words.
_REACH_BEFORE = 45
# A source at the end of a sentence stands so near its quote, in words, and behind so few other forms.
_REACH_BEHIND, _FORMS_BEHIND = 30, 3
# A form's own colon stands so near behind it, in words.
_OWN = 12
# Its subject and that-word, side by side, stand so near.
_SUBJECT = 5


def is_said_behind(around: Surroundings, before: Cue, after: Cue, first: int) -> bool:
    """الشركة أظهرت “أوجه قصور”، قال س: whether a verb of saying behind the mark has a name right behind it, and the
    one before it only shows something."""
    shown, said = before.form.key, around.vocabulary.classes["uttering"]
    shows = before.finite and shown not in said and not colon_before(around, first) \
        and not around.scene.holds(before.last + 1, first, "that")
    return shows and after.finite and after.form.key in said and after.last + 1 in around.mentions \
        and shown in around.vocabulary.classes["revealing"]


def source_later(around: Surroundings, pair: Pair, last: int) -> Cue | None:
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
