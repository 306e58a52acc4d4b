"""What ``analysis evaluate --retyped`` tells: the same article typed otherwise, its annotations moved with their words."""

from __future__ import annotations

import pytest

from analysis.article import Article, Line
from analysis.evaluate import WAYS, retyped, retyped_table, type_so

TITLE = "أخبار اليوم"
BODY = "وقالت هدى الطحان، المديرة: «الأمر صعب علينا». وغادرت إلى القاعة."
NAME, SAID = "هدى الطحان", "الأمر صعب علينا"


def annotated() -> tuple[dict[str, object], Article]:
    """An article of one paragraph with one name and one quote."""
    text = f"{TITLE}\n{BODY}"
    lines = (Line(0, len(TITLE), "title", "made up"), Line(len(TITLE) + 1, len(text), "body", "made up"))
    spans = {word: {"start": text.index(word), "end": text.index(word) + len(word)} for word in (NAME, SAID)}
    mention = {**spans[NAME], "entity": "huda", "type": "PERSON"}
    quote = {**spans[SAID], "speaker": "huda", "accept": ["negative"]}
    return {"mentions": [mention], "quotes": [quote]}, Article("made-up", text, lines, title=TITLE, language="ar")


# What stands in the text where the name, the quote and the last line stood.
TYPED = [
    ("two blanks", "هدى  الطحان", "الأمر  صعب  علينا", "وقالت  هدى  الطحان، المديرة: «الأمر  صعب  علينا». وغادرت  إلى  القاعة."),
    ("Latin commas", NAME, SAID, BODY.replace("،", ",")),
    ("no commas", NAME, SAID, BODY.replace("،", "")),
    ("single straight marks", NAME, SAID, BODY.replace("«", "'").replace("»", "'")),
    ("marks turned round", NAME, SAID, "وقالت هدى الطحان، المديرة: »الأمر صعب علينا«. وغادرت إلى القاعة."),
    ("heh for teh marbuta", NAME, SAID, BODY.replace("ة", "ه")),
    ("alef without hamza", NAME, "الامر صعب علينا", BODY.replace("أ", "ا").replace("إ", "ا")),
]


@pytest.mark.parametrize(("way", "name", "said", "body"), TYPED)
def test_annotations_move_with_their_words(way, name, said, body):
    gold, article = type_so(*annotated(), WAYS[way])
    stretches = [article.text[each["start"]:each["end"]] for each in (*gold["mentions"], *gold["quotes"])]
    assert (stretches, article.text[article.lines[1].start:article.lines[1].end]) == ([name, said], body)


def test_what_is_not_there_is_not_typed_otherwise():
    gold, article = annotated()
    assert type_so(gold, article, {"\u061f": "?"}) == (gold, article)


def test_a_row_as_printed_and_for_each_way():
    told = retyped([annotated()])
    assert told["typed"].tolist() == ["as printed", *WAYS]
    assert told.set_index("typed").loc["as printed", ["mentions", "quotes", "speakers"]].tolist() == [1, 1, 1]


def test_without_articles_there_are_no_rows():
    assert retyped([]).empty


def test_a_line_for_each_way():
    head, first, *rest = retyped_table(retyped([annotated()])).splitlines()
    assert head.split() == ["typed", "mentions", "quotes", "speakers", "sentiment"]
    assert first.split() == ["as", "printed", "1.000", "1.000", "1.000", "1.000"]
    assert len(rest) == len(WAYS)
