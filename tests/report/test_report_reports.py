"""Articles in, folders of pages out: bad input, collisions, failures, and the whole report."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook
from report_samples import REMOTE

from analysis import knowledge
from analysis.cli import main
from analysis.errors import InputError
from analysis.report import reports, write_reports
from analysis.report.engine import CellExecutionError, nbformat
from analysis.report.notebooks import lessons
from analysis.store import PROCESSED_VARIABLE, ROOT
from analysis.study import open_study

ARTICLE = ROOT / "data" / "raw" / "court-filings-meta-gpt4.txt"
PAGES = [lesson.page for lesson in lessons()]
LARGEST = 3_000_000


@pytest.fixture(autouse=True)
def own_tables(tmp_path, monkeypatch):
    monkeypatch.setenv(PROCESSED_VARIABLE, str(tmp_path / "processed"))


@pytest.fixture
def not_run(monkeypatch):
    """Notebooks that come back empty; gives the settings with which each was to be run."""
    asked = []

    def execute(lesson, settings):
        asked.append((lesson.name, settings))
        (Path(settings[PROCESSED_VARIABLE]) / f"{lesson.name}.csv").write_text("a")
        return new_notebook()

    monkeypatch.setattr(reports, "execute", execute)
    return asked


@pytest.fixture
def articles(tmp_path):
    """Files with these names, each with the text of the project's article."""
    def make(*names: str) -> list[Path]:
        paths = [tmp_path / "in" / name for name in names]
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(ARTICLE.read_bytes())
        return paths
    return make


