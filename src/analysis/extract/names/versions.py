"""From a known name to its draft: with the version behind it, or the person alone; and whose a version is."""

from __future__ import annotations

import re

from ...arabic.affixes import AND, ARTICLE, BY_THE
from ...arabic.folding import fold_key
from ...arabic.words import bare_forms, is_latin, number_of
from ..clues.drafts import CATALOGUED, LATIN_RUN, Draft
from ..clues.firms import branch_follows, suffix_follows, without_head, without_you
from ..people.runs import MOST_LINEAGE
from ..reading.catalogue import Entity
from ..reading.gazetteer import Hit
from ..reading.heads import head_before, ties_on
from ..reading.scene import Scene
from ..reading.skeleton import skeleton

_VERSION, _MOST_PARTS = 2, 4  # digits of a number, numbers of a version
_MODEL = re.compile("[a-z]{1,2}[0-9]{1,3}")  # S28, A57, GT7
_SERIES = re.compile("-[a-z]$")  # galaxy-s and 28, as Galaxy S28
_GAPS = frozenset({" ", "-", "\u00a0"})
# Two spellings of a given name differ by no more letters; a shorter one sounds like too many.
_LETTERS, _SHORTEST = 2, 3


def catalogued_draft(scene: Scene, hit: Hit) -> Draft:
    """The draft of a known name: without a firm's noun, with what belongs to it behind."""
    entity = scene.catalogue.entities[hit.value.entity]
    draft = Draft(hit.first, hit.last, hit.cut, entity.id, entity.type, CATALOGUED, entity.label,
                  0.85 if hit.value.weak else 0.95)
    if entity.type == "COMPANY":
        return _company(scene, without_you(scene, without_head(scene, draft)))
    if entity.type == "PERSON":
        return _with_given_name(scene, _person_alone(scene, draft))
    return _with_version(scene, draft) if entity.type == "PRODUCT" else draft


def _company(scene: Scene, draft: Draft) -> Draft:
    """A company with its suffix or the country of its branch, or its product of a number."""
    after = draft.last + 1
    if suffix_follows(scene, after):
        return draft._replace(last=after)
    if draft.first == draft.last and branch_follows(scene, after):
        return draft._replace(last=after, entity=f"{draft.entity}-{scene.words.forms[after]}")
    model = _with_version(scene, draft)
    return model._replace(type="PRODUCT") if model.last > draft.last and _is_model(scene, draft) else draft


def maker(scene: Scene, draft: Draft) -> str | None:
    """Whose a product is that no catalogue holds: its owner of which it is a version (Galaxy S28 Ultra), or the firm whose name
    opens a name with a number (Xiaomi 18 Pro)."""
    base = _base(scene, draft) if draft.rule == CATALOGUED else None
    if base is None and draft.rule == LATIN_RUN and draft.type == "PRODUCT":
        base = _opening(scene, draft)
    return base.id if base and base.type == "COMPANY" and draft.type == "PRODUCT" else base.owner if base else None


def _base(scene: Scene, draft: Draft) -> Entity | None:
    """The entity of the catalogue from whose id a draft's was made."""
    stem, entities = draft.entity.rstrip("0123456789"), scene.catalogue.entities  # galaxy-s of galaxy-s28
    while stem not in entities and "-" in stem:
        stem = stem.rpartition("-")[0]
    return entities.get(stem)


def _opening(scene: Scene, draft: Draft) -> Entity | None:
    """The product, or the sure name of a company, that opens a name with a number in it."""
    hit = scene.catalogue.names.match(scene.words, draft.first)
    counted = any(char.isdecimal() for form in scene.words.forms[draft.first + 1:draft.last + 1] for char in form)
    if hit is None or hit.last > draft.last or not counted:
        return None
    sure = {"PRODUCT"}, {"PRODUCT", "COMPANY"}
    told = ((name, scene.catalogue.entities[name.entity]) for name in hit.value)
    return next((entity for name, entity in told if entity.type in sure[not name.weak]), None)


