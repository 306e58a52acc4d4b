"""What charts, tables and the marked-up article say, in Arabic and English, from knowledge/phrases.tsv."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from typing import NamedTuple

from ..knowledge import Row, read
from .signs import LRM

MINUS = "\u2212"


class Both(NamedTuple):
    """One text in Arabic and in English, both in reading order."""

    ar: str
    en: str


class Phrasebook:
    """Phrases in Arabic and English by their keys; ``rows`` gives the rows of a file when one is first asked for."""

    def __init__(self, rows: Callable[[], Iterable[Row]]) -> None:
        self._rows = rows

    @cached_property
    def phrases(self) -> Mapping[str, Both]:
        """Every phrase by its key, with its places as the file has them."""
        return {row["key"]: Both(row["ar"], row["en"]) for row in self._rows()}

    def both(self, key: str, **values: object) -> Both:
        """The phrase of a key with its places filled; a ``Both`` fills each language with its own text.

        Raises KeyError for a key that the file does not have.
        """
        phrase = self.phrases[key]
        return Both(phrase.ar.format(**_side(values, 0)), phrase.en.format(**_side(values, 1)))

    def ar(self, key: str, **values: object) -> str:
        """The Arabic of ``both``."""
        return self.both(key, **values).ar

    def has(self, key: str) -> bool:
        """Whether there is a phrase of that key."""
        return key in self.phrases

    def named(self, group: str, value: str) -> Both:
        """The phrase of one of a group's values, else the group's ``other``, else the value itself."""
        for key in (f"{group}.{value}", f"{group}.other"):
            if self.has(key):
                return self.both(key)
        return Both(value, value)

    def group(self, name: str) -> dict[str, Both]:
        """The phrases whose key begins with ``name`` and a full stop, by the rest of the key."""
        return {key.removeprefix(f"{name}."): phrase for key, phrase in self.phrases.items() if key.startswith(f"{name}.")}


def _side(values: Mapping[str, object], side: int) -> dict[str, object]:
    return {name: value[side] if isinstance(value, Both) else value for name, value in values.items()}


# The phrases of charts and tables; those of the index and the lesson are in report/words.py.
_BOOK = Phrasebook(partial(read, "phrases"))
both, ar, has, named = _BOOK.both, _BOOK.ar, _BOOK.has, _BOOK.named


def counted(noun: str, number: int) -> Both:
    """A number with its noun in the form that it asks for: one, two, 3 to 10, 11 to 99, or hundreds.

    ``noun``: quote, time, name, sentence, company, word or line.
    """
    return both(f"count.{noun}.{plural(number)}", n=number)


def plural(number: int) -> str:
    """The plural category of a count in Arabic (Unicode CLDR): zero, one, two, few, many or other."""
    if number in (0, 1, 2):
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"


def joined(parts: Iterable[Both], *, by: str = "comma") -> Both:
    """The parts one after another; ``by`` is ``comma`` or ``then``."""
    columns = list(zip(*parts, strict=True)) or [(), ()]
    return Both(*(f"{sign} ".join(texts) for sign, texts in zip(both(f"join.{by}"), columns, strict=True)))


def signed(number: float, *, digits: int = 2) -> Both:
    """A score with its sign, on the left of it in a line of Arabic too."""
    sign = MINUS if round(number, digits) < 0 else "+" if round(number, digits) > 0 else ""
    plain = f"{sign}{abs(number):.{digits}f}"
    return Both(LRM + plain if sign else plain, plain)


def percent(share: float) -> str:
    """A share in 0..1 as a whole percentage."""
    return f"{100 * share:.0f}%"
