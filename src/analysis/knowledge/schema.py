"""What each file of knowledge must look like: its columns, what tells two rows apart, which values a cell may hold.

The project's own files and a person's own rows are held to this whenever they are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_letters

from ..arabic.folding import fold_key

Key = tuple[str, ...]

# What an entity may be, in the order in which keys of charts and texts name them.
TYPES = ("PERSON", "COMPANY", "ORG", "PRODUCT", "PLACE", "WORK")

# A letter or digit: signs, blanks and tatweel alone match nothing in a text.
_READ = re.compile(r"[^\W_\u0640]")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and most that the number in ``column`` may be, by the cell of the column ``kind``, ``other`` where not named."""

    column: str
    kind: str
    named: Mapping[str, tuple[float, float]]
    other: tuple[float, float]

    def of(self, row: Mapping[str, str]) -> tuple[float, float]:
        """The bounds that hold for a row."""
        return self.named.get(row[self.kind], self.other)

    def hold(self, row: Mapping[str, str]) -> bool:
        """Whether the number of a row lies within its bounds."""
        least, most = self.of(row)
        return least <= float(row[self.column]) <= most


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one file. Rows whose ``key`` cells fold to the same are the same row.

    ``allowed`` maps a column to a pattern that its whole cell must match; other columns are free. Of a column in
    ``closed`` code asks for certain values only, and for each of them: one row at least must hold it. ``bounds`` are of
    numbers.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...]
    allowed: Mapping[str, str] = field(default_factory=dict)
    closed: tuple[str, ...] = ()
    bounds: Bounds | None = None

    def key_of(self, row: Mapping[str, str]) -> Key:
        """The folded cells that tell the row from others."""
        return tuple(fold_key(row[column]) for column in self.key)

    def sound(self, rows: Sequence[Mapping[str, str]]) -> bool:
        """Whether no row has a problem. Each different cell is asked once, since this is done at every start."""
        if not all(map(_READ.search, (row[self.key[0]] for row in rows))):
            return False
        matching = all(all(map(re.compile(pattern).fullmatch, {row[column] for row in rows}))
                       for column, pattern in self.allowed.items())
        return matching and (self.bounds is None or all(map(self.bounds.hold, rows)))

    def problem(self, row: Mapping[str, str]) -> str | None:
        """What is wrong with a row, or None."""
        if not _READ.search(row[self.key[0]]):
            return f"has no letter or digit in {self.key[0]}"
        for column, pattern in self.allowed.items():
            if not re.fullmatch(pattern, row[column]):
                return f"has {row[column]!r} as {column}, which {requirement(pattern)}"
        if self.bounds and not self.bounds.hold(row):
            column, kind, (least, most) = self.bounds.column, row[self.bounds.kind], self.bounds.of(row)
            return f"has {row[column]} as {column}, which for {kind} is {least} to {most}"
        return None


def requirement(pattern: str) -> str:
    """In words what a cell must be that the pattern of a column allows: what ``_FREE`` says, else one of few values."""
    if pattern in _FREE:
        return f"must be {_FREE[pattern]}"
    pieces = [*pattern.split("|"), *ascii_letters, *map(str, range(-12, 13)), "~"]
    values = [piece for piece in dict.fromkeys(pieces) if re.fullmatch(pattern, piece)]
    values += ["empty"] if re.fullmatch(pattern, "") else []
    return f"must be {', '.join(values[:-1])} or {values[-1]}"


_FLAG = "~?"
_WORD = r"\S+"
_NAME = r"(?=.*[^\W\d_\u0640])\S+(?: \S+){0,3}"
_EACH = r"[^|]*?[^\W_\u0640][^|]*"
_MANY = rf"|{_EACH}(?:\|{_EACH})*"
_TYPE = "|".join(TYPES)
_ID, _OWNER = "[a-z0-9]+(?:-[a-z0-9]+)*", "[a-z0-9-]*"
_AR = r"~?[^|~]*?[^\W_\u0640|~][^|~]*"
_EN = f"(?:{_AR})?"
_ROLE, _HOST, _PARTICLE, _TERM = "[a-z]+(?:-[a-z]+)*", r"[a-z0-9.-]+\.[a-z]+", r"\S+(?: \S+)?", r"\S+(?: \S+){0,4}"
_FACTOR, _SOME, _COUNT = r"-?[01](?:\.\d+)?|-?2(?:\.0+)?", ".+", r"\d*"
# What patterns that allow more than few values mean to a person.
_FREE = {
    _WORD: "one word", _NAME: "one to four words with a letter in them",
    _PARTICLE: "one or two words", _TERM: "one to five words", _SOME: "filled",
    _MANY: "empty, or names with | between them, a letter or digit in each",
    _ID: "small Latin letters and digits, joined by hyphens",
    _OWNER: "the id of an entity, or empty", _AR: "one name with a letter or digit, behind ~ if it has other meanings",
    _EN: "one name with a letter or digit, behind ~ if it has other meanings, or empty",
    _ROLE: "small Latin letters, joined by hyphens",
    _HOST: "the host of an address, such as news.example", _FACTOR: "a number from -2 to 2", _COUNT: "a whole number, or empty"}
