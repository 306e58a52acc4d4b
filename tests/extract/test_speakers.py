"""Who says it: made-up quotes with their speakers. A name is told by the entity's name, an unnamed one in brackets."""

from __future__ import annotations

import pytest
from helpers import analysed, known_bug, speakers

MAZEN, SIHAM = "مازن الطرابلسي", "سهام القرقوري"

NAMED = [
    # verb, subject
    ("قال مازن الطرابلسي: \"الميناء يعمل\"", [MAZEN]),
    ("وقالت سهام القرقوري \"الموسم جيد هذا العام\"", [SIHAM]),
    ("قالت آبل في بيان: \"نحن نحمي خصوصية عملائنا\"", ["آبل"]),
    # subject, verb: the order of machine translation
    ("مازن الطرابلسي قال: \"الميناء يعمل\"", [MAZEN]),
    ("مازن الطرابلسي، مدير الميناء، يقول: \"الرافعات كلها تعمل\"", [MAZEN]),
    # a colon alone
    ("مازن الطرابلسي: \"الرافعات كلها تعمل\"", [MAZEN]),
    # after the quote
    ("\"الرافعات كلها تعمل\"، قال مازن الطرابلسي", [MAZEN]),
    ("\"الرافعات كلها تعمل\"، كما تقول سهام القرقوري", [SIHAM]),
    ("\"الرافعات كلها تعمل\"، وفقا لمازن الطرابلسي", [MAZEN]),
    ("\"الرافعات كلها تعمل\"، بحسب سهام القرقوري", [SIHAM]),
    # appositions
    ("قال مدير عمليات الميناء مازن الطرابلسي: \"الرافعات كلها تعمل\"", [MAZEN]),
    ("وقال نائب رئيس شركة «دروناريا» لشؤون التصنيع، مازن الطرابلسي، \"الرافعات كلها تعمل\"", [MAZEN]),
    ("قال مازن الطرابلسي، الذي يدير الميناء منذ رحيل سلفه وليد الشكشوكي، \"الرافعات كلها تعمل\"", [MAZEN]),
    ("وأكد المتحدث الإعلامي لشرطة الميناء، الرائد مازن الطرابلسي: \"قبضنا على السارق\"", [MAZEN]),
    ("قال مدير #الميناء المهندس مازن الطرابلسي اليوم: \"الرافعات كلها تعمل\"", [MAZEN]),
    ("\"الرافعات كلها تعمل\"، اعترف مؤسسها مازن الطرابلسي", [MAZEN]),
    ("وكتب الناشط مازن الطرابلسي على صفحته: \"الرافعات كلها تعمل\"", [MAZEN]),
    # the day is no speaker
    ("وقال أول أمس مازن الطرابلسي: \"الرافعات كلها تعمل\"", [MAZEN]),
    ("وقالت الخميس سهام القرقوري: \"الحجوزات تضاعفت\"", [SIHAM]),
    # a person before the company
    ("قال الرئيس التنفيذي لشركة آبل تيم كوك: \"المبيعات ممتازة\"", ["تيم كوك"]),
    ("قال تيم كوك لقناة العربية: \"المبيعات ممتازة\"", ["تيم كوك"]),
    # on whose behalf
    ("وجاء الرد على لسان سهام القرقوري: \"لا نية لدينا للانسحاب\"", [SIHAM]),
    ("ونقلت الوكالة عن مازن الطرابلسي قوله: \"لا نية لدينا للانسحاب\"", [MAZEN]),
    ("ونقلت رويترز عن سهام القرقوري قولها إن \"الحجوزات تضاعفت منذ الصيف\"", [SIHAM]),
    # who carried the words did not say them
    ("قال مازن الطرابلسي: \"الرافعات تعمل\"، وفق ما ذكرت وكالة \"يونهاب\"", [MAZEN]),
    ("وأكدت سهام القرقوري أن \"الحجوزات تضاعفت منذ الصيف\"، بحسب ما نقلت وكالة رويترز", [SIHAM]),
    ("قال مازن الطرابلسي، حسبما ذكرت قناة العربية، إن \"الرافعات تعمل منذ الفجر\"", [MAZEN]),
    ("\"الرافعات تعمل منذ الفجر\"، وفق ما ذكرت وكالة رويترز نقلا عن سهام القرقوري", [SIHAM]),
    ("كما أضاف مازن الطرابلسي: \"الرافعات تعمل منذ الفجر\"", [MAZEN]),
    # a topic
    ("أما سهام القرقوري فقالت: \"لا نية لدينا للانسحاب\"", [SIHAM]),
    ("أما مازن الطرابلسي فيرى أن \"السوق لم تعد تحتمل المزيد\"", [MAZEN]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_named_speakers(text, expected):
    assert speakers(text) == expected


CHAINS = [
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وأضاف: \"لم نوقف الرافعات\"", [MAZEN, MAZEN]),
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وأضاف: \"لم نوقف الرافعات\". وختم: \"سنبقى هنا\"", [MAZEN] * 3),
    ("\"الميناء يعمل بكامل طاقته\"، قال مازن الطرابلسي. \"لن نتوقف عن العمل أبدا\".", [MAZEN, MAZEN]),
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وقال في وقت لاحق: \"لم نوقف الرافعات\"", [MAZEN, MAZEN]),
    ("قال مازن الطرابلسي: \"الميناء يعمل\".\nوتابع الطرابلسي: \"لم نوقف الرافعات\"", [MAZEN, MAZEN]),
    # the verb's gender picks
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وقالت سهام القرقوري: \"السفن تنتظر\". وأضاف: \"لم نوقف الرافعات\"",
     [MAZEN, SIHAM, MAZEN]),
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وقالت سهام القرقوري: \"السفن تنتظر\". وأضافت: \"لم نوقف الرافعات\"",
     [MAZEN, SIHAM, SIHAM]),
    ("رافق مازن الطرابلسي زميلته سهام القرقوري إلى الميناء. وقالت: \"السفن تنتظر منذ أيام\"", [SIHAM]),
    # the latter
    ("التقى مازن الطرابلسي بزميله وليد الشكشوكي، وقال الأخير: \"السفن تنتظر منذ أيام\"", ["وليد الشكشوكي"]),
    ("تعادل وليد الشكشوكي مع زميله مازن الطرابلسي. أما الأخير فاكتفى بتغريدة: \"سنفوز غدا\"", [MAZEN]),
    # whom a speaker names does not speak for that
    ("قال مازن الطرابلسي: \"يصلح الرافعات وليد الشكشوكي\".\nوأتم: \"لم نوقف الرافعات\"", [MAZEN, MAZEN]),
    ("قال مازن الطرابلسي: \"الميناء يعمل\".\nوأكمل: \"لم نوقف الرافعات\"", [MAZEN, MAZEN]),
    # words in marks behind words without them
    ("صرح مازن الطرابلسي أن الميناء يعمل. \"لدينا ثلاثون رافعة ولن نوقف واحدة منها قبل الصيف\".", [MAZEN]),
    # a full stop without a blank behind it
    ("قال مازن الطرابلسي: \"الميناء يعمل\".وقالت سهام القرقوري: \"السفن تنتظر\".وأضافت: \"منذ أيام\"", [MAZEN, SIHAM, SIHAM]),
    # a document does not go on speaking
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وجاء في بيان الوزارة: \"لا تأخير في السفن\". وأضاف الطرابلسي: \"سنبقى هنا\"",
     [MAZEN, None, MAZEN]),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_who_goes_on(text, expected):
    found = speakers(text)
    assert [who if want else None for who, want in zip(found, expected, strict=True)] == expected


