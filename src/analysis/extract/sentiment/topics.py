"""Of which companies a quote is said that stand outside its marks: قال إن أداء «س» «مخيب», وصف س بأنها «…», عن س إنها «…»."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from ...arabic.affixes import BY, PRONOUNS
from ...arabic.chars import BLANKS_AND_MARKS, STOPS
from ...arabic.folding import fold_key
from ..names.mentions import Mention
from ..quotes import Quote
from ..reading.scene import Scene
from .judged import judging_word, opening_of
from .scoring import Contribution
from .taken_up import firm_nouns, taken_up

# So many words before a quote its clause may begin.
_REACH = 16
_FAR_MORE = 3  # times
# A noun takes up a company among so many mentions before it, which no usual article has: the time stays linear in a long one.
_MENTIONS = 500
_STOPS = STOPS | frozenset("\u061b\n")
_CLAUSE = _STOPS | frozenset("\u060c,:()")


class Topic(NamedTuple):
    """A company of which a quote is said without its name: its mention outside the marks, the words that tell it, and the word
    that judges it there, if one does."""

    mention: Mention
    via: str
    word: Contribution | None = None


class Companies(NamedTuple):
    """The mentions of an article in the order of its text, whose company each entity is, the numbers of the carriers, how
    often each company is named, and how often the one named most."""

    mentions: Sequence[Mention]
    owners: Mapping[str, str]
    carriers: Container[int]
    counts: Counter[str]
    most: int

    def before(self, quote: Quote) -> Sequence[tuple[int, Mention]]:
        """The mentions before a quote that are not too far back, with their numbers."""
        high = self._place(quote)
        low = max(high - _MENTIONS, 0)
        return list(enumerate(self.mentions[low:high], low))

    def roles(self, quote: Quote) -> list[str]:
        """The roles beside the names of who speaks, before a quote and behind it."""
        place = self._place(quote)
        near = self.mentions[max(place - _MENTIONS, 0):place + _MENTIONS]
        return list(dict.fromkeys(m.role for m in near if m.entity == quote.speaker))

    def _place(self, quote: Quote) -> int:
        return bisect_left(self.mentions, quote.start, key=attrgetter("start"))


def companies_of(mentions: Sequence[Mention], owners: Mapping[str, str], carriers: Container[int]) -> Companies:
    """What is known of an article's companies, counted once."""
    counts = Counter(mention.entity for mention in mentions if mention.type == "COMPANY")
    return Companies(mentions, owners, carriers, counts, max(counts.values(), default=0))


def said_of(scene: Scene, quote: Quote, named: Companies, after: int = -1) -> list[Topic]:
    """The companies, or what they own, of which a quote tells something from outside: its subjects, its objects, its topics.

    ``after``: the last word of the quote before, -1 for the first.
    """
    that = _that_before(scene, quote)
    opens = _with_before(scene, quote) if that is None else that
    opening = opening_of(scene, quote.first, after)
    found = []
    for mention in _companies_before(scene, quote, named, opening):
        if (that is not None and _is_subject(scene, that, mention, quote)) or _is_spoken_of(scene, mention, quote) or (
                opens is not None and _is_object(scene, mention, opens)):
            found.append(Topic(mention, mention.surface))
        elif mention.first >= opening and (word := judging_word(scene, mention, opening)):
            found.append(Topic(mention, mention.surface, word if word.weight else None))
    return [*found, *_taken_up(scene, quote, named, that)]


def _taken_up(scene: Scene, quote: Quote, named: Companies, that: int | None) -> Iterator[Topic]:
    """The companies that a noun within the marks takes up, or one behind the that-word before them."""
    stretches = [(quote.first, quote.last), *([] if that is None else [(that + 1, min(that + 1, quote.first - 1))])]
    nouns = [found for first, last in stretches for found in firm_nouns(scene, first, last)]
    if not nouns:
        return
    house, outside = _house(scene, quote, named)
    companies = [m for number, m in named.before(quote) if m.type == "COMPANY"
                 and number not in named.carriers and not (outside and m.entity == house)]
    for number, noun in nouns:
        if mention := taken_up(scene, noun, quote, companies, None if outside else house):
            yield Topic(mention, scene.words.surface(number, number))


def _house(scene: Scene, quote: Quote, named: Companies) -> tuple[str | None, bool]:
    """The company to which a speaker belongs, and whether he or she speaks of others: an analyst, one of a house that the article
    names far less than another."""
    near = [mention for _, mention in named.before(quote)]
    roles = named.roles(quote) if quote.speaker else [quote.speaker_label or ""]
    forms = [form for role in roles for form in fold_key(role).split()]
    label = quote.speaker_label or ""
    told = [m.entity for m in near if m.type == "COMPANY" and m.surface in label]
    house = named.owners.get(quote.speaker) if quote.speaker else told[-1] if told else None
    if any(scene.vocabulary.is_a(form, "analyst") for form in forms):
        return house, True
    spokesman = any(scene.vocabulary.is_a(form, "spokesman") for form in forms)
    return house, house is not None and not spokesman and named.most >= named.counts[house] * _FAR_MORE


def _with_before(scene: Scene, quote: Quote) -> int | None:
    """اتهم س بـ«…»: "with", which stands apart, right before a quote."""
    number = quote.first - 1
    return number if scene.words.form(number) == BY else None


def _companies_before(scene: Scene, quote: Quote, named: Companies, opening: int) -> Iterator[Mention]:
    """Mentions of companies and what they own in the words before a quote; neither who speaks nor who carries it."""
    first = min(opening, max(quote.first - _REACH, 0))
    low = bisect_left(named.mentions, scene.words.starts[first], key=attrgetter("start"))
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
        if scene.is_a(number, "that") and not scene.words.gap(number).strip(BLANKS_AND_MARKS):
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


def _is_spoken_of(scene: Scene, mention: Mention, quote: Quote) -> bool:
    """قالت س عن شركة ص: «…»: whether "about" behind the form that reports, which carries no other's words, leads to the name that
    ends at a quote."""
    head = scene.head_ends.get(mention.first - 1)
    about = (head.first if head is not None else mention.first) - 1
    beside = mention.last == quote.first - 1 and scene.is_a(about, "about") and not scene.is_a(about - 1, "issued")
    said = scene.cue_ending_at(about - 1)
    lemmas = {fold_key(quote.cue_lemma), said.key if said is not None else ""}
    return beside and 0 <= quote.cue_start < scene.words.starts[about] and lemmas.isdisjoint(scene.vocabulary.classes["carrying"])


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
