"""What tells that a name in marks or Latin letters is a firm's by what people do with it: post on it, work there, tell it."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, BY, FINAL_HEH, FOR, HER
from ...arabic.chars import COMMAS
from ...arabic.words import is_latin, latin_cut
from ..reading.gazetteer import Hit
from ..reading.reporting import VERBS
from ..reading.scene import Scene, Told
from .dealings import after_marks, bare_dealt, is_plain, joined_before, near

_POST_REACH, _WITH_REACH, _MADE_REACH, _TOLD_REACH = 5, 3, 2, 6
_MOST_WORDS, _FAR_POST = 5, 8
# Surer than a given name that begins it.
_IN_MARKS = 0.87
_FIRM_VERBS = ("business-verb", "firm-verb", "firm-act")


def by_contact(scene: Scene, first: int, last: int) -> Told | None:
    """COMPANY where people or other firms deal with a short name as only with a firm."""
    latin = latin_cut(scene.words.forms[first]) is not None
    marked = scene.marked_by_end.get(last) == first
    if last - first >= _MOST_WORDS or not (latin or marked) or is_plain(scene, first, last):
        return None
    told = _posted_on(scene, first) or _worked_at(scene, first) or _worked_with(scene, first) or _made_it(scene, first) \
        or _saw_it(scene, first) or _has_people(scene, first) or _makes(scene, last) or (latin and bare_dealt(scene, first))
    if told:
        return Told("COMPANY", told, 0.65)
    told = _was_told(scene, first, last) or _acts(scene, first, last)
    return Told("COMPANY", told, 0.6) if told else None


def by_outlet(scene: Scene, first: int, last: int) -> Told | None:
    """قال لـ«ريد بوست», في حسابه على «س»: whom one tells in marks, or where one posts, is an outlet, be its name somebody's."""
    marked = scene.marked_by_end.get(last) == first and last - first < _MOST_WORDS and not is_plain(scene, first, last)
    outlet = marked and (_posted_on(scene, first) or _was_told(scene, first, last))
    return Told("COMPANY", outlet, _IN_MARKS) if outlet else None


def _posted_on(scene: Scene, first: int) -> str:
    """كتبت على «س», تغريدة تداولها الآلاف على X: a preposition, and before it what is posted or who posts."""
    joined = joined_before(scene, first) in scene.vocabulary.classes["on-net"]
    return near(scene, first, _POST_REACH, "posting") if joined else ""


def bears_posts(scene: Scene, hit: Hit) -> bool:
    """وغردت س على إكس: whether on, and before it what is posted or who speaks, stand before a firm's name of no ordinary word."""
    words, on, vocabulary = scene.words, hit.first - 1, scene.vocabulary
    form = words.forms[hit.first]
    firm = scene.catalogue.entities[hit.value.entity].type == "COMPANY" and not hit.cut
    if not firm or not scene.is_a(on, "on-it-posts") or not words.follows(hit.first) \
            or form.startswith(ARTICLE) or vocabulary.is_ordinary(form):
        return False
    for number in range(on - 1, max(on - 1 - _FAR_POST, -1), -1):
        if scene.is_a(number, "posting") or scene.cue_ending_at(number) is not None:
            return True
        if words.gap(number).strip() not in {"", *COMMAS}:
            return False
    return False


def _worked_at(scene: Scene, first: int) -> str:
    """عملا سابقا في X, محلل كبير لدى «س»: who works or worked, with an adjective at most, and where."""
    words, vocabulary, before = scene.words, scene.vocabulary, first - 2
    if before < 1 or joined_before(scene, first) not in vocabulary.classes["at-work"] or not words.follows(before + 1):
        return ""
    if words.follows(before) and vocabulary.kind_of(words.forms[before]) in {"A", "D"} \
            and not scene.is_a(before, "worked"):
        before -= 1
    return words.forms[before] if scene.is_a(before, "worked") else ""


def _worked_with(scene: Scene, first: int) -> str:
    """بالتعاون مع «س», من إنتاج X, "فالكون 9" من "س", دعوى على X, استقال من X."""
    before, words, vocabulary = joined_before(scene, first), scene.words, scene.vocabulary
    if before in vocabulary.classes["with"]:
        return near(scene, first, _WITH_REACH, "partnering")
    if vocabulary.is_a(before, "making"):
        return before if before[0] == BY or (first > 1 and scene.is_a(first - 2, "partitive")) else ""
    if vocabulary.is_a(before, "on-net", "sued"):
        return near(scene, first, _WITH_REACH, "lawsuit")
    if vocabulary.is_a(before, "partitive") and (left := near(scene, first, _MADE_REACH, "resigned")):
        return left
    if vocabulary.is_a(before, "list-opener"):
        return near(scene, first, _MADE_REACH, "rivals")
    if scene.is_a(first - 1, "carrier") and first > 1 and scene.is_a(first - 2, "issued"):
        return words.forms[first - 2]  # a statement issued by X
    thing = vocabulary.is_a(before, "partitive") and first > 1 and words.lines[first - 2] == words.lines[first] and (
        is_latin(words.forms[first - 2]) or first - 2 in scene.marked_by_end)
    return before if thing else ""


