"""What ``analysis evaluate --damage`` tells: each mark of a quote is taken away, and the quote looked for again."""

from __future__ import annotations

from analysis.article import Article, Line
from analysis.evaluate import Edit, Loss, edited, loss_table, losses

TITLE = "أخبار اليوم"
BODY = "وقال سامي الطحان: «الأمر صعب علينا جدا». وغادر القاعة."


def annotated(body: str, said: str) -> tuple[dict[str, object], Article]:
    """An article of one paragraph with one quote, and who says it."""
    text = f"{TITLE}\n{body}"
    lines = (Line(0, len(TITLE), "title", "made up"), Line(len(TITLE) + 1, len(text), "body", "made up"))
    name, start = "سامي الطحان", text.index(said)
    mention = {"start": text.index(name), "end": text.index(name) + len(name), "entity": "sami", "type": "PERSON"}
    quote = {"start": start, "end": start + len(said), "speaker": "sami", "accept": ["negative", "neutral", "positive"]}
    return {"mentions": [mention], "quotes": [quote]}, Article("made-up", text, lines, title=TITLE, language="ar")


def test_an_article_without_a_letter_keeps_its_lines():
    gold, article = annotated(BODY, "الأمر صعب علينا جدا")
    mark = article.text.index("«")
    _, less = edited(gold, article, [Edit(mark, mark + 1, "")])
    assert [less.text[line.start:line.end] for line in less.lines] == [TITLE, BODY.replace("«", "")]


def test_each_mark_is_taken_away_in_turn():
    told = losses([annotated(BODY, "الأمر صعب علينا جدا")])
    assert told == {"closing, at a sentence's end": Loss(1, 1, 1), "opening, behind a colon or sentence": Loss(1, 1, 1)}


def test_what_nothing_shows_is_lost():
    body = "ورأى سامي الطحان أن القرار الأخير للمجلس البلدي «خطوة أولى نحو مدينة نظيفة» رغم كل ما قيل عنه."
    told = losses([annotated(body, "خطوة أولى نحو مدينة نظيفة")])
    assert told["opening, elsewhere"] == Loss(1, 0, 0)


def test_a_line_for_each_place():
    assert loss_table({"closing, elsewhere": Loss(4, 3, 2)}).splitlines() == [
        "mark taken away     quotes     found   speaker",
        "closing, elsewhere       4     0.750     0.500"]
