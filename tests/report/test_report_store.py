"""Where files are found and how tables are written."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import load_article, tables
from analysis.errors import InputError
from analysis.store import PROCESSED_VARIABLE, ROOT, check_processed, find_article, many_tables, processed_folder, write_tables
from analysis.study import TABLES, Study, open_study

ARABIC = "\u0645\u0642\u0627\u0644"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(PROCESSED_VARIABLE, str(tmp_path / "tables"))
    return tmp_path / "tables"


def test_an_article_is_found_from_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    inside = "data/raw/court-filings-meta-gpt4.txt"
    assert find_article(inside) == ROOT / inside
    assert find_article(ROOT / inside) == ROOT / inside


def test_a_file_that_is_nearer_wins(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Makefile").write_text("")
    assert find_article("Makefile") == Path("Makefile")


def test_a_path_that_leads_nowhere_stays_as_it_was_given():
    assert find_article("no/such.txt") == Path("no/such.txt")


def test_tables_go_to_the_project_unless_told_otherwise(monkeypatch):
    monkeypatch.delenv(PROCESSED_VARIABLE, raising=False)
    assert processed_folder() == ROOT / "data" / "processed"


def test_both_kinds_are_written_and_read_back(folder):
    frame = pd.DataFrame({"text": [f"{ARABIC}, \"x\"\ny", None], "n": [1, 2]})
    told = write_tables("name.v2", words=frame)
    assert list(told["file"]) == ["name.v2.words.parquet", "name.v2.words.csv"]
    assert sorted(path.name for path in folder.iterdir()) == ["name.v2.words.csv", "name.v2.words.parquet"]
    pd.testing.assert_frame_equal(pd.read_parquet(folder / "name.v2.words.parquet"), frame)
    pd.testing.assert_frame_equal(pd.read_csv(folder / "name.v2.words.csv"), frame)


def test_csv_shows_arabic_in_excel(folder):
    write_tables("a", words=pd.DataFrame({"text": [ARABIC]}))
    assert (folder / "a.words.csv").read_bytes() == b"\xef\xbb\xbftext\r\n" + ARABIC.encode() + b"\r\n"


def test_an_empty_table_keeps_its_columns(folder):
    write_tables("a", pairs=tables.table(tables.PAIRS, []))
    assert list(pd.read_csv(folder / "a.pairs.csv").columns) == list(tables.PAIRS)
    assert dict(pd.read_parquet(folder / "a.pairs.parquet").dtypes.astype(str)) == dict(tables.PAIRS)


def test_a_failure_leaves_the_earlier_files(folder, monkeypatch):
    write_tables("a", words=pd.DataFrame({"n": [1]}))
    before = {path: path.read_bytes() for path in folder.iterdir()}

    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_csv", fail)
    with pytest.raises(InputError, match="No space left"):
        write_tables("a", words=pd.DataFrame({"n": [2]}))
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


# --- articles of one name -----------------------------------------------------------------------------------------

def article_at(place: Path, *, words: str = "first") -> Path:
    """A file with an article of these words, and so with tables called after the file."""
    place.parent.mkdir(parents=True, exist_ok=True)
    text = (ROOT / "data" / "raw" / "court-filings-meta-gpt4.txt").read_text("utf-8")
    place.write_text(f"{text}\n{words}\n", "utf-8")
    return place


def tables_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_another_article_of_the_name_keeps_its_tables(folder, tmp_path):
    open_study(article_at(tmp_path / "a" / "x.txt")).write("lines")
    before = tables_in(folder)
    with pytest.raises(InputError, match=f"another article with the name x; .*{PROCESSED_VARIABLE}") as error:
        open_study(article_at(tmp_path / "b" / "x.txt", words="second")).write("quotes")
    assert str(error.value).startswith(f"{folder / 'x.lines.parquet'}: ")
    assert tables_in(folder) == before


def test_an_article_that_no_file_holds_keeps_to_its_own_tables(folder, tmp_path):
    file = article_at(tmp_path / "a" / "x.txt")
    study = Study(load_article(file))
    study.write("lines")
    open_study(file).write("lines")
    study.write("quotes")
    before = tables_in(folder)
    with pytest.raises(InputError, match="another article with the name x"):
        Study(load_article(article_at(tmp_path / "b" / "x.txt", words="second"))).write("lines")
    assert tables_in(folder) == before


@pytest.mark.parametrize("name", ["mention", "lead", "length", "analysis", "write"])
def test_what_is_no_table_is_told(folder, tmp_path, name):
    with pytest.raises(InputError, match=f"{name}: is no table of a study; write some of lines, mentions"):
        open_study(article_at(tmp_path / "x.txt")).write("lines", name)
    assert not folder.exists()


def test_every_table_of_a_study_can_be_written(folder, tmp_path):
    study = open_study(article_at(tmp_path / "x.txt"))
    told = study.write(*TABLES)
    assert list(told["file"]) == [*(f"x.{name}.{kind}" for name in TABLES for kind in ("parquet", "csv")), "x.text.txt"]
    before = tables_in(folder)
    assert list(study.write()["file"]) == list(told["file"]), "no name stands for all"
    assert tables_in(folder) == before


@pytest.mark.parametrize(("text", "lines"), [("س", 1), ("س\nع", 2), ("س\nع\n", 2)])
def test_the_lines_of_a_text_are_counted_whether_the_last_ends_or_not(folder, text, lines):
    told = write_tables("x", None, text).set_index("file")
    assert told.at["x.text.txt", "rows"] == lines


def test_the_text_that_offsets_count_in_lies_beside_the_lines(folder, tmp_path):
    """Of a page it is no file's content, and line ends count as they are."""
    page = (ROOT / "tests" / "article" / "page.html").read_text("utf-8")
    (tmp_path / "page.html").write_text(page, "utf-8")
    (tmp_path / "x.txt").write_bytes(article_at(tmp_path / "x.txt").read_bytes().replace(b"\n", b"\r\n"))
    for file in ("page.html", "x.txt"):
        study = open_study(tmp_path / file)
        study.write("lines", "mentions")
        text = (folder / f"{study.article.name}.text.txt").read_bytes().decode("utf-8")
        for name, column in (("lines", "text"), ("mentions", "surface")):
            frame = pd.read_parquet(folder / f"{study.article.name}.{name}.parquet")
            assert len(frame)
            assert [text[row.start:row.end] for row in frame.itertuples()] == list(frame[column])


