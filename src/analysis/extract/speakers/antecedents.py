"""For a clause without a subject of its own: the noun that it is about."""

from __future__ import annotations

from ...arabic.affixes import AND_THE, ARTICLE, FINAL_HEH, FOR_THE, PRONOUNS
from ...arabic.chars import COMMA
from ..reading.cues import Cue
from .actors import main_subject
from .chains import carried
from .gestures import person_doing, who_was_asked
from .nouns import group_at
from .phrases import unnamed
from .recent import latter
from .sentence_heads import who_opens
from .several import several
from .subjects import Cast, Subject
from .topics import two_of

_NO_CARRY = frozenset({"source", "relay", "document", "title", "medium"})
_COMMA_OR_NOTHING = {"", COMMA}
_PHRASE = 8  # words
_LATTER_REACH = 60  # words; a page without a stop is one sentence
# The relative word of the other gender, of a masculine form and of a feminine one.
_RELATIVE = {"m": "relative-her", "f": "relative-him"}


def without_one(cast: Cast, cue: Cue) -> Subject | None:
    """For a form with no subject beside it: of a medium the sentence's, of a relative clause its noun, else who goes on."""
    if cue.form.shape == "medium":
        return main_subject(cast, cue)
    if cue.finite and not cue.cut and _has_antecedent(cast, cue):
        last = cue.first - 2
        return latter(cast, cue) if cast.is_a(last, "latter") else unnamed(cast, _noun_phrase(cast, last), last, cue)
    if cue.form.shape in _NO_CARRY:
        return None
    if _tells_of_indefinite(cast, cue):
        return unnamed(cast, cue.first - 1, cue.first - 1, cue)
    if cue.form.number == "du" and (two := two_of(cast, cue)):
        return two
    if (asked := who_was_asked(cast, cue)) is not None:
        return asked
    later = cue.form.shape == "present" and not cast.opens_sentence(cue.first)  # the director went on to say
    goes_on = cue.cut > 0 or later or cast.is_a(cue.first - 1, "when")  # X set off an outcry when he said
    opens = (person_doing(cast, cue) or who_opens(cast, cue)) if goes_on else None
    return opens or _latter_before(cast, cue) or carried(cast, cue) or several(cast, cue)


def _latter_before(cast: Cast, cue: Cue) -> Subject | None:
    """وكانت الأخيرة أول المهنئين، إذ كتبت: whom the last-named, the subject of a verb earlier in the sentence, is."""
    first = cast.opening(cue.first)
    nearest = range(cue.first - 1, max(first, cue.first - _LATTER_REACH), -1)
    said = next((number for number in nearest if cast.is_a(number, "latter")), None)
    alone = said is not None and not cast.within(said, cue.first - 1)
    joined = cue.cut > 0 and said is not None and said - 1 != first  # X beat Y, and the latter had won before, and said: X did
    subject = alone and not joined and said is not None and (cast.is_a(said - 1, "auxiliary") or cast.kind(said - 1) == "V")
    return latter(cast, cue._replace(first=said)) if subject and said is not None else None


def heads_clause(cast: Cast, number: int) -> bool:
    """لكن الأخير اتهم, أحدهم كتب, أن الحكومة أخطرت: the latter, one of them, or who could speak behind a that-word, right before
    its verb."""
    if not cast.words.follows(number + 1):
        return False
    speaks = number not in cast.by_first and cast.words.forms[number].startswith(ARTICLE) and group_at(cast, number)
    joined = cast.words.forms[number].startswith(AND_THE) and COMMA in cast.words.gap(number) \
        and number not in cast.by_first and group_at(cast, number)  # …, and the company promised
    several = cast.is_a(number, "one-of") and cast.words.forms[number].endswith(PRONOUNS)
    return several or bool(joined) or cast.is_a(number, "latter") or bool(speaks and cast.is_a(number - 1, "that"))


def _has_antecedent(cast: Cast, cue: Cue) -> bool:
    """تصريح الملا الذي قال: a definite noun that is no known name, and about which a relative clause tells."""
    number, words = cue.first - 2, cast.words
    beside = words.gap(number + 1).strip() in _COMMA_OR_NOTHING and words.follows(cue.first)
    if number < 0 or not beside or not cast.is_a(number + 1, "relative"):
        return False
    known = any(mention.last >= number for mention in cast.earlier(cue.first)[-1:])
    if cue.form.gender in _RELATIVE and cast.is_a(number + 1, _RELATIVE[cue.form.gender]):
        return False  # firms that, he thinks, amass
    return not known and words.forms[number].startswith((ARTICLE, FOR_THE))


def _tells_of_indefinite(cast: Cast, cue: Cue) -> bool:
    """(لا يرى س) بادرة تشير إلى أنه: whether the clause of a verb in the present tells of the noun without article before it."""
    number, words, vocabulary = cue.first - 1, cast.words, cast.vocabulary
    if cue.form.shape != "present" or cue.cut or number < 0 or not words.follows(cue.first):
        return False
    form = words.forms[number]
    bare = number not in cast.inside and number not in cast.scene.titles and vocabulary.common.get(form) == "N" \
        and not vocabulary.is_unit(form) and not form.startswith((ARTICLE, FOR_THE))
    return bare and form.endswith(FINAL_HEH) == (cue.form.gender == "f")


def _noun_phrase(cast: Cast, last: int) -> int:
    """من طرف الجبهة الوطنية لإنقاذ المصفاة: the first word of the phrase that ends at a word, behind a preposition or verb."""
    first, words = last, cast.words
    while words.follows(first) and last - first < _PHRASE and cast.kind(first - 1) not in {"V", "F"} \
            and not cast.is_a(first - 1, "preposition"):
        first -= 1
    return first
