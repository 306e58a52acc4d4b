"""Whose document, statement or letter is told of behind its noun."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH, FOR_THE, HER
from ...arabic.chars import COMMAS
from ...arabic.words import without_article
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from .receivers import is_addressee
from .subjects import Cast, Subject, named

_SHORT = 5
_FAR = 200  # mentions back the body may have been named; a walk over all of them for each statement would be quadratic


def owner_of_document(cast: Cast, number: int, end: int) -> Subject | None:
    """تغريدة لشركة س, رسالة من س: whose words are told behind the noun of a document."""
    return _author(cast, number, end) or _owner(cast, number, end)


def _owner(cast: Cast, number: int, end: int) -> Subject | None:
    """تغريدة لشركة س: the body whose words they are."""
    verb = next((place for place in range(number + 1, end + 1) if _is_verb(cast, place)), end + 1)
    if cast.is_a(_past_adjectives(cast, number, end), "issued"):
        verb += _SHORT  # a statement issued by somebody
    forms = cast.words.forms[number + 1:verb]
    if cast.is_a(number, "study") and any(cast.vocabulary.is_a(form, "made-public") for form in forms):
        return None  # a study that a journal published is none of the journal's
    owners = [m for m in cast.within(number + 1, verb - 1) if m.type in BODIES and not cast.is_a(m.first - 1, "said-in")]
    if not owners and cast.holds(number + 1, verb, "firm-itself"):
        owners = [m for m in cast.earlier(number) if m.type == "COMPANY" and not is_addressee(cast, m)][-1:]
    owners = owners or _of_that_noun(cast, number)
    one = len({m.entity for m in owners}) == 1 and _speaks_in(cast, number)
    return named(cast, owners[0], "its document", 0.8) if one else None


def _of_that_noun(cast: Cast, number: int) -> list[Mention]:
    """جامعة س … تغريدة للجامعة, بيان الجامعة: the last body whose name begins with the noun behind the article, or stands right
    behind it."""
    forms, after = cast.words.forms, number + 1
    told = after < len(forms) and forms[after].startswith((FOR_THE, ARTICLE))
    noun = forms[after][len(FOR_THE):] if told else ""
    bodies = [m for m in cast.earlier(number)[-_FAR:] if m.type in BODIES] if len(noun) > 1 else []
    return [m for m in bodies if any(forms[place].endswith(noun) for place in (m.first, m.first - 1) if place >= 0)][-1:]


def _speaks_in(cast: Cast, number: int) -> bool:
    """تغريدة لحساب س: whether a body itself speaks in what is told of; other documents, a report too, speak for themselves."""
    source = cast.scene.cue_ending_at(number - 1)
    if source is not None and source.shape == "source":
        return True  # according to a statement of the company
    return without_article(cast.words.forms[number]) in cast.vocabulary.classes["authored"]


def _is_verb(cast: Cast, number: int) -> bool:
    """أجرتها: whether a word is a verb, also with its object written onto it."""
    form, kind_of = cast.words.forms[number], cast.vocabulary.kind_of
    noun = form.startswith(FOR_THE) or cast.vocabulary.common.get(form) in {"N", "A"}  # (a statement of) the ministry
    return not noun and any(kind_of(form.removesuffix(ending)) == "V" for ending in ("", HER, FINAL_HEH))


def _author(cast: Cast, number: int, end: int) -> Subject | None:
    """رسالة من س, تغريدة لـ س: the person who wrote or said what has no author but one; a letter for س is none of hers."""
    noun, behind = without_article(cast.words.forms[number]), _past_adjectives(cast, number, end)
    sent = cast.is_a(behind, "partitive")
    person = next((m for m in (*cast.within(number + 1, end), *_apposed(cast, end + 1)) if m.type == "PERSON"), None)
    classes = cast.vocabulary.classes
    wrote = not sent and cast.is_a(behind, "issued")  # a letter that X wrote
    if person is None or noun not in classes["authored"] | (classes["statement-from"] if sent or wrote else frozenset()):
        return None
    opens = person.first - len(person.role.split())
    return named(cast, person, "its author", 0.82) if opens == behind + (sent or wrote) else None


def _past_adjectives(cast: Cast, number: int, end: int) -> int:
    """بيان آخر مشترك أصدره: the word behind a document's noun and its adjectives, at most the last."""
    place = number + 1
    while place < end and place not in cast.by_first and not cast.is_a(place, "issued") and (
            cast.kind(place) == "A" or cast.is_a(place, "other") or cast.is_a(place + 1, "issued")) \
            and not cast.words.forms[place].startswith(ARTICLE):
        place += 1
    return min(place, end)


def _apposed(cast: Cast, number: int) -> list[Mention]:
    """(تصريحات وزير الخزانة)، س، : the mention between whose commas a description goes on."""
    closed = number < len(cast.words) and cast.words.gap(number)[:1] in COMMAS
    return [cast.by_first[number]] if closed and number in cast.by_first else []
