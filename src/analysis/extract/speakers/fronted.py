"""Subjects that stand before their reporting form: at the head of its clause or sentence, or in an earlier one."""

from __future__ import annotations

from ...arabic.affixes import AND, CONJUNCTIONS
from ...arabic.chars import COMMA, COMMAS
from ..clues.drafts import SPEAKERS
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .descriptions import is_owned
from .governed import is_owner
from .issuers import issuer
from .newcomers import is_asked_about, opens_with_about
from .nouns import group_at
from .openings import description_before, is_spoken_for
from .phrases import described, unnamed
from .receivers import is_addressee, is_gloss
from .subjects import BEFORE_THE_VERB, Cast, Subject, agrees, named
from .topics import topic_of_form

# How many words back a subject may stand.
_BEFORE = 16
# A title stands no further before its relative word, in words.
_ANTECEDENT = 6
_BESIDE = 3


def before(cast: Cast, cue: Cue) -> Subject | None:
    """A name, with or without apposition, or a description, at the head of the form's own clause."""
    words, number = cast.words, cue.first
    if words.opens_line(number):
        return None
    if cue.cut:
        return topic_of_form(cast, cue)
    if any(sign in words.gap(number) for sign in ".:!?\u061f") or _is_about(cast, number):
        return None
    sentence = cast.sentence(number)
    return issuer(cast, cue, sentence) or _kin_before(cast, cue) or _name_before(cast, cue) or _antecedent(cast, cue) \
        or _country(cast, cue) or topic_of_form(cast, cue) or description_before(cast, cue, sentence)


def _kin_before(cast: Cast, cue: Cue) -> Subject | None:
    """لكن زوجته قالت, وابنتها تقول: somebody's relative, by a noun with a pronoun, between the head of a clause and the verb."""
    number, words = cue.first - 1, cast.words
    relative = cue.finite and words.follows(cue.first) and cast.is_a(number, "kin") and is_owned(cast, number)
    opens = cast.opens_sentence(number) or words.forms[number].startswith(AND) or COMMA in words.gap(number) \
        or cast.is_a(number - 1, "contrast")
    subject = unnamed(cast, number, number, cue) if relative and opens and number not in cast.by_first else None
    if subject is None or not agrees(subject, cue):
        return None
    joined = words.forms[number].startswith(AND) and cast.vocabulary.is_a(words.forms[number][1:], "kin")  # and no father
    return subject._replace(label=(subject.label or "").removeprefix(AND)) if joined else subject


def _name_before(cast: Cast, cue: Cue) -> Subject | None:
    """The nearest name before a form in its sentence that heads the clause of the form."""
    number, sentence = cue.first, cast.sentence(cue.first)
    for mention in reversed([m for m in cast.earlier(number) if number - m.last < _BEFORE]):
        if cast.sentence(mention.first) != sentence:
            return None
        if _is_genitive(cast, mention) or is_spoken_for(cast, mention) or _is_told_in_clause(cast, mention):
            continue
        if _of_document(cast, mention, number):
            return unnamed(cast, mention.first - 1, mention.last, cue)  # did not comment on the report of X, which pointed to
        heads = _is_antecedent(cast, mention, number) or _opens(cast, mention)
        if heads and can_speak(cast, mention, cue) and _heads_clause(cast, mention, number):
            return named(cast, mention, BEFORE_THE_VERB, 0.85)
    return None


def _is_about(cast: Cast, number: int) -> bool:
    """وعن مشاركة س وص، قال; وعن غياب س قال: whether a form stands behind what it is about, so that those do not speak."""
    inner = range(cast.opening(number) + 1, number)
    return opens_with_about(cast, number) and (COMMA in cast.words.gap(number) or not any(
        cast.kind(place) == "V" or place in cast.forms for place in inner))


def _of_document(cast: Cast, mention: Mention, number: int) -> bool:
    """تقرير «س» الذي أشار إلى: whether a relative clause right behind a name tells of the document before it."""
    group = group_at(cast, mention.first - 1) if mention.first else None
    return mention.last == number - 2 and cast.is_a(number - 1, "relative") and mention.type != "PERSON" \
        and is_kind(group, "document") and not mention.role


