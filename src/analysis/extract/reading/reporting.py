"""Reporting forms: verbs, participles and phrases that attribute words to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ... import knowledge
from ...arabic.affixes import CONJUNCTIONS
from ...arabic.folding import fold_key
from .gazetteer import Gazetteer

VERBS = frozenset({"past", "present"})
SPEAKING = VERBS | {"source"}


@dataclass(frozen=True, slots=True)
class Form:
    """One form as ``knowledge/reporting.tsv`` holds it; ``weak``: also an ordinary word; ``key``: folded lemma."""

    text: str
    lemma: str
    shape: str
    gender: str
    number: str
    weak: bool
    key: str = ""


@cache
def reporting_forms() -> Gazetteer:
    """All reporting forms; the value of a hit is its ``Form``."""
    rows = knowledge.read("reporting")
    forms = ((row["form"], Form(row["form"], row["lemma"], row["shape"], row["gender"], row["number"],
                                row["flag"] == "~", fold_key(row["lemma"]))) for row in rows)
    return Gazetteer(forms, proclitics=CONJUNCTIONS)  # other letters make another word of a form: بعد is no عدّ
