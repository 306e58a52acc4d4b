"""Medium and date of a quote, where its sentence tells: في رسالة بتاريخ يوليو 2024."""

from __future__ import annotations

from ...arabic.affixes import BY
from ...arabic.words import number_of, without_article
from ..reading.cues import Narration
from ..reading.scene import Scene
from .speech import Judgement

_REACH = 24
_ENDS = frozenset({"that", "relative"})


def circumstances(scene: Scene, told: Narration, judged: Judgement) -> tuple[str, str]:
    """(medium, date) as they stand in the narrator's words beside the quote, '' where not told."""
    numbers = list(_beside(scene, told, judged))
    return _medium(scene, judged, numbers), _date(scene, numbers)


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


def _medium(scene: Scene, judged: Judgement, numbers: list[int]) -> str:
    """The noun or platform behind a preposition, or the document that speaks itself; not beyond a that-word or a relative."""
    first = judged.cue.last + 1 if judged.cue else 0
    for number in numbers:
        if number >= first and scene.is_a(number, *_ENDS):
            return ""
        if _is_medium(scene, number) and (number <= first or _is_in(scene, number)):
            return scene.words.surface(number, number)
    return ""


def _is_medium(scene: Scene, number: int) -> bool:
    form, classes = scene.words.forms[number], scene.vocabulary.classes
    noun = form[1:] if form.startswith(BY) and form[1:] in classes["medium"] else without_article(form)
    return form in classes["medium"] or noun in classes["medium"] or form in classes["platform"]


def _is_in(scene: Scene, number: int) -> bool:
    """في بيان, على تويتر, بتغريدة: whether a preposition that no title needs (researcher in a study) stands before a noun."""
    before = number - 1 - (scene.words.forms[number - 1] in scene.vocabulary.classes["platform-noun"])
    preposition = scene.is_a(before, "said-in") and before - 1 not in scene.title_ends
    return preposition or scene.words.forms[number].startswith(BY)


def _date(scene: Scene, numbers: list[int]) -> str:
    """A month with the day before it and the year after it."""
    words = scene.words
    for number in numbers:
        if not scene.is_a(number, "month"):
            continue
        first = number - 1 if number and _is_day(words.forms[number - 1]) else number
        last = number + 1 if number + 1 < len(words) and _is_year(words.forms[number + 1]) else number
        if first != number or last != number:
            return words.surface(first, last)
    return ""


def _is_day(form: str) -> bool:
    return (number_of(form, 2) or 0) in range(1, 32)


def _is_year(form: str) -> bool:
    return 1900 <= (number_of(form, 4) or 0) <= 2100
