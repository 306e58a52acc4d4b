"""Whom a description means: the person who bears the office it names, and who is only mentioned in it."""

from __future__ import annotations

from collections.abc import Sequence

from ...arabic.affixes import AND_THE, ARTICLE, FINAL_HEH, FOR, FOR_THE, HER, OWNERS
from ...arabic.folding import fold_key
from ...arabic.words import without_article
from ..clues.drafts import BODIES, SPEAKERS
from ..names.mentions import Mention
from ..reading.cues import Cue
from .bearing import bare, holds
from .receivers import OPENINGS, is_addressee
from .subjects import Cast, Subject, again, agrees, named

# In what somebody spoke stands so near the form, in words; so long is a description before a name.
_BESIDE = 8
# So many subjects, and words, back a document may have been told of.
_DOCUMENT_REACH, _WRITTEN_REACH = 4, 60
_SHORT = 5
# An office without its country still has so many words.
_WHOLE = 2


def known_by_role(cast: Cast, number: int, end: int, cue: Cue) -> Subject | None:
    """The last person whose office, as told beside a name, holds every word of a definite description."""
    forms = cast.words.forms[number:end + 1]
    whole = forms[0].startswith(ARTICLE) or forms[-1].startswith((ARTICLE, FOR_THE)) or is_owned(cast, number)
    if not whole and not any(mention.last == end for mention in cast.within(number + 1, end)):
        return _head_of(cast, number, end, cue)
    nickname = cast.scene.marked_by_end.get(end, number)  # مدرب «أسود الأطلس»
    wanted = [bare(form) for form in (forms[:nickname - number] if nickname > number else forms)]
    titled = [mention for mention in reversed(cast.earlier(cue.first)) if mention.type == "PERSON" and mention.role]
    holders = [mention for mention in titled if holds(cast, mention.role, wanted)] \
        or _of_any_country(cast, titled, wanted) \
        or _of_second_office(cast, titled, range(number + 1, end + 1)) or _of_office_alone(cast, titled, wanted) \
        or _of_new_one(cast, titled, wanted) or _but_for_its_field(cast, titled, forms, wanted)
    if len(wanted) == 1 and forms[0].startswith(ARTICLE):  # the president is rather he than the head of a commission
        holders = sorted(holders, key=lambda mention: not mention.role.startswith(ARTICLE))
    bearers = (named(cast, mention, "known by the office", 0.82) for mention in holders)
    return next((subject for subject in bearers if agrees(subject, cue)), None) or _head_of(cast, number, end, cue)


def _of_any_country(cast: Cast, titled: Sequence[Mention], wanted: list[str]) -> list[Mention]:
    """وزير الدفاع س … وزير الدفاع الأمريكي: the only one whose office is told without its country."""
    office = [word for word in wanted if not cast.vocabulary.is_nationality(word)]
    if len(office) == len(wanted) or len(office) < _WHOLE:
        return []
    found = [mention for mention in titled if holds(cast, mention.role, office)]
    foreign = any(cast.vocabulary.is_nationality(bare(word)) for m in found for word in fold_key(m.role).split())
    return found if len({mention.entity for mention in found}) == 1 and not foreign else []


def _of_new_one(cast: Cast, titled: Sequence[Mention], wanted: list[str]) -> list[Mention]:
    """المدرب س … المدرب الجديد: who was told with the office, though not that he is new, and before any other that was."""
    office = [word for word in wanted if not cast.vocabulary.is_a(word, "new")]
    found = [m for m in titled if holds(cast, m.role, office)] if 0 < len(office) < len(wanted) else []
    return found if len({mention.entity for mention in found}) == 1 else []


def _but_for_its_field(cast: Cast, titled: Sequence[Mention], forms: Sequence[str], wanted: list[str]) -> list[Mention]:
    """س، لاعبة منتخب إسبانيا … لاعبة منتخب إسبانيا لكرة القدم: who alone was told with the office, but not what
    for."""
    field = next((place for place, form in enumerate(forms) if place and form.startswith(FOR)), 0)
    found = [m for m in titled if holds(cast, m.role, wanted[:field])] if field > _WHOLE else []
    return found if len({mention.entity for mention in found}) == 1 else []


