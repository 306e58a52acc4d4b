"""How papers tie words to a speaker otherwise than by a verb and its subject: nouns of saying, sources, contrast."""

from __future__ import annotations

import pytest
from helpers import people, speakers

SPEAKERS = [
    # a noun of saying with whose it is, or its pronoun, before a that-word
    ("وأثار تأكيد الوزيرة هدى الطحان أن الأسعار «لن ترتفع» جدلا.", ["هدى الطحان"]),
    ("قال كريم عوض: «نعم». لكن تشديده على أن العالم ليس أمام «حادث أمني» لم يهدئ أحدا.", ["كريم عوض", "كريم عوض"]),
    ("أما المحلل في «سيتي غروب» جون ماكاليستر فرأيه أن الطلبية «متأخرة عامين».", ["جون ماكاليستر"]),
    ("وحسم الوزير سامي الطحان الجدل بتأكيده أن القرار «نهائي».", ["سامي الطحان"]),
    ("واكتفى سامي الطحان بالتذكير بأن السلامة «أولوية».", ["سامي الطحان"]),
    # what one puts it down to
    ("ورفضت اللجنة الاتهام، وهو ما تعزوه منتجته كلير دوفال إلى «خوف مهذب».", ["كلير دوفال"]),
    # by her own claim
    ("وقال السائق: «لا». ونفت هند الجلاصي الأمر، فسجلها، على زعمها، «مكتمل لا ثغرة فيه».", ["(السائق)", "هند الجلاصي"]),
    # a verb that is a given name too, before one that is an adjective too
    ("ورد عادل بنسودة مازحا: «اسألوا المدرجات».", ["عادل بنسودة"]),
    # a participle that tells how, a crowd that tells where
    ("قالت هدى الطحان: «سأبدو حزينة». وأضافت مخاطبة منافستها: «أنت مذهلة».", ["هدى الطحان", "هدى الطحان"]),
    ("قال سامي الطحان إنه باق. وقال، وسط هتافات الحاضرين، «لن نتوقف».", ["سامي الطحان"]),
    # whose words somebody carries or cites, or who lends a company his tongue
    ("وكان مازن الدقاق قد شكك في الأمر، ناقلا عن طبيبها أن أوتارها «انتهت طبيا».", ["(طبيبها)"]),
    ("وخالفته زميلته رنا الحويطات مستشهدة بكلام أب في دائرتها: «ابني يعمل سائقا».", ["(أب في دائرتها)"]),
    ("وعزت شركة «نورثلاين» ذلك، على لسان مؤسسها سامي الطحان، إلى أن الطلب «بلغ نقطة التحول».", ["سامي الطحان"]),
    # the paper that received a memo does not speak in it, nor does whom somebody embraces, or stands before
    ("وفي تعميم داخلي حصلت عليه صحيفة «هسبريس»، خوطب العمال بعبارة «شركاؤنا الأعزاء».", ["?"]),
    ("ناصر الفليطي عانق أبا محمد والتفت إلى الحاضرين يعرفهم به: «دخل علينا ضيفا».", ["ناصر الفليطي"]),
    # a country hangs up licences (علقت), it is the minister's expression
    ("علقت موريتانيا الرخص لأن المخزون «على حافة الانهيار»، على حد تعبير وزير الصيد سامي ولد محمد.", ["سامي ولد محمد"]),
    # behind contrast, and behind as for, somebody else
    ("قال زاهي عوض إن الكشف عظيم، بينما كان الأمين العام للمجلس سامي الطحان أكثر حذرا وقال إنه «احتمال».", ["سامي الطحان"]),
    ("أما زوجته كارول الطحان، التي دبرت العملية، فقد نفى مصدر مقرب منها أي دور لها وسخر من «قصة لا تليق إلا بالأفلام».",
     ["(مصدر مقرب منها)"]),
    # who the latter is, who did something after it saw, who is described and named in marks
    ("وقالت هدى عوض إن مدربها وعدها. وذكر الأخير، وهو سامي الطحان، أنه «خسر رهانا».", ["سامي الطحان"]),
    ("أوقفته محكمة في أمستردام عن العمل بعد أن رأت «أسبابا وجيهة للشك».", ["(محكمة في أمستردام)"]),
    ("أما موزعة الكهرباء «إيجه إنرجي»، التي طاولتها اتهامات، فأوضحت أنها فصلت التيار «قبل أول شرارة».", ["إيجه إنرجي"]),
    # the bank, by the noun before its name; and the company, right before its verb
    ("احتجزت سالي حداد موظفي مصرف «سيدر بنك». ثم عمم المصرف بيانا قال فيه إن ما جرى «تعد سافر».", ["سيدر بنك"]),
    ("وصرحت شركة «بيلدر» بذلك. منتجها الرئيسي كان مساعدة، والشركة وعدت بجعل البناء «سهلا مثل طلب البيتزا».", ["بيلدر"]),
    # written by hand
    ("وعلقت الطبيبة هبة الرملي، التي تدير المركز، ورقة كتبت عليها بخط يدها: «لا أسرة شاغرة».", ["هبة الرملي"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


PEOPLE = [
    # a woman's name that is a masculine word, behind a verb in the feminine; dreams are no Ahlam
    ("واكتفت هدى عوض بالقليل. وفازت أمل عوض بالجائزة.", ["هدى عوض", "أمل عوض"]),
    ("وتحققت أحلام كريم كلها.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text, expected):
    assert people(text) == expected
