"""A lint over a finished figure: every text that would be read wrongly, and why."""

import warnings
from collections.abc import Callable
from typing import NamedTuple

from matplotlib.cbook import is_math_text
from matplotlib.figure import Figure
from matplotlib.text import Text

from .fonts import missing_glyphs
from .labels import Consumer, detected_consumer, for_unshaping
from .signs import has_presentation_forms, has_rtl, starts_left_to_right
from .texts import texts_of


class Problem(NamedTuple):
    """One text of a figure that comes out wrong.

    `kind` is "presentation forms", "raw Arabic", "left-to-right line", "mathtext" or
    "missing glyph"; `text` the string as matplotlib holds it; `advice` what to do.
    """

    kind: str
    text: str
    advice: str


def audit(figure: Figure, *, consumer: Consumer | None = None) -> list[Problem]:
    """The problems of every visible text in `figure`, ticks included; none for a good figure.

    `consumer` is the matplotlib that is installed unless named. The figure is laid out,
    so that its tick labels exist, and not otherwise touched. Formulas that matplotlib
    itself writes on logarithmic axes are no problem.
    """
    with warnings.catch_warnings(action="ignore"):  # of what is reported below
        figure.draw_without_rendering()
    judges = [*JUDGES[consumer or detected_consumer()], _mathtext, _missing]
    texts = [text for text in texts_of(figure) if text.get_visible() and text.get_text()]
    return [problem for text in texts for judge in judges if (problem := judge(text))]


def _presentation_forms(text: Text) -> Problem | None:
    shown = text.get_text()
    if not has_presentation_forms(shown):
        return None
    return Problem("presentation forms", shown, "give the plain text: this matplotlib joins it")


def _left_to_right(text: Text) -> Problem | None:
    shown = text.get_text()
    if not any(has_rtl(line) and starts_left_to_right(line) for line in shown.split("\n")):
        return None
    return Problem("left-to-right line", shown, "prepare it with label(): it starts in Latin")


def _raw_arabic(text: Text) -> Problem | None:
    shown = text.get_text()
    # A letter is raw when it has a joined form and was not given it; some have none.
    letters = (c for c in shown if has_rtl(c) and not has_presentation_forms(c))
    raw = (letter for letter in letters if for_unshaping(letter) != letter)
    if next(raw, None) is None:
        return None
    return Problem("raw Arabic", shown, "prepare it with label(): letters are not joined")


def _mathtext(text: Text) -> Problem | None:
    shown = text.get_text()
    is_formula = text.get_parse_math() and any(map(is_math_text, shown.split("\n")))
    if not is_formula or r"\mathdefault" in shown:
        return None
    return Problem("mathtext", shown, "escape its dollar signs with label()")


def _missing(text: Text) -> Problem | None:
    shown = text.get_text()
    missing = missing_glyphs(shown, text.get_fontproperties())
    if not missing:
        return None
    names = ", ".join(f"U+{ord(character):04X}" for character in missing)
    return Problem("missing glyph", shown, f"choose a font that has {names}, or drop them")


JUDGES: dict[str, list[Callable[[Text], Problem | None]]] = {
    "shaping": [_presentation_forms, _left_to_right],
    "unshaping": [_raw_arabic],
}
