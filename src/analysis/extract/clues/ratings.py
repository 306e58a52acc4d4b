"""Grades of credit in Latin letters, which name nothing: رفعت الوكالة تصنيف مصر إلى B3."""

from __future__ import annotations

from ..reading.scene import Scene

# So many words before a grade something tells that it is one, in its line.
_REACH = 14


def is_rating(scene: Scene, number: int) -> bool:
    """Whether a word is a grade behind a word for such grades; A3 is also a car."""
    words = scene.words
    near = range(max(number - _REACH, 0), number) if scene.is_a(number, "rating") else ()
    return any(words.lines[place] == words.lines[number] and scene.is_a(place, "rated") for place in near)
