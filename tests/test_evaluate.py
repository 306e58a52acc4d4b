"""The measures of ``analysis evaluate`` on hand-made annotations, against figures computed by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis import InputError
from analysis import evaluate as measures
from analysis.cli import main
from analysis.evaluate import Tally, figures, harmonic, macro_f1, overlap, read_gold, reliability, same_speaker, tally_of

TEXT = "x" * 200


def named(start: int, entity: str, kind: str = "COMPANY") -> dict:
    return {"start": start, "end": start + 5, "entity": entity, "type": kind, "rule": "made up"}


def wanted(start: int, end: int, speaker: str | None = None, accept: tuple[str, ...] = ("neutral",)) -> dict:
    return {"start": start, "end": end, "speaker": speaker, "accept": list(accept)}


def found(start: int, end: int, speaker: str | None = None, sentiment: str = "neutral", confidence: float = 0.9) -> dict:
    return {"start": start, "end": end, "text": TEXT[start:end], "speaker": speaker, "speaker_label": None,
            "sentiment": sentiment, "score": 0.0, "rule": "made up", "confidence": confidence}


def tally(gold: list, mine: list, gold_quotes: list = (), my_quotes: list = ()) -> Tally:
    return tally_of({"mentions": gold, "quotes": list(gold_quotes)}, {"mentions": mine, "quotes": list(my_quotes)}, TEXT)


# --- mentions -----------------------------------------------------------------------------------------------------

# A three times and B twice, and a place; of these three A and one B are found, under two entities, one with a wrong type.
GOLD = [named(0, "A"), named(10, "A"), named(20, "A"), named(30, "B"), named(40, "B"), named(50, "P", "PLACE")]
FOUND = [named(0, "x"), named(10, "x"), named(20, "y", "PERSON"), named(30, "y"),
         named(60, "z"),             # nowhere in the gold: wrong
         named(52, "w"),             # overlaps a place: counted neither way
         named(70, "v", "PLACE")]    # a type that is not scored: counted neither way


def test_mentions_by_hand():
    figure = figures(tally(GOLD, FOUND))
    assert figure["mentions precision"] == 4 / 5
    assert figure["mentions recall"] == 4 / 5
    assert figure["mentions F1"] == pytest.approx(0.8)
    assert figure["types"] == 3 / 4


def test_b_cubed_by_hand():
    """Of the four hits AAAB in the clusters xxyy: precision (1 + 1 + ½ + ½)/4; recall (⅔ + ⅔ + ⅓ + 1)/4."""
    precision, recall = 3 / 4, 8 / 12
    assert figures(tally(GOLD, FOUND))["clusters F1"] == pytest.approx(2 * precision * recall / (precision + recall))


CLUSTERS = [
    (["A", "A", "B", "B"], ["x", "x", "y", "y"], 1.0),
    (["A", "A", "B", "B"], ["x", "x", "x", "x"], 2 / 3),   # precision ½, recall 1
    (["A", "A", "B", "B"], ["x", "y", "z", "w"], 2 / 3),   # precision 1, recall ½
    (["A", "A", "B", "B"], ["x", "y", "x", "y"], 1 / 2),
]


@pytest.mark.parametrize(("gold", "mine", "value"), CLUSTERS)
def test_b_cubed(gold, mine, value):
    spans = range(0, 10 * len(gold), 10)
    result = tally([named(at, who) for at, who in zip(spans, gold, strict=True)],
                   [named(at, who) for at, who in zip(spans, mine, strict=True)])
    assert figures(result)["clusters F1"] == pytest.approx(value)


def test_an_almost_right_span_is_both_missed_and_extra():
    result = tally([named(0, "A")], [{**named(0, "A"), "end": 6}])
    assert (figures(result)["mentions precision"], figures(result)["mentions recall"]) == (0, 0)
    assert sorted(slip.kind for slip in result.slips) == ["extra mention", "missed mention"]


# --- quotes -------------------------------------------------------------------------------------------------------

OVERLAPS = [
    ((0, 10), (0, 10), 1.0),
    ((0, 10), (0, 8), 0.8),
    ((0, 10), (5, 15), 1 / 3),
    ((0, 10), (10, 20), 0.0),
    ((0, 4), (8, 9), 0.0),
]


@pytest.mark.parametrize(("one", "other", "value"), OVERLAPS)
def test_overlap(one, other, value):
    first, second = ({"start": start, "end": end} for start, end in (one, other))
    assert overlap(first, second) == overlap(second, first) == pytest.approx(value)


def test_quotes_by_hand():
    """Four in the gold, five found: one exact, one with an overlap of 0.8, one of 0.7 (no hit), two elsewhere."""
    result = tally([], [], [wanted(0, 10), wanted(20, 30), wanted(40, 50), wanted(60, 70)],
                   [found(0, 10), found(20, 28), found(40, 47), found(80, 90), found(100, 110)])
    figure = figures(result)
    assert figure["quotes precision"] == 2 / 5
    assert figure["quotes recall"] == 2 / 4
    assert figure["quotes F1"] == pytest.approx(4 / 9)
    assert sorted(slip.kind for slip in result.slips) == ["extra quote"] * 3 + ["missed quote"] * 2


def test_one_found_quote_answers_one_of_the_gold():
    result = tally([], [], [wanted(0, 10), wanted(0, 9)], [found(0, 10)])
    assert (figures(result)["quotes recall"], figures(result)["quotes precision"]) == (1 / 2, 1)


# gold speaker, found speaker, which gold entity each found one stands for
SPEAKERS = [
    ("A", "x", {"x": "A"}, True),
    ("A", "y", {"x": "A", "y": "B"}, False),
    ("A", None, {}, False),
    ("who", "who", {}, True),            # an organisation is credited where the ids are equal
    ("who", "un", {}, False),
    ("group:residents", None, {}, True),
    ("anon:doctor", None, {}, True),
    (None, None, {}, True),
    ("group:residents", "x", {"x": "A"}, False),
    ("group:residents", "x", {}, True),  # stands for nobody of the gold: a label of ours
    (None, "x", {"x": "A"}, False),
]


@pytest.mark.parametrize(("gold", "mine", "votes", "right"), SPEAKERS)
def test_speakers(gold, mine, votes, right):
    assert same_speaker(gold, mine, votes) is right


def test_a_found_entity_stands_for_what_most_of_its_mentions_mean():
    gold, mine = [named(0, "A"), named(10, "A"), named(20, "B")], [named(0, "x"), named(10, "x"), named(20, "x")]
    result = tally(gold, mine, [wanted(40, 50, "A"), wanted(60, 70, "B")], [found(40, 50, "x"), found(60, 70, "x")])
    assert figures(result)["speakers"] == 1 / 2


def test_speakers_and_sentiment_are_shares_of_all_quotes_of_the_gold():
    result = tally([], [], [wanted(0, 10, accept=("neutral", "positive")), wanted(20, 30, accept=("negative",)), wanted(40, 50)],
                   [found(0, 10, sentiment="positive"), found(20, 30, sentiment="positive")])
    figure = figures(result)
    assert figure["speakers"] == pytest.approx(2 / 3)
    assert figure["sentiment"] == pytest.approx(1 / 3)
    assert dict(result.confusion) == {("negative", "positive"): 1}  # only where one label is accepted


def test_macro_f1_by_hand():
    """positive: precision 3/3, recall 3/4 → 6/7; negative: 2/3 and 2/3 → 2/3; neutral is not in the gold."""
    confusion = {("positive", "positive"): 3, ("positive", "negative"): 1,
                 ("negative", "negative"): 2, ("negative", "neutral"): 1}
    assert macro_f1(confusion) == pytest.approx((6 / 7 + 2 / 3) / 2)


def test_macro_f1_of_one_answer_for_everything():
    assert macro_f1({("positive", "positive"): 2, ("negative", "positive"): 1, ("neutral", "positive"): 1}) == pytest.approx(
        (2 / 3) / 3)


def test_harmonic():
    assert harmonic(0, 0) == 0
    assert harmonic(1, 0.5) == pytest.approx(2 / 3)


# --- sums, bins, files --------------------------------------------------------------------------------------------

def test_tallies_add_up():
    one, two = tally(GOLD, FOUND), tally([named(0, "A")], [named(0, "A")])
    total = sum([one, two], Tally())
    assert figures(total)["mentions precision"] == 5 / 6
    assert total.counts["mentions_gold"] == 6
    assert len(total.slips) == len(one.slips) + len(two.slips)


def test_nothing_at_all_gives_noughts_and_no_error():
    values = figures(Tally())
    assert all(value == 0 for name, value in values.items() if name != "sentiment macro-F1")


def test_reliability_by_tenth_of_confidence():
    result = tally([], [], [wanted(0, 10), wanted(20, 30), wanted(40, 50, "A")],
                   [found(0, 10, confidence=0.95), found(20, 30, confidence=0.91), found(40, 50, confidence=0.55)])
    rows = [(row.bin, row.quotes, row.right) for row in reliability([result]).itertuples()]
    assert rows == [(0.9, 2, 2), (0.5, 1, 0)]


def test_a_folder_without_annotations_is_told(tmp_path):
    with pytest.raises(InputError, match="no annotated article"):
        read_gold(tmp_path)


ARTICLE = ("آبل تعلن أرباحا قياسية في الربع الثالث\n\n"
           "أعلنت شركة آبل اليوم أرباحا فاقت توقعات السوق في الربع الثالث من العام.\n\n"
           "وكانت التوقعات تشير إلى تراجع طفيف بعد صيف هادئ لم تطرح فيه أي هاتف جديد في الأسواق.\n")
MENTION = {"start": 0, "end": 3, "entity": "apple", "type": "COMPANY"}
QUOTE = {"start": 4, "end": 9, "speaker": None, "accept": ["neutral"]}
SOUND = {"file": "one.txt", "mentions": [MENTION], "quotes": [QUOTE]}


@pytest.fixture
def gold(tmp_path):
    """A function that writes the annotations of the one article in a folder, and gives their file."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE, "utf-8")

    def write(annotations: object) -> Path:
        path = tmp_path / "one.json"
        path.write_bytes(annotations if isinstance(annotations, bytes) else json.dumps(annotations).encode())
        return path
    return write


