"""Reports with witnesses, interviews and markets, retold with invented names: who is named, of what kind, and who speaks."""

from __future__ import annotations

import pytest
from helpers import people, speakers, typed

SAMI, NADIA = "سامي قطان", "نادية قطان"

# What is found, and beside it the nearest thing that names nobody.
PEOPLE = [
    # words of any kind between an office's comma and the next
    ("وقال المتحدث باسم الهيئة، ماجد جنوب، إن «الخطة ستتغير قريبا».", ["ماجد جنوب"]),
    ("وقال المتحدث باسم الهيئة، في جنوب البلاد، إن «الخطة ستتغير قريبا».", []),
    # to me, and a family called Lee
    ("وقال لي رجل في السوق إن «الأسعار ارتفعت».", []),
    ("وقالت لي حينها إن «الأسعار ارتفعت».", []),
    ("وقال لي جاي ميونغ إن «الأسعار ارتفعت».", ["لي جاي ميونغ"]),
    # how one speaks
    ("ثم قال بنبرة حزينة: «لن أبيع أرضي».", []),
    ("وقالت هند بنبرة ألم عميقة: «لن نرحل».", ["هند"]),
    # an age behind a comma
    ("كلوديلينا مونتيس، 47 عاما، من سلفادور، فقدت متجرها.", ["كلوديلينا مونتيس"]),
    ("فقدت المدينة سوقها، 47 عاما بعد بنائه.", []),
    # a country's adjective for somebody, before a word that but by chance looks like one of the language
    ("وذهبت الجائزة إلى النيجيرية أسيسات أوشوالا للمرة الثالثة.", ["أسيسات أوشوالا"]),
    ("وذهبت الجائزة إلى النيجيرية للمرة الثالثة.", []),
    # and before a hamza, particles of a family, figures behind a name
    ("حضر الحفل المخرجون كين لوتش، ومايك هارت، وآصف كاباديا، وجوانا هوغ.", ["كين لوتش", "مايك هارت", "آصف كاباديا", "جوانا هوغ"]),
    ("وتبرع المخرج غييرمو ديل مارو بـ6 كتب موقعة.", ["غييرمو ديل مارو"]),
    ("يقود الدراسة يوريس فان دير مير. ويختم فان دير مير حديثه بتحذير.", ["يوريس فان دير مير", "فان دير مير"]),
    # spelled as the name and as no particle, before a family name that is a noun too
    ("وأغلقت منى الجندي اثنين من مستودعاتها.", ["منى الجندي"]),
    ("وطلب مني الجندي بطاقتي.", []),
    # adverbs and nouns that folding makes verbs of saying, offices or names
    ("اشتريت الحقيبة وهي معلقة هنا خلف الباب.", []),
    ("وإلى جانبها كانت سنية العكرمي، وهي أصغر العاملات.", ["سنية العكرمي"]),
    ("يحصل الراعي على ثمن شاة واحدة.", []),
    ("وجمع الفريق عينات من مئتي نخلة.", []),
    ("يقع المعبد في البر الغربي للنهر.", []),
    # an object behind a family name
    ("وصف هورفاتيتش نتائج العام الماضي بأنها «ضعيفة».", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_and_what_looks_like_them(text, expected):
    assert people(text) == expected


KINDS = [
    # a country's adjective behind the gloss, and what "and" joins to it
    ("تواجه الشركة منافسة من \"كوبالت\" (Cobalt) الكينية و\"دريفا\" (Driva) التي تنشط في ست دول.",
     [("كوبالت", "COMPANY"), ("Cobalt", "COMPANY"), ("دريفا", "COMPANY"), ("Driva", "COMPANY")]),
    ("جمعت 20 مليون دولار من مستثمرين بينهم Sequoia Capital وRocketfin وBlueKite.",
     [("Sequoia Capital", "COMPANY"), ("Rocketfin", "COMPANY"), ("BlueKite", "COMPANY")]),
    ("ستباع هواتف iPhone وZentra في مايو.", [("iPhone", "PRODUCT"), ("Zentra", "PRODUCT")]),
    ("كان أكثر صراحة، حيث كتب Knecht أن الوعود كاذبة.", [("Knecht", "PERSON")]),
    ("ما قصة \"تشافيا\"؟ أسست نورا شركة \"تشافيا\" (Chavia) قبل عام.",
     [("تشافيا", "COMPANY"), ("تشافيا", "COMPANY"), ("Chavia", "COMPANY")]),
    ("وضخ صندوق \"نوردسيف\" (NordSeef) مليون دولار.", [("نوردسيف", "COMPANY"), ("NordSeef", "COMPANY")]),
    ("وحاولت الصحيفة التواصل مع شركة «رأينا ميديكال»، المورد الرئيسي للأجهزة.", [("رأينا ميديكال", "COMPANY")]),
    ("وصفها بأنها شركة «لا تحترم عملاءها»، ثم مضى.", []),
    ("في الفندق مئتا غرفة.", []),
    ("وأفرجت الشرطة عنهم ثم أطلقت سراح آخرين.", []),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_of_what_kind_a_name_is(text, expected):
    assert typed(text) == expected


SPEAKERS = [
    # several offices before the name
    ("وقال أستاذ الطب المساعد في جامعة بيلفورد، والمستشار العلمي لشركة نيوروسايت، الدكتور غوران ملادينوف: \"النتائج مشجعة\".",
     ["غوران ملادينوف"]),
    (f"وأكد وزير النقل، ورئيس اللجنة العليا للموانئ، {SAMI}، أن \"العمل مستمر\".", [SAMI]),
    # in answer to somebody
    (f"لكن {SAMI}، رئيس التطبيق، قال ردا على أحد المستخدمين إن المشكلة \"لا تتعلق بالنموذج\".", [SAMI]),
    (f"وقال ردا على وزير المالية النائب {SAMI} إن \"الأرقام خاطئة تماما\".", [SAMI]),
    # an answer from somebody
    (f"سألت الشركة عن ذلك فجاءني الرد من مديرة المنتجات {NADIA} بالبريد: \"ندرك أن الأرقام أقل من هدفنا\".", [NADIA]),
    # whom the sentence before speech tells of
    (f"قالت {NADIA}: \"نعمل بلا توقف\". وقال {SAMI} إن الأدوية \"تكفي أسبوعا واحدا\".\n"
     "أما نادية، فعادت إلى التدريس تحت شجرة. \"سجلت حتى الآن تسعين تلميذا، واللوح تبرع به تاجر من أهل البلدة\".",
     [NADIA, SAMI, NADIA]),
    (f"وقال {SAMI}: \"تعلمت ابنتي المشي\". وقالت {NADIA} إن القانون \"يفرق بين الناس\".\n"
     "وكان سامي قد حصل على موعد، غير أن الموعد ألغي. \"وصلتني رسالة من سطرين، ومنذ ذلك اليوم لم يجب أحد على رسائلي\".",
     [SAMI, NADIA, SAMI]),
    (f"وقال {SAMI}: \"تعلمت ابنتي المشي\". وقالت {NADIA} إن القانون \"يفرق بين الناس\".\n"
     "أما سامي فقد بدأ يحسب الوقت بطريقة أخرى. \"اشتريت لها الحقيبة، وهي معلقة هنا\"، يقول وهو يدير الكاميرا.",
     [SAMI, NADIA, SAMI]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


def test_a_quote_that_ends_with_a_name_in_its_own_marks_is_one():
    text = f"وأوضح {SAMI} أن \"خدمة \"سحاب\" ستتوقف. وقال {NADIA} إن \"القرار متوقع منذ شهر\"."
    assert speakers(text) == [SAMI, NADIA]
