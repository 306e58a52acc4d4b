"""Reporting forms that are another word here: a preposition, a noun, a participle that says nothing."""

from __future__ import annotations

from itertools import takewhile

from ...arabic.affixes import ARTICLE, BY
from ...arabic.chars import FATHATAN, HAMZA_ABOVE, MAKSURA, QUOTE_SIGNS
from ...arabic.words import Words
from ..clues.doubles import SAID_THAT
from ..reading.cues import Cue
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.vocabulary import is_kind
from .participles import is_no_participle

_WEAK_REACH, _REACH_OF_THAT, _REACH_OF_TITLE = 8, 16, 16  # words
_BREAKS = frozenset(".\u060c,")


def is_another_word(scene: Scene, cue: Cue) -> bool:
    """بين "between" for بيّن reports only behind و or ف; متحدثة behind قالت is who speaks, no participle."""
    if any(tells(scene, cue) for tells in _OTHER_WORDS):
        return True
    if cue.form.shape == "participle":
        return is_no_participle(scene, cue)
    if cue.form.weak and cue.finite and _is_measured(scene, cue.last + 1):
        return True
    particle = cue.form.weak and not cue.cut and cue.finite and scene.vocabulary.common.get(scene.words.forms[cue.first]) == "F"
    return particle and not _expresses(scene, cue)


def _is_who_speaks(scene: Scene, cue: Cue) -> bool:
    """قال طالب هندسة: a noun for one person right behind a verb of saying, which another verb would be elsewhere."""
    verb = scene.cue_ending_at(cue.first - 1) if not cue.cut and scene.words.follows(cue.first) else None
    return verb is not None and verb.shape in VERBS and not verb.weak and verb.number == "sg" and cue.finite \
        and is_kind(scene.vocabulary.groups.get(scene.words.forms[cue.first]), "person", "sg")


def _is_object(scene: Scene, cue: Cue) -> bool:
    """أبدى حذرا شديدا: showed great caution, where two would warn."""
    words = scene.words
    return cue.finite and FATHATAN in words.text[words.starts[cue.last]:words.ends[cue.last] + 1]


def _is_more(scene: Scene, cue: Cue) -> bool:
    """كان أكثر حذرا: was more cautious."""
    return cue.form.number == "du" and scene.is_a(cue.first - 1, "more")


def _is_no_form(scene: Scene, cue: Cue) -> bool:
    return cue.cut > 0 and scene.is_a(cue.first, "no-form")


def _is_rumoured(scene: Scene, cue: Cue) -> bool:
    """نفى ما تردد عن خلاف: whether what is said by nobody told stands behind what."""
    before = cue.first - 1
    told = cue.form.shape == "present" and cue.form.key in scene.vocabulary.classes["rumoured"]
    return told and before >= 0 and scene.is_a(before, "what")


def _comes(scene: Scene, cue: Cue) -> bool:
    """وصف الدعوى بأنها جاءت صدمة: whether something told by a pronoun comes, and says nothing."""
    before = cue.first - 1
    return cue.finite and before >= 0 and cue.form.key in scene.vocabulary.classes["arriving"] \
        and scene.is_a(before, "pronoun-subject")


def _tells_how(scene: Scene, cue: Cue) -> bool:
    """وتابع س مازحا: whether what looks like the past of two stands close behind the form of one, so that it tells how."""
    if cue.form.number != "du" or cue.cut or cue.form.shape != "past" \
            or cue.form.key in scene.vocabulary.classes["carrying"]:
        return False  # citing (نقلا) the company
    near = range(cue.first - 1, max(cue.first - _WEAK_REACH, -1), -1)
    bare = takewhile(lambda number: scene.words.follows(number + 1), near)
    return any(hit.value.number == "sg" and hit.value.shape in VERBS for number in bare if (hit := scene.cues.get(number)))


def _is_measured(scene: Scene, number: int) -> bool:
    """قطعت 2100 كيلومتر: whether a figure and what it counts stand right behind a form, so that it tells of no speech."""
    words = scene.words
    return words.follows(number) and words.follows(number + 1) and words.forms[number].isdecimal() \
        and scene.vocabulary.kind_of(words.forms[number + 1]) != "V"


def _is_greatest(scene: Scene, cue: Cue) -> bool:
    """أحد أبرز حلفاء, من أخطر المجرمين: whether what looks like a verb is the superlative of whom it is one."""
    return cue.form.weak and not cue.cut and cue.form.text.startswith(HAMZA_ABOVE) and scene.words.follows(cue.first) \
        and scene.is_a(cue.first - 1, "one-of", "partitive", "between")


def _is_other_word(scene: Scene, cue: Cue) -> bool:
    """هنا, here, where folding makes it هنأ: whether a text spells another common word just so."""
    surface = scene.words.text[scene.words.position(cue.first, cue.cut):scene.words.ends[cue.last]]
    return surface != cue.form.text and surface in scene.vocabulary.spelled


def _is_impersonal(scene: Scene, cue: Cue) -> bool:
    """يذكر أن: at the head of a sentence and right before a that-word nobody mentions, it is mentioned."""
    opens = scene.words.opens_line(cue.first) or "." in scene.words.gap(cue.first)
    return opens and scene.is_a(cue.last, "impersonal") and scene.is_a(cue.last + 1, "that")


def _is_called(scene: Scene, cue: Cue) -> bool:
    """امرأة تدعى س: is called, where folding makes it تدعي (claims)."""
    words = scene.words
    return words.text[words.ends[cue.last] - 1] == MAKSURA and scene.is_a(cue.last, "naming")


