"""Where the words begin that a form reports, when no mark tells."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FOR
from ..reading.gazetteer import Hit
from ..reading.reporting import VERBS
from .firstperson import in_first_person
from .surroundings import Surroundings

# A speaker with titles and office has so many words at most; so many titles stand before a name, and so many words in a gloss.
_SUBJECT, _TITLES, _GLOSS = 24, 4, 6
# The name of where and to whom one spoke stands so near, in words.
_PHRASE = 6
_OPENERS, _SOMEBODY = frozenset({"speech-opener", "before-verb"}), frozenset({"kin", "one-of"})
_BRACKETED = " )\"\u00bb\u201d"  # a gloss, or a name in marks, ends before these


def content_of(around: Surroundings, hit: Hit, last: int) -> int:
    """The word at which what a form reports begins: behind it, and behind the subject of a verb.

    A person named ends the subject (وقال ياري هاكالا), an office does where a clause begins (رئيس القسم أجرت, المشاركة لم نكن).
    ``last`` is the last word that may be reported.
    """
    first = hit.last + 1
    if hit.value.shape not in VERBS:
        return _past_object(around, first)
    behind = _past_name(around, first)
    if behind == first and not _is_somebody(around, first) and not _is_beside(around, first):
        return _past_adverbs(around, first)
    phrase = _past_phrases(around, first)
    if (first < behind and not _goes_on(around, behind)) or (first < phrase and not _breaks(around, phrase)):
        return max(behind, phrase)
    return next((number for number in range(max(behind, first + 1), min(first + _SUBJECT, last))
                 if _opens_clause(around, number)), _past_phrases(around, behind))


def _past_object(around: Surroundings, number: int) -> int:
    """واصفا إياه ب…: the word behind the pronoun that stands for what is spoken of."""
    return number + 1 if around.scene.is_a(number, "object-pronoun") else number


def _is_somebody(around: Surroundings, number: int) -> bool:
    """Whether a word is a title, an office, a group, a body or a name."""
    scene = around.scene
    return number < len(scene.words) and (
        number in around.mentions or number in scene.titles or number in scene.heads
        or scene.words.forms[number] in scene.vocabulary.groups or scene.is_a(number, *_SOMEBODY))


def _past_name(around: Surroundings, number: int) -> int:
    """رئيسها س (Kim) يومها: the word behind a name with its titles, a gloss in brackets and an adverb, or the word itself."""
    scene, end = around.scene, len(around.words)
    named = (around.mentions.get(place) for place in range(number, min(number + _TITLES, end)))
    mention = next((each for each in named if each is not None), None)
    if mention is None or not all(scene.is_a(place, "kin") or place in scene.titles for place in range(number, mention.first)):
        return number
    return _past_adverbs(around, _past_gloss(around, mention.last + 1))


def _past_gloss(around: Surroundings, number: int) -> int:
    """The word behind words in brackets."""
    words = around.words
    if number == len(words) or "(" not in words.gap(number):
        return number
    return next((place for place in range(number + 1, min(number + _GLOSS, len(words) + 1)) if ")" in words.gap(place)), number)


def _past_adverbs(around: Surroundings, number: int) -> int:
    while around.scene.is_a(number, "adverb"):
        number += 1
    return number


def _is_beside(around: Surroundings, number: int) -> bool:
    """في بيان, لموقع س: whether where and to whom is spoken stands at a word; من يترجم is who does."""
    scene = around.scene
    if number + 1 >= len(scene.words):
        return False
    form, follower = scene.words.forms[number], scene.words.forms[number + 1]
    if scene.is_a(number, "preposition"):
        return scene.vocabulary.kind_of(follower) != "V"
    return form.startswith(FOR) and (number in scene.heads or number in around.mentions)


def _past_phrases(around: Surroundings, number: int) -> int:
    """على منصة إكس (X): the word behind the first name in phrases that stand at a word, or that word itself."""
    if not _is_beside(around, number):
        return number
    named = (around.mentions.get(place) for place in range(number, number + _PHRASE))
    mention = next((each for each in named if each is not None), None)
    return number if mention is None else _past_adverbs(around, _past_gloss(around, mention.last + 1))


def _breaks(around: Surroundings, number: int) -> bool:
    """Whether a comma, or once more where and to whom was spoken, stands at a word."""
    gap = around.words.gap(number)
    return bool(gap.strip(_BRACKETED)) or _is_beside(around, number)


def _goes_on(around: Surroundings, number: int) -> bool:
    """Whether an office, a noun, a comma, or where and to whom was spoken follows a name."""
    scene = around.scene
    return number < len(scene.words) and (
        _breaks(around, number) or _is_somebody(around, number) or scene.vocabulary.kind_of(scene.words.forms[number]) == "N")


def _opens_clause(around: Surroundings, number: int) -> bool:
    """لم نكن, هذا يوم, نعرف, أجرت: whether a clause begins at a word that belongs to no name; ، التي لم تكشف is none."""
    scene = around.scene
    form = scene.words.forms[number]
    if number in around.mentions or scene.is_a(number - 1, "relative") or _is_indefinite(around, number - 1):
        return False
    unbroken = scene.words.gap(number).lstrip(_BRACKETED) in {"", "\u060c "}
    verb = unbroken and scene.vocabulary.kind_of(form) == "V" and number not in scene.titles
    return verb or scene.is_a(number, *_OPENERS) or in_first_person(scene.vocabulary, form)


def _is_indefinite(around: Surroundings, number: int) -> bool:
    """طالبة كانت في طريقها: whether a word is a noun that what follows describes."""
    scene = around.scene
    return scene.words.forms[number] in scene.vocabulary.groups and number not in around.mentions \
        and not scene.words.forms[number].startswith(ARTICLE)
