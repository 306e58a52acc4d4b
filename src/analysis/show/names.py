"""How entities, speakers and quotes are called in figures and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from ..tables import TableError
from .phrases import Both, both

# Marks within other marks, as “…” within «…».
_INNER = str.maketrans("\u00ab\u00bb", "\u201c\u201d")
_STRAIGHT = re.compile('"([^"]*)"?')
_LOOSE_ENDS = " .,:;!?&…\u060c\u061b\u061f"


def names_of(entities: pd.DataFrame) -> dict[str, Both]:
    """The Arabic and the Latin name of each entity id; the other one where one is missing."""
    rows = zip(entities["entity"], entities["name"], entities["name_en"], strict=True)
    return {entity: Both(name, name_en if isinstance(name_en, str) else name) for entity, name, name_en in rows}


def check_told(ids: Iterable[object], names: Mapping[str, Both], table: str) -> None:
    """Raise TableError for an id that no row of a table names: a part of that table would make a known speaker an unknown one."""
    missing = next((one for one in ids if isinstance(one, str) and one not in names), None)
    if missing is not None:
        raise TableError(f"the table {table} has no row of {missing!r}, which another table names; give all its rows, and "
                         "filter the other table instead")


def speakers_of(quotes: pd.DataFrame, entities: pd.DataFrame) -> list[Both]:
    """Who says each quote: the entity's name, else the description in the article in marks, else that nobody knows.

    Raises TableError for a speaker who is not among the entities.
    """
    names = names_of(entities)
    check_told(quotes["speaker"], names, "entities")
    return [speaker_name(speaker, label, names)
            for speaker, label in zip(quotes["speaker"], quotes["speaker_label"], strict=True)]


def speaker_name(speaker: object, label: object, names: Mapping[str, Both]) -> Both:
    """The name of one speaker; ``speaker`` and ``label`` as the table QUOTES has them."""
    if isinstance(speaker, str) and speaker in names:
        return names[speaker]
    if isinstance(label, str) and label:
        return described(label)
    return both("speaker.unknown")


def described(label: str) -> Both:
    """What stands for a speaker without a name, in marks, so that nobody takes it for one; marks within become inner ones."""
    inner = _STRAIGHT.sub("\u201c\\1\u201d", label).translate(_INNER)
    return Both(f"\u00ab{inner}\u00bb", f"\u201c{inner}\u201d")


def first_of_name(name: str, *, longest: int) -> str:
    """The beginning of a speaker's name as ``first_words``; a description that is cut keeps its closing mark."""
    if not (name.startswith("\u00ab") and name.endswith("\u00bb")):
        return first_words(name, longest=longest)
    return f"\u00ab{first_words(name[1:-1], longest=longest - 2)}\u00bb"


def first_words(text: str, *, longest: int) -> str:
    """The beginning of a text in whole words, with an ellipsis where it was cut."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head, _, _ = text[:longest].rpartition(" ")
    return f"{(head or text[:longest]).rstrip(_LOOSE_ENDS)}…"

