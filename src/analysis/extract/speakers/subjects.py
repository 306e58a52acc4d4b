"""Who is the subject of a reporting form: the speaker, named, described or carried over."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ...arabic.chars import MADDA
from ...arabic.words import Words
from ..names.mentions import Mention
from ..reading.catalogue import Entity
from ..reading.cues import Cue, Narration
from ..reading.reporting import Form
from ..reading.scene import Scene
from ..reading.vocabulary import Vocabulary

# So many mentions back a name is still present to the reader; it also keeps time linear.
_REACH = 60
# What does not go on speaking: a document, and a noun that is no known kind of speaker.
SILENT = frozenset({"document", "thing"})
# Rules that others ask about: who speaks is named behind the verb, before it, behind a title or behind "as for", or it is
# who spoke last, or whom words for one told before take up.
OF_THE_VERB = "subject of the verb"
BEFORE_THE_VERB = "subject before the verb"
TITLE_AND_NAME = "title and name"
TOPIC = "topic of the sentence"
CARRIED_OVER = "carried over"
TAKEN_UP = "taken up again"
# Those that find a subject behind its verb, which opens a sentence.
AT_VERB = frozenset({OF_THE_VERB, TITLE_AND_NAME})
# The rule of an organisation behind وفقا: it told of what is narrated, and a person goes on.
REPORTED_BY = "reported by"
_THAT = frozenset({"that"})


class Subject(NamedTuple):
    """A speaker. ``entity`` is None for one without a name; then ``label`` tells who speaks.

    ``gender`` m, f or '' (unknown); ``number`` sg, du, pl; ``kind`` person, org, document or thing.
    """

    entity: str | None
    label: str
    gender: str
    number: str
    rule: str
    confidence: float
    kind: str = "person"


class Speaker(NamedTuple):
    """``entity`` of a named speaker, else ``label`` of an unnamed one, else neither: nobody is told."""

    entity: str | None
    label: str | None
    rule: str
    confidence: float


NOBODY = Speaker(None, None, "no speaker in reach", 0.3)


def spoken_by(subject: Subject) -> Speaker:
    """A subject as the speaker of a quote: one with a name needs no label."""
    return Speaker(subject.entity, None if subject.entity else subject.label, subject.rule, subject.confidence)


@dataclass(slots=True)
class Cast:
    """What the resolver knows while it walks through the article.

    ``words``, ``vocabulary``: the scene's; ``by_first``: the mentions of the narration by their first word; ``mentions``: the
    same in order, with ``firsts``, their first words; ``entities``: by id; ``first_of``: by entity the first word of its
    first mention.
    ``enclosed``: first word by last of the names in marks or brackets; ``enclosed_ends``: their last words; ``inside``: the
    words of mentions behind the first; ``roles``: the closed classes of words, as the scene has them but for names.
    ``forms``: the reporting forms by their first word; ``sentences``: by word the number of its sentence.
    ``past``: who spoke so far, with the first word of the form, latest last; ``protagonist``: the person named most;
    ``counts``: how often each entity is named.
    """

    scene: Scene
    words: Words
    vocabulary: Vocabulary
    by_first: Mapping[int, Mention]
    mentions: Sequence[Mention]
    entities: Mapping[str, Entity]
    firsts: Sequence[int]
    first_of: Mapping[str, int]
    enclosed: Mapping[int, int]
    enclosed_ends: frozenset[int]
    inside: frozenset[int]
    roles: Mapping[int, frozenset[str]]
    forms: Mapping[int, Cue]
    sentences: Sequence[int]
    past: list[tuple[int, Subject]] = field(default_factory=list)
    protagonist: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)

    def earlier(self, number: int) -> Sequence[Mention]:
        """The mentions that end before a word, the last _REACH of them: what lies further back is forgotten."""
        stop = bisect_left(self.firsts, number)
        return [mention for mention in self.mentions[max(stop - _REACH, 0):stop] if mention.last < number]

    def later(self, number: int) -> Sequence[Mention]:
        """The mentions behind a word, the next _REACH of them."""
        start = bisect_left(self.firsts, number + 1)
        return self.mentions[start:start + _REACH]

    def within(self, first: int, last: int) -> Sequence[Mention]:
        """The mentions that begin at one of the words ``first``..``last``."""
        return self.mentions[bisect_left(self.firsts, first):bisect_left(self.firsts, last + 1)]

    def sentence(self, number: int) -> int:
        """Number of the narrator's sentence in which a word stands."""
        return self.sentences[number]

    def opening(self, number: int) -> int:
        """The first word of the sentence in which a word stands."""
        return bisect_left(self.sentences, self.sentences[number])

    def opens_sentence(self, number: int) -> bool:
        """Whether a word is the first of its sentence."""
        return number == 0 or self.sentences[number - 1] != self.sentences[number]

    def kind(self, number: int) -> str:
        """Part of speech of a common word, '' for others and outside the article."""
        forms = self.words.forms
        return self.vocabulary.kind_of(forms[number]) if 0 <= number < len(forms) else ""

    def is_a(self, number: int, *roles: str) -> bool:
        """Whether a word belongs to one of these closed classes, none outside; آن is a name, no أن, and so is N of BN."""
        found = self.roles.get(number)
        return found is not None and not found.isdisjoint(roles)

    def holds(self, first: int, end: int, *roles: str) -> bool:
        """Whether one of the words from ``first`` on, before ``end``, belongs to one of these closed classes."""
        return any(self.is_a(number, *roles) for number in range(first, end))


