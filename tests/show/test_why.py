"""The answer to "why?": what is told of a quote and of a mention, in Arabic and English, as a reader checks it."""

from __future__ import annotations

import ast
import re
from html import unescape
from pathlib import Path

import fixtures
import pandas as pd
import pytest

import analysis
from analysis import Article, InputError, tables
from analysis.article import Line
from analysis.show.explanation import Explanation, Point, own
from analysis.show.phrases import Both, has
from analysis.show.why import explain_mention, explain_quote
from analysis.study import Study

LRM = "\u200e"
TITLE = "أخبار اليوم"
ARTICLE = ("قالت سارة العلي، المديرة المالية لشركة آبل: \"الموسم ليس سيئا\".\nوحذرت العلي في بيان: \"الخسائر كبيرة جدا“.\n"
           "وأضاف المحلل: “لا جديد اليوم.\nوكتب موقع إكس: \"تحدثنا إلى العلي\".")


def study_of(text: str) -> Study:
    rows = [("title", TITLE), *(("body", row) for row in text.split("\n"))]
    starts = [sum(len(row) + 1 for _, row in rows[:number]) for number in range(len(rows))]
    lines = tuple(Line(start, start + len(row), role, "made up") for start, (role, row) in zip(starts, rows, strict=True))
    return Study(Article("made-up", "\n".join(row for _, row in rows), lines, title=TITLE, language="ar"))


STUDY = study_of(ARTICLE)


def of_fixtures(quote: str, **changed: object) -> Explanation:
    """The answer for a quote of the made-up tables, whose row has other values in some columns."""
    quotes = fixtures.quotes()
    for column, value in changed.items():
        quotes[column] = quotes[column].where(quotes["quote"] != quote, value)
    return explain_quote(quote, fixtures.lines(), fixtures.entities(), quotes, fixtures.contributions())


def told(answer: Explanation, side: int) -> dict[str, str]:
    """The parts of an answer in one language by what they are about, without signs of direction."""
    lines = str(answer).replace(LRM, "").split("\n\n")[side].split("\n")
    heads = [line for line in lines if not line.startswith("  - ")][1:]
    return {head.partition(": ")[0]: head.partition(": ")[2] for head in heads}


def listed(answer: Explanation, side: int) -> list[str]:
    return [line[4:] for line in str(answer).replace(LRM, "").split("\n\n")[side].split("\n") if line.startswith("  - ")]


def test_a_whole_answer_is_read_from_top_to_bottom():
    assert str(of_fixtures("q1")).replace(LRM, "") == """\
لماذا؟ الاقتباس رقم 1: «طائرة Falcon 9 رائعة وأسعارها بين $5 و$7»
الموضع: يبدأ في السطر 4 من النص (المتن)، أي بعد 20% من العنوان والمتن.
علامتا الاقتباس: كما وُجدتا: "". لم يلزم إصلاح شيء.
لفظ النقل: «قالت»، وأصله «قال».
قاعدة تحديد القائل: subject.
القائل: الكلام منسوب إلى ليلى منصور. النوع: شخص. الصفة كما وردت: «رئيسة الشركة». جهة الانتماء: أوبن سكاي. \
تبلغ الثقة بأنه اقتباس وبأن نسبته صحيحة 95%.
الوسيلة كما ذُكرت: «حديث».
الكلمات: تدخل في الحساب عبارة واحدة، والعامل الذي قيمته 1 لا يغيّر شيئا:
  - «رائعة»: الوزن +3 × النفي 1 × الشدة 1 × السياق 1 = +3
النبرة: المجموع +3. الدرجة +0.62، وهي هذا المجموع بعد تخفيفه لطول الاقتباس ثم حصره بين −1 و+1. \
فالاقتباس إيجابي، لأن درجته +0.25 أو أعلى.

Why? Quote 1: “طائرة Falcon 9 رائعة وأسعارها بين $5 و$7”
Place: It begins in line 4 of the text (body), after 20% of title and body.
Marks: As found: "". Nothing had to be repaired.
The word that reports: “قالت”, whose dictionary form is “قال”.
Rule that chose the speaker: subject.
Speaker: The words are given to ليلى منصور. Type: person. Role as told: “رئيسة الشركة”. Belongs to: Open Sky. \
Confidence that it is a quote and rightly attributed: 95%.
Medium, as told: “حديث”.
Words: Weighed: 1 expression; a factor of 1 changes nothing:
  - “رائعة”: weight +3 × negation 1 × degree 1 × context 1 = +3
Mood: The sum is +3. The score is +0.62: that sum, lessened because the quote is long, and brought between −1 and +1. \
So the quote is positive: its score is +0.25 or higher."""


