"""Whom a description means that is named only further on: behind the noun with its article, or with the office told."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE
from ...arabic.folding import fold_key
from ..names.mentions import Mention
from .bearing import bare, holds
from .subjects import Cast, Subject, named

# Whom a headline means is among the first mentions.
_HEADLINE_REACH = 40
# Whom an opening tells of without a name stands within so many sentences and people.
_SOON, _SOON_NAMED = 4, 6


def known_later(cast: Cast, number: int, end: int) -> Subject | None:
    """يقول الرئيس الأمريكي ...; the only one whom the article names with that office further on."""
    wanted = [bare(form) for form in cast.words.forms[number:end + 1]]
    bearers = {m.entity: m for m in cast.later(end) if m.type == "PERSON" and m.role and holds(cast, m.role, wanted)} \
        or _by_short_title(cast, number, end)
    return named(cast, next(iter(bearers.values())), "named later", 0.78) if len(bearers) == 1 else None


def _by_short_title(cast: Cast, number: int, end: int) -> dict[str, Mention]:
    """وزير الصناعة … الوزير س: by entity who bear the noun of an office with its complement and nothing else; nobody where
    another holds an office of that noun, or where it is a head's (the head of a ward is no President X)."""
    noun = bare(cast.words.forms[number])
    if end == number or not cast.is_a(number, "office") or noun in cast.vocabulary.classes["chief"]:
        return {}
    alike = [m for m in cast.mentions if m.type == "PERSON" and m.role and bare(fold_key(m.role).partition(" ")[0]) == noun]
    short = {m.entity: m for m in alike if fold_key(m.role) == ARTICLE + noun and m.first > end}
    return short if len({m.entity for m in alike}) == len(short) == 1 else {}


def introduced_later(cast: Cast, number: int, end: int) -> Subject | None:
    """توقعت مستشارة في المجلس …. وأشارت المستشارة س: who is named in one of the next sentences behind the noun, now with its
    article, of somebody told of without one."""
    forms, last = cast.words.forms, cast.sentence(number) + _SOON
    definite = forms[number].startswith(ARTICLE) or number + 1 in cast.by_first or (
        number < end and forms[number + 1].startswith(ARTICLE))
    if definite or cast.is_a(number, "source-noun"):
        return None
    near = (m for m in cast.later(end)[:_SOON_NAMED] if m.type == "PERSON" and cast.sentence(m.first) <= last)
    person = next((m for m in near if _bears_noun(cast, m, ARTICLE + forms[number])), None)
    return named(cast, person, "named later", 0.72) if person else None


def _bears_noun(cast: Cast, mention: Mention, noun: str) -> bool:
    """المستشارة الدكتورة س: whether a noun is the first of somebody's titles, or stands right before them."""
    first = cast.scene.titles_from(mention.first)
    return noun in cast.words.forms[max(first - cast.words.follows(first), 0):mention.first]


def named_later(cast: Cast, number: int, end: int) -> Subject | None:
    """The first person whose office a headline names before the text does, with its country or without: وزير المالية: «…»."""
    whole = [bare(form) for form in cast.words.forms[number:end + 1]]
    wanted = whole[:1] + [form for form in whole[1:] if not cast.vocabulary.is_nationality(form)]
    return next((named(cast, mention, "named later", 0.78) for mention in cast.mentions[:_HEADLINE_REACH]
                 if mention.type == "PERSON" and mention.role and holds(cast, mention.role, wanted)), None)
