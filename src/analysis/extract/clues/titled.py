"""Names that a title beside them tells for a person's."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH
from ...arabic.chars import BLANKS_AND_MARKS, COMMAS
from ...arabic.words import bare_forms, is_latin
from ..reading.heads import follows_title, title_follows
from ..reading.scene import Scene, Told
from ..reading.vocabulary import is_kind
from .beside import office_before

_MOST_OF_OFFICE = 3  # words behind the first
_DESCRIPTION = 7  # and of a title with what describes it


def by_title(scene: Scene, first: int, last: int) -> Told | None:
    """PERSON where a title stands beside a name, in marks before it, or before a comma."""
    if _completes_office(scene, first, last) or is_maker(scene, first, last):
        return None
    if may_be_person(scene, first, last) and (
            follows_title(scene, first) or title_follows(scene, last) or _titled_in_marks(scene, first, last)):
        return Told("PERSON", "title", 0.85)
    if _behind_field(scene, first, last) or _behind_two(scene, first, last):
        return Told("PERSON", "title", 0.75)
    return Told("PERSON", "title", 0.8) if _in_apposition(scene, first, last) or _leads(scene, first, last) else None


def _leads(scene: Scene, first: int, last: int) -> bool:
    """Flavien Neuvy، الذي يدير …: whether a clause about what one person does follows two or three Latin words."""
    words, who = scene.words, last + 1
    if last - first not in {1, 2} or who + 1 >= len(words) or not is_latin(words.forms[first]) \
            or COMMAS.isdisjoint(words.gap(who)) or any(form.isdecimal() for form in words.forms[first:who]):
        return False
    return scene.is_a(who, "relative") and words.follows(who + 1) and scene.is_a(who + 1, "leads")


def _completes_office(scene: Scene, first: int, last: int) -> bool:
    """رئيس مجلس إدارة «س»، مؤسس …: whether marks right behind an office that needs more hold what it is over."""
    office = scene.title_ends.get(first - 1)
    marked = scene.marked_by_end.get(last) == first and not scene.words.gap(first).strip(BLANKS_AND_MARKS)
    return office is not None and office.value.kind == "head" and marked


def led_body(scene: Scene, first: int, last: int) -> Told | None:
    """رئيس «لقاء الجبل لاستعادة القرار»: the body of what somebody heads or belongs to, several words in marks without a verb."""
    vocabulary, words = scene.vocabulary, scene.words
    if last == first or not _completes_office(scene, first, last) \
            or any(vocabulary.kind_of(form) == "V" for form in words.forms[first:last + 1]):
        return None
    office = words.forms[scene.title_ends[first - 1].first]
    if not any(vocabulary.is_a(rest, "over-body") for _, rest in bare_forms(office)):
        return None
    head = scene.heads.get(first)
    kind = head.value.type if head is not None and not head.value.term else "ORG"
    return Told(kind, "led in marks", 0.8)


def is_maker(scene: Scene, first: int, last: int) -> bool:
    """Re-Logic، صاحبة Terraria: whether a comma and the feminine noun for whose a thing is follow what is no given name."""
    words, after = scene.words, last + 1
    apart = not COMMAS.isdisjoint(words.gap(after)) and words.lines[after] == words.lines[last]
    named = is_latin(words.forms[first]) or scene.marked_by_end.get(last) == first
    return apart and named and scene.is_a(after, "firm-role") \
        and not scene.vocabulary.is_given(words.forms[first])


def _behind_field(scene: Scene, first: int, last: int) -> bool:
    """وزيرة الوظائف Patty Hajdu: two or three Latin words behind an office and the one definite noun for what it is over."""
    words, field = scene.words, first - 1
    joined = words.follows(field) and words.follows(first)
    if last - first not in {1, 2} or not joined or not is_latin(words.forms[first]):
        return False
    office, form = scene.title_ends.get(field - 1), words.forms[field]
    firm = any(each.isdecimal() or scene.vocabulary.is_a(each, "company-suffix") for each in words.forms[first:last + 1])
    return office is not None and office.value.kind == "head" and form.startswith(ARTICLE) and not firm \
        and field not in scene.heads and scene.vocabulary.kind_of(form) == "N"


def _behind_two(scene: Scene, first: int, last: int) -> bool:
    """المؤسسان Imran Chaudhri و…: two or three Latin words, or words in marks, right behind the noun for two people."""
    words, before, vocabulary = scene.words, first - 1, scene.vocabulary
    named = is_latin(words.forms[first]) or scene.marked_by_end.get(last) == first
    if last - first not in {1, 2} or before < 0 or not named or words.gap(first).strip(BLANKS_AND_MARKS):
        return False
    nouns = (vocabulary.groups.get(rest.removeprefix(ARTICLE)) for _, rest in bare_forms(words.forms[before]))
    group = next(filter(None, nouns), None)
    firm = any(vocabulary.is_a(form, "company-suffix") for form in words.forms[first:last + 1])
    return is_kind(group, "person", "du") and not firm


def _titled_in_marks(scene: Scene, first: int, last: int) -> bool:
    """الممرضة الفلبينية «س ص», مدير قسم الأبحاث «س ص»: whether somebody's office stands right before several words in marks."""
    words, number = scene.words, first - 1
    if last == first or number < 1 or scene.marked_by_end.get(last) != first or words.lines[number] != words.lines[first] \
            or words.gap(first).strip(BLANKS_AND_MARKS):
        return False
    vocabulary, family = scene.vocabulary, words.forms[last]
    return _ends_title(scene, number) or (vocabulary.is_strange(family) and _ends_office(scene, number)) \
        or ((vocabulary.is_strange(family) or vocabulary.is_listed(family)) and _ends_description(scene, first))


