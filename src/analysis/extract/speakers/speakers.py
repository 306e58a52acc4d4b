"""The speaker of every quote: the subject of its cue, the name before its colon, or who spoke last."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence

from ..names.mentions import Mention
from ..reading.catalogue import Entity
from ..reading.cues import Cue, Narration, in_relative_clause
from ..reading.scene import Scene
from ..speech.leads import signature
from ..speech.speech import Judgement
from .actors import main_subject
from .clauses import subject_of
from .colons import before_colon
from .gestures import doer_behind, implied
from .hanging import subject_of_quote
from .listed import of_list
from .newcomers import introduced
from .subjects import (
    AT_VERB,
    NOBODY,
    OF_THE_VERB,
    REPORTED_BY,
    Cast,
    Speaker,
    Subject,
    again,
    agrees,
    cast_of,
    named,
    spoken_by,
    unspoken,
)

_INTERVIEW = "interview"
# The shape of a form that tells who carried the words.
_CARRIED = "relay"
_SEVERAL = frozenset({"pl", "du"})
# So far behind a sentence's head a pronoun may be its subject, in words, and the gender that it tells.
_HEAD = 4
_PRONOUNS = {"he": "m", "she": "f"}
# The sentence behind a quote names who speaks within so many words.
_BEHIND = 24


def speakers(scene: Scene, told: Narration, mentions: Sequence[Mention], entities: Mapping[str, Entity],
             cues: Sequence[Cue], judged: Sequence[Judgement]) -> list[Speaker]:
    """One speaker for each judgement. Cues and quotes are walked through together, in text order."""
    cast = cast_of(scene, told, _narrated(mentions, judged), entities, cues)
    waiting, found = deque(cues), list[Speaker]()
    for judgement in judged:
        while waiting and waiting[0].first < judgement.first:
            remember(cast, waiting.popleft())
        found.append(speaker_of(cast, judgement, found[-1] if found else NOBODY))
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
    at_name = subject.rule == OF_THE_VERB or fits
    carries = cue.form.key in cast.vocabulary.classes["carrying"]  # the paper quotes X
    told = cue.finite and not carries
    return told and at_name and subject.rule in AT_VERB


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
    subject = named(cast, signed, "signed", 0.85) if signed else subject_of_quote(cast, judged)
    if "gesture behind" in judged.features:
        subject = doer_behind(cast, judged.last + 1)
    if subject:
        return spoken_by(subject)
    several = judged.cue is not None and judged.cue.finite and judged.cue.form.number in _SEVERAL  # students chanted: "…"
    return (None if several else before_colon(cast, judged)) or of_list(cast, judged) or _nearest(cast, judged, last)


def _protagonist(cast: Cast) -> Speaker:
    """Who answers in an interview: the person named most."""
    return Speaker(cast.protagonist, None, _INTERVIEW, 0.7) if cast.protagonist else NOBODY


def _nearest(cast: Cast, judged: Judgement, last: Speaker) -> Speaker:
    """Nothing beside the quote tells: who acts around it, else who spoke last in this paragraph, else nobody; never sure."""
    if "answer" in judged.features:
        return last if last.rule == _INTERVIEW else _protagonist(cast)
    if judged.cue is not None and judged.cue.form.shape == "document":
        return NOBODY
    if (thus := _said_thus(cast, judged)) is not None:
        return thus
    told = _of_outer_form(cast, judged) or _implied_before_colon(cast, judged) or _acting(cast, judged) \
        or _topic_before(cast, judged)
    if told:
        return told
    lines = cast.words.lines
    spoke = bool(cast.past) and lines[cast.past[-1][0]] in {lines[judged.first], lines[max(judged.first - 1, 0)]}
    return _who_spoke(cast, judged, last) if spoke else _told_of_behind(cast, judged)


def _implied_before_colon(cast: Cast, judged: Judgement) -> Speaker | None:
    """وهز رأسه: «…»: who goes on, by the gender of the verb that opens the colon's sentence."""
    goes_on = implied(cast, judged.first) if judged.cue is None and "colon" in judged.features else None
    return spoken_by(goes_on) if goes_on else None


