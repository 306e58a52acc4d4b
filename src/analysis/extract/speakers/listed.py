"""Speech in the lines of a list: أوضحت س ما يلي: ¶ - الأول: «…» ¶ - الثاني: «…»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.cues import Cue
from ..speech.speech import Judgement
from .clauses import subject_of
from .subjects import Cast, Speaker, again, spoken_by

_BULLET = re.compile("\n\\s*[-*\u2013\u2014\u2022\u00b7]")
# A list that one form announces has no more lines, and its line no more words behind the form.
_LINES, _WORDS = 24, 40


def of_list(cast: Cast, judged: Judgement) -> Speaker | None:
    """The subject of the form whose colon ends the line above a list, where the quote stands in one of its lines."""
    above = _above_list(cast, judged.first)
    cue = next(_forms_before(cast, above), None) if above is not None else None
    subject = subject_of(cast, cue) if cue is not None else None
    return spoken_by(again(subject, "announces a list", 0.75)) if subject else None


def _above_list(cast: Cast, number: int) -> int | None:
    """The last word above the list in which a word stands, if a colon follows it."""
    words = cast.words
    for _ in range(_LINES):
        while number > 0 and words.lines[number - 1] == words.lines[number]:
            number -= 1
        gap = words.gap(number)
        if number == 0 or not _BULLET.search(gap):
            return None
        number -= 1
        if ":" in gap:
            return number
    return None


def _forms_before(cast: Cast, last: int) -> Iterator[Cue]:
    """The reporting verbs of the line that ends with a word, the last of them first."""
    for number in range(last, max(last - _WORDS, -1), -1):
        cue = cast.forms.get(number)
        if cast.words.lines[number] == cast.words.lines[last] and cue is not None and cue.finite:
            yield cue
