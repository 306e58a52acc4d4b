"""A gazetteer: many names, each a sequence of folded words, found in one pass over a text's words.

The names and all their beginnings stand in one table, so that a look-up costs one access per word whatever the number
of names, and a hundred thousand of them are one object to make. Proclitics are tried only at the first word, and only
where the rest is a known name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from ...arabic.affixes import FUTURE, PROCLITICS
from ...arabic.folding import fold_all, fold_key
from ...arabic.words import Words, bare_forms
from ...memo import Memo

# Before verbs the future, too.
ALL_PROCLITICS = PROCLITICS + FUTURE
Starts = tuple[tuple[int, str], ...]


class Hit(NamedTuple):
    """Words ``first`` to ``last`` (inclusive) are a name; ``cut`` folded characters are proclitics."""

    first: int
    last: int
    cut: int
    value: Any


class Gazetteer:
    """Names with a value each, none of them None; of two values for one name the first stays.

    ``begins[form]``: which names may begin with a folded word, each with the number of characters to cut.
    """

    def __init__(self, entries: Iterable[tuple[str, Any]] = (), *, proclitics: str = ALL_PROCLITICS, folded: bool = False):
        """``proclitics``: the letters that may stand before a name; ``folded``: whether the names are so already."""
        self._proclitics = frozenset(proclitics)
        self.begins: Memo[str, Starts] = Memo(self._starts)
        pairs = list(entries)
        names = [name for name, _ in pairs]
        keys = names if folded else fold_all(names)
        values = [value for _, value in pairs]
        self._values: dict[str, Any] = dict(zip(reversed(keys), reversed(values), strict=True))
        self._values.pop("", None)
        # A beginning that is no name itself has None for its value.
        self._table: dict[str, Any] = dict.fromkeys(_beginnings(self._values)) | self._values

    def first_words(self) -> Iterable[str]:
        """The folded words that names begin with, without proclitics."""
        return {name.partition(" ")[0] for name in self._values}

    def find(self, words: Words, places: Iterable[int]) -> list[Hit]:
        """The longest name at each word, left to right, none overlapping another.

        ``places``: the words, in order, at which a name may begin.
        """
        hits, free, forms, begins = [], 0, words.forms, self.begins
        for number in places:
            starts = begins[forms[number]]
            if starts and number >= free:
                hit = self._best(words, number, starts)
                if hit:
                    hits.append(hit)
                    free = hit.last + 1
        return hits

    def match(self, words: Words, number: int) -> Hit | None:
        """The longest name that starts at a word; a reading with fewer proclitics wins a tie."""
        starts = self.begins[words.forms[number]]
        return self._best(words, number, starts) if starts else None

    def items(self) -> Iterable[tuple[str, Any]]:
        """Every name, folded, with its value."""
        return self._values.items()

    def get(self, name: str) -> Any:
        """The value of a name given as text, or None."""
        return self._values.get(fold_key(name))

    def _starts(self, form: str) -> Starts:
        table, proclitics = self._table, self._proclitics
        return tuple((cut, rest) for cut, rest in bare_forms(form) if rest in table and proclitics.issuperset(form[:cut]))

    def _best(self, words: Words, number: int, starts: Starts) -> Hit | None:
        """The longest name of all readings of a word."""
        best = None
        for cut, first in starts:
            hit = self._longest(words, number, cut, first)
            if hit and (best is None or hit.last > best.last):
                best = hit
        return best

    def _longest(self, words: Words, number: int, cut: int, name: str) -> Hit | None:
        table, forms, joined = self._table, words.forms, words.joined
        found, last, end, size = table[name], number, number + 1, len(forms)
        while end < size and joined[end]:
            name = f"{name} {forms[end]}"
            if name not in table:
                break
            value = table[name]
            if value is not None:
                found, last = value, end
            end += 1
        return None if found is None else Hit(number, last, cut, found)


def _beginnings(names: Iterable[str]) -> Iterator[str]:
    """Every beginning of a name of more than one word, without the name itself."""
    for name in names:
        end = name.find(" ")
        while end >= 0:
            yield name[:end]
            end = name.find(" ", end + 1)


def one_stretch(words: Words, number: int) -> bool:
    """Whether a word continues the stretch of the word before: same line, no hard break between."""
    return words.joined[number]


def successive(places: Iterable[int], longest: Callable[[int], Hit | None]) -> list[Hit]:
    """What is found at each of the places, left to right, none overlapping another."""
    found, free = [], 0
    for number in places:
        hit = longest(number) if number >= free else None
        if hit:
            found.append(hit)
            free = hit.last + 1
    return found
