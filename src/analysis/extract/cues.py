"""Cues: the places of an article where somebody is said to say something."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from typing import NamedTuple

from ..arabic.quotation import Pair
from ..arabic.sentences import sentence_ends
from ..arabic.words import ARTICLE, Words
from .reporting import VERBS, Form
from .scene import Scene

# A weak form (كتب "books", ذكر "male") reports only with a mark, colon or أن this many words on.
_WEAK_REACH = 8
_REACH_OF_THAT = 16


class Cue(NamedTuple):
    """Words ``first``..``last`` report speech; ``cut`` folded characters of و or ف stand before."""

    first: int
    last: int
    cut: int
    form: Form

    @property
    def finite(self) -> bool:
        """Whether the form is a verb with a subject of its own."""
        return self.form.shape in VERBS


class Narration(NamedTuple):
    """Where the narrator's sentences end (code points), outside of quotation marks."""

    ends: Sequence[int]

    def number(self, position: int) -> int:
        """Number of the narrator's sentence at a code point."""
        return bisect_right(self.ends, position)

    def together(self, first: int, second: int) -> bool:
        """Whether two code points lie in one sentence of the narrator."""
        return self.number(first) == self.number(second)


def narration(scene: Scene) -> Narration:
    """Sentence ends that no pair of marks encloses."""
    ends = [end for span in scene.spans for end in sentence_ends(scene.words.text, *span)]
    outer = [pair for pair in scene.pairs if pair.depth == 0]
    starts = [pair.start for pair in outer]
    return Narration([end for end in ends if not _inside(outer, starts, end)])


def find_cues(scene: Scene, inside: Sequence[Pair], named: Container[int] = ()) -> list[Cue]:
    """Reporting forms outside the pairs of marks ``inside``, weak ones only where speech follows.

    ``named``: numbers of words that are part of a mention and so report nothing.
    """
    starts = [pair.start for pair in inside]
    cues = [Cue(hit.first, hit.last, hit.cut, hit.value) for hit in scene.cues.values() if hit.first not in named]
    return [cue for cue in cues if not _inside(inside, starts, scene.words.starts[cue.first])
            and not _negated(scene, cue) and not _is_particle(scene, cue) and _is_meant(scene, cue, named)]


def in_relative_clause(scene: Scene, cue: Cue) -> bool:
    """س، التي أعلن ص عن تعيينها: whether a verb stands right behind a relative word, so that it only tells of a name."""
    before = cue.first - 1
    if before >= 0 and "auxiliary" in scene.roles[before]:
        before -= 1
    lines = scene.words.lines
    return cue.finite and before >= 0 and "relative" in scene.roles[before] and lines[before] == lines[cue.first]


def _is_meant(scene: Scene, cue: Cue, named: Container[int]) -> bool:
    """Whether a form reports here: a weak one needs speech beside it, unless it tells who carried words."""
    carries = cue.form.key in scene.vocabulary.classes["carrying"] and _source_follows(scene, cue)
    if cue.form.key in scene.vocabulary.classes["blaming"] and not _blame_follows(scene, cue):
        return False
    if cue.form.key in scene.vocabulary.classes["for-whom"] and not _is_for_somebody(scene, cue):
        return False  # as for the market
    return not cue.form.weak or carries or _speech_follows(scene, cue, named)


def _is_for_somebody(scene: Scene, cue: Cue) -> bool:
    """وبالنسبة إلى س، … : whether a clause begins so, and with somebody's title or given name."""
    forms, after = scene.words.forms, range(cue.last + 1, min(cue.last + 3, len(scene.words)))
    return _opens_clause(scene.words, cue) and any(
        number in scene.titles or scene.vocabulary.is_given(forms[number].removeprefix(_LAM)) for number in after)


def _blame_follows(scene: Scene, cue: Cue) -> bool:
    """حمل الحكومة المسؤولية: without what is laid on somebody the same letters only carry (تحمل اسم)."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _REACH_OF_THAT, len(words)))
    return any(scene.vocabulary.is_a(words.forms[number], "blame") for number in reach)


def _source_follows(scene: Scene, cue: Cue) -> bool:
    """Whether عن stands behind a verb that carries words: إنتاج ونقل carries goods."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _REACH_OF_THAT, len(words)))
    for number in reach:
        if words.lines[number] != words.lines[cue.last] or scene.vocabulary.is_a(words.forms[number], "that"):
            return False
        if scene.vocabulary.is_a(words.forms[number], "carrier"):
            return True
    return False


