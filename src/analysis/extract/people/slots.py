"""Names told by their place: what stands between a reporting verb, a title or an office and the speech is who speaks.

Other rules ask first what the words are, so a family name that is a word of another kind (المراكشي, غل) cuts a name
short, and a given name that is one (جيد, أودي) begins none. Here the place is sure and the words only have to be able to.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from ...arabic.chars import COMMAS
from ...arabic.words import ARTICLE, BY_THE, FOR_THE, is_latin
from ..clues.beside import age_follows, office_before, stands_in_commas
from ..clues.drafts import CATALOGUED, Draft, entity_id
from ..reading.heads import inside_a_name, title_follows
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.signs import PERSON, STRANGE
from .closings import is_told_to
from .endings import SPEAKING, ends_there, is_foreign, title_behind

_MOST_WORDS, _LEAST_WORD, _LEAST_ORIGIN = 4, 2, 6
_OFFICE_REACH, _FROM_TITLE = 12, 7
_CONFIDENCE = 0.65
_YEH, _WAW, _PLURAL, _FUTURE, _TANWIN, _NEGATION = "\u064a", "\u0648", "\u0648\u0646", "\u0633", "\u0627", "\u0644\u0627"
_AS, _BY, _FOR, _HIS = "\u0643", "\u0628", "\u0644", "\u0647"
_PRONOUNS = ("\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0646\u0627", "\u0643\u0645")
_BARRED = ("that", "relative", "preposition", "carrier", "negator", "adverb", "own-speech", "auxiliary", "complement",
           "company-suffix", "org-suffix", "firm-tail", "firm-sign", "foreign-article")
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
    yield from (_draft(scene, "title", number, number) for number in _honoured(scene) if number not in known)
    yield from (_draft(scene, "title", number, number) for number in _kindred(scene) if number not in known)
    yield from (_draft(scene, "reporting verb", number, number) for number in _aged(scene) if number not in known)


def _draft(scene: Scene, rule: str, first: int, last: int) -> Draft:
    return Draft(first, last, 0, entity_id(scene, first, last), "PERSON", rule, scene.words.forms[first - 1], _CONFIDENCE)


def _honoured(scene: Scene) -> Iterator[int]:
    """وقال الحاج رديف الذي …: the one word, of any kind, between an honorific behind a reporting verb and the speech or who."""
    for last, hit in scene.title_ends.items():
        told, number = scene.cue_ending_at(hit.first - 1), last + 1
        if hit.value.kind != "honorific" or number + 1 >= len(scene.words) or scene.words.gap(number) != " ":
            continue
        spoken = told is not None and told.shape in SPEAKING and not told.weak and not hit.cut
        if (spoken and _is_addressed(scene, number)) or _is_courteous(scene, number):
            yield number


def _is_courteous(scene: Scene, number: int) -> bool:
    """اقتراح السيد كريك: whether a word of no list, whatever it looks like, stands alone behind Mr or Mrs."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    alone = form not in vocabulary.common and vocabulary.kind_of(form) == "" and not vocabulary.is_nationality(form)
    return alone and scene.vocabulary.is_a(scene.words.forms[number - 1], "courtesy") and len(form) > _LEAST_WORD \
        and not form.startswith((ARTICLE, FOR_THE, _WAW)) and not _is_barred(scene, number, opens=True)


def _kindred(scene: Scene) -> Iterator[int]:
    """وابنته، يوليا، : the one word of no list, or a given name, that commas part from a relative with a pronoun; right behind it
    (والدتها أولغا) a sure given name that is no word."""
    words, vocabulary = scene.words, scene.vocabulary
    for number in scene.places(PERSON | STRANGE):
        commas = words.gap(number)[:1] in COMMAS and words.gap(number + 1)[:1] in COMMAS
        before = words.forms[number - 1] if number else ""
        kin = any(vocabulary.is_a(form, "kin") for form in (before, before.removeprefix(_WAW)))
        alone = words.gap(number) == " " and is_foreign(scene, number) and not is_latin(words.forms[number])
        named = commas or _kin_speaks(scene, number) or alone
        if kin and named and (vocabulary.is_given(words.forms[number])
                                                               or vocabulary.is_strange(words.forms[number])):
            yield number


