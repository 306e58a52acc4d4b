"""Whose words stand in a document: رسالة جاء فيها, بيان ورد فيه."""

from __future__ import annotations

from dataclasses import replace

from ...arabic.affixes import ARTICLE, FINAL_HEH, FOR, HER
from ...arabic.chars import ALEF
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .actors import main_subject
from .nouns import group_at
from .owners import owner_of_document
from .phrases import described, from_mention, unnamed
from .receivers import is_addressee
from .recent import latter
from .subjects import Cast, Subject, again, agrees, named

# How far before "in it" the document may stand, in words.
_REACH, _NEAR = 10, 4


def stands_in_it(cast: Cast, cue: Cue) -> bool:
    """جاء فيها: whether a form tells by a pronoun of the document in which words stand."""
    return cue.form.shape == "document" and cast.is_a(cue.last, "in-it")


def shown_in(cast: Cast, cue: Cue) -> Subject | None:
    """نشرت المنصة شريط فيديو لـ س قالت فيه: who speaks in a recording of him or her that another made public."""
    mention = next(reversed(cast.earlier(cue.first)), None)
    if not (cue.finite and cast.is_a(cue.last + 1, "in-it")) or mention is None or mention.type != "PERSON":
        return None
    head = cast.scene.titles_from(mention.first)
    joined = all(cast.words.follows(number) for number in range(head, cue.first + 1))
    if not joined or mention.last != cue.first - 1 or not cast.words.forms[head].startswith(FOR):
        return None
    near = range(head - 1, max(head - _NEAR, -1), -1)
    recorded = any(cast.is_a(number, "recording") for number in near if cast.sentence(number) == cast.sentence(head))
    shown = named(cast, mention, "shown in a recording", 0.8) if recorded else None
    return shown if shown and agrees(shown, cue) else None


def author(cast: Cast, cue: Cue) -> Subject | None:
    """The document that the sentence told of, else the body whose it is, else who wrote in it."""
    return _same_document(cast, cue) or _publisher(cast, cue) or _writer(cast, cue)


def _same_document(cast: Cast, cue: Cue) -> Subject | None:
    """كشفت رسالة أن س ينسحب، وجاء فيها: the document that spoke last."""
    first, subject = cast.past[-1] if cast.past else (0, None)
    gender = "f" if cast.words.forms[cue.last].endswith(HER) else "m"
    if subject is None or not cue.cut or subject.kind != "document" or subject.gender != gender:
        return None
    return again(subject, "the document goes on", 0.7) if cast.sentence(cue.first) - cast.sentence(first) <= 1 else None


def _publisher(cast: Cast, cue: Cue) -> Subject | None:
    """ونشرت شركة س بيانا جاء فيه: the body behind a verb earlier in the sentence, whose document it is."""
    bodies = (m for m in cast.earlier(cue.first) if m.type in BODIES)
    here = [m for m in bodies if cast.sentence(m.first) == cast.sentence(cue.first)]
    if not here or is_addressee(cast, here[0]) or not _does_something(cast, cue, here[0]):
        return None
    return named(cast, here[0], "its document", 0.7)


def _does_something(cast: Cast, cue: Cue, body: Mention) -> bool:
    before = body.first - 1
    while before > 0 and before in cast.scene.head_ends:
        before = cast.scene.head_ends[before].first - 1
    receives = cast.is_a(before, "receiving")  # a statement of which the paper got a copy
    governed = cast.is_a(before, "preposition")  # a post on X, which is no verb (علا)
    acts = before >= 0 and cast.kind(before) == "V" and not receives and not governed
    return acts and cast.sentence(before) == cast.sentence(cue.first)


def _writer(cast: Cast, cue: Cue) -> Subject | None:
    """دافع س عن القرار في رسالة جاء فيها: who wrote it; تلقى س رسالة جاء فيها: the document itself."""
    here = [number for number in range(cue.first - 1, max(cue.first - _REACH, -1), -1)
            if cast.sentence(number) == cast.sentence(cue.first)]
    document = next((number for number in here if _is_document(cast, number)), None)
    if document is None:
        return None
    owner = owner_of_document(cast, document, cue.first - 1) or _sender(cast, document, cue.first - 1)
    if owner:
        return owner
    last = next((number for number in here if cast.is_a(number, "latter") and number < document), None)
    if last is not None:
        gender = "f" if cast.words.forms[last].endswith(FINAL_HEH) else "m"
        return latter(cast, cue._replace(first=last, form=replace(cue.form, gender=gender)))
    if any(cast.is_a(number, "receiving") for number in here if number < document):
        return unnamed(cast, document, document, cue)
    return main_subject(cast, cue._replace(form=replace(cue.form, gender="u")))  # its gender is the document's


def _sender(cast: Cast, number: int, end: int) -> Subject | None:
    """رسالة من س, تصريحا لرئيسها س: the person right behind from; behind for, of what only its author could have."""
    person = next((m for m in cast.within(number + 2, min(number + _NEAR, end)) if m.type == "PERSON"), None)
    form = cast.words.forms[number].removesuffix(ALEF)
    own = cast.words.forms[number + 1].startswith(FOR) and form in cast.vocabulary.classes["authored"]
    sent = own or cast.is_a(number + 1, "partitive")
    return named(cast, person, "its author", 0.8) if person and sent else None


def _is_document(cast: Cast, number: int) -> bool:
    """في رسالة, ببيان, بيانا: whether a document without article stands at a word."""
    form = cast.words.forms[number]
    stem = form.removesuffix(ALEF) if form.endswith(ALEF) else form
    group = cast.vocabulary.groups.get(stem) or group_at(cast, number)
    return is_kind(group, "document") and not form.startswith(ARTICLE)


def answered_from(cast: Cast, cue: Cue) -> Subject | None:
    """جاء الرد سريعا من س: whose answer it is that the verb right before it tells of."""
    if not cue.finite or not cast.is_a(cue.last + 1, "statement-from"):
        return None
    for number in range(cue.last + 2, min(cue.last + _REACH, len(cast.words) - 1)):
        if cast.sentence(number) != cast.sentence(cue.first) or cast.is_a(number, "that"):
            return None
        if cast.is_a(number, "partitive"):
            mention = cast.by_first.get(number + 1)
            return from_mention(cast, mention, cue) if mention else described(cast, number + 1, cue, sure=True)
    return None
