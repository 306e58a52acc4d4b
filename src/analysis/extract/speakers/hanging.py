"""Who speaks in a quote that hangs on a form before or behind it, where another than the subject of the form may be meant."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH, HER, THEN
from ...arabic.chars import COMMA
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from ..speech.speech import Judgement
from .apposition import person_in_apposition
from .chains import carried
from .clauses import subject_of
from .gestures import as_cue
from .nouns import group_at
from .phrases import described, on_behalf, unnamed
from .sources import source_of
from .subjects import AT_VERB, BEFORE_THE_VERB, CARRIED_OVER, TOPIC, Cast, Subject, again, named

# Who carried the words is no speaker where another is known.
_CARRIED = "relay"
_BESIDE_VERB = AT_VERB | {BEFORE_THE_VERB, TOPIC}
# A quote hangs on one of the last forms.
_LAST = 40
# So far behind a relay phrase it may tell whom the agency quotes, in words.
_SOURCE_REACH = 12


def subject_of_quote(cast: Cast, judged: Judgement) -> Subject | None:
    """The subject of the form that a quote hangs on, or who is meant in its place; None where it hangs on none."""
    cue = judged.cue
    if cue is None:
        return None
    if cue.form.shape == _CARRIED:
        return _carrier(cast, cue)
    if judged.side == "before":
        return _of_form_before(cast, judged, cue)
    return _quoted_by(cast, cue, len(cast.words)) or _described_between(cast, judged, cue) or subject_of(cast, cue, follows=True)


def _of_form_before(cast: Cast, judged: Judgement, cue: Cue) -> Subject | None:
    kept = next((subject for first, subject in reversed(cast.past[-_LAST:]) if first == cue.first), None)
    told = _other_than(cast, judged, cue, kept) or kept
    plain = told is not None and told.entity and told.rule in _BESIDE_VERB and cast.entities[told.entity].type != "PLACE"
    return told if plain else _cited_behind(cast, judged) or told


def _other_than(cast: Cast, judged: Judgement, cue: Cue, kept: Subject | None) -> Subject | None:
    """Who speaks in place of a form's subject, by what stands between the form and its quote."""
    source = _quoted_by(cast, cue, judged.first) if kept and kept.kind not in {"person", "document"} else None
    source = source or (_on_whose_tongue(cast, judged, cue) if kept and kept.kind == "org" else None)
    return source or _answers(cast, judged, cue) or _came_as_answer(cast, cue, kept) or _turned_to(cast, judged, cue) \
        or _reporter(cast, cue, kept)


def _on_whose_tongue(cast: Cast, judged: Judgement, cue: Cue) -> Subject | None:
    """وعزت الشركة ذلك، على لسان مؤسسها س، إلى «…»: who speaks by name for a body between its verb and the words."""
    tongue = next((number for number in range(cue.last + 1, judged.first) if on_behalf(cast, number)), None)
    spoken = described(cast, tongue + 2, cue, sure=True) if tongue is not None else None
    return spoken if spoken is not None and spoken.entity else None


def _answers(cast: Cast, judged: Judgement, cue: Cue) -> Subject | None:
    """سألها مراسل إن كانت غفرت له، فهزت رأسها: «…»: who was asked, where a verb behind "so" leads up to the words' colon."""
    if "colon" not in judged.features or cue.form.key not in cast.vocabulary.classes["addressing"]:
        return None
    verb = next((number for number in range(judged.first - 1, cue.last, -1) if _opens_answer(cast, number)), None)
    told = carried(cast, as_cue(cast, verb)) if verb is not None else None
    return again(told, "whom one asked", 0.65) if told is not None and told.rule != CARRIED_OVER else None


def _came_as_answer(cast: Cast, cue: Cue, kept: Subject | None) -> Subject | None:
    """وحين سألنا مؤسستها س عن ذلك، جاء الجواب: «…»: the only person whom a sentence names before an answer that nobody owns."""
    answer = kept is not None and kept.entity is None and cast.is_a(cue.last + 1, "answer-noun")
    alone = {m.entity: m for m in cast.within(cast.opening(cue.first), cue.first - 1) if m.type == "PERSON"} if answer else {}
    return named(cast, next(iter(alone.values())), "whom one asked", 0.65) if len(alone) == 1 else None


def _opens_answer(cast: Cast, number: int) -> bool:
    """، فابتسمت: whether a comma and "so" with a verb stand at a word."""
    form = cast.words.forms[number]
    verb = form.startswith(THEN) and cast.vocabulary.kind_of(form[1:]) == "V"
    return verb and COMMA in cast.words.gap(number)


