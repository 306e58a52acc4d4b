"""The scene: everything that one pass over an article's words finds, before any rule weighs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

import numpy as np

from ...arabic.across import joined_across
from ...arabic.affixes import AND, ARTICLE, FOR_THE
from ...arabic.chars import COMMA
from ...arabic.quotation import Pair, pair_marks
from ...arabic.words import Words, bare_forms, is_latin, without_article, words_of
from ...article.model import Article
from .catalogue import Catalogue
from .gazetteer import Hit
from .orthography import dotless_names, restored
from .reporting import VERBS, Form, reporting_forms
from .signs import CUE, HEAD, OPENER, TITLE, Signs, places, signs_of
from .turns import turns_between
from .vocabulary import Vocabulary, is_kind

# A name between a verb and the mark that it announces has no more words.
_ANNOUNCED_REACH = 5
_REPORT_REACH, _SIGNED = 8, 4  # in words, a form from its that-word


class Told(NamedTuple):
    """What stands beside a name tells its ``type``, by the words ``evidence``; ``confidence`` in 0..1 is set by hand per rule.

    So sure, where a rule gives none, is what presents a name: its kind behind it, an office over it, marks behind a share."""

    type: str
    evidence: str
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Scene:
    """Words of title and body, pairs of marks; reporting forms, titles and head nouns by first and by last word.

    ``marked``: the pairs with their first and last word, less a gloss in brackets; ``marked_by_end``: first word by last
    word, ``opened``: the first words; ``openers``: the words that open a list; ``signs``: what each word may begin
    (``reading/signs.py``), ``columns``: the same as an array; ``roles``: the closed classes of each word that belongs to any;
    ``dotless``: names spelled like a particle; ``told``: types of names; ``listed``: by the first word of a name that a
    conjunction joins, whether a sure company, or one that a list makes sure, stands before it; ``series``: by the first word
    of a name in marks, that of the first name in marks that conjunctions join to it; ``speaking``: of words, whether they
    speak alone somewhere.
    """

    article: Article
    words: Words
    spans: Sequence[tuple[int, int]]
    pairs: Sequence[Pair]
    marked: Sequence[tuple[Pair, tuple[int, int]]]
    marked_by_end: Mapping[int, int]
    opened: frozenset[int]
    cues: Mapping[int, Hit]
    titles: Mapping[int, Hit]
    heads: Mapping[int, Hit]
    cue_ends: Mapping[int, Hit]
    title_ends: Mapping[int, Hit]
    head_ends: Mapping[int, Hit]
    openers: Sequence[int]
    catalogue: Catalogue
    vocabulary: Vocabulary
    signs: Sequence[int]
    columns: Signs
    roles: Mapping[int, frozenset[str]]
    dotless: frozenset[int]
    told: dict[tuple[int, int], Told] = field(default_factory=dict)
    listed: dict[int, bool] = field(default_factory=dict)
    series: dict[int, int] = field(default_factory=dict)
    doing: dict[str, frozenset[str]] = field(default_factory=dict)

    def is_a(self, number: int, *roles: str) -> bool:
        """Whether a word belongs to one of these closed classes (``knowledge/function-words.tsv``); none outside of the text."""
        found = self.roles.get(number)
        return found is not None and not found.isdisjoint(roles)

    def holds(self, first: int, end: int, *roles: str) -> bool:
        """Whether one of the words from ``first`` on, before ``end``, belongs to one of these closed classes."""
        return any(self.is_a(number, *roles) for number in range(first, end))

    def places(self, sign: int) -> list[int]:
        """The words that bear a sign (``reading/signs.py``), in order."""
        return places(self.columns, sign)

    def titles_from(self, first: int) -> int:
        """الوزير الدكتور س: the first word of the titles that stand right before a word, or that word itself."""
        while (title := self.title_ends.get(first - 1)) is not None and self.words.follows(first):
            first = title.first
        return first

    def cue_ending_at(self, number: int) -> Form | None:
        """The reporting form whose last word is this one."""
        hit = self.cue_ends.get(number)
        return hit.value if hit else None

    def place_at(self, number: int) -> Hit | None:
        """The catalogue name that begins at a word, if it is that of a place too."""
        hit = self.catalogue.names.match(self.words, number)
        return hit if hit and any(self.catalogue.entities[name.entity].type == "PLACE" for name in hit.value) else None

    def spells_word(self, number: int, cut: int = 0) -> bool:
        """Whether the text spells a word, less its proclitics, as a common one is and no name: على, not علي."""
        spelled = self.words.text[self.words.position(number, cut):self.words.ends[number]]
        return number not in self.dotless and self.vocabulary.is_written_word(spelled)

    def verb_before(self, first: int) -> Form | None:
        """The reporting form right before a word, or before him or it with a preposition: قال له س, رأى فيه س."""
        behind_him = first > 1 and self.is_a(first - 1, "to-him") and self.words.follows(first)
        hit = self.cue_ends.get(first - 2 if behind_him else first - 1)
        noun = hit is not None and self.is_a(hit.first - 1, "noun-only")  # at the price of a sheep
        return None if hit is None or noun else hit.value


def survey(article: Article, catalogue: Catalogue, vocabulary: Vocabulary) -> Scene:
    """Look over title and body once."""
    spans = article.spans("title", "body")
    words = words_of(article.text, spans)
    signs = list(map(signs_of(catalogue, vocabulary).__getitem__, words.forms))
    columns = np.array(signs, dtype=np.int64)
    lists = ((reporting_forms(), CUE), (vocabulary.titles, TITLE), (vocabulary.heads, HEAD))
    cues, titles, heads = (names.find(words, places(columns, sign)) for names, sign in lists)
    words = restored(words, _by_last(titles), vocabulary)
    heads = [hit for hit in heads if not _is_function_word(words, hit, vocabulary)]
    cues = [hit for hit in cues if not (hit.value.shape == "past" and hit.value.text != words.surface(hit.first, hit.last)
                                        and _is_function_word(words, hit, vocabulary))
            and not _is_family_name(words, hit, vocabulary)]
    cues = _without_given_names(words, cues, _by_last(titles), vocabulary)
    titles = [hit for hit in titles if not (_joins_function_word(words, hit, vocabulary) or _is_press(words, hit, vocabulary))]
    roles = {number: found for number, found in enumerate(map(vocabulary.roles_of, words.forms)) if found}
    turns = partial(turns_between, words, _by_first(cues), vocabulary)
    announced = partial(is_announced_at, words, _by_last(cues), vocabulary)
    pairs = joined_across(article.text, (pair for start, end in spans for pair in pair_marks(
        article.text, start, end, announced, turns)), spans, partial(_reports, words, _by_first(cues), vocabulary))
    marked = _marked(words, pairs)
    by_end = {last: first for _, (first, last) in marked}
    return Scene(article, words, spans, pairs, marked, by_end, frozenset(by_end.values()),
                 _by_first(cues), _by_first(titles), _by_first(heads), _by_last(cues), _by_last(titles), _by_last(heads),
                 places(columns, OPENER), catalogue, vocabulary, signs, columns, roles,
                 dotless_names(words, _by_last(titles), vocabulary))


def with_pairs(scene: Scene, pairs: Sequence[Pair]) -> Scene:
    """The scene with other pairs of marks, which are put in order."""
    ordered = sorted(pairs, key=lambda pair: (pair.start, -pair.end))
    marked = _marked(scene.words, ordered)
    by_end = {last: first for _, (first, last) in marked}
    return replace(scene, pairs=ordered, marked=marked, marked_by_end=by_end, opened=frozenset(by_end.values()),
                   told={}, listed={}, series={}, doing={})


def _is_function_word(words: Words, hit: Hit, vocabulary: Vocabulary) -> bool:
    """Whether a text spells a particle or pronoun just so, where folding makes it a noun or verb: فيه, فئة; هنا, هنأ."""
    return vocabulary.common.get(words.forms[hit.first]) == "F" and words.surface(hit.first, hit.last) in vocabulary.spelled


def _is_family_name(words: Words, hit: Hit, vocabulary: Vocabulary) -> bool:
    """كارل فراي: whether a family name, which "and" and a verb would be too, stands right behind a given name."""
    return bool(hit.cut) and hit.last == hit.first and words.forms[hit.first] in vocabulary.surnames \
        and words.follows(hit.first) and vocabulary.is_given(words.forms[hit.first - 1], sure=True)


def _without_given_names(words: Words, cues: Sequence[Hit], title_ends: Mapping[int, Hit], vocabulary: Vocabulary) -> list[Hit]:
    """وقالت الوزيرة أمل السيد: the forms but for given names that would be verbs too, behind a title behind another form."""
    ends = {hit.last for hit in cues}

    def is_name(hit: Hit) -> bool:
        title = title_ends.get(hit.first - 1) if words.follows(hit.first) else None
        return title is not None and not hit.cut and title.first - 1 in ends and words.follows(title.first) \
            and vocabulary.is_given(words.forms[hit.first])

    return [hit for hit in cues if not is_name(hit)]


def _joins_function_word(words: Words, hit: Hit, vocabulary: Vocabulary) -> bool:
    """وإلى: whether a text spells "and" with a particle where folding makes it an office (a governor)."""
    form = words.forms[hit.first]
    return form[0] == AND and hit.cut == 0 and vocabulary.common.get(form[1:]) == "F" \
        and words.surface(hit.first, hit.first)[1:] in vocabulary.spelled


def _is_press(words: Words, hit: Hit, vocabulary: Vocabulary) -> bool:
    """في المؤتمر الصحفي: whether what is somebody's title too is the adjective of a thing with its article right before."""
    if not words.follows(hit.first) or hit.last > hit.first:
        return False
    if not vocabulary.is_a(words.forms[hit.first], "press"):
        return False
    nouns = [without_article(rest) for _, rest in bare_forms(words.forms[hit.first - 1]) if rest.startswith((ARTICLE, FOR_THE))]
    return any(vocabulary.common.get(noun) == "N" for noun in nouns) and not any(
        is_kind(vocabulary.groups.get(noun), "person") for noun in nouns)


