"""Whom a short definite description takes up again: الشركة, البيان, الأخير, رجل الأعمال."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...arabic.folding import fold_key
from ...arabic.words import ARTICLE, FINAL_HEH, FOR_THE, HER, bare_forms, without_article
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import Group
from .chains import asked_noun
from .descriptions import is_epithet, is_owned, known_by_role, known_later, spoke_in
from .owners import owner_of_document
from .recent import REMEMBERED, by_country, is_himself, latter, of_rank, one_of_two, recent_person, same_speaker, speaks_on, these
from .subjects import BODIES, REPORTED_BY, Cast, Subject, again, agrees, is_addressee, named

_SHORT = 5
_NAMELESS = 7  # words in which somebody is said to give no name
_WHOLE = 2  # words of a description that holds for one body alone
_FAR_MORE = 3  # times
_PRESS = frozenset({"paper", "agency"})
_NEAR = 4  # the name of what a company owns stands no further behind it, in words


def taken_up(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """الشركة, رجل الأعمال, البيان, الأخير: whom or what a short definite description takes up again."""
    if cast.is_a(number, "honour") and number < end:
        return _honoured(cast, number + 1, end, cue)
    if cast.is_a(number, "latter"):
        return latter(cast, _in_gender(cue, cast.scene.words.forms[number]))
    if cast.is_a(number, "giant") or (cast.is_a(number, "brand") and cast.is_a(number + 1, "of-trade")):
        return _last_company(cast, cue)
    alone = end == number or number - 1 in cast.forms  # the first called on the people
    if alone and (cast.is_a(number, "first-of-two") or cast.is_a(number, "second-of-two")):
        return one_of_two(cast, cue, 0 if cast.is_a(number, "first-of-two") else 1)
    if cast.is_a(number, "these"):
        return these(cast)
    himself = any(is_himself(cast, place) for place in range(number + 1, end + 1))
    if group and group.kind == "document" and not (himself and not is_himself(cast, number + 1)):
        return _document_again(cast, number, end, group)
    if cast.past and (cast.is_a(number, "self") or himself):
        body = group is not None and group.kind == "org"
        source = _described_before(cast, cast.scene.words.forms[number]) if cast.past[-1][1].entity and not body else None
        if source is not None and source.kind == "person":
            return source  # the same source, where X spoke since
        return same_speaker(cast, cue, body=body) or (_same_kind(cast, number, cue) if body else None)
    return _body_again(cast, number, end, cue, group) if group and group.kind == "org" else _who(cast, number, end, cue, group)


def _in_gender(cue: Cue, form: str) -> Cue:
    """اعترفت تغريدة للأخير: the gender of the latter tells whom it takes up, not that of the verb, which may be a document's."""
    return cue._replace(form=replace(cue.form, gender="f" if form.endswith(FINAL_HEH) else "m"))


def _document_again(cast: Cast, number: int, end: int, group: Group) -> Subject | None:
    """بيان لشركة س, رسالة من س, البيان: whose document it is; الرسالة التي وجهتها الدول is told by its own clause."""
    owner = owner_of_document(cast, number, end)
    forms = cast.scene.words.forms
    other = end + 2 < len(forms) and cast.is_a(end + 1, "relative") and forms[end + 2].endswith((HER, FINAL_HEH))
    alone = end - number < _SHORT and group.number == "sg" and not other
    again_told = alone and forms[number].startswith(ARTICLE)
    return owner or (spoke_in(cast, number) if again_told else None) or (_statement(cast, number, end) if alone else None)


def _statement(cast: Cast, number: int, end: int) -> Subject | None:
    """قالت شركة س … وأوضح بلاغ توصلت به الجريدة: a statement told right behind the words of a body is its own, if no other's."""
    latest = cast.past[-1] if cast.past else None
    if latest is None or not cast.is_a(number, "statement-of-body") or not latest[1].entity or latest[1].kind != "org":
        return None
    if any(m.type in BODIES and m.entity != latest[1].entity for m in cast.within(number + 1, end)):
        return None
    lines = cast.scene.words.lines
    near = cast.sentence(number) - cast.sentence(latest[0]) <= 1 and lines[number] == lines[latest[0]]
    return again(latest[1], "document of the last speaker", 0.6) if near else None


