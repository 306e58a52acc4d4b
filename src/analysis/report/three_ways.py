"""Pictures of how Arabic labels break: raw, by the recipe that tutorials teach, and by analysis.show.

The wrong ones are meant to be wrong; ``show.audit`` finds them.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib
import pandas as pd
from arabic_reshaper import reshape  # type: ignore[import-untyped,unused-ignore]
from bidi import get_display  # type: ignore[import-untyped,unused-ignore]
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg

from ..show.audit import audit
from ..show.canvas import AXIS, LINE, TITLE_LINE, WIDTH, chart_style, whole_numbers
from ..show.figure import SHOWN_AT, ArabicFigure
from ..show.fonts import chosen_fonts
from ..show.labels import detected_consumer, label
from ..show.names import first_words
from ..show.phrases import Both
from ..show.style import COLOURS, GREY, set_right_to_left
from ..store import ROOT
from ..study import Study
from .words import Remark, group, say

# The same label on its way to matplotlib; "recipe" is what nearly every tutorial says.
WAYS: dict[str, Callable[[str], str]] = {
    "raw": lambda text: text,
    "recipe": lambda text: str(get_display(reshape(text))),
    "module": label,
}
# As long as fits beside the name of the way.
_LONGEST = 30
# Pictures that were drawn by the matplotlib that is not installed, by what the installed one is.
GALLERY = ROOT / "docs" / "gallery"
OTHERS = {"shaping": "3.10", "unshaping": "3.11"}
_GOOD, _BAD = "✓", "✗"
_ROW = 0.3


def installed() -> Remark:
    """A remark that says whether the installed matplotlib joins Arabic by itself, and which font it draws with."""
    told = [say(f"consumer.{detected_consumer()}", version=matplotlib.__version__), say("font", name=chosen_fonts()[0])]
    return Remark(*map(" ".join, zip(*told, strict=True)))


def hard_labels(study: Study) -> list[str]:
    """The beginning of the article's title, and labels that are known to be hard."""
    opening = study.article.title or next(iter(study.lines.loc[study.lines["role"] == "body", "text"]), "")
    own = [first_words(opening, longest=_LONGEST)] if opening else []
    return [*own, *(phrase.ar for phrase in group("hard").values())]


def in_three_ways(texts: Sequence[str]) -> ArabicFigure:
    """Each text drawn three times, with a tick where the installed matplotlib draws it rightly."""
    rows = [(way, text) for text in texts for way in WAYS]
    height = len(rows) * _ROW + len(texts) * 0.15 + 2 * TITLE_LINE + 2 * LINE
    with chart_style():
        figure = ArabicFigure(figsize=(WIDTH, height))
        for position, line in _lines_from_top(height, say("ways.title").ar, say("ways.measure").ar):
            figure.text(0.985, position, label(line), ha="right", va="top")
        for number, (way, text) in enumerate(rows):
            _row(figure, 1 - (2 * TITLE_LINE + 2 * LINE + number * _ROW + number // 3 * 0.15) / height, way, text)
    figure.alt_ar, figure.alt_en = _ways_told(texts)
    return figure


def bars_in_three_ways(study: Study, *, top: int = 4) -> ArabicFigure:
    """The most mentioned names as bars: raw, by the recipe and by the module, one chart below the other."""
    shown = study.entities.head(top)
    with chart_style():
        figure = ArabicFigure(figsize=(WIDTH, 3 * (AXIS + 0.5 + 0.33 * max(len(shown), 1))), layout="constrained")
        for way, axes in zip(WAYS, figure.subplots(3, 1), strict=True):
            _bars(axes, way, shown)
    figure.alt_ar, figure.alt_en = say("alt.bars")
    return figure


class Picture:
    """A PNG file with its alternative text in Arabic and English, shown as a chart of the project is."""

    def __init__(self, file: Path, alt: Both) -> None:
        self.png, self.alt = file.read_bytes(), " — ".join(alt)

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, Any]]:
        picture = b64encode(self.png).decode("ascii")
        return {"image/png": picture, "text/plain": self.alt}, {"image/png": {"alt": self.alt, "width": round(WIDTH * SHOWN_AT)}}


def bars_of_the_other() -> Picture:
    """``bars_in_three_ways`` of the project's article as the other matplotlib drew it (docs/gallery/draw.py)."""
    version = OTHERS[detected_consumer()]
    return Picture(GALLERY / f"bars-{version}.png", say("alt.other", version=version))


def found_by_lint(texts: Sequence[str]) -> pd.DataFrame:
    """What ``show.audit`` says about the texts drawn in each way: columns way, kind, number."""
    rows = [(say(f"way.{way}").ar, say(f"problem.{kind}").ar, number) for way in WAYS
            for kind, number in _problems(way, texts).items()]
    return pd.DataFrame(rows, columns=[say(f"column.{name}").ar for name in ("way", "kind", "number")])


def is_right(way: str, text: str) -> bool:
    """Whether the installed matplotlib draws what a way gives it as it draws the right label, be it by other, unseen signs."""
    given, right = WAYS[way](text), label(text)
    return given == right or _drawn(given) == _drawn(right)


@cache
def _drawn(text: str) -> bytes:
    """The pixels of a text alone in a picture."""
    with chart_style():
        figure = ArabicFigure(figsize=(WIDTH, _ROW))
        figure.text(0.98, 0.5, text, ha="right", va="center")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()  # type: ignore[no-untyped-call, unused-ignore]
    return bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call, unused-ignore]


def _ways_told(texts: Sequence[str]) -> Both:
    rights = {way: sum(is_right(way, text) for text in texts) for way in WAYS}
    told = {way: say("ways.right", n=count) if count else say("ways.none") for way, count in rights.items()}
    return say("alt.ways", count=len(texts), **told)


def _problems(way: str, texts: Sequence[str]) -> dict[str, int]:
    figure = ArabicFigure()
    for text in texts:
        figure.text(0.5, 0.5, WAYS[way](text))
    kinds = [problem.kind for problem in audit(figure)]
    return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}


def _lines_from_top(height: float, *lines: str) -> list[tuple[float, str]]:
    return [(1 - (0.08 + number * TITLE_LINE) / height, line) for number, line in enumerate(lines)]


def _row(figure: ArabicFigure, y: float, way: str, text: str) -> None:
    good = is_right(way, text)
    figure.text(0.985, y, label(say(f"way.{way}").ar), ha="right", va="baseline", color=GREY, size=10.5)
    figure.text(0.70, y, _GOOD if good else _BAD, ha="center", va="baseline", color=COLOURS[0 if good else 4])
    figure.text(0.65, y, WAYS[way](text), ha="right", va="baseline")


def _bars(axes: Axes, way: str, shown: pd.DataFrame) -> None:
    axes.barh(range(len(shown)), shown["mentions"], height=0.68, color=COLOURS[0])
    axes.set_yticks(range(len(shown)), [WAYS[way](name) for name in shown["name"]])
    axes.invert_yaxis()
    whole_numbers(axes)
    good, called = all(is_right(way, name) for name in shown["name"]), say(f"way.{way}")
    axes.set_title(label(f"{_GOOD if good else _BAD} {called.ar} ({called.en})"), size=12.5, color=COLOURS[0 if good else 4])
    if way == "module":
        axes.set_yticks(range(len(shown)), list(shown["name"]))
        set_right_to_left(axes)
