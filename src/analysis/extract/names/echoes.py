"""Later mentions of what was named before: family names, repeated names, other spellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, FUTURE, THEN
from ...arabic.chars import OPENING_SIGNS
from ...arabic.words import has_arabic, with_proclitics
from ..clues.doubles import is_that
from ..clues.drafts import CATALOGUED, FAMILY_NAME, GIVEN_NAME, REPEATED, Draft, covered, parts_of
from ..reading.gazetteer import Gazetteer, Hit
from ..reading.heads import inside_a_name
from ..reading.scene import Scene
from .firms_again import SHORT_FIRM, acts_as_firm
from .shorter import names_again
from .sounds import variants
from .standing import beside_cue, stands_as_name

_VERBAL = "\u064a\u062a\u0646\u0633\u0627\u0648\u0641\u0628\u0644\u0643\u0645"
_PRESENT = "\u064a\u062a"


def echoes(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for words outside ``drafts`` that repeat one of their names, whole or in part."""
    within = covered(drafts)
    taken = set(within)
    named = [(draft, parts_of(scene.words, draft)) for draft in drafts]
    names = Gazetteer(names_again(scene, named), folded=True)
    for hit in names.find(scene.words, _places(scene, names, within)):
        if _is_free(hit, taken, within) and _allowed(scene, hit):
            draft = _relative(scene, hit) if _has_stranger(scene, hit, taken) else _with_first_name(scene, _echo(hit), taken)
            yield draft
            taken.update(range(draft.first, draft.last + 1))
    yield from variants(scene, named, taken)


def _is_free(hit: Hit, taken: set[int], within: Mapping[int, Draft]) -> bool:
    """Whether no draft holds its words, or shorter ones within a name told again: Yandex, where Yandex Food was named before."""
    span = range(hit.first, hit.last + 1)
    held = [number for number in span if number in taken]
    parts = {within.get(number) for number in held}
    return not held or (hit.value.rule == REPEATED and all(
        part is not None and part.first in span and part.last in span and part.last - part.first < hit.last - hit.first
        for part in parts))


def _places(scene: Scene, names: Gazetteer, within: Mapping[int, Draft]) -> list[int]:
    """The words at which one of the names may begin, with proclitics or without: not taken yet, or a draft's first."""
    written: set[str] = set()
    for first in names.first_words():
        written.update(with_proclitics(first))
    return [number for number, form in enumerate(scene.words.forms)
            if form in written and (number not in within or within[number].first == number)]


def _allowed(scene: Scene, hit: Hit) -> bool:
    """Whether what looks like a name or a part of one is that name again.

    It is not where it is a particle, counted or a verb in the future, part of another name, or of a person of the same given
    name; a firm's short name, or an ordinary word, only where it acts as its bearer does or stands beside who speaks.
    """
    form, named = scene.words.forms[hit.first][hit.cut:], hit.value
    future = hit.cut and scene.words.forms[hit.first][hit.cut - 1] == FUTURE
    if future or _is_particle(scene, hit) or is_that(scene, hit.first) or _is_counted(scene, hit, form):
        return False
    if named.draft.type == "PERSON" and (inside_a_name(scene, hit.first) or _is_whole_word(scene, hit)):
        return False
    if named.rule == GIVEN_NAME and _another_name_follows(scene, hit.last):
        return False
    if named.rule == GIVEN_NAME and not scene.vocabulary.is_given(form, sure=True) and not beside_cue(scene, hit):
        return False
    if named.rule == SHORT_FIRM:
        return acts_as_firm(scene, hit)
    borne = named.rule in {FAMILY_NAME, GIVEN_NAME} or scene.vocabulary.is_given(form, sure=True)
    if hit.last > hit.first or not (scene.vocabulary.is_plainly_ordinary(form) if borne else scene.vocabulary.is_ordinary(form)):
        return True
    if named.draft.type == "COMPANY" and named.draft.rule != CATALOGUED:
        return acts_as_firm(scene, hit)
    if named.draft.type == "PERSON" and hit.cut:
        return _speaks_in_headline(scene, hit)
    return named.draft.type == "PERSON" and (beside_cue(scene, hit) or stands_as_name(scene, hit, form))


def _speaks_in_headline(scene: Scene, hit: Hit) -> bool:
    """.. وخير: «…»: whether "and" stands before a family name that is a word, and a colon and speech behind it."""
    after = scene.words.gap(hit.last + 1)
    return hit.value.rule == FAMILY_NAME and scene.words.forms[hit.first][:hit.cut] == AND and ":" in after \
        and after.rstrip()[-1:] in OPENING_SIGNS


