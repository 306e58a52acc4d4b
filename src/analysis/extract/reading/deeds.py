"""Verbal nouns: what somebody does, and nobody who speaks."""

from __future__ import annotations

import re

from ...arabic.words import without_article
from .vocabulary import Vocabulary

# Those of derived verbs, folded: taf'il and taf'ila, ifti'al, infi'al, istif'al, mufa'ala, tafa''ul, tafa'ul.
_DERIVED = re.compile("\u062a..\u064a.|\u062a..\u064a\u0647|\u0627.\u062a.\u0627.|\u0627\u0646..\u0627.|"
                      "\u0627\u0633\u062a...?.|\u0645.\u0627..\u0647|\u062a...|\u062a.\u0627..")


def is_deed(vocabulary: Vocabulary, form: str) -> bool:
    """Whether a folded noun, with its article or without, is the verbal noun of a derived verb or one of the list."""
    noun = without_article(form)
    if vocabulary.is_a(noun, "deed"):
        return True
    return vocabulary.kind_of(form) == "N" and noun not in vocabulary.groups and _DERIVED.fullmatch(noun) is not None
