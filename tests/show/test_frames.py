"""Tables for readers: right to left, named in Arabic, escaped, and a copy of what was given."""

from __future__ import annotations

import re
from html import unescape

import fixtures
import pandas as pd
import pytest

from analysis import tables
from analysis.show import show_table
from analysis.show.looks import MOOD_GROUNDS, MOOD_INKS, contrast
from analysis.show.phrases import ar


def html(frame: pd.DataFrame, **options: object) -> str:
    return str(show_table(frame, **options).to_html())  # type: ignore[arg-type]


def cells(page: str) -> list[str]:
    """The texts of the data cells, tags removed; one that names its row is a head with a scope."""
    found = re.findall(r'<(td|th scope="row")(?: [^>]*)?>(.*?)</t[dh]>', page, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", cell)).strip() for _, cell in found]


def heads(page: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", head).strip() for head in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', page, re.DOTALL)]


@pytest.mark.parametrize("name", fixtures.ALL)
def test_the_given_frame_stays_as_it_is(name: str) -> None:
    given, before = fixtures.ALL[name](), fixtures.ALL[name]()
    html(given, title_ar="جدول", entities=fixtures.entities())
    pd.testing.assert_frame_equal(given, before)


@pytest.mark.parametrize("name", fixtures.ALL)
def test_every_head_is_arabic_and_has_a_scope(name: str) -> None:
    page = html(fixtures.ALL[name]())
    assert page.count('<th scope="col"') == len(tables.SCHEMAS[name]) == len(heads(page))
    assert all(re.search("[\u0621-\u064a]", head) for head in heads(page))


@pytest.mark.parametrize("name", fixtures.ALL)
def test_an_empty_table_has_its_heads(name: str) -> None:
    page = html(fixtures.ALL[name]().iloc[:0])
    assert len(heads(page)) == len(tables.SCHEMAS[name])
    assert cells(page) == []


def test_direction_language_caption() -> None:
    page = html(fixtures.quotes(), title_ar="أقوال <الشركات>")
    assert re.search(r'<table[^>]* dir="rtl" lang="ar"', page)
    assert "<caption>أقوال &lt;الشركات&gt;</caption>" in page


def test_columns_are_chosen_and_ordered() -> None:
    page = html(fixtures.companies(), columns=["share", "name"])
    assert heads(page) == [ar("column.share"), ar("column.name")]
    assert cells(page)[:2] == ["57\u200f%", "أوبن سكاي"]
    assert heads(html(fixtures.companies(), columns="name")) == [ar("column.name")]
    with pytest.raises(tables.TableError, match="the column nothing is missing"):
        html(fixtures.companies(), columns=["nothing"])
    with pytest.raises(tables.TableError, match=r"this is a Series; \.to_frame\(\) makes a table of it, \.reset_index"):
        html(fixtures.companies()["name"])


# Each row: a table, the columns of it that are shown, and what names its rows.
NAMED = [("entities", ["type", "name"], "name"), ("mentions", ["mention", "surface"], "surface"), ("keyness", None, "word"),
         ("companies", None, "name"), ("companies", ["company", "share"], "company"), ("companies", ["name"], None),
         ("pairs", None, "first_company"), ("lines", None, None), ("quotes", ["text", "speaker"], None),
         ("figures", None, "figure"), ("reliability", None, "bin")]


@pytest.mark.parametrize(("table", "columns", "named"), NAMED)
def test_a_row_is_named_by_a_head(table: str, columns: list[str] | None, named: str | None) -> None:
    frame = fixtures.made()[table]
    page = html(frame, columns=columns)
    found = re.findall(r'<th scope="row" data-head="([^"]*)"', page)
    assert len(found) == (len(frame) if named else 0)
    assert set(found) == ({ar(f"column.{named}")} if named else set())
    assert page.count("<td ") + len(found) == frame.size * (len(columns) if columns else frame.shape[1]) / frame.shape[1]


# Each row: what stands in a table's two columns, and whether a telephone has room for both in any case.
@pytest.mark.parametrize(("cells", "fits"), [
    (("ا" * 10, "ب" * 12), True), (("ا" * 20, "ب" * 20), False), (("ا ب " * 20, 3), True), (("ا ب " * 20, "ب" * 15), False)])
def test_a_table_tells_whether_a_telephone_has_room_for_it(cells: tuple[object, object], fits: bool) -> None:
    assert (' fits"' in html(pd.DataFrame([cells], columns=["name", "type"]))) == fits


# Each row: how many rows are asked for, what the title is, the caption and the count of rows shown.
@pytest.mark.parametrize(("top", "title", "caption", "rows"), [
    (None, None, None, 3), (3, None, None, 3), (9, "شركات", "شركات", 3), (2, None, "(المعروض 2 من 3)", 2),
    (2, "شركات", "شركات (المعروض 2 من 3)", 2)])
def test_a_table_that_is_cut_says_so(top: int | None, title: str | None, caption: str | None, rows: int) -> None:
    page = html(fixtures.companies(), columns=["name", "verdict"], top=top, title_ar=title)
    assert page.count("<tr>") == rows + 1
    found = re.search("<caption>(.*?)</caption>", page)
    assert (found and found[1]) == caption


def test_text_is_escaped() -> None:
    frame = pd.DataFrame({"<i>": ["<script>alert(1)</script> & \"x\""], "name": ["<b>اسم</b>"]})
    page = html(frame)
    assert "<script" not in page
    assert "<b>" not in page
    assert "<i>" not in page
    assert "&lt;b&gt;اسم&lt;/b&gt;" in page


def test_latin_names_are_isolated_and_arabic_ones_are_not() -> None:
    page = html(fixtures.companies(), columns=["name"])
    assert "<bdi>Nova &amp; Sons</bdi>" in page
    assert "<bdi>أوبن سكاي" not in page


def test_numbers_have_digits_and_signs() -> None:
    scores = cells(html(fixtures.quotes(), columns=["score"]))
    assert scores == ["+0.62", "\u22120.71", "0.00"]
    assert cells(html(fixtures.quotes(), columns=["score"], digits=1)) == ["+0.6", "\u22120.7", "0.0"]
    assert cells(html(fixtures.pairs(), columns=["lift"])) == ["2.50", "2.00"]
    assert cells(html(fixtures.quotes(), columns=["start"]))[0].isdecimal()
    assert 'class="data row0 col0 number"' in html(fixtures.quotes(), columns=["score"])


def test_a_minus_in_numbers_without_sign_is_kept() -> None:
    assert cells(html(pd.DataFrame({"log_ratio": [-1.5, 1.5]}))) == ["\u22121.50", "1.50"]


def test_what_is_missing_is_a_dash() -> None:
    page = html(fixtures.quotes(), columns=["speaker", "cue", "date"])
    assert cells(page)[2] == "—"
    assert cells(html(fixtures.companies(), columns=["about_score"]))[-1] == "—"
    assert "nan" not in page.lower()
    assert "None" not in page


def test_sentiment_has_a_sign_a_word_and_a_contrast() -> None:
    page = html(fixtures.quotes(), columns=["sentiment"])
    assert cells(page) == ["▲ إيجابي", "▼ سلبي", "■ محايد"]
    assert all(contrast(MOOD_INKS[mood], MOOD_GROUNDS[mood]) >= 7 for mood in tables.MOODS)
    assert all(MOOD_INKS[mood] in page and MOOD_GROUNDS[mood] in page for mood in tables.MOODS)


def test_values_have_arabic_names() -> None:
    assert cells(html(fixtures.companies(), columns=["verdict"]))[:2] == ["إيجابي في الغالب", "العدد لا يكفي للحكم"]
    assert cells(html(fixtures.lines(), columns=["role"]))[:3] == ["الباب", "العنوان", "سطر فارغ"]
    assert cells(html(fixtures.entities(), columns=["catalogued", "gender"]))[:2] == ["نعم", "مؤنث"]


def test_ids_turn_to_names_when_entities_are_given() -> None:
    options = {"columns": ["first", "second"], "entities": fixtures.entities()}
    assert cells(html(fixtures.pairs(), **options))[:2] == ["Nova & Sons", "أوبن سكاي"]
    assert heads(html(fixtures.pairs(), **options)) == ["الشركة الأولى", "الشركة الثانية"]
    assert cells(html(fixtures.pairs(), columns=["first"])) == ["nova", "gulf"]


def test_long_texts_wrap_and_short_ones_do_not() -> None:
    assert "long" in html(fixtures.quotes(), columns=["text"]).split("<tbody>")[1]
    assert "short" in html(fixtures.quotes(), columns=["cue"]).split("<tbody>")[1]


def test_the_same_table_gives_the_same_page() -> None:
    assert html(fixtures.quotes()) == html(fixtures.quotes())
    assert html(fixtures.quotes()) != html(fixtures.quotes().head(1))


def test_jupyter_gets_a_box_that_scrolls() -> None:
    page = show_table(fixtures.quotes())._repr_html_()  # type: ignore[operator]
    assert page.startswith('<div dir="rtl" style="overflow-x: auto">')


def test_an_odd_index_does_no_harm() -> None:
    frame = pd.concat([fixtures.quotes(), fixtures.quotes()])
    assert len(cells(html(frame, columns=["quote"]))) == 6


def test_ids_of_quotes_and_mentions_are_numbers() -> None:
    assert cells(show_table(fixtures.mentions().head(1), columns=["mention", "quote"]).to_html()) == ["1", "—"]
    assert cells(show_table(fixtures.quotes().tail(1), columns=["quote"]).to_html()) == ["3"]


def test_a_company_that_no_quote_speaks_about_has_no_verdict() -> None:
    """Too few quotes are one thing, none another."""
    verdicts = cells(show_table(fixtures.companies(), columns=["verdict"]).to_html())
    assert verdicts == [ar("verdict.mostly positive"), ar("verdict.too few to tell"), ar("verdict.no quotes")]


def test_shares_have_their_sign_on_the_left() -> None:
    """In a column of figures and in one of words."""
    page = show_table(pd.DataFrame({"share": [0.58], "other": ["58%"]})).to_html()
    assert page.count('<bdi dir="rtl">58\u200f%</bdi>') == 2


def test_confidence_is_told_on_one_scale() -> None:
    page = show_table(fixtures.reliability(), columns=["bin", "claimed"]).to_html()
    assert cells(page)[:2] == ["من 90% إلى 100%", "94\u200f%"]


def test_short_cells_that_are_long_together_make_a_table_wide() -> None:
    """They are not wrapped: two intervals and a word beside them leave a telephone."""
    told = {"figure": "إيجاد الأسماء من النص كله", "part": "99% (من 98 إلى 100)", "kind": "99% (من 97 إلى 99)"}
    rows = pd.DataFrame([told])
    assert "arabic wide" in html(rows)
    assert "arabic wide" not in html(rows.assign(part="99%", kind="98%"))


def test_a_table_that_is_too_wide_for_a_telephone_tells_the_head_in_each_cell() -> None:
    """The style sheet of the report then shows each row as a list of heads and values."""
    narrow = show_table(fixtures.companies(), columns=["name", "share"]).to_html()
    assert "arabic wide" not in narrow
    wide = show_table(fixtures.companies(), columns=["name", "by_name", "by_product", "share", "verdict"]).to_html()
    assert "arabic wide" in wide
    heads = re.findall(' data-head="([^"]*)"', wide)
    assert heads[:5] == [ar(f"column.{name}") for name in ("name", "by_name", "by_product", "share", "verdict")]
