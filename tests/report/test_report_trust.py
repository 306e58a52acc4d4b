"""How far to trust it: parts of the gold set, empty where there is none, and a worked example of own rows."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from analysis import tables
from analysis.evaluate import reliability, tally_of
from analysis.evaluate.figures import FIGURES, RELIABILITY, SLIPS, figure_table, slip_table
from analysis.evaluate.slips import Slip
from analysis.report.answers import named_slips
from analysis.report.override import Override
from analysis.report.trust import GOLD, Trust, shakiest
from analysis.show import show_table, trust_figures, trust_reliability


def quote(start: int, confidence: float = 0.9, rule: str = "first", speaker: str | None = "a"):
    return {"start": start, "end": start + 5, "text": "hello", "speaker": speaker, "speaker_label": None, "accept": ["neutral"],
            "sentiment": "neutral", "score": 0.0, "confidence": confidence, "rule": rule}


def mention(entity: str, kind: str = "PERSON"):
    return {"start": 0, "end": 1, "entity": entity, "type": kind, "rule": "catalogue"}


@pytest.fixture
def tally():
    gold = {"mentions": [mention("a")], "quotes": [quote(0), quote(10), quote(20)]}
    found = {"mentions": [mention("mine", "COMPANY")],
             "quotes": [quote(0, 0.95, speaker="mine"), quote(10, 0.9, "other", None), quote(20, 0.31, "other", None)]}
    return tally_of(gold, found, "a" * 30)


def quotes(*confidences: float) -> pd.DataFrame:
    row = (0, 1, "text", "full", None, None, None, None, None, None, "", None, "", "rule")
    return tables.table(tables.QUOTES, [(f"q{n}", *row, sure, "neutral", 0.0) for n, sure in enumerate(confidences, 1)])


def test_reliability_counts_by_tenth_the_surest_first(tally):
    frame = tables.check(reliability([tally, tally]), RELIABILITY)
    assert frame[["bin", "quotes", "right"]].to_numpy().tolist() == [[0.9, 4, 2], [0.3, 2, 0]]
    assert frame["claimed"].tolist() == pytest.approx([0.925, 0.31])
    assert frame["share_right"].tolist() == [0.5, 0.0]
    assert (frame["right_low"] <= frame["share_right"]).all()
    assert (frame["share_right"] <= frame["right_high"]).all()


def test_slips_are_grouped_by_rule_with_all_answers_of_the_rule(tally):
    frame = tables.check(slip_table([tally]), SLIPS)
    told = frame[["error", "rule", "wrong", "of"]].to_numpy().tolist()
    assert told == [["speaker", "other", 2, 2], ["type", "catalogue", 1, 1]]
    assert frame.loc[1, ["found", "gold"]].tolist() == ["COMPANY", "PERSON"]


def test_figures_of_each_part_that_has_articles(tally):
    frame = tables.check(figure_table({"development": [tally], "held out": []}), FIGURES)
    assert set(frame["part"]) == {"development"}
    assert frame.set_index("figure").loc["speakers", ["value", "low", "high"]].tolist() == pytest.approx([1 / 3] * 3)


def test_without_annotated_articles_everything_says_so(tmp_path):
    trust = Trust(tmp_path / "nowhere")
    assert "no annotated articles" in trust.about.en
    for frame, schema in ((trust.figures, FIGURES), (trust.reliability, RELIABILITY), (trust.slips, SLIPS)):
        assert tables.check(frame, schema).empty
    assert trust.reasons.empty
    assert trust.typed.empty
    assert trust.lost.empty
    assert not trust_figures(trust.figures).axes
    assert not trust_reliability(trust.reliability).axes
    assert trust.confusion.iloc[:, 1:].to_numpy().sum() == 0
    assert trust.applied(quotes(0.9))["share_right"].isna().all()
    show_table(trust.slips).to_html()


def test_confidence_of_an_article_meets_what_was_measured(tally, tmp_path):
    trust = Trust(tmp_path)
    trust.__dict__["parts"] = {"development": [], "held out": [tally]}
    frame = trust.applied(quotes(0.95, 0.92, 0.7))
    assert frame["measured"].tolist()[0] == 2
    assert frame["bin"].tolist() == [0.9, 0.7]
    assert frame["quotes"].tolist() == [2, 1]
    assert frame["share_right"].tolist()[0] == 0.5
    assert pd.isna(frame["share_right"].tolist()[1])
    assert trust.applied(quotes()).empty


def test_what_to_expect_of_another_article_is_told_beside(tmp_path):
    assert "102" in Trust(tmp_path).unseen.ar
    assert "78%" in Trust(tmp_path).unseen.en
    assert "between 61% and 91%" in Trust(tmp_path).unseen.en


def test_errors_of_held_out_articles_are_not_shown(tally, tmp_path):
    trust = Trust(tmp_path)
    trust.__dict__["parts"] = {"development": [], "held out": [tally, tally]}
    assert trust.slips.empty
    assert trust.reasons.empty


def test_errors_are_told_with_names(tmp_path):
    """An article of which every quote is annotated with a speaker that it has not."""
    gold = json.loads((GOLD / "own_03.json").read_text("utf-8"))
    gold["quotes"] = [{**quote, "speaker": "huawei"} for quote in gold["quotes"]]
    (tmp_path / "own_03.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "articles").symlink_to(GOLD / "articles")
    told = Trust(tmp_path).slips.query("error == 'speaker'")
    assert set(told["gold"]) == {"هواوي"}
    assert not any(answer.isascii() for answer in told["found"].dropna())


@pytest.mark.parametrize(("part", "counts"), [("held out", [0, 1]), ("development", [1, 0])])
def test_the_parts_are_those_that_the_annotations_tell(part, counts, tmp_path):
    """In a folder of one's own as well, whatever its files are called."""
    gold = {**json.loads((GOLD / "own_03.json").read_text("utf-8")), "part": part}
    (tmp_path / "mine.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "articles").symlink_to(GOLD / "articles")
    assert [len(tallies) for tallies in Trust(tmp_path).parts.values()] == counts


def test_what_one_answer_for_all_would_get_is_told_beside(tally, tmp_path):
    trust = Trust(tmp_path)
    trust.__dict__["parts"] = {"development": [], "held out": [tally]}
    assert "neutral" in trust.baseline.en
    assert "100%" in trust.baseline.en
    assert "محايد" in trust.baseline.ar


def test_every_figure_can_be_read_as_a_number(tally, tmp_path):
    trust = Trust(tmp_path)
    trust.__dict__["parts"] = {"development": [tally], "held out": [tally]}
    told = trust.told
    assert len(told) == trust.figures["figure"].nunique()
    assert told.iloc[0, 1:].tolist() == ["100% (من 100 إلى 100)"] * 2


def test_the_least_sure_come_first():
    assert shakiest(quotes(0.9, 0.3, 0.7), most=2)["quote"].tolist() == ["q2", "q3"]


def test_own_rows_are_shown_as_they_stand():
    override = Override()
    assert list(override.rows.texts) == ["common-words.tsv", "entities-technology.tsv", "reporting.tsv", "sentiment-lemmas.tsv"]
    assert "<pre" in override.rows._repr_html_()
    assert override.article.texts["article.txt"] in repr(override.article)


@pytest.mark.slow
def test_own_rows_change_a_name_a_speaker_and_a_mood(monkeypatch):
    override = Override()
    with monkeypatch.context() as outside:
        outside.setenv("ANALYSIS_KNOWLEDGE", "/nowhere")
        before, after = override.exports
    assert "sadeem-delivery" not in {mention["entity"] for mention in before["mentions"]}
    assert "sadeem-delivery" in {mention["entity"] for mention in after["mentions"]}
    assert [quote["sentiment"] for quote in (before["quotes"][0], after["quotes"][0])] == ["negative", "positive"]
    assert len(after["quotes"]) == len(before["quotes"]) + 1
    assert after["quotes"][1]["speaker"]
    assert len(override.changes) >= 4


# Each row: an answer about an entity, a mood or a type, whose it is, and what a reader is told.
ANSWERS = [
    ("corvus", "gold", "كورفوس أوبتكس"),  # the longest Arabic spelling of the article
    ("hub", "gold", "The Hub"),  # never mentioned: its name in the annotations
    ("anon:1", "gold", "قائل غير مسمى"),
    ("mine-1", "found", "كورفوس"),
    ("وصف بلا اسم", "found", "وصف بلا اسم"),
    ("neutral 0.218", "found", "محايد (\u200e+0.22)"),
    ("negative -0.5", "found", "سلبي (\u200e\u22120.50)"),
    ("positive or neutral", "gold", "إيجابي أو محايد"),
    ("PLACE", "found", "مكان"),
    ("", "found", ""),
]


@pytest.mark.parametrize(("answer", "side", "told"), ANSWERS)
def test_answers_are_names_and_words(answer, side, told):
    text = "Corvus Optics Limited وكورفوس أوبتكس وكورفوس"
    spans = {"latin": (0, 21), "long": (23, 36), "short": (38, 44)}
    gold = {"entities": {"hub": {"name": "The Hub"}},
            "mentions": [{"entity": "corvus", "start": a, "end": b} for a, b in spans.values()]}
    mine = {"mentions": [{"entity": "mine-1", "start": spans["short"][0], "end": spans["short"][1]}]}
    slip = Slip("speaker", "rule", "text", **{side: answer})
    assert getattr(named_slips([slip], gold, mine, text)[0], side) == told