def _is_told_in_clause(cast: Cast, mention: Mention) -> bool:
    """س، الذي عينه الرئيس ص، وجد: whether commas enclose a name in a relative clause about the name before."""
    words, after = cast.words, mention.last + 1
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
        if title is None and not cast.vocabulary.is_nationality(cast.words.forms[first - 1]):
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
        if cast.words.gap(number + 1).strip():
            return None
        if number in cast.scene.titles:
            return described(cast, number, cue, sure=True)
    return None


def _country(cast: Cast, cue: Cue) -> Subject | None:
    """وكانت فرنسا أعلنت, فرنسا تندد: a country right before the form, behind an auxiliary or at the head of its line."""
    place = next(iter(cast.earlier(cue.first)[-1:]), None)
    if place is None or place.type != "PLACE" or place.last != cue.first - 1:
        return None
    heads = cast.words.opens_line(place.first)
    if not (heads or cast.is_a(place.first - 1, "auxiliary")):
        return None
    return named(cast, place, BEFORE_THE_VERB, 0.8)


def can_speak(cast: Cast, mention: Mention, cue: Cue) -> bool:
    """Whether a name agrees with a form and is neither a gloss, a complement nor whom one speaks to."""
    speaks = mention.type in SPEAKERS and not is_gloss(cast, mention)
    if not speaks or not agrees(named(cast, mention, "", 0.0), cue):
        return False
    asked_about = mention.type == "PERSON" and is_asked_about(cast, mention)
    return cast.is_a(cue.first - 1, "relative") or not (
        asked_about or _is_complement(cast, mention) or is_addressee(cast, mention) or _is_written_to(cast, mention))


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
    if not titles.isdisjoint((opener, first - 1)) and cast.words.follows(first):
        return False  # the chairman of the airline
    if opener >= 0 and cast.is_a(opener, "that"):
        return True
    first = cast.opening(mention.first)
    first += 2 if cast.is_a(first + 1, "on-the-part") else 0
    if not cast.is_a(first, "preposition"):
        return mention.first - first < 4
    group, bare = group_at(cast, first + 1), cast.words.follows(mention.first) and mention.last + 1 in cast.forms
    return bare and is_kind(group, "document")  # in a statement to the exchange X said


def _is_complement(cast: Cast, mention: Mention) -> bool:
    """في «س», من جامعة س, مع مدرب س: a name that a preposition governs, itself, through its head noun or an office."""
    first = mention.first - 1
    while first >= 0 and mention.first - first < 4 and (hit := cast.scene.heads.get(first)) and hit.last < mention.first:
        if hit.cut and cast.words.forms[hit.first][hit.cut - 1] not in CONJUNCTIONS:
            return True
        first -= 1
    before = office.first - 1 if (office := cast.scene.title_ends.get(first)) is not None else first
    return mention.type != "PERSON" and before >= 0 and cast.is_a(before, "preposition")


def _is_antecedent(cast: Cast, mention: Mention, number: int) -> bool:
    """س (X) التي رأت: a name, with or without its gloss, before a relative word and no comma."""
    gloss = cast.by_first.get(mention.last + 1)
    last = gloss.last if gloss and gloss.entity == mention.entity else mention.last
    return last == number - 2 and cast.is_a(number - 1, "relative") and COMMA not in cast.words.gap(number - 1)


def _heads_clause(cast: Cast, mention: Mention, number: int) -> bool:
    """Directly before the verb, with an apposition between commas, or with no verb of its own between."""
    while number - 1 > mention.last and cast.is_a(number - 1, "auxiliary"):
        number -= 1
    between = cast.words.text[mention.end:cast.words.starts[number]].strip(" \"\u00bb\u201d)")
    inner = range(mention.last + 1, number)
    told = any(place in cast.forms and cast.forms[place].finite for place in inner)  # announced the ministry, which called it
    kinds = {cast.vocabulary.kind_of(cast.words.forms[place]) for place in inner}
    relative = cast.is_a(number - 1, "relative") and not told and ("V" not in kinds or between[:1] in "\u060c,(-")
    verbs = [place for place in inner if cast.kind(place) == "V" or place in cast.forms]
    clause = cast.is_a(mention.last + 1, "relative") and len(verbs) == 1 and COMMA not in between  # X that made it warned
    if not between or (between[0] in "\u060c,(-\u2013" and between[-1] in "\u060c,)-\u2013") or relative or clause:
        return True
    return COMMA not in between and "V" not in kinds and not any(cast.is_a(place, "that") for place in inner)
