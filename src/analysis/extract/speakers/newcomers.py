"""Who is newly told of: the person at the head of the sentence before a form, and where one stands behind its verb."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE
from ...arabic.chars import COMMA, MAKSURA
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.gazetteer import Hit
from .governed import is_owner
from .receivers import is_addressee
from .subjects import REPORTED_BY, Cast, Subject, agrees, named

REMEMBERED = 6
# So many words around, a name is still present to the reader; it also keeps time linear.
_NEAR = 60
# Words from an asking verb to about whom one asks.
_QUESTION = 40
_CLAUSE, _ABOUT = 16, 28
_HAD, _ALREADY = frozenset({"\u0643\u0627\u0646", "\u0643\u0627\u0646\u062a"}), "\u0642\u062f"


def is_verb(cast: Cast, number: int) -> bool:
    """Whether a word is a verb, or ends in the maksura that tells it from its noun: تبنى, adopted."""
    words, kind = cast.words, cast.kind(number)
    return kind == "V" or (kind == "N" and words.text[words.ends[number] - 1] == MAKSURA
                           and not words.forms[number].startswith(ARTICLE))


def opens_at(cast: Cast, mention: Mention) -> int:
    """قرأ الشاعر النيجيري س: the first word of a name with the role, the titles and the country's adjective before it."""
    words, first = cast.words, mention.first
    if mention.role and words.follows(first):
        first = max(first - len(mention.role.split()), 0)
    while words.follows(first):
        title = cast.scene.title_ends.get(first - 1)
        if title is None and not (words.forms[first - 1].startswith(ARTICLE)
                                  and cast.vocabulary.is_nationality(words.forms[first - 1])):
            break
        first = title.first if title else first - 1
    return first


def does_at_head(cast: Cast, opens: int) -> bool:
    """ولم تخف س, لكن س لم يوافق: whether a verb, a negated word or a contrast stands right before who does something."""
    negated = opens > 1 and cast.is_a(opens - 2, "before-verb")
    turned = cast.is_a(opens - 1, "contrast")
    had = cast.is_a(opens - 1, "auxiliary")
    return is_verb(cast, opens - 1) or negated or turned or had


def introduced(cast: Cast, cue: Cue) -> Subject | None:
    """A person first named since the last form, at the head of a sentence just before this one."""
    told = next((one for one in reversed(cast.past[-REMEMBERED:]) if one[1].rule != REPORTED_BY), None)  # not the paper cited
    since, spoke = (told[0], told[1].entity) if told else (-1, None)
    if cast.is_a(cue.last + 1, "that") and cast.is_a(cue.last + 2, "latter"):
        return None  # claims that the latter
    here = cast.sentence(cue.first)
    fresh = [m for m in cast.earlier(cue.first) if since < m.first and m.type == "PERSON" and m.entity != spoke
             and not (m.first and is_owner(cast, m.first) and not _office_of(cast, m))]  # (days after) the visit of X
    if told and told[1].kind == "person":  # said the president, beside his guest X
        fresh = [m for m in fresh if cast.sentence(m.first) != cast.sentence(since) or cast.is_a(max(m.first - 1, 0), "contrast")]
    for mention in reversed(fresh):
        if cast.sentence(mention.first) == here and (opens_with_about(cast, cue.first) or is_asked_about(cast, mention)):
            continue
        if told and cue.finite and cast.sentence(mention.first) != here and (
                _is_looked_back_on(cast, mention) or (_goes_on(cast, cue, told[1]) and not _is_quoted(cast, mention, cue))):
            continue
        opens = mention.first < 2 or cast.sentence(mention.first - 2) != cast.sentence(mention.first) or _alone(cast, mention)
        subject = named(cast, mention, "newly introduced", 0.72)
        away = here - cast.sentence(mention.first)
        last = not any(m.first > mention.first and m.type == "PERSON" for m in cast.earlier(cue.first)[-1:])
        near = (cast.first_of[mention.entity] > since and away <= 2) or (
            (away == 1 or (away == 2 and last)) and _is_topic(cast, mention))
        if away == 1 and cast.is_a(mention.first - 1, "contrast") and agrees(subject, cue):
            return subject  # but X remains open to it. And said
        if opens and near and not _is_in_clause(cast, mention) and agrees(subject, cue):
            return subject
    return None


