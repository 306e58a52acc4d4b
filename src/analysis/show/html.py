"""Arabic in HTML, where the browser joins letters and orders directions: what it would still get wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from .labels import LONE_SHARE
from .signs import RLM, SIGN, has_rtl

# A number with its sign and its fraction; a per cent sign behind it goes to its left by itself.
_SIGNED = re.compile(SIGN.pattern + r"[-+\u2212][$\u20ac\u00a3]?[0-9\u06f0-\u06f9]+(?:[.,\u066b][0-9\u06f0-\u06f9]+)*")
# A share at the start of a text: no letter before it tells that it is Arabic.
_OPENING_SHARE = re.compile(rf"^(\W*){LONE_SHARE.pattern}")

# A name with a number behind a hyphen.
_MODEL = re.compile(r"\b[A-Za-z]+-[0-9][A-Za-z0-9.]{0,7}\b")
# What keeps a number in one piece.
OPENING, CLOSING = '<bdi dir="ltr">', "</bdi>"


def written(text: str) -> str:
    """`text` as HTML: escaped, and in a text with right-to-left letters every signed number with its sign on the left,
    and the per cent sign on the left of its number.
    """
    if not has_rtl(text):
        return _together(text)
    text = _OPENING_SHARE.sub(rf"\1\2{RLM}%", text)
    return "".join(f"{OPENING}{escape(piece)}{CLOSING}" if signed else _together(piece) for piece, signed in _pieces(text))


def isolated(text: str) -> str:
    """A name or a quote as HTML that its neighbours cannot reorder; one with right-to-left letters reads from the right,
    even when it starts in Latin.
    """
    side = ' dir="rtl"' if has_rtl(text) else ""
    return f"<bdi{side}>{written(text)}</bdi>"


def share_written(share: str) -> str:
    """A share that stands alone, such as 45%, as HTML: its sign is on its left, as within a line of Arabic."""
    return f'<bdi dir="rtl">{share.removesuffix("%")}{RLM}%</bdi>'


def signed_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where the signed numbers in `text` start and end (code points), which a line of Arabic would part from their signs."""
    yield from (match.span() for match in _SIGNED.finditer(text))


def _together(text: str) -> str:
    """Escaped text in which a line never breaks at the hyphen of a name such as GPT-4."""
    return _MODEL.sub(lambda name: f'<span style="white-space: nowrap">{name[0]}</span>', escape(text))


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each is a signed number."""
    done = 0
    for start, end in signed_numbers(text):
        yield text[done:start], False
        yield text[start:end], True
        done = end
    yield text[done:], False
