"""How a form before a mark governs the stretch behind it."""

from __future__ import annotations

from ..reading.cues import Cue
from .leads import is_voiced
from .surroundings import Surroundings


def bond(around: Surroundings, cue: Cue, first: int) -> tuple[str, ...]:
    """How a form before the mark governs it."""
    between, scene = range(cue.last + 1, first), around.scene
    uttered = cue.finite and cue.form.key in scene.vocabulary.classes["uttering"]
    colon = () if not colon_before(around, first) else ("colon", "uttered") if uttered else ("colon",)
    if not between:
        return ("cue at the mark", *colon)
    vocabulary = scene.vocabulary
    if scene.is_a(first - 1, "that"):
        return ("reported clause", "clause word", *colon)
    if cue.form.key in vocabulary.classes["seeing"] and _sees_in(around, cue, first):
        return ("cue at the mark", *colon)
    if scene.holds(cue.last + 1, first, "that"):
        return ("reported clause", *colon)
    if colon or (len(between) <= 14 and not scene.holds(cue.last + 1, first, "complement")):
        return ("cue with its subject", *colon)
    voiced = cue.form.key in vocabulary.classes["voicing"] and is_voiced(scene, first)
    return ("governed by a cue", "voiced") if voiced else ("governed by a cue",)


def _sees_in(around: Surroundings, cue: Cue, first: int) -> bool:
    """رأى س في القرار «ضربة قاسية»: what somebody sees in a thing, which a preposition governs, with no that between."""
    inside = (number for number in range(cue.last + 1, first) if around.scene.is_a(number, "said-in"))
    return next(inside, first) < first - 1 and not around.scene.holds(cue.last + 1, first, "that")


def colon_before(around: Surroundings, first: int) -> bool:
    """Whether a colon stands right before a word."""
    return ":" in around.words.gap(first)
