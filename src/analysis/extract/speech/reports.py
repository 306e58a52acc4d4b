"""Which reporting forms of an article report: not the negated, and of the weak those that speech follows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from operator import attrgetter

from ...arabic.affixes import ARTICLE, BY, FOR
from ...arabic.chars import COMMA, QUOTE_SIGNS, STOPS
from ...arabic.quotation import Pair
from ..reading.cues import Cue, is_inside, sets_against
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .homographs import is_another_word, opens_clause, source_follows

# A weak form (كتب "books", ذكر "male") reports only with a mark, colon or أن this many words on.
_WEAK_REACH = 8
_REACH_OF_THAT, _FAR_THAT = 16, 30  # so far behind a name with what is said of it
_MOST_SPEAKER, _MOST_APPOSED, _LEAST_SAID = 5, 14, 3
_COMMA_AND_BLANK = COMMA + " "
_MARKS = "\"\u00ab\u201c\u201d\u201e\u2039"


def find_cues(scene: Scene, inside: Sequence[Pair], named: Container[int] = ()) -> list[Cue]:
    """Reporting forms outside the pairs of marks ``inside``, weak ones only where speech follows.

    ``named``: numbers of words that are part of a mention and so report nothing.
    """
    starts = [pair.start for pair in inside]
    cues = [Cue(hit.first, hit.last, hit.cut, hit.value) for hit in scene.cues.values() if hit.first not in named]
    return [cue for cue in cues if not is_inside(inside, starts, scene.words.starts[cue.first])
            and not _negated(scene, cue) and not is_another_word(scene, cue) and not _speaks_to_them(scene, cue)
            and _is_meant(scene, cue, named)]


def _speaks_to_them(scene: Scene, cue: Cue) -> bool:
    """وقال سكان تحدثت إليهم الجزيرة, الخبير الذي طلبت منه س: whether a verb with a pronoun behind it only tells of a noun before
    it, without article or behind a relative word, that another form has for who speaks."""
    before = cue.first - 1
    if not cue.finite or cue.cut or not scene.is_a(cue.last + 1, "to-him", "to-them") or not scene.words.follows(cue.first):
        return False
    noun = before - scene.is_a(before, "relative")
    form = scene.words.form(noun)
    bare = form.startswith(ARTICLE) == (noun < before) and scene.vocabulary.groups.get(form.removeprefix(ARTICLE)) is not None
    return bare and scene.cue_ending_at(noun - 1) is not None


def _is_meant(scene: Scene, cue: Cue, named: Container[int]) -> bool:
    """Whether a form reports here: a weak one needs speech beside it, unless it tells who carried words."""
    carries = cue.form.key in scene.vocabulary.classes["carrying"] and source_follows(scene, cue)
    if cue.form.key in scene.vocabulary.classes["blaming"] and not _blame_follows(scene, cue):
        return False
    if cue.form.key in scene.vocabulary.classes["for-whom"] and not _is_for_somebody(scene, cue):
        return False  # as for the market
    if cue.form.shape == "source" and cue.form.key in scene.vocabulary.classes["noun-of-saying"] and _is_of_object(scene, cue):
        return False
    return not cue.form.weak or carries or _speech_follows(scene, cue, named)


def _is_of_object(scene: Scene, cue: Cue) -> bool:
    """لم يتم تحذير السائقين لأن, وصف تصريح س بأنه: whether what stands behind a noun of saying is warned, or what somebody
    describes, and nobody who says something."""
    words, vocabulary = scene.words, scene.vocabulary
    for number in range(cue.first - 1, max(cue.first - _REACH_OF_THAT, -1), -1):
        if words.lines[number] != words.lines[cue.first] or scene.is_a(number, "that") or "." in words.gap(number + 1):
            return False
        hit = scene.cues.get(number)
        if (number == cue.first - 1 and scene.is_a(number, "done")) or (
                hit is not None and hit.value.shape in VERBS and hit.value.key in vocabulary.classes["describing"]):
            return True
    return False


def _is_for_somebody(scene: Scene, cue: Cue) -> bool:
    """وبالنسبة إلى س، … : whether a clause begins so, and with somebody's title or given name, two words of no list, or one
    of whom a relative clause tells."""
    forms, after = scene.words.forms, range(cue.last + 1, min(cue.last + 3, len(scene.words)))
    known = any(number in scene.titles or scene.vocabulary.is_given(forms[number].removeprefix(FOR)) for number in after)
    strange = len(after) > 1 and scene.vocabulary.is_strange(forms[after[0]]) and (
        scene.vocabulary.is_strange(forms[after[1]]) or scene.is_a(after[1], "relative"))
    return opens_clause(scene.words, cue) and (known or strange)


def _blame_follows(scene: Scene, cue: Cue) -> bool:
    """حمل الحكومة المسؤولية: without what is laid on somebody the same letters only carry (تحمل اسم)."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _REACH_OF_THAT, len(words)))
    return any(scene.is_a(number, "blame") for number in reach)


