"""Names that a title beside them tells for a person's."""

from __future__ import annotations

from ...arabic.words import ARTICLE, FINAL_HEH, is_latin
from ..reading.heads import follows_title, title_follows
from ..reading.scene import Scene

_MARKS = " \"\u00ab\u201c"


def by_title(scene: Scene, first: int, last: int) -> tuple[str, str, float] | None:
    """(PERSON, why, how sure) where a title stands beside a name, in marks before it, or before a comma."""
    if may_be_person(scene, first, last) and (
            follows_title(scene, first) or title_follows(scene, last) or _titled_in_marks(scene, first, last)):
        return "PERSON", "title", 0.85
    if _behind_field(scene, first, last):
        return "PERSON", "title", 0.75
    return ("PERSON", "title", 0.8) if _in_apposition(scene, first, last) else None


def _behind_field(scene: Scene, first: int, last: int) -> bool:
    """وزيرة الوظائف Patty Hajdu: two or three Latin words behind an office and the one definite noun for what it is over."""
    words, field = scene.words, first - 1
    apart = field < 1 or not words.gap(first) == words.gap(field) == " "
    if last - first not in {1, 2} or apart or not is_latin(words.forms[first]):
        return False
    office, form = scene.title_ends.get(field - 1), words.forms[field]
    firm = any(each.isdecimal() or scene.vocabulary.is_a(each, "company-suffix") for each in words.forms[first:last + 1])
    return office is not None and office.value.kind == "head" and form.startswith(ARTICLE) and not firm \
        and field not in scene.heads and scene.vocabulary.kind_of(form) == "N"


def _titled_in_marks(scene: Scene, first: int, last: int) -> bool:
    """الممرضة الفلبينية «س ص»: whether a title, or one with a country's adjective, stands before several words in marks."""
    words, number = scene.words, first - 1
    if last == first or number < 1 or scene.marked_by_end.get(last) != first or words.lines[number] != words.lines[first]:
        return False
    foreign = words.forms[number].startswith(ARTICLE) and scene.vocabulary.is_nationality(words.forms[number])
    hit = scene.title_ends.get(number - foreign)
    if hit is None or hit.value.kind != "title" or words.gap(first).strip(_MARKS):
        return False
    agrees = not foreign or words.forms[number].endswith(FINAL_HEH) == (hit.value.gender == "f")
    described = words.gap(hit.first) == " " and words.forms[hit.first - 1].startswith(ARTICLE)  # the economic airline «X»
    return agrees and not described and words.forms[hit.first].startswith(ARTICLE)


def _in_apposition(scene: Scene, first: int, last: int) -> bool:
    """رئيس قسم المنتجات في الشركة، Gavin Oyelaran، : two or three Latin words between commas behind a title."""
    words = scene.words
    if last - first not in {1, 2} or not is_latin(words.forms[first]) or words.gap(first).strip() not in {"\u060c", ","}:
        return False
    for number in range(first - 1, max(first - 10, -1), -1):
        hit = scene.titles.get(number)
        if hit and hit.value.kind != "honorific" and words.lines[number] == words.lines[first]:
            return True
        if words.gap(number).strip(" ()\"\u00ab\u00bb\u201c\u201d"):
            return False
    return False


def may_be_person(scene: Scene, first: int, last: int) -> bool:
    """A single Latin word is rather a firm: Brightlane، نائب; the name of a letter begins nobody's."""
    word = scene.words.forms[first]
    if word in scene.vocabulary.classes["letter-name"]:
        return False
    return last > first or scene.vocabulary.is_given(word) or not is_latin(word)
