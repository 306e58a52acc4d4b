"""A family name alone that several bear: whom the verb beside it means; and one that the catalogue knows as another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...arabic.folding import fold_key
from ...arabic.words import is_latin, without_article
from ..clues.drafts import CATALOGUED, Draft, form_of, parts_of
from ..reading.gazetteer import Hit
from ..reading.heads import follows_title, head_before
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.skeleton import skeleton
from .genders import gender_told

_TELLING = frozenset({"m", "f"})
_TRADE_REACH = 4  # words: the expert in international law X
_LONE = frozenset({"PERSON", "PLACE", "PRODUCT", "COMPANY"})


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
    whose given name it is as well (كشمير هيل … وقالت كشمير); a company's (سعيد كاواساكي … وغادر كاواساكي) unless something
    tells of a company at one of its mentions.
    """
    whole = {draft.entity for draft in drafts if draft.last > draft.first or _is_firm(scene, draft)}
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


def _is_firm(scene: Scene, draft: Draft) -> bool:
    """Whether a noun for companies, or for what they have, stands before a company's name, marks around it, or it is Latin."""
    if draft.type != "COMPANY":
        return False
    words, before = scene.words, draft.first - 1
    return head_before(scene, draft.first) is not None or scene.is_a(before, "firm-noun", "firm-head", "any-firm") \
        or scene.marked_by_end.get(draft.last) == draft.first or is_latin(words.forms[draft.first])


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


def is_honoured(scene: Scene, hit: Hit) -> bool:
    """الدكتور كاواساكي, الرئيس شلهوب: whether an honorific, or a family's behind an office, presents what else is a company's
    name."""
    title = scene.title_ends.get(hit.first - 1) if scene.words.follows(hit.first) else None
    office = title is not None and title.first == title.last and title.value.kind == "title" \
        and scene.words.forms[hit.first] in scene.vocabulary.surnames
    return title is not None and (title.value.kind == "honorific" or office) and hit.last == hit.first and not hit.cut \
        and scene.catalogue.entities[hit.value.entity].type in {"COMPANY", "PRODUCT"}


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


def is_strangers(scene: Scene, hit: Hit) -> bool:
    """فيقول توميو كاواساكي، وهو: whether a word of no list whom a title or verb announces stands before what is a firm's name
    too, and one that tells of a person behind it."""
    words, before, after = scene.words, hit.first - 1, hit.last + 1
    if hit.last > hit.first or hit.cut or not words.follows(hit.first) or after >= len(words) \
            or scene.catalogue.entities[hit.value.entity].type != "COMPANY" or is_latin(words.forms[hit.first]):
        return False
    form, vocabulary = words.forms[before], scene.vocabulary
    strange = vocabulary.is_strange(form) and not is_latin(form) and scene.catalogue.names.match(words, before) is None
    announced = follows_title(scene, before) or scene.verb_before(before) is not None
    told = after in scene.titles or scene.is_a(after, "that", "relative") or ":" in words.gap(after)
    return strange and announced and told and not scene.is_a(before, "firm-head", "company-suffix")
