"""How speakers are called: by name, by what describes them in marks, or as nobody known."""

from __future__ import annotations

import fixtures
import pytest

from analysis.show import show_table
from analysis.show.names import described, first_of_name, speaker_name, speakers_of
from analysis.show.phrases import Both
from analysis.tables import TableError

NAMES = {"a": Both("ليلى منصور", "Layla Mansour")}
# Each row: speaker and description as the table QUOTES has them, what is shown in Arabic and in English.
CALLED = [
    ("a", None, "ليلى منصور", "Layla Mansour"), ("a", "المديرة", "ليلى منصور", "Layla Mansour"),
    (None, "عالما مختصا في الجهاز العصبي", "«عالما مختصا في الجهاز العصبي»", "“عالما مختصا في الجهاز العصبي”"),
    ("nobody", "المتحدث باسم «لقاء»", "«المتحدث باسم “لقاء”»", "“المتحدث باسم “لقاء””"),
    (None, None, "قائل غير محدد", "unknown speaker"), (float("nan"), "", "قائل غير محدد", "unknown speaker")]


@pytest.mark.parametrize(("speaker", "label", "arabic", "english"), CALLED)
def test_a_description_stands_in_marks(speaker: object, label: object, arabic: str, english: str) -> None:
    assert speaker_name(speaker, label, NAMES) == (arabic, english)


# Each row: what a speaker is called, how long it may be, and what is shown.
SHORT = [("ليلى منصور", 10, "ليلى منصور"), ("ليلى منصور", 7, "ليلى…"), ("«عالما مختصا»", 14, "«عالما مختصا»"),
         ("«عالما مختصا»", 10, "«عالما…»"), ("«", 5, "«")]


@pytest.mark.parametrize(("name", "longest", "shown"), SHORT)
def test_a_description_that_is_cut_keeps_its_marks(name: str, longest: int, shown: str) -> None:
    assert first_of_name(name, longest=longest) == shown


def test_a_speaker_who_is_not_among_the_entities_is_told_and_not_called_unknown() -> None:
    quotes, entities = fixtures.quotes(), fixtures.entities()
    speaker = quotes["speaker"].dropna().iloc[0]
    with pytest.raises(TableError, match=f"the table entities has no row of '{speaker}'"):
        speakers_of(quotes, entities[entities["entity"] != speaker])


def test_tables_show_descriptions_in_marks_and_keep_them() -> None:
    quotes = fixtures.quotes()
    page = str(show_table(quotes, columns=["speaker", "speaker_label"], entities=fixtures.entities()).to_html())
    assert "«المتحدث باسم Nova &amp; Sons»" in page
    assert quotes["speaker_label"].dropna().to_list() == ["المتحدث باسم Nova & Sons"]
    assert speakers_of(quotes, fixtures.entities())[1].ar == "«المتحدث باسم Nova & Sons»"


# a description as the article has it, and in marks of its own
DESCRIBED = [("متحدث باسم \"موانئ دبي\"", "«متحدث باسم “موانئ دبي”»"),
             ("مدير «س» و\"ص\"", "«مدير “س” و“ص”»"), ("مدير \"س", "«مدير “س”»")]


@pytest.mark.parametrize(("label", "shown"), DESCRIBED)
def test_marks_within_a_description_are_inner_ones(label, shown):
    assert described(label).ar == shown
