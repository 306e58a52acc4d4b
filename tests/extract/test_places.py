"""Names and firms told by the place they fill, and how a speaker who was told is taken up again."""

from __future__ import annotations

import pytest
from helpers import companies, people, quotes, speakers

SAMI, LAILA, NADER = "سامي الطحان", "ليلى منصور", "نادر عطية"
HARD = "\"الأمر صعب على الجميع\""

# Names whose parts are words of another kind, or of no list: (name, feminine).
NAMES = [
    ("عزيز المراكشي", False), ("منير الصيداوي", False), ("شريف الإسكندراني", False), ("محمد أمين حجاجي", False),
    ("فاطمة الزهراء بناني", True), ("كائي ياما", False), ("بارك سونغ هو", False), ("أودي غونو باسو", True),
    ("جيد ماكاليب", False), ("سام لو", False), ("وامكيلي ميني", True), ("رام موهان رايدو", False),
    ("هو تشي وي", False), ("كريستيان هـ. كايلين", False),
]
# What stands before and behind a speaker, for a man and for a woman.
PLACES = [
    ("وقال {} إن " + HARD, "وقالت {} إن " + HARD),
    ("وأوضح {}، وهو محلل مقيم في لندن، أن " + HARD, "وأوضحت {}، وهي محللة مقيمة في لندن، أن " + HARD),
    ("وأكد {}، رئيس قسم الأبحاث، أن " + HARD, "وأكدت {}، رئيسة قسم الأبحاث، أن " + HARD),
    ("وبحسب {}، فإن " + HARD, "وبحسب {}، فإن " + HARD),
    ("وكتب المحلل في المعهد {} أن " + HARD, "وكتبت المحللة في المعهد {} أن " + HARD),
]
# What fills such a place and is no name.
NO_NAMES = [
    "وقال مسؤول أمريكي إن " + HARD,
    "وقالت مصادر مطلعة إن " + HARD,
    "وكتبت بوست فكاهي، وقالت إن " + HARD,
    "وأنهى رئيس الوزراء حديثه، وقال إن " + HARD,
    "وقال موظفو الشركة إن " + HARD,
    "وقال أمين الصندوق إن " + HARD,
]


@pytest.mark.parametrize("place", PLACES, ids=[men for men, _ in PLACES])
@pytest.mark.parametrize(("name", "woman"), NAMES)
def test_whoever_fills_the_place_of_a_speaker_is_named_whole(name, woman, place):
    text = place[woman].format(name)
    assert (people(text), speakers(text)) == ([name], [name])


@pytest.mark.parametrize("text", NO_NAMES)
def test_words_that_name_nobody(text):
    assert people(text) == []


# Between an office and a whole name stands the firm.
EMPLOYERS = [
    (f"قال نائب الرئيس في نوفاكو {SAMI} إن {HARD}", "نوفاكو", SAMI),
    (f"قال المحلل في نوفاكو {SAMI} إن {HARD}", "نوفاكو", SAMI),
    (f"قالت مديرة التسويق في نوفاكو {LAILA} إن {HARD}", "نوفاكو", LAILA),
    (f"قال نائب الرئيس لشؤون المنتجات في نوفاكو {SAMI} إن {HARD}", "نوفاكو", SAMI),
    (f"قال مدير البرامج في نوفاكو لابز {SAMI} إن {HARD}", "نوفاكو لابز", SAMI),
    (f"قال نائب رئيس نوفاكو {SAMI} إن {HARD}", "نوفاكو", SAMI),
    (f"قال رئيس نوفاكو كارلوس بيدرا: {HARD}", "نوفاكو", "كارلوس بيدرا"),
]


@pytest.mark.parametrize(("text", "firm", "person"), EMPLOYERS)
def test_the_firm_between_an_office_and_its_bearer(text, firm, person):
    assert (companies(text), people(text), speakers(text)) == ([firm], [person], [person])


# What is bought, signed with or stated is a firm's; a pronoun's noun is none.
DEALS = [
    ("استحوذت مايكروسوفت على نوفاكو مقابل مليار دولار.", ["مايكروسوفت", "نوفاكو"]),
    ("وأبرمت سامسونج اتفاقية شراكة مع نوفاكو.", ["سامسونج", "نوفاكو"]),
    ("وذكرت نوفاكو في بيان أن أرباحها ارتفعت.", ["نوفاكو"]),
    ("وتأسست نوفاكو عام 2010 في لندن.", ["نوفاكو"]),
    ("أعلنت شركة فينتو سبيس عن إطلاق خدمة.", ["فينتو سبيس"]),
    ("وتبيع بناطيلها الرياضية في متاجر كثيرة.", []),
]


@pytest.mark.parametrize(("text", "expected"), DEALS)
def test_firms_in_deals_and_statements(text, expected):
    assert companies(text) == expected


