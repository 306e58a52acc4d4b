"""Several people who act and speak only then: ورفض المحتجون العرض. وقالوا: «…»."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE
from ..reading.cues import Cue
from .newcomers import is_verb
from .nouns import group_at
from .phrases import has_preposition, unnamed
from .subjects import Cast, Subject

# So many words back, in this sentence or the one before, they may have acted.
_REACH = 40


def several(cast: Cast, cue: Cue) -> Subject | None:
    """For a verb in the plural: those who stand right behind the verb of a sentence, or at its head, perhaps counted."""
    if not cue.finite or cue.form.number != "pl":
        return None
    here = cast.sentence(cue.first)
    for number in range(cue.first - 1, max(cue.first - _REACH, -1), -1):
        if here - cast.sentence(number) > 1:
            return None
        if _act(cast, number):
            return unnamed(cast, number - _is_counted(cast, number), _last_adjective(cast, number), cue)
    return None


def _last_adjective(cast: Cast, number: int) -> int:
    """المحتجون الغاضبون: the last of the adjectives with their article behind a noun, or the noun itself."""
    vocabulary, forms = cast.vocabulary, cast.words.forms
    while cast.words.follows(number + 1) and forms[number + 1].startswith(ARTICLE) \
            and vocabulary.common.get(forms[number + 1].removeprefix(ARTICLE)) == "A":
        number += 1
    return number


def _act(cast: Cast, number: int) -> bool:
    """Whether a noun for several people, with what counts them, stands right behind a verb, or opens a sentence."""
    group, first = group_at(cast, number), number - _is_counted(cast, number)
    people = group is not None and group.kind == "person" and group.number == "pl"
    if not people or number in cast.by_first or has_preposition(cast, first):
        return False
    verb = first - 1
    opens = cast.words.follows(first) and cast.opens_sentence(verb) and not cast.words.forms[verb].startswith(ARTICLE) \
        and not cast.is_a(verb, "preposition", "contrast")
    return cast.opens_sentence(first) or opens or (is_verb(cast, verb) and cast.words.follows(first))


def _is_counted(cast: Cast, number: int) -> bool:
    """عشرات العمال, آلاف الطلاب: whether a noun for many governs a noun."""
    return cast.is_a(number - 1, "crowd") and cast.words.follows(number)
