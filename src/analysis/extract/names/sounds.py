"""Later mentions in another spelling or script, told by their sound: راشيل رايلي, Rachel Riley."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from ...arabic.words import ARTICLE, bare_forms, without_article
from ..clues.doubles import is_that
from ..clues.drafts import VARIANT, Draft
from ..reading.scene import Scene
from ..reading.signs import STRANGE
from ..reading.skeleton import skeletons

# Fewer consonants than these tell too little of a name.
LEAST_SOUNDS = 3
# A draft with the folded words of its name.
Name = tuple[Draft, list[str]]


def variants(scene: Scene, named: Sequence[Name], taken: set[int]) -> Iterator[Draft]:
    """Strange words that sound like a family name or a one-word name of this article."""
    sounds = _sounds(named)
    for number in scene.places(STRANGE) if sounds else ():
        draft = _alike(scene, scene.words.forms[number], number, sounds) if number not in taken else None
        if draft:
            yield draft


def _alike(scene: Scene, form: str, number: int, sounds: Mapping[str, Name]) -> Draft | None:
    """The draft of a strange word that one of its readings makes a name by its sound."""
    least = LEAST_SOUNDS + scene.vocabulary.is_ordinary(form)
    for cut, rest in bare_forms(form):
        keys = skeletons(rest) if len(rest) > 2 else ()
        draft, name = next((sounds[key] for key in keys if len(key) >= least and key in sounds), (None, []))
        if draft and not _too_different(rest, name[-1]) and not _is_noun(rest, draft, name):
            return Draft(number, number, cut, draft.entity, draft.type, VARIANT, " ".join(name), 0.7)
    return None


def _is_noun(rest: str, draft: Draft, name: Sequence[str]) -> bool:
    """والبلوزة: whether a word bears the article where the person's name that sounds like it has none."""
    return draft.type == "PERSON" and rest.startswith(ARTICLE) and not name[-1].startswith(ARTICLE)


def full_variants(scene: Scene, named: Sequence[Name], taken: set[int]) -> Iterator[Draft]:
    """Full names of two words in another script or spelling: راشيل رايلي, Rachel Riley."""
    full = {sounds: (draft, name) for draft, name in named if draft.type == "PERSON" and draft.last == draft.first + 1
            for sounds in product(skeletons(name[0]), skeletons(name[1]))}
    forms, strange = scene.words.forms, scene.places(STRANGE) if full else []
    for number in sorted({place for word in strange for place in (word - 1, word) if 0 <= place < len(forms) - 1}):
        sounds = product(skeletons(forms[number]), skeletons(forms[number + 1]))
        draft, name = next((full[both] for both in sounds if both in full), (None, []))
        if draft and taken.isdisjoint((number, number + 1)) and _strange_pair(scene, number):
            yield Draft(number, number + 1, 0, draft.entity, draft.type, VARIANT, " ".join(name), 0.75)


def _strange_pair(scene: Scene, number: int) -> bool:
    """Whether two words stand together and are not both ordinary."""
    ordinary = all(scene.vocabulary.is_ordinary(form) for form in scene.words.forms[number:number + 2])
    return scene.words.follows(number + 1) and not ordinary and not is_that(scene, number)


def _sounds(named: Sequence[Name]) -> Mapping[str, Name]:
    found: dict[str, Name] = {}
    for draft, name in named:
        if draft.type == "PERSON" or len(name) == 1:
            for key in skeletons(name[-1]):
                if len(key) >= LEAST_SOUNDS:
                    found.setdefault(key, (draft, name))
    return found


def _too_different(form: str, name: str) -> bool:
    return abs(len(without_article(form)) - len(without_article(name))) > 2