# Who spoke is taken up by "the same", by what he or she said, or by an office; whose answer came; whose paper it is.
AGAIN = [
    (f"وقال {SAMI}، رئيس الجمعية، إن {HARD}. وأبرز الفاعل الجمعوي ذاته أن \"الموسم جيد\".", [SAMI, SAMI]),
    (f"وقال {SAMI}، رئيس الجمعية، إن {HARD}. وجاء ضمن كلمة المسؤول ذاته أن \"الموسم جيد\".", [SAMI, SAMI]),
    (f"ذكر {SAMI} في بيان أن {HARD}. وجاء في البيان: \"الموسم جيد\".", [SAMI, SAMI]),
    (f"لم يخف {SAMI} غضبه: {HARD}. وسرعان ما جاء رد {LAILA}: \"الموسم جيد\".", [SAMI, LAILA]),
    (f"أكد مساعد المدير، {SAMI}، أن {HARD}.", [SAMI]),
    (f"وبينت تعليقات وزير الخزانة الأمريكي، {SAMI}، أن {HARD}.", [SAMI]),
    (f"ونقلت صحيفة «الأفق الجديد» أن {HARD}.", ["الأفق الجديد"]),
    (f"ونقلت صحيفة «الأفق الجديد» قول {SAMI}: {HARD}.", [SAMI]),
    (f"وقال وزير المالية {SAMI} إن {HARD}. وقالت الوزيرة {LAILA} إن \"الموسم جيد\". وأضاف {NADER} أن \"لا شيء تغير\".",
     [SAMI, LAILA, NADER]),
    ("وقرر البنك المركزي التركي \"خفض نسب متطلبات احتياطي الليرة 250 نقطة أساس لجميع فترات الاستحقاق\".",
     ["البنك المركزي التركي"]),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_who_is_taken_up_again(text, expected):
    assert speakers(text) == expected


# What is speech, be it one word of no list, and what is a term that nobody says; where speech without an opening mark begins.
STRETCHES = [
    (f"ورد {SAMI} باقتضاب: «اسألوهم».", ["اسألوهم"]),
    (f"رد {SAMI} ضاحكا: «غيروها».", ["غيروها"]),
    ("وأضاف الوزير أن البلاد وضعت على «القائمة السوداء».", []),
    ("وقالت الوزيرة إن القانون يضمن «الحق في النسيان».", []),
    ("أعلنت شركة نوفاكو أنها تخطط للتوسع، وأضافت الشركة أن هذه الخطوة ستوفر 125 وظيفة فور البدء فيها\".",
     ["هذه الخطوة ستوفر 125 وظيفة فور البدء فيها"]),
    ("وأكد الوزير أن الشركة ستعطي أولوية لوسائل الإعلام \"الجديرة بالثقة\".", ["الجديرة بالثقة"]),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_what_is_said(text, expected):
    assert quotes(text) == expected


# Whoever is only told of in what is said does not go on speaking, whatever turn the speaker takes next.
BEGINNINGS = [
    (f"وقال المدير {SAMI}", SAMI, False), (f"وقالت الوزيرة {LAILA}", LAILA, True), ("وقال الوزير", "(الوزير)", False),
    ("وقالت شركة سامسونغ", "سامسونغ", True), ("وقال متحدث باسم الشركة", "(متحدث باسم الشركة)", False),
    (f"وقال {SAMI}، وهو محام يمثل الضحايا،", SAMI, False),
]
TOLD_OF = [
    f"إن القرار يخص {NADER}", f"إن {NADER} لم يحضر الاجتماع", f"إن المهندس {NADER} غادر البلاد",
    f"إن رئيس النادي {NADER} هو المسؤول", "إن غوغل وآبل وافقتا على الشروط",
]
TURNS = [
    ("، موضحا أن {}", "، موضحة أن {}"), (". وأضاف أن {}", ". وأضافت أن {}"), ("، وأضاف: {}", "، وأضافت: {}"),
    ("، وأن {}", "، وأن {}"), (". وتابع قائلا: {}", ". وتابعت قائلة: {}"),
]


@pytest.mark.parametrize("turn", TURNS, ids=[men for men, _ in TURNS])
@pytest.mark.parametrize("told", TOLD_OF)
@pytest.mark.parametrize(("begins", "speaker", "woman"), BEGINNINGS)
def test_who_goes_on(begins, speaker, woman, told, turn):
    assert speakers(f"{begins} {told}{turn[woman].format('«الوضع جيد جدا هذا العام»')}.") == [speaker]


# The body before its verb speaks, and no body behind it; a noun with its article takes up the last one.
FRONTED = [
    ("لكن وزارة الزراعة الأمريكية حذرت إدارات البرنامج من أن التمويل \"سينتهي قريبا\".", ["وزارة الزراعة الأميركية"]),
    ("وذكرت صحيفة \"هآرتس\" أن الأمر \"خطير جدا\". الصحيفة قالت إن \"هذه الحملات مرحلة جديدة\".", ["هآرتس", "هآرتس"]),
    ("ودق حسن عماري، رئيس الجمعية، ناقوس الخطر. وأضاف عماري أن الأمر \"يستدعي فتح نقاش\".", ["حسن عماري"]),
]


@pytest.mark.parametrize(("text", "expected"), FRONTED)
def test_who_stands_before_the_verb(text, expected):
    assert speakers(text) == expected


# Of the people in a headline the one speaks who opens it, not whom it is about, met or attacked.
BODY = f"قال وزير المالية {SAMI} إن الحكومة ستعمل على خطة جديدة بعد استقالة المدير {NADER}."
TITLES = [
    f"الطحان عن {NADER}: «الوضع جيد جدا هذا العام»", f"الوزير الطحان ل{NADER}: «الوضع جيد جدا هذا العام»",
    f"الطحان بعد لقاء {NADER}: «الوضع جيد جدا هذا العام»", f"بعد استقالة {NADER}.. الطحان: «الوضع جيد جدا هذا العام»",
    f"الطحان يهاجم {NADER} ويصفه بـ«خطر كبير»", "وزير المالية السعودي: «الوضع جيد جدا هذا العام»",
    f"{NADER} يغادر والطحان: «الوضع جيد جدا هذا العام»",
]
OF_A_FIRM = ["رئيس بنك نوفا", "رئيس طيران الخليج", "مدير شركة طيران الخليج"]


@pytest.mark.parametrize("title", TITLES)
def test_who_speaks_in_a_headline(title):
    assert set(speakers(BODY, title=title)) <= {SAMI, "الطحان"}


@pytest.mark.parametrize("who", OF_A_FIRM)
def test_whoever_heads_a_firm_speaks_and_not_the_firm(who):
    assert speakers(f"{who} يعتذر عن \"خطأ كبير\".") == [f"({who})"]


# A firm's management and page speak for it; the country's firm; the source told by a pronoun; what is no name.
HOUSES = [
    ("وقالت إدارة شركة سامسونغ في بيان إن الأمر \"صعب جدا\".", ["سامسونغ"]),
    ("وقالت مدونة تويتر: \"نحن آسفون لحدوث هذا الأمر\".", ["إكس (تويتر)"]),
    ("ورأى منسق الأبحاث في معهد ماساتشوستس للتكنولوجيا (إم آي تي)، سامي الطحان، أن اللعبة \"سهلة\".", [SAMI]),
    ("أما عالمة النفس ليلى منصور فرأت أن الأمر \"سهل جدا\".", [LAILA]),
    ("من جانبها، تؤكد الشركة الفرنسية Renaut أنها ستغلق المصنع، مضيفة أن \"رقم الإنتاج ضعيف\".", ["Renaut"]),
    (f"وقال {SAMI} إن الأمر صعب. وكانت هناك \"أخطاء في كل مكان\"، وفقا له، إذ أوضح: \"لم نكن مستعدين\".", [SAMI, SAMI]),
    ("سعيد بركنان، محلل سياسي، قال إن \"المعطيات الجديدة تدفع نحو الحل\".", ["سعيد بركنان"]),
    ("قالت ثورا كولبيننسدوتير، وهي موظفة في مكتبة: \"أشعر بغاية الرضا\".", ["ثورا كولبيننسدوتير"]),
    (f"التقى {NADER} زميله {SAMI}، حيث اقترح الأخير، الذي قال إنه \"لا يثق\" في الاتفاق، موعدا جديدا.", [SAMI]),
    (f"وصلت {LAILA} أمس. ومضت الوزيرة متحدثة عن تجربتها: \"كانت الدراسة أروع تجربة\".", [LAILA]),
    (f"قال {SAMI}، الناطق الرسمي باسم الحكومة، إن الأمر صعب. وأضاف الوزير المنتدب المكلف بالميزانية والناطق الرسمي باسم "
     "الحكومة أن \"الدراسات جارية الآن\".", [SAMI]),
    ("أعلنت شركة سامسونغ تقريرها. وشددت المؤسسة التقنية الكورية ذاتها على أن \"الطلب قوي\".", ["سامسونغ"]),
]


@pytest.mark.parametrize(("text", "expected"), HOUSES)
def test_whose_words_these_are(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("ويحب الناس الآيس كريم في الصيف، وآيس كريم الفانيلا أكثره.", []),
    ("هؤلاء الشابات يستخدمن مهاراتهن لإلهام غيرهن، ويستخدمن الهواتف.", []),
    ("الأدوية تتمتع بفعالية ومأمونية عالية.", []),
    ("سعيد بالفوز، مدرب الفريق يشكر الجماهير.", []),
    ("وقالت لينا بيجداش إن الأمر صعب، بحسب الباحثة. و قالت بيجداش: نعم.", ["لينا بيجداش", "بيجداش"]),
    ("فاستجاب أيوب على الفور. وقال أيوب إن الأمر ممتع.", ["أيوب", "أيوب"]),
])
def test_words_and_names(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize("text", ["وقال كريم العلوي بثقة: \"المعطيات تدفع نحو الحل\".", "وقال كريم العلوي بثقة إن الأمر سهل."])
def test_how_somebody_speaks_is_no_part_of_the_name(text):
    assert people(text) == ["كريم العلوي"]
