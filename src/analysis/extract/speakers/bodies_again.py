"""Which body a short definite description takes up again, and whose document: الشركة, الشركة الأم لـ س, الخزانة, البيان."""

from __future__ import annotations

from collections.abc import Sequence

from ...arabic.affixes import AND, AND_THE, ARTICLE, FINAL_HEH, FOR_THE, HER
from ...arabic.folding import fold_key
from ...arabic.words import without_article
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import Group, Head
from .descriptions import spoke_in
from .owners import owner_of_document
from .receivers import is_addressee
from .recent import described_before, presented_so
from .subjects import REPORTED_BY, Cast, Subject, again, named

_SHORT = 5  # words of a description
_WHOLE = 2  # words of a description that holds for one body alone
_FAR_MORE = 3  # times
_PRESS = frozenset({"paper", "agency"})
_SPOKE = 6  # subjects back
_NEAR = 4  # the name of what a company owns stands no further behind it, in words


def document_again(cast: Cast, number: int, end: int, group: Group) -> Subject | None:
    """بيان لشركة س, رسالة من س, البيان: whose document it is; الرسالة التي وجهتها الدول is told by its own clause."""
    owner = owner_of_document(cast, number, end)
    forms = cast.words.forms
    other = end + 2 < len(forms) and cast.is_a(end + 1, "relative") and forms[end + 2].endswith((HER, FINAL_HEH))
    alone = end - number < _SHORT and group.number == "sg" and not other
    again_told = alone and forms[number].startswith(ARTICLE)
    told = _quoted_before(cast, number) or spoke_in(cast, number) if again_told else None
    return owner or told or (_statement(cast, number, end) if alone else None)


def _quoted_before(cast: Cast, number: int) -> Subject | None:
    """وجاء في التقرير: «…». وقال س: «…». وأضاف التقرير: the document of that noun that spoke, though a person did since."""
    noun, since = cast.words.forms[number], [subject for _, subject in cast.past[-_SPOKE:]]
    if not since or since[-1].kind != "person":
        return None
    documents = [subject for subject in reversed(since) if subject.kind == "document"]
    same = [subject for subject in documents if noun in fold_key(subject.label or "").split()]
    return again(same[0], "described before", 0.7) if same else None


def _statement(cast: Cast, number: int, end: int) -> Subject | None:
    """قالت شركة س … وأوضح بلاغ توصلت به الجريدة: a statement told right behind the words of a body is its own, if no other's."""
    latest = cast.past[-1] if cast.past else None
    if latest is None or not cast.is_a(number, "statement-of-body") or not latest[1].entity or latest[1].kind != "org":
        return None
    if any(m.type in BODIES and m.entity != latest[1].entity for m in cast.within(number + 1, end)):
        return None
    lines = cast.words.lines
    near = cast.sentence(number) - cast.sentence(latest[0]) <= 1 and lines[number] == lines[latest[0]]
    return again(latest[1], "document of the last speaker", 0.6) if near else None


def body_again(cast: Cast, number: int, end: int, cue: Cue, group: Group) -> Subject | None:
    """الشركة الأم لـ س, الشركة: the owner of what is named, else the one of its kind that was told before."""
    parent, complement = _parent(cast, number, end) or _presented_so(cast, number, end), cast.is_a(number + 1, "preposition")
    alone = end - number < 2 or complement or _is_of_country(cast, number, end)
    if parent or not alone or group.number != "sg" or not cast.words.forms[number].startswith((ARTICLE, FOR_THE, AND_THE)):
        return parent
    nearest = last_company(cast, cue) if _is_of_country(cast, number, end) and _is_firm(cast, number) else None
    return nearest or same_kind(cast, number, cue)


def _is_firm(cast: Cast, number: int) -> bool:
    """الشركة: whether a noun with its article is that of companies."""
    head = cast.vocabulary.heads.get(without_article(cast.words.forms[number]))
    return head is not None and head.type == "COMPANY"


def _is_of_country(cast: Cast, number: int, end: int) -> bool:
    """الشركة الفنلندية, الكورية الجنوبية: whether a noun has a country's adjective and no more than one word behind it."""
    forms = cast.words.forms
    return number < end <= number + 2 and cast.vocabulary.is_nationality(forms[number + 1]) and all(
        form.startswith(ARTICLE) for form in forms[number:end + 1])


def _presented_so(cast: Cast, number: int, end: int) -> Subject | None:
    """شركة التدقيق «س» … وقالت شركة التدقيق: the body before whose name the same words stood."""
    mention = next(presented_so(cast, number, end, BODIES), None) if end + 1 - number >= _WHOLE else None
    return named(cast, mention, "same noun", 0.75) if mention is not None else None


def _parent(cast: Cast, number: int, end: int) -> Subject | None:
    """الشركة الأم لـ س, الشركة المالكة لتطبيق س: the company that the catalogue knows as its owner."""
    if not cast.is_a(number + 1, "owner-sign"):
        return None
    owned = next(iter(cast.within(number + 2, max(end, number + _NEAR))), None)
    owner = cast.entities[owned.entity].owner if owned else None
    if owned is None or not owner or owner not in cast.entities:
        return None
    return Subject(owner, cast.entities[owner].label, cast.entities[owner].gender or "f", "sg", "the owner", 0.8, "org")


