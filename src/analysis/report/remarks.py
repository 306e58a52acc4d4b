"""Notes that reading wrote in English, in Arabic: the phrase whose English side a note matches tells what it says."""

from __future__ import annotations

import re
from functools import cache

from ..show.phrases import Both
from .words import group

_PLACE = re.compile(r"\\\{(\w+)\\\}")


def note_in_both(note: str) -> Both:
    """A note of an article in Arabic and English; one that no phrase matches is itself in both."""
    for pattern, phrase in _patterns():
        if met := pattern.fullmatch(note):
            return Both(phrase.ar.format(**met.groupdict()), note)
    return Both(note, note)


@cache
def _patterns() -> list[tuple[re.Pattern[str], Both]]:
    return [(re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(phrase.en))), phrase) for phrase in group("note").values()]