def _described_between(cast: Cast, judged: Judgement, cue: Cue) -> Subject | None:
    """“…، عامل لم يذكر اسمه قال: who is described between speech without its closing mark and the verb behind."""
    first = judged.last + 1
    nameless = judged.pair.closing is None and first < cue.first and not cast.within(first, cue.first - 1)
    group = group_at(cast, first) if nameless else None
    return unnamed(cast, first, cue.first - 1, cue) if is_kind(group, "person") else None


def _reporter(cast: Cast, cue: Cue, subject: Subject | None) -> Subject | None:
    """وقال إن القرار يؤكد و«يجسد …»: where a thing confirms within what somebody reports, it is that person who says so."""
    portends = cue.form.key in cast.vocabulary.classes["portending"]  # warned that the decision threatens
    if subject is None or not cue.finite:
        return None
    if _tells_of_document(cast, cue):
        return _outer(cast, cue, that=False)
    thing = subject.kind == "thing" and cue.form.number != "pl"  # dozens of students chanted
    return _outer(cast, cue) if thing or (portends and subject.kind == "document") else None


def _cited_behind(cast: Cast, judged: Judgement) -> Subject | None:
    """يعزو الباحثون ذلك إلى أن «…» بحسب س: whom a source phrase right behind the speech names, where no name stands before."""
    source = cast.forms.get(judged.last + 1)
    words = cast.words
    near = source is not None and source.form.shape == "source" and words.lines[source.first] == words.lines[judged.last] \
        and "." not in words.gap(source.first)
    told = subject_of(cast, source) if source is not None and near else None
    sure = told is not None and told.entity and told.kind == "person" and told.rule in AT_VERB
    return again(told, "cited behind", 0.8) if told is not None and sure else None


def _tells_of_document(cast: Cast, cue: Cue) -> bool:
    """كتب س في تقرير يلخص النتائج «…»: whether the verb right behind a document without article tells what this does."""
    group = group_at(cast, cue.first - 1) if cast.words.follows(cue.first) else None
    return is_kind(group, "document", "sg") and cast.kind(cue.last + 1) == "N" \
        and not cast.words.forms[cue.first - 1].startswith(ARTICLE)


def _outer(cast: Cast, cue: Cue, *, that: bool = True) -> Subject | None:
    """The subject of the last form of the sentence before this one; ``that``: only if a that-word parts the two."""
    sentence = cast.sentence(cue.first)
    outer = [(first, told) for first, told in cast.past[-_LAST:] if first < cue.first and cast.sentence(first) == sentence]
    if not outer or (that and not cast.holds(outer[-1][0] + 1, cue.first, "that")):
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
        if cast.is_a(number, "but-that") and number + 1 < judged.first and (told := person_in_apposition(cast, number + 2)):
            return told  # but the father, X, settled it: "…"
        if mention and mention.type == "PERSON" and cast.is_a(mention.first - 1, "written") and cue.form.key in \
                cast.vocabulary.classes["revealing"]:
            return named(cast, mention, "whose words it reveals", 0.75)
        if cast.is_a(number, "partitive") and cast.is_a(number - 1, "statement-from") and number - 1 > cue.last + 1:
            people = (each for each in cast.within(number + 1, judged.first - 1) if each.type == "PERSON")
            return next((named(cast, each, "turned to", 0.75) for each in people), None)
    return None


def _carrier(cast: Cast, cue: Cue) -> Subject | None:
    """After a relay phrase: a person who is named there; an agency only if nobody else speaks."""
    words, told = cast.words, _quoted_by(cast, cue, len(cast.words))
    if told:
        return told
    inner = [number for number in range(cue.last + 1, min(cue.last + 4, len(words))) if number in cast.scene.cues]
    verb = cast.scene.cues[inner[0]] if inner else None
    inner_cue = Cue(verb.first, verb.last, verb.cut, verb.value) if verb else cue
    owned = verb is None and cue.last + 1 < len(words) and (
        words.forms[cue.last + 1].endswith((FINAL_HEH, HER)) or cast.kind(cue.last + 1) == "V")
    if owned or inner_cue.form.key in cast.vocabulary.classes["carrying"]:
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
        if inner and inner.form.key in cast.vocabulary.classes["carrying"] \
                and cast.is_a(min(inner.last + 1, len(cast.words) - 1), "carrier"):
            return source_of(cast, inner)
    return None