def without(record: dict, key: str) -> dict:
    return {name: value for name, value in record.items() if name != key}


FAULTY = [
    (b"{bad", "no JSON"),
    (b"", "no JSON"),
    (b"\xff\xfe{", "no JSON"),
    ([], "no JSON object"),
    (without(SOUND, "file"), "article as file"),
    ({**SOUND, "file": 3}, "article as file"),
    ({**SOUND, "file": "two.txt"}, "names the article two.txt"),
    (without(SOUND, "mentions"), "no list of mentions"),
    (without(SOUND, "quotes"), "no list of quotes"),
    ({**SOUND, "quotes": {}}, "no list of quotes"),
    ({**SOUND, "mentions": [MENTION, "apple"]}, "mentions, number 2, is no JSON object"),
    *(({**SOUND, "mentions": [without(MENTION, key)]}, key) for key in MENTION),
    *(({**SOUND, "quotes": [without(QUOTE, key)]}, key) for key in QUOTE),
    ({**SOUND, "mentions": [{**MENTION, "entity": None}]}, "entity"),
    ({**SOUND, "mentions": [{**MENTION, "type": []}]}, "type"),
    ({**SOUND, "mentions": [{**MENTION, "type": "COMPNY"}]}, "type"),
    ({**SOUND, "quotes": [{**QUOTE, "end": 1000000}]}, "quotes, number 1, is no stretch of the article: 4 to 1000000 of"),
    ({**SOUND, "quotes": [{**QUOTE, "end": len(ARTICLE) + 1}]}, "no stretch"),
    ({**SOUND, "quotes": [{**QUOTE, "start": 9, "end": 4}]}, "no stretch"),
    ({**SOUND, "quotes": [{**QUOTE, "start": 4, "end": 4}]}, "no stretch"),
    ({**SOUND, "quotes": [{**QUOTE, "start": -1}]}, "no stretch"),
    ({**SOUND, "quotes": [{**QUOTE, "start": "4"}]}, "whole number"),
    ({**SOUND, "quotes": [{**QUOTE, "end": 9.0}]}, "whole number"),
    ({**SOUND, "quotes": [{**QUOTE, "start": True}]}, "whole number"),
    ({**SOUND, "quotes": [{**QUOTE, "speaker": 7}]}, "speaker"),
    ({**SOUND, "quotes": [{**QUOTE, "accept": []}]}, "accept"),
    ({**SOUND, "quotes": [{**QUOTE, "accept": "neutral"}]}, "accept"),
    ({**SOUND, "quotes": [{**QUOTE, "accept": ["good"]}]}, "accept"),
    ({**SOUND, "quotes": [{**QUOTE, "accept": [["neutral"]]}]}, "accept"),
    ({**SOUND, "part": "test"}, "'test' as part, which must be one of development, held out"),
]


