"""What speaks for a person in words that may be a name."""

from __future__ import annotations

from typing import NamedTuple

from ..arabic.chars import COMMAS
from ..arabic.words import ARTICLE
from .beside import (
    age_follows,
    follows_foreign_chief,
    follows_origin,
    has_kin,
    honoured,
    is_apart,
    is_byline,
    is_described,
    is_signature,
    office_before,
    shares_family,
    speaks_alone,
    stands_in_commas,
)
from .endings import SPEAKING, is_announced, suffered
from .families import (
    bears_a_name,
    goes_on_strange,
    has_lineage,
    is_dual,
    is_family_only,
    is_odd,
    is_of_town,
    is_one_of_several,
    is_spelled_given,
    may_be_family,
    opens_compound,
)
from .gazetteer import one_stretch
from .heads import follows_title, head_before, title_follows
from .scene import Scene
from .types import heads_another

LIST_GAPS = frozenset({"\u060c ", ", ", "\u060c", " \u060c "})
_MOST_INITIALS = 2
_NAMED_REACH = 5
# An office with its complement, and that with its gloss, begins no more words before a name.
_OFFICE_REACH = 12
_CONJUNCTION = "\u0648"
# What follows a name of one word that speaks: the that-word of its speech, or who it is.
_BEHIND_SPEAKER = frozenset({"that", "relative"})
# What follows a strange word that speaks: when, where or of what it did.
_BEHIND_VERB = frozenset({"preposition", "adverb", "firm-noun"})


class Evidence(NamedTuple):
    """What speaks for a person: the rule, the word that tells, and how sure it is, in 0..1."""

    rule: str
    word: str
    confidence: float


class _Run(NamedTuple):
    """Words that may be a name.

    ``head``: the first less ``cut`` letters; ``given``: a given name; ``sure``: no other word; ``word``: a common one.
    """

    first: int
    last: int
    cut: int
    head: str
    long: bool
    sure: bool
    word: bool
    given: bool
    strange: bool
    lineage: bool


def evidence_of(scene: Scene, first: int, cut: int, last: int) -> Evidence | None:
    """What speaks for a person in words ``first``..``last``, strongest first."""
    run = _run(scene, first, cut, last)
    organisation = head_before(scene, first)
    letters = [form in scene.vocabulary.classes["letter-name"] for form in scene.words.forms[first:last + 1]]
    if sum(letters) > 1 and (letters[-1] or sum(letters) > _MOST_INITIALS):
        return None
    if organisation and organisation[1].type != "PERSON" and not (run.sure and run.long) and not run.lineage:
        closed = organisation[0].startswith(ARTICLE) or scene.head_ends.get(first - 1) is None
        body = organisation[1].term or (organisation[1].type == "ORG" and closed)
        named = (run.given and heads_another(scene, first)) or (run.strange and body)
        return after_office(scene, first, long=run.long and named)
    return _by_name(scene, run) or _by_title(scene, run) or _by_neighbours(scene, run) or _by_office(scene, run)


def _run(scene: Scene, first: int, cut: int, last: int) -> _Run:
    vocabulary, form = scene.vocabulary, scene.words.forms[first]
    sure = vocabulary.is_given(form[cut:], sure=True) or (last > first and opens_compound(scene, first))
    strange = not vocabulary.is_ordinary(form) or (last > first and is_dual(scene, first) and is_family_only(scene, first + 1))
    own = not cut and first not in scene.opened and is_spelled_given(scene, first)
    word = form[cut:] in vocabulary.common and not own
    return _Run(first, last, cut, form[cut:], last > first, sure or own, word, vocabulary.is_given(form[cut:]), strange,
                has_lineage(scene, first, last))


def _by_name(scene: Scene, run: _Run) -> Evidence | None:
    """A lineage, or a sure given name with a family name."""
    whole = run.sure and run.long and (not run.word or is_odd(scene, run.last)
                                       or is_announced(scene, run.first) or is_byline(scene, run.first, run.last))
    return Evidence("given name", run.head, 0.85) if whole or (run.lineage and (run.strange or run.given)) else None


def _by_title(scene: Scene, run: _Run) -> Evidence | None:
    """A title before the name or behind it."""
    alone = (run.sure and not run.word) or (
        run.given and (honoured(scene, run.first) or is_apart(scene, run.first) or _speaks_by_title(scene, run)))
    strange = run.strange or (not run.cut and is_family_only(scene, run.first))
    if follows_title(scene, run.first) and (strange or run.long or alone):
        return Evidence("title", scene.words.forms[run.first - 1], 0.8)
    if not run.long and run.strange and not run.cut and follows_foreign_chief(scene, run.first):
        return Evidence("title", scene.words.forms[run.first - 1], 0.6)
    odd = not run.cut and is_announced(scene, run.first) and goes_on_strange(scene, run.first)  # (said) Luanne Metz, the
    if run.long and title_follows(scene, run.last) and (run.strange or run.given or odd):
        return Evidence("title", scene.words.forms[run.last + 1], 0.8)
    return None


