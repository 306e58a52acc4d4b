"""Whom a description cannot mean: the dead, and who was told with another country."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE
from ...arabic.words import bare_forms, without_article
from ..names.mentions import Mention
from .subjects import Cast

# Titles and a country's adjective stand no further before a name, in words.
_BEFORE = 4


def is_ruled_out(cast: Cast, entity: str | None, number: int, end: int) -> bool:
    """Whether the description of the words ``number``..``end`` cannot mean somebody: the text lets him die, or presents him with
    another country than it tells."""
    mentions = [mention for mention in cast.earlier(number) if mention.entity == entity]
    told = {_country(cast, place) for place in range(number + 1, end + 1)} - {""}
    known = {country for mention in mentions for country in _countries(cast, mention)}
    return any(_dies(cast, mention) for mention in mentions) or (bool(told and known) and told.isdisjoint(known))


def _dies(cast: Cast, mention: Mention) -> bool:
    """قتل الشاب س, وفاة س: whether a word of death stands before a name and its title."""
    first = mention.first
    while first and first > mention.first - _BEFORE and (
            first - 1 in cast.scene.titles or cast.words.forms[first - 1].startswith(ARTICLE)):
        first -= 1
    return cast.words.follows(first) and cast.is_a(first - 1, "death")


def _countries(cast: Cast, mention: Mention) -> set[str]:
    """The countries of the adjectives with their article that stand beside a name among its titles."""
    found, last = set(), mention.first
    for place in range(mention.first - 1, max(mention.first - _BEFORE, 0) - 1, -1):
        if not cast.words.follows(place + 1) or not (
                cast.words.forms[place].startswith(ARTICLE) or place in cast.scene.titles):
            break
        last = place
    for place in range(last, mention.first):
        found.add(_country(cast, place))
    return found - {""}


def _country(cast: Cast, number: int) -> str:
    """The country of an adjective with its article, or ''."""
    form = cast.words.forms[number]
    rest = next((each for _, each in bare_forms(form) if each.startswith(ARTICLE)), "")
    return cast.vocabulary.nationalities.get(without_article(rest), "") if rest else ""
