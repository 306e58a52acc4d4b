"""Posts, sport pages, show business and crime: how such sites tell who speaks and who is named. All texts are made up."""

from __future__ import annotations

import pytest
from helpers import speakers

SPEAKERS = [
    # items below a colon, each a line of its own
    ("عنوان الخبر اليوم\nعقد المدرب سامي الطحان مؤتمرا صحفيا أمس، وجاءت أبرز تصريحاته كالتالي:\n"
     "- \"الفريق أفضل من غيره\"\n- \"لن يلعب كريم غدا\"\n- \"لم أفقد شغفي\"",
     ["سامي الطحان"] * 3),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks(text, expected):
    assert speakers(text) == expected
