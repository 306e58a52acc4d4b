"""What a name costs: the same annotated articles about people of other names, which no list need hold, read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import pandas as pd

from .. import knowledge
from ..arabic.folding import fold_key
from ..arabic.words import has_arabic
from ..article import Article
from ..errors import InputError
from ..extract.sentiment.scoring import Scorer
from ..knowledge.files import numbered
from ..tables import table
from .annotations import Record
from .edits import Edit, edited
from .retyped import AS_PRINTED, RETYPED, read_figures

OTHERS = "other people"
_COLUMNS = ("gender", "given", "family")
_GENDERS = ("m", "f")
# A step that meets every row of a list of any usual length before it meets one again.
_STEP = 61
People = Mapping[str, Sequence[tuple[str, str]]]


def read_people(path: Path) -> People:
    """(given, family) by gender, m or f, of a tab-separated file with the columns gender, given and family.

    Raises InputError with the line for a row that tells no such person, and where the file or one of the genders is missing.
    """
    if not path.exists():
        raise InputError(path, "there is no such file", "check the path")
    found: dict[str, list[tuple[str, str]]] = {gender: [] for gender in _GENDERS}
    for number, row in numbered(path, _COLUMNS):
        if row["gender"] not in found or not row["given"] or not row["family"]:
            raise InputError(path, "tells no person", "write m or f, a given name and a family name", line=number)
        found[row["gender"]].append((row["given"], row["family"]))
    if not all(found.values()):
        raise InputError(path, "holds no man or no woman", "write at least one of each")
    return found


def renamed(annotated: Iterable[tuple[Record, Article]], people: People, *, scorer: Scorer | None = None) -> pd.DataFrame:
    """The figures of annotated articles as printed and about other people: a table RETYPED."""
    whole = list(annotated)
    others = [with_others(gold, article, people, number) for number, (gold, article) in enumerate(whole)]
    sets = ((AS_PRINTED, whole), (OTHERS, others)) if whole else ()
    return table(RETYPED, [(name, *read_figures(articles, scorer)) for name, articles in sets])


def with_others(gold: Record, article: Article, people: People, number: int = 0) -> tuple[Record, Article]:
    """An article in which everybody named in full, with a given name whose gender the lists tell, is called otherwise.

    Whole names, given names and family names alone go with them. ``number``: from where on people are chosen.
    """
    names, genders = _names(gold, article.text), _genders()
    edits: list[Edit] = []
    for place, (entity, surfaces) in enumerate(sorted(names.items())):
        whole = max(surfaces, key=lambda surface: len(surface.split()))
        chosen = people.get(genders.get(fold_key(whole.split()[0]), ""), ())
        if chosen and all(_part(whole, surface) for surface in surfaces):
            edits += _edits(gold, article.text, entity, whole, chosen[(number + place * _STEP) % len(chosen)])
    return edited(gold, article, sorted(edits)) if edits else (gold, article)


@cache
def _genders() -> Mapping[str, str]:
    """The gender of each given name of the lists, by its folded spelling."""
    return {fold_key(row["name"]): row["gender"] for row in knowledge.read("given-names")}


def _names(gold: Record, text: str) -> dict[str, set[str]]:
    """What people are called in an article, by entity: those whom some Arabic name of two words or more tells."""
    people = sorted((each["entity"], text[each["start"]:each["end"]]) for each in gold["mentions"] if each["type"] == "PERSON")
    found = {entity: {surface for _, surface in rows} for entity, rows in groupby(people, key=lambda row: row[0])}
    return {entity: surfaces for entity, surfaces in found.items()
            if all(map(has_arabic, surfaces)) and any(" " in surface for surface in surfaces)}


def _part(whole: str, surface: str) -> str:
    """Which part of a whole name a shorter one is: whole, given, family, or '' for none."""
    name, words = whole.split(), surface.split()
    if len(words) > 1 and (words[0], words[-1]) == (name[0], name[-1]):
        return "whole"
    return "given" if words == name[:1] else "family" if words[-1] == name[-1] else ""


def _edits(gold: Record, text: str, entity: str, whole: str, person: tuple[str, str]) -> Iterator[Edit]:
    called = {"whole": " ".join(person), "given": person[0], "family": person[1]}
    return (Edit(each["start"], each["end"], called[_part(whole, text[each["start"]:each["end"]])])
            for each in gold["mentions"] if each["type"] == "PERSON" and each["entity"] == entity)
