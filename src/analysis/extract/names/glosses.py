"""Names told in both scripts: a name with the same in Latin letters behind it, in brackets or bare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...arabic.chars import BLANKS_AND_MARKS, CLOSING_SIGNS
from ...arabic.words import is_latin
from ..clues.drafts import BODIES, CATALOGUED, MOST_NAME_WORDS, Draft, entity_id
from ..clues.latin import glosses_term
from ..clues.latin_runs import latin_run
from ..clues.types import UNTOLD, type_of
from ..reading.gazetteer import one_stretch
from ..reading.scene import Scene, Told
from ..reading.signs import LATIN
from ..reading.skeleton import proclitic_before, skeleton, skeletons, sound_alike

_SPELLED = 3  # words more in Arabic: C&N takes three
_THINGS = BODIES | {"PRODUCT"}


def glossed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Both halves of ``name (Latin name)``; the half that is known gives the entity."""
    for number in _after_brackets(scene):
        last = _gloss_end(scene, number)
        left = _glossed_span(scene, number, last) if last is not None else None
        if left and last is not None and not glosses_term(scene, known, left, (number, last)):
            dated = last > number and scene.words.forms[last].isdecimal() and not scene.words.forms[left[1]].isdecimal()
            yield from _gloss_drafts(scene, known, left, (number, last - dated))
    for left, right in _bare_glosses(scene):
        yield from _gloss_drafts(scene, known, left, right)