def _is_particle(scene: Scene, hit: Hit) -> bool:
    """دعا على وجه السرعة, شدد على أن: whether the name of somebody told before (Ali) is written as a particle, and no speech
    follows it; behind a preposition a that-word opens none."""
    words, vocabulary, after = scene.words, scene.vocabulary, hit.last + 1
    if hit.last > hit.first or vocabulary.kind_of(words.forms[hit.first]) != "F" \
            or not scene.spells_word(hit.first):
        return False
    told = after < len(words) and (":" in words.gap(after) or (
        scene.is_a(after, "that") and not scene.is_a(hit.first, "preposition")))
    return not told


def _is_counted(scene: Scene, hit: Hit, form: str) -> bool:
    """50 مليون دولار: whether a unit stands behind a number, though somebody is called so."""
    before = scene.words.forms[hit.first - 1] if scene.words.follows(hit.first) else ""
    return scene.vocabulary.is_unit(form) and (before.isdecimal() or scene.vocabulary.is_unit(before))


def _is_whole_word(scene: Scene, hit: Hit) -> bool:
    """في بيان: whether a name told before (Jan) is there but for the first letter of a word of the language."""
    form = scene.words.forms[hit.first]
    return hit.cut > 0 and hit.last == hit.first and scene.vocabulary.kind_of(form) in {"N", "A", "V"} \
        and scene.vocabulary.kind_of(form[hit.cut:]) == ""


def _has_stranger(scene: Scene, hit: Hit, taken: set[int]) -> bool:
    """Whether a word of no list that looks like no verb stands before a family name: somebody else of that name."""
    before, words = hit.first - 1, scene.words
    if hit.value.rule != FAMILY_NAME or hit.cut or not words.follows(hit.first) or before in taken:
        return False
    form = words.forms[before]
    return len(form) > 3 and form[0] not in _VERBAL and before not in scene.cues and before not in scene.titles \
        and not form.startswith(ARTICLE) and scene.vocabulary.is_name_like(form) and not scene.vocabulary.is_ordinary(form)


def _relative(scene: Scene, hit: Hit) -> Draft:
    """A person of his own, who shares a family name with somebody told before."""
    entity = "-".join(scene.words.forms[hit.first - 1:hit.last + 1])
    return Draft(hit.first - 1, hit.last, 0, entity, "PERSON", FAMILY_NAME, hit.value.draft.evidence, 0.6)


def _another_name_follows(scene: Scene, last: int) -> bool:
    follower = last + 1
    return scene.words.follows(follower) \
        and scene.vocabulary.is_name_like(scene.words.forms[follower]) \
        and scene.vocabulary.kind_of(scene.words.forms[follower]) != "F" \
        and not scene.spells_word(follower)


def _echo(hit: Hit) -> Draft:
    named = hit.value
    return Draft(hit.first, hit.last, hit.cut, named.draft.entity, named.draft.type, named.rule,
                 named.draft.evidence, min(named.confidence, named.draft.confidence))


def _with_first_name(scene: Scene, draft: Draft, taken: set[int]) -> Draft:
    """The full name where a strange word stands before the repeated family name of somebody (Vineeth Chandran … Chandran)."""
    before, words = draft.first - 1, scene.words
    if draft.type != "PERSON" or draft.rule != REPEATED or draft.cut or draft.last > draft.first or before < 1 \
            or draft.entity in scene.catalogue.entities or before in taken or not _may_be_first_name(scene, before):
        return draft
    form = words.forms[before]
    cut = int(form.startswith(AND) and len(form) > 4 and not scene.vocabulary.is_given(form))
    return draft._replace(first=before, cut=cut, entity="-".join((form[cut:], words.forms[draft.first])))


def _may_be_first_name(scene: Scene, number: int) -> bool:
    """Whether a word of no list stands before another, and is no club or firm that a title or head noun names."""
    words, form, ordinary = scene.words, scene.words.forms[number], scene.vocabulary.is_plainly_ordinary
    does = form[0] in _PRESENT or scene.vocabulary.common.get(form[:-1]) == "V"
    verb = number in scene.cues or (does and form.endswith(FINAL_HEH)) or (  # which Darwish owns
        form[0] == THEN and scene.vocabulary.kind_of(form) == "V")  # then Job obeyed
    return words.follows(number + 1) and len(form) > 2 and has_arabic(form) and not ordinary(form) and not verb \
        and not form.startswith(ARTICLE) and number - 1 not in scene.title_ends and number - 1 not in scene.head_ends