def _negated(scene: Scene, cue: Cue) -> bool:
    """لم يذكر, عدم ذكر: what is not said; في رد: a noun of the same letters behind a preposition."""
    if cue.first == 0 or not cue.finite or cue.cut or scene.words.gap(cue.first).strip():
        return False
    before = scene.words.forms[cue.first - 1]
    governed = scene.vocabulary.is_a(before, "preposition" if cue.form.weak else "noun-only")
    after = scene.words.form(cue.last + 1)
    if cue.form.weak and scene.vocabulary.is_a(after, "own-name"):
        return True  # would not give her name
    only = scene.vocabulary.is_a(after, "except")  # pointed to nothing but
    if cue.form.key in scene.vocabulary.classes["says-denied"]:
        return False  # does not rule out
    return governed or (scene.vocabulary.is_a(before, "negator") and not only)


def _speech_follows(scene: Scene, cue: Cue, named: Container[int]) -> bool:
    """Whether a mark, colon or أن that begins no mere name stands beside a weak form."""
    words, classes = scene.words, scene.vocabulary.classes
    if cue.form.key in classes["by-that"] and cue.form.shape == "present":
        return _that_behind_by(scene, cue)
    if cue.form.key in classes["to-that"]:
        return _that_behind_to(scene, cue)
    place, only = _before_links(scene, cue.first), classes["colon-only"] | classes["that-only"]
    if cue.form.key not in only and (place - 1 in scene.marked_by_end or not QUOTE_SIGNS.isdisjoint(words.gap(place))):
        return True
    if not cue.cut and (_verb_behind_marks(scene, cue.first, named) or _signs_unclosed(scene, cue, named)):
        return True
    told_of = cue.first - 1 in named and cue.form.key not in classes["describing"]
    turns = sets_against(scene, cue.first - 1)
    far = cue.cut or told_of or turns or opens_clause(words, cue) or cue.form.key in classes["addressing"]
    reach = (_FAR_THAT if cue.last + 1 in named else _REACH_OF_THAT) if far else _WEAK_REACH
    for number in range(cue.last + 1, min(cue.last + 1 + reach, len(words))):
        if _is_over(scene, cue, number):
            return False
        if _tells(scene, cue, number, named):
            return True
    return False


def _verb_behind_marks(scene: Scene, number: int, named: Container[int]) -> bool:
    """«…»، Sam Altman من OpenAI كتب; «…»، س، مدير الشركة، كتب: whether marks that hold some words close a few words before a
    verb, with nothing between but who speaks, or his office between commas."""
    words = scene.words
    apposed = words.gap(number) == _COMMA_AND_BLANK
    for place in range(number - 1, max(number - 1 - (_MOST_APPOSED if apposed else _MOST_SPEAKER), 0), -1):
        first = scene.marked_by_end.get(place - 1)
        if first is not None:
            whole = place - 1 - first >= _LEAST_SAID and words.lines[place] == words.lines[number] == words.lines[first]
            return whole and (not apposed or place in named)
        within = place in named and place - 1 in named  # O'Brien
        if not words.follows(place) and not within and not (apposed and words.gap(place) == _COMMA_AND_BLANK):
            return False
    return False


