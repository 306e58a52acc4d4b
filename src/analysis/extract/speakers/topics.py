"""Who a sentence is about where it opens so: أما س فقال."""

from __future__ import annotations

from ...arabic.affixes import AND
from ...arabic.chars import COMMA
from ..clues.drafts import SPEAKERS
from ..reading.cues import Cue
from .extents import end_of
from .newcomers import opens_at
from .nouns import group_at
from .phrases import described, on_behalf, unnamed
from .receivers import is_addressee
from .subjects import TAKEN_UP, TOPIC, Cast, Subject, agrees, named

_LONG_SENTENCE = 80
# A noun for somebody behind as for stands no further before its verb, in words.
_TOPIC_REACH = 32
# So many words may tell when, before a comma and who does something.
_WHEN, _TWO = 6, 2


def topic_of(cast: Cast, number: int) -> Subject | None:
    """أما س: the topic of the sentence in which a word stands, if it opens so."""
    words, sentence = cast.words, cast.sentence(number)
    first = number
    while first > number - _LONG_SENTENCE and first > 0 and words.lines[first - 1] == words.lines[number] \
            and cast.sentence(first - 1) == sentence:
        first -= 1
    if not cast.is_a(first, "topic") or first + 1 >= number:
        return None
    people = [m for m in cast.within(first + 1, number - 1) if m.type == "PERSON" and not is_addressee(cast, m)]
    head = cast.scene.heads.get(first + 1)
    opener = cast.by_first.get(first + 1) or (cast.by_first.get(head.last + 1) if head is not None else None)
    if cast.is_a(first + 1, "latter"):
        earlier = [m for m in cast.earlier(first) if m.type == "PERSON"]
        return named(cast, earlier[-1], "the latter", 0.75) if earlier else None
    if opener or people:
        return named(cast, people[0] if people else opener, TOPIC, 0.88)  # type: ignore[arg-type]
    return None


def topic_of_form(cast: Cast, cue: Cue) -> Subject | None:
    """أما س فقال; أما الشركة فرأت على لسان مديرتها س."""
    if on_behalf(cast, cue.last + 1):
        return described(cast, cue.last + 3, cue, sure=True)
    found = topic_of(cast, cue.first)
    if found is not None and _is_turned_from(cast, cue):
        return None
    if found is not None and cue.form.number == "du" and found.number == "sg":
        return two_of(cast, cue)
    if found is not None and cue.form.number == "pl" and found.number == "sg" and found.kind == "person":
        return None  # as for X, she thinks so; other lawyers called it
    if found is None and (cue.cut or cast.is_a(cue.first - 1, "so-has")):
        words, sentence = cast.words, cast.sentence(cue.first)
        near = range(max(cue.first - _TOPIC_REACH, 0), cue.first)
        opens = [n for n in near if cast.is_a(n, "topic") and cast.sentence(n) == sentence]
        if opens and opens[0] + 1 < cue.first and words.lines[opens[0]] == words.lines[cue.first]:
            return _turned_to(cast, opens[0] + 1, cue)
    return found


def _is_turned_from(cast: Cast, cue: Cue) -> bool:
    """أما س فقد نفى مصدر صلتها وسخر: whether somebody without a name, told behind an earlier verb of the sentence, goes on."""
    first, latest = cast.past[-1] if cast.past else (0, None)
    nameless = latest is not None and latest.entity is None and latest.kind == "person" and latest.number == "sg"
    return nameless and cue.cut > 0 and cast.sentence(first) == cast.sentence(cue.first) and latest is not None \
        and agrees(latest, cue) and not cast.holds(first, cue.first, "topic")


def _turned_to(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """أما المدير السابق للتسويق فوصف: who is described behind as for; an office with more than its country is somebody else's
    than of whom was told last."""
    told, last = described(cast, number, cue), min(end_of(cast, number), cue.first - 1)
    whole = any(not cast.vocabulary.is_nationality(form) for form in cast.words.forms[number + 1:last + 1])
    again = told is not None and told.rule == TAKEN_UP
    return unnamed(cast, number, last, cue) if again and whole else told


def two_of(cast: Cast, cue: Cue) -> Subject | None:
    """أما س وص فأكدا, وتقاسم س وص الحديث، وأكدا: the two whom a sentence names before a verb of two."""
    people = [m for m in cast.within(cast.opening(cue.first), cue.first - 1) if m.type == "PERSON"]
    label = f" {AND}".join(mention.surface for mention in people[:2])
    return Subject(None, label, "", "du", "two names", 0.8) if len({m.entity for m in people}) == _TWO == len(people) else None


def head_before(cast: Cast, cue: Cue) -> Subject | None:
    """يوم الثلاثاء، س شهدت. “…” هي قالت: who opens the sentence before a quote, behind which a pronoun and a verb stand."""
    first = cast.scene.marked_by_end.get(cue.first - 2)
    if first is None or first == 0 or cast.words.lines[first - 1] != cast.words.lines[cue.first]:
        return None
    opening = cast.opening(first - 1)
    for mention in cast.within(opening, first - 1):
        opens = opens_at(cast, mention)
        heads = opens == opening or (opens - opening < _WHEN and COMMA in cast.words.gap(opens))
        if mention.type != "PERSON" and opening not in {mention.first, *cast.scene.heads}:
            continue  # an analyst at X
        if mention.type in SPEAKERS and heads:
            subject = named(cast, mention, "heads the sentence before", 0.75)
            return subject if agrees(subject, cue) else None
    return _described_head(cast, opening, cue)


def _described_head(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """محللة في شركة كانت أهدأ: “…” هي قالت: a noun for somebody or a document that opens a sentence."""
    group = group_at(cast, number)
    if number not in cast.scene.titles and group is None:
        return None
    subject = described(cast, number, cue, sure=True) or unnamed(cast, number, number, cue)
    return subject if agrees(subject, cue) else None
