"""For a form without a subject of its own: who does what the main verb of its sentence tells."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, BY_THE, PRONOUNS
from ...arabic.chars import ALEF, COMMA, COMMAS
from ..clues.drafts import BODIES, SPEAKERS
from ..names.mentions import Mention
from ..reading.cues import Cue, sets_against
from ..reading.vocabulary import is_kind
from .anaphora import taken_up
from .extents import end_of
from .fronted import can_speak
from .gestures import person_doing
from .newcomers import is_verb
from .nouns import accusative_group, group_at
from .phrases import described, has_preposition, unnamed
from .receivers import ends_at, receives
from .sentence_heads import nameless_at_head, past_turn
from .subjects import REPORTED_BY, SILENT, Cast, Subject, again, agrees, named

# So many subjects, and words, back the main verb may stand.
_BEFORE, _TURN, _FAR, _TOLD = 16, 4, 24, 10
_MOVED = 12  # words from what moves somebody to how he or she speaks
_QUOTES = " \"\u00ab\u201c"


def main_subject(cast: Cast, cue: Cue) -> Subject | None:
    """For a participle or phrase: the subject of the finite verb in its sentence, or the sentence's actor."""
    sentence = cast.sentence(cue.first)
    beside = _content_with(cast, cue) or _doer_right_before(cast, cue) or _antecedent(cast, cue) or _agrees_with_him(cast, cue)
    if beside:
        return beside
    told = _turned_to(cast, cue) or (person_doing(cast, cue) if cue.form.shape != "phrase" else None)
    if told:
        return told
    able = [(first, subject) for first, subject in reversed(cast.past[-_BEFORE:]) if cast.sentence(first) == sentence
            and agrees(subject, cue) and subject.kind not in SILENT and subject.rule != REPORTED_BY]
    apart = COMMAS.intersection(cast.scene.words.gap(cue.first))
    here = [subject for first, subject in able if not (apart and is_told_within(cast, first))] or [subject for _, subject in able]
    if here:
        person = next((subject for subject in here if subject.entity and subject.kind == "person"), here[0])
        nameless = here[0].entity is None and here[0].kind in {"org", "thing"}  # X regretted the court's refusal, considering
        return again(person if nameless else here[0], "subject of the sentence", 0.88)
    return _actor(cast, cue, sentence)


def is_told_within(cast: Cast, first: int) -> bool:
    """قال س إن ص رفض الطلب، مضيفا: whether a verb is the main one of what somebody before it in the sentence says."""
    words = cast.scene.words
    for number in range(first - 1, max(first - _TOLD, 0), -1):
        if words.gap(number + 1).strip(_QUOTES):
            return False
        if cast.is_a(number, "that"):
            return any(outer < number and cast.sentence(outer) == cast.sentence(first) for outer, _ in cast.past[-_BEFORE:])
    return False


def _turned_to(cast: Cast, cue: Cue) -> Subject | None:
    """علق س، في حين اكتفى متحدث باسم ص بوصف: somebody without a name who does something behind a word of contrast."""
    sentence = cast.sentence(cue.first)
    turn = next((number for number in range(cue.first - 1, max(cue.first - _FAR, 0), -1)
                 if (sets_against(cast.scene, number) or cast.is_a(number, "but-that"))
                 and cast.sentence(number) == sentence), None)
    if turn is None or (cast.past and cast.past[-1][0] > turn):
        return None
    verb = next((number for number in range(turn + 1, min(turn + _TURN, cue.first)) if is_verb(cast, number)), None)
    number = past_turn(cast, cue, turn) if verb is None else verb + 1
    group = group_at(cast, number) or accusative_group(cast, number) if number < cue.first and number not in cast.by_first \
        else None
    somebody = is_kind(group, "person", "sg")
    subject = described(cast, number, cue, sure=True) if somebody else None
    if subject is not None and subject.entity is None:
        subject = unnamed(cast, number, min(end_of(cast, number), cue.first - 1), cue)
    return subject if subject is not None and agrees(subject, cue) else None


