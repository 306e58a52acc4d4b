"""Medium and date of a quote, where its sentence tells: في رسالة بتاريخ يوليو 2024."""

from __future__ import annotations

from ..arabic.words import without_article
from .cues import Narration
from .scene import Scene
from .speech import Judgement

_REACH = 24


def circumstances(scene: Scene, told: Narration, judged: Judgement) -> tuple[str, str]:
    """(medium, date) as they stand in the narrator's words beside the quote, '' where not told."""
    numbers = list(_beside(scene, told, judged))
    return _medium(scene, numbers), _date(scene, numbers)


def _beside(scene: Scene, told: Narration, judged: Judgement) -> range:
    """Words of the narrator's sentence from its cue to the quote, or from the quote on."""
    words, cue = scene.words, judged.cue
    if cue is None or judged.side == "continued":
        return range(0)
    if judged.side == "before":
        return range(cue.first, judged.first)
    last = cue.last
    while last + 1 < len(words) and last - cue.last < _REACH and told.together(words.starts[cue.first], words.starts[last + 1]):
        last += 1
    return range(cue.first, last + 1)


def _medium(scene: Scene, numbers: list[int]) -> str:
    media = scene.vocabulary.classes["medium"]
    for number in numbers:
        form = scene.words.forms[number]
        if form in media or without_article(form) in media:
            return scene.words.surface(number, number)
    return ""


def _date(scene: Scene, numbers: list[int]) -> str:
    """A month with the day before it and the year after it."""
    words = scene.words
    for number in numbers:
        if not scene.vocabulary.is_a(words.forms[number], "month"):
            continue
        first = number - 1 if number and words.forms[number - 1].isdecimal() and int(words.forms[number - 1]) < 32 else number
        last = number + 1 if number + 1 < len(words) and _is_year(words.forms[number + 1]) else number
        if first != number or last != number:
            return words.surface(first, last)
    return ""


def _is_year(form: str) -> bool:
    return form.isdecimal() and 1900 <= int(form) <= 2100
