"""Whether the subject of a verb is looked for before it first."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH, HER, PRONOUNS, THEN
from ...arabic.chars import COMMA
from ..clues.drafts import BODIES
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .heading import heads_sentence
from .nouns import accusative_group
from .receivers import ends_at, person_begins_at
from .subjects import Cast


def prefers_before(cast: Cast, cue: Cue) -> bool:
    """Verbs that take the person addressed as object (أخبر Wired) look before them first."""
    if cast.is_a(cue.first - 1, "auxiliary"):
        topical = not cast.words.forms[cue.first - 1].startswith(THEN) or cast.holds(cast.opening(cue.first), cue.first, "topic")
        return topical and not is_done_by_his(cast, cue)  # as for X, she has said; X lost: a commentator has said
    classes = cast.vocabulary.classes
    if not cue.cut and ends_at(cast, cue.first - 1, {"PERSON", *BODIES}) and cast.words.follows(cue.first):
        said = cue.form.key in classes["saying"] and person_begins_at(cast, cue.last + 1)
        return not said  # X accuses Y; but as to the arms of the party, X said; in reply to the minister X, Y said
    if _in_apposition(cast, cue) or _is_behind_office(cast, cue) or _is_behind_somebody(cast, cue):
        return True  # the chief executive, X, said in a session that Y led
    taking = classes["transitive"] | classes["describing"]
    if cue.form.key in taking and cast.is_a(cue.first - 1, "relative") and not cue.form.text.endswith(PRONOUNS):
        return True  # X, who threatened the corrupt; not him whom X described
    return cue.form.key in classes["addressing"] and not cue.cut


def is_done_by_his(cast: Cast, cue: Cue) -> bool:
    """أما المرصد فقد أكد منسقه س: whether a person is named behind a noun with the pronoun of who stands before the verb."""
    number = cue.last + 1
    mention = cast.by_first.get(number + 1)
    owned = number < len(cast.words) and cast.words.forms[number].endswith((FINAL_HEH, HER))
    return owned and mention is not None and mention.type == "PERSON" \
        and cue.form.key not in cast.vocabulary.classes["addressing"]


def _is_behind_office(cast: Cast, cue: Cue) -> bool:
    """القاضي رفض الطلب: whether an office with its article heads the sentence right before the verb, no noun behind does it."""
    number = cue.first - 1
    bare = not cue.cut and number >= 0 and cast.words.follows(cue.first)
    return bare and number in cast.scene.titles and cast.words.forms[number].startswith(ARTICLE) and heads_sentence(cast, number)


def _is_behind_somebody(cast: Cast, cue: Cue) -> bool:
    """لكن مهندسا سابقا … رفض هذه الرواية: whether a noun for one person in the accusative opens the sentence behind but."""
    first = cast.opening(cue.first)
    group = accusative_group(cast, first + 1) if cast.is_a(first, "contrast") and first + 1 < cue.first else None
    return is_kind(group, "person") and not cue.cut


def _in_apposition(cast: Cast, cue: Cue) -> bool:
    """الرئيس التنفيذي للشركة، س، قال: whether commas part a person from the verb and from the office that opens the sentence."""
    words, person = cast.words, next(iter(cast.earlier(cue.first)[-1:]), None)
    if cue.cut or person is None or person.type != "PERSON" or person.last != cue.first - 1:
        return False
    parted = COMMA in words.gap(person.first) and COMMA in words.gap(cue.first)
    return parted and cast.opening(person.first) in cast.scene.titles
