"""Subjects that stand before their reporting form: at the head of its clause or sentence, or in an earlier one."""

from __future__ import annotations

from ...arabic.chars import CLOSING_SIGNS, COMMAS
from ...arabic.words import ARTICLE
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import Group
from .anaphora import taken_up
from .descriptions import is_owned, is_owner, known_by_role
from .extents import accusative_group, end_of, group_at
from .heading import heads_sentence, is_somebody_at_head
from .issuers import issuer
from .newcomers import opens_with_about
from .phrases import described, has_preposition, unnamed
from .recent import presented_so
from .subjects import Cast, Subject, agrees, is_addressee, is_gloss, named
from .topics import topic_of_form

# How many words back a subject, the opening of a sentence, and that of a clause may stand.
_BEFORE = 16
_CLAUSE = 28
# A title stands no further before its relative word, and a description before its verb, in words.
_ANTECEDENT, _DESCRIBED = 6, 8
_BESIDE = 3
_TANWIN, _JOINTS = "\u0627", "\u0648\u0641"
# Words from an unnamed person to his or her verb, and where a word turns to him or her.
_SHORT, _OPPOSED = 4, 14


def before(cast: Cast, cue: Cue) -> Subject | None:
    """A name, with or without apposition, or a description, at the head of the form's own clause."""
    words, number = cast.scene.words, cue.first
    if number == 0 or words.lines[number - 1] != words.lines[number]:
        return None
    if cue.cut:
        return topic_of_form(cast, cue)
    if any(sign in words.gap(number) for sign in ".:!?\u061f") or _is_about(cast, number):
        return None
    sentence = cast.sentence(number)
    return issuer(cast, cue, sentence) or _name_before(cast, cue) or _antecedent(cast, cue) or _country(cast, cue) \
        or topic_of_form(cast, cue) or _description_before(cast, cue, sentence)


def _name_before(cast: Cast, cue: Cue) -> Subject | None:
    """The nearest name before a form in its sentence that heads the clause of the form."""
    number, sentence = cue.first, cast.sentence(cue.first)
    for mention in reversed([m for m in cast.earlier(number) if number - m.last < _BEFORE]):
        if cast.narration.number(mention.start) != sentence:
            return None
        if _is_genitive(cast, mention) or _is_spoken_for(cast, mention) or _is_told_in_clause(cast, mention):
            continue
        if _of_document(cast, mention, number):
            return unnamed(cast, mention.first - 1, mention.last, cue)  # did not comment on the report of X, which pointed to
        heads = _is_antecedent(cast, mention, number) or _opens(cast, mention)
        if heads and can_speak(cast, mention, cue) and _heads_clause(cast, mention, number):
            return named(cast, mention, "subject before the verb", 0.85)
    return None


def _is_about(cast: Cast, number: int) -> bool:
    """وعن مشاركة س وص، قال; وعن غياب س قال: whether a form stands behind what it is about, so that those do not speak."""
    inner = range(cast.opening(number) + 1, number)
    return opens_with_about(cast, number) and ("\u060c" in cast.scene.words.gap(number) or not any(
        cast.kind(place) == "V" or place in cast.forms for place in inner))


def _of_document(cast: Cast, mention: Mention, number: int) -> bool:
    """تقرير «س» الذي أشار إلى: whether a relative clause right behind a name tells of the document before it."""
    group = group_at(cast, mention.first - 1) if mention.first else None
    return mention.last == number - 2 and cast.is_a(number - 1, "relative") and mention.type != "PERSON" \
        and group is not None and group.kind == "document" and not mention.role


def _is_spoken_for(cast: Cast, mention: Mention) -> bool:
    """متحدث باسم س قال: whether somebody speaks in the name of who is named."""
    before = mention.first - 1
    return before > 0 and cast.is_a(before, "in-name-of") and cast.is_a(before - 1, "spokesman")