def _aged(scene: Scene) -> Iterator[int]:
    """وقالت مشتاق (77 عاما): one word of any kind but for people between a verb of speech and an age in brackets."""
    for last, hit in scene.cue_ends.items():
        number = last + 1
        spoken = hit.value.shape in SPEAKING and number < len(scene.words) and scene.words.gap(number) == " "
        if spoken and age_follows(scene, number) and "(" in scene.words.gap(number + 1) and not _is_somebody(scene, number):
            yield number


def _is_somebody(scene: Scene, number: int) -> bool:
    """Whether a word tells of somebody, who has no name then: a driver, his sister, the president."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return number in scene.titles or form in vocabulary.groups or vocabulary.is_a(form, "kin") or form.startswith(ARTICLE)


def _kin_speaks(scene: Scene, number: int) -> bool:
    """وتقول والدتها ستيفاني لصحيفة: whether a sure given name that is no word ends behind a verb of speech and one word."""
    told = scene.cue_ending_at(number - 2) if scene.words.gap(number) == scene.words.gap(number - 1) == " " else None
    alone = ends_there(scene, number) or is_told_to(scene, number + 1)
    return told is not None and told.shape in SPEAKING and alone and is_foreign(scene, number)


def _is_addressed(scene: Scene, number: int) -> bool:
    """Whether a noun or adjective without article, which agrees with no honorific, stands before speech or a relative word."""
    words, form, roles = scene.words, scene.words.forms[number], scene.roles[number + 1]
    if form.startswith(ARTICLE) or scene.vocabulary.kind_of(form) not in {"N", "A"} or _is_barred(scene, number, opens=True) \
            or scene.vocabulary.is_prepositional(form) or scene.vocabulary.is_nationality(form):
        return False
    return ":" in words.gap(number + 1) or (words.gap(number + 1) == " " and not roles.isdisjoint({"that", "relative"}))


def _places(scene: Scene) -> Iterator[_Place]:
    able = frozenset(scene.places(PERSON | STRANGE))  # words that may go on with a name
    for last, hit in scene.cue_ends.items():
        if hit.value.shape in SPEAKING:
            first = last + 1 + (last + 1 < len(scene.words) and "to-him" in scene.roles[last + 1])
            if _may_name(scene, able, first) and scene.words.gap(first) == " ":
                yield _Place(first, "reporting verb", not hit.value.weak)
    for last, hit in scene.title_ends.items():
        told = scene.cue_ending_at(hit.first - 1)
        spoken = told is not None and told.shape in SPEAKING
        if hit.value.kind != "head" and _may_name(scene, able, last + 1):
            yield _Place(last + 1, "title", spoken)
        yield from (_Place(first, "title", spoken) for first in range(last + 2, min(last + _FROM_TITLE, len(scene.words) - 1))
                    if _may_name(scene, able, first) and _is_in_office(scene, first))
    yield from (_Place(first, "title", spoken=False) for first in scene.places(PERSON) if _heads_a_line(scene, first))


def _heads_a_line(scene: Scene, first: int) -> bool:
    """س ص، محلل سياسي، قال إن: whether a line begins with a given name that a title follows."""
    words = scene.words
    if (first and words.lines[first - 1] == words.lines[first]) or not scene.vocabulary.is_given(words.forms[first]):
        return False
    end = _end(scene, first, spoken=False)
    return end is not None and title_follows(scene, end)


def _may_name(scene: Scene, able: Container[int], first: int) -> bool:
    """Whether the word behind the first of a place may go on with a name: most may not, so this is asked first."""
    if "relative" in scene.roles[first - 1]:
        return False  # (the lawyer) who filed (رفعت) two suits
    if first + 1 in able or (first < len(scene.words) and _is_foreigners(scene, first)):
        return True
    form = scene.words.forms[first + 1] if first + 1 < len(scene.words) else ""
    return form in scene.vocabulary.surnames or (form.startswith(ARTICLE) and form.endswith(_YEH))


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
    return office_before(scene, first, _OFFICE_REACH) is not None


def _is_open(scene: Scene, known: Mapping[int, Draft], place: _Place) -> bool:
    """Whether a name may begin at a place: not behind that of a title's bearer, nor in the name of a thing."""
    first = place.first
    before = known.get(first - 1)
    named = place.rule == "title" and before is not None and (before.type == "PERSON" or not scene.words.gap(first).strip())
    within = first + 1 < len(scene.words) and scene.words.gap(first).strip() in _GAPS
    return within and not named and not inside_a_name(scene, first)