def _made_it(scene: Scene, first: int) -> str:
    """قادتها «س», الذي أنتجته X, تديرها «س»: a woman's verb of business, with a pronoun for its object."""
    before, classes = joined_before(scene, first), scene.vocabulary.classes
    verb = before.removesuffix(HER) if before.endswith(HER) else before.removesuffix(FINAL_HEH)
    known = verb != before and any(form in classes[role] for role in _FIRM_VERBS for form in (verb, verb.removeprefix(AND)))
    return before if known else ""


def _saw_it(scene: Scene, first: int) -> str:
    """وثائق اطلعت عليها «س»: what a paper does with documents."""
    before, words, vocabulary = joined_before(scene, first), scene.words, scene.vocabulary
    seen = first > 1 and vocabulary.is_a(before, "on-it") and scene.is_a(first - 2, "saw")
    return words.forms[first - 2] if seen else (before if vocabulary.is_a(before, "saw") else "")


def _has_people(scene: Scene, first: int) -> str:
    """عمال «س», خوادم X: who or what only firms have, and no product."""
    before, alone = joined_before(scene, first), first < 2 or not scene.words.forms[first - 2].startswith(ARTICLE)
    rival = scene.vocabulary.is_a(before, "the-rival") and alone  # and no rival app X
    return before if rival or scene.vocabulary.is_a(before, "firm-has") else ""


def _makes(scene: Scene, last: int) -> str:
    """«س»، مالكة …; «س» للاتصالات: what a firm is for others behind a comma, or its field."""
    words, after, field = scene.words, last + 1, after_marks(scene, last)
    if scene.vocabulary.is_purpose(field) and not words.follows(after):
        return field
    apart = not COMMAS.isdisjoint(words.gap(after)) and words.lines[after] == words.lines[last]
    return words.forms[after] if apart and scene.is_a(after, "firm-role") else ""


def _was_told(scene: Scene, first: int, last: int) -> str:
    """وقال س ل«ص» إن, وفقا ل X, بيان ل«ص»: whom a verb of speech turns to, or a source: people seldom stand in marks."""
    words, before = scene.words, scene.cue_ending_at(first - 1)
    if scene.vocabulary.is_given(words.forms[first]) and scene.marked_by_end.get(last) != first:
        return ""
    if first == last and before is not None and (
            before.shape == "source" or (before.key in scene.vocabulary.classes["told-outlet"] and is_latin(words.forms[first]))):
        return words.forms[first - 1]
    onto = bool(latin_cut(words.forms[first])) and words.forms[first][0] == FOR  # لـX, one word
    if not onto and joined_before(scene, first) != FOR:
        return ""
    place = first if onto else first - 1
    if told := near(scene, place + 1, _MADE_REACH, "statement"):
        return told
    for number in range(place - 1, max(place - 1 - _TOLD_REACH, -1), -1):
        cue = scene.cue_ending_at(number)
        if cue is not None and cue.shape == "source" and first == last:
            return words.forms[number]
        if cue is not None and cue.shape in VERBS and number == place - 1 and scene.marked_by_end.get(last) == first:
            return words.forms[number]
        if words.gap(number).strip() or (cue is not None and cue.shape in VERBS):
            return ""
    return ""


def _acts(scene: Scene, first: int, last: int) -> str:
    """لزمت «س» الصمت, X قالت: what a company decides, or one word of Latin letters that speaks as a woman would."""
    before, vocabulary = joined_before(scene, first), scene.vocabulary
    if vocabulary.is_given(scene.words.forms[first]):
        return ""
    if vocabulary.is_a(before, "firm-act"):
        return before
    cue = scene.cues.get(last + 1) if first == last and after_marks(scene, last) else None
    turned = vocabulary.is_a(before, "topic")
    speaks = cue is not None and bool(cue.cut) == turned and cue.value.shape == "past" and cue.value.gender == "f"
    return scene.words.forms[last + 1] if speaks else ""
