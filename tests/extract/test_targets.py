"""Toward whom: the sentiment of made-up quotes for each company that they name."""

from __future__ import annotations

import pytest
from helpers import analysed, article, targets

from analysis import analyse
from analysis.extract.sentiment.scoring import Sentiment

TARGETS = [
    ("قال المحلل: \"أداء آبل رائع وممتاز\"", [("apple", "positive")]),
    ("قال المحلل: \"أداء آبل سيئ ومخيب\"", [("apple", "negative")]),
    ("قال المحلل: \"تقع مكاتب آبل في الطابق الثالث\"", [("apple", "neutral")]),
    # each company by its own clause
    ("قال المحلل: \"خدمة آبل رائعة وممتازة، أما خدمة غوغل فسيئة ومخيبة\"", [("apple", "positive"), ("google", "negative")]),
    ("قال المحلل: \"فشلت غوغل فشلا ذريعا، ونجحت آبل نجاحا باهرا\"", [("google", "negative"), ("apple", "positive")]),
    ("قال المحلل: \"السوق كارثية هذا العام. تقع مكاتب آبل في الطابق الثالث.\"", [("apple", "neutral")]),
    # through a product, under its company
    ("قال المحلل: \"هاتف آيفون رائع وممتاز\"", [("apple", "positive")]),
    ("قال المحلل: \"يوتيوب سيئ ومخيب\"", [("youtube", "negative")]),
    # one row for one company, however it is named
    ("قال المحلل: \"جوجل رائعة، وغوغل ممتازة\"", [("google", "positive")]),
    # through somebody of a company that no catalogue holds
    ("وصل سامي الطحان، مدير شركة نورثلاين، أمس. قال المحلل: \"سامي الطحان رائع وممتاز\"", [("نورثلاين", "positive")]),
    # named outside the marks: the subject of what is quoted in part, its object, its topic
    ("ورأى المحلل أن نتائج «سابك» «مخيبة للآمال»", [("sabic", "negative")]),
    ("قال المحلل إن أداء شركة آبل كان «ممتازا»", [("apple", "positive")]),
    ("وصف المحلل سامسونغ بأنها «شركة رائعة»", [("samsung", "positive")]),
    ("قال المحلل عن غوغل إنها «تتلاعب بالناس»", [("google", "negative")]),
    ("وقال المحلل عن شركة تسلا: «مستقبلها مظلم».", [("tesla", "negative")]),
    ("قال المحلل نقلا عن تسلا: «مستقبلنا مظلم».", []),
    ("وجاء في بيان صادر عن تسلا: «الأداء ضعيف هذا العام».", []),
    ("وعن «هواوي» يرى المحلل أنها «المفاجأة السارة لهذا الموسم»", [("huawei", "positive")]),
    # praised, blamed, asked about or answered before it is said; the word that judges counts
    ("انتقد النائب سامي الطحان شركة آبل قائلا: «القرار صدر يوم الأحد».", [("apple", "negative")]),
    ("وأثنى المستثمر سامي الطحان على شركة آبل، معتبرا أنها «تعمل منذ أربعين عاما».", [("apple", "positive")]),
    ("ندد النائب سامي الطحان بقرار شركة آبل، وقال: «صدر القرار يوم الأحد».", [("apple", "negative")]),
    ("عبر المساهم سامي الطحان عن ثقته الكاملة في شركة آبل، وقال: «صدر القرار يوم الأحد».", [("apple", "positive")]),
    ("وردا على سؤال عن شركة آبل، قال الوزير: «القرار ممتاز».", [("apple", "positive")]),
    ("تحدث وزير الطاقة سامي الطحان عن شركة آبل فقال: «القرار ممتاز».", [("apple", "positive")]),
    ("وعن آبل، قال الوزير: «الأداء سيئ ومخيب».", [("apple", "negative")]),
    # but not the house of who judges, where it is said, nor what is judged beside it
    ("انتقد الرئيس التنفيذي لشركة آبل سامي الطحان القرار قائلا: «صدر يوم الأحد».", []),
    ("سخر الكاتب سامي الطحان من القرار على تويتر قائلا: «صدر يوم الأحد».", []),
    ("ورحبت شركة آبل بالقرار، وقال الوزير: «صدر يوم الأحد».", []),
    ("رحب سامي الطحان، المتحدث باسم شركة آبل، بالقرار قائلا: «صدر يوم الأحد».", []),
    # taken up by the noun of a company
    ("أوقفت شركة آبل خدمتها. وقال الزبون سامي الطحان: «الشركة خدعتنا».", [("apple", "negative")]),
    ("أوقفت شركة آبل خدمتها. وقال الزبون سامي الطحان إن الشركة «خدعت زبائنها».", [("apple", "negative")]),
    ("وقالت المتحدثة باسم شركة آبل إن الشركة «تفخر بعملها».", [("apple", "positive")]),
    ("تراجعت غوغل. وقال المحلل في بنك الراجحي سامي الطحان: «الشركة ممتازة».", [("google", "positive")]),
    ("تراجعت غوغل. وقال الزبون: «الشركات ممتازة».", []),
    ("تراجعت غوغل. وقال الزبون: «الشركة التي أعمل فيها ممتازة».", []),
    ("تراجعت غوغل. وقال الزبون: «البنك ممتاز».", []),
    # each by its own part of the sentence
    ("قال المحلل: \"آبل رائعة وممتازة بينما غوغل سيئة ومخيبة\"", [("apple", "positive"), ("google", "negative")]),
    # rivals: what is bad for one is good for the other
    ("قال المحلل: «خسرت سامسونغ ثقة المستخدمين لصالح آبل وشاومي».",
     [("samsung", "negative"), ("apple", "positive"), ("xiaomi", "positive")]),
    ("قال المحلل: «تفوقت غوغل على منافستها مايكروسوفت في البحث».", [("google", "positive"), ("microsoft", "negative")]),
    ("قال المحلل: «هواتف آبل أفضل بكثير من هواتف سامسونغ».", [("apple", "positive"), ("samsung", "negative")]),
    ("قال المحلل: «فازت مايكروسوفت بعقد كبير على حساب أمازون».", [("microsoft", "positive"), ("amazon", "negative")]),
    ("قال المحلل: «آبل تخسر أمام هواوي في الصين».", [("apple", "negative"), ("huawei", "positive")]),
    ("قال المحلل: «تعاون رائع بين آبل وسامسونغ».", [("apple", "positive"), ("samsung", "positive")]),
    ("قال المحلل: «تعرف الناس على خدمات رائعة من آبل».", [("apple", "positive")]),
    # a crisis that it gains by says nothing bad
    ("قال المحلل: «هواوي ستستفيد من الأزمة».", [("huawei", "neutral")]),
    # but not who speaks, who only carries, who is told, nor what another clause is about
    ("وقالت آبل لصحيفة الغارديان إن القرار «ممتاز»", []),
    ("كتب المحلل على «لينكد إن» أن القرار «ممتاز»", []),
    ("قال المحلل إن الاتفاق مع غوغل «ممتاز»", []),
    ("قال المحلل إن غوغل تراجعت، وإن القرار «ممتاز»", []),
    # nobody is spoken about
    ("قال المحلل: \"الطقس رائع وممتاز\"", []),
    ("تراجعت آبل أمس. قال المحلل: \"الطقس رائع وممتاز\"", []),
    ("أعلنت آبل أرباحا رائعة", []),
]


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_targets(text, expected):
    assert targets(text) == expected


