"""Names that Arabic spells letter by letter: a Latin abbreviation of three letters or more, spoken (A. B. B.)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND
from ...arabic.chars import OPENING_SIGNS
from ...arabic.words import bare_forms, is_latin
from ..reading.gazetteer import one_stretch
from ..reading.scene import Scene, Told
from ..reading.signs import LETTER
from .drafts import Draft, draft_of
from .types import UNTOLD, type_of

_LEAST_LETTERS, _MOST_LETTERS, _MOST_BEHIND = 3, 12, 2
_DOT, _BLANK = ".", " "
_NO_PARTICLES = ("\u0622", "\u0625\u064a")  # آي, إي, unlike أي
_ANDED = tuple(AND + letter for letter in _NO_PARTICLES)
_RULE = "spelled by letters"
_OPENERS = frozenset({"(", *OPENING_SIGNS})


def spelled_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Companies named by three letters or more, where dots, marks or a word beside them tell that it is a name."""
    free = {_DOT: 0, _BLANK: 0}
    for number in scene.places(LETTER):
        joint = _DOT if _DOT in (scene.words.gap(number), scene.words.gap(number + 1)) else _BLANK
        if number < free[joint]:
            continue
        first, last, cut = _letters(scene, number, joint)
        free[joint] = last + 1  # whichever letter of a run is asked, the answer is the same
        draft = _spelled_at(scene, known, first, _trimmed(scene, last), cut)
        if draft:
            yield draft
            free = dict.fromkeys(free, draft.last + 1)


def _spelled_at(scene: Scene, known: Mapping[int, Draft], first: int, last: int, cut: int) -> Draft | None:
    forms = scene.words.forms[first:last + 1]
    term = " ".join((forms[0][cut:], *forms[1:])) in scene.vocabulary.classes["letter-term"]
    if not _LEAST_LETTERS <= len(forms) <= _MOST_LETTERS or term or any(place in known for place in range(first, last + 1)):
        return None
    dotted = all(scene.words.gap(place) == _DOT for place in range(first + 1, last + 1))
    last = _with_name_behind(scene, known, last)
    told = type_of(scene, first, last)
    if told.evidence == UNTOLD:
        told = Told("COMPANY", _RULE, 0.6)
        if not dotted and not (first and scene.words.gap(first)[-1:] in _OPENERS):
            return None
    return draft_of(scene, first, last, told, _RULE, cut)


def _letters(scene: Scene, number: int, joint: str) -> tuple[int, int, int]:
    """The first and last letter of the run around one, all joined by dots or all by blanks, and the proclitics of its first."""
    first = last = number
    anded = not _is_letter(scene, number)
    while first and not anded and _joined(scene, first, joint) and _is_letter(scene, first - 1):
        first -= 1
    while _joined(scene, last + 1, joint) and _is_letter(scene, last + 1):
        last += 1
    before = first if anded else first - 1
    cut = _proclitics(scene, before) if anded or (first and _joined(scene, first, joint)) else 0
    if cut:
        return before, last, cut
    while first < number and joint == _BLANK and _is_particle(scene, first):
        first += 1
    return first, last, 0


def _trimmed(scene: Scene, last: int) -> int:
    """The last letter without the prepositions behind a blank, which only look like letters."""
    while scene.words.gap(last) == _BLANK and _is_particle(scene, last):
        last -= 1
    return last


def _is_particle(scene: Scene, number: int) -> bool:
    """Whether a word only looks like a letter: في, أو, إن."""
    return not scene.signs[number] & LETTER and not scene.words.surface(number, number).startswith(_NO_PARTICLES)


def _joined(scene: Scene, number: int, *joints: str) -> bool:
    """Whether a dot without a blank, or a blank, ties a word to the one before."""
    gap = scene.words.gap(number)
    return gap in joints and (gap == _DOT or one_stretch(scene.words, number))


def _is_letter(scene: Scene, number: int) -> bool:
    """Whether a word is the name of a letter, and not another behind a conjunction (وآي)."""
    return scene.words.forms[number] in scene.vocabulary.classes["letter-name"] \
        and not scene.words.surface(number, number).startswith(_ANDED)


def _proclitics(scene: Scene, number: int) -> int:
    """How many letters of proclitics stand before the name of a letter, or 0."""
    letters = scene.vocabulary.classes["letter-name"]
    return next((cut for cut, rest in bare_forms(scene.words.forms[number]) if cut and len(rest) > 1 and rest in letters), 0)


def _with_name_behind(scene: Scene, known: Mapping[int, Draft], last: int) -> int:
    """The last word of the name: strange words behind the letters (Elections), or what ends a company's name, belong to it."""
    words, vocabulary, most = scene.words, scene.vocabulary, last + _MOST_BEHIND
    while last < most and _joined(scene, last + 1, _BLANK, _DOT) and last + 1 not in known:
        form = words.forms[last + 1]
        if vocabulary.is_a(form, "company-suffix"):
            return last + 1
        if vocabulary.is_ordinary(form) or is_latin(form) or form[0] == AND or form.isdecimal() \
                or vocabulary.is_given(form):
            break
        last += 1
    return last
