"""The subject behind its form: the first noun phrase that no preposition governs."""

from __future__ import annotations

from ...arabic.affixes import AND, AND_THE
from ...arabic.chars import COMMA
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.cues import Cue
from .extents import end_of, marked_name
from .objects import is_named_object, joins_another
from .phrases import described, from_mention, has_preposition, on_behalf
from .receivers import is_addressee
from .skips import past, past_phrase
from .subjects import Cast, Subject

# How many words a subject with its apposition may take before the speech begins.
_REACH = 40
_STOPS = ":.!?\u061f\"\u00ab\u00bb\u201c\u201d\u201e\u2039"
_CLOSERS = frozenset({"that", "what", "how", "his-honour"})


def behind(cast: Cast, cue: Cue, *, sure: bool = False) -> Subject | None:
    """The first noun phrase behind the form that no preposition governs."""
    number, limit = cue.last + 1, min(cue.last + 1 + _REACH, len(cast.words))
    source = cue.form.shape in {"source", "document"}
    while number < limit and _goes_on(cast, cue, number):
        aside = cast.forms.get(number)
        if aside and aside.form.shape == "source":
            number = past_phrase(cast, aside.last)
            continue
        if joins_another(cast, cue, number):
            number = end_of(cast, number) + 1
            continue
        mention = _mention_at(cast, cue, number, source=source)
        if mention:
            return from_mention(cast, mention, cue)
        if not source and (_closes(cast, number) or _is_aside(cast, cue, number)):
            return None
        if not source and _tells_of_governed(cast, cue, number):
            number = _title_later(cast, cue, number) or limit
            continue
        if on_behalf(cast, number):
            return described(cast, number + 2, cue)
        if cast.is_a(number, "list-opener") and number > cue.last + 1:
            return None  # told the reporters, among them one of an agency
        further = past(cast, number, source=source)
        if further == number:
            return described(cast, number, cue, sure=sure and cast.kind(number) != "V")
        number = further
    return None


def _mention_at(cast: Cast, cue: Cue, number: int, *, source: bool) -> Mention | None:
    """The name at a word that may be the subject: no gloss, no addressee, no object."""
    mention = cast.by_first.get(number)
    if mention is None:
        return headed_mention(cast, number, tied=source and number == cue.last + 1)
    aside = _is_gloss(cast, number) or (not source and (is_addressee(cast, mention) or is_named_object(cast, mention, cue)))
    return None if aside else mention


def _closes(cast: Cast, number: int) -> bool:
    """Whether the speech, or what stands for an old subject, begins at a word: أن, ما, معاليه, إلى أن."""
    if cast.is_a(number, *_CLOSERS):
        return True
    follower = number + 1
    joined = cast.words.forms[number].startswith(AND) and COMMA not in cast.words.gap(number)
    if joined and cast.is_a(number, "copula"):
        return True  # and wrote under a picture, while she …
    return cast.is_a(number, "preposition") and cast.is_a(follower, "that")


def _is_aside(cast: Cast, cue: Cue, number: int) -> bool:
    """وقال والحسرة تملأ صوته, والدموع في عينيه: and with a definite noun, right behind a form, tell how one spoke."""
    form, follower = cast.words.forms[number], number + 1
    return number == cue.last + 1 and form.startswith(AND_THE) and number not in cast.by_first \
        and follower < len(cast.words) and (cast.kind(follower) == "V" or cast.is_a(follower, "preposition"))


def _tells_of_governed(cast: Cast, cue: Cue, number: int) -> bool:
    """وتحدث عن لقاء مع المدرب الذي أقنعه: a relative clause about what a preposition governs; who spoke is told before."""
    onto = has_preposition(cast, cue.last + 1)  # told the students who had gathered around him
    governs = onto or cast.is_a(cue.last + 1, "preposition", "circumstance")
    return cast.is_a(number, "relative") and governs and number > cue.last + 2 - onto


def _title_later(cast: Cast, cue: Cue, number: int) -> int | None:
    """وقال في المؤتمر الذي عقد أمس الوزير س: the title of a person named before the speech begins."""
    for place in range(number + 1, min(cue.last + _REACH, len(cast.words))):
        if not _goes_on(cast, cue, place) or cast.is_a(place, "that"):
            return None
        mention, title = cast.by_first.get(place), cast.scene.title_ends.get(place - 1)
        if mention and mention.type == "PERSON" and title:
            return title.first
    return None


def _goes_on(cast: Cast, cue: Cue, number: int) -> bool:
    """Whether the clause of the form still goes on at a word: no stop, colon or mark of speech between."""
    words = cast.words
    if words.lines[number] != words.lines[cue.last]:
        return False
    gap = words.gap(number)
    return not any(sign in gap for sign in _STOPS) or number in cast.inside or marked_name(cast, number) \
        or words.after_initial(number)


def _is_gloss(cast: Cast, number: int) -> bool:
    """Whether a name stands in a bracket behind its other spelling."""
    return cast.words.gap(number).rstrip().endswith("(") and number - 1 not in cast.forms


def headed_mention(cast: Cast, number: int, *, tied: bool = False) -> Mention | None:
    """شركة «س», وفقا لشركة س: the organisation named right behind its head noun, onto which (``tied``) for may be written."""
    head = cast.scene.heads.get(number)
    mention = cast.by_first.get(head.last + 1) if head and (tied or not head.cut) else None
    return mention if mention and mention.type in BODIES else None
