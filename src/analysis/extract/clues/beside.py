"""What stands beside a name outside the catalogue: an office and commas, a country, kin; or what tells that it is none."""

from __future__ import annotations

from collections.abc import Mapping

from ...arabic.affixes import AND, ARTICLE, BY, FINAL_HEH, FOR, FOR_THE, HER, ME, OBLIQUE, THEM, US
from ...arabic.chars import BLANKS_AND_MARKS, COMMAS, OPENING_SIGNS
from ..reading.gazetteer import Hit, one_stretch
from ..reading.heads import follows_title
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .doubles import ANNE, SAID_THAT
from .drafts import Draft

_OFFICE_REACH = 9
# An office with what it is over begins so near before its bearer, in words.
_FAR_OFFICE = 12
# Whom one tells stands so near, in words, before what is told.
_TOLD = 5
_VERBAL = "\u064a\u062a\u0633\u0648\u0641\u0644\u0628"
# What follows whom it is that says something: the speech, who it is, when, where or to whom he said it.
_BEHIND_SPEAKER = frozenset({"that", "relative", "preposition", "adverb"})
_STOPS = frozenset(".!\u061f\u2026")

_OBJECTS = (HER, THEM, ME, US, FINAL_HEH)
_ENDS = frozenset("-\u2013\u2014:/|")


def is_apposed(scene: Scene, first: int) -> bool:
    """Whether an office and a comma stand before a word: (the coach of Tunisia), Mundhir …"""
    words, vocabulary = scene.words, scene.vocabulary
    if words.opens_line(first) or words.gap(first)[:1] not in COMMAS:
        return False
    if follows_origin(scene, first):
        return True
    aside = False
    for number in range(first - 1, max(first - _OFFICE_REACH, -1), -1):
        hit, form = scene.titles.get(number), words.forms[number]
        if hit is not None and (hit.value.kind != "honorific" or hit.last == first - 1):
            return hit.last < first and (not aside or scene.cue_ending_at(number - 1) is not None)
        if hit is None and (vocabulary.kind_of(form) == "V" or vocabulary.is_a(form, "that")):
            return False
        if not one_stretch(words, number) and words.gap(number).strip(BLANKS_AND_MARKS):
            if aside or words.gap(number).strip(BLANKS_AND_MARKS) not in COMMAS:
                return False
            aside = True  # said the analyst at X, which sits in Taipei, Sam Kao
    return False


def office_before(scene: Scene, first: int, reach: int = _FAR_OFFICE) -> Hit | None:
    """وزير النفط الإيراني بيجن زنغنه: the office that stands, with its complement and no verb, not far before a word."""
    opened, bracketed = -1, False
    for number in range(first - 1, max(first - reach, -1), -1):
        gap = scene.words.gap(number + 1)
        bracketed = ")" in gap or (bracketed and "(" not in gap)  # the professor at X (X) Y
        if bracketed or gap.rstrip(BLANKS_AND_MARKS).endswith("("):
            continue
        if not one_stretch(scene.words, number + 1):
            closed = scene.marked_by_end.get(number, -1)  # the chief of "X"
            if scene.words.gap(number + 1).strip(BLANKS_AND_MARKS) or (closed < 0 and number + 1 != opened):
                return None
            opened = max(opened, closed)
        hit = scene.titles.get(number)
        form, vocabulary = scene.words.forms[number], scene.vocabulary
        if hit is None and (vocabulary.kind_of(form) == "V" or vocabulary.is_a(form, "that")):
            return None
        at = hit is not None and hit.last + 1 < first and scene.words.forms[hit.last + 1].startswith(BY)  # the professor at X
        if hit and hit.last < first and (at or hit.value.kind != "honorific"):
            return hit
    return None


def is_closed(scene: Scene, number: int) -> bool:
    """Whether a comma follows a word."""
    return scene.words.gap(number + 1).lstrip()[:1] in COMMAS


def stands_in_commas(scene: Scene, first: int, last: int) -> bool:
    """The coach of Tunisia, X Y, : whether a name stands behind an office and a comma, up to a comma, a colon or a stop."""
    behind = scene.words.gap(last + 1).lstrip()[:1]
    closed = is_closed(scene, last) or behind in {":", "."} or (behind != "" and behind in OPENING_SIGNS)
    return closed and not scene.words.forms[first].startswith(ARTICLE) and is_apposed(scene, first)