def is_announced_at(words: Words, cues: Mapping[int, Hit], vocabulary: Vocabulary, position: int) -> bool:
    """وأضاف السفير س "…; أن "…: whether a that-word stands before a code point, or a verb with and, and few words behind it."""
    last = words.at(position) - 1
    if last >= 0 and vocabulary.is_a(words.forms[last], "that"):
        return words.text[words.ends[last]:position].isspace()
    for number in range(last, max(last - _ANNOUNCED_REACH, -1), -1):
        hit = cues.get(number)
        if hit is not None and hit.cut and hit.value.shape == "past" and not hit.value.weak:
            return words.text[words.ends[last]:position].isspace()
        if not words.follows(number) or vocabulary.is_a(words.forms[number], "that"):
            return False
    return False


def _reports(words: Words, cues: Mapping[int, Hit], vocabulary: Vocabulary, start: int, end: int) -> bool:
    """وصف س الاتفاق بأنه …”; “…، قال س.; ورأى س: whether between two code points a form stands, and behind it in few words a
    that-word, or a comma before it and at most a name behind, or it opens them with and."""
    first, last = words.between(start, end)
    opening = cues.get(first)
    if opening is not None and opening.cut and opening.value.shape in VERBS and not opening.value.weak:
        return True
    if any(number in cues and cues[number].value.shape == "past" and COMMA in words.gap(number)
           for number in range(max(last - _SIGNED, first), last)):
        return True
    that = [number for number in range(first, last) if vocabulary.is_a(words.forms[number], "that")]
    return any(number in cues for each in that for number in range(max(each - _REPORT_REACH, first), each))


def _by_first(hits: Sequence[Hit]) -> dict[int, Hit]:
    return {hit.first: hit for hit in hits}


def _by_last(hits: Sequence[Hit]) -> dict[int, Hit]:
    return {hit.last: hit for hit in hits}


def _marked(words: Words, pairs: Sequence[Pair]) -> list[tuple[Pair, tuple[int, int]]]:
    """Each pair of marks with its first and last word; pairs without a word are left out."""
    spans = ((pair, (words.at(pair.start), words.at(pair.end) - 1)) for pair in pairs)
    return [(pair, (first, less_gloss(words, first, last))) for pair, (first, last) in spans if first <= last]


def less_gloss(words: Words, first: int, last: int) -> int:
    """"إيغل كام (Eagle Cam)": the last word in marks before the Latin gloss that ends them, as if it stood behind the mark."""
    number, end = last, words.ends[last]
    if words.text[end:end + 1] != ")":
        return last
    while number > first and is_latin(words.forms[number]):
        if "(" in words.gap(number):
            return number - 1
        number -= 1
    return last
