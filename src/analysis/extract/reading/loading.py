"""The vocabulary as the project's own word lists make it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import cache

from ... import knowledge
from ...arabic.folding import fold_all, fold_key
from ...memo import unswept
from .gazetteer import Gazetteer
from .vocabulary import Group, Head, Title, Vocabulary
from .wordlist import by_word, common_words, nationalities


@cache
@unswept
def default_vocabulary() -> Vocabulary:
    """The vocabulary of the project's own files."""
    names, families = knowledge.read("given-names"), knowledge.read("surnames")
    given, surnames = _given(names), frozenset(fold_all([row["name"] for row in families]))
    written = _written(surnames.union(given), (row["name"] for row in (*names, *families)))
    owned, classes = _owned(), _classes()
    return Vocabulary(
        given=given,
        surnames=surnames,
        particles=frozenset(fold_key(row["particle"]) for row in knowledge.read("name-particles")),
        titles=Gazetteer((row["title"], Title(row["gender"], row["kind"])) for row in knowledge.read("titles")),
        groups={fold_key(row["noun"]): Group(row["number"], row["gender"], row["kind"]) for row in knowledge.read("group-nouns")},
        heads=Gazetteer((row["noun"], Head(row["type"], row["gender"], row["term"] == "y"))
                        for row in knowledge.read("head-nouns")),
        nationalities=nationalities(),
        common=common_words().kinds,
        units=frozenset(word for word, pos in common_words().kinds.items() if pos == "D"),
        written=written | frozenset(owned),
        respelled=frozenset(common_words().folded_of[word] for word in written) | frozenset(owned.values()),
        spelled=common_words().written,
        names=frozenset(row["name"] for row in (*names, *families)),
        classes=classes, classes_of=by_word(classes),
    )


def _given(rows: Sequence[knowledge.Row]) -> dict[str, tuple[str, bool]]:
    """Given names, folded, with their gender and whether they are other words too."""
    folded = fold_all([row["name"] for row in rows])
    return {name: (row["gender"], row["flag"] == "~") for name, row in zip(folded, rows, strict=True)}


def _written(folded_names: Container[str], names: Iterable[str]) -> frozenset[str]:
    """Common words as they are spelled, of those whose folded form is a given or family name spelled otherwise."""
    spelled = frozenset(names)
    return frozenset(word for word, folded in common_words().folded_of.items() if folded in folded_names and word not in spelled)


def _owned() -> dict[str, str]:
    """Nouns with a pronoun that folding makes a name, with their folded form: his club, Nadia."""
    rows = knowledge.read("function-words")
    return {row["word"]: fold_key(row["word"]) for row in rows if row["role"] == "owned-noun"}


def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for row in knowledge.read("function-words"):
        classes.setdefault(row["role"], set()).add(fold_key(row["word"]))
    return {role: frozenset(members) for role, members in classes.items()}
