"""An answer to the question why, in Arabic and in English side by side, for a page and for a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from .html import isolated, written
from .labels import FIRST_STRONG_ISOLATE, POP_ISOLATE
from .phrases import Both, both
from .signs import DIRECTION_CONTROLS, has_rtl

# What stands around a value of the article or the lists within a sentence, so that its neighbours cannot reorder it.
_FIRST, _LAST = FIRST_STRONG_ISOLATE, POP_ISOLATE
_MARKED = re.compile(f"{_FIRST}([^{_FIRST}{_LAST}]*){_LAST}")


class Point(NamedTuple):
    """One part of an answer: what it is about, its sentences, and what is listed behind them."""

    name: Both
    sentences: Sequence[Both]
    listed: Sequence[Both] = ()


class Explanation:
    """The answer for one quote or mention: ``head`` says of which, ``points`` why, each text in Arabic and English.

    A notebook shows both languages side by side, ``str`` gives plain lines, the Arabic ones first.
    """

    def __init__(self, head: Both, points: Sequence[Point]) -> None:
        self.head, self.points = head, list(points)

    def __str__(self) -> str:
        return "\n\n".join("\n".join(map(_plain, _lines(self, side))) for side in (0, 1))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return (f'<div class="prose"><div dir="rtl" lang="ar">{_block(self, 0, _arabic)}</div>'
                f'<div dir="ltr" lang="en">{_block(self, 1, _english)}</div></div>')


def own(value: str | Both) -> Both:
    """A value for a place in a phrase, marked as none of the sentence's own words, without signs of direction."""
    sides = value if isinstance(value, Both) else (value, value)
    return Both(*(f"{_FIRST}{DIRECTION_CONTROLS.sub('', side)}{_LAST}" for side in sides))


def _lines(told: Explanation, side: int) -> list[str]:
    lines = [told.head[side]]
    for point in told.points:
        lines += [f"{point.name[side]}: {_run(point, side)}", *(f"  - {each[side]}" for each in point.listed)]
    return lines


def _run(point: Point, side: int) -> str:
    return " ".join(sentence[side] for sentence in point.sentences)


def _plain(line: str) -> str:
    return _MARKED.sub(r"\1", line)


def _block(told: Explanation, side: int, html: Callable[[str], str]) -> str:
    points = "".join(f"<li><strong>{html(point.name[side])}:</strong> {html(_run(point, side))}{_list(point, side, html)}</li>"
                     for point in told.points)
    return f"<p><strong>{html(told.head[side])}</strong></p>" + (f"<ul>{points}</ul>" if points else "")


def _list(point: Point, side: int, html: Callable[[str], str]) -> str:
    items = "".join(f"<li>{html(each[side])}</li>" for each in point.listed)
    return f"<ul>{items}</ul>" if items else ""


def _arabic(text: str) -> str:
    return _html(text, written, isolated)


def _english(text: str) -> str:
    return _html(text, escape, _foreign)


def _html(text: str, sentence: Callable[[str], str], value: Callable[[str], str]) -> str:
    """The text as HTML, written by ``sentence`` between the marked values and by ``value`` within them."""
    pieces = enumerate(_MARKED.split(text))
    return "".join(value(piece) if number % 2 else sentence(piece) for number, piece in pieces)


def _foreign(text: str) -> str:
    """A value in a line of English: Arabic is told to be Arabic, which a screen reader then says as such."""
    if not has_rtl(text):
        return isolated(text)
    return f'<bdi dir="rtl" lang="ar">{written(text)}</bdi>'


def point(key: str, *sentences: Both, listed: Sequence[Both] = ()) -> Point:
    """A point named by the phrase ``why.name.KEY``."""
    return Point(both(f"why.name.{key}"), sentences, listed)
