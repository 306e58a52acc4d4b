"""The type of a name that no catalogue holds, from the words around it."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH
from ...arabic.chars import COMMAS, MARKS_OR_NOTHING
from ...arabic.folding import fold_key
from ...arabic.words import is_latin
from ..reading.heads import follows_title, head_before, names_employer
from ..reading.reporting import VERBS
from ..reading.scene import Scene, Told
from .beside import does_as_people
from .contacts import by_contact, by_outlet
from .dealings import dealt_with
from .introductions import employed, named_as, past_gloss, told_after
from .series import by_list, by_marks, introduction
from .spoken import speaks, speaks_past_aside
from .titled import by_title

_MOST_ADJECTIVES = 2
_ANALYST_REACH = 12
_OWN_HEADS = frozenset({"COMPANY", "WORK"})
FALLBACK = "PRODUCT"
UNTOLD = "no word beside it tells"


def type_of(scene: Scene, first: int, last: int) -> Told:
    """What the strongest sign beside the name in words ``first``..``last`` tells of it."""
    told = scene.told.get((first, last))
    if told is None:
        told = scene.told[first, last] = _told(scene, first, last)
    return told


def _told(scene: Scene, first: int, last: int) -> Told:
    for sign in (_by_own_head, _by_head, by_outlet, by_title, _by_its_words, by_marks, by_list, _by_the_head, _by_neighbour,
                 by_contact, _by_verb):
        found = sign(scene, first, last)
        if found:
            return found
    return Told(FALLBACK, UNTOLD, 0.5)


def _by_head(scene: Scene, first: int, last: int) -> Told | None:
    head = None if _is_in_office(scene, first) else head_before(scene, first)
    bare = last > first and scene.marked_by_end.get(last) != first
    if head and not head[1].term and not follows_title(scene, first) and not (bare and heads_another(scene, first)):
        ended = last > first and scene.is_a(last, "company-suffix")  # the office "X Group"
        firm = (ended and head[1].type == "ORG") or _is_firm(scene, head[0], first, last)
        return Told("COMPANY" if firm else head[1].type, head[0], 0.9)
    told = introduction(scene, first, last)
    if told is not None and told.type == "COMPANY" and first - 1 in scene.openers:
        return told._replace(confidence=0.9)  # firms such as X
    return told


def _is_in_office(scene: Scene, first: int) -> bool:
    """رئيس مجلس إدارة «س»: whether the noun before a name is the last of an office, and no head noun of the name."""
    office, head = scene.title_ends.get(first - 1), scene.head_ends.get(first - 1)
    own = head is not None and head.value.type in _OWN_HEADS  # the chief executive of the company X, the hero of the film X
    return office is not None and office.value.kind == "head" and office.last > office.first and not own


def _by_own_head(scene: Scene, first: int, last: int) -> Told | None:
    """«بنك النخيل», «أنظمة الملاحة»: a name in marks that begins with the noun of a company or product."""
    hit = scene.heads.get(first)
    own = hit is not None and hit.last < last and hit.value.type in {"COMPANY", "PRODUCT"} \
        and scene.marked_by_end.get(last) == first
    return Told(hit.value.type, scene.words.forms[first], 0.95) if hit and own else None


def _is_firm(scene: Scene, head: str, first: int, last: int) -> bool:
    """المحلل لدى مؤسسة س; مؤسسة س، وهي شركة: an institution whose analyst is named, or of which that is told, is a firm.

    So is a fund or office whose name is no word of the language: صندوق "نوردسيد", مكتب "ستوكي".
    """
    words, vocabulary = scene.words, scene.vocabulary
    if vocabulary.is_a(fold_key(head), "fund") and (scene.marked_by_end.get(last) == first or is_latin(words.forms[first])):
        return all(vocabulary.is_strange(form) or is_latin(form) for form in words.forms[first:last + 1])
    if not vocabulary.is_a(fold_key(head), "institution"):
        return False
    told = told_after(scene, last)
    return (told is not None and told.type == "COMPANY") or scene.holds(first - _ANALYST_REACH, first, "analyst")


def heads_another(scene: Scene, first: int) -> bool:
    """Whether a head noun before a given name names what lies between them (the club Hilal Fahd …)."""
    near = any(hit is not None and hit.last == first - 1 for hit in map(scene.heads.get, range(max(first - 3, 0), first)))
    form = scene.words.forms[first]
    return not near and (scene.vocabulary.is_given(form) or scene.vocabulary.is_a(form, "servant-of"))


def _by_its_words(scene: Scene, first: int, last: int) -> Told | None:
    """v. between two parties, Inc or University among its words."""
    forms, vocabulary = scene.words.forms[first:last + 1], scene.vocabulary
    if any(vocabulary.is_a(form, "against") for form in forms[1:-1]):
        return Told("WORK", "name of a case", 0.85)
    if any(map(vocabulary.is_purpose, forms[1:])):
        return Told("COMPANY", forms[-1], 0.8)
    if last > first and scene.words.gap(last) == "." and vocabulary.is_a(forms[-1], "site-end"):
        return Told("COMPANY", forms[-1], 0.8)
    if any(vocabulary.is_a(form, "bank") for form in forms[1:]) and vocabulary.is_strange(forms[0]):
        return Told("COMPANY", "bank", 0.8)  # State Bank of India
    if last > first and vocabulary.is_strange(forms[0]) and all(vocabulary.is_a(form, "firm-adjective") for form in forms[1:]):
        return Told("COMPANY", forms[-1], 0.75)
    for role, kind in (("company-suffix", "COMPANY"), ("org-suffix", "ORG")):
        ends = forms[-1:] if vocabulary.is_given(forms[0]) else forms  # Kelly Bayer Rosmarin is somebody
        if len(forms) > 1 and any(vocabulary.is_a(form, role) for form in ends):
            return Told(kind, forms[-1], 0.8)
    return None


def _by_the_head(scene: Scene, first: int, _: int) -> Told | None:
    """الشركة البريطانية الناشئة Renaut, منافستها الألمانية «س»: a firm's noun, or a rival's, with adjectives before a name."""
    words, number = scene.words, first - 1
    while number > 0 and first - number <= _MOST_ADJECTIVES and words.gap(number + 1).strip() in MARKS_OR_NOTHING \
            and _may_describe(scene, words.forms[number]):
        number -= 1
    form = words.forms[number] if 0 <= number < first - 1 and words.follows(number + 1) else ""
    if form and scene.vocabulary.is_a(form, "rival"):
        return Told("COMPANY", form, 0.7)
    head = scene.vocabulary.heads.get(form.removeprefix(ARTICLE)) if form.startswith(ARTICLE) else None
    return Told("COMPANY", form, 0.75) if head is not None and head.type == "COMPANY" and not head.term else None


def _may_describe(scene: Scene, form: str) -> bool:
    """البريطانية, الناشئة: whether a word with its article is the adjective of a country or of a feminine noun, and no noun that
    tells types."""
    adjective = scene.vocabulary.is_nationality(form) or form.endswith(FINAL_HEH)
    return form.startswith(ARTICLE) and adjective and scene.vocabulary.heads.get(form.removeprefix(ARTICLE)) is None


def _by_neighbour(scene: Scene, first: int, last: int) -> Told | None:
    """The shares of X, X owned by, the Swedish X: words beside a name that hardly stand beside a product."""
    words, vocabulary, after = scene.words, scene.vocabulary, past_gloss(scene, last)
    joined = first > 0 and words.gap(first).strip() in MARKS_OR_NOTHING
    if words.forms[last].isdecimal():
        return None
    if joined and scene.is_a(first - 1, "firm-noun"):
        return Told("COMPANY", words.forms[first - 1], 0.7)
    if joined and first > 1 and names_employer(scene, first - 1):
        return Told("COMPANY", words.forms[first - 2], 0.65)
    if somebody := employed(scene, first):
        return Told("COMPANY", somebody, 0.65)
    glossed = after > last + 1
    if after >= len(words) or words.lines[after] != words.lines[last] or not (
            glossed or words.gap(after).strip() in MARKS_OR_NOTHING):
        return None
    form = words.forms[after]
    foreign = vocabulary.is_nationality(form) and form.startswith(ARTICLE) and form.endswith(FINAL_HEH)
    return Told("COMPANY", form, 0.7) if foreign or form in vocabulary.classes["firm-sign"] else None


def _by_verb(scene: Scene, first: int, last: int) -> Told | None:
    latin = is_latin(scene.words.forms[first]) and last - first in {1, 2}
    if latin and _owns(scene, last):
        return Told("COMPANY", scene.words.forms[last + 2], 0.7)
    if latin and (speaks(scene, first, last) or speaks_past_aside(scene, first, last) or does_as_people(scene, first)):
        return Told("PERSON", "reporting verb", 0.6)
    if first == last and speaks(scene, first, last) and _as_people_do(scene, last):
        return Told("PERSON", "reporting verb", 0.7)
    if first == last and _wrote_that(scene, first):
        return Told("PERSON", "reporting verb", 0.55)
    if first == last and _is_woman_of(scene, first):
        return Told("PERSON", "reporting verb", 0.6)
    acts = _acts(scene, first) or _acts_behind(scene, last)
    return Told("COMPANY", "a verb of business or speech beside it", 0.65) if acts else None


def _owns(scene: Scene, last: int) -> bool:
    """Al Ghudran، التي تمتلك: whether a comma, the relative of a feminine noun and a verb of business stand behind a name."""
    words, relative = scene.words, last + 1
    return relative + 1 < len(words) and words.gap(relative)[:1] in COMMAS and words.follows(relative + 1) \
        and scene.is_a(relative, "relative-her") and scene.is_a(relative + 1, "firm-verb", "business-verb")


def _is_woman_of(scene: Scene, number: int) -> bool:
    """أعلنت إليسا عن: whether a woman's given name that is no other word stands right behind a verb in the feminine."""
    cue, form = scene.cue_ending_at(number - 1), scene.words.forms[number]
    return cue is not None and cue.gender == "f" and scene.words.follows(number) and number not in scene.opened \
        and scene.vocabulary.is_given(form, sure=True) and scene.vocabulary.gender_of(form) == "f"


