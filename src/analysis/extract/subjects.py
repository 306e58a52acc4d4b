"""Who is the subject of a reporting form: the speaker, named, described or carried over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ..arabic.words import ARTICLE
from .catalogue import Entity
from .cues import Cue, Narration
from .mentions import Mention
from .scene import Scene

_REMEMBERED = 6
# So many mentions back, or words around, a name is still present to the reader; it also keeps time linear.
_REACH = 60
_NEAR = 60
_CLAUSE = 16
# What does not go on speaking: a document, and a noun that is no known kind of speaker.
SILENT = frozenset({"document", "thing"})
# The rule of an organisation behind وفقا: it told of what is narrated, and a person goes on.
REPORTED_BY = "reported by"
# Rules that find a subject behind its verb, which opens a sentence, and the one that finds it before, as in a clause.
MAIN = frozenset({"subject of the verb", "title and name"})
INNER = "subject before the verb"
_MADDA, _MAKSURA = "\u0622", "\u0649"
_ADDRESSEE = "\u0644\u0628"  # proclitics that make a name an addressee or instrument


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


@dataclass(slots=True)
class Cast:
    """What the resolver knows while it walks through the article, latest subject last."""

    scene: Scene
    narration: Narration
    by_first: Mapping[int, Mention]
    mentions: Sequence[Mention]
    entities: Mapping[str, Entity]
    firsts: Sequence[int]
    first_of: Mapping[str, int]
    enclosed: Mapping[int, int]
    enclosed_ends: frozenset[int]
    inside: frozenset[int]
    forms: Mapping[int, Cue]
    sentences: Sequence[int]
    past: list[tuple[int, Subject]] = field(default_factory=list)

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

    def kind(self, number: int) -> str:
        """Part of speech of a common word, '' for others."""
        return self.scene.vocabulary.kind_of(self.scene.words.forms[number])

    def is_a(self, number: int, role: str) -> bool:
        """Whether a word belongs to a closed class; \u0622\u0646 is a name, no \u0623\u0646, and so is N of BN."""
        words = self.scene.words
        return role in self.scene.roles[number] and (
            role != "that" or (words.text[words.starts[number]] != _MADDA and number not in self.inside))


def cast_of(scene: Scene, narration: Narration, mentions: Sequence[Mention], entities: Mapping[str, Entity],
            cues: Sequence[Cue]) -> Cast:
    """A resolver's memory for one article, still empty of subjects."""
    enclosed = _enclosed(scene, {(mention.first, mention.last) for mention in mentions})
    return Cast(scene, narration, {mention.first: mention for mention in mentions}, mentions, entities,
                [mention.first for mention in mentions], {m.entity: m.first for m in reversed(mentions)},
                enclosed, frozenset(enclosed.values()),
                frozenset(number for mention in mentions for number in range(mention.first + 1, mention.last + 1)),
                {cue.first: cue for cue in cues}, np.searchsorted(narration.ends, scene.words.starts, side="right").tolist())


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
    return first > 1 and words.lines[first - 2] == words.lines[first] and vocabulary.is_a(words.forms[first - 2], "preposition") \
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
    if form.number == "pl" and subject.number == "sg":
        return False
    return not subject.gender or form.gender == "u" or subject.gender == form.gender or subject.number != "sg"


def again(subject: Subject, rule: str, confidence: float) -> Subject:
    """A subject taken up once more, never surer than before."""
    return subject._replace(rule=rule, confidence=min(confidence, subject.confidence))


def carried(cast: Cast, cue: Cue) -> Subject | None:
    """The latest subject that agrees with the form in gender and number; documents do not go on speaking."""
    fresh = _document(cast, cue) or _doer(cast, cue) or _introduced(cast, cue)
    if fresh:
        return fresh
    body = _their_body(cast, cue)
    if body:
        return body
    fitting = [subject for _, subject in reversed(cast.past[-_REMEMBERED:])
               if subject.kind not in SILENT and agrees(subject, cue)]
    if fitting:
        alike = [subject for subject in fitting if not _is_several(subject, cue)]
        return again(_main_clause(cast, (alike or fitting)[0], cue), "carried over", 0.86)
    latest = cast.past[-1][1] if cast.past else None
    if latest and latest.kind == "thing" and agrees(latest, cue):  # rather a name that no rule knows than another's
        return again(latest, "carried over", 0.45)
    return _last_named(cast, cue)