def _goes_on(cast: Cast, cue: Cue, spoke: Subject) -> bool:
    """وأضاف: whether a form tells that a person who spoke before, and agrees with it, says more."""
    return cue.form.key in cast.vocabulary.classes["going-on"] and spoke.kind == "person" and agrees(spoke, cue)


def _is_quoted(cast: Cast, mention: Mention, cue: Cue) -> bool:
    """عزاه س إلى «…», وتناول س الكلفة: whether marks that hold no name open between a person and a form, or the sentence tells of
    speech in other words."""
    opening = cast.opening(mention.first)
    return any(number in cast.scene.opened and number not in cast.enclosed for number in range(mention.last + 1, cue.first)) \
        or cast.holds(opening, cue.first, "speech-deed") or cast.is_a(opening, "topic")


def _is_looked_back_on(cast: Cast, mention: Mention) -> bool:
    """وكان س قد غادر: whether a sentence, by the verb that opens it, only tells what a person had done before."""
    words, opening = cast.words, cast.opening(mention.first)
    had = cast.is_a(opening, "auxiliary") and words.forms[opening].removeprefix(AND) in _HAD
    near = range(opening + 1, min(opening + _ABOUT, len(words)))
    return had and any(words.forms[number] == _ALREADY and cast.sentence(number) == cast.sentence(opening) for number in near)


def opens_with_about(cast: Cast, number: int) -> bool:
    """وعن غياب س قال: whether a sentence begins with what it is about, and no comma ends that before a word."""
    first = cast.opening(number)
    open_still = (COMMA not in cast.words.gap(place) for place in range(first + 1, number))
    return number - first < _ABOUT and cast.is_a(first, "about") and all(open_still)


def is_asked_about(cast: Cast, mention: Mention) -> bool:
    """وحين سئل عن زميله س قال: whether a sentence tells before a person that somebody was asked about him or her."""
    opening = max(cast.opening(mention.first), mention.first - _QUESTION)
    about = next((number for number in range(mention.first - 1, opening, -1) if cast.is_a(number, "about")), None)
    return about is not None and cast.holds(opening, about, "asked")


def _is_topic(cast: Cast, mention: Mention) -> bool:
    """النائب س شجب القانون. وقال: whether a sentence opens with a person, before the verb that tells what he or she did."""
    words, after, sentence = cast.words, mention.last + 1, cast.sentence(mention.first)
    opens = mention.first - len(mention.role.split()) if mention.role and words.follows(mention.first) else mention.first
    title = cast.scene.title_ends.get(mention.first - 1) or _office_of(cast, mention)
    opens = min(opens, title.first) if title else opens
    opens -= cast.is_a(opens - 1, "topic")  # as for X, he began to count
    heads = cast.opens_sentence(opens)
    if opens > 1 and does_at_head(cast, opens) and _alone(cast, mention) and (
            opens < 3 or cast.sentence(opens - 3) != sentence or cast.sentence(opens - 2) != sentence
            or cast.is_a(opens - 3, "on-the-part")):
        return True  # X did not attend; on his part, X does not seem ready. And announced
    rest = range(after, min(after + _CLAUSE, len(words)))
    told = any(cast.kind(number) == "V" or number in cast.scene.cues for number in rest if cast.sentence(number) == sentence)
    return heads and (told or cast.is_a(opens, "topic")) and _alone(cast, mention)


def _office_of(cast: Cast, mention: Mention) -> Hit | None:
    """مدرب بركان س: the office that opens a sentence, with one word for its field between it and a name."""
    title = cast.scene.titles.get(mention.first - 2)
    alone = title is not None and title.last == mention.first - 2 and cast.opens_sentence(title.first)
    plain = all(cast.words.follows(number) for number in (mention.first - 1, mention.first))
    return title if alone and plain and not is_verb(cast, mention.first - 1) else None


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