def _body_again(cast: Cast, number: int, end: int, cue: Cue, group: Group) -> Subject | None:
    """الشركة الأم لـ س, الشركة: the owner of what is named, else the one of its kind that was told before."""
    parent, complement = _parent(cast, number, end) or _presented_so(cast, number, end), cast.is_a(number + 1, "preposition")
    alone = end - number < 2 or complement or _is_of_country(cast, number, end)
    if parent or not alone or group.number != "sg" or not cast.scene.words.forms[number].startswith((ARTICLE, FOR_THE)):
        return parent
    nearest = _last_company(cast, cue) if _is_of_country(cast, number, end) and _is_firm(cast, number) else None
    return nearest or _same_kind(cast, number, cue)


def _is_firm(cast: Cast, number: int) -> bool:
    """الشركة: whether a noun with its article is that of companies."""
    head = cast.scene.vocabulary.heads.get(without_article(cast.scene.words.forms[number]))
    return head is not None and head.type == "COMPANY"


def _is_of_country(cast: Cast, number: int, end: int) -> bool:
    """الشركة الفنلندية, الكورية الجنوبية: whether a noun has a country's adjective and no more than one word behind it."""
    forms = cast.scene.words.forms
    return number < end <= number + 2 and cast.scene.vocabulary.is_nationality(forms[number + 1]) and all(
        form.startswith(ARTICLE) for form in forms[number:end + 1])


def _presented_so(cast: Cast, number: int, end: int) -> Subject | None:
    """شركة التدقيق «س» … وقالت شركة التدقيق: the body before whose name the same words stood."""
    told, size = cast.scene.words.forms[number:end + 1], end + 1 - number
    if size < _WHOLE:
        return None
    bodies = (m for m in reversed(cast.earlier(number)) if m.type in {"COMPANY", "ORG"} and m.first >= size
              and cast.scene.words.forms[m.first - size:m.first] == told)
    return next((named(cast, mention, "same noun", 0.75) for mention in bodies), None)


