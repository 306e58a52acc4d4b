"""A person's name that is a word, or a place, too: behind the whole name, where it is the person again and where it is not."""

from __future__ import annotations

import pytest
from helpers import mentions, people, speakers, typed

# Family name, what stands in a line behind the whole name, and whether it is the person again
ALONE = [
    # behind a verb, also before إلى, which begins with the letters of the article
    ("حداد", "ووصل حداد إلى القاهرة.", True),
    ("نجم", "ووصل نجم إلى القاهرة.", True),
    ("نجم", "ووصل نجم الفريق إلى القاهرة.", False),
    ("وود", "ووصل وود إلى القاهرة.", True),
    ("القاضي", "ووصل القاضي إلى القاهرة.", False),  # or the judge
    ("القاضي", "واستقبل المدير القاضي أمس.", False),
    # behind what is somebody's, or is done with somebody
    ("حداد", "وأثارت تصريحات حداد جدلا.", True),
    ("حداد", "ورحب بقرار حداد أمس.", True),
    ("نصر", "واجتمع مع نصر أمس.", True),
    ("نصر", "واجتمع مع نصر كبير أمس.", False),
    ("سلام", "ووضعوا خطة سلام جديدة.", False),
    ("حداد", "وأعلنت الحكومة حداد ثلاثة أيام.", False),
    # an adjective where none can stand
    ("الحضري", "وكان أمر مشاركة الحضري مؤكدا.", True),
    ("الحربي", "واجتمع مع الحربي أمس.", True),
    ("الحربي", "وحضر زملاء الحربي الحفل.", True),
    ("الحربي", "ودرس إنتاجه الحربي في المجلة.", False),
    ("الحضري", "وتغير المجتمع الحضري كثيرا.", False),
    # his people stand beside him
    ("نصر", "غداة تأهل نصر وزملائه إلى النهائي.", True),
]


@pytest.mark.parametrize(("family", "line", "person"), ALONE)
def test_a_family_name_that_is_a_word_is_the_person_where_the_word_cannot_stand(family, line, person):
    assert people(f"قال المهندس سامي {family} إن العمل جيد.\n{line}") == [f"سامي {family}", *[family] * person]


