"""Firms named with words of the language, which grammar tells from words: سحاب للطاقة تفوز, أسهم صرح العقارية, طيران السنديان."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, PRONOUNS
from ...arabic.chars import TEH
from ..clues.drafts import CATALOGUED, Draft, draft_of
from ..clues.tails import name_end
from ..reading.scene import Scene, Told
from ..reading.signs import BODY, FIRM_END
from .presented import RULE as PRESENTED

RULE = "worded"
_CONFIDENCE, _SURE = 0.65, 0.9
_OWNED_LETTERS = 5  # a word that ends as with a pronoun, and has no more, may be a name
_OWNED = ("firm-noun", "of-firm", "share", "firm-verb", "firm-issues")
_GENERIC = ("trade", "firm-kind", "firm-tail", "field", "no-firm")


def worded_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for a noun before what ends firms' names, the airline of a noun, and the names of two firms."""
    yield from _closed(scene, known)
    yield from _airlines(scene, known)
    yield from _pairs(scene, known)
    yield from _agencies(scene, known)


def _agencies(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """وكالة الأنباء السنغالية: the noun for an agency with its article and the country's adjective that agrees with it."""
    words, vocabulary = scene.words, scene.vocabulary
    for hit in scene.heads.values():
        last = hit.last + 1
        if hit.last == hit.first or not scene.is_a(hit.last, "news") or last >= len(words) or last in known:
            continue
        form = words.forms[last]
        if words.follows(last) and form.startswith(ARTICLE) and form.endswith(FINAL_HEH) and vocabulary.is_nationality(form):
            yield draft_of(scene, hit.first, last,
                           Told("COMPANY", words.surface(hit.first, hit.last), _CONFIDENCE), RULE, hit.cut)


def _closed(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """سحاب للطاقة, صرح العقارية: a noun without article, then what a firm is for or in, beside what only firms have or do."""
    for number in scene.places(FIRM_END):
        first = number - 1
        if not scene.words.follows(number) or not _is_bare(scene, known, first):
            continue
        last = max(name_end(scene, first), number)
        told = known[first].evidence if first in known and known[first].rule == PRESENTED else ""
        foreign = scene.words.forms[number] if scene.is_a(number, "foreign-end") else ""
        evidence = _owner(scene, first) or _doer(scene, first, last) or told or foreign
        if evidence and last not in known:
            yield draft_of(scene, first, last, Told("COMPANY", evidence, _CONFIDENCE), RULE)


def _is_bare(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether a word without article stands there that tells nobody and nothing of a firm."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if form.endswith(PRONOUNS) and len(form) > _OWNED_LETTERS:
        return False  # (sold) its logistic business
    tells = number in scene.heads or number in scene.titles or form in vocabulary.groups
    before = known.get(number)
    taken = before is not None and (before.first < number or (before.rule == CATALOGUED and before.confidence >= _SURE))
    describes = vocabulary.kind_of(form) not in {"N", "V", ""} or ARTICLE + form in vocabulary.classes["firm-sign"]
    return not (tells or taken or describes or form.startswith(ARTICLE)) \
        and not any(form in vocabulary.classes[role] for role in _GENERIC)


def _owner(scene: Scene, first: int) -> str:
    """أسهم صرح العقارية, شركة نواة للبطاريات: what only firms have or do, or their noun, right before a name."""
    before, words = first - 1, scene.words
    if not words.follows(first):
        return ""
    head = scene.head_ends.get(before)
    firm = head is not None and head.value.type == "COMPANY" and not head.value.term \
        and not words.forms[before].startswith(ARTICLE)
    owned = scene.is_a(before, *_OWNED)
    return words.forms[before] if firm or owned else ""


def _doer(scene: Scene, first: int, last: int) -> str:
    """فازت سحاب للطاقة, سحاب للطاقة تفوز: a verb in the feminine beside a masculine noun, which thus names something feminine."""
    words, after = scene.words, last + 1
    if words.forms[first].endswith(FINAL_HEH) or scene.vocabulary.common.get(words.forms[first], "N") != "N":
        return ""
    if words.follows(first) and words.forms[first - 1].endswith(TEH) and _is_verb(scene, first - 1):
        return words.forms[first - 1]
    opens = words.opens_line(first) or "." in words.gap(first)
    behind = words.forms[after] if opens and words.follows(after) else ""
    return behind if behind.startswith(TEH) and _is_verb(scene, after) else ""


def _is_verb(scene: Scene, number: int) -> bool:
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return (vocabulary.kind_of(form) == "V" and number not in scene.heads) or form in vocabulary.classes["business-verb"]


def _airlines(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """شركة طيران السنديان, طيران السنديان تلغي: the noun for an airline and one with its article, and a firm's noun or verb."""
    words, vocabulary = scene.words, scene.vocabulary
    for number in scene.places(BODY):
        last = number + 1
        if not scene.is_a(number, "airline") or not words.follows(last) or last in known \
                or not words.forms[last].startswith(ARTICLE):
            continue
        if vocabulary.is_nationality(words.forms[last]) or words.forms[last][len(ARTICLE):] in vocabulary.classes["air-force"]:
            continue
        firm = scene.head_ends.get(number)
        evidence = words.forms[firm.first] if firm else _owner(scene, number) or _doer(scene, number, last)
        if evidence:
            yield draft_of(scene, number, last, Told("COMPANY", evidence, _CONFIDENCE), RULE)


def _pairs(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """شركتا مرفأ وخط الشرق: two nouns, one of which the text tells elsewhere too, behind the dual that only names follow."""
    for hit in scene.heads.values():
        first, end = hit.last + 1, 0
        if scene.is_a(hit.last, "two-firms"):
            end = _part_end(scene, known, first, 0)
        last = _part_end(scene, known, end + 1, 1) if end else 0
        if last and any(_recurs(scene, number, cut) for number, cut in ((first, 0), (end + 1, 1))):
            for start, stop, cut in ((first, end, 0), (end + 1, name_end(scene, last), 1)):
                if start not in known:
                    yield draft_of(scene, start, stop, Told("COMPANY", scene.words.forms[hit.last], _CONFIDENCE), RULE, cut)


def _part_end(scene: Scene, known: Mapping[int, Draft], first: int, cut: int) -> int:
    """The last word of one of two firms' names, a known one or a noun and perhaps one with its article; 0 where none is."""
    words, vocabulary = scene.words, scene.vocabulary
    if not words.follows(first) or not words.forms[first].startswith(AND * cut):
        return 0
    if first in known:
        return known[first].last if known[first].type == "COMPANY" else 0
    form, after = words.forms[first][cut:], first + 1
    named = not form.startswith(ARTICLE) and vocabulary.common.get(form, "N") == "N" and first not in scene.heads \
        and not any(form in vocabulary.classes[role] for role in _GENERIC)
    longer = words.follows(after) and words.forms[after].startswith(ARTICLE) \
        and not vocabulary.is_nationality(words.forms[after]) and (
            vocabulary.kind_of(words.forms[after]) == "N" or scene.is_a(after, "compass"))
    return first + longer if named else 0


def _recurs(scene: Scene, number: int, cut: int) -> bool:
    """Whether the text tells a word once more."""
    form = scene.words.forms[number][cut:]
    return sum(each.endswith(form) and len(each) - len(form) < 2 for each in scene.words.forms) > 1