def _their_body(cast: Cast, cue: Cue) -> Subject | None:
    """قال نشطاء من منظمة س … وتابعت: a feminine verb goes on with the body of the men who spoke last."""
    latest = cast.past[-1][1] if cast.past else None
    if latest is None or latest.entity or latest.kind != "person" or latest.number != "pl" or latest.gender != "m" \
            or (cue.form.gender, cue.form.number) != ("f", "sg"):
        return None
    bodies = [m for m in cast.earlier(cue.first) if m.type in {"COMPANY", "ORG"} and not is_addressee(cast, m)]
    near = bodies and cast.sentence(cue.first) - cast.sentence(bodies[-1].first) <= 2
    return named(cast, bodies[-1], "body of the last speakers", 0.7) if near else None


def _document(cast: Cast, cue: Cue) -> Subject | None:
    """وجاء في البيان: «…». وتابع: a document goes on within its paragraph, a study also into the next."""
    first, subject = cast.past[-1] if cast.past else (0, None)
    if subject is None or subject.kind != "document" or subject.gender != cue.form.gender:
        return None
    lines = cast.scene.words.lines
    reach = 1 if subject.gender == "f" else 0  # a man is more often spoken of than a woman
    goes_on = lines[cue.first] - lines[first] <= reach and cast.sentence(cue.first) - cast.sentence(first) <= 2
    return again(subject, "the document goes on", 0.7) if goes_on else None


def _main_clause(cast: Cast, subject: Subject, cue: Cue) -> Subject:
    """وندد س بكذا غداة تصريحات لـ ص اتهم فيه; وأضاف: the speaker of the sentence, not whom a clause within it lets speak."""
    first, last = cast.past[-1]
    if last != subject or subject.rule != INNER or cast.sentence(first) == cast.sentence(cue.first):
        return subject
    same = [told for place, told in cast.past[-_REMEMBERED:-1] if cast.sentence(place) == cast.sentence(first)]
    main = next((told for told in same if told.entity and told.kind == "person" and told.rule in MAIN), None)
    return main if main and agrees(main, cue) else subject


def _is_several(subject: Subject, cue: Cue) -> bool:
    """محللون, وأضاف: a masculine verb in the singular goes on with one person; a feminine one also with مصادر."""
    single = cue.finite and cue.form.number == "sg" and cue.form.gender == "m"
    if single and subject.rule == REPORTED_BY:
        return True
    return single and subject.kind in {"person", "org"} and subject.number == "pl"


def _doer(cast: Cast, cue: Cue) -> Subject | None:
    """ولم تخف س تحفظها، وقالت: the person behind an earlier verb of the same sentence."""
    words, sentence = cast.scene.words, cast.sentence(cue.first)
    for mention in reversed([m for m in cast.earlier(cue.first) if m.type == "PERSON" and m.first]):
        if cast.sentence(mention.first) != sentence or any(first > mention.first for first, _ in cast.past[-1:]):
            return None
        subject = named(cast, mention, "actor of the sentence", 0.78)
        opens = mention.first - len(mention.role.split()) if mention.role and words.gap(mention.first) == " " else mention.first
        verb = _is_verb(cast, opens - 1) and words.gap(opens) == " "
        clause = opens > 1 and cast.is_a(opens - 2, "relative")
        if verb and not clause and agrees(subject, cue) and not is_addressee(cast, mention):
            return subject
    return None


def _is_verb(cast: Cast, number: int) -> bool:
    """Whether a word is a verb, or ends in the maksura that tells it from its noun: تبنى, adopted."""
    words = cast.scene.words
    bare = words.text[words.ends[number] - 1] == _MAKSURA and not words.forms[number].startswith(ARTICLE)
    return cast.kind(number) == "V" or (bare and cast.kind(number) == "N")


