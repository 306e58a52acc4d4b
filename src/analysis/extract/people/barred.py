"""Words that are no part of a name, however sure its place: function words, what is inflected, what belongs to a sentence."""

from __future__ import annotations

from ...arabic.affixes import AND, BOTH, FINAL_HEH, FUTURE, HER, MASCULINE_PLURAL, NOT, THEM, US, YOU
from ...arabic.chars import ALEF, COMMAS, WAW, YEH
from ...arabic.words import is_latin
from ..reading.inflections import tells_of_followers
from ..reading.scene import Scene

_LEAST_WORD = 2
PRONOUNS = (HER, THEM, BOTH, US, YOU)
BARRED = ("that", "relative", "preposition", "carrier", "negator", "adverb", "own-speech", "auxiliary", "complement",
           "company-suffix", "org-suffix", "firm-tail", "firm-sign", "foreign-article")


def is_barred(scene: Scene, number: int, *, opens: bool) -> bool:
    """Whether no name has such a word: a number, a title, a noun for speakers or firms, a form, a function word."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if len(form) < _LEAST_WORD or form[0].isdecimal() or is_latin(form) or number in scene.titles or number in scene.heads:
        return True
    stem = next((form.removesuffix(ending) for ending in (WAW, YEH) if form.endswith(ending)), form)
    if form in vocabulary.groups or stem + MASCULINE_PLURAL in vocabulary.groups \
            or (_is_inflected(scene, number) and not (opens and _is_foreign(scene, number))):
        return True
    reports = number in scene.cues and not (opens and scene.is_a(number, "eastern-family"))
    return reports or scene.is_a(number, *BARRED)


def _is_inflected(scene: Scene, number: int) -> bool:
    """كلامه, متماسكا, سيسافر, وابنه: a pronoun, an accusative, the future or and on a word of the language."""
    form, vocabulary, words = scene.words.forms[number], scene.vocabulary, scene.words
    if vocabulary.is_listed(form):
        return False
    owned = form.endswith(PRONOUNS) or words.text[words.ends[number] - 1] == FINAL_HEH
    told = form[0] in {AND, FUTURE} and vocabulary.kind_of(form[1:]) != ""
    return (owned and vocabulary.is_ordinary(form)) or told or (form[-1] == ALEF and vocabulary.is_ordinary(form[:-1])) \
        or form.startswith(NOT) or tells_of_followers(form)


def _is_foreign(scene: Scene, number: int) -> bool:
    """ثورا كولبيننسدوتير: whether a noun that only looks like an accusative stands before a word of no list."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    noun = form[-1] == ALEF and form not in vocabulary.common and vocabulary.kind_of(form[:-1]) == "N"
    apposed = form[0] == FUTURE and form not in vocabulary.common and scene.words.gap(number)[:1] in COMMAS  # (office), Sajid
    if apposed and number + 1 < len(scene.words) and scene.vocabulary.is_given(scene.words.forms[number + 1], sure=True):
        return True
    return noun and number + 1 < len(scene.words) and vocabulary.is_strange(scene.words.forms[number + 1])
