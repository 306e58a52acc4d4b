"""The speaker of every quote: the subject of its cue, the name before its colon, or who spoke last."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..arabic.words import ARTICLE
from .catalogue import Entity
from .clauses import subject_of
from .cues import Cue, Narration, in_relative_clause
from .descriptions import named_later
from .extents import group_at
from .leads import headed_by, signature
from .mentions import Mention
from .scene import Scene
from .sources import source_of
from .speech import Judgement
from .subjects import REPORTED_BY, Cast, Subject, again, agrees, cast_of, is_addressee, named
from .topics import topic_of

# Who carried the words is no speaker where another is known.
_CARRIED = "relay"
_AT_VERB = frozenset({"subject of the verb", "title and name"})
# A quote hangs on one of the last forms.
_LAST = 40
# A headline before its colon is no longer than this, in words.
_HEADLINE = 12
_OBJECTS = ("\u0647", "\u0647\u0627")
# So far behind a relay phrase it may tell whom the agency quotes, in words.
_SOURCE_REACH = 12


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
    cast = cast_of(scene, told, _narrated(mentions, judged), entities, cues)
    waiting, found, last = deque(cues), [], NOBODY
    for judgement in judged:
        while waiting and waiting[0].first < judgement.first:
            remember(cast, waiting.popleft())
        last = speaker_of(cast, judgement, last)
        found.append(last)
    return found


def _narrated(mentions: Sequence[Mention], judged: Sequence[Judgement]) -> list[Mention]:
    """The mentions outside of quotes: whom a speaker names does not speak for that."""
    starts = [judgement.first for judgement in judged]
    places = ((mention, bisect_right(starts, mention.first) - 1) for mention in mentions)
    return [mention for mention, place in places if place < 0 or mention.first > judged[place].last]


def remember(cast: Cast, cue: Cue) -> Subject | None:
    """Resolve a form and keep its subject for those that come after it."""
    subject = subject_of(cast, cue)
    if subject and _verb_tells_gender(cast, cue, subject):
        subject = subject._replace(gender=cue.form.gender)
    if subject and (subject.entity or cue.form.shape != "medium"):
        reported = cue.form.shape == "source" and subject.kind == "org"
        place = len(cast.past) - _tells_of_speaker(cast, cue)
        cast.past.insert(place, (cue.first, subject._replace(rule=REPORTED_BY) if reported else subject))
    return subject


def _verb_tells_gender(cast: Cast, cue: Cue, subject: Subject) -> bool:
    """Whether a verb right before a person's name, or before his or her title that agrees with it, tells the gender."""
    title = cast.scene.titles.get(cue.last + 1)
    fits = title is not None and title.value.gender not in {"m", "f"} - {cue.form.gender}
    at_name = subject.rule == "subject of the verb" or fits
    carries = cue.form.key in cast.scene.vocabulary.classes["carrying"]  # the paper quotes X
    told = cue.finite and not carries and cue.form.gender in {"m", "f"}
    return told and at_name and subject.rule in _AT_VERB and subject.number == "sg"


def _tells_of_speaker(cast: Cast, cue: Cue) -> bool:
    """Whether a form stands in a clause about the last speaker, or tells who carried the words, and he or she goes on."""
    outer = cast.scene.cue_ending_at(cue.first - 1)
    aside = _CARRIED in {cue.form.shape, outer.shape if outer else ""}  # X pointed - as Y told - to
    return bool(cast.past) and (aside or in_relative_clause(cast.scene, cue)) \
        and cast.sentence(cast.past[-1][0]) == cast.sentence(cue.first)


def speaker_of(cast: Cast, judged: Judgement, last: Speaker) -> Speaker:
    """The speaker of one quote; ``last`` is the speaker of the quote before."""
    if judged.side == "continued":
        return last._replace(rule="goes on", confidence=min(last.confidence, 0.85))
    signed = signature(cast.scene, cast.by_first, judged.first, judged.last) if "signed" in judged.features else None
    subject = named(cast, signed, "signed", 0.85) if signed else _subject(cast, judged)
    if subject:
        return Speaker(subject.entity, None if subject.entity else subject.label, subject.rule, subject.confidence)
    return _before_colon(cast, judged) or _nearest(cast, judged, last)


def _subject(cast: Cast, judged: Judgement) -> Subject | None:
    cue = judged.cue
    if cue is None:
        return None
    if judged.side == "before" and cue.form.shape == _CARRIED:
        return _carrier(cast, cue)
    if judged.side == "before":
        kept = next((subject for first, subject in reversed(cast.past[-_LAST:]) if first == cue.first), None)
        source = _quoted_by(cast, cue, judged.first) if kept and kept.kind not in {"person", "document"} else None
        return source or _turned_to(cast, judged, cue) or _reporter(cast, cue, kept) or kept
    if cue.form.shape == _CARRIED:
        return _carrier(cast, cue)
    return _quoted_by(cast, cue, len(cast.scene.words)) or subject_of(cast, cue, follows=True)


