"""Files to articles: the text unchanged, offsets true, bad input refused in one line."""

from __future__ import annotations

import copy
import os
import pickle
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.article import Article, article_from_text, load_article
from analysis.article.load import MOST_BYTES
from analysis.errors import InputError

HERE = Path(__file__).parent
TEXT = (HERE / "article.txt").read_text("utf-8")


def written(folder: Path, data: bytes | str, name: str = "news.txt") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("articles")


def test_a_text_article(folder: Path) -> None:
    article = load_article(written(folder, TEXT))
    assert article == Article("news", TEXT, article.lines, "utf-8", "مركز أبحاث يبتكر زجاجا يبرد المباني", language="ar")
    assert [line.role for line in article.lines] == ["title", "blank", "body", "body"]
    assert article.body() == TEXT.partition("\n\n")[2].rstrip("\n")


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r"), TEXT + "\n\n \t", "\u200f" + TEXT,
                                  "\n\n" + TEXT])
def test_no_character_is_changed(folder: Path, text: str) -> None:
    path = written(folder, text)
    article = load_article(path)
    assert article.text == path.read_bytes().decode("utf-8")
    assert [article.text[start:end].strip("\u200f") for start, end in article.spans("title")] == [TEXT.split("\n")[0]]
    assert len(article.spans("body")) == 2


def test_a_byte_order_mark_is_no_part_of_the_text(folder: Path) -> None:
    article = load_article(written(folder, "\ufeff" + TEXT))
    assert article.text == TEXT
    assert len(article.notes) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*TEXT.split("\n"), "", "شارك", "اقرأ أيضا: خبر", "\u200e12"]), max_size=8).map("\n".join))
def test_offsets_are_those_of_the_file(folder: Path, text: str) -> None:
    path = written(folder, TEXT + text, "any.md")
    article = load_article(path)
    assert article.text == path.read_bytes().decode("utf-8") == TEXT + text
    assert "".join(article.text[line.start:line.end] for line in article.lines) == article.text.replace("\n", "")


def test_the_head_of_a_text_tells_author_day_and_outlet(folder: Path) -> None:
    head, _, body = TEXT.partition("\n\n")
    article = load_article(written(folder, f"{head}\nبقلم: ليث الحموي\n12 آذار 2024\n{body}\nاكتشاف المزيد من صوت الواحة 24\n"
                                           "https://a.example/news/5\n"))
    assert (article.author, article.date, article.outlet, article.url) == (
        "ليث الحموي", "2024-03-12", "صوت الواحة 24", "https://a.example/news/5")


def test_front_matter_tells_what_it_names(folder: Path) -> None:
    fields = 'title: "زجاج بارد"\nauthor: هند الصالحي\ndate: 2023-11-05\nsource: صوت الواحة\nurl: https://a.example/1'
    article = load_article(written(folder, f"---\n{fields}\n---\n{TEXT.partition(chr(10))[2]}", "a.md"))
    assert (article.title, article.author, article.date, article.outlet, article.url) == (
        "زجاج بارد", "هند الصالحي", "2023-11-05", "صوت الواحة", "https://a.example/1")


def test_the_address_of_a_link_is_not_the_article_s(folder: Path) -> None:
    title, _, body = TEXT.partition("\n\n")
    head = f"# {title}\n\n[اقرأ أيضا: خبر](https://a.example/other)\n\n"
    assert load_article(written(folder, f"{head}{body}", "c.md")).url is None
    assert load_article(written(folder, f"{head}https://a.example/this\n\n{body}", "d.md")).url == "https://a.example/this"


def test_markdown_marks_are_no_part_of_the_title(folder: Path) -> None:
    assert load_article(written(folder, "# " + TEXT, "b.md")).title == TEXT.partition("\n")[0]


def test_a_page_without_a_suffix_is_a_page(folder: Path) -> None:
    article = load_article(written(folder, (HERE / "page.html").read_bytes(), "saved"))
    assert article.title == "مزارعون يراقبون حقولهم من الفضاء"


