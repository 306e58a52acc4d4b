"""The comparison of companies against figures computed by hand."""

from __future__ import annotations

import math
import re
import warnings

import pandas as pd
import pytest

from analysis import tables
from analysis.arabic.folding import fold_key
from analysis.article import Article, Line
from analysis.compare.companies import LEAST_QUOTES, TOO_FEW, company_table
from analysis.compare.intervals import wilson
from analysis.compare.leads import Lead, leading
from analysis.compare.spokespeople import spoken_for
from analysis.compare.words import LEAST_NEAR, MOST_CHANCE, chance, keyness_table, pair_table, reporting_words
from analysis.show.phrases import ar
from analysis.store import ROOT
from analysis.study import Study

# --- intervals ----------------------------------------------------------------------------------------------------

# hits, trials, low, high: for no hit the upper bound is z²/(n + z²) with z² = 3.841459; the others by the closed form
INTERVALS = [
    (0, 0, 0.0, 1.0),
    (0, 10, 0.0, 0.277533),
    (10, 10, 0.722467, 1.0),
    (5, 10, 0.236593, 0.763407),
    (1, 1, 0.206549, 1.0),
    (5, 5, 0.565518, 1.0),
    (50, 100, 0.403830, 0.596170),
]


@pytest.mark.parametrize(("hits", "trials", "low", "high"), INTERVALS)
def test_wilson(hits, trials, low, high):
    assert wilson(hits, trials) == pytest.approx((low, high), abs=1e-5)


@pytest.mark.parametrize("trials", [1, 2, 7, 40])
def test_wilson_holds_the_share_and_mirrors(trials):
    for hits in range(trials + 1):
        low, high = wilson(hits, trials)
        assert 0 <= low <= hits / trials <= high <= 1
        assert wilson(trials - hits, trials) == pytest.approx((1 - high, 1 - low))


# --- companies ----------------------------------------------------------------------------------------------------

# Title and body, two hundred letters together.
SPANS = [(10, 90), (100, 220)]
# start, surface, entity, type, section
NAMED = [
    (10, "نسيم", "nasim", "COMPANY", "title"),
    (40, "نسيم", "nasim", "COMPANY", "body"),
    (60, "طائرة", "tayra", "PRODUCT", "body"),
    (80, "ليان", "layan", "PERSON", "body"),
    (100, "رماح", "rimah", "COMPANY", "body"),
    (120, "هيئة", "body", "ORG", "body"),
    (140, "قلم", "qalam", "PRODUCT", "body"),
]
# entity, name, type, owner
KNOWN = [
    ("nasim", "نسيم", "COMPANY", None), ("rimah", "رماح", "COMPANY", None), ("tayra", "طائرة", "PRODUCT", "nasim"),
    ("layan", "ليان", "PERSON", "nasim"), ("body", "هيئة", "ORG", None), ("qalam", "قلم", "PRODUCT", "body"),
]


def mentions() -> pd.DataFrame:
    return tables.table(tables.MENTIONS, [(f"m{n}", start, start + len(surface), surface, entity, kind, section, None,
                                           "made up", surface, 0.9, None, False)
                                          for n, (start, surface, entity, kind, section) in enumerate(NAMED, 1)])


def entities() -> pd.DataFrame:
    return tables.table(tables.ENTITIES, [(entity, name, None, kind, owner, None, True, 1, name, None)
                                          for entity, name, kind, owner in KNOWN])


def quotes(*speakers: str | None) -> pd.DataFrame:
    return tables.table(tables.QUOTES, [(f"q{n}", 0, 1, "س", "full", who, None, None, None, None, None, "\"\"", None, "made up",
                                         "made up", 0.9, "neutral", 0.0) for n, who in enumerate(speakers, 1)])


def targets(*rows: tuple[str, str, float]) -> pd.DataFrame:
    return tables.table(tables.TARGETS, [(f"q{n}", company, label, score, "س")
                                         for n, (company, label, score) in enumerate(rows, 1)])


def compared(speakers: tuple[str | None, ...] = (), about: tuple[tuple[str, str, float], ...] = ()) -> pd.DataFrame:
    return company_table(mentions(), entities(), quotes(*speakers), targets(*about), SPANS).set_index("company")


def test_counts_by_name_product_and_person():
    table = compared()
    assert list(table.index) == ["nasim", "rimah"]
    assert list(table.loc["nasim", ["by_name", "by_product", "by_person", "in_title"]]) == [2, 1, 1, 1]
    assert list(table.loc["rimah", ["by_name", "by_product", "by_person", "in_title"]]) == [1, 0, 0, 0]
    assert table["first"].to_list() == [0, 80 / 200]


def test_a_product_of_a_body_that_is_no_company_leads_to_none():
    assert {lead.company for lead in leading(mentions(), entities())} == {"nasim", "rimah"}


def test_shares_of_all_mentions_that_lead_to_a_company_and_their_intervals():
    table = compared()
    assert table["share"].to_list() == [4 / 5, 1 / 5]
    assert table[["share_low", "share_high"]].to_numpy().tolist() == [list(wilson(4, 5)), list(wilson(1, 5))]


