"""Whom a short definite description takes up again: الأخير, رجل الأعمال, وزير النقل; bodies: see ``bodies_again``."""

from __future__ import annotations

from dataclasses import replace

from ...arabic.affixes import ARTICLE, FINAL_HEH, FOR_THE, TWO
from ...arabic.folding import fold_key
from ...arabic.words import without_article
from ..clues.drafts import BODIES
from ..reading.cues import Cue
from ..reading.vocabulary import Group, is_kind
from .bodies_again import body_again, document_again, last_company, part_of_name, same_kind
from .chains import asked_noun
from .descriptions import is_epithet, is_owned, known_by_role
from .later import known_later
from .recent import (
    by_country,
    described_before,
    described_since,
    is_himself,
    latter,
    latter_two,
    of_rank,
    one_of_two,
    person_presented_so,
    presented_by_country,
    recent_person,
    same_speaker,
    speaks_on,
)
from .ruled_out import is_ruled_out
from .subjects import TAKEN_UP, Cast, Subject, again, agrees

_SHORT = 5
_NAMELESS = 7  # words in which somebody is said to give no name


def taken_up(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """الشركة, رجل الأعمال, البيان, الأخير: whom or what a short definite description takes up again."""
    if cast.is_a(number, "honour") and number < end:
        return _honoured(cast, number + 1, end, cue)
    if cast.is_a(number, "latter"):
        form = cast.words.forms[number]
        return latter_two(cast, number) if form.endswith(TWO) else latter(cast, _in_gender(cue, form))
    if cast.is_a(number, "giant") or (cast.is_a(number, "brand") and cast.is_a(number + 1, "of-trade")):
        return last_company(cast, cue)
    alone = end == number or number - 1 in cast.forms  # the first called on the people
    if alone and cast.is_a(number, "first-of-two", "second-of-two"):
        return one_of_two(cast, cue, 0 if cast.is_a(number, "first-of-two") else 1)
    himself = any(is_himself(cast, place) for place in range(number + 1, end + 1))
    if is_kind(group, "document") and not (himself and not is_himself(cast, number + 1)):
        return document_again(cast, number, end, group)
    if cast.past and (cast.is_a(number, "self") or himself):
        body = is_kind(group, "org")
        form = cast.words.forms[number]
        source = None if body or not cast.past[-1][1].entity else described_since(cast, form, cue) or described_before(cast, form)
        if source is not None and source.kind == "person":
            return source  # the same source, where X spoke since
        return same_speaker(cast, cue, body=body) or (same_kind(cast, number, cue) if body else None)
    if is_kind(group, "org"):
        return body_again(cast, number, end, cue, group)
    found = _who(cast, number, end, cue, group)
    return None if found is not None and _is_told_of_by(cast, number, found) else found


def _is_told_of_by(cast: Cast, number: int, found: Subject) -> bool:
    """قال الوزير إن الرئيس أبلغه: whether a noun right behind the that-word would mean who tells of it in this sentence."""
    if not cast.past or not cast.is_a(number - 1, "that") or cast.is_a(number, "latter"):
        return False
    first, teller = cast.past[-1]
    same = (found.entity, found.label) == (teller.entity, teller.label)
    return same and cast.sentence(first) == cast.sentence(number)


def _in_gender(cue: Cue, form: str) -> Cue:
    """اعترفت تغريدة للأخير: the gender of the latter tells whom it takes up, not that of the verb, which may be a document's."""
    return cue._replace(form=replace(cue.form, gender="f" if form.endswith(FINAL_HEH) else "m"))


def _who(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """رجل الأعمال, البولندي, لاعب الوسط, الرئيس, وزير النقل: the person whom a description takes up again."""
    form, short = cast.words.forms[number], end - number < _SHORT
    definite, office = form.startswith(ARTICLE), number in cast.scene.titles
    known = known_by_role(cast, number, end, cue) if office or (group and group.number == "sg") else None
    known = known or (person_presented_so(cast, number, cue) if definite and end == number and not office else None)
    known = known or _of_country(cast, number, end, cue)
    if known:
        return known
    trade = cast.is_a(number, "own-office", "profession")
    alone = end == number or (end == number + 1 and cast.words.forms[end].startswith(ARTICLE))  # and added the political expert
    if definite and alone and trade and speaks_on(cast, form, cue):
        return again(cast.past[-1][1], TAKEN_UP, 0.7)
    if definite and group is None and not office and cast.is_a(number - 1, "this"):
        return recent_person(cast, cue, "")
    told_of = end > number and cast.is_a(number + 1, "aged", "relative")
    if group is None and definite and (short or told_of) and cast.vocabulary.is_nationality(form):
        return by_country(cast, form, cue)
    if cast.is_a(number, "player") and end > number and _is_of_something(cast, number + 1):
        return _player_again(cast, number, cue)
    if is_epithet(cast, number, end):
        return recent_person(cast, cue, cue.form.gender if cue.form.gender in {"m", "f"} else "")
    if not short or (group and group.number != "sg"):
        return None
    head = known_later(cast, number, number + 1) if office and not definite and _is_of_some_body(cast, number) else None
    if head and agrees(head, cue):
        return head
    if office and not definite and _goes_on(cast, number, cue):
        return again(cast.past[-1][1], TAKEN_UP, 0.65)
    alone = end - number < 2 or cast.is_a(number + 1, "preposition")
    return part_of_name(cast, form, cue) if group is None and not office and alone and definite \
        else _person_again(cast, number, end, cue, group)


def _of_country(cast: Cast, number: int, end: int, cue: Cue) -> Subject | None:
    """البطل الكيني: who was presented as of that country, where a noun with its article says no more than that."""
    forms = cast.words.forms
    alone = end > number and (end == number + 1 or cast.is_a(number + 2, "aged"))
    office = number in cast.scene.titles and not cast.is_a(number, "epithet", "player")
    told = alone and not office and forms[number].startswith(ARTICLE) and cast.vocabulary.is_nationality(forms[number + 1])
    subject = presented_by_country(cast, forms[number + 1], cue) if told else None
    return subject if subject and agrees(subject, cue) else None


def _is_of_some_body(cast: Cast, number: int) -> bool:
    """قال رئيس لجنة برلمانية …: whether a body without article stands behind an office, so that its holder may be named later."""
    follower = number + 1
    if not cast.words.follows(follower) or cast.scene.titles[number].last > follower:
        return False
    return is_kind(cast.vocabulary.groups.get(cast.words.forms[follower]), "org", "sg")


def _goes_on(cast: Cast, number: int, cue: Cue) -> bool:
    """ويتابع مصمم السيارة: whether a verb of going on has for its subject an office that the last speaker may hold."""
    follower = number + 1
    if not cast.past or cue.form.key not in cast.vocabulary.classes["going-on"] or follower >= len(cast.words) \
            or not cast.words.forms[follower].startswith(ARTICLE):
        return False
    first, latest = cast.past[-1]
    title = cast.scene.titles[number].value.gender
    fits = latest.entity is not None and latest.kind == "person" and agrees(latest, cue) and latest.gender in {title, ""}
    near = cast.sentence(cue.first) - cast.sentence(first) <= 2
    return fits and near and not any(m.role for m in cast.earlier(cue.first) if m.entity == latest.entity)


def _honoured(cast: Cast, number: int, end: int, cue: Cue) -> Subject | None:
    """سمو وزير الطاقة, معالي الوزير: who was told with that office; a title of one word, the last person named."""
    form = cast.words.forms[number]
    alone = number == end and form.startswith(ARTICLE)
    return known_by_role(cast, number, end, cue) or (
        recent_person(cast, cue, "f" if form.endswith(FINAL_HEH) else "m") if alone else None)


def _is_of_something(cast: Cast, number: int) -> bool:
    """لاعب الجناح, مهاجم دورتموند: whether a noun with its article, or a name, stands at a word; a taxi driver may be any."""
    return number in cast.by_first or cast.words.forms[number].startswith((ARTICLE, FOR_THE))


def _player_again(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """قال لاعب الجناح, أكد مهاجم دورتموند السابق: a player whom a whole description takes up is the one spoken of."""
    title = cast.scene.titles.get(number)
    noun = cast.words.forms[number]
    return described_before(cast, noun) or recent_person(cast, cue, title.value.gender if title else "")


def _person_again(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """الرئيس, وزير النقل, القاضي: the person whom a definite noun or office takes up again."""
    form, title = cast.words.forms[number], cast.scene.titles.get(number)
    office = title is not None and title.value.kind == "title" and not is_owned(cast, number)
    named_after = known_later(cast, number, end) if office and end > number else None
    if named_after:
        return named_after
    honoured = title is not None and end == number and cast.is_a(number, "rank")
    is_person = office or honoured or (group is not None and form.startswith(ARTICLE))
    if not is_person or (group and group.kind != "person") or _names_company(cast, number, end):
        return None
    gender = group.gender if group else title.value.gender if title else ""
    asked, latest = asked_noun(cast), cast.past[-1][1] if cast.past else None
    if asked and form in fold_key(asked.label).split():
        return asked
    unnamed = latest is not None and latest.entity is None and latest.kind == "person" and end - number < 2 \
        and latest.number == "sg" and latest.gender in {gender, ""} and (
            not cast.is_a(number, "own-office") or without_article(form) in fold_key(latest.label))
    if unnamed and not (office and end > number and group is None):
        return again(cast.past[-1][1], "described before", 0.7)
    nameless = cast.is_a(number, "source-noun") or form[len(ARTICLE):] in cast.vocabulary.classes["source-noun"]
    whole = office and end > number and cast.is_a(number, "office")  # whoever it is would be told with it
    again_so = described_before(cast, form)
    if again_so or nameless or whole or _is_other(cast, number, end):
        return again_so
    found = of_rank(cast, form, cue, gender) if honoured else recent_person(
        cast, cue, gender, form if cast.is_a(number, "own-office") else "")
    return None if found is None or is_ruled_out(cast, found.entity, number, end) else found


def _is_other(cast: Cast, number: int, end: int) -> bool:
    """الناطق باسم الخارجية; الجندي، الذي لم يفصح عن اسمه: whether a description is somebody else than who was named last."""
    follower = end + 1
    clause = range(follower + 1, min(follower + _NAMELESS, len(cast.words)))
    nameless = cast.is_a(follower, "relative") and any(cast.is_a(place, role) for place in clause[:1] for role in (
        "negator", "declining")) and any(cast.is_a(place, "own-name") for place in clause)
    spoken_for = cast.holds(number, end + 1, "in-name-of")
    return nameless or spoken_for or cast.holds(number, end + 2, "in-his-name")


def _names_company(cast: Cast, number: int, end: int) -> bool:
    return any(mention.type in BODIES for mention in cast.within(number, end))
