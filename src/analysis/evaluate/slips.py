"""One error of the program, with the rule that made it and its place in the article."""

from __future__ import annotations

from typing import NamedTuple

from .annotations import Record, part_of

# So many code points beside an error are shown, and what stands for those further off.
_BESIDE, _MORE = 40, "\u2026"


class Slip(NamedTuple):
    """One error. ``rule``: what decided, '' for what no rule found; ``found``, ``gold``: the two answers, '' where none is.

    ``start``: its code point in the article; ``place``: file and line, ``context``: its words among their neighbours, and
    ``part``: of the gold set, are set by ``placed``.
    """

    kind: str
    rule: str
    text: str
    found: str = ""
    gold: str = ""
    start: int = 0
    place: str = ""
    context: str = ""
    part: str = ""

    def __str__(self) -> str:
        rule = f" ({self.rule})" if self.rule else ""
        told = f" {self.found or None} for {self.gold or None}" if self.found or self.gold else ""
        return f"{self.place}: {self.kind}{told}{rule}: {self.text}\n    {self.start}: {self.context}"


def placed(slip: Slip, gold: Record, text: str) -> Slip:
    """An error with its place: line and code point count in the decoded file."""
    line, end = text.count("\n", 0, slip.start) + 1, slip.start + len(slip.text)
    low, high = max(slip.start - _BESIDE, 0), end + _BESIDE
    around = " ".join(text[low:high].split())
    context = _MORE * (low > 0) + around + _MORE * (high < len(text))
    return slip._replace(place=f"{gold.get('file', '')}:{line}", context=context, part=part_of(gold))