def follows_foreign_chief(scene: Scene, number: int) -> bool:
    """The coach of Nasr, the Croatian Dragan: whether a word that looks like no verb follows an office and a country."""
    words, before = scene.words, number - 1
    if words.forms[number][0] in _VERBAL or before < 1 or not words.follows(number) or len(words.forms[number]) < 4:
        return False
    country = words.forms[before]
    near = (scene.titles.get(place) for place in range(max(before - 3, 0), before))
    foreign = country.startswith(ARTICLE) and scene.vocabulary.is_nationality(country) and not country.endswith(FINAL_HEH)
    return foreign and any(hit is not None and hit.value.kind == "head" and hit.last == hit.first for hit in near)


def with_initials(scene: Scene, number: int) -> int:
    """The first of the letters with which a name begins that also begins with one: T. B. Gupta."""
    words, letters = scene.words, scene.vocabulary.classes["letter-name"]
    first = number
    while words.forms[number] in letters and first and number - first < 2 and words.forms[first - 1] in letters \
            and words.gap(first) in {" ", ". "}:
        first -= 1
    family = words.forms[first - 1] if first > 1 and words.follows(first) else ""
    eastern = scene.vocabulary.is_a(family, "eastern-family") and not scene.vocabulary.is_a(family, "that")
    if eastern and (follows_title(scene, first - 1) or follows_origin(scene, first - 1)):
        return first - 1  # (the director) Park Jon Hyuk
    anne = words.follows(first) and words.surface(first - 1, first - 1) == ANNE
    return first - anne


def is_byline(scene: Scene, first: int, number: int) -> bool:
    """Whether a given name and one noun stand alone on a line, or between its ends and dashes or a colon."""
    words = scene.words
    last = number + 1
    opens = words.opens_line(first) or bool(set(words.gap(first)) & _ENDS)
    closes = last == len(words) or words.lines[last] != words.lines[number] or bool(set(words.gap(last)) & _ENDS)
    return opens and closes and scene.vocabulary.is_given(words.forms[first], sure=True) \
        and scene.vocabulary.kind_of(words.forms[number]) in {"", "N", "A"}


def follows_origin(scene: Scene, number: int) -> bool:
    """Whether a country's adjective stands for somebody before a word (and the Bosnian, X Y) and tells of no noun before it."""
    words, vocabulary, before = scene.words, scene.vocabulary, number - 1
    if before < 0 or words.gap(number).strip() not in {"", *COMMAS}:
        return False
    origin = words.forms[before].removeprefix(AND)
    joined = words.follows(before)
    told = words.forms[before - 1] if joined else ""
    if not origin.startswith(ARTICLE) or origin.endswith(OBLIQUE) or not vocabulary.is_nationality(origin) or (
            origin.endswith(FINAL_HEH) and vocabulary.kind_of(told) != "F"):
        return False
    definite = told.removeprefix(AND).startswith((ARTICLE, FOR_THE)) and vocabulary.kind_of(told) != "F"  # to is no article
    return not definite and (
        not told or origin != words.forms[before] or vocabulary.kind_of(told) in {"V", "F"})


def does_as_people(scene: Scene, first: int) -> bool:
    """ولد س, اعتقلت الشرطة س: whether what only somebody does, or what is done to somebody and who does it, stand before."""
    words, before = scene.words, first - 1
    if not words.follows(first):
        return False
    does = words.forms[before].startswith(ARTICLE) and words.follows(before) and before not in scene.titles
    return scene.is_a(before, "human-verb") or (does and scene.is_a(before - 1, "human-object"))


def has_kin(scene: Scene, last: int) -> bool:
    """Whether son of, wife of somebody stands right behind a name."""
    after = last + 1
    return scene.words.follows(after) \
        and scene.words.forms[after] in scene.vocabulary.classes["kin-of"]