def _is_told_in_clause(cast: Cast, mention: Mention) -> bool:
    """س، الذي عينه الرئيس ص، وجد: whether commas enclose a name in a relative clause about the name before."""
    words, after = cast.scene.words, mention.last + 1
    if after >= len(words) or words.gap(after)[:1] not in COMMAS:
        return False
    for number in range(mention.first - 1, max(mention.first - _BEFORE, 0), -1):
        if cast.is_a(number, "relative"):
            return words.gap(number)[:1] in COMMAS and any(m.last == number - 1 for m in cast.earlier(number)[-1:])
        if words.gap(number).strip():
            return False
    return False


def _is_genitive(cast: Cast, mention: Mention) -> bool:
    """قرار الرئيس الأميركي س يهدد: a person, with his or her titles, behind the noun that is the subject."""
    first = mention.first
    while first > 1:
        title = cast.scene.title_ends.get(first - 1)
        if title is None and not cast.scene.vocabulary.is_nationality(cast.scene.words.forms[first - 1]):
            break
        first = title.first if title else first - 1
    titled = first < mention.first and mention.type == "PERSON"
    of_other = titled and first == mention.first - 1 and any(
        other.last == first - 1 and other.type == "PERSON" for other in cast.earlier(first))  # X, agent of Y, admitted
    return of_other or (titled and first > 1 and is_owner(cast, first) and cast.is_a(first - 2, "that"))


def _antecedent(cast: Cast, cue: Cue) -> Subject | None:
    """الرئيس الأمريكي الذي كتب: a title without a name that the relative clause of the form tells of."""
    if not cast.is_a(cue.first - 1, "relative"):
        return None
    for number in range(cue.first - 2, max(cue.first - _ANTECEDENT, 0), -1):
        if cast.scene.words.gap(number + 1).strip():
            return None
        if number in cast.scene.titles:
            return described(cast, number, cue, sure=True)
    return None


def _country(cast: Cast, cue: Cue) -> Subject | None:
    """وكانت فرنسا أعلنت, فرنسا تندد: a country right before the form, behind an auxiliary or at the head of its line."""
    place = next(iter(cast.earlier(cue.first)[-1:]), None)
    if place is None or place.type != "PLACE" or place.last != cue.first - 1:
        return None
    heads = place.first == 0 or cast.scene.words.lines[place.first - 1] != cast.scene.words.lines[place.first]
    if not (heads or cast.is_a(place.first - 1, "auxiliary")):
        return None
    return named(cast, place, "subject before the verb", 0.8)


def can_speak(cast: Cast, mention: Mention, cue: Cue) -> bool:
    """Whether a name agrees with a form and is neither a gloss, a complement nor whom one speaks to."""
    speaks = mention.type in {"PERSON", "COMPANY", "ORG"} and not is_gloss(cast, mention)
    if not speaks or not agrees(named(cast, mention, "", 0.0), cue):
        return False
    return cast.is_a(cue.first - 1, "relative") or not (
        _is_complement(cast, mention) or is_addressee(cast, mention) or _is_written_to(cast, mention))


def _is_written_to(cast: Cast, mention: Mention) -> bool:
    """وكتب إلى نظيره الأرجنتيني س يتهم: whether a counterpart behind a preposition is the person of that name."""
    near = range(max(mention.first - _BESIDE, 1), mention.first)
    return any(cast.is_a(number, "counterpart") and cast.is_a(number - 1, "preposition") for number in near)


def _opens(cast: Cast, mention: Mention) -> bool:
    """A firm before its verb stands at the head of its sentence: وحول منافسة «س» أجابت is no such place."""
    if mention.type == "PERSON":
        return True
    first = mention.first
    opener = first - 2 if first - 1 in cast.scene.heads else first - 1
    titles = cast.scene.title_ends.keys()
    if not titles.isdisjoint((opener, first - 1)) and cast.scene.words.gap(first) == " ":
        return False  # the chairman of the airline
    if opener >= 0 and cast.is_a(opener, "that"):
        return True
    first = cast.opening(mention.first)
    first += 2 if cast.is_a(first + 1, "on-the-part") else 0
    if not cast.is_a(first, "preposition"):
        return mention.first - first < 4
    group, bare = group_at(cast, first + 1), cast.scene.words.gap(mention.first) == " " and mention.last + 1 in cast.forms
    return bare and group is not None and group.kind == "document"  # in a statement to the exchange X said