def _signs_unclosed(scene: Scene, cue: Cue, named: Container[int]) -> bool:
    """“هذا أمر قضائي، كتبت القاضية س.: whether a comma and a verb before somebody stand behind a mark that nothing closes."""
    words, after = scene.words, cue.last + 1
    if not cue.finite or COMMA not in words.gap(cue.first) or not (
            after in named or after in scene.titles or scene.is_a(after, "preposition")):
        return False
    place = bisect_left(scene.pairs, words.starts[cue.first], key=attrgetter("start")) - 1
    return place >= 0 and scene.pairs[place].closing is None and words.starts[cue.first] < scene.pairs[place].end


def _is_over(scene: Scene, cue: Cue, number: int) -> bool:
    """Whether the sentence of a form ends before a word, or only a mark without a preposition follows one that wants it."""
    words, gap = scene.words, scene.words.gap(number)
    if words.lines[number] != words.lines[cue.last] or (
            not STOPS.isdisjoint(gap) and not words.after_initial(number)):
        return True
    return _is_about(scene, cue, number) and _opens_mark(scene, number)


def _is_about(scene: Scene, cue: Cue, number: int) -> bool:
    """(may happen) "…": the word behind a form that tells of what is spoken of by a preposition only, or with a colon."""
    about = number == cue.last + 1 and cue.form.key in scene.vocabulary.classes["about-only"]
    return about and ":" not in scene.words.gap(number)


def _opens_mark(scene: Scene, number: int) -> bool:
    return number in scene.opened or any(sign in scene.words.gap(number) for sign in _MARKS)


def _tells(scene: Scene, cue: Cue, number: int, named: Container[int]) -> bool:
    """Whether speech begins at a word: a colon, a mark that holds no mere name, a that-word."""
    words, classes = scene.words, scene.vocabulary.classes
    if _is_about(scene, cue, number):
        return False
    governed = cue.form.key in classes["agreeing"] and scene.is_a(number - 1, "preposition")
    marked = (governed or cue.form.key not in classes["that-only"]) and _opens_mark(scene, number) \
        and not _is_marked_name(scene, number, named)
    told = marked or scene.is_a(number, "that")
    return ":" in words.gap(number) or (told and cue.form.key not in classes["colon-only"]) \
        or (marked and scene.is_a(number - 1, "that"))


def _that_behind_by(scene: Scene, cue: Cue) -> bool:
    """تعد بأن: whether a that-word with ب stands behind."""
    reach = range(cue.last + 1, min(cue.last + _WEAK_REACH, len(scene.words)))
    return any(scene.words.forms[number].startswith(BY) and scene.is_a(number, "that")
               for number in reach)


def _that_behind_to(scene: Scene, cue: Cue) -> bool:
    """ذهب في مرافعته إلى أن: where to and that stand side by side; else the same letters only go somewhere."""
    words = scene.words
    reach = range(cue.last + 1, min(cue.last + 1 + _REACH_OF_THAT, len(words) - 1))
    return any(scene.is_a(number, "preposition") and scene.is_a(number + 1, "that")
               for number in reach if words.lines[number + 1] == words.lines[cue.last])


def _before_links(scene: Scene, number: int) -> int:
    """The first of the linking words before a form: «…»، هذا ما قاله."""
    while scene.words.follows(number) and scene.is_a(number - 1, "link"):
        number -= 1
    return number


def _is_marked_name(scene: Scene, number: int, named: Container[int]) -> bool:
    """Whether what opens with a mark at a word is nothing but a name."""
    words, last = scene.words, number
    while last in named and last - number < _WEAK_REACH and last + 1 < len(words):
        last += 1
        if any(sign in words.gap(last) for sign in QUOTE_SIGNS):
            return True
    return last > number and last in named
