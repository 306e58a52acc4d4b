"""Firms, people and sites that no list holds, told by what is done with them, by whose office stands before their marks."""

from __future__ import annotations

import pytest
from helpers import analysed, companies, mentions, people, speakers, typed

# What people post on, where they work, what made or bought a thing, whom a paper's words reach.
FIRMS = [
    "وكتبت المحامية على «زورفانا» أن الأمر صعب.",
    "وفي تغريدة تداولها الآلاف على «زورفانا» ظهر المقطع.",
    "هما عملا سابقا في Zorvana قبل عامين.",
    "ورأى محللون لدى «زورفانا» أن السهم رخيص.",
    "وتعمل الوكالة بالتعاون مع «زورفانا» على الطائرة.",
    "انطلق الصاروخ الذي أنتجته «زورفانا» فجر الأحد.",
    "جمعت الشركة عشرة ملايين دولار في جولة قادتها «زورفانا» أمس.",
    "أقلع الصاروخ، وهو من إنتاج «زورفانا» بالكامل.",
    "ورفع مؤلفان دعوى جديدة على «زورفانا» في كاليفورنيا.",
    "وكشفت وثائق اطلعت عليها «زورفانا» عن الفواتير.",
    "وأضرب عمال «زورفانا» يومين.",
    "وغادرت Zorvana، صانعة الشاحنات، السوق.",
    "ولزمت «زورفانا» الصمت.",
    "أما Zorvana فقالت إن الأمر انتهى.",
    "وقال الوزير ل«زورفانا» إن الأمر انتهى.",
    "وبحسب Zorvana ارتفعت الأسعار.",
    "وقال عضو مجلس إدارة «زورفانا» أمس إنه راض.",
    "وكان لافتا دخول «زورفانا» للاتصالات إلى السوق.",
    "أعلن النتائج رئيس مجلس إدارة «زورفانا»، مؤسس الجمعية.",
    "الأمر صعب، وفق ما نقلته زورفان.",
    "ورفعت الحكومة دعوى ضد Zorvana بسبب الاحتكار.",
    "واستقال من «زورفانا» بعد خلاف مع المدير.",
    "ووفقا لـZorvana، سيفتتح المصنع قريبا.",
    "ووفقا لـ«زورفانا»، سيفتتح المصنع قريبا.",
    "وبحسب بيان لـZorvana، سيفتتح المصنع.",
    "وبحسب بيان صادر عن Zorvana، سيفتتح المصنع.",
    "ويعمل مهندسا في Zorvana منذ عشر سنوات.",
    "وأكد متحدث باسم «زورفانا» أن العمل مستمر.",
    "وواجهت «زورفانا» انتقادات واسعة.",
    "ومنتجات Zorvana متوفرة في الأسواق.",
]
# The same words before what is no firm.
OTHERS = [
    ("تعاونت الكاتبة مع \"ميرا الطحان\" في الفيلم.", [("ميرا الطحان", "PERSON")]),
    ("وقال الوزير لسامي الطحان إن الأمر انتهى.", [("سامي الطحان", "PERSON")]),
    ("كتب الناقد مقالا ضد «المسار السريع» أمس.", []),
    ("خرج المدير من «زورفانا» مسرعا.", [("زورفانا", "PRODUCT")]),
    ("عقد الموظفون اجتماعا في Zorvana أمس.", [("Zorvana", "PRODUCT")]),
    # a grade of credit names nothing, but where a car may be meant
    ("رفعت الوكالة تصنيف البنك من Baa1 إلى A3.", []),
    ("وطرحت المجموعة سيارة A3 الجديدة.", [("A3", "PRODUCT")]),
    ("زوروا www.Zorvana.com أو راسلوا info@Zorvana.com اليوم.", []),
]
# An office before marks tells whose name they hold, unless a firm's noun stands in it.
OFFICES = [
    ("وأوضح كبير المهندسين \"ريو أوجيي\" (Ryo Ujiie) أن الجهاز تأخر.", ["ريو أوجيي", "Ryo Ujiie"]),
    ("وبحسب المدير المالي \"جومبي نوزاكي\" (Jumpei Nozaki) فالوضع جيد.", ["جومبي نوزاكي", "Jumpei Nozaki"]),
    ("ووصفه خبير التغذية \"جومبي نوزاكي\" بأنه جيد.", ["جومبي نوزاكي"]),
    ("وقال مدير قسم الأبحاث \"جومبي نوزاكي\" (Jumpei Nozaki) إنه جيد.", ["جومبي نوزاكي", "Jumpei Nozaki"]),
    ("وقالت أستاذة القانون في الجامعة \"جومبي نوزاكي\" إنها راضية.", ["جومبي نوزاكي"]),
    ("وقال مدير شركة \"جومبي نوزاكي\" إنه راض.", []),
    ("وقال المدير في مجلة \"جومبي نوزاكي\" إنه راض.", []),
    ("وقال مدير اتحاد أرباب العمل «نورد يوروب» إنه راض.", []),
]
SITES = [
    ("أفلست شركة Builder.ai الناشئة.", ["Builder.ai"]),
    ("وقال مؤسس itch.io إنه راض.", ["itch.io"]),
    ("وقالت شركة Zorvana. ثم صمتت.", ["Zorvana"]),
]
HARD = "\"الأمر صعب جدا\""
SPEAKERS = [
    ("\"حطمت هاتفي القديم بفأس\"، O'Brien كتب. ثم رحل.", ["O'Brien"]),
    (f"Linas Beliunas من شركة Zorvana قال في منشور إن {HARD}.", ["Linas Beliunas"]),
    (f"وقال كبير المهندسين \"ريو أوجيي\" (Ryo Ujiie) إن {HARD}.", ["ريو أوجيي"]),
]


