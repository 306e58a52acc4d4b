"""Whether a line that begins with an ordinary word (كتب, المصدر, تصوير) is a label, and no headline and no sentence.

A label is parted from what it tells by a sign, or tells what such a label has to: a name, a time, one or two words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import knowledge
from ..arabic.affixes import AND, ARTICLE
from ..arabic.folding import fold_all, fold_key
from .dates import names_day
from .lines import Shape

_FROM = "\u0645\u0646"
# Words behind a label without a sign: of any kind, of a site's name, of a writer's, of one behind a noun with its article.
_FEW, _FEW_CLOSED, _SITE, _NAME, _AGENT, _TRADE = 2, 1, 4, 5, 2, 3
_CLOCK = 2  # numbers of an hour (3:15)
# Kinds of labels behind which a number may stand without a sign.
_COUNTED = frozenset(("share", "copyright"))


@dataclass(frozen=True, slots=True)
class Openings:
    """Folded words that tell what stands behind a label: given names, words before them, writers, times, prepositions.

    ``works``: labels of one word that a second one may follow.
    """

    given: frozenset[str]
    honorifics: frozenset[str]
    writers: frozenset[str]
    works: frozenset[str]
    times: frozenset[str]
    prepositions: frozenset[str]

    def labels(self, shape: Shape, phrase: str, note: str) -> bool:
        """Whether a folded phrase of a kind is a label at the beginning of a line."""
        rest = shape.folded[len(phrase):].split()
        if not rest or shape.lead == phrase or all(map(str.isascii, rest)):
            return True
        if note == "by":
            return self._writer(shape, phrase, rest)
        if note in ("date", "updated"):
            return not shape.closed and self._time(shape, rest)
        if len(rest) <= (_FEW_CLOSED if shape.closed else _FEW) or (note in _COUNTED and rest[0].isdecimal()):
            return True
        return (note == "site" and len(rest) <= _SITE and self.prepositions.isdisjoint(rest)) or (
            note == "caption" and self._name(rest, _NAME))

    def _writer(self, shape: Shape, phrase: str, rest: Sequence[str]) -> bool:
        """سلمى الراوي, محررة الصحة - تونس, or a name behind a sign further on (حاورها في بيروت: ...)."""
        agent = phrase.startswith(ARTICLE)
        parts = [rest]
        if shape.lead.startswith(f"{phrase} "):
            before, after = shape.lead[len(phrase):].split(), shape.folded[len(shape.lead):].split()
            parts = [after] if agent else [before, after]
        return not shape.closed and any(self._name(part, _AGENT if agent else _NAME) or self._trade(part) for part in parts)

    def _trade(self, words: Sequence[str]) -> bool:
        """المحرر السياسي, محرر الشؤون الأمنية: somebody by what he or she does, and for what."""
        return 0 < len(words) <= _TRADE and words[0].removeprefix(ARTICLE) in self.writers

    def _name(self, words: Sequence[str], most: int) -> bool:
        """Whether words are as many as a name has, begin with a given name and go on without a preposition but from.

        Before it may stand an honorific, or a second thing that was done (إعداد وتحرير سلمى الراوي).
        """
        also = bool(words) and (words[0] in self.honorifics or (words[0][0] == AND and words[0][1:] in self.works))
        bare = words[1:] if also else words
        placed = any(self._places(bare, number) for number, word in enumerate(bare) if word in self.prepositions)
        return 0 < len(bare) <= most and bare[0] in self.given and not placed

    def _places(self, words: Sequence[str], number: int) -> bool:
        """Whether a preposition tells another place than where from; على, as the name علي folds, not at the end or in a name."""
        following = words[number + 1] if number + 1 < len(words) else ""
        if words[number] not in self.given:
            return words[number] != _FROM
        return following.isascii() and following != "" if number else following not in self.given

    def _time(self, shape: Shape, words: Sequence[str]) -> bool:
        """Whether a line names a day, or words are nothing but numbers, times, zones (GMT) and the prepositions before them."""
        numbers = sum(map(str.isdecimal, words))
        if numbers and (names_day(shape.folded) or (numbers >= _CLOCK and len(words) <= _NAME)):
            return True
        return all(word.isascii() or word.removeprefix(ARTICLE) in self.times or word in self.prepositions for word in words)


def read_openings(labels: Sequence[str]) -> Openings:
    """The words from the lists; ``labels``: folded labels of one word before a name, for which those with an article stand."""
    writers = frozenset(label.removeprefix(ARTICLE) for label in labels if label.startswith(ARTICLE))
    given = frozenset(fold_all([row["name"] for row in knowledge.read("given-names")]))
    honorifics = _folded("titles", "title", "kind", "honorific")
    times = _folded("common-words", "word", "pos", "D")
    return Openings(given, honorifics, writers, frozenset(labels), times, prepositions())


def prepositions() -> frozenset[str]:
    """The prepositions, folded."""
    return _folded("function-words", "word", "role", "preposition")


def _folded(name: str, column: str, kind: str, wanted: str) -> frozenset[str]:
    """What a column of a list holds, folded, in the rows of a kind."""
    return frozenset(fold_key(row[column]) for row in knowledge.read(name) if row[kind] == wanted)
