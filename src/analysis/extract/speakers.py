"""The speaker of every quote: the subject of its cue, the name before its colon, or who spoke last."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .catalogue import Entity
from .clauses import source_of, subject_of, topic_of
from .cues import Cue, Narration
from .mentions import Mention
from .scene import Scene
from .speech import Judgement
from .subjects import Cast, Subject, cast_of, named

# Who carried the words is no speaker where another is known.
_CARRIED = "relay"
# A quote hangs on one of the last forms.
_LAST = 40


class Speaker(NamedTuple):
    """``entity`` of a named speaker, else ``label`` of an unnamed one, else neither: nobody is told."""

    entity: str | None
    label: str | None
    rule: str
    confidence: float


NOBODY = Speaker(None, None, "no speaker in reach", 0.3)


def speakers(scene: Scene, told: Narration, mentions: Sequence[Mention], entities: Mapping[str, Entity],
             cues: Sequence[Cue], judged: Sequence[Judgement]) -> list[Speaker]:
    """One speaker for each judgement. Cues and quotes are walked through together, in text order."""
    cast = cast_of(scene, told, mentions, entities, cues)
    waiting, found, last = deque(cues), [], NOBODY
    for judgement in judged:
        while waiting and waiting[0].first < judgement.first:
            remember(cast, waiting.popleft())
        last = speaker_of(cast, judgement, last)
        found.append(last)
    return found


def remember(cast: Cast, cue: Cue) -> Subject | None:
    """Resolve a form and keep its subject for those that come after it."""
    subject = subject_of(cast, cue)
    if subject:
        cast.past.append((cue.first, subject))
    return subject


def speaker_of(cast: Cast, judged: Judgement, last: Speaker) -> Speaker:
    """The speaker of one quote; ``last`` is the speaker of the quote before."""
    if judged.side == "continued":
        return last._replace(rule="goes on", confidence=min(last.confidence, 0.85))
    subject = _subject(cast, judged)
    if subject:
        return Speaker(subject.entity, None if subject.entity else subject.label, subject.rule, subject.confidence)
    return _before_colon(cast, judged) or _nearest(cast, judged, last)


def _subject(cast: Cast, judged: Judgement) -> Subject | None:
    cue = judged.cue
    if cue is None:
        return None
    if judged.side == "before":
        return next((subject for first, subject in reversed(cast.past[-_LAST:]) if first == cue.first), None)
    if cue.form.shape == _CARRIED:
        return _carrier(cast, cue)
    return subject_of(cast, cue, follows=True)


def _carrier(cast: Cast, cue: Cue) -> Subject | None:
    """After a relay phrase: a person who is named there; an agency only if nobody else speaks."""
    words = cast.scene.words
    inner = [number for number in range(cue.last + 1, min(cue.last + 4, len(words))) if number in cast.scene.cues]
    verb = cast.scene.cues[inner[0]] if inner else None
    inner_cue = Cue(verb.first, verb.last, verb.cut, verb.value) if verb else cue
    if inner_cue.form.key in cast.scene.vocabulary.classes["carrying"]:
        source = source_of(cast, inner_cue)
        if source:
            return source
    subject = subject_of(cast, inner_cue) if verb else None
    if subject and subject.entity and cast.entities[subject.entity].type == "PERSON":
        return subject
    if cast.past:
        return cast.past[-1][1]
    return subject


def _before_colon(cast: Cast, judged: Judgement) -> Speaker | None:
    """S: "…" — the name or description that ends at the colon."""
    words = cast.scene.words
    if ":" not in words.gap(judged.first):
        return None
    topic = topic_of(cast, judged.first - 1)
    if topic:
        return Speaker(topic.entity, None, topic.rule, topic.confidence)
    sentence = cast.narration.number(words.starts[judged.first - 1])
    near = [m for m in cast.earlier(judged.first) if cast.narration.number(m.start) == sentence]
    for kinds in (("PERSON",), ("COMPANY", "ORG")):
        for mention in reversed(near):
            if mention.type in kinds:
                subject = named(cast, mention, "before the colon", 0.85)
                return Speaker(subject.entity, None, subject.rule, subject.confidence)
    return None


def _protagonist(cast: Cast) -> Speaker:
    """Who answers in an interview: the person named most."""
    people = Counter(mention.entity for mention in cast.mentions if mention.type == "PERSON")
    return Speaker(people.most_common(1)[0][0], None, "interview", 0.7) if people else NOBODY


def _nearest(cast: Cast, judged: Judgement, last: Speaker) -> Speaker:
    """Nothing tells: who spoke last in this paragraph, else nobody; never sure."""
    if "answer" in judged.features:
        return last if last is not NOBODY else _protagonist(cast)
    if last is not NOBODY and cast.past and cast.scene.words.lines[cast.past[-1][0]] == cast.scene.words.lines[judged.first]:
        return last._replace(rule="nobody else in reach", confidence=0.5)
    return NOBODY
