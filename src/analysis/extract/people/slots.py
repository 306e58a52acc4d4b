"""Names told by their place: what stands between a reporting verb, a title or an office and the speech is who speaks.

Other rules ask first what the words are, so a family name that is a word of another kind (المراكشي, غل) cuts a name
short, and a given name that is one (جيد, أودي) begins none. Here the place is sure and the words only have to be able to.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from ...arabic.affixes import ARTICLE, AS, BY, BY_THE, FINAL_HEH, FOR, FOR_THE
from ...arabic.chars import COMMAS, YEH
from ..clues.beside import office_before, stands_in_commas
from ..clues.drafts import CATALOGUED, REPORTING_VERB, TITLE, Draft, draft_of
from ..reading.heads import inside_a_name, title_follows
from ..reading.reporting import SPEAKING, VERBS
from ..reading.scene import Scene, Told
from ..reading.signs import PERSON, STRANGE
from .barred import BARRED, PRONOUNS, is_barred
from .closings import is_told_to
from .endings import ends_there, title_behind
from .lone import aged, honoured, kindred, tagged

_MOST_WORDS, _LEAST_ORIGIN = 4, 6
_FROM_TITLE = 7
_CONFIDENCE = 0.65
_WHO = ("copula", "relative", "kin", "relative-of", "one-of")
_BESIDE = ("preposition", "carrier", "complement")
_GAPS, _CLOSERS = frozenset({"", *COMMAS}), frozenset({*COMMAS, ":", "(", "-"})


class _Place(NamedTuple):
    """Where a speaker's name may begin, the rule that tells, and whether a verb speaks there, so that a preposition ends it."""

    first: int
    rule: str
    spoken: bool


def slot_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for two to four words that fill the place of a speaker and may be a name, where stronger rules saw less."""
    for place in _places(scene):
        first = place.first
        if not _is_open(scene, known, place):
            continue
        last = _end(scene, first, spoken=place.spoken and scene.vocabulary.kind_of(scene.words.forms[first]) != "V")
        if last is not None and _is_new(scene, known, first, last) and _is_name(scene, place, last):
            yield _draft(scene, place.rule, first, last)
    yield from (_draft(scene, TITLE, *span) for span in tagged(scene) if span[0] not in known)
    yield from (_draft(scene, TITLE, number, number) for number in honoured(scene) if number not in known)
    yield from (_draft(scene, TITLE, number, number) for number in kindred(scene) if number not in known)
    yield from (_draft(scene, REPORTING_VERB, number, number) for number in aged(scene) if number not in known)


def _draft(scene: Scene, rule: str, first: int, last: int) -> Draft:
    return draft_of(scene, first, last, Told("PERSON", scene.words.forms[first - 1], _CONFIDENCE), rule)


def _places(scene: Scene) -> Iterator[_Place]:
    able = frozenset(scene.places(PERSON | STRANGE))  # words that may go on with a name
    for last, hit in scene.cue_ends.items():
        if hit.value.shape in SPEAKING:
            first = last + 1 + scene.is_a(last + 1, "to-him")
            if _may_name(scene, able, first) and scene.words.follows(first):
                yield _Place(first, REPORTING_VERB, not hit.value.weak)
    for last, hit in scene.title_ends.items():
        told = scene.cue_ending_at(hit.first - 1)
        spoken = told is not None and told.shape in SPEAKING
        if hit.value.kind != "head" and _may_name(scene, able, last + 1):
            yield _Place(last + 1, TITLE, spoken)
        yield from (_Place(first, TITLE, spoken) for first in range(last + 2, min(last + _FROM_TITLE, len(scene.words) - 1))
                    if _may_name(scene, able, first) and _is_in_office(scene, first))
    yield from (_Place(first, TITLE, spoken=False) for first in scene.places(PERSON) if _heads_a_line(scene, first))


def _heads_a_line(scene: Scene, first: int) -> bool:
    """س ص، محلل سياسي، قال إن: whether a line begins with a given name that a title follows."""
    words = scene.words
    if not words.opens_line(first) or not scene.vocabulary.is_given(words.forms[first]):
        return False
    end = _end(scene, first, spoken=False)
    return end is not None and title_follows(scene, end)


def _may_name(scene: Scene, able: Container[int], first: int) -> bool:
    """Whether the word behind the first of a place may go on with a name: most may not, so this is asked first."""
    if scene.is_a(first - 1, "relative"):
        return False  # (the lawyer) who filed (رفعت) two suits
    if first + 1 in able or (first < len(scene.words) and _is_foreigners(scene, first)):
        return True
    form = scene.words.form(first + 1)
    return form in scene.vocabulary.surnames or (form.startswith(ARTICLE) and form.endswith(YEH))


def _is_foreigners(scene: Scene, first: int) -> bool:
    """Whether a sure given name that is no word stands behind a comma, be what follows it of any kind."""
    form = scene.words.forms[first]
    return scene.words.gap(first)[:1] in COMMAS and scene.vocabulary.is_given(form, sure=True)


def _is_in_office(scene: Scene, first: int) -> bool:
    """المدير التنفيذي للشركة س ص, وزير الاقتصاد، س ص،: whether an office with its complement stands before a word."""
    if not _begins(scene, first):
        return False
    if scene.words.gap(first).strip():
        end = _end(scene, first, spoken=False)
        return end is not None and stands_in_commas(scene, first, end)
    return office_before(scene, first) is not None


def _is_open(scene: Scene, known: Mapping[int, Draft], place: _Place) -> bool:
    """Whether a name may begin at a place: not behind that of a title's bearer, nor in the name of a thing."""
    first = place.first
    before = known.get(first - 1)
    named = place.rule == TITLE and before is not None and (before.type == "PERSON" or not scene.words.gap(first).strip())
    within = first + 1 < len(scene.words) and scene.words.gap(first).strip() in _GAPS
    return within and not named and not inside_a_name(scene, first)