def _wrote_that(scene: Scene, number: int) -> bool:
    """كتب Knecht أن: whether one Latin word stands between a verb of a man, with which no company agrees, and the speech."""
    words, cue, after = scene.words, scene.cue_ending_at(number - 1), number + 1
    said = cue is not None and cue.shape in VERBS and cue.gender == "m"
    return said and is_latin(words.forms[number]) and words.follows(number) and (
        ":" in words.gap(after) or (words.follows(after) and scene.is_a(after, "that")))


def _as_people_do(scene: Scene, last: int) -> bool:
    """(said) X in her testimony: whether what only people have or do follows a name that speaks."""
    behind = range(last + 1, min(last + 4, len(scene.words)))
    return any(scene.is_a(number, "personal") for number in behind)


def named_outright(scene: Scene, first: int, last: int) -> Told | None:
    """روبوتا أطلق عليه اسم «س», عرض «س» لشراء: what is told of a name though a term's or show's noun stands before it."""
    called = scene.is_a(first - 1, "name-word")
    return named_as(scene, first) if called else dealt_with(scene, first, last)


def _acts(scene: Scene, first: int) -> bool:
    """أعلنت س، اشترت س: a verb before it whose subject is seldom a product."""
    if first == 0:
        return False
    cue = scene.cue_ending_at(first - 1)
    said = cue is not None and cue.shape in VERBS and cue.gender == "f"
    said = said and not scene.vocabulary.is_given(scene.words.forms[first])
    return said or scene.is_a(first - 1, "business-verb")


def _acts_behind(scene: Scene, last: int) -> bool:
    """س تعلن: the same verb behind it, as in headlines and translations."""
    after = last + 1
    if scene.words.closes_line(last) or scene.words.forms[last].isdecimal():
        return False
    verbs = scene.vocabulary.classes["business-verb"] | scene.vocabulary.classes["firm-does"]
    return scene.words.gap(after).strip() in MARKS_OR_NOTHING and scene.words.forms[after] in verbs


