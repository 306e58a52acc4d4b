"""Bytes to text: which encoding it is, what was repaired, what was left odd.

Nothing is deleted: a byte order mark is no part of the text, everything else stays. Only text that was
already decoded wrongly once (mojibake) is replaced by what it was meant to be, and ``notes`` says so.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Callable
from typing import NamedTuple

from .mojibake import repair
from .script import plausibility

_SAMPLE = 1 << 16
_DECLARED_WITHIN = 4096
# BOMs, the longer ones first: UTF-32 LE begins with the mark of UTF-16 LE.
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# First bytes of what is no text (their registered formats).
_MAGIC = ((b"%PDF", "a PDF"), (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
          (b"PK\x03\x04", "a zip archive (docx, epub, odt are such)"), (b"\x1f\x8b", "a gzip archive"),
          (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"{\\rtf", "an RTF document"), (b"RIFF", "a sound or picture file"),
          (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"BZh", "a bzip2 archive"), (b"\x7fELF", "a program"),
          (b"From: <Saved by", "a web archive (MHTML)"), (b"SQLite format", "a database"),
          (b"OggS", "an audio file"), (b"ID3", "an audio file"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{3,30})"
                      rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{3,30})", re.IGNORECASE)
_NAMES = {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6", "cp1252": "windows-1252"}
# High bytes of the UTF-16 units of Arabic text: ASCII, Arabic, general punctuation, presentation forms.
_HIGH_BYTES = frozenset((0x00, 0x06, 0x20, 0xFB, 0xFD, 0xFE))
_WIDE_SHARE = 0.95
# More NULs than that are binary data, unless what is left reads as Arabic and they are no more than the second share.
_NUL_SHARE, _NULS_MOST = 0.01, 0.3
_BROKEN_SHARE = 0.02
_LEAST_PLAUSIBLE = 0.55
# In gold articles a wrong code page costs 0.16 at least; in 1,500 pieces of 150 characters it never won by more than 0.06.
_CLEARLY, _LEAST_TELLING = 0.1, 120
_CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f]")


class Decoded(NamedTuple):
    """Text, the name of its encoding, and a sentence for each thing repaired or odd."""

    text: str
    encoding: str
    notes: tuple[str, ...]


class DecodeProblem(ValueError):
    """Bytes that are no text; ``args`` are the problem and the remedy."""


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes. Raises DecodeProblem for binary data and encodings that cannot be told."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise DecodeProblem(f"is {kind}, not text", "save the article as plain text or HTML")
    found = _by_mark(data) or _by_width(data) or _as_utf8(data) or _declared(data) or _legacy(data) or _broken_utf8(data)
    if found is None:
        raise DecodeProblem("its encoding cannot be told", "save it as UTF-8")
    text, encoding, notes = found
    if _is_binary(text):
        raise DecodeProblem("is binary data, not text", "save the article as plain text or HTML")
    repaired, how = repair(text)
    return Decoded(repaired, encoding, (*notes, *how, *_oddities(repaired)))


def readable(name: str) -> str:
    """The name of a file; one that is no UTF-8, as old archives of Arabic files unpack, in the likeliest Arabic encoding."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return _likeliest(os.fsencode(name))[2]
    return name


def _is_binary(text: str) -> bool:
    nuls = text.count("\0")
    readable = nuls <= _NULS_MOST * len(text) and plausibility(text.replace("\0", "")) >= _LEAST_PLAUSIBLE
    return nuls > _NUL_SHARE * len(text) and not readable


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark):].decode(encoding, "replace")
            return Decoded(text, encoding, (f"A byte order mark ({encoding}) was left out.",))
    return None


def _by_width(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark, by where the high bytes stand."""
    sample = data[:_SAMPLE - _SAMPLE % 4]
    if len(sample) < 8 or (b"\0" not in sample and 6 not in sample):
        return None
    for encoding, fits in _WIDE.items():
        if fits(sample):
            note = f"There is no byte order mark; the bytes are {encoding}."
            return Decoded(data.decode(encoding, "replace"), encoding, (note,))
    return None


def _high(start: int, step: int) -> Callable[[bytes], bool]:
    def fits(sample: bytes) -> bool:
        high, low = sample[start::step], sample[1 - start::step]
        wide = sum(byte in _HIGH_BYTES for byte in high) >= _WIDE_SHARE * len(high)
        return wide and sum(byte in (0, 6) for byte in high) > 2 * sum(byte in (0, 6) for byte in low)
    return fits


def _quads(zeros: tuple[int, int]) -> Callable[[bytes], bool]:
    def fits(sample: bytes) -> bool:
        return all(sample[at::4].count(0) >= _WIDE_SHARE * len(sample[at::4]) for at in zeros)
    return fits


_WIDE = {"utf-32-le": _quads((2, 3)), "utf-32-be": _quads((0, 1)), "utf-16-le": _high(1, 2), "utf-16-be": _high(0, 2)}


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> Decoded | None:
    """The encoding that a page declares, where it decodes all bytes and gives plausible Arabic."""
    hit = _CHARSET.search(data[:_DECLARED_WITHIN])
    if not hit:
        return None
    name = (hit.group(1) or hit.group(2)).decode("ascii").lower()
    try:
        text = data.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    if plausibility(text) < _LEAST_PLAUSIBLE:
        return None
    return _unless_likelier(data, Decoded(text, _NAMES.get(codecs.lookup(name).name, name), ()))


def _unless_likelier(data: bytes, declared: Decoded) -> Decoded:
    """The reading as declared, or the likeliest, where what is declared gives clearly less plausible Arabic."""
    share, name, text = _likeliest(data)
    enough = sum(byte > 0x7F for byte in data[:_SAMPLE]) >= _LEAST_TELLING
    if not enough or share < plausibility(declared.text) + _CLEARLY:
        return declared
    note = f"The page declares {declared.encoding}; its letters are those of {name}, as which it was read."
    return Decoded(text, name, (note,))


def _likeliest(data: bytes) -> tuple[float, str, str]:
    """How plausible it is as Arabic, name and text: Windows-1256 or ISO-8859-6, whichever is the more plausible."""
    texts = (("windows-1256", data.decode("cp1256", "replace")), ("iso-8859-6", data.decode("iso8859_6", "replace")))
    return max((plausibility(text), name, text) for name, text in texts)


def _legacy(data: bytes) -> Decoded | None:
    """Windows-1256 or ISO-8859-6 where neither is declared."""
    if _mostly_utf8(data):
        return None
    share, name, text = _likeliest(data)
    if share < _LEAST_PLAUSIBLE:
        return None
    return Decoded(text, name, (f"The bytes are no UTF-8; read as {name}, the likeliest by its letters.",))


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") <= _BROKEN_SHARE * len(text)


def _broken_utf8(data: bytes) -> Decoded | None:
    return Decoded(data.decode("utf-8", "replace"), "utf-8", ()) if _mostly_utf8(data) else None


def _oddities(text: str) -> list[str]:
    """What a reader should know about characters that are no text, none of which is removed."""
    counts = (("U+FFFD (bytes that no encoding explains)", text.count("\ufffd")), ("NUL characters", text.count("\0")),
              ("control characters", len(_CONTROLS.findall(text))))
    return [f"The text holds {count} {what}; they were left in place." for what, count in counts if count]

