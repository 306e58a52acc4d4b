"""Names and speakers that hang on a small word: an office with its place, a foreigner's odd family name, kin, the latter."""

from __future__ import annotations

import pytest
from helpers import analysed, known_bug, people, speakers

SAMI = "سامي الطحان"

NAMES = [
    # the place belongs to the office
    ("وقال محافظ واسط محمد المياحي للوكالة: \"رفعنا دعوى\".", ["محمد المياحي"]),
    # Klaus is no "as Laos", and a vision his family name
    ("وقال كلاوس رويه، الرئيس التنفيذي للشركة، للموظفين: «هذا أصعب يوم».", ["كلاوس رويه"]),
    ("وقالت الصحيفة إن الوضع كلاوس قبل عقود.", []),
    # and + a rare verb, a plural: family names, where an office, a mark or a comma shows that they end the name
    ("«لا يوجد شيء للبيع»، بروس ويندر، محلل تجزئة في المدينة، قال.", ["بروس ويندر"]),
    ("وقالت نيكول مولدون \"وضعنا ثقتنا فيهم\".", ["نيكول مولدون"]),
    ("وأكد بروس أن «العمل جيد».", ["بروس"]),
    # but what he announces or refuses, before marks, is none
    ("قال جون كيري إنه سعيد. وأعلن جون إطلاق «المبادرة» اليوم.", ["جون كيري", "جون"]),
    # with + a company's name is a family name before an office, and a company without
    ("انتقد أدم بويكو، عالم الوراثة، القرار.", ["أدم بويكو"]),
    # compounds of the faith
    ("وأكد الناطق الرسمي باسم الحملة خير الدين دبية للإذاعة \"لا نطلب سوى حقنا\".", ["خير الدين دبية"]),
    ("وقال الإمام إن خير الدين ما نفع الناس.", []),
    # a given name that is a word too, of one family with another who is named, behind a verb of saying; the life of somebody
    ("وقال كريم الحداد: «الأمر صعب». وقالت سعاد الحداد: «نعم».", ["كريم الحداد", "سعاد الحداد"]),
    ("وقال كريم عوض: «الأمر صعب». وقالت هدى عوض: «نعم».", ["كريم عوض", "هدى عوض"]),
    ("وقال كريستيان ريبر: «الأمر صعب». وتغيرت حياة ريبر كثيرا.", ["كريستيان ريبر", "ريبر"]),
    # kin with a given name alone, who speaks
    ("وتقول والدتها ستيفاني لصحيفة «الغد»: «ابنتي أرادت أن تتدرب».", ["ستيفاني"]),
    # a relative whose noun begins with the letter of and, with a sure given name, whatever he does; not one that is a word too
    ("عاش والده خالد في المدينة.", ["خالد"]),
    ("عاد وكيله سامي إلى المكتب.", ["سامي"]),
    ("عاش والده كريم في القرية.", []),
    ("وقال والدها سعيد بالنتيجة إن «العمل جيد».", []),
    known_bug("وأضاف رويه: «لم يكن ما نقص هو التقنية».", ["رويه"], reason="a word of the language alone is nobody's name"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_who_is_named(text, expected):
    assert people(text) == expected


SPEAKERS = [
    # whom one tells stands in the oblique plural, also behind its quote
    ("وأدلت هدى الطحان بشهادتها أمام اللجنة. «المنتجات تؤذي الأطفال»، أخبرت المشرعين.", ["هدى الطحان"]),
    # the latter agrees
    (f"وقال {SAMI} إن القرار جيد. وكانت ماري روبنسون قد رافقت الطحان. الأخيرة وصفت الرأي بأنه «أداة قوية».", ["ماري روبنسون"]),
    # his coach, whose noun folding makes a woman's
    (f"ولا يحظى {SAMI} بإجماع، فيما دافع عنه مدربه جيمس ويلستروب في حوار مع المجلة قائلا: \"لقد تغير كثيرا\".",
     ["جيمس ويلستروب"]),
    # for a commentator has said, and as for X, she has said
    (f"ولا يحظى {SAMI} بإجماع؛ فقد رأى معلق في القناة أن حركته \"تثير الشكوك\".", ["(معلق في القناة)"]),
    ("أما هدى الطحان فقد رأت أن حركته \"تثير الشكوك\".", ["هدى الطحان"]),
    # according to what is no part of who
    ("قال وزير البيئة حبيب عبيد إن الوضع \"صعب\". وأضاف الوزير وفق ما نقلته رويترز: \"الحلول موجودة\".",
     ["حبيب عبيد", "حبيب عبيد"]),
    # a name, an office and a verb, with no comma between
    ("“الصناديق وافقت على تمويل الصفقة“ ديمتري شيفيلينكو كبير مسؤولي الأعمال في الشركة أخبر The Wall Street Journal.",
     ["ديمتري شيفيلينكو"]),
    # somebody in the accusative behind but, whatever else he asked for
    (f"وقال {SAMI} إن الصفقة جيدة. غير أن محللا في بنك خليجي طلب عدم الكشف عن هويته اعتبر أن الشركة «دفعت ثمنا باهظا».",
     ["(محللا في بنك خليجي)"]),
    # a feminine latter may be a body, and is nobody from long ago; another verb's subject goes on past one told of beside
    ("قالت هدى الطحان ذلك. واتفق الاتحاد الأوروبي والمفوضية الأوروبية، وشارك كريم نصر. وأكدت الأخيرة أن «الوضع صعب».",
     ["المفوضية الأوروبية"]),
    ("غرد كريم نصر، المتحدث باسم شركة «ميتا»، أمس. لكن تغريدة لاحقة للأخير اعترفت بأن الشركة «فكرت في دخول الصين».",
     ["كريم نصر"]),
    (f"هزم {SAMI} منافسه كريم نصر، وكان الأخير قد فاز قبل عام، وقال بعد المباراة: «أنا سعيد».", [SAMI]),
    # a body's statement is none of who spoke before it
    ("قالت شركة آبل: «الوضع هادئ». وجاء في بيان لشركة غوغل: «الإصابات قليلة».", ["آبل", "غوغل"]),
    # to whom he speaks is no family name
    ("وقال محمد لرويترز، نائب رئيس الشركة، إن «الوضع جيد».", ["محمد"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


def test_who_opens_the_text_has_no_word_before_that_speaks_for_him():
    # the age does, and not the last word of the article
    row = analysed("فرح الناس بالخبر أمس في تونس.", title="هيثم (45 عاما) يفوز بالجائزة").mentions.iloc[0]
    assert (row["surface"], row["evidence"]) == ("هيثم", "هيثم")