def _speaks_by_title(scene: Scene, run: _Run) -> bool:
    """وأضاف التاجر حسن: «…»: whether a given name behind a title with its article, and that behind a verb, speaks."""
    words, before, after = scene.words, run.first - 1, run.last + 1
    cue = scene.cue_ending_at(before - 1) if before > 0 and words.gap(before) == " " else None
    if run.cut or cue is None or cue.shape not in SPEAKING or not words.forms[before].startswith(ARTICLE) or after >= len(words):
        return False
    return words.gap(after).strip() != "" or not scene.roles[after].isdisjoint(_BEHIND_SPEAKER)


def _by_neighbours(scene: Scene, run: _Run) -> Evidence | None:
    """A family name, an apposition, kin, a list or a reporting verb beside a name that is not sure by itself."""
    before = scene.words.forms[run.first - 1]
    announced = is_announced(scene, run.first)
    named = _has_family(scene, run) and scene.vocabulary.common.get(run.head) != "F"  # me and Hilmi is nobody called Lee
    if run.long and run.given and (named or announced):
        return Evidence("given name", run.head, 0.75)
    if run.long and not run.cut and (run.given or run.strange) and is_one_of_several(scene, run.first, run.last):
        return Evidence("title", before, 0.75)
    if run.long and run.strange and not run.cut and _is_strange_person(scene, run.first, run.last):
        return Evidence("title", before, 0.65)
    if run.long and not run.cut and run.strange and _two_strange(scene, run) and follows_origin(scene, run.first):
        return Evidence("title", before, 0.65)
    if run.long and not run.cut and (run.strange or run.given) and scene.vocabulary.is_a(before, "whose-name") \
            and _is_somebody(scene, run.first - 1):
        return Evidence("given name", before, 0.85)
    in_commas = run.long and not run.cut and stands_in_commas(scene, run.first, run.last)
    if in_commas and (run.strange or run.given or goes_on_strange(scene, run.first)):
        return Evidence("title", before, 0.75)
    if (run.strange or run.given) and not run.cut and (age_follows(scene, run.last) or _behind_speaker(scene, run)):
        return Evidence("reporting verb", before, 0.65)
    if (run.strange or run.given) and not run.cut and _is_quoted(scene, run):
        return Evidence("reporting verb", before, 0.7)
    alone = not run.long and run.sure and not run.word
    if alone and (has_kin(scene, run.last) or shares_family(scene, run.last) or scene.vocabulary.is_a(before, "vocative")):
        return Evidence("given name", run.head, 0.6)
    if run.long and run.given and is_signature(scene, run.first, run.last):
        return Evidence("given name", run.head, 0.6)
    if run.given and _belongs_to_somebody(scene, run.first, run.last, sure=run.sure):
        return Evidence("given name", before, 0.7)
    if run.long and run.cut == 1 and run.given and _goes_on_a_list(scene, run):
        return Evidence("given name", run.head, 0.7)
    if not run.long and not run.cut and speaks_alone(scene, run.first):
        return Evidence("reporting verb", before, 0.55)
    told = run.strange or run.sure or (run.long and run.given)
    if told and _beside_cue(scene, run.first, run.last, long=run.long):
        return Evidence("reporting verb", before, 0.65 if run.long else 0.55)
    return None


def _is_somebody(scene: Scene, number: int) -> bool:
    """وهو مهندس حاسوب بريطاني يدعى س: whether a title or a noun for a person stands not far before a naming verb."""
    near = range(max(number - _NAMED_REACH, 0), number)
    groups = (scene.vocabulary.groups.get(scene.words.forms[place].removeprefix(ARTICLE)) for place in near)
    return any(place in scene.titles for place in near) or any(group is not None and group.kind == "person" for group in groups)


def _is_quoted(scene: Scene, run: _Run) -> bool:
    """ونقلت الوكالة عن س قوله: whether a name stands between from and what its bearer said."""
    words, vocabulary, after = scene.words, scene.vocabulary, run.last + 1
    if run.first == 0 or words.gap(run.first) != " " or not vocabulary.is_a(words.forms[run.first - 1], "carrier") \
            or after >= len(words) or words.gap(after) != " ":
        return False
    hit = scene.cues.get(after)
    return vocabulary.is_a(words.forms[after], "own-speech") or (hit is not None and hit.value.shape == "phrase")


def _behind_speaker(scene: Scene, run: _Run) -> bool:
    """وقالت المتقاعدة س ص: two words of no list behind a noun with its article right behind a reporting verb."""
    words, before = scene.words, run.first - 1
    if before < 1 or words.gap(run.first) != " " or words.gap(before) != " " or not run.long \
            or not (_two_strange(scene, run) or (run.strange and _has_family(scene, run))):
        return False
    cue = scene.cue_ending_at(before - 1)
    return words.forms[before].startswith(ARTICLE) and cue is not None and cue.shape in SPEAKING and not cue.weak