def _reporter(cast: Cast, cue: Cue, subject: Subject | None) -> Subject | None:
    """وقال إن القرار يؤكد و«يجسد …»: where a thing confirms within what somebody reports, it is that person who says so."""
    portends = cue.form.key in cast.scene.vocabulary.classes["portending"]  # warned that the decision threatens
    if subject is None or not cue.finite:
        return None
    if _tells_of_document(cast, cue):
        return _outer(cast, cue, that=False)
    return _outer(cast, cue) if subject.kind == "thing" or (portends and subject.kind == "document") else None


def _tells_of_document(cast: Cast, cue: Cue) -> bool:
    """كتب س في تقرير يلخص النتائج «…»: whether the verb right behind a document without article tells what this does."""
    group = group_at(cast, cue.first - 1) if cue.first and cast.scene.words.gap(cue.first) == " " else None
    return group is not None and group.kind == "document" and group.number == "sg" and cast.kind(cue.last + 1) == "N" \
        and not cast.scene.words.forms[cue.first - 1].startswith(ARTICLE)


def _outer(cast: Cast, cue: Cue, *, that: bool = True) -> Subject | None:
    """The subject of the last form of the sentence before this one; ``that``: only if a that-word parts the two."""
    sentence = cast.sentence(cue.first)
    outer = [(first, told) for first, told in cast.past[-_LAST:] if first < cue.first and cast.sentence(first) == sentence]
    if not outer or (that and not any(cast.is_a(number, "that") for number in range(outer[-1][0] + 1, cue.first))):
        return None
    return again(outer[-1][1], "of the outer form", 0.75)


def _turned_to(cast: Cast, judged: Judgement, cue: Cue) -> Subject | None:
    """وعد المدير ببناء ملعب، لكن س بدت أقل حماسا: «…»: whom the sentence turns to before its colon."""
    if "colon" not in judged.features:
        return None
    for number in range(judged.first - 2, cue.last, -1):
        mention = cast.by_first.get(number + 1)
        if mention and mention.type == "PERSON" and cast.is_a(number, "contrast"):
            return named(cast, mention, "turned to", 0.75)
    return None


def _carrier(cast: Cast, cue: Cue) -> Subject | None:
    """After a relay phrase: a person who is named there; an agency only if nobody else speaks."""
    words, told = cast.scene.words, _quoted_by(cast, cue, len(cast.scene.words))
    if told:
        return told
    inner = [number for number in range(cue.last + 1, min(cue.last + 4, len(words))) if number in cast.scene.cues]
    verb = cast.scene.cues[inner[0]] if inner else None
    inner_cue = Cue(verb.first, verb.last, verb.cut, verb.value) if verb else cue
    owned = verb is None and cue.last + 1 < len(words) and (
        words.forms[cue.last + 1].endswith(_OBJECTS) or cast.kind(cue.last + 1) == "V")
    if owned or inner_cue.form.key in cast.scene.vocabulary.classes["carrying"]:
        source = source_of(cast, inner_cue)
        if source:
            return source
    if owned:  # بحسب ما ذكره س: a verb with its object
        inner_cue = inner_cue._replace(first=cue.last + 1, last=cue.last + 1)
    subject = subject_of(cast, inner_cue) if verb or owned else None
    if subject and (cast.entities[subject.entity].type == "PERSON" if subject.entity else subject.kind == "person"):
        return subject
    if cast.past:
        return cast.past[-1][1]
    return subject


def _quoted_by(cast: Cast, cue: Cue, end: int) -> Subject | None:
    """ذكرت الوكالة نقلا عن س: whom the body that reports names, before word ``end``, as its source."""
    for number in range(cue.last + 1, min(cue.last + _SOURCE_REACH, end)):
        if cast.sentence(number) != cast.sentence(cue.last):
            return None
        inner = cast.forms.get(number)
        if inner and inner.form.key in cast.scene.vocabulary.classes["carrying"] \
                and cast.is_a(min(inner.last + 1, len(cast.scene.words) - 1), "carrier"):
            return source_of(cast, inner)
    return None


def _before_colon(cast: Cast, judged: Judgement) -> Speaker | None:
    """S: "…" — the name or description that ends at the colon."""
    words, place = cast.scene.words, judged.first
    if ":" not in words.gap(place):
        headed = headed_by(cast.scene, cast.by_first, place) if "headed" in judged.features else None
        if headed is None:
            return None
        place = headed
    topic = topic_of(cast, place - 1)
    if topic:
        return Speaker(topic.entity, None, topic.rule, topic.confidence)
    sentence = cast.narration.number(words.starts[place - 1])
    near = [m for m in cast.earlier(place) if cast.narration.number(m.start) == sentence]
    carries = judged.cue is not None and judged.cue.form.key in cast.scene.vocabulary.classes["carrying"]
    verb = judged.cue if judged.cue and judged.cue.finite and not carries else None
    for mention in reversed(near):
        if mention.type == "PERSON" and (verb is None or agrees(named(cast, mention, "", 0), verb)):
            return _named_before_colon(cast, mention)
    described = _described_before_colon(cast, place, sentence)
    for mention in reversed([] if described else near):
        if mention.type in {"COMPANY", "ORG"} and not _is_place_of_words(cast, mention):
            return _named_before_colon(cast, mention)
    return described or _headline_name(cast, place)


