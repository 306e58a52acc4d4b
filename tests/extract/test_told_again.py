"""Who speaks where a noun, an office or an inverted clause tells it, retold with invented names."""

from __future__ import annotations

import pytest
from helpers import people, speakers, typed

SPEAKERS = [
    # the order of a translated clause: the name, and its verb behind it
    ("“هذا الاتهام لا معنى له”، حسن رافاري قال. “كانت الشركة تعلم ذلك”.", ["حسن رافاري", "حسن رافاري"]),
    ("وقال رامي سلوان: «نعم». «لا بأس»، حسن رافاري قال في بيان.", ["رامي سلوان", "حسن رافاري"]),
    # a verb alone behind its quote has no subject in it
    ("وقال هوانغ إن حصة شركته انخفضت. ”المنافسون المحليون موهوبون جدا،“ قال.", ["هوانغ"]),
    # what one justifies, and who does
    ("وقال نبيل هيرون أمام اللجنة: «كنا ملزمين». وبرر القرار بأنه «ضروري».", ["نبيل هيرون", "نبيل هيرون"]),
    # what somebody vowed in a letter
    ("ونشر المدير رشيد كوهان رسالة إلى الموظفين عد فيها ما حدث «كارثة»، وتعهد فيها المراجعة «مهما كلف الأمر».",
     ["رشيد كوهان", "رشيد كوهان"]),
    # by his profession, who spoke last
    ("ويقول عالم السموم ديك فيتمار «دراستنا هي الأولى». وحول ما إذا كان ذلك مقلقا، أجاب البروفيسور «من المعقول أن نقلق».",
     ["ديك فيتمار", "ديك فيتمار"]),
    ("«نعالج المرضى في الممرات» يقول الدكتور نبيل همدون، رئيس القسم. ويضيف الطبيب: «الممرضات يأتين مشيا».",
     ["نبيل همدون", "نبيل همدون"]),
    ("«نعالج المرضى في الممرات» يقول الدكتور نبيل همدون، رئيس القسم. ويضيف طبيب: «الممرضات يأتين مشيا».",
     ["نبيل همدون", "(طبيب)"]),
    ("«نعالج المرضى في الممرات» يقول المحامي نبيل همدون. ويضيف القاضي: «الممرضات يأتين مشيا».", ["نبيل همدون", "(القاضي)"]),
    # nobody came, and so nobody speaks
    ("ولم يحضر أحد من أهل المدينة المؤتمر، واكتفت الصحف ببيان قصير: «نواصل العمل».", ["?"]),
    # a woman, by the clause behind her name
    ("ونقلت القناة عن المدير رامي توكان قوله «هذه مسألة كبيرة». ومن بين من استمع إليهم النواب جو هاملن، وهي مديرة فرع سابقة، "
     "إذ قالت إن المسار «طويل».", ["رامي توكان", "جو هاملن"]),
    # a source that is told behind the speech
    ("ويعزو الباحثون ذلك إلى أن «الأخبار الكاذبة تنتشر أسرع من غيرها» بحسب سنان أرون.", ["سنان أرون"]),
    ("ويعزو الباحثون ذلك إلى أن «الأخبار الكاذبة تنتشر أسرع من غيرها» بحسب الترتيب.", ["(الباحثون)"]),
    ("ويقول راشد ملاح: «نحن هنا».\nبحسب سلوى بنمراد، كان القرار متأخرا.", ["راشد ملاح"]),
    # this technician is who was just told of
    ("كان إبراهيم أيت لحسون يعول على المشروع. يقول هذا التقني البالغ 27 عاما: «قيل لنا عشرة آلاف وظيفة».", ["إبراهيم أيت لحسون"]),
    # whom a sentence is about, behind its noun
    ("أما استوديو Innersea فحذر في تغريدة: «هذا سيضرنا جميعا».", ["Innersea"]),
    # a newspaper to which somebody speaks, behind a letter alone
    ("وقال ساج أحمد: «الطائرة كبيرة». وقال ل«الخليج»: «لم تعد مطلوبة».", ["ساج أحمد", "ساج أحمد"]),
    # whose letters a file shows
    ("كشفت ملفات المحكمة عن رسائل إيلان موسان النصية: “لن أنضم إلى مجلس الإدارة”.", ["إيلان موسان"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


def test_a_name_in_marks_behind_its_title_is_somebodys():
    assert people("أعلنت شركة الطيران الاقتصادي الآيسلندية \"هوف إير\" توقفها.") == []
    text = "وروت الممرضة الفلبينية \"ماريسول ديلا كروس\"، التي تعافت: \"كنت أكلم ابني من خلف الزجاج\"."
    assert people(text) == ["ماريسول ديلا كروس"]
    assert speakers(text) == ["ماريسول ديلا كروس"]


@pytest.mark.parametrize(("text", "expected"), [
    ("وقال الباحث في المعهد كارل فراي لإذاعة النور: «العمل صعب».", ["كارل فراي"]),
    ("سئل كارل عن ذلك فرد: «العمل صعب».", []),
])
def test_a_family_name_that_a_verb_with_and_would_be_too(text, expected):
    assert [who for who in people(text) if " " in who] == expected


NAMES = [
    # papers that leave the dots of a final yeh out
    ("ووصف الدكتور محمد على إبراهيم، أستاذ الاقتصاد، القرار الذى صدر فى القاهرة.", ["محمد على إبراهيم"]),
    ("ودفع أحمد أبو على، محامى الشركة، أمام المحكمة فى البيان الذى قدمه.", ["أحمد أبو على"]),
    ("وقال محمد على حسن، الذى حضر فى القاعة، إن القرار صدر.", ["محمد على حسن"]),
    ("وأكد محمد على أهمية القرار فى البلد الذى يعمل فيه.", ["محمد"]),
    ("وأكد محمد على أهمية القرار في البلد الذي يعمل فيه.", ["محمد"]),
    # Korean names with a dash between blanks, and what a dash parts
    ("وأشار نائبه لي هيون - كوك إلى أن النقابة باقية.", ["لي هيون - كوك"]),
    ("لكن كيم داي - جونغ، الأستاذ في الجامعة، حذر من ذلك.", ["كيم داي - جونغ"]),
    ("وقال كيم - وهو طبيب - إن الأمر صعب.", ["كيم"]),
    # half in Latin letters
    ("قالت سلمى Oyelade إن الأمر صعب.", ["سلمى Oyelade"]),
    ("أكد Omar العطار أن الأمر صعب.", ["Omar العطار"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_people(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصبحوا شركاء في أكثر شركات العالم ربحية.", []),
    ("واجتمعت بنوك الشرق الأوسط وصحف العالم.", []),
    ("وقالت قناة العالم إن القرار صدر.", [("العالم", "COMPANY")]),
    ("وأعرب رئيس هيئة دبي للطيران المدني عن أمله.", [("هيئة دبي للطيران المدني", "ORG")]),
    ("واجتمع مجلس دبي للمرة الأولى.", [("دبي", "PLACE")]),
])
def test_bodies_and_what_only_looks_so(text, expected):
    assert typed(text) == expected


def test_a_family_name_that_firms_bear_too_is_somebodys_behind_a_given_name():
    assert ("كيلي باير روزمان", "PERSON") in typed("وقالت كيلي باير روزمان (Kelly Bayer Rosman) إن الخدمة عادت.")
