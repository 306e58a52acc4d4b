"""A family name alone that several bear: whom the verb beside it means; and one that the catalogue knows as another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...arabic.folding import fold_key
from ...arabic.words import without_article
from ..clues.drafts import CATALOGUED, Draft, form_of, parts_of
from ..reading.gazetteer import Hit
from ..reading.heads import follows_title, head_before
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.skeleton import skeleton
from .genders import gender_told

_TELLING = frozenset({"m", "f"})
_TRADE_REACH = 4  # words: the expert in international law X
_LONE = frozenset({"PERSON", "PLACE", "PRODUCT"})


def fitting(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """(قالت نادية منصور … زوجها عادل منصور) وتابع منصور: a family name goes to the last bearer of its verb's gender."""
    shared = _shared(scene, drafts)
    if not shared:
        return list(drafts)
    found, last = [], dict[tuple[str, str], Draft]()
    for draft in drafts:
        words = parts_of(scene.words, draft)
        gender = _gender(scene, draft) if words[-1] in shared and draft.type == "PERSON" else ""
        if len(words) > 1 and gender:
            last[words[-1], gender] = draft
        found.append(_refit(scene, draft, last) if len(words) == 1 and words[-1] in shared else draft)
    return found


def _refit(scene: Scene, draft: Draft, last: Mapping[tuple[str, str], Draft]) -> Draft:
    """A lone family name under the last bearer of the verb's gender, if the one it stands under was of the other."""
    told, form = _verb_gender(scene, draft), form_of(scene.words, draft)
    other = next(iter(_TELLING - {told}))
    mine, theirs = last.get((form, told)), last.get((form, other))
    if not told or mine is None or theirs is None or draft.entity == mine.entity or draft.type != "PERSON":
        return draft
    return draft._replace(entity=mine.entity)


def _shared(scene: Scene, drafts: Sequence[Draft]) -> set[str]:
    """The family names that several full names of the article bear."""
    bearers: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.type == "PERSON" and draft.last > draft.first:
            bearers.setdefault(parts_of(scene.words, draft)[-1], set()).add(draft.entity)
    return {family for family, people in bearers.items() if len(people) > 1}


def _gender(scene: Scene, draft: Draft) -> str:
    known = scene.catalogue.entities.get(draft.entity) if draft.rule == CATALOGUED else None
    return known.gender if known else gender_told(scene, draft)


def _verb_gender(scene: Scene, draft: Draft) -> str:
    """The gender of a reporting verb right before a name, or right behind it."""
    before, after = scene.cue_ending_at(draft.first - 1), scene.cues.get(draft.last + 1)
    forms = (before, after.value if after and not after.cut else None)
    return next((form.gender for form in forms if form and form.shape in VERBS and form.gender in _TELLING), "")


def two_people(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """واتهم نتنياهو عباس: two family names behind a reporting verb, each of somebody named in full elsewhere, are two people."""
    people = {parts_of(scene.words, draft)[-1]: draft for draft in drafts if draft.type == "PERSON" and draft.last > draft.first
              and scene.cue_ending_at(draft.first - 1) is None}
    return [half for draft in drafts for half in _halves(scene, draft, people)]


def _halves(scene: Scene, draft: Draft, people: Mapping[str, Draft]) -> list[Draft]:
    if draft.type != "PERSON" or draft.rule == CATALOGUED or draft.last != draft.first + 1 or draft.cut \
            or scene.cue_ending_at(draft.first - 1) is None:
        return [draft]
    first, second = (people.get(form) for form in scene.words.forms[draft.first:draft.last + 1])
    if first is None or second is None or first.entity == second.entity:
        return [draft]
    return [draft._replace(last=draft.first, entity=first.entity), draft._replace(first=draft.last, entity=second.entity)]


def under_bearers(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """قالت مليكة بوشارب … وقالت بوشارب: a lone name that the catalogue knows as another's, behind somebody's whole name.

    A person's goes to the bearer named before it unless the other is named in full; a place's only where it reports, and then to
    whose given name it is as well (كشمير هيل … وقالت كشمير).
    """
    whole = {draft.entity for draft in drafts if draft.last > draft.first}
    found, bearers, placed = [], dict[str, Draft](), dict[str, Draft]()
    for draft in drafts:
        words = parts_of(scene.words, draft)
        if draft.type == "PERSON" and draft.rule != CATALOGUED and len(words) > 1:
            bearers.setdefault(words[-1], draft)
        if draft.type == "PERSON" and len(words) > 1:
            placed.setdefault(words[-1], draft)
            placed.setdefault(words[0], draft)
        lone = len(words) == 1 and draft.rule == CATALOGUED and draft.type in _LONE and draft.entity not in whole
        bearer = (placed if draft.type == "PLACE" else bearers).get(words[0]) if lone else None
        found.append(_under(scene, draft, bearer) if bearer is not None else draft)
    return found


def _under(scene: Scene, draft: Draft, bearer: Draft) -> Draft:
    verb, gender, given = _verb_gender(scene, draft), _gender(scene, bearer), parts_of(scene.words, bearer)[0]
    known = fold_key(scene.catalogue.entities[draft.entity].label).split()[0]
    same = draft.type != "PLACE" and skeleton(given) == skeleton(known)  # another spelling
    titled = follows_title(scene, draft.first)
    place = draft.type == "PLACE" and not verb and not (titled and given == form_of(scene.words, draft))
    other = (titled and draft.type != "PLACE") or (verb and gender and verb != gender) or place \
        or (draft.type == "PRODUCT" and head_before(scene, draft.first) is not None)
    return draft if same or other else draft._replace(
        entity=bearer.entity, type="PERSON", rule=bearer.rule, evidence=bearer.evidence)


def is_namesake_of(scene: Scene, hit: Hit) -> bool:
    """الخبير الاقتصادي محمد صلاح: whether two given names, behind a trade, are rather somebody else's."""
    words, vocabulary = scene.words, scene.vocabulary
    names = words.forms[hit.first:hit.last + 1]
    somebody = scene.catalogue.entities[hit.value.entity].type == "PERSON" and hit.last == hit.first + 1
    if not somebody or not all(map(vocabulary.is_given, names)):
        return False
    for number in range(hit.first - 1, max(hit.first - 1 - _TRADE_REACH, -1), -1):
        if not words.follows(number + 1) or number in scene.cues:
            return False
        if vocabulary.is_a(without_article(words.forms[number]), "layman"):
            return True
    return False
