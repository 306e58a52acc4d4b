"""Idioms in other inflections than their row's: طوينا الصفحة by طوى صفحة, أبوابها مفتوحة by أبوابه مفتوحة.

The stems are those of light stemming (Larkey, Ballesteros & Connell 2007) without the letter of a present and the endings of
verbs besides, which would be too bold for one word: two of a row seldom agree by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from ...arabic.affixes import BOTH, CONJUNCTIONS, FINAL_HEH, FUTURE, HER, MY, PRESENT, THEM, US, YOU, YOUR
from ...arabic.words import Words, without_article
from ...memo import Memo
from ..reading.gazetteer import Hit, successive

# Endings, longest first: of verbs with an object, of verbs, nouns and adjectives, and pronouns.
_ENDINGS = ("\u0648\u0646\u0646\u0627", "\u0648\u0646\u0647\u0627", "\u0648\u0646\u0647\u0645", "\u0646\u0627\u0647\u0627",
            "\u0648\u0646\u0647", "\u0648\u0647\u0645", "\u0648\u0647\u0627", "\u0646\u0627\u0647", "\u062a\u0647\u0645",
            "\u062a\u0647\u0627", "\u062a\u0646\u0627", "\u0647\u0645\u0627", "\u0648\u0647", "\u0648\u0646", "\u064a\u0646",
            "\u0627\u0646", "\u0627\u062a", "\u0648\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0646\u0627",
            "\u0643\u0645", "\u062a\u0647", "\u0646\u064a", "\u062a\u064a", "\u062a\u0645", "\u0647", "\u062a", "\u064a",
            "\u0627", "\u0648")
_PRONOUNS = (BOTH, HER, THEM, YOU, US, FINAL_HEH, MY, YOUR)
_LEAST = 3
# Parts of speech whose form is their meaning.
_FIXED = frozenset("FD")


class Inflected:
    """Idioms of two words and more by the stems of their words.

    Left out: one that a function word opens, for there the person tells the mood (we have not seen, they have to), and stems
    under which idioms of both signs stand. Of weights that differ in strength the mildest counts.
    ``begins[form]``: (characters to cut, stem, most words) where an idiom may begin with a folded word.
    """

    def __init__(self, idioms: Iterable[tuple[str, float]], kinds: Mapping[str, str]) -> None:
        """``idioms``: folded, with their weights; ``kinds``: the part of speech of common words, by which a present's
        letter is told from a noun's own."""
        self._kinds = kinds
        self._fixed: Memo[str, bool] = Memo(self._is_fixed)
        self._stems: Memo[str, str] = Memo(self._stem)
        self._weights = self._agreed(idioms)
        self._most: dict[str, int] = {}
        for stems in self._weights:
            self._most[stems[0]] = max(len(stems), self._most.get(stems[0], 0))
        self.begins: Memo[str, tuple[tuple[int, str, int], ...]] = Memo(self._beginnings)

    def find(self, words: Words, places: Iterable[int], last: int, taken: Container[int]) -> list[Hit]:
        """The longest idiom at each of ``places``, none reaching past ``last``, into ``taken`` or into another."""
        return successive(places, lambda number: None if number in taken else self._longest(words, number, last, taken))

    def _longest(self, words: Words, number: int, last: int, taken: Container[int]) -> Hit | None:
        best = None
        for cut, stem, most in self.begins[words.forms[number]]:
            stems, end = [stem], number
            while end < min(last, number + most - 1) and words.joined[end + 1] and end + 1 not in taken:
                end += 1
                stems.append(self._stems[words.forms[end]])
                weight = self._weights.get(tuple(stems))
                best = Hit(number, end, cut, weight) if weight and (best is None or end > best.last) else best
        return best

    def _beginnings(self, form: str) -> tuple[tuple[int, str, int], ...]:
        cuts = (0, 1) if form[0] in CONJUNCTIONS else (0,)
        stems = [(cut, self._stems[form[cut:]]) for cut in cuts if form[cut:]]
        return tuple((cut, stem, self._most[stem]) for cut, stem in stems if stem in self._most)

    def _agreed(self, idioms: Iterable[tuple[str, float]]) -> dict[tuple[str, ...], float]:
        told: dict[tuple[str, ...], set[float]] = defaultdict(set)
        for idiom, weight in idioms:
            words = idiom.split()
            if self._may_vary(words):
                told[tuple(map(self._stems.__getitem__, words))].add(weight)
        return {stems: min(weights, key=abs) for stems, weights in told.items() if min(weights) > 0 or max(weights) < 0}

    def _may_vary(self, words: Sequence[str]) -> bool:
        """Two words of meaning, or a verb and what belongs to it (عادوا إلينا); an adjective with a preposition tells too
        little (قادرون على)."""
        telling = [word for word in words if not self._fixed[word]]
        verb = self._kinds.get(words[0], "V") == "V"
        return len(words) > 1 and telling[:1] == [words[0]] and (len(telling) > 1 or verb)

    def _is_fixed(self, form: str) -> bool:
        """Whether a word is a function word, or one with a pronoun: إلى, إليهم."""
        return any(self._kinds.get(form.removesuffix(ending)) in _FIXED for ending in ("", *_PRONOUNS) if form.endswith(ending))

    def _stem(self, form: str) -> str:
        if self._fixed[form]:
            return form
        stem = without_article(form)
        future = len(stem) > _LEAST + 1 and stem[0] == FUTURE and stem[1] in PRESENT
        stem = stem[1:] if future else stem
        ending = next((each for each in _ENDINGS if stem.endswith(each) and len(stem) - len(each) >= _LEAST), "")
        stem = stem.removesuffix(ending)
        kind = self._kinds.get(form) or self._kinds.get(stem, "V")
        return stem[1:] if kind == "V" and len(stem) > _LEAST and stem[0] in PRESENT else stem
