"""Who speaks behind a colon: the name, topic or description before it, or who does what its sentence tells."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FOR
from ..clues.beside import office_before
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.vocabulary import is_kind
from ..speech.leads import headed_by
from ..speech.speech import Judgement
from .extents import governs
from .gestures import doer
from .later import named_later
from .nouns import group_at
from .phrases import described, from_mention
from .receivers import is_addressee, receives
from .recent import latter
from .subjects import TAKEN_UP, Cast, Speaker, Subject, again, agrees, named, spoken_by, unspoken
from .topics import topic_of

# A headline before its colon is no longer than this, in words.
_HEADLINE = 12


def before_colon(cast: Cast, judged: Judgement) -> Speaker | None:
    """S: "…" — the name or description that ends at the colon."""
    place = _colon_place(cast, judged)
    if place is None:
        return None
    topic = topic_of(cast, place - 1)
    if (source := _carried_from(cast, place)) is not None:
        return spoken_by(source)
    if cast.is_a(place - 1, "latter") and (subject := latter(cast, unspoken(place))):
        return spoken_by(subject)
    subject = topic or (None if _has_own_form(cast, judged, place) else doer(cast, place))
    if subject and not topic:
        cast.past.append((place - 1, subject))
    return spoken_by(subject) if subject else _told_of(cast, judged, place)


def _carried_from(cast: Cast, place: int) -> Subject | None:
    """رويترز عن مسؤول: «…»: from whom an outlet carries words, where its name opens the line of the colon."""
    carrier = next((number for number in range(place - 2, max(place - _HEADLINE, 0), -1) if cast.is_a(number, "carrier")), None)
    outlet = None if carrier is None else next((m for m in cast.earlier(carrier)[-1:] if m.last == carrier - 1), None)
    opens = outlet is not None and outlet.type == "COMPANY" and cast.opens_sentence(min(outlet.first, _head_before(cast, outlet)))
    if not opens or carrier is None:
        return None
    mention = cast.by_first.get(carrier + 1)
    return from_mention(cast, mention, unspoken(place)) if mention else described(cast, carrier + 1, unspoken(place))


def _head_before(cast: Cast, mention: Mention) -> int:
    """The first word of the head noun right before a name, or the name's own."""
    head = cast.scene.head_ends.get(mention.first - 1)
    return head.first if head is not None else mention.first


def _colon_place(cast: Cast, judged: Judgement) -> int | None:
    """The word before which the colon stands: that of the quote, or of the heading above it."""
    if ":" in cast.words.gap(judged.first):
        return judged.first
    return headed_by(cast.scene, cast.by_first, judged.first) if "headed" in judged.features else None


def _has_own_form(cast: Cast, judged: Judgement, place: int) -> bool:
    return judged.cue is not None and cast.sentence(judged.cue.first) == cast.sentence(place - 1)


def _told_of(cast: Cast, judged: Judgement, place: int) -> Speaker | None:
    """The last person named in the colon's sentence, else whom it describes, else a body, else a headline's name."""
    sentence = cast.sentence(place - 1)
    near = [m for m in reversed(cast.earlier(place)) if cast.sentence(m.first) == sentence]
    carries = judged.cue is not None and judged.cue.form.key in cast.vocabulary.classes["carrying"]
    verb = judged.cue if judged.cue and judged.cue.finite and not carries else None
    people = [m for m in near if m.type == "PERSON" and (verb is None or agrees(named(cast, m, "", 0), verb))
              and not governs(cast, m) and not cast.is_a(m.first, "father-as-object")]
    opens = next((m for m in people if verb is None and _opens_headline(cast, m)), None)
    if opens:
        return _named_before_colon(cast, opens)
    free = (m for m in people if verb is None and not _is_place_of_words(cast, m))  # X on Y: "…"
    person = next(free, None) or next(iter(people), None)
    described = None if person else _described_before_colon(cast, place)
    bodies = (m for m in near if m.type in BODIES and not _is_place_of_words(cast, m) and not receives(cast, m))
    mention = person or (None if described else next(bodies, None))
    return _named_before_colon(cast, mention) if mention else described or _headline_name(cast, place)


def _opens_headline(cast: Cast, mention: Mention) -> bool:
    """هشام السيوفي في عيد ميلاد عبلة كامل: «…»: whether a name opens its line, and a preposition stands behind it."""
    words, after = cast.words, mention.last + 1
    opens = words.opens_line(mention.first)
    return opens and words.follows(after) and cast.is_a(after, "preposition") and not cast.is_a(after, "carrier")


def _headline_name(cast: Cast, number: int) -> Speaker | None:
    """س: «…»: a headline's short name, which the text tells to be a person."""
    words = cast.words
    first = next((n for n in range(number - 1, max(number - 4, -1), -1) if words.opens_line(n)), None)
    if first is None or words.lines[first] != words.lines[0]:
        return None
    name = list(words.forms[first:number])
    same = (m for m in cast.mentions if m.type == "PERSON" and name in (
        list(words.forms[m.first:m.last + 1]), list(words.forms[m.first:m.last + 1])[-len(name):]))
    person = next(same, None)
    return _named_before_colon(cast, person) if person else None


def _named_before_colon(cast: Cast, mention: Mention) -> Speaker:
    return spoken_by(named(cast, mention, "before the colon", 0.85))


def _is_place_of_words(cast: Cast, mention: Mention) -> bool:
    """A name behind a preposition, such as the page where something was published."""
    before = range(max(mention.first - 2, 0), mention.first)
    office = office_before(cast.scene, mention.first)
    told = office is not None and office.cut > 0 and cast.words.forms[office.first].startswith(FOR)  # X to the king Y: "…"
    return told or is_addressee(cast, mention) or (any(cast.is_a(number, "preposition") for number in before)
                                           and not _is_its_source(cast, mention.first))


def _is_its_source(cast: Cast, number: int) -> bool:
    """أول تعليق من س: whether a name follows a statement and from."""
    return number > 1 and cast.is_a(number - 1, "partitive") and cast.is_a(number - 2, "statement-from")


def _office_again(cast: Cast, first: int) -> Subject | None:
    """الوزير، وهو يوقع على الغطاء: «…»: who was named before with an office that opens the colon's sentence with its article."""
    opens = first in cast.scene.titles and cast.words.forms[first].startswith(ARTICLE)
    told = described(cast, first, unspoken(first), sure=True) if opens else None
    return again(told, TAKEN_UP, 0.65) if told is not None and told.entity else None


def _described_before_colon(cast: Cast, number: int) -> Speaker | None:
    """A title or noun for people that opens the sentence of the colon."""
    first = max(cast.opening(number - 1), number - _HEADLINE)
    group = group_at(cast, first)
    if is_kind(group, "document") and not any(
            m.type in BODIES for m in cast.within(first, number - 1)):
        return Speaker(None, cast.words.surface(first, number - 1), "description", 0.6)  # a new study: …
    if first in cast.scene.titles or is_kind(group, "person"):
        later = named_later(cast, first, number - 1) if cast.words.lines[first] == cast.words.lines[0] else None
        later = later or _office_again(cast, first)
        if later:
            return spoken_by(later)
        return Speaker(None, cast.words.surface(first, number - 1), "description", 0.7)
    return None
