"""Who a sentence is about where it opens so: أما س فقال."""

from __future__ import annotations

from ..reading.cues import Cue
from .phrases import described, on_behalf
from .subjects import Cast, Subject, is_addressee, named

_LONG_SENTENCE = 80


def topic_of(cast: Cast, number: int) -> Subject | None:
    """أما س: the topic of the sentence in which a word stands, if it opens so."""
    words, sentence = cast.scene.words, cast.sentence(number)
    first = number
    while first > number - _LONG_SENTENCE and first > 0 and words.lines[first - 1] == words.lines[number] \
            and cast.sentence(first - 1) == sentence:
        first -= 1
    if not cast.is_a(first, "topic") or first + 1 >= number:
        return None
    people = [m for m in cast.within(first + 1, number - 1) if m.type == "PERSON" and not is_addressee(cast, m)]
    head = cast.scene.heads.get(first + 1)
    opener = cast.by_first.get(first + 1) or (cast.by_first.get(head.last + 1) if head is not None else None)
    if cast.is_a(first + 1, "latter"):
        earlier = [m for m in cast.earlier(first) if m.type == "PERSON"]
        return named(cast, earlier[-1], "the latter", 0.75) if earlier else None
    if opener or people:
        return named(cast, people[0] if people else opener, "topic of the sentence", 0.88)  # type: ignore[arg-type]
    return None


def topic_of_form(cast: Cast, cue: Cue) -> Subject | None:
    """أما س فقال; أما الشركة فرأت على لسان مديرتها س."""
    if on_behalf(cast, cue.last + 1):
        return described(cast, cue.last + 3, cue, sure=True)
    found = topic_of(cast, cue.first)
    if found is None and cue.cut:
        words, sentence = cast.scene.words, cast.sentence(cue.first)
        opens = [n for n in range(max(cue.first - 12, 0), cue.first) if cast.is_a(n, "topic") and cast.sentence(n) == sentence]
        if opens and opens[0] + 1 < cue.first and words.lines[opens[0]] == words.lines[cue.first]:
            return described(cast, opens[0] + 1, cue)
    return found
