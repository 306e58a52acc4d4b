"""Names of companies, products and bodies right behind their noun, without marks (شركة سوبرليست), and how far such a run goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...arabic.affixes import AND, AND_THE, ARTICLE, AS, FEMININE_NISBA, FEMININE_PLURAL, FINAL_HEH, FOR_THE, FUTURE, THEN
from ...arabic.chars import COMMAS, TEH, TEH_MARBUTA
from ...arabic.words import bare_forms
from ..clues.drafts import HEAD_NOUN, Draft, draft_of
from ..clues.tails import name_end
from ..reading.gazetteer import Hit, one_stretch
from ..reading.heads import bears_pronoun
from ..reading.reporting import VERBS
from ..reading.scene import Scene, Told
from .honoured import ruler_end
from .marked import is_spelled

_MOST_BARE_WORDS, _MOST_TRADES = 6, 8
_SHORT = 3
_ACTS = "acts"
_LONG = 5  # letters: a word of a foreign name that is one of the language too is short


def headed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Unmarked names directly after a head noun: شركة سوبرليست."""
    for hit in scene.heads.values():
        first = hit.last + 1
        if hit.value.term or hit.value.type in {"WORK", "PERSON"} or first >= len(scene.words) or first in known:
            continue
        if _as_one(scene, hit) or (hit.value.type == "ORG" and bears_pronoun(scene, hit.last)):
            continue
        if _tells_kind(scene, hit.last, first) or _is_somebodys(scene, hit.last, first):
            continue
        last = ruler_end(scene, first) or bare_run(scene, known, first, subject=scene.cue_ending_at(hit.first - 1) is not None)
        if last is None and (looks_inflected(scene, first) or (hit.value.type == "COMPANY" and _opens_foreign(scene, first))):
            last = bare_run(scene, known, first + 1, subject=False)
        if last is None and hit.value.type == "COMPANY" and scene.is_a(hit.last, "head-alone") and (
                _is_odd(scene, first) or acts_by_name(scene, first)):
            last = first
        if hit.value.type == "COMPANY" and scene.is_a(hit.last, "head-alone", "agency"):
            last = _with_trade(scene, known, first, last)
        if last is not None and hit.value.type == "COMPANY":
            last = name_end(scene, last)
        if last is not None:
            yield draft_of(scene, first, last, Told(hit.value.type, scene.words.surface(hit.first, hit.last), 0.7), HEAD_NOUN)


def _is_odd(scene: Scene, number: int) -> bool:
    """(company) Edic: whether a word that is one of the language only by what looks like its ending stands right behind."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if scene.words.follows(number + 1) and scene.words.forms[number + 1].startswith(FOR_THE):
        return False  # his family's, perhaps: (company) Dolan for accounting
    return len(form) > _SHORT and one_stretch(scene.words, number) and not form.startswith(ARTICLE) \
        and vocabulary.kind_of(form) == "" and not vocabulary.is_plainly_ordinary(form) and not vocabulary.is_nationality(form)


def acts_by_name(scene: Scene, number: int) -> bool:
    """شركة الهضاب … وبدأت الهضاب: whether a noun with its article behind a firm's noun does elsewhere what only a firm would."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    form = words.forms[number]
    bare = form.removeprefix(ARTICLE)
    if not form.startswith(ARTICLE) or vocabulary.common.get(bare) != "N" or bare in vocabulary.groups \
            or vocabulary.is_a(bare, "trade", "firm-kind", "medium") or vocabulary.heads.get(bare) is not None:
        return False
    described = words.follows(after) and words.forms[after].startswith(ARTICLE)
    return not described and form in _acting(scene)


def _acting(scene: Scene) -> frozenset[str]:
    """The words that do somewhere what only a firm would, found once for all firms of an article."""
    if _ACTS not in scene.doing:
        before = {*scene.cue_ends, *(number for number in scene.roles if scene.is_a(number, "that", "business-verb"))}
        places = (number + 1 for number in before if number + 1 < len(scene.words))
        scene.doing[_ACTS] = frozenset(scene.words.forms[number] for number in places if acts_there(scene, number))
    return scene.doing[_ACTS]


def acts_there(scene: Scene, number: int) -> bool:
    """Whether a verb in the feminine, of speech or business, stands right before a word, or that before it and a verb behind."""
    words, before, after = scene.words, number - 1, number + 1
    if not words.follows(number):
        return False
    cue = scene.cue_ending_at(before)
    says = cue is not None and cue.shape in VERBS and cue.gender == "f"
    does = scene.is_a(before, "that") and words.follows(after) and words.forms[after].startswith((TEH, FUTURE + TEH)) \
        and scene.vocabulary.kind_of(words.forms[after]) == "V"
    return says or does or scene.is_a(before, "business-verb")


def _tells_kind(scene: Scene, head: int, first: int) -> bool:
    """مجموعات شجرية: whether a word that looks like an adjective in -iyya agrees with a plural head noun."""
    words, form = scene.words, scene.words.forms[first]
    adjective = form.endswith(FEMININE_NISBA) and words.text[words.ends[first] - 1] == TEH_MARBUTA
    return adjective and words.forms[head].endswith(FEMININE_PLURAL)