NOUNS = [
    # a short family name of no list, and plain nouns beside it
    ("قالت روزان بار إنها آسفة.\nوانتقدت بار أسرة المدير أمس. وقال إن مزحة بار تمثل «إهانة».", ["روزان بار", "بار", "بار"]),
    # two people of one family
    ("قال سامي بار إنه آسف.\nوقالت ليلى بار إنها آسفة.", ["سامي بار", "ليلى بار"]),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_plain_nouns_beside_a_family_name_are_no_part_of_it(text, expected):
    assert people(text) == expected


PLACES = [
    ("وقالت الصحفية كشمير هيل إنها سعيدة. وأضافت كشمير: «جيد». ثم سافرت إلى كشمير.",
     [("كشمير هيل", "PERSON"), ("كشمير", "PERSON"), ("كشمير", "PLACE")]),
    ("وقالت الصحفية كشمير هيل إنها سعيدة. وقالت الصحفية كشمير إن العمل جيد.", [("كشمير هيل", "PERSON"), ("كشمير", "PERSON")]),
    # of whom the verb tells the gender, and cities are feminine
    ("قال الممثل دينزل واشنطن إنه سعيد. وقالت واشنطن إن العقوبات باقية. وقال واشنطن: «جيد».",
     [("دينزل واشنطن", "PERSON"), ("واشنطن", "PLACE"), ("واشنطن", "PERSON")]),
    # a place is the family name of whom a title with its article announces
    ("ثم دعت الممثلة كاتيا ميلانو النساء على الشبكة.", [("كاتيا ميلانو", "PERSON")]),
    ("ثم سافرت الممثلة إلى ميلانو.", [("ميلانو", "PLACE")]),
    ("ثم عاد اللاعب من ميلانو.", [("ميلانو", "PLACE")]),
    # in marks behind whoever is described
    ("وتحدثت الصحفية المتخصصة في التكنولوجيا \"كشمير هيل\" عن تجربتها.", [("كشمير هيل", "PERSON")]),
    ("وتحدث المدير العامل في الشركة \"نوفا تيك\" عن خططها.", [("نوفا تيك", "COMPANY")]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_is_whoever_bears_its_name_where_he_or_she_speaks(text, expected):
    assert typed(text) == expected


RESPELLED = [
    # a given name that sounds as the catalogue's belongs to the family name behind it; another one is somebody else's
    ("وعمل خلفا للإسباني رفايل بينيتيز.", [("رفايل بينيتيز", "rafael-benitez")]),
    ("وأشاد بدونلد ترامب أمس.", [("دونلد ترامب", "donald-trump")]),
    ("وقال دانيال ترامب إنه سعيد.", [("دانيال ترامب", "دانيال-ترامب")]),
    ("وعمل مع ترامب أمس.", [("ترامب", "donald-trump")]),
]


@pytest.mark.parametrize(("text", "expected"), RESPELLED)
def test_a_given_name_spelled_otherwise_stands_with_the_family_name_that_the_catalogue_knows(text, expected):
    assert mentions(text) == expected


FOREIGNERS = [
    ("وقالت الممثلة باز دي لا هويرتا: «هذا جيد».", ["باز دي لا هويرتا"]),
    ("وقال المدرب خوسيه دي لا روسا إنه سعيد.", ["خوسيه دي لا روسا"]),
    ("والممثلتان كيت بيكنسيل وغوينث بلاترو من أشهر الممثلات.", ["كيت بيكنسيل", "غوينث بلاترو"]),  # no Wagwyneth
    # somebody else than the economist whose name is the beginning of his
    ("وقال الخبير فهد بن جمعة الهزاني: «الأمر جيد».", ["فهد بن جمعة الهزاني"]),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGNERS)
def test_foreigners_with_two_particles_or_behind_and(text, expected):
    assert people(text) == expected


WORKERS = [
    # a woman at a body, called so, and a body called so
    ("وقالت عاملة في مصنع تدعى فاطمة إن الأجر قليل.", ("فاطمة", "PERSON")),
    ("وقالت طالبة في جامعة المدينة تدعى مريم: «جيد».", ("مريم", "PERSON")),
    ("وقال عامل في شركة تدعى سلمى: «جيد».", ("سلمى", "COMPANY")),
]


@pytest.mark.parametrize(("text", "named"), WORKERS)
def test_who_is_called_so_is_somebody_where_the_verb_agrees(text, named):
    assert named in typed(text)


SPEAKERS = [
    # a middle initial, spelled out, ends no sentence
    ("وقال الطبيب جوشوا إل. روفمان، من مستشفى المدينة، المعد الرئيسي للدراسة: «الأمر معروف».", "جوشوا إل. روفمان"),
    # what is held to be the greatest holds nothing so
    ("قال سامي الحداد، كبير الاقتصاديين، إن الأسعار، تعتبر العامل الأكثر تأثيرا، مضيفا «السياسة لا تؤثر».", "سامي الحداد"),
    ("قال سامي الحداد إن العمل تأخر، ويعتبر المشروع من أكبر المشاريع، مضيفا: «سننجح».", "سامي الحداد"),
    # what is denied, met or written is no part of who does it
    ("ونفت الوزارة ما نُشر، قائلة إنه «عار عن الصحة».", "(الوزارة)"),
    ("ونفى رئيس النقابة ما حدث، قائلا: «كذب».", "(رئيس النقابة)"),
    ("وكتب الوزير رسالة: «سنعمل معا».", "(الوزير)"),
    ("وأصدرت الوزارة بيانا: «سنعمل معا».", "(الوزارة)"),
    ("وقال قائد ما يسمى بمجلس المدينة: «سنعمل».", "(قائد ما يسمى بمجلس المدينة)"),
    ("وقال مسؤول في الوزارة من أبناء المدينة: «سنعمل».", "(مسؤول في الوزارة من أبناء المدينة)"),
    # whoever asks a woman does not answer for her
    ("وسألها المذيع: «هل تندمين؟»، فأجابت: «أبدا».", "?"),
    # a given name behind a title is no verb
    ("وقالت الوزيرة أمل السيد: «لا خطط لدينا».", "(الوزيرة أمل السيد)"),
    ("قال سامي الحداد إن العمل تأخر. ويعتبر الخبير ماهر نصار أن القرار «جيد».", "ماهر نصار"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_says_the_last_quote(text, speaker):
    assert speakers(text)[-1] == speaker
