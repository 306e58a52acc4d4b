"""The two answers of an error as a reader would say them: names in place of ids, moods and types in Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..evaluate.slips import Slip
from ..evaluate.speakers import UNNAMED
from ..knowledge.schema import TYPES
from ..show.phrases import both, named, signed
from ..show.signs import has_rtl
from ..tables import MOODS
from .words import say

Record = Mapping[str, Any]
# What the program answers about a mood: the mood and its score.
_SCORED = re.compile(rf"({'|'.join(MOODS)}) (-?[0-9.]+)")


def named_slips(slips: Iterable[Slip], gold: Record, mine: Record, text: str) -> list[Slip]:
    """The errors of one article with answers that a reader knows; ``gold`` and ``mine`` as ``evaluate.tally_of`` takes them.

    An entity is called by its longest spelling in the article, an Arabic one where there is one.
    """
    known = {entity: str(about["name"]) for entity, about in gold.get("entities", {}).items() if about.get("name")}
    theirs, ours = {**known, **_spelled(gold["mentions"], text)}, _spelled(mine["mentions"], text)
    return [slip._replace(found=_told(slip.found, ours), gold=_told(slip.gold, theirs)) for slip in slips]


def _spelled(mentions: Sequence[Record], text: str) -> dict[str, str]:
    """The spelling that stands for each entity."""
    spelled = [(mention["entity"], text[mention["start"]:mention["end"]]) for mention in mentions]
    return dict(sorted(spelled, key=lambda pair: (has_rtl(pair[1]), len(pair[1]))))


def _told(answer: str, names: Mapping[str, str]) -> str:
    if answer in names:
        return names[answer]
    if answer.startswith(UNNAMED):
        return say("answer.unnamed").ar
    if scored := _SCORED.fullmatch(answer):
        return both("item.count", name=named("sentiment", scored[1]), count=signed(float(scored[2]))).ar
    return " ".join(_words(answer))


def _words(answer: str) -> Iterator[str]:
    """The words of an answer, types and moods in Arabic."""
    known = {**{kind: named("type", kind).ar for kind in TYPES}, **{mood: named("sentiment", mood).ar for mood in MOODS},
             "or": say("word.or").ar}
    yield from (known.get(word, word) for word in answer.split(" "))