NAMED = [("mentions", "entity", "entity_name"), ("entities", "owner", "owner_name"), ("quotes", "speaker", "speaker_name"),
         ("targets", "company", "company_name"), ("pairs", "first", "first_name"), ("pairs", "second", "second_name"),
         ("keyness", "company", "company_name")]


@pytest.mark.parametrize(("table", "column", "name"), NAMED)
def test_a_name_stands_beside_every_id(folder, table, column, name):
    study = open_study("data/raw/court-filings-meta-gpt4.txt")
    study.write(table)
    frame = pd.read_parquet(folder / f"{study.article.name}.{table}.parquet")
    tables.check(frame, tables.named_schema(table))
    assert list(frame.columns) == list(tables.named_schema(table))
    assert list(frame.columns).index(name) == list(frame.columns).index(column) + 1
    known = dict(zip(study.entities["entity"], study.entities["name"], strict=True))
    assert frame[column].notna().any() or table == "keyness", "which is empty for a short article"
    assert (frame[name].notna() == frame[column].notna()).all()
    assert all(known.get(key, told) == told for key, told in frame[[column, name]].dropna().itertuples(index=False))
    assert name not in getattr(study, table), "within the program names are asked of entities"


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(PROCESSED_VARIABLE, str(tmp_path / "file"))
    with pytest.raises(InputError, match=f"cannot be written to .*; name a folder of yours in {PROCESSED_VARIABLE}"):
        check_processed()


