"""Answers remembered: most words of a text have been met before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")
# Different words of some thousand articles; past them a memory starts anew rather than grow without end.
MOST = 1 << 17


class Memo(dict[K, V]):
    """What ``answer`` says of a key, asked once: a look-up of what is known costs no call of Python's."""

    def __init__(self, answer: Callable[[K], V]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, key: K) -> V:
        if len(self) >= MOST:
            self.clear()
        value = self[key] = self._answer(key)
        return value
