"""What words of a person's name look like: compounds, lineages, and what may or can only be a family name."""

from __future__ import annotations

from ..arabic.words import ARTICLE
from .heads import ties_on
from .scene import Scene

_DUALS = ("\u0627\u0646", "\u064a\u0646")
_FINAL_HEH = "\u0647"
_CONJUNCTION, _PREPOSITIONS, _YEH = "\u0648", "\u0628\u0643\u0644", "\u064a"


def opens_compound(scene: Scene, number: int) -> bool:
    """عبد الحفيظ، أبو بكر، أم نور: a particle that begins a given name of two words."""
    follower = number + 1
    if follower >= len(scene.words) or scene.words.gap(follower) != " ":
        return False
    form, after = scene.words.forms[number], scene.words.forms[follower]
    if scene.vocabulary.is_a(form, "servant-of"):
        return after.startswith(ARTICLE)
    if form[0] == _CONJUNCTION and form[1:] in scene.vocabulary.classes["father-of"]:
        return scene.vocabulary.is_given(after)
    return form in scene.vocabulary.particles and not form.startswith(ARTICLE) and scene.vocabulary.is_given(after)


def has_lineage(scene: Scene, first: int, last: int) -> bool:
    """Whether a son, a father or a servant of somebody is named behind the first word, as only people's names do."""
    return any(ties_on(scene, number) or scene.vocabulary.is_a(scene.words.forms[number], "servant-of")
               for number in range(first + 1, min(last, len(scene.words))))


def may_be_family(scene: Scene, number: int, *, sure: bool) -> bool:
    """Whether a word may be a family name; behind a given name that is also a word not every word with an article."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    listed = form in vocabulary.surnames or form in vocabulary.given or not vocabulary.is_ordinary(form)
    return listed or (form.startswith(ARTICLE) and (sure or (form.endswith(_YEH) and not vocabulary.is_nationality(form))))


def is_family_only(scene: Scene, number: int) -> bool:
    """Whether a word can only be a name."""
    form = scene.words.forms[number]
    return not scene.vocabulary.is_ordinary(form) or (
        form in scene.vocabulary.surnames and not scene.vocabulary.is_plainly_ordinary(form))


def is_odd(scene: Scene, number: int) -> bool:
    """Whether a word is a name, or but by chance looks like an inflected word (Azaro, and not its goals)."""
    form = scene.words.forms[number]
    inflected = form[0] in _PREPOSITIONS + _CONJUNCTION or form[-1] == _FINAL_HEH
    return is_family_only(scene, number) or not (inflected or scene.vocabulary.is_plainly_ordinary(form))


def is_dual(scene: Scene, number: int) -> bool:
    """Whether only the ending of a dual makes a word an ordinary one (Charan)."""
    form = scene.words.forms[number]
    return form.endswith(_DUALS) and not form.startswith(ARTICLE) and not scene.vocabulary.is_plainly_ordinary(form)


def bears_a_name(scene: Scene, number: int) -> bool:
    """Whether a word of no list is a known name behind a preposition: (a good relation) with Renard."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    known = form in vocabulary.given or form in vocabulary.surnames
    rest = form[1:]
    return not known and form[0] in _PREPOSITIONS and bool(
        rest in vocabulary.given or rest in vocabulary.surnames or scene.catalogue.names.get(rest))


def goes_on_strange(scene: Scene, first: int) -> bool:
    """Whether the second word of a name is no plain one: Metz, Stanton, whatever the first may mean."""
    words, vocabulary, after = scene.words, scene.vocabulary, first + 1
    if after >= len(words) or words.gap(after) != " " or words.forms[after].startswith(ARTICLE):
        return False
    form = words.forms[after]
    return len(form) > 3 and vocabulary.kind_of(form) == "" and not vocabulary.is_plainly_ordinary(form)
