"""Full names of one person: a shorter one that a longer goes on with, and another spelling of one word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from ...arabic.folding import fold_key
from ..clues.drafts import CATALOGUED, FAMILY_NAME, HEAD_NOUN, Draft, parts_of
from ..reading.scene import Scene
from ..reading.skeleton import skeleton

# A given name with fewer consonants, or letters, tells too little: Hassan and Hussein, Ahmad and Muhammad are two.
_LEAST_SOUNDS, _LEAST_LETTERS = 4, 6
_MOST_LETTERS = 40  # a longer word is no name, and has as many keys as letters
_PARTS = 2

Name = tuple[str, ...]
Key = tuple[str, ...]


def same_people(scene: Scene, drafts: Sequence[Draft]) -> dict[Name, Draft]:
    """By its folded words, each name of two or more that is another's, with a draft of that one."""
    told = {tuple(parts_of(scene.words, draft)): draft for draft in reversed(drafts) if draft.type == "PERSON"}
    full = {name: draft for name, draft in told.items() if len(name) >= _PARTS}
    known = {(*_full_name(scene, draft)[:1], *name): draft for name, draft in told.items()
             if draft.rule == CATALOGUED and len(name) < _PARTS}
    respelled = dict(_respelled(scene, {**full, **known}))
    return {**{name: draft for name, draft in respelled.items() if name in full}, **dict(_longer(scene, full))}


def founders(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """(قال يوجين كاسبرسكي …) وقال كاسبرسكي: what is named like a person of the article, where that person is meant."""
    names = [(parts_of(scene.words, draft), draft) for draft in drafts]
    people = {name[-1]: draft for name, draft in reversed(names) if draft.type == "PERSON" and len(name) >= _PARTS}
    return [_as_bearer(scene, draft, people[name[0]]) if len(name) == 1 and name[0] in people else draft for name, draft in names]


def _as_bearer(scene: Scene, draft: Draft, bearer: Draft) -> Draft:
    """A draft of one word as the person's: a product's, a firm's behind its noun, and a company's that speaks as a man."""
    marked = scene.marked_by_end.get(draft.last) == draft.first
    served = draft.type == "PRODUCT" and scene.head_ends.get(draft.first - 1) is None
    owned = draft.type == "COMPANY" and draft.rule == HEAD_NOUN
    speaks = draft.type == "COMPANY" and not draft.cut and _as_a_man(scene, draft.first)
    meant = not marked and (served or owned or speaks)
    return draft._replace(entity=bearer.entity, type="PERSON", rule=FAMILY_NAME) if meant else draft


def _as_a_man(scene: Scene, first: int) -> bool:
    """Whether a reporting verb in the masculine stands before a word that no mark encloses, with nothing between."""
    cue = scene.cue_ending_at(first - 1)
    return cue is not None and cue.gender == "m" and cue.number == "sg" and cue.shape in {"past", "present", "phrase"} \
        and scene.words.follows(first)


def _full_name(scene: Scene, draft: Draft) -> list[str]:
    """The folded words by which the catalogue knows a person."""
    return fold_key(scene.catalogue.entities[draft.entity].label).split()


def _longer(scene: Scene, full: Mapping[Name, Draft]) -> Iterator[tuple[Name, Draft]]:
    """نورة بنت فيصل for نورة بنت فيصل آل سعود, تشاوش أوغلو for مولود تشاوش أوغلو: names with which one longer begins or ends."""
    parts: dict[Name, list[Draft]] = {}
    particles = scene.vocabulary.particles
    for name, draft in full.items():
        for length in range(_PARTS, len(name)):
            if name[length - 1] not in particles:
                parts.setdefault(name[:length], []).append(draft)
        if len(name) > _PARTS and name[-1] in particles:
            parts.setdefault(name[-_PARTS:], []).append(draft)
    for name, draft in full.items():
        longer = parts.get(name, ()) if draft.rule != CATALOGUED else ()
        if longer and len({other.entity for other in longer}) == 1:
            yield name, longer[0]


def _respelled(scene: Scene, people: Mapping[Name, Draft]) -> Iterator[tuple[Name, Draft]]:
    """إسكلارمود مونتاي, إسكلارموند مونتاي: names that differ in the spelling of one word."""
    for place in (0, -1):
        for group in _alike_but(people, place):
            earlier = _earlier_spellings(scene, [name[place] for name, _ in group])
            for (name, draft), number in zip(group, earlier, strict=True):
                if number is not None and draft.rule != CATALOGUED and group[number][1].entity != draft.entity:
                    yield name, group[number][1]


def _earlier_spellings(scene: Scene, words: Sequence[str]) -> Iterator[int | None]:
    """For each word the number of the first before it that is one given or family name with it; never a man's and a woman's.

    The words wait under all keys that their spellings share, so that each is looked up and not compared with all others.
    """
    first: dict[tuple[Key, str], int] = {}
    for number, word in enumerate(words):
        gender, keys = scene.vocabulary.gender_of(word), _keys(word)
        yield min((first[key, gender] for key in keys if (key, gender) in first), default=None)
        for key, fitting in product(keys, ("", gender) if gender else ("", "m", "f")):
            first.setdefault((key, fitting), number)


def _alike_but(people: Mapping[Name, Draft], place: int) -> Iterable[Sequence[tuple[Name, Draft]]]:
    """The names, two or more, that agree but for the word at a place, catalogued ones first."""
    groups: dict[Name, list[tuple[Name, Draft]]] = {}
    for name, draft in sorted(people.items(), key=lambda item: (item[1].rule != CATALOGUED, item[1].first)):
        groups.setdefault(name[1:] if place == 0 else name[:-1], []).append((name, draft))
    return [group for group in groups.values() if len(group) > 1]


def _keys(word: str) -> list[Key]:
    """What two long words share just where they are one name: they sound alike, or differ in one letter.

    That is a letter added, left out or changed: a key leaves out one letter, or none, and tells the place.
    """
    sounds = skeleton(word)
    alike: list[Key] = [(sounds,)] if len(sounds) >= _LEAST_SOUNDS else []
    if not _LEAST_LETTERS <= len(word) <= _MOST_LETTERS:
        return alike
    return alike + [(word[:place], word[place + gone:]) for gone in (0, 1) for place in range(len(word) + 1 - gone)]