def _end(scene: Scene, first: int, *, spoken: bool) -> int | None:
    """The last word before the speech, its verb, a comma or (``spoken``) a preposition, if two to four words lie between."""
    words = scene.words
    for number in range(first, min(first + _MOST_WORDS, len(words) - 1)):
        if is_barred(scene, number, opens=number == first) or words.lines[number + 1] != words.lines[first]:
            return None
        if _ends_before(scene, number + 1, spoken=spoken):
            closed = words.gap(number + 1).strip()[:1]
            return number if number > first and (not closed or closed in _CLOSERS) else None
    return None


def _ends_before(scene: Scene, number: int, *, spoken: bool) -> bool:
    """Whether a name must be over before a word: at a sign, a that-word, a title, the verb or (``spoken``) a preposition."""
    title = scene.titles.get(number)
    told = scene.is_a(number, "that") or (title is not None and not title.cut) or _verb_behind(scene, number - 1)
    beside = spoken and scene.is_a(number, *_BESIDE)
    return told or beside or is_told_to(scene, number) or scene.words.gap(number).strip() != ""


def _verb_behind(scene: Scene, last: int) -> bool:
    """المدعي العام باسي فاينيو قال: whether a verb of speech that is nothing else follows a word, as in the order of English."""
    cue = scene.cues.get(last + 1)
    speaks = cue is not None and not cue.cut and not cue.value.weak and cue.value.shape in VERBS
    return speaks and scene.words.follows(last + 1)