FIRST = f"قال سامي الطحان إن {HARD}. "
SAID = "\"السوق ضيقة اليوم\""
# Somebody without a name whom the sentence tells of, behind a speaker with one: how the label begins, None for that speaker.
NAMELESS = [
    (f"{FIRST}\"نحن شركاء\"، يرد إطار في المصنع رفض ذكر اسمه، متهما الحكومة بـ{SAID}.", "إطار في المصنع"),
    (f"{FIRST}أما رئيس المجلس العسكري، فقد قالها في خطاب متلفز: {SAID}.", "رئيس المجلس العسكري"),
    (f"{FIRST}مصدر من المكتب، الذي يملك ربع الرخصة، رفض التعليق. {SAID}، يقول المصدر ذاته للصحافة.", "مصدر"),
    (f"{FIRST}وفاجأ مصدر طبي الحاضرين عندما قال للصحافة إن الأمر {SAID}.", "مصدر طبي"),
    (f"{FIRST}غير أن متحدثا باسم الشركة الأم «آر تي إكس»، وهي من أكبر الشركات، اكتفى بالقول إن {SAID}.",
     "متحدثا باسم الشركة الأم «آر تي إكس»"),
    (f"{FIRST}غير أن باحثا أوروبيا طلب عدم نشر اسمه قال للموقع المتخصص: {SAID}.", "باحثا أوروبيا"),
    (f"{FIRST}متحدثة باسم المصنع امتنعت عن التعليق سوى القول {SAID}.", "متحدثة باسم المصنع"),
    (f"{FIRST}اشتكى كثيرون من ذلك؛ أحد المستخدمين كتب: {SAID}.", "أحد المستخدمين"),
    (f"{FIRST}وقال طالب هندسة، جرب الخدمة على هاتف جديد، {SAID}.", "طالب هندسة"),
    (f"{FIRST}\"لا نعرف من هو رئيسنا اليوم\"، هكذا لخص عامل في المصنع الوضع.", "عامل في المصنع"),
    (f"{FIRST}وأضاف أن {SAID}.", None),
]


@pytest.mark.parametrize(("text", "label"), NAMELESS)
def test_somebody_without_a_name_is_not_who_spoke_before(text, label):
    last = analysed(text).found_quotes[-1]
    assert last.speaker == (None if label else "سامي-الطحان")
    assert label is None or last.speaker_label.startswith(label)


LATER = [
    # the office with its complement, then "the minister" and the name
    (f"{SAID}، بهذه العبارة علق وزير الصناعة على القرار. وأضاف الوزير نادر عطية أن {HARD}.", ["نادر عطية", "نادر عطية"]),
    # two ministers; the head of a ward and a president
    (f"{SAID}، بهذه العبارة علق وزير الصناعة على الأمر. وقال وزير المالية نادر عطية إن {HARD}.",
     ["(وزير الصناعة)", "نادر عطية"]),
    (f"{SAID}، بهذه العبارة علق رئيس القسم على القرار. وقال الرئيس نادر عطية إن {HARD}.", ["(رئيس القسم)", "نادر عطية"]),
    # the opener of a sentence is a verb, whatever it looks like, right before a name
    (f"قال نادر عطية إنه سعيد. ركض سامي الطحان نحو الكاميرا وصرخ: {SAID}.", ["سامي الطحان"]),
]


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_who_is_named_later_or_acts(text, expected):
    assert speakers(text) == expected


def test_an_institutions_name_ends_before_whom_it_honours():
    assert typed("وكرمت وزارة الثقافة المخرجة هند صبري.") == [("وزارة الثقافة", "ORG"), ("هند صبري", "PERSON")]


