"""What stands around a name that is not sure by itself and speaks for a person."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH, FOR
from ...arabic.chars import ALEF, CLOSING_SIGNS, COMMA, COMMAS, TEH
from ..clues.beside import (
    age_follows,
    does_as_people,
    follows_origin,
    has_kin,
    office_before,
    shares_family,
    speaks_alone,
    stands_in_commas,
)
from ..clues.drafts import GIVEN_NAME, REPORTING_VERB, TITLE
from ..reading.gazetteer import one_stretch
from ..reading.reporting import SPEAKING
from ..reading.scene import Scene
from .candidates import Evidence, Run
from .endings import is_announced, is_foreign, suffered
from .families import (
    bears_a_name,
    goes_on_strange,
    is_among_people,
    is_family_only,
    is_of_town,
    is_one_of_several,
    is_spelled_given,
    may_be_family,
)

LIST_GAPS = frozenset({"\u060c ", ", ", COMMA, " \u060c "})
# What follows a name of one word that speaks: the that-word of its speech, or who it is.
BEHIND_SPEAKER = frozenset({"that", "relative"})
# What follows a strange word that speaks: when, where or of what it did.
_BEHIND_VERB = frozenset({"preposition", "adverb", "firm-noun"})


def by_neighbours(scene: Scene, run: Run) -> Evidence | None:
    """The strongest evidence beside a name that is not sure by itself, or None."""
    found = (rule(scene, run) for rule in _RULES)
    return next((evidence for evidence in found if evidence is not None), None)


def _by_family(scene: Scene, run: Run) -> Evidence | None:
    """A given name before a family name, or announced."""
    particle = scene.vocabulary.common.get(run.head) == "F"  # me and Hilmi is nobody called Lee
    named = (_has_family(scene, run) and not particle) or _is_spelled(scene, run)
    told = run.long and run.given and (named or is_announced(scene, run.first))
    if told:
        return Evidence(GIVEN_NAME, run.head, 0.75)
    return Evidence(GIVEN_NAME, run.head, 0.65) if _stands_before_noun(scene, run) else None


def _stands_before_noun(scene: Scene, run: Run) -> bool:
    """شارك سامي حداد: whether an adjective that is a given name, and so describes nothing before it, precedes a noun that is a
    family name: no adjective of the language stands before its noun."""
    words, vocabulary, after = scene.words, scene.vocabulary, run.first + 2
    if not run.long or not run.given or vocabulary.common.get(run.head) != "A" or run.first in scene.titles:
        return False
    family = words.forms[run.first + 1]
    if family not in vocabulary.surnames or vocabulary.kind_of(family) not in {"N", ""} or family.startswith(ARTICLE):
        return False
    joined = words.follows(run.first) and not run.cut
    described = joined and vocabulary.kind_of(run.before) not in {"V", "F"}
    construct = words.follows(after) and words.forms[after].startswith(ARTICLE)
    return not described and not construct


def _by_company(scene: Scene, run: Run) -> Evidence | None:
    """One of several people, or a foreigner behind what only people have or the adjective of a country."""
    before = run.before
    if scene.is_a(run.first - 1, "relative"):
        return None  # who filed (رفعت) two suits
    odd = run.long and not run.cut and is_odd_foreigner(scene, run.first)
    if odd:
        return Evidence(TITLE, before, 0.6)
    if not run.long or run.cut or not (run.given or run.strange):
        return None
    if is_one_of_several(scene, run.first, run.last):
        return Evidence(TITLE, before, 0.75)
    if is_among_people(scene, run.first):
        return Evidence(TITLE, before, 0.65)
    person = _is_strange_person(scene, run.first, run.last) or (_two_strange(scene, run) and follows_origin(scene, run.first))
    return Evidence(TITLE, before, 0.65) if run.strange and person else None


def _by_commas(scene: Scene, run: Run) -> Evidence | None:
    """Commas around an apposition."""
    in_commas = run.long and not run.cut and stands_in_commas(scene, run.first, run.last)
    told = in_commas and (run.strange or run.given or goes_on_strange(scene, run.first))
    return Evidence(TITLE, run.before, 0.75) if told else None


def _by_speech(scene: Scene, run: Run) -> Evidence | None:
    """An age, who speaks by a trade, or whom somebody quotes."""
    if run.cut or not (run.strange or run.given):
        return None
    if age_follows(scene, run.last, long=run.long):
        return Evidence(REPORTING_VERB, run.before or run.head, 0.65)
    return Evidence(REPORTING_VERB, run.before, 0.7) if _is_quoted(scene, run) else None


def _by_kin(scene: Scene, run: Run) -> Evidence | None:
    """Kin, somebody of the same family, a call, or what belongs to people."""
    related = has_kin(scene, run.last) or shares_family(scene, run.last) or scene.is_a(run.first - 1, "vocative")
    if related and not run.long and run.sure and not run.word:
        return Evidence(GIVEN_NAME, run.head, 0.6)
    owned = run.given and _belongs_to_somebody(scene, run.first, run.last, sure=run.sure)
    return Evidence(GIVEN_NAME, run.before, 0.7) if owned else None


def _by_verb(scene: Scene, run: Run) -> Evidence | None:
    """A reporting verb right before."""
    if not run.long and not run.cut and speaks_alone(scene, run.first):
        return Evidence(REPORTING_VERB, run.before, 0.55)
    told = (run.strange or run.sure or (run.long and run.given)) and _beside_cue(scene, run.first, run.last, long=run.long)
    return Evidence(REPORTING_VERB, run.before, 0.65 if run.long else 0.55) if told else None


def _by_work(scene: Scene, run: Run) -> Evidence | None:
    """«المسيح الأندلسي» لتيسير خلف: whose a work in marks is."""
    gap = scene.words.gap(run.first).strip()
    owns = run.cut > 0 and scene.words.forms[run.first].startswith(FOR) and gap in CLOSING_SIGNS \
        and run.first - 1 in scene.marked_by_end
    named = owns and run.long and run.given and may_be_family(scene, run.first + 1, sure=run.sure)
    return Evidence(GIVEN_NAME, run.before, 0.7) if named else None


def _by_her_verb(scene: Scene, run: Run) -> Evidence | None:
    """واكتفت هدى عوض بالقول: a woman's name that as a word is no feminine noun, right behind a verb in the feminine."""
    vocabulary = scene.vocabulary
    hers = run.before.endswith(TEH) and vocabulary.kind_of(run.before) == "V" and scene.words.follows(run.first)
    if not hers or run.cut or not run.long or vocabulary.gender_of(run.head) != "f":
        return None
    several = run.head[:1] == run.head[3:4] == ALEF  # dreams (Ahlam), whose verb is feminine too
    family = scene.words.forms[run.first + 1]
    named = vocabulary.is_listed(family) or vocabulary.is_strange(family)
    return Evidence(GIVEN_NAME, run.before, 0.7) if named and not several and not run.head.endswith(FINAL_HEH) else None


