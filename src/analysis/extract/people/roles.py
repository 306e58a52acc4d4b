"""The role beside a person's name: نائب الرئيس للذكاء الاصطناعي التوليدي في Meta, before or after it."""

from __future__ import annotations

from collections.abc import Container

from ...arabic.affixes import ARTICLE, BY_THE, FOR_THE, GOVERNED
from ...arabic.chars import ALEF, COMMA, COMMAS, QUOTE_SIGNS
from ...arabic.words import Words
from ..clues.drafts import Draft, start_of
from ..reading.gazetteer import Hit
from ..reading.heads import is_bare_object
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.vocabulary import is_kind

_MOST_WORDS = 12
_MARKS = "".join(sorted(QUOTE_SIGNS))
_BREAKS = "\n.!?\u061f\u060c,\u061b:()"
_STOPS = _BREAKS + _MARKS
_APPOSED = frozenset({COMMA, ",", "(", "-", "\u2013"})


def role_beside(scene: Scene, draft: Draft, others: Container[int] = ()) -> str:
    """The title that belongs to the name with its complement, as it stands in the text, or ''.

    ``others``: the words of other people's names, which no role holds.
    """
    before = "" if draft.cut else _before(scene, draft, others)  # (the president told) X: for would stand before his title
    return before or _after(scene, draft)


def _before(scene: Scene, draft: Draft, others: Container[int]) -> str:
    """A title whose words, to the name, hold no break but a single comma right before the name."""
    words, first = scene.words, _with_origin(scene, draft)
    end = start_of(words, draft) if first == draft.first else words.starts[first]
    for number in range(first - 1, max(first - _MOST_WORDS, -1), -1):
        if number in others or _ends_office(scene, number) or _governs(scene, number, first):
            return ""  # (asked) the senator X Y; the minister said that the decision is about X
        between = words.text[words.starts[number]:end].rstrip("\u060c, ")
        if any(sign in between for sign in _BREAKS):
            return ""
        whole = sum(sign in _MARKS for sign in between) % 2 == 0  # the counsel of "BN" X
        hit = scene.titles.get(number)
        if whole and hit and hit.value.kind != "honorific" and not _inside_longer(scene, number):
            end, relative = _end_of_office(scene, hit, first), _relative_before(scene, hit, first)
            start = words.position(hit.first, hit.cut) if relative is None else relative
            return _with_alef(words, hit) + words.text[start:end + (words.text[end] in _MARKS)]
    return ""


def _end_of_office(scene: Scene, office: Hit, first: int) -> int:
    """(وزير الصحة) الدكتور س: the code point behind an office, without the honorifics between it and the name."""
    last = first - 1
    while (hit := scene.title_ends.get(last)) is not None and hit.value.kind == "honorific" and hit.first > office.last:
        last = hit.first - 1
    return scene.words.ends[last]


def _relative_before(scene: Scene, hit: Hit, first: int) -> int | None:
    """شقيقة المتهم، سعاد: where the noun begins that makes of a title, behind a comma of a name, somebody else's."""
    words, before = scene.words, hit.first - 1
    told = hit.cut == 0 and words.follows(hit.first) and words.gap(first)[:1] in COMMAS
    if not told or not scene.is_a(before, "relative-of"):
        return None
    joined = words.forms[before][1:] in scene.vocabulary.classes["relative-of"]  # and his sister, but no mother
    return words.position(before, joined)


def _with_origin(scene: Scene, draft: Draft) -> int:
    """مدرب الفائزة، البلجيكي س: the first word of a name with the country's adjective that a comma parts from the office."""
    before, words = draft.first - 1, scene.words
    apart = words.follows(draft.first) and words.gap(before)[:1] in COMMAS
    origin = apart and words.forms[before].startswith(ARTICLE) and scene.vocabulary.is_nationality(words.forms[before])
    return before if origin else draft.first


def _ends_office(scene: Scene, number: int) -> bool:
    """Whether a that-word, a form or a verb stands at a word, over which no office reaches a name."""
    verb = scene.vocabulary.common.get(scene.words.forms[number]) == "V" and number not in scene.title_ends
    return scene.is_a(number, "that", "relative") or (number in scene.cues and number not in scene.titles) or verb