@pytest.mark.parametrize(("annotations", "told"), FAULTY)
def test_faulty_annotations_are_told_in_one_line(gold, capsys, annotations, told):
    path = gold(annotations)
    assert main(["evaluate", str(path.parent)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"analysis: {path}: ")
    assert told in err


@pytest.mark.parametrize("annotations", [
    SOUND,
    {**SOUND, "mentions": [], "quotes": []},
    {**SOUND, "mentions": [{**MENTION, "type": "BOILERPLATE"}]},
    {**SOUND, "quotes": [{**QUOTE, "end": len(ARTICLE), "speaker": "group:x", "cue": 5}]},
])
def test_sound_annotations_are_read(gold, annotations):
    assert [told for told, _, _ in read_gold(gold(annotations).parent)] == [annotations]


@pytest.mark.parametrize(("part", "option", "shown"), [
    (None, "--errors", True), ("development", "--errors", True), ("held out", "--errors", False),
    ("held out", "--held-out-errors", True), (None, "--held-out-errors", True),
])
def test_errors_tell_their_place_and_held_out_ones_only_their_number(gold, capsys, part, option, shown):
    """The second mention of three letters is not annotated, and one of a word that is no name is."""
    wrong = {**MENTION, "start": 0, "end": 6}
    path = gold({**SOUND, "mentions": [wrong], "quotes": [], **({"part": part} if part else {})})
    assert main(["evaluate", str(path.parent), option]) == 0
    printed = capsys.readouterr().out
    extra = ARTICLE.rindex("آبل")
    line = ARTICLE.count("\n", 0, extra) + 1
    around = " ".join(ARTICLE[extra - 40:extra + 43].split())
    told = f"one.txt:{line}: extra mention (catalogue): آبل\n    {extra}: \u2026{around}\u2026\n" in printed
    assert (told, "one.txt:1: missed mention: " in printed) == (shown, shown)
    assert ("not shown: 3 in held-out articles (--held-out-errors" in printed) is not shown


def test_confidence_is_told_apart_by_part(gold, capsys):
    path = gold({**SOUND, "part": "held out"})
    assert main(["evaluate", str(path.parent)]) == 0
    assert "held out" not in capsys.readouterr().out  # one part needs no name
    path.with_name("two.json").write_text(json.dumps(SOUND), "utf-8")
    assert main(["evaluate", str(path.parent)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in printed if line in measures.PARTS] == list(measures.PARTS)


def test_a_folder_typed_otherwise(gold, capsys):
    assert measures.evaluate(gold(SOUND).parent, retype=True) == 0
    assert [line.split("  ")[0] for line in capsys.readouterr().out.splitlines()][:3] == ["typed", "as printed", "two blanks"]


def test_a_folder_of_one_article(gold, capsys):
    mentions = [{**MENTION, "start": at, "end": at + 3} for at in (ARTICLE.index("آبل"), ARTICLE.rindex("آبل"))]
    path = gold({**SOUND, "mentions": mentions, "quotes": []})
    assert measures.evaluate(path.parent, show_errors=True) == 0
    printed = capsys.readouterr().out
    assert "mentions F1            1.000" in printed
    assert "missed" not in printed
