"""Later mentions in another spelling or script, told by their sound: راشيل رايلي, Rachel Riley."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...arabic.words import bare_forms, without_article
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
        if draft and not _too_different(rest, name[-1]):
            return Draft(number, number, cut, draft.entity, draft.type, VARIANT, " ".join(name), 0.7)
    return None


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
