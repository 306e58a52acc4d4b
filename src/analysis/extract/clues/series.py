"""Names in a row, and what stands before the first of them: a noun of their kind, or a word that introduces them."""

from __future__ import annotations

from bisect import bisect_left

from ...arabic.affixes import AND
from ...arabic.words import is_latin
from ..reading.heads import head_before
from ..reading.scene import Scene, Told
from ..reading.vocabulary import Head
from .dealings import begins_as_firm, dealt_with
from .introductions import held, named_as, place_of_office, told_after
from .spoken import sentence_break
from .titled import may_be_person

# How far before a name the noun of a list (شركات مثل ...) may stand, in words.
_LIST_REACH = 16


def by_list(scene: Scene, first: int, last: int) -> Told | None:
    """The type that the noun before a list of names tells, or a given name that is nothing else."""
    listed = _list_head(scene, first)
    if listed:
        return Told(listed[1].type, listed[0], 0.75)
    coded = scene.words.forms[last] in scene.vocabulary.classes["letter-name"] and scene.marked_by_end.get(last) == first
    paired = last == first + 1 and scene.words.gap(last) == "-"  # Craig-Hallum, unlike Jean-Pierre Dupont
    given = last > first and not coded and not paired and may_be_person(scene, first, last) \
        and scene.vocabulary.is_given(scene.words.forms[first], sure=True)
    return Told("PERSON", scene.words.forms[first], 0.8) if given else None


def by_marks(scene: Scene, first: int, last: int) -> Told | None:
    """رئيس «س»، شركتي «س» و«ص»: what stands before the mark, or what the mark before it holds."""
    words, before = scene.words, first - 1
    if words.opens_line(first) or scene.marked_by_end.get(last) != first:
        return None
    office = scene.title_ends.get(before)
    board = scene.is_a(before, "board")
    chief = office is not None and (board or words.forms[office.first] in scene.vocabulary.classes["chief"])
    if office is not None and office.value.kind == "head" and chief:
        body = scene.head_ends.get(before)
        kind = body.value.type if body is not None and not (board or body.value.term) else "COMPANY"  # in the name (باسم) of X
        return Told(kind, words.surface(office.first, before), 0.6)
    told = _among_marked(scene, first)
    return told._replace(confidence=0.6) if told else None


def _among_marked(scene: Scene, first: int) -> Told | None:
    """مجلات «س» و«ص» و«ع»: what the head noun before the first of several names in marks tells."""
    other = series_begin(scene, first)
    head = head_before(scene, other) if other and other < first else None
    return Told(head[1].type, head[0]) if head and not head[1].term else None


def series_begin(scene: Scene, first: int) -> int:
    """The first word of the first of several names in marks; remembered for all of them, as each would walk back to it."""
    begins, passed = scene.series, []
    while first not in begins:
        passed.append(first)
        joined = first > 0 and scene.words.forms[first - 1] == AND
        before = scene.marked_by_end.get(_before_gloss(scene, first - 2)) if joined else None
        if before is None:
            begins[first] = first
        else:
            first = before
    begins.update(dict.fromkeys(passed, begins[first]))
    return begins[first]


def _before_gloss(scene: Scene, number: int) -> int:
    """The word before a name's other spelling in Latin letters (companies "X" (X) and "Y"), else the word itself."""
    while number > 0 and is_latin(scene.words.forms[number]) and not scene.words.gap(number + 1).startswith(" "):
        number -= 1
        if "(" in scene.words.gap(number + 1):
            return number
    return number


def introduction(scene: Scene, first: int, last: int) -> Told | None:
    """What a naming word, وهي + noun, or an office in it tells of what a name names."""
    listed = _list_head(scene, first)
    return _among_marked(scene, first) or named_as(scene, first) or held(scene, first, last) \
        or told_after(scene, last) or dealt_with(scene, first, last) or place_of_office(scene, first, last) \
        or begins_as_firm(scene, first, last) or (Told(listed[1].type, listed[0]) if listed else None)


def _list_head(scene: Scene, first: int) -> tuple[str, Head] | None:
    """The noun of a list whose examples the name belongs to: شركات ... مثل «س» و«ص»."""
    place = bisect_left(scene.openers, first) - 1
    opener = scene.openers[place] if place >= 0 else -1
    low = max(first - _LIST_REACH, 0)
    if opener < low or not _one_sentence(scene, opener, first) or scene.is_a(opener + 1, "this"):
        return None
    if is_latin(scene.words.forms[opener - 1]) and scene.is_a(opener, "copula"):
        return None  # Air Europa is "the missing piece"
    if opener + 1 in scene.heads and scene.is_a(opener, "copula"):
        return None  # a group, and that is an organisation which defends "…"
    for number in range(opener, low - 1, -1):
        hit = scene.heads.get(number)
        several = hit is not None and scene.is_a(hit.last + 1, "partitive")  # a group of stars
        if hit and not hit.value.term and not several:
            return (scene.words.surface(hit.first, hit.last), hit.value) if _one_sentence(scene, number, opener) else None
    return None


def _one_sentence(scene: Scene, first: int, last: int) -> bool:
    """Whether no sentence and no line ends between two words."""
    gaps = scene.words.gaps
    return scene.words.lines[first] == scene.words.lines[last] and not any(
        sentence_break(gaps[number]) for number in range(first + 1, last + 1))
