"""What ``analysis evaluate --renamed`` tells: the same article about other people, its annotations moved with their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.article import Article, Line
from analysis.cli import main
from analysis.errors import InputError
from analysis.evaluate import OTHERS, read_people, renamed, with_others

TITLE = "أخبار اليوم"
PEOPLE = Path(__file__).parent / "gold" / "people.tsv"
CALLED = {"f": [("ليان", "الدبوس")], "m": [("كنان", "أبو عساف")]}


def annotated(body: str, people: dict[str, str], said: str) -> tuple[dict[str, object], Article]:
    """An article of one paragraph in which each name is a mention of the entity it stands for, and one quote."""
    text = f"{TITLE}\n{body}"
    lines = (Line(0, len(TITLE), "title", "made up"), Line(len(TITLE) + 1, len(text), "body", "made up"))
    spans = [{"start": text.index(name), "end": text.index(name) + len(name), "entity": entity, "type": "PERSON"}
             for name, entity in people.items()]
    quote = {"start": text.index(said), "end": text.index(said) + len(said), "speaker": "x", "accept": ["neutral"]}
    return {"mentions": spans, "quotes": [quote]}, Article("made-up", text, lines, title=TITLE, language="ar")


# A text, who is meant by each name, and the same text about other people
OTHER = [
    ("قالت هدى الطحان: «العمل مستمر». ثم غادرت هدى المنصة.", {"هدى الطحان": "x"},
     "قالت ليان الدبوس: «العمل مستمر». ثم غادرت هدى المنصة."),
    ("قال سامي الطحان: «العمل مستمر». وشكره كريم القرعاوي.", {"سامي الطحان": "x", "كريم القرعاوي": "y"},
     "قال كنان أبو عساف: «العمل مستمر». وشكره كنان أبو عساف."),
    # a family name or a given name alone goes with the whole one
    ("الطحان حاضرة. قالت هدى الطحان: «العمل مستمر».", {"الطحان": "x", "هدى الطحان": "x"},
     "الدبوس حاضرة. قالت ليان الدبوس: «العمل مستمر»."),
    ("هدى حاضرة. قالت الطبيبة هدى الطحان: «العمل مستمر».", {"هدى": "x", "هدى الطحان": "x"},
     "ليان حاضرة. قالت الطبيبة ليان الدبوس: «العمل مستمر»."),
    # nobody whom only one name tells, who is written in Latin letters, or of whose given name the lists tell no gender
    ("قال الطحان: «العمل مستمر».", {"الطحان": "x"}, "قال الطحان: «العمل مستمر»."),
    ("قال Sami Tahan: «العمل مستمر».", {"Sami Tahan": "x"}, "قال Sami Tahan: «العمل مستمر»."),
    ("قال زورفان الطحان: «العمل مستمر».", {"زورفان الطحان": "x"}, "قال زورفان الطحان: «العمل مستمر»."),
]


@pytest.mark.parametrize(("body", "people", "expected"), OTHER)
def test_people_go_by_other_names_and_annotations_move(body, people, expected):
    gold, article = with_others(*annotated(body, people, "العمل مستمر"), CALLED)
    quote = gold["quotes"][0]
    assert article.text == f"{TITLE}\n{expected}"
    assert article.text[quote["start"]:quote["end"]] == "العمل مستمر"


def test_a_row_as_printed_and_one_about_others():
    told = renamed([annotated("قالت هدى الطحان: «العمل مستمر».", {"هدى الطحان": "x"}, "العمل مستمر")], CALLED)
    assert told["typed"].tolist() == ["as printed", OTHERS]
    assert told[["mentions", "speakers"]].to_numpy().tolist() == [[1, 1], [1, 1]]
    assert renamed([], CALLED).empty


BAD = [("gender\tgiven\tfamily\nx\tسامي\tالطحان\n", "people.tsv:2: tells no person"),
       ("gender\tgiven\tfamily\nm\tسامي\tالطحان\n", "no woman"),
       ("given\tfamily\n", "columns")]


@pytest.mark.parametrize(("content", "problem"), BAD)
def test_a_file_of_no_people_is_told(tmp_path, content, problem):
    (tmp_path / "people.tsv").write_text(content, "utf-8")
    with pytest.raises(InputError, match=problem):
        read_people(tmp_path / "people.tsv")


def test_a_file_that_is_missing_is_told_as_others_are(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["evaluate", str(PEOPLE.parent), "--renamed", "nofile"]) == 2
    assert capsys.readouterr().err == "analysis: nofile: there is no such file; check the path\n"


def test_the_command_tells_a_line_as_printed_and_one_about_others(tmp_path, capsys):
    gold = PEOPLE.parent
    (tmp_path / "articles").mkdir()
    for file in ("own_21.json", "articles/own_21.txt"):
        (tmp_path / file).write_bytes((gold / file).read_bytes())
    assert main(["evaluate", str(tmp_path), "--renamed", str(PEOPLE)]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["typed", "mentions", "quotes", "speakers", "sentiment"]
    assert [row[:12].strip() for row in rows] == ["as printed", OTHERS]
