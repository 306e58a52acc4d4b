"""Bytes to text: encodings, repairs and notes. The article is made up for this (``article.txt``)."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article.decode import DecodeProblem, decode
from analysis.article.script import count_letters, plausibility

TEXT = (Path(__file__).parent / "article.txt").read_text("utf-8")
OLD = TEXT.replace("\u00ab", '"').replace("\u00bb", '"')  # what both old code pages can hold


def read_as(text: str, encoding: str) -> str:
    """UTF-8 bytes read with another code page, bytes that it leaves open as Latin-1 controls."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode("utf-8"))


@pytest.mark.parametrize(("data", "encoding"), [
    (TEXT.encode("utf-8"), "utf-8"),
    (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8"),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
    (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
    (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
    (TEXT.encode("utf-16-le"), "utf-16-le"),
    (TEXT.encode("utf-16-be"), "utf-16-be"),
    (TEXT.encode("utf-32-le"), "utf-32-le"),
    (TEXT.encode("utf-32-be"), "utf-32-be"),
    (TEXT.encode("cp1256"), "windows-1256"),
], ids=["utf-8", "utf-8 marked", "utf-16 le marked", "utf-16 be marked", "utf-32 le marked", "utf-32 be marked",
        "utf-16 le", "utf-16 be", "utf-32 le", "utf-32 be", "windows-1256"])
def test_encodings(data: bytes, encoding: str) -> None:
    found = decode(data)
    assert (found.text, found.encoding) == (TEXT, encoding)


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
@pytest.mark.parametrize("length", [30, 120, 400])
def test_old_code_pages_are_told_apart(encoding: str, length: int) -> None:
    text = OLD[:length]
    found = decode(text.encode(encoding))
    assert found.text == text
    assert codecs.lookup(found.encoding).name == codecs.lookup(encoding).name
    assert any(found.encoding in note for note in found.notes)


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6"])
def test_a_page_declares_its_encoding(charset: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><p>{OLD}</p></html>'
    found = decode(page.encode(charset))
    assert found.text == page
    assert found.encoding == charset


@pytest.mark.parametrize(("declared", "written"), [("windows-1256", "iso-8859-6"), ("iso-8859-6", "windows-1256"),
                                                   ("iso-8859-1", "windows-1256"), ("windows-1252", "iso-8859-6")])
def test_letters_tell_against_a_wrong_declaration(declared: str, written: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{OLD}</p></body></html>'
    found = decode(page.encode(written))
    assert (found.text, found.encoding) == (page, written)
    assert any(written in note for note in found.notes)


@pytest.mark.parametrize("text", ["أول تجربة ميدانية", "ست سنوات", "وأضاف حين جربت", "مصر"])
@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6"])
def test_few_letters_do_not_tell_against_a_declaration(charset: str, text: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'
    assert decode(page.encode(charset)) == (page, charset, ())


def test_a_wrong_declaration_is_not_believed() -> None:
    page = f'<meta charset="iso-8859-6"><p>{TEXT}</p>'
    assert decode(page.encode("utf-8")).text == page
    assert decode(page.encode("cp1256")).text == page


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "cp1256"])
def test_mojibake_is_turned_back_and_told(wrong: str) -> None:
    found = decode(read_as(TEXT, wrong).encode("utf-8"))
    assert found.text == TEXT
    assert any("wrong decoding" in note for note in found.notes)


def test_an_old_code_page_read_as_latin_is_turned_back() -> None:
    found = decode(OLD.encode("cp1256").decode("latin-1").encode("utf-8"))
    assert found.text == OLD
    assert found.notes


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_mojibake_of_mojibake_is_turned_back(wrong: str) -> None:
    found = decode(read_as(read_as(TEXT, wrong), wrong).encode("utf-8"))
    assert found.text == TEXT
    assert any("twice" in note for note in found.notes)


@pytest.mark.parametrize("damaged", [read_as(OLD, "cp1252"), OLD.encode("cp1256").decode("latin-1")])
def test_a_damaged_part_of_a_page_is_turned_back(damaged: str) -> None:
    part, rest = damaged.replace("\n", " "), "<p>" + "قالب الصفحة سليم كله " * 30 + "</p><script>var a = 1;</script>"
    found = decode(f"<html>{rest}<p>{part}</p>{rest}</html>".encode())
    assert found.text == f"<html>{rest}<p>{OLD.replace(chr(10), ' ')}</p>{rest}</html>"
    assert found.notes


@pytest.mark.parametrize("form", ["&#{};", "&amp;#{};", "&#x0{:x};", "&amp;amp;#{};"])
def test_letters_as_references_are_resolved(form: str) -> None:
    found = decode("".join(form.format(ord(char)) if "\u0600" < char < "\u06ff" else char for char in TEXT).encode())
    assert found.text == TEXT
    assert any("references" in note for note in found.notes)


def test_a_few_references_stay() -> None:
    text = TEXT + " &#1575;&#1604; &quot;"
    assert decode(text.encode()) == (text, "utf-8", ())


def test_readable_text_with_many_nuls_is_no_binary() -> None:
    text = TEXT.replace(" ", "\0 ")
    found = decode(text.encode())
    assert found.text == text
    assert any("NUL" in note for note in found.notes)


def test_good_lines_beside_mojibake_stay() -> None:
    mixed = read_as(TEXT, "cp1256") + "\nسطر سليم"
    assert decode(mixed.encode("utf-8")).text == TEXT + "\nسطر سليم"


@pytest.mark.parametrize("good", [TEXT, "طظ ضغط الطاقة ظل طويلا ينتظر الحفاظ على الطلب", "École d'été à Tunis — Ø 12 mm", "abc",
                                  "Çà et là, ça va: É, Ã et Â", TEXT + " São João, Ação"])
def test_good_text_is_never_repaired(good: str) -> None:
    assert decode(good.encode("utf-8")) == (good, "utf-8", ())


@pytest.mark.parametrize(("odd", "told"), [("\ufffd", "1 U+FFFD"), ("\0", "1 NUL"), ("\x85", "1 control"), ("\x9d", "1 control")])
def test_odd_characters_stay_and_are_told(odd: str, told: str) -> None:
    text = TEXT[:90] + odd + TEXT[90:]
    found = decode(text.encode("utf-8"))
    assert found.text == text
    assert any(told in note for note in found.notes)


def test_a_cut_utf8_file_is_still_utf8() -> None:
    data = TEXT.encode("utf-8")[:201]
    found = decode(data)
    assert (found.text, found.encoding) == (data.decode("utf-8", "replace"), "utf-8")


@pytest.mark.parametrize("data", [
    b"From: <Saved by Blink>\r\n",
    b"%PDF-1.7\n...", b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff\xe0..", b"PK\x03\x04..", b"\x1f\x8b\x08..", b"{\\rtf1 ..",
    bytes(range(256)) * 8, b"\0" * 400 + b"abc", "текст на русском".encode("cp1251"), "日本語の記事です".encode("shift_jis"),
], ids=["mhtml", "pdf", "png", "jpeg", "zip", "gzip", "rtf", "all bytes", "nul", "cyrillic", "japanese"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeProblem) as refused:
        decode(data)
    assert len(refused.value.args) == 2


@given(st.text(max_size=300).filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_text_is_never_changed(text: str) -> None:
    """Whatever was encoded as UTF-8 comes back, unless it was mojibake (told) or is binary (refused)."""
    try:
        found = decode(text.encode("utf-8", "surrogatepass"))
    except DecodeProblem:
        return
    if not any("wrong decoding" in note or "byte order" in note for note in found.notes) and found.encoding == "utf-8":
        assert found.text == text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_problem(data: bytes) -> None:
    try:
        found = decode(data)
    except DecodeProblem:
        return
    assert found.encoding
    assert len(found.text) <= len(data)


@pytest.mark.parametrize(("text", "arabic", "total"), [
    ("", 0, 0),
    ("أهلا", 4, 4),
    ("أهلا Meta", 4, 8),
    ("مُدَرِّس 12 %", 4, 4),
    ("ﻣﺮﺣﺒﺎ", 5, 5),
])
def test_letters_are_counted_by_script(text: str, arabic: int, total: int) -> None:
    letters = count_letters(text)
    assert (letters.arabic, letters.total) == (arabic, total)


def test_persian_is_no_arabic() -> None:
    assert count_letters("شرکت‌های فناوری می‌گویند که این گزارش چاپ شده است").looks_persian
    assert not count_letters(TEXT).looks_persian


def test_arabic_is_more_plausible_than_its_misreadings() -> None:
    assert plausibility(TEXT) > 0.8 > plausibility(OLD.encode("iso8859_6").decode("cp1256"))
    assert plausibility("") == 0.0
