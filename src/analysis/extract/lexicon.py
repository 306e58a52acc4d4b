"""The sentiment lexicon: lemmas, idioms and modifiers, and the light stemming that reaches them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from .. import knowledge
from ..arabic.folding import fold_key
from ..arabic.words import ARTICLE, bare_forms
from .gazetteer import Gazetteer

# Endings that a light stemmer takes off, longest first: pronouns, plurals, tanwin alef, feminine.
_ENDINGS = ("\u0647\u0645\u0627", "\u0627\u062a\u0647", "\u064a\u0646", "\u0648\u0646", "\u0627\u062a", "\u0627\u0646", "\u0647\u0627",
            "\u0647\u0645", "\u0647\u0646", "\u0646\u0627", "\u0643\u0645", "\u062a\u0647", "\u062a\u064a", "\u062a\u0627", "\u0648\u0627",
            "\u0647", "\u064a", "\u0627", "\u0643", "\u062a", "\u0648")
_FINAL_HEH = "\u0647"
_TEH = "\u062a"
_LEAST_STEM = 3


@dataclass(frozen=True, slots=True)
class Modifier:
    """What changes the weight of words near it. ``scope``: how many words on, 0 for the clause."""

    kind: str
    value: float
    scope: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Weights of folded words (-3..3), idioms in a gazetteer of weights, modifiers in another."""

    weights: Mapping[str, float]
    idioms: Gazetteer
    modifiers: Gazetteer
    _memo: dict[str, float] = field(default_factory=dict, compare=False, repr=False)

    def weight(self, form: str) -> float:
        """The weight of a folded word by its form or one of its stems, 0.0 if none is known."""
        known = self._memo.get(form)
        if known is None:
            known = self._memo[form] = next((self.weights[stem] for stem in stems(form) if stem in self.weights), 0.0)
        return known


def stems(form: str) -> Iterator[str]:
    """A folded word, then what light stemming leaves of it, the least stripped first."""
    for _, rest in bare_forms(form):
        yield rest
        bare = rest[2:] if rest.startswith(ARTICLE) and len(rest) > 4 else rest
        if bare != rest:
            yield bare
        yield from _unsuffixed(bare)


def _unsuffixed(form: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _LEAST_STEM:
            stem = form[:-len(ending)]
            yield stem
            yield stem + _FINAL_HEH
            if stem.endswith(_TEH):
                yield stem[:-1] + _FINAL_HEH


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of the project's own files."""
    rows = knowledge.read("sentiment-lemmas", ("lemma", "pos", "weight", "forms"))
    idioms = knowledge.read("sentiment-idioms", ("idiom", "weight", "note"))
    modifiers = knowledge.read("sentiment-modifiers", ("form", "kind", "value", "scope", "note"))
    return Lexicon(_weights(rows),
                   Gazetteer((row["idiom"], float(row["weight"])) for row in idioms),
                   Gazetteer((row["form"], _modifier(row)) for row in modifiers))


def _weights(rows: tuple[Mapping[str, str], ...]) -> dict[str, float]:
    """Lemmas win over the inflected forms of others."""
    weights: dict[str, float] = {}
    for row in rows:
        weights.setdefault(fold_key(row["lemma"]), float(row["weight"]))
    for row in rows:
        for form in filter(None, row["forms"].split("|")):
            weights.setdefault(fold_key(form), float(row["weight"]))
    return weights


def _modifier(row: Mapping[str, str]) -> Modifier:
    scope = 0 if row["scope"] in {"", "clause"} else int(row["scope"])
    return Modifier(row["kind"], float(row["value"] or 1), scope)
