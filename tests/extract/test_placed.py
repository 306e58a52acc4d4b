"""People whom only their place tells: names that are words, foreigners' initials and particles, families the catalogue knows."""

from __future__ import annotations

import pytest
from helpers import mentions, people, speakers

# A name stands between the verb of saying and the speech, whatever else its words mean.
SAYS = [
    ("وقال فخري من جنيف إن \"الوضع صعب\"", ["فخري"]),
    ("وقال شعبان، وهو مزارع، إن \"المطر تأخر\"", ["شعبان"]),
    ("وأكد مطر في بيان أن \"الخطة جاهزة\"", ["مطر"]),
    ("وقال شاهد في المكان إن \"الحريق بدأ ليلا\"", []),
    ("ويقول السفير حداد الجوهري إن الخطوات \"مبشرة\"", ["حداد الجوهري"]),
    ("وقال عودة الخصاونة إن \"الوضع صعب\"", ["عودة الخصاونة"]),
    ("\"الوضع صعب\"، يقول راتب العوران لوكالة الأنباء", ["راتب العوران"]),
    ("وقال سكان الحي إن \"الوضع صعب\"", []),
    ("وقال تقرير الوزارة إن \"الوضع صعب\"", []),
    ("وقال إيفو هورفات إن \"الوضع صعب\"", ["إيفو هورفات"]),  # an institute's name, too
    # a foreigner's last word may mean anything but a circumstance
    ("وقال هانك كان إن \"الوضع صعب\"", ["هانك كان"]),
    ("وقال هانك أمس إن \"الوضع صعب\"", ["هانك"]),
    ("وقال هانك لنا إن \"الوضع صعب\"", ["هانك"]),
    ("وقال ويليام جي. كراوز إن \"الوضع صعب\"", ["ويليام جي. كراوز"]),
    ("وقال خيرت فان دام إن \"الوضع صعب\"", ["خيرت فان دام"]),
    ("وقالت ماريا فان دير لان إن \"الوضع صعب\"", ["ماريا فان دير لان"]),
    ("وقال جان فرانسوا لو بلان إن \"الوضع صعب\"", ["جان فرانسوا لو بلان"]),
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_who_stands_between_verb_and_speech(text, expected):
    assert people(text) == expected


# An adjective behind a family name that alone names somebody belongs to what he has.
WHOLE = [
    ("حطم اللاعب رقم ميسي القياسي أمس", ["ميسي"]),
    ("أثار قرار أردوغان المفاجئ جدلا واسعا", ["أردوغان"]),
    ("وقالت الصحيفة إن \"ميسي عبقري\"", ["ميسي"]),
    ("أثار قرار مارك الشخصي جدلا واسعا", []),
    ("توج الفريق تحت قيادة عصام الشرعي، وهو مدرب محلي", ["عصام الشرعي"]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_what_is_no_family_name(text, expected):
    assert people(text) == expected


SPEAKERS = [
    # an office's gender stands above the given name's
    ("وقالت المتحدثة باسم مجلس الأمن القومي الأمريكي أدريان واتسون، في بيان: \"ندين الهجوم\"", ["أدريان واتسون"]),
    # a verb that tells where a text came out
    ("وأوضحت المديرة إيميلي تان، في تقرير نشر الأربعاء: \"الوقت ينفد\"", ["إيميلي تان"]),
    ("وقال سامي حداد، الأستاذ في الجامعة والمؤلف الرئيس لورقة عن دي إف 2 نشرت في مجلة علمية، في بيان صحافي \"الوقت ينفد\"",
     ["سامي حداد"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


BEARERS = [
    ("أعلنت المديرة مليكة بوشارب بدء المشروع. وقالت بوشارب إن \"الوضع صعب\"", "بوشارب", "مليكة بوشارب"),
    ("أعلن المدير بيتر باكو، وهو من سكان القرية، بدء المشروع. وقال باكو إن \"الوضع صعب\"", "باكو", "بيتر باكو"),
]


@pytest.mark.parametrize(("text", "short", "long"), BEARERS)
def test_a_family_name_is_the_one_of_the_article(text, short, long):
    found = dict(mentions(text))
    assert found[short] == found[long]


def test_a_famous_family_name_behind_its_title_stays_famous():
    found = dict(mentions("أعلن المدير بيتر ترامب بدء المشروع. وقال الرئيس ترامب إن \"الوضع صعب\""))
    assert found["ترامب"] == "donald-trump"
