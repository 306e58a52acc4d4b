"""What looks like a name and is a word of the language: "to me" (Lee), a that-word (Anne), what an office is of."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FEMININE_NISBA, FINAL_HEH
from ...arabic.chars import COMMAS, OPENING_SIGNS
from ...arabic.folding import fold_key
from ..reading.scene import Scene

# أم is or, where whether stands at most so many words before.
_CHOICE = 10
ANNE = "\u0622\u0646"
SAID_THAT = "\u0625\u0646"


def names_no_person(scene: Scene, number: int, form: str) -> bool:
    """Whether a word that may be a name is "to me" (لي), or what stands behind or before it makes another word of it."""
    return is_to_me(scene, number) or _goes_on_as_word(scene, number, form) or _stands_as_word(scene, number, form)


def _goes_on_as_word(scene: Scene, number: int, form: str) -> bool:
    """Whether what follows is an adjective or adverb, whose an office is, God who shall keep somebody, or a name in marks."""
    words, vocabulary = scene.words, scene.vocabulary
    follower = words.form(number + 1)
    if vocabulary.is_a(form, "day-part") and vocabulary.is_a(follower, "adverb"):
        return True  # this morning
    if number and vocabulary.is_a(form, "month") and words.forms[number - 1].isdecimal():
        return True  # on 15 Juin
    if (vocabulary.is_a(form, "first-person") and vocabulary.is_accusative(follower)) or (
            vocabulary.is_a(form, "greatest") and vocabulary.is_a(follower, "partitive")):
        return True  # I was calm; greater than
    quality = vocabulary.common.get(follower) == "A"
    if quality and (vocabulary.common.get(form) == "D" or (form.endswith(FEMININE_NISBA) and not vocabulary.is_given(form))):
        return True  # the second biggest; high safety, where the adjective is a name too
    if form.endswith(FINAL_HEH) and form in vocabulary.groups \
            and follower.endswith(FEMININE_NISBA) and follower not in vocabulary.surnames:
        return True  # a lady in her sixties
    named = number > 0 and form in vocabulary.classes["in-name-of"] and words.gap(number + 1).strip() in OPENING_SIGNS
    blessed = form in vocabulary.classes["blessing"] and follower in vocabulary.classes["god"]
    return named or blessed or _is_office_of(scene, number, form, follower)


def _stands_as_word(scene: Scene, number: int, form: str) -> bool:
    """Whether a word stands behind known by (the name of), born in, whether … or, or an occasion (birthday)."""
    forms, vocabulary = scene.words.forms, scene.vocabulary
    before = scene.words.form(number - 1)
    naming = forms[max(number - 2, 0):number] if form in vocabulary.classes["in-name-of"] else ()
    if any(vocabulary.is_a(word, "naming") for word in naming):
        return True  # known (for short) by the name of
    if number > 1 and scene.is_a(number - 2, "born-in") and vocabulary.is_a(before, "preposition"):
        return True  # the coach, born in Aden, X
    near = forms[max(number - _CHOICE, 0):number] if form in vocabulary.classes["or"] else ()
    chosen = any(vocabulary.is_a(word, "whether") for word in near)
    return chosen or (vocabulary.is_a(before, "occasion") and not vocabulary.is_given(form, sure=True))


def is_that(scene: Scene, number: int) -> bool:
    """غير أن وجيسكي عادت: whether a that-word stands where folding makes it Anne."""
    return scene.words.forms[number] == fold_key(ANNE) and scene.words.surface(number, number) != ANNE


def is_to_me(scene: Scene, number: int) -> bool:
    """قال لي رجل: whether what is a name too (Lee) says to whom, as no name can go on behind it: قال لي هسين لونغ."""
    words, after = scene.words, number + 1
    if not scene.is_a(number, "to-him"):
        return False
    if not words.follows(after) or scene.is_a(after, "kin") or _is_somebody_known(scene, after):
        return True
    eastern = scene.is_a(after, "eastern-family") and not scene.vocabulary.is_ordinary(words.forms[after])
    return not (eastern or scene.vocabulary.is_strange(words.forms[after]))


def _is_somebody_known(scene: Scene, number: int) -> bool:
    """قال لي ترمب: whether a person of the catalogue, and nobody of whose name the word before is part, begins at a word."""
    names = scene.catalogue.names
    hit, wider = names.match(scene.words, number), names.match(scene.words, number - 1)
    return wider is None and hit is not None and any(
        scene.catalogue.entities[name.entity].type == "PERSON" and not name.weak for name in hit.value)


def _is_office_of(scene: Scene, number: int, form: str, follower: str) -> bool:
    """مساعد المدير، سامي الطحان،: whether a noun that is a name too stands before another's, and somebody's name in commas."""
    words, vocabulary, given = scene.words, scene.vocabulary, number + 2
    if vocabulary.common.get(form) not in {"N", "A"} or not follower.startswith(ARTICLE) or given >= len(words) \
            or words.gap(given)[:1] not in COMMAS:
        return False
    thing = number + 1 in scene.titles or (vocabulary.kind_of(follower) == "N" and follower not in vocabulary.surnames)
    return thing and vocabulary.is_given(words.forms[given], sure=True)