_ENTITIES = Shape(("id", "type", "owner", "gender", "ar", "en", "aliases"), ("id",),
                  {"id": _ID, "type": _TYPE, "owner": _OWNER, "gender": "[mf]?", "ar": _AR, "en": _EN, "aliases": _MANY})

SHAPES: Mapping[str, Shape] = {
    "boilerplate": Shape(("phrase", "role", "where", "shape", "note"), ("phrase", "shape"), {
        "role": "boilerplate|intro|section", "where": "head|tail|any|inline", "shape": "whole|starts|label|contains|ends"}),
    "common-words": Shape(("word", "pos"), ("word",), {"word": _WORD, "pos": "[NAVFD]"}),
    "entities-business": _ENTITIES,
    "entities-institutions": _ENTITIES,
    "entities-media": _ENTITIES,
    "entities-people": _ENTITIES,
    "entities-places": _ENTITIES,
    "entities-technology": _ENTITIES,
    "function-words": Shape(("word", "role"), ("word", "role"), {"role": _ROLE},
                            closed=("role",)),
    "given-names": Shape(("name", "gender", "flag"), ("name",), {"name": _NAME, "gender": "[mfu]", "flag": _FLAG}),
    "group-nouns": Shape(("noun", "number", "gender", "kind"), ("noun",), {
        "number": "sg|du|pl", "gender": "[mf]", "kind": "person|org|document"}),
    "head-nouns": Shape(("noun", "type", "gender", "term"), ("noun",), {
        "type": f"{_TYPE}|TERM", "gender": "[mf]", "term": "[yn]"}),
    "institution-nouns": Shape(("noun", "type", "gender", "of", "the", "named", "barred"), ("noun",), {
        "type": "ORG|COMPANY", "gender": "[mf]", "of": "any|signed|never", "the": "country|home|public|official|purpose|never",
        "named": "any|line|person|place|purpose|seat|no",
        "barred": _MANY}),
    "judgements": Shape(("kind", "word", "object", "weight"), ("kind", "word"), {
        "kind": "lemma|word|noun", "word": _SOME, "object": _SOME, "weight": "-?[1-3]|0"}),
    "months": Shape(("name", "month", "region"), ("name",), {"month": "[1-9]|1[0-2]"}),
    "name-particles": Shape(("particle",), ("particle",), {"particle": _PARTICLE}),
    "nationalities": Shape(("place", "m", "f", "plural"), ("place",), {"m": _MANY, "f": _MANY, "plural": _MANY}),
    "outlets": Shape(("host", "outlet"), ("host",), {"host": _HOST, "outlet": _SOME}),
    "page-words": Shape(("word", "role"), ("word", "role"), {"role": "own|from|issue"}),
    "phrases": Shape(("key", "ar", "en"), ("key",), {"ar": _SOME, "en": _SOME}, closed=("key",)),
    "reporting": Shape(("form", "lemma", "shape", "gender", "number", "class", "flag"), ("form",), {
        "lemma": _SOME, "shape": "past|present|participle|phrase|source|relay|document|medium|title|noun",
        "gender": "[mfu]", "number": "sg|du|pl|u", "class": "neutral|loaded", "flag": _FLAG}),
    "sentiment-cues": Shape(("lemma", "weight", "note"), ("lemma",), {"weight": "-?[1-3]"}),
    "sentiment-frames": Shape(("form", "frame"), ("form",), {
        "frame": "once|now|turned|from|toward|unless|matchless|like|if|thus|undone|duty|shield|sufferers|when|topic|lost"}),
    "sentiment-idioms": Shape(("idiom", "weight", "note"), ("idiom",), {"weight": "-?[1-3]|0"}),
    "sentiment-lemmas": Shape(("lemma", "pos", "weight", "forms"), ("lemma",), {
        "pos": "[ANV]", "weight": "0|-?[1-3]", "forms": _MANY}),
    "sentiment-modifiers": Shape(("form", "kind", "value", "scope", "note"), ("form",), {
        "kind": "negator|not-negator|exceptive|reversal|remedy|harm|intensifier|diminisher|contrast|concession|measure"
                "|ended|beyond|need|given|reproach|alone|modal|wish|question|clause|determiner",
        "value": _FACTOR, "scope": "clause|[1-9]"},
        bounds=Bounds("value", "kind", {"reversal": (-1, 0), "remedy": (-1, 0), "harm": (-1, 0), "intensifier": (1, 2),
                                        "contrast": (1, 2), "ended": (-1, 1), "beyond": (1, 2), "reproach": (-2, -1)}, (0, 1))),
    "sentiment-labels": Shape(("label", "sentiment", "among", "note"), ("label", "among"), {
        "sentiment": "positive|neutral|negative", "among": _COUNT}),
    "set-terms": Shape(("term",), ("term",), {"term": _TERM}),
    "surnames": Shape(("name", "flag"), ("name",), {"name": _NAME, "flag": _FLAG}),
    "titles": Shape(("title", "gender", "kind"), ("title",), {"gender": "[mfu]", "kind": "honorific|title|head"}),
}
ENTITIES = tuple(name for name, shape in SHAPES.items() if shape is _ENTITIES)
