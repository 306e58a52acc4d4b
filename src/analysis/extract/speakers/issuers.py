"""Who issued, wrote or sent the document in which words stand."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, BY, PRONOUNS
from ...arabic.chars import ALEF, COMMA, MARKS_OR_NOTHING
from ...arabic.words import without_article
from ..clues.drafts import BODIES
from ..reading.cues import Cue
from ..reading.reporting import VERBS
from .nouns import group_at
from .phrases import described, unnamed
from .receivers import is_addressee
from .subjects import Cast, Subject, again, agrees, named

# How many words back the verb of issuing, and an aside between commas, may begin.
_BEFORE, _ASIDE = 16, 8
_ADJECTIVES = 3


def issuer(cast: Cast, cue: Cue, sentence: int) -> Subject | None:
    """أصدرت وزارة النقل بيانا قالت فيه: who issued, wrote or sent that in which the words stand."""
    words, after, in_it = cast.words, cue.last + 1, cast.vocabulary.classes["in-it"]
    inside = after < len(words) and not {words.forms[cue.last], words.forms[after]}.isdisjoint(in_it)
    document = _document_told(cast, cue, sentence) if inside and cue.first else None
    if document is None:
        return None
    if cast.past and cast.past[-1][0] == document - 1 and cast.past[-1][1].entity:
        return again(cast.past[-1][1], "who issued it", 0.85)  # X had published a post in which she said
    for number in range(document - 2, max(document - _BEFORE, -1), -1):
        if cast.sentence(number) != sentence:
            return None
        told = cast.scene.cues.get(number)
        acts = cast.kind(number) == "V" or cast.is_a(number, "issuing") or (told is not None and told.value.shape in VERBS)
        named_so = number in cast.by_first or number in cast.inside
        if acts and not named_so and words.gap(number + 1).strip() in MARKS_OR_NOTHING:
            return _doer_between(cast, number + 1, cue)
    return None


def _document_told(cast: Cast, cue: Cue, sentence: int) -> int | None:
    """The document or medium right before a form, before its site (a tweet on X) or an aside (, printed on its page,)."""
    words, number = cast.words, cue.first - 1
    if cast.sentence(number) != sentence:
        return None
    own = words.forms[number].endswith(PRONOUNS) and _is_document(cast, number - 2)  # a post on her page
    site = cast.is_a(number - 1, "preposition") and (number in cast.by_first or own)
    near = [number - 2 if site else _before_adjectives(cast, number)]
    if COMMA in words.gap(cue.first):
        near += [place - 1 for place in range(number, max(number - _ASIDE, 1), -1) if COMMA in words.gap(place)][:1]
    return next((place for place in near if _is_document(cast, place)), None)


def _before_adjectives(cast: Cast, number: int) -> int:
    """بيانا شديد اللهجة: the word that adjectives, and the nouns that they govern, follow up to a word."""
    words, first = cast.words, number
    while number - first < _ADJECTIVES and words.follows(first) and not _is_document(cast, first) and (
            cast.kind(first) == "A" or words.forms[first].startswith(ARTICLE)):
        first -= 1
    return first


def _is_document(cast: Cast, number: int) -> bool:
    form, classes = cast.words.forms[number], cast.vocabulary.classes
    return not {form, form.removesuffix(ALEF), form.removeprefix(BY)}.isdisjoint(classes["medium"] | classes["statement"])


def _doer_between(cast: Cast, first: int, cue: Cue) -> Subject | None:
    """The name, with or without head noun or title, between a verb and what was issued, else the words themselves."""
    head = cast.scene.heads.get(first)
    mention = cast.by_first.get(first) or (cast.by_first.get(head.last + 1) if head else None)
    people = [m for m in cast.within(first, cue.first - 2) if m.type == "PERSON" and not is_addressee(cast, m)]
    if people or (mention and mention.type in BODIES):
        found = named(cast, people[0] if people else mention, "who issued it", 0.85)  # type: ignore[arg-type]
    elif group_at(cast, first) or first in cast.scene.titles \
            or cast.vocabulary.heads.get(without_article(cast.words.forms[first])):
        known = described(cast, first, cue, sure=True) if cast.words.forms[first].startswith(ARTICLE) else None
        found = known if known is not None and known.entity else unnamed(cast, first, cue.first - 2, cue)
    else:
        return None
    return found if agrees(found, cue) else None