def _is_somebodys(scene: Scene, head: int, first: int) -> bool:
    """تحت إدارة سامي حداد: whether a sure given name and what may be a family name stand behind a noun for what somebody
    leads."""
    words, vocabulary, family = scene.words, scene.vocabulary, first + 1
    return scene.is_a(head, "led-by") and words.follows(first) and words.follows(family) \
        and vocabulary.is_given(words.forms[first], sure=True) and vocabulary.is_name_like(words.forms[family])


def looks_inflected(scene: Scene, first: int) -> bool:
    """(company) Green Horizon: whether a word that but by chance looks inflected stands before one of no list."""
    words, vocabulary, after = scene.words, scene.vocabulary, first + 1
    form = words.forms[first]
    inflected = vocabulary.is_ordinary(form) and not vocabulary.is_plainly_ordinary(form) and vocabulary.kind_of(form) == ""
    particles = [vocabulary.common.get(rest) == "F" for cut, rest in bare_forms(form) if rest in vocabulary.common]
    odd = inflected or (form not in vocabulary.common and bool(particles) and all(particles)) or (  # Blue, as by + if
        form[0] == THEN and form not in vocabulary.common)  # Vento, which looks like then + a verb
    return odd and not form.startswith(ARTICLE) and one_stretch(words, first) and words.follows(after) \
        and not vocabulary.is_ordinary(words.forms[after])


def _opens_foreign(scene: Scene, first: int) -> bool:
    """شركة لون ستار باسين: whether a word of the language, no adjective, stands before two that are none."""
    words, vocabulary = scene.words, scene.vocabulary
    strange = [number for number in (first + 1, first + 2) if words.follows(number)
               and not vocabulary.is_ordinary(words.forms[number])]
    return len(strange) == 2 and words.follows(first) and vocabulary.common.get(words.forms[first]) in {"N", "F"} \
        and len(words.forms[first]) < _LONG and not scene.is_a(first, "trade", "firm-kind", "preposition", "that")


def bare_run(scene: Scene, known: Mapping[int, Draft], first: int, *, subject: bool) -> int | None:
    """The last of the strange words from ``first`` on; a sure given name after the first ends the run.

    Of the ``subject`` of a reporting verb that stands before it, what looks like another verb is part of the name too.
    """
    words, vocabulary, last = scene.words, scene.vocabulary, None
    for number in range(first, min(first + _MOST_BARE_WORDS, len(words))):
        form = words.forms[number]
        if not _goes_on_bare(scene, first, number) or number in known or len(form) < 2:
            break
        end = number > first and form in vocabulary.classes["company-suffix"] and not form.startswith(FOR_THE)
        named = end or is_spelled(scene, number) or (subject and number > first and _ends_subject(scene, number))
        if vocabulary.is_ordinary(form) and not named:
            break
        if (number > first and (vocabulary.is_given(form, sure=True) or form[0] == AND)) or _joins_given(scene, form):
            break
        last = number
    return last


def _ends_subject(scene: Scene, number: int) -> bool:
    """Whether a word that looks like a verb, and perhaps such a word behind it, comes right before a comma or that-word."""
    words, vocabulary = scene.words, scene.vocabulary
    for place in range(number, min(number + 2, len(words) - 1)):
        if vocabulary.kind_of(words.forms[place]) != "V":
            return False
        if words.gap(place + 1).strip() in COMMAS or scene.is_a(place + 1, "that"):
            return True
    return False


def _as_one(scene: Scene, hit: Hit) -> bool:
    """Whether a noun has as written onto it: we as a company (fulfil …)."""
    return hit.cut > 0 and scene.words.forms[hit.first][hit.cut - 1] == AS


def _goes_on_bare(scene: Scene, first: int, number: int) -> bool:
    """Whether a word follows without a break; a bracket may stand before the first of letters (company (D M G T))."""
    if number == first and scene.words.gap(number) == " (":
        return is_spelled(scene, number)
    return one_stretch(scene.words, number)


def _with_trade(scene: Scene, known: Mapping[int, Draft], first: int, last: int | None) -> int | None:
    """(company) Fawzan for Trade and Contracting: the trades behind a name, which may then be an ordinary noun, belong to it."""
    words = scene.words
    after = first + 1 if last is None else last + 1
    named = last is not None or (one_stretch(words, first) and scene.vocabulary.kind_of(words.forms[first]) in {"", "N"}
                                 and words.forms[first][-1] != FINAL_HEH)
    if not named or after in known or not _is_trade(scene, after, words.forms[after:after + 1]):
        return last
    most = after + _MOST_TRADES
    while after < most and _is_trade(scene, after + 1, [
            FOR_THE + form[3:] for form in words.forms[after + 1:after + 2] if form[:3] == AND_THE]):
        after += 1
    return after


def _is_trade(scene: Scene, number: int, forms: Sequence[str]) -> bool:
    """Whether a word, in the form it has behind for, is a trade that ends companies' names, and goes on with the stretch."""
    return bool(forms) and scene.words.follows(number) and one_stretch(scene.words, number) \
        and forms[0].startswith(FOR_THE) and forms[0] in scene.vocabulary.classes["company-suffix"]


def _joins_given(scene: Scene, form: str) -> bool:
    """Whether a word is a given name behind a conjunction, which begins a new phrase."""
    return form[0] == AND and form not in scene.vocabulary.given and scene.vocabulary.is_given(form[1:])
