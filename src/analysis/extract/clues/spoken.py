"""Whether a name in Latin letters or none of the language speaks: a verb of speech beside it, or behind what tells of it."""

from __future__ import annotations

from ...arabic.chars import COMMAS, STOPS
from ...arabic.words import is_latin
from ..reading.reporting import SPEAKING, VERBS
from ..reading.scene import Scene

_MOST_OF_FIRM = 5  # words, its noun with them
# So many words on the verb may stand, behind what commas enclose.
_ASIDE = 14
_HER, _GOVERNING = "relative-her", ("preposition", "office-at")


def speaks(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of speech stands right before a name, or behind it where the name is not what a preposition ties on."""
    before = scene.cue_ending_at(first - 1)
    governed = scene.is_a(first - 1, *_GOVERNING)
    parted = not COMMAS.isdisjoint(scene.words.gap(last + 1))
    employs = governed and first > 1 and is_latin(scene.words.forms[first - 2])  # (Julie Boote from) Pelham Smithers Associates
    after = None if governed and (parted or employs) else scene.cues.get(last + 1)
    spoken = bool(before and before.shape in SPEAKING)
    return spoken or bool(after and after.value.shape in VERBS)


def speaks_past_aside(scene: Scene, first: int, last: int) -> bool:
    """Judith MacKenzie، من Downing Fund Managers، وصفت: a name at the head of its sentence, and behind what commas enclose, and
    what is no clause about something feminine (التي), a verb of speech."""
    words, after = scene.words, last + 1
    if words.follows(after) and _works_and_speaks(scene, after):
        return True
    opens = words.opens_line(first) or sentence_break(words.gap(first))
    if not opens or COMMAS.isdisjoint(words.gap(after)) or scene.is_a(after, _HER):
        return False
    behind = (number for number in range(after + 1, min(after + _ASIDE, len(words))) if not COMMAS.isdisjoint(words.gap(number)))
    said = (scene.cues.get(number) for number in behind if words.lines[number] == words.lines[last])
    return any(hit is not None and not hit.cut and hit.value.shape in VERBS for hit in said)


def _works_and_speaks(scene: Scene, number: int) -> bool:
    """Daniel Roeska من Bernstein كتب, من شركة س قال: whether what ties somebody to a firm, its noun or a name of Latin letters,
    and a verb of speech follow."""
    words, begin = scene.words, number + 1
    head = scene.heads.get(begin)
    firm = head is not None and head.value.type == "COMPANY"
    end = head.last + 1 if head is not None and firm else begin
    while end < min(begin + _MOST_OF_FIRM, len(words)) and words.follows(end) and (
            is_latin(words.forms[end]) or (firm and end not in scene.cues)):
        end += 1
    said = scene.cues.get(end) if end > begin and words.follows(end) else None
    return scene.is_a(number, "works-at") and said is not None and not said.cut \
        and said.value.shape in VERBS


def sentence_break(gap: str) -> bool:
    """Whether what stands between two words ends a sentence: a stop that is no abbreviation's before a bracket."""
    return gap != " " and not STOPS.isdisjoint(gap) and "(" not in gap
