"""Business and technology news as it is translated and scraped, retold with invented names: names in both scripts, who speaks."""

from __future__ import annotations

import pytest
from helpers import mentions, people, quotes, speakers, typed

# What is found, and beside it the nearest thing that names nobody.
PEOPLE = [
    # a name ends where its Latin spelling does, whatever the words mean: sh, ch and a silent h sound in Arabic as they may
    ("وقال جون مولت (John Moult)، عالم الأحياء: «هذا أمر كبير».", ["جون مولت", "John Moult"]),
    ("وتحدث مع كريس سمولز (Chris Smalls) عن الإضراب.", ["كريس سمولز", "Chris Smalls"]),
    ("عندما أبلغ تشن تشاو جون (Chen Zhaojun) المتطوعين بالثغرة.", ["تشن تشاو جون", "Chen Zhaojun"]),
    # a spokesman's name behind a noun for firms
    ("وضع المال في الشركة الناشئة، إلا أن المتحدث باسمه جاد هول (Jad Hall) قال إن المبلغ صغير.", ["جاد هول", "Jad Hall"]),
    # who stands between a verb and an office is somebody, be the words what they may
    ("ووصف لون وونغ رئيس مؤسسة الرمال ما جرى بأنه «سرقة كبرى».", ["لون وونغ"]),
    ("ووصف أداء حكومة رئيس الوزراء بأنه «ضعيف».", []),
    # who somebody is, behind a comma and a pronoun
    ("وقيدت جوي هارلت، وهي عضوة سابقة في المجلس، نفسها إلى الباب.", ["جوي هارلت"]),
    # a word less its first letter is no given name told before
    ("وقال يان فيرلاك إن الأمر انتهى. وقالت المؤسسة في بيان إن الحسابات سليمة.", ["يان فيرلاك"]),
    # how one does something, with two words in the accusative
    ("وأضاف: أؤمن إيمانا راسخا بأن الشركة ستنجح.", []),
    ("وأضاف أن الناس خذلهم مالك سيء.", []),
    # a participle that governs whom one speaks to
    ("وقالت القاضية إيفون روجرلي. وقالت روجرلي مخاطبة المحامي: «هذا لا يكفي».", ["إيفون روجرلي", "روجرلي"]),
    # what happens to somebody known by a family name that is a word too
    ("وقال تيم براي (Tim Bray) إنه حزين. ورفضت المديرة التعليق على رحيل براي.", ["تيم براي", "Tim Bray", "براي"]),
    ("وقال تيم براي (Tim Bray) إنه حزين. وهذا صحيح براي الجميع.", ["تيم براي", "Tim Bray"]),
    # a product's name that is a given name too
    ("وجلس نظيره أكسل ليمانو إلى جانبه.", ["أكسل ليمانو"]),
    ("وكتب الجدول في برنامج أكسل ثم أرسله.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text, expected):
    assert people(text) == expected


KINDS = [
    ("وأوردت صحيفة المغرب أن القرار صدر.", "المغرب", "COMPANY"),
    ("وتصدر في المغرب صحيفة جديدة.", "المغرب", "PLACE"),
    ("وذكرت متحدثة باسم «كريم» أن الشركة لم تتلق إخطارا.", "كريم", "COMPANY"),
    ("وكانت شركة سي أند أن رملي ريسك (C&N Ramli Risk) قد انسحبت.", "سي أند أن رملي ريسك", "COMPANY"),
    ("وكانت شركة سي أند أن رملي ريسك (C&N Ramli Risk) قد انسحبت.", "C&N Ramli Risk", "COMPANY"),
]


@pytest.mark.parametrize(("text", "surface", "kind"), KINDS)
def test_of_what_kind_a_name_is(text, surface, kind):
    assert (surface, kind) in typed(text)


def test_a_latin_family_name_alone_is_the_person_known_by_the_arabic_one():
    text = "كتب فيل شيلر رسالة إلى إيدي كيو. «هذا سيضرنا»، كتب Schiller. «لا أظن»، كتب Cue."
    assert mentions(text) == [("فيل شيلر", "phil-schiller"), ("إيدي كيو", "eddy-cue"),
                              ("Schiller", "phil-schiller"), ("Cue", "eddy-cue")]


# Marks that hold a name and its other spelling, and those that hold speech or a term with one.
GLOSSES_IN_MARKS = [
    ("وعملت شركة \"نورثلاين (Northline)\" مع معهد \"رملين (Ramlin)\".",
     [("نورثلاين", "COMPANY"), ("Northline", "COMPANY"), ("رملين", "ORG"), ("Ramlin", "ORG")], []),
    ("وعالجوا البيانات على بطاقات من \"إنفيديا (Nvidia)\" وحدها.", [("إنفيديا", "COMPANY"), ("Nvidia", "COMPANY")], []),
    ("وقال المدير إن المطورين \"لم يرغبوا في التخلي عن كودا (CUDA)\".", [("كودا", "PRODUCT"), ("CUDA", "PRODUCT")],
     ["لم يرغبوا في التخلي عن كودا (CUDA)"]),
    ("\"هذا مشروع كبير (Big)\"، قال المدير.", [("Big", "PRODUCT")], ["هذا مشروع كبير (Big)"]),
    ("وهو ما يسميه المهندسون \"الهبوط الناعم (soft landing)\".", [], []),
]


@pytest.mark.parametrize(("text", "names", "speech"), GLOSSES_IN_MARKS)
def test_a_gloss_may_stand_inside_the_marks(text, names, speech):
    assert (typed(text), quotes(text)) == (names, speech)


SPEAKERS = [
    # who issued a document, with adjectives behind it
    ("قال رئيس دلتا: «هذا ظلم». ثم أصدرت «طيران الإمارات» بيانا شديد اللهجة قالت فيه: «نرفض هذا».",
     ["(رئيس دلتا)", "طيران الإمارات"]),
    # whom the sentence before tells of alone, and no earlier speaker
    ("وبحسب مايك دينلي فإن «السؤال كبير».\nومن الخاسرين الكبار رامي بوفاري، الذي كانت شركته ثالث مساهم. "
     "وقال المستثمر للقناة: «ارتكبت خطأ».", ["مايك دينلي", "رامي بوفاري"]),
    # the body before whose name the same words stood
    ("رفضت شركة التدقيق «نورلاند» التوقيع. وقالت شركة التدقيق في بيان: «هناك مؤشرات واضحة».", ["نورلاند"]),
    # the name of whom one tells stands in marks right before the speech
    ("اعتبر رولان لوفاسكو أن الخطة ضعيفة. وقال لإذاعة \"فرانس إنفو\" \"طلب منا المساهم أن ندفع\".", ["رولان لوفاسكو"]),
    # who says what somebody's statements were
    ("ورحبت نيكي مورغانا بالقرار. وقالت إنها فقدت الثقة عندما أدلى بإفادات كانت «مضللة».", ["نيكي مورغانا"]),
    # who was asked, and no body of the sentence before
    ("وافق بنك النور على الصفقة. وسئل رئيس الشركة عمار خضراوي عما إذا كان سيدفع، فأجاب: «قطعا لا».", ["عمار خضراوي"]),
    # a firm that speaks is not the agency to which another spoke
    ("أعلنت «طيران الإمارات» وقف الرحلات. وقال الوزير رضوان عياري لوكالة «نبأ برس» إن القرار «سيادي». "
     "وأعلنت الشركة أنها ستتوقف «تنفيذا للتعليمات».", ["رضوان عياري", "طيران الإمارات"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


def test_that_somebody_gave_no_comment_ends_an_unclosed_quote():
    assert quotes("وأكدت الوكالة أن \"هذه الثغرة تشكل خطرا شديدا. ولم تعلق الشركة على الأمر.") == ["هذه الثغرة تشكل خطرا شديدا."]
