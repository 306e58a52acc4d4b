"""The lesson on labels and the article at a glance, on made-up tables."""

from __future__ import annotations

import re
from base64 import b64decode
from types import SimpleNamespace

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from analysis import tables
from analysis.article import Article, Line
from analysis.article.decode import decode
from analysis.extract.sentiment.scoring import NEGATIVE, POSITIVE, Contribution, summed
from analysis.knowledge import read
from analysis.report import three_ways
from analysis.report.glance import at_a_glance, how_it_was_read, how_scores_are_read, saved
from analysis.report.remarks import note_in_both
from analysis.report.said import who_said_what
from analysis.report.words import BOOK, say
from analysis.show import ArabicFigure
from analysis.show.phrases import ar, counted, signed
from analysis.store import ROOT

ARABIC = "\u0634\u0631\u0643\u0629"


def study(mentions: int = 3, title: str | None = f"{ARABIC} <Meta> {ARABIC}"):
    article = Article("tiny", ARABIC, (Line(0, 4, "body", "test"),), title=title, notes=("one.", "two."))
    lines = tables.table(tables.LINES, [(0, 4, "body", "test", ARABIC)])
    row = ("a", ARABIC, "A", "COMPANY", None, None, True, mentions, ARABIC, None)
    entities = tables.table(tables.ENTITIES, [row] if mentions else [])
    empty = {name: tables.table(tables.SCHEMAS[name], []) for name in ("mentions", "quotes", "companies")}
    return SimpleNamespace(article=article, lines=lines, filled_lines=lines, entities=entities, length=4, **empty)


@pytest.mark.parametrize("mentions", [0, 3])
def test_pictures_have_alternative_texts(mentions):
    labels = three_ways.hard_labels(study(mentions))
    for figure in (three_ways.bars_in_three_ways(study(mentions)), three_ways.in_three_ways(labels)):
        assert isinstance(figure, ArabicFigure)
        assert figure.alt_ar
        assert figure.alt_en
        assert figure.png().startswith(b"\x89PNG")


def test_the_first_label_comes_from_the_article():
    assert three_ways.hard_labels(study())[0].startswith(ARABIC)
    assert three_ways.hard_labels(study(title=None))[0] == ARABIC


def test_the_module_is_right_for_every_label():
    assert all(three_ways.is_right("module", text) for text in three_ways.hard_labels(study()))


def test_neither_other_way_is_right_for_all():
    labels = three_ways.hard_labels(study())
    assert all(any(not three_ways.is_right(way, text) for text in labels) for way in ("raw", "recipe"))


def test_the_lint_finds_nothing_in_the_modules_labels():
    found = three_ways.found_by_lint(three_ways.hard_labels(study()))
    assert len(found)
    assert say("way.module").ar not in set(found.iloc[:, 0])


def test_the_remark_on_matplotlib_has_both_languages():
    tree = BeautifulSoup(three_ways.installed()._repr_html_(), "html.parser")
    assert [part.get("lang") for part in tree.select("[lang]")] == ["ar", "en"]


def test_facts_are_escaped_and_right_to_left():
    tree = BeautifulSoup(at_a_glance(study())._repr_html_(), "html.parser")
    assert tree.dl["dir"] == "rtl"
    assert tree.select("dd")[0].text == f"{ARABIC} <Meta> {ARABIC}"


def test_what_the_file_does_not_tell_is_said():
    facts = dict(at_a_glance(study(title=None)).facts)
    assert "title" not in facts
    assert say("fact.title").ar in facts["unknown"]


def test_an_article_without_names_or_quotes_has_a_glance():
    facts = dict(at_a_glance(study(0)).facts)
    assert (facts["named"], facts["quoted"]) == ("لا أسماء", "لا أحد")
    assert facts["moods"] == counted("quote", 0).ar


