"""Every table of an analysis fits its schema, also an empty one; an analysis is pure and its offsets are true."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import pandas as pd
import pytest
from helpers import analysed, article

from analysis import analyse, tables
from analysis.export import export
from analysis.study import Study

FULL = ("قال تيم كوك، الرئيس التنفيذي لشركة آبل: \"هاتف آيفون 15 رائع وممتاز، أما غوغل فسيئة\". وأضاف في بيان: \"لن نتوقف\".\n"
        "وقالت سهام القرقوري: “الموسم مخيب ولم نر مثله” يوم الخميس.\nوكان الطقس جميلا.")
# An article for each way in which a table may stay empty.
TEXTS = {
    "names and quotes": FULL,
    "names only": "تراجعت غوغل أمس",
    "quotes without names": "قال الطبيب: \"المريض مستقر الآن\"",
    "neither": "كان الطقس ماطرا والطرق مغلقة",
    "no Arabic": "Nothing to read here, 12 times.",
    "blank": " ",
    "nothing": "",
}
TABLES = ("lines", "mentions", "entities", "quotes", "contributions", "targets", "narration", "companies")
COMPARED = ("companies", "pairs", "keyness")
SCORES = {"mentions": "confidence", "quotes": "confidence"}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_table_fits_its_schema(text, name):
    schema = tables.SCHEMAS[name]
    frame = tables.check(getattr(analysed(text), name), schema)
    assert list(frame.columns) == list(schema)


@pytest.mark.parametrize("name", COMPARED)
@pytest.mark.parametrize("text", [FULL * 12, *TEXTS.values()], ids=["twelve times", *TEXTS])
def test_every_table_of_a_study_fits_its_schema(text, name):
    schema = tables.SCHEMAS[name]
    frame = tables.check(getattr(Study(article(text)), name), schema)
    assert list(frame.columns) == list(schema)
    assert len(frame) > 0 or text != FULL * 12


def test_an_article_without_anything_gives_empty_tables():
    analysis = analysed(TEXTS["neither"])
    assert [name for name in TABLES if not len(getattr(analysis, name))] == [
        "mentions", "entities", "quotes", "contributions", "targets", "companies"]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_offset_is_true(text):
    analysis = analysed(text)
    whole = analysis.article.text
    for frame, column in ((analysis.mentions, "surface"), (analysis.quotes, "text"), (analysis.lines, "text"),
                          (analysis.contributions, "word"), (analysis.narration, "text")):
        assert [whole[row.start:row.end] for row in frame.itertuples()] == list(frame[column])


@pytest.mark.parametrize(("name", "column"), SCORES.items())
def test_confidence_lies_between_nought_and_one(name, column):
    frame = getattr(analysed(FULL), name)
    assert len(frame)
    assert frame[column].between(0, 1).all()


def test_scores_lie_between_minus_one_and_one():
    analysis = analysed(FULL)
    for frame in (analysis.quotes, analysis.targets, analysis.narration):
        assert frame["score"].between(-1, 1).all()
        assert frame["sentiment"].isin(["positive", "neutral", "negative"]).all()


def test_what_is_missing_is_a_missing_value_and_never_an_empty_string():
    analysis = analysed(FULL)
    for name in TABLES[1:]:
        frame = getattr(analysis, name).select_dtypes("str")
        assert not (frame == "").any().any(), name


def test_ids_are_stable_unique_and_in_text_order():
    analysis = analysed(FULL)
    assert list(analysis.mentions["mention"]) == [f"m{n}" for n in range(1, len(analysis.mentions) + 1)]
    assert list(analysis.quotes["quote"]) == [f"q{n}" for n in range(1, len(analysis.quotes) + 1)]
    assert analysis.mentions["start"].is_monotonic_increasing
    assert analysis.quotes["start"].is_monotonic_increasing
    assert analysis.entities["entity"].is_unique


def test_tables_refer_to_each_other():
    analysis = analysed(FULL)
    entities, quotes = set(analysis.entities["entity"]), set(analysis.quotes["quote"])
    assert set(analysis.mentions["entity"]) == entities
    assert set(analysis.mentions["quote"].dropna()) <= quotes
    assert set(analysis.quotes["speaker"].dropna()) <= entities
    assert set(analysis.targets["quote"]) <= quotes
    assert set(analysis.contributions["quote"]) <= quotes
    assert analysis.entities["mentions"].sum() == len(analysis.mentions)


def test_mentions_do_not_overlap():
    frame = analysed(FULL).mentions
    assert (frame["end"].iloc[:-1].to_numpy() <= frame["start"].iloc[1:].to_numpy()).all()


def test_analyse_is_pure():
    given = article(FULL)
    before = copy.deepcopy(given)
    first, second = analyse(given), analyse(given)
    assert given == before
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(first, name), getattr(second, name))
    assert export(first) == export(second)


def test_what_one_changes_in_a_table_is_not_anothers():
    study = Study(article(FULL))
    rows = len(study.mentions)
    mine = study.mentions
    mine["mine"] = 1
    mine.loc[0, "surface"] = "changed"
    del study.pairs["lift"]
    study.quotes.pop("text")
    assert (len(study.mentions), list(study.mentions.columns)) == (rows, list(tables.MENTIONS))
    assert study.mentions["surface"].iloc[0] == "تيم كوك"
    assert "lift" in study.pairs
    assert "text" in study.quotes
    assert len(study.companies) == 2


def test_an_analysis_is_shown_in_one_line():
    assert repr(analysed(FULL)) == "<Analysis of made-up: 5 mentions of 5 names, 3 quotes>"
    assert repr(Study(article(FULL))) == "<Study of made-up: 5 mentions of 5 names, 3 quotes>"
    assert "تيم" not in repr(article(FULL))


def test_a_notebook_shows_what_is_studied_and_how_much_was_found():
    shown = Study(article(FULL, title="عنوان <b>"))._repr_html_()
    assert shown.startswith('<div dir="rtl" lang="ar"')
    assert "<bdi>عنوان &lt;b&gt;</bdi>" in shown
    assert [part.split("</bdi>")[0] for part in shown.split("<bdi>")[2:]] == ["5 أسماء", "شركتان", "3 اقتباسات"]


def test_an_analysis_is_sent_without_the_word_lists():
    """Who analyses many articles on several cores sends each analysis back."""
    analysis = analysed(FULL)
    sent = pickle.dumps(analysis)
    assert len(sent) < 20_000
    arrived = pickle.loads(sent)
    assert export(arrived) == export(analysis)
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(arrived, name), getattr(analysis, name))
    assert len({analysis, arrived}) == 2


@pytest.mark.parametrize("given", ["نص", b"", None, Path("a.txt")], ids=lambda given: type(given).__name__)
def test_what_is_no_article_is_told(given):
    with pytest.raises(TypeError, match=r"analyse takes an Article and no \w+; load_article\(path\) makes one"):
        analyse(given)


def test_one_article_does_not_colour_the_next():
    """Names that one article tells of are unknown to another."""
    alone = export(analyse(article("زار الوفد المصنع")))
    analyse(article("قالت شركة زار إن المصنع جاهز. وأكد الوفد المصنع ذلك"))
    assert export(analyse(article("زار الوفد المصنع"))) == alone


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_export_is_json_without_nan(text):
    assert json.loads(json.dumps(export(analysed(text)), allow_nan=False))


def test_a_company_enters_by_what_it_owns_without_being_named():
    analysis = analysed("يعمل الهاتف بنظام أندرويد، وهو أرخص من آيفون. وحدثت الشركة أندرويد أمس")
    companies = analysis.companies.set_index("company")
    assert dict(companies["by_product"]) == {"google": 2, "apple": 1}
    assert dict(companies["name"]) == {"google": "غوغل", "apple": "آبل"}
    assert not {"google", "apple"} & set(analysis.entities["entity"]), "who is not named is no entity of the article"
