"""Moods where one part of what is said is set against another: formerly and now, had it not been for it, despite, unmatched."""

from __future__ import annotations

import pytest
from helpers import analysed

MOODS = [
    # what is now counts, and where it weighs nothing, the contrary of what was
    ("كنا في المركز الأخير وأصبحنا اليوم في المركز الثاني", "positive"),
    ("كنت أخسر نصف زبائني، واليوم عادوا", "positive"),
    ("كان الحي قذرا ومهملا، أما اليوم فهو رائع", "positive"),
    ("واليوم نحن في أزمة", "negative"),
    # from one thing to another
    ("تحولت القرية من مكان مهجور إلى وجهة للزوار", "positive"),
    ("انتقلت الشركة من الخسائر إلى الربح", "positive"),
    ("تحولت إلى مكان مهجور", "negative"),
    # had it not been for somebody; for something bad
    ("لولا هذا الطبيب لفقدت ابني", "positive"),
    # lost, the verb, and the particle that is written the same
    ("القضاء فقد استقلاليته", "negative"),
    ("القضاء قد فقد استقلاله تماما", "negative"),
    ("فقد نجح الفريق", "positive"),
    ("فقد أعجبه العرض كثيرا", "positive"),
    ("لولا المنحة لما أكملت دراستي", "positive"),
    ("لولا الإهمال لما وقعت الكارثة", "negative"),
    # what did not come is a relief, unless it was a duty; the next sentence stands by itself
    ("لو لم نتحرك لكانت النتائج كارثية", "positive"),
    ("لو لم نفعل ذلك الآن لكان علينا أن نفعل ما هو أسوأ", "negative"),
    ("لو لم أقبل الأمر لكان ذلك مروعا. إنه أمر جيد", "positive"),
    # what one is protected from, in a clause; not where nothing protects
    ("اللقاح يحمي الأطفال من المرض والموت", "positive"),
    ("الدعم يحمي الأجنة من شلل وعيوب أخرى", "positive"),
    ("اللقاح لا يحمي الأطفال من المرض والموت", "negative"),
    ("نحمي الطلاب، وعاد من الحرب قتلى كثيرون", "negative"),
    # what did not come about, what may
    ("لو كان هناك منقذ على الشاطئ لما غرق أخي", "negative"),
    ("لو ارتفعت الأسعار أكثر فلن نشتري شيئا", "negative"),
    # all the same
    ("بالرغم من الأزمة فتحنا ثلاثة محلات جديدة", "positive"),
    ("حزنا رغم الأزمة", "negative"),
    # but weighs more than what it is said after
    ("المبنى جميل، إلا أن الخدمة سيئة", "negative"),
    # without match
    ("لم أر في حياتي جمهورا أروع من هذا الجمهور", "positive"),
    ("لم نشهد جفافا كهذا منذ ثلاثين سنة", "negative"),
    ("ليس أفضل من غيره", "negative"),
    # to lose something good; what goes beyond counts once
    ("خسرت الشركة ثقة العملاء", "negative"),
    ("خسر الفريق احترام الجمهور", "negative"),
    ("خسرنا والجمهور كان رائعا", "positive"),
    ("الخسائر فاقت التوقعات", "negative"),
    # a negation ends where another verb begins
    ("أولادي لا يزورونني وأشعر بالوحدة", "negative"),
    ("لم يعتذروا ويصلحوا الضرر", "negative"),
    # whom something good is for, and a bad event that tells when
    ("العلاج أمل جديد للأشخاص الذين يعانون من الألم", "positive"),
    ("المبادرة دعم حقيقي للمتضررين من الزلزال", "positive"),
    ("يعانون من الألم كل يوم", "negative"),
    ("أصرت على السفر بعد الهجوم", "neutral"),
    ("وقع الهجوم بعد ساعة", "negative"),
    # what something is only about
    ("نشرنا دراسة عن أسباب الإصابة بالسرطان", "neutral"),
    ("يجب التمييز بين الصحيح والخطأ", "neutral"),
    ("أصيب بالسرطان", "negative"),
    # a reproach that is asked; a question that asks
    ("أليس هذا عملكم؟", "negative"),
    ("إلى متى سننتظر؟", "negative"),
    ("لماذا اخترت هذا العنوان؟", "neutral"),
    # what is still waited for; what is known well
    ("مازلت أنتظر تحسن الأوضاع", "neutral"),
    ("ننتظر العرض الأول بفارغ الصبر", "positive"),
    ("يعلم جيدا ما تقوله الأرقام", "neutral"),
    ("افتقاد كامل للنزاهة", "negative"),
    # strength is as good or bad as what it is said of
    ("الإصابة قوية", "negative"),
    ("العلاقة قوية", "positive"),
    ("أدلة قوية", "positive"),
    ("استقطاب المشاريع العالمية", "positive"),
    ("الاستقطاب بلغ مداه", "negative"),
    ("استقطاب سياسي حاد", "negative"),
    # less of what is bad
    ("هبط معدل الجريمة في الحي إلى النصف", "positive"),
    ("هبطت أسعار الأسهم", "negative"),
]


@pytest.mark.parametrize(("text", "mood"), MOODS)
def test_moods_of_what_is_set_against_another(text, mood):
    assert [found.label for found in analysed(f"قال سامي الطحان: «{text}».").sentiments] == [mood]


def test_thanks_are_shown_where_nothing_else_weighs():
    found = analysed("قال سامي الطحان: «لولا المنحة لما أكملت دراستي».").sentiments[0]
    assert [part.word for part in found.contributions] == ["لولا"]
