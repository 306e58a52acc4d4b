"""For which company somebody without a name speaks: متحدثة باسم جوجل."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import pandas as pd

from .. import knowledge
from ..arabic.folding import fold_key

# Between "in the name of" and a company's name stands its kind at most.
_KINDS = 1


@cache
def _in_name_of() -> frozenset[str]:
    rows = knowledge.read("function-words")
    return frozenset(fold_key(row["word"]) for row in rows if row["role"] == "in-name-of")


def spoken_for(label: str, named: Mapping[str, str]) -> str | None:
    """The entity in whose name somebody speaks who is only described; ``named``: ids by folded name."""
    words = fold_key(label).split()
    place = next((number + 1 for number, word in enumerate(words) if word in _in_name_of()), None)
    if place is None:
        return None
    readings = (" ".join(words[first:last]) for first in range(place, place + 1 + _KINDS)
                for last in range(len(words), first, -1))
    return next((named[name] for name in readings if name in named), None)


def company_names(mentions: pd.DataFrame, companies: Iterable[str]) -> dict[str, str]:
    """The companies of the table MENTIONS by their folded names."""
    own = mentions[mentions["entity"].isin(list(companies))]
    return {fold_key(surface): entity for surface, entity in zip(own["surface"], own["entity"], strict=True)}
