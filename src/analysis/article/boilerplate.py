"""Phrases that tell boilerplate, and how much of them a line must be before they are believed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .. import knowledge
from ..arabic.chars import SENTENCE_ENDS
from ..arabic.folding import fold_key
from .lines import Shape

COLUMNS = ("phrase", "role", "where", "shape", "note")

# A line may be this many times as long as the phrase that it begins with or contains (in words) ...
_STARTS_FACTOR, _STARTS_MOST = 12, 60
_CONTAINS_FACTOR, _CONTAINS_MOST = 8, 45
_ENDS_MOST = 14
_BYLINE_MOST = 8
# ... and what follows a phrase at the end of a paragraph is no longer than this.
_TAIL_WORDS = 14
_TAIL_CHARS = 260
_BOUNDARY = re.compile(r"[.!?\u061f\u2026][\"'\u00bb\u00ab\u201c\u201d\u2033)\]]*\s*|\s{2,}|(?=[(\[])|\s(?=--?)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of boilerplate.tsv with its folded text."""

    text: str
    folded: str
    words: int
    role: str
    where: str
    shape: str
    note: str

    @property
    def rule(self) -> str:
        """The name under which a line shows this phrase."""
        return f"phrase ({self.note}): {self.text}"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases by the way in which they are looked up."""

    whole: Mapping[str, Phrase]
    starts: Mapping[str, tuple[Phrase, ...]]
    ends: Mapping[str, tuple[Phrase, ...]]
    contains: Mapping[str, tuple[Phrase, ...]]
    rubrics: frozenset[str]
    opening: frozenset[str]  # first words of what may be glued to a paragraph's end
    signed: frozenset[str]  # last words of such

    def match(self, shape: Shape) -> Phrase | None:
        """The phrase that the line is, begins with, ends with or contains, if the line is not too long for it."""
        if shape.blank or shape.words > _STARTS_MOST:
            return None
        found = self.whole.get(shape.folded) or self._starting(shape) or self._containing(shape) or self._ending(shape)
        return found

    def _starting(self, shape: Shape) -> Phrase | None:
        for phrase in self.starts.get(shape.folded.partition(" ")[0], ()):
            if _at_start(shape.folded, phrase.folded) and _starts_enough(shape, phrase):
                return phrase
        return None

    def _containing(self, shape: Shape) -> Phrase | None:
        if shape.words > _CONTAINS_MOST:
            return None
        padded = f" {shape.folded} "
        for word in shape.folded.split():
            for phrase in self.contains.get(word, ()):
                if shape.words <= _CONTAINS_FACTOR * phrase.words and f" {phrase.folded} " in padded:
                    return phrase
        return None

    def _ending(self, shape: Shape) -> Phrase | None:
        if shape.words > _ENDS_MOST or shape.closed:
            return None
        for phrase in self.ends.get(shape.folded.rpartition(" ")[2], ()):
            if f" {shape.folded}".endswith(f" {phrase.folded}"):
                return phrase
        return None


@cache
def default_phrases() -> Phrases:
    """The phrases of knowledge/boilerplate.tsv, read once."""
    rows = [_phrase(row) for row in knowledge.read("boilerplate", COLUMNS)]
    rows.sort(key=lambda phrase: -phrase.words)
    return Phrases({p.folded: p for p in reversed(rows)}, _by_word(rows, "starts", 0), _by_word(rows, "ends", -1),
                   _by_word(rows, "contains", 0), frozenset(p.folded.replace(" ", "") for p in rows if p.role == "section"),
                   frozenset(p.folded.split()[0] for p in rows if p.where == "inline" and p.shape == "starts"),
                   frozenset(p.folded.split()[-1] for p in rows if p.where == "inline" and p.shape == "ends"))


def _phrase(row: knowledge.Row) -> Phrase:
    folded = fold_key(row["phrase"])
    return Phrase(row["phrase"], folded, folded.count(" ") + 1, row["role"], row["where"], row["shape"], row["note"])


def _by_word(rows: list[Phrase], shape: str, word: int) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in rows:
        if phrase.shape == shape:
            found[phrase.folded.split()[word]].append(phrase)
    return {key: tuple(phrases) for key, phrases in found.items()}


def _at_start(line: str, phrase: str) -> bool:
    return line.startswith(phrase) and line[len(phrase):len(phrase) + 1] in ("", " ")


def _starts_enough(shape: Shape, phrase: Phrase) -> bool:
    most = _BYLINE_MOST if phrase.note == "by" else min(_STARTS_FACTOR * phrase.words, _STARTS_MOST)
    return shape.words <= most


def is_rubrics(folded: str, rubrics: frozenset[str]) -> bool:
    """Whether a line is nothing but known rubrics, with or without blanks between them."""
    glued = folded.replace(" ", "")
    if not glued or len(glued) > 80:
        return False
    reached = {0}
    for end in range(1, len(glued) + 1):
        if any(glued[start:end] in rubrics for start in reached):
            reached.add(end)
    return len(glued) in reached


def tail_cut(text: str, shape: Shape, phrases: Phrases) -> tuple[int, Phrase] | None:
    """Where a paragraph's own text ends and an ``inline`` phrase begins, or None.

    Only the last stretch is looked at, and only after a sentence end, wide blanks or an opening bracket.
    """
    if not _inline_near(shape, phrases):
        return None
    floor = max(shape.first, shape.last - _TAIL_CHARS)
    for hit in _BOUNDARY.finditer(text, floor, shape.last):
        if hit.end() > floor and (phrase := _inline_at(text[hit.end():shape.last], phrases)):
            return _body_end(text, hit), phrase
    return None


def _inline_near(shape: Shape, phrases: Phrases) -> bool:
    """Whether one of the line's last words begins, or its last word ends, an inline phrase."""
    words = shape.folded.rsplit(" ", _TAIL_WORDS)[1:]
    return bool(words) and (words[-1] in phrases.signed or not phrases.opening.isdisjoint(words))


def _inline_at(rest: str, phrases: Phrases) -> Phrase | None:
    folded = fold_key(rest)
    if not folded or folded.count(" ") >= _TAIL_WORDS:
        return None
    for phrase in phrases.starts.get(folded.partition(" ")[0], ()):
        if phrase.where == "inline" and _at_start(folded, phrase.folded):
            return phrase
    signed = [p for p in phrases.ends.get(folded.rpartition(" ")[2], ()) if p.where == "inline" and p.folded == folded]
    return signed[0] if signed else None


def _body_end(text: str, boundary: re.Match[str]) -> int:
    sign = boundary.group().rstrip()
    return boundary.start() + (len(sign) if sign[:1] in SENTENCE_ENDS else 0)
