"""Speech without a closing mark that its speaker ends: “…, Johnstone أضاف. …; "…، يقول صيادون من سان لوي. …."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, BY
from ...arabic.chars import COMMAS, QUOTE_SIGNS
from ...arabic.quotation import Pair
from ...arabic.words import without_article
from ..reading.cues import Cue
from ..reading.reporting import VERBS
from ..reading.vocabulary import is_kind
from .leads import names_speaker
from .surroundings import Surroundings

_LEAST_SAID = 3
# So many words tell who speaks before the verb behind it; more where a relative clause tells of him.
_MOST_NAME, _MOST_DESCRIPTION = 6, 12
# So many words behind the verb may hold a that-word or colon, with which it has speech of its own.
_OWN_SPEECH = 8
_ONES, _WHO = frozenset({"one-of", "he", "she"}), frozenset({"PERSON", "COMPANY"})
# A verb that is seldom one of speech ends its sentence in so many words.
_MOST_SIGNED = 14
# What ties a verb to the words before it.
_LED = frozenset({"link", "relative", "that", "before-verb", "auxiliary", "preposition"})


def before_signature(around: Surroundings, pair: Pair) -> int | None:
    """The code point before the comma of an unclosed stretch behind which stand a verb of speech and who speaks, or these in
    the order of English, with no speech of their own; else None."""
    words = around.words
    first, last = words.at(pair.start) + _LEAST_SAID, words.at(pair.end)
    for number in range(first, last):
        hit = around.scene.cues.get(number)
        if hit is None or hit.value.shape not in VERBS or hit.cut:
            continue
        cue = Cue(hit.first, hit.last, hit.cut, hit.value)
        comma = _comma_before(around, cue, first)
        if comma and not _has_own_speech(around, cue, last) and (not cue.form.weak or _is_over_soon(around, cue)):
            return words.ends[comma - 1]
    return None


def _comma_before(around: Surroundings, cue: Cue, first: int) -> int:
    """The word behind the comma before a verb of speech and its subject, in either order; 0 where they stand otherwise."""
    words = around.words
    if cue.last + 1 >= len(words):
        return 0
    if _behind_comma(around, cue.first):
        told = _is_somebody(around, cue.last + 1) or around.scene.is_a(cue.last + 1, "to-him") or _ends_where(around, cue)
        return cue.first if told else _before_apposed(around, cue, first)
    if _says_unparted(around, cue):
        return cue.first
    comma = next((number for number in range(cue.first - 1, max(cue.first - _MOST_DESCRIPTION, first) - 1, -1)
                  if _behind_comma(around, number)), 0)
    broken = any(words.gap(number).strip(" \u00a0-") for number in range(comma + 1, cue.first + 1))
    joined = words.forms[comma].startswith(AND) and comma not in around.mentions
    if not comma or broken or joined or not _is_somebody(around, comma):
        return 0
    told = around.scene.holds(comma, cue.first, "relative")
    return comma if told or cue.first - comma <= _MOST_NAME else 0


def _says_unparted(around: Surroundings, cue: Cue) -> bool:
    """“هذه حيلة دعائية قال س من ص. : whether a past verb of saying, before a person's name, ends the sentence with no comma."""
    scene, after = around.scene, cue.last + 1
    name = around.mentions.get(after)
    bare = cue.form.shape == "past" and not cue.form.weak and cue.form.key in scene.vocabulary.classes["saying"]
    led = not scene.is_a(cue.first - 1, *_LED) and scene.words.follows(cue.first)
    named = name is not None and name.type == "PERSON" and scene.words.follows(after)
    return bare and led and named and _is_over_soon(around, cue)


def _is_somebody(around: Surroundings, number: int) -> bool:
    """Whether who speaks may begin at a word: a name, an office, one of several, or a pronoun."""
    group = around.vocabulary.groups.get(without_article(around.words.forms[number]))
    document = is_kind(group, "document") and around.words.forms[number].startswith(ARTICLE)
    return document or names_speaker(around.scene, around.mentions, number) or around.scene.is_a(number, *_ONES)


def _before_apposed(around: Surroundings, cue: Cue, first: int) -> int:
    """، س، مدير كذا، قال: the word behind the comma before a name, an office between commas and a verb, or 0."""
    words = around.words
    for number in range(cue.first - 2, max(cue.first - _MOST_DESCRIPTION, first) - 1, -1):
        mention = around.mentions.get(number)
        named = mention is not None and mention.type in _WHO and _behind_comma(around, mention.last + 1)
        if named and _behind_comma(around, number):
            return number
        if words.gap(number).strip(" \u00a0-\u060c,"):
            return 0
    return 0


def _is_over_soon(around: Surroundings, cue: Cue) -> bool:
    """Whether the sentence of a verb that is seldom one of speech ends in few words."""
    words = around.words
    last = min(cue.last + _MOST_SIGNED, len(words) - 1)
    return last == len(words) - 1 or any("." in words.gap(number) or words.lines[number] != words.lines[cue.last]
                                         for number in range(cue.last + 1, last + 1))


def _ends_where(around: Surroundings, cue: Cue) -> bool:
    """، كتب على X. “…: whether where a verb in the past said it, a name, ends the sentence and another mark opens."""
    words, place = around.words, cue.last + 1
    where = around.mentions.get(place + 1) if around.scene.is_a(place, "preposition") else None
    gap = words.gap(where.last + 1) if where is not None and where.last + 1 < len(words) else ""
    return cue.form.shape == "past" and "." in gap and not QUOTE_SIGNS.isdisjoint(gap)


def _behind_comma(around: Surroundings, number: int) -> bool:
    return not COMMAS.isdisjoint(around.words.gap(number))


def _has_own_speech(around: Surroundings, cue: Cue, last: int) -> bool:
    """Whether a colon or a that-word follows a verb in its sentence, so that it may be part of what is said."""
    scene = around.scene
    for number in range(cue.last + 1, min(cue.last + _OWN_SPEECH, last)):
        if "." in scene.words.gap(number):
            return False
        if ":" in scene.words.gap(number) or scene.is_a(number, "that"):
            return True
    return False


def before_hint(around: Surroundings, pair: Pair) -> int | None:
    """“… في إشارة إلى س: the end of the word behind which in and a noun for a hint at somebody stand, or None."""
    words, is_a = around.words, around.scene.is_a
    first, last = words.at(pair.start) + _LEAST_SAID, words.at(pair.end)
    return next((words.ends[number - 1] for number in range(first, last - 2) if is_a(number, "said-in")
                 and is_a(number + 1, "hint") and words.follows(number + 1) and is_a(number + 2, "preposition")), None)


def before_same_clause(around: Surroundings, pair: Pair) -> int | None:
    """قال إنه “… وإنه: the end of the word behind which and joins the that-word before the stretch again, or None."""
    words = around.words
    first, last = words.between(pair.start, pair.end)
    if not around.scene.is_a(first - 1, "pronoun-subject"):
        return None
    again = {AND + words.forms[first - 1], AND + words.forms[first - 1].removeprefix(BY)}
    return next((words.ends[number - 1] for number in range(first + _LEAST_SAID, last) if words.forms[number] in again), None)
