"""Names of people that no catalogue holds.

A run of words that may be a personal name counts as one where evidence speaks for it: a given name
at its head, a title before or after it, a reporting verb beside it. Where such a run ends is told by
the first ordinary word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, AND_THE, ARTICLE, AS, BY, FOR_THE, FUTURE
from ...arabic.chars import CLOSING_SIGNS, COMMAS
from ..clues.beside import (
    is_namesake,
    stands_in_commas,
    with_initials,
)
from ..clues.drafts import Draft, entity_id
from ..reading.heads import follows_title, inside_a_name, ties_on
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.signs import PERSON, STRANGE
from .begins import LALLA, with_first_name, with_given_names
from .blocks import is_blocked
from .doubts import is_ben, is_no_person
from .endings import ends_there, is_announced, is_double
from .families import has_lineage, joins_hamza, opens_compound, opens_faith
from .neighbours import is_odd_foreigner
from .personal import evidence_of
from .runs import run_end

# Nobody says something by or as somebody.
_LED = BY + AS


def person_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts of people's names outside the catalogue, left to right."""
    free = 0
    for number in _starts(scene):
        if number >= free and number not in known and inside_a_name(scene, number) and not ties_on(scene, number - 1):
            free = run_end(scene, known, number) + 1  # the cup of Muhammad Ali Clay is no person from any of his names on
        draft = _person_at(scene, known, number) if number >= free else None
        if draft:
            yield draft
            free = draft.last + 1


def _starts(scene: Scene) -> list[int]:
    """The words that may begin a name, and those of other kinds before a word of no list, behind a comma, a reporting verb or a
    country's adjective."""
    words = scene.words
    odd = {number - 1 for number in scene.places(STRANGE) if words.follows(number) and (
        words.gap(number - 1)[:1] in COMMAS | CLOSING_SIGNS or scene.cue_ending_at(number - 2) is not None
        or (number > 1 and scene.vocabulary.is_nationality(words.forms[number - 2])))}
    return sorted(odd.union(scene.places(PERSON)))


def _person_at(scene: Scene, known: Mapping[int, Draft], number: int) -> Draft | None:
    cut = None if _follows_person(scene, known, number) else _start_cut(scene, known, number)
    if cut is None:
        return None
    last = run_end(scene, known, number)
    evidence = evidence_of(scene, number, cut, last)
    if evidence is None or all(place in known for place in range(number, last + 1)):
        return None
    cut = _source_cut(scene, number, cut, last)
    if last > number and not cut:
        number = with_initials(scene, with_first_name(scene, known, with_given_names(scene, known, number)))
    return Draft(number, last, cut, entity_id(scene, number, last)[cut:], "PERSON", evidence.rule, evidence.word,
                 evidence.confidence)


