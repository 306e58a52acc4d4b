"""All mentions of an article, from the catalogue and from the rules for names it does not hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from ...arabic.affixes import AND, ARTICLE
from ...arabic.chars import TEH
from ...arabic.folding import fold_key
from ...arabic.words import is_latin
from ..bodies.acting import acting_names
from ..bodies.bracketed import bracketed_names
from ..bodies.carriers import outlet_names
from ..bodies.clubs import club_names
from ..bodies.institutions import gender_of, institution_names
from ..bodies.marked import marked_names
from ..bodies.organisations import headed_names
from ..bodies.presented import presented_names
from ..bodies.renamed import identified
from ..bodies.worded import worded_names
from ..clues.drafts import (
    CATALOGUED,
    GIVEN_NAME,
    Draft,
    covered,
    end_of,
    form_of,
    parts_of,
    start_of,
    surface_of,
    without_overlap,
)
from ..clues.firms import whole_in_marks
from ..clues.latin import latin_names
from ..clues.spelled import spelled_names
from ..clues.tails import tailed_names, with_site
from ..people.eastern import eastern_names
from ..people.genders import gender_told
from ..people.lists import listed_people
from ..people.namesakes import fitting, two_people, under_bearers
from ..people.persons import person_names
from ..people.placed import placed_names
from ..people.roles import role_beside
from ..people.slots import slot_names
from ..people.variants import founders
from ..reading.catalogue import Entity
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .echoes import echoes
from .glosses import glossed_names, under_their_glosses
from .known import known_mentions
from .respelled import respelled_names
from .settling import settled
from .standing import under_families, without_nouns
from .unifying import one_entity_each
from .versions import maker

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
    drafts = without_nouns(scene, two_people(scene, under_bearers(scene, _drafts(scene))))
    drafts = _without_forerunner(scene, _without_namesakes(scene, drafts))
    again = (with_site(scene, echo) for echo in echoes(scene, drafts))
    drafts = under_families(scene, under_their_glosses(scene, without_overlap([*drafts, *again])))
    drafts = identified(scene, founders(scene, settled(scene, one_entity_each(scene, drafts))))
    named = {number for draft in drafts if draft.type == "PERSON" for number in range(draft.first, draft.last + 1)}
    mentions = [_mention(scene, draft, named) for draft in fitting(scene, drafts)]
    return mentions, with_employers(mentions, _entities(scene, drafts))


def with_employers(mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """People whom no catalogue holds belong to the company that the role beside their name tells."""
    told = dict(entities)
    companies = [mention for mention in mentions if mention.type == "COMPANY"]
    for mention in mentions:
        entity = told[mention.entity]
        if mention.role and not entity.known and entity.owner is None:
            near = [company for company in _within(companies, mention.first) if company.surface in mention.role]
            told[mention.entity] = replace(entity, owner=near[0].entity) if near else entity
    return told


def _within(mentions: Sequence[Mention], number: int) -> Sequence[Mention]:
    """Those of some mentions, in text order, that begin near a word."""
    low, high = number - _ROLE_REACH, number + _ROLE_REACH
    return mentions[bisect_right(mentions, low, key=attrgetter("first")):bisect_left(mentions, high, key=attrgetter("first"))]


def _drafts(scene: Scene) -> list[Draft]:
    """Proposals in order of their strength; each rule sees what stronger ones found."""
    drafts = without_overlap([whole_in_marks(scene, with_site(scene, draft)) for draft in known_mentions(scene)])
    known = covered(drafts)
    for rule in (respelled_names, club_names, institution_names, glossed_names, spelled_names, marked_names, latin_names,
                 eastern_names, headed_names, bracketed_names, outlet_names, tailed_names, presented_names, worded_names,
                 person_names, slot_names, acting_names, placed_names, listed_people):
        more = [whole_in_marks(scene, with_site(scene, draft)) for draft in rule(scene, known)]
        if more:
            drafts = without_overlap([*drafts, *more])
            known = covered(drafts)
    return drafts


def _without_namesakes(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """حياة ريبر, وعزت خان: the life of Reber, Khan explained; no people where another of that family name is known."""
    people = {draft: parts_of(scene.words, draft) for draft in drafts if draft.type == "PERSON" and draft.last > draft.first}
    unsure = {draft: name[-1] for draft, name in people.items() if _common_head(scene, draft, name[0])}
    sure = {name[-1] for draft, name in people.items() if draft not in unsure}
    verbs = {draft for draft, name in people.items() if draft.cut and name[0][-1] == TEH and len(name) == 2
             and scene.words.forms[draft.first].startswith(AND)}
    others = {name[-1] for draft, name in people.items() if draft not in verbs}
    foreign = {fold_key(scene.catalogue.entities[draft.entity].label).split()[-1] for draft, name in people.items()
               if draft.rule == CATALOGUED and is_latin(name[0])}
    return [draft for draft in drafts if unsure.get(draft) not in sure and not _cuts_name(scene, draft, sure)
            and not (draft in verbs and people[draft][-1] in others)
            and not (draft.rule == GIVEN_NAME and draft in people and _does(scene, people[draft], foreign))]


def _does(scene: Scene, name: Sequence[str], families: Container[str]) -> bool:
    """Emmett Shear … شير وعد بتحقيق: whether two words are a family name told in Latin letters and what it does."""
    return len(name) == 2 and name[0] in families and scene.vocabulary.is_plainly_ordinary(name[1])


def _without_forerunner(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """(the players) ماجد الخليفة, تمثال أوسكار س ص: a longer run of names without the words before another's whole name."""
    whole = {form_of(scene.words, draft): draft for draft in drafts if draft.type == "PERSON" and draft.last == draft.first + 1}
    return [_shortened(scene, draft, whole) for draft in drafts]