# The label of an unnamed speaker holds these words.
UNNAMED = [
    ("قال المتحدث باسم الجامعة: \"الامتحانات في موعدها\"", "المتحدث باسم الجامعة"),
    ("وقال مسؤول في غوغل: \"الخوادم عادت إلى العمل\"", "مسؤول في غوغل"),
    ("وقال متحدث باسم غوغل لوكالة رويترز: \"لا تعليق لدينا\"", "متحدث باسم غوغل"),
    ("وقالت متحدثة باسم غوغل: \"لا تعليق لدينا\"", "متحدثة باسم غوغل"),
    ("وقالت الشركة: \"الامتحانات في موعدها\"", "الشركة"),
    ("قال محللون: \"السوق هادئة هذا الأسبوع\"", "محللون"),
    ("ويرى خبراء الطاقة أن \"السوق هادئة هذا الأسبوع\"", "خبراء"),
    ("المسؤولون في الوزارة قالوا: \"السوق هادئة هذا الأسبوع\"", "المسؤولون"),
    ("وجاء في البيان: \"تعتذر الإدارة عن انقطاع الخدمة\"", "البيان"),
    ("وأشار التقرير إلى أن \"نصف المدارس بلا مختبرات علوم\"", "التقرير"),
    ("قال أحد السكان: \"سمعنا صوتا قويا\"", "السكان"),
    ("\"سمعنا صوتا قويا ثم انقطع التيار\"، قال شاهد عيان", "شاهد"),
    ("وقال مصدر مطلع: \"لم يوقع أحد على شيء\"", "مصدر"),
]


