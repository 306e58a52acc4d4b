"""Who said what: the quotes of an article as a short list, each with its speaker first and its mood behind."""

from __future__ import annotations

from collections.abc import Sequence

from ..show.html import isolated, written
from ..show.looks import MOOD_SIGNS
from ..show.names import first_words, speakers_of
from ..show.phrases import ar, counted, named
from ..study import Study
from .words import say

# So many quotes are listed, each cut at a word's end after so many characters.
_MOST, _LONGEST = 12, 160
Line = tuple[str, str, str]


class Said:
    """A list of quotes: speaker, words, mood; a notebook shows it as a list, a terminal as lines."""

    def __init__(self, lines: Sequence[Line], *, more: int = 0) -> None:
        self.lines, self.more = list(lines), more

    def __repr__(self) -> str:
        lines = [f"{speaker}: «{text}» ({named('sentiment', mood).ar})" for speaker, text, mood in self.lines]
        return "\n".join([*lines, *self._rest()]) or ar("nothing.quotes")

    def _repr_html_(self) -> str:
        items = "".join(_item(*line) for line in self.lines)
        rest = "".join(f"<p>{written(text)}</p>" for text in self._rest())
        listed = f'<ol class="said">{items}</ol>{rest}' if items else f"<p>{ar('nothing.quotes')}</p>"
        return f'<div dir="rtl" lang="ar">{listed}</div>'

    def _rest(self) -> list[str]:
        return [say("said.more", count=counted("quote", self.more)).ar] if self.more else []


def who_said_what(study: Study) -> Said:
    """The first quotes of the article in their order."""
    quotes = study.quotes.head(_MOST)
    names = [name.ar for name in speakers_of(quotes, study.entities)]
    texts = [first_words(text, longest=_LONGEST) for text in quotes["text"]]
    return Said(list(zip(names, texts, quotes["sentiment"], strict=True)), more=len(study.quotes) - len(quotes))


def _item(speaker: str, text: str, mood: str) -> str:
    sign = f'<span aria-hidden="true">{MOOD_SIGNS[mood]}</span>'
    return (f"<li><b>{isolated(speaker)}</b>: «{isolated(text)}» "
            f'<span class="mood {mood}">{sign} {named("sentiment", mood).ar}</span></li>')
