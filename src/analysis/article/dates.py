"""Dates as Arabic pages write them, to ISO 8601 (YYYY-MM-DD). Only whole Gregorian dates count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from .. import knowledge
from ..arabic.folding import fold_key

FIRST_YEAR, LAST_YEAR = 1990, 2100

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[/.:\-]\s?(\d{1,2})\s?[/.:\-]\s?(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4})(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?![\d/.])")
_CENTURY, _LATEST_SHORT, _YEAR_DIGITS = 2000, 69, 4
# A letter that touches a number, and the letters of an English ordinal after it.
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_ORDINAL = re.compile(r"(?<=\d) (?:st|nd|rd|th)\b", re.IGNORECASE)
_TRIPLE = re.compile(r"\b(?:(?:19|20)\d\d \d{1,2} \d{1,2}|\d{1,2} \d{1,2} (?:19|20)\d\d)\b")
_IN_URL = re.compile(r"/(\d{4})/(?:[a-z_-]+/)?(\d{1,2})/(\d{1,2})(?:/|$)|[/_-](\d{4})-(\d{2})-(\d{2})(?:[/_.-]|$)"
                     r"|/(20\d{2})(\d{2})(\d{2})(?:[/_-]|$)", re.IGNORECASE)


def find_date(text: str) -> str | None:
    """The first date in a line of text: numbers, or a day, a month's name (or two names for it) and a year."""
    apart = _ORDINAL.sub("", _GLUED.sub(" ", text))
    return next(_written(fold_key(apart).split()), None) or _numeric(_western(apart))


def names_day(folded: str) -> bool:
    """Whether a folded line holds a whole date."""
    return _TRIPLE.search(folded) is not None or next(_written(folded.split()), None) is not None


def date_in_url(url: str) -> str | None:
    """The day that an address names (/2013/8/3/, /2013/middle_east/8/3/, 2013-08-03, /20130803/)."""
    hit = _IN_URL.search(url)
    return _iso(*[part for part in hit.groups() if part]) if hit else None


def iso_date(stamp: str) -> str | None:
    """The day of a machine-written time stamp, or of a date in words."""
    hit = _ISO.search(_western(stamp))
    return _iso(*hit.groups()) if hit else find_date(stamp)


def _written(words: Sequence[str]) -> Iterator[str]:
    for number, word in enumerate(words):
        if not word.isdecimal():
            continue
        found = _day_first(words, number) or _month_first(words, number) or _year_first(words, number)
        if found:
            yield found


def _day_first(words: Sequence[str], day: int) -> str | None:
    """24 nisan abril 2020: a month may be told twice, by two calendars."""
    first = _month_at(words, day + 1)
    if first is None:
        return None
    second = _month_at(words, first[1])
    year = second[1] if second and second[0] == first[0] else first[1]
    return _iso(_year(words, year), first[0], words[day]) or _iso(_year_before(words, day), first[0], words[day])


def _year_before(words: Sequence[str], day: int) -> str:
    """2010 alkhamis 4 maris: the year, of four digits, one or two words before a day; '0' where there is none."""
    near = words[max(day - 2, 0):day]
    return next((word for word in reversed(near) if word.isdecimal() and len(word) == _YEAR_DIGITS), "0")


def _year_first(words: Sequence[str], year: int) -> str | None:
    """2009 maris 12"""
    month = _month_at(words, year + 1) if len(words[year]) == _YEAR_DIGITS else None
    day = words[month[1]] if month and month[1] < len(words) else ""
    return _iso(words[year], month[0], day) if month and day.isdecimal() else None


def _month_first(words: Sequence[str], day: int) -> str | None:
    """yanayir 15, 2025"""
    for size in (1, 2):
        found = _month_at(words, day - size) if day >= size else None
        if found and found[1] == day:
            return _iso(_year(words, day + 1), found[0], words[day])
    return None


def _year(words: Sequence[str], number: int) -> str:
    """The year at a word, the letter for the Gregorian era (meem) cut off; '0' where there is none."""
    word = words[number].rstrip("\u0645") if number < len(words) else ""
    return word if word.isdecimal() else "0"


def _month_at(words: Sequence[str], number: int) -> tuple[int, int] | None:
    """(month, number of the word after its name), the longer name first."""
    for size in (2, 1):
        month = _months().get(" ".join(words[number:number + size]))
        if month and number + size <= len(words):
            return month, number + size
    return None


def _numeric(text: str) -> str | None:
    if hit := _YEAR_FIRST.search(text):
        return _iso(*hit.groups())
    hit = _DAY_FIRST.search(text)
    if not hit:
        return _short(text)
    day, month, year = hit.groups()
    return _iso(year, month, day) or _iso(year, day, month)


def _short(text: str) -> str | None:
    """12/03/24, the day first."""
    hit = _SHORT_YEAR.search(text)
    if not hit or int(hit.group(4)) > _LATEST_SHORT:
        return None
    return _iso(str(_CENTURY + int(hit.group(4))), hit.group(3), hit.group(1))


def _western(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def _iso(year: str, month: str | int, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if FIRST_YEAR <= found.year <= LAST_YEAR else None


@cache
def _months() -> dict[str, int]:
    return {fold_key(row["name"]): int(row["month"]) for row in knowledge.read("months")}