def _is_complement(cast: Cast, mention: Mention) -> bool:
    """في «س», من جامعة س, مع مدرب س: a name that a preposition governs, itself, through its head noun or an office."""
    first = mention.first - 1
    while first >= 0 and mention.first - first < 4 and (hit := cast.scene.heads.get(first)) and hit.last < mention.first:
        if hit.cut and cast.scene.words.forms[hit.first][hit.cut - 1] not in _JOINTS:
            return True
        first -= 1
    before = office.first - 1 if (office := cast.scene.title_ends.get(first)) is not None else first
    return mention.type != "PERSON" and before >= 0 and cast.is_a(before, "preposition")


def _is_antecedent(cast: Cast, mention: Mention, number: int) -> bool:
    """س (X) التي رأت: a name, with or without its gloss, before a relative word and no comma."""
    gloss = cast.by_first.get(mention.last + 1)
    last = gloss.last if gloss and gloss.entity == mention.entity else mention.last
    return last == number - 2 and cast.is_a(number - 1, "relative") and "\u060c" not in cast.scene.words.gap(number - 1)


def _heads_clause(cast: Cast, mention: Mention, number: int) -> bool:
    """Directly before the verb, with an apposition between commas, or with no verb of its own between."""
    while number - 1 > mention.last and cast.is_a(number - 1, "auxiliary"):
        number -= 1
    between = cast.scene.words.text[mention.end:cast.scene.words.starts[number]].strip(" \"\u00bb\u201d)")
    inner = range(mention.last + 1, number)
    told = any(place in cast.forms and cast.forms[place].finite for place in inner)  # announced the ministry, which called it
    kinds = {cast.scene.vocabulary.kind_of(cast.scene.words.forms[place]) for place in inner}
    relative = cast.is_a(number - 1, "relative") and not told and ("V" not in kinds or between[:1] in "\u060c,(-")
    verbs = [place for place in inner if cast.kind(place) == "V" or place in cast.forms]
    clause = cast.is_a(mention.last + 1, "relative") and len(verbs) == 1 and "\u060c" not in between  # X that made it warned
    if not between or (between[0] in "\u060c,(-\u2013" and between[-1] in "\u060c,)-\u2013") or relative or clause:
        return True
    return "\u060c" not in between and "V" not in kinds and not any(cast.is_a(place, "that") for place in inner)


