"""What the index and the lesson on labels say, from template/phrases.tsv."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path
from typing import NamedTuple

from ..knowledge import read_file
from ..show.html import written
from ..show.phrases import Phrasebook

_FILE = Path(__file__).parent / "template" / "phrases.tsv"


class Remark(NamedTuple):
    """One remark in Arabic and in English, which a notebook shows side by side like its prose."""

    ar: str
    en: str

    def _repr_html_(self) -> str:
        return (f'<div class="prose"><div dir="rtl" lang="ar"><p>{written(self.ar)}</p></div>'
                f'<div dir="ltr" lang="en"><p>{escape(self.en)}</p></div></div>')


BOOK = Phrasebook(partial(read_file, _FILE, ("key", "ar", "en")))
say, group = BOOK.both, BOOK.group
