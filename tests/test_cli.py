"""The command line: what ``analysis export`` prints, and one line for whatever a person can mend."""

from __future__ import annotations

import errno
import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import cli
from analysis.article.load import MOST_BYTES
from analysis.cli import main
from analysis.errors import status_of

ARTICLE = """أسعار الشحن تتراجع في المتوسط

قال مازن الطرابلسي، مدير الميناء، إن الرافعات تعمل بكامل طاقتها منذ مطلع الأسبوع الجاري.

وأضاف: "نتائج آبل رائعة، ولم نر مثل هذا الطلب على هاتف آيفون 15 منذ سنوات".

وقال متحدث باسم غوغل: "لا تعليق لدينا على هذا الأمر".
"""
ARTICLE_FIELDS = {"title", "outlet", "author", "date", "url", "language", "encoding", "text", "lines"}
MENTION_FIELDS = {"start", "end", "surface", "entity", "type"}
QUOTE_FIELDS = {"start", "end", "text", "kind", "speaker", "speaker_label", "cue", "sentiment", "score", "targets", "rule",
                "confidence"}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    path = tmp_path_factory.mktemp("cli") / "شحن.txt"
    path.write_text(ARTICLE, "utf-8")
    done = subprocess.run([sys.executable, "-m", "analysis", "export", str(path)], capture_output=True, encoding="utf-8",
                          env={"PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8"})
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


# --- the shape of an export ---------------------------------------------------------------------------------------

def test_one_object_of_five_parts(exported):
    assert list(exported) == ["article", "mentions", "quotes", "companies", "entities"]


def test_the_article(exported):
    told = exported["article"]
    assert set(told) >= ARTICLE_FIELDS
    assert (told["title"], told["language"], told["encoding"]) == ("أسعار الشحن تتراجع في المتوسط", "ar", "utf-8")
    assert told["text"] == ARTICLE
    for line in told["lines"]:
        assert set(line) >= {"start", "end", "role", "rule"}
        assert line["role"] in {"section", "title", "intro", "body", "boilerplate", "blank"}


def test_mentions_lie_where_they_say(exported):
    assert {"مازن الطرابلسي", "آبل", "غوغل"} <= {mention["surface"] for mention in exported["mentions"]}
    for mention in exported["mentions"]:
        assert set(mention) >= MENTION_FIELDS
        assert ARTICLE[mention["start"]:mention["end"]] == mention["surface"]


def test_quotes_lie_where_they_say_and_name_their_speakers(exported):
    assert len(exported["quotes"]) == 2
    entities = {mention["entity"] for mention in exported["mentions"]}
    for quote in exported["quotes"]:
        assert set(quote) >= QUOTE_FIELDS
        assert ARTICLE[quote["start"]:quote["end"]] == quote["text"]
        assert quote["sentiment"] in {"positive", "neutral", "negative"}
        assert quote["kind"] in {"full", "partial"}
    first, second = exported["quotes"]
    assert first["speaker"] in entities
    assert first["targets"] == {"apple": "positive"}
    assert second["speaker"] is None
    assert "متحدث" in second["speaker_label"]


def test_companies(exported):
    assert [row["company"] for row in exported["companies"]] == ["apple", "google"]
    assert all(0 <= row["share_low"] <= row["share"] <= row["share_high"] <= 1 for row in exported["companies"])


# --- the process --------------------------------------------------------------------------------------------------

def test_a_command_within_a_process_leaves_its_garbage_collector_alone(capsys):
    frozen = gc.get_freeze_count()
    assert main(["export", "nowhere.txt"]) == 2
    assert gc.get_freeze_count() == frozen


def test_a_process_of_its_own_ends_without_a_walk_over_the_word_lists(monkeypatch):
    done = []
    monkeypatch.setattr(cli, "main", lambda: done.append("main") or 3)
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    assert (cli.entry(), done) == (3, ["main", "freeze"])


# --- what a person can mend ---------------------------------------------------------------------------------------

FRENCH = "Le port de la ville reprend ses activités. " * 20
BAD = {
    "missing.txt": (None, "no such file"),
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\r\n", "is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG"),
    "paper.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
    "noughts.txt": (b"\x00\x01\x02\x03" * 300, "not text"),
    "french.txt": (FRENCH.encode(), "is not Arabic"),
    "french.html": (f"<html><body><p>{FRENCH}</p></body></html>".encode(), "is not Arabic"),
    "noise.txt": (bytes(range(0x80, 0xA0)) * 40, "encoding cannot be told"),
}