def _headline_name(cast: Cast, number: int) -> Speaker | None:
    """س: «…»: a headline's short name, which the text tells to be a person."""
    words = cast.scene.words
    first = next((n for n in range(number - 1, max(number - 4, -1), -1) if n == 0 or words.lines[n - 1] != words.lines[n]), None)
    if first is None or words.lines[first] != words.lines[0]:
        return None
    name = list(words.forms[first:number])
    same = (m for m in cast.mentions if m.type == "PERSON" and name in (
        list(words.forms[m.first:m.last + 1]), list(words.forms[m.first:m.last + 1])[-len(name):]))
    person = next(same, None)
    return _named_before_colon(cast, person) if person else None


def _named_before_colon(cast: Cast, mention: Mention) -> Speaker:
    subject = named(cast, mention, "before the colon", 0.85)
    return Speaker(subject.entity, None, subject.rule, subject.confidence)


def _is_place_of_words(cast: Cast, mention: Mention) -> bool:
    """A name behind a preposition, such as the page where something was published."""
    before = range(max(mention.first - 2, 0), mention.first)
    return is_addressee(cast, mention) or (any(cast.is_a(number, "preposition") for number in before)
                                           and not _is_its_source(cast, mention.first))


def _is_its_source(cast: Cast, number: int) -> bool:
    """أول تعليق من س: whether a name follows a statement and from."""
    return number > 1 and cast.is_a(number - 1, "partitive") and cast.is_a(number - 2, "statement-from")


def _described_before_colon(cast: Cast, number: int, sentence: int) -> Speaker | None:
    """A title or noun for people that opens the sentence of the colon."""
    first = number - 1
    while first > max(number - _HEADLINE, 0) and cast.sentence(first - 1) == sentence:
        first -= 1
    group = group_at(cast, first)
    if group is not None and group.kind == "document" and not any(
            m.type in {"COMPANY", "ORG"} for m in cast.within(first, number - 1)):
        return Speaker(None, cast.scene.words.surface(first, number - 1), "description", 0.6)  # a new study: …
    if first in cast.scene.titles or (group is not None and group.kind == "person"):
        later = named_later(cast, first, number - 1) if cast.scene.words.lines[first] == cast.scene.words.lines[0] else None
        if later:
            return Speaker(later.entity, None, later.rule, later.confidence)
        return Speaker(None, cast.scene.words.surface(first, number - 1), "description", 0.7)
    return None


def _protagonist(cast: Cast) -> Speaker:
    """Who answers in an interview: the person named most."""
    return Speaker(cast.protagonist, None, "interview", 0.7) if cast.protagonist else NOBODY


def _nearest(cast: Cast, judged: Judgement, last: Speaker) -> Speaker:
    """Nothing tells: who spoke last in this paragraph, else nobody; never sure."""
    if "answer" in judged.features:
        return last if last.rule == "interview" else _protagonist(cast)
    lines = cast.scene.words.lines
    if judged.cue is not None and judged.cue.form.shape == "document":
        return NOBODY
    outer = _of_outer_form(cast, judged)
    if outer:
        return outer
    if not cast.past or lines[cast.past[-1][0]] not in {lines[judged.first], lines[max(judged.first - 1, 0)]}:
        return NOBODY
    if judged.cue is None and "colon" not in judged.features:
        subject = cast.past[-1][1]
        return Speaker(subject.entity, None if subject.entity else subject.label, "goes on after indirect speech",
                       min(subject.confidence, 0.6))
    several = judged.cue is not None and judged.cue.form.number == "pl"
    if last is not NOBODY and not several and lines[cast.past[-1][0]] == lines[judged.first]:
        return last._replace(rule="nobody else in reach", confidence=0.5)
    return NOBODY


def _of_outer_form(cast: Cast, judged: Judgement) -> Speaker | None:
    """ذكر س أن كوريا عبرت عن «…»: where no speaker of the verb at the quote is told, that of the verb which reports it."""
    if judged.cue is None or not cast.past or cast.sentence(cast.past[-1][0]) != cast.sentence(judged.cue.first):
        return None
    first, subject = cast.past[-1]
    if not (agrees(subject, judged.cue) or any(cast.is_a(number, "that") for number in range(first, judged.cue.first))):
        return None  # when she asked him, he told her
    return Speaker(subject.entity, None if subject.entity else subject.label, "of the outer form", min(subject.confidence, 0.6))
