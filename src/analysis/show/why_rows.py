"""The rows of the tables that an explanation reads, as far as it reads them."""

from __future__ import annotations

from typing import Protocol


class QuoteRow(Protocol):
    """A row of the table QUOTES; what is typed as an object is a text or missing."""

    start: int
    end: int
    text: str
    speaker: object
    speaker_label: object
    cue: object
    cue_lemma: object
    medium: object
    date: object
    marks: str
    repairs: object
    rule: str
    confidence: float
    sentiment: str
    score: float


class PartRow(Protocol):
    """A row of the table CONTRIBUTIONS: one weighed word."""

    start: int
    word: str
    weight: float
    negation: float
    degree: float
    context: float
    value: float


class MentionRow(Protocol):
    """A row of the table MENTIONS; ``quote`` is the id of the quote around it, or missing."""

    quote: object
    carrier: bool


class EntityRow(Protocol):
    """A row of the table ENTITIES; ``name_en`` is a text or missing."""

    name: str
    name_en: object
    catalogued: bool
    mentions: int
    spellings: str
