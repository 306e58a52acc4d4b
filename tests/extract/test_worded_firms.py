"""Firms named with words of the language, papers and outlets by their place, and the same firms told in short."""

from __future__ import annotations

import pytest
from helpers import companies, mentions, people

NAMED = [
    # a bank and an airline by their noun
    ("أعلن بنك الواحة ارتفاع ربحه. وأغلق سهم الواحة منخفضا.", ["بنك الواحة", "الواحة"]),
    ("وحصلت الدولة على قرض من مصرف النخيل.", ["مصرف النخيل"]),
    ("يحتاج بنك الدم إلى متبرعين، ويبحث الجيش في بنك الأهداف.", []),
    ("ألغت شركة طيران السنديان أربعين رحلة.", ["طيران السنديان"]),
    ("طيران السنديان تلغي أربعين رحلة.", ["طيران السنديان"]),
    ("قصف طيران العدو القرية، وحلق طيران الاستطلاع فوقها.", []),
    # what a firm is for, and a verb that agrees with no noun before it
    ("سحاب للطاقة تفوز بعقد محطة رياح.", ["سحاب للطاقة"]),
    ("فازت سحاب للطاقة بعقد محطة رياح.", ["سحاب للطاقة"]),
    ("وتزود شركة نواة للبطاريات السيارة بخلاياها.", ["نواة للبطاريات"]),
    ("وأنشأت الدولة محطة للطاقة، وافتتح الوزير مصنعا للألبان.", []),
    ("محطة للطاقة تنفجر في الشمال.", []),
    ("شركة سعودية للتقسيط توسع أعمالها، وشركة مصنعة للأجهزة تغلق.", []),
    ("قررت شركة كبيرة للسيارات خفض الكلفة، وتراجعت أرباح بيع للسيارات.", []),
    # a noun without article before a trade's adjective with one
    ("وقادت الخسائر أسهم صرح العقارية ومصرف الثريا.", ["صرح العقارية", "مصرف الثريا"]),
    ("وتراجعت أسهم القطاعات الصناعية.", []),
    # a foreign end behind a noun
    ("جمعت الشركة الناشئة حصاد تك 25 مليون دولار. وقال الشريك إن فريق العمل سعيد.", ["حصاد تك"]),
    ("وتقول نبض سوفت إن عمولتها عادلة.", ["نبض سوفت"]),
    # two firms behind the dual of their noun, one of which is told again
    ("اندماج مرفأ وخط الشرق.\nأعلنت شركتا مرفأ وخط الشرق للشحن اندماجهما.", ["مرفأ", "خط الشرق"]),
    ("أعلنت شركتا حراسة ونظافة اندماجهما.", []),
    # a paper by its noun, an outlet that was told or saw something
    ("كما أفادت صحيفة الميناء الاقتصادي.", ["الميناء الاقتصادي"]),
    ("وجاء في صحيفة الدعوى أن المبلغ كبير.", []),
    ("وقال المحامي شريف البدري لـ«صوت الثغر»: «الحكم عادل».", ["صوت الثغر"]),
    ("وفي رسالة اطلعت عليها شفق الأعمال، تعهد المدير بدفع الرواتب.", ["شفق الأعمال"]),
    ("وفي رسالة اطلعت عليها لجنة التحقيق، تعهد المدير بدفع الرواتب.", []),
    # a firm and its country in marks
    ("وردت \"فيات الجزائر\" في بيان على منتقديها.", ["فيات الجزائر"]),
    # an agency by its country, and names that end like a film company's
    ("ونقلت وكالة الأنباء السنغالية عن الوزير قوله إن الإنتاج بدأ.", ["وكالة الأنباء السنغالية"]),
    ("وتتولى «سيني تيلي فيلم» مبيعات «الفيلم الطويل».", ["سيني تيلي فيلم"]),
    # who is employed by a name in Latin letters
    ("وقال المحلل أليكس فوهرمان من Craig-Hallum إن الطلب قوي.", ["Craig-Hallum"]),
    # examples of a list; a blog, and a code of law
    ("تضم المجموعة شركات محلية من قبيل \"أطلس سيل\"، ولا سيما \"نور باك\".", ["أطلس سيل", "نور باك"]),
    ("رأت مدونة «تك بالعربي» أن السعر مرتفع. وعدل النواب مدونة الأسرة.", ["تك بالعربي"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_firms_of_ordinary_words(text, expected):
    found = companies(text)
    assert list(dict.fromkeys(found)) == expected


TERMS = [
    # words of the language, and another language's for them, name nothing
    ("في مهمة من نوع \"الهبوط السلس\" (Soft Landing) على القمر.", []),
    ("وتعتمد المنصة على \"التحقق من العمر\" (Age Verification) منذ مايو.", []),
    ("وأطلقت شركة \"الهبوط السلس\" (Soft Landing) خدمتها.", ["الهبوط السلس", "Soft Landing"]),
    ("وقال \"كريغ نيوتن\" (Craig Newton) إن الأمر سهل.", ["كريغ نيوتن", "Craig Newton"]),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_translated_terms_are_no_names(text, expected):
    assert [surface for surface, _ in mentions(text)] == expected


PEOPLE = [
    # an adjective that is a given name, before a noun that is a family's
    ("شارك سامي حداد وكريم نصر في اللقاء.", ["سامي حداد", "كريم نصر"]),
    ("هذا يوم سعيد نصر فيه الله المظلوم.", []),
    # Latin names: behind whom commas and a verb of speech stand, and the firm that a preposition ties on
    ("Judith MacKenzie، من Downing Fund Managers، وصفت الخطوة بأنها سيئة.", ["Judith MacKenzie"]),
    ("والمديرة العامة لـChrome Parisa Tabriz قالت إن الأمر صعب.", ["Parisa Tabriz"]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_by_grammar(text, expected):
    assert people(text) == expected
