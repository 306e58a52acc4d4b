"""Text made of anything: no exception, every offset true, tables as declared.

The quick tests draw the same examples every time; the slow one draws new ones. What it finds belongs into ODD.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Article, InputError, analyse, load_article, tables
from analysis.article import Line
from analysis.export import export

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچگکی"
MARKS = "\"«»“”„‟″‹›'‘’()[]،؛؟.!:…-–٪%"
HARAKAT = "\u064b\u064e\u064f\u0650\u0651\u0652\u0670\u0640"
CONTROLS = "\u200e\u200f\u061c\u202b\u202c\u200c\u200d\u2067\u2069\u00a0\ufeff\ufffd\u2028\u0085\x0b\x0c\x00\x1f\t\r"
OTHERS = "0123456789٠١٢٣۴۵ABCxyzİßé中😀ﷲﻻ"
# Words on which rules hang, so that strings of them reach every rule.
WORDS = ["قال", "وقالت", "أضاف", "وأضافت", "قائلا", "مؤكدا", "أن", "إن", "وفقا", "بحسب", "ذكرت", "وكالة", "نقلت", "عن",
         "على", "لسان", "أما", "فقال", "الأخير", "الشركة", "المتحدث", "باسم", "الرئيس", "التنفيذي", "لشركة", "شركة",
         "صحيفة", "تطبيق", "الدكتور", "آبل", "وغوغل", "لتويتر", "ميتا", "(Meta)", "OpenAI", "بـ", "لـMeta", "آيفون", "15",
         "17.4", "عبد", "الرحمن", "أبو", "بكر", "بن", "محمد", "سهام", "القرقوري", "تيم", "كوك", "لا", "ليس", "رائع", "سيئ",
         "جدا", "[?]", "&quot;", "v.", "Inc", "%", "مليون"]



def of_table(name: str, *, whole: bool = False) -> list[str]:
    """The first column of one of the package's word tables; without ``whole`` single words only."""
    rows = (files("analysis.knowledge") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [row.split("\t")[0] for row in rows if "\t" in row]
    return [word for word in found if whole or " " not in word]


CUES, NOUNS, CLOSED = of_table("reporting", whole=True), of_table("group-nouns") + of_table("titles"), of_table("function-words")
noise = st.text(alphabet=LETTERS + MARKS + HARAKAT + CONTROLS + OTHERS + " ", max_size=12)
words, marks = st.sampled_from(WORDS), st.sampled_from(list(MARKS))
sentence = st.lists(st.one_of(words, words, marks, noise), max_size=30).map(" ".join)
tight = st.lists(st.one_of(words, marks, st.sampled_from(list(CONTROLS + " "))), max_size=30).map("".join)
# A quote, what reports it and who speaks, cut off anywhere.
proclitic = st.sampled_from(["", "ال", "لل", "ل", "و", "بال"])
speaker = st.builds("".join, st.tuples(proclitic, st.sampled_from(NOUNS)))
spoken = st.lists(st.one_of(st.just("«مقلق للغاية»"), st.sampled_from(CUES), speaker, st.sampled_from(CLOSED), words),
                  min_size=1, max_size=8).map(" ".join)
# Speech with a name in it and what reports it, whose marks are lost, doubled, or stand at nothing.
PIECES = ["قال سامي الطحان", "وأضاف", "وقالت هدى الطحان", "إن", "أن", "مضيفا", "بينما", "قبل أن", "كما قال",
          "الأمر صعب علينا جدا", "في \"المدينة\"", "نحن هنا", "نعم", " ", " ", " ", ".", ". ", "، ", ":", ": ",
          "؟", "!", "«", "»", "\"", "\"", "”", "\n"]
damaged = st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join)
characters = st.text(alphabet=LETTERS + MARKS + HARAKAT + CONTROLS + OTHERS + " \n", max_size=300)
rows = st.lists(st.tuples(st.sampled_from(["title", "body", "body", "body", "intro", "boilerplate"]), st.one_of(sentence, tight)),
                min_size=1, max_size=4)


def article(lines: list[tuple[str, str]]) -> Article:
    found, start = [], 0
    for role, row in lines:
        found.append(Line(start, start + len(row), role, "made up"))
        start += len(row) + 1
    return Article("fuzz", "\n".join(row for _, row in lines), tuple(found))


def check(analysis) -> None:
    """Every table fits, every offset is true, what is read lies in title and body, and all of it can be exported."""
    text, spans = analysis.article.text, analysis.article.spans("title", "body")
    for name in ("lines", "mentions", "entities", "quotes", "contributions", "targets", "narration", "companies"):
        tables.check(getattr(analysis, name), tables.SCHEMAS[name])
    for frame, column in ((analysis.mentions, "surface"), (analysis.quotes, "text"), (analysis.contributions, "word"),
                          (analysis.narration, "text")):
        for row in frame.itertuples():
            assert row.start < row.end
            assert text[row.start:row.end] == getattr(row, column)
    for row in analysis.mentions.itertuples():
        assert any(start <= row.start and row.end <= end for start, end in spans), "a mention outside title and body"
    told = export(analysis)
    assert [text[m["start"]:m["end"]] for m in told["mentions"]] == [m["surface"] for m in told["mentions"]]
    assert [text[q["start"]:q["end"]] for q in told["quotes"]] == [q["text"] for q in told["quotes"]]
    json.dumps(told, allow_nan=False)


