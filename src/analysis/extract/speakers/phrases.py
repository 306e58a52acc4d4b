"""Noun phrases that speak: names, titles with a name, unnamed people, organisations and documents."""

from __future__ import annotations

from ...arabic.affixes import AND_THE, ARTICLE, FEMININE_PLURAL, FINAL_HEH, FOR_THE, GOVERNED, PRONOUNS
from ...arabic.chars import ALEF
from ...arabic.marks import closed
from ...arabic.words import without_article
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.gazetteer import Hit
from ..reading.vocabulary import Group, is_kind
from .acted_on import (
    asks_another,
    before_addressee,
    before_described,
    before_governed,
    before_object,
    named_object,
    names_its_object,
)
from .anaphora import taken_up
from .apposition import partner_of, person_in_apposition, person_of
from .descriptions import apposed, owner_of, who_calls
from .extents import clause_end, end_of, governs
from .later import introduced_later
from .nouns import accusative_group, group_at
from .objects import is_no_subject
from .receivers import is_addressee
from .subjects import OF_THE_VERB, TITLE_AND_NAME, Cast, Subject, agrees, named

_LONG_TITLE, _BOTH = 14, 26  # words
_FEMININE = (FINAL_HEH, FEMININE_PLURAL)


def from_mention(cast: Cast, mention: Mention, cue: Cue) -> Subject:
    """A name right behind the form; behind a place or product the person in apposition to it."""
    if mention.type in {"PLACE", "PRODUCT", "WORK"}:
        later = person_in_apposition(cast, mention.last + 1)
        if later:
            return later
    behalf = described(cast, mention.last + 3, cue, sure=True) if on_behalf(cast, mention.last + 1) else None
    if behalf and mention.type != "PERSON":
        return behalf
    partner = partner_of(cast, mention)
    if partner:
        return Subject(None, cast.words.text[mention.start:partner.end], "", "du", "two names", 0.85)
    return named(cast, mention, OF_THE_VERB, 0.95 if mention.first - cue.last <= 2 else 0.9)


def both_told(cast: Cast, cue: Cue) -> Subject | None:
    """قالت وزيرة الطاقة س ووزيرة الدولة ص إنهما: two people behind a verb, of whom the dual of its that-word tells."""
    reach = range(cue.last + 1, min(cue.last + _BOTH, len(cast.words)))
    that = next((number for number in reach if cast.is_a(number, "that")), None)
    if that is None or not cue.finite or not cast.is_a(that, "that-both") or cast.sentence(that) != cast.sentence(cue.first):
        return None
    people = [m for m in cast.within(cue.last + 1, that) if m.type == "PERSON"]
    words = cast.words
    label = words.text[words.starts[cue.last + 1]:words.ends[people[-1].last]] if people else ""
    return Subject(None, label, "", "du", "two names", 0.85) if len({m.entity for m in people}) > 1 else None


def described(cast: Cast, number: int, cue: Cue, *, sure: bool = False) -> Subject | None:
    """A subject that begins with a title or a common noun: its person if one follows, else its words.

    None when the phrase cannot be the subject (an object with the subject's pronoun, another verb);
    ``sure``: the place in the sentence tells that it is one.
    """
    if cast.is_a(number, "both"):
        return Subject(None, cast.words.surface(number, number), "", "du", "description", 0.7)
    if is_no_subject(cast, number, cue, sure=sure):
        return None
    body = cast.by_first.get(number)
    if body and body.type in BODIES and not is_addressee(cast, body):
        return from_mention(cast, body, cue)
    if cast.is_a(number, "existential"):  # affirmed that there is a "deep rift"
        return None
    if asks_another(cast, number, cue):
        return unnamed(cast, number, number, cue)
    owner = owner_of(cast, number)
    end = owner.last if owner else _last_word(cast, number, cue)
    if on_behalf(cast, end + 1):
        return described(cast, end + 3, cue, sure=True)
    title, group = cast.scene.titles.get(number), group_at(cast, number)
    another = None if owner else named_object(cast, number, end + _LONG_TITLE, cue)
    if another is not None and cast.scene.title_ends[another.first - 1].first == end + 1:
        told = taken_up(cast, number, end, cue, group)
        return told if told and told.entity != another.entity else unnamed(cast, number, end, cue)
    if title and title.value.kind == "honorific" and is_kind(group, "document"):
        group = None  # Sir X, and no lives of X
    known = _known(cast, number, end, cue, group) or (None if owner else _bearer(cast, number, cue))
    known = known or taken_up(cast, number, end, cue, group)
    later = introduced_later(cast, number, end) if known is None and _is_somebody(group, title) else None
    return known or later or unnamed(cast, number, end, cue)


