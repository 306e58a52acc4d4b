"""Folding: one form for all spellings, and the way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.arabic.folding import fold, fold_key

SAME = [  # spellings that matching must take as one
    ("أحمد", "احمد"),
    ("إيلون", "ايلون"),
    ("آبل", "ابل"),
    ("مصطفى", "مصطفي"),
    ("شركة", "شركه"),
    ("مؤسسة", "موسسه"),
    ("ناشئة", "ناشيه"),
    ("شرِكَةٌ", "شركة"),
    ("مـــيـــتا", "ميتا"),
    ("تک", "تك"),
    ("هواوی", "هواوي"),
    ("٢٠٢٤", "2024"),
    ("۲۰۲۴", "2024"),
    ("GPT-4", "gpt 4"),
    ("Café", "cafe"),
    ("ميتا\u200f", "ميتا"),
    ("م\u200cيتا", "ميتا"),
]
APART = [("ميتا", "ميتافيرس"), ("قال", "كال"), ("علم", "علوم"), ("Llama 2", "Llama 3")]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_spellings_of_one_word_fold_alike(first, second):
    assert fold_key(first) == fold_key(second)


@pytest.mark.parametrize(("first", "second"), APART)
def test_different_words_stay_apart(first, second):
    assert fold_key(first) != fold_key(second)


def test_every_folded_letter_knows_its_place():
    text = "«مُـحَمَّد» وGPT-4\u200f!"
    folded = fold(text)
    assert folded.text == " محمد وgpt 4 "
    assert all(fold_key(text[place]) == letter for letter, place in zip(folded.text, folded.index, strict=True) if letter != " ")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_the_map_is_ascending_and_inside_the_text(text):
    folded = fold(text)
    places = folded.index.tolist()
    assert len(places) == len(folded.text)
    assert places == sorted(set(places))
    assert not places or places[-1] < len(text)
