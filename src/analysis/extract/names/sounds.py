"""Later mentions in another spelling or script, told by their sound: راشيل رايلي, Rachel Riley."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...arabic.affixes import ARTICLE
from ...arabic.words import bare_forms, is_latin, without_article
from ..clues.drafts import VARIANT, Draft
from ..reading.scene import Scene
from ..reading.signs import STRANGE
from ..reading.skeleton import skeletons

# Fewer consonants than these tell too little of a name.
LEAST_SOUNDS = 3
# A draft with the folded words of its name.
Name = tuple[Draft, list[str]]


def variants(scene: Scene, named: Sequence[Name], taken: set[int]) -> Iterator[Draft]:
    """Strange words that sound like a family name or a one-word name of this article; of other words, who is told to speak."""
    sounds = _sounds(named)
    latin = {key: name for key, name in sounds.items() if is_latin(name[1][-1])}
    told = {last + 1 for last in scene.cue_ends if _speaks(scene, last + 1)} if latin else set[int]()
    for number in sorted(told.union(scene.places(STRANGE))) if sounds else ():
        if number in taken:
            continue
        draft = _alike(scene, number, sounds) or (_alike(scene, number, latin, LEAST_SOUNDS) if number in told else None)
        if draft:
            yield draft


def _speaks(scene: Scene, number: int) -> bool:
    """كتب كريم Haddad مقالا. وقال حداد: whether a word without article stands between a verb of saying and what is said."""
    words, after = scene.words, number + 1
    if after >= len(words) or not words.follows(number) or words.forms[number].startswith(ARTICLE):
        return False
    return ":" in words.gap(after) or (words.follows(after) and scene.is_a(after, "that"))


def _alike(scene: Scene, number: int, sounds: Mapping[str, Name], least: int = 0) -> Draft | None:
    """The draft of a word that one of its readings makes a name by its sound, of ``least`` sounds or as many as its kind asks."""
    form = scene.words.forms[number]
    least = least or LEAST_SOUNDS + scene.vocabulary.is_ordinary(form)
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
