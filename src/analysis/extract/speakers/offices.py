"""Offices in a row before the name of who holds them: المستشار في الديوان المشرف العام على المركز الدكتور س."""

from __future__ import annotations

import itertools

from ...arabic.affixes import AND, ARTICLE, FEMININE_NISBA, NISBA
from ...arabic.chars import COMMA
from ..names.mentions import Mention
from .extents import end_of
from .receivers import is_addressee
from .subjects import TITLE_AND_NAME, Cast, Subject, named

_ORIGIN = 5  # words: a country and "of … origin" before a name
COMMAS_OR_NOTHING = frozenset({COMMA, ",", "-", "\u2013", ""})
_MOST_OFFICES = 3
_MOST_TITLES = 30  # words of offices before a name
_ASIDE = 20  # words
_SIGNS = " \"\u00ab\u00bb\u201c\u201d()"
_NISBA = (NISBA, FEMININE_NISBA)


def past_titles(cast: Cast, number: int) -> int:
    """The word behind the titles or the country that begin at a word: ، الرائد س, ، الأردني من أصل شركسي س."""
    while number not in cast.by_first and (title := cast.scene.titles.get(number)) and not title.cut:
        number = title.last + 1
    if number >= len(cast.words):
        return number
    form = cast.words.forms[number]
    nisba = form.startswith(ARTICLE) and form.endswith(_NISBA) and number + 1 in cast.by_first
    if number not in cast.by_first and (nisba or cast.vocabulary.is_nationality(form)):
        near = range(number + 1, min(number + _ORIGIN, len(cast.words)))
        joined = itertools.takewhile(lambda place: cast.words.follows(place), near)
        return next((place for place in joined if place in cast.by_first), number)
    return number


def behind_offices(cast: Cast, number: int, end: int) -> Subject | None:
    """المستشار في الديوان المشرف العام على المركز رئيس الفريق الدكتور س: the first person of whose titles one stands right before
    the name, where offices follow one another without a comma, and nothing else is told."""
    if number not in cast.scene.titles or not cast.words.forms[number].startswith(ARTICLE):
        return None
    person = next((m for m in cast.within(end + 1, number + _MOST_TITLES) if m.type == "PERSON"), None)
    opens = cast.scene.titles_from(person.first) if person is not None else 0
    if person is None or is_addressee(cast, person) or cast.is_a(opens - 1, "preposition") \
            or (opens == person.first and not _closes(cast, person)):
        return None
    between = range(end + 1, opens + 1)
    told = any(cast.kind(place) == "V" or place in cast.forms or cast.is_a(place, "that")
               or cast.words.gap(place).strip(_SIGNS) for place in between)
    offices = sum(place in cast.scene.titles for place in range(number + 1, person.first))
    return named(cast, person, TITLE_AND_NAME, 0.8) if not told and offices > 1 else None


def _closes(cast: Cast, person: Mention) -> bool:
    """Whether a comma or colon stands right behind a name, as where it closes what one is."""
    return not {COMMA, ",", ":"}.isdisjoint(cast.words.gap(person.last + 1))


def past_asides(cast: Cast, end: int) -> list[int]:
    """مدير المستشفى، وهو جراح معروف، الدكتور س; رئيسة الهيئة، التي زارت المركز، س: the words behind each aside between commas."""
    places: list[int] = []
    number = end + 1
    while number < len(cast.words) and number - end <= _MOST_TITLES and _opens_aside(cast, number):
        near = range(number + 1, min(number + _ASIDE, len(cast.words)))
        inside = itertools.takewhile(lambda place: not _ends_aside(cast, place), near)
        closing = next((place for place in inside if COMMA in cast.words.gap(place)), None)
        if closing is None:
            return places
        places.append(closing)
        number = closing
    return places


def _ends_aside(cast: Cast, number: int) -> bool:
    """Whether speech is told at a word, or more than commas, marks and brackets stands before it."""
    words = cast.words
    return number in cast.forms or cast.is_a(number, "that") or words.lines[number] != words.lines[number - 1] \
        or bool(words.gap(number).strip(_SIGNS + COMMA))


def _opens_aside(cast: Cast, number: int) -> bool:
    """، وهو, ، التي, ، وعضو, ، وأحد: whether a comma stands before what only tells more of somebody."""
    title, joined = cast.scene.titles.get(number), cast.words.forms[number].startswith(AND)
    more = cast.is_a(number, "relative", "copula") or (joined and (title is not None or cast.is_a(number, "one-of")))
    return COMMA in cast.words.gap(number) and more


def past_offices(cast: Cast, end: int) -> list[int]:
    """أستاذ الطب في جامعة س، والمستشار لدى ص، الدكتور ع: the words behind each further office that a comma or "and" joins to a
    first."""
    places: list[int] = []
    while end + 1 < len(cast.words) and len(places) < _MOST_OFFICES and _joins_office(cast, end + 1):
        end = end_of(cast, end + 1)
        places.append(end + 1)
    return places


def _joins_office(cast: Cast, number: int) -> bool:
    """، ومدير المركز, وزير النقل، رئيس الهيئة: whether a comma, with "and" or without, joins another office to one before."""
    title, gap = cast.scene.titles.get(number), cast.words.gap(number).strip(" )\"\u00ab\u201c\u00bb\u201d")
    if title is None or gap not in COMMAS_OR_NOTHING:
        return False
    joined = title.cut == 1 and cast.words.forms[number].startswith(AND)
    return joined or (title.cut == 0 and title.value.kind == "head" and gap != "")
