"""Arabic strings made ready for whatever draws them.

matplotlib below 3.11 draws characters one after another from the left, unjoined;
from 3.11 on it joins letters and orders directions itself (libraqm). What is right
for one is wrong for the other (matplotlib #30000, #32262), so `label` asks which one
it is talking to. Tables and variables keep plain text in reading order: prepare a
string at the moment of drawing, once.

    ax.set_title(label(title))
    ax.set_xlabel(label(wrap(sentence, 40)))

This module stands alone and holds no Arabic letters: direction would scramble its lines.
"""

import math
import numbers
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from types import SimpleNamespace
from typing import Literal

import numpy as np
import pandas as pd
from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped,unused-ignore]
from bidi import get_display  # type: ignore[import-untyped,unused-ignore]
from bidi.mirror import MIRRORED  # type: ignore[import-untyped,unused-ignore]
from matplotlib import ft2font

from .signs import LRM, RLM, clean_lines, has_rtl, signs_placed, starts_left_to_right

Consumer = Literal["shaping", "unshaping", "plain", "browser"]
"""Who draws: matplotlib 3.11+, matplotlib up to 3.10, a tool that wants the text as it is (Pillow with raqm), a browser."""

RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2067", "\u2068", "\u2069"
# Two variation selectors that take the direction of the character before them (class NSM): where
# a pair "AB" comes out of the bidi algorithm as "BA", it stood in a right-to-left run.
MARK_A, MARK_B = "\U000e0100", "\U000e0101"

LONE_SHARE = re.compile("([-+\u2212]?[0-9\u06f0-\u06f9]+(?:[.,\u066b][0-9\u06f0-\u06f9]+)*)%")
LAM_ALEF = re.compile("([\ufedf\ufee0])(\\W*?)([\ufe82\ufe84\ufe88\ufe8e])")
# The isolated ligature of lam with each final alef; the joined one is the next code point.
LIGATURE_OF_ALEF = {"\ufe82": 0xFEF5, "\ufe84": 0xFEF7, "\ufe88": 0xFEF9, "\ufe8e": 0xFEFB}
JOINED_LAM = "\ufee0"
MIRRORABLE = re.compile(f"[{re.escape(''.join(MIRRORED))}]")
TURNED = re.compile(f"{MARK_B}{MARK_A}(.)")
LEFT_OVER = re.compile(f"[{MARK_A}{MARK_B}{LRM}{RLM}\u200c\u200d]")


def label(value: object, *, consumer: Consumer | None = None) -> str:
    r"""`value` as a string that its consumer draws rightly.

    `consumer` is the one that is installed (`detected_consumer`) unless named. None, NaN
    and NaT give "", numbers their shortest plain form. Every line of text that holds
    right-to-left letters is laid out right to left, even when it starts with a Latin name, with the
    per cent sign on the left of its number, where Arabic has it.
    For matplotlib a dollar sign is written `\$`, as a pair of bare ones would start a
    formula, and formulas never join Arabic.

    For every consumer but "unshaping", label(label(x)) == label(x).
    Raises ValueError for text in presentation forms and for an unknown consumer.
    """
    name = consumer or detected_consumer()
    if name not in PREPARERS:
        raise ValueError(f"consumer {name!r} is unknown; choose from {', '.join(PREPARERS)}")
    if name in ("plain", "browser"):
        return PREPARERS[name](as_text(value))
    return PREPARERS[name](as_text(value).replace(r"\$", "$")).replace("$", r"\$")


def detected_consumer() -> Consumer:
    """Return "shaping" where this matplotlib carries libraqm (3.11 on), else "unshaping".

    Asked of the library that draws, never of a version number: builds differ.
    """
    return "shaping" if hasattr(ft2font, "__libraqm_version__") else "unshaping"


def as_text(value: object) -> str:
    """`value` as text: "" for None, NaN and NaT, plain decimals for numbers."""
    if isinstance(value, str):
        return value
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, numbers.Real) and not isinstance(value, numbers.Rational):
        return _decimal(value)  # type: ignore[arg-type]  # NumPy takes every float
    return str(value)


def for_shaping(text: str) -> str:
    """`text` for a tool that joins and orders by itself, taking a line's base direction
    from its first strong character (matplotlib 3.11+).

    A line that would start left to right gets U+200F, the sign of a number U+200E. Direction controls
    in `text` are dropped, so the result is its own fixed point. Raises ValueError for presentation forms.
    """
    return "\n".join(map(_open_right_to_left, clean_lines(text)))


