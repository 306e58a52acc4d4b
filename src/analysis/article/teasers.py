"""Paragraphs that only introduce another story: under a headline that is a link, or above a link to the rest."""

from __future__ import annotations

from collections.abc import Sequence

from .boilerplate import Phrase
from .html import Block
from .lines import Shape

HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
_TEASER_WORDS = 4
# Between a headline and its teaser stand at most so many lines of so many words.
_HEADLINE_NEAR, _LABEL_WORDS = 3, 6
_HEADLINE_LINKED = 0.9


def under_headline(blocks: Sequence[Block], shapes: Sequence[Shape], title: int, number: int) -> bool:
    """Whether a headline stands right above a line, or above a day or a rubric; ``title``: the number of the page's own."""
    for above in range(number - 1, max(-1, number - 1 - _HEADLINE_NEAR), -1):
        if above != title and _is_headline(blocks, shapes, above, number):
            return True
        if shapes[above].words > _LABEL_WORDS or shapes[above].closed:
            break
    return False


def _is_headline(blocks: Sequence[Block], shapes: Sequence[Shape], number: int, below: int) -> bool:
    """Whether a line is a link as long as a headline, in a heading right above or in the container of what stands below."""
    block, lower = blocks[number], blocks[below]
    if block.linked <= _HEADLINE_LINKED or shapes[number].words < _TEASER_WORDS:
        return False
    nested = lower.outer == block.group and "blockquote" not in lower.box
    return lower.group == block.group or nested or (below == number + 1 and block.tag in HEADINGS)


def above_more(blocks: Sequence[Block], shapes: Sequence[Shape], hits: Sequence[Phrase | None], number: int) -> bool:
    """Whether a link to the rest of the story stands right below a line."""
    hit = hits[number + 1] if number + 1 < len(hits) else None
    return hit is not None and hit.note == "related" and blocks[number + 1].linked > _HEADLINE_LINKED and (
        shapes[number + 1].words <= _LABEL_WORDS)