def _of_office_alone(cast: Cast, titled: Sequence[Mention], wanted: list[str]) -> list[Mention]:
    """الوزير س … وزير الاتصالات: the only one whose office of that noun the text tells, and whose it tells without more."""
    forms = cast.words.forms
    same = [m for m in titled if bare(fold_key(m.role).split()[0]) == wanted[0]
            and without_article(forms[m.first - 1]) not in cast.vocabulary.classes["passing"]]  # no former president
    alone = len(wanted) > 1 and len({m.entity for m in same}) == 1 and all(len(m.role.split()) == 1 for m in same)
    vocabulary = cast.vocabulary
    own = alone and ARTICLE + wanted[0] in vocabulary.classes["own-office"] and not any(map(vocabulary.is_nationality, wanted))
    return same if own else []


def _of_second_office(cast: Cast, titled: Sequence[Mention], places: range) -> list[Mention]:
    """س، الناطق باسم الحكومة … الوزير المنتدب والناطق باسم الحكومة: who was told with the last of two offices."""
    forms, titles = cast.words.forms, cast.scene.titles
    begins = next((place for place in reversed(places) if place in titles and forms[place].startswith(AND_THE)), None)
    office = [] if begins is None else [bare(forms[begins][1:]), *map(bare, forms[begins + 1:places.stop])]
    return [mention for mention in titled if holds(cast, mention.role, office)] if len(office) >= _WHOLE else []


def _head_of(cast: Cast, number: int, end: int, cue: Cue) -> Subject | None:
    """رئيس س, الرئيس التنفيذي للشركة: the only person near who belongs to the company, by the catalogue or a role."""
    if not cast.is_a(number, "firm-chief"):
        return None
    firms = [m for m in cast.within(number + 1, end) if m.type == "COMPANY"]
    if not firms and not cast.holds(number + 1, end + 1, "firm-itself"):
        return None
    firms = firms or [m for m in cast.earlier(number) if m.type == "COMPANY"][-1:]
    theirs = {own for m in firms for own in (m.entity, cast.entities[m.entity].owner) if own}
    near = (*cast.earlier(number), *cast.later(end))
    people = {m.entity: m for m in near if m.type == "PERSON" and cast.entities[m.entity].owner in theirs}
    subject = named(cast, next(iter(people.values())), "heads the company", 0.75) if len(people) == 1 else None
    return subject if subject and agrees(subject, cue) else None


def owner_of(cast: Cast, number: int) -> Mention | None:
    """والدة س, محامي الناشط س, وكيل أعمال س, متحدث باسم الرئيس س: the person whose relative, friend, lawyer or spokesman a noun
    tells of."""
    scene, words = cast.scene, cast.words
    agent = number in scene.titles and cast.is_a(number + 1, "relative-of")
    spokesman = cast.is_a(number, "spokesman") and cast.is_a(number + 1, "in-name-of")
    if not (agent or spokesman or cast.is_a(number, "relative-of")) or is_owned(cast, number):
        return None
    place = number + 1 + (agent or spokesman)
    while place < len(words) and place not in cast.by_first and (title := scene.titles.get(place)) and not title.cut:
        place = title.last + 1
    joined = all(words.follows(word) for word in range(number + 1, min(place + 1, len(words))))
    owner = cast.by_first.get(place) if joined else None
    return owner if owner and owner.type == "PERSON" and owner.start == words.starts[place] else None


def is_owned(cast: Cast, number: int) -> bool:
    """رئيسها: whether the noun at a word bears a pronoun; ة, which folding makes one, is none."""
    words = cast.words
    return words.text[words.starts[number]:words.ends[number]].endswith(OWNERS)


def apposed(cast: Cast, number: int, end: int) -> Subject | None:
    """شركة التكنولوجيا الصينية «س»: the organisation named behind what describes it, which ends in ال."""
    mention = next((m for m in cast.within(number + 1, end) if m.type in BODIES), None)
    head = cast.scene.heads.get(number)
    if mention and head and mention.first == head.last + 1 and not is_addressee(cast, mention):
        return named(cast, mention, "described and named", 0.85)  # the paper "X"
    if mention is None or mention.first - number > _SHORT or is_addressee(cast, mention):
        return None
    between = cast.words.forms[number + 1:mention.first]
    described = bool(between) and all(form.startswith(ARTICLE) for form in between)
    return named(cast, mention, "described and named", 0.85) if described else None


