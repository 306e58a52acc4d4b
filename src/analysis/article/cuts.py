"""What is glued onto or into a paragraph and is none of the article: found by phrase and boundary."""

from __future__ import annotations

import re
from functools import cache

from ..arabic.chars import SENTENCE_ENDS
from ..arabic.folding import fold_key
from .boilerplate import Phrase, Phrases, at_start
from .lines import Shape

# What follows a phrase at the end of a paragraph is no longer than this.
_TAIL_WORDS = 14
_TAIL_CHARS = 260
_LIST_HEADING = 60
_BOUNDARY = re.compile(r"[.!?\u061f\u2026][\"'\u00bb\u00ab\u201c\u201d\u2033)\]]*\s*|\s{2,}|(?=[(\[])|\s(?=--?)")

Cut = tuple[int, int, Phrase]


def cut_out(text: str, shape: Shape, phrases: Phrases) -> list[Cut]:
    """(start, end, phrase) of each stretch of a paragraph that is boilerplate, in order, apart from one another."""
    lists = _lists(text, shape, phrases)
    tail = _tail_cut(text, shape, phrases)
    if tail is None or tail[0] <= (lists[-1][1] if lists else shape.first):
        return lists
    return [*lists, (tail[0], shape.end, tail[1])]


def _lists(text: str, shape: Shape, phrases: Phrases) -> list[Cut]:
    """Lists of links that a scraper wrote into the paragraph, between their opening and closing words."""
    found: list[Cut] = []
    for opening, closing in phrases.lists:
        if closing.folded not in shape.folded:
            continue
        for hit in _between(opening, closing).finditer(text, shape.start, shape.end):
            found.append((_with_heading(text, shape.start, hit.start(), phrases), hit.end(), opening))
    return sorted(found, key=lambda cut: cut[0])


@cache
def _between(opening: Phrase, closing: Phrase) -> re.Pattern[str]:
    """From the opening words to the closing ones, no further than one list goes."""
    first, last = (r"\s+".join(map(re.escape, phrase.text.split())) for phrase in (opening, closing))
    return re.compile(rf"{first}\b.{{0,1500}}?{last}", re.IGNORECASE)


def _with_heading(text: str, floor: int, start: int, phrases: Phrases) -> int:
    """Where the list's heading begins, if one stands right before it."""
    for size in range(min(_LIST_HEADING, start - floor)):
        at = start - size
        if at == floor or text[at - 1].isspace():
            phrase = phrases.whole.get(fold_key(text[at:start]))
            if phrase is not None and phrase.note == "related":
                return at
    return start


def _tail_cut(text: str, shape: Shape, phrases: Phrases) -> tuple[int, Phrase] | None:
    """Where a paragraph's own text ends and an ``inline`` phrase begins, or None.

    Only the last stretch is looked at, and only after a sentence end, wide blanks or an opening bracket.
    """
    if not _inline_near(shape, phrases):
        return None
    floor = max(shape.first, shape.last - _TAIL_CHARS)
    for hit in _BOUNDARY.finditer(text, floor, shape.last):
        if hit.end() > floor and (phrase := _inline_at(text[hit.end():shape.last], phrases)):
            return _body_end(hit), phrase
    return None


def _inline_near(shape: Shape, phrases: Phrases) -> bool:
    """Whether one of the line's last words begins, or its last word ends, an inline phrase."""
    words = shape.folded.rsplit(" ", _TAIL_WORDS)[1:]
    return bool(words) and (words[-1] in phrases.signed or not phrases.opening.isdisjoint(words))


def _inline_at(rest: str, phrases: Phrases) -> Phrase | None:
    folded = fold_key(rest)
    if not folded or folded.count(" ") >= _TAIL_WORDS:
        return None
    for phrase in phrases.starts.get(folded.partition(" ")[0], ()):
        if phrase.where == "inline" and at_start(folded, phrase.folded):
            return phrase
    signed = [p for p in phrases.ends.get(folded.rpartition(" ")[2], ()) if p.where == "inline" and p.folded == folded]
    return signed[0] if signed else None


def _body_end(boundary: re.Match[str]) -> int:
    sign = boundary.group().rstrip()
    return boundary.start() + (len(sign) if sign[:1] in SENTENCE_ENDS else 0)
