"""Arabic in Chromium's PDF files made findable.

Chromium draws a line of Arabic from left to right and says what each joined letter stands for twice: as a presentation
form in the font's map, and as ``ActualText`` around single letters. Readers make different things of that (each seen with
Chromium 156): Chrome's own finds no phrase of two words, poppler and MuPDF find no word with a lam-alef or with harakat,
Firefox's pdf.js finds nothing. Here the map says the plain letters, those of a ligature in the order in which the line is
drawn, and ``ActualText`` of Arabic letters is left out; then all four find them. Chrome's and Firefox's may still miss a
word with a shadda.

The changed parts are appended to the file, as the PDF format has it for updates (ISO 32000-1, 7.5.6).
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator

# Two maps in a row have at most so many entries (Adobe Technical Note 5014).
_MOST = 100
_ENTRY = re.compile(rb"(\d{10}) \d{5} n")
_OBJECT = re.compile(rb"(\d+) 0 obj\n((?:(?!endobj).)*?) ?stream\r?\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)")
_TRAILER = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*$", re.DOTALL)
_ACTUAL = re.compile(rb"(/Span<</ActualText <FEFF)((?:06[0-9A-F]{2})+)(> >> BDC\n)(.*?)(EMC\n)", re.DOTALL)
# A shadda stands so high that some readers take it for a line of its own, and with a vowel on it no map has its letters.
_SHADDA = re.compile(rb"^(?:....)*0651")
_MAP = re.compile(rb"(?<=endcodespacerange\n).*(?=endcmap)", re.DOTALL)
_CHARACTERS = re.compile(rb"beginbfchar\n(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange\n(.*?)endbfrange", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-F]+)>")
_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def findable(pdf: bytes) -> bytes:
    """A PDF of Chromium whose Arabic can be searched and copied; one of another make comes back as it is."""
    trailer = _TRAILER.search(pdf)
    changed = dict(_changed_objects(pdf, int(trailer[2]))) if trailer else {}
    return pdf + _update(changed, len(pdf), trailer[1], trailer[2]) if trailer and changed else pdf


def _changed_objects(pdf: bytes, table: int) -> Iterator[tuple[int, bytes]]:
    """Number and new bytes of every compressed stream that holds a map of letters or text of Arabic."""
    for offset in _ENTRY.findall(pdf, table):
        found = _OBJECT.match(pdf, int(offset))
        length = found and _LENGTH.search(found[2])
        if not found or not length or b"/FlateDecode" not in found[2]:
            continue
        plain = zlib.decompress(pdf[found.end():found.end() + int(length[1])])
        better = _MAP.sub(_plain_map, plain) if b"begincmap" in plain else _ACTUAL.sub(_without_actual, plain)
        if better != plain:
            packed = zlib.compress(better)
            head = _LENGTH.sub(b"/Length %d" % len(packed), found[2])
            yield int(found[1]), b"%s 0 obj\n%s stream\n%s\nendstream\nendobj\n" % (found[1], head, packed)


def _update(changed: dict[int, bytes], start: int, trailer: bytes, table: bytes) -> bytes:
    """What is appended: the new objects, where they stand, and a trailer that leads on to the earlier table."""
    body, places = b"\n", b""
    for number, data in changed.items():
        places += b"%d 1\n%010d 00000 n \n" % (number, start + len(body))
        body += data
    return b"%sxref\n%strailer\n<<%s\n/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (body, places, trailer, table, start + len(body))


def _without_actual(found: re.Match[bytes]) -> bytes:
    """Letters without what they are said to stand for, which is kept for a shadda, in the order drawn."""
    before, letters, after, drawn, end = found.groups()
    if not _SHADDA.match(letters):
        return drawn
    turned = b"".join(letters[first:first + 4] for first in range(len(letters) - 4, -1, -4))
    return before + turned + after + drawn + end


def _plain_map(found: re.Match[bytes]) -> bytes:
    """A font's map from glyphs to letters with plain letters for presentation forms."""
    letters = [b"<%04X> <%s>\n" % (glyph, _plain(text).encode("utf-16-be").hex().upper().encode())
               for glyph, text in sorted(_letters(found[0]))]
    parts = [letters[first:first + _MOST] for first in range(0, len(letters), _MOST)]
    return b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(part), b"".join(part)) for part in parts)


def _letters(entries: bytes) -> Iterator[tuple[int, str]]:
    """Glyph and text of each entry; ranges written out."""
    for part in _CHARACTERS.findall(entries):
        for glyph, text in _by(_HEX.findall(part), 2):
            yield int(glyph, 16), bytes.fromhex(text.decode()).decode("utf-16-be")
    for part in _RANGES.findall(entries):
        for first, last, text in _by(_HEX.findall(part), 3):
            for step in range(int(last, 16) - int(first, 16) + 1):
                yield int(first, 16) + step, chr(int(text, 16) + step)


def _by(values: list[bytes], size: int) -> Iterator[tuple[bytes, ...]]:
    return zip(*[iter(values)] * size, strict=True)


def _plain(text: str) -> str:
    """The letters of a presentation form as a line that is drawn from the left has them."""
    if not _FORM.search(text):
        return text
    return unicodedata.normalize("NFKC", text).lstrip(" ")[::-1]
