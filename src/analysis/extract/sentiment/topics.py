"""Of which companies a quote is said that stand outside its marks: قال إن أداء «س» «مخيب», وصف س بأنها «…», عن س إنها «…»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from ...arabic.chars import BY, STOPS
from ...arabic.words import PRONOUNS
from ..names.mentions import Mention
from ..quotes import Quote
from ..reading.scene import Scene

# So many words before a quote its clause may begin.
_REACH = 16
_STOPS = STOPS | frozenset("\u061b\n")
_CLAUSE = _STOPS | frozenset("\u060c,:()")


class Companies(NamedTuple):
    """The mentions of an article in the order of its text, whose company each entity is, and the numbers of the carriers."""

    mentions: Sequence[Mention]
    owners: Mapping[str, str]
    carriers: Container[int]


def said_of(scene: Scene, quote: Quote, named: Companies) -> list[Mention]:
    """The mentions of companies, or of what they own, of which a quote tells something from outside: its subjects and objects."""
    that = _that_before(scene, quote)
    opens = _with_before(scene, quote) if that is None else that
    if opens is None:
        return []
    return [mention for mention in _companies_before(scene, quote, named)
            if (that is not None and _is_subject(scene, that, mention, quote)) or _is_object(scene, mention, opens)]


def _with_before(scene: Scene, quote: Quote) -> int | None:
    """اتهم س بـ«…»: "with", which stands apart, right before a quote."""
    number = quote.first - 1
    return number if scene.words.form(number) == BY else None


def _companies_before(scene: Scene, quote: Quote, named: Companies) -> Iterator[Mention]:
    """Mentions of companies and what they own in the words before a quote; neither who speaks nor who carries it."""
    low = bisect_left(named.mentions, scene.words.starts[max(quote.first - _REACH, 0)], key=attrgetter("start"))
    for number in range(low, len(named.mentions)):
        mention = named.mentions[number]
        if mention.first >= quote.first:
            return
        if mention.entity in named.owners and mention.type != "PERSON" and mention.entity != quote.speaker \
                and number not in named.carriers:
            yield mention


def _that_before(scene: Scene, quote: Quote) -> int | None:
    """The that-word, behind the form that reports, which opens the clause in which a quote stands."""
    for number in range(quote.first - 1, max(quote.first - _REACH, 0), -1):
        if not _STOPS.isdisjoint(scene.words.gap(number + 1)) or scene.words.starts[number] <= quote.cue_start:
            return None
        if scene.is_a(number, "that") and scene.words.follows(number):
            return number
    return None


def _is_subject(scene: Scene, that: int, mention: Mention, quote: Quote) -> bool:
    """إن نتائج «س»: whether a name stands behind the that-word, and between them nothing but nouns that govern it; no clause
    ends between it and the quote."""
    apart = any(not _CLAUSE.isdisjoint(scene.words.gap(number)) for number in range(mention.last + 1, quote.first + 1))
    return mention.first > that and not apart and not any(_breaks(scene, number) for number in range(that + 1, mention.first)) \
        and not scene.vocabulary.is_prepositional(scene.words.forms[mention.first])


def _breaks(scene: Scene, number: int) -> bool:
    """Whether a word begins something else: a preposition, a clause, a form that reports."""
    return scene.is_a(number, "preposition", "relative", "that") or number in scene.cues \
        or scene.vocabulary.is_prepositional(scene.words.forms[number])


def _is_object(scene: Scene, mention: Mention, opens: int) -> bool:
    """اتهم س بـ«…», وصف س بأنها: whether a name stands right before "with"; قال عن س إنها, وعن س يرى أنها: behind "about", before
    a that-word with a pronoun or right before one."""
    words, before = scene.words, mention.first - 1 - (mention.first - 1 in scene.head_ends)
    beside = mention.last == opens - 1 and _CLAUSE.isdisjoint(words.gap(opens))
    if scene.is_a(before, "about"):
        return scene.is_a(opens, "that") and mention.last < opens and (beside or words.forms[opens].endswith(PRONOUNS))
    governed = any(_breaks(scene, number) for number in range(max(before, 0), mention.first)) \
        or scene.vocabulary.is_prepositional(words.forms[mention.first])
    return beside and words.forms[opens].startswith(BY) and not governed