def test_the_surfaces_that_name_a_company_are_told_once_each():
    frame = analysed("قال المحلل: \"جوجل رائعة، وغوغل ممتازة، وجوجل تنمو\"").targets
    assert list(frame["via"]) == ["جوجل | غوغل"]


def test_a_target_names_its_quote():
    analysis = analysed("قال المحلل: \"الطقس رائع وممتاز\". وقالت الطبيبة: \"أداء آبل رائع وممتاز\"")
    assert list(analysis.targets["quote"]) == ["q2"]


def test_the_narrator_is_scored_without_the_words_of_quotes():
    analysis = analysed("كانت النتائج كارثية ومخيبة. وقال المحلل: \"الأداء رائع وممتاز\"")
    assert analysis.narration["sentiment"].iloc[0] == "negative"
    assert not analysis.narration["text"].str.contains("ممتاز").any()


@pytest.mark.parametrize(("text", "label"), [
    ("حذر الوزير من «تغير في موعد الجلسة».", "negative"), ("رحبت الوزارة بالقرار: «الموعد ثابت هذا العام».", "positive"),
    ("قال الوزير: «تغير موعد الجلسة».", "neutral"), ("شدد الوزير على «موعد الجلسة المقبلة».", "neutral"),
])
def test_a_reporting_verb_that_tells_an_attitude_counts(text, label):
    found = analysed(text)
    assert [sentiment.label for sentiment in found.sentiments] == [label]
    assert all(found.article.text[part.start:part.end] == part.word for part in found.sentiments[0].contributions)


