"""Names of one article under one entity each: the same form, a family name, a short name of a firm or bank."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from ...arabic.folding import fold_key
from ..bodies.renamed import shorter
from ..clues.drafts import CATALOGUED, HEAD_NOUN, LATIN_RUN, REPEATED, Draft, form_of
from ..clues.firms import shorter_banks
from ..clues.types import UNTOLD
from ..people.variants import same_people
from ..reading.scene import Scene
from ..reading.skeleton import skeletons
from .sounds import LEAST_SOUNDS

_ACTS = 0.65  # so sure is a firm by no more than a verb beside it
_SHORT_FIRM = 3  # a longer first word may stand for the whole name of a firm
_SON = "\u0628\u0646"


def one_entity_each(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one name, or of a full name and its later parts, under the entity of the surest."""
    forms, people = [form_of(scene.words, draft) for draft in drafts], same_people(scene, drafts)
    if people:
        drafts = [_under(people.get(tuple(form.split()), draft), draft) for draft, form in zip(drafts, forms, strict=True)]
    first_of: dict[str, Draft] = {}
    for _, draft, form in sorted(zip((-d.confidence for d in drafts), drafts, forms, strict=True), key=itemgetter(0)):
        first_of.setdefault(form, draft)
    longer = {**_longer(scene, drafts, forms, first_of), **shorter(scene, drafts), **shorter_banks(scene, drafts)}
    begun = _first_words(scene, drafts, forms)
    families = {**_bearers(zip(drafts, forms, strict=True)), **_families(scene, zip(drafts, forms, strict=True))}
    return [_under(first_of[form], draft) if first_of[form].entity != draft.entity and not _namesakes(first_of[form], draft)
            else _under(longer[form], draft) if form in longer and draft.rule != CATALOGUED
            else _under(begun[form], draft) if form in begun and draft.rule != CATALOGUED and draft.type != "PERSON"
            else draft if not _is_lone_person(scene, draft, form)
            else _under(next((families[key] for key in (form, *skeletons(form)) if key in families), draft), draft)
            for draft, form in zip(drafts, forms, strict=True)]


def _namesakes(one: Draft, other: Draft) -> bool:
    """A paper and the city of its name, or two places of one name, of the catalogue: told «al-Riyadh» in Riyadh; and a place
    whose name somebody bears: (Denzel) Washington said in Washington."""
    places = [draft.rule == CATALOGUED for draft in (one, other) if draft.type == "PLACE"]
    if places == [True] and "PERSON" in {one.type, other.type}:
        return True
    return one.rule == other.rule == CATALOGUED and {one.type, other.type} in ({"PLACE", "COMPANY"}, {"PLACE"})


def _is_lone_person(scene: Scene, draft: Draft, form: str) -> bool:
    """A one-word person, or name of no told type, that the text alone tells of: perhaps the family name of a full one."""
    served = draft.type == "PRODUCT" and draft.rule in {HEAD_NOUN, REPEATED}
    tied = form.partition(" ")[0] in scene.vocabulary.particles and draft.last == draft.first + 1  # Abu Sarhan, bin Salman
    short = draft.first == draft.last or tied
    acts = draft.rule == LATIN_RUN and draft.confidence <= _ACTS  # Emily Stone … (said) Stone
    return (draft.type == "PERSON" or draft.evidence == UNTOLD or served or acts) and short and draft.rule != CATALOGUED


def _families(scene: Scene, named: Iterable[tuple[Draft, str]]) -> dict[str, Draft]:
    """Each family name, its skeleton, and the one of the catalogue's Latin name, with the full name it belongs to."""
    people = [(draft, form) for draft, form in named if draft.type == "PERSON" and draft.last > draft.first]
    full = [(name, draft) for draft, form in people for name in _later_names(form, scene.vocabulary.particles)]
    entities = scene.catalogue.entities
    full += [(fold_key(entities[draft.entity].name_en).rpartition(" ")[2], draft) for draft, _ in people
             if draft.entity in entities]
    full.reverse()
    by_sound = {key: draft for name, draft in full for key in skeletons(name) if len(key) >= LEAST_SOUNDS}
    return {**by_sound, **dict(full)}


def _longer(scene: Scene, drafts: Sequence[Draft], forms: Sequence[str], first_of: Mapping[str, Draft]) -> dict[str, Draft]:
    """Names under another form: Saleh bin Abdullah Kamel as Saleh Kamel, Red Bird as Red Bird Capital Partners."""
    found: dict[str, Draft] = {}
    suffixes = scene.vocabulary.classes["company-suffix"]
    for draft, form in zip(drafts, forms, strict=True):
        words = form.split()
        short = first_of.get(f"{words[0]} {words[-1]}") if draft.type == "PERSON" and _SON in words[1:-1] else None
        if short is not None and short.type == "PERSON":
            found[form] = short
        while draft.rule != CATALOGUED and draft.type != "PERSON" and len(words) > 1 and words[-1] in suffixes:
            words.pop()
            claims = scene.catalogue.names.get(" ".join(words)) if len(words) > 1 else None
            if claims:  # Check Point Software Technologies is Check Point
                draft = found[form] = draft._replace(entity=claims[0].entity)
            found.setdefault(" ".join(words), draft)
    return found


def _first_words(scene: Scene, drafts: Sequence[Draft], forms: Sequence[str]) -> dict[str, Draft]:
    """«جلعاد» under جلعاد ساينسز: a firm's first word, of no list, that only one firm's name begins with."""
    found: dict[str, Draft] = {}
    shared: set[str] = set()
    for draft, form in zip(drafts, forms, strict=True):
        first, _, rest = form.partition(" ")
        if rest and draft.type == "COMPANY" and len(first) > _SHORT_FIRM and not scene.vocabulary.is_ordinary(first) \
                and found.setdefault(first, draft).entity != draft.entity:
            shared.add(first)
    return {first: draft for first, draft in found.items() if first not in shared}


def _bearers(named: Iterable[tuple[Draft, str]]) -> dict[str, Draft]:
    """Each given name that only one full name of the article begins with, and that name."""
    found: dict[str, Draft] = {}
    shared: set[str] = set()
    for draft, form in named:
        if draft.type == "PERSON" and draft.last > draft.first:
            given = form.partition(" ")[0]
            if found.setdefault(given, draft).entity != draft.entity:
                shared.add(given)
    return {given: draft for given, draft in found.items() if given not in shared}


def _later_names(form: str, particles: Container[str]) -> Iterator[str]:
    """By what a text names somebody again: the last word of the name, and بن or آل with it."""
    rest, _, last = form.rpartition(" ")
    yield last
    particle = rest.rpartition(" ")[2]
    if particle != rest and particle in particles:
        yield f"{particle} {last}"


def _under(chosen: Draft, draft: Draft) -> Draft:
    return draft if chosen is draft else draft._replace(entity=chosen.entity, type=chosen.type)
