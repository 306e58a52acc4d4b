"""Answers remembered, and the garbage collector that rests while a table is made."""

from __future__ import annotations

import gc

import pytest

from analysis import memo
from analysis.memo import Memo, unswept


def test_an_answer_is_asked_for_once():
    asked = []
    known = Memo(lambda word: asked.append(word) or len(word))
    assert [known[word] for word in ("one", "three", "one")] == [3, 5, 3]
    assert asked == ["one", "three"]


# Words met one after another by a memory of three; what it then holds.
MET = [("abc", "abc"), ("abca", "abc"), ("abcd", "d"), ("abcda", "da"), ("abcdef", "def"), ("abcdefa", "a")]


@pytest.mark.parametrize(("words", "held"), MET)
def test_a_full_memory_starts_anew(monkeypatch, words, held):
    monkeypatch.setattr(memo, "MOST", 3)
    known = Memo(str.upper)
    assert [known[word] for word in words] == list(words.upper())
    assert known == {word: word.upper() for word in held}


def test_a_question_without_an_answer_is_asked_again():
    known = Memo({"a": 1}.__getitem__)
    for _ in range(2):
        with pytest.raises(KeyError):
            known["b"]
    assert known == {}


@pytest.fixture
def collector():
    """A function that switches the garbage collector; afterwards it is as before."""
    was = gc.isenabled()
    yield lambda on: gc.enable() if on else gc.disable()
    (gc.enable if was else gc.disable)()


@pytest.mark.parametrize("swept", [True, False])
@pytest.mark.parametrize("fails", [True, False])
def test_the_collector_rests_while_a_table_is_made_and_then_is_as_before(collector, swept, fails):
    seen = []

    @unswept
    def make(number: int) -> float:
        """Make it."""
        seen.append(gc.isenabled())
        return 1 / number

    collector(swept)
    if fails:
        with pytest.raises(ZeroDivisionError):
            make(0)
    else:
        assert make(2) == 0.5
    assert (seen, gc.isenabled()) == ([False], swept)
    assert make.__doc__ == "Make it."
