"""Which fonts a figure uses, and which characters they cannot draw.

DejaVu Sans comes with matplotlib and knows Arabic: it is always the last resort, and draws the
Latin letters that an Arabic face lacks. A better installed face is taken where it has every
letter that will be drawn.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font, get_font_names
from matplotlib.ft2font import FT2Font

from .labels import label

FALLBACK = "DejaVu Sans"
BETTER_FONTS = (
    "IBM Plex Sans Arabic",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Amiri",
)
"""Faces with better Arabic than DejaVu Sans: those for charts before those for running text.
All under the SIL Open Font License."""

# Ems from line to line of DejaVu Sans as matplotlib 3.11 sets it.
COMFORTABLE = 1.42
# KacstOne draws European digits as Arabic-Indic ones: "45" comes out as U+0664 U+0665.
UNFIT = frozenset({"KacstOne"})

_LETTERS = [chr(code) for code in (*range(0x0621, 0x063B), *range(0x0641, 0x064B))]
# Alone, then three times over: initial, medial and final form where a letter has them.
SAMPLE = " ".join([*_LETTERS, *(letter * 3 for letter in _LETTERS)])
"""Every letter of the Arabic alphabet in every form: what a font must have when no text
is named."""


def chosen_fonts(text: str = "", *, prefer: Sequence[str] | None = None) -> list[str]:
    """The font families to draw `text` with, for `font.family`; DejaVu Sans is the last.

    Of `prefer`, one family or several (without it `BETTER_FONTS`), the first one is taken that is installed and has a
    glyph for every character of `text` as this matplotlib will draw it, that is in presentation
    forms before 3.11; one that cannot be loaded is passed over. Without `text` the Arabic
    alphabet decides. When none will do, or `prefer` is empty, DejaVu Sans stands alone, and
    pictures look the same on every machine.
    Raises ValueError for text in presentation forms.
    """
    wanted = BETTER_FONTS if prefer is None else [prefer] if isinstance(prefer, str) else prefer
    return [*_able(text or SAMPLE, tuple(wanted)), FALLBACK]


@lru_cache(maxsize=64)
def _able(text: str, prefer: tuple[str, ...]) -> tuple[str, ...]:
    """The first of some families that can draw a text, if one can; asked once, as it reads font files."""
    drawn = label(text)
    installed = set(get_font_names() if prefer else ()) - UNFIT - {FALLBACK}
    return tuple(family for family in prefer if family in installed and _has_all(drawn, family))[:1]


def line_spacing(properties: FontProperties) -> float | None:
    """The `linespacing` that keeps lines of a tall font as close as those of DejaVu Sans; None for others.

    Arabic faces leave room for marks above and below that labels do not have: Noto Sans Arabic stands
    2.1 ems high, so that two lines of one label lay further apart than two labels.
    """
    height = line_height(properties)
    return COMFORTABLE / height if height > COMFORTABLE else None


def line_height(properties: FontProperties) -> float:
    """The height of a line in the first font of `properties`, in ems; DejaVu Sans has 1.16."""
    return _height(_font_paths(properties)[0])


@lru_cache(maxsize=64)
def _height(path: str) -> float:
    font = _loaded(path)
    return (font.ascender - font.descender) / font.units_per_EM


def missing_glyphs(drawn: str, properties: FontProperties) -> str:
    """The characters of `drawn`, each once and in order, that no font of `properties` has.

    `drawn` is the string that matplotlib receives. Characters that are never seen
    (line breaks, joiners, direction marks) are not missed.
    Raises ValueError, with its file, for a font that cannot be loaded.
    """
    fonts = [_loaded(path) for path in _font_paths(properties)]
    seen = (character for character in dict.fromkeys(drawn) if _is_seen(character))
    return "".join(
        character for character in seen if not any(f.get_char_index(ord(character)) for f in fonts)
    )


def _has_all(drawn: str, family: str) -> bool:
    try:
        return not missing_glyphs(drawn, FontProperties(family=[family]))
    except ValueError:
        return False


def _loaded(path: str) -> FT2Font:
    """A font; matplotlib's own error tells no file."""
    try:
        return get_font(path)
    except (RuntimeError, OSError) as error:
        raise ValueError(f"the font {path} cannot be loaded ({error}); choose another, or install it again") from error


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf")


def _font_paths(properties: FontProperties) -> list[str]:
    """The font file of each family that is installed, in the weight and slant asked for.

    Slant matters: DejaVu Sans Oblique has no Arabic at all.
    """
    if properties.get_file():
        return [str(properties.get_file())]
    found = [_font_path(properties, family) for family in properties.get_family()]
    return [path for path in found if path] or [str(findfont(properties))]


def _font_path(properties: FontProperties, family: str) -> str:
    single = properties.copy()
    single.set_family(family)
    try:
        return str(findfont(single, fallback_to_default=False))
    except ValueError:
        return ""