def complaint(capsys, *arguments: str) -> str:
    """The one line on standard error of a command that fails as it should."""
    status = main(arguments)
    out, err = capsys.readouterr()
    assert status == 2
    assert out == ""
    assert err.endswith("\n")
    assert err.count("\n") == 1, err
    return err


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_in_one_line(name, tmp_path, capsys):
    content, words = BAD[name]
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    line = complaint(capsys, "export", str(path))
    assert line.startswith(f"analysis: {path}: ")
    assert words in line
    assert "; " in line  # the remedy


def test_a_file_too_large_is_not_read(tmp_path, capsys):
    path = tmp_path / "archive.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert "larger than" in complaint(capsys, "export", str(path))


def test_a_folder_without_articles(tmp_path, capsys):
    (tmp_path / "table.csv").write_text("a", "utf-8")
    told = complaint(capsys, "export", str(tmp_path))
    assert f"{tmp_path}: holds no article; name a folder with .txt, .md or .html files" in told


@pytest.mark.parametrize(("name", "told"), [("here", "holds no annotated article"), ("nowhere", "is not there"),
                                            ("a.json", "is no folder")])
def test_a_folder_without_annotations(name, told, tmp_path, capsys):
    (tmp_path / "here").mkdir()
    (tmp_path / "a.json").write_text("{}")
    assert f"{tmp_path / name}: {told}; name a folder" in complaint(capsys, "evaluate", str(tmp_path / name))


