"""Who only carried the words: the agency of a dateline, the outlet that is cited or spoken to, the site of a post."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import cache

from .. import knowledge
from ..arabic.affixes import BY, FOR, FOR_THE, PRONOUNS
from ..arabic.folding import fold_key
from .names.mentions import Mention
from .reading.catalogue import Entity
from .reading.reporting import VERBS, Form
from .reading.scene import Scene

# So many words at most stand before the agency of a dateline, and between a form or noun of saying and the outlet told.
_PLACE_WORDS, _TOLD_REACH, _SAID_REACH = 6, 8, 3
# So many words (قد, an adjective of its country) may stand between an outlet and its verb.
_VERB_REACH = 2
# So many words on it tells that it speaks of itself.
_SELF_REACH = 4
_IN = "\u0641\u064a"
# For, with, to, when they stand alone.
_PREPOSITIONS = frozenset({FOR, "\u0645\u0639", "\u0627\u0644\u064a"})
# Behind the agency: the rest of its bracket, if there is one, and the dash, colon or stroke that opens the article.
_OPENS = re.compile(r"[^()\n.]{0,40}\)\s*[-\u2013\u2014\u0640:/]|[\u00bb\"\u201d]?\s*[-\u2013\u2014\u0640:/]")
# The rest of a bracket that ends a line, and what a bracket that signs stands behind.
_CLOSES, _SIGNED = re.compile(r"[^()]{0,40}\)[\W\d_]*"), re.compile(r"[.!?\u061f\u00bb\"\u201d\u2026]\s*\([^()]{0,40}$")
# So many code points of a line are looked at on either side; what is cut off opens and ends no line.
_NEAR, _CUT = 120, ".x"
_COLON = re.compile(r"[\u00bb\"\u201d)]{0,2}\s?:")
_BRACKET = re.compile(r"\([^()]{0,40}$")
_STOPS = re.compile(r"[.!?\u061f\u061b;\n]")


@cache
def media() -> frozenset[str]:
    """The ids of the catalogue's outlets: agencies, papers, channels."""
    return frozenset(row["id"] for row in knowledge.read("entities-media") if row["type"] == "COMPANY")