# What changed in the row of a quote, the part of the answer, what it says.
QUOTES = [
    ({"repairs": "closing mark missing"}, "علامتا الاقتباس",
     "كما وُجدتا: \"\". علامة النهاية مفقودة، فنهاية الاقتباس تقدير من البرنامج."),
    ({"repairs": "closing mark damaged, mark turned round", "marks": "»[?]"}, "علامتا الاقتباس",
     "كما وُجدتا: »[?]. علامة النهاية تالفة، وعُدّت علامة نهاية. إحدى العلامتين مقلوبة الاتجاه، وقُرئت على وجهها الصحيح."),
    ({"cue": None}, "لفظ النقل", "لا لفظ خاصا بهذا الاقتباس ينقله."),
    ({"cue_lemma": "أضاف"}, "لفظ النقل", "«أضاف»."),
    ({"rule": "carried over"}, "قاعدة تحديد القائل", "فعل بلا فاعل، فهو للقائل السابق."),
    ({}, "القائل", "الكلام منسوب إلى «المتحدث باسم Nova & Sons»، وهذا وصف في المقال لا اسم معه. "
                   "تبلغ الثقة بأنه اقتباس وبأن نسبته صحيحة 80%."),
    ({"speaker_label": None}, "القائل", "لم يُعرف القائل. تبلغ الثقة بأنه اقتباس وبأن نسبته صحيحة 80%."),
    ({"speaker": "open-sky"}, "القائل",
     "الكلام منسوب إلى أوبن سكاي. النوع: شركة. تبلغ الثقة بأنه اقتباس وبأن نسبته صحيحة 80%."),
    ({"date": "مايو 2024"}, "الزمان كما ذُكر", "«مايو 2024»."),
    ({}, "الكلمات", "تدخل في الحساب 3 عبارات، والعامل الذي قيمته 1 لا يغيّر شيئا:"),
    ({"score": -0.802}, "النبرة", "المجموع −4.65. الدرجة −0.802، وهي هذا المجموع بعد حصره بين −1 و+1. "
                                  "فالاقتباس سلبي، لأن درجته −0.16 أو أدنى."),
    ({"sentiment": "neutral", "score": -0.1}, "النبرة",
     "المجموع −4.65. الدرجة −0.1، وهي هذا المجموع بعد تخفيفه لطول الاقتباس ثم حصره بين −1 و+1. "
     "فالاقتباس محايد، لأن درجته بين −0.16 و+0.25."),
    ({"sentiment": "positive"}, "النبرة",
     "المجموع −4.65. الدرجة −0.71، وهي هذا المجموع بعد تخفيفه لطول الاقتباس ثم حصره بين −1 و+1. فالاقتباس إيجابي."),
]


@pytest.mark.parametrize(("changed", "part", "says"), QUOTES)
def test_each_part_tells_what_the_row_holds(changed, part, says):
    assert told(of_fixtures("q2", **changed), 0)[part] == says


def test_what_nobody_tells_is_left_out():
    assert not {"الوسيلة كما ذُكرت", "الزمان كما ذُكر"} & set(told(of_fixtures("q2"), 0))


def test_every_factor_of_a_word_stands_in_its_product():
    assert listed(of_fixtures("q2"), 1) == [
        "“قلقين”: weight −2 × negation −0.75 × degree 1 × context 0.5 = +0.75",
        "“سيئة”: weight −2 × negation 1 × degree 1 × context 1.5 = −3",
        "“صعبة”: weight −1.5 × negation 1 × degree 1.6 × context 1 = −2.4"]


# Mood and score of a quote without weighed words, the last part of the answer.
@pytest.mark.parametrize(("mood", "score", "says"), [
    ("neutral", 0.0, "The score is 0. So the quote is neutral: its score is between −0.16 and +0.25."),
    ("negative", -0.4, "A model judged the quote as a whole and no word was weighed; the score is −0.4. "
                       "So the quote is negative.")])
def test_a_quote_without_weighed_words(mood, score, says):
    answer = of_fixtures("q3", sentiment=mood, score=score)
    assert told(answer, 1)["Mood"] == says
    assert listed(answer, 1) == []


