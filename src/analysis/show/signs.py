"""What is Arabic in a text, what may not be shown, and where the signs of a number stand in it."""

from __future__ import annotations

import re
import unicodedata

LRM, RLM = "\u200e", "\u200f"
DIRECTION_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Controls, soft hyphen, zero-width space, word joiner, byte order mark, and the marks above with their kin.
INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\U000e0100-\U000e01ef]")
# Joined letter forms; not the ornate parentheses, the rial sign or the basmala.
PRESENTATION_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]")
# A whole word in one character (U+FDF2 is "Allah"): DejaVu Sans has hardly any.
WORD_LIGATURE = re.compile("[\ufdf0-\ufdfb]")
# Half of a character, left by a decoder that let errors pass: nothing can draw it.
SURROGATE = re.compile("[\ud800-\udfff]")
# A minus or plus that belongs to the number after it: not a range, not a hyphen; a conjunction or
# preposition of one letter may be joined to it.
# Arabic-Indic digits are left out: their sign stands on the right (CLDR, ar-u-nu-arab).
SIGN = re.compile(r"(?:(?<![^\W_])|(?<=\b[\u0641\u0643\u0628\u0644\u0648]))(?=[-+\u2212][$\u20ac\u00a3]?[0-9\u06f0-\u06f9])")
# The place between a number and the per cent sign behind it, and a share that stands alone.
PER_CENT = re.compile("(?<=[0-9\u06f0-\u06f9])(?=%)")
ALREADY_SHAPED = (
    "the text {text!r} is in Arabic presentation forms, so it was prepared for drawing before "
    "and would come out wrong; give the plain text (for text copied from a PDF in reading "
    "order: unicodedata.normalize('NFKC', text))"
)


def signs_placed(line: str) -> str:
    """A line of Arabic with marks that keep the sign of a number on its left (U+200E before it), and the per cent
    sign on the left of both (U+200F before it), where it stands behind an Arabic number anyway.

    A share that follows a Latin word is left as it is: it is read with that word.
    """
    if "%" in line:
        line = PER_CENT.sub(lambda place: "" if _ends_left_to_right(line[:place.start()]) else RLM, line)
    return SIGN.sub(LRM, line)


def has_rtl(text: str) -> bool:
    """Whether a letter in `text` belongs to a right-to-left script."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def has_presentation_forms(text: str) -> bool:
    """Whether `text` holds joined letter forms (U+FB50 to U+FEFC), which only a reshaper or a PDF leaves behind."""
    return PRESENTATION_FORM.search(text) is not None


def starts_left_to_right(line: str) -> bool:
    """Whether the first strong character of `line` is a left-to-right one (UAX #9, P2)."""
    classes = map(unicodedata.bidirectional, line)
    return next((kind for kind in classes if kind in ("L", "R", "AL")), "") == "L"


def _ends_left_to_right(line: str) -> bool:
    classes = map(unicodedata.bidirectional, reversed(line))
    return next((kind for kind in classes if kind in ("L", "R", "AL")), "") == "L"


def clean_lines(text: str) -> list[str]:
    """The lines of a text without controls, with words in one character spelled out.

    Raises ValueError for a text in presentation forms.
    """
    if has_presentation_forms(text):
        raise ValueError(ALREADY_SHAPED.format(text=text[:40]))
    spelled = WORD_LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    visible = DIRECTION_CONTROLS.sub("", SURROGATE.sub("\ufffd", spelled.replace("\t", " ")))
    return [INVISIBLE.sub("", line) for line in visible.splitlines()]