def _ends_description(scene: Scene, first: int) -> bool:
    """الصحفية المتخصصة في التكنولوجيا «س ص»: whether a title with its article, an adjective of it and what that is about, no
    noun for a body, stand before a word."""
    words, number = scene.words, first - 1
    office = office_before(scene, number, _DESCRIPTION)
    if office is None or office.value.kind != "title" or not words.forms[office.first].startswith(ARTICLE) \
            or number in scene.head_ends or not words.forms[number].startswith(ARTICLE):
        return False
    about = words.forms[office.last + 1:number]
    return len(about) > 1 and about[0].startswith(ARTICLE) and scene.is_a(office.last + 2, "preposition")


def _ends_title(scene: Scene, number: int) -> bool:
    """Whether a word ends a title that names nobody else, or is the adjective of a country behind one."""
    words, form = scene.words, scene.words.forms[number]
    hit = scene.title_ends.get(number)
    if hit is None and form.startswith(ARTICLE) and scene.vocabulary.is_nationality(form):
        hit = scene.title_ends.get(number - 1)
        hit = hit if hit is not None and form.endswith(FINAL_HEH) == (hit.value.gender == "f") else None
    if hit is None or hit.value.kind != "title":
        return False
    described = words.follows(hit.first) and words.forms[hit.first - 1].startswith(ARTICLE)  # the economic airline «X»
    whole = words.forms[hit.last].startswith(ARTICLE) and hit.last not in scene.head_ends  # chief of the scientists
    return not described and (words.forms[hit.first].startswith(ARTICLE) or whole)


def _ends_office(scene: Scene, number: int) -> bool:
    """خبير التغذية, المصمم المعروف: whether somebody's noun and what belongs to it, the last with its article, end there."""
    words, vocabulary = scene.words, scene.vocabulary
    if not words.forms[number].startswith(ARTICLE) or number in scene.head_ends:
        return False
    for place in range(number - 1, max(number - 1 - _MOST_OF_OFFICE, -1), -1):
        if not words.follows(place + 1) or not _may_complete(scene, place + 1):
            return False
        group = next(filter(None, map(vocabulary.groups.get, (rest for _, rest in bare_forms(words.forms[place])))), None)
        if place in scene.titles or is_kind(group, "person", "sg"):
            return True
    return False


def _may_complete(scene: Scene, number: int) -> bool:
    """Whether a word may belong to an office: no noun of a firm or body, no particle but in or for."""
    form, vocabulary, head = scene.words.forms[number], scene.vocabulary, scene.heads.get(number)
    apart = vocabulary.kind_of(form) == "F" and form not in vocabulary.classes["office-at"]
    return not apart and (head is None or head.value.term)


def _in_apposition(scene: Scene, first: int, last: int) -> bool:
    """رئيس قسم المنتجات في الشركة، Gavin Oyelaran، : two or three Latin words between commas behind a title."""
    words = scene.words
    if last - first not in {1, 2} or not is_latin(words.forms[first]) or words.gap(first).strip() not in COMMAS:
        return False
    for number in range(first - 1, max(first - 10, -1), -1):
        hit = scene.titles.get(number)
        if hit and hit.value.kind != "honorific" and words.lines[number] == words.lines[first]:
            return True
        if words.gap(number).strip("()" + BLANKS_AND_MARKS):
            return False
    return False


def may_be_person(scene: Scene, first: int, last: int) -> bool:
    """A single Latin word is rather a firm: Brightlane، نائب; the name of a letter begins nobody's."""
    word = scene.words.forms[first]
    if word in scene.vocabulary.classes["letter-name"]:
        return False
    return last > first or scene.vocabulary.is_given(word) or not is_latin(word)