def _is_particle(scene: Scene, cue: Cue) -> bool:
    """بين "between" for بيّن reports only behind و or ف; متحدثة behind قالت is who speaks, no participle."""
    form = scene.words.forms[cue.first]
    if cue.cut and cue.form.weak and _is_listed(scene, cue):
        return True
    if (cue.cut and scene.vocabulary.is_a(form, "no-form")) or _is_other_word(scene, cue):
        return True
    if (cue.form.shape == "participle" and _is_accused(scene, cue)) or _is_called(scene, cue) or _is_impersonal(scene, cue):
        return True
    if _withholds_name(scene, cue) or _is_predicate(scene, cue) or _is_moving(scene, cue):
        return True
    if cue.form.shape == "participle" and cue.first and any(
            scene.vocabulary.is_a(scene.words.forms[cue.first - 1], role) for role in ("preposition", "being")):
        return True
    if cue.form.shape == "participle" and cue.first and (_ends_clause(scene, cue) or _is_expected(scene, cue)):
        return True
    if cue.form.weak and cue.form.shape == "participle" and cue.first and scene.words.gap(cue.first) == " ":
        verb = scene.cue_ending_at(cue.first - 1)
        return (verb is not None and verb.shape in VERBS) or _describes_noun(scene, cue)
    particle = cue.form.weak and not cue.cut and cue.finite and scene.vocabulary.common.get(form) == "F"
    return particle and not _expresses(scene, cue)


def _is_other_word(scene: Scene, cue: Cue) -> bool:
    """هنا, here, where folding makes it هنأ: whether a text spells another common word just so."""
    surface = scene.words.text[scene.words.position(cue.first, cue.cut):scene.words.ends[cue.last]]
    return surface != cue.form.text and surface in scene.vocabulary.spelled


def _is_impersonal(scene: Scene, cue: Cue) -> bool:
    """يذكر أن: at the head of a sentence and right before a that-word nobody mentions, it is mentioned."""
    words, before, after = scene.words, cue.first - 1, cue.last + 1
    if not scene.vocabulary.is_a(words.forms[cue.last], "impersonal") or after >= len(words):
        return False
    opens = before < 0 or words.lines[before] != words.lines[cue.first] or "." in words.gap(cue.first)
    return opens and scene.vocabulary.is_a(words.forms[after], "that")


def _is_called(scene: Scene, cue: Cue) -> bool:
    """امرأة تدعى س: is called, where folding makes it تدعي (claims)."""
    words = scene.words
    return words.text[words.ends[cue.last] - 1] == _MAKSURA and scene.vocabulary.is_a(words.forms[cue.last], "naming")


def _is_accused(scene: Scene, cue: Cue) -> bool:
    """متهمة بالعمل: without whom it accuses right behind it, the participle is a passive one."""
    follower = cue.last + 1
    return follower < len(scene.words) and scene.words.forms[follower].startswith(_BEH) \
        and cue.form.key in scene.vocabulary.classes["object-first"]


def _describes_noun(scene: Scene, cue: Cue) -> bool:
    """في رسالة موجهة إلى س: a feminine participle right behind a feminine noun without article is its adjective."""
    words, before = scene.words, cue.first - 1
    feminine = words.text[words.ends[before] - 1] == words.text[words.ends[cue.first] - 1] == _TEH
    return feminine and not words.forms[before].startswith(ARTICLE) and scene.vocabulary.kind_of(words.forms[before]) == "N"


def _is_expected(scene: Scene, cue: Cue) -> bool:
    """موجة متوقعة من: a feminine participle that agrees with the noun before it, and behind which no speech begins."""
    words, after = scene.words, cue.last + 1
    speech = after < len(words) and (scene.vocabulary.is_a(words.forms[after], "that") or words.gap(after).strip() != "")
    return words.gap(cue.first) == " " and not speech and _describes_noun(scene, cue)