def test_each_article_has_its_folder(articles, tmp_path, not_run):
    out = tmp_path / "out"
    assert write_reports(articles("one.txt", "two.txt"), out) == [out / "one" / "index.html", out / "two" / "index.html"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["one", "two"]
    assert sorted(path.name for path in (tmp_path / "out" / "two").iterdir()) == sorted(PAGES)


def test_kernels_are_told_the_article_by_its_whole_path(articles, tmp_path, not_run, monkeypatch):
    articles("one.txt")
    monkeypatch.chdir(tmp_path / "in")
    write_reports([Path("one.txt")], Path("out"))
    assert {settings["ANALYSIS_ARTICLE"] for _, settings in not_run} == {str(tmp_path / "in" / "one.txt")}
    assert (tmp_path / "in" / "out" / "one" / "index.html").exists()


def test_tables_come_when_the_pages_are_there(articles, tmp_path, not_run):
    write_reports(articles("one.txt"), tmp_path / "out")
    assert len(list((tmp_path / "processed").iterdir())) == len(PAGES)


def test_progress_is_told_on_stderr(articles, tmp_path, not_run, capsys):
    write_reports(articles("one.txt"), tmp_path / "out")
    told = capsys.readouterr()
    assert "one: 05_arabic_labels" in told.err
    assert told.out == ""


def test_the_first_page_of_each_report_is_told(articles, tmp_path, not_run, capsys):
    files = articles("one.txt", "two.txt")
    assert main(["report", *map(str, files), "--output", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out.splitlines() == [str(tmp_path / "out" / name / "index.html") for name in ("one", "two")]


def test_a_file_named_twice_has_one_report(articles, tmp_path, not_run, monkeypatch):
    file, = articles("one.txt")
    monkeypatch.chdir(file.parent)
    assert len(write_reports([file, file, Path("one.txt"), Path("../in/one.txt")], tmp_path / "out")) == 1
    assert len(not_run) == len(PAGES)


def test_a_report_of_another_article_of_the_name_is_told_before_anything_is_run(articles, tmp_path, not_run):
    """Its tables may be deleted, or be in another folder; the page itself tells."""
    first, second, moved = articles("a/same.txt", "b/same.txt", "c/same.txt")
    second.write_text(second.read_text("utf-8") + "\n1\n", "utf-8")
    write_reports([first], tmp_path / "out")
    not_run.clear()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(InputError, match="is the report of another article with the name same; rename your file"):
        write_reports([second], tmp_path / "out")
    assert not_run == []
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    write_reports([moved], tmp_path / "out")
    first.write_text("\n" + first.read_text("utf-8"), "utf-8")
    write_reports([moved], tmp_path / "out")


@pytest.mark.parametrize("letters", ["a" * 240, "\u0645" * 120])
def test_a_name_without_room_for_a_table_is_told_before_anything_is_run(articles, tmp_path, not_run, letters, capsys):
    file, = articles(f"{letters}.txt")
    assert main(["report", str(file), "--output", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == (f"analysis: {file}: has too long a name for the files that are called after it; "
                                       "give it a shorter one\n")
    assert not_run == []


def test_an_output_that_cannot_be_written_is_told_before_anything_is_run(articles, tmp_path, not_run, capsys):
    (tmp_path / "afile").write_text("mine")
    for output in (tmp_path / "afile", tmp_path / "afile" / "out"):
        assert main(["report", *map(str, articles("one.txt")), "--output", str(output)]) == 2
        told = capsys.readouterr()
        assert (told.out, told.err.count("\n"), "page" in told.err) == ("", 1, False)
        assert told.err.startswith(f"analysis: {output}: cannot be written to")
    assert not_run == []


def test_names_that_collide_are_told_before_anything_is_run(articles, tmp_path, not_run):
    with pytest.raises(InputError, match="shares the name"):
        write_reports(articles("a/same.txt", "b/Same.txt"), tmp_path / "out")
    assert not_run == []
    assert not (tmp_path / "out").exists()


def test_tables_of_another_article_of_the_name_are_told_before_anything_is_run(articles, tmp_path, not_run, capsys):
    first, second = articles("a/same.txt", "b/same.txt")
    second.write_text(second.read_text("utf-8") + "\n1\n", "utf-8")
    open_study(first).write("lines")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert main(["report", str(second), "--output", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert (told.count("\n"), not_run) == (1, [])
    assert told.startswith(f"analysis: {tmp_path / 'processed' / 'same.lines.parquet'}: ")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert main(["report", str(first), "--output", str(tmp_path / "out")]) == 0


def test_an_unreadable_article_among_good_ones_stops_all(articles, tmp_path, not_run, capsys):
    files = [*articles("one.txt"), tmp_path / "nowhere.txt"]
    (tmp_path / "out" / "one").mkdir(parents=True)
    (tmp_path / "out" / "one" / "index.html").write_text("earlier")
    assert main(["report", *map(str, files), "--output", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "nowhere.txt" in told
    assert not_run == []
    assert (tmp_path / "out" / "one" / "index.html").read_text() == "earlier"


def test_a_failing_notebook_leaves_the_earlier_report_and_tables(articles, tmp_path, not_run, monkeypatch):
    files = articles("one.txt")
    write_reports(files, tmp_path / "out")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def fail(lesson, settings):
        raise RuntimeError(lesson.name)

    monkeypatch.setattr(reports, "execute", fail)
    with pytest.raises(RuntimeError):
        write_reports(files, tmp_path / "out")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_folder_of_other_things_is_left_alone(articles, tmp_path, not_run):
    files = articles("one.txt")
    (tmp_path / "out" / "one").mkdir(parents=True)
    (tmp_path / "out" / "one" / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match=r"notes\.txt"):
        write_reports(files, tmp_path / "out")
    assert not_run == []


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A folder of own rows, named by a relative path from the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(knowledge.OWN, "my-words")
    knowledge.read.cache_clear()
    (tmp_path / "my-words").mkdir()
    yield tmp_path / "my-words"
    knowledge.read.cache_clear()


def test_kernels_are_told_the_own_rows_by_their_whole_path(articles, tmp_path, not_run, own):
    (own / "given-names.tsv").write_text("name\tgender\tflag\n\u0623\u0645\u064a\u0646\tm\t\n", "utf-8")
    assert main(["report", *map(str, articles("one.txt")), "--output", "out"]) == 0
    assert {settings[knowledge.OWN] for _, settings in not_run} == {str(own)}


NAME = "\u0623\u0645\u064a\u0646"
MISTAKES = [
    ("given-names.tsv", f"name\tgender\tflag\n{NAME}\tx\t\n", ":2: "),
    ("reporting.tsv", f"form\tlemma\tshape\tgender\tnumber\tclass\tflag\n{NAME}\t\tpast\tm\tsg\tneutral\t\n", ":2: "),
    ("sentiment-lemmas.tsv", f"lemma\tpos\tweight\tforms\n{NAME}\tA\t99\t\n", ":2: "),
    ("entities-people.tsv", f"id\ttype\towner\tgender\tar\ten\taliases\napple\tCOMPANY\t\tf\t{NAME}\tApple\t\n", ":2: "),
    ("entities-people.tsv", f"id\ttype\towner\tgender\tar\ten\taliases\nbee\tCOMPNY\t\tf\t{NAME}\tBee\t\n", ":2: "),
    ("phrases.tsv", f"key\tar\ten\nnowhere\t{NAME}\tname\n", ":2: "),
    ("given-names.csv", "name\tgender\tflag\n", ": "),
]


@pytest.mark.parametrize(("name", "text", "place"), MISTAKES)
def test_a_mistake_in_own_rows_is_told_before_anything_is_run(articles, tmp_path, not_run, own, capsys, name, text, place):
    files = articles("one.txt")
    assert main(["report", str(files[0]), "--output", "out"]) == 0
    earlier = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    not_run.clear()
    capsys.readouterr()
    (own / name).write_text(text, "utf-8")
    knowledge.read.cache_clear()
    assert main(["report", str(files[0]), "--output", "out"]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"analysis: {own / name}{place}")
    assert told.count("\n") == 1
    assert not_run == []
    (own / name).unlink()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == earlier


@pytest.mark.slow
def test_what_a_kernel_says_of_its_input_is_the_users_too(tmp_path):
    """A mistake that is made while the report runs; any other error of a cell keeps its traceback."""
    cells = ["from analysis.errors import InputError\nraise InputError('a.txt', 'is gone', 'bring it back')", "1 / 0"]
    for number, cell in enumerate(cells):
        nbformat.write(new_notebook(cells=[new_code_cell(cell)]), tmp_path / f"0{number}_one.ipynb")
    mendable, broken = lessons(tmp_path)
    with pytest.raises(InputError) as error:
        reports.execute(mendable, {})
    assert str(error.value) == "a.txt: is gone; bring it back"
    with pytest.raises(CellExecutionError):
        reports.execute(broken, {})


@pytest.mark.slow
def test_the_whole_report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert len(write_reports([Path("data/raw/court-filings-meta-gpt4.txt")], tmp_path / "out")) == 1
    folder = tmp_path / "out" / ARTICLE.stem
    assert sorted(path.name for path in folder.iterdir()) == sorted(PAGES)
    for path in folder.iterdir():
        check_page(path)
    assert "marked" in (folder / "02_entity_mentions.html").read_text("utf-8")
    check_tables(tmp_path / "processed")


def check_page(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = BeautifulSoup(text, "html.parser")
    levels = [int(element.name[1]) for element in tree.select("h1, h2, h3, h4")]
    assert path.stat().st_size < LARGEST
    assert not REMOTE.search(text)
    assert not tree.select("script, .warning")
    assert all(len(image.get("alt", "")) > 20 for image in tree.select("img"))
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    ids = [element.get("id") for element in tree.select("[id]")]
    assert len(set(ids)) == len(ids)
    local = [link.get("href") for link in tree.select("a[href]")]
    assert all(link[1:] in ids if link.startswith("#") else (path.parent / link).exists() for link in local)


def check_tables(folder: Path) -> None:
    written = {path.name.removeprefix(f"{ARTICLE.stem}.") for path in folder.iterdir()}
    names = ("lines", "mentions", "entities", "quotes", "contributions", "targets", "narration", "companies", "pairs", "keyness")
    assert written == {"text.txt", *(f"{name}.{kind}" for name in names for kind in ("csv", "parquet"))}


@pytest.mark.slow
@pytest.mark.browser
def test_a_browser_shows_the_index_and_asks_for_nothing(tmp_path, monkeypatch, browse):
    monkeypatch.setattr(reports, "lessons", lambda: lessons()[:1])
    write_reports([ARTICLE], tmp_path / "out")
    picture, asked = browse(tmp_path / "out" / ARTICLE.stem / "index.html")
    assert asked == []
    assert picture.stat().st_size > 20_000
