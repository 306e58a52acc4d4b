"""Which of its bearers a name of the catalogue stands for where it is met."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE
from ...arabic.folding import fold_key
from ..reading.gazetteer import Hit
from ..reading.scene import Scene
from .evidence import enclosed, evidence_for, headed, is_doubled


def decided(scene: Scene, hit: Hit) -> Hit | None:
    """The hit with the one name that it stands for: a weak one with evidence, else a sure one, else none."""
    names = hit.value
    if len(names) == 1 and not names[0].weak and not names[0].folded:
        return Hit(hit.first, hit.last, hit.cut, names[0])
    claims = [hit._replace(value=name) for name in names]
    told = [claim for claim in claims if claim.value.weak and evidence_for(scene, claim)]
    sure = [claim for claim in claims if _is_sure(scene, claim) or (not claim.value.weak and evidence_for(scene, claim))]
    if told and sure and (_is_owned(scene, told[0], sure[0]) or not any(
            tells(scene, told[0]) for tells in (_presented, _addressed, is_doubled))):
        told = []
    return next(iter([*told, *sure]), None)


def _is_owned(scene: Scene, weak: Hit, sure: Hit) -> bool:
    """وكالة بلومبرغ: whether the weak bearer of a name belongs to the sure one, and its own noun does not stand before it."""
    entities = scene.catalogue.entities
    before = scene.words.forms[weak.first - 1].removeprefix(ARTICLE) if weak.first else ""
    bearer = entities[weak.value.entity]
    return bearer.owner == sure.value.entity and before not in fold_key(bearer.label).split()


def _presented(scene: Scene, hit: Hit) -> bool:
    """Whether a head noun stands before the name; before a newspaper that is named like a place, one of media."""
    words, first = scene.words, hit.first
    if scene.catalogue.entities[hit.value.entity].type != "COMPANY" or hit.first == 0:
        return headed(scene, hit)
    return not hit.cut and words.lines[first] == words.lines[first - 1] \
        and scene.is_a(first - 1, "agency")


def _addressed(scene: Scene, hit: Hit) -> bool:
    """قال لـ«الرياض»: who is told something in marks is a newspaper, not a city."""
    words = scene.words
    before = words.form(hit.first - 1)
    outlet = scene.catalogue.entities[hit.value.entity].type == "COMPANY"
    return outlet and enclosed(words, hit) and before in scene.vocabulary.classes["spoken-to"]


def _is_sure(scene: Scene, hit: Hit) -> bool:
    """Whether a name needs no evidence: it is no ordinary word, not even by folding."""
    if hit.value.weak or not hit.value.folded:
        return not hit.value.weak
    words = scene.words
    return words.text[words.position(hit.first, hit.cut):words.ends[hit.last]] not in scene.vocabulary.spelled