def test_a_package_without_its_project_writes_here(tmp_path, monkeypatch):
    monkeypatch.delenv(PROCESSED_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("analysis.store.ROOT", tmp_path / "lib")
    assert processed_folder() == tmp_path / "data" / "processed"


@pytest.mark.parametrize("name", ["a/b", "../b", "a\\b", ""])
def test_a_name_that_leads_elsewhere_is_refused(folder, name):
    with pytest.raises(InputError, match="has a name that no file can have"):
        write_tables(name, words=pd.DataFrame({"n": [1]}))


SAME = [("a/x.txt", "first"),     # the same file again
        ("a/x.txt", "second"),    # edited
        ("b/x.txt", "first"),     # moved
        ("b/y.txt", "second"),    # of another name
        ("b/x.lines.txt", "second")]


@pytest.mark.parametrize(("place", "words"), SAME)
def test_tables_of_the_same_article_are_made_anew(folder, tmp_path, place, words):
    open_study(article_at(tmp_path / "a" / "x.txt")).write("lines")
    told = open_study(article_at(tmp_path / place, words=words)).write("lines")
    name = Path(place).stem
    assert list(told["file"]) == [f"{name}.lines.parquet", f"{name}.lines.csv", f"{name}.text.txt"]
    assert words in (folder / f"{name}.lines.csv").read_text("utf-8")


def test_names_that_differ_in_case_only_are_one(folder, tmp_path):
    open_study(article_at(tmp_path / "a" / "x.txt")).write("lines")
    with pytest.raises(InputError, match="the name X"):
        open_study(article_at(tmp_path / "b" / "X.txt", words="second")).write("lines")


def test_tables_are_written_to_a_folder_of_ones_own(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    study = open_study(article_at(tmp_path / "a" / "x.txt"))
    for asked, place in (("mine", tmp_path / "mine"), (tmp_path / "b" / "c", tmp_path / "b" / "c"), (None, folder)):
        told = study.write("quotes", folder=asked)
        assert list(told["file"]) == ["x.quotes.parquet", "x.quotes.csv"]
        assert {file.name for file in place.iterdir()} == set(told["file"])
    with pytest.raises(InputError, match="is a table of another article"):
        open_study(article_at(tmp_path / "d" / "x.txt", words="second")).write("quotes", folder="mine")


def test_tables_that_tell_no_origin_are_replaced(folder, tmp_path):
    write_tables("x", lines=pd.DataFrame({"n": [1]}))
    (folder / "x.quotes.parquet").write_bytes(b"no table")
    open_study(article_at(tmp_path / "a" / "x.txt")).write("lines", "quotes")
    assert set(pd.read_parquet(folder / "x.quotes.parquet").columns) == set(tables.named_schema("quotes"))


# Parts of one table: a first, and another that does not go on where it ends.
OTHERS = [pd.DataFrame({"m": [2]}), pd.DataFrame({"n": ["two"]}), pd.DataFrame({"n": [2], "m": [2]}), pd.DataFrame({"n": [2.5]})]


@pytest.mark.parametrize("other", OTHERS, ids=["other name", "other dtype", "one more", "no whole number"])
def test_a_part_with_other_columns_is_refused_and_nothing_takes_its_place(tmp_path, other):
    with many_tables(tmp_path / "whole", ["words"]) as writers:
        writers["words"].add(pd.DataFrame({"n": [1]}))
        with pytest.raises(ValueError, match="schema"):
            writers["words"].add(other)
    with pytest.raises(ValueError, match="schema"):
        add_all(tmp_path / "failed", pd.DataFrame({"n": [1]}), other)
    assert [file.name for file in sorted(tmp_path.rglob("*.*"))] == ["words.csv", "words.parquet"]
    assert list(pd.read_csv(tmp_path / "whole" / "words.csv")["n"]) == [1]


def add_all(folder, *parts):
    """Write the parts of one table, ``words``, into a folder; gives its rows of files."""
    with many_tables(folder, ["words"]) as writers:
        for part in parts:
            writers["words"].add(part)
        assert writers["words"].files() == []
    return writers["words"].files()


def test_parts_stand_one_below_the_other(tmp_path):
    files = add_all(tmp_path, *(pd.DataFrame({"n": [number]}) for number in (1, 2)))
    assert [row[:3] for row in files] == [("words.parquet", 2, 1), ("words.csv", 2, 1)]
    assert list(pd.read_parquet(tmp_path / "words.parquet")["n"]) == list(pd.read_csv(tmp_path / "words.csv")["n"]) == [1, 2]


def test_tables_tell_no_folder_of_their_author(folder, tmp_path):
    study = open_study(article_at(tmp_path / "a" / "x.txt"))
    study.write("lines")
    assert str(tmp_path).encode() not in b"".join(tables_in(folder).values())
    pd.testing.assert_frame_equal(pd.read_parquet(folder / "x.lines.parquet"), study.lines)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_described(name):
    described = (ROOT / "data" / "processed" / "README.md").read_text("utf-8").split(f"\n## {name}\n")[1].split("\n## ")[0]
    rows = [line.split(" | ")[:2] for line in described.splitlines() if line.startswith("| ")][1:]
    assert [(column.removeprefix("| "), dtype) for column, dtype in rows] == list(tables.named_schema(name).items())
