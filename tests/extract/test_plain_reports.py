"""Ordinary sentences of daily reports: who adds to what he reports, how it is said, names that are offices, whom one tells."""

from __future__ import annotations

import pytest
from helpers import mentions, people, speakers, typed

SPEAKERS = [
    # a participle behind a comma goes on with who reports, and not with who does something in what is reported
    ("وقال النائب سامي عوض إن الوزير خالد العلي رفض الطلب، مضيفا: \"سنبدأ العمل قريبا\".", ["سامي عوض"]),
    ("وقال النائب سامي عوض إن الوزير خالد العلي وعد بحل الأزمة، مؤكدا أن \"الوقت ينفد\".", ["سامي عوض"]),
    ("وقالت المتحدثة ليلى مراد إن وزارة الصحة طلبت مهلة، مضيفة: \"سننتظر الرد\".", ["ليلى مراد"]),
    ("وقال النائب سامي عوض إن الوزير رفض الطلب، مضيفا: \"سنبدأ العمل قريبا\".", ["سامي عوض"]),
    # where only the other agrees, it is hers
    ("وقال النائب سامي عوض إن الوزيرة ليلى مراد رفضت الطلب، مضيفة: \"سنبدأ العمل قريبا\".", ["ليلى مراد"]),
    # how something is said is no part of who says it
    ("وردت الوزارة سريعا: \"هذا غير صحيح\".", ["(الوزارة)"]),
    ("ورد الضابط بحدة: \"هذا غير صحيح\".", ["(الضابط)"]),
    ("وقالت العجوز باكية: \"لم يبق لنا شيء\".", ["(العجوز)"]),
    ("وصرح مسؤول كبير بوضوح: \"لن نتراجع\".", ["(مسؤول كبير)"]),
    ("وقال موظف بشركة: \"لن نتراجع\".", ["(موظف بشركة)"]),
    # nor is what a spokesman refuses, denies or confirms
    ("رفض متحدث باسم OpenAI التعليق على الدعوى، لكنه قال إن الشركة «ملتزمة بالقانون».", ["(متحدث باسم OpenAI)"]),
    ("ونفى ناطق باسم الوزارة الاتهامات قائلا: «هذه مزاعم باطلة».", ["(ناطق باسم الوزارة)"]),
    ("وقال متحدث باسم الحكومة البريطانية إن الأمر «صعب».", ["(متحدث باسم الحكومة البريطانية)"]),
    # an analyst of a firm, whose name begins with Abd, or whom an outlet is told by
    ("وقال المدير في شركة المراعي عبد الرحمن السالم: «الأرباح جيدة».", ["عبد الرحمن السالم"]),
    ("وأوضح المحلل في شركة كامكو سالم حسن لـ«رويترز» أن «السوق متماسكة».", ["سالم حسن"]),
    # a noun of saying behind what one goes to, does not hesitate in, insists on; but not what one declines
    ("وذهب الكاتب سامي عوض إلى القول إن «الأزمة مفتعلة من أساسها».", ["سامي عوض"]),
    ("ولم يتردد الكاتب سامي عوض في القول إن «الأزمة مفتعلة من أساسها».", ["سامي عوض"]),
    ("واضطر الوزير سامي عوض إلى الاعتراف بأن «الأزمة أكبر من الحكومة».", ["سامي عوض"]),
    ("وعمد الوزير سامي عوض إلى وصف الأمر بأنه «مهزلة».", ["سامي عوض"]),
    ("ووجد الوزير سامي عوض نفسه مضطرا للقول إن «الأزمة أكبر من الحكومة».", ["سامي عوض"]),
    ("امتنعت ميتا عن التعليق، بينما اكتفت آبل بالقول إنها «تدرس الأمر».", ["آبل"]),
    # an office is a family's name
    ("وقال المدير العام سامر نجم إن \"العمل جيد\". وأضاف نجم: \"سنكمل الطريق\".", ["سامر نجم", "سامر نجم"]),
    ("وقالت الباحثة هند طبيب إن \"العمل جيد\". وأضافت طبيب: \"سنكمل الطريق\".", ["هند طبيب", "هند طبيب"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


PEOPLE = [
    ("وأكد الدكتور ماهر خبير، أن \"العمل جيد\".", ["ماهر خبير"]),
    # with a complement it is an office
    ("وقال سامر قاضي التحقيق: \"العمل جيد\".", ["سامر"]),
    ("وقال عضو في جمعية محلية بالقنيطرة لصحيفة محلية إن \"العمل جيد\".", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_who_is_named(text, expected):
    assert people(text) == expected


# Two given names behind a trade are rather somebody else's than the celebrity's of the catalogue.
NAMESAKES = [
    ("وقال اللاعب محمد صلاح إن \"الفوز مهم\".", "mohamed-salah"),
    ("وقال أستاذ القانون محمد صلاح إن \"القانون واضح\".", "محمد-صلاح"),
    ("وقال الخبير الاقتصادي محمد رمضان إن \"السوق متماسكة\".", "محمد-رمضان"),
    ("وقال الممثل محمد رمضان إن \"العمل جيد\".", "mohamed-ramadan"),
]


@pytest.mark.parametrize(("text", "entity"), NAMESAKES)
def test_which_of_two_namesakes(text, entity):
    assert [found for _, found in mentions(text)] == [entity]


# A port or city that shares its name with a body or firm.
PLACES = [
    ("وصلت السفينة إلى ميناء الفاو أمس.", [("الفاو", "PLACE")]),
    ("زار الوفد مدينة الملك عبدالله الاقتصادية أمس.", [("مدينة الملك عبدالله الاقتصادية", "PLACE")]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_is_no_firm(text, expected):
    assert typed(text) == expected