def test_the_words_of_the_reporter_are_told_apart():
    answer = STUDY.explain("q2")
    assert listed(answer, 0) == ["«حذرت» (من لفظ الكاتب): الوزن −1 × النفي 1 × الشدة 1 × السياق 1 = −1",
                                 "«الخسائر كبيرة»: الوزن −3 × النفي 1 × الشدة 1.5 × السياق 1 = −4.5"]
    assert told(answer, 0)["النبرة"].startswith("مجموع ما في كلام القائل −4.5، وما في لفظ الكاتب −1، والمجموع كله −5.5. ")


def test_an_answer_adds_up_to_the_row():
    for quote in STUDY.quotes.itertuples():
        parts = STUDY.contributions.query("quote == @quote.quote")
        answer = told(STUDY.explain(quote.quote), 1)["Mood"]
        assert len(listed(STUDY.explain(quote.quote), 1)) == len(parts)
        score = f"{quote.score:+g}".replace("-", "−") if quote.score else "0"
        assert re.search(rf"[Tt]he score (is )?{re.escape(score)}\b", answer), answer
        assert f"quote is {quote.sentiment}" in answer


# The id of a mention, the part of the answer, what it says.
MENTIONS = [
    ("m3", "الموضع", "يبدأ في السطر 4 من النص (المتن)، أي بعد 16% من العنوان والمتن."),
    ("m4", "الموضع", "يبدأ في السطر 4 من النص (المتن)، أي بعد 22% من العنوان والمتن. وهو داخل الاقتباس 1."),
    ("m3", "قاعدة إيجاد الاسم", "اسم مسجل في قوائم الأسماء."),
    ("m3", "القرينة", "«ليلى منصور»."),
    ("m3", "المسمى", "يدل على ليلى منصور. ورد الاسم في المقال مرة واحدة. وليس في قوائم الأسماء، فلا دليل عليه إلا ما في المقال."),
    ("m1", "المسمى", "يدل على أوبن سكاي (Open Sky). ورد الاسم في المقال مرتين. وهو مسجل في قوائم الأسماء."),
    ("m4", "صيغ الكتابة في المقال", "«Falcon 9»."),
    ("m4", "النوع", "منتج."),
    ("m9", "النوع", "نوع آخر."),
    ("m4", "الصفة", "لا صفة مذكورة بجانب الاسم هنا. جهة الانتماء: أوبن سكاي."),
    ("m4", "الثقة", "تبلغ الثقة بأنه اسم من هذا النوع 90%."),
]


@pytest.mark.parametrize(("mention", "part", "says"), MENTIONS)
def test_each_part_tells_of_a_mention(mention, part, says):
    answer = explain_mention(mention, fixtures.lines(), fixtures.mentions(), fixtures.entities())
    assert told(answer, 0)[part] == says


def test_a_mention_with_all_that_can_be_told():
    mentions = fixtures.mentions().assign(carrier=True, role="شركة الطيران", evidence="no word beside it tells")
    entities = fixtures.entities().assign(spellings="أوبن سكاي | Open Sky", mentions=12)
    answer = told(explain_mention("m1", fixtures.lines(), mentions, entities), 0)
    assert answer["صيغ الكتابة في المقال"] == "«أوبن سكاي»، «Open Sky»."
    assert "ورد الاسم في المقال 12 مرة، بصيغه كلها." in answer["المسمى"]
    assert answer["القرينة"] == "لا كلمة بجانب الاسم تدل على نوعه."
    assert answer["النوع"] == "شركة. الشركة هنا ناقلة للكلام فقط، فلا يدخل هذا الذكر في مقارنة الشركات."
    assert answer["الصفة"] == "المذكور بجانب الاسم: «شركة الطيران»."


def test_a_study_is_asked_by_id():
    assert str(STUDY.explain("q2")).startswith("لماذا؟ الاقتباس رقم 2: «")
    assert str(STUDY.explain("m1")).startswith("لماذا؟ الذكر رقم 1: «سارة العلي»\n")
    assert str(STUDY.explain()) == str(STUDY.explain("q1"))


@pytest.mark.parametrize(("asked", "meant"), [(2, "q2"), ("2", "q2"), ("\u0662", "q2"), ("Q2", "q2"), (" q2 ", "q2"),
                                              ("M1", "m1")])
def test_an_id_may_be_written_otherwise(asked, meant):
    assert str(STUDY.explain(asked)) == str(STUDY.explain(meant))


@pytest.mark.parametrize(("text", "wanted", "message"), [
    (ARTICLE, "q9", r"q9: is no quote or mention of made-up; ask for one of q1 to q4 or one of m1 to m\d$"),
    (ARTICLE, "", "ask for one of q1"), (ARTICLE, 33, "q33: is no quote"), (ARTICLE, "Q9", "^q9: is no quote"),
    ("تراجعت غوغل أمس", "q1", "made-up; ask for m1$"),
    ("كان الطقس ماطرا", "m1", "no quote or name was found in it")])
