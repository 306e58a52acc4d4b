"""From a known name to its draft: with the version behind it, or the person alone."""

from __future__ import annotations

from ...arabic.folding import fold_key
from ...arabic.words import bare_forms, is_latin, number_of
from ..clues.drafts import CATALOGUED, Draft
from ..clues.firms import branch_follows, suffix_follows, without_head, without_you
from ..people.runs import MOST_LINEAGE
from ..reading.gazetteer import Hit
from ..reading.heads import ties_on
from ..reading.scene import Scene
from ..reading.skeleton import skeleton

_VERSION, _MOST_PARTS = 2, 4  # digits of a number, numbers of a version
# Two spellings of a given name differ by no more letters; a shorter one sounds like too many.
_LETTERS, _SHORTEST = 2, 3


def catalogued_draft(scene: Scene, hit: Hit) -> Draft:
    """The draft of a known name: without a firm's noun, with what belongs to it behind."""
    entity = scene.catalogue.entities[hit.value.entity]
    draft = Draft(hit.first, hit.last, hit.cut, entity.id, entity.type, CATALOGUED, entity.label,
                  0.85 if hit.value.weak else 0.95)
    if entity.type == "COMPANY":
        draft = without_you(scene, without_head(scene, draft))
    if entity.type == "COMPANY" and suffix_follows(scene, draft.last + 1):
        return draft._replace(last=draft.last + 1)
    if entity.type == "COMPANY" and draft.first == draft.last and branch_follows(scene, draft.last + 1):
        return draft._replace(last=draft.last + 1, entity=f"{draft.entity}-{scene.words.forms[draft.last + 1]}")
    if entity.type == "PERSON":
        return _with_given_name(scene, _person_alone(scene, draft))
    return _with_version(scene, draft) if entity.type == "PRODUCT" else draft


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
    return draft._replace(last=last, entity=f"{draft.entity}-{version}")


def _continues(scene: Scene, number: int, *, first: bool) -> bool:
    words = scene.words
    form, gap = words.forms[number], words.gap(number)
    if number_of(form, _VERSION) is None:
        return False
    if first and (gap not in {" ", "-", "\u00a0"} or words.forms[number - 1][-1].isdecimal()):
        return False
    if not first and gap != ".":
        return False
    return not _counts_something(scene, number)


def _counts_something(scene: Scene, number: int) -> bool:
    """Whether a number is an amount of what follows (5 ملايين, 20 %) and no version."""
    words = scene.words
    after = words.text[words.ends[number]:words.ends[number] + 2].strip()
    follower = words.form(number + 1)
    return after[:1] in {"%", "\u066a"} or scene.vocabulary.is_unit(follower)
