"""Names of the Far East: a family's word that the lists know, and two or three short ones: كيم سو يون, نغوين ثي ماي لينه."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, ARTICLE
from ..clues.doubles import is_that, is_to_me
from ..clues.drafts import GIVEN_NAME, Draft, draft_of
from ..reading.scene import Scene, Told
from .endings import ends_there

_SYLLABLE, _SHORT, _MOST = 5, 4, 3  # letters; letters; words behind the family's
_CONFIDENCE = 0.7
_APART = " - "  # لي هيون - كوك
_JOINS = frozenset({" ", "-", _APART})


def eastern_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for a family name of the list and the syllables behind it, where these are no words of the language."""
    free, families = 0, scene.vocabulary.classes["eastern-family"]
    for number, form in enumerate(scene.words.forms):
        if form not in families or number < free or number in known or is_that(scene, number) or is_to_me(scene, number):
            continue
        last = _last(scene, known, number)
        if last >= number + 2:
            free = last + 1
            yield draft_of(scene, number, last, Told("PERSON", scene.words.forms[number], _CONFIDENCE), GIVEN_NAME)


def _last(scene: Scene, known: Mapping[int, Draft], first: int) -> int:
    """The last of the syllables behind a family's word; the first itself where they are words too."""
    last, longest = first, _longest(scene, first)
    while last - first < _MOST and last + 1 < len(scene.words) and _is_syllable(scene, last + 1, longest):
        last += 1
    last += last > first and _closes(scene, last + 1)
    names = scene.words.forms[first + 1:last + 1]
    strange = sum(not scene.vocabulary.is_plainly_ordinary(form) for form in names)
    whole = all(number not in known or known[number].type == "PERSON" for number in range(first + 1, last + 1))
    return last if whole and strange >= len(names) - 1 and strange else first


def _closes(scene: Scene, number: int) -> bool:
    """قال تشوي مين هو إن: whether the pronoun that is a syllable too stands where a name must end, and no clause can begin."""
    syllable = scene.words.follows(number) and scene.is_a(number, "eastern-family") and scene.is_a(number, "pronoun-subject")
    return syllable and ends_there(scene, number)


def _longest(scene: Scene, first: int) -> int:
    """How many letters a given name behind a family's word may have: fewer where this is a word too, none where it is "to me"
    or a pronoun (قال لي علي حسن)."""
    if scene.is_a(first, "to-him", "pronoun-subject"):
        return 0
    return _SHORT if scene.vocabulary.is_plainly_ordinary(scene.words.forms[first]) else _SYLLABLE


def _is_syllable(scene: Scene, number: int, longest: int) -> bool:
    """Whether a word is as short as a syllable, and of no list or a given name of at most so many letters."""
    words, vocabulary, form = scene.words, scene.vocabulary, scene.words.forms[number]
    if words.gap(number) not in _JOINS or len(form) > _SYLLABLE or form.startswith((ARTICLE, AND)):
        return False
    if form[-1].isdecimal() or number in scene.titles or number in scene.cues or number in scene.heads:
        return False
    tied = words.gap(number) == _APART and (form in vocabulary.surnames or not vocabulary.is_plainly_ordinary(form))
    return tied or vocabulary.is_strange(form) or (len(form) <= longest and vocabulary.is_given(form))
