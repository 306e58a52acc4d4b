"""Who is named beside what describes him or her, before or behind it."""

from __future__ import annotations

from ...arabic.affixes import FOR_THE, GOVERNED
from ..names.mentions import Mention
from ..reading.vocabulary import Group
from .beside import is_anothers
from .descriptions import is_employer, owner_of
from .extents import clause_end, end_of, governs, past_bracket
from .governed import is_governed
from .offices import COMMAS_OR_NOTHING, behind_offices, past_asides, past_offices, past_titles
from .receivers import is_addressee
from .subjects import TITLE_AND_NAME, Cast, Subject, named


def person_in_apposition(cast: Cast, number: int) -> Subject | None:
    """A person named right after the comma that ends a description: نائب الرئيس في س، أحمد ع."""
    words = cast.words
    if number >= len(words) or words.gap(number).strip(" )\"\u00ab\u201c\u00bb\u201d") not in COMMAS_OR_NOTHING \
            or cast.is_a(number, "counterpart") or words.forms[number].startswith(GOVERNED):
        return None
    named_so = cast.is_a(number, "whose-name", "copula")  # the man, whose name is X; who is X
    mention = cast.by_first.get(past_titles(cast, number + named_so))
    if mention is None and number in cast.scene.titles:
        mention = next(iter(_people(cast, number, end_of(cast, number))), None)
    return named(cast, mention, TITLE_AND_NAME, 0.88) if mention and mention.type == "PERSON" else None


def person_of(cast: Cast, number: int, end: int, group: Group | None) -> Subject | None:
    """The person whom a description ends in, or who stands in apposition to it; two make a group."""
    if owner := owner_of(cast, number):
        return person_in_apposition(cast, owner.last + 1)
    inside = _people(cast, number, end) or _people_further(cast, number, end)
    plural = group is not None and group.number != "sg"
    if inside and (plural or partner_of(cast, inside[0])):
        return Subject(None, cast.words.surface(number, end), "", "pl", "two names", 0.85)
    if inside and governs(cast, inside[0]) and not plural:
        inside = inside[1:]  # the adviser of X, Y
        if not inside:
            return None
    if inside:
        chosen = inside[-1] if len(inside) == 2 and is_employer(cast, number, inside[0]) else inside[0]
        return _with_gender(cast, number, named(cast, chosen, TITLE_AND_NAME, 0.92), group)
    if plural:
        return None
    closed = clause_end(cast, number, end)
    places = (end + 1, past_bracket(cast, number, end), closed + 1, *past_offices(cast, end), *past_offices(cast, closed))
    apposed = next(filter(None, (person_in_apposition(cast, place) for place in places)), None)
    return apposed or _behind_asides(cast, number, (end, closed)) or behind_offices(cast, number, end)


def _behind_asides(cast: Cast, number: int, ends: tuple[int, int]) -> Subject | None:
    """مدير المستشفى، وهو جراح معروف، الدكتور س: who stands in apposition behind an aside, if he or she closes what is told."""
    if cast.words.forms[number] in cast.vocabulary.classes["one-of"]:
        return None
    found = (person_in_apposition(cast, place) for end in ends for place in past_asides(cast, end))
    return next(filter(None, found), None)


def _with_gender(cast: Cast, number: int, subject: Subject, group: Group | None) -> Subject:
    """The gender that the title tells where the name does not."""
    title = cast.scene.titles.get(number)
    told = title.value.gender if title else group.gender if group else ""
    return subject if subject.gender or told not in {"m", "f"} else subject._replace(gender=told)


def _people(cast: Cast, first: int, last: int) -> list[Mention]:
    return [m for m in cast.within(first, last)
            if m.type == "PERSON" and not is_addressee(cast, m) and not is_governed(cast, m, first)]


def _people_further(cast: Cast, number: int, end: int) -> list[Mention]:
    """المشرفة على القسم في الجامعة ساسكيا: a person behind the complements, before the speech begins."""
    to_another = end + 1 in cast.scene.titles and cast.words.forms[end + 1].startswith(FOR_THE)
    if to_another or cast.is_a(end + 1, "kin", "counterpart"):
        return []  # (told) the minister his counterpart X
    last = clause_end(cast, number, end)
    over = (cast.is_a(place, "relative") or (cast.is_a(place, "circumstance") and not cast.is_a(place, "preposition"))
            for place in range(end + 1, last + 1))
    clause = next((end + 1 + far for far, told in enumerate(over) if told), last + 1)  # the way that X drew; after the goal of X
    return [m for m in _people(cast, end + 1, min(last, clause - 1)) if not is_anothers(cast, number, end, m)][:1]


def partner_of(cast: Cast, mention: Mention) -> Mention | None:
    """A second person joined to the first by و: both speak."""
    other = cast.by_first.get(mention.last + 1)
    if other is None or mention.type != "PERSON" or other.type != "PERSON":
        return None
    joined = cast.words.forms[other.first].startswith("\u0648") and other.start > cast.words.starts[other.first]
    return other if joined else None
