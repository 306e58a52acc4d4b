"""No name carries a mood, with proclitics on it or without, in quotes or in what the narrator says."""

from __future__ import annotations

import pytest
from helpers import analysed

NARRATED = [
    ("التقى سام ألتمان الوزير.", "neutral"),  # poisonous
    ("وقالت المحامية أمل كلوني إنها هنا.", "neutral"),  # hope
    ("وكان الماء سيئا.", "negative"),
]


@pytest.mark.parametrize(("text", "mood"), NARRATED)
def test_the_narrators_names_have_no_mood(text, mood):
    assert list(analysed(text).narration["sentiment"]) == [mood]


QUOTED = [
    ("وقال الوزير: «اجتمعنا بسام ألتمان».", []),
    ("وقال الوزير: «اجتمعنا وسام ألتمان».", []),  # a medal
    ("وقال الوزير: «حضر محمد حسن وأمل كلوني».", []),
    ("وقال الوزير: «حضر محمد حسن وأمل كبير».", ["وأمل كبير"]),
]


@pytest.mark.parametrize(("text", "words"), QUOTED)
def test_a_name_behind_a_proclitic_has_no_mood(text, words):
    assert list(analysed(text).contributions["word"]) == words