def _has_family(scene: Scene, run: _Run) -> bool:
    is_given, forms = scene.vocabulary.is_given, scene.words.forms
    if run.long and is_of_town(scene, run.first + 1):
        return True
    return any((is_family_only(scene, number) and not bears_a_name(scene, number)) or is_given(forms[number], sure=True)
               for number in range(run.first + 1, run.last + 1))


def _two_strange(scene: Scene, run: _Run) -> bool:
    """Whether the first two words of a run are of no list, without article."""
    return not any(form.startswith(ARTICLE) or scene.vocabulary.is_ordinary(form)
                   for form in scene.words.forms[run.first:run.first + 2])


def _goes_on_a_list(scene: Scene, run: _Run) -> bool:
    words, surnames = scene.words, scene.vocabulary.surnames
    return words.gap(run.first) in LIST_GAPS and any(form in surnames for form in words.forms[run.first + 1:run.last + 1])


def _by_office(scene: Scene, run: _Run) -> Evidence | None:
    """An office with its complement further before the name."""
    vocabulary = scene.vocabulary
    named = any(not vocabulary.is_plainly_ordinary(form) or (form in vocabulary.surnames and form.startswith(ARTICLE))
                for form in scene.words.forms[run.first:run.last + 1])
    names = all(form in vocabulary.given or (form in vocabulary.surnames and number > 0)
                for number, form in enumerate(scene.words.forms[run.first:run.last + 1]))
    if run.long and bears_a_name(scene, run.first + 1):
        return None
    if run.sure and not run.cut and ":" in scene.words.gap(run.last + 1):
        return after_office(scene, run.first, long=True)  # (the spokesman of the club) Muhammad: "…"
    odd = run.strange or run.given or goes_on_strange(scene, run.first)
    told = names and (run.sure or _is_told(scene, run.last))
    return after_office(scene, run.first, long=run.long and ((named and odd) or told))


def _is_told(scene: Scene, last: int) -> bool:
    """بائع الخضار جمال عودة أن: whether a that-word follows a name."""
    return last + 1 < len(scene.words) and scene.vocabulary.is_a(scene.words.forms[last + 1], "that")


def _belongs_to_somebody(scene: Scene, first: int, last: int, *, sure: bool) -> bool:
    """Whether kin (his brother) stands before a given name, or what only people follow before a full one."""
    words, vocabulary = scene.words, scene.vocabulary
    if first == 0 or words.gap(first) != " ":
        return False
    before = words.forms[first - 1]
    kin = before.removeprefix(_CONJUNCTION) in vocabulary.classes["kin"]
    if last == first or not may_be_family(scene, first + 1, sure=sure):
        return sure and kin if last == first else suffered(scene, first, first + 1)
    return kin or vocabulary.is_a(before, "credit") or is_described(scene, first)


def _is_strange_person(scene: Scene, first: int, last: int) -> bool:
    """The departure of Memphis Depay; a former player, Salifou Tapsoba, : whether words of no list can but name somebody."""
    words = scene.words
    if first == 0 or any(form.startswith(ARTICLE) for form in words.forms[first:last + 1]):
        return False
    if words.gap(first) == " ":
        return any(scene.vocabulary.is_a(words.forms[first - 1], role) for role in ("credit", "kin", "human-verb"))
    closed = last + 1 < len(words) and words.gap(last + 1)[:1] in COMMAS
    return closed and words.gap(first) in LIST_GAPS and after_office(scene, first - 1, long=True) is not None


def _beside_cue(scene: Scene, first: int, last: int, *, long: bool) -> bool:
    """Whether a reporting verb stands right before, and for a single word speech right after it."""
    cue = scene.verb_before(first)
    if cue is None or cue.shape not in SPEAKING or not one_stretch(scene.words, first):
        return False
    if long:
        return True
    follower = last + 1
    if follower >= len(scene.words) or scene.words.lines[follower] != scene.words.lines[last]:
        return not cue.weak
    form, vocabulary = scene.words.forms[first], scene.vocabulary
    sure = (vocabulary.is_given(form, sure=True) and form not in vocabulary.common) or is_spelled_given(scene, first)
    if first == last and sure:
        return True
    acts = not cue.weak and vocabulary.is_strange(form)
    behind = _BEHIND_SPEAKER | _BEHIND_VERB if acts else _BEHIND_SPEAKER
    denied = acts and scene.words.forms[follower].startswith(ARTICLE) and vocabulary.kind_of(scene.words.forms[follower]) == "N"
    return denied or scene.words.gap(follower).strip() != "" or not scene.roles[follower].isdisjoint(behind)


def after_office(scene: Scene, first: int, *, long: bool) -> Evidence | None:
    """An office with its complement before a strange run: وزير النفط الإيراني بيجن زنغنه."""
    hit = office_before(scene, first, _OFFICE_REACH) if long else None
    return Evidence("title", scene.words.surface(hit.first, hit.last), 0.7) if hit else None
