"""People of the catalogue in a spelling that it does not hold, told by the sound of both words: آن وجيسكي for آن وجسيكي."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH
from ...arabic.chars import ALEF
from ...arabic.words import bare_forms, is_latin
from ...memo import unswept
from ..clues.drafts import VARIANT, Draft
from ..reading.catalogue import Catalogue
from ..reading.scene import Scene
from ..reading.signs import STRANGE
from ..reading.skeleton import skeleton

# So many consonants tell a family name, and both names together, from others.
_FAMILY, _WHOLE = 3, 5
# Two spellings of one word differ by no more letters in length, and share so much of both: بتروسيان is no باترسون.
_LETTERS, _SHARED = 2, 0.7
_OPEN_ENDS = {ALEF, FINAL_HEH}
_CONFIDENCE = 0.75

# What two names sound like, with the entity and its two words as the catalogue spells them.
_Spoken = Mapping[tuple[str, str], tuple[str, str, str]]


def respelled_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for two words side by side, one of them of no list, that sound like one person's whole name alone."""
    free = 0
    for number in sorted({place for word in scene.places(STRANGE) for place in (word - 1, word)}):
        if number < free or number < 0 or not _may_be_whole(scene, known, number):
            continue
        told = _sounding(scene, number)
        if told is not None:
            cut, entity, label = told
            free = number + 2
            yield Draft(number, number + 1, cut, entity, "PERSON", VARIANT, label, _CONFIDENCE)


def _may_be_whole(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether two words that no name holds and that are no plain words of the language stand side by side; of Arab families with
    their article many sound alike (البدر, البدري)."""
    words, after = scene.words, number + 1
    if not words.follows(after) or number in known or after in known:
        return False
    if words.follows(number) and scene.vocabulary.is_given(words.forms[number - 1], sure=True):
        return False  # Gholam Hossein X is not Hossein X
    pair = words.forms[number:after + 1]
    surface, vocabulary = words.surface(number, number), scene.vocabulary
    spelled = surface in vocabulary.names and surface not in vocabulary.spelled  # Anne, where folding makes it that
    plain = [vocabulary.is_plainly_ordinary(form) for form in pair]
    return not (pair[1].startswith(ARTICLE) or any(map(is_latin, pair)) or plain[1] or (plain[0] and not spelled))


def _sounding(scene: Scene, number: int) -> tuple[int, str, str] | None:
    """(proclitics to cut, entity, its name) of the one whom two words sound like, with "and" before the first or without."""
    first, last = scene.words.forms[number:number + 2]
    spoken = _spoken(scene.catalogue)
    for cut, given in bare_forms(first):
        found = spoken.get((skeleton(given), skeleton(last))) if first[:cut] in {"", AND} else None
        if found is not None and not cut and given.startswith(AND) and not found[1].startswith(AND):
            continue  # and Gwyneth
        other = found is not None and last != found[2] and {last, found[2]} <= scene.vocabulary.given.keys()  # Hasan, Husain
        if found is not None and not other and _alike(given, found[1]) and _alike(last, found[2]):
            return cut, found[0], f"{found[1]} {found[2]}"
    return None


def _alike(form: str, name: str) -> bool:
    """Whether two spellings are as long but for two letters, end alike and share most letters: نيك is no نيكي."""
    ends = {form[-1], name[-1]}
    return abs(len(form) - len(name)) <= _LETTERS and (len(ends) == 1 or ends == _OPEN_ENDS) \
        and SequenceMatcher(None, form, name, autojunk=False).ratio() >= _SHARED


@lru_cache(maxsize=8)  # a catalogue that nobody uses any more may go
@unswept
def _spoken(catalogue: Catalogue) -> _Spoken:
    """Every person's name of two Arabic words by its sound; what two people's sound like tells of neither."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    shared: set[tuple[str, str]] = set()
    for spelling, claims in catalogue.names.items():
        name = spelling.split()
        person = catalogue.entities[claims[0].entity].type == "PERSON" and not claims[0].weak
        if not person or len(name) != 2 or is_latin(name[0]) or name[1].startswith(ARTICLE):
            continue
        sounds = (skeleton(name[0]), skeleton(name[1]))
        if len(sounds[1]) < _FAMILY or len(sounds[0] + sounds[1]) < _WHOLE - (len(sounds[0]) == 1):
            continue
        if found.setdefault(sounds, (claims[0].entity, *name))[0] != claims[0].entity:
            shared.add(sounds)
    return {sounds: told for sounds, told in found.items() if sounds not in shared}