def _follows_person(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether a known person's name ends right before a word, so that no other's begins there."""
    before = known.get(number - 1)
    whole = before is not None and before.type == "PERSON" and before.last > before.first and scene.words.follows(number)
    return whole and not scene.words.forms[number].startswith(AND)


def _start_cut(scene: Scene, known: Mapping[int, Draft], number: int) -> int | None:
    """How many proclitics to strip where a personal name may begin at a word, else None."""
    if _is_taken(scene, known, number) or _completes_office(scene, number) or _is_trade(scene, number):
        return None
    cut = _proclitics(scene, known, number)
    return None if cut is None or _does_something(scene, known, number, cut) or is_no_person(scene, known, number, cut) else cut


def _completes_office(scene: Scene, number: int) -> bool:
    """محافظ واسط محمد المياحي: whether a word that is no given name stands between an office that needs more and a given name."""
    hit, vocabulary, after = scene.title_ends.get(number - 1), scene.vocabulary, number + 1
    if hit is None or hit.value.kind != "head" or not scene.words.follows(after):
        return False
    return not vocabulary.is_given(scene.words.forms[number]) and vocabulary.is_given(scene.words.forms[after], sure=True)


def _is_trade(scene: Scene, number: int) -> bool:
    """الإسكافي عبده الجزار: whether a word with its article that is no given name stands before a given one, as titles do."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    form = words.forms[number]
    return form.startswith(ARTICLE) and words.follows(after) and not vocabulary.is_given(form) \
        and words.surface(number, number).startswith(ARTICLE) and vocabulary.is_given(words.forms[after])


def _is_taken(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether the catalogue knows a word as something else, or it is a figure, kin or a common word by its spelling."""
    if number in known and is_blocked(known, number) and not is_namesake(scene, known, number):
        return True
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if any(letter.isdecimal() for letter in form) or vocabulary.is_a(form, "kin") \
            or (form.startswith(FOR_THE) and len(form) > LALLA and not vocabulary.is_given(form[1:])):
        return True
    return vocabulary.name_cut(form) == 0 and (
        (form[0] == AND and _joins_word(scene, number)) or _is_definite(scene, number)
        or (form.startswith(AND_THE) and not vocabulary.is_given(form)))  # the minister of transport and logistics


def _proclitics(scene: Scene, known: Mapping[int, Draft], number: int) -> int | None:
    """How many letters before a name at a word are no part of it; None where no name can begin."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if joins_hamza(scene, number):
        return 1
    if form[0] == AND and scene.is_a(number - 1, "whose-name"):
        return 0
    cut = vocabulary.name_cut(form)
    if cut == 1 and form[0] in _LED and not vocabulary.is_ordinary(form) and _speaks_here(scene, number):
        return 0
    if opens_faith(scene, number):
        return 0
    if opens_compound(scene, number):
        return int(form not in vocabulary.particles and not is_double(scene, number))
    if cut and form[cut - 1] == FUTURE:
        cut = None if vocabulary.is_ordinary(form) else 0
    if cut is not None:
        return cut
    odd = is_announced(scene, number) and not vocabulary.is_plainly_ordinary(form)
    named = odd or _closes_as_ben(scene, number) or _fills_apposition(scene, known, number) or is_odd_foreigner(scene, number)
    return 0 if named else None


def _speaks_here(scene: Scene, number: int) -> bool:
    """وقال باهارون إن: whether a verb of saying stands right before a word, and its that-word or a colon right behind."""
    verb, after = scene.cue_ending_at(number - 1), number + 1
    told = after < len(scene.words) and (":" in scene.words.gap(after) or scene.is_a(after, "that"))
    return verb is not None and verb.shape in VERBS and told and scene.words.follows(number)


def _closes_as_ben(scene: Scene, number: int) -> bool:
    """(said) Ben Wallace: : whether a name of two words begins with what otherwise goes on with one."""
    son = scene.words.forms[number] in scene.vocabulary.classes["ben"]
    return son and is_ben(scene, number) and ends_there(scene, number + 1)


def _does_something(scene: Scene, known: Mapping[int, Draft], number: int, cut: int) -> bool:
    """Whether a word is a verb where it stands."""
    words = scene.words
    if words.follows(number) and scene.is_a(number - 1, "before-verb"):
        return True
    tells = number in scene.cues and (_is_cue(scene, number, cut) or _tells_of(known, number))
    named = tells and (_closes_as_ben(scene, number) or has_lineage(scene, number, number + 2))
    return _reports_of_other(scene, number) or (tells and not named) or _acts_of_known(scene, known, number, cut)


def _acts_of_known(scene: Scene, known: Mapping[int, Draft], number: int, cut: int) -> bool:
    """شن ترامب هجوما, وأشرف السيسي على: whether a deed that is a name too opens a clause before one whom all know by one word."""
    words, follower = scene.words, known.get(number + 1)
    opens = number == 0 or cut > 0 or words.opens_line(number) or bool(words.gap(number).strip())
    deed = words.follows(number + 1) and words.follows(number + 2) \
        and scene.vocabulary.is_a(words.forms[number][cut:], "deed-name")
    return deed and opens and follower is not None and follower.type == "PERSON" \
        and follower.first == follower.last == number + 1


def _joins_word(scene: Scene, number: int) -> bool:
    """وأيد: and + a common word, where folding makes it a name that is spelled otherwise (Wade)."""
    words, vocabulary = scene.words, scene.vocabulary
    surface = words.surface(number, number)
    return surface not in vocabulary.names and surface[1:] in vocabulary.spelled and vocabulary.is_given(words.forms[number])


def _is_definite(scene: Scene, number: int) -> bool:
    """مدير الدار: the + a common word, where folding makes it a name that is spelled otherwise (Eldar)."""
    form, vocabulary, surface = scene.words.forms[number], scene.vocabulary, scene.words.surface(number, number)
    return surface.startswith(ARTICLE) and form[len(ARTICLE):] in vocabulary.common \
        and form not in vocabulary.common and surface not in vocabulary.names


def _reports_of_other(scene: Scene, number: int) -> bool:
    """. ورد سامي الطحان قائلا: whether a verb that is a name too opens a clause before a given name and a family name, or, behind
    and, before one word or title that closes it."""
    words, vocabulary, hit = scene.words, scene.vocabulary, scene.cues.get(number)
    opens = words.opens_line(number) or bool(words.gap(number).strip())
    if hit is None or hit.value.shape not in VERBS or not opens or not words.follows(number + 1):
        return False
    if words.forms[number].startswith(AND) and _is_closed_behind(scene, number + 1):
        return True
    if not words.follows(number + 2):
        return False
    given, family = words.forms[number + 1:number + 3]
    named = family in vocabulary.surnames or vocabulary.is_given(family, sure=True) or family.startswith(ARTICLE) \
        or not vocabulary.is_plainly_ordinary(family)
    later = scene.cues.get(number + 3)  # Amal Ahmad X said
    does = later is not None and later.value.shape in VERBS and later.value.number != "du"  # or is it joking (مازحا)
    return vocabulary.is_given(given) and named and not does


def _is_closed_behind(scene: Scene, number: int) -> bool:
    """ورد الوزير:, ورد س على ص: whether a title, or one word before a colon, a preposition or a form, stands behind a verb."""
    after = number + 1
    if number in scene.titles or after >= len(scene.words):
        return number in scene.titles
    return ":" in scene.words.gap(after) or scene.is_a(after, "preposition") or (
        after in scene.cues and scene.cues[after].value.shape == "participle")


def _fills_apposition(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """The spokesman, Hami Aksoy, : whether two words, the second strange or a family name, fill the commas behind an office."""
    words, after = scene.words, number + 1
    if not words.follows(after):
        return False
    family = known[after].type == "PERSON" if after in known else scene.vocabulary.is_strange(words.forms[after])
    return family and not words.forms[number].startswith(ARTICLE) \
        and scene.vocabulary.kind_of(words.forms[number]) in {"N", "A", ""} and stands_in_commas(scene, number, after)


def _is_cue(scene: Scene, number: int, cut: int) -> bool:
    """Whether a form reports speech rather than names somebody (أمل, سعد are both)."""
    hit = scene.cues[number]
    named = hit.value.weak or hit.cut > cut or follows_title(scene, number)
    return not (scene.vocabulary.is_given(scene.words.forms[number][cut:]) and named)


def _tells_of(known: Mapping[int, Draft], number: int) -> bool:
    """(and) answered Musk: whether the catalogue's person stands right behind a form that is a given name too."""
    follower = known.get(number + 1)
    return follower is not None and follower.first == number + 1 and follower.type == "PERSON"


def _source_cut(scene: Scene, number: int, cut: int, last: int) -> int:
    """ووفقا لبراغا: behind a source phrase the ل of a strange word is no part of it."""
    cue = scene.cue_ending_at(number - 1)
    lam = scene.words.forms[number].startswith("\u0644") and len(scene.words.forms[number]) > 4
    return 1 if not cut and lam and last == number and cue is not None and cue.shape == "source" else cut
