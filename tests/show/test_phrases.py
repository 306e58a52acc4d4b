"""The phrases that charts and tables say: well-formed, and numbers with the right form of their noun."""

from __future__ import annotations

import re
import unicodedata

import pytest

from analysis import tables
from analysis.knowledge import read
from analysis.show.phrases import Both, Phrasebook, ar, both, counted, has, joined, named, percent, signed

ROWS = read("phrases")
NOUNS = ("quote", "time", "name", "sentence", "company", "word", "line")


@pytest.mark.parametrize(("number", "expected"), [
    (0, "لا اقتباسات"), (1, "اقتباس واحد"), (2, "اقتباسان"), (3, "3 اقتباسات"), (10, "10 اقتباسات"), (11, "11 اقتباسا"),
    (99, "99 اقتباسا"), (100, "100 اقتباس"), (101, "101 اقتباس"), (102, "102 اقتباس"), (103, "103 اقتباسات"),
    (111, "111 اقتباسا"), (200, "200 اقتباس")])
def test_a_noun_takes_the_form_of_its_number(number: int, expected: str) -> None:
    assert counted("quote", number).ar == expected


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_every_form(noun: str) -> None:
    assert all(counted(noun, number).ar and counted(noun, number).en for number in (0, 1, 2, 3, 11, 100))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_a_phrase_is_whole(row: dict[str, str]) -> None:
    places = [set(re.findall(r"{(\w+)}", row[language])) for language in ("ar", "en")]
    assert places[0] == places[1]
    assert row["ar"]
    assert row["en"]
    assert not any(unicodedata.category(character) == "Cf" or character == "\u0640" for character in row["ar"])
    assert unicodedata.normalize("NFKC", row["ar"]) == row["ar"]


def test_no_key_twice() -> None:
    keys = [row["key"] for row in ROWS]
    assert len(keys) == len(set(keys))


def test_every_column_of_every_table_has_a_head() -> None:
    assert [name for schema in tables.SCHEMAS.values() for name in schema if not has(f"column.{name}")] == []


def test_both_languages_are_filled_from_their_own_side() -> None:
    assert both("item.count", name=Both("ميتا", "Meta"), count=counted("time", 2)) == ("ميتا (مرتين)", "Meta (twice)")
    assert joined([Both("أ", "a"), Both("ب", "b")], by="then") == ("أ، ثم ب", "a, then b")
    assert joined([]) == ("", "")


# Each row: a phrase, what fills it, what is said in Arabic and in English.
FILLED = [("Both of {name}", {"name": Both("ميتا", "Meta")}, ("كلا ميتا", "Both of Meta")),
          ("Both of {name}", {"name": "Meta"}, ("كلا Meta", "Both of Meta")),
          ("{n:.1f} of {name}", {"n": 0.25, "name": Both("س", "x")}, ("0.2 من س", "0.2 of x"))]


@pytest.mark.parametrize(("phrase", "values", "said"), FILLED)
def test_every_book_fills_each_language_from_its_own_side(phrase: str, values: dict[str, object], said: tuple[str, str]) -> None:
    arabic = phrase.replace("Both of", "كلا").replace("of", "من")
    assert Phrasebook(lambda: [{"key": "x", "ar": arabic, "en": phrase}]).both("x", **values) == said


def test_a_book_is_read_when_it_is_first_asked_and_once() -> None:
    asked: list[str] = []
    book = Phrasebook(lambda: asked.append("read") or [{"key": "hue.red", "ar": "أحمر", "en": "red"}])  # type: ignore[func-returns-value]
    assert asked == []
    assert (book.ar("hue.red"), book.named("hue", "odd"), book.group("hue")) == ("أحمر", ("odd", "odd"), {"red": ("أحمر", "red")})
    assert asked == ["read"]


def test_a_value_without_phrase_is_itself_or_other() -> None:
    assert named("type", "NEWTYPE").ar == ar("type.other")
    assert named("verdict", "odd") == ("odd", "odd")
    with pytest.raises(KeyError):
        both("no such key")


@pytest.mark.parametrize(("number", "expected"), [
    (-0.001, ("0.00", "0.00")),
    (0.5, ("\u200e+0.50", "+0.50")), (-0.5, ("\u200e\u22120.50", "\u22120.50")), (0, ("0.00", "0.00"))])
def test_a_sign_stays_on_the_left(number: float, expected: tuple[str, str]) -> None:
    assert signed(number) == expected


def test_percent() -> None:
    assert percent(0.468) == "47%"
