"""What stands right before a verb or opens its sentence, and may be its subject: an office, a plural, a document, a clause."""

from __future__ import annotations

from ...arabic.affixes import AND, AND_THE, ARTICLE, BY, FEMININE_PLURAL
from ...arabic.chars import ALEF, CLOSING_SIGNS, COMMA, COMMAS
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .nouns import group_at
from .subjects import Cast

# What tells when or where, before a comma, has so many words.
_CIRCUMSTANCE = 12
# So many words on, a clause with a copula may tell what somebody does.
_CLAUSE = 14


def heads_sentence(cast: Cast, number: int) -> bool:
    """Whether a word opens its sentence or line, there behind but, or stands behind that in the accusative."""
    gap = cast.words.gap(number)
    if gap[:1] in COMMAS and _joins_somebody(cast, number):
        return True
    behind = number - 1 not in cast.enclosed_ends and not CLOSING_SIGNS.isdisjoint(gap)  # "…," a spokeswoman said
    if behind or cast.opens_sentence(number) or cast.words.opens_line(number):
        return True
    if _is_behind_circumstance(cast, number):
        return True
    clause = cast.opens_sentence(number - 1) or cast.words.gap(number - 1)[:1] in COMMAS
    contrast = cast.is_a(number - 1, "contrast") and clause
    return contrast or (cast.is_a(number - 1, "that") and cast.words.forms[number].endswith(ALEF))


def is_somebody_at_head(cast: Cast, number: int) -> bool:
    """محام يمثل شركات ناشئة … قال إن: whether a noun for one person without article opens a sentence."""
    group = group_at(cast, number) if cast.opens_sentence(number) else None
    return is_kind(group, "person", "sg") and not cast.words.forms[number].startswith((ARTICLE, AND_THE))


def told_by_copula(cast: Cast, cue: Cue) -> Mention | None:
    """قال س، وهو باحث يتابع القطاع ويكتب: the person of whom the clause tells in which a verb in the present stands."""
    words = cast.words
    for number in range(cue.first, max(cue.first - _CLAUSE, 0), -1):
        comma = not COMMAS.isdisjoint(words.gap(number))
        if number < cue.first and cast.is_a(number, "copula") and comma:
            before = next(iter(cast.earlier(number)[-1:]), None)
            return before if before is not None and before.last == number - 1 and before.type == "PERSON" else None
        if comma or cast.sentence(number - 1) != cast.sentence(cue.first) or cast.is_a(number, "that"):
            return None
    return None


def _joins_somebody(cast: Cast, number: int) -> bool:
    """، ومطور سابق قال: and with a noun for somebody without article."""
    form = cast.words.forms[number]
    return form.startswith(AND) and not form[1:].startswith(ARTICLE) and is_kind(group_at(cast, number), "person", "sg")


def _is_behind_circumstance(cast: Cast, number: int) -> bool:
    """في أوائل سبتمبر، القاضي: whether a comma parts a word from a short phrase with a preposition that opens the sentence."""
    first = cast.opening(number)
    near = 0 < number - first <= _CIRCUMSTANCE and COMMA in cast.words.gap(number)
    return near and cast.is_a(first, "preposition") and not any(
        cast.kind(place) == "V" or place in cast.forms for place in range(first, number))


def tells_of_plural(cast: Cast, cue: Cue) -> bool:
    """أثار انتقادات وصفت تصريحاته: a feminine verb right behind a plural without article tells of it."""
    number, words = cue.first - 1, cast.words
    if number < 1 or not cue.finite or cue.cut or cue.form.gender != "f" or not words.follows(cue.first):
        return False
    form = words.forms[number]
    noun = form.endswith(FEMININE_PLURAL) and not form.startswith(ARTICLE) and cast.kind(number) == "N"
    return noun and not cast.vocabulary.is_unit(form) and not cast.is_a(number - 1, "preposition", "circumstance")


def tells_of_cited(cast: Cast, cue: Cue) -> bool:
    """وتستشهد س بدراسة تقول إن: a verb right behind a document that a preposition joins to another verb."""
    number, words = cue.first - 1, cast.words
    if number < 1 or not cue.finite or cue.cut or not words.follows(cue.first) or not words.forms[number].startswith(BY):
        return False
    group = cast.vocabulary.groups.get(words.forms[number][1:])
    if not is_kind(group, "document") or group.gender != cue.form.gender:
        return False
    told = cast.past and cast.sentence(cast.past[-1][0]) == cast.sentence(cue.first) \
        and words.forms[number][1:] in cast.vocabulary.classes["own-words"]
    return not told and not words.forms[number][1:].startswith(ARTICLE)


def tells_of_document(cast: Cast, cue: Cue) -> bool:
    """رفعت ولايات دعوى رأت أن: a verb right behind a text without article, which agrees with it and is no mere statement."""
    number, words = cue.first - 1, cast.words
    if number < 1 or not cue.finite or cue.cut or not words.follows(cue.first) or cast.opens_sentence(number):
        return False
    if cast.is_a(cue.last + 1, "pronoun-subject"):
        return False  # signed a decree of which she said that it was historic
    form = words.forms[number]
    stem = form.removesuffix(ALEF)
    group = cast.vocabulary.groups.get(form) or cast.vocabulary.groups.get(stem)
    document = is_kind(group, "document") and group.gender == cue.form.gender and group.number == "sg"
    classes = cast.vocabulary.classes
    return document and stem not in classes["own-words"] | classes["statement"] | classes["authored"]