def _is_model(scene: Scene, draft: Draft) -> bool:
    """هاتف شاومي 17, هاتف فيفو X300: whether the noun of a product stands before a company's name, and behind it a number that
    counts nothing."""
    words, after = scene.words, draft.last + 2
    head = head_before(scene, draft.first) if words.follows(draft.first) else None
    counts = words.form(after).removeprefix(AND).isdecimal() or (  # Samsung's phones 2.5 percent; 17 cameras
        words.follows(after) and scene.vocabulary.common.get(words.forms[after]) == "N")
    return head is not None and head[1].type == "PRODUCT" and not head[1].term and not counts


def _person_alone(scene: Scene, draft: Draft) -> Draft:
    """The name without its title, with the lineage that goes on behind it: (the king) Salman bin Abdulaziz."""
    words, last = scene.words, draft.last
    title = scene.vocabulary.titles.match(words, draft.first) if draft.last > draft.first else None
    end = min(draft.first + MOST_LINEAGE, len(words))
    while last + 2 < end and ties_on(scene, last + 1) and words.follows(last + 1) and words.follows(last + 2):
        last += 2 + (words.forms[last + 2] in scene.vocabulary.particles and last + 3 < len(words))
    name = title is not None and scene.vocabulary.is_given(words.forms[draft.first])  # Moulay is a title and a name
    if title is None or name or title.last >= draft.last:
        return draft._replace(last=last)
    return draft._replace(first=title.last + 1, last=last, cut=0)


def _with_given_name(scene: Scene, draft: Draft) -> Draft:
    """(to the Spaniard) رفايل بينيتيز, دونلد ترامب: a family name alone with the given name that sounds as the catalogue's before
    it."""
    words, names, before = scene.words, fold_key(draft.evidence).split(), draft.first - 1
    if draft.last > draft.first or draft.cut or len(names) < 2 or names[-1] != words.forms[draft.first] \
            or not words.follows(draft.first) or is_latin(words.forms[draft.first]):
        return draft
    sound = skeleton(names[0])
    cut = next((cut for cut, given in bare_forms(words.forms[before]) if skeleton(given) == sound
                and abs(len(given) - len(names[0])) <= _LETTERS and len(given) >= _SHORTEST), None)
    return draft if cut is None else draft._replace(first=before, cut=cut)


def _with_version(scene: Scene, draft: Draft) -> Draft:
    """A product's number belongs to its name: Llama 3, iOS 17.4, ويندوز 10."""
    words, last = scene.words, draft.last
    while last + 1 < len(words) and last - draft.last < _MOST_PARTS and _continues(scene, last + 1, first=last == draft.last):
        last += 1
    if last == draft.last:
        return draft
    version = "-".join(words.forms[draft.last + 1:last + 1])
    glue = "" if _SERIES.search(draft.entity) else "-"
    return draft._replace(last=last, entity=draft.entity + glue + version)


def _continues(scene: Scene, number: int, *, first: bool) -> bool:
    words = scene.words
    form, gap = words.forms[number], words.gap(number)
    if first and gap == " " and _MODEL.fullmatch(form):
        return scene.catalogue.names.match(words, number) is None  # a chip has a name of its own
    if number_of(form, _VERSION) is None:
        return False
    if first and (gap not in _GAPS or words.forms[number - 1][-1].isdecimal()):
        return False
    if not first and gap != ".":
        return False
    return not _counts_something(scene, number)


def _counts_something(scene: Scene, number: int) -> bool:
    """Whether a number is an amount of what follows (5 ملايين, 20 %, 20 في المئة) and no version."""
    words = scene.words
    after = words.text[words.ends[number]:words.ends[number] + 2].strip()
    follower, second = words.form(number + 1), words.form(number + 2)
    percent = scene.is_a(number + 1, "preposition") and second.startswith(ARTICLE) \
        and scene.vocabulary.is_unit(BY_THE + second.removeprefix(ARTICLE))
    return after[:1] in {"%", "\u066a"} or percent or scene.vocabulary.is_unit(follower)
