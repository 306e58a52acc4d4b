"""What tells that marks hold a firm's name: a share in it, a deal with it, its crew, who it is behind a comma, what it does."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH
from ...arabic.chars import BLANKS_AND_MARKS, COMMAS, MARKS_OR_NOTHING
from ...arabic.words import without_article
from ..reading.scene import Scene, Told

_AMOUNT_SIGNS = "%\u066a" + BLANKS_AND_MARKS
_STRETCHED = " \u00a0\u0640"  # with the tatweel that parts a preposition from a mark or Latin letters
_MOST_WORDS, _SHARE_REACH, _DEAL_REACH, _KIND_REACH = 4, 4, 6, 4


def dealt_with(scene: Scene, first: int, last: int) -> Told | None:
    """COMPANY where what stands beside a short stretch in marks is what only firms have, do or are."""
    if scene.marked_by_end.get(last) != first or last - first >= _MOST_WORDS or is_plain(scene, first, last):
        return None
    told = _owns(scene, first) or _deals(scene, first) or _employs(scene, first) or _buys(scene, last) \
        or _origin(scene, first, last) or _presented(scene, last) or _does(scene, first, last)
    return Told("COMPANY", told) if told else None


def bare_dealt(scene: Scene, first: int) -> str:
    """استحوذت مايكروسوفت على س, اتفاقية مع س: the word for a share or deal before a name without marks."""
    return _owns(scene, first) or _deals(scene, first)


def begins_as_firm(scene: Scene, first: int, last: int) -> Told | None:
    """«مصرف أوال الإسلامي», «المجلة المتوسطية لصحة المرأة»: COMPANY where a firm's noun and what makes it a name fill marks."""
    words, vocabulary, after = scene.words, scene.vocabulary, first + 1
    noun = without_article(words.forms[first])
    if last == first or scene.marked_by_end.get(last) != first or noun not in vocabulary.classes["firm-head"]:
        return None
    rest = words.forms[after:last + 1]
    named = rest[0].startswith(ARTICLE) or not vocabulary.is_plainly_ordinary(rest[0])
    clause = any(vocabulary.kind_of(form) in {"V", "F"} and vocabulary.is_plainly_ordinary(form) for form in rest)
    return Told("COMPANY", words.forms[first]) if named and not clause else None


def is_plain(scene: Scene, first: int, last: int) -> bool:
    """Whether a stretch is what nobody calls a firm: «الهيمنة», «المسار السريع», «متطرفة», «مسؤولون», «مشروع الأمل»."""
    forms, vocabulary = scene.words.forms[first:last + 1], scene.vocabulary
    head = vocabulary.heads.get(without_article(forms[0]))
    if head is not None and head.type != "COMPANY":
        return True
    ordinary = all(map(vocabulary.is_plainly_ordinary, forms))
    if any(vocabulary.kind_of(form) in {"F", "D"} and vocabulary.is_plainly_ordinary(form) for form in forms):
        return True
    purpose = any(map(vocabulary.is_purpose, forms[1:]))
    group = vocabulary.groups.get(without_article(forms[0]))
    definite = forms[0].startswith(ARTICLE) and not purpose
    adjective = first == last and vocabulary.common.get(forms[0]) in {"A", "D"}
    return ordinary and (definite or adjective or group is not None)


def joined_before(scene: Scene, first: int) -> str:
    """The word that only a mark parts from a stretch, in the same line, else ''."""
    words, before = scene.words, first - 1
    joined = not words.opens_line(first) and words.gap(first).strip(_STRETCHED) in MARKS_OR_NOTHING
    return words.forms[before] if joined else ""


def after_marks(scene: Scene, last: int) -> str:
    """The word that only a mark parts from the end of a stretch, else ''."""
    words, after = scene.words, last + 1
    joined = not words.closes_line(last) and words.gap(after).strip() in MARKS_OR_NOTHING
    return words.forms[after] if joined else ""


def _owns(scene: Scene, first: int) -> str:
    """طاقم «س», حصة في «س», استحوذت على «س»: what only firms have, or a share and a preposition."""
    before, vocabulary = joined_before(scene, first), scene.vocabulary
    if vocabulary.is_a(before, "of-firm"):
        return before
    return near(scene, first, _SHARE_REACH, "stake") if before in vocabulary.classes["share-in"] else ""