# Strongest first.
_RULES = (_by_family, _by_company, _by_commas, _by_speech, _by_kin, _by_work, _by_her_verb, _by_verb)


def _is_spelled(scene: Scene, run: Run) -> bool:
    """أغلقت منى الجندي متجرها: whether what folding makes a particle is spelled as the name and stands before a family name."""
    surface, vocabulary = scene.words.surface(run.first, run.first), scene.vocabulary
    spelled = surface in vocabulary.names and surface not in vocabulary.spelled
    return spelled and run.long and not run.cut and scene.words.forms[run.first + 1] in vocabulary.surnames


def _is_quoted(scene: Scene, run: Run) -> bool:
    """ونقلت الوكالة عن س قوله: whether a name stands between from and what its bearer said."""
    words, after = scene.words, run.last + 1
    if not words.follows(run.first) or not scene.is_a(run.first - 1, "carrier") \
            or not words.follows(after):
        return False
    hit = scene.cues.get(after)
    return scene.is_a(after, "own-speech") or (hit is not None and hit.value.shape == "phrase")


def _has_family(scene: Scene, run: Run) -> bool:
    is_given, forms = scene.vocabulary.is_given, scene.words.forms
    if run.long and is_of_town(scene, run.first + 1):
        return True
    return any((is_family_only(scene, number) and not bears_a_name(scene, number)) or is_given(forms[number], sure=True)
               for number in range(run.first + 1, run.last + 1))