def test_an_id_that_is_not_there_is_told_with_those_that_are(text, wanted, message):
    with pytest.raises(InputError, match=message):
        study_of(text).explain(wanted)


def test_an_article_without_quotes_says_so():
    answer = study_of("تراجعت غوغل أمس").explain()
    assert str(answer) == "لم يُعثر على اقتباسات.\n\nNo quotes were found."
    assert "<ul>" not in answer._repr_html_()


def test_tables_are_checked():
    with pytest.raises(ValueError, match="quote 'q7' is not in the table, which has q1, q2, q3"):
        of_fixtures("q7")
    with pytest.raises(tables.TableError):
        explain_mention("m1", fixtures.lines(), fixtures.quotes(), fixtures.entities())


def test_nothing_is_changed_in_the_tables():
    makers = (fixtures.lines, fixtures.entities, fixtures.quotes, fixtures.contributions)
    given = [make() for make in makers]
    explain_quote("q2", *given)
    for frame, make in zip(given, makers, strict=True):
        pd.testing.assert_frame_equal(frame, make())


def test_a_page_shows_both_languages_beside_each_other():
    page = of_fixtures("q2")._repr_html_()
    assert page.startswith('<div class="prose"><div dir="rtl" lang="ar"><p><strong>لماذا؟')
    assert '</div><div dir="ltr" lang="en"><p><strong>Why?' in page
    assert '<bdi dir="rtl">المتحدث باسم Nova &amp; Sons</bdi>' in page.partition('lang="en"')[0]
    assert '<bdi dir="rtl" lang="ar">المتحدث باسم Nova &amp; Sons</bdi>' in page.partition('lang="en"')[2]
    assert f'النفي {LRM}<bdi dir="ltr">−0.75</bdi> × الشدة 1 ' in page


def test_a_page_says_what_a_terminal_says():
    answer = of_fixtures("q2")
    plain = re.sub("\\s+", "", str(answer).replace("  - ", ""))
    assert unescape(re.sub("<[^>]+>|\\s+", "", answer._repr_html_())) == plain


@pytest.mark.parametrize("bad", ["<script>alert(1)</script>", "a & b", "اسم <b>", "\u2069<i>\u2068", "\u202eقلب"])
def test_what_an_article_holds_is_escaped_and_cannot_turn_the_line(bad):
    answer = Explanation(Both("عن {}", "of {}"), [Point(Both("ج", "p"), [own(bad)], [own(bad)])])
    page = answer._repr_html_()
    assert set(re.findall("<(\\w+)", page)) <= {"div", "p", "strong", "ul", "li", "bdi"}
    assert page.count("<bdi") == page.count("</bdi>") == 4
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page + str(answer))


def test_all_of_an_article_can_be_asked_about():
    text = "\n".join(f"قال تيم كوك: \"<b>{sign}</b> خسارة كبيرة\"." for sign in ("%s", "$5", "-7%", "\u2068"))
    study = study_of(text)
    assert len(study.quotes) == 4
    for wanted in (*study.quotes["quote"], *study.mentions["mention"]):
        assert "<b>" not in study.explain(wanted)._repr_html_()


def evidences() -> set[str]:
    """The English texts that ``extract`` gives as evidence, second to ``Told``: themselves or under the module's own name."""
    found: set[str] = set()
    for path in sorted((Path(analysis.__file__).parent / "extract").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        named = {node.targets[0].id: node.value.value for node in tree.body
                 if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)}
        given = [node.args[1] for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Told"]
        found |= {named.get(part.id) if isinstance(part, ast.Name) else getattr(part, "value", None) for part in given}
    return {text for text in found if isinstance(text, str)}


def test_every_evidence_that_is_no_word_has_a_phrase():
    found = evidences()
    assert {"title", "no word beside it tells", "told in marks"} <= found
    assert sorted(text for text in found if not has(f"evidence.{text}")) == []


def test_every_repair_has_a_phrase():
    arabic = Path(analysis.__file__).parent / "arabic"
    source = (arabic / "quotation.py").read_text("utf-8").partition("def _repairs")[2].partition("\ndef ")[0]
    across = re.findall('REPAIR = "(.+)"', (arabic / "across.py").read_text("utf-8"))
    found = {*re.findall('"([a-z]+(?: [a-z]+)+)"', source), *across}
    assert len(found) == 6
    assert sorted(text for text in found if not has(f"why.repair.{text}")) == []