def _antecedent(cast: Cast, cue: Cue) -> Subject | None:
    """انتقد س ص الذي رد قائلا: the name before the relative word in whose clause, which no comma ends, a participle stands."""
    words = cast.words
    for number in range(cue.first - 1, max(cue.first - _BEFORE, 1), -1):
        if words.gap(number + 1).strip() or cast.sentence(number) != cast.sentence(cue.first):
            return None
        if cast.is_a(number, "relative"):
            mention = next(iter(cast.earlier(number)[-1:]), None)
            beside = mention is not None and mention.last == number - 1 and mention.type in SPEAKERS
            does = number + 1 < cue.first and (cast.kind(number + 1) == "V" or number + 1 in cast.forms)
            subject = named(cast, mention, "subject of the sentence", 0.75) if mention is not None and beside and does else None
            return subject if subject is not None and agrees(subject, cue) else None
    return None


def _content_with(cast: Cast, cue: Cue) -> Subject | None:
    """قال س «…»، فاكتفى ص بالرد: the person or body between a verb and what he, she or it is content with."""
    mention = next(iter(cast.earlier(cue.first)[-1:]), None) if cue.form.shape == "phrase" else None
    if mention is None or mention.last != cue.first - 1 or mention.type not in SPEAKERS \
            or not cast.words.forms[cue.first].startswith(BY_THE) or COMMAS.intersection(cast.words.gap(cue.first)):
        return None
    first = cast.scene.titles_from(mention.first)
    does = first > 0 and is_verb(cast, first - 1) and not cast.words.gap(first).strip(_QUOTES)
    subject = named(cast, mention, "actor of the sentence", 0.85) if does else None
    return subject if subject is not None and agrees(subject, cue) else None


def _doer_right_before(cast: Cast, cue: Cue) -> Subject | None:
    """استقبله س قائلا: the person between a verb, which bears its object, and the form."""
    mention = next(iter(cast.earlier(cue.first)[-1:]), None)
    if mention is None or mention.type != "PERSON" or mention.last != cue.first - 1:
        return None
    first = cast.scene.titles_from(mention.first)
    if not cast.words.follows(first):
        return None
    subject, verb = named(cast, mention, "actor of the sentence", 0.85), cast.words.forms[first - 1]
    bare = [verb.removesuffix(ending) for ending in PRONOUNS if verb.endswith(ending)]
    does = cast.scene.cue_ending_at(first - 1) or any(  # mourned her has an alef before the pronoun, as no noun of a list
        cast.vocabulary.kind_of(form) == "V" or (form.endswith(ALEF) and not cast.kind(first - 1)) for form in bare)
    return subject if bare and does and agrees(subject, cue) else None


def _agrees_with_him(cast: Cast, cue: Cue) -> Subject | None:
    """قال س: «…»، ووافقه ص، عالم الأحياء، قائلا: who does something to the last speaker, behind a comma, "and" and its verb."""
    words, last = cast.words, cast.past[-1][0] if cast.past else 0
    for mention in reversed(cast.within(last + 1, cue.first - 1)):
        verb = cast.scene.titles_from(mention.first) - 1
        if mention.type == "PERSON" and verb > last and cast.sentence(verb) == cast.sentence(cue.first) \
                and words.forms[verb].startswith(AND) and words.forms[verb].endswith(PRONOUNS) \
                and COMMAS.intersection(words.gap(verb)) and _acts_on(cast, verb):
            subject = named(cast, mention, "actor of the sentence", 0.75)
            return subject if agrees(subject, cue) else None
    return None


def _acts_on(cast: Cast, number: int) -> bool:
    """ووافقه: whether a word less its "and" and pronoun is a verb."""
    form = cast.words.forms[number][1:]
    stems = [form.removesuffix(ending) for ending in PRONOUNS if form.endswith(ending)]
    return any(cast.vocabulary.kind_of(stem) == "V" or cast.scene.cues.get(number) for stem in stems)


