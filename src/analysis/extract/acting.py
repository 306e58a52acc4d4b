"""Unmarked names of companies that only what they do, or what only companies have, tells: bought X, the shares of X."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..arabic.chars import COMMAS
from .drafts import Draft, entity_id
from .heads import names_employer
from .organisations import bare_run, looks_inflected
from .scene import Scene
from .signs import FIRM
from .tails import tailed
from .types import type_of

_CONFIDENCE = 0.6
_TANWIN = "\u0627"


def acting_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for words of no list beside what tells of a company: a verb, a noun, a spokesperson, a list, who it is."""
    yield from _beside_business(scene, known)
    yield from _listed(scene, known)
    yield from _told_behind(scene, known)


def _listed(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """شركات مثل س: a name of no list right behind the word that opens a list of firms."""
    for opener in scene.openers:
        first = opener + 1
        if first < len(scene.words) and first not in known and scene.words.gap(first) == " " and (
                _is_strange(scene, first) or looks_inflected(scene, first)):
            last = bare_run(scene, known, first + (not _is_strange(scene, first)), subject=False)
            kind, evidence, confidence = type_of(scene, first, last) if last is not None else ("", "", 0.0)
            if last is not None and kind == "COMPANY" and confidence > _CONFIDENCE:
                yield Draft(first, last, 0, entity_id(scene, first, last), kind, "acts as a company", evidence, _CONFIDENCE)


def _told_behind(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """تعمل س، وهي شركة: a name of no list that a comma and who it is follow."""
    words = scene.words
    for hit in scene.heads.values():
        last = hit.first - 2
        if hit.value.type != "COMPANY" or last < 0 or last in known or words.gap(last + 1)[:1] not in COMMAS \
                or not scene.vocabulary.is_a(words.forms[last + 1], "copula") or not _is_strange(scene, last):
            continue
        first = last - 1 if last and words.gap(last) == " " and last - 1 not in known and _is_strange(scene, last - 1) else last
        yield Draft(first, last, 0, entity_id(scene, first, last), "COMPANY", "acts as a company",
                    words.surface(hit.first, hit.last), _CONFIDENCE)


def _beside_business(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Names right behind a verb of business, a noun for what only firms have, or a spokesperson."""
    for number in scene.places(FIRM):
        first = number + 1
        if first in known or first >= len(scene.words) or not _tells(scene, number):
            continue
        owned = scene.vocabulary.is_a(scene.words.forms[number], "firm-noun")
        last = tailed(scene, known, first)
        if last is None and (_is_strange(scene, first) or (owned and not scene.vocabulary.is_ordinary(scene.words.forms[first]))):
            last = bare_run(scene, known, first, subject=False)
        if last is None and looks_inflected(scene, first):
            last = bare_run(scene, known, first + 1, subject=False)
        if last is not None and _stands(scene, number, last) and type_of(scene, first, last)[0] == "COMPANY":
            yield Draft(first, last, 0, entity_id(scene, first, last), "COMPANY", "acts as a company",
                        scene.words.surface(number, number), _CONFIDENCE)


def _tells(scene: Scene, number: int) -> bool:
    """Whether a word tells of the next: what only firms have or do, على لسان a firm, the firm of an analyst."""
    words, vocabulary = scene.words, scene.vocabulary
    if words.gap(number + 1) != " ":
        return False
    owned_or_done = any(vocabulary.is_a(words.forms[number], role) for role in ("firm-verb", "firm-noun", "firm-issues"))
    return owned_or_done or names_employer(scene, number)


def _stands(scene: Scene, number: int, last: int) -> bool:
    """أصدرت س بيانا: behind a verb of issuing only before what is issued."""
    words, vocabulary = scene.words, scene.vocabulary
    if not vocabulary.is_a(words.forms[number], "firm-issues"):
        return True
    issued = words.forms[last + 1].removesuffix(_TANWIN) if last + 1 < len(words) else ""
    return vocabulary.is_a(issued, "medium")


def _is_strange(scene: Scene, number: int) -> bool:
    """Whether a word is of no list, neither of words nor of given or family names."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return vocabulary.is_strange(form) and not vocabulary.is_given(form) and form not in vocabulary.surnames
