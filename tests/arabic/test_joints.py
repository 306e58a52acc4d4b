"""Words that a text runs together are parted where Arabic spelling tells; what only looks so stays whole."""

from __future__ import annotations

import pytest

from analysis.arabic.folding import fold_key
from analysis.arabic.words import words_of

PARTED = [
    ("جريج كلاركإن المملكة", ["جريج", "كلارك", "إن", "المملكة"]),
    ("ذكرت مجلةواشنطن", ["ذكرت", "مجلة", "واشنطن"]),
    ("علىالرغم من ذلك", ["على", "الرغم", "من", "ذلك"]),
    ("قائلًاذلك", ["قائلًا", "ذلك"]),
    ("اقرأ أيضاًالمملكة", ["اقرأ", "أيضا", "المملكة"]),
    ("شركةInruptهي", ["شركة", "Inrupt", "هي"]),
]

WHOLE = ["وبالإضافة", "للإعلام", "فلإنه", "لاإرادية", "شىء", "برىء", "وGoogle", "وبMicrosoft", "والـiPad", "GPT٤",
         "مسؤولية", "قائلًا"]


def surfaces(text: str) -> list[str]:
    words = words_of(text)
    return [words.surface(number, number) for number in range(len(words))]


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_words_run_together_are_parted(text, expected):
    assert surfaces(text) == expected


# "And" apart joins its word: not initials, nor before a mark or at a line's end.
AND_APART = [
    ("كوك و أضاف أن", ["كوك", "وأضاف", "أن"]),
    ("باريس و م ع الرباط", ["باريس", "و", "م", "ع", "الرباط"]),
    ("كوك و «أضاف»", ["كوك", "و", "أضاف"]),
    ("كوك و\nأضاف", ["كوك", "و", "أضاف"]),
    ("كوك و  أضاف", ["كوك", "و", "أضاف"]),
    ("كوك و James", ["كوك", "و", "James"]),
]


@pytest.mark.parametrize(("text", "expected"), AND_APART)
def test_and_apart_belongs_to_its_word(text, expected):
    words = words_of(text)
    assert list(words.forms) == [fold_key(word) for word in expected]


@pytest.mark.parametrize("word", WHOLE)
def test_one_word_stays_one(word):
    assert len(words_of(word)) == 1


def test_the_missing_blank_is_the_gap_and_offsets_are_true():
    words = words_of("ذكرت مجلةواشنطن أن")
    assert words.gap(2) == " "
    assert [words.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == surfaces(words.text)