def _actor(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """The first person, else company, of the sentence that agrees and is no addressee."""
    here = [m for m in cast.earlier(cue.first) if cast.sentence(m.first) == sentence]
    role = _role_behind(cast, cue)
    if role is not None:
        return role
    for kinds in (("PERSON",), ("COMPANY", "ORG")):
        country = next((m for m in here if m.type == "PLACE" and _does(cast, m)), None) if "COMPANY" in kinds else None
        subject = named(cast, country, "actor of the sentence", 0.7) if country else None
        if subject and agrees(subject, cue):
            return subject  # Iran banned the application, saying
        unnamed_actor = (_described_actor(cast, cue, sentence) or nameless_at_head(
            cast, cue, past_turn(cast, cue, cast.opening(cue.first)))) if "COMPANY" in kinds else None
        if unnamed_actor:
            return unnamed_actor
        able = [m for m in here if m.type in kinds and can_speak(cast, m, cue) and not (m.type in BODIES and receives(cast, m))]
        if able:
            doers = [mention for mention in able if mention.type == "PERSON" and _does(cast, mention)]
            return named(cast, (doers or able)[0], "actor of the sentence", 0.75)
    return None


def _role_behind(cast: Cast, cue: Cue) -> Subject | None:
    """وأقال النادي المدرب س، موضحا: who is described, and not named, right behind the verb that opens the sentence."""
    verb = past_turn(cast, cue, cast.opening(cue.first))
    number, doing = verb + 1, is_verb(cast, verb) and verb not in cast.forms
    group = group_at(cast, number) if doing and number < cue.first and cast.words.follows(number) else None
    told = number in cast.scene.titles or (group is not None and group.kind in {"person", "org"})
    if not doing or not told or number in cast.by_first or has_preposition(cast, number):
        return None
    subject = described(cast, number, cue, sure=True)
    return subject if subject is not None and agrees(subject, cue) else None


def _does(cast: Cast, mention: Mention) -> bool:
    """وعن شريكه س، اكتفى ص بالقول: whether a verb stands right before a name."""
    before = mention.first - 1
    acts = cast.words.follows(mention.first) and is_verb(cast, before)
    return acts and not (ends_at(cast, before - 1, {"PERSON"}) and cast.words.follows(before))  # nor whom X attacks


def _leads_up_to(cast: Cast, number: int) -> bool:
    """في المقابل، تحفظ محلل في شركة: whether a noun for one person without article follows the first word of its clause: who does
    what that tells, or whose it is, speaks."""
    words, before = cast.words, number - 1
    clause = before >= 0 and (cast.opens_sentence(before) or COMMA in words.gap(before))
    return clause and words.follows(number) and not words.forms[number].startswith(ARTICLE) \
        and not words.forms[before].startswith(ARTICLE) and not cast.is_a(before, "preposition")


def _opens_as_verb(cast: Cast, number: int) -> bool:
    """. ورفع البنك السعر: and + a noun at the head of a sentence, before two with their article, is rather the verb."""
    words, first = cast.words, cast.words.forms[number]
    noun = cast.kind(number) == "N" and number not in cast.scene.titles
    return cast.opens_sentence(number) and first.startswith(AND) and noun \
        and number + 2 < len(words) and all(form.startswith(ARTICLE) for form in words.forms[number + 1:number + 3])


def _described_actor(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """اكتفى متحدث باسم «س» بالقول: an unnamed person right behind a verb of the sentence."""
    for number in range(cue.first - 1, max(cue.first - _BEFORE, 0), -1):
        if cast.sentence(number) != sentence:
            return None
        group = group_at(cast, number)
        speaks = number in cast.scene.titles or (group is not None and group.kind != "document" and group.number == "sg")
        if speaks and cast.kind(number - 1) == "V" and cast.sentence(number - 1) == sentence:
            return described(cast, number, cue, sure=True)
        if speaks and _leads_up_to(cast, number):
            return described(cast, number, cue, sure=True)
        if speaks and cast.sentence(number - 1) == sentence and _opens_as_verb(cast, number - 1):
            return taken_up(cast, number, number, cue, group) or unnamed(cast, number, number, cue)
        if speaks and cast.is_a(number - 1, "contrast") and cast.kind(number + 1) == "V":  # but it decided …, adding
            return taken_up(cast, number, number, cue, group) or unnamed(cast, number, number, cue)
    return None


def made_to_speak(cast: Cast, cue: Cue) -> Subject | None:
    """ما دفع س لتقديم اعتذاره قائلا: whom something moved to do what he or she did saying so."""
    for number in range(cue.first - 1, max(cue.first - _MOVED, 0), -1):
        if number in cast.forms or cast.sentence(number) != cast.sentence(cue.first):
            return None
        if cast.is_a(number, "moving"):
            moved = next((m for m in cast.within(number + 1, cue.first - 1) if m.type == "PERSON"), None)
            behind = moved is not None and cast.scene.titles_from(moved.first) == number + 1
            subject = named(cast, moved, "moved to speak", 0.78) if moved is not None and behind else None
            return subject if subject and agrees(subject, cue) else None
    return None
