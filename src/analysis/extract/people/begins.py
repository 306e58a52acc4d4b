"""Where a name begins before what the lists know of it: a first name of no list, those before a foreigner's particle."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import AND, AND_THE, ARTICLE, FOR_THE
from ...arabic.words import is_latin
from ..clues.beside import office_before
from ..clues.drafts import Draft
from ..reading.scene import Scene

# Longer words that begin like Lalla are for + a word with its article.
LALLA = 3
_GIVEN_NAMES = 2  # before a family with its particle
# An office whose bearer's given name is odd stands no further before it, in words.
_OFFICE_REACH = 8


def with_first_name(scene: Scene, known: Mapping[int, Draft], number: int) -> int:
    """منسقة الأمم المتحدة جينين هينيس بلاسخارت: the word of no list between an office and what the lists know of a name."""
    before, words = number - 1, scene.words
    if not words.follows(before) or not words.follows(number) or before in known or is_latin(words.forms[before]) \
            or before in scene.titles or before in scene.heads or before in scene.cues:
        return number
    form, vocabulary = words.forms[before], scene.vocabulary
    strange = len(form) > LALLA and form not in vocabulary.common and not vocabulary.is_plainly_ordinary(form) \
        and not vocabulary.is_nationality(form) and not form.startswith((AND, ARTICLE, FOR_THE))
    strange = strange and not scene.is_a(before - 1, "preposition") and not _completes(scene, before)  # (who lives) in X
    return before if strange and office_before(scene, before, _OFFICE_REACH) is not None else number


def with_given_names(scene: Scene, known: Mapping[int, Draft], number: int) -> int:
    """فابين دي فيليبو, ايدسون فارغاس دا سيلفا: the words of no list right before the particle of a foreigner's
    family."""
    first = number
    while scene.is_a(number, "foreign-particle") and number - first < _GIVEN_NAMES and _is_no_word(scene, known, first - 1):
        first -= 1
    return first


def _is_no_word(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether a word of no list, which may begin a name, is joined to the next; right behind a reporting verb whatever it
    would be behind a proclitic (والكوم, فابين)."""
    words, vocabulary = scene.words, scene.vocabulary
    if number < 0 or not words.follows(number + 1) or number in known or number in scene.titles or number in scene.cues:
        return False
    form = words.forms[number]
    if is_latin(form) or form.startswith((ARTICLE, FOR_THE)):
        return False
    told = scene.cue_ending_at(number - 1) is not None and form not in vocabulary.common
    return told or (vocabulary.is_strange(form) and not form.startswith(AND))


def _completes(scene: Scene, number: int) -> bool:
    """مدرب صنداونز ميغيل كاردوسو: whether an office that needs to be told of what stands right before a word."""
    hit = scene.title_ends.get(number - 1)
    return hit is not None and hit.value.kind == "head" and not scene.words.forms[hit.first].startswith((ARTICLE, AND_THE))
