"""Direction marks in PDF files: what matplotlib 3.11 gets wrong, set right for as long as a file is written.

A mark such as U+200E has no width, yet the font's glyph for it is as wide as a space. The PDF backend takes that
width back by a kern before the next glyph; where that glyph belongs to another subset of the font, its place was
set already and the kern moves it, with all that follows, over its neighbour (matplotlib 3.11.2, ``RendererPdf.draw_text``:
"-3.5" comes to lie on the word beside it). Marks have done their work once a line is laid out, so they are left out there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from .labels import detected_consumer
from .signs import DIRECTION_CONTROLS


class _Moved:
    """A glyph of a line with another kern before it."""

    def __init__(self, item: Any, kern: float) -> None:
        self._item, self.prev_kern = item, kern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._item, name)


@contextmanager
def marks_left_out() -> Iterator[None]:
    """Write PDF files without the glyphs of direction marks, within a ``with`` block; older matplotlibs have none."""
    if detected_consumer() != "shaping":
        yield
        return
    from matplotlib.backends import backend_pdf  # comes with the first PDF: it costs a tenth of a second

    helpers = backend_pdf._text_helpers  # type: ignore[attr-defined]
    plain = SimpleNamespace(**{**vars(helpers), "layout": _without_marks(helpers.layout)})
    backend_pdf._text_helpers = plain  # type: ignore[attr-defined, assignment]
    try:
        yield
    finally:
        backend_pdf._text_helpers = helpers  # type: ignore[attr-defined]


def _without_marks(layout: Any) -> Any:
    def laid_out(*args: Any, **options: Any) -> Iterator[Any]:
        gap: tuple[float, float] | None = None
        for item in layout(*args, **options):
            if DIRECTION_CONTROLS.fullmatch(item.char):
                gap = gap or (item.x, item.prev_kern)
                continue
            yield _Moved(item, item.x - gap[0] + gap[1]) if gap else item
            gap = None
    return laid_out