def _acting(cast: Cast, judged: Judgement) -> Speaker | None:
    """وقرر البنك «خفض الفائدة»: who does what the sentence tells that goes on in marks."""
    acts = (_pronoun_at_head(cast, judged) or main_subject(cast, unspoken(judged.first))) \
        if _goes_on_sentence(cast, judged) else None
    return spoken_by(again(acts, "actor of the sentence", 0.5)) if acts else None


def _who_spoke(cast: Cast, judged: Judgement, last: Speaker) -> Speaker:
    """Who spoke last, in this paragraph or at the end of the one before."""
    first, subject = cast.past[-1]
    if judged.cue is None and "colon" not in judged.features:
        return spoken_by(again(subject, "goes on after indirect speech", min(subject.confidence, 0.6)))
    several = judged.cue is not None and judged.cue.form.number in _SEVERAL
    here = cast.words.lines[first] == cast.words.lines[judged.first]
    other = judged.cue is not None and judged.cue.finite and not agrees(subject, judged.cue)  # (X asked her), and she answered
    nobody = last is NOBODY or several or other or not here
    return NOBODY if nobody else last._replace(rule="nobody else in reach", confidence=0.5)


def _said_thus(cast: Cast, judged: Judgement) -> Speaker | None:
    """«…». بهذه الكلمات التي نشرها فجر س الأزمة: the first person of the sentence that tells so of the words before it."""
    after = judged.last + 1
    if not (cast.is_a(after, "this") and cast.is_a(after + 1, "said-thus")):
        return _thus_told(cast, after)
    here = cast.within(after, min(after + _BEHIND, len(cast.sentences) - 1))
    person = next((m for m in here if m.type == "PERSON" and cast.sentence(m.first) == cast.sentence(after)), None)
    return spoken_by(named(cast, person, "said with these words", 0.75)) if person else None


def _thus_told(cast: Cast, after: int) -> Speaker | None:
    """«…» ¶ هكذا قالت س في الندوة: the subject of the verb that a word which points back to what is before it stands at."""
    verb = cast.forms.get(after + 1) if cast.is_a(after, "points-back") else None
    subject = subject_of(cast, verb, follows=True) if verb is not None and verb.finite else None
    return spoken_by(again(subject, "said with these words", 0.75)) if subject else None


def _told_of_behind(cast: Cast, judged: Judgement) -> Speaker:
    """«غبت لأنني تعبت». قبل أن تغني حرفا، كانت المطربة س قد …: whom alone the sentence behind a paragraph's first words names."""
    lines, first, after = cast.words.lines, judged.first, judged.last + 1
    opens = judged.cue is None and "colon" not in judged.features and cast.words.opens_line(first)
    if not opens or after >= len(lines) or lines[after] != lines[first]:
        return NOBODY
    here = range(after, min(after + _BEHIND, len(lines)))
    sentence = [m for m in cast.within(after, here[-1]) if m.type == "PERSON" and cast.sentence(m.first) == cast.sentence(after)]
    alone = len({m.entity for m in sentence}) == 1
    return spoken_by(named(cast, sentence[0], "told of in the sentence behind", 0.5)) if alone else NOBODY


def _topic_before(cast: Cast, judged: Judgement) -> Speaker | None:
    """وكان س قد حصل على موعد ثم ألغي. «وصلتني رسالة …»: whom the sentence before speech tells of, where no form is near."""
    words, first = cast.words, judged.first
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
    if not (agrees(subject, judged.cue) or cast.holds(first, judged.cue.first, "that")):
        return None  # when she asked him, he told her
    return spoken_by(again(subject, "of the outer form", min(subject.confidence, 0.6)))