def under_their_glosses(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """شركة النور القابضة (Al Noor Holding): what other rules found on both sides of a bracket is one entity."""
    one: dict[str, Draft] = {}
    for name, gloss in pairwise(drafts):
        if _is_gloss_of(scene, name, gloss):
            kept, other = (gloss, name) if gloss.rule == CATALOGUED else (name, gloss)
            one.setdefault(other.entity, kept)
    return [draft._replace(entity=one[draft.entity].entity, type=one[draft.entity].type) if draft.entity in one else draft
            for draft in drafts]


def _is_gloss_of(scene: Scene, name: Draft, gloss: Draft) -> bool:
    """Whether a name in the other letters alone fills the bracket right behind one, and the catalogue holds not both."""
    words, types = scene.words, {name.type, gloss.type}
    if gloss.first != name.last + 1 or name.entity == gloss.entity or not (types <= _THINGS or types == {"PERSON"}):
        return False
    latin, arabic = (all(is_latin(form) == told for form in words.forms[gloss.first:gloss.last + 1]) for told in (True, False))
    other = arabic and sound_alike(words.forms[gloss.first], words.forms[name.first]) \
        if is_latin(words.forms[name.last]) else latin
    end = words.ends[gloss.last]
    within = words.gap(gloss.first).rstrip().endswith("(") and words.text[end:end + 1] == ")"
    return other and within and not (name.rule == gloss.rule == CATALOGUED)


def _bare_glosses(scene: Scene) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """A name and the same in Latin letters right behind it, without brackets: as many words, each of the same sound."""
    forms, reached = scene.words.forms, 0
    for number in scene.places(LATIN):
        bare = scene.words.follows(number) and is_latin(forms[number])
        last = latin_run(scene, number, reached) if bare else None
        reached = last or reached
        first = number - (last - number + 1) if last is not None and last - number < MOST_NAME_WORDS else -1
        if last is not None and first >= 0 and _unbroken(scene, first, last):
            arabic, latin = (forms[start:start + number - first] for start in (first, number))
            if all(skeleton(ours) in skeletons(theirs) for ours, theirs in zip(arabic, latin, strict=True)) \
                    and len("".join(map(skeleton, arabic))) > 1:
                yield (first, number - 1), (number, last)


def _after_brackets(scene: Scene) -> Iterator[int]:
    """The words that follow an opening bracket."""
    place = scene.words.text.find("(")
    while place >= 0:
        number = scene.words.at(place)
        if 0 < number < len(scene.words):
            yield number
        place = scene.words.text.find("(", place + 1)


def _gloss_end(scene: Scene, number: int) -> int | None:
    """The last word of a Latin gloss that begins at a word, or None."""
    words = scene.words
    if not is_latin(words.forms[number]) or not words.gap(number).rstrip(BLANKS_AND_MARKS).endswith("("):
        return None
    last = number
    while last + 1 < len(words) and ")" not in words.gap(last + 1) and last - number < 8:
        last += 1
    closed = words.text[words.ends[last]:words.ends[last] + 3].strip("\u200e" + BLANKS_AND_MARKS)[:1] == ")"
    return last if closed and last - number < 7 else None


def _glossed_span(scene: Scene, number: int, last: int) -> tuple[int, int] | None:
    """The words before the bracket that the gloss repeats: those in marks, or those that sound alike."""
    words, end = scene.words, number - 1
    if words.lines[end] != words.lines[number] or words.gap(number).strip("('" + BLANKS_AND_MARKS):
        return None
    first = scene.marked_by_end.get(end)
    if first is not None and end - first < MOST_NAME_WORDS:
        return (first, end) if _fills_marks(scene, first, end, last) else _alike(scene, number, last)
    return _alike(scene, number, last) or _headed(scene, number, last) or _strange(scene, number, last)


def _fills_marks(scene: Scene, first: int, end: int, last: int) -> bool:
    """Whether all in marks is what a gloss repeats; not of «هذا مشروع كبير (Big)» or «لم يتخلوا عن كودا (CUDA)», which hold it
    too and which no noun before calls a name."""
    place = scene.words.ends[last] + 1
    within = scene.words.text[place:place + 1] in CLOSING_SIGNS
    told = scene.head_ends.get(first - 1) is not None
    return told or not within or not any(map(scene.vocabulary.is_plainly_ordinary, scene.words.forms[first:end + 1]))


def _headed(scene: Scene, number: int, last: int) -> tuple[int, int] | None:
    """شركة سي أند أن سبورتينغ ريسك (C&N Sporting Risk): all between a firm's noun and the bracket, which begins with no word."""
    for first in range(number - 1, max(number - (last - number + 1) - _SPELLED, 0), -1):
        head = scene.head_ends.get(first - 1)
        if head is not None:
            firm = head.value.type in {"COMPANY", "PRODUCT"} and not head.value.term and number - first > 1
            fits = firm and not scene.vocabulary.is_ordinary(scene.words.forms[first]) and _unbroken(scene, first, number)
            return (first, number - 1) if fits else None
    return None


def _alike(scene: Scene, number: int, last: int) -> tuple[int, int] | None:
    """The words before the bracket, as many as the gloss has, one more or less, if they begin alike."""
    words, size = scene.words, last - number + 1
    for start in (number - size, number - size - 1, number - size + 1):
        if 0 <= start < number and sound_alike(words.forms[start], words.forms[number]) and _unbroken(scene, start, number) \
                and scene.vocabulary.kind_of(words.forms[start]) != "F":
            return start, number - 1
    return None


def _strange(scene: Scene, number: int, last: int) -> tuple[int, int] | None:
    """The words of no list before the bracket, no more than the gloss has."""
    words, size, first = scene.words, last - number + 1, number
    while first > 0 and number - first < size + 1 and not scene.vocabulary.is_ordinary(words.forms[first - 1]) \
            and (first == number or one_stretch(words, first)):
        first -= 1
    return (max(first, number - size), number - 1) if first < number else None


def _unbroken(scene: Scene, start: int, number: int) -> bool:
    return all(one_stretch(scene.words, place) for place in range(start + 1, number))


def _gloss_drafts(scene: Scene, known: Mapping[int, Draft], left: tuple[int, int],
                  right: tuple[int, int]) -> Iterator[Draft]:
    holders = [known.get(span[0]) for span in (left, right)]
    exact = [draft if draft and (draft.first, draft.last) == span else None
             for draft, span in zip(holders, (left, right), strict=True)]
    source = exact[0] or exact[1]
    told = Told(source.type, source.evidence, 0.95) if source else _gloss_type(scene, left, right)
    entity = source.entity if source else entity_id(scene, *right)
    for span, draft, cut in zip((left, right), exact, (_proclitic(scene, left, right), 0), strict=True):
        if draft is None:
            yield Draft(*span, cut, entity, told.type, "gloss", told.evidence, max(told.confidence, 0.7))


def _proclitic(scene: Scene, left: tuple[int, int], right: tuple[int, int]) -> int:
    """وبيثاني بونجورنو (Bethany Bongiorno): how many letters the name has before what the gloss tells; none within marks."""
    forms = scene.words.forms
    names = left[1] - left[0] == right[1] - right[0] and scene.marked_by_end.get(left[1]) != left[0]
    return proclitic_before(forms[left[0]], forms[right[0]]) if names else 0


def _gloss_type(scene: Scene, left: tuple[int, int], right: tuple[int, int]) -> Told:
    """An unmarked name of two or three words that the text gives in both scripts is a person's."""
    told, marked = type_of(scene, *left), scene.marked_by_end.get(left[1]) == left[0]
    if told.evidence == UNTOLD and not marked and 0 < left[1] - left[0] < 5 and 0 < right[1] - right[0] < 5:
        return Told("PERSON", "unmarked name with gloss", 0.75)
    return told