def _two_strange(scene: Scene, run: Run) -> bool:
    """Whether the first two words of a run are of no list, without article."""
    return not any(form.startswith(ARTICLE) or scene.vocabulary.is_ordinary(form)
                   for form in scene.words.forms[run.first:run.first + 2])


def _belongs_to_somebody(scene: Scene, first: int, last: int, *, sure: bool) -> bool:
    """Whether kin (his brother) stands before a given name, or what only people follow before a full one."""
    words, vocabulary = scene.words, scene.vocabulary
    if not words.follows(first):
        return False
    before = words.forms[first - 1]
    kin = vocabulary.is_a(before, "kin")
    if last == first or not may_be_family(scene, first + 1, sure=sure):
        return sure and kin if last == first else suffered(scene, first, first + 1)
    return kin or vocabulary.is_a(before, "credit")


def _is_strange_person(scene: Scene, first: int, last: int) -> bool:
    """The departure of Memphis Depay; the police arrested X; a former player, Salifou Tapsoba, : whether words of no list can but
    name somebody."""
    words = scene.words
    if first == 0 or any(form.startswith(ARTICLE) for form in words.forms[first:last + 1]):
        return False
    if words.follows(first):
        return scene.is_a(first - 1, "credit", "kin") or does_as_people(scene, first)
    closed = words.gap(last + 1)[:1] in COMMAS
    return closed and words.gap(first) in LIST_GAPS and after_office(scene, first - 1) is not None


def _beside_cue(scene: Scene, first: int, last: int, *, long: bool) -> bool:
    """Whether a reporting verb stands right before, and for a single word speech right after it."""
    cue = scene.verb_before(first)
    if cue is None or cue.shape not in SPEAKING or not one_stretch(scene.words, first):
        return False
    if long:
        return True
    follower = last + 1
    if scene.words.closes_line(last):
        return not cue.weak
    form, vocabulary = scene.words.forms[first], scene.vocabulary
    if first == last and (is_foreign(scene, first) or is_spelled_given(scene, first)):
        return True
    acts = not cue.weak and vocabulary.is_strange(form)
    behind = BEHIND_SPEAKER | _BEHIND_VERB if acts else BEHIND_SPEAKER
    denied = acts and scene.words.forms[follower].startswith(ARTICLE) and vocabulary.kind_of(scene.words.forms[follower]) == "N"
    return denied or scene.words.gap(follower).strip() != "" or scene.is_a(follower, *behind)


def is_odd_foreigner(scene: Scene, first: int) -> bool:
    """ذهبت الجائزة إلى النيجيرية أسيسات أوشوالا: whether a word that but by chance looks like one of the language, and one of no
    list, stand behind a country's adjective for somebody."""
    return goes_on_strange(scene, first) and not scene.vocabulary.is_plainly_ordinary(scene.words.forms[first]) \
        and scene.words.follows(first) and follows_origin(scene, first)


def after_office(scene: Scene, first: int) -> Evidence | None:
    """An office with its complement before a strange run: وزير النفط الإيراني بيجن زنغنه."""
    hit = office_before(scene, first)
    return Evidence(TITLE, scene.words.surface(hit.first, hit.last), 0.7) if hit else None
