"""What stands between a reporting form and its subject, and is passed over: names addressed, adverbs, governed phrases."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, BY
from ...arabic.chars import OPENING_SIGNS
from ..names.mentions import Mention
from .extents import marked_name
from .governed import is_owner, past_owner
from .nouns import group_at
from .phrases import has_preposition
from .receivers import is_addressee
from .subjects import Cast

_MOST_PHRASE = 7


def past(cast: Cast, number: int, *, source: bool) -> int:
    """The word behind a name, adverb or prepositional phrase that is no subject; the same word if it may be one."""
    if cast.is_a(number, "both") or (number - 1 in cast.forms and cast.is_a(number, "first-of-two", "second-of-two")):
        return number
    if number in cast.by_first:
        return _past_name(cast, cast.by_first[number])
    if cast.is_a(number, "preposition") and number not in cast.scene.titles:
        return past_phrase(cast, number)
    if _is_filler(cast, number) or _is_particle(cast, number) or _tells_of_addressee(cast, number):
        return number + 1
    governed = has_preposition(cast, number) and (not source or cast.words.forms[number].startswith(BY))
    return past_phrase(cast, number - 1) if governed else number


def _past_name(cast: Cast, mention: Mention) -> int:
    """لرويترز هيلث: the word behind a name, and behind a strange word that goes on with the name of whom one speaks to."""
    after, words = mention.last + 1, cast.words
    goes_on = after < len(words) and is_addressee(cast, mention) and after not in cast.by_first \
        and words.gap(after).strip(" \"\u00bb\u201d") == ""
    bare = goes_on and words.follows(after) and not cast.vocabulary.is_ordinary(words.forms[after])
    adjective = goes_on and words.forms[after].startswith(ARTICLE) and cast.kind(after) == "A"  # to the news site "X"
    strange = (bare or adjective) and after not in cast.forms and group_at(cast, after) is None
    return after + 1 if strange else after


def _tells_of_addressee(cast: Cast, number: int) -> bool:
    """لموقع «س» الإخباري: an adjective behind the mark that closes a name with a head noun belongs to that noun."""
    first = cast.scene.marked_by_end.get(number - 1)
    form = cast.words.forms[number]
    return first is not None and first in cast.by_first and form.startswith(ARTICLE) and cast.kind(number) == "A" \
        and number not in cast.scene.titles and group_at(cast, number) is None


def _is_particle(cast: Cast, number: int) -> bool:
    """A function word (فيه، لها) that begins no description."""
    kind = cast.kind(number)
    taken = cast.is_a(number, "these", "one-of", "latter")
    begins = taken or number in cast.scene.titles or group_at(cast, number)
    return kind == "F" and not begins


def _is_filler(cast: Cast, number: int) -> bool:
    """Adverbs, and a proclitic written apart (بـ، لـ)."""
    form = cast.words.forms[number]
    if number - 1 not in cast.forms and cast.vocabulary.is_nationality(form) and cast.kind(number) != "N":
        return True
    after = cast.words.form(number + 1)
    if after.isdecimal() and cast.is_a(number, "year"):
        return True  # in the year 2015
    if _is_time(cast, number) or (_is_time(cast, number - 1) and form.startswith(ARTICLE)):
        return True  # last month
    return len(form) == 1 or form.isdecimal() or cast.is_a(number, "adverb", "month")


def _is_time(cast: Cast, number: int) -> bool:
    """Whether a unit of time with its article stands at a word: الشهر (الماضي)."""
    form = cast.words.forms[number]
    unit = number > 0 and form.startswith(ARTICLE) and cast.vocabulary.is_unit(form[len(ARTICLE):])
    return unit and form[len(ARTICLE):] not in cast.vocabulary.groups  # the father is no August


def past_phrase(cast: Cast, number: int) -> int:
    """The word after a prepositional phrase: its noun, and what is attached to that."""
    words, after = cast.words, number + 1
    while after < len(words) and after - number < _MOST_PHRASE:
        if after in cast.enclosed and after not in cast.by_first:
            after = cast.enclosed[after] + 1  # before the conference "…"
            continue
        mention = cast.by_first.get(after)
        if mention:
            apart = after > number + 1 and after not in cast.enclosed and mention.type == "PERSON" and not is_owner(cast, after)
            apart = apart and not _holds_governed(cast, number + 1, after)
            return after if apart else _past_holder(cast, number + 1, mention)
        if after in cast.scene.titles and after > number + 1 and is_owner(cast, after):
            after = past_owner(cast, after)
            continue
        marked = not OPENING_SIGNS.isdisjoint(cast.words.gap(after)) and not marked_name(cast, after)
        senior = after == number + 2 and cast.is_a(after, "one-of") and cast.kind(after) == "A"  # before officials of high rank
        governed = cast.is_a(after - 1, "preposition") and cast.words.follows(after)  # in answer to one of the users
        if marked or (after > number + 1 and not (senior or governed) and _phrase_is_over(cast, after)):
            return after
        after += 1
    return after


def _holds_governed(cast: Cast, first: int, person: int) -> bool:
    """مع رئيس الوزراء الياباني س: whether only an office that a preposition governs, and its country, stand before a name."""
    title = cast.scene.titles.get(first)
    return title is not None and all(cast.vocabulary.is_nationality(form)
                                     for form in cast.words.forms[title.last + 1:person])


def _past_holder(cast: Cast, first: int, mention: Mention) -> int:
    """مع مدرب برشلونة س: the word behind a name, and behind who holds the governed office there."""
    after = mention.last + 1
    holder = cast.by_first.get(after) if first in cast.scene.titles and mention.type != "PERSON" else None
    joined = holder is not None and holder.type == "PERSON" and cast.words.follows(after)
    return holder.last + 1 if holder is not None and joined else after


def _phrase_is_over(cast: Cast, number: int) -> bool:
    stops = any(sign in cast.words.gap(number) for sign in ":\"\u00ab\u201c\u060c,")
    aside = cast.is_a(number, "copula") and cast.words.forms[number].startswith(AND)  # under a picture, while she …
    return stops or aside or number in cast.scene.titles or cast.is_a(number, "that", "one-of", "preposition", "relative")
