"""The common words, as they are written and folded: read once for all who ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ... import knowledge
from ...arabic.folding import fold_all, fold_key
from ...arabic.words import without_article
from ...memo import unswept


@dataclass(frozen=True, slots=True)
class WordList:
    """``written``: the spellings; ``kinds``: folded word to part of speech (N, A, V, F, D)."""

    written: frozenset[str]
    kinds: dict[str, str]
    folded_of: dict[str, str]


@cache
@unswept
def common_words() -> WordList:
    """All rows of ``knowledge/common-words.tsv``."""
    rows = knowledge.read("common-words")
    words = [row["word"] for row in rows]
    folded = fold_all(words)
    kinds = {word: row["pos"] for word, row in zip(reversed(folded), reversed(rows), strict=True)}
    return WordList(frozenset(words), kinds, dict(zip(words, folded, strict=True)))


@dataclass(frozen=True, slots=True)
class Institution:
    """How a noun makes the name of an institution: the columns of ``knowledge/institution-nouns.tsv``, ``barred`` folded."""

    type: str
    gender: str
    of: str
    the: str
    named: str
    barred: frozenset[str]


@cache
def institutions() -> dict[str, Institution]:
    """The nouns of institutions, folded, without article."""
    rows = knowledge.read("institution-nouns")
    return {fold_key(row["noun"]): Institution(row["type"], row["gender"], row["of"], row["the"], row["named"],
                                               frozenset(map(fold_key, filter(None, row["barred"].split("|"))))) for row in rows}


@cache
def set_terms() -> frozenset[tuple[str, ...]]:
    """The terms of ``knowledge/set-terms.tsv``, each as its folded words without article."""
    return frozenset(bare_words(fold_key(row["term"]).split()) for row in knowledge.read("set-terms"))


def bare_words(forms: Iterable[str]) -> tuple[str, ...]:
    """Folded words without their articles, by which the القائمة السوداء and a قائمة سوداء are one term."""
    return tuple(map(without_article, forms))


def by_word(classes: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The classes of each word, from the words of each class."""
    found: dict[str, set[str]] = {}
    for role, members in classes.items():
        for word in members:
            found.setdefault(word, set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}


def nationalities() -> dict[str, str]:
    """The place of every folded adjective of a country, without article."""
    found = {}
    for row in knowledge.read("nationalities"):
        for form in "|".join((row["m"], row["f"], row["plural"])).split("|"):
            if form.strip():
                found[fold_key(form)] = row["place"]
    return found
