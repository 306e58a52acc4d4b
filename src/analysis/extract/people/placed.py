"""Names of people that are words, or of no list: told by their place between who reports, or an office, and what is said.

Nobody but somebody stands between the verb of saying and the that of what is said. So where the words there are no noun for a
speaker (a witness, a ministry, a report), and one of them is a name or no word of the language, they name him.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, ARTICLE
from ...arabic.chars import COMMAS, MARKS_OR_NOTHING
from ...arabic.words import bare_forms, is_latin, without_article
from ..clues.beside import office_before
from ..clues.doubles import ANNE, SAID_THAT, is_to_me
from ..clues.drafts import BODIES, Draft, draft_of
from ..reading.heads import follows_title, title_follows
from ..reading.reporting import SPEAKING
from ..reading.scene import Scene, Told
from ..reading.wordlist import institutions
from .closings import is_told_to
from .endings import is_adverb, joined, tells_how
from .families import opens_compound
from .word_kinds import tells_that

RULE = "place of who speaks"
# Surer with a given name than a company of no list is by its verb alone.
_CONFIDENCE, _GIVEN = 0.6, 0.1
_MOST_WORDS = 4
_PLACED = BODIES | {"PLACE"}
_BLANKS = frozenset({" ", "-", "\u00a0", "  ", ". ", "_"})
# Nouns for texts, parts of a whole, kin and holders of an office say things too.
_SPEAKS = frozenset({"medium", "utterance", "statement", "one-of", "office", "source-noun", "relative-of", "kin", "of-firm",
                     "colleague", "executive-noun", "authored", "field", "before-verb", "platform-noun"})


def placed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts of names between a reporting verb, or an office, and the sign of speech."""
    placed = _starts(scene)
    bodies = {draft.last + 1 for draft in known.values() if draft.type in _PLACED} - placed
    for first in sorted(placed | bodies):
        last = _end(scene, known, first) if _may_begin(scene, known, first) else None
        held = first in placed or (last is not None and office_before(scene, first) is not None)
        if last is not None and held and _names(scene, first, last):
            given = scene.vocabulary.is_given(scene.words.forms[first]) or _is_anne(scene, first)
            yield draft_of(scene, first, last, Told("PERSON", scene.words.forms[first - 1], _CONFIDENCE + _GIVEN * given), RULE)


def _starts(scene: Scene) -> set[int]:
    """The words right behind a reporting verb, or behind a title and its adjectives."""
    cues = {number + 1 for number, hit in scene.cue_ends.items() if hit.value.shape in SPEAKING and not hit.value.weak}
    return cues | {_past_adjectives(scene, number + 1) for number in scene.title_ends
                   if number + 1 < len(scene.words) and follows_title(scene, number + 1)}


def _may_begin(scene: Scene, known: Mapping[int, Draft], first: int) -> bool:
    """Whether a name may begin at a word: joined to what is before it, no noun for a speaker, no known name but a given one."""
    words = scene.words
    if first + 1 >= len(words) or words.gap(first).strip() not in MARKS_OR_NOTHING or words.gap(first + 1) not in _BLANKS:
        return False
    return _may_be_given(scene, known, first) and not _is_speaker(scene, first) and not is_to_me(scene, first)


def _past_adjectives(scene: Scene, number: int) -> int:
    """The word behind the adjectives that follow an office: وزير المالية السابق س."""
    while scene.words.follows(number + 1) and scene.words.forms[number].startswith(ARTICLE) \
            and (scene.vocabulary.kind_of(scene.words.forms[number]) == "A" or scene.vocabulary.is_nationality(
                scene.words.forms[number])):
        number += 1
    return number


def _end(scene: Scene, known: Mapping[int, Draft], first: int) -> int | None:
    """The last of the words that may be a name and stand right before the sign of speech, two to four of them."""
    for number in range(first, min(first + _MOST_WORDS, len(scene.words))):
        if number > first + 1 and tells_that(scene, first, number):
            return number - 1
        if (number > first and not joined(scene, number)) or not _may_be_part(scene, known, number) \
                or tells_how(scene, first, number):
            return None
        anne = _is_anne(scene, first) and scene.words.gap(number + 1)[:1] in COMMAS
        if number > first and (anne or _speech_follows(scene, number) or _circumstance_follows(scene, first, number)):
            return _before_object(scene, first, number)
    return None


def _before_object(scene: Scene, first: int, last: int) -> int:
    """وصف س الصفقة الجديدة بأنها: the last word but for what a verb that needs an object describes, with its adjectives."""
    cue, forms, vocabulary = scene.cue_ending_at(first - 1), scene.words.forms, scene.vocabulary
    if cue is None or cue.key not in vocabulary.classes["needs-object"]:
        return last
    end = last
    while last > first and forms[last].startswith(ARTICLE) and forms[last] not in vocabulary.surnames \
            and vocabulary.is_plainly_ordinary(forms[last]):
        last -= 1
    governs = first < last < end and vocabulary.common.get(forms[last]) == "N" and forms[last] not in vocabulary.surnames
    return last - (governs and not vocabulary.is_given(forms[last]))  # last year's results


def _circumstance_follows(scene: Scene, first: int, last: int) -> bool:
    """وقال عادل الشجاع الخميس في القاهرة: whether when or where follows a family, behind saying or a title."""
    after, words, cue = last + 1, scene.words, scene.cue_ending_at(first - 1)
    if not words.follows(after) or (cue is not None and cue.key not in scene.vocabulary.classes["saying"]):
        return False
    when = scene.is_a(after, "adverb", "preposition") or scene.vocabulary.common.get(words.forms[after]) == "D"
    given = scene.vocabulary.is_given(words.forms[first]) or not scene.vocabulary.is_ordinary(words.forms[first])
    return when and given and (_is_family(scene, last) or (cue is not None and words.forms[last].startswith(ARTICLE)
                                                           and not scene.vocabulary.is_nationality(words.forms[last])))


