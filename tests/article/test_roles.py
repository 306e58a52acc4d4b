"""The roles of lines: articles made up for this, in ``roles.txt``, each line with the role that it should get.

A physical line of several records has its roles joined by ``+``.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article.boilerplate import default_phrases, is_rubrics
from analysis.article.lines import line_spans, shapes_of
from analysis.article.model import ROLES, Line
from analysis.article.roles import lines_of

TABLE = (Path(__file__).parent / "roles.txt").read_text("utf-8")


def cases() -> list[tuple[str, list[tuple[str, str]]]]:
    """(name, [(role, line)]) of each case in the table."""
    found = []
    for block in TABLE.split("== ")[1:]:
        name, _, rows = block.partition("\n")
        found.append((name, [tuple(row.split("\t", 1)) for row in rows.rstrip("\n").split("\n")]))
    return found


def roles_by_line(text: str, lines: tuple[Line, ...]) -> list[str]:
    """The roles of each physical line, joined by +."""
    numbers = [(text.count("\n", 0, line.start), line.role) for line in lines]
    return ["+".join(role for _, role in group) for _, group in groupby(numbers, key=lambda pair: pair[0])]


CASES = cases()


@pytest.mark.parametrize(("name", "rows"), CASES, ids=[name for name, _ in CASES])
def test_roles(name: str, rows: list[tuple[str, str]]) -> None:
    text = "\n".join(line for _, line in rows)
    found = roles_by_line(text, lines_of(text))
    assert list(zip(found, [line for _, line in rows], strict=True)) == rows


@pytest.mark.parametrize(("name", "rows"), CASES, ids=[name for name, _ in CASES])
def test_line_ends_change_no_role(name: str, rows: list[tuple[str, str]]) -> None:
    text = "\n".join(line for _, line in rows)
    windows = text.replace("\n", "\r\n")
    assert [line.role for line in lines_of(windows)] == [line.role for line in lines_of(text)]
    assert [windows[line.start:line.end] for line in lines_of(windows)] == [text[line.start:line.end] for line in lines_of(text)]


def test_every_line_names_a_role_and_a_rule() -> None:
    for _, rows in CASES:
        for line in lines_of("\n".join(line for _, line in rows)):
            assert line.role in ROLES
            assert line.rule


PARTS = st.sampled_from([line for _, rows in CASES for _, line in rows] + ["", " ", "***", "\u200f", "...", "12/3/2024"])
TEXTS = st.one_of(st.lists(PARTS, max_size=12).map("\n".join), st.lists(PARTS, max_size=12).map("\r\n".join),
                  st.text(max_size=200))


@given(TEXTS)
def test_lines_tile_the_text(text: str) -> None:
    """No overlap, nothing but line ends between the records, nothing left over."""
    lines, at = lines_of(text), 0
    for line in lines:
        assert at <= line.start <= line.end <= len(text)
        assert text[at:line.start].strip("\r\n\u2028\u2029") == ""
        at = line.end
    assert text[at:].strip("\r\n\u2028\u2029") == ""


@given(TEXTS)
def test_a_line_of_letters_is_never_blank(text: str) -> None:
    for line in lines_of(text):
        if line.role == "blank":
            assert not any(char.isascii() and char.isalnum() for char in text[line.start:line.end])


@given(st.text(alphabet="\n\r\u2028a ", max_size=40))
def test_spans_hold_no_line_end(text: str) -> None:
    spans = line_spans(text)
    assert all(not set(text[start:end]) & set("\n\r\u2028\u2029") for start, end in spans)
    assert sum(end - start for start, end in spans) == sum(char not in "\n\r\u2028\u2029" for char in text)


def test_rubrics_are_told_glued_and_apart() -> None:
    rubrics = frozenset({"علوم", "منوعات", "علوموتكنولوجيا"})
    assert is_rubrics("علوم وتكنولوجيامنوعات", rubrics)
    assert is_rubrics("منوعات علوم", rubrics)
    assert not is_rubrics("علوم الفضاء", rubrics)


def test_phrase_table_is_well_formed() -> None:
    from analysis import knowledge
    from analysis.arabic.folding import fold_key

    rows = knowledge.read("boilerplate")
    assert len(rows) >= 250
    keys = [fold_key(row["phrase"]) for row in rows]
    assert all(keys)
    for row in rows:
        assert row["role"] in ("boilerplate", "intro", "section")
        assert row["where"] in ("head", "tail", "any", "inline")
        assert row["shape"] in ("whole", "starts", "label", "contains", "ends")
        assert row["note"]
    pairs = [(key, row["shape"]) for key, row in zip(keys, rows, strict=True)]
    assert len(pairs) == len(set(pairs)), sorted(pair for pair in set(pairs) if pairs.count(pair) > 1)[:20]


OPENINGS = [row.split("\t") for row in (Path(__file__).parent / "openings.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "line"), OPENINGS, ids=[line for _, line in OPENINGS])
def test_words_that_open_furniture_open_headlines_too(kind: str, line: str) -> None:
    """Headlines and first sentences, and furniture that begins with the same words."""
    hit = default_phrases().match(shapes_of(line, [(0, len(line))])[0])
    assert (hit is not None) == (kind == "furniture")


def test_long_paragraphs_are_never_judged_by_a_phrase() -> None:
    words = "قالت الشركة إن المشروع يسير وفق الخطة "
    for phrase in ("شارك", "تابعنا على", "اشترك في النشرة", "جميع الحقوق محفوظة"):
        text = "عنوان قصير لخبر اليوم\n" + words * 12 + phrase + " " + words * 3 + "."
        assert [line.role for line in lines_of(text)] == ["title", "body"]


def test_default_phrases_are_read_once() -> None:
    assert default_phrases() is default_phrases()
