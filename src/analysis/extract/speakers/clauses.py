"""Where the subject of a reporting form stands: behind it, or before it (``fronted``)."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, BY, PRONOUNS
from ...arabic.chars import COMMA
from ..clues.drafts import SPEAKERS
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .actors import made_to_speak, main_subject
from .antecedents import heads_clause, without_one
from .behind import behind, headed_mention
from .chains import carried
from .documents import answered_from, author, shown_in, stands_in_it
from .fronted import before
from .going_on import named_as_he_goes_on
from .heading import tells_of_cited, tells_of_document, tells_of_plural, told_by_copula
from .nouns import accusative_group, group_at
from .objects import has_object_alone, is_bare
from .order import is_done_by_his, prefers_before
from .phrases import both_told, described, from_mention, unnamed
from .receivers import OPENINGS, is_addressee
from .sentence_heads import who_opens
from .sources import cited, quoted_beside, reports_itself, scripture, source_of, words_of_source
from .subjects import BEFORE_THE_VERB, SILENT, Cast, Subject, again, named
from .topics import head_before, topic_of_form

_FROM_MAIN = frozenset({"participle", "phrase", "noun"})
_TITLE, _WITHHELD, _SHOWN = 3, 12, 4


def subject_of(cast: Cast, cue: Cue, *, follows: bool = False) -> Subject | None:
    """The subject of a form by the order of words that its shape allows; ``follows``: it stands behind its quote."""
    both = None if follows else both_told(cast, cue)
    told = both or _one_told(cast, cue, follows=follows)
    return named_as_he_goes_on(cast, cue, told) or told


def _one_told(cast: Cast, cue: Cue, *, follows: bool) -> Subject | None:
    told = scripture(cast, cue) or _of_verb_before(cast, cue) or words_of_source(cast, cue) or _of_phrase(cast, cue) \
        or _of_copula(cast, cue) or quoted_beside(cast, cue)
    if told:
        return told
    if _is_of_him(cast, cue):
        return carried(cast, cue)
    if cue.finite and _gives_reason(cast, cue):
        return behind(cast, cue, sure=follows) or main_subject(cast, cue) or carried(cast, cue)
    if _only_shows(cast, cue):
        return again(cast.past[-1][1], "of the outer form", 0.75)
    if cue.form.shape == "participle" and (made := made_to_speak(cast, cue)):
        return made
    if cue.form.shape in _FROM_MAIN or _has_pronoun(cast, cue):
        told = head_before(cast, cue) if follows and cue.finite else main_subject(cast, cue)
        return told or carried(cast, cue)
    if stands_in_it(cast, cue):
        return author(cast, cue)
    told = answered_from(cast, cue) or cited(cast, cue) or shown_in(cast, cue)
    if told:
        return told
    if cue.form.key in cast.vocabulary.classes["carrying"]:
        return _of_carrier(cast, cue)
    if _is_interposed(cast, cue):
        return carried(cast, cue)
    told = _right_before(cast, cue) or _accuser(cast, cue)
    if told:
        return told
    if has_object_alone(cast, cue):
        return before(cast, cue) or (who_opens(cast, cue) if cue.cut else None) or carried(cast, cue)
    return _by_order(cast, cue, follows=follows) or without_one(cast, cue)


def _of_copula(cast: Cast, cue: Cue) -> Subject | None:
    """قال س، وهو باحث يتابع القطاع: the person of whom the clause tells in which a verb in the present stands."""
    somebody = told_by_copula(cast, cue) if cue.form.shape == "present" else None
    return named(cast, somebody, "subject of the sentence", 0.8) if somebody else None


def _is_of_him(cast: Cast, cue: Cue) -> bool:
    """وفقا له: whether a source phrase takes somebody up by a pronoun."""
    return cue.form.shape == "source" and cast.is_a(min(cue.last + 1, len(cast.words) - 1), "to-him")


def _of_carrier(cast: Cast, cue: Cue) -> Subject | None:
    """ونقلت صحيفة س عن ص: who is quoted, else the outlet whose words are its own, else who goes on."""
    own = _by_order(cast, cue, follows=False) if reports_itself(cast, cue) else None
    return source_of(cast, cue) or (own if own and own.kind != "thing" else None) or carried(cast, cue)


def _only_shows(cast: Cast, cue: Cue) -> bool:
    """قال س إن الوزارة أظهرت «افتقادا لروح المبادرة»: whether what a weak verb in a reported clause shows stands in marks."""
    if not (cue.finite and cue.form.weak and cast.past) or cast.sentence(cast.past[-1][0]) != cast.sentence(cue.first):
        return False
    near = range(cue.last + 1, min(cue.last + _SHOWN, len(cast.words)))
    opens = next((number for number in near if not OPENINGS.isdisjoint(cast.words.gap(number))), None)
    shown = opens is not None and cast.vocabulary.is_accusative(cast.words.forms[opens])
    return shown and cast.holds(cast.past[-1][0], cue.first, "that")


def _gives_reason(cast: Cast, cue: Cue) -> bool:
    """إذ اعتبر, أوقفته محكمة بعد أن رأت: whether since, or after that, stands right before a verb."""
    after = cast.is_a(cue.first - 1, "that") and cast.is_a(cue.first - 2, "after")
    return (after or cast.is_a(cue.first - 1, "since")) and cast.words.follows(cue.first)


def _is_interposed(cast: Cast, cue: Cue) -> bool:
    """فالشركات، كما تقول، تجلس على سيولة: whether "as" and a verb without subject stand between commas."""
    words, after = cast.words, cue.last + 1
    linked = cue.finite and not cue.cut and words.follows(cue.first) and cast.is_a(cue.first - 1, "link")
    return linked and after < len(words) and COMMA in words.gap(after) and COMMA in words.gap(cue.first - 1)


def _of_verb_before(cast: Cast, cue: Cue) -> Subject | None:
    """كتب س يقول: the subject of the verb that stands right before another."""
    first = cast.forms.get(cue.first - 1)
    answer = cast.is_a(cue.first, "answer-noun") and cast.is_a(cue.first - 1, "arriving")  # the answer of X came
    same = cue.finite and first and first.finite and cast.past and cast.past[-1][0] == first.first \
        and cast.words.follows(cue.first) and not answer
    return again(cast.past[-1][1], "of the verb before", 0.85) if same else None


def _of_phrase(cast: Cast, cue: Cue) -> Subject | None:
    """ما وصفه س: the subject behind a phrase that describes, or one of several words; before it in كان الوزير قد وصفه."""
    if cue.form.shape != "phrase" or not (
            cue.form.key in cast.vocabulary.classes["describing"] or cue.last > cue.first) \
            or (cue.form.gender == "u" and cue.form.text.startswith(BY)):  # (confined himself) to the affirmation that
        return None
    had = cast.is_a(cue.first - 1, "auxiliary")
    return (before(cast, cue) if had else None) or _who_describes(cast, cue)


def _right_before(cast: Cast, cue: Cue) -> Subject | None:
    """A document or noun right before a form that tells of it, the topic of a form with و, the head of a clause."""
    in_it = cast.is_a(cue.last + 1, "in-it")  # he made a film in which he said
    if not in_it and (tells_of_plural(cast, cue) or tells_of_cited(cast, cue) or tells_of_document(cast, cue)):
        return unnamed(cast, cue.first - 1, cue.first - 1, cue)
    if not cue.finite:
        return None
    if cue.cut:
        return None if is_done_by_his(cast, cue) or _somebody_follows(cast, cue) else topic_of_form(cast, cue)
    if cast.is_a(cue.first - 2, "some-of") and cast.is_a(cue.first - 1, "partitive"):
        return unnamed(cast, cue.first - 2, cue.first - 1, cue)  # some of them said
    told = described(cast, cue.first - 1, cue, sure=True) if heads_clause(cast, cue.first - 1) else None
    return told or _one_of_them(cast, cue) or _withholds_name(cast, cue)


def _accuser(cast: Cast, cue: Cue) -> Subject | None:
    """تصريحات س التي اتهمت قطر بـ«…»: who is named right before the relative clause of a verb with a name for its object."""
    number, words = cue.first - 1, cast.words
    behind_it = cast.within(cue.last + 1, cue.last + _TITLE)
    accused = next((m for m in behind_it if cast.scene.titles_from(m.first) == cue.last + 1), None)
    if accused is None or not cue.finite or not cast.is_a(number, "relative") or not words.follows(cue.first) \
            or cue.form.key not in cast.vocabulary.classes["transitive"]:
        return None
    governed = accused.last + 1 < len(words) and words.forms[accused.last + 1].startswith(BY)
    mention = next(reversed(cast.earlier(number)), None)
    named_so = governed and mention is not None and mention.last == number - 1 and mention.type in SPEAKERS
    return named(cast, mention, BEFORE_THE_VERB, 0.78) if mention and named_so else None


def _one_of_them(cast: Cast, cue: Cue) -> Subject | None:
    """؛ أحد المستخدمين كتب: one of several, told in two words right before the verb."""
    first = cue.first - 2
    one = first >= 0 and cast.is_a(first, "one-of") and cast.words.forms[first + 1].startswith(ARTICLE)
    group = group_at(cast, first + 1) if one and cast.words.follows(first + 1) else None
    return unnamed(cast, first, first + 1, cue) if is_kind(group, "person") else None


def _withholds_name(cast: Cast, cue: Cue) -> Subject | None:
    """باحثا أوروبيا طلب عدم نشر اسمه قال: who does not want to be named, right before the verb."""
    if cue.first < 2 or not cast.is_a(cue.first - 1, "own-name") or not cast.words.follows(cue.first):
        return None
    for number in range(cue.first - 2, max(cue.first - 2 - _WITHHELD, -1), -1):
        group = group_at(cast, number) or accusative_group(cast, number)
        if cast.sentence(number) != cast.sentence(cue.first) or number in cast.by_first:
            return None
        asked = next((place for place in range(number + 1, cue.first) if cast.is_a(place, "declining")), None)
        if is_kind(group, "person", "sg") and asked is not None:
            return unnamed(cast, number, asked - 1, cue)
    return None


def _somebody_follows(cast: Cast, cue: Cue) -> bool:
    """أما س فتعمل، وأوضح متحدث باسمها: whether a noun for one person without article stands right behind a form."""
    after, words = cue.last + 1, cast.words
    group = group_at(cast, after) if words.follows(after) and after not in cast.by_first else None
    return is_kind(group, "person", "sg") and words.forms[after] in \
        cast.vocabulary.groups and cue.form.key not in cast.vocabulary.classes["addressing"]


def _by_order(cast: Cast, cue: Cue, *, follows: bool) -> Subject | None:
    """The subject behind a form or before it, whichever its verb and what stands before it prefer."""
    first = before(cast, cue) if cue.finite and prefers_before(cast, cue) and not _somebody_follows(cast, cue) else None
    told = first or behind(cast, cue, sure=follows)
    object_ = told is not None and told.kind in SILENT and cue.finite  # X, the director, refused the result
    fronted = before(cast, cue) if cue.finite and (told is None or object_) else None
    return fronted if fronted is not None and (told is None or fronted.entity) else told


def _has_pronoun(cast: Cast, cue: Cue) -> bool:
    """قال س إنه طلب: a pronoun right before a verb stands for its subject, so no noun behind it is one."""
    return cue.finite and not cue.cut and cast.words.follows(cue.first) and cast.is_a(cue.first - 1, "pronoun-subject")


def _who_describes(cast: Cast, cue: Cue) -> Subject | None:
    """ما وصفه مدير إذاعة بأنه: the describer right behind the form."""
    number = cue.last + 1 + cast.is_a(cue.last + 1, "to-him")  # what his teacher X told him
    if not cast.words.follows(number):
        return None
    mention = cast.by_first.get(number) or headed_mention(cast, number)
    country = mention is not None and mention.type == "PLACE"
    if mention and (country or mention.type in SPEAKERS) and not is_addressee(cast, mention):
        return from_mention(cast, mention, cue)
    person = next((m for m in cast.within(number + 1, number + _TITLE) if m.type == "PERSON"), None)
    forms = cast.words.forms
    owned = person is not None and person.first > number and forms[number].endswith(PRONOUNS)  # her French producer X
    between = forms[number + owned:person.first] if person else []
    if person and all(form.startswith(ARTICLE) for form in between) and not is_addressee(cast, person):
        return from_mention(cast, person, cue)  # the British architect X described it
    told = cast.is_a(number, "latter", "first-of-two", "second-of-two", "one-of")
    return described(cast, number, cue, sure=True) if told or is_bare(cast, number) else None
