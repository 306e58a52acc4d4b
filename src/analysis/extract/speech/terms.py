"""Names and terms in marks that nobody said: what does the verb, what a preposition governs, where something was said."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, HER, THEM, THEM_WOMEN, US
from ...arabic.chars import COMMAS, NOON, OPENING_SIGNS
from ...arabic.quotation import Pair
from ..reading.cues import Cue
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.wordlist import bare_words, set_terms

PRONOUNS = (HER, THEM, US, THEM_WOMEN)
_YEAR = 4
# An aside before the clause of what is said has so many words behind its marks, and within them.
_ASIDE, _FEW = 8, 4
_COMMAS_AND_BLANKS = "".join(COMMAS) + " \u00a0"


def is_verbs_subject(scene: Scene, first: int, last: int, pair: Pair, after: Cue | None) -> bool:
    """«س» تعلن, أعلنت «س» في بيان أن: a short stretch without a clause is who does it, if nothing parts it from the verb."""
    if not _goes_on_behind(scene, first, last, pair):
        return False
    if after:
        return after.finite and after.form.weak and after.first == last + 1
    before = scene.cue_ending_at(first - 1)
    return before is not None and before.shape in VERBS and before.key not in scene.vocabulary.classes["describing"]


def _goes_on_behind(scene: Scene, first: int, last: int, pair: Pair) -> bool:
    """Whether a short stretch of nouns is followed by its sentence without any sign."""
    words, vocabulary = scene.words, scene.vocabulary
    if last - first > 2 or pair.closing is None or words.closes_line(last):
        return False
    return not words.text[pair.closing.end:words.starts[last + 1]].strip(" \u00a0") \
        and not vocabulary.has_clause_word(words.forms[first:last + 1]) \
        and not any(form.endswith(PRONOUNS) for form in words.forms[first:last + 1])


def term_in_clause(scene: Scene, first: int, last: int, pair: Pair, bond: tuple[str, ...]) -> list[str]:
    """إن «وحش نيس» هو سمكة, وضعت على «القائمة السوداء»: a noun in what is said, of which the quoted words are no part."""
    words, vocabulary = scene.words, scene.vocabulary
    before = words.form(first - 1)
    if "clause word" in bond:
        bare = before.endswith(NOON) and not words.forms[first].isdecimal() and not judges(scene, first, last) \
            and _goes_on_behind(scene, first, last, pair)
        return ["subject of the clause"] if bare and not scene.is_a(last + 1, "preposition") else []
    plain = last - first < 2 and not vocabulary.has_clause_word(words.forms[first:last + 1])
    governed = vocabulary.is_a(before, "preposition") and not vocabulary.is_a(before, "carrier")
    if "reported clause" in bond and plain and governed:
        return ["behind a preposition"]
    return ["joined by and"] if plain and "governed by a cue" in bond and before == AND else []


def is_set_term(scene: Scene, first: int, last: int, bond: tuple[str, ...]) -> bool:
    """«القائمة السوداء», «الحق في النسيان»: whether a stretch, which no colon announces, is a term that everybody uses."""
    return "colon" not in bond and bare_words(scene.words.forms[first:last + 1]) in set_terms()


def judges(scene: Scene, first: int, last: int) -> bool:
    """إن «إجراءات مناسبة» ستتخذ: whether a stretch is a noun with its adjective, both ordinary words without article."""
    forms, vocabulary = scene.words.forms[first:last + 1], scene.vocabulary
    adjective = "A" in (vocabulary.kind_of(forms[-1]), vocabulary.kind_of(forms[-1].removesuffix(FINAL_HEH)))
    described = adjective or vocabulary.is_accusative(forms[-1])
    return last > first and described and all(vocabulary.is_ordinary(form) and not form.startswith(ARTICLE) for form in forms)


def names_medium(scene: Scene, pair: Pair) -> bool:
    """عبر «إذاعة الشباب»: «…»: what a colon and another mark follow is no speech, nor is a mere number."""
    text = scene.words.text
    behind = text[pair.closing.end:pair.closing.end + 4].strip() if pair.closing else ""
    if pair.closing and (_that_follows(scene, pair) or _outlet_or_edition(scene, pair) or _is_aside_before_that(scene, pair)):
        return True
    opens = behind.startswith(":") and behind[1:].strip()[:1] in OPENING_SIGNS
    return opens or text[pair.start:pair.end].lstrip("+").isdecimal()


def _outlet_or_edition(scene: Scene, pair: Pair) -> bool:
    """في تصريح خاص لـ«س 24», حوار مع «س»: a short stretch to which one spoke; «س 2023»: one of nouns and a year."""
    words, vocabulary = scene.words, scene.vocabulary
    first, last = words.at(pair.start), words.at(pair.end) - 1
    if last - first > 2 or first < 2 or vocabulary.has_clause_word(words.forms[first:last + 1]):
        return False
    if last > first and words.forms[last].isdecimal() and len(words.forms[last]) == _YEAR:
        return True
    told = [number for number in (first - 2, first - 3) if number >= 0 and scene.is_a(number, "medium")]
    return bool(told) and words.forms[first - 1] in vocabulary.classes["spoken-to"]


def _that_follows(scene: Scene, pair: Pair) -> bool:
    """قال س لـ«ص»، إن: a short stretch that a that-word follows only names whom or what the form goes on from."""
    words = scene.words
    first, after = words.between(pair.start, pair.end)
    if after - first > 3 or after >= len(words) or words.lines[after] != words.lines[first] \
            or words.forms[after] not in scene.vocabulary.classes["bare-that"]:
        return False
    if after == first + 1 and scene.vocabulary.is_accusative(words.forms[first]):
        return False  # a chance, a "great" one, that
    if scene.is_a(first - 1, "existential", "that"):
        return False  # there is a "great chance" that, confirming that it is "in everybody's interest" that
    return not words.text[pair.closing.end if pair.closing else pair.end:words.starts[after]].strip(" \u00a0\u060c,")


def _is_aside_before_that(scene: Scene, pair: Pair) -> bool:
    """ذكر س، أثناء حوار في «بودكاست» مع ص، أن: governed nouns before a comma and the clause of what is said."""
    words, vocabulary = scene.words, scene.vocabulary
    first, after = words.between(pair.start, pair.end)
    governed = scene.holds(first - 2, first, "said-in")
    if after - first > _FEW or not governed or vocabulary.has_clause_word(words.forms[first:after]):
        return False
    for number in range(after + 1, min(after + _ASIDE, len(words))):
        if words.lines[number] != words.lines[first] or number in scene.cues or words.gap(number).strip(_COMMAS_AND_BLANKS):
            return False
        if words.forms[number] in vocabulary.classes["bare-that"]:
            return not COMMAS.isdisjoint(words.gap(number))
    return False


def said_whole(scene: Scene, first: int, last: int, bond: tuple[str, ...]) -> bool:
    """وأكد أن «الوقت مناسب للاستثمار».: several words behind a that-word with which the sentence ends are no name."""
    words = scene.words
    ends = words.closes_line(last) or "." in words.gap(last + 1)
    return "clause word" in bond and last - first > 1 and ends