# who is described, and the company spoken for
SPOKESPEOPLE = [
    ("متحدثة باسم جوجل", "google"),
    ("متحدث باسم شركة \"موانئ دبي العالمية\"", "dp-world"),
    ("الناطقة باسم موانئ دبي العالمية في بيان", "dp-world"),
    ("متحدث باسم الوزارة", None),
    ("مدير في جوجل", None),
    ("متحدث", None),
]


@pytest.mark.parametrize(("label", "company"), SPOKESPEOPLE)
def test_who_speaks_in_the_name_of_a_company(label, company):
    assert spoken_for(label, {fold_key("جوجل"): "google", fold_key("موانئ دبي العالمية"): "dp-world"}) == company


def test_quotes_by_a_company_are_its_own_and_those_of_its_people():
    assert compared(("nasim", "layan", "rimah", "body", None))["quotes_by"].to_list() == [2, 1]


def test_quotes_about_a_company_by_mood_and_the_mean_score():
    row = compared(about=(("rimah", "positive", 0.5), ("rimah", "negative", -0.3), ("rimah", "neutral", 0.1))).loc["rimah"]
    assert list(row[["quotes_about", "about_positive", "about_neutral", "about_negative"]]) == [3, 1, 1, 1]
    assert row["about_score"] == pytest.approx(0.1)


def test_a_company_that_only_quotes_speak_about_is_in_the_table():
    assert "rimah" in company_table(mentions().iloc[:2], entities(), quotes(), targets(("rimah", "positive", 0.5)),
                                    SPANS)["company"].to_list()


# positive, neutral, negative → verdict; five of five reach 0.57, four of five only 0.38
VERDICTS = [
    ((0, 0, 0), TOO_FEW),
    ((LEAST_QUOTES - 1, 0, 0), TOO_FEW),
    ((5, 0, 0), "mostly positive"),
    ((0, 5, 0), "mostly neutral"),
    ((0, 0, 5), "mostly negative"),
    ((4, 0, 1), "mixed"),
    ((9, 1, 1), "mostly positive"),
    ((10, 0, 10), "mixed"),
]


@pytest.mark.parametrize(("moods", "verdict"), VERDICTS)
def test_verdicts(moods, verdict):
    labels = [label for label, count in zip(("positive", "neutral", "negative"), moods, strict=True) for _ in range(count)]
    assert compared(about=tuple(("nasim", label, 0.0) for label in labels)).at["nasim", "verdict"] == verdict


def test_nothing_to_compare_gives_an_empty_table():
    table = company_table(mentions().iloc[:0], entities().iloc[:0], quotes(), targets(), SPANS)
    assert table.empty
    tables.check(table, tables.COMPANIES)


def test_an_article_of_no_length_tells_no_place():
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # nothing is divided by no length
        assert company_table(mentions(), entities(), quotes(), targets(), [])["first"].isna().all()


def test_a_table_that_does_not_fit_its_schema_is_refused():
    with pytest.raises(tables.TableError, match="owner"):
        company_table(mentions(), entities().drop(columns="owner"), quotes(), targets(), SPANS)
    with pytest.raises(tables.TableError, match="start"):
        company_table(mentions().astype({"start": "float64"}), entities(), quotes(), targets(), SPANS)


# --- pairs and words ----------------------------------------------------------------------------------------------

# Five sentences of one line; the companies are named by position, so their words are free to be anything.
SENTENCES = ["ذهب ذهب نحاس.", "ذهب فضة قطن.", "بحر جبل نهر.", "سهل واد كهف.", "غيم مطر رعد برق ثلج ضباب."]
TEXT = " ".join(SENTENCES)
STARTS = [TEXT.index(sentence) for sentence in SENTENCES]
SPAN = [(0, len(TEXT))]


def led(*places: tuple[str, int]) -> list[Lead]:
    """Mentions that lead to companies, none of which owns another."""
    return [Lead(company, STARTS[number]) for company, number in places]


# Where two companies stand (sentences), where c stands, together, expected, lift
PAIRED = [
    ([0, 1, 2], [0, 1, 2, 3], [4], 3, 3 * 4 / 5, 5 / 4),
    ([0, 1, 2], [0, 1, 2], [], 3, 3.0, 1.0),              # the sentences that name nobody are no chance to meet
    ([0, 1], [0, 1, 2], [3], 2, 2 * 3 / 4, None),         # too few together for a lift
]


@pytest.mark.parametrize(("first", "second", "third", "together", "expected", "lift"), PAIRED)
def test_pairs_against_chance(first, second, third, together, expected, lift):
    places = [(name, number) for name, numbers in (("a", first), ("b", second), ("c", third)) for number in numbers]
    (row,) = pair_table(led(*places), TEXT, SPAN).itertuples(index=False)
    assert (row.first, row.second, row.sentences) == ("a", "b", together)
    assert row.expected == pytest.approx(expected)
    assert pd.isna(row.lift) if lift is None else row.lift == pytest.approx(lift)


