"""How a form before a mark governs the stretch behind it."""

from __future__ import annotations

from ..reading.cues import Cue
from .against import Surroundings
from .leads import is_voiced


def bond(around: Surroundings, cue: Cue, first: int) -> tuple[str, ...]:
    """How a form before the mark governs it."""
    words, between = around.scene.words, range(cue.last + 1, first)
    uttered = cue.finite and cue.form.key in around.scene.vocabulary.classes["uttering"]
    colon = () if not colon_before(around, first) else ("colon", "uttered") if uttered else ("colon",)
    if not between:
        return ("cue at the mark", *colon)
    vocabulary = around.scene.vocabulary
    if vocabulary.is_a(words.forms[first - 1], "that"):
        return ("reported clause", "clause word", *colon)
    if cue.form.key in vocabulary.classes["seeing"] and _sees_in(around, cue, first):
        return ("cue at the mark", *colon)
    roles = around.scene.roles[cue.last + 1:first]
    if any("that" in each for each in roles):
        return ("reported clause", *colon)
    if colon or (len(between) <= 14 and not any("complement" in each for each in roles)):
        return ("cue with its subject", *colon)
    voiced = cue.form.key in vocabulary.classes["voicing"] and is_voiced(around.scene, first)
    return ("governed by a cue", "voiced") if voiced else ("governed by a cue",)


def _sees_in(around: Surroundings, cue: Cue, first: int) -> bool:
    """رأى س في القرار «ضربة قاسية»: what somebody sees in a thing, which a preposition governs, with no that between."""
    inside = (number for number in range(cue.last + 1, first) if "said-in" in around.scene.roles[number])
    return next(inside, first) < first - 1 and not any("that" in each for each in around.scene.roles[cue.last + 1:first])


def colon_before(around: Surroundings, first: int) -> bool:
    return ":" in around.scene.words.gap(first)