def is_namesake(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """(the judge) Sidney Stein: whether a given name that is also a city stands behind a title, before a word of no list."""
    draft, words, vocabulary = known[number], scene.words, scene.vocabulary
    if draft.type not in {"PLACE", "COMPANY"} or draft.last > number or not words.follows(number + 1):
        return False
    after = words.forms[number + 1]
    cue = scene.cue_ending_at(number - 1) if words.follows(number) else None
    told = follows_title(scene, number) or (cue is not None and cue.shape in VERBS)
    return number + 1 not in known and vocabulary.is_given(words.forms[number]) and told \
        and vocabulary.is_name_like(after) and not after.startswith(ARTICLE)


def age_follows(scene: Scene, last: int, *, long: bool = False) -> bool:
    """وقال مالك (25 عاما); س، البالغ من العمر 26: whether an age in brackets, or that somebody is so old, follows a name.

    ``long``: a name of several words, behind which a comma is enough: س ص، 47 عاما.
    """
    words, after = scene.words, last + 1
    if after + 1 >= len(words) or words.lines[after] != words.lines[last]:
        return False
    years = words.forms[after].isdecimal() and scene.vocabulary.is_unit(words.forms[after + 1])
    bracket = years and words.gap(after).strip() in ({"(", *COMMAS} if long else {"("})
    return bracket or (words.gap(after)[:1] in COMMAS and scene.is_a(after, "aged"))


def shares_family(scene: Scene, last: int) -> bool:
    """سيرغي ويوليا سكريبال: whether a second given name, joined by and, and a family name for both follow."""
    words, vocabulary, other = scene.words, scene.vocabulary, last + 1
    if not words.follows(other) or not words.follows(other + 1):
        return False
    form, family = words.forms[other], words.forms[other + 1]
    return form.startswith(AND) and vocabulary.is_given(form[1:], sure=True) and not vocabulary.is_ordinary(family) \
        and not family.startswith(AND)


def is_apart(scene: Scene, number: int) -> bool:
    """The child Hanin (watched): whether a noun that is a name stands bare behind a word for a young person with its article."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    young = scene.is_a(number - 1, "young")
    genitive = words.follows(after) and words.forms[after].startswith(ARTICLE)
    return young and not genitive and vocabulary.common.get(words.forms[number]) == "N"


def honoured(scene: Scene, first: int) -> bool:
    """Whether an honorific (the prince) stands right before a word, which then names somebody even alone."""
    hits = (scene.titles.get(start) for start in range(max(first - 4, 0), first))
    return first not in scene.titles and not scene.words.forms[first].startswith(ARTICLE) and any(
        hit is not None and hit.last == first - 1 and hit.value.kind == "honorific"
        and not {hit.value.gender, scene.vocabulary.gender_of(scene.words.forms[first])} >= {"m", "f"} for hit in hits)


def speaks_alone(scene: Scene, number: int) -> bool:
    """قالت منى إن; وقال فخري من جنيف: whether what may be a word, but for no speaker, stands between verb and speech."""
    words, vocabulary, form, after = scene.words, scene.vocabulary, scene.words.forms[number], number + 1
    cue = scene.cue_ending_at(number - 1) if words.follows(number) else None
    told = cue is not None and cue.text.endswith(_OBJECTS) and scene.is_a(after, "that")  # told her
    if cue is None or (cue.weak and not told) or cue.shape not in VERBS:
        return False
    if not vocabulary.is_listed(form) or form in vocabulary.groups or form.startswith(ARTICLE):
        return False  # no witness
    saying = cue.key in vocabulary.classes["saying"] and _goes_on_to_speech(scene, after)
    opens = after < len(words) and (":" in words.gap(after) or words.surface(after, after) == SAID_THAT or (
        words.gap(after)[:1] in COMMAS and scene.is_a(after, "copula")))  # (calls) Said, which is no real name,
    return (told or saying or opens) and vocabulary.gender_of(form) in {cue.gender, ""}


def _goes_on_to_speech(scene: Scene, number: int) -> bool:
    """وقال فخري من جنيف; وأضاف مطر أن: whether a mark, that or a circumstance follows whom it is that says something."""
    words, vocabulary = scene.words, scene.vocabulary
    if number >= len(words) or words.opens_line(number) or words.gap(number).strip():
        return number < len(words) and words.gap(number).strip()[:1] not in _STOPS
    circumstance = scene.is_a(number, *_BEHIND_SPEAKER)
    return circumstance or (words.forms[number].startswith(FOR) and vocabulary.is_prepositional(words.forms[number]))


def is_spoken_to(scene: Scene, number: int) -> bool:
    """محمد تملي للجزيرة نت إن: whether what looks like a verb stands before whom somebody told, or before what he said."""
    words, after = scene.words, number + 1
    if number in scene.cues or words.closes_line(number):
        return False
    reach = range(after, min(after + _TOLD, len(words)))
    that = next((place for place in reach if words.text.startswith(SAID_THAT, words.starts[place])), None)
    return that is not None and words.follows(after) and (that == after or words.forms[after].startswith(FOR))
