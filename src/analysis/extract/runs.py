"""How far a personal name runs: word by word, as long as the next one may belong to it."""

from __future__ import annotations

from collections.abc import Mapping

from ..arabic.words import ARTICLE, is_latin
from .drafts import Draft
from .gazetteer import one_stretch
from .scene import Scene
from .types import follows_title, title_follows

_MOST_WORDS = 5
_CONJUNCTION = "\u0648"
_JOINTS = frozenset({" ", "  ", "-", "\u00a0"})
_INITIAL = ". "
_COMMAS = frozenset({"\u060c", ","})
SPEAKING = frozenset({"past", "present", "source"})


def run_end(scene: Scene, known: Mapping[int, Draft], first: int) -> int:
    """The last word of the run of name words that begins at ``first``."""
    last = first
    while last + 1 < min(first + _MOST_WORDS, len(scene.words)) and _goes_on(scene, known, first, last + 1):
        last += 1
    while last > first and scene.words.forms[last] in scene.vocabulary.particles:
        last -= 1
    return last


def _goes_on(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """Whether a word may belong to the name that begins at ``first`` and runs up to it."""
    if not _joined(scene, number) or _is_another(scene, known, first, number):
        return False
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if scene.words.forms[number - 1] in vocabulary.particles:
        return _behind_particle(scene, number)
    if number > first + 1 and _ends_arab_name(scene, first, number):
        return True
    if title_follows(scene, number) and is_announced(scene, first) and vocabulary.is_given(scene.words.forms[first]):
        return not is_latin(form)
    if form in vocabulary.particles:
        return _joins_on(scene, number)
    if form in vocabulary.given or form in vocabulary.surnames:
        return form in vocabulary.surnames or number == first + 1 or not vocabulary.is_ordinary(form)
    return _is_strange(scene, first, number)


def _joined(scene: Scene, number: int) -> bool:
    """Whether only a blank, a hyphen or an initial's full stop stands before a word."""
    gap = scene.words.gap(number)
    initial = gap == _INITIAL and len(scene.words.forms[number - 1]) == 1
    return (gap in _JOINTS or initial) and one_stretch(scene.words, number)


def _is_another(scene: Scene, known: Mapping[int, Draft], first: int, number: int) -> bool:
    """Whether a word is another name, a reporting form, or a common word spelled as no name is."""
    behind_given = number == first + 1 and scene.vocabulary.is_given(scene.words.forms[first], sure=True)
    if is_blocked(known, number, behind_given=behind_given):
        return True
    reports = number in scene.cues and not scene.cues[number].value.weak
    return reports or scene.vocabulary.is_written_word(scene.words.surface(number, number))


def _behind_particle(scene: Scene, number: int) -> bool:
    """بن سلمان, فان دير, عبد الله: nearly any word behind a particle; behind بن any noun."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    son = vocabulary.is_a(scene.words.forms[number - 1], "son-of") and vocabulary.kind_of(form) in {"", "N", "A"}
    return son or form.startswith(ARTICLE) or form in vocabulary.given or not vocabulary.is_plainly_ordinary(form)


def _joins_on(scene: Scene, number: int) -> bool:
    """Whether a particle has a word to stand before."""
    follower = number + 1
    joined = follower < len(scene.words) and scene.words.gap(follower) in {" ", "-"}
    return joined and not scene.vocabulary.is_a(scene.words.forms[follower], "preposition")


def _is_strange(scene: Scene, first: int, number: int) -> bool:
    """A word of no list: right behind a given name it need not be wholly strange, further on it must."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    if number == first + 1 and form.startswith(ARTICLE) and form not in vocabulary.nationalities:
        return not vocabulary.is_ordinary(form) or _is_family_noun(scene, first, number)
    if any(letter.isdecimal() for letter in form) or is_latin(form) or number in scene.titles:
        return False
    if number == first + 1 and vocabulary.is_given(scene.words.forms[first], sure=True) and form[0] != _CONJUNCTION:
        return not vocabulary.is_plainly_ordinary(form)
    return not (form.startswith(_CONJUNCTION) and len(form) > 3) and vocabulary.is_name_like(form)


def _is_family_noun(scene: Scene, first: int, number: int) -> bool:
    """قال بندر العتيق، : an ordinary ال-word behind an announced given name."""
    vocabulary, given = scene.vocabulary, scene.words.forms[first]
    sure = vocabulary.is_given(given, sure=True) or scene.words.gap(number + 1).lstrip()[:1] in _COMMAS
    return sure and vocabulary.is_given(given) and is_announced(scene, first)


def _ends_arab_name(scene: Scene, first: int, number: int) -> bool:
    """يوسف بن عبدالله البنيان; محمد خدا كرمى، مساعد: a word of any kind that closes a name begun as one."""
    words, vocabulary, form = scene.words, scene.vocabulary, scene.words.forms[number]
    if number in scene.titles or form in vocabulary.nationalities or vocabulary.kind_of(form) in {"V", "F", "D"}:
        return False
    son = any(vocabulary.is_a(words.forms[place], "son-of") for place in range(first + 1, number))
    if son and form.startswith(ARTICLE) and not words.forms[number - 1].startswith(ARTICLE):
        return True
    return (title_follows(scene, number) and is_announced(scene, first))


def is_announced(scene: Scene, first: int) -> bool:
    """Whether a reporting verb or a title stands right before, so that an ordinary ال-word may be a family name."""
    cue = scene.cue_ending_at(first - 1) if first else None
    return follows_title(scene, first) or (cue is not None and cue.shape in SPEAKING)


def is_blocked(known: Mapping[int, Draft], number: int, *, behind_given: bool = False) -> bool:
    """Whether the catalogue knows the word as something else than one name of a person.

    Behind a sure given name a firm's one-word name may be a family name (أنجيلا هيرست).
    """
    draft = known.get(number)
    if draft is None or (draft.type == "PERSON" and draft.last == draft.first):
        return False
    return not (behind_given and draft.last == draft.first and draft.type in {"COMPANY", "PRODUCT"} and not draft.cut)