def _with_alef(words: Words, hit: Hit) -> str:
    """The alef of the article that for swallowed: للكاتبة, الكاتبة."""
    return ALEF if hit.cut and words.forms[hit.first].startswith(FOR_THE) else ""


def _inside_longer(scene: Scene, number: int) -> bool:
    """Whether another title further left runs up to this one (نائب رئيس مجلس إدارة), with no verb or أن between."""
    return any(earlier in scene.titles and scene.words.lines[earlier] == scene.words.lines[number]
               and not any(sign in scene.words.text[scene.words.starts[earlier]:scene.words.starts[number]] for sign in _STOPS)
               and not any(place in scene.cues or scene.is_a(place, "that") for place in range(earlier, number))
               and not _is_anothers(scene, earlier, number) and not _behind_preposition(scene, number)
               for earlier in range(max(number - 4, 0), number))


def _is_anothers(scene: Scene, earlier: int, number: int) -> bool:
    """القاضية المتهم س, المذيعة للوزير س: whether two definite titles are of two people: one is spoken to, or they disagree."""
    genders = {scene.titles[place].value.gender for place in (earlier, number)}
    first, second = scene.words.forms[earlier], scene.words.forms[number]
    definite = first.startswith(ARTICLE) and scene.titles[earlier].last + 1 == number
    whole = definite or scene.words.form(number - 1).startswith(ARTICLE)  # (received) the head of the council the ambassador X
    other = second.startswith(ARTICLE) and genders == {"m", "f"}
    return (definite and second.startswith(FOR_THE)) or (whole and other)


def _behind_preposition(scene: Scene, number: int) -> bool:
    """رد وزير العدل على النائب س, أشاد الوزير باللاعب س: whether a preposition that ties no office to its place stands right
    before a title, or is written onto it."""
    onto = scene.words.forms[number].startswith(GOVERNED)
    return onto or (scene.is_a(number - 1, "preposition") and not scene.is_a(number - 1, "office-at"))


def _governs(scene: Scene, number: int, first: int) -> bool:
    """أشاد الوزير باللاعب س, أعلن رئيس الوزراء تعيين س: whether the word right before a name is somebody behind a preposition, or
    a noun that is the verb's object."""
    form = scene.words.forms[number]
    if number != first - 1 or not scene.words.follows(first) or number in scene.heads or number in scene.titles:
        return False
    if form.startswith(GOVERNED):
        return is_kind(scene.vocabulary.groups.get(form.removeprefix(BY_THE).removeprefix(FOR_THE)), "person")
    return is_bare_object(scene, number)


def _after(scene: Scene, draft: Draft) -> str:
    """A title after a comma or bracket, or right behind who speaks, up to the next stop."""
    words, follower = scene.words, draft.last + 1
    title = scene.titles.get(follower)
    if title is None or title.cut or not (words.gap(follower).strip() in _APPOSED or _speaks(scene, draft)):
        return ""  # X, and the ambassador Y
    last = follower
    while last + 1 < len(words) and last - follower < _MOST_WORDS and not _ends(scene, last + 1):
        last += 1
    return words.surface(follower, last)


def _ends(scene: Scene, number: int) -> bool:
    """Whether a stop, a report or a noun without article behind one that has it ends a role at a word."""
    if set(scene.words.gap(number)) & set(_STOPS) or number in scene.cues or scene.is_a(number, "that"):
        return True
    forms, vocabulary = scene.words.forms, scene.vocabulary
    return forms[number - 1].startswith(ARTICLE) and vocabulary.common.get(forms[number]) == "N" and number not in scene.titles \
        and not vocabulary.is_given(forms[number])


def _speaks(scene: Scene, draft: Draft) -> bool:
    """أكد الدكتور س رئيس الجامعة أن: whether a verb that has no person for its object stands before the titles and the name."""
    words, classes, first = scene.words, scene.vocabulary.classes, draft.first
    if not words.follows(draft.last + 1):
        return False
    while (title := scene.title_ends.get(first - 1)) is not None and (words.follows(first) or words.after_initial(first)):
        first = title.first
    cue = scene.cue_ending_at(first - 1)
    return cue is not None and cue.shape in VERBS and words.follows(first) \
        and cue.key not in classes["addressing"] | classes["transitive"] | classes["describing"]
