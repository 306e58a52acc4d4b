"""Mistakes in the word lists, the project's and a person's own: each is one line with file and line, and status 2."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from analysis import knowledge, open_many, open_study
from analysis.cli import main
from analysis.errors import InputError
from analysis.knowledge.files import COLUMNS_TOLD
from analysis.knowledge.schema import ENTITIES, SHAPES, requirement
from analysis.store import ROOT

ARTICLE = ROOT / "data" / "raw" / "court-filings-meta-gpt4.txt"


@pytest.fixture(autouse=True)
def forgotten():
    """Nothing that one test made the program read is left for another."""
    knowledge.read.cache_clear()
    yield
    knowledge.read.cache_clear()


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A function that writes rows into the user's file of a name; what it gives back is the file."""
    monkeypatch.setenv(knowledge.OWN, str(tmp_path))

    def write(name: str, *lines: str) -> Path:
        path = tmp_path / f"{name}.tsv"
        path.write_text("\n".join(["\t".join(SHAPES[name].columns), *lines, ""]), "utf-8")
        return path
    return write


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A function that adds a row to a copy of the project's file of a name, and gives the file and the row's line."""
    monkeypatch.delenv(knowledge.OWN, raising=False)
    here = Path(copytree(knowledge.HERE, tmp_path / "knowledge"))
    monkeypatch.setattr(knowledge, "HERE", here)

    def add(name: str, line: str) -> str:
        path = here / f"{name}.tsv"
        text = path.read_text("utf-8")
        path.write_text(f"{text}{line}\n", "utf-8")
        return f"{path}:{text.count(chr(10)) + 1}"
    return add


# --- rows that would do nothing -----------------------------------------------------------------------------------

IDLE = [
    ("entities-technology", ["a-phone\tPRODUCT\tnobody\tm\tهاتفنا\tA Phone\t"], "nobody, which is no id"),
    ("entities-technology", ["a-phone\tPRODUCT\tfrance\tm\tهاتفنا\tA Phone\t"], "france, which is a PLACE"),
    ("entities-technology", ["a-phone\tPRODUCT\ta-phone\tm\tهاتفنا\tA Phone\t"], "in a circle"),
    ("entities-technology", ["a-firm\tCOMPANY\tb-firm\tf\tألفا\tA\t", "b-firm\tCOMPANY\ta-firm\tf\tبيتا\tB\t"], "in a circle"),
    ("entities-technology", ["-apple", "a-phone\tPRODUCT\tapple\tm\tهاتفنا\tA Phone\t"], "apple, which is no id"),
    ("phrases", ["title.nowhere\tعنوان\ttitle"], "title.nowhere"),
    ("phrases", ["count.quote.zero\t\tnone"], "'' as ar"),
    ("phrases", ["count.quote.zero\tلا شيء\t"], "'' as en"),
    ("phrases", ["count.quote.few\t{count} اقتباسات\t{n} quotes"], "it has {n}"),
    ("phrases", ["count.quote.few\t{n اقتباسات\t{n} quotes"], "it has {n}"),
    ("function-words", ["كلمة\tprepositon"], "prepositon"),
    ("entities-technology", ["a-firm\tCOMPANY\t\tf\t.\tA\t"], "'.' as ar, which must be one name with a letter or digit"),
    ("entities-technology", ["a-firm\tCOMPANY\t\tf\tـ\tA\t"], "'ـ' as ar"),
    ("entities-technology", ["a-firm\tCOMPANY\t\tf\tألفا\t...\t"], "'...' as en"),
    ("entities-technology", ["a-firm\tCOMPANY\t\tf\tألفا\tA\t..."], "'...' as aliases, which must be empty, or names with |"),
    ("entities-technology", ["a-firm\tCOMPANY\t\tf\tألفا\tA\tألف| |باء"], "as aliases"),
    ("entities-technology", ["a-firm\tCOMPANY\t\tf\tألفا\tA\tألف|~"], "as aliases"),
    ("sentiment-lemmas", ["كلمة\tN\t1\tكلمات|."], "as forms"),
    ("given-names", ["ـ\tm\t"], "no letter or digit in name"),
    ("given-names", ["123\tm\t"], "must be one to four words with a letter in them"),
    ("given-names", ["#سامي\tm\t"], "begins with # and no blank behind it; write # and a blank before a comment"),
    ("set-terms", ["#تعليق"], "begins with #"),
    ("set-terms", ["#"], "begins with #"),
    ("sentiment-modifiers", ["كلمة\tcontrast\t0\tclause"], "0 as value, which for contrast is 1 to 2"),
    ("sentiment-modifiers", ["كلمة\tintensifier\t0\t2"], "for intensifier is 1 to 2"),
    ("sentiment-modifiers", ["كلمة\treversal\t2\t2"], "for reversal is -1 to 0"),
    ("sentiment-modifiers", ["كلمة\tremedy\t0.5\t2"], "for remedy is -1 to 0"),
    ("sentiment-modifiers", ["كلمة\tmodal\t-1\tclause"], "for modal is 0 to 1"),
    ("sentiment-modifiers", ["كلمة\tconcession\t2\tclause"], "for concession is 0 to 1"),
]


@pytest.mark.parametrize(("name", "lines", "told"), IDLE)
def test_an_own_row_that_does_nothing_is_told(own, name, lines, told):
    path = own(name, *lines)
    with pytest.raises(InputError) as error:
        knowledge.check()
    assert str(error.value).startswith(f"{path}:{2 + (lines[0] == '-apple')}: ")
    assert told in str(error.value)


TWICE = [
    ("a-firm\tCOMPANY\t\tf\tألفا\tA\t", "b-firm\tCOMPANY\t\tf\tألفا\tB\t", "the name ألفا of line 2"),
    ("a-firm\tCOMPANY\t\tf\tألفا\tA\t", "b-firm\tCOMPANY\t\tf\tبيتا\tB\tغاما|الفا", "the name الفا of line 2"),
    ("a-firm\tCOMPANY\t\tf\tألفا\tOne\t", "b-firm\tCOMPANY\t\tf\tبيتا\tone\t", "the name one of line 2"),
    ("a-firm\tCOMPANY\t\tf\tألفا\tA\t", "b-firm\tCOMPANY\t\tf\t~ألفا\tB\t", None),
    ("a-firm\tCOMPANY\t\tf\tألفا\tA\tالفا", "b-firm\tCOMPANY\t\tf\tبيتا\tB\t", None),
]


@pytest.mark.parametrize(("first", "second", "told"), TWICE)
def test_a_sure_name_of_two_own_entities_is_told(own, first, second, told):
    path = own("entities-technology", first, second)
    if told is None:
        knowledge.check()
        return
    with pytest.raises(InputError) as error:
        knowledge.check()
    assert str(error.value).startswith(f"{path}:3: has {told}, which would always be meant; ")


def test_an_id_in_two_own_files_is_told(own):
    row = "a-firm\tCOMPANY\t\tf\tألفا\tA\t"
    first, second = own("entities-business", row), own("entities-technology", row)
    with pytest.raises(InputError) as error:
        knowledge.check()
    assert str(error.value).startswith(f"{second}:2: holds an id of {first.name}; ")


# The lines of an own file, the line that is told, and what of it.
WITHDRAWN = [
    ("function-words", ["-بين\tben"], 2, "last row whose role is 'ben'"),
    ("function-words", ["-التي", "-بين"], 3, "last row whose role is 'be"),
    ("phrases", ["-count.quote.one"], 2, "last row whose key is 'count.quote.one'"),
    ("outlets", ["-aawsat.com", "-nowhere.example"], 3, "'-nowhere.example', a row that the project's file does not hold"),
    ("outlets", ["-aawsat.com", "-aawsat.com"], 3, "does not hold (any more)"),
]


@pytest.mark.parametrize(("name", "lines", "line", "told"), WITHDRAWN)
def test_a_withdrawal_that_leaves_nothing_or_means_nothing_is_told(own, name, lines, line, told):
    path = own(name, *lines)
    with pytest.raises(InputError) as error:
        knowledge.check()
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert told in str(error.value)


KEPT = [
    ("function-words", ["-بين\tben", "وسط\tben"], {("وسط", "ben")}),       # another word in its place
    ("page-words", ["-العدد"], set()),                                      # whose rules do without
    ("function-words", ["-مثل"], set()),
]


@pytest.mark.parametrize(("name", "lines", "rows"), KEPT)
def test_a_withdrawal_that_leaves_something_is_done(own, name, lines, rows):
    own(name, *lines)
    knowledge.check()
    read = {tuple(row.values()) for row in knowledge.read(name)}
    assert rows <= read
    assert not {tuple(line[1:].split("\t")) for line in lines if line.startswith("-")} & {row[:2] for row in read}


SOUND = [
    ("entities-technology", "a-phone\tPRODUCT\tapple\tm\tهاتفنا\tA Phone\t"),
    ("entities-technology", "a-phone\tPRODUCT\ta-firm\tm\tهاتفنا\tA Phone\t"),   # the owner is in another own file
    ("entities-technology", "apple\tCOMPANY\t\tf\tآبل\tApple\t"),
    ("entities-technology", "-apple"),                                           # what it owned stays, without an owner
    ("entities-business", "b-firm\tCOMPANY\ta-firm\tf\tبيتا\tB\t"),
    ("phrases", "count.quote.one\t{n} اقتباس\t{n} quote"),
    ("phrases", "count.quote.few\t{n} أقوال\t{n} sayings"),
    ("function-words", "كلمة\tpreposition"),
    ("sentiment-modifiers", "كلمة\tcontrast\t2.0\tclause"),
    ("sentiment-modifiers", "كلمة\tharm\t-1\t2"),
    ("sentiment-modifiers", "كلمة\texceptive\t0\t2"),
]


@pytest.mark.parametrize(("name", "line"), SOUND)
def test_an_own_row_that_does_something_is_read(own, name, line):
    own("entities-media", "a-firm\tCOMPANY\t\tf\tألفا\tA\t")
    own(name, line)
    knowledge.check()
    first = line.split("\t")[0]
    read = {row[SHAPES[name].columns[0]] for row in knowledge.read(name)}
    assert (first.removeprefix("-") in read) != first.startswith("-")


@pytest.mark.parametrize("opened", [open_study, open_many])
def test_a_mistake_is_told_at_once_when_articles_are_opened(own, opened):
    """Not at the first table, and not behind a traceback through the word lists."""
    path = own("sentiment-lemmas", "كلمة\tadj\t1\t")
    with pytest.raises(InputError) as error:
        opened(ARTICLE)
    assert str(error.value) == f"{path}:2: has 'adj' as pos, which must be A, N or V; {COLUMNS_TOLD}"
    assert {Path(str(entry.path)).name for entry in error.traceback} <= {Path(__file__).name, "study.py", "corpus.py"}


TOLD = [
    ("common-words", "pos", "must be A, D, F, N or V"),
    ("given-names", "gender", "must be f, m or u"),
    ("given-names", "flag", "must be ~ or empty"),
    ("entities-people", "gender", "must be f, m or empty"),
    ("entities-people", "id", "must be small Latin letters and digits, joined by hyphens"),
    ("months", "month", "must be 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 or 12"),
    ("sentiment-idioms", "weight", "must be 0, -3, -2, -1, 1, 2 or 3"),
    ("sentiment-modifiers", "scope", "must be clause, 1, 2, 3, 4, 5, 6, 7, 8 or 9"),
    ("head-nouns", "type", "must be PERSON, COMPANY, ORG, PRODUCT, PLACE, WORK or TERM"),
]


@pytest.mark.parametrize(("name", "column", "words"), TOLD)
def test_what_a_cell_may_be_is_told_in_words(name, column, words):
    assert requirement(SHAPES[name].allowed[column]) == words


@pytest.mark.parametrize("name", SHAPES)
def test_no_pattern_is_shown_to_a_person(name):
    for pattern in SHAPES[name].allowed.values():
        assert not set(requirement(pattern)) & set("[](){}\\^$*+?")


# --- files --------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("name", ["given-names.tsv.txt", "given-names.csv", "Given-Names.TSV", "given-names", "names.csv",
                                  "companies.tsv", "titles.xlsx"])
def test_a_file_that_nothing_reads_is_told(own, tmp_path, name):
    (tmp_path / name).write_text("name\tgender\tflag\n", "utf-8")
    with pytest.raises(InputError) as error:
        knowledge.check()
    assert str(error.value).startswith(f"{tmp_path / name}: ")


UNLIKE = "README.md beside the project's files tells their names; call notes NAME.md"


@pytest.mark.parametrize(("name", "remedy"), [("surname.tsv", "call it surnames.tsv"),
                                              ("entities-place.csv", "call it entities-places.tsv"),
                                              ("xyz.tsv", UNLIKE), ("notes.csv", UNLIKE), ("names.tsv", UNLIKE)])
def test_the_name_that_was_meant_is_told(own, tmp_path, name, remedy):
    (tmp_path / name).write_text("name\tflag\n", "utf-8")
    with pytest.raises(InputError) as error:
        knowledge.check()
    assert str(error.value) == f"{tmp_path / name}: bears the name of no file of knowledge; {remedy}"


@pytest.mark.parametrize("name", ["README.md", "article.txt", ".given-names.tsv.swp", "given-names.tsv~", "notes.txt"])
def test_other_files_may_lie_beside(own, tmp_path, name):
    (tmp_path / name).write_text("anything", "utf-8")
    knowledge.check()


def test_a_relative_folder_is_found_from_another_one(own, tmp_path, monkeypatch):
    """Notebooks run in their own folder; the project's folder is where such a path is meant from."""
    monkeypatch.setattr(knowledge, "HERE", tmp_path / "src" / "analysis" / "knowledge")
    monkeypatch.setenv(knowledge.OWN, "my-words")
    (tmp_path / "my-words").mkdir()
    (tmp_path / "elsewhere" / "my-words").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "elsewhere" / "my-words")
    assert knowledge.own_folder() == tmp_path / "my-words"
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert knowledge.own_folder() == tmp_path / "elsewhere" / "my-words"


