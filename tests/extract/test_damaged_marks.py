"""The same turns with every shape of marks, and with marks missing: what is said, and by whom, must not change with them."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from helpers import analysed
from test_discourse import OFFICES, TURNS

TEXTS = [text for text, _ in (*TURNS, *OFFICES)]
# Stretches count as the same from this likeness on.
ALIKE = 0.85

# How many of the quotes, and of their speakers, must be as with guillemets: all, but for what no reader could tell.
SHAPES = [
    ("straight", '"', '"', 1.0),
    ("curly", "“", "”", 1.0),
    ("curly turned round", "”", "“", 1.0),
    ("one curly for both", "”", "”", 1.0),
    ("two singles", "''", "''", 1.0),
    ("doubled", "««", "»»", 1.0),
    ("of two kinds", "“", '"', 1.0),
    ("with blanks inside", '" ', ' "', 1.0),
    ("guillemets turned round", "»", "«", 1.0),
    ("no closing mark", "«", "", 0.83),
    ("no opening mark", "", "»", 0.73),
]


def said(text: str) -> list[tuple[str, object]]:
    """(text, speaker) of every quote."""
    quotes = analysed(text).quotes
    return list(zip(quotes["text"], quotes["speaker"].astype(object).where(quotes["speaker"].notna(), None), strict=True))


def kept(before: list[tuple[str, object]], after: list[tuple[str, object]]) -> int:
    """How many quotes are found again with the same speaker."""
    return sum(any(SequenceMatcher(None, text, other).ratio() > ALIKE and speaker == who for other, who in after)
               for text, speaker in before)


@pytest.fixture(scope="module")
def whole() -> list[list[tuple[str, object]]]:
    return [said(text) for text in TEXTS]


@pytest.mark.parametrize(("opening", "closing", "least"), [shape[1:] for shape in SHAPES], ids=[shape[0] for shape in SHAPES])
def test_speech_does_not_change_with_its_marks(opening, closing, least, whole):
    damaged = [said(text.replace("«", "\0").replace("»", closing).replace("\0", opening)) for text in TEXTS]
    found = sum(kept(before, after) for before, after in zip(whole, damaged, strict=True))
    assert found >= least * sum(map(len, whole))