def _introduced(cast: Cast, cue: Cue) -> Subject | None:
    """A person first named since the last form, at the head of a sentence just before this one."""
    since = cast.past[-1][0] if cast.past else -1
    spoke = cast.past[-1][1].entity if cast.past else None
    here = cast.sentence(cue.first)
    fresh = [m for m in cast.earlier(cue.first) if since < m.first and m.type == "PERSON" and m.entity != spoke]
    for mention in reversed(fresh):
        opens = mention.first < 2 or cast.sentence(mention.first - 2) != cast.sentence(mention.first) or _alone(cast, mention)
        subject = named(cast, mention, "newly introduced", 0.72)
        near = cast.first_of[mention.entity] > since and here - cast.sentence(mention.first) <= 2
        if opens and near and not _is_in_clause(cast, mention) and agrees(subject, cue) and not _is_spoken_of(cast, mention):
            return subject
    return None


def _is_spoken_of(cast: Cast, mention: Mention) -> bool:
    """وأكد أن الفريق سيفتقد س: whether the last form's sentence names a person behind its that-word."""
    first = cast.past[-1][0] if cast.past else mention.first
    if first >= mention.first or cast.sentence(first) != cast.sentence(mention.first):
        return False
    return any(cast.is_a(number, "that") for number in range(max(first + 1, mention.first - _NEAR), mention.first))


def _is_in_clause(cast: Cast, mention: Mention) -> bool:
    """وبات لاعبا يعتمد عليه المدرب س: whether a second verb of its sentence stands before a person."""
    sentence = cast.sentence(mention.first)
    before = range(max(mention.first - _CLAUSE, 0), mention.first)
    return sum(cast.kind(number) == "V" and cast.sentence(number) == sentence for number in before) > 1


def _alone(cast: Cast, mention: Mention) -> bool:
    """Whether a person is the only one that its sentence names, and no complement."""
    sentence = cast.sentence(mention.first)
    near = cast.within(mention.first - _NEAR, mention.first + _NEAR)
    people = [m for m in near if m.type == "PERSON" and cast.sentence(m.first) == sentence]
    others = [m for m in people if m.entity != mention.entity]
    return not others and not cast.is_a(mention.first - 1, "preposition") and not is_addressee(cast, mention)


def is_addressee(cast: Cast, mention: Mention) -> bool:
    """لشبكة س, لـ«س»: whether ل or ب stands before the name, written onto it or apart."""
    words = cast.scene.words
    onto = words.text[words.starts[mention.first]:mention.start]
    before = words.forms[mention.first - 1] if mention.first else ""
    apart = before if len(before.lstrip("\u0648\u0641")) == 1 and "\u0640" in words.gap(mention.first) + words.text[
        words.starts[mention.first - 1]:words.starts[mention.first]] else ""
    return any(letter in onto + apart for letter in _ADDRESSEE)


def _last_named(cast: Cast, cue: Cue) -> Subject | None:
    """The last person (else organisation) named before the form in the same or the last sentence."""
    here = cast.sentence(cue.first)
    near = [m for m in cast.earlier(cue.first) if here - cast.narration.number(m.start) <= 1]
    near.sort(key=lambda mention: _opens_sentence(cast, mention))
    for kinds in (("PERSON",), ("COMPANY", "ORG")):
        for mention in reversed(near):
            subject = named(cast, mention, "last named", 0.55)
            if mention.type in kinds and agrees(subject, cue) and not is_addressee(cast, mention):
                return subject
    return None


def _opens_sentence(cast: Cast, mention: Mention) -> bool:
    """رفع الأمير س الشكر لـ ص: whether a person stands with his or her titles right behind the verb of the sentence."""
    first = mention.first
    while (title := cast.scene.title_ends.get(first - 1)) is not None and cast.scene.words.gap(first) == " ":
        first = title.first
    verb = first - 1
    return mention.type == "PERSON" and verb >= 0 and cast.kind(verb) in {"V", "N"} and cast.scene.words.gap(first) == " " \
        and (verb == 0 or cast.sentence(verb - 1) != cast.sentence(verb))


def person_ends_at(cast: Cast, number: int) -> bool:
    """كان س قال, س يقول: whether a person is named right before a form."""
    return any(mention.last == number and mention.type == "PERSON" for mention in cast.earlier(number + 1)[-1:])


def person_begins_at(cast: Cast, number: int) -> bool:
    """Whether a person, or somebody's title, stands at a word."""
    mention = cast.by_first.get(number)
    return number in cast.scene.titles or (mention is not None and mention.type == "PERSON")