@pytest.mark.parametrize(("counts", "named"), [
    ([3, 2], "س0 (3)، س1 (2)"),
    ([3, 2, 1, 1, 1], "س0 (3)، س1 (2)"),  # not one of three that are named once
    ([2, 2, 2, 2], "4 أسماء بالتساوي، ورد كل منها مرتين"),
    ([2, 1, 1], "س0 (2)، س1 (1)، س2 (1)"),
])
def test_who_is_named_most(counts, named):
    entities = tables.table(tables.ENTITIES, [(str(n), f"س{n}", None, "PERSON", None, None, True, count, "س", None)
                                              for n, count in enumerate(counts)])
    assert dict(at_a_glance(SimpleNamespace(**{**vars(study()), "entities": entities})).facts)["named"] == named


@pytest.mark.parametrize(("said", "most"), [
    ([], None),
    ([None, None], None),
    (["a", None, None, None], "محمد العلي (اقتباس واحد)"),  # three of nobody
    (["a", "b", "c", "c"], "سارة (اقتباسان)"),
    (["a", "b", "a", "c", "c", "c"], "سارة (3 اقتباسات)"),  # two people called محمد العلي
    (["متحدث", "a", "متحدث"], "«متحدث» (اقتباسان)"),  # known by a description alone
    (["a", "متحدث"], "محمد العلي (اقتباس واحد)، «متحدث» (اقتباس واحد)"),  # all of equals
    (["a", "b", "c", "متحدث"], "4 متحدثين بالتساوي، لكل قائل اقتباس واحد"),  # too many to name
])
def test_who_is_quoted_most(said, most):
    people = {"a": "محمد العلي", "b": "محمد العلي", "c": "سارة"}
    entities = tables.table(tables.ENTITIES, [(who, name, None, "PERSON", None, None, True, 1, name, None)
                                              for who, name in people.items()])
    quotes = tables.table(tables.QUOTES, [
        (f"q{number}", 0, 4, ARABIC, "full", who if who in people else None, None if who in people else who, None, None, None,
         None, "", None, "", "", 0.5, "neutral", 0.0) for number, who in enumerate(said, 1)])
    facts = dict(at_a_glance(SimpleNamespace(**{**vars(study()), "entities": entities, "quotes": quotes})).facts)
    assert facts["quoted"] == (most or say("fact.nobody").ar)


def test_unknown_notes_are_told_as_they_are():
    assert dict(how_it_was_read(study()).facts)["notes"] == ("one. two.", "one. two.")


ARABIC_BYTES = "تنافس الشركات على النماذج في سوق واسعة".encode("cp1256")
# Each row: bytes as they are read, the Arabic of the note on them.
NOTES = [
    ("\ufeffخبر قصير".encode(), "حُذفت علامة ترتيب البايتات (utf-8)."),
    ("خبر قصير عن شركة".encode("utf-16-le"), "ليس في الملف علامة ترتيب البايتات؛ وبايتاته بترميز utf-16-le."),
    (ARABIC_BYTES, "البايتات ليست بترميز UTF-8؛ قُرئت بترميز windows-1256، وهو الأرجح بحسب حروفها."),
    ("تنافس الشركات على النماذج في سوق واسعة".encode().decode("cp1256").encode(), "كان النص محفوظا بعد فك ترميزه خطأ"),
    ("خبر قصير عن شركة\ufffd كبيرة جدا".encode(), "في النص رموز U+FFFD (بايتات لا يفسرها أي ترميز)، وعددها 1؛"),
]


@pytest.mark.parametrize(("data", "arabic"), NOTES)
def test_notes_on_reading_are_told_in_arabic_with_the_english_beside(data, arabic):
    notes = decode(data).notes
    told = [note_in_both(note) for note in notes]
    assert any(note.ar.startswith(arabic) for note in told), notes
    assert tuple(note.en for note in told) == notes


