"""Where speech ends that has no closing mark."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from ...arabic.across import trimmed_end
from ...arabic.affixes import AND, ME, US
from ...arabic.quotation import Pair
from ...arabic.sentences import sentence_ends
from ..reading.cues import Cue
from ..reading.turns import first_turn
from .firstperson import in_first_person
from .signed import before_hint, before_same_clause, before_signature
from .surroundings import Surroundings

# A form stands no further before the mark that it opens, in words, and behind one of these signs.
_FORM_REACH = 6
_ASKS, _CRIES = frozenset("?\u061f"), frozenset("?!\u061f")
_BREAKS, _STOPS = frozenset("\u060c,\u061b."), frozenset(".!?\u061f\n")
# So many words are said before the narrator goes on.
_LEAST_SAID = 2
# A form behind who speaks for somebody stands no further, in words.
_SPOKESMAN = 4
# So many blanks at most stand behind a sentence's sign.
_BLANKS = 20
# A whole sentence of so many words is rather a part of speech.
_SHORT = 3
_OURS = (US, ME)
# Where a verb of asking has a colon, it stands no further behind it, in words.
_COLON_REACH = 12


def end_of_speech(around: Surroundings, pair: Pair, *, signed: bool = False) -> int:
    """Before who said it; before the first sentence in which the narrator reports, or nothing tells that it is said, too;
    before the narrator's part of a sentence. ``signed``: whether who said it stands behind the pair."""
    for before in (before_signature, before_same_clause, before_hint):
        end = before(around, pair)
        if end is not None:
            return end_of_speech(around, pair._replace(end=end), signed=signed or before is before_signature)
    said = pair._replace(end=_before_sentence(around, pair, signed=signed))
    cut = said.end < trimmed_end(around.words.text, pair.start, pair.end)
    return _before_turn(around, said) or (None if cut else _before_next_form(around, said)) or said.end


def _before_sentence(around: Surroundings, pair: Pair, *, signed: bool) -> int:
    """The end of the last sentence that is said; in what its speaker signs behind only the narrator's own forms end it."""
    words, text = around.words, around.words.text
    for end, after in pairwise(sentence_ends(text, pair.start, pair.end)):
        follower = words.at(end)
        if _form_at(around, follower) or not (signed or _goes_on(around, follower, after)):
            return trimmed_end(text, pair.start, end)
    return trimmed_end(text, pair.start, pair.end)


def _goes_on(around: Surroundings, first: int, end: int) -> bool:
    """Whether a sentence is said, too: it answers a question, or somebody speaks of himself in it, asks or cries."""
    scene = around.scene
    last = scene.words.at(end)
    sign = scene.words.text[max(end - _BLANKS, 0):end].rstrip()[-1:]
    if first >= last or scene.words.gap(first).strip()[:1] in _ASKS or sign in _CRIES:
        return True
    short = last - first <= _SHORT and sign in _STOPS and not scene.words.forms[first].startswith(AND)
    opens = short or scene.words.forms[first] in scene.vocabulary.classes["speech-opener"]  # no "and not", which tells as often
    return opens or any(in_first_person(scene.vocabulary, form) for form in scene.words.forms[first:last])


def _before_turn(around: Surroundings, pair: Pair) -> int | None:
    """«…، مضيفة أن …; «…، فيما قال …: the end of the word behind which the narrator goes on, or None."""
    scene = around.scene
    first, last = scene.words.between(pair.start, pair.end)
    turn = first_turn(scene.words, scene.cues, scene.vocabulary, first + _LEAST_SAID, last)
    return None if turn is None else scene.words.ends[turn - 1]


def _before_next_form(around: Surroundings, pair: Pair) -> int | None:
    """Where an unclosed stretch runs into the form of the next: «…، مشيرا إلى أن «…»."""
    words = around.words
    last = words.at(pair.end) - 1
    place = bisect_left(around.cue_firsts, last + 1) - 1
    if place < 0 or words.closes_line(last):
        return None
    cue = around.cues[place]
    breaks = cue.cut > 0 or bool(_BREAKS & set(words.gap(cue.first)))
    near = words.starts[cue.first] > pair.start and last - cue.last <= _FORM_REACH
    return words.ends[cue.first - 1] if breaks and near else None


def _form_at(around: Surroundings, number: int) -> bool:
    """Whether a reporting form that needs no evidence stands at a word or the next."""
    hit = around.scene.cues.get(number)
    if hit is not None and hit.cut and hit.value.shape == "past":
        return True  # "… . And he stressed the need
    turns = 2 * _opens_turn(around, number) or _SPOKESMAN * around.scene.is_a(number, "spokesman")  # متحدثة باسم الشركة ردت
    place, reach = bisect_left(around.cue_firsts, number), number + 1 + turns
    return any(cue.first <= reach and not cue.form.weak and not around.scene.is_a(cue.first, "first-person")
               and not _only_asks(around, cue) and not _is_told(around, cue)
               for cue in around.cues[place:place + 2])


def _is_told(around: Surroundings, cue: Cue) -> bool:
    """العملاء يصرخون علينا.: whether a verb in the present ends its sentence with one who speaks of himself: it is said, too."""
    words, after = around.words, cue.last + 1
    return cue.form.shape == "present" and not cue.cut and words.follows(after) \
        and words.forms[after].endswith(_OURS) and not around.scene.holds(after, after + _LEAST_SAID, "that")


def _only_asks(around: Surroundings, cue: Cue) -> bool:
    """سألت المعلمة كيف: whether a verb of asking without "and" has no colon in its sentence, so that a speaker may tell of it."""
    words = around.words
    if cue.cut or cue.form.key not in around.vocabulary.classes["addressing"]:
        return False
    for number in range(cue.last + 1, min(cue.last + _COLON_REACH, len(words))):
        if ":" in words.gap(number):
            return False
        if not _STOPS.isdisjoint(words.gap(number)):
            break
    return True


def _opens_turn(around: Surroundings, number: int) -> bool:
    """ومن جهتها قالت س: whether a sentence begins with what turns to a speaker, so that the form stands a little further."""
    words = around.words
    return words.follows(number + 1) and around.scene.is_a(number + 1, "on-the-part")