def test_a_path_of_the_project_is_found_from_anywhere(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["export", "data/raw/court-filings-meta-gpt4.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["mentions"]


def test_the_program_itself_shows_no_traceback(tmp_path):
    done = subprocess.run([sys.executable, "-m", "analysis", "export", str(tmp_path / "missing.txt")], capture_output=True,
                          encoding="utf-8", env={"PYTHONPATH": ":".join(sys.path)})
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


# --- where the output goes ----------------------------------------------------------------------------------------

def export_to(place, path, **variables):
    """The finished export of an article, its output into an open file."""
    return subprocess.run([sys.executable, "-m", "analysis", "export", str(path)], stdout=place, stderr=subprocess.PIPE,
                          encoding="utf-8", env={"PYTHONPATH": ":".join(sys.path), **variables})


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp1256", "utf-16"])
def test_json_is_utf_8_whatever_the_system_writes(encoding, tmp_path):
    (tmp_path / "شحن.txt").write_text(ARTICLE, "utf-8")
    with (tmp_path / "out.json").open("wb") as place:
        done = export_to(place, tmp_path / "شحن.txt", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["article"]["text"] == ARTICLE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no file that is always full")
def test_a_full_disk_is_told_in_one_line(tmp_path):
    (tmp_path / "شحن.txt").write_text(ARTICLE, "utf-8")
    with Path("/dev/full").open("wb") as place:
        done = export_to(place, tmp_path / "شحن.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert done.stderr.startswith("analysis: the output: cannot be written to")


def test_a_closed_output_is_told_in_one_line(tmp_path):
    (tmp_path / "شحن.txt").write_text(ARTICLE, "utf-8")
    command = ["sh", "-c", '"$0" -m analysis export "$1" >&-', sys.executable, str(tmp_path / "شحن.txt")]
    done = subprocess.run(command, stderr=subprocess.PIPE, encoding="utf-8", env={"PYTHONPATH": ":".join(sys.path)})
    assert (done.returncode, done.stderr) == (2, "analysis: standard output: is closed; send it to a file or to nowhere\n")


def test_a_pattern_that_finds_several_articles_gives_an_object_a_line(tmp_path, capsys):
    for name in ("one", "other"):
        (tmp_path / f"{name}.txt").write_text(ARTICLE, "utf-8")
    assert main(["export", str(tmp_path / "*.txt")]) == 0
    assert [json.loads(line)["article"]["name"] for line in capsys.readouterr().out.splitlines()] == ["one", "other"]


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="names of files are UTF-8 or UTF-16 there")
@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_a_name_in_an_old_encoding_is_readable(encoding, tmp_path, capsys):
    (tmp_path / os.fsdecode("أخبار الشحن".encode(encoding) + b".txt")).write_text(ARTICLE, "utf-8")
    (tmp_path / "شحن.txt").write_text(ARTICLE, "utf-8")
    assert main(["export", str(tmp_path)]) == 0
    assert {json.loads(line)["article"]["name"] for line in capsys.readouterr().out.splitlines()} == {"أخبار الشحن", "شحن"}
    assert main(["tables", str(tmp_path), "--output", str(tmp_path / "tables")]) == 0
    assert "أخبار الشحن" in (tmp_path / "tables" / "articles.csv").read_text("utf-8")


def test_a_reader_who_has_enough_is_no_error(tmp_path):
    (tmp_path / "شحن.txt").write_text(ARTICLE * 50, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as place:
        done = export_to(place, tmp_path / "شحن.txt")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("number", "status"), [(errno.ENOSPC, 2), (errno.EACCES, 2), (errno.ENOENT, None), (errno.EBADF, None)])
def test_an_error_of_the_system_is_told_and_a_mistake_of_the_program_shows_itself(number, status, capsys):
    def command():
        raise OSError(number, "so it is", "a-file")

    if status is None:
        with pytest.raises(OSError, match="so it is"):
            status_of(command)
    else:
        assert status_of(command) == status
        assert capsys.readouterr().err == "analysis: a-file: cannot be written to (so it is); free some room or its permissions\n"


# --- help ---------------------------------------------------------------------------------------------------------

HELP = [
    (["--help"], ["export", "report", "evaluate", "--version", "ANALYSIS_KNOWLEDGE", "ANALYSIS_PROCESSED", "Exit status: 0"]),
    (["export", "--help"], ["FILE", "--lines", "--skip-bad"]),
    (["tables", "--help"], ["FILE", "--output", "--skip-bad"]),
    (["report", "--help"], ["FILE", "--output", "--skip-bad"]),
    (["evaluate", "--help"], ["GOLD", "--errors", "--damage", "--retyped", "--renamed"]),
    (["--version"], ["analysis 0.1.0"]),
]


@pytest.mark.parametrize(("arguments", "words"), HELP)
def test_help(arguments, words, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    printed = capsys.readouterr().out
    assert all(word in printed for word in words)


WRONG = [[], ["export"], ["sing"], ["export", "a", "--loudly"], ["export", ""], ["tables"], ["report", ""]]


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_arguments_exit_with_two(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("analysis")
    assert told.count("\n") == 1, "one line"
    assert "--help\" tells what it takes" in told


# Each row: arguments, and whose help is named
ASKED = [(["export", "mine", "--output", "x"], "analysis export"), (["tables", "mine", "--lines"], "analysis tables"),
         (["evaluate", "gold", "more"], "analysis evaluate"), (["export"], "analysis export"),
         (["--loudly", "export", "mine"], "analysis"), (["sing"], "analysis")]


@pytest.mark.parametrize(("arguments", "command"), ASKED)
def test_wrong_arguments_of_a_command_name_its_help(arguments, command, capsys):
    with pytest.raises(SystemExit):
        main(arguments)
    told = capsys.readouterr().err
    assert told.startswith(f"{command}: ")
    assert told.endswith(f"; \"{command} --help\" tells what it takes\n")


# A name, and what is told of it.
ODD_NAMES = [
    ("x" * 300 + ".txt", "is no name that the system takes"),
    ("loop.txt", "symbolic links"),
    ("~nobody-at-all/x.txt", "there is no such file"),
    ("https://example.org/a.html", "https://example.org/a.html: is the address of a page and no file; save the page first"),
    ("HTTP://example.org/?id=7", "HTTP://example.org/?id=7: is the address of a page and no file; save the page first"),
    ("two\nlines.txt", "two\\nlines.txt: there is no such file"),
]


@pytest.mark.parametrize(("name", "told"), ODD_NAMES,
                         ids=["too long", "a loop", "nobody's home", "a page of the net", "one with a query", "two lines"])
def test_an_odd_name_is_told_in_one_line(name, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert main(["export", name]) == 2
    message = capsys.readouterr().err
    assert told in message
    assert message.count("\n") == 1


def test_a_file_that_is_there_is_nobodys_home(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "~x.txt").write_text(ARTICLE, "utf-8")
    assert main(["export", "~x.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["name"] == "~x"


def test_a_loop_among_files_is_left_out(tmp_path, capsys):
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    assert main(["export", str(tmp_path), "--skip-bad"]) == 3
    assert "loop.txt" in capsys.readouterr().err


def test_whoever_stops_the_program_sees_no_traceback(capsys):
    def stopped() -> int:
        raise KeyboardInterrupt

    assert status_of(stopped) == 130
    assert capsys.readouterr().err == ""
