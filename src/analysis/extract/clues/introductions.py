"""Words that present a name: مؤسسة تدعى س, سهم «س», «س»، وهي شركة, المدير العام لـ«س»."""

from __future__ import annotations

from ...arabic.affixes import BY, FOR, HER
from ...arabic.chars import BLANKS_AND_MARKS, TEH
from ...arabic.words import bare_forms, is_latin, latin_cut
from ..reading.gazetteer import Hit, one_stretch
from ..reading.scene import Scene, Told
from ..reading.vocabulary import is_kind

_MOST_GLOSS = 5  # words


def named_as(scene: Scene, first: int) -> Told | None:
    """مؤسسة محلية تدعى «س»."""
    if not scene.is_a(first - 1, "naming") or first - 1 in scene.title_ends:
        return None  # nor who speaks in his name, X
    for number in range(first - 2, max(first - 8, -1), -1):
        hit = scene.heads.get(number)
        if hit and hit.value.term and hit.last < first - 1:
            return None
        if scene.words.lines[number] == scene.words.lines[first] and hit and not hit.value.term:
            of_somebody = scene.title_ends.get(hit.first - 1) is not None  # a computer engineer called X
            outer = scene.head_ends.get(hit.first - 1)
            if outer is not None and outer.value.type == "COMPANY" and not outer.value.term:
                hit = outer  # a company of robots called X
            if of_somebody or _names_worker(scene, hit, first):
                return None
            return Told(hit.value.type, scene.words.surface(hit.first, hit.last))
    return None


def _names_worker(scene: Scene, head: Hit, first: int) -> bool:
    """عاملة في مصنع تدعى فاطمة: whether a sure given name stands behind somebody, of the verb's gender, who is at a body."""
    words, vocabulary = scene.words, scene.vocabulary
    given = words.forms[first]
    if not vocabulary.is_given(given, sure=True) or not scene.is_a(head.first - 1, "preposition"):
        return False
    somebody = next(filter(None, (vocabulary.groups.get(rest) for _, rest in bare_forms(words.form(head.first - 2)))), None)
    hers = words.forms[first - 1].endswith(HER) or words.forms[first - 1].startswith(TEH)
    return somebody is not None and is_kind(somebody, "person", "sg") and somebody.gender == ("f" if hers else "m")


def held(scene: Scene, first: int, last: int) -> Told | None:
    """سهم «واحة القصيم»: what stands in marks behind what only a company can have."""
    shares = scene.is_a(first - 1, "stock") and scene.marked_by_end.get(last) == first
    return Told("COMPANY", scene.words.forms[first - 1]) if shares else None


def told_after(scene: Scene, last: int) -> Told | None:
    """«س»، وهي شركة."""
    for number in range(last + 1, min(last + 4, len(scene.words) - 1)):
        if scene.words.lines[number] == scene.words.lines[last] and scene.is_a(number, "copula"):
            hit = scene.heads.get(number + 1)
            if hit is None or hit.value.term or scene.vocabulary.heads.get(scene.words.forms[hit.first][:-1]):
                return None  # nor is a banker two banks
            return Told(hit.value.type, scene.words.surface(hit.first, hit.last))
    return None


def place_of_office(scene: Scene, first: int, last: int) -> Told | None:
    """كبير المحللين في «س»، المدير العام لـ«س»، رئيس OPEIU."""
    words = scene.words
    office = scene.title_ends.get(first - 1)
    alone = last == first and is_latin(words.forms[first]) and words.follows(first)
    if office is not None and office.value.kind == "head" and alone and not scene.vocabulary.is_given(words.forms[first]):
        return Told("COMPANY", words.surface(office.first, office.last))  # the head of OPEIU
    onto = latin_cut(words.forms[first]) and words.forms[first][0] == FOR
    if first == 0 or not (onto or words.forms[first - 1] in scene.vocabulary.classes["office-at"]):
        return None
    for number in range(first - 1 if onto else first - 2, max(first - 8, -1), -1):
        if number + 2 < first and not one_stretch(words, number + 1):
            return None
        hit = scene.titles.get(number)
        if hit and hit.value.kind != "honorific":
            form = scene.cue_ending_at(hit.first - 1)
            promised = form is not None and form.key in scene.vocabulary.classes["governs-by"]
            if words.forms[first - 1] == BY and (promised or first - 2 > hit.last):
                return None  # the minister promised "a solution"; the player (accused) X of "racism"
            return Told("COMPANY", words.surface(hit.first, hit.last)) if not _somebody_between(scene, hit.last, first) else None
    return None


def employed(scene: Scene, first: int) -> str:
    """أليكس فوهرمان من Craig-Hallum: the name of somebody whom in or from ties to a name in Latin letters, else nothing."""
    words, vocabulary, family = scene.words, scene.vocabulary, first - 2
    if family < 1 or not is_latin(words.forms[first]) or words.forms[first - 1] not in vocabulary.classes["works-at"]:
        return ""
    given = next((n for n in (family - 1, family - 2) if n >= 0 and vocabulary.is_given(words.forms[n], sure=True)), first)
    if is_latin(words.forms[family]) and is_latin(words.forms[family - 1]) and words.follows(family) and words.follows(first):
        given = family - 1
    whole = given < first and all(words.follows(n) for n in range(given + 1, first + 1))
    return words.surface(given, family) if whole and not vocabulary.is_plainly_ordinary(words.forms[family]) else ""


def _somebody_between(scene: Scene, last: int, first: int) -> bool:
    """Whether a given name stands between an office and a name, so that the office is not there (the writer Ali, in "…")."""
    return any(scene.vocabulary.is_given(scene.words.forms[number]) for number in range(last + 1, first - 1))


def past_gloss(scene: Scene, last: int) -> int:
    """The word behind a name and its other spelling in a bracket."""
    words, after = scene.words, last + 1
    if not words.gap(after).endswith("("):
        return after
    end = next((number for number in range(after, min(after + _MOST_GLOSS, len(words))) if ")" in words.gap(number + 1)), None)
    return after if end is None or words.gap(end + 1).strip(BLANKS_AND_MARKS) != ")" else end + 1
