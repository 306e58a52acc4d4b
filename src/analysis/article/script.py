"""How Arabic a text is: shares of letters, and how plausible its letters are as Arabic."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_TABLE_SIZE = 0x10000
_ARABIC, _PERSIAN, _OTHER = 1, 2, 3
# Blocks of the Unicode 16 charts. Arabic: base, supplement, extended, presentation forms A and B.
_ARABIC_BLOCKS = ((0x0620, 0x063F), (0x0641, 0x064A), (0x066E, 0x06D3), (0x06FA, 0x06FF), (0x0750, 0x077F),
                  (0x08A0, 0x08C7), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_OTHER_BLOCKS = ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2AF), (0x370, 0x5F2), (0x700, 0x74F),
                 (0x780, 0x1FFF), (0x2C00, 0x2DFF), (0x3041, 0xD7FF), (0xF900, 0xFB4F))
# Letters that make up some four fifths of Arabic prose: alef lam yeh meem waw noon reh teh beh ain dal heh-marbuta feh
# hamza-alef seen heh kaf qaf hah. Counted on the project's own articles.
_FREQUENT = frozenset(map(chr, [0x627, 0x644, 0x64A, 0x645, 0x648, 0x646, 0x631, 0x62A, 0x628, 0x639, 0x62F, 0x629, 0x641,
                                0x623, 0x633, 0x647, 0x643, 0x642, 0x62D]))
_ALEF, _LAM = "\u0627", "\u0644"
_FREQUENT_NEED = 0.75
_PERSIAN_LETTERS = (0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9, 0x6BA, 0x6D2, 0x679)
_PERSIAN_SHARE = 0.06


class Letters(NamedTuple):
    """Letters of a text: Arabic script (those of Persian and Urdu among them), and all."""

    arabic: int
    persian: int
    total: int

    @property
    def share(self) -> float:
        """Arabic letters among all, 0 to 1 (no letter: 0)."""
        return self.arabic / self.total if self.total else 0.0

    @property
    def looks_persian(self) -> bool:
        """Whether letters of Persian and Urdu are as frequent as Arabic never has them."""
        return self.persian > _PERSIAN_SHARE * self.arabic


def count_letters(text: str) -> Letters:
    """The letters of a text by script, marks and digits left out."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    counts = np.bincount(_classes()[np.where(codes < _TABLE_SIZE, codes, 0)], minlength=4)
    arabic, persian = int(counts[_ARABIC] + counts[_PERSIAN]), int(counts[_PERSIAN])
    return Letters(arabic, persian, arabic + int(counts[_OTHER]))


def plausibility(text: str) -> float:
    """How plausible the letters beyond ASCII are as Arabic, 0 to 1 and a little more.

    The share of frequent Arabic letters among all that is not ASCII, and how often the article
    (alef, lam) stands where it would by Arabic's habits. A wrong code page gives rare letters.
    """
    high = [char for char in text[:20000] if char > "\x7f" and not char.isspace()]
    if not high:
        return 0.0
    frequent = sum(char in _FREQUENT for char in high) / len(high)
    article = text[:20000].count(_ALEF + _LAM) / len(high)
    return min(1.0, frequent / _FREQUENT_NEED) * 0.8 + min(article, 0.05) * 4


@cache
def _classes() -> NDArray[np.uint8]:
    table = np.zeros(_TABLE_SIZE, dtype=np.uint8)
    for blocks, kind in ((_OTHER_BLOCKS, _OTHER), (_ARABIC_BLOCKS, _ARABIC)):
        for first, last in blocks:
            table[first:last + 1] = kind
    table[list(_PERSIAN_LETTERS)] = _PERSIAN
    return table