def _deals(scene: Scene, first: int) -> str:
    """مذكرة تفاهم مع «س»: a word for a deal, and with."""
    joined = joined_before(scene, first) in scene.vocabulary.classes["with"]
    return near(scene, first, _DEAL_REACH, "deal") if joined else ""


def near(scene: Scene, first: int, reach: int, role: str) -> str:
    """The nearest word of a closed class within so many words before the preposition of a name, with no break between."""
    words, before = scene.words, first - 1
    for number in range(before - 1, max(before - 1 - reach, -1), -1):
        if words.lines[number] != words.lines[before] or words.gap(number + 1).strip(_AMOUNT_SIGNS):
            return ""
        if scene.is_a(number, role):
            return words.forms[number]
    return ""


def _employs(scene: Scene, first: int) -> str:
    """منافسه في «س», سامي قطان من «س»: somebody by his work, and in, or by name, and from."""
    employee = scene.words.forms[first - 2] if scene.words.follows(first - 1) else ""
    before = joined_before(scene, first)
    at = before in scene.vocabulary.classes["office-at"] and scene.vocabulary.is_a(employee, "colleague")
    return employee if at or (before in scene.vocabulary.classes["partitive"] and _is_somebody(scene, first - 2)) else ""


def _is_somebody(scene: Scene, number: int) -> bool:
    """راجيش مينون من «س»: whether two words of no list, or a given and a family name, stand before a place."""
    words, vocabulary = scene.words, scene.vocabulary
    if not words.follows(number):
        return False
    given, family = words.forms[number - 1:number + 1]
    named = vocabulary.is_given(given, sure=True) or vocabulary.is_strange(given)
    return named and (family in vocabulary.surnames or vocabulary.is_strange(family)) and not family.startswith(ARTICLE)


def _buys(scene: Scene, last: int) -> str:
    """عرض «س» لشراء: what it will buy stands behind it."""
    after = after_marks(scene, last)
    return after if after in scene.vocabulary.classes["to-buy"] else ""


def _origin(scene: Scene, first: int, last: int) -> str:
    """«فيجن بروبه» الألمانية: a country's feminine adjective behind what is no word."""
    form, after = scene.words.forms[first], after_marks(scene, last)
    strange = not scene.vocabulary.is_plainly_ordinary(form) and not form.startswith(ARTICLE)
    foreign = after.startswith(ARTICLE) and after.endswith(FINAL_HEH) and scene.vocabulary.is_nationality(after)
    return after if strange and foreign else ""


def _presented(scene: Scene, last: int) -> str:
    """«س»، الشركة الراعية; «س»، وهي من كبرى شركات الشحن; «س»، إحدى أكبر شركات العطور."""
    words, vocabulary, after = scene.words, scene.vocabulary, last + 1
    gap = words.gap(after).strip(BLANKS_AND_MARKS)
    if gap not in COMMAS or gap == "" or words.lines[after] != words.lines[last]:
        return ""
    form = words.forms[after]
    head = vocabulary.heads.get(without_article(form)) if form.startswith(ARTICLE) else None
    if head and head.type == "COMPANY" and form in vocabulary.classes["firm-itself"]:
        return form
    if not vocabulary.is_a(form, "copula", "one-of", "greatest"):
        return ""
    for number in range(after + 1, min(after + 1 + _KIND_REACH, len(words))):
        if not words.follows(number) or vocabulary.kind_of(words.forms[number]) == "V":
            return ""
        hit = scene.heads.get(number)
        if hit is not None and hit.value.type == "COMPANY" and words.forms[number] in vocabulary.classes["firms"]:
            return words.forms[number]
    return ""


def _does(scene: Scene, first: int, last: int) -> str:
    """«س» تعلن, «س» الإماراتية تجمع: what a firm does behind it, where the sentence begins with it."""
    words, vocabulary = scene.words, scene.vocabulary
    opens = words.opens_line(first) or "." in words.gap(first)
    after = after_marks(scene, last)
    if not opens or not after or any(scene.vocabulary.kind_of(form) == "V" and vocabulary.is_plainly_ordinary(form)
                                     for form in words.forms[first + 1:last + 1]):
        return ""
    if after.startswith(ARTICLE) and after.endswith(FINAL_HEH) and words.follows(last + 2):
        after = words.forms[last + 2]
    return after if after in vocabulary.classes["business-verb"] else ""