def for_unshaping(text: str, *, base: Literal["R", "L"] = "R") -> str:
    """`text` for a tool that draws characters from left to right (matplotlib up to 3.10):
    letters in joined forms, characters in the order seen, brackets mirrored.

    Harakat are kept and come before the letter they sit on: a mark has no width, and fonts
    draw it over what follows (seen in DejaVu Sans, Amiri, Noto Naskh Arabic and Noto Sans
    Arabic). `base` is the direction of a line that holds right-to-left letters; other lines stay
    as they are. Agrees with GNU FriBidi (tests/show/test_fribidi.py). Raises ValueError for text in presentation forms.
    """
    return "\n".join(_line_as_seen(line, base) for line in clean_lines(text))


def isolate(text: str) -> str:
    """`text` between U+2068 and U+2069, so that neighbours in a browser's line cannot reorder it: a name in HTML.
    "" stays "". Raises ValueError for text in presentation forms.
    """
    clean = "\n".join(clean_lines(text))
    return f"{FIRST_STRONG_ISOLATE}{clean}{POP_ISOLATE}" if clean else ""


def wrap(text: str, width: int) -> str:
    """`text` with line breaks, no line over `width` visible characters where a space allows.

    Harakat count nothing, a longer word keeps its line to itself, a no-break space holds.
    Wrap first and prepare afterwards: lines cut out of a prepared string would stand
    in the wrong order. Raises ValueError for a width below 1.
    """
    if width < 1:
        raise ValueError(f"width is {width}; a line needs room for at least 1 character")
    return "\n".join(chain.from_iterable(_wrapped(line, width) for line in text.splitlines()))


def _plain(text: str) -> str:
    return "\n".join(clean_lines(text))


def _isolated_lines(text: str) -> str:
    return "\n".join(_isolated_line(line) if has_rtl(line) else isolate(line) for line in clean_lines(text))


PREPARERS: dict[str, Callable[[str], str]] = {
    "shaping": for_shaping,
    "unshaping": for_unshaping,
    "plain": _plain,
    "browser": _isolated_lines,
}


def _decimal(number: float) -> str:
    if math.isnan(number):
        return ""
    if math.isinf(number):
        return "\u221e" if number > 0 else "-\u221e"
    # 15 digits are what a float holds for certain: 0.1 + 0.2 reads 0.3.
    return np.format_float_positional(number, precision=15, fractional=False, trim="-")


def _open_right_to_left(line: str) -> str:
    if not has_rtl(line):
        return line
    signed = signs_placed(line)
    return RLM + signed if starts_left_to_right(signed) else signed


def _isolated_line(line: str) -> str:
    return f"{RIGHT_TO_LEFT_ISOLATE}{signs_placed(line)}{POP_ISOLATE}"


def _line_as_seen(line: str, base: str) -> str:
    if not has_rtl(line):
        return line
    joined = _join_letters(signs_placed(line))
    marked = MIRRORABLE.sub(rf"\g<0>{MARK_A}{MARK_B}", joined)
    return _mirror_turned(get_display(marked, base_dir=base))


@cache
def _reshaper() -> ArabicReshaper:
    # Ligatures are switched off and lam-alef is done below: the reshaper looks for them
    # in a copy without harakat and joiners, and its positions slip.
    reshaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": False})
    # It reads its settings anew for every string, which takes longer than the string itself.
    reshaper.configuration = SimpleNamespace(getboolean=cache(reshaper.configuration.getboolean))
    return reshaper


def _join_letters(line: str) -> str:
    return LAM_ALEF.sub(_lam_alef, _reshaper().reshape(line))


def _lam_alef(match: re.Match[str]) -> str:
    lam, harakat, alef = match.groups()
    return chr(LIGATURE_OF_ALEF[alef] + (lam == JOINED_LAM)) + harakat


def _mirror_turned(line: str) -> str:
    return LEFT_OVER.sub("", TURNED.sub(lambda match: MIRRORED[match[1]], line))


def _wrapped(line: str, width: int) -> Iterator[str]:
    held, room = "", width
    for word in re.split("[ \t]+", line.strip(" \t")):
        length = _visible_length(word)
        if held and length + 1 > room:
            yield held
            held, room = word, width - length
        else:
            room -= length + bool(held)
            held = f"{held} {word}" if held else word
    yield held


def _visible_length(word: str) -> int:
    return sum(unicodedata.category(character) not in ("Mn", "Me", "Cf") for character in word)
