"""What the index and the lesson on labels say, from template/phrases.tsv."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from ..knowledge import read_file
from ..show.html import written
from ..show.phrases import Both

_FILE = Path(__file__).parent / "template" / "phrases.tsv"


class Remark(NamedTuple):
    """One remark in Arabic and in English, which a notebook shows side by side like its prose."""

    ar: str
    en: str

    def _repr_html_(self) -> str:
        return (f'<div class="prose"><div dir="rtl" lang="ar"><p>{written(self.ar)}</p></div>'
                f'<div dir="ltr" lang="en"><p>{escape(self.en)}</p></div></div>')


def say(key: str, **values: object) -> Both:
    """The phrase of a key in Arabic and English with its places filled; raises KeyError for an unknown key."""
    phrase = phrases()[key]
    return Both(phrase.ar.format(**values), phrase.en.format(**values))


def group(name: str) -> dict[str, Both]:
    """The phrases whose key begins with ``name`` and a full stop, by the rest of the key."""
    return {key.removeprefix(f"{name}."): phrase for key, phrase in phrases().items() if key.startswith(f"{name}.")}


@cache
def phrases() -> dict[str, Both]:
    """Every phrase by its key."""
    return {row["key"]: Both(row["ar"], row["en"]) for row in read_file(_FILE, ("key", "ar", "en"))}