def _shortened(scene: Scene, draft: Draft, whole: Mapping[str, Draft]) -> Draft:
    long = draft.type == "PERSON" and draft.rule != CATALOGUED and draft.last - draft.first == 2
    rest = form_of(scene.words, draft).partition(" ")[2] if long else ""
    particles, double = scene.vocabulary.particles, long and scene.words.gap(draft.last) == "-"  # (Rajiv) Menon-Clarke
    family = double or rest.partition(" ")[0] in particles or rest.rpartition(" ")[2] in particles  # (Lina) Abu Sarhan, X Oglu
    other = None if family else whole.get(rest)
    return draft if other is None else draft._replace(first=draft.first + 1, cut=0, entity=other.entity)


def _cuts_name(scene: Scene, draft: Draft, families: Container[str]) -> bool:
    """Whether the letter cut off is the first of a family name that the article tells: (claimed) Wylie is no (and) Ellie."""
    return draft.type == "PERSON" and draft.cut == 1 and draft.first == draft.last and scene.words.forms[draft.first] in families


def _common_head(scene: Scene, draft: Draft, head: str) -> bool:
    """Whether the first of two words of a name outside the catalogue is also a common word."""
    two = draft.rule != CATALOGUED and draft.last == draft.first + 1 and draft.evidence == head
    return two and head in scene.vocabulary.common and not scene.vocabulary.is_given(head, sure=True) \
        and not (draft.first and _presents(scene, draft.first - 1))


def _presents(scene: Scene, before: int) -> bool:
    """زوجها عادل منصور, الصياد جمال بكر, قال كريم الحداد: whether kin, a title with its article (and a nationality behind it)
    or a verb of saying stands at a word, before a name."""
    if before and scene.words.forms[before].startswith(ARTICLE) and scene.vocabulary.is_nationality(scene.words.forms[before]):
        before -= 1
    form, title, verb = scene.words.forms[before], scene.title_ends.get(before), scene.cue_ending_at(before)
    if verb is not None and verb.shape in VERBS and not verb.weak:
        return True
    return scene.vocabulary.is_a(form, "kin") or (title is not None and form.startswith(ARTICLE))


def _mention(scene: Scene, draft: Draft, named: Container[int]) -> Mention:
    role = role_beside(scene, draft, named) if draft.type == "PERSON" else ""
    start, end = start_of(scene.words, draft), end_of(scene.words, draft)
    return Mention(start, end, scene.article.text[start:end],
                   draft.entity, draft.type, scene.words.lines[draft.first], draft.rule, draft.evidence,
                   draft.confidence, role, draft.first, draft.last)


def _entities(scene: Scene, drafts: Sequence[Draft]) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for draft in drafts:
        one = found.get(draft.entity)
        found[draft.entity] = _entity(scene, draft) if one is None else _in_both_scripts(scene, one, draft)
    return found


def _in_both_scripts(scene: Scene, entity: Entity, draft: Draft) -> Entity:
    """An entity outside the catalogue with the name of the other script, which a later mention tells."""
    name = surface_of(scene.words, draft)
    if not entity.known and name.isascii() and not entity.name_en:
        return replace(entity, name_en=name)
    return replace(entity, name_ar=name) if not entity.known and not name.isascii() and entity.name_ar.isascii() else entity


def _entity(scene: Scene, draft: Draft) -> Entity:
    """From the catalogue; a version of a catalogued product has its owner; else from the text."""
    entities = scene.catalogue.entities
    if draft.entity in entities:
        return entities[draft.entity]
    name, owner = surface_of(scene.words, draft), maker(scene, draft)
    gender = gender_told(scene, draft) if draft.type == "PERSON" else gender_of(scene, draft)
    return Entity(draft.entity, draft.type, owner, gender, name, name if name.isascii() else "", known=False)
