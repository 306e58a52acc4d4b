"""Speech behind a colon whose sentence has no reporting form: وابتسمت مساعدته: «…», وهز رأسه: «…»."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, BY_THE, CONJUNCTIONS, FOR_THE
from ...arabic.chars import MAKSURA, TEH
from ...arabic.words import without_object
from ..reading.cues import Cue
from ..reading.reporting import Form
from .chains import carried
from .extents import end_of
from .nouns import group_at
from .phrases import described, from_mention, unnamed
from .subjects import Cast, Subject, again, agrees, named

# A sentence that leads up to its speech is no longer, in words.
_REACH = 16
_NEAR = 4
_OBLIQUE = (FOR_THE, BY_THE)
_RULE = "does what the verb tells"
_LEAST = 3  # letters of a verb
_MAY_BE_VERB = frozenset({"", "N", "A", "D"})  # with and before it, and somebody behind it: opposed, broke


def doer(cast: Cast, number: int) -> Subject | None:
    """Who does what the first verb of a sentence tells, where a noun for somebody stands right behind it.

    ``number``: the word before which the colon stands. أما أمه فتنهدت: the noun behind as for.
    """
    first = _sentence_start(cast, number)
    if first is None:
        return None
    cue = as_cue(cast, first)
    place = first + 1
    while place < number and cast.is_a(place, "to-him", "adverb"):
        place += 1
    if cast.is_a(first - 1, "before-verb") and cast.is_a(place, "one-of"):
        return None  # nobody came
    acts = cast.is_a(first, "topic") or _is_verb(cast, first, place)
    if not acts or place >= number or not _is_somebody(cast, place):
        return None
    kin = cast.is_a(place, "kin") and not any(m.type == "PERSON" for m in cast.within(place + 1, place + _NEAR))
    subject = unnamed(cast, place, place, cue) if kin else described(cast, place, cue, sure=True)
    if subject and not subject.entity and len(subject.label.split()) > number - place:
        subject = unnamed(cast, place, min(end_of(cast, place), number - 1), cue)
    return again(subject, _RULE, 0.75) if subject and agrees(subject, cue) else None


def doer_behind(cast: Cast, verb: int) -> Subject | None:
    """«…»، تنهد س: who does what the verb right behind a quote tells."""
    cue, mention = as_cue(cast, verb), cast.by_first.get(verb + 1)
    subject = from_mention(cast, mention, cue) if mention else described(cast, verb + 1, cue, sure=True)
    return again(subject, _RULE, 0.75) if subject else None


def person_doing(cast: Cast, cue: Cue) -> Subject | None:
    """وضحك زوجها قائلا, وغمز صاحب المخبز وقال: who does what the sentence of a form tells before it, where nobody spoke in it."""
    here = cast.sentence(cue.first)
    opens = cue.first == 0 or cast.sentence(cue.first - 1) != here
    if opens or (cast.past and cast.sentence(cast.past[-1][0]) == here):
        return None
    subject = doer(cast, cue.first)
    told = subject is not None and (subject.entity is not None or subject.kind == "person")
    return subject if subject and told and agrees(subject, cue) else None


def who_was_asked(cast: Cast, cue: Cue) -> Subject | None:
    """وعندما سئل وزير الاتصالات عن الموعد، قال: the one without a name of whom a sentence tells at its head that he is asked."""
    first = cast.opening(cue.first)
    first += cast.is_a(first, "when")
    if first + 1 >= cue.first or not cast.is_a(first, "asked") or not _is_somebody(cast, first + 1):
        return None
    subject = described(cast, first + 1, cue, sure=True)
    return again(subject, "whom one asked", 0.75) if subject and agrees(subject, cue) else None


def implied(cast: Cast, number: int) -> Subject | None:
    """وهز رأسه: «…»: who goes on, by the gender of a sentence's first verb, where it has no subject of its own."""
    first = _sentence_start(cast, number)
    if first is None or not _is_verb(cast, first, first + 1):
        return None
    cue = as_cue(cast, first)
    subject = carried(cast, cue)
    if subject:
        return again(subject, "nobody else in reach", 0.5)
    people = (named(cast, m, "nobody else in reach", 0.4) for m in reversed(cast.earlier(number)) if m.type == "PERSON")
    return next((person for person in people if agrees(person, cue)), None)


def _sentence_start(cast: Cast, number: int) -> int | None:
    """The first word of the sentence before a colon, unless it is long; what opens before the verb is passed over."""
    first = cast.opening(number - 1)
    if number - first > _REACH:
        return None
    while first + 1 < number and cast.is_a(first, "before-verb", "contrast"):
        first += 1
    return first if first < number - 1 or number - first == 1 else None


def _is_verb(cast: Cast, number: int, follower: int) -> bool:
    """A verb, with or without its object; what may be a noun too is one behind و, before a noun with its article or kin."""
    form, kind_of = cast.words.forms[number], cast.vocabulary.kind_of
    bare = _bare(form)
    if bare != form and _ends_as_verb(cast, number):
        return True
    named = number in cast.scene.titles or number in cast.by_first or group_at(cast, number) is not None
    if named or (bare.startswith(ARTICLE) and kind_of(form) != "V"):
        return False
    stem = without_object(bare)
    if any(kind_of(word) == "V" for word in (form, bare, stem)):
        return True
    forms = cast.words.forms
    if bare == form or kind_of(form) not in _MAY_BE_VERB or len(stem) < _LEAST or follower >= len(forms):
        return False
    office = stem != bare and follower in cast.scene.titles
    return office or forms[follower].startswith(ARTICLE) or cast.is_a(follower, "kin")


def _ends_as_verb(cast: Cast, number: int) -> bool:
    """ونادى: whether a word ends in the maksura that tells it from its noun, and is nobody's title."""
    words = cast.words
    return words.text[words.ends[number] - 1] == MAKSURA and number not in cast.scene.titles


def _bare(form: str) -> str:
    """A form without the و or ف that leads up to it."""
    return form[1:] if form[0] in CONJUNCTIONS and len(form) > _LEAST else form


def _is_somebody(cast: Cast, number: int) -> bool:
    """Whether a word begins a description of a person or body: an office, a noun for people, kin, one of several.

    Nobody to whom something is said: للصحفيين.
    """
    if cast.words.forms[number].startswith(_OBLIQUE):
        return False
    group, title = group_at(cast, number), cast.scene.titles.get(number)
    return (title is not None and not title.cut) or (group is not None and group.kind in {"person", "org"}) \
        or cast.is_a(number, "kin", "one-of")


def as_cue(cast: Cast, number: int) -> Cue:
    """A first word as a form of the gender that its letters tell, u where they tell none: سكت, تنهد, تهز."""
    form = cast.words.forms[number]
    stem = without_object(_bare(form))
    untold = cast.is_a(number, "topic") or stem.startswith(TEH) or (stem.endswith(TEH) and len(stem) <= _LEAST)
    gender = "u" if untold else "f" if stem.endswith(TEH) else "m"
    key = stem.removesuffix(TEH) if gender == "f" else stem
    return Cue(number, number, int(_bare(form) != form), Form(form, "", "past", gender, "sg", weak=False, key=key))