def test_a_company_named_twice_in_a_sentence_is_no_pair():
    assert pair_table(led(("a", 0), ("a", 0)), TEXT, SPAN).empty


def test_keyness_by_hand():
    """ذهب stands 3 times in 6 words near the company and never in the 12 others; نحاس once is too seldom.

    log ratio = log2((3/6) / (0.5/12)); log-likelihood of the table 3, 3 by 0, 12, of which 1, 5 by 2, 10 are expected:
    2 · (3 ln 3/1 + 3 ln 3/5 + 12 ln 12/10).
    """
    frame = keyness_table(led(("a", 0), ("a", 1)), TEXT, SPAN, frozenset())
    (row,) = frame.itertuples(index=False)
    assert (row.company, row.word, row.near, row.elsewhere) == ("a", "ذهب", 3, 0)
    assert row.log_ratio == pytest.approx(math.log2(12))
    assert row.log_likelihood == pytest.approx(2 * (3 * math.log(3) + 3 * math.log(3 / 5) + 12 * math.log(12 / 10)))


# The bound of one test at one in twenty, at one in a hundred, at one in a thousand (tables of chi-squared).
@pytest.mark.parametrize(("likelihood", "share"), [(0.0, 1.0), (3.841, 0.05), (6.635, 0.01), (10.828, 0.001)])
def test_how_often_chance_gives_as_much(likelihood, share):
    assert chance(likelihood) == pytest.approx(share, rel=0.01)


# The nine words near a company, of which one or three are there three times, and what sets it apart.
TRIED = [("قمر قمر قمر تين رمل صخر ملح خشب حبر", {"قمر"}), ("قمر قمر قمر شمس شمس شمس نجم نجم نجم", set())]


@pytest.mark.parametrize(("near", "shown"), TRIED)
def test_what_is_enough_for_one_word_is_not_where_three_are_tried(near, shown):
    """Three times in nine words and never in ten others: by chance once in 42 times, and MOST_CHANCE is once in 20."""
    text = f"{near}. بحر جبل نهر سهل واد كهف غيم مطر رعد برق."
    frame = keyness_table([Lead("a", 0)], text, [(0, len(text))], frozenset())
    assert set(frame["word"]) == shown
    assert all(1 / 43 < chance(value) < 1 / 42 < MOST_CHANCE for value in frame["log_likelihood"])


def test_ordinary_words_and_words_that_stand_everywhere_distinguish_nobody():
    assert keyness_table(led(("a", 0), ("a", 1)), TEXT, SPAN, frozenset({"ذهب"})).empty
    assert keyness_table(led(*(("a", number) for number in range(len(SENTENCES)))), TEXT, SPAN, frozenset()).empty


def study_of(*lines: str) -> Study:
    """A study of these lines, each a paragraph, and six more about something else."""
    text = "\n".join([*lines, *("يسقط المطر الغزير هنا كل مساء.",) * 6])
    return Study(Article("lines", text, tuple(Line(hit.start(), hit.end(), "body", "test") for hit in re.finditer(".+", text))))


def test_a_name_with_a_proclitic_sets_no_company_apart():
    found = study_of("تبني غوغل وميتا مراصد السحب.", "تبيع غوغل وميتا مراصد النجوم.", "تفتح غوغل وميتا مراصد البحار.").keyness
    assert set(found["word"]) == {"مراصد"}


@pytest.mark.parametrize(("times", "shown"), [(1, set()), (LEAST_NEAR - 1, set()), (LEAST_NEAR, {"مراصد"})])
def test_a_word_must_stand_near_the_company_often_enough(times, shown):
    lines = [f"تفتح غوغل مراصد {rest}." for rest in ("السحب", "النجوم", "البحار")][:times]
    assert set(study_of(*lines).keyness["word"]) - {"تفتح"} == shown


# Verbs of reporting, and words that share their letters with one and are none: memory, research, books.
@pytest.mark.parametrize("word", ["قالت", "وقالت", "فقالت", "أكدت", "وأضافت", "ستعلن", "وسيؤكد", "قائلة", "وكشفت"])
def test_verbs_of_reporting_set_no_company_apart(word):
    assert fold_key(word) in reporting_words()
    assert study_of(*(f"{word} تسلا {rest}." for rest in ("اليوم", "أمس", "مساء"))).keyness.empty


@pytest.mark.parametrize("word", ["ذاكرة", "بحث", "كتب", "سيارات", "مراصد"])
def test_words_that_only_look_like_reporting_may(word):
    assert fold_key(word) not in reporting_words()


def test_the_page_names_the_number_of_times():
    assert LEAST_NEAR == 3
    assert "ثلاث مرات" in ar("nothing.words")
    prose = (ROOT / "notebooks" / "04_company_comparison.ipynb").read_text("utf-8")
    assert all(told in prose for told in ("ثلاث مرات على الأقل", "three times or more"))


def test_empty_tables_keep_their_columns():
    tables.check(pair_table([], TEXT, SPAN), tables.PAIRS)
    tables.check(keyness_table([], TEXT, SPAN, frozenset()), tables.KEYNESS)