@pytest.mark.parametrize("text", FIRMS)
def test_firms_by_what_is_done_with_them(text):
    assert {kind for surface, kind in typed(text) if surface.lower() in {"زورفانا", "زورفان", "zorvana"}} == {"COMPANY"}


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_is_no_firm_there(text, expected):
    assert typed(text) == expected


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_whose_name_stands_in_marks_behind_an_office(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(("text", "expected"), SITES)
def test_names_of_sites(text, expected):
    assert [surface for surface, _ in mentions(text)] == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


def test_a_firms_first_word_is_the_firm():
    text = "أعلنت شركة «زورفانا سيستمز» نتائجها. وكتب الوزير عن «زورفانا» كثيرا، ثم لزمت «زورفانا» الصمت."
    assert analysed(text).mentions["entity"].nunique() == 1


# A firm's name by its own words, by what marks hold of it, by what it is for others; and people whom the same words show.
NAMES = [
    ("وقعت شركة «بلدنا» القطرية العقود، وأغلق سهم «بلدنا» مرتفعا.", [("بلدنا", "COMPANY"), ("بلدنا", "COMPANY")]),
    ("ورحب «ستيت بنك أوف زورفانا» بالحكم.", [("ستيت بنك أوف زورفانا", "COMPANY")]),
    ("وقدر مكتب الاستشارات \"زورفانا غروب\" الخسائر.", [("زورفانا غروب", "COMPANY")]),
    ("وقاد الجولة صندوق «بلو بول كابيتال» أمس.", [("بلو بول كابيتال", "COMPANY")]),
    ("وجاء ذلك بعد اتفاقية مع «زورفان اللوجستية» أمس.", [("زورفان اللوجستية", "COMPANY")]),
    ("وتقرر نقل السفن التابعة ل«مجموعة طيران الإمارات» أمس.", [("مجموعة طيران الإمارات", "COMPANY")]),
    ("تبرعت Re-Logic، صاحبة اللعبة، بمبلغ كبير.", [("Re-Logic", "COMPANY")]),
    ("وسارعت المنافسة «زورفانا» إلى التحذير.", [("زورفانا", "COMPANY")]),
    ("المؤسسان Aprameya Radhakrishna وMayank Bidawatka أعلنا ذلك.",
     [("Aprameya Radhakrishna", "PERSON"), ("Mayank Bidawatka", "PERSON")]),
    ("تستعيد القصة صوت الطفلة هند رجب ابنة السنوات الست.", [("هند رجب", "PERSON")]),
    ("وكتب وزير الثقافة سامي الطحان على إكس أن الأمر صعب.", [("سامي الطحان", "PERSON"), ("إكس", "COMPANY")]),
    ("وفازت «ميثاق النساء» للبنانية حنين الصايغ بالجائزة.", [("حنين الصايغ", "PERSON")]),
    ("وقالت الوزيرة إنها تركز على المدى الطويل.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_by_what_they_hold_and_serve(text, expected):
    assert typed(text) == expected


OUTLETS = [
    # whom one tells in marks, and where one posts, is an outlet, be its name somebody's
    ("«كأننا حقائب»، قالت ليلى منصور لـ«ريد بوست».", ("ريد بوست", "COMPANY")),
    ("وعلق الكاتب سامي حداد في حسابه على «ميراي رايس»: «لو نجحت الحملة».", ("ميراي رايس", "COMPANY")),
    ("أخبر Orbitex في رسالة بالبريد أن «النموذج جيد».", ("Orbitex", "COMPANY")),
    # whose relative and verb tell that it owns
    ("ورفضت Al Ghudran، التي تمتلك تطبيقا منافسا، التعليق.", ("Al Ghudran", "COMPANY")),
    # a work behind an office that ends in its noun
    ("يعود نجم هوليوود وبطل فيلم «امرأة جميلة» إلى الشاشة.", ("امرأة جميلة", "WORK")),
    ("وقال مؤلف كتاب «حرب السيليكون» للمجلة إن العمل جيد.", ("حرب السيليكون", "WORK")),
]


@pytest.mark.parametrize(("text", "expected"), OUTLETS)
def test_outlets_and_works_by_what_is_done_with_them(text, expected):
    assert expected in typed(text)


DOERS = [
    # an ordinary word in marks that says something as a firm does
    ("وأعلنت «مرافئ» أن العمل جيد.", ["مرافئ"]),
    ("وفي المعرض كشفت «مرافئ» عن ساعة مستديرة.", ["مرافئ"]),
    ("أما «فسيلة» فأوضحت أن سوارها «يعمل جيدا».", ["فسيلة"]),
    ("وأعلنت «الصحة» عن حملة جديدة.", []),
    ("وأعلنت «نعم للعمل».", []),
    # a noun behind a firm's noun that does elsewhere what only a firm would
    ("وقال مسؤول في شركة الهضاب إن العمل جيد. وأوضح أن الهضاب ستقوم بالعمل. وبدأت الهضاب ببيع هاتفها.", ["الهضاب"] * 3),
    ("وقال مسؤول في شركة الهواتف إن العمل جيد. وباع الرجل الهواتف.", []),
    # a word that only looks inflected, right behind a firm's noun
    ("ونقلت الملكية إلى شركة إديك مع بدء التنفيذ.", ["إديك"]),
]


@pytest.mark.parametrize(("text", "expected"), DOERS)
def test_firms_of_ordinary_words_by_what_they_do(text, expected):
    assert companies(text) == expected