PAGE = (HERE / "page.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["saved.txt", "saved.md", "saved.text"])
@pytest.mark.parametrize("text", [PAGE, "\n <!-- saved -->" + PAGE + "\n<!-- end -->\n", PAGE.split("</body>")[0]],
                         ids=["whole", "with comments", "cut off"])
def test_a_page_that_is_called_a_text_is_read_as_a_page(folder: Path, name: str, text: str) -> None:
    article = load_article(written(folder, text, name))
    assert article.title == "مزارعون يراقبون حقولهم من الفضاء"
    assert "<" not in article.text
    assert "The file is called a text and holds a page of HTML; it was read as a page." in article.notes


@pytest.mark.parametrize("text", [
    f"<html> هو أول وسم في الصفحة، و</html> آخرها.\n{TEXT}",
    f"<body> وسم يفتح المتن.\n{TEXT}",
    f"<p>{TEXT}</p>",
    f"{TEXT}\n<html><body><p>مثال</p></body></html>",
], ids=["begins with a tag", "one tag", "a piece of a page", "ends with a page"])
def test_a_text_that_quotes_tags_stays_a_text(folder: Path, text: str) -> None:
    article = load_article(written(folder, text))
    assert (article.text, article.notes) == (text, ())


@pytest.mark.parametrize(("data", "problem"), [
    (b"", "is empty"),
    (b" \r\n\t\n", "is empty"),
    (b"\xef\xbb\xbf", "is empty"),
    (b"%PDF-1.4 ...", "is a PDF"),
    (b"\x89PNG\r\n\x1a\n", "is a PNG image"),
    (b"PK\x03\x04 ...", "is a zip archive"),
    (bytes(range(256)) * 4, "cannot be told"),
    (b"The quick brown fox jumps over the lazy dog.", "is not Arabic (0% of its letters are)"),
    ("Meta said today that it works, in Arabic مرحبا, on new models.".encode(), "is not Arabic"),
    ("12345 67890 !!!", "is not Arabic"),
])
def test_bad_content_is_refused_in_one_line(folder: Path, data: bytes | str, problem: str) -> None:
    path = written(folder, data, "bad.txt")
    with pytest.raises(InputError) as refused:
        load_article(path)
    message = str(refused.value)
    assert message.startswith(f"{path}: {problem}") or problem in message
    assert "; " in message
    assert "\n" not in message


def test_bad_paths_are_refused(folder: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load_article(folder / "none.txt")
    with pytest.raises(InputError, match="is a folder"):
        load_article(folder)
    with pytest.raises(InputError, match=r"no such file|cannot be read"):
        load_article(folder / ("x" * 400))


@pytest.mark.parametrize("sent", [
    *(lambda error, protocol=protocol: pickle.loads(pickle.dumps(error, protocol))
      for protocol in range(pickle.HIGHEST_PROTOCOL + 1)),
    copy.copy, copy.deepcopy,
])
def test_an_error_comes_whole_out_of_another_process(sent: Callable[[InputError], InputError]) -> None:
    raised = InputError("rows.tsv", "has 2 cells where 3 belong", "separate them by tabs", line=7)
    raised.add_note("told by a worker")
    come = sent(raised)
    assert type(come) is InputError
    assert (str(come), come.args) == (str(raised), raised.args)
    assert str(come) == "rows.tsv:7: has 2 cells where 3 belong; separate them by tabs"
    assert come.__notes__ == ["told by a worker"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who runs this may read everything")
def test_a_locked_file_is_refused(folder: Path) -> None:
    path = written(folder, TEXT, "locked.txt")
    path.chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        load_article(path)


def test_a_file_too_large_is_refused(folder: Path) -> None:
    path = folder / "large.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InputError, match="larger than 20 MB"):
        load_article(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_without_an_end_is_refused() -> None:
    with pytest.raises(InputError, match="larger than 20 MB"):
        load_article("/dev/zero")


def test_an_empty_page_is_refused(folder: Path) -> None:
    with pytest.raises(InputError, match=r"e\.html: shows no text; save the page once"):
        load_article(written(folder, "<html><body></body></html>", "e.html"))


NESTS = [("<div>", "</div>"), ("<table><tr><td>", "</td></tr></table>"), ("<b>", ""), ("<div>", "")]


@pytest.mark.parametrize(("opening", "closing"), NESTS)
@pytest.mark.parametrize("depth", [3_000, 20_000])
def test_a_page_that_nests_too_deep_is_told_as_such(folder: Path, opening: str, closing: str, depth: int) -> None:
    nest = f"{opening * depth}<p>{TEXT}</p>{closing * depth}"
    with pytest.raises(InputError, match=r"e\.html: nests its elements so deep that none .*; give the article as text"):
        load_article(written(folder, f"<html><body>{nest}</body></html>", "e.html"))
    title, body = TEXT.split("\n")[0], TEXT.split("\n")[2:4]
    article = "".join((f"<h1>{title}</h1>", *(f"<p>{line}</p>" for line in body)))
    found = load_article(written(folder, f"<html><body>{article}{nest}</body></html>", "f.html"))
    assert (found.title, found.body(), len(found.notes)) == (title, "\n".join(body), 1)
    assert "too deep" in found.notes[0]


@pytest.mark.parametrize(("opening", "closing"), NESTS)
def test_a_page_that_nests_by_the_hundred_is_read(folder: Path, opening: str, closing: str) -> None:
    title, body = TEXT.split("\n")[0], TEXT.split("\n")[2:4]
    article = "".join((f"<h1>{title}</h1>", *(f"<p>{line}</p>" for line in body)))
    page = f"<html><body>{opening * 400}{article}{closing * 400}</body></html>"
    found = load_article(written(folder, page, "g.html"))
    assert (found.title, found.body(), found.notes) == (title, "\n".join(body), ())


# --- from a string ------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), "\n" + TEXT, PAGE], ids=["text", "CRLF", "blank", "page"])
def test_a_string_is_read_as_a_file_that_holds_it(folder: Path, text: str) -> None:
    file = load_article(written(folder, text, "same.html" if text is PAGE else "same.txt"))
    made = article_from_text(text, name="same")
    assert (made.encoding, file.encoding) == ("str", "utf-8")
    assert (made.text, made.lines, made.title, made.author, made.date, made.notes) == (
        file.text, file.lines, file.title, file.author, file.date, file.notes)


TOLD = [
    ("outlet", "صوت الواحة", "صوت الواحة"), ("author", "هند الصالحي", "هند الصالحي"), ("url", "https://a.example/1", "https://a.example/1"),
    ("date", "2024-03-12", "2024-03-12"), ("date", date(2024, 3, 12), "2024-03-12"),
    ("date", datetime(2024, 3, 12, 23, 5), "2024-03-12"), ("date", "12 آذار 2024", "2024-03-12"),
    ("date", "2024-03-12T08:00:00+03:00", "2024-03-12"), ("date", "", None), ("outlet", None, None),
    ("outlet", float("nan"), None), ("date", float("nan"), None), ("date", pd.NaT, None),
    ("date", pd.NA, None), ("url", pd.NA, None),  # empty cells
]


@pytest.mark.parametrize(("field", "given", "told"), TOLD)
def test_what_is_told_about_a_string_is_kept(field: str, given: object, told: str | None) -> None:
    assert getattr(article_from_text(TEXT, name="x", **{field: given}), field) == told


@pytest.mark.parametrize(("name", "called"), [("x", "x"), (11, "11"), (np.int64(11), "11")])
def test_an_article_of_a_string_is_called_what_it_is_told(name: int | str, called: str) -> None:
    assert article_from_text(TEXT, name=name).name == called


@pytest.mark.parametrize("name", [None, 1.5, float("nan")])
def test_what_can_be_no_name_is_refused(name: object) -> None:
    with pytest.raises(TypeError, match="the name of an article is a string or a whole number"):
        article_from_text(TEXT, name=name)  # type: ignore[arg-type]


def test_what_is_told_stands_above_what_the_text_tells() -> None:
    text = TEXT.replace("\n\n", "\n12 آذار 2024\n", 1)
    assert article_from_text(text, name="x").date == "2024-03-12"
    assert article_from_text(text, name="x", date="2020-01-01").date == "2020-01-01"


def test_a_title_that_is_given_leaves_no_other_line_to_be_one() -> None:
    first = TEXT.split("\n")[0]
    for title, roles in ((first, ["title", "blank", "body", "body"]), ("عنوان آخر", ["body", "blank", "body", "body"])):
        article = article_from_text(TEXT, name="x", title=title)
        assert (article.title, [line.role for line in article.lines], article.text) == (title, roles, TEXT)


def test_a_piece_of_a_page_is_read_as_one_where_a_page_is_put_around_it() -> None:
    piece = f"<p>{TEXT.split(chr(10))[2]}</p><p>{TEXT.split(chr(10))[3]}</p>"
    made = article_from_text(f"<html><body>{piece}</body></html>", name="x", title="عنوان من المصدر")
    assert (made.title, made.body()) == ("عنوان من المصدر", "\n".join(TEXT.split("\n")[2:4]))
    assert article_from_text(piece, name="x").text == piece


@pytest.mark.parametrize(("text", "rest", "problem"), [
    ("", {}, "x: is empty"), (" \n", {}, "x: is empty"), ("Not Arabic at all.", {}, "x: is not Arabic"),
    (TEXT, {"date": "yesterday"}, "x: has 'yesterday' as its date, which tells no day; write it as in 2024-03-12"),
])
def test_a_string_that_is_no_article_is_refused(text: str, rest: dict[str, str], problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        article_from_text(text, name="x", **rest)


@pytest.mark.parametrize("given", [None, b"", Path("a.txt")])
def test_only_a_string_is_one(given: object) -> None:
    with pytest.raises(TypeError, match=r"takes a string and no \w+; load_article\(path\) reads a file"):
        article_from_text(given, name="x")  # type: ignore[arg-type]


# Each row: what stands in a string, what of it stands in the article, how many are told.
HALVES = [("\ud83d", "\ufffd", 1), ("\udcff", "\ufffd", 1), ("\ud83d\ude00", "\ufffd\ufffd", 2), ("؟", "؟", 0), ("😀", "😀", 0)]


@pytest.mark.parametrize(("given", "read", "count"), HALVES)
def test_half_a_character_is_told_and_moves_no_offset(given: str, read: str, count: int) -> None:
    made = article_from_text(f"{TEXT}{given} آخر", name="x")
    assert made.text == f"{TEXT}{read} آخر"
    assert made.text.encode("utf-8")
    told = (f"The text holds {count} U+FFFD (bytes that no encoding explains); they were left in place.",)
    assert made.notes == (told if count else ())


def test_a_notebook_shows_an_article_from_right_to_left_and_escaped() -> None:
    made = article_from_text(TEXT, name="x<y", title="<script>alert(1)</script>", outlet="صوت & واحة")
    html = made._repr_html_()
    assert html.startswith('<div dir="rtl" lang="ar"')
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<bdi>صوت &amp; واحة</bdi>" in html
    assert "<script" not in html
