"""The sentiment lexicon: lemmas, idioms and modifiers, and the light stemming that reaches them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from ... import knowledge
from ...arabic.affixes import ARTICLE, BOTH, FEMININE_PLURAL, FINAL_HEH, HER, THEM, THEM_WOMEN, US, YOU
from ...arabic.chars import ALEF, HAMZA, HARAKAT, TATWEEL, TEH, WAW, YEH
from ...arabic.folding import fold_key
from ...arabic.words import bare_forms, without_article
from ...memo import Memo, unswept
from ..reading.gazetteer import Gazetteer
from ..reading.wordlist import common_words
from .inflected import Inflected

# Endings that a light stemmer takes off, longest first: of verbs with a subject and an object; of any word, that is pronouns,
# plurals, duals, tanwin alef, feminine; and the pronouns of two letters and more, all that an exact spelling loses.
_VERBAL = ("\u0648\u0646\u0647\u0627", "\u0648\u0646\u0647\u0645", "\u0648\u0646\u0646\u0627", "\u0648\u0646\u0646\u064a",
           "\u0648\u0646\u0647", "\u0648\u0647\u0645", "\u0648\u0647\u0627", "\u0648\u0646\u0627", "\u0648\u0646\u064a",
           "\u062a\u0646\u064a", "\u0646\u0646\u064a", "\u0646\u064a", "\u0648\u0627", "\u0648\u0647")
_NOMINAL = ("\u0627\u062a\u0647\u0645\u0627", "\u0627\u062a\u0647\u0627", "\u0627\u062a\u0647\u0645",
            "\u0627\u062a\u0646\u0627", "\u0627\u062a\u0643\u0645", "\u0627\u062a\u0647", "\u0627\u062a\u064a",
            "\u0627\u062a\u0643", "\u062a\u0647\u0627", "\u062a\u0647\u0645", "\u062a\u0646\u0627", "\u062a\u0643\u0645",
            "\u062a\u064a\u0646", "\u062a\u0627\u0646", "\u0647\u0645\u0627", "\u064a\u0646", "\u0648\u0646", "\u0627\u062a",
            "\u0627\u0646", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0646\u0627", "\u0643\u0645", "\u062a\u0647",
            "\u062a\u064a", "\u062a\u0627", "\u0647", "\u064a", "\u0627", "\u0643", "\u062a", "\u0648")
_PRONOUNS = (BOTH, HER, THEM, THEM_WOMEN, US, YOU)
# Endings after which a feminine stem gets its final heh back (ات → ة).
_SEATS = WAW + YEH
_UNLIKE = "\u063a\u064a\u0631"  # before an adjective, un-: it never takes the article, the adjective does
_LEAST_STEM = 3
# Before a lemma or form of the data: it is met in its exact spelling only, folding undone.
_EXACT = "="
# The note of a reporting verb of mockery.
_IRONY = "irony"
# How many words on a modifier reaches that a row lets reach through its clause: a negator, any other.
_NEGATED_SCOPE, _CLAUSE = 5, 99


@dataclass(frozen=True, slots=True)
class Modifier:
    """What changes the weight of words near it. ``scope``: how many words on."""

    kind: str
    value: float
    scope: int


IDIOM, MODIFIER, WEIGHT, SPELLED, INFLECTED = 1, 2, 4, 8, 16


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Weights of folded words (-3..3), idioms in a gazetteer of weights, modifiers in another.

    ``inflected``: the idioms once more, for their other inflections.
    ``exact``: weights of spellings that folding would confuse with other words (آمن beside أمن).
    ``words``, ``nouns``: folded ordinary words of the language, which explain a form better than a stem
    that only the stripping of letters reaches. ``adjectives``: the folded adjectives that have a weight.
    ``signs[form]``: whether an idiom or a modifier may begin with a folded word, it has a weight itself, its spelling
    decides, or an idiom's inflection may begin (``IDIOM`` … ``INFLECTED``, added up); 0 for most words.
    """

    weights: Mapping[str, float]
    idioms: Gazetteer
    modifiers: Gazetteer
    inflected: Inflected
    exact: Mapping[str, float] = field(default_factory=dict)
    words: Container[str] = frozenset()
    nouns: Container[str] = frozenset()
    adjectives: Container[str] = frozenset()
    signs: Memo[str, int] = field(init=False, repr=False)
    _stems: Memo[str, float] = field(init=False, repr=False)
    _folded: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name, value in (("_folded", frozenset(map(fold_key, self.exact))), ("_stems", Memo(self._stemmed)),
                            ("signs", Memo(self._signs))):
            object.__setattr__(self, name, value)

    def weight(self, form: str, surface: str = "") -> float:
        """The weight of a folded word by its form or one of its stems, 0.0 if none is known.

        ``surface``: the word as written; without it no exact spelling is compared.
        """
        if surface and self.signs[form] & SPELLED:
            spelled = [self.exact[spelling] for spelling in spellings(surface) if spelling in self.exact]
            return spelled[0] if spelled else self._stems[form]
        return self._stems[form]

    def is_adjective(self, form: str) -> bool:
        """Whether a folded word is a weighted adjective by the first of its stems that has a weight, or begins with غير."""
        return form == _UNLIKE or next((stem in self.adjectives for stem in stems(form, self.words, self.nouns)
                                        if stem in self.weights), False)

    def is_noun(self, form: str) -> bool:
        """Whether a folded word is an ordinary noun or adjective, by itself or without article and ending."""
        return any(stem in self.nouns for stem in stems(form, self.words, self.nouns))

    def _signs(self, form: str) -> int:
        told = ((IDIOM, self.idioms.begins[form]), (MODIFIER, self.modifiers.begins[form]), (WEIGHT, self._stems[form]),
                (SPELLED, not self._folded.isdisjoint(spellings(form))), (INFLECTED, self.inflected.begins[form]))
        return sum(sign for sign, found in told if found)

    def _stemmed(self, form: str) -> float:
        """The weight of the first stem that has one; an ordinary noun without its ending ends the search."""
        for stem in stems(form, self.words, self.nouns):
            if stem in self.weights:
                return self.weights[stem]
            if stem in self.nouns and not form.endswith(stem):
                return self.weights.get(stem.removesuffix(FINAL_HEH), 0.0)
        return 0.0


