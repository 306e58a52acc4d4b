"""Who is described at the head of a sentence, before the form (المسؤولون في الشركة قالوا), or whose document."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE
from ...arabic.chars import ALEF, CLOSING_SIGNS, COMMA
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import Group, is_kind
from .anaphora import taken_up
from .descriptions import is_owned, known_by_role
from .extents import end_of
from .heading import heads_sentence, is_somebody_at_head
from .nouns import accusative_group, group_at
from .phrases import described, has_preposition, unnamed
from .recent import person_presented_so
from .subjects import BEFORE_THE_VERB, Cast, Subject, agrees, named

# The that-word before a document, and a document that opens the clause, stand no further before the verb, in words.
_BEFORE, _CLAUSE = 16, 28
# A description stands no further before its verb, in words.
_DESCRIBED = 8
# Words from an unnamed person to his or her verb, and where a word turns to him or her.
_SHORT, _OPPOSED = 4, 14


def is_spoken_for(cast: Cast, mention: Mention) -> bool:
    """متحدث باسم س قال: whether somebody speaks in the name of who is named."""
    before = mention.first - 1
    return cast.is_a(before, "in-name-of") and cast.is_a(before - 1, "spokesman")


def description_before(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """A title or group noun at the head of the sentence: المسؤولون في الشركة قالوا."""
    if cue.first - 1 not in cast.enclosed_ends and not CLOSING_SIGNS.isdisjoint(cast.words.gap(cue.first)):
        return None  # "…," said
    for number in range(max(cue.first - _OPPOSED, 0), cue.first):
        opposed = number > 0 and (cast.is_a(number - 1, "contrast") or _is_some_person(cast, number))
        near = cue.first - number <= _DESCRIBED or opposed or COMMA in cast.words.gap(cue.first) \
            or is_somebody_at_head(cast, number)
        told = near and cast.sentence(number) == sentence and not _is_said(cast, number, cue)
        if told and (found := _described_at(cast, number, cue)):
            return found
    return _document_before(cast, cue, sentence) if cue.form.shape == "present" else _document_behind_that(cast, cue)


def _is_said(cast: Cast, number: int, cue: Cue) -> bool:
    """Whether marks that hold no name close between a word and a form."""
    return any(place - 1 in cast.scene.marked_by_end and place - 1 not in cast.enclosed_ends
               and number >= cast.scene.marked_by_end[place - 1] for place in range(number + 1, cue.first + 1))


def _described_at(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """Who is described from a word on, where the word may be the subject of the form."""
    if _is_some_person(cast, number):
        return _some_person(cast, number, cue)
    if cast.is_a(number, "one-of") and heads_sentence(cast, number):
        return unnamed(cast, number, cue.first - 1, cue)
    group, kin = group_at(cast, number), cast.is_a(number, "kin")
    if not (group or kin or number in cast.scene.titles):
        return None
    if _is_led(cast, number, group):
        alone = kin and number + 1 == cue.first
        return unnamed(cast, number, number, cue) if alone else described(cast, number, cue, sure=True)
    return _opening(cast, number, cue, group) if heads_sentence(cast, number) and not has_preposition(cast, number) else None


def _some_person(cast: Cast, number: int, cue: Cue) -> Subject:
    """غير أن محللا في بنك طلب عدم ذكر اسمه رأى: somebody in the accusative, up to the verb or what he asks for before."""
    near = cue.first - number <= _SHORT or cast.is_a(number - 1, "contrast")
    last = cue.first - 1 if near else min(end_of(cast, number), cue.first - 1)
    asks = next((place for place in range(number + 1, last + 1) if cast.is_a(place, "declining")), last + 1)
    group = cast.vocabulary.groups.get(cast.words.forms[number].removesuffix(ALEF))
    return unnamed(cast, number, asks - 1, cue)._replace(kind="person", gender=group.gender if group else "")


def _is_led(cast: Cast, number: int, group: Group | None) -> bool:
    """وكان المدير, أن المدير: whether a sentence's auxiliary, or for people a that-word, stands right before a word."""
    had = cast.is_a(number - 1, "auxiliary") and cast.opens_sentence(number - 1)
    turned = number > 1 and cast.is_a(number - 2, "but-that")  # غير أن الحزب
    return had or (cast.is_a(number - 1, "that") and (turned or group is None or group.kind == "person"))


