"""A run of words that may be a person's name, and what speaks for it."""

from __future__ import annotations

from typing import NamedTuple


class Evidence(NamedTuple):
    """What speaks for a person: the rule, the word that tells, and how sure it is, in 0..1."""

    rule: str
    word: str
    confidence: float


class Run(NamedTuple):
    """Words that may be a name.

    ``before``: the word before, '' at the beginning of the text;
    ``head``: the first less ``cut`` letters; ``given``: a given name; ``sure``: no other word; ``word``: a common one.
    """

    first: int
    last: int
    cut: int
    before: str
    head: str
    long: bool
    sure: bool
    word: bool
    given: bool
    strange: bool
    lineage: bool
