"""Colour, hatch, marker and line of everything that a chart or the marked-up article tells apart.

Colours of what is told apart are Okabe and Ito's (``style.COLOURS``); no two things differ by colour alone. All other colours
of charts, tables and the marked-up article stand here too.
"""

from __future__ import annotations

from typing import NamedTuple

from matplotlib.colors import to_rgb
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from .style import COLOURS

DARK, LIGHT = "#1a1a1a", "#ffffff"
PALE = "#c9c9c9"
# How many points wide is the dark edge of bars and marks, without which light ones are lost on white.
EDGE = 0.6
# Of charts: faint lines to read values by, the rules of rows and cells, stems of points, the band of neutral scores.
GRID, RULE, STEM, BAND = "#e0e0e0", "#d0d0d0", "#9a9a9a", "#f0f0f0"
BLUE, ORANGE, GREEN, SKY, RED, YELLOW, _, PINK = COLOURS


class Look(NamedTuple):
    """Face colour, hatch of a bar, marker of a point, and in HTML the style and the place of a line at a word."""

    colour: str
    hatch: str
    marker: str = "o"
    line: str = "solid"
    lines: str = "underline"

    def point(self, label: str) -> Line2D:
        """The entry of a key for points."""
        return Line2D([], [], linestyle="", marker=self.marker, markersize=8, color=self.colour, markeredgecolor=DARK,
                      markeredgewidth=EDGE, label=label)

    def patch(self, label: str) -> Patch:
        """The entry of a key for bars."""
        return Patch(facecolor=self.colour, edgecolor=DARK, hatch=self.hatch, linewidth=EDGE, label=label)


TYPE_LOOKS = {
    "PERSON": Look(BLUE, "", "o", "solid"),
    "COMPANY": Look(ORANGE, "//", "s", "double"),
    "PRODUCT": Look(GREEN, "..", "^", "dashed"),
    "ORG": Look(SKY, "\\\\", "D", "dotted"),
    "PLACE": Look(PINK, "xx", "v", "wavy"),
    "WORK": Look(YELLOW, "--", "P", "solid", "underline overline"),
}
OTHER_TYPE = Look(PALE, "oo", "*", "dashed", "underline overline")
MOOD_LOOKS = {"positive": Look(BLUE, ""), "neutral": Look(PALE, ".."), "negative": Look(RED, "///")}
MOOD_SIGNS = {"positive": "▲", "neutral": "■", "negative": "▼"}
# Grounds of quotes and cells by their mood on a light page, and the ink of cells.
MOOD_GROUNDS = {"positive": "#d9ecf9", "neutral": "#efefef", "negative": "#fde6d8"}
MOOD_INKS = {"positive": "#00345c", "neutral": "#333333", "negative": "#6e2400"}
# The marked-up article on a light and on a dark page: the paper and what stands on it, grounds of moods, names of types.
ON_LIGHT = {"paper": LIGHT, "ink": DARK, "faint": "#5c5c5c", "rule": PALE, "link": "#004f87", **MOOD_GROUNDS,
            "person": "#00528a", "company": "#7a4a00", "product": "#00593f", "org": "#1f5a7d", "place": "#84325f",
            "work": "#5e5400", "other": "#4a4a4a"}
ON_DARK = {"paper": "#161616", "ink": "#ededed", "faint": "#a8a8a8", "rule": "#4a4a4a", "link": "#8cc8f2",
           "positive": "#10334d", "neutral": "#2e2e2e", "negative": "#4d2410",
           "person": "#8cc8f2", "company": "#f5c469", "product": "#6fdcb8", "org": "#a9dcf7", "place": "#eeb0d1",
           "work": "#f2e98c", "other": "#d0d0d0"}
BY_LOOKS = {"by_name": Look(BLUE, ""), "by_product": Look(ORANGE, "//"), "by_person": Look(GREEN, "..")}
PLAIN = Look(BLUE, "")
PART_LOOKS = {"development": Look(SKY, "", "o"), "held out": Look(ORANGE, "//", "s")}


def type_look(kind: str) -> Look:
    """The look of a type; an unknown one has a look of its own."""
    return TYPE_LOOKS.get(kind, OTHER_TYPE)


def ink_on(colour: str) -> str:
    """Near-black or white, whichever has the higher contrast on a colour."""
    return DARK if contrast(colour, DARK) >= contrast(colour, LIGHT) else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shade(strength: float, colour: str = BLUE) -> str:
    """A colour between white (0) and ``colour`` (1), as #rrggbb."""
    mixed = (round(255 * (1 + (part - 1) * min(max(strength, 0), 1))) for part in to_rgb(colour))
    return "#" + "".join(f"{part:02x}" for part in mixed)
