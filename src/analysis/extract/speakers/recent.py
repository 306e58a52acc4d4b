"""Whom the last sentences speak of: who spoke last, the latter, the first of two, the last person of a gender or country."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, HER, THEM
from ...arabic.folding import fold_key
from ...arabic.words import bare_forms, without_article
from ..clues.drafts import BODIES, SPEAKERS
from ..names.mentions import Mention
from ..reading.cues import Cue
from .chains import asked_noun
from .newcomers import introduced
from .receivers import is_addressee
from .subjects import TAKEN_UP, Cast, Subject, again, agrees, named

_PAIR, _TOPIC = 2, 5
_TOLD_OF = 4  # sentences back
# So many subjects back a description may be taken up again.
REMEMBERED = 24
# A body that spoke is the same so many subjects back.
_SAME = 3
# So many mentions back the latter is looked for.
_NEAR = 24


def latter(cast: Cast, cue: Cue) -> Subject | None:
    """The last person named before the form who agrees with it, else the last one named."""
    sentence = cast.sentence(cue.first)
    here = [m for m in cast.earlier(cue.first) if cast.sentence(m.first) == sentence and m.type in SPEAKERS]
    body = here[-1] if here and cue.form.gender == "f" and all(m.type in BODIES for m in here) else None
    if body is not None and not is_addressee(cast, body):
        return named(cast, body, "the latter", 0.7)  # X and Y took part, and the latter said
    nameless = cast.past[-1] if cast.past and cast.past[-1][1].entity is None else None
    near = [m for m in cast.earlier(cue.first)[-_NEAR:] if sentence - cast.sentence(m.first) <= 1]
    told = [named(cast, m, "the latter", 0.75) for wanted in ({"PERSON"}, BODIES) for m in reversed(near) if m.type in wanted]
    last = next((m for m in reversed(cast.earlier(cue.first)) if m.type == "PERSON"), None)
    fitting = next((subject for subject in told if agrees(subject, cue)), named(cast, last, "the latter", 0.75) if last else None)
    newer = nameless is not None and (last is None or nameless[0] > last.first)
    if fitting is not None and nameless is not None and newer and _is_one_person(nameless[1], cue):
        return again(nameless[1], "the latter", 0.7)  # according to the head of an association. The latter called for
    return fitting or asked_noun(cast)


def latter_two(cast: Cast, number: int) -> Subject:
    """س وص. وقال الأخيران: the last two whom one sentence names, together; by the word itself where it is not two."""
    people = [m for m in cast.earlier(number) if m.type == "PERSON"][-_PAIR:]
    two = len({m.entity for m in people}) == _PAIR and len({cast.sentence(m.first) for m in people}) == 1
    label = f" {AND}".join(m.surface for m in people) if two else cast.words.surface(number, number)
    return Subject(None, label, "", "du", "the latter", 0.7)


def _is_one_person(subject: Subject, cue: Cue) -> bool:
    return subject.kind == "person" and subject.number == "sg" and agrees(subject, cue)


def is_himself(cast: Cast, number: int) -> bool:
    """المصدر ذاته: the same, with its pronoun; المراهقة ذات الشعر is one with hair."""
    return cast.is_a(number, "self") and cast.words.forms[number].endswith((HER, FINAL_HEH, THEM))


def same_speaker(cast: Cast, cue: Cue, *, body: bool) -> Subject | None:
    """وأضاف المتحدث ذاته, الشركة نفسها: who spoke last, or the last body that did, if the form agrees."""
    spoke = [told for _, told in reversed(cast.past[-_SAME:]) if told.kind == "org"] if body else [cast.past[-1][1]]
    free = cue.form.gender not in {"m", "f"}
    return next((again(told, "the same speaker", 0.8) for told in spoke if free or agrees(told, cue)), None)


def one_of_two(cast: Cast, cue: Cue, place: int) -> Subject | None:
    """التقى س ص. وقال الأول …، ورد الثاني: the first or second of the last two people that one sentence names."""
    for first in range(_TOLD_OF):
        sentence = cast.sentence(cue.first) - first
        people = {m.entity: m for m in cast.earlier(cue.first) if m.type == "PERSON" and cast.sentence(m.first) == sentence}
        if len(people) == _PAIR:
            return named(cast, list(people.values())[place], "one of two", 0.75)
    return None


def by_country(cast: Cast, form: str, cue: Cue) -> Subject | None:
    """البولندي س … قال البولندي: who was presented by the adjective of a country, else the last person of its gender."""
    person = presented_by_country(cast, form, cue)
    return person or recent_person(cast, cue, "f" if form.endswith(FINAL_HEH) else "m")


def presented_by_country(cast: Cast, form: str, cue: Cue) -> Subject | None:
    """الكيني س … قال البطل الكيني: the last person right before whose name the adjective of a country stood."""
    words = cast.words
    presented = (m for m in reversed(cast.earlier(cue.first)) if m.type == "PERSON" and m.first
                 and words.forms[m.first - 1].endswith(form))
    return next((named(cast, mention, "by the country", 0.75) for mention in presented), None)


def of_rank(cast: Cast, form: str, cue: Cue, gender: str) -> Subject | None:
    """البابا س … قال البابا: the last person of that rank, else the last of its gender before whose name no other rank stands."""
    people = [m for m in reversed(cast.earlier(cue.first)) if m.type == "PERSON"]
    bearer = next((m for m in people if _rank_before(cast, m) == form), None)
    if bearer:
        return named(cast, bearer, "known by the office", 0.82)
    return recent_person(cast, cue, gender, others={m.entity for m in people if _rank_before(cast, m)})


def _rank_before(cast: Cast, mention: Mention) -> str:
    """The rank right before a name, without a proclitic, or ''."""
    before = cast.words.form(mention.first - 1)
    ranks = cast.vocabulary.classes["rank"]
    return next((rest for _, rest in bare_forms(before) if rest in ranks), "")


def recent_person(cast: Cast, cue: Cue, gender: str, noun: str = "", others: Container[str] = ()) -> Subject | None:
    """The person of that gender whom the last sentences speak of, else the one who spoke last.

    ``noun``: an office that nobody has of whom another is told (القاضي); ``others``: entities that it is not.
    """
    fresh = None if noun else introduced(cast, cue)
    if fresh and fresh.gender in {gender, ""} and _is_topical(cast, cue, fresh):
        return again(fresh, TAKEN_UP, 0.65)
    alone = _told_alone(cast, cue, gender)
    if alone and not (noun and _holds_another(cast, cue, alone, noun)):
        return alone
    here = cast.sentence(cue.first)
    people = [named(cast, m, TAKEN_UP, 0.65) for m in cast.earlier(cue.first) if m.type == "PERSON"
              and here - cast.sentence(m.first) <= 3]
    spoke = [again(s, TAKEN_UP, 0.6) for _, s in cast.past[-REMEMBERED:] if s.kind == "person" and s.entity]
    fitting = [s for s in [*people, *spoke] if s.entity not in others and (not s.gender or not gender or s.gender == gender)]
    return next((s for s in reversed(fitting) if not noun or not _holds_another(cast, cue, s, noun)), None)


def _told_alone(cast: Cast, cue: Cue, gender: str) -> Subject | None:
    """ومن بين الخاسرين س، الذي …. وقال المستثمر: the only person whom the sentence before, in which nobody speaks, tells of."""
    before = cast.sentence(cue.first) - 1
    people = [m for m in cast.earlier(cue.first) if m.type == "PERSON" and cast.sentence(m.first) == before]
    if not people or len({m.entity for m in people}) > 1 or (cast.past and cast.sentence(cast.past[-1][0]) >= before):
        return None
    subject, first = named(cast, people[0], TAKEN_UP, 0.65), people[0].first
    verb = first > 0 and cast.kind(first - 1) == "V"
    object_ = first > 0 and ((verb and not _opens_clause(cast, first - 1)) or cast.is_a(first - 1, "preposition"))
    fits = agrees(subject, cue) and (not gender or subject.gender in {gender, ""})
    return subject if fits and not object_ and not is_addressee(cast, people[0]) else None


def _opens_clause(cast: Cast, verb: int) -> bool:
    """بدا س شاحبا, في الجهة المقابلة بدا س: whether a verb opens its sentence, or stands behind a phrase with a preposition."""
    first = cast.opening(verb)
    bare = not any(cast.kind(number) == "V" for number in range(first, verb))
    return first == verb or (cast.is_a(first, "preposition") and bare)


def _is_topical(cast: Cast, cue: Cue, subject: Subject) -> bool:
    """أما س فلم تكن واثقة. وتقول المراهقة: whether the sentence of the last mention of a person begins with as for."""
    last = next((m for m in reversed(cast.earlier(cue.first)) if m.entity == subject.entity), None)
    return last is not None and any(cast.is_a(number, "topic") and cast.sentence(number) == cast.sentence(last.first)
                                    for number in range(max(last.first - _TOPIC, 0), last.first))


def speaks_on(cast: Cast, form: str, cue: Cue) -> bool:
    """يقول الدكتور س: «…». ويضيف الطبيب: whether a verb of going on has for its subject who spoke in the last sentence or two."""
    classes = cast.vocabulary.classes
    if not cast.past or cue.form.key not in classes["going-on"] | classes["answering"] or asked_noun(cast):
        return False
    first, latest = cast.past[-1]
    if not latest.entity or _is_of_other_office(cast, latest, form, cue):
        return False
    return latest.kind == "person" and latest.number == "sg" and agrees(latest, cue) \
        and cast.sentence(cue.first) - cast.sentence(first) <= 2


def _is_of_other_office(cast: Cast, subject: Subject, form: str, cue: Cue) -> bool:
    """قال المحامي س. وأضاف القاضي: whether somebody is told by a noun like this one, and by another."""
    nouns = {ARTICLE + without_article(fold_key(m.role).partition(" ")[0]) for m in cast.earlier(cue.first)
             if m.entity == subject.entity and m.role}
    classes = cast.vocabulary.classes
    return form not in nouns and not nouns.isdisjoint(classes["own-office"] | classes["profession"])


def _holds_another(cast: Cast, cue: Cue, subject: Subject, noun: str) -> bool:
    """Whether the offices told beside a person's name are others than a noun: an attorney general is not the judge."""
    roles = [fold_key(m.role) for m in cast.earlier(cue.first) if m.entity == subject.entity and m.role]
    return bool(roles) and not any(without_article(noun) in role for role in roles)