def _end(scene: Scene, first: int, *, spoken: bool) -> int | None:
    """The last word before the speech, its verb, a comma or (``spoken``) a preposition, if two to four words lie between."""
    words = scene.words
    for number in range(first, min(first + _MOST_WORDS, len(words) - 1)):
        if _is_barred(scene, number, opens=number == first) or words.lines[number + 1] != words.lines[first]:
            return None
        if _ends_before(scene, number + 1, spoken=spoken):
            closed = words.gap(number + 1).strip()[:1]
            return number if number > first and (not closed or closed in _CLOSERS) else None
    return None


def _ends_before(scene: Scene, number: int, *, spoken: bool) -> bool:
    """Whether a name must be over before a word: at a sign, a that-word, a title, the verb or (``spoken``) a preposition."""
    roles, title = scene.roles[number], scene.titles.get(number)
    told = "that" in roles or (title is not None and not title.cut) or _verb_behind(scene, number - 1)
    return told or scene.words.gap(number).strip() != "" or (spoken and not roles.isdisjoint(_BESIDE))


def _verb_behind(scene: Scene, last: int) -> bool:
    """المدعي العام باسي فاينيو قال: whether a verb of speech that is nothing else follows a word, as in the order of English."""
    cue = scene.cues.get(last + 1)
    speaks = cue is not None and not cue.cut and not cue.value.weak and cue.value.shape in VERBS
    return speaks and scene.words.gap(last + 1) == " "


def _is_barred(scene: Scene, number: int, *, opens: bool) -> bool:
    """Whether no name has such a word: a number, a title, a noun for speakers or firms, a form, a function word."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if len(form) < _LEAST_WORD or form[0].isdecimal() or is_latin(form) or number in scene.titles or number in scene.heads:
        return True
    stem = next((form.removesuffix(ending) for ending in (_WAW, _YEH) if form.endswith(ending)), form)
    if form in vocabulary.groups or stem + _PLURAL in vocabulary.groups \
            or (_is_inflected(scene, number) and not (opens and _is_foreign(scene, number))):
        return True
    reports = number in scene.cues and not (opens and "eastern-family" in scene.roles[number])
    return reports or not scene.roles[number].isdisjoint(_BARRED)


def _is_inflected(scene: Scene, number: int) -> bool:
    """كلامه, متماسكا, سيسافر, وابنه: a pronoun, an accusative, the future or and on a word of the language."""
    form, vocabulary, words = scene.words.forms[number], scene.vocabulary, scene.words
    if form in vocabulary.surnames or vocabulary.is_given(form):
        return False
    owned = form.endswith(_PRONOUNS) or words.text[words.ends[number] - 1] == _HIS
    told = form[0] in {_WAW, _FUTURE} and vocabulary.kind_of(form[1:]) != ""
    return (owned and vocabulary.is_ordinary(form)) or told or (form[-1] == _TANWIN and vocabulary.is_ordinary(form[:-1])) \
        or form.startswith(_NEGATION)


def _is_foreign(scene: Scene, number: int) -> bool:
    """ثورا كولبيننسدوتير: whether a noun that only looks like an accusative stands before a word of no list."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    noun = form[-1] == _TANWIN and form not in vocabulary.common and vocabulary.kind_of(form[:-1]) == "N"
    apposed = form[0] == _FUTURE and form not in vocabulary.common and scene.words.gap(number)[:1] in COMMAS  # (office), Sajid
    if apposed and number + 1 < len(scene.words) and scene.vocabulary.is_given(scene.words.forms[number + 1], sure=True):
        return True
    return noun and number + 1 < len(scene.words) and vocabulary.is_strange(scene.words.forms[number + 1])


