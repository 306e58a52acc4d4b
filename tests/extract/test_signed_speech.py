"""Speech whose closing mark is missing and whose speaker ends it, and speakers in the order of English."""

from __future__ import annotations

import pytest
from helpers import quotes, speakers

ENDS = [
    # a comma, who speaks and a verb, or these the other way round
    ("“لا مزيد من الشيكات الفارغة، Sami Tan قال. “كل استثمار يجب أن يكون مجديا”.",
     ["لا مزيد من الشيكات الفارغة", "كل استثمار يجب أن يكون مجديا"], ["Sami Tan", "Sami Tan"]),
    ("“نحن شرعنا في بناء شيء رائد, Sami Tan أضاف. الشركة كان لديها ديون كبيرة.", ["نحن شرعنا في بناء شيء رائد"], ["Sami Tan"]),
    ("\"حرمونا من أغنى مناطق الصيد ولم نر أي تعويض، يقول صيادون من المدينة. وقالت جمعية إن \"البحر يموت أمامنا\".",
     ["حرمونا من أغنى مناطق الصيد ولم نر أي تعويض", "البحر يموت أمامنا"], ["(صيادون من المدينة)", "(جمعية)"]),
    ("“نحن انتقلنا إلى هنا والآن لا نعرف ماذا نفعل، عامل الذي لم يرغب في الكشف عن اسمه قال للصحيفة.",
     ["نحن انتقلنا إلى هنا والآن لا نعرف ماذا نفعل"], ["(عامل الذي لم يرغب في الكشف عن اسمه)"]),
    # nobody who speaks on within the speech
    ("قال سامي الطحان: “كان صعبا جدا، قال المدير إن الوقت ينفد.", ["كان صعبا جدا، قال المدير إن الوقت ينفد."], ["سامي الطحان"]),
    # the narrator's sentence before the next mark
    ("الوزير سامي الطحان دافع عنه قائلا “الوصول إليها حاسم جدا. وعندما سئل عن التشفير، الوزير أجاب بأنه ”متوازن جدا“.",
     ["الوصول إليها حاسم جدا.", "متوازن جدا"], ["سامي الطحان", "سامي الطحان"]),
    # a mark opens again behind a sentence's end, which a vowel sign before its last letter hid
    ("كتب سامي الطحان: “لم يكن لدينا وقت لإخطارهم مسبقًا. “المدفوعات أمر مهم لكل مبدع”، تابع الطحان.",
     ["لم يكن لدينا وقت لإخطارهم مسبقًا.", "المدفوعات أمر مهم لكل مبدع"], ["سامي الطحان", "سامي الطحان"]),
]


@pytest.mark.parametrize(("text", "said", "who"), ENDS)
def test_who_speaks_ends_speech_without_its_mark(text, said, who):
    assert (quotes(text), speakers(text)) == (said, who)


VOICED = [
    ("وحذرت جمعية البيئة من «كارثة» تهدد الشعاب.", ["كارثة"]),
    ("وأعرب سامي الطحان عن «قلقه».", ["قلقه"]),
    ("وتحدث سامي الطحان عن «الإنترنت».", []),
]


@pytest.mark.parametrize(("text", "expected"), VOICED)
def test_one_word_that_somebody_voices(text, expected):
    assert quotes(text) == expected


BEHIND = [
    ("“هذا التزام مهم بالويب المفتوح”، المتحدث Jesse Dwyer قال لـBBC.", ["Jesse Dwyer"]),
    ("“نحن لا نناقش المواقع الفردية” متحدثة باسم الشركة قالت لصحيفة محلية.", ["(متحدثة باسم الشركة)"]),
    ("“هذا يوم صعب بشكل لا يصدق.” Tom Johnstone، رئيس المجلس المؤقت، قال في بيان.", ["Tom Johnstone"]),
    ("“خمسة عشر مليون إنسان، ولا قانون واحد يحميهم”: هكذا لخص المشكلة نيل ريتشاردز، أستاذ القانون.", ["نيل ريتشاردز"]),
    # what somebody says next is another's speech
    ("قال سامي الطحان: “لن نتراجع أبدا”. الوزير قال إن الأمر سهل.", ["سامي الطحان"]),
    # the name, and behind what commas enclose the verb
    ("قال سامي الطحان: «نعم». Judith MacKenzie، من Downing Fund Managers، وصفت الخطوة بأنها «حيلة دعائية».",
     ["سامي الطحان", "Judith MacKenzie"]),
    # a woman whose title is a man's
    ("قالت شركة نورثلاين: «نحقق». السيناتور Maria Cantwell كتبت إلى الوكالة، سائلة لماذا التفتيش «فشل مرة بعد مرة».",
     ["نورثلاين", "Maria Cantwell"]),
    # the judge, of whom the article told, behind the circumstance that opens the sentence
    ("القاضي عامر مهتا وجد أن الشركة تحتكر. وقال سامي الطحان للمحكمة «نعم».\nفي أوائل سبتمبر، القاضي رفض الطلب، وكتب أن المدعين "
     "«تجاوزوا الحد».", ["سامي الطحان", "عامر مهتا"]),
    ("القاضي عامر مهتا وجد أن الشركة تحتكر. وقال سامي الطحان للمحكمة «نعم».\nفي أوائل سبتمبر، القاضي زار المصنع، وكتب أن المدعين "
     "«تجاوزوا الحد».", ["سامي الطحان", "عامر مهتا"]),
    # nobody's name: who does what a word that is a noun too tells
    ("قال سامي الطحان: «نعم».\nفي المقابل، تحفظ محلل في شركة نورثلاين، طلب عدم ذكر اسمه، على السعر، قائلا إنه «مرتفع جدا».",
     ["سامي الطحان", "(محلل في شركة نورثلاين)"]),
    # the first of two and the second
    ("التقى سامي الطحان وكريم نصر. فقد دعا الأول سكان المدينة إلى «التهدئة فورا».", ["سامي الطحان"]),
    ("التقى سامي الطحان وكريم نصر. فيما دعا الثاني إلى «التهدئة فورا».", ["كريم نصر"]),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_who_speaks_in_the_order_of_english(text, expected):
    assert speakers(text) == expected
