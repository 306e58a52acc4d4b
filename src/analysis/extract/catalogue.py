"""The catalogue: known entities and every name under which Arabic news mentions them.

Rows live in ``knowledge/entities-*.tsv``; a folder named by ``ANALYSIS_KNOWLEDGE`` may add some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from .. import knowledge
from ..arabic.folding import fold_key
from ..arabic.words import bare_forms, has_arabic
from .gazetteer import Gazetteer

COLUMNS = ("id", "type", "owner", "gender", "ar", "en", "aliases")
# Of two entities that claim one name the first file wins; within a file a name is unique (tested).
FILES = ("entities-technology", "entities-business", "entities-media", "entities-institutions",
         "entities-people", "entities-places")
TYPES = ("PERSON", "COMPANY", "ORG", "PRODUCT", "PLACE", "WORK")

# Arabic writes a foreign g with any of these letters.
_FOREIGN_G = "\u063a\u062c\u0642"
_MOST_G = 3
_PLURALS = ("\u0627\u062a", "\u0648\u0646", "\u064a\u0646")


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing. ``owner`` is the id of the company behind it or None; ``gender`` m, f or ''."""

    id: str
    type: str
    owner: str | None
    gender: str
    name_ar: str
    name_en: str
    known: bool = True

    @property
    def label(self) -> str:
        """The name to show: Arabic where there is one."""
        return self.name_ar or self.name_en or self.id


@dataclass(frozen=True, slots=True)
class Name:
    """What a name in the gazetteer stands for.

    ``weak``: also an ordinary word, needs evidence. ``folded``: only folding makes it one (آبل, إبل),
    so that a text that spells the ordinary word must give evidence.
    """

    entity: str
    weak: bool
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Entities by id, and their names in a gazetteer whose values are tuples of ``Name``.

    Where two entities claim one name (الرياض: city and newspaper), the order of the files decides
    among those that the text gives evidence for.
    """

    entities: Mapping[str, Entity]
    names: Gazetteer


@cache
def default_catalogue() -> Catalogue:
    """The catalogue of the project's own files."""
    rows = [row for name in FILES for row in knowledge.read(name, COLUMNS)]
    words = [row["word"] for row in knowledge.read("common-words", ("word", "pos"))]
    return build_catalogue(rows, ordinary=words)


def build_catalogue(rows: Iterable[Mapping[str, str]], *, ordinary: Iterable[str] = ()) -> Catalogue:
    """A catalogue from rows with the columns of ``COLUMNS``; ``ordinary`` words make a name weak."""
    rows, words = list(rows), frozenset(ordinary)
    speller = _Speller(words, frozenset(map(fold_key, words)), _carriers())
    entities = {row["id"]: _entity(row) for row in reversed(rows)}
    names: dict[str, list[Name]] = {}
    for row in rows:
        for spelling, name in _names(row, speller):
            claims = names.setdefault(fold_key(spelling), [])
            if all(claim.entity != name.entity for claim in claims):
                claims.append(name)
    return Catalogue(entities, Gazetteer((spelling, tuple(claims)) for spelling, claims in names.items()))


class _Speller(NamedTuple):
    """The ordinary words, as written and folded."""

    words: frozenset[str]
    folded: frozenset[str]
    carriers: frozenset[str]


def _carriers() -> frozenset[str]:
    """Head nouns of media: صحيفة, قناة, وكالة."""
    rows = knowledge.read("function-words", ("word", "role"))
    return frozenset(row["word"] for row in rows if row["role"] == "agency")


def _entity(row: Mapping[str, str]) -> Entity:
    return Entity(row["id"], row["type"], row["owner"] or None, row["gender"],
                  row["ar"].lstrip("~"), row["en"].lstrip("~"))


def _names(row: Mapping[str, str], speller: _Speller) -> Iterator[tuple[str, Name]]:
    forms = [row["ar"], row["en"], *row["aliases"].split("|")]
    foreign_g = "g" in row["en"].lower()
    for form in filter(None, map(str.strip, forms)):
        name = form.lstrip("~")
        yield from ((short, Name(row["id"], True)) for short in _without_head(row, name, speller))
        yield name, _name(row["id"], name, form.startswith("~"), speller)
        for spelling in _spellings(name, foreign_g):
            if spelling not in speller.folded:
                yield spelling, Name(row["id"], form.startswith("~"))


def _without_head(row: Mapping[str, str], name: str, speller: _Speller) -> Iterator[str]:
    """صحيفة الرياض is also «الرياض», with evidence."""
    first, _, rest = name.partition(" ")
    if row["type"] == "COMPANY" and rest and first in speller.carriers and " " not in rest:
        yield rest


def _name(entity: str, name: str, weak: bool, speller: _Speller) -> Name:
    if name in speller.words or _is_inflected(fold_key(name), speller):
        return Name(entity, True)
    return Name(entity, weak, fold_key(name) in speller.folded)


def _is_inflected(name: str, speller: _Speller) -> bool:
    """Whether a name is a short word with a proclitic (ومع) or the plural of a word (بيانات)."""
    if len(name) <= 4 and any(rest in speller.folded for _, rest in bare_forms(name)[1:]):
        return True
    return len(name) > 5 and name.endswith(_PLURALS) and name[:-2] in speller.folded


def _spellings(name: str, foreign_g: bool) -> Iterator[str]:
    """The folded name with other letters for a foreign g, and with its number glued on."""
    if foreign_g and has_arabic(name):
        yield from _g_variants(fold_key(name))
    words = fold_key(name).split()
    if len(words) > 1 and words[-1].isdecimal():
        yield " ".join([*words[:-2], words[-2] + words[-1]])


def _g_variants(name: str) -> Iterator[str]:
    places = [number for number, letter in enumerate(name) if letter in _FOREIGN_G]
    if not 0 < len(places) <= _MOST_G:
        return
    for letters in product(_FOREIGN_G, repeat=len(places)):
        spelled = list(name)
        for place, letter in zip(places, letters, strict=True):
            spelled[place] = letter
        yield "".join(spelled)
