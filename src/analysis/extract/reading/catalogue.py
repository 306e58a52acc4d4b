"""The catalogue: known entities and every name under which Arabic news mentions them.

Rows live in ``knowledge/entities-*.tsv``; a folder named by ``ANALYSIS_KNOWLEDGE`` may add some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from ... import knowledge
from ...arabic.affixes import ARTICLE, FEMININE_PLURAL, MASCULINE_PLURAL, OBLIQUE, PROCLITICS
from ...arabic.folding import fold_all
from ...arabic.words import bare_forms, has_arabic
from ...memo import unswept
from .gazetteer import Gazetteer
from .wordlist import common_words, nationalities

# Of two entities that claim one name the first file wins; within a file a name is unique (tested).
FILES = ("entities-technology", "entities-business", "entities-media", "entities-institutions",
         "entities-people", "entities-places")

# Arabic writes a foreign g with any of these letters.
_FOREIGN_G = "\u063a\u062c\u0642"
_MOST_G = 3
_PLURALS = (FEMININE_PLURAL, MASCULINE_PLURAL, OBLIQUE)


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


class Name(NamedTuple):
    """What a name in the gazetteer stands for.

    ``weak``: also an ordinary word, needs evidence. ``folded``: only folding makes it one (آبل, إبل),
    so that a text that spells the ordinary word must give evidence.
    """

    entity: str
    weak: bool
    folded: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Entities by id, and their names in a gazetteer whose values are tuples of ``Name``.

    Where two entities claim one name (الرياض: city and newspaper), the order of the files decides
    among those that the text gives evidence for.
    """

    entities: Mapping[str, Entity]
    names: Gazetteer


class Speller(NamedTuple):
    """The ordinary words, as written and folded, the head nouns of media, and countries' adjectives and given names, folded."""

    words: frozenset[str]
    folded: frozenset[str]
    carriers: frozenset[str]
    origins: frozenset[str]
    given: frozenset[str]


NO_WORDS = Speller(frozenset(), frozenset(), frozenset(), frozenset(), frozenset())


@cache
@unswept
def default_catalogue() -> Catalogue:
    """The catalogue of the project's own files."""
    rows = [row for name in FILES for row in knowledge.read(name)]
    words = common_words()
    given = frozenset(fold_all([row["name"] for row in knowledge.read("given-names")]))
    return build_catalogue(rows, Speller(words.written, frozenset(words.kinds), _carriers(), frozenset(nationalities()), given))


def build_catalogue(rows: Iterable[Mapping[str, str]], speller: Speller = NO_WORDS) -> Catalogue:
    """A catalogue from rows of files of entities; what ``speller`` knows makes a name weak."""
    rows = list(rows)
    entities = {row["id"]: _entity(row) for row in reversed(rows)}
    names: dict[str, tuple[Name, ...]] = {}
    for row, forms in zip(rows, _folded(rows), strict=True):
        for spelling, name in _names(row, forms, speller):
            claims = names.get(spelling, ())
            if not claims or all(claim.entity != name.entity for claim in claims):
                names[spelling] = (*claims, name)
    return Catalogue(entities, Gazetteer(names.items(), proclitics=PROCLITICS, folded=True))


def _carriers() -> frozenset[str]:
    """Head nouns of media: صحيفة, قناة, وكالة."""
    rows = knowledge.read("function-words")
    return frozenset(row["word"] for row in rows if row["role"] == "agency")


def _entity(row: Mapping[str, str]) -> Entity:
    return Entity(row["id"], row["type"], row["owner"] or None, row["gender"],
                  row["ar"].lstrip("~"), row["en"].lstrip("~"))


def _forms(row: Mapping[str, str]) -> list[str]:
    """All names of a row as written, with their ``~``."""
    return [form for form in (part.strip() for part in (row["ar"], row["en"], *row["aliases"].split("|"))) if form]


def _folded(rows: Sequence[Mapping[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """For each row all its names as written, with their ``~``, and folded; all are folded at once."""
    forms = [_forms(row) for row in rows]
    keys = iter(fold_all([form.lstrip("~") for each in forms for form in each]))
    return (list(zip(each, keys, strict=False)) for each in forms)


def _names(row: Mapping[str, str], forms: Iterable[tuple[str, str]], speller: Speller) -> Iterator[tuple[str, Name]]:
    """(folded spelling, what it stands for) for every name of a row and its variants."""
    foreign_g, company = "g" in row["en"].lower(), row["type"] == "COMPANY"
    given = speller.given if row["type"] != "PERSON" else frozenset()  # Janet, as Gannett may be spelled too
    for form, key in forms:
        name = form.lstrip("~")
        if company and name.partition(" ")[0] in speller.carriers and key.count(" ") == 1 \
                and key.partition(" ")[2].removeprefix(ARTICLE) not in speller.origins:
            yield key.partition(" ")[2], Name(row["id"], True)  # صحيفة الرياض is also «الرياض», with evidence
        yield key, _name(row["id"], name, key, form.startswith("~"), speller)
        if foreign_g or key[-1:].isdecimal():
            yield from ((spelling, Name(row["id"], form.startswith("~") or spelling in given))
                        for spelling in _spellings(name, key, foreign_g)
                        if spelling != key and not _are_words(spelling, speller))


def _are_words(spelling: str, speller: Speller) -> bool:
    """في القول: whether another letter for g makes words of a name (في الجول), with or without the article."""
    return all(word in speller.folded or word.removeprefix(ARTICLE) in speller.folded for word in spelling.split())


def _name(entity: str, name: str, key: str, weak: bool, speller: Speller) -> Name:
    if name in speller.words or _is_inflected(key, speller):
        return Name(entity, True)
    return Name(entity, weak, key in speller.folded)


def _is_inflected(name: str, speller: Speller) -> bool:
    """Whether a name is a short word with a proclitic (ومع) or the plural of a word (بيانات)."""
    if len(name) <= 4 and any(rest in speller.folded for _, rest in bare_forms(name)[1:]):
        return True
    return len(name) > 5 and name.endswith(_PLURALS) and name[:-2] in speller.folded


def _spellings(name: str, key: str, foreign_g: bool) -> Iterator[str]:
    """The folded name with other letters for a foreign g, and with its number glued on."""
    if foreign_g and has_arabic(name):
        yield from _g_variants(key)
    words = key.split()
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
