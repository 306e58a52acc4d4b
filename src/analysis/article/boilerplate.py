"""Phrases that tell boilerplate, and how much of them a line must be before they are believed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .. import knowledge
from ..arabic.affixes import AND, CONJUNCTIONS, THEN
from ..arabic.folding import fold_key
from .lines import Shape
from .openings import Openings, prepositions, read_openings

# A line may be this many times as long as the phrase that it begins with or contains, and have so many words at most.
_STARTS_FACTOR, _STARTS_MOST = 12, 60
_CONTAINS_FACTOR, _CONTAINS_MOST = 8, 45
# A line with more words is no mere place and agency: معا is a word too.
_SIGNED_MOST = 6
AGENCIES = frozenset({"agency", "agency-word"})
_ENDS_MOST = 14
_BYLINE_MOST = 8
_ROW_WORDS, _ROW_PHRASE = 12, 5
_RUBRICS_MOST = 80
_TOPIC = "\u0627\u0645\u0627"
# A narrator who goes on has said so after so many words.
_LEAD = 4
_NUMBER = "0123456789 "
# A notice to readers: so many phrases that address them, in a paragraph of so many words.
_NOTICE_PHRASES, _NOTICE_LEAST, _NOTICE_MOST = 3, 12, 150


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
        return f"{rule_of(self.note)}: {self.text}"


def rule_of(note: str) -> str:
    """How the rules of all phrases of one kind begin."""
    return f"phrase ({note})"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases by the way in which they are looked up."""

    whole: Mapping[str, Phrase]
    starts: Mapping[str, tuple[Phrase, ...]]
    ends: Mapping[str, tuple[Phrase, ...]]
    contains: Mapping[str, tuple[Phrase, ...]]
    rubrics: frozenset[str]
    lines: frozenset[str]  # whole lines of pages, without blanks, that name no agency
    opening: frozenset[str]  # first words of what may be glued to a paragraph's end
    signed: frozenset[str]  # last words of such
    lists: tuple[tuple[Phrase, Phrase], ...]  # what opens and closes a list of links inside a paragraph
    verbs: frozenset[str]  # verbs that report what somebody says
    prepositions: frozenset[str]
    openings: Openings

    def match(self, shape: Shape) -> Phrase | None:
        """The phrase that the line is, begins with, ends with or contains, if the line is not too long for it."""
        if shape.blank or shape.words > _STARTS_MOST:
            return self._notice(shape)
        return self._whole(shape) or self._starting(shape) or self._containing(shape) or self._ending(shape) or (
            self._notice(shape))

    def narrates(self, shape: Shape) -> bool:
        """وقال س, ومن جانبه أكد س, أما س فقال: whether a line begins as a narrator does who goes on, and no headline."""
        words = shape.folded.split(" ", _LEAD)[:_LEAD]
        if len(words) < _LEAD:
            return False
        first = words[0][1:] if words[0][0] in CONJUNCTIONS else ""
        if first in self.verbs:
            return True
        said = {word.removeprefix(THEN) for word in words[1:]}
        return (first in self.prepositions or words[0] == _TOPIC) and not said.isdisjoint(self.verbs)

    def reports(self, shape: Shape) -> bool:
        """قالت س, وأكد س: whether a line begins with a verb that reports."""
        first = shape.folded.partition(" ")[0]
        return first in self.verbs or (first[:1] in CONJUNCTIONS and first[1:] in self.verbs)

    def _whole(self, shape: Shape) -> Phrase | None:
        """The phrase that the line is, a number at its end or beginning apart (how many comments, visits)."""
        found = self.whole.get(shape.folded) or (self.whole.get(shape.folded.strip(_NUMBER)) if shape.digits else None)
        return found or (self._row(shape.folded.split()) if 1 < shape.words <= _ROW_WORDS and not shape.closed else None)

    def _row(self, words: Sequence[str]) -> Phrase | None:
        """The first of the phrases for sharing and following of which alone a line consists."""
        for size in range(min(len(words), _ROW_PHRASE), 0, -1):
            phrase = self.whole.get(" ".join(words[:size]))
            if phrase and phrase.note in ("share", "follow") and (size == len(words) or self._row(words[size:])):
                return phrase
        return None

    def _starting(self, shape: Shape) -> Phrase | None:
        for phrase in self.starts.get(shape.folded.partition(" ")[0], ()):
            if at_start(shape.folded, phrase.folded) and _starts_enough(shape, phrase) and (
                    phrase.shape != "label" or self.openings.labels(shape, phrase.folded, phrase.note)):
                return phrase
        return None

    def _containing(self, shape: Shape) -> Phrase | None:
        if shape.words > _CONTAINS_MOST:
            return None
        return next((phrase for phrase in self._inside(shape)
                     if phrase.note != "policy" and shape.words <= _CONTAINS_FACTOR * phrase.words), None)

    def _notice(self, shape: Shape) -> Phrase | None:
        """The first of several phrases of one paragraph that address the site's readers, not the article's."""
        if not _NOTICE_LEAST <= shape.words <= _NOTICE_MOST:
            return None
        found = [phrase for phrase in self._inside(shape) if phrase.note == "policy"]
        return found[0] if len(found) >= _NOTICE_PHRASES else None

    def _inside(self, shape: Shape) -> list[Phrase]:
        """The phrases that may stand inside a line and do, the longest first."""
        padded = f" {shape.folded} "
        near = self.contains.keys() & set(shape.folded.split())
        found = [phrase for word in near for phrase in self.contains[word] if f" {phrase.folded} " in padded]
        return sorted(found, key=lambda phrase: (-phrase.words, phrase.folded))

    def _ending(self, shape: Shape) -> Phrase | None:
        if shape.words > _ENDS_MOST or shape.closed:
            return None
        for phrase in self.ends.get(shape.folded.rpartition(" ")[2], ()):
            word = phrase.note == "agency-word" and shape.words > _SIGNED_MOST  # (that we dream) together
            if f" {shape.folded}".endswith(f" {phrase.folded}") and not word:
                return phrase
        return None


