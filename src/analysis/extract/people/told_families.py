"""Family names that are words of the language, known by what an article says of them alone: وقال الدبوس إن."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .endings import is_double, second_place
from .families import is_opening_particle, may_be_somebody

_SPEAKS = "speaks"


def goes_on_told(scene: Scene, first: int, number: int) -> bool:
    """محمد عبد الرحمن الدبوس … وقال الدبوس إن: whether a given name goes on with a word that speaks by itself elsewhere, without
    its article only right behind it."""
    words, form = scene.words, scene.words.forms[number]
    given = scene.vocabulary.is_given(words.forms[first]) or is_opening_particle(scene, first)
    if not given or not words.follows(number):
        return False
    placed = number == second_place(scene, first) and number not in scene.titles and number not in scene.cues
    return (form.startswith(ARTICLE) or placed) and speaks_somewhere(scene, form)


def opens_family(scene: Scene, first: int, number: int) -> bool:
    """كاوا شيخ موسى, حمد بو شاقور: whether a family's name of two words begins behind a sure given name, or goes on."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    if number > first + 1 and words.follows(number) and (scene.is_a(number - 1, "family-opener") or vocabulary.is_given(
            f"{words.forms[number - 1]} {words.forms[number]}")):
        return opens_family(scene, first, number - 1)
    faith = number == first + 2 and words.forms[number - 1] in vocabulary.classes["god"]  # Ala al-Din
    placed = (number == second_place(scene, first) or faith) and words.follows(number) and words.follows(after)
    if not placed or not (vocabulary.is_given(words.forms[first], sure=True) or is_double(scene, first)):
        return False
    form = words.forms[after]
    if vocabulary.is_given(f"{words.forms[number]} {form}"):
        return True  # (Awad al-Karim) Daw al-Bayt
    if not scene.is_a(number, "family-opener"):
        return False
    return vocabulary.is_listed(form) or not vocabulary.is_ordinary(form) or form in vocabulary.classes["god"]


def is_fathers(scene: Scene, first: int, number: int) -> bool:
    """منير بن طالب: whether a word that is an office or a verb too stands behind the son of a given name, and no other
    follows."""
    words, vocabulary = scene.words, scene.vocabulary
    return number == first + 2 and scene.is_a(number - 1, "lineage") and words.follows(number) \
        and vocabulary.is_given(words.forms[first]) and vocabulary.kind_of(words.forms[number]) != "F"


def stands_before_object(scene: Scene, first: int, number: int) -> bool:
    """وافتتح أحمد محمود الديب الاجتماع: whether a noun with its article stands between a name and another such noun, of which
    one at most is what is done to."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    second = second_place(scene, first)
    third = number == second + 1 and vocabulary.is_given(words.forms[second])
    if not (number == second or third) or not (words.follows(number) and words.follows(after)) or number in scene.titles \
            or not vocabulary.is_given(words.forms[first], sure=True):
        return False
    form, other = words.forms[number], words.forms[after]
    nouns = all(each.startswith(ARTICLE) and vocabulary.common.get(each[len(ARTICLE):]) == "N" for each in (form, other))
    body = form[len(ARTICLE):] in vocabulary.groups or number in scene.heads or vocabulary.is_a(form, "adverb", "today", "self")
    return nouns and not body and after not in scene.titles and not vocabulary.is_a(other, "adverb", "today")


def speaks_somewhere(scene: Scene, form: str) -> bool:
    """Whether a word, for no group, office or body, is the subject of speech somewhere in the article."""
    if _SPEAKS not in scene.doing:  # once for all words: an article may have many
        behind = (number for number in (last + 1 for last in scene.cue_ends) if number < len(scene.words))
        scene.doing[_SPEAKS] = frozenset(scene.words.forms[number] for number in behind if _speaks(scene, number))
    return form in scene.doing[_SPEAKS] and may_be_somebody(scene, form)


def _speaks(scene: Scene, number: int) -> bool:
    """Whether a verb of speech of its gender stands right before a word, and its that-word, a colon or a mark right behind; with
    its article a name shows by the other gender (قالت الضعيف, قال الجيدة) and, if it ends as a feminine, by nothing else."""
    words, after, verb = scene.words, number + 1, scene.cue_ending_at(number - 1)
    if verb is None or verb.shape not in VERBS or verb.weak or not words.follows(number) or after >= len(words) \
            or number in scene.titles or number in scene.heads or number in scene.cues:
        return False
    feminine, definite = words.forms[number].endswith(FINAL_HEH), words.forms[number].startswith(ARTICLE)
    if (verb.gender == "f") != feminine or (feminine and definite):
        return definite and (verb.gender == "f") != feminine
    said = verb.key in scene.vocabulary.classes["objectless"] and scene.is_a(after, "preposition")  # said X in a statement
    return said or scene.is_a(after, "that") or bool(words.gap(after).strip(" .\u060c,"))
