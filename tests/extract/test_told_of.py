"""Who speaks where another noun stands nearer: things that tell, recordings, requests, statements, openings without a name."""

from __future__ import annotations

import pytest
from helpers import mentions, people, quotes, speakers

SAMI, LAYLA = "سامي الطحان", "ليلى العطار"

SPEAKERS = [
    # a thing of which a clause tells takes no turn
    (f"أكد أحد الآباء أن الأمر صعب. وقال {SAMI}: «الصورة نمطية». ولا يرى {SAMI} بادرة تشير إلى أنه سيتراجع. وقال: «لن أتراجع».",
     [SAMI, SAMI]),
    ("وقال رجل يسكن قرب الموقع: «سمعنا صوتا».", ["(رجل)"]),
    # a body that belongs to somebody, and no colleague with a name of his own
    (f"وقالت عائلته في بيان إن {SAMI} «توفي بعد صراع مع المرض».", ["(عائلته)"]),
    (f"كتبت {LAYLA} عن الفيلم، بينما رأى زميلها {SAMI} أنه «طويل بلا مبرر».", [SAMI]),
    # who speaks in a recording of him or her
    ("نشرت الشرطة شريط فيديو لهند الصباغ قالت فيه: «أنا بخير».", ["هند الصباغ"]),
    (f"وجهت وزارة الصحة رسالة ل{SAMI} قالت فيها: «شكرا لك».", ["وزارة الصحة"]),
    # who was asked to tell
    (f"قال كثيرون إنهم معجبون. واتصلت الصحيفة بالجندي {SAMI} وطلبت منه شرح ما حصل، فقال: «تحركنا على بلاغ».", [SAMI]),
    # who was moved to act
    (f"واعترض {SAMI} على قصيدة الشاعر سعود اليوسف، ما دفع اليوسف لتقديم اعتذاره قائلا: «نعتذر إليك».", ["سعود اليوسف"]),
    (f"وانسحب {SAMI} من القاعة قائلا: «هذا عيب».", [SAMI]),
    # a statement is its body's, a report speaks for itself
    ("صرحت الأكاديمية السويدية بأنها حجبت الجائزة. وجاء في بيان الأكاديمية أنها «تعتزم إعلان الفائز».", ["الأكاديمية السويدية"]),
    ("خسرت آبل كثيرا. وقال وزير إن الأمر عادي. وأضاف بيان الشركة أن «العمل مستمر».", ["آبل"]),
    ("وجاء في تقرير لجنة المال أن «العمل مستمر».", ["(تقرير لجنة المال)"]),
    # an opening that names nobody, and another office
    (f"حذر خبير اقتصادي من أن التضخم «سيأكل الرواتب». وقال الخبير الدكتور {SAMI} إن البنوك مطالبة بالتحرك.", [SAMI]),
    (f"قال مسؤول في الميناء إن «الخطة جاهزة». وأوضح المسؤول أن وزير النقل {SAMI} سيحضر.", ["(مسؤول في الميناء)"]),
    # somebody by the adjective of a country
    (f"فاز {SAMI} بالمباراة. من جانبها، اعترفت الإستونية بأن الجمهور أثر عليها. وقالت: «كانت صعبة».", ["(الإستونية)"]),
    # what is described is no part of who describes it
    ("ووصف زعيم الحزب الشيوعي الانتخابات التشريعية بأنها «مهزلة».", ["(زعيم الحزب الشيوعي)"]),
    ("غير أن رئيس «أديكو» أبدى تفاؤله. وأوضح أن «التحدي كبير».", ["(رئيس «أديكو»)"]),
    ("ودان صديق خان الهجومين، ووصفهما «بالبربرية».", ["صادق خان"]),
    # who issued the post, whatever the words of the name look like
    ("وكتب أليكسي كوربيير، البرلماني اليساري السابق، تغريدة قال فيها: «الأمر صعب».", ["أليكسي كوربيير"]),
    # an expert who goes on has spoken; whose words accused another
    (f"يقول {SAMI}، وهو خبير سياسي، إن «الأمر صعب». وأتاحه دور الأمير كريم عوض. ويتابع الخبير السياسي أن «الأمر تغير».",
     [SAMI, SAMI]),
    ("بعد تصريحات دونالد ترامب التي اتهمت قطر بـ«تمويل الإرهاب».", ["دونالد ترامب"]),
    # what somebody is said to have shown in marks is not said by them
    (f"وقال والدها {SAMI} إن وزارة الخارجية أظهرت حتى الآن «افتقادا كاملا لروح المبادرة».", [SAMI]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


PEOPLE = [
    # those of a club are no family, nor is another's name that sounds alike
    ("هنأ قائد النصر حسين عبدالغني النصراويين على التأهل.", ["حسين عبدالغني"]),
    ("وقال الشاب خالد حداد إن الأمر صعب.", ["خالد حداد"]),
    # a verb before its that-word is no part of a name, but where a verb announces that name
    ("الملحن فريد حمدي ذكر أنه حضر إلى الحفل.", ["فريد حمدي"]),
    # words of no list before a foreigner's particle, whatever they would be behind a proclitic; a tag behind a title
    ("وقال فابين دي فيليبو، النائب الجمهوري، إن الأمر صعب.", ["فابين دي فيليبو"]),
    ("ونقلت وسائل الإعلام عن ايدسون فارغاس دا سيلفا، أمين المكتبة، قوله.", ["ايدسون فارغاس دا سيلفا"]),
    ("وقال أحمد دي سوزا ذلك.", ["أحمد دي سوزا"]),
    ("وضعت الفنانة #فلة_الجزائرية حداً لمسيرتها.", ["فلة_الجزائرية"]),
    ("وقال الوزير #السعودية_أولا في تغريدة.", []),
    ("وعبر الأب المكلوم عن خيبة أمله.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_who_is_named(text, expected):
    assert people(text) == expected


QUOTED = [
    # a place to go to is a name, what somewhere turned into is not
    (f"وقال {SAMI} إنه حضر إلى «مسرح الأوبرا الكبير» أمس.", []),
    (f"وقال {SAMI} إن البلد تحول إلى «ساحة حرب مفتوحة».", ["ساحة حرب مفتوحة"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_what_is_quoted(text, expected):
    assert quotes(text) == expected


def test_two_given_names_that_sound_alike_are_two():
    assert mentions("وقال إبراهيم حسين إن الأمر صعب.") == [("إبراهيم حسين", "ابراهيم-حسين")]