def _withholds_name(scene: Scene, cue: Cue) -> bool:
    """مصدر رفض الكشف عن هويته، طلب عدم ذكر اسمه، رفضت ذكر اسمها: what a nameless speaker does is no speech."""
    words, after = scene.words, cue.last + 1
    if not cue.finite or not words.follows(after):
        return False
    if cue.form.weak and scene.is_a(cue.first - 1, "declining") and scene.is_a(after, "own-name"):
        return True
    return scene.is_a(cue.first, "declining") and scene.is_a(after, "naming-noun")


def _is_opinion_of_his(scene: Scene, cue: Cue) -> bool:
    """كتب في رأي منفصل أن: a judge's opinion, in which he wrote, right behind the verb, and nobody's behind it."""
    words, after = scene.words, cue.last + 1
    if cue.form.shape != "source" or not words.follows(after) or words.forms[after].startswith(ARTICLE):
        return False
    return scene.cue_ending_at(cue.first - 1) is not None and scene.vocabulary.kind_of(words.forms[after]) == "A"


def _is_moving(scene: Scene, cue: Cue) -> bool:
    """وأشارت إلى أن نقل الإنتاج: a noun behind a that-word, where the verb that carries words would tell from whom."""
    before = cue.first - 1
    return cue.finite and before >= 0 and cue.form.key in scene.vocabulary.classes["carrying"] \
        and scene.is_a(before, "that") and not source_follows(scene, cue)


def _is_held_to_be(scene: Scene, cue: Cue) -> bool:
    """وتعتبر العامل الأكثر تأثيرا, ويعتبر من أبرز المحامين: whether what is held to be the greatest, or one of them, stands right
    behind a verb of holding, so that nobody is told who holds it so."""
    words, vocabulary, after = scene.words, scene.vocabulary, cue.last + 1
    if cue.form.shape != "present" or cue.form.key not in vocabulary.classes["describing"] or not words.follows(after + 1) \
            or not words.follows(after):
        return False
    one_of = scene.is_a(after, "partitive")
    the = words.forms[after].startswith(ARTICLE) and words.forms[after + 1].startswith(ARTICLE)
    return (one_of or the) and vocabulary.is_a(words.forms[after + 1].removeprefix(ARTICLE), "greatest", "more")


def _is_predicate(scene: Scene, cue: Cue) -> bool:
    """هي رد على, إن ثمن التذكرة: a noun of the same letters right behind a pronoun or إن, which no verb follows; not so in
    “…”، هو كتب, in the order of English."""
    words, before = scene.words, cue.first - 1
    agrees = cue.form.gender in {"m", "f"} and scene.is_a(before, {"m": "he", "f": "she"}[cue.form.gender])
    if agrees and before - 1 in scene.marked_by_end:
        return False
    nominal = scene.is_a(before, "copula") or (before >= 0 and words.surface(before, before) == SAID_THAT)
    return nominal and cue.finite and cue.form.weak and words.follows(cue.first) and not cue.cut \
        and scene.vocabulary.kind_of(words.forms[cue.first]) == "N"


def _expresses(scene: Scene, cue: Cue) -> bool:
    """، عبر س عن «…»: at the head of a clause, before from what, عبر is the verb and no preposition."""
    words = scene.words
    opens = opens_clause(words, cue)
    if cue.form.key in scene.vocabulary.classes["needs-object"]:
        return opens and _likens(scene, cue)
    expresses = cue.form.key in scene.vocabulary.classes["expressing"]
    return opens and (source_follows(scene, cue) if expresses else _explains(scene, cue))


def _likens(scene: Scene, cue: Cue) -> bool:
    """شبه س الشركة بـ«…»: whether ب stands apart, or onto a that-word, before a mark."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _WEAK_REACH, len(words)))
    return any(words.forms[number] == BY and not QUOTE_SIGNS.isdisjoint(words.gap(number + 1)) for number in reach
               if number + 1 < len(words))


def _explains(scene: Scene, cue: Cue) -> bool:
    """، بين مدير … أن: whether somebody with a title stands right behind, and a that-word before any and."""
    words, after = scene.words, cue.last + 1
    if after not in scene.titles:
        return False
    reach = range(after, min(after + _REACH_OF_TITLE, len(words)))
    told = (number for number in reach if scene.is_a(number, "that") or (
        "." in words.gap(number) and not words.after_initial(number)))
    end = next(told, None)
    return end is not None and scene.is_a(end, "that")


def source_follows(scene: Scene, cue: Cue) -> bool:
    """Whether عن stands behind a verb that carries words: إنتاج ونقل carries goods."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _REACH_OF_THAT, len(words)))
    for number in reach:
        if words.lines[number] != words.lines[cue.last] or scene.is_a(number, "that"):
            return False
        if scene.is_a(number, "carrier"):
            return True
    return False


def opens_clause(words: Words, cue: Cue) -> bool:
    """Whether a form stands at the head of its line, or behind a stop or comma."""
    first = cue.first
    return words.opens_line(first) or not _BREAKS.isdisjoint(words.gap(first))


# Whether a form is another word where it stands; the first that says so decides.
_OTHER_WORDS = (
    _is_who_speaks, _is_object, _is_more, _tells_how, _is_rumoured, _comes, _is_no_form, _is_other_word,
    _is_called, _is_impersonal, _is_opinion_of_his, _withholds_name, _is_predicate, _is_moving, _is_greatest,
    _is_held_to_be,
)
