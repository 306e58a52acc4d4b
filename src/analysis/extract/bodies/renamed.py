"""Institutions named in two ways: by a name behind theirs, without a ministry's noun, by the beginning of a longer name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..clues.drafts import Draft, form_of
from ..reading.scene import Scene
from .institutions import OPENERS, RULE


def identified(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """هيئة تنظيم الاتصالات «أوفكوم»: one entity for an institution and its name in marks or brackets right behind."""
    pairs = [(draft, other) for draft, other in pairwise(drafts) if draft.rule == RULE and _renames(scene, draft, other)]
    known = scene.catalogue.entities
    same = {**_ministries(scene, drafts), **{draft.entity: other for draft, other in pairs if other.entity in known},
            **{other.entity: draft for draft, other in pairs if other.entity not in known}}
    return [draft if (one := same.get(draft.entity)) is None else draft._replace(entity=one.entity, type=one.type)
            for draft in drafts]


def _ministries(scene: Scene, drafts: Sequence[Draft]) -> dict[str, Draft]:
    """الخارجية المصرية, وزارة الخارجية المصرية: by its entity, what is named like a ministry of the article but for the noun."""
    named = [(form_of(scene.words, draft).split(), draft) for draft in drafts if draft.rule == RULE]
    whole = {tuple(words[1:]): draft for words, draft in named if words[0] in scene.vocabulary.classes["ministry"]}
    return {draft.entity: whole[tuple(words)] for words, draft in named if tuple(words) in whole}


def _renames(scene: Scene, draft: Draft, other: Draft) -> bool:
    return other.first == draft.last + 1 and not other.cut and other.type in {"ORG", "COMPANY", "PRODUCT"} \
        and scene.words.gap(other.first).strip() in OPENERS


def shorter(scene: Scene, drafts: Iterable[Draft]) -> dict[str, Draft]:
    """The beginnings of institutions' names that only one of an article has: وزارة الصحة السعودية as وزارة الصحة."""
    found: dict[str, Draft] = {}
    shared: set[str] = set()
    for draft in drafts:
        words = form_of(scene.words, draft).split() if draft.rule == RULE else []
        for size in range(2, len(words)):
            short = " ".join(words[:size])
            if found.setdefault(short, draft).entity != draft.entity:
                shared.add(short)
    return {short: draft for short, draft in found.items() if short not in shared}