def _opening(cast: Cast, number: int, cue: Cue, group: Group | None) -> Subject:
    """Who is described at the head of a sentence: by name, by office, somebody told before, or by these words alone."""
    own = is_owned(cast, number)  # her partner in the project X
    holder = next((m for m in cast.within(number + 1, cue.first - 1) if m.type == "PERSON" and (m.role or own)
                   and not is_spoken_for(cast, m)), None)
    if holder and agrees(named(cast, holder, "", 0.0), cue):
        return named(cast, holder, BEFORE_THE_VERB, 0.8)  # but their manager X made it worse when he said
    end = cue.first - 1
    while end > number and cast.is_a(end, "auxiliary", "relative", "since"):  # the party had
        end -= 1
    told = next((place for place in (number + 1, number + 2) if cast.is_a(place, "relative")), None)
    definite = told is not None and cast.words.forms[told - 1].startswith(ARTICLE)
    if is_kind(group, "org") and told is not None and definite:
        end = told - 1  # the (new) firm which had been a hope said
    alone = number == end and cast.is_a(number, "own-office", "profession")  # but the judge answered
    office = (number < end or alone) and number in cast.scene.titles
    body = number == end and is_kind(group, "org")  # the paper said
    again = taken_up(cast, number, end, cue, group) if office or body else None
    known = known_by_role(cast, number, end, cue) if number == end and number in cast.scene.titles else None
    if known is None and number == end and cast.words.forms[number].startswith(ARTICLE):
        known = person_presented_so(cast, number, cue)
    return _by_office(cast, number, cue) or again or known or unnamed(cast, number, end, cue)


def _is_some_person(cast: Cast, number: int) -> bool:
    """روى أن رجلا قال له, قالت إن أحد الجنود هددها: an accusative noun for one person, or one of several, behind that."""
    if not cast.is_a(number - 1, "that", "contrast"):
        return False
    group = accusative_group(cast, number)  # a man, and not her manager
    return cast.is_a(number, "one-of") or is_kind(group, "person", "sg")


def _by_office(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """لكن الرئيس الأميركي صاحب التصريحات أكمل: who bears an office with its country, whatever else is said of him."""
    follower = number + 1
    if number not in cast.scene.titles or follower >= cue.first:
        return None
    country = cast.vocabulary.is_nationality(cast.words.forms[follower])
    return known_by_role(cast, number, follower, cue) if country else None


def _document_before(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """غير أن وثيقة مسربة تقول, الخطاب، الذي وقعه عمال، يحث: a document that opens the clause of a verb in the present."""
    for number in range(cue.first - 1, max(cue.first - _CLAUSE, -1), -1):
        if cast.sentence(number) != sentence or cast.words.lines[number] != cast.words.lines[cue.first]:
            return None
        opens = cast.opens_sentence(number) or cast.is_a(number - 1, "that")
        group = group_at(cast, number) if opens else None
        wrote = number + 1 in cast.by_first  # X wrote, or books
        if is_kind(group, "document") and not (wrote or has_preposition(cast, number)):
            subject = unnamed(cast, number, min(number + 3, cue.first - 1), cue)
            return subject if agrees(subject, cue) else None
    return None


def _document_behind_that(cast: Cast, cue: Cue) -> Subject | None:
    """وذكر موقع أن تقريرا وصف السور: a document right behind the last that-word before a verb in the past."""
    near = range(cue.first - 1, max(cue.first - _BEFORE, 0), -1)
    that = next((number for number in near if cast.is_a(number, "that")), None)
    if that is None or cast.sentence(that) != cast.sentence(cue.first) or that + 1 == cue.first:
        return None
    group = group_at(cast, that + 1) or accusative_group(cast, that + 1)
    document = is_kind(group, "document") and not has_preposition(cast, that + 1)
    subject = unnamed(cast, that + 1, min(end_of(cast, that + 1), cue.first - 1), cue) if document else None
    return subject if subject is not None and agrees(subject, cue) and cue.finite else None