def _who(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """رجل الأعمال, البولندي, لاعب الوسط, الرئيس, وزير النقل: the person whom a description takes up again."""
    form, short = cast.scene.words.forms[number], end - number < _SHORT
    definite, office = form.startswith(ARTICLE), number in cast.scene.titles
    known = known_by_role(cast, number, end, cue) if office or (group and group.number == "sg") else None
    if known:
        return known
    trade = cast.is_a(number, "own-office") or cast.is_a(number, "profession")
    if definite and end == number and trade and speaks_on(cast, form, cue):
        return again(cast.past[-1][1], "taken up again", 0.7)
    if definite and group is None and not office and cast.is_a(number - 1, "this"):
        return recent_person(cast, cue, "")
    told_of = end > number and (cast.is_a(number + 1, "aged") or cast.is_a(number + 1, "relative"))
    if group is None and definite and (short or told_of) and cast.scene.vocabulary.is_nationality(form):
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
        return again(cast.past[-1][1], "taken up again", 0.65)
    alone = end - number < 2 or cast.is_a(number + 1, "preposition")
    return _part_of_name(cast, form, cue) if group is None and not office and alone and definite \
        else _person_again(cast, number, end, cue, group)


def _is_of_some_body(cast: Cast, number: int) -> bool:
    """قال رئيس لجنة برلمانية …: whether a body without article stands behind an office, so that its holder may be named later."""
    follower = number + 1
    if follower >= len(cast.scene.words) or cast.scene.words.gap(follower) != " " or cast.scene.titles[number].last > follower:
        return False
    group = cast.scene.vocabulary.groups.get(cast.scene.words.forms[follower])
    return group is not None and group.kind == "org" and group.number == "sg"


def _goes_on(cast: Cast, number: int, cue: Cue) -> bool:
    """ويتابع مصمم السيارة: whether a verb of going on has for its subject an office that the last speaker may hold."""
    follower = number + 1
    if not cast.past or cue.form.key not in cast.scene.vocabulary.classes["going-on"] or follower >= len(cast.scene.words) \
            or not cast.scene.words.forms[follower].startswith(ARTICLE):
        return False
    first, latest = cast.past[-1]
    title = cast.scene.titles[number].value.gender
    fits = latest.entity is not None and latest.kind == "person" and agrees(latest, cue) and latest.gender in {title, ""}
    near = cast.sentence(cue.first) - cast.sentence(first) <= 2
    return fits and near and not any(m.role for m in cast.earlier(cue.first) if m.entity == latest.entity)


def _honoured(cast: Cast, number: int, end: int, cue: Cue) -> Subject | None:
    """سمو وزير الطاقة, معالي الوزير: who was told with that office; a title of one word, the last person named."""
    form = cast.scene.words.forms[number]
    alone = number == end and form.startswith(ARTICLE)
    return known_by_role(cast, number, end, cue) or (
        recent_person(cast, cue, "f" if form.endswith(FINAL_HEH) else "m") if alone else None)


def _is_of_something(cast: Cast, number: int) -> bool:
    """لاعب الجناح, مهاجم دورتموند: whether a noun with its article, or a name, stands at a word; a taxi driver may be any."""
    return number in cast.by_first or cast.scene.words.forms[number].startswith((ARTICLE, FOR_THE))


def _player_again(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """قال لاعب الجناح, أكد مهاجم دورتموند السابق: a player whom a whole description takes up is the one spoken of."""
    title = cast.scene.titles.get(number)
    noun = cast.scene.words.forms[number]
    return _described_before(cast, noun) or recent_person(cast, cue, title.value.gender if title else "")


def _person_again(cast: Cast, number: int, end: int, cue: Cue, group: Group | None) -> Subject | None:
    """الرئيس, وزير النقل, القاضي: the person whom a definite noun or office takes up again."""
    form, title = cast.scene.words.forms[number], cast.scene.titles.get(number)
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
    nameless = cast.is_a(number, "source-noun") or form[len(ARTICLE):] in cast.scene.vocabulary.classes["source-noun"]
    whole = office and end > number and cast.is_a(number, "office")  # whoever it is would be told with it
    again_so = _described_before(cast, form)
    if again_so or nameless or whole or _is_other(cast, number, end):
        return again_so
    return of_rank(cast, form, cue, gender) if honoured else recent_person(
        cast, cue, gender, form if cast.is_a(number, "own-office") else "")


def _parent(cast: Cast, number: int, end: int) -> Subject | None:
    """الشركة الأم لـ س, الشركة المالكة لتطبيق س: the company that the catalogue knows as its owner."""
    if number + 1 >= len(cast.scene.words) or not cast.is_a(number + 1, "owner-sign"):
        return None
    owned = next(iter(cast.within(number + 2, max(end, number + _NEAR))), None)
    owner = cast.entities[owned.entity].owner if owned else None
    if owned is None or not owner or owner not in cast.entities:
        return None
    return Subject(owner, cast.entities[owner].label, cast.entities[owner].gender or "f", "sg", "the owner", 0.8, "org")


def _same_kind(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """The last organisation whose head noun is the same, else the last company named in narration."""
    form = cast.scene.words.forms[number]
    noun = form[len(FOR_THE):] if form.startswith(FOR_THE) else without_article(form)
    head = cast.scene.vocabulary.heads.get(noun)
    told = _described_before(cast, noun) if head is None or head.type == "ORG" else None
    if told and told.kind in {"org", "thing"}:
        whole = not told.label.startswith(ARTICLE)  # the Federal Court, where only the court is told now
        return told if whole else told._replace(label=cast.scene.words.surface(number, number))
    companies = [m for m in cast.earlier(cue.first) if m.type in {"COMPANY", "ORG"}]
    opening = next((m for m in reversed(companies) if m.last > m.first
                    and cast.scene.words.forms[m.first].endswith(noun)), None)
    if opening:
        return named(cast, opening, "same noun", 0.75)
    spoke = cast.past[-1][1].entity if cast.past and cast.past[-1][1].kind == "org" \
        and cast.past[-1][1].rule != REPORTED_BY else None
    spoke = spoke if head is not None else None  # the police is no firm
    if spoke and head is not None and head.type == cast.entities[spoke].type:
        return again(cast.past[-1][1], "last organisation", 0.7)
    if behind := _behind_noun(cast, noun, companies, cue):
        return named(cast, behind, "same noun", 0.75)
    if spoke:
        return again(cast.past[-1][1], "last organisation", 0.6)
    last = _last_company(cast, cue) if head is not None and head.type == "COMPANY" else None
    alone = head is not None and len({mention.entity for mention in companies}) == 1
    only = companies[-1] if alone else None
    return last or (named(cast, only, "the only body", 0.6) if only and not is_addressee(cast, only) else None)


def _behind_noun(cast: Cast, noun: str, companies: Sequence[Mention], cue: Cue) -> Mention | None:
    """شركة س … وقالت الشركة: the last company or body that stands right behind the noun itself."""
    behind = (m for m in reversed(companies) if m.first and cast.scene.words.forms[m.first - 1].endswith(noun)
              and m.first - 2 not in cast.scene.title_ends  # (X, a founder of) the company Y
              and not _is_long_ago(cast, m, companies[-1], cue))
    return next(behind, None) if noun else None


def _is_long_ago(cast: Cast, mention: Mention, last: Mention, cue: Cue) -> bool:
    """Whether a company was told paragraphs ago, and another since, which no preposition governs."""
    lines = cast.scene.words.lines
    away = lines[cue.first] - mention.line
    return last.entity != mention.entity and away > 1 and lines[cue.first] - last.line < 2 and not _is_against(cast, last)


def _last_company(cast: Cast, cue: Cue) -> Subject | None:
    """The last company told before a form, rather one that no preposition governs."""
    near = [m for m in reversed(cast.earlier(cue.first)) if m.type == "COMPANY" and not is_addressee(cast, m)]
    free = [m for m in near if not _is_against(cast, m) and not _is_press(cast, m)]
    return named(cast, _spoken_of_most(cast, free or near), "last company", 0.65) if near else None


def _is_press(cast: Cast, mention: Mention) -> bool:
    """نقلت صحيفة س (X): whether the noun for a paper or agency stands before a name, or before its other spelling."""
    before = mention.first - 1
    twin = next((m for m in cast.within(before - _NEAR, before) if m.last == before and m.entity == mention.entity), None)
    first = twin.first if twin is not None else mention.first
    return first > 0 and not _PRESS.isdisjoint(cast.scene.roles[first - 1])


def _spoken_of_most(cast: Cast, near: Sequence[Mention]) -> Mention:
    """The last of some companies, but for one of the same line that the article names far more often."""
    last = near[0]
    often = {m.entity: sum(other.entity == m.entity for other in cast.mentions) for m in near if m.line == last.line}
    most = max((m for m in near if m.line == last.line), key=lambda m: often[m.entity])
    return most if often[most.entity] >= _FAR_MORE * often[last.entity] else last


def _is_against(cast: Cast, mention: Mention) -> bool:
    """دعوى ضد س وص: a company that a preposition governs, itself, with its head noun or joined to such a one."""
    first = mention.first
    while (joined := next((m for m in cast.within(first - _NEAR, first - 1) if m.last == first - 1), None)):
        first = joined.first
    return any(cast.is_a(number, "preposition") for number in (first - 1, first - 2) if number >= 0
               and (number == first - 1 or first - 1 in cast.scene.heads))


def _part_of_name(cast: Cast, form: str, cue: Cue) -> Subject | None:
    """وزارة الخزانة, وتابعت الخزانة: the last body that has a noun in its name."""
    bodies = (m for m in reversed(cast.earlier(cue.first)) if m.type in {"COMPANY", "ORG"} and m.last > m.first)
    same = (m for m in bodies if form in cast.scene.words.forms[m.first + 1:m.last + 1])
    return next((named(cast, mention, "part of the name", 0.75) for mention in same), None)


def _is_other(cast: Cast, number: int, end: int) -> bool:
    """الناطق باسم الخارجية; الجندي، الذي لم يفصح عن اسمه: whether a description is somebody else than who was named last."""
    follower = end + 1
    clause = range(follower + 1, min(follower + _NAMELESS, len(cast.scene.words)))
    nameless = cast.is_a(follower, "relative") and any(cast.is_a(place, role) for place in clause[:1] for role in (
        "negator", "declining")) and any(cast.is_a(place, "own-name") for place in clause)
    return nameless or any(cast.is_a(place, "in-name-of") for place in range(number, end + 1))


def _names_company(cast: Cast, number: int, end: int) -> bool:
    return any(mention.type in {"COMPANY", "ORG"} for mention in cast.within(number, end))


def _described_before(cast: Cast, form: str) -> Subject | None:
    """An unnamed speaker described before by the same noun."""
    noun = without_article(form)
    for _, subject in reversed(cast.past[-REMEMBERED:]):
        words = [without_article(rest) for word in fold_key(subject.label).split() for _, rest in bare_forms(word)]
        if subject.entity is None and noun in words:
            return again(subject, "described before", 0.7)
    return None