def _is_new(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """Whether other rules saw nothing, or all but the last word of a name that no catalogue knows.

    A word of the language must end the place with the speech or a sign: before a preposition it may be the verb's object.
    """
    inside = {known[number] for number in range(first, last + 1) if number in known}
    grows = all(draft.type == "PERSON" and draft.rule != CATALOGUED and first <= draft.first and draft.last <= last
                and last - first - (draft.last - draft.first) == 1 for draft in inside)
    closed = scene.words.gap(last + 1).strip() != "" or "that" in scene.roles[last + 1] or _verb_behind(scene, last)
    family = not scene.vocabulary.kind_of(scene.words.forms[last]) or _is_origin(scene, last)
    return grows and (closed or family or not inside)


def _is_name(scene: Scene, place: _Place, last: int) -> bool:
    """Whether words can but name somebody: the first begins a name, and the others go on with it."""
    first = place.first
    given = scene.vocabulary.is_given(scene.words.forms[first])
    spoken = place.spoken or _verb_behind(scene, last)
    if not given and ((place.rule == "title" and not spoken) or not _may_be_strange(scene, first, last)):
        return False
    return _begins(scene, first) and all(_goes_on(scene, first, number) for number in range(first + 1, last + 1))


def _may_be_strange(scene: Scene, first: int, last: int) -> bool:
    """Whether no given name is needed: not before a comma (wrote a funny post, and), but behind a source, behind an office's
    comma, or before who somebody is."""
    words, told = scene.words, scene.cue_ending_at(first - 1)
    if words.gap(last + 1)[:1] not in COMMAS or words.gap(first) != " " or (told is not None and told.shape == "source"):
        return True
    return title_behind(scene, last) or not scene.roles[last + 1].isdisjoint(_WHO)


def _begins(scene: Scene, first: int) -> bool:
    """A given name; a word of no list; a verb or adjective, which stands behind no verb, before a word of no list."""
    form, vocabulary = scene.words.forms[first], scene.vocabulary
    told = scene.cue_ending_at(first - 1)
    if form.startswith((ARTICLE, FOR_THE)) or (form[0] == _FOR and told is not None and told.shape == "source"):
        return False  # according to Blaine Jet, where the first letter is the preposition
    if vocabulary.is_given(form) or not vocabulary.is_plainly_ordinary(form):
        return True
    after = scene.words.forms[first + 1]
    if "eastern-family" in scene.roles[first]:
        return vocabulary.is_strange(after) or vocabulary.is_given(after)
    return vocabulary.is_strange(after) and vocabulary.kind_of(form) in {"V", "A"}


def _goes_on(scene: Scene, first: int, number: int) -> bool:
    """A family or given name; a word of no list; behind a given name a family's origin (المراكشي), which no noun without
    article would have for its adjective."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if form in vocabulary.surnames or vocabulary.is_given(form) or not vocabulary.is_plainly_ordinary(form):
        return True
    given = vocabulary.is_given(scene.words.forms[first])
    if form.startswith(ARTICLE):
        return given and _is_origin(scene, number) and number == first + 1
    if form[0] in {_AS, _BY} and given and form not in vocabulary.common:  # Canfin, Barkanan: they look like as, by + a word
        told = form.startswith(BY_THE) or form.endswith((_HIS, *_PRONOUNS))  # glad of the victory, the coach …
        if form[0] == _AS or told or number > first + 1:
            return form[0] == _AS and (ends_there(scene, number) or number + 1 in scene.titles)
        return title_follows(scene, number) or (_is_no_place(scene, form[1:]) and ends_there(scene, number))
    if number == first + 1 and _fills_commas(scene, first, number):
        return True
    foreign = given or any(vocabulary.is_strange(each) for each in scene.words.forms[first:first + 2])
    return foreign and (not vocabulary.kind_of(form) or "eastern-family" in scene.roles[number])


def _fills_commas(scene: Scene, first: int, last: int) -> bool:
    """المتحدثة، هيذر ناورت، : whether a sure given name and any word but a particle are all that stands between two commas."""
    words, vocabulary = scene.words, scene.vocabulary
    commas = words.gap(first)[:1] in COMMAS and words.gap(last + 1)[:1] in COMMAS
    kind = vocabulary.kind_of(words.forms[last])
    family = kind != "D" and (kind != "F" or vocabulary.roles_of(words.forms[last]).isdisjoint(_BARRED))  # Khalid Shamal, north
    return commas and family and vocabulary.is_given(words.forms[first], sure=True)


def _is_no_place(scene: Scene, form: str) -> bool:
    """Blake is no "in Lake": whether neither the language nor the catalogue has a word less its first letter."""
    return not scene.vocabulary.is_ordinary(form) and not scene.catalogue.names.begins[form]


def _is_origin(scene: Scene, number: int) -> bool:
    """المراكشي, الصيداوي: whether a word with its article is of the shape of a family's origin and no common one."""
    form = scene.words.forms[number]
    return form.startswith(ARTICLE) and form.endswith(_YEH) and len(form) >= _LEAST_ORIGIN and form not in scene.vocabulary.common
