"""What stands behind somebody who speaks and is no part of who that is: how it is said, what is refused, another office."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, BY, FINAL_HEH, HER
from ...arabic.chars import ALEF, TEH
from ...arabic.words import without_article
from ..reading.vocabulary import is_kind
from .subjects import Cast

# What stands before speech; a description may end at a line's end as well.
_BEFORE_SPEECH = frozenset(":\"\u00ab\u201c\u201d\u060c")


def tells_manner(cast: Cast, number: int) -> bool:
    """ردت الوزارة سريعا:, قالت العجوز باكية:, رد الضابط بحدة: an adjective without article behind a noun that has it; "with" and
    a noun without article, as the last word before what is said."""
    words, common = cast.words, cast.vocabulary.common
    form = words.forms[number]
    named = number in cast.by_first or number in cast.scene.titles or cast.vocabulary.is_given(form)
    if named or not words.follows(number):
        return False
    if words.forms[number - 1].startswith(ARTICLE) and not form.startswith(ARTICLE) \
            and "A" in (common.get(form), common.get(form.removesuffix(ALEF))):
        return True
    return form.startswith(BY) and _is_quality(cast, form[1:]) and _opens_speech(cast, number + 1)


def _is_quality(cast: Cast, noun: str) -> bool:
    """Whether a word is an ordinary noun, and neither a body nor somebody."""
    vocabulary = cast.vocabulary
    return vocabulary.common.get(noun) == "N" and noun not in vocabulary.groups and not vocabulary.heads.get(noun) \
        and not vocabulary.is_unit(noun)


def _opens_speech(cast: Cast, number: int) -> bool:
    words = cast.words
    return number == len(words) or not _BEFORE_SPEECH.isdisjoint(words.gap(number)) or cast.is_a(number, "that")


def is_refused(cast: Cast, number: int, follower: int) -> bool:
    """رفض متحدث باسم س التعليق: an ordinary noun with its article right behind the one in whose name somebody speaks."""
    words, form = cast.words, cast.words.forms[follower]
    group = cast.vocabulary.groups.get(form.removeprefix(ARTICLE))
    somebody = follower in cast.scene.titles or follower in cast.by_first or (group is not None and group.kind != "document")
    if somebody or not form.startswith(ARTICLE) or cast.kind(follower) != "N" or not words.follows(follower):
        return False
    whose = next((m.first for m in cast.within(number, follower - 1) if m.last == follower - 1), follower - 1)
    whole = words.forms[whose].startswith(ARTICLE) or whose in cast.by_first
    return whole and any(number < led and cast.is_a(led, "in-name-of") for led in (whose - 1, whose - 2))  # or of the firm X


def is_another_office(cast: Cast, number: int, follower: int) -> bool:
    """استقبلت رئيسة المجلس السفير, أقال النادي المدرب: whether an office with its article stands behind a body's noun with its
    own, or behind a whole description of the other gender."""
    title, other, forms = cast.scene.titles.get(number), cast.scene.titles.get(follower), cast.words.forms
    if other is None or cast.is_a(number, "one-of"):
        return False
    body = follower == number + 1 and is_kind(cast.vocabulary.groups.get(without_article(forms[number])), "org")
    apart = body or (title is not None and {title.value.gender, other.value.gender} == {"m", "f"})
    return apart and forms[follower].startswith(ARTICLE) and forms[follower - 1].startswith(ARTICLE)


def is_own_speech(cast: Cast, number: int) -> bool:
    """وأنهى س تصريحاته: what somebody said, with his or her pronoun, is the object and no part of the speaker."""
    form = cast.words.forms[number]
    owner = next((ending for ending in (HER, FINAL_HEH) if form.endswith(ending) and len(form) > 4), "")
    stem, media = form[:-len(owner)], cast.vocabulary.classes["medium"]
    return bool(owner) and (stem in media or (stem.endswith(TEH) and stem[:-1] + FINAL_HEH in media))


def is_that_alone(cast: Cast, number: int) -> bool:
    """يعزو الباحثون ذلك إلى: whether "that" stands for a thing, with no noun behind it and nothing that governs it."""
    words, after = cast.words, number + 1
    noun = after < len(words) and words.forms[after].startswith(ARTICLE) and not cast.is_a(after, "preposition")
    return cast.is_a(number, "this") and not noun and not cast.is_a(number - 1, "preposition")