def carriers(scene: Scene, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> frozenset[int]:
    """Of mentions in text order, the numbers of those of companies that only carried what is told.

    Those are outlets in a dateline or a signature (القاهرة (رويترز) -), cited (ذكرت رويترز, بحسب صحيفة س), or spoken to (قال
    لرويترز, في مقابلة مع قناة س), and sites on which something was said (في منشور على فيسبوك).
    """
    found = set[int]()
    for number, mention in enumerate(mentions):
        if mention.type == "COMPANY" and (_is_twin(mentions, number, found) or _carries(scene, mention, entities)):
            found.add(number)
    return frozenset(found)


def _is_twin(mentions: Sequence[Mention], number: int, found: Container[int]) -> bool:
    """وكالة الأنباء الفرنسية (أ ف ب): whether the one right before is the same, and carries."""
    before = mentions[number - 1] if number else None
    return before is not None and number - 1 in found and before.entity == mentions[number].entity \
        and before.last == mentions[number].first - 1


def _carries(scene: Scene, mention: Mention, entities: Mapping[str, Entity]) -> bool:
    noun = scene.head_ends.get(mention.first - 1)
    noun = noun if noun is not None and scene.vocabulary.is_a(scene.words.forms[noun.first][noun.cut:], "agency") else None
    first = noun.first if noun else mention.first
    if _is_site(scene, first):
        return True
    if noun is None and mention.entity not in media():
        spoken_to = FOR in (scene.words.forms[first][:1], scene.words.form(first - 1))
        strange = spoken_to and not entities[mention.entity].known and _is_told(scene, first, mention)  # mostly an outlet
        return strange or _is_own_outlet(scene, mention) or _opens_article(scene, mention, bracketed=True)
    gender = noun.value.gender if noun else entities[mention.entity].gender or "f"
    return _opens_article(scene, mention) or (noun is None and _signs(scene, mention)) \
        or _is_cited(scene, first, mention.last, gender) or _is_told(scene, first, mention)


def _is_own_outlet(scene: Scene, mention: Mention) -> bool:
    """Whether a name is that of the outlet in which the article stands."""
    return fold_key(scene.article.outlet or "") == fold_key(mention.surface)


def _around(scene: Scene, mention: Mention) -> tuple[str, str]:
    """What stands before and behind a mention in its line, with ``_CUT`` for what lies further off."""
    start, end = scene.spans[scene.words.lines[mention.first]]
    low, high = max(start, mention.start - _NEAR), min(end, mention.end + _NEAR)
    before, behind = scene.words.text[low:mention.start], scene.words.text[mention.end:high]
    return _CUT * (low > start) + before, behind + _CUT * (high < end)


def _opens_article(scene: Scene, mention: Mention, *, bracketed: bool = False) -> bool:
    """القاهرة (رويترز) - , رويترز: whether a place at most and a bracket stand before the name in its line, a dash behind."""
    before, behind = _around(scene, mention)
    if len(before.split()) > _PLACE_WORDS or _STOPS.search(before) or (bracketed and not _BRACKET.search(before)):
        return False
    return _OPENS.match(behind) is not None


def _signs(scene: Scene, mention: Mention) -> bool:
    """….(رويترز): whether the name stands in a bracket that ends its line, behind the end of a sentence."""
    before, behind = _around(scene, mention)
    return _SIGNED.search(before) is not None and _CLOSES.fullmatch(behind) is not None


def _is_cited(scene: Scene, first: int, last: int, gender: str) -> bool:
    """ذكرت رويترز, بحسب صحيفة س, تقرير قناة س, مراسل رويترز, نشرت نتائجها مجلة س, وكانت رويترز قد نقلت; but no outlet that
    tells of itself (قالت إنها)."""
    if first and (_is_text(scene, first - 1) or _is_beside(scene, first)):
        return True
    form = scene.cue_ending_at(first - 1)
    if form is None and first > 1 and scene.words.forms[first - 1].endswith(PRONOUNS):
        form = scene.cue_ending_at(first - 2)
    if form is not None and (form.shape in {"source", "relay"} or form.key in scene.vocabulary.classes["told-outlet"]):
        return True
    carries = form is not None and _is_carrying(scene, form, gender) and not _of_itself(scene, last)
    return carries or _goes_on(scene, last, gender)


def _is_carrying(scene: Scene, form: Form, gender: str) -> bool:
    return form.shape in VERBS and form.key in scene.vocabulary.classes["carries"] and form.gender in {gender, "u"}


def _is_beside(scene: Scene, first: int) -> bool:
    """مراسل رويترز, التقته صحيفة س, وثيقة اطلعت عليها رويترز: whether what an outlet has or does for its reports stands there."""
    forms, vocabulary = scene.words.forms, scene.vocabulary
    saw = first > 1 and forms[first - 1] in vocabulary.classes["outlet-saw"] and scene.is_a(first - 2, "outlet-sees")
    return saw or scene.is_a(first - 1, "outlet-beside", "carried-it")


def _of_itself(scene: Scene, last: int) -> bool:
    """قالت قناة س إنها ستغلق, في بيان: whether an outlet speaks of itself or in a statement, and did not see what it tells."""
    words, vocabulary = scene.words, scene.vocabulary
    for number in range(last + 1, min(last + 2 + _SELF_REACH, len(words))):
        form = words.forms[number]
        other = words.lines[number] != words.lines[last] or _STOPS.search(words.gap(number)) is not None
        if other or vocabulary.is_a(form, "carrier"):  # نقلت عن س أنها: that other one
            return False
        if vocabulary.is_a(form, "that"):
            saw = scene.is_a(number + 1, "outlet-sees")
            return form.endswith(PRONOUNS) and not saw
        if scene.is_a(number - 1, "said-in") and vocabulary.is_a(form, "statement"):
            return True
    return False


def _goes_on(scene: Scene, last: int, gender: str) -> bool:
    """رويترز نقلت عن: whether a form of carrying stands behind a name, right away or behind few words."""
    words = scene.words
    for number in range(last + 1, min(last + 2 + _VERB_REACH, len(words))):
        if words.lines[number] != words.lines[last] or _STOPS.search(words.gap(number)):
            return False
        cue = scene.cues.get(number)
        if cue is not None:
            return _is_carrying(scene, cue.value, gender) and not _of_itself(scene, cue.last)
    return False


def _is_text(scene: Scene, number: int) -> bool:
    """تقرير, بمقال, حديثها: whether a word is the noun of something said or written, perhaps with by or a pronoun."""
    form, classes = scene.words.forms[number], scene.vocabulary.classes
    nouns = {form, form.removeprefix(BY), *(form.removesuffix(ending) for ending in PRONOUNS)}
    return not nouns.isdisjoint(classes["medium"] | classes["authored"]) and form not in classes["lawsuit"]


def _is_told(scene: Scene, first: int, mention: Mention) -> bool:
    """قال لرويترز, مقابلة مع قناة س, كتب في صحيفة س: whether a preposition stands before a name or its noun, and a form or noun
    of saying before that, or a colon behind the name."""
    words, form = scene.words, scene.words.forms[first]
    onto = words.text[words.starts[first]:mention.start] if first == mention.first else form
    apart = first > 0 and (words.forms[first - 1] in _PREPOSITIONS or scene.is_a(first - 1, "said-in"))
    if not (apart or onto.startswith((FOR, FOR_THE, BY))):
        return False
    number = first - 1 - apart
    office = number in scene.title_ends or number - 1 in scene.title_ends or scene.is_a(max(number, 0), "owner-sign")
    if number < 0 or office:
        return False
    return _somebody_speaks(scene, number) or _COLON.match(_around(scene, mention)[1]) is not None


def _somebody_speaks(scene: Scene, last: int) -> bool:
    """Whether a form or noun of saying stands in the last words of a sentence."""
    return any((number in scene.cues or number in scene.cue_ends or _is_text(scene, number)) and _unbroken(scene, number, last)
               for number in _before(last, _TOLD_REACH))


def _is_site(scene: Scene, first: int) -> bool:
    """في منشور على فيسبوك, كتب س على منصة إكس: whether a name or its noun stands behind a preposition, and that behind what was
    said, or a few words behind a form of saying without a that-word between."""
    words = scene.words
    noun = words.follows(first) and scene.is_a(first - 1, "platform-noun")
    first -= noun
    onto = words.forms[first].startswith(BY)
    if not (onto or scene.is_a(first - 1, "said-in")):
        return False
    last = first - 1 if onto else first - 2
    if any(_is_text(scene, number) and _unbroken(scene, number, first) for number in _before(last, _SAID_REACH)):
        return True
    platform = noun or words.forms[first] in scene.vocabulary.classes["platform"]
    works = not onto and words.forms[first - 1] == _IN  # قال موظف في فيسبوك
    return platform and not works and any(_writes(scene, number) and _unbroken(scene, number, first, "that")
                                          for number in _before(last, _TOLD_REACH))


def _before(last: int, reach: int) -> range:
    return range(last, max(last - reach, -1), -1)


def _writes(scene: Scene, number: int) -> bool:
    form = scene.cue_ending_at(number)
    return form is not None and form.shape in VERBS and form.key in scene.vocabulary.classes["carries"]


def _unbroken(scene: Scene, first: int, last: int, role: str = "") -> bool:
    """Whether no sentence ends between two words, and none between them has a role."""
    words = scene.words
    return words.lines[first] == words.lines[last] and not any(
        _STOPS.search(words.gap(number)) or scene.is_a(number, role) for number in range(first + 1, last + 1))
