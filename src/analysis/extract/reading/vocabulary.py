"""What kind of word a word is: name, title, head noun, nationality, ordinary word.

A name that no catalogue holds is told by what it is not: a word of neither the common words nor
the inflections of one. So the list of common words matters as much as the lists of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from ...arabic.affixes import ARTICLE, AS, BY, FINAL_HEH, FOR, FOR_THE, FUTURE, NOT, OWNERS, PREPOSITIONS, PRESENT, THEN
from ...arabic.chars import ALEF, NOON, YEH
from ...arabic.words import bare_forms, is_latin
from ...memo import Memo
from .gazetteer import Gazetteer
from .inflections import ENCLITICS, PLURALS, unsuffixed, without_pronoun, without_the

# Proclitics that stand before no function word where the whole is a word itself: كان is no ك + أن.
_NO_PARTICLE = AS + FUTURE
_PARTICLES = _NO_PARTICLE + THEN + BY + FOR
# ب and ك stand before nouns, the future س before verbs; ل before both.
_NOUN_ONLY = BY + AS
_SLIP = 3
_PRESENT = PRESENT.removesuffix(ALEF)
_LOOSE = (THEN, FUTURE)


@dataclass(frozen=True, slots=True)
class Title:
    """A title or office. kind: honorific (before a name), title (complete), head (needs a complement)."""

    gender: str
    kind: str


@dataclass(frozen=True, slots=True)
class Group:
    """A common noun for somebody who speaks unnamed. number sg, du, pl; kind person, org, document."""

    number: str
    gender: str
    kind: str


def is_kind(group: Group | None, kind: str, number: str = "") -> TypeGuard[Group]:
    """Whether a noun for who speaks is known, of a kind, and in a number where one is asked for."""
    return group is not None and group.kind == kind and (not number or group.number == number)


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that stands before a name and tells its type; ``term``: it introduces a term or title."""

    type: str
    gender: str
    term: bool


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Word lists, keyed by folded words. ``given`` maps a name to (gender, weak); of family names only the name is known.

    What is asked of every word is answered from memory:

    ``is_ordinary``: whether a folded word is a common word, an inflection of one, a nationality or a number.
    ``is_plainly_ordinary``: whether it is one as it stands, with ال or after و ب ك ل at most: behind a given name
    the looser reading, which also strips endings, ف and س, would eat family names.
    ``kind_of``: N, A, V, F or D of a common word, as it stands or without proclitics; '' for others.
    ``name_cut``: how many proclitics stand before a word that may begin a personal name, else None.
    ``may_begin_name``: whether it may begin one at all: most words may not, so rules ask this first.
    ``written``: spellings of common words that no name has, though folding makes them one; ``respelled``: their folded forms.
    ``roles_of``: the closed classes of ``knowledge/function-words.tsv`` that a folded word belongs to, mostly none.
    ``names``: given and family names as the lists spell them.
    ``is_unit``: whether it is a unit, number word, currency, day or month.
    ``is_prepositional``: whether it is a common noun with ب, ل or ك written onto it.
    """

    given: Mapping[str, tuple[str, bool]]
    surnames: frozenset[str]
    particles: frozenset[str]
    titles: Gazetteer
    groups: Mapping[str, Group]
    heads: Gazetteer
    nationalities: Mapping[str, str]
    common: Mapping[str, str]
    units: frozenset[str]
    written: frozenset[str]
    respelled: frozenset[str]
    spelled: frozenset[str]
    names: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    classes_of: Mapping[str, frozenset[str]]
    is_ordinary: Callable[[str], bool] = field(init=False)
    is_plainly_ordinary: Callable[[str], bool] = field(init=False)
    kind_of: Callable[[str], str] = field(init=False)
    name_cut: Callable[[str], int | None] = field(init=False)
    may_begin_name: Callable[[str], bool] = field(init=False)
    is_unit: Callable[[str], bool] = field(init=False)
    is_prepositional: Callable[[str], bool] = field(init=False)
    roles_of: Callable[[str], frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        answers: dict[str, Callable[[str], object]] = {
            "is_ordinary": self._ordinary, "is_plainly_ordinary": self._plainly, "kind_of": self._kind, "name_cut": self._cut,
            "roles_of": self._roles,
            "may_begin_name": self._may_begin, "is_unit": self._unit, "is_prepositional": self._prepositional}
        for name, answer in answers.items():
            object.__setattr__(self, name, Memo(answer).__getitem__)

    def is_accusative(self, form: str) -> bool:
        """Whether a folded word is a noun or adjective with the ending of an object, a manner or a predicate (دورا)."""
        return form[-1:] == ALEF and form not in self.common and self.common.get(form[:-1]) in {"N", "A"}

    def is_strange(self, form: str) -> bool:
        """Whether a folded word without article is of no list, whatever is taken off its ends, and too long for a slip."""
        return len(form) > _SLIP and not form.startswith(ARTICLE) and not self.is_ordinary(form)

    def has_clause_word(self, forms: Iterable[str]) -> bool:
        """Whether a verb or particle stands among folded words, as in a clause rather than in a name."""
        return any(self.kind_of(form) in {"V", "F"} for form in forms)

    def is_nationality(self, form: str) -> bool:
        """Whether a folded word is the adjective of a country, with its article or without."""
        return without_the(form) in self.nationalities

    def is_a(self, form: str, *roles: str) -> bool:
        """Whether a folded word belongs to one of these closed classes of ``knowledge/function-words.tsv``."""
        return not self.roles_of(form).isdisjoint(roles)

    def is_purpose(self, form: str) -> bool:
        """للطاقة, للتقسيط: whether a folded word is what a firm is for: for and the article on a trade."""
        return form.startswith(FOR_THE) and form[len(FOR_THE):] in self.classes["firm-tail"]

    def is_written_word(self, surface: str) -> bool:
        """Whether a text spells a common word just so, where folding makes it a name: على, علي."""
        return surface in self.written

    def is_listed(self, form: str) -> bool:
        """Whether a folded word is a given or family name of the lists, be it another word too."""
        return form in self.given or form in self.surnames

    def is_given(self, form: str, *, sure: bool = False) -> bool:
        """Whether a folded word is a given name (``sure``: and no ordinary word)."""
        entry = self.given.get(form)
        return entry is not None and not (sure and (entry[1] or form in self.units))

    def _roles(self, form: str) -> frozenset[str]:
        rests = {form, *(rest for cut, rest in bare_forms(form) if not (cut and form[cut - 1] in self._barred(form[cut - 1:])))}
        return frozenset[str]().union(*(self.classes_of[rest] for rest in rests if rest in self.classes_of))

    def _barred(self, form: str) -> str:
        """The proclitics that a word does not begin with, since it is a word itself: salam is no s + lam, kanat no as + you."""
        return _PARTICLES if self.common.get(form, "F") != "F" else _NO_PARTICLE if form in self.common else ""

    def _may_begin(self, form: str) -> bool:
        return self.name_cut(form) is not None or form in self.particles or not self.is_plainly_ordinary(form)

    def _cut(self, form: str) -> int | None:
        # Fleming is no "then to" Yiming.
        cut, rest = next(((cut, rest) for cut, rest in bare_forms(form) if (rest in self.given or rest in self.common)
                          and not (form[0] == THEN and cut == 2 and rest in self.given)), (None, ""))
        if rest in self.given:
            return None if cut and form[cut - 1] == AS and self.is_ordinary(form) else cut  # few names follow "as": his cup
        return None if self.is_ordinary(form) else 0

    def _unit(self, form: str) -> bool:
        return any(rest in self.units for _, rest in bare_forms(form))

    def _prepositional(self, form: str) -> bool:
        return any(cut and form[cut - 1] in PREPOSITIONS and self._is_common(rest, form[:cut]) for cut, rest in bare_forms(form))

    def _kind(self, form: str) -> str:
        readings = ((cut, word) for cut, rest in bare_forms(form) for word in (rest, without_the(rest)))
        return next((self.common.get(word, "A") for cut, word in readings if self._fits(word, form[:cut])), "")

    def _plainly(self, form: str) -> bool:
        if form[0].isdecimal() or self._is_verb(form):
            return True
        return any(self._fits(word, form[:cut]) for cut, rest in bare_forms(form) if form[:1] not in _LOOSE or not cut
                   for word in {rest, without_the(rest), *without_pronoun(rest)})

    def is_name_like(self, form: str) -> bool:
        """Whether a folded word may be part of a personal name."""
        if self.is_listed(form):
            return True
        return len(form) > 1 and not form[0].isdecimal() and not self.is_ordinary(form)

    def gender_of(self, form: str) -> str:
        """m, f or '' of a given name."""
        gender = self.given.get(form, ("", False))[0]
        return gender if gender in ("m", "f") else ""

    def _ordinary(self, form: str) -> bool:
        if form[0].isdecimal() or (is_latin(form) and len(form) < 2) or self._is_verb(form):
            return True
        return any(self._is_common(rest, form[:cut]) for cut, rest in bare_forms(form))

    def _is_verb(self, form: str) -> bool:
        """Whether a verb has its negation written onto it (لايفهم), or is of several women (يستخدمن)."""
        negated = len(form) > 5 and form.startswith(NOT) and form[2] in _PRESENT and self.common.get(form[2:]) == "V"
        return negated or (len(form) > 5 and form[-1] == NOON and form[0] in _PRESENT and self.common.get(form[:-1]) == "V")

    def _is_common(self, form: str, proclitics: str) -> bool:
        """Whether what proclitics leave is a common word of a kind that may bear them."""
        rest = without_the(form)
        if any(self._fits(word, proclitics) for word in {form, rest}):
            return rest == form or not self._is_construct(rest)
        endings = ENCLITICS if rest == form else PLURALS
        if rest != form and self._bears_pronoun(form, proclitics):
            return True
        return any(self._fits(stem, proclitics) for ending in endings if rest.endswith(ending)
                   for stem in unsuffixed(rest, ending) if len(stem) >= 3)

    def _bears_pronoun(self, form: str, proclitics: str) -> bool:
        """Whether what begins like the article is a noun's own, before a pronoun: التزاماته."""
        return any(self._fits(stem, proclitics) for ending in OWNERS if form.endswith(ending)
                   for stem in unsuffixed(form, ending) if stem in self.common)

    def _is_construct(self, bare: str) -> bool:
        """Whether a word is only a plural before a genitive (فائزي), which never follows ال."""
        nisba = bare + FINAL_HEH in self.common
        return bare.endswith(YEH) and self.common.get(bare) == "N" and bare + NOON in self.common and not nisba

    def _fits(self, word: str, proclitics: str) -> bool:
        """A preposition stands before nouns only, the future س before verbs only."""
        kind = self.common.get(word) or ("A" if word in self.nationalities else "")
        if not kind or not proclitics or proclitics[-1] not in _NOUN_ONLY + FUTURE:
            return bool(kind)
        if proclitics[-1] == FUTURE:  # the list keeps one kind of a word: تنقل, mobility, is also "moves"
            return kind == "V" or (word[0] in _PRESENT and len(word) > _SLIP)
        return kind != "V" or proclitics[-1] == FOR