@cache
def default_phrases() -> Phrases:
    """The phrases of knowledge/boilerplate.tsv, read once."""
    rows = [_phrase(row) for row in knowledge.read("boilerplate")]
    openings, closings = ([p for p in rows if p.note == note] for note in ("list-open", "list-close"))
    rows.sort(key=lambda phrase: -phrase.words)
    labels = [p.folded for p in rows if p.shape == "label" and p.words == 1 and p.note in ("by", "caption")]
    return Phrases({p.folded: p for p in reversed(rows)}, _by_word(rows, ("starts", "label"), 0),
                   _by_word(rows, ("ends",), -1), _by_word(rows, ("contains",), 0),
                   frozenset(p.folded.replace(" ", "") for p in rows if p.role == "section"),
                   frozenset(p.folded.replace(" ", "") for p in rows if p.note not in AGENCIES),
                   frozenset(p.folded.split()[0] for p in rows if p.where == "inline" and p.shape == "starts"),
                   frozenset(p.folded.split()[-1] for p in rows if p.where == "inline" and p.shape == "ends"),
                   tuple(zip(openings, closings, strict=True)), _verbs(), prepositions(), read_openings(labels))


def _verbs() -> frozenset[str]:
    rows = knowledge.read("reporting")
    return frozenset(fold_key(row["form"]) for row in rows if row["shape"] in ("past", "present") and not row["flag"])


def _phrase(row: knowledge.Row) -> Phrase:
    folded = fold_key(row["phrase"])
    return Phrase(row["phrase"], folded, folded.count(" ") + 1, row["role"], row["where"], row["shape"], row["note"])


def _by_word(rows: list[Phrase], shapes: tuple[str, ...], word: int) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in rows:
        if phrase.shape in shapes:
            found[phrase.folded.split()[word]].append(phrase)
    return {key: tuple(phrases) for key, phrases in found.items()}


def at_start(line: str, phrase: str) -> bool:
    """Whether a folded line begins with a phrase and no longer word."""
    return line.startswith(phrase) and line[len(phrase):len(phrase) + 1] in ("", " ")


def _starts_enough(shape: Shape, phrase: Phrase) -> bool:
    if phrase.note == "by":
        return shape.words <= _BYLINE_MOST
    return shape.words <= min(_STARTS_FACTOR * phrase.words, _STARTS_MOST)


def is_rubrics(folded: str, rubrics: frozenset[str]) -> bool:
    """Whether a line is nothing but known rubrics, with or without blanks (or an and) between them."""
    glued = folded.replace(" ", "")
    if not glued or len(glued) > _RUBRICS_MOST:
        return False
    reached = {0}
    for end in range(1, len(glued) + 1):
        if any(_is_rubric(glued[start:end], rubrics) for start in reached):
            reached.add(end)
    return len(glued) in reached


def _is_rubric(piece: str, rubrics: frozenset[str]) -> bool:
    return piece in rubrics or (piece[0] == AND and piece[1:] in rubrics)


def after_phrase(line: str, phrase: Phrase) -> str:
    """What a line says after the phrase that it begins with; a person's name ends at punctuation or a digit."""
    rest = re.sub(rf"^\W*(?:[^\s:]+[\s:]+){{{phrase.words}}}", "", line, count=1)
    if phrase.note == "by":
        rest = re.split(r"\s[-\u2013\u2014|]|[|,\u060c(\d]", rest)[0]
    return rest.strip(" :.|-\u2013\u2014") if rest != line else ""