def _is_new(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """Whether other rules saw nothing, or all but the last word of a name that no catalogue knows.

    A word of the language must end the place with the speech or a sign: before a preposition it may be the verb's object.
    """
    inside = {known[number] for number in range(first, last + 1) if number in known}
    grows = all(draft.type == "PERSON" and draft.rule != CATALOGUED and first <= draft.first and draft.last <= last
                and last - first - (draft.last - draft.first) == 1 for draft in inside)
    closed = scene.words.gap(last + 1).strip() != "" or scene.is_a(last + 1, "that") or _verb_behind(scene, last)
    family = not scene.vocabulary.kind_of(scene.words.forms[last]) or _is_origin(scene, last)
    return grows and (closed or family or not inside)


def _is_name(scene: Scene, place: _Place, last: int) -> bool:
    """Whether words can but name somebody: the first begins a name, and the others go on with it."""
    first = place.first
    given = scene.vocabulary.is_given(scene.words.forms[first])
    spoken = place.spoken or _verb_behind(scene, last)
    if not given and (is_told_to(scene, last + 1) or (place.rule == TITLE and not spoken)
                      or not _may_be_strange(scene, first, last)):
        return False
    return _begins(scene, first) and all(_goes_on(scene, first, number) for number in range(first + 1, last + 1))


def _may_be_strange(scene: Scene, first: int, last: int) -> bool:
    """Whether no given name is needed: not before a comma (wrote a funny post, and), but behind a source, behind an office's
    comma, or before who somebody is."""
    words, told = scene.words, scene.cue_ending_at(first - 1)
    if words.gap(last + 1)[:1] not in COMMAS or not words.follows(first) or (told is not None and told.shape == "source"):
        return True
    return title_behind(scene, last) or scene.is_a(last + 1, *_WHO)


def _begins(scene: Scene, first: int) -> bool:
    """A given name; a word of no list; a verb or adjective, which stands behind no verb, before a word of no list."""
    form, vocabulary = scene.words.forms[first], scene.vocabulary
    told = scene.cue_ending_at(first - 1)
    if form.startswith((ARTICLE, FOR_THE)) or (form[0] == FOR and told is not None and told.shape == "source"):
        return False  # according to Blaine Jet, where the first letter is the preposition
    if vocabulary.is_given(form) or not vocabulary.is_plainly_ordinary(form):
        return True
    after = scene.words.forms[first + 1]
    if scene.is_a(first, "eastern-family"):
        return vocabulary.is_strange(after) or vocabulary.is_given(after)
    return vocabulary.is_strange(after) and vocabulary.kind_of(form) in {"V", "A"}


def _goes_on(scene: Scene, first: int, number: int) -> bool:
    """A family or given name; a word of no list; behind a given name a family's origin (المراكشي), which no noun without
    article would have for its adjective."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if vocabulary.is_listed(form) or not vocabulary.is_plainly_ordinary(form):
        return True
    given = vocabulary.is_given(scene.words.forms[first])
    if form.startswith(ARTICLE):
        return given and _is_origin(scene, number) and number == first + 1
    if form[0] in {AS, BY} and given and form not in vocabulary.common:  # Canfin, Barkanan: they look like as, by + a word
        told = form.startswith(BY_THE) or form.endswith((FINAL_HEH, *PRONOUNS))  # glad of the victory, the coach …
        if form[0] == AS or told or number > first + 1:
            return form[0] == AS and (ends_there(scene, number) or number + 1 in scene.titles)
        return title_follows(scene, number)
    if number == first + 1 and _fills_commas(scene, first, number):
        return True
    foreign = given or any(vocabulary.is_strange(each) for each in scene.words.forms[first:first + 2])
    return foreign and (not vocabulary.kind_of(form) or scene.is_a(number, "eastern-family"))


def _fills_commas(scene: Scene, first: int, last: int) -> bool:
    """المتحدثة، هيذر ناورت، : whether a sure given name and any word but a particle are all that stands between two commas."""
    words, vocabulary = scene.words, scene.vocabulary
    commas = words.gap(first)[:1] in COMMAS and words.gap(last + 1)[:1] in COMMAS
    kind = vocabulary.kind_of(words.forms[last])
    family = kind != "D" and (kind != "F" or vocabulary.roles_of(words.forms[last]).isdisjoint(BARRED))  # Khalid Shamal, north
    return commas and family and vocabulary.is_given(words.forms[first], sure=True)


def _is_origin(scene: Scene, number: int) -> bool:
    """المراكشي, الصيداوي: whether a word with its article is of the shape of a family's origin and no common one."""
    form = scene.words.forms[number]
    return form.startswith(ARTICLE) and form.endswith(YEH) and len(form) >= _LEAST_ORIGIN and form not in scene.vocabulary.common
