"""Whose words somebody carries or cites: نقلت الوكالة عن س, استشهد بقول س."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .extents import end_of
from .nouns import group_at
from .phrases import described, from_mention, unnamed
from .subjects import Cast, Subject, named

_BEFORE = 16
# عنه, عنها: from whom words are carried, and the gender of that person, named so many sentences before at most.
_SENTENCES = 3


def source_of(cast: Cast, cue: Cue) -> Subject | None:
    """نقلت الوكالة عن س: who is quoted, not who carried the words."""
    for number in range(cue.last + 1, min(cue.last + _BEFORE, len(cast.words) - 1)):
        if cast.words.lines[number] != cast.words.lines[cue.last]:
            return None
        for gender, role in (("m", "from-him"), ("f", "from-her")):
            if cast.words.forms[number] in cast.vocabulary.classes[role]:
                return _taken_up_by_pronoun(cast, cue, gender)
        if cast.is_a(number, "carrier", "cited-words") or _learnt_from(cast, number):
            return _at(cast, number + 1, cue)
    return None


def words_of_source(cast: Cast, cue: Cue) -> Subject | None:
    """نقلت الوكالة عن ثلاثة مصادر قولها: from whom the sentence's words are carried, however many they are."""
    own = cue.form.shape == "phrase" and cue.last == cue.first
    ascribed = _ascribed_to(cast, cue) if own else None
    if ascribed is not None:
        return _at(cast, ascribed, cue)
    carrier = cast.forms.get(cast.past[-1][0]) if cast.past and own else None
    if carrier is None or carrier.form.key not in cast.vocabulary.classes["carrying"] \
            or cast.sentence(carrier.first) != cast.sentence(cue.first):
        return None
    near = range(cue.first - 2, max(carrier.last, cue.first - _BEFORE), -1)
    source = next((number + 1 for number in near if cast.is_a(number, "carrier")), None)
    return _at(cast, source, carrier) if source is not None else None


def _ascribed_to(cast: Cast, cue: Cue) -> int | None:
    """ونسبت رويترز إلى متحدث باسم س قوله: the word behind to, and behind a verb of ascribing in the sentence."""
    near = range(cue.first - 2, max(cue.first - _BEFORE, 0), -1)
    to = next((number for number in near if cast.is_a(number, "ascribed-to")), None)
    if to is None or not cast.holds(max(cast.opening(cue.first), to - _BEFORE), to, "ascribing"):
        return None
    return to + 1


def _at(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """The subject of a form that begins at a word."""
    mention = cast.by_first.get(number)
    return from_mention(cast, mention, cue) if mention else described(cast, number, cue)


def _learnt_from(cast: Cast, number: int) -> bool:
    """علمت «س» من مصادر مطلعة: whether a source who never has a name stands behind of."""
    return cast.is_a(number, "partitive") and cast.is_a(number + 1, "source-noun")


def reports_itself(cast: Cast, cue: Cue) -> bool:
    """ونقلت صحيفة س أن «…»: whether a that-word comes before any from whom, so that the outlet's words are its own."""
    for number in range(cue.last + 1, min(cue.last + _BEFORE, len(cast.words))):
        told = cast.is_a(number, "carrier", "cited-words") or ":" in cast.words.gap(number) or _learnt_from(cast, number)
        if told or cast.sentence(number) != cast.sentence(cue.last):
            return False
        if cast.is_a(number, "that"):
            return cue.finite
    return False


def _taken_up_by_pronoun(cast: Cast, cue: Cue, gender: str) -> Subject | None:
    """ونقلت الوكالة عنه قوله: the last person of the pronoun's gender whom the last sentences name."""
    near = (m for m in reversed(cast.earlier(cue.first)) if m.type == "PERSON"
            and cast.sentence(cue.first) - cast.sentence(m.first) <= _SENTENCES)
    people = (named(cast, mention, "from him or her", 0.75) for mention in near)
    return next((person for person in people if person.gender in {gender, ""}), None)


def cited(cast: Cast, cue: Cue) -> Subject | None:
    """واستشهد س بقول ص, وختم خطبته بقول النبي: the author whose words somebody cites."""
    classes, forms = cast.vocabulary.classes, cast.words.forms
    for number in range(cue.last + 1, min(cue.last + _BEFORE, len(forms) - 1)):
        if cast.words.lines[number] != cast.words.lines[cue.last]:
            return None
        if forms[number] in classes["cited-words"]:
            reach = 3 if cue.form.key in classes["citing"] else 1
            author = next(iter(cast.within(number + 1, number + reach)), None)
            person = author is not None and author.type == "PERSON"
            return named(cast, author, "whom one cites", 0.8) if author and person else _somebody_cited(cast, number + 1, cue)
    return None


def scripture(cast: Cast, cue: Cue) -> Subject | None:
    """بقوله تعالى: that God says what is quoted, told by the words themselves."""
    most_high = cue.form.shape == "phrase" and cast.is_a(cue.last + 1, "most-high")
    return unnamed(cast, cue.first, cue.last + 1, cue) if most_high else None


def quoted_beside(cast: Cast, cue: Cue) -> Subject | None:
    """وشكك س في الأمر، ناقلا عن طبيبها أن; مستشهدا بكلام ص: whose words a participle tells that somebody carries or cites."""
    if cue.form.shape != "participle":
        return None
    carries = cue.form.key in cast.vocabulary.classes["carrying"] and cast.is_a(cue.last + 1, "carrier")
    return source_of(cast, cue) if carries else cited(cast, cue)


def _somebody_cited(cast: Cast, number: int, cue: Cue) -> Subject | None:
    """مستشهدة بكلام أب في دائرتها: a noun for one person without article whose words somebody cites; the prophet's, with it."""
    group = group_at(cast, number) if number < len(cast.words) else None
    holy = cast.is_a(number, "holy")
    bare = is_kind(group, "person") and not cast.words.forms[number].startswith(ARTICLE)
    return unnamed(cast, number, number if holy else end_of(cast, number), cue) if bare or holy else None