@pytest.mark.parametrize(("text", "words"), UNNAMED)
def test_speakers_without_a_name(text, words):
    quotes = analysed(text).quotes
    assert list(quotes["speaker"].isna()) == [True]
    assert words in quotes["speaker_label"].iloc[0]


# Number: a plural verb goes on with a group, a singular one with a person.
GROUPS = [
    ("قال محللون: \"السوق هادئة\". وأضافوا: \"لا خوف على المدخرات\"", ["محللون", "محللون"]),
    ("قال مازن الطرابلسي: \"الميناء يعمل\". وقال محللون: \"السوق هادئة\". وأضافوا: \"لا خوف على المدخرات\"",
     [MAZEN, "محللون", "محللون"]),
    ("قال محللون: \"السوق هادئة\". وقال مازن الطرابلسي: \"الميناء يعمل\". وأضافوا: \"لا خوف على المدخرات\"",
     ["محللون", MAZEN, "محللون"]),
    known_bug("قال مازن الطرابلسي: \"الميناء يعمل\". وقال محللون: \"السوق هادئة\". وأضاف: \"لن نتوقف\"", [MAZEN, "محللون", MAZEN],
              reason="a singular verb without a subject of its own is taken to go on with a group"),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_number_agrees(text, expected):
    found = speakers(text)
    assert len(found) == len(expected)
    assert all(want in who for who, want in zip(found, expected, strict=True)), found


# A description that the article has tied to a name before.
DEFINITE = [
    ("كشفت آبل عن أرباحها مساء الخميس. وقالت الشركة في بيان: \"نحن نحمي خصوصية عملائنا\"", ["آبل"]),
    ("تحدث المحلل مازن الطرابلسي إلى الصحافة. وقال المحلل: \"السوق هادئة هذا الأسبوع\"", [MAZEN]),
    ("وصلت الوزيرة سهام القرقوري إلى تونس. وقالت الوزيرة: \"المدارس جاهزة كلها\"", [SIHAM]),
]


@pytest.mark.parametrize(("text", "expected"), DEFINITE)
def test_definite_descriptions_mean_who_was_named(text, expected):
    assert speakers(text) == expected


def test_where_something_was_published_did_not_say_it():
    assert speakers("محتوى نشر عبر صفحته على \"فيسبوك\" بعنوان: \"لا يوجد في الميناء من يسمع\"") == ["?"]


def test_an_office_before_the_colon_is_told_as_it_stands():
    assert speakers("طبيبة قلب من تونس: \"لا أصدق من يقول إنه لا يدخن\"") == ["(طبيبة قلب من تونس)"]


def test_an_interview_is_answered_by_one_person():
    text = "زرنا سهام القرقوري في مكتبها، فقال مساعدها مازن الطرابلسي: \"تفضلوا\".\n" \
           "متى بدأت سهام القرقوري؟\n\"بدأت قبل عشرين عاما في محل صغير\""
    assert speakers(text)[-1] == SIHAM


def test_nobody_is_named_where_nobody_is_in_reach():
    quotes = analysed("\"لا وقت للكلام\"، هكذا قيل").quotes
    assert quotes["speaker"].isna().all()


def test_a_speaker_is_an_entity_or_a_label_never_both():
    text = "قال مازن الطرابلسي: \"الميناء يعمل\". وقال مصدر مطلع: \"لم يوقع أحد على شيء\""
    quotes = analysed(text).quotes
    assert not (quotes["speaker"].notna() & quotes["speaker_label"].notna()).any()
    assert quotes["confidence"].between(0, 1).all()
    assert quotes["rule"].notna().all()
