"""Words of a text as parallel lists, and the proclitics that Arabic writes onto them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .affixes import ARTICLE, BOTH, CONJUNCTIONS, FINAL_HEH, FOR_THE, FUTURE, HER, ME, PARTICLES, PRESENT, THEM, US
from .chars import INVISIBLE, JOINED_TITLES, is_arabic_letter
from .folding import Folded, fold
from .joints import parted, rejoined

# Pronouns that a verb may have for its object, longer ones first, and the least letters of a verb.
_OBJECTS = (BOTH, HER, THEM, ME, US, FINAL_HEH)
_VERB = 3
_HASH = "#"
_ARABIC_SIGNS = {",": "\u060c", ";": "\u061b", "?": "\u061f"}
_SINGLES = {"'": "\"", "\u2018": "\u201c", "\u2019": "\u201d"}
_DOUBLES = frozenset(_SINGLES.values())
# Blanks that end no line, and a blank before a comma.
_BLANKS, _SPACED = re.compile(r"[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+"), re.compile(" (?=[\u060c\u061b])")
# Stars and low lines with which Markdown stresses what they open and close; a single low line joins the words of a hashtag, and
# behind a dateline it is a dash.
_EMPHASIS = re.compile(r"(?<=[\s(])[*_]{1,3}(?![\s*_])|(?<![\s*_])(?:\*{1,3}|__)(?![*_])|(?<=[\u00bb\"\u201c\u201d)])_(?!_)")
_SPACE = 0x20
_ZERO = np.zeros(1, dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order.

    ``forms`` are folded; ``starts``/``ends`` are code points in ``text`` (end exclusive).
    ``lines[i]`` numbers the span (line or paragraph) in which word i stands; ``joined[i]`` tells whether it
    continues the stretch of the word before: same line, no hard break between. ``gaps[i]`` is what stands between
    the word before and this one, '' before the first and behind the last word, as an Arabic typesetter would have it:
    one blank for several of any kind, the Arabic comma, semicolon and question mark, double marks for single ones between
    words, no invisible characters, no emphasis of Markdown.
    ``offsets[i]`` maps a folded character of word i back, where folding left characters out.
    """

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    lines: list[int]
    joined: list[bool]
    gaps: list[str]
    offsets: dict[int, list[int]]

    def __len__(self) -> int:
        return len(self.forms)

    def position(self, word: int, char: int) -> int:
        """Code point in the text where folded character ``char`` of word number ``word`` stands."""
        return self.starts[word] + (self.offsets[word][char] if word in self.offsets else char)

    def form(self, word: int) -> str:
        """The folded word, '' before the first and behind the last."""
        return self.forms[word] if 0 <= word < len(self.forms) else ""

    def gap(self, word: int) -> str:
        """The text between the word before and this one ('' at the ends)."""
        return self.gaps[word] if 0 < word < len(self.forms) else ""

    def follows(self, word: int) -> bool:
        """Whether there are such a word and one before it, and one blank parts them."""
        return 0 < word < len(self.forms) and self.gaps[word] == " "

    def at(self, position: int) -> int:
        """The number of the first word that begins at a code point or behind it."""
        return bisect_left(self.starts, position)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The first word that begins within a stretch of code points, and the one behind its last."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def opens_line(self, word: int) -> bool:
        """Whether a word is the first of its line."""
        return word == 0 or self.lines[word - 1] != self.lines[word]

    def closes_line(self, word: int) -> bool:
        """Whether a word is the last of its line."""
        return word + 1 >= len(self.lines) or self.lines[word + 1] != self.lines[word]

    def after_initial(self, word: int) -> bool:
        """Whether the stop before a word only ends a title or name of one letter (د. س, هـ. س)."""
        before = self.form(word - 1) if word < len(self.forms) else ""
        letter = (len(before) == 1 and not before.isdecimal()) or before in JOINED_TITLES
        return letter and self.gaps[word].lstrip("\u0640").strip() == "."

    def surface(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last`` inclusive."""
        return self.text[self.starts[first]:self.ends[last]]


def words_of(text: str, spans: Sequence[tuple[int, int]] | None = None) -> Words:
    """Split ``text`` (or only the given ascending spans of code points) into words.

    A blank that is missing is told as a gap, and the sign of a hashtag left out of one; "and" apart belongs to its word.
    """
    folded, missing = parted(rejoined(fold(text)))
    firsts, lasts = _bounds(folded)
    starts, ends = folded.index[firsts], folded.index[lasts - 1] + 1
    lines, inside = _lines_of(starts, spans if spans is not None else [(0, len(text))])
    forms = folded.text.split()
    if not inside.all():
        forms = [form for form, keep in zip(forms, inside.tolist(), strict=True) if keep]
        firsts, lasts, starts, ends, lines = (each[inside] for each in (firsts, lasts, starts, ends, lines))
    begins, stops = starts.tolist(), ends.tolist()
    between = (text[end:start] for end, start in zip(stops, begins[1:], strict=False))
    gaps = ["", *(gap if gap == " " else _plain(gap) for gap in between), ""]
    if _HASH in text:
        gaps = [gap.replace(_HASH, "") if _HASH in gap else gap for gap in gaps]  # #name stands as a name would
    for start in missing:
        number = bisect_left(begins, start)
        if 0 < number < len(begins) and begins[number] == start:
            gaps[number] = " "
    joined = _joined(folded, starts, ends, lines)
    if any(sign in text for sign in _SINGLES):
        joined = [one and (len(gap) < 2 or _DOUBLES.isdisjoint(gap)) for one, gap in zip(joined, gaps, strict=False)]
    return Words(text, forms, begins, stops, lines.tolist(), joined, gaps, _offsets(folded, firsts, lasts, ends - starts))


@lru_cache(maxsize=1 << 12)
def _plain(gap: str) -> str:
    """A gap with one blank for several, and Arabic signs for Latin ones but within a number (10,5)."""
    gap = _BLANKS.sub(" ", "".join(char for char in gap if char not in INVISIBLE))
    if len(gap) > 1:  # a sign alone may stand within a word (l'eau)
        gap = "".join(_SINGLES.get(char, char) for char in gap)
        gap = _EMPHASIS.sub("", gap) or gap
    return gap if gap == "," else _SPACED.sub("", "".join(_ARABIC_SIGNS.get(char, char) for char in gap))


def _bounds(folded: Folded) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where words begin and end (exclusive) in the folded text."""
    stops = np.flatnonzero(folded.codes == _SPACE)
    firsts = np.concatenate((_ZERO, stops + 1))
    lasts = np.concatenate((stops, [len(folded.codes)]))
    real = lasts > firsts
    return (firsts, lasts) if real.all() else (firsts[real], lasts[real])


def _joined(folded: Folded, starts: NDArray[np.intp], ends: NDArray[np.intp], lines: NDArray[np.intp]) -> list[bool]:
    """For each word whether it continues the stretch of the word before it."""
    unbroken = (folded.breaks[starts[1:]] == folded.breaks[ends[:-1]]) & (lines[1:] == lines[:-1])
    return [False, *unbroken.tolist()] if len(starts) else []


def _offsets(folded: Folded, firsts: NDArray[np.intp], lasts: NDArray[np.intp],
             sizes: NDArray[np.intp]) -> dict[int, list[int]]:
    """The maps back of those words in which folding left characters out."""
    return {number: (folded.index[firsts[number]:lasts[number]] - folded.index[firsts[number]]).tolist()
            for number in np.flatnonzero(sizes != lasts - firsts).tolist()}


def _lines_of(starts: NDArray[np.intp], spans: Sequence[tuple[int, int]]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """For each start its span's number, and whether it lies in a span at all."""
    if not spans:
        return np.zeros(len(starts), dtype=np.intp), np.zeros(len(starts), dtype=bool)
    bounds = np.array(spans, dtype=np.intp)
    lines = np.searchsorted(bounds[:, 0], starts, side="right") - 1
    return lines, (lines >= 0) & (starts < bounds[lines, 1])


@lru_cache(maxsize=1 << 17)
def bare_forms(form: str) -> tuple[tuple[int, str], ...]:
    """The readings of a folded word: (characters stripped, what is left), the whole word first.

    Only the caller knows which remainder is a word. ل before ال hides the article, which is restored. س of the future
    stands before the four letters with which a verb in the present begins (سيبارك; سبارك is no verb).
    """
    readings = [(0, form)]
    cut = 1 if len(form) > 2 and form[0] in CONJUNCTIONS else 0
    if cut:
        readings.append((1, form[1:]))
    rest = form[cut:]
    if len(rest) > 2 and rest[0] in PARTICLES and (rest[0] != FUTURE or rest[1] in PRESENT):
        readings.append((cut + 1, rest[1:]))
        if rest.startswith(FOR_THE):
            readings.append((cut + 1, ARTICLE + rest[2:]))
    return tuple(readings)


@lru_cache(maxsize=1 << 14)
def with_proclitics(form: str) -> tuple[str, ...]:
    """Every way to write a folded word of which ``bare_forms`` has it as a reading."""
    particles = ("", *(particle for particle in PARTICLES if particle != FUTURE or form[0] in PRESENT))
    starts = [conjunction + particle for conjunction in ("", *CONJUNCTIONS) for particle in particles]
    hidden = [conjunction + FOR_THE + form[2:] for conjunction in ("", *CONJUNCTIONS)] if form.startswith(ARTICLE) else []
    return (*(start + form for start in starts), *hidden)


def without_article(form: str) -> str:
    """The folded word without ال, or the word itself."""
    return form[2:] if form.startswith(ARTICLE) and len(form) > 4 else form


def is_definite(form: str) -> bool:
    """Whether a folded word has its article, behind proclitics or without."""
    return any(rest.startswith(ARTICLE) for _, rest in bare_forms(form))


def number_of(form: str, digits: int) -> int | None:
    """The value of a word of at most so many digits, else None: a row of thousands is no day, year or version."""
    return int(form) if form.isdecimal() and len(form) <= digits else None


def without_object(form: str) -> str:
    """A folded verb without the pronoun of its object: قاطعته, قاطعت; three letters are left at least."""
    return next((form[:-len(ending)] for ending in _OBJECTS if form.endswith(ending) and len(form) - len(ending) >= _VERB), form)


def is_latin(form: str) -> bool:
    """Whether a folded word begins with a letter outside the Arabic script."""
    return form[0].isalpha() and not is_arabic_letter(form[0])


@lru_cache(maxsize=1 << 16)
def latin_cut(form: str) -> int | None:
    """How many proclitics stand before the Latin letters of a folded word (وOpenAI: 1), or None."""
    for cut in range(min(3, len(form))):
        if is_latin(form[cut:]):
            return cut
        if form[cut] not in CONJUNCTIONS + PARTICLES:
            return None
    return None


def has_arabic(text: str) -> bool:
    """Whether a text holds an Arabic letter."""
    return any(map(is_arabic_letter, text))
