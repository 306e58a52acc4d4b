"""Who stands at the head of a sentence: a name, an office, a body or somebody unnamed."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE
from ...arabic.chars import COMMA, COMMAS
from ..clues.drafts import BODIES, SPEAKERS
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .anaphora import taken_up
from .fronted import can_speak
from .newcomers import is_verb
from .nouns import accusative_group, group_at
from .phrases import described, unnamed
from .subjects import Cast, Subject, again, agrees, named

_HEAD, _PHRASE = 16, 6  # words from the head to its verb, and of a phrase before it


def nameless_at_head(cast: Cast, cue: Cue, first: int) -> Subject | None:
    """المتحدثة باسم س رفضت التعليق، قائلة; لكن مهندسا سابقا رفض ذلك، وقال: somebody without a name at the head of a sentence,
    or of what a word of contrast opens, before its verb."""
    turned = cast.is_a(first - 1, "contrast", "that")
    group = group_at(cast, first) or (accusative_group(cast, first) if turned else None)
    if first not in cast.scene.titles and not is_kind(group, "person"):
        return None
    verb = next((number for number in range(first + 1, min(first + _HEAD, cue.first)) if is_verb(cast, number)), None)
    if verb is None or any(mention.type == "PERSON" for mention in cast.within(first, verb)):
        return None
    subject = unnamed(cast, first, verb - 1, cue)
    return subject if subject is not None and agrees(subject, cue) else None


def who_opens(cast: Cast, cue: Cue) -> Subject | None:
    """Who does what the first verb of a sentence tells, where nobody speaks in it before the form."""
    first = cast.opening(cue.first)
    if cast.past and cast.sentence(cast.past[-1][0]) == cast.sentence(cue.first):
        return None
    first = past_turn(cast, cue, first)
    subject = _body_behind(cast, cue, _past_phrase(cast, cue, first)) or _name_at_head(cast, cue, first) \
        or _office_at_head(cast, cue, first) or _office_behind(cast, cue, first) or nameless_at_head(cast, cue, first) \
        or _runs(cast, cue, first)
    return subject if subject is not None and agrees(subject, cue) else None


def _runs(cast: Cast, cue: Cue, first: int) -> Subject | None:
    """ركض س نحو الكاميرا وصرخ: the person named right behind the word that opens a sentence, a verb that looks like its noun."""
    mention, form = cast.by_first.get(first + 1), cast.words.forms[first]
    verb = cast.kind(first) in {"N", ""} and not form.startswith(ARTICLE) and first not in cast.scene.titles \
        and first not in cast.scene.heads and group_at(cast, first) is None and first not in cast.scene.roles
    beside = mention is not None and mention.type == "PERSON" and cast.words.follows(first + 1)
    other = [m for m in cast.within(first + 2, cue.first - 1) if m.type == "PERSON"]
    return named(cast, mention, "actor of the sentence", 0.6) if mention is not None and beside and verb and not other else None


def past_turn(cast: Cast, cue: Cue, first: int) -> int:
    """The first word of a sentence behind what sets it against the one before: لكن, غير أن, إلا أن."""
    while first + 1 < cue.first and (cast.is_a(first, "contrast", "but-that") or (
            cast.is_a(first, "that") and cast.is_a(first - 1, "but-that"))):
        first += 1
    return first


def _past_phrase(cast: Cast, cue: Cue, first: int) -> int:
    """في الضفة الأخرى، هاجمت: the word behind the comma of a short phrase that opens a sentence with a preposition, or the
    first."""
    if not cast.is_a(first, "preposition"):
        return first
    within = range(first + 1, min(first + _PHRASE, cue.first))
    return next((number for number in within if COMMAS.intersection(cast.words.gap(number))), first)


def _body_behind(cast: Cast, cue: Cue, verb: int) -> Subject | None:
    """واحتفظت شركة س بأسهمها، وقالت: the firm or body right behind the verb that opens a sentence, or behind its noun."""
    body = next((m for m in cast.within(verb + 1, verb + 2) if m.type in BODIES), None)
    doing = body is not None and is_verb(cast, verb) and (body.first == verb + 1 or verb + 1 in cast.scene.heads)
    return named(cast, body, "actor of the sentence", 0.7) if body is not None and doing and can_speak(cast, body, cue) else None


def _office_behind(cast: Cast, cue: Cue, verb: int) -> Subject | None:
    """رفع معالي الرئيس التنفيذي المهندس س الشكر لمقام الملك، وقال: the person of the office right behind the verb that opens a
    sentence."""
    title, form = cast.scene.titles.get(verb + 1), cast.words.forms[verb]
    office = cast.is_a(verb + 1, "honour") or (title is not None and not title.cut)
    acts = is_verb(cast, verb) or (form.startswith(AND) and cast.kind(verb) == "N" and cast.words.follows(verb + 1))
    if not office or not acts or verb in cast.forms:  # a verb of saying has a speaker of its own, or tells of another
        return None
    subject = described(cast, verb + 1, cue, sure=True)
    return again(subject, "actor of the sentence", 0.75) if subject is not None and subject.entity else None


def _name_at_head(cast: Cast, cue: Cue, first: int) -> Subject | None:
    """Goldman Sachs فعلت نفس الشيء، ووصفت; شركة BMW ألغت عقدا، وقالت: the name, with its noun or without, before the verb of a
    sentence."""
    head = cast.scene.heads.get(first)
    mention = cast.by_first.get(first) or (cast.by_first.get(head.last + 1) if head is not None and not head.cut else None)
    after = mention.last + 1 if mention is not None else cue.first
    does = after < cue.first and is_verb(cast, after) and cast.words.follows(after)
    speaks = mention is not None and mention.type in SPEAKERS
    return named(cast, mention, "actor of the sentence", 0.7) if mention is not None and speaks and does else None


def _office_at_head(cast: Cast, cue: Cue, first: int) -> Subject | None:
    """في سبتمبر، القاضي رفض الطلب، وكتب أن: the office with its article before the verb of a sentence or of its second part."""
    words = cast.words
    for number in range(first, cue.first - 1):
        heads = number == first or COMMA in words.gap(number)
        if heads and number in cast.scene.titles and words.forms[number].startswith(ARTICLE) \
                and cast.kind(number + 1) == "V" and words.follows(number + 1):
            return taken_up(cast, number, number, cue, group_at(cast, number)) or unnamed(cast, number, number, cue)
    return None
