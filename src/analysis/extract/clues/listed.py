"""Firms told by the sure ones beside them in a list, or by their shares."""

from __future__ import annotations

from ...arabic.affixes import AND
from ...arabic.chars import CLOSING_SIGNS, COMMA, FILLING
from ..reading.gazetteer import Hit
from ..reading.scene import Scene

_LIST_GAPS = frozenset({" ", "\u060c ", *(sign + " " for sign in CLOSING_SIGNS), "\" \u00ab"})


def has_shares(scene: Scene, hit: Hit) -> bool:
    """The shares of, the founder of: whether a noun before a company's name makes it one."""
    before = hit.first - 1
    return before >= 0 and not hit.cut and scene.words.gap(hit.first).strip(FILLING) == "" \
        and scene.catalogue.entities[hit.value.entity].type == "COMPANY" \
        and scene.is_a(before, "share")


def listed(scene: Scene, hit: Hit) -> bool:
    """Volkswagen and Audi, Audi and Skoda: whether the name is joined by a conjunction to a sure one of its type."""
    kind = scene.catalogue.entities[hit.value.entity].type
    if not _goes_on(scene, hit):
        return _precedes_sure(scene, hit, kind)
    if kind == "COMPANY":
        return _behind_company(scene, hit.first)
    return any(_is_sure_as(scene, other, kind) for other in _names_before(scene, hit.first))


def _goes_on(scene: Scene, hit: Hit) -> bool:
    """Whether a conjunction is written onto the name, with nothing but a list's marks before it."""
    return hit.cut == 1 and scene.words.forms[hit.first][0] == AND and scene.words.gap(hit.first) in _LIST_GAPS


def _precedes_sure(scene: Scene, hit: Hit, kind: str) -> bool:
    words, number = scene.words, hit.last + 1
    joined = words.gap(number) in _LIST_GAPS and words.forms[number][0] == AND
    in_list = kind == "COMPANY" and words.gap(number) == f"{COMMA} "  # Ford, Stellantis
    other = scene.catalogue.names.match(words, number) if joined or in_list else None
    return other is not None and other.cut == joined and _is_sure_as(scene, other, kind)


def _behind_company(scene: Scene, number: int) -> bool:
    """Whether a company's name ends right before a word that is sure, or that shares or a list make sure.

    A list may have any length, and each name asks the one before: all of them are decided at once, from the first on.
    """
    before: dict[int, list[Hit]] = {}
    todo = [number]
    while todo:
        place = todo.pop()
        if place not in scene.listed and place not in before:
            before[place] = [one for other in _names_before(scene, place) for one in _as_company(scene, other)]
            todo += [one.first for one in before[place] if _goes_on(scene, one)]
    for place in sorted(before):
        scene.listed[place] = any(_is_sure_company(scene, one) for one in before[place])
    return scene.listed[number]


def _names_before(scene: Scene, number: int) -> list[Hit]:
    """The names of at most three words that end right before a word."""
    found = (scene.catalogue.names.match(scene.words, first) for first in range(max(number - 3, 0), number))
    return [other for other in found if other is not None and other.last == number - 1]


def _as_company(scene: Scene, other: Hit) -> list[Hit]:
    """The name as a company's, if it is one's: a sure claim, else the first one, for all others tell the same."""
    claims = [name for name in other.value if scene.catalogue.entities[name.entity].type == "COMPANY"]
    return [other._replace(value=name) for name in sorted(claims, key=lambda name: name.weak or name.folded)[:1]]


def _is_sure_company(scene: Scene, one: Hit) -> bool:
    """Whether a company's name in a list is sure by itself, by shares or by the names beside it, those before it decided."""
    if not (one.value.weak or one.value.folded) or has_shares(scene, one):
        return True
    return scene.listed[one.first] if _goes_on(scene, one) else _precedes_sure(scene, one, "COMPANY")


def _is_sure_as(scene: Scene, other: Hit, kind: str) -> bool:
    return kind != "PLACE" and any(not name.weak and not name.folded and scene.catalogue.entities[name.entity].type == kind
                                   for name in other.value)