def _is_somebody(group: Group | None, title: Hit | None) -> bool:
    """Whether a noun of the list tells of one person, or a title does."""
    return (is_kind(group, "person") and group is not None and group.number == "sg") or (group is None and title is not None)


def _last_word(cast: Cast, number: int, cue: Cue) -> int:
    """The last word of a description: before the verb's object, or whom it speaks to."""
    if cast.is_a(number, "one-of") and cast.words.forms[number].endswith(PRONOUNS):
        return number  # one of them
    if names_its_object(cast, number, cue):
        return before_object(cast, number)
    end = before_described(cast, number, end_of(cast, number), cue)
    return before_addressee(cast, number, before_governed(cast, number, end, cue), cue)


def _known(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """The caller of another, the person in or behind a description, the company that it describes, a lone known name."""
    caller = who_calls(cast, number, clause_end(cast, number, end), cue)
    if caller:
        return caller
    somebody = group is None or group.kind == "person" or _is_called(cast, number)
    person = person_of(cast, number, end, group) if somebody or cast.is_a(number, "founder") else None
    if person and not _is_other(cast, number, person, cue):
        return person
    company = apposed(cast, number, end) if is_kind(group, "org") else _rival(cast, number)
    return company or _fills_marks(cast, number, end) or _of_its_house(cast, number, end)


def _rival(cast: Cast, number: int) -> Subject | None:
    """منافستها الألمانية «س»: the firm that is named right behind its description as another's rival and its country."""
    place = number + 1
    while place < len(cast.words) and cast.vocabulary.is_nationality(cast.words.forms[place]):
        place += 1
    mention = cast.by_first.get(place) if cast.is_a(number, "rival") else None
    return named(cast, mention, "described and named", 0.8) if mention and mention.type in BODIES else None


def _fills_marks(cast: Cast, number: int, end: int) -> Subject | None:
    """موزعة الكهرباء «س»: the body in marks behind a noun of no list that only words with their article describe."""
    mention = next((m for m in cast.within(number + 2, end) if m.type in BODIES and m.last == end), None)
    between = cast.words.forms[number + 1:mention.first] if mention else []
    plain = group_at(cast, number) is None and number not in cast.scene.titles
    told = mention is not None and mention.first in cast.enclosed and plain and all(form.startswith(ARTICLE) for form in between)
    return named(cast, mention, "described and named", 0.75) if mention and told else None


def _of_its_house(cast: Cast, number: int, end: int) -> Subject | None:
    """إدارة شركة س, مدونة س: the one body whose management or page speaks for it."""
    bodies = [m for m in cast.within(number + 1, end) if m.type in BODIES]
    alone = cast.is_a(number, "voice-of") and len({m.entity for m in bodies}) == 1 and not is_addressee(cast, bodies[0])
    return named(cast, bodies[0], "described and named", 0.8) if alone else None


def _bearer(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """كتب المحلل في Harrow & Pine س: the person beside whose name the whole description stands as a title."""
    words = cast.words
    for mention in cast.within(number + 1, number + _LONG_TITLE):
        start = words.starts[number]
        titled = start + len(mention.role) <= mention.start and words.text.startswith(mention.role, start)
        other = any(cast.is_a(place, role) for place in range(number + 1, mention.first) for role in ("kin", "counterpart")) \
            or cast.is_a(mention.first - 1, "somebodys")  # an official in the campaign of X
        if mention.type == "PERSON" and mention.role and titled and not other and not governs(cast, mention):
            subject, title = named(cast, mention, TITLE_AND_NAME, 0.9), cast.scene.titles.get(number)
            spoken_for = cast.holds(number, mention.first, "in-name-of")
            if title is not None and title.value.gender in {"m", "f"} and not spoken_for:
                subject = subject._replace(gender=title.value.gender)
            return subject if agrees(subject, cue) else None
    return None


def _is_other(cast: Cast, number: int, person: Subject, cue: Cue) -> bool:
    """سألت القاضية المتهم س: whether a woman's title stands right behind its verb and the person named is a man."""
    title = cast.scene.titles.get(number)
    hers = title is not None and title.value.gender == cue.form.gender == "f"
    return hers and number == cue.last + 1 and cue.finite and person.gender == "m"


def _is_called(cast: Cast, number: int) -> bool:
    """مشاركة تدعى س: whether a person's name follows a noun, which then is somebody and no document."""
    mention = cast.by_first.get(number + 2)
    return mention is not None and mention.type == "PERSON" and cast.is_a(number + 1, "whose-name")


def has_preposition(cast: Cast, number: int) -> bool:
    """بلاعبيه, للصحفيين, بجدية: a common noun with ب or ل written onto it cannot be a subject."""
    vocabulary, form = cast.vocabulary, cast.words.forms[number]
    title = cast.scene.titles.get(number)
    if (title and not title.cut) or form in vocabulary.common or form in vocabulary.groups:
        return False
    return form.startswith(GOVERNED) or vocabulary.is_prepositional(form)


def on_behalf(cast: Cast, number: int) -> bool:
    """على لسان س: the one on whose tongue the words are follows in two words."""
    return number + 2 < len(cast.words) and cast.is_a(number, "preposition") and cast.is_a(number + 1, "on-behalf")


def unnamed(cast: Cast, number: int, end: int, cue: Cue) -> Subject:
    """A speaker without a name, by the words that describe him, her or it."""
    group = group_at(cast, number) or accusative_group(cast, number)
    first = without_article(cast.words.forms[number])
    gender = group.gender if group else ("f" if first.endswith(_FEMININE) else "")
    count = group.number if group else cue.form.number
    told = group is not None or number in cast.scene.titles or cast.is_a(number, "one-of", "kin") \
        or _is_national(cast, number, cue)
    kind = "document" if cue.form.shape == "document" else group.kind if group else "person" if told else "thing"
    sure = 0.7 if told or kind == "document" else 0.5  # in real news one in three hides a name that no rule knows
    return Subject(None, _label(cast, number, end), gender, count if count != "u" else "sg", "description", sure, kind)


def _is_national(cast: Cast, number: int, cue: Cue) -> bool:
    """اعترفت الإستونية: whether the subject of a verb is somebody by the adjective of a country alone."""
    form = cast.words.forms[number]
    return cue.finite and number == cue.last + 1 and form.startswith(ARTICLE) and cast.vocabulary.is_nationality(form)


def _label(cast: Cast, number: int, end: int) -> str:
    """The words of a description, without a preposition written onto the first and without marks left open."""
    words, form = cast.words, cast.words.forms[number]
    cut = has_preposition(cast, number)
    if cut and form.startswith(FOR_THE):
        noun = form[1:] in cast.vocabulary.common and form[2:] not in cast.vocabulary.groups
        return ALEF + closed(words.text, words.position(number, 0 if noun else 1), words.ends[end])
    joined = form.startswith(AND_THE) and without_article(form[1:]) in cast.vocabulary.groups  # and the company
    return closed(words.text, words.position(number, cut or joined), words.ends[end])