def test_every_quote_is_listed_with_its_speaker_first():
    made = study()
    quotes = tables.table(tables.QUOTES, [
        (f"q{number}", 0, 4, text, "full", None, who, None, None, None, None, "", None, "", "", 0.5, mood, 0.0)
        for number, (who, text, mood) in enumerate([("سارة", "نمو <سريع>", "positive"), (None, "لا", "neutral")], 1)])
    said = who_said_what(SimpleNamespace(**{**vars(made), "quotes": quotes}))
    items = [item.text for item in BeautifulSoup(said._repr_html_(), "html.parser").select("li")]
    assert items == ["«سارة»: «نمو <سريع>» ▲ إيجابي", "قائل غير محدد: «لا» ■ محايد"]
    assert repr(said) == "«سارة»: «نمو <سريع>» (إيجابي)\nقائل غير محدد: «لا» (محايد)"
    many = who_said_what(SimpleNamespace(**{**vars(made), "quotes": pd.concat([quotes] * 10)}))
    assert "والبقية (8 اقتباسات)" in many._repr_html_()
    none = who_said_what(SimpleNamespace(**{**vars(made), "quotes": quotes.iloc[:0]}))
    assert ar("nothing.quotes") in none._repr_html_()


def test_written_files_have_arabic_heads():
    html = saved(pd.DataFrame([("a.csv", 1, 2, 3)], columns=["file", "rows", "columns", "bytes"])).to_html()
    assert say("column.rows").ar in html


def test_every_phrase_has_both_languages():
    assert all(phrase.ar and phrase.en for phrase in BOOK.phrases.values())


def test_the_gallery_holds_the_matplotlib_of_both_locks():
    locks = [(ROOT / name).read_text("utf-8") for name in ("requirements.lock", "requirements-mpl310.lock")]
    versions = {match for lock in locks for match in re.findall(r"^matplotlib==(\d+\.\d+)", lock, re.MULTILINE)}
    assert versions == set(three_ways.OTHERS.values())
    for version in versions:
        assert {(three_ways.GALLERY / f"{kind}-{version}.png").exists() for kind in ("bars", "labels")} == {True}


@pytest.mark.parametrize("consumer", ["shaping", "unshaping"])
def test_the_other_version_is_shown_with_its_alternative_text(consumer, monkeypatch):
    monkeypatch.setattr(three_ways, "detected_consumer", lambda: consumer)
    data, metadata = three_ways.bars_of_the_other()._repr_mimebundle_()
    assert three_ways.OTHERS[consumer] in metadata["image/png"]["alt"] == data["text/plain"]
    assert "—" in data["text/plain"]
    assert b64decode(data["image/png"]).startswith(b"\x89PNG")


# weight of the only word, words of the quote, its score as the page tells it, mood
ALONE = [(1, 10, "+0.277", "positive"), (3, 10, "+0.655", "positive"), (3, 1, "+0.655", "positive"),
         (-1, 10, "\u22120.277", "negative"), (1, 20, "+0.214", "neutral")]


@pytest.mark.parametrize(("weight", "size", "score", "mood"), ALONE)
def test_one_word_in_a_quote(weight, size, score, mood):
    found = summed([Contribution(0, 0, "", weight, 1, 1, 1, 0)], size)
    assert (signed(found.score, digits=3).en, found.label) == (score, mood)


def test_the_page_tells_the_bounds_of_the_scorer_and_the_reach_of_one_word():
    told = how_scores_are_read()
    for text in told:
        assert all(signed(bound).en in text for bound in (POSITIVE, NEGATIVE))
        assert all(score in text for weight, size, score, _ in ALONE if weight > 0 and size == 10)
    assert summed([Contribution(0, 0, "", 1, 1, 1, 1, 0)], 10).score > summed([Contribution(0, 0, "", 1, 1, 1, 1, 0)], 11).score
    weights = [float(row["weight"]) for row in read("sentiment-lemmas")]
    assert max(weights) == 3


def test_the_page_does_not_call_zero_the_only_neutral_score():
    prose = (ROOT / "notebooks" / "03_quote_sentiment.ipynb").read_text("utf-8")
    assert not any(wrong in prose for wrong in ("والصفر محايد", "zero is neutral", "بكلمة واحدة", "with a single word"))
