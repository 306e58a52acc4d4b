"""The speaker of every quote: the subject of its cue, the name before its colon, or who spoke last."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence

from ...arabic.words import ARTICLE, FINAL_HEH, HER
from ..names.mentions import Mention
from ..reading.catalogue import Entity
from ..reading.cues import Cue, Narration, in_relative_clause
from ..reading.scene import Scene
from ..speech.leads import signature
from ..speech.speech import Judgement
from .actors import main_subject
from .clauses import subject_of
from .colons import before_colon
from .extents import group_at
from .gestures import doer_behind, implied
from .newcomers import introduced
from .phrases import unnamed
from .sources import source_of
from .subjects import NOBODY, REPORTED_BY, Cast, Speaker, Subject, again, agrees, cast_of, named, spoken_by, unspoken

# Who carried the words is no speaker where another is known.
_CARRIED = "relay"
_AT_VERB = frozenset({"subject of the verb", "title and name"})
_BESIDE_VERB = _AT_VERB | {"subject before the verb", "topic of the sentence"}
# A quote hangs on one of the last forms.
_LAST, _SEVERAL = 40, frozenset({"pl", "du"})
# So far behind a sentence's head a pronoun may be its subject, in words, and the gender that it tells.
_HEAD = 4
_PRONOUNS = {"he": "m", "she": "f"}
# So far behind a relay phrase it may tell whom the agency quotes, in words.
_SOURCE_REACH = 12


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
    if "gesture behind" in judged.features:
        subject = doer_behind(cast, judged.last + 1)
    if subject:
        return spoken_by(subject)
    several = judged.cue is not None and judged.cue.finite and judged.cue.form.number in _SEVERAL  # students chanted: "…"
    return (None if several else before_colon(cast, judged)) or _nearest(cast, judged, last)


def _subject(cast: Cast, judged: Judgement) -> Subject | None:
    cue = judged.cue
    if cue is None:
        return None
    if judged.side == "before" and cue.form.shape == _CARRIED:
        return _carrier(cast, cue)
    if judged.side == "before":
        kept = next((subject for first, subject in reversed(cast.past[-_LAST:]) if first == cue.first), None)
        source = _quoted_by(cast, cue, judged.first) if kept and kept.kind not in {"person", "document"} else None
        told = source or _turned_to(cast, judged, cue) or _reporter(cast, cue, kept) or _judge(cast, judged, cue, kept) or kept
        plain = told is not None and told.entity and told.rule in _BESIDE_VERB
        return told if plain else _cited_behind(cast, judged) or told
    if cue.form.shape == _CARRIED:
        return _carrier(cast, cue)
    return _quoted_by(cast, cue, len(cast.scene.words)) or _described_between(cast, judged, cue) \
        or subject_of(cast, cue, follows=True)


def _described_between(cast: Cast, judged: Judgement, cue: Cue) -> Subject | None:
    """“…، عامل لم يذكر اسمه قال: who is described between speech without its closing mark and the verb behind."""
    first = judged.last + 1
    nameless = judged.pair.closing is None and first < cue.first and not cast.within(first, cue.first - 1)
    group = group_at(cast, first) if nameless else None
    return unnamed(cast, first, cue.first - 1, cue) if group is not None and group.kind == "person" else None


def _reporter(cast: Cast, cue: Cue, subject: Subject | None) -> Subject | None:
    """وقال إن القرار يؤكد و«يجسد …»: where a thing confirms within what somebody reports, it is that person who says so."""
    portends = cue.form.key in cast.scene.vocabulary.classes["portending"]  # warned that the decision threatens
    if subject is None or not cue.finite:
        return None
    if _tells_of_document(cast, cue):
        return _outer(cast, cue, that=False)
    thing = subject.kind == "thing" and cue.form.number != "pl"  # dozens of students chanted
    return _outer(cast, cue) if thing or (portends and subject.kind == "document") else None


def _cited_behind(cast: Cast, judged: Judgement) -> Subject | None:
    """يعزو الباحثون ذلك إلى أن «…» بحسب س: whom a source phrase right behind the speech names, where no name stands before."""
    source = cast.forms.get(judged.last + 1)
    words = cast.scene.words
    near = source is not None and source.form.shape == "source" and words.lines[source.first] == words.lines[judged.last] \
        and "." not in words.gap(source.first)
    mention = cast.by_first.get(source.last + 1) if source is not None and near else None
    return named(cast, mention, "cited behind", 0.8) if mention is not None and mention.type == "PERSON" else None


def _judge(cast: Cast, judged: Judgement, cue: Cue, subject: Subject | None) -> Subject | None:
    """وقالت إنه أدلى بإفادات كانت «مضللة»: who says what something was, where another's speaking is only told of."""
    carried_over = subject is not None and subject.rule == "carried over" and not cue.cut
    return _outer(cast, cue) if carried_over and cast.is_a(judged.first - 1, "auxiliary") else None


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
    """وعد المدير ببناء ملعب، لكن س بدت أقل حماسا: «…»; سألنا الشركة فجاء الرد من مديرتها س: whom it turns to before its colon."""
    if "colon" not in judged.features:
        return None
    for number in range(judged.first - 2, cue.last, -1):
        mention = cast.by_first.get(number + 1)
        if mention and mention.type == "PERSON" and cast.is_a(number, "contrast"):
            return named(cast, mention, "turned to", 0.75)
        if mention and mention.type == "PERSON" and cast.is_a(mention.first - 1, "written") and cue.form.key in \
                cast.scene.vocabulary.classes["revealing"]:
            return named(cast, mention, "whose words it reveals", 0.75)
        if cast.is_a(number, "partitive") and cast.is_a(number - 1, "statement-from") and number - 1 > cue.last + 1:
            people = (each for each in cast.within(number + 1, judged.first - 1) if each.type == "PERSON")
            return next((named(cast, each, "turned to", 0.75) for each in people), None)
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
        words.forms[cue.last + 1].endswith((FINAL_HEH, HER)) or cast.kind(cue.last + 1) == "V")
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
    goes_on = implied(cast, judged.first) if judged.cue is None and "colon" in judged.features else None
    if goes_on:
        return spoken_by(goes_on)
    acts = (_pronoun_at_head(cast, judged) or main_subject(cast, unspoken(judged.first))) \
        if _goes_on_sentence(cast, judged) else None
    if acts:
        return spoken_by(again(acts, "actor of the sentence", 0.5))
    topic = _topic_before(cast, judged)
    if topic:
        return topic
    if not cast.past or lines[cast.past[-1][0]] not in {lines[judged.first], lines[max(judged.first - 1, 0)]}:
        return NOBODY
    if judged.cue is None and "colon" not in judged.features:
        subject = cast.past[-1][1]
        return spoken_by(again(subject, "goes on after indirect speech", min(subject.confidence, 0.6)))
    several = judged.cue is not None and judged.cue.form.number in _SEVERAL
    if last is not NOBODY and not several and lines[cast.past[-1][0]] == lines[judged.first]:
        return last._replace(rule="nobody else in reach", confidence=0.5)
    return NOBODY


