"""Text that was decoded wrongly once or twice, or written as references, and stored so: recognised and turned back.

Arabic in UTF-8 is pairs of a lead byte D8/D9 and a trail byte. Read as Windows-1252 the leads are two
Latin letters with strokes and accents; read as Windows-1256 they are two rare Arabic letters.
Arabic in Windows-1256 read as Windows-1252 is a text of accented Latin letters alone. In each the article
(alef, lam), which begins every fifth Arabic word, becomes a row of characters that no language has. Of a page
one part may be damaged and another not, so each stretch without Arabic letters is turned back by itself.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from .script import count_letters, plausibility

# The article in UTF-8 (D8 A7 D9 84), its first bytes read as Windows-1252 or Latin-1 once and twice, and as
# Windows-1256; in Windows-1256 (C7 E1), read as Windows-1252.
_ONCE = ("\u00d8\u00a7\u00d9",)
_TWICE = ("\u00c3\u02dc\u00c2\u00a7\u00c3", "\u00c3\u0098\u00c2\u00a7\u00c3")
_AS_ARABIC = ("\u0637\u00a7\u0638",)
_ACCENTED = ("\u00c7\u00e1",)
_LEAST_ARTICLES = 3
_LATIN_RUN = re.compile(r"[^\u0600-\u06ff\n]+")
# An Arabic letter as a character reference, its ampersand perhaps escaped again.
_REFERENCE = re.compile(r"&(?:amp;)*(?=#(?:15[0-9]{2}|16[0-4][0-9]|x06[0-9a-f]{2});)", re.IGNORECASE)
_WRITTEN = re.compile(r"&#(?:15[0-9]{2}|16[0-4][0-9]|x06[0-9a-f]{2});", re.IGNORECASE)
_LEAST_REFERENCES = 20


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it was meant, and what was done; the text itself where nothing is suspicious."""
    for signs, wrong, mend in _REPAIRS:
        if sum(map(text.count, signs)) >= _LEAST_ARTICLES:
            mended = mend(text, signs)
            if mended != text and plausibility(mended) >= plausibility(text):
                return mended, (f"Text was stored after a wrong decoding ({wrong}); it was turned back.",)
    return _resolved(text)


def _resolved(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its Arabic letters in place of references, where most of them are written so."""
    found = len(_REFERENCE.findall(text)) if "#" in text else 0
    if found < _LEAST_REFERENCES or found < count_letters(text).arabic:
        return text, ()
    plain = _WRITTEN.sub(lambda hit: html.unescape(hit.group()), _REFERENCE.sub("&", text))
    return plain, ("Arabic letters were stored as character references; they were resolved.",)


def _by_run(turn: Callable[[str], str]) -> Callable[[str, tuple[str, ...]], str]:
    """Mend each stretch without Arabic letters that holds Latin letters beyond ASCII."""
    def mend(text: str, _: tuple[str, ...]) -> str:
        return _LATIN_RUN.sub(lambda hit: turn(hit.group()) if not hit.group().isascii() else hit.group(), text)
    return mend


def _by_line(turn: Callable[[str], str]) -> Callable[[str, tuple[str, ...]], str]:
    """Mend each line that shows a sign: one line that cannot be turned back spoils no other."""
    def mend(text: str, signs: tuple[str, ...]) -> str:
        return "\n".join(turn(line) if any(sign[:1] in line for sign in signs) else line for line in text.split("\n"))
    return mend


def _latin_utf8(run: str) -> str:
    import ftfy

    return ftfy.fix_encoding(run)


def _arabic_utf8(line: str) -> str:
    return _turn_back(line, lambda char: char.encode("cp1256"), "utf-8")


def _latin_1256(run: str) -> str:
    return _turn_back(run, _latin_byte, "cp1256")


def _turn_back(text: str, byte_of: Callable[[str], bytes], encoding: str) -> str:
    try:
        return b"".join(map(byte_of, text)).decode(encoding)
    except UnicodeError:
        return text


def _latin_byte(char: str) -> bytes:
    """Windows-1252 leaves five bytes open, which Latin-1 reads as controls."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


_REPAIRS = ((_TWICE, "UTF-8 read as Windows-1252 or Latin-1, twice", _by_run(_latin_utf8)),
            (_ONCE, "UTF-8 read as Windows-1252 or Latin-1", _by_run(_latin_utf8)),
            (_AS_ARABIC, "UTF-8 read as Windows-1256", _by_line(_arabic_utf8)),
            (_ACCENTED, "Windows-1256 read as Windows-1252 or Latin-1", _by_run(_latin_1256)))