def read_or_refused(path: Path) -> Article | str:
    """The article of a file, or what the refusal says."""
    try:
        return load_article(path)
    except InputError as error:
        return str(error)


@settings(max_examples=120, derandomize=True)
@given(rows)
def test_any_lines_are_analysed(lines):
    check(analyse(article(lines)))


@pytest.mark.parametrize("verb", ["وفقا", "بحسب", "قال", "ونقلت", "وجاء في"])
@pytest.mark.parametrize("proclitic", ["", "ال", "لل"])
def test_a_text_may_end_behind_its_speaker(verb, proclitic):
    for noun in NOUNS:
        analyse(article([("body", f"والأمر «مقلق للغاية»، {verb} {proclitic}{noun}")]))


@settings(max_examples=50, derandomize=True)
@given(characters)
def test_any_characters_are_analysed(text):
    check(analyse(article([("body", text)])))


@settings(max_examples=50, derandomize=True)
@given(st.lists(sentence, min_size=1, max_size=6).map("\n".join))
def test_any_file_is_read_or_refused_in_one_line(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("fuzz") / "file.txt"
    path.write_bytes(text.encode("utf-8"))
    read = read_or_refused(path)
    if isinstance(read, str):
        assert "\n" not in read
    else:
        check(analyse(read))


@settings(max_examples=150, derandomize=True)
@given(damaged)
def test_damaged_speech_is_analysed(text):
    check(analyse(article([("body", row) for row in text.split("\n")])))


@pytest.mark.slow
@settings(max_examples=2000)
@given(st.one_of(rows, st.one_of(characters, spoken, damaged).map(lambda text: [("body", text)])))
def test_many_more_are_analysed(lines):
    check(analyse(article(lines)))


ODD = ["\"" * 40, "قال \"" * 30, "«" * 20 + "آبل" + "»" * 20, "آبل " * 200, ":" * 50, "و" * 60, "\u200f" * 30, "لـ" * 30, "ﷺ" * 5,
       "قال: " * 40, "(" * 30 + "Meta", "بن " * 50, "عبد " * 40,
       "في السوق " + "وتداول " * 250, "وبحسب " + "والبلاد والجزيرة والمدينة والغد والرأي " * 10,
       "…؛”", "نموذج Llama " + "1" * 5_000, "ويندوز " + "1" * 5_000,
       f"قال في يناير {'2' * 5_000} «هذا مقلق للغاية»، وأضاف في {'3' * 5_000} يناير «وهذا أيضا مقلق للغاية».",
       "علامة \"؟\" كبيرة.", "«،  أن\n\"", "في \"المدينة\"»«", "أن\"\n\n» ",
       "آل " * 400, "بي سي دي " * 200, "بي.سي." * 200, "قال سامي: (" + "كلمة " * 2_000,
       "شركات مثل " + " و".join(["«نور»", "«غوغل»", "«زبرقان» (Zabarqan)"] * 200)]
# What might go on without end, and is no name for it.
ENDLESS = [
    ("قال أحمد بن ", "محمد بن "), ("قال الملك سلمان بن عبد العزيز ", "بن فيصل "), ("أعلنت وزارة الصحة ", "والتعليم والصحة "),
    ("قرر المجلس المصري ", "الأعلى العام "), ("قالت الهيئة العامة للطيران ", "والصحة والتعليم "),
    ("قالت شركة النور ", "القابضة "),
    ("قالت شركة النور للاستثمار ", "والتطوير والاستثمار "), ("قالت شركة النور للاستثمار ", "التجاري الصناعي "),
    ("قالت شركة ", "آي بي إم سي "), ("صدر ويندوز 10", ".10"), ("قال Word", " Word"), ("قالت شركة Alnoor", " Holding"),
    ("قال أحمد ", "أبو بكر "), ("قال أحمد ", "آل سعود "), ("قال السيد ", "محمد "), ("قال الدكتور ", "المهندس "),
]


@pytest.mark.parametrize("lines", [[("title", "\" وغوغل"), ("title", "ء»")]])
def test_what_was_found_in_many_lines(lines):
    check(analyse(article(lines)))


@pytest.mark.parametrize(("begin", "again"), ENDLESS)
def test_no_name_is_without_end(begin, again):
    """Each of the beginnings of a name is kept to be compared with, so that one name of a text's length fills the memory."""
    found = analyse(article([("body", begin + again * 300 + " إن العمل جيد.")]))
    check(found)
    assert max((mention.last - mention.first for mention in found.found_mentions), default=0) < 20


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_one_thing_over_and_over(text):
    check(analyse(article([("title", text), ("body", text)])))
