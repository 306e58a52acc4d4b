"""By what a text names again whom or what it named in full: the family name, the first word of a firm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...arabic.affixes import ARTICLE
from ...arabic.folding import fold_key
from ...arabic.words import is_latin
from ..clues.drafts import CATALOGUED, FAMILY_NAME, GIVEN_NAME, REPEATED, Draft
from ..reading.scene import Scene
from .firms_again import SHORT_FIRM, short_firm
from .sounds import Name

_SHORT = "short name"
_EASTERN = 3  # words
# Who is introduced as X bin Y is later called Ibn Y.
_BIN, _IBN = "\u0628\u0646", "\u0627\u0628\u0646"


class Named(NamedTuple):
    """A name told before, by which rule, and how sure its shorter form is it."""

    draft: Draft
    rule: str
    confidence: float


def names_again(scene: Scene, named: Sequence[Name]) -> Iterator[tuple[str, Named]]:
    """Whole names first, then short names of firms, then family names, then given names that only one person bears."""
    yield from {" ".join(name): Named(draft, REPEATED, draft.confidence) for draft, name in reversed(named)}.items()
    for draft, name in named:
        if draft.type == "COMPANY" and len(name) > 1:
            yield from _short_names(scene, draft, name)
    yield from _names_of_people(scene, [(draft, name) for draft, name in named if draft.type == "PERSON" and len(name) > 1])


def _short_names(scene: Scene, draft: Draft, name: Sequence[str]) -> Iterator[tuple[str, Named]]:
    """By what a text names a firm again: its first word, what goes before its kind, its second word."""
    if len(name[0]) > 3 and not scene.vocabulary.is_ordinary(name[0]):
        yield name[0], Named(draft, _SHORT, 0.7)
    if draft.rule != CATALOGUED:
        yield from ((part, Named(draft, SHORT_FIRM, 0.6)) for part in short_firm(scene, name))
    suffixes = scene.vocabulary.classes["company-suffix"]
    if len(name) > 2 and name[-1] in suffixes and name[-2] not in suffixes:
        yield " ".join(name[:-1]), Named(draft, _SHORT, 0.7)
    if len(name) == 2 and _tells_firm(scene, name[1]):
        yield name[1], Named(draft, _SHORT, 0.65)


def _names_of_people(scene: Scene, people: Sequence[Name]) -> Iterator[tuple[str, Named]]:
    """By what a text names somebody again: without the fathers between, by his family name, by a given name of his alone."""
    for draft, name in people:
        if _BIN in name[1:-1] and name[-1] not in scene.vocabulary.classes["god"]:
            yield f"{name[0]} {name[-1]}", Named(draft, REPEATED, draft.confidence)
        for part in (*_family_names(scene, name), *_family_first(scene, name), *_written_otherwise(scene, draft, name)):
            yield part, Named(draft, FAMILY_NAME, 0.85)
    bearers: dict[str, set[str]] = {}
    for draft, name in people:
        bearers.setdefault(name[0], set()).add(draft.entity)
    for draft, name in people:
        if scene.vocabulary.is_given(name[0]) and len(bearers[name[0]]) == 1:
            yield name[0], Named(draft, GIVEN_NAME, 0.6)


def _family_first(scene: Scene, name: Sequence[str]) -> Iterator[str]:
    """تشوي مين سوك … قال تشوي: the first of three words that is a family's of the Far East, and no particle (لي, to me)."""
    if len(name) == _EASTERN and name[0] in scene.vocabulary.classes["eastern-family"] \
            and scene.vocabulary.kind_of(name[0]) != "F":
        yield name[0]


def _written_otherwise(scene: Scene, draft: Draft, name: Sequence[str]) -> Iterator[str]:
    """Tim Sweeney … كتب سويني: the family name in the catalogue's Arabic of whom a text first writes in Latin letters."""
    entity = scene.catalogue.entities.get(draft.entity)
    if entity is not None and draft.rule == CATALOGUED and is_latin(name[0]):
        parts = fold_key(entity.label).split()
        yield from _family_names(scene, parts) if len(parts) > 1 else ()


def _tells_firm(scene: Scene, form: str) -> bool:
    """Whether the last word of a company's name is of no list and no kind of company: (Cambridge) Analytica."""
    vocabulary = scene.vocabulary
    known = vocabulary.is_ordinary(form) or vocabulary.is_listed(form)
    return len(form) > 5 and not known and form not in vocabulary.classes["company-suffix"] \
        and not scene.catalogue.names.begins[form]


def _family_names(scene: Scene, name: Sequence[str]) -> Iterator[str]:
    """The family name: the last word, with the particle or compound before it where there is one."""
    if _BIN in name[1:-2]:
        yield " ".join(name[name.index(_BIN, 1):])
    closed = name[-1] in scene.vocabulary.particles and name[-1].startswith(ARTICLE)
    if len(name) > 2 and (closed or name[-2] in scene.vocabulary.particles or scene.vocabulary.is_a(name[-2], "family-opener")):
        yield " ".join(name[-2:])
        if name[-2] == _BIN:
            yield f"{_IBN} {name[-1]}"
    if len(name) > 3 and _BIN not in name:
        yield " ".join(name[-2:])
        yield from _behind_particles(scene, name)
    if len(name) > 2 and scene.vocabulary.is_a(name[-1], "name-closer"):
        yield " ".join(name[-2:])
    elif not closed and (len(name[-1]) > 2 or scene.vocabulary.kind_of(name[-1]) != "F"):
        yield name[-1]
    if len(name) == 3 and name[1].startswith(ARTICLE):
        yield name[1]


def _behind_particles(scene: Scene, name: Sequence[str]) -> Iterator[str]:
    """فان دير مير, دي لا توري: a family name with the two particles before it."""
    vocabulary = scene.vocabulary
    if vocabulary.is_a(name[-3], "foreign-particle") and vocabulary.is_a(name[-2], "foreign-article"):
        yield " ".join(name[-3:])
