"""Signs that may be quotation marks, with what their look and their surroundings suggest."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .affixes import PROCLITICS

_ENTITIES = "&quot;|&laquo;|&raquo;|&ldquo;|&rdquo;|&lsaquo;|&rsaquo;|&Prime;|&#8220;|&#8221;|&#8222;|&#8243;|&#34;|&#171;|&#187;"
# Where a mark may begin. Asked first: a class of characters is looked for much quicker than the signs and their surroundings.
_BEGIN = re.compile("[&\\['\"<>,\u060c\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u201f\u2033\u2039\u203a]")
_LAST = r"\w\u064b-\u0652.!?\u061f"  # what speech ends in: a letter, its vowel sign, a stop
_PROCLITIC_ALONE = r"(?<=\s[\u0648\u0641\u0628\u0643\u0644])"
_SHAPES = (
    _ENTITIES, r"\[\?\]", "''|\u2018\u2018|\u2019\u2019", "\"+", "[\u00ab\u00bb\u2039\u203a\u201c\u201d\u201e\u201f\u2033]+",
    rf"(?<![\w,\u060c])(?:,,|\u060c\u060c)(?=\w)|(?<=[{_LAST}])(?:,,|\u060c\u060c)(?![\w,\u060c])",
    # Single ones, which are apostrophes within a word: before one, and behind one or a stop.
    rf"(?<![^\W\d_])['\u2018](?=\w)|(?<=[{_LAST}])['\u2019](?!\w)",
    r"<[<\u2039]|[>\u203a]>",
    rf"(?:(?<![^\s:(])|{_PROCLITIC_ALONE})\u2019(?=[\u0620-\u064a])|(?<=[\u0620-\u0652.!\u061f])\u2018(?!\w)",  # turned round
    rf"(?:{_PROCLITIC_ALONE}|(?<=\u0640))['\u2018](?=\w)",
    # Padded by a blank, or around brackets.
    rf"(?<![^\s:(])['\u2018](?=[ \u00a0]?[\w(])|(?<=[{_LAST})%\u2026][ \u00a0])['\u2019](?!\w)",
    r"(?<=[)%\u2026])['\u2019](?!\w)")
_MARK = re.compile("|".join(_SHAPES))
# At least four words, so that a gloss or a list behind a colon is none. Only three are counted: what follows takes the others.
_SPEECH_BRACKET = re.compile(r":\s*(\([ \u00a0]*(?:[^\s()]+[ \u00a0]+){3}[^()\n]*\))(?!\))")
_DOUBLE_BRACKET = re.compile(r"(?<!\()(\(\([^()\n]+\)\))(?!\))")
GUILLEMETS = {"\u00ab": "open", "\u00bb": "close", "\u2039": "open", "\u203a": "close"}
CURLY = {"\u201c": "open", "\u201d": "close", "\u201e": "open", "\u201f": "open", "\u2033": "close",
         "\u2018": "open", "\u2019": "close"}
AS_GLYPH = {"&quot;": '"', "&#34;": '"', "&laquo;": "\u00ab", "&#171;": "\u00ab", "&raquo;": "\u00bb",
            "&#187;": "\u00bb", "&ldquo;": "\u201c", "&#8220;": "\u201c", "&rdquo;": "\u201d",
            "&#8221;": "\u201d", "&#8222;": "\u201e", "&#8243;": "\u2033", "&Prime;": "\u2033",
            "&lsaquo;": "\u2039", "&rsaquo;": "\u203a",
            ",,": "\u201e", "\u060c\u060c": "\u201e",
            "<<": "\u00ab", ">>": "\u00bb", "<\u2039": "\u00ab", "\u203a>": "\u00bb"}
_OPEN_CONTEXT = " ([{:\u060c,-\u2013\u2014/"
_CLOSE_CONTEXT = " .,;:!?)]}\u060c\u061b\u061f\u2026-\u2013/"
_STOPS, _COMMAS, _ENDING = frozenset(".,!?\u060c\u061b\u061f"), frozenset(",\u060c"), frozenset("\u201d\u00bb")
# و ف ب ك ل standing alone before a mark are proclitics of the quoted word.
_PROCLITIC_ENDS = PROCLITICS + "\u0640("


class Mark(NamedTuple):
    """One mark as found: code points, its sign, its family and what its surroundings suggest."""

    start: int
    end: int
    sign: str
    family: str
    shape: str  # "open", "close" or "either": what the blanks around it suggest


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """All signs between two code points that may be quotation marks."""
    marks, free = [], start
    for begin in _BEGIN.finditer(text, start, end):
        place = begin.start()
        hit = _MARK.match(text, place, end) if place >= free else None
        if hit:
            free = hit.end()
            marks.append(_mark(text, hit, start, end))
    brackets = [mark for pattern, width in ((_SPEECH_BRACKET, 1), (_DOUBLE_BRACKET, 2))
                for hit in pattern.finditer(text, start, end) for mark in _bracket(hit, width)]
    return sorted([*marks, *brackets], key=lambda mark: mark.start) if brackets else marks


def _bracket(hit: re.Match[str], width: int) -> tuple[Mark, Mark]:
    """Brackets behind a colon, and double ones anywhere: some papers print speech in them."""
    start, end = hit.span(1)
    return Mark(start, start + width, "(" * width, "bracket", "open"), Mark(end - width, end, ")" * width, "bracket", "close")


def _mark(text: str, hit: re.Match[str], start: int, end: int) -> Mark:
    left, right = hit.span()
    sign = text[left:right]
    shape = "close" if sign == "[?]" else _shape(text, left, right, (start, end))
    return Mark(left, right, sign, _family(sign), shape)


@lru_cache(maxsize=4096)
def _family(sign: str) -> str:
    glyph = AS_GLYPH.get(sign, sign[0])
    if sign == "[?]":
        return "damaged"
    if glyph in GUILLEMETS:
        return "guillemet"
    if glyph in "'\u2018\u2019" and len(sign) == 1:
        return "single"
    return "curly" if glyph in CURLY else "straight"


def _shape(text: str, left: int, right: int, bounds: tuple[int, int]) -> str:
    before = text[left - 1] if left > bounds[0] else " "
    after = text[right] if right < bounds[1] else " "
    opens = before in _OPEN_CONTEXT or before.isspace() or (before in _PROCLITIC_ENDS and _is_proclitic(text, left, bounds[0]))
    closes = after in _CLOSE_CONTEXT or after.isspace()
    if opens and closes and (after in _STOPS or (before in _COMMAS and text[left:right] in _ENDING and after.isspace())):
        return "close"  # «… ».; …," he said
    if opens == closes:
        return "open" if behind_colon(text, left, bounds[0]) else "either"
    return "open" if opens else "close"


def behind_colon(text: str, left: int, start: int) -> bool:
    """Whether a colon, perhaps with a blank, stands before the mark: speech begins there whatever the mark's direction."""
    return text[max(left - 2, start):left].rstrip().endswith(":")


def _is_proclitic(text: str, left: int, start: int) -> bool:
    """Whether و, ل, بـ … stands alone before the mark, with or without tatweel."""
    word = left
    while word > start and not text[word - 1].isspace() and left - word < 4:
        word -= 1
    letters = text[word:left].replace("\u0640", "").lstrip("(")
    return 0 < len(letters) <= 2 and all(letter in PROCLITICS for letter in letters)


def closed(text: str, start: int, end: int) -> str:
    """The text between two code points, with the sign right behind that closes it, or without one that nothing closes."""
    piece = text[start:end]
    for opening, closing in (("\u00ab", "\u00bb"), ("\u201c", "\u201d"), ('"', '"'), ("(", ")")):
        is_open = piece.count(opening) > piece.count(closing) if opening != closing else piece.count(opening) % 2
        if is_open:
            piece = piece + closing if text[end:end + 1] == closing else piece.replace(opening, "")
    return piece