def spellings(surface: str) -> Iterator[str]:
    """A word as written, without its marks, then without proclitics, article and one ending."""
    plain = "".join(char for char in surface if char not in HARAKAT and char != TATWEEL)
    for _, rest in bare_forms(plain):
        yield rest
        bare = without_article(rest)
        yield bare
        yield from (bare[:-len(ending)] for ending in _PRONOUNS if bare.endswith(ending) and len(bare) > len(ending) + 2)


def stems(form: str, words: Container[str] = (), nouns: Container[str] = ()) -> Iterator[str]:
    """A folded word, then what light stemming leaves of it, the least stripped first.

    An ordinary word of ``words`` loses neither proclitic nor article: what looks like one is its own letter.
    Nor does a word that only a pronoun keeps from being one of ``nouns``; and a noun loses no ending of verbs.
    """
    own = form in words or any(stem in nouns for stem in _unsuffixed(form, _NOMINAL))
    for _, rest in bare_forms(form)[:1] if own else bare_forms(form):
        yield rest
        noun = any(stem in nouns for stem in _unsuffixed(rest, _NOMINAL))
        bare = rest if rest in words or noun else without_article(rest)
        if bare != rest:
            yield bare
        yield from _unsuffixed(bare, _NOMINAL if noun or bare in nouns else _VERBAL + _NOMINAL)
        if rest in words:
            return  # and politics: no future of what begins behind its first letter


def _unsuffixed(form: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if form.endswith(ending) and len(form) - len(ending) >= _LEAST_STEM:
            stem = form[:-len(ending)]
            if ending[0] == TEH or ending.startswith(FEMININE_PLURAL):
                yield stem + FINAL_HEH
            if stem[-2] == ALEF and stem[-1] in _SEATS:
                yield stem[:-1] + HAMZA  # buying it: the hamza of شراء sits on a letter before a pronoun
            yield stem
            if stem.endswith(TEH):
                yield stem[:-1] + FINAL_HEH


@cache
@unswept
def default_lexicon() -> Lexicon:
    """The lexicon of the project's own files."""
    rows = knowledge.read("sentiment-lemmas")
    modifiers = knowledge.read("sentiment-modifiers")
    kinds = common_words().kinds
    weights, exact = _weights(rows)
    idioms = Gazetteer(_idioms())
    return Lexicon(weights,
                   idioms,
                   Gazetteer((row["form"], _modifier(row)) for row in modifiers),
                   Inflected(idioms.items(), kinds),
                   exact,
                   frozenset(word for word, kind in kinds.items() if kind in "NAV"),
                   frozenset(word for word, kind in kinds.items() if kind in "NA"),
                   frozenset(fold_key(row["lemma"]) for row in rows if row["pos"] == "A"))


@cache
def attitudes() -> Mapping[str, float]:
    """The weight of the reporting verbs that tell an attitude themselves, by lemma."""
    return {row["lemma"]: float(row["weight"]) for row in knowledge.read("sentiment-cues")}


@cache
def ironic() -> frozenset[str]:
    """The reporting verbs, by lemma, whose praise is mockery: سخر."""
    rows = knowledge.read("sentiment-cues")
    return frozenset(row["lemma"] for row in rows if row["note"] == _IRONY)


def _idioms() -> Iterator[tuple[str, float]]:
    """The idioms as written, then those of two words with the article, so that a row of its own wins."""
    rows = [(row["idiom"], float(row["weight"])) for row in knowledge.read("sentiment-idioms")]
    yield from rows
    yield from ((definite, weight) for idiom, weight in rows if (definite := _with_article(idiom.split())))


def _with_article(words: list[str]) -> str:
    """A noun and its adjective with the article (نقلة نوعية, النقلة النوعية); after غير the adjective alone has it."""
    if len(words) != 2 or any(word.startswith(ARTICLE) for word in words):
        return ""
    if words[0] == _UNLIKE:
        return f"{_UNLIKE} {ARTICLE}{words[1]}"
    return " ".join(ARTICLE + word for word in words) if common_words().kinds.get(fold_key(words[1])) == "A" else ""


def _weights(rows: tuple[Mapping[str, str], ...]) -> tuple[dict[str, float], dict[str, float]]:
    """(folded, exact) weights. Lemmas win over the inflected forms of others."""
    weights: dict[str, float] = {}
    exact: dict[str, float] = {}
    lemmas = [(row["lemma"], row["weight"]) for row in rows]
    forms = [(form, row["weight"]) for row in rows for form in filter(None, row["forms"].split("|"))]
    for word, weight in lemmas + forms:
        if word.startswith(_EXACT):
            exact.setdefault(word.removeprefix(_EXACT), float(weight))
        else:
            weights.setdefault(fold_key(word), float(weight))
    return weights, exact


def _modifier(row: Mapping[str, str]) -> Modifier:
    whole = _NEGATED_SCOPE if row["kind"] == "negator" else _CLAUSE  # words that "clause" means
    scope = whole if row["scope"] in {"", "clause"} else int(row["scope"])
    return Modifier(row["kind"], float(row["value"] or 1), scope)