def _description_before(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """A title or group noun at the head of the sentence: المسؤولون في الشركة قالوا."""
    if cue.first - 1 not in cast.enclosed_ends and not CLOSING_SIGNS.isdisjoint(cast.scene.words.gap(cue.first)):
        return None  # "…," said
    for number in range(max(cue.first - _OPPOSED, 0), cue.first):
        opposed = number > 0 and (cast.is_a(number - 1, "contrast") or _is_some_person(cast, number))
        near = cue.first - number <= _DESCRIBED or opposed or "\u060c" in cast.scene.words.gap(cue.first) \
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
    if cue.first - number <= _OPPOSED and _is_some_person(cast, number):
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
    group = cast.scene.vocabulary.groups.get(cast.scene.words.forms[number].removesuffix(_TANWIN))
    return unnamed(cast, number, asks - 1, cue)._replace(kind="person", gender=group.gender if group else "")


def _is_led(cast: Cast, number: int, group: Group | None) -> bool:
    """وكان المدير, أن المدير: whether a sentence's auxiliary, or for people a that-word, stands right before a word."""
    had = number > 0 and cast.is_a(number - 1, "auxiliary") and cast.opens_sentence(number - 1)
    turned = number > 1 and cast.is_a(number - 2, "but-that")  # غير أن الحزب
    return had or (number > 0 and cast.is_a(number - 1, "that") and (turned or group is None or group.kind == "person"))


def _opening(cast: Cast, number: int, cue: Cue, group: Group | None) -> Subject:
    """Who is described at the head of a sentence: by name, by office, somebody told before, or by these words alone."""
    own = is_owned(cast, number)  # her partner in the project X
    holder = next((m for m in cast.within(number + 1, cue.first - 1) if m.type == "PERSON" and (m.role or own)
                   and not _is_spoken_for(cast, m)), None)
    if holder and agrees(named(cast, holder, "", 0.0), cue):
        return named(cast, holder, "subject before the verb", 0.8)  # but their manager X made it worse when he said
    end = cue.first - 1
    while end > number and any(cast.is_a(end, role) for role in ("auxiliary", "relative", "since")):  # the party had
        end -= 1
    told = next((place for place in (number + 1, number + 2) if cast.is_a(place, "relative")), None)
    definite = told is not None and cast.scene.words.forms[told - 1].startswith(ARTICLE)
    if group is not None and group.kind == "org" and told is not None and definite:
        end = told - 1  # the (new) firm which had been a hope said
    alone = number == end and any(cast.is_a(number, role) for role in ("own-office", "profession"))  # but the judge answered
    office = (number < end or alone) and number in cast.scene.titles
    body = number == end and group is not None and group.kind == "org"  # the paper said
    again = taken_up(cast, number, end, cue, group) if office or body else None
    known = known_by_role(cast, number, end, cue) if number == end and number in cast.scene.titles else None
    if known is None and number == end and cast.scene.words.forms[number].startswith(ARTICLE):
        known = presented_so(cast, number, cue)
    return _by_office(cast, number, cue) or again or known or unnamed(cast, number, end, cue)


def _is_some_person(cast: Cast, number: int) -> bool:
    """روى أن رجلا قال له, قالت إن أحد الجنود هددها: an accusative noun for one person, or one of several, behind that."""
    if number == 0 or not (cast.is_a(number - 1, "that") or cast.is_a(number - 1, "contrast")):
        return False
    group = accusative_group(cast, number)  # a man, and not her manager
    return cast.is_a(number, "one-of") or (group is not None and group.kind == "person" and group.number == "sg")


def _by_office(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """لكن الرئيس الأميركي صاحب التصريحات أكمل: who bears an office with its country, whatever else is said of him."""
    follower = number + 1
    if number not in cast.scene.titles or follower >= cue.first:
        return None
    country = cast.scene.vocabulary.is_nationality(cast.scene.words.forms[follower])
    return known_by_role(cast, number, follower, cue) if country else None


def _document_before(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """غير أن وثيقة مسربة تقول, الخطاب، الذي وقعه عمال، يحث: a document that opens the clause of a verb in the present."""
    for number in range(cue.first - 1, max(cue.first - _CLAUSE, -1), -1):
        if cast.sentence(number) != sentence or cast.scene.words.lines[number] != cast.scene.words.lines[cue.first]:
            return None
        opens = cast.opens_sentence(number) or cast.is_a(number - 1, "that")
        group = group_at(cast, number) if opens else _issued(cast, number)
        wrote = number + 1 in cast.by_first  # X wrote, or books
        if group and group.kind == "document" and not (wrote or has_preposition(cast, number)):
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
    document = group is not None and group.kind == "document" and not has_preposition(cast, that + 1)
    subject = unnamed(cast, that + 1, min(end_of(cast, that + 1), cue.first - 1), cue) if document else None
    return subject if subject is not None and agrees(subject, cue) and cue.finite else None


def _issued(cast: Cast, number: int) -> Group | None:
    """ونشرت الوكالة بيانا مشتركا، يؤكد أن: the document, in the accusative, that a clause behind it speaks of."""
    form = cast.scene.words.forms[number]
    stem = form.removesuffix(_TANWIN)
    return cast.scene.vocabulary.groups.get(stem) if stem != form and stem in cast.scene.vocabulary.classes["statement"] else None