def _ends_clause(scene: Scene, cue: Cue) -> bool:
    """في أماكن مقترحة، وإن: a feminine participle behind a noun without article and before a comma says nothing."""
    words, after = scene.words, cue.last + 1
    noun = words.gap(cue.first) == " " and not words.forms[cue.first - 1].startswith(ARTICLE) \
        and scene.vocabulary.common.get(words.forms[cue.first - 1]) == "N"
    return noun and words.text[words.ends[cue.first] - 1] == _TEH and (
        after >= len(words) or words.gap(after).strip()[:1] in _BREAKS)


def _withholds_name(scene: Scene, cue: Cue) -> bool:
    """مصدر رفض الكشف عن هويته، طلب عدم ذكر اسمه: what a nameless speaker does is no speech."""
    words, vocabulary, after = scene.words, scene.vocabulary, cue.last + 1
    if not cue.finite or after >= len(words) or words.gap(after) != " ":
        return False
    return vocabulary.is_a(words.forms[cue.first], "declining") and vocabulary.is_a(words.forms[after], "naming-noun")


def _is_moving(scene: Scene, cue: Cue) -> bool:
    """وأشارت إلى أن نقل الإنتاج: a noun behind a that-word, where the verb that carries words would tell from whom."""
    before = cue.first - 1
    return cue.finite and before >= 0 and cue.form.key in scene.vocabulary.classes["carrying"] \
        and scene.vocabulary.is_a(scene.words.forms[before], "that") and not _source_follows(scene, cue)


def _is_predicate(scene: Scene, cue: Cue) -> bool:
    """هي رد على: a noun of the same letters right behind a pronoun."""
    words, before = scene.words, cue.first - 1
    return cue.finite and cue.form.weak and before >= 0 and words.gap(cue.first) == " " \
        and scene.vocabulary.is_a(words.forms[before], "copula") and scene.vocabulary.kind_of(words.forms[cue.first]) == "N"


def _expresses(scene: Scene, cue: Cue) -> bool:
    """، عبر س عن «…»: at the head of a clause, before from what, عبر is the verb and no preposition."""
    words = scene.words
    opens = _opens_clause(words, cue)
    if cue.form.key in scene.vocabulary.classes["needs-object"]:
        return opens and _likens(scene, cue)
    expresses = cue.form.key in scene.vocabulary.classes["expressing"]
    return opens and (_source_follows(scene, cue) if expresses else _explains(scene, cue))


