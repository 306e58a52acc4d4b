"""Where speech ends that has no closing mark."""

from __future__ import annotations

from bisect import bisect_left

from ...arabic.across import trimmed_end
from ...arabic.chars import COMMAS
from ...arabic.quotation import Pair
from ...arabic.sentences import sentence_ends
from ..reading.cues import Cue
from .against import Surroundings
from .signed import before_hint, before_others, before_report, before_same_clause, before_signature

# An unclosed quote in a long flattened paragraph ends with its sentence.
_LONG_REST = 700
# A form stands no further before the mark that it opens, in words, and behind one of these signs.
_FORM_REACH = 6
_BREAKS, _STOPS = frozenset("\u060c,\u061b."), frozenset(".!?\u061f\n")
# Forms that tell of the speaker from outside, and how many words are said before one.
_NARRATORS = frozenset({"participle", "relay", "source"})
_LEAST_SAID = 4
# So many words tell whether somebody speaks of himself.
_TELLING = 60
_SPOKESMAN = 4
_AND, _OURS = "\u0648", ("\u0646\u0627", "\u0646\u064a")
# Where a verb of asking has a colon, it stands no further behind it, in words.
_COLON_REACH = 12


def end_of_speech(around: Surroundings, pair: Pair) -> int:
    """Before who said it, before the first sentence that the narrator opens with a reporting form, else the paragraph's end."""
    words, text = around.scene.words, around.scene.words.text
    signed = before_signature(around, pair) or before_same_clause(around, pair) or before_hint(around, pair)
    if signed is not None:
        return min(signed, end_of_speech(around, pair._replace(end=signed)))
    ends = sentence_ends(text, pair.start, pair.end)
    for end in ends[:-1]:
        follower = bisect_left(words.starts, end)
        if _form_at(around, follower) or _narrates(around, follower, pair) or _tells_beside(around, follower):
            return trimmed_end(text, pair.start, end)
    told = _before_narrator(around, pair) or before_others(around, pair, ends) or before_report(around, pair, ends) \
        or _before_next_form(around, pair)
    if told is not None:
        return told
    long = pair.end - pair.start > _LONG_REST
    return trimmed_end(text, pair.start, ends[0] if long else pair.end)


def _narrates(around: Surroundings, number: int, pair: Pair) -> bool:
    """«نعتقد كذا. ورفع تطبيق س: a sentence with a verb and a name at its head, behind one in the first person and before none."""
    words, roles = around.scene.words, around.scene.roles
    first, last = bisect_left(words.starts, pair.start), bisect_left(words.starts, pair.end)
    had = number < last and words.forms[number].startswith(_AND) and "auxiliary" in roles[number]  # . And the flight had carried
    if number >= last or (not had and around.scene.vocabulary.kind_of(words.forms[number]) not in {"V", "N"}):
        return False
    if not had and number + 1 not in around.mentions and number + 2 not in around.mentions:
        return False
    return any("first-person" in each for each in roles[first:min(first + _TELLING, number)]) \
        and not any("first-person" in each for each in roles[number:min(number + _TELLING, last)])


def _tells_beside(around: Surroundings, number: int) -> bool:
    """ولم تعلق الشركة; ويذكر أن: whether a sentence begins with that somebody did not comment, or with what is told beside."""
    words, roles = around.scene.words, around.scene.roles
    beside = number + 1 < len(words) and around.scene.vocabulary.is_a(words.forms[number].removeprefix(_AND), "impersonal")
    if beside and "that" in roles[number + 1]:
        return True
    return number + 1 < len(words) and "before-verb" in roles[number] and "commenting" in roles[number + 1]


def _before_narrator(around: Surroundings, pair: Pair) -> int | None:
    """«…، مضيفة أن …; «…، بحسب ما ذكر موقع …: a comma before a form that only the narrator uses ends an unclosed stretch."""
    words = around.scene.words
    first, last = bisect_left(words.starts, pair.start) + _LEAST_SAID, bisect_left(words.starts, pair.end)
    cues = around.cues[bisect_left(around.cue_firsts, first):bisect_left(around.cue_firsts, last)]
    told = (cue.first for cue in cues if not cue.form.weak and (
        cue.form.shape in _NARRATORS or _turns(around, cue) or _says_that(around, cue)))
    commas = (number for place in told for number in range(place, place - 3, -1) if not COMMAS.isdisjoint(words.gap(number)))
    comma = next(commas, None)
    return None if comma is None else words.ends[comma - 1]


def _says_that(around: Surroundings, cue: Cue) -> bool:
    """، وقال إنه سيذهب: whether and with a verb of saying stands right before a that-word, its subject told before."""
    words, after = around.scene.words, cue.last + 1
    return cue.cut > 0 and cue.form.key in around.scene.vocabulary.classes["saying"] and after < len(words) \
        and words.gap(after) == " " and "that" in around.scene.roles[after] and not COMMAS.isdisjoint(words.gap(cue.first))


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
    turns = 2 * _opens_turn(around, number) or _SPOKESMAN * _opens_with_spokesman(around, number)
    place, reach = bisect_left(around.cue_firsts, number), number + 1 + turns
    return any(cue.first <= reach and not cue.form.weak and not _only_asks(around, cue) and not _is_told(around, cue)
               for cue in around.cues[place:place + 2])


def _opens_with_spokesman(around: Surroundings, number: int) -> bool:
    """. متحدثة باسم الشركة ردت: whether a sentence begins with who speaks for somebody."""
    return number < len(around.scene.words) and "spokesman" in around.scene.roles[number]


def _is_told(around: Surroundings, cue: Cue) -> bool:
    """العملاء يصرخون علينا.: whether a verb in the present ends its sentence with one who speaks of himself: it is said, too."""
    words, roles = around.scene.words, around.scene.roles
    after = cue.last + 1
    return cue.form.shape == "present" and not cue.cut and after < len(words) and words.gap(after) == " " \
        and words.forms[after].endswith(_OURS) and not any("that" in each for each in roles[after:after + _LEAST_SAID])


def _only_asks(around: Surroundings, cue: Cue) -> bool:
    """سألت المعلمة كيف: whether a verb of asking without "and" has no colon in its sentence, so that a speaker may tell of it."""
    words = around.scene.words
    if cue.cut or cue.form.key not in around.scene.vocabulary.classes["addressing"]:
        return False
    for number in range(cue.last + 1, min(cue.last + _COLON_REACH, len(words))):
        if ":" in words.gap(number):
            return False
        if not _STOPS.isdisjoint(words.gap(number)):
            break
    return True


def _opens_turn(around: Surroundings, number: int) -> bool:
    """ومن جهتها قالت س: whether a sentence begins with what turns to a speaker, so that the form stands a little further."""
    words = around.scene.words
    return number + 1 < len(words) and "on-the-part" in around.scene.roles[number + 1] and words.gap(number + 1) == " "
