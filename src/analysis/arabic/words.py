"""Words of a text as parallel lists, and the proclitics that Arabic writes onto them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .chars import is_arabic_letter
from .folding import fold

# (conjunction)(preposition or future)(article): و ف · ب ك ل س · ال; ل + ال is written لل.
_CONJUNCTIONS = "\u0648\u0641"
_PARTICLES = "\u0628\u0643\u0644\u0633"
_LAM = "\u0644"
_SPACE = 0x20
ARTICLE = "\u0627\u0644"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order.

    ``forms`` are folded; ``starts``/``ends`` are code points in ``text`` (end exclusive);
    ``offsets[i]`` maps a folded character back where folding left characters out, else None.
    ``lines[i]`` numbers the span (line or paragraph) in which word i stands.
    """

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    lines: list[int]
    offsets: list[list[int] | None]

    def __len__(self) -> int:
        return len(self.forms)

    def position(self, word: int, char: int) -> int:
        """Code point in the text where folded character ``char`` of word number ``word`` stands."""
        offsets = self.offsets[word]
        return self.starts[word] + (char if offsets is None else offsets[char])

    def gap(self, word: int) -> str:
        """The text between the word before and this one ('' at the ends)."""
        if word <= 0 or word >= len(self.forms):
            return ""
        return self.text[self.ends[word - 1]:self.starts[word]]

    def surface(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last`` inclusive."""
        return self.text[self.starts[first]:self.ends[last]]


def words_of(text: str, spans: Sequence[tuple[int, int]] | None = None) -> Words:
    """Split ``text`` (or only the given ascending spans of code points) into words."""
    folded = fold(text)
    stops = np.flatnonzero(np.frombuffer(folded.text.encode("utf-32-le", "surrogatepass"), np.uint32) == _SPACE)
    firsts = np.concatenate(([0], stops + 1))
    lasts = np.concatenate((stops, [len(folded.text)]))
    real = lasts > firsts
    firsts, lasts = firsts[real], lasts[real]
    starts, ends = folded.index[firsts], folded.index[lasts - 1] + 1
    lines, inside = _lines_of(starts, spans if spans is not None else [(0, len(text))])
    forms = [form for form, keep in zip(folded.text.split(), inside.tolist(), strict=True) if keep]
    exact = (ends - starts == lasts - firsts)[inside].tolist()
    offsets = [None if plain else (folded.index[first:last] - folded.index[first]).tolist() for plain, first, last
               in zip(exact, firsts[inside].tolist(), lasts[inside].tolist(), strict=True)]
    return Words(text, forms, starts[inside].tolist(), ends[inside].tolist(), lines[inside].tolist(), offsets)


def _lines_of(starts: NDArray[np.int64], spans: Sequence[tuple[int, int]]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """For each start its span's number, and whether it lies in a span at all."""
    span_starts = np.array([start for start, _ in spans], dtype=np.int64)
    span_ends = np.array([end for _, end in spans], dtype=np.int64)
    if not len(spans):
        return np.zeros(len(starts), dtype=np.int64), np.zeros(len(starts), dtype=bool)
    lines = np.searchsorted(span_starts, starts, side="right") - 1
    return lines, (lines >= 0) & (starts < span_ends[lines])


@lru_cache(maxsize=1 << 17)
def bare_forms(form: str) -> tuple[tuple[int, str], ...]:
    """The readings of a folded word: (characters stripped, what is left), the whole word first.

    Only the caller knows which remainder is a word. ل before ال hides the article, which is restored.
    """
    readings = [(0, form)]
    cut = 1 if len(form) > 2 and form[0] in _CONJUNCTIONS else 0
    if cut:
        readings.append((1, form[1:]))
    rest = form[cut:]
    if len(rest) > 2 and rest[0] in _PARTICLES:
        readings.append((cut + 1, rest[1:]))
        if rest.startswith(_LAM + _LAM):
            readings.append((cut + 1, ARTICLE + rest[2:]))
    return tuple(readings)


def without_article(form: str) -> str:
    """The folded word without ال, or the word itself."""
    return form[2:] if form.startswith(ARTICLE) and len(form) > 4 else form


def is_latin(form: str) -> bool:
    """Whether a folded word begins with a letter outside the Arabic script."""
    return form[0].isalpha() and not is_arabic_letter(form[0])


@lru_cache(maxsize=1 << 16)
def latin_cut(form: str) -> int | None:
    """How many proclitics stand before the Latin letters of a folded word (وOpenAI: 1), or None."""
    for cut in range(min(3, len(form))):
        if is_latin(form[cut:]):
            return cut
        if form[cut] not in _CONJUNCTIONS + _PARTICLES:
            return None
    return None


def has_arabic(text: str) -> bool:
    """Whether a text holds an Arabic letter."""
    return any(map(is_arabic_letter, text))
