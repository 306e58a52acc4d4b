"""Words that a text runs together are parted where Arabic spelling tells; what only looks so stays whole."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("word", WHOLE)
def test_one_word_stays_one(word):
    assert len(words_of(word)) == 1


def test_the_missing_blank_is_the_gap_and_offsets_are_true():
    words = words_of("ذكرت مجلةواشنطن أن")
    assert words.gap(2) == " "
    assert [words.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == surfaces(words.text)
