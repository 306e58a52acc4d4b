"""The article of a text or Markdown file: its lines, and what its head tells about it."""

from __future__ import annotations

import re

from .boilerplate import after_phrase, default_phrases, rule_of
from .dates import find_date
from .decode import Decoded
from .lines import shapes_of
from .model import Article, Line
from .roles import FRONT_MATTER, lines_of

_MARKUP = re.compile(r"^[#*_\s]+|[#*_\s]+$")
_FIELD = re.compile(r"(\w+)\s*:\s*[\"']?(.+?)[\"']?\s*$")
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"(?<!\]\()https?://[^\s<>\"'()\u00ab\u00bb]+")


def read_plain(name: str, decoded: Decoded) -> Article:
    """The article of a decoded text file, whose text it keeps as it is."""
    text = decoded.text
    lines = lines_of(text)
    told = _front_matter(text, lines)
    shown = next((_MARKUP.sub("", text[line.start:line.end]) for line in lines if line.role == "title"), None)
    aside = [text[line.start:line.end].strip() for line in lines if line.role in ("section", "intro", "boilerplate")]
    return Article(name, text, lines, decoded.encoding, shown or told.get("title"),
                   outlet=told.get("source") or _after(text, lines, "site"),
                   author=told.get("author") or _after(text, lines, "by"),
                   date=find_date(told.get("date", "")) or _date(text, lines), url=told.get("url") or _address(aside),
                   notes=decoded.notes)


def _front_matter(text: str, lines: tuple[Line, ...]) -> dict[str, str]:
    """The fields between the two rules at the head of a Markdown file, keys in small letters."""
    rows = (text[line.start:line.end] for line in lines if line.rule == FRONT_MATTER)
    return {hit.group(1).lower(): hit.group(2) for row in rows if (hit := _FIELD.match(row))}


def _after(text: str, lines: tuple[Line, ...], note: str) -> str | None:
    """What the first line that a phrase of this kind decided says after the phrase."""
    for line in lines:
        if line.rule.startswith(rule_of(note)):
            said = text[line.start:line.end].strip()
            hit = default_phrases().match(shapes_of(said, [(0, len(said))])[0])
            if hit and (name := after_phrase(said, hit)):
                return name
    return None


def _date(text: str, lines: tuple[Line, ...]) -> str | None:
    """The first day told in the head, before the body."""
    for line in lines:
        if line.role == "body":
            return None
        told = text[line.start:line.end] if line.role in ("section", "intro", "boilerplate") else ""
        if _DIGIT.search(told) and (day := find_date(told)):
            return day
    return None


def _address(aside: list[str]) -> str | None:
    return next((hit.group() for line in aside if (hit := _ADDRESS.search(line))), None)