def _likens(scene: Scene, cue: Cue) -> bool:
    """شبه س الشركة بـ«…»: whether ب stands apart, or onto a that-word, before a mark."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _WEAK_REACH, len(words)))
    return any(words.forms[number] == _BEH and not _MARK_SIGNS.isdisjoint(words.gap(number + 1)) for number in reach
               if number + 1 < len(words))


def _opens_clause(words: Words, cue: Cue) -> bool:
    """Whether a form stands at the head of its line, or behind a stop or comma."""
    first = cue.first
    return first == 0 or words.lines[first - 1] != words.lines[first] or not _BREAKS.isdisjoint(words.gap(first))


def _explains(scene: Scene, cue: Cue) -> bool:
    """، بين مدير … أن: whether somebody with a title stands right behind, and a that-word before any and."""
    words, vocabulary, after = scene.words, scene.vocabulary, cue.last + 1
    if after not in scene.titles:
        return False
    reach = range(after, min(after + _REACH_OF_TITLE, len(words)))
    told = (number for number in reach if vocabulary.is_a(words.forms[number], "that") or (
        "." in words.gap(number) and not words.after_initial(number)))
    end = next(told, None)
    return end is not None and vocabulary.is_a(words.forms[end], "that")


def _is_listed(scene: Scene, cue: Cue) -> bool:
    """وإنتاج ونقل وتجارة: one of several nouns, each with و."""
    forms, words = scene.words.forms, (cue.first - 1, cue.last + 1)
    return all(0 <= number < len(forms) and forms[number].startswith(_WAW) and scene.vocabulary.kind_of(forms[number]) == "N"
               for number in words)


def _negated(scene: Scene, cue: Cue) -> bool:
    """لم يذكر, عدم ذكر: what is not said; في رد: a noun of the same letters behind a preposition."""
    if cue.first == 0 or not cue.finite or cue.cut or scene.words.gap(cue.first).strip():
        return False
    before = scene.words.forms[cue.first - 1]
    governed = scene.vocabulary.is_a(before, "preposition" if cue.form.weak else "noun-only")
    after = scene.words.forms[cue.last + 1] if cue.last + 1 < len(scene.words) else ""
    only = scene.vocabulary.is_a(after, "except")  # pointed to nothing but
    if cue.form.key in scene.vocabulary.classes["says-denied"]:
        return False  # does not rule out
    return governed or (scene.vocabulary.is_a(before, "negator") and not only)


def _speech_follows(scene: Scene, cue: Cue, named: Container[int]) -> bool:
    """Whether a mark, colon or أن that begins no mere name stands beside a weak form."""
    words, classes = scene.words, scene.vocabulary.classes
    colon_only, that_only = (cue.form.key in classes[name] for name in ("colon-only", "that-only"))
    place = _before_links(scene, cue.first)
    closed = place - 1 in scene.marked_by_end or not _MARK_SIGNS.isdisjoint(words.gap(place))
    if closed and not colon_only and not that_only:
        return True
    told_of = cue.first - 1 in named and cue.form.key not in classes["describing"]
    begins = _opens_clause(words, cue)
    opens = begins or told_of or cue.form.key in classes["addressing"]
    for number in range(cue.last + 1, min(cue.last + 1 + _REACH_OF_THAT, len(words))):
        gap = words.gap(number)
        if words.lines[number] != words.lines[cue.last] or (
                any(sign in gap for sign in ".!?\u061f") and not words.after_initial(number)):
            return False
        if number == cue.last + 1 and cue.form.key in classes["about-only"] and ":" not in gap:
            if number in scene.opened or any(sign in gap for sign in _MARKS):
                return False
            continue  # may happen "…", where what is spoken of would follow a preposition
        if number - cue.last > _WEAK_REACH and not (cue.cut or opens):
            return False
        opens_mark = number in scene.opened or any(sign in gap for sign in _MARKS)
        agreed = cue.form.key in classes["agreeing"] and scene.vocabulary.is_a(words.forms[number - 1], "preposition")
        marked = (agreed or not that_only) and opens_mark and not _is_marked_name(scene, number, named)
        told = marked or scene.vocabulary.is_a(words.forms[number], "that")
        if ":" in gap or (told and not colon_only) or (marked and scene.vocabulary.is_a(words.forms[number - 1], "that")):
            return True
    return False


def _before_links(scene: Scene, number: int) -> int:
    """The first of the linking words before a form: «…»، هذا ما قاله."""
    while number > 0 and scene.words.gap(number) == " " and scene.vocabulary.is_a(scene.words.forms[number - 1], "link"):
        number -= 1
    return number


def _is_marked_name(scene: Scene, number: int, named: Container[int]) -> bool:
    """Whether what opens with a mark at a word is nothing but a name."""
    words, last = scene.words, number
    while last in named and last - number < _WEAK_REACH and last + 1 < len(words):
        last += 1
        if any(sign in words.gap(last) for sign in _MARK_SIGNS):
            return True
    return last > number and last in named


def _inside(pairs: Sequence[Pair], starts: Sequence[int], position: int) -> bool:
    """Whether a code point lies within the content of one of the pairs (ordered by start)."""
    number = bisect_left(starts, position + 1) - 1
    return any(pair.start <= position < pair.end for pair in pairs[max(number - 1, 0):number + 1])


_BREAKS = frozenset(".\u060c,")
_REACH_OF_TITLE = 16
_MAKSURA, _WAW, _BEH, _TEH, _LAM = "\u0649", "\u0648", "\u0628", "\u0629", "\u0644"
_MARK_SIGNS = frozenset("\"\u00ab\u00bb\u201c\u201d\u2033\u203a")
_MARKS = "\"\u00ab\u201c\u201d\u201e\u2039''"
