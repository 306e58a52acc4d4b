"""Answers remembered: most words of a text have been met before."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
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


def unswept(make: Callable[P, V]) -> Callable[P, V]:
    """``make`` while the garbage collector rests: a large table leaves no garbage behind while it is made, yet the collector
    would walk over what already stands of it again and again, for a third of the time."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> V:
        sweeping = gc.isenabled()
        gc.disable()
        try:
            return make(*args, **kwargs)
        finally:
            if sweeping:
                gc.enable()

    return made