def _topic_before(cast: Cast, judged: Judgement) -> Speaker | None:
    """وكان س قد حصل على موعد ثم ألغي. «وصلتني رسالة …»: whom the sentence before speech tells of, where no form is near."""
    words, first = cast.scene.words, judged.first
    if judged.cue is not None or "colon" in judged.features or first == 0:
        return None
    if cast.sentence(first - 1) == cast.sentence(first) or words.lines[first - 1] != words.lines[first]:
        return None
    subject = introduced(cast, unspoken(first))
    return spoken_by(again(subject, "told of in the sentence before", 0.55)) if subject else None


def _goes_on_sentence(cast: Cast, judged: Judgement) -> bool:
    """وقرر البنك «خفض الفائدة»: whether no form or colon tells who speaks, and the narrator's sentence goes on in marks."""
    untold, first = judged.cue is None and "colon" not in judged.features, judged.first
    return untold and first > 0 and cast.sentence(first - 1) == cast.sentence(first)


def _pronoun_at_head(cast: Cast, judged: Judgement) -> Subject | None:
    """ومع ذلك فهو لا يتفق مع س، «لأن …»: who spoke last, where the pronoun for him or her stands near the sentence's head."""
    number = cast.opening(judged.first)
    near = range(number, min(number + _HEAD, judged.first))
    gender = next((_PRONOUNS[role] for place in near for role in _PRONOUNS if cast.is_a(place, role)), "")
    subject = cast.past[-1][1] if cast.past and gender else None
    return subject if subject and subject.kind == "person" and subject.number == "sg" and subject.gender in {gender, ""} else None


def _of_outer_form(cast: Cast, judged: Judgement) -> Speaker | None:
    """ذكر س أن كوريا عبرت عن «…»: where no speaker of the verb at the quote is told, that of the verb which reports it."""
    if judged.cue is None or not cast.past or cast.sentence(cast.past[-1][0]) != cast.sentence(judged.cue.first):
        return None
    first, subject = cast.past[-1]
    if judged.cue.finite and judged.cue.form.number in _SEVERAL and subject.number == "sg":
        return None  # according to the agency, students chanted
    if not (agrees(subject, judged.cue) or any(cast.is_a(number, "that") for number in range(first, judged.cue.first))):
        return None  # when she asked him, he told her
    return spoken_by(again(subject, "of the outer form", min(subject.confidence, 0.6)))
