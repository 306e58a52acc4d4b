"""A figure that a notebook shows with its alternative text and that nobody has to close."""

from __future__ import annotations

import sys
from base64 import b64encode
from io import BytesIO
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from .pdf_marks import marks_left_out

DPI = 144
# CSS pixels to an inch of the figure where the page has room; a narrower page shrinks it.
SHOWN_AT = 120


class ArabicFigure(Figure):
    """A matplotlib Figure with an alternative text in Arabic (``alt_ar``) and English (``alt_en``).

    Made without pyplot, so no registry keeps it alive. Jupyter and nbconvert get a PNG at 144 dots
    an inch, with both texts in the metadata of the output as ``alt``, and each alone.
    """

    alt_ar: str = ""
    alt_en: str = ""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"dpi": DPI, **options})
        FigureCanvasAgg(self)

    @property
    def alt(self) -> str:
        """Both alternative texts, the Arabic one first."""
        return " — ".join(text for text in (self.alt_ar, self.alt_en) if text)

    def savefig(self, *args: Any, **options: Any) -> None:
        """As Figure.savefig; letters in SVG files are outlines, which need no font and nobody reorders."""
        with marks_left_out(), rc_context({"svg.fonttype": "path"}):
            super().savefig(*args, **options)

    def png(self) -> bytes:
        """The figure as a PNG file at 144 dots an inch."""
        file = BytesIO()
        FigureCanvasAgg(self).print_figure(file, format="png", dpi=DPI, metadata={"Description": self.alt})
        return file.getvalue()

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, Any]]:
        """What IPython shows: the picture, the alternative text instead of it, and their metadata."""
        picture = b64encode(self.png()).decode("ascii")
        width = round(self.get_figwidth() * SHOWN_AT)
        _forget(self)
        texts = {"alt": self.alt, "alt_ar": self.alt_ar, "alt_en": self.alt_en}
        return {"image/png": picture, "text/plain": self.alt}, {"image/png": {**texts, "width": width}}


def _forget(figure: Figure) -> None:
    """Close the figure in pyplot, should somebody have made it there."""
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.close(figure)