def spoke_in(cast: Cast, number: int) -> Subject | None:
    """وقالت الشركة في بيان، وتابع البيان: the last body that spoke in a document of that noun, or who wrote it."""
    forms, noun = cast.words.forms, without_article(cast.words.forms[number])
    own = noun in cast.vocabulary.classes["own-words"]  # a letter may be anybody's
    for spoke, subject in reversed(cast.past[-_DOCUMENT_REACH if own else -1:]):
        spoken_in = forms[max(spoke - _BESIDE, 0) if subject.kind == "org" else spoke:spoke + _BESIDE]
        if subject.kind in {"org", "person"} and any(without_article(form).startswith(noun) for form in spoken_in):
            return again(subject, "document of the last speaker", 0.6)
    return _wrote(cast, number, noun)


def _wrote(cast: Cast, number: int, noun: str) -> Subject | None:
    """حاول س في بيانه طمأنة الناس. وجاء في البيان: the one before the document's noun that bears his or her pronoun."""
    words = cast.words
    for place in range(number - 1, max(number - _WRITTEN_REACH, 0), -1):
        gender = {noun + FINAL_HEH: "m", noun + HER: "f"}.get(words.forms[place])
        if gender is None:
            continue
        near = (m for m in reversed(cast.earlier(place)) if m.type in SPEAKERS
                and cast.sentence(m.first) == cast.sentence(place) and not is_addressee(cast, m))
        writers = (named(cast, mention, "his or her document", 0.7) for mention in near)
        return next((writer for writer in writers if writer.gender in {gender, ""}), None)
    return None


def who_calls(cast: Cast, number: int, last: int, cue: Cue) -> Subject | None:
    """ودعا مدير الصندوق س إلى: the bearer of a known office before the one whom the verb has for its object."""
    classes = cast.vocabulary.classes
    if cue.form.key not in classes["addressing"] | classes["transitive"] or number not in cast.scene.titles:
        return None
    objects = [m for m in cast.within(number + 1, last) if m.type == "PERSON" and m.first > number + 1]
    caller = known_by_role(cast, number, objects[-1].first - 1, cue) if objects else None
    if caller and caller.entity != objects[-1].entity:
        return caller
    return _calls_another(cast, number, objects[-1]) if objects else None


def _calls_another(cast: Cast, number: int, object_: Mention) -> Subject | None:
    """واتهم النائب الوزير س بـ: an office with its article right before another, which is the object's."""
    title = cast.scene.titles[number]
    other = cast.scene.titles.get(title.last + 1)
    apart = other is not None and other.last + 1 == object_.first and all(
        form.startswith(ARTICLE) for form in (cast.words.forms[number], cast.words.forms[other.first]))
    alike = other is not None and "honorific" in (title.value.kind, other.value.kind)  # the deputy, Dr X
    label = cast.words.surface(number, title.last)
    return Subject(None, label, title.value.gender, "sg", "description", 0.7) if apart and not alike else None


def is_employer(cast: Cast, number: int, mention: Mention) -> bool:
    """مستشار س الاقتصادي ص: whether the first name belongs to the office, behind whose adjective its holder's stands."""
    title, after = cast.scene.titles.get(number), mention.last + 1
    joined = after < len(cast.words) and cast.words.forms[after].startswith(ARTICLE)
    definite = cast.words.forms[number].startswith(ARTICLE)  # (asked) the deputy X the minister Y
    return title is not None and mention.first == title.last + 1 and joined and not definite


def is_epithet(cast: Cast, number: int, end: int) -> bool:
    """الراحل, الستيني, ابنة المدينة, ابن الخامسة والثمانين, صاحب «…»: what names nobody but the one spoken of."""
    if cast.is_a(number, "author-of") and number + 1 < len(cast.words):
        figure = cast.words.forms[number + 1].removeprefix(ARTICLE) or cast.words.form(number + 2)  # الـ28, الـ 28
        counted = cast.kind(number + 1) == "D" or figure[:1].isdecimal()
        aged = counted or cast.is_a(number + 1, "aged")
        return aged or not OPENINGS.isdisjoint(cast.words.gap(number + 1))
    if cast.is_a(number, "native") and end > number:
        return cast.is_a(number + 1, "native-land") or cast.kind(number + 1) == "D"
    return end == number and cast.is_a(number, "epithet")