def same_kind(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """The last organisation whose head noun is the same, else the last company named in narration."""
    noun = _noun_of(cast.words.forms[number])
    head = cast.vocabulary.heads.get(noun)
    told = described_before(cast, noun) if head is None or head.type == "ORG" else None
    if told and told.kind in {"org", "thing"}:
        whole = not told.label.startswith(ARTICLE)  # the Federal Court, where only the court is told now
        return told if whole else told._replace(label=cast.words.surface(number, number))
    companies = [m for m in cast.earlier(cue.first) if m.type in BODIES]
    opening = next((m for m in reversed(companies) if m.last > m.first
                    and cast.words.forms[m.first].endswith(noun)), None)
    if opening:
        return named(cast, opening, "same noun", 0.75)
    spoke = _body_that_spoke(cast) if head is not None else None  # the police is no firm
    if spoke and head is not None and spoke.entity and head.type == cast.entities[spoke.entity].type:
        return again(spoke, "last organisation", 0.7)
    behind = _behind_noun(cast, noun, companies, cue)
    if behind:
        return named(cast, behind, "same noun", 0.75)
    return again(spoke, "last organisation", 0.6) if spoke else _last_or_only(cast, head, companies, cue)


def _noun_of(form: str) -> str:
    """شركة of الشركة, والشركة and للشركة."""
    if form.startswith(FOR_THE):
        return form[len(FOR_THE):]
    return without_article(form.removeprefix(AND) if form.startswith(AND_THE) else form)


def _body_that_spoke(cast: Cast) -> Subject | None:
    """The last subject, if it is a body with a name, and not one that was only cited."""
    latest = cast.past[-1][1] if cast.past else None
    spoke = latest is not None and latest.kind == "org" and latest.entity is not None and latest.rule != REPORTED_BY
    return latest if spoke else None


def _last_or_only(cast: Cast, head: Head | None, companies: Sequence[Mention], cue: Cue) -> Subject | None:
    """The last company before a form, where the noun is a firm's, else the only body that was named."""
    last = last_company(cast, cue) if head is not None and head.type == "COMPANY" else None
    alone = head is not None and len({mention.entity for mention in companies}) == 1
    only = companies[-1] if alone else None
    return last or (named(cast, only, "the only body", 0.6) if only and not is_addressee(cast, only) else None)


def _behind_noun(cast: Cast, noun: str, companies: Sequence[Mention], cue: Cue) -> Mention | None:
    """شركة س … وقالت الشركة: the last company or body that stands right behind the noun itself."""
    behind = (m for m in reversed(companies) if m.first and cast.words.forms[m.first - 1].endswith(noun)
              and m.first - 2 not in cast.scene.title_ends  # (X, a founder of) the company Y
              and not _is_long_ago(cast, m, companies[-1], cue))
    return next(behind, None) if noun else None


def _is_long_ago(cast: Cast, mention: Mention, last: Mention, cue: Cue) -> bool:
    """Whether a company was told paragraphs ago, and another since, which no preposition governs."""
    lines = cast.words.lines
    away = lines[cue.first] - mention.line
    return last.entity != mention.entity and away > 1 and lines[cue.first] - last.line < 2 and not _is_against(cast, last)


def last_company(cast: Cast, cue: Cue) -> Subject | None:
    """The last company told before a form, rather one that no preposition governs."""
    near = [m for m in reversed(cast.earlier(cue.first)) if m.type == "COMPANY" and not is_addressee(cast, m)]
    free = [m for m in near if not _is_against(cast, m) and not _is_press(cast, m)]
    return named(cast, _spoken_of_most(cast, free or near), "last company", 0.65) if near else None


def _is_press(cast: Cast, mention: Mention) -> bool:
    """نقلت صحيفة س (X): whether the noun for a paper or agency stands before a name, or before its other spelling."""
    before = mention.first - 1
    twin = next((m for m in cast.within(before - _NEAR, before) if m.last == before and m.entity == mention.entity), None)
    first = twin.first if twin is not None else mention.first
    return cast.is_a(first - 1, *_PRESS)


def _spoken_of_most(cast: Cast, near: Sequence[Mention]) -> Mention:
    """The last of some companies, but for one of the same line that the article names far more often."""
    last = near[0]
    most = max((m for m in near if m.line == last.line), key=lambda m: cast.counts[m.entity])
    return most if cast.counts[most.entity] >= _FAR_MORE * cast.counts[last.entity] else last


def _is_against(cast: Cast, mention: Mention) -> bool:
    """دعوى ضد س وص: a company that a preposition governs, itself, with its head noun or joined to such a one."""
    first = mention.first
    while (joined := next((m for m in cast.within(first - _NEAR, first - 1) if m.last == first - 1), None)):
        first = joined.first
    return any(cast.is_a(number, "preposition") for number in (first - 1, first - 2) if number >= 0
               and (number == first - 1 or first - 1 in cast.scene.heads))


def part_of_name(cast: Cast, form: str, cue: Cue) -> Subject | None:
    """وزارة الخزانة, وتابعت الخزانة: the last body that has a noun in its name."""
    bodies = (m for m in reversed(cast.earlier(cue.first)) if m.type in BODIES and m.last > m.first)
    same = (m for m in bodies if form in cast.words.forms[m.first + 1:m.last + 1])
    return next((named(cast, mention, "part of the name", 0.75) for mention in same), None)
