"""People whom no list holds, in sentences where what stands around their names has to tell them from words."""

from __future__ import annotations

import pytest
from helpers import analysed, people, speakers, typed

# A text, and the people named in it in order
WORDS = [
    # a family that is a word, behind two given names: it speaks by itself elsewhere in the article
    ("وقال المهندس محمد عبد الرحمن الدبوس، إن العمل جيد.\nوأضاف الدبوس: «العمل جيد».\nورفض الوزير قرار الدبوس أمس.",
     ["محمد عبد الرحمن الدبوس", "الدبوس", "الدبوس"]),
    ("وقالت المدربة شروق الضعيف بعد المباراة: «جيد».\nوقالت الضعيف في المساء «جيد».\nوكان الأداء الضعيف مفاجأة.",
     ["شروق الضعيف", "الضعيف"]),
    ("ووصف محمد الشركة بأنها قوية.\nوقالت الشركة إن العمل جيد.", ["محمد"]),
    # of two nouns with their article behind a name one is what is done to
    ("وافتتح رئيس الاتحاد أحمد محمود الديب الاجتماع مساء.\nواعتبر الديب في تصريحات أن العمل جيد.", ["أحمد محمود الديب", "الديب"]),
    ("رفض أحمد محمود العرض المالي.", ["أحمد محمود"]),
    # between commas behind an office
    ("إن الرئيس الأمريكي، طارق عبد السلام الفرخ، على علم.\nوأعلن الفرخ عن القرار.", ["طارق عبد السلام الفرخ", "الفرخ"]),
    # a given name that is a noun, before that
    ("قال المحلل المالي جهاد الغول إن العمل جيد.", ["جهاد الغول"]),
    ("قال المدير نجاح الشركة مهم.", []),
    # in a bracket behind what one leads
    ("وحضر رؤساء «مايكروسوفت» (حمدان الشاعر) و«أوبر» (ريبوار كوياني).", ["حمدان الشاعر", "ريبوار كوياني"]),
    # two words that make a family
    ("وقال كاوا شيخ موسى، من شركة محاماة، إن العمل جيد.", ["كاوا شيخ موسى"]),
    ("أجاب الحارس علاء الدين جاد الرب ضاحكا: «سأكون سعيدا».", ["علاء الدين جاد الرب"]),
    ("وقالت القاضية سيفينج آغا زاده إن العمل جيد.\nنشر اعتذار آغا زاده في الصحف.", ["سيفينج آغا زاده", "آغا زاده"]),
    ("وقال محمد علي يلدريم أوغلو، إن العمل جيد.\nوكتب يلدريم أوغلو على حسابه.", ["محمد علي يلدريم أوغلو", "يلدريم أوغلو"]),
    ("وقال كريم أبي خليل إن العمل جيد.", ["كريم أبي خليل"]),
    ("وقال منير بن طالب عضو المجلس إن العمل جيد.", ["منير بن طالب"]),
    # given names of two words
    ("وقال تاج السر محجوب من شركة كبيرة إن العمل جيد.", ["تاج السر محجوب"]),
    ("وقصت وزيرة الثقافة ماري-آن تيلدون شريط الافتتاح.", ["ماري-آن تيلدون"]),
    # given names spelled as other words are
    ("وقالت إلينا فرنانديز: «العمل جيد».", ["إلينا فرنانديز"]),
    ("قالت إلينا القيادة إن العمل جيد.", []),
    ("وقالت المستشارة القانونية لمجموعة «بي إن» آنا بلاكوود «طلبنا ذلك».", ["آنا بلاكوود"]),
    ("وقالت أنا أحب بلدي: «العمل جيد».", []),
    ("أعلن علي حسين الشمرتي الخميس استقالته. وقال على هامش اللقاء إنه بخير.", ["علي حسين الشمرتي"]),
    # a foreigner's family that looks like a word by folding or behind "and"
    ("وقال فيتوريو سالا، مساعد المدير، إن العمل جيد.\nغير أن سالا لم يخف قلقه.", ["فيتوريو سالا", "سالا"]),
    ("وقال شلومي وايس رئيس المجموعة إن العمل جيد.", ["شلومي وايس"]),
    # a trade of no list before a given name is no part of it
    ("أكد الإسكافي عبده الجزار أن العمل جيد.", ["عبده الجزار"]),
    # nobody says something by somebody
    ("وقال باهارون إن العمل جيد.", ["باهارون"]),
    # under whom one works, and whose campaign it is
    ("ويعمل تحت إدارة مايكل كوالسكي في المصنع.", ["مايكل كوالسكي"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_where_a_name_ends_and_what_is_one(text, expected):
    assert people(text) == expected


AGAIN = [
    # on is no Ali, whom the article told before
    ("وقال المتحدث سامي علي إن العمل جيد. وشدد على أن «العمل جيد».", ["سامي علي"]),
    ("وقال المتحدث سامي علي إن العمل جيد. وقال علي: «العمل جيد».", ["سامي علي", "علي"]),
    # behind a preposition written onto it, behind a noun that is a given name too, before other nouns
    ("ثم كتبت تغريدة اعتذرت فيها لتشودري.\nوقال محمود تشودري إن العمل جيد.", ["تشودري", "محمود تشودري"]),
    ("مرت لحظة كبيرة في حياة أبو خشيبة، لكنها مرت.\nوقال سليم أبو خشيبة إن العمل جيد.", ["أبو خشيبة", "سليم أبو خشيبة"]),
    ("ووصف أنطوان دو بونسيه الفيلم بأنه جيد.\nووصف دو بونسيه دور المخرج بأنه جيد.", ["أنطوان دو بونسيه", "دو بونسيه"]),
    # the family first, as in the Far East
    ("وقال تشوي مين سوك إن العمل جيد.\n«كل شريحة جديدة»، قال تشوي، وهو محلل.", ["تشوي مين سوك", "تشوي"]),
    # in a headline
    ("المصنع يطلب طائرات.. وخير: «لم نغلق الباب».\nوقال جاد خير، الرئيس التنفيذي: «العمل جيد».", ["خير", "جاد خير"]),
    ("وخير الأعمال: «إغلاق الباب».\nوقال جاد خير، الرئيس التنفيذي: «العمل جيد».", ["جاد خير"]),
    # who he is, behind a comma
    ("الدبوس، الذي أسس الشركة في غرفة نومه، سعيد.\nوقال هلال الدبوس إن العمل جيد.", ["الدبوس", "هلال الدبوس"]),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_a_family_name_again(text, expected):
    assert people(text) == expected


BRANDS = [
    # a title, or somebody's whole name before, makes a person of what is a company's name too
    ("وقال الدكتور كاواساكي إن العمل جيد.", [("كاواساكي", "PERSON")]),
    ("وقال سعيد كاواساكي إن العمل جيد.\nوغادر كاواساكي أمس.", [("سعيد كاواساكي", "PERSON"), ("كاواساكي", "PERSON")]),
    ("وقال سعيد كاواساكي إن العمل جيد.\nوقالت شركة كاواساكي إنها باعت.", [("سعيد كاواساكي", "PERSON"), ("كاواساكي", "COMPANY")]),
    ("وقالت كاواساكي إنها باعت دراجات.", [("كاواساكي", "COMPANY")]),
    ("ويتفق معها أنيل بيترسن، محرر المجلة.", [("أنيل بيترسن", "PERSON")]),
    # what only a deed makes a firm is whom the article named in full
    ("وقال تياغو لوفيفر إن العمل جيد.\nأسس لوفيفر حزبا.", [("تياغو لوفيفر", "PERSON"), ("لوفيفر", "PERSON")]),
]


@pytest.mark.parametrize(("text", "expected"), BRANDS)
def test_people_who_are_named_like_companies(text, expected):
    assert typed(text) == expected


def test_a_name_that_only_sounds_like_somebodys_is_not_taken_for_it():
    """Patterson and Petrosyan share their consonants and no more."""
    found = analysed("وكتب إلى ساتيا ناديلا وآرون بيتروسيان نائب رئيس المنتجات: «دعني».").found_mentions
    entities = {mention.entity for mention in found}
    assert "satya-nadella" in entities
    assert "warren-patterson" not in entities


def test_who_has_the_same_family_speaks_for_himself():
    text = "وقال المتحدث سامي علي إن العمل جيد. وشدد على أن «العمل جيد»."
    assert speakers(text) == ["سامي علي"]