def described_before(cast: Cast, form: str) -> Subject | None:
    """An unnamed speaker described before by the same noun."""
    noun = without_article(form)
    for _, subject in reversed(cast.past[-REMEMBERED:]):
        words = [without_article(rest) for word in fold_key(subject.label).split() for _, rest in bare_forms(word)]
        if subject.entity is None and noun in words:
            return again(subject, "described before", 0.7)
    return None


def described_since(cast: Cast, form: str, cue: Cue) -> Subject | None:
    """مصدر من المكتب فضل الصمت. … يقول المصدر ذاته: somebody without a name, told by the same noun since the last who spoke."""
    noun, last = without_article(form), cast.past[-1][0] if cast.past else 0
    place = next((number for number in range(cue.first - 1, last, -1) if noun in {rest for _, rest in bare_forms(
        cast.words.forms[number])} and not cast.within(number, number)), None)
    group = cast.vocabulary.groups.get(noun)
    if place is None or group is None or group.kind != "person" or group.number != "sg" or cast.is_a(place - 1, "partitive"):
        return None
    label = cast.words.surface(place, place)
    return Subject(None, label, group.gender, "sg", "described before", 0.7)


def presented_so(cast: Cast, number: int, end: int, types: Container[str]) -> Iterator[Mention]:
    """التاجر س … وقال التاجر: who is one of ``types`` and has the same words right before the name, the latest first."""
    told, size = cast.words.forms[number:end + 1], end + 1 - number
    return (m for m in reversed(cast.earlier(number)) if m.type in types and m.first >= size
            and cast.words.forms[m.first - size:m.first] == told)


def person_presented_so(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """The last person whom the same noun presented and who agrees with the form."""
    told = (named(cast, mention, "known by the office", 0.75) for mention in presented_so(cast, number, number, {"PERSON"}))
    return next((subject for subject in told if agrees(subject, cue)), None)