@pytest.mark.parametrize(("text", "label"), [
    # قائلا only goes on with the verb before it
    ("انتقد الكاتب سامي الطحان القرار قائلا: «الموعد ثابت هذا العام».", "negative"),
    ("أشاد الكاتب سامي الطحان بالقرار بقوله: «الموعد ثابت هذا العام».", "positive"),
    ("حضر الكاتب سامي الطحان الجلسة قائلا: «تغير موعد الجلسة».", "neutral"),
    ("رحب الكاتب سامي الطحان بالوفد. وتابع قائلا: «تغير موعد الجلسة».", "neutral"),
    # mockery turns praise
    ("سخر الكاتب سامي الطحان من القرار قائلا: «يا له من إنجاز عظيم».", "negative"),
    ("علق الكاتب سامي الطحان ساخرا: «هدية رائعة».", "negative"), ("علق الكاتب سامي الطحان: «هدية رائعة».", "positive"),
])
def test_the_verb_before_a_form_of_saying_tells_its_attitude(text, label):
    found = analysed(text)
    assert [sentiment.label for sentiment in found.sentiments] == [label]
    assert all(found.article.text[part.start:part.end] == part.word for part in found.sentiments[0].contributions)


class Batched:
    """A scorer that judges by the first word and remembers how often it was asked."""

    def __init__(self):
        self.asked = []

    def score(self, words, first, last):
        raise AssertionError("asked for one stretch where it can judge many")

    def score_many(self, words, spans):
        self.asked.append(len(spans))
        return [Sentiment("positive" if words.surface(first, first) == "رائع" else "neutral", 0.0, ()) for first, _ in spans]


def test_a_scorer_of_many_is_asked_once_for_the_quotes_and_once_for_the_narrator():
    scorer = Batched()
    found = analyse(article("قال المحلل: \"رائع هذا الأداء\". وقالت الطبيبة: \"المريض مستقر الآن\"."), scorer=scorer)
    assert list(found.quotes["sentiment"]) == ["positive", "neutral"]
    assert scorer.asked == [2]
    assert set(found.narration["sentiment"]) == {"neutral"}
    assert scorer.asked == [2, len(found.narration)]


class Model:
    """A scorer that tells of a whole stretch and weighs no word, as a transformer does."""

    def score(self, words, first, last):
        return Sentiment("positive", 0.9, ())


def test_a_model_s_verdict_counts_for_a_company_outside_the_marks_too():
    text = "انتقد النائب سامي الطحان شركة آبل قائلا: «القرار صدر يوم الأحد»."
    found = analyse(article(text), scorer=Model()).targets
    assert list(zip(found["company"], found["sentiment"], found["score"], strict=True)) == [("apple", "positive", 0.9)]


def test_the_verb_that_counts_is_the_one_that_reports():
    found = analysed("ولم تحذر الصحف من ذلك.\n\n«الموعد ثابت لا يتغير أبدا»، حذر الوزير سامي الطحان أمس")
    verb = next(part for part in found.sentiments[0].contributions if part.word == "حذر")
    assert verb.start == found.article.text.index("، حذر") + 2


@pytest.mark.parametrize(("text", "label"), [
    ("قال المدير إن \"شركة النجاح القابضة عقدت اجتماعها أمس\"", "neutral"),
    ("قال المدير إن \"حزب الحرية والعدالة عقد مؤتمره أمس\"", "neutral"),
    ("قال المدير إن \"شركة النجاح القابضة حققت نجاحا كبيرا\"", "positive"),
])
def test_words_of_a_name_tell_no_mood(text, label):
    assert list(analysed(text).quotes["sentiment"]) == [label]
