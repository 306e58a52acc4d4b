"""All mentions of an article, from the catalogue and from the rules for names it does not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from .catalogue import Entity
from .drafts import Draft, covered, form_of, start_of, surface_of, without_overlap
from .echoes import LEAST_SOUNDS, echoes
from .known import RULE, known_mentions
from .organisations import glossed_names, headed_names, latin_names, marked_names
from .persons import person_names
from .roles import role_beside
from .scene import Scene
from .skeleton import skeleton
from .types import UNTOLD, type_of

# A company within this many words of a name may be the one of its role.
_ROLE_REACH = 16


class Mention(NamedTuple):
    """One mention: code points into the article's text, the entity meant, and why we think so.

    ``first``/``last`` are word numbers in the scene; ``role`` is the title beside the name or ''.
    """

    start: int
    end: int
    surface: str
    entity: str
    type: str
    line: int
    rule: str
    evidence: str
    confidence: float
    role: str
    first: int
    last: int


def find_mentions(scene: Scene) -> tuple[list[Mention], dict[str, Entity]]:
    """Mentions in text order, and the entities they name by id."""
    drafts = _without_namesakes(scene, _drafts(scene))
    drafts = settled(scene, one_entity_each(scene, without_overlap([*drafts, *echoes(scene, drafts)])))
    mentions = [_mention(scene, draft) for draft in drafts]
    return mentions, with_employers(mentions, _entities(scene, drafts))


def with_employers(mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """People whom no catalogue holds belong to the company that the role beside their name tells."""
    told = dict(entities)
    companies = [mention for mention in mentions if mention.type == "COMPANY"]
    for mention in mentions:
        entity = told[mention.entity]
        if mention.role and not entity.known and entity.owner is None:
            near = [c for c in companies if abs(c.first - mention.first) < _ROLE_REACH and c.surface in mention.role]
            told[mention.entity] = replace(entity, owner=near[0].entity) if near else entity
    return told


def _drafts(scene: Scene) -> list[Draft]:
    """Proposals in order of their strength; each rule sees what stronger ones found."""
    drafts = known_mentions(scene)
    for rule in (glossed_names, marked_names, latin_names, headed_names, person_names):
        drafts = without_overlap([*drafts, *rule(scene, covered(drafts))])
    return drafts


def _without_namesakes(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """حياة ريبر is the life of Reber, not a person, where a Reber with a surer given name is known."""
    people = {d for d in drafts if d.type == "PERSON" and d.last > d.first}
    sure = {form_of(scene.words, d).split()[-1] for d in people if not _common_head(scene, d)}
    return [d for d in drafts if d not in people or not _common_head(scene, d)
            or form_of(scene.words, d).split()[-1] not in sure]


def _common_head(scene: Scene, draft: Draft) -> bool:
    """Whether the first of two words of a name outside the catalogue is also a common word."""
    if draft.rule == RULE or draft.last != draft.first + 1:
        return False
    head = form_of(scene.words, draft).split()[0]
    return head in scene.vocabulary.common and not scene.vocabulary.is_given(head, sure=True)


def one_entity_each(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one name, or of a full name and its later parts, under the entity of the surest."""
    first_of: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda d: -d.confidence):
        first_of.setdefault(form_of(scene.words, draft), draft)
    families = _families(scene, drafts)
    return [_under(first_of[form], draft) if form in first_of and first_of[form].entity != draft.entity
            else _under(families.get(form) or families.get(skeleton(form), draft), draft) if _is_lone_person(draft) else draft
            for draft, form in ((draft, form_of(scene.words, draft)) for draft in drafts)]


def settled(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Names outside the catalogue under the type that the surest of all their mentions tells."""
    best: dict[str, tuple[float, str, str]] = {}
    for draft in drafts:
        if draft.entity not in scene.catalogue.entities and draft.rule != RULE:
            told = _told(scene, draft)
            best[draft.entity] = max(best.get(draft.entity, (0.0, "", "")), told, key=_strength)
    return [draft._replace(type=best[draft.entity][1], evidence=best[draft.entity][2]) if draft.entity in best else draft
            for draft in drafts]


def _strength(told: tuple[float, str, str]) -> float:
    """How much a type counts: a firm wins over its product of the same name."""
    return told[0] + 0.05 * (told[1] == "COMPANY")


def _told(scene: Scene, draft: Draft) -> tuple[float, str, str]:
    """(confidence, type, evidence) at one mention; what its own rule found counts too."""
    kind, evidence, confidence = type_of(scene, draft.first, draft.last)
    if draft.rule == "given name" and kind == "WORK":
        return draft.confidence, draft.type, draft.evidence  # a novel of his, not of that name
    return max((confidence, kind, evidence), (draft.confidence if draft.evidence != UNTOLD else 0.0, draft.type, draft.evidence))


def _is_lone_person(draft: Draft) -> bool:
    """A one-word person, or name of no told type, that the text alone tells of: perhaps the family name of a full one."""
    return (draft.type == "PERSON" or draft.evidence == UNTOLD) and draft.first == draft.last and draft.rule != RULE


def _families(scene: Scene, drafts: Sequence[Draft]) -> dict[str, Draft]:
    """Each family name, and its skeleton, with the full name it belongs to."""
    full = [(form_of(scene.words, d).split()[-1], d) for d in reversed(drafts) if d.type == "PERSON" and d.last > d.first]
    by_sound = {skeleton(name): draft for name, draft in full if len(skeleton(name)) >= LEAST_SOUNDS}
    return {**by_sound, **dict(full)}


def _under(chosen: Draft, draft: Draft) -> Draft:
    return draft if chosen is draft else draft._replace(entity=chosen.entity, type=chosen.type)


def _mention(scene: Scene, draft: Draft) -> Mention:
    role = role_beside(scene, draft) if draft.type == "PERSON" else ""
    return Mention(start_of(scene.words, draft), scene.words.ends[draft.last], surface_of(scene.words, draft),
                   draft.entity, draft.type, scene.words.lines[draft.first], draft.rule, draft.evidence,
                   draft.confidence, role, draft.first, draft.last)


def _entities(scene: Scene, drafts: Sequence[Draft]) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for draft in drafts:
        if draft.entity not in found:
            found[draft.entity] = _entity(scene, draft)
    return found


def _entity(scene: Scene, draft: Draft) -> Entity:
    """From the catalogue; a version of a catalogued product has its owner; else from the text."""
    entities = scene.catalogue.entities
    if draft.entity in entities:
        return entities[draft.entity]
    base = _base_product(scene, draft)
    name, owner = surface_of(scene.words, draft), base.owner if base else None
    gender = _gender(scene, draft) if draft.type == "PERSON" else ""
    return Entity(draft.entity, draft.type, owner, gender, name, name if name.isascii() else "", known=False)


def _gender(scene: Scene, draft: Draft) -> str:
    """The gender that a title beside the name tells, else that of the given name, else ''."""
    for number in (*range(max(draft.first - 4, 0), draft.first), draft.last + 1):
        hit = scene.titles.get(number)
        if hit and (hit.last == draft.first - 1 or number == draft.last + 1) and hit.value.gender in {"m", "f"}:
            return str(hit.value.gender)
    return scene.vocabulary.gender_of(form_of(scene.words, draft).split()[0])


def _base_product(scene: Scene, draft: Draft) -> Entity | None:
    stem = draft.entity
    while "-" in stem:
        stem = stem.rpartition("-")[0]
        if stem in scene.catalogue.entities and draft.rule == "catalogue":
            return scene.catalogue.entities[stem]
    return None