def cast_of(scene: Scene, narration: Narration, mentions: Sequence[Mention], entities: Mapping[str, Entity],
            cues: Sequence[Cue]) -> Cast:
    """A resolver's memory for one article, still empty of subjects."""
    enclosed = _enclosed(scene, {(mention.first, mention.last) for mention in mentions})
    inside = frozenset(number for mention in mentions for number in range(mention.first + 1, mention.last + 1))
    return Cast(scene, scene.words, scene.vocabulary, {mention.first: mention for mention in mentions}, mentions, entities,
                [mention.first for mention in mentions], {m.entity: m.first for m in reversed(mentions)},
                enclosed, frozenset(enclosed.values()), inside, _roles(scene, inside),
                {cue.first: cue for cue in cues}, np.searchsorted(narration.ends, scene.words.starts, side="right").tolist(),
                protagonist=_named_most(mentions), counts=Counter(mention.entity for mention in mentions))


def _roles(scene: Scene, inside: frozenset[int]) -> dict[int, frozenset[str]]:
    """The closed classes of words, where what looks like a that-word within a name, or with a madda, is none."""
    no_thats = {number for number, roles in scene.roles.items()
                if number in inside or scene.words.text[scene.words.starts[number]] == MADDA}
    return {number: roles - _THAT if number in no_thats else roles for number, roles in scene.roles.items()}


def _named_most(mentions: Sequence[Mention]) -> str | None:
    people = Counter(mention.entity for mention in mentions if mention.type == "PERSON")
    return people.most_common(1)[0][0] if people else None


def _enclosed(scene: Scene, names: set[tuple[int, int]]) -> dict[int, int]:
    """First and last word of what marks or brackets enclose and is a name, or short behind a head noun: no speech."""
    found = {}
    for pair, (first, last) in scene.marked:
        hits = (scene.heads.get(first - back) for back in (1, 2, 3))
        titled = last - first < 4 and (any(hit and hit.last == first - 1 for hit in hits) or _behind_governed(scene, first))
        if pair.closing and ((first, last) in names or titled):
            found[first] = last
    return found


def _behind_governed(scene: Scene, first: int) -> bool:
    """أمام مؤتمر «س»: whether a noun that a preposition governs stands before a mark, so that this holds its name."""
    words, vocabulary = scene.words, scene.vocabulary
    return first > 1 and words.lines[first - 2] == words.lines[first] and scene.is_a(first - 2, "preposition") \
        and vocabulary.common.get(words.forms[first - 1]) == "N"


def named(cast: Cast, mention: Mention, rule: str, confidence: float) -> Subject:
    """A subject from a mention, with the gender of the entity."""
    entity = cast.entities[mention.entity]
    gender = entity.gender if entity.type == "PERSON" else (entity.gender or "f")
    if gender == "m" and entity.type == "COMPANY":
        gender = ""  # Twitter is he as an application, she as a company
    return Subject(mention.entity, mention.surface, gender, "sg", rule, confidence,
                   "person" if entity.type == "PERSON" else "org")


def agrees(subject: Subject, cue: Cue) -> bool:
    """Gender and number of the form against the subject's; what is unknown agrees with everything."""
    form = cue.form
    if form.number in {"pl", "du"} and subject.number == "sg":
        return False
    if form.shape == "participle" and form.gender == "f" and (subject.number, subject.gender) == ("pl", "m"):
        return False  # what several men do beside would be told in the plural
    return not subject.gender or form.gender == "u" or subject.gender == form.gender or subject.number != "sg"


def again(subject: Subject, rule: str, confidence: float) -> Subject:
    """A subject taken up once more, never surer than before."""
    return subject._replace(rule=rule, confidence=min(confidence, subject.confidence))


def unspoken(number: int) -> Cue:
    """A word before which nobody is told to speak, as a form of no gender."""
    return Cue(number, number, 0, Form("", "", "participle", "u", "sg", weak=False))


