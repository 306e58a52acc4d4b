"""Text that was decoded wrongly once or twice, or written as references, and stored so: recognised and turned back.

Arabic in UTF-8 is pairs of a lead byte D8/D9 and a trail byte. Read as Windows-1252 the leads are two
Latin letters with strokes and accents; read as Windows-1256 they are two rare Arabic letters.
Arabic in Windows-1256 read as Windows-1252 is a text of accented Latin letters alone.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from .script import count_letters, plausibility

# What the lead bytes D8 and D9 look like: Latin-1's O with stroke and U grave; Windows-1256's tah and zah.
_LATIN_LEADS = "\u00d8\u00d9"
# The same lead bytes after two such readings begin with the lead byte of Latin-1's letters, C3, or C2.
_TWICE_LEADS = "\u00c3\u00c2"
_ARABIC_LEADS = "\u0637\u0638"
# Alef and lam, the article, in Windows-1256 read as Windows-1252: C cedilla and a acute.
_ARTICLE = "\u00c7\u00e1"
_LEAST_ARTICLES = 3
_LEAD_SHARE = 0.15  # of all characters beyond ASCII; in real Arabic tah and zah together stay below 0.03
# An Arabic letter as a character reference, its ampersand perhaps escaped again.
_REFERENCE = re.compile(r"&(?:amp;)*(?=#(?:15[0-9]{2}|16[0-4][0-9]|x06[0-9a-f]{2});)", re.IGNORECASE)
_WRITTEN = re.compile(r"&#(?:15[0-9]{2}|16[0-4][0-9]|x06[0-9a-f]{2});", re.IGNORECASE)
_LEAST_REFERENCES = 20


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it was meant, and what was done; the text itself where nothing is suspicious."""
    for suspected, wrong, mend in _REPAIRS:
        if suspected(text):
            mended = _by_line(text, mend)
            if mended != text and plausibility(mended) > plausibility(text):
                return mended, (f"Text was stored after a wrong decoding ({wrong}); it was turned back.",)
    return _resolved(text)


def _resolved(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its Arabic letters in place of references, where most of them are written so."""
    found = len(_REFERENCE.findall(text)) if "#" in text else 0
    if found < _LEAST_REFERENCES or found < count_letters(text).arabic:
        return text, ()
    plain = _WRITTEN.sub(lambda hit: html.unescape(hit.group()), _REFERENCE.sub("&", text))
    return plain, ("Arabic letters were stored as character references; they were resolved.",)


def _dense(leads: str) -> Callable[[str], bool]:
    def suspected(text: str) -> bool:
        beyond = len(text) - len(text.encode("ascii", "ignore"))
        return beyond > 0 and sum(map(text.count, leads)) > _LEAD_SHARE * beyond
    return suspected


def _accented(text: str) -> bool:
    return text.count(_ARTICLE) >= _LEAST_ARTICLES and count_letters(text).arabic < text.count(_ARTICLE)


def _by_line(text: str, mend: Callable[[str], str]) -> str:
    """Mend line by line: one line that cannot be turned back spoils no other."""
    return "\n".join(map(mend, text.split("\n")))


def _latin_utf8(line: str) -> str:
    import ftfy

    return ftfy.fix_encoding(line) if _holds(line, _LATIN_LEADS + _TWICE_LEADS) else line


def _arabic_utf8(line: str) -> str:
    return _turn_back(line, lambda char: char.encode("cp1256"), "utf-8") if _holds(line, _ARABIC_LEADS) else line


def _holds(line: str, leads: str) -> bool:
    return any(lead in line for lead in leads)


def _latin_1256(line: str) -> str:
    return _turn_back(line, _latin_byte, "cp1256")


def _turn_back(line: str, byte_of: Callable[[str], bytes], encoding: str) -> str:
    try:
        return b"".join(map(byte_of, line)).decode(encoding)
    except UnicodeError:
        return line


def _latin_byte(char: str) -> bytes:
    """Windows-1252 leaves five bytes open, which Latin-1 reads as controls."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


_REPAIRS = ((_dense(_TWICE_LEADS), "UTF-8 read as Windows-1252 or Latin-1, twice", _latin_utf8),
            (_dense(_LATIN_LEADS), "UTF-8 read as Windows-1252 or Latin-1", _latin_utf8),
            (_dense(_ARABIC_LEADS), "UTF-8 read as Windows-1256", _arabic_utf8),
            (_accented, "Windows-1256 read as Windows-1252 or Latin-1", _latin_1256))