# --- the project's own lists --------------------------------------------------------------------------------------

WRONG = [
    ("entities-people", "some-one\tPERSN\t\tm\tفلان\tSome One\t", "PERSN"),
    ("entities-people", "some-one\tPERSON\t\tm\tفلان", "5 cells where 7 belong"),
    ("entities-people", "apple\tPERSON\t\tm\tفلان\tSome One\t", "an id of entities-"),
    ("entities-people", "some-one\tPERSON\tnobody\tm\tفلان\tSome One\t", "no id"),
    ("sentiment-lemmas", "رائعتنا\tA\tx\t", "weight"),
    ("sentiment-modifiers", "لاء\tnegator\tmuch\t5\t", "value"),
    ("months", "شهرنا\tthird\tEgypt", "month"),
    ("surnames", "...\t", "no letter"),
]


@pytest.mark.parametrize(("name", "line", "told"), WRONG)
def test_a_mistake_in_the_projects_lists_is_told(project, name, line, told, capsys):
    place = project(name, line)
    assert main(["export", str(ARTICLE)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    # Of an id that stands twice, the later file is told.
    assert err.startswith(f"analysis: {place}: ") or "an id of" in err
    assert told in err


def test_the_projects_lists_are_sound(monkeypatch):
    monkeypatch.delenv(knowledge.OWN, raising=False)
    knowledge.check()
    assert sorted(ENTITIES) == sorted(name for name in SHAPES if name.startswith("entities-"))


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_all_at_once_and_one_by_one_judge_alike(name):
    """``sound`` asks each different cell once, ``problem`` row by row; a row that one refuses the other does too."""
    shape = SHAPES[name]
    good = dict(knowledge.read_file(knowledge.HERE / f"{name}.tsv", shape.columns)[0])
    bounded = [{**good, shape.bounds.kind: "contrast", shape.bounds.column: "0"}] if shape.bounds else []
    rows = [good, *({**good, column: "\u2026 | "} for column in (shape.key[0], *shape.allowed)), *bounded]
    assert [shape.sound([good, row]) for row in rows] == [shape.problem(row) is None for row in rows]
    assert shape.problem(rows[1]) is not None