def _may_be_part(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether a word may be part of such a name: no office, circumstance, verb of speech, figure, or another name."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if number in scene.titles or not _is_free(scene, known, number) or vocabulary.is_a(form, "adverb"):
        return False
    cue = scene.cues.get(number)
    if (cue is not None and (not cue.value.weak or cue.value.shape == "participle")) or number in scene.heads:
        return False  # nor (said) Rogers addressing
    if form.startswith(AND) and not vocabulary.is_listed(form):
        return False
    if is_latin(form) or vocabulary.is_nationality(form) or any(letter.isdecimal() for letter in form):
        return False
    tied = form in vocabulary.particles or vocabulary.is_a(form, "servant-of") or form in vocabulary.classes["god"]
    other = vocabulary.common.get(form) in {"F", "D"} or vocabulary.is_a(form, "at-saying") or is_adverb(scene, number)
    loose = vocabulary.is_prepositional(form) and form not in vocabulary.common and not vocabulary.is_given(form)
    return tied or _is_anne(scene, number) or not (other or loose)


def _may_be_given(scene: Scene, known: Mapping[int, Draft], first: int) -> bool:
    """إيفو هورفات: whether no known name begins at a word but what is a given name too."""
    return first not in known or (known[first].type != "PERSON" and scene.vocabulary.is_given(scene.words.forms[first]))


def _is_free(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether no name is known at a word, or one word that is a person's name or a place too: (Mersad) Peru."""
    draft, form = known.get(number), scene.words.forms[number]
    if draft is None:
        return True
    ends = draft.type == "PLACE" and _speech_follows(scene, number)
    named = draft.type == "PERSON" or ends or scene.vocabulary.is_listed(form)
    return draft.first == draft.last and not draft.cut and named


def _speech_follows(scene: Scene, last: int) -> bool:
    """Whether إن, a colon, whom it is told to, or a comma and who the person is follow a word."""
    after, words = last + 1, scene.words
    if words.closes_line(last):
        return False
    sign = words.gap(after).strip()[:1]
    office = title_follows(scene, last)
    if not sign and office and _is_family(scene, last) and not words.forms[after].startswith(ARTICLE):
        return True  # described Lon Wong, head of the firm, what happened
    apposed = sign in COMMAS and (office or scene.is_a(after, "relative") or _that(scene, after))
    return sign == ":" or apposed or (not sign and (_that(scene, after) or is_told_to(scene, after)))


def _that(scene: Scene, number: int) -> bool:
    return scene.words.surface(number, number) == SAID_THAT or scene.is_a(number, "that")


def _is_speaker(scene: Scene, number: int) -> bool:
    """Whether the noun at a word may speak itself: a group, a body, a text, kin, an office."""
    vocabulary = scene.vocabulary
    title = scene.titles.get(number)
    if number in scene.heads or (title and (title.value.kind == "head" or not vocabulary.is_given(scene.words.forms[number]))):
        return True
    forms = {shape for _, rest in bare_forms(scene.words.forms[number]) for shape in (rest, without_article(rest))}
    return any(form in vocabulary.groups or form in institutions() or not _SPEAKS.isdisjoint(vocabulary.roles_of(form))
               for form in forms)


def _names(scene: Scene, first: int, last: int) -> bool:
    """Whether one of the words is a name or no word, and the first, if it has the article, is a given one."""
    vocabulary, forms = scene.vocabulary, scene.words.forms
    given = vocabulary.is_given(forms[first]) or opens_compound(scene, first) or _is_anne(scene, first)
    given = given or (forms[first] in vocabulary.surnames and vocabulary.is_given(without_article(forms[first])))  # al-Said X
    if (forms[first].startswith(ARTICLE) and not given) or _has_object(scene, first, last):
        return False
    if forms[last].startswith(ARTICLE) and not _is_family(scene, last) and scene.cue_ending_at(first - 1) is None:
        return False  # the merchant, fair in dealing
    return given or not vocabulary.is_ordinary(forms[first]) or any(
        _is_family(scene, number) for number in range(first + 1, last + 1))


def _has_object(scene: Scene, first: int, last: int) -> bool:
    """وصف س نتائج العام بأنها: whether behind the first word a plain noun governs another with its article."""
    forms, vocabulary = scene.words.forms, scene.vocabulary
    return any(vocabulary.is_plainly_ordinary(forms[number]) and vocabulary.kind_of(forms[number]) == "N"
               and not forms[number].startswith(ARTICLE) and forms[number] not in vocabulary.surnames
               and forms[number + 1].startswith(ARTICLE) and vocabulary.is_plainly_ordinary(forms[number + 1])
               for number in range(first + 1, last))


def _is_anne(scene: Scene, number: int) -> bool:
    """وقالت آن مارشال: whether what folding makes a that-word is spelled as the name and stands behind a woman's verb."""
    cue = scene.cue_ending_at(number - 1)
    title = scene.title_ends.get(number - 1)
    hers = (cue is not None and cue.gender == "f") or (title is not None and title.value.gender == "f")
    return scene.words.surface(number, number) == ANNE and hers


def _is_family(scene: Scene, number: int) -> bool:
    """A family name, a word of no list, or one with the article that is not in use."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    unused = form.startswith(ARTICLE) and not vocabulary.is_plainly_ordinary(form)
    return form in vocabulary.surnames or not vocabulary.is_ordinary(form) or unused
