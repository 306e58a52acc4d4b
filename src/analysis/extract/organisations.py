"""Names of companies, products and bodies that no catalogue holds.

Evidence, strongest first: a Latin gloss in brackets, a head noun (شركة، تطبيق) before the name,
quotation marks around words that are no ordinary ones, a capitalised Latin run.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from ..arabic.words import is_latin, latin_cut
from .drafts import Draft
from .evidence import is_told
from .gazetteer import Hit, one_stretch
from .scene import Scene
from .signs import LATIN
from .skeleton import skeleton
from .tails import name_end, names_purpose
from .types import UNTOLD, head_before, introduction, type_of

_COMMAS = frozenset({",", "\u060c"})
_MOST_NAME_WORDS = 6
_MOST_BARE_WORDS = 6
_MOST_LATIN_WORDS = 6
_OUTLET = ("COMPANY", "told in marks", 0.75)
_FOR_THE, _AND_THE, _FINAL_HEH = "\u0644\u0644", "\u0648\u0627\u0644", "\u0647"


def glossed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Both halves of ``name (Latin name)``; the half that is known gives the entity."""
    for number in _after_brackets(scene):
        last = _gloss_end(scene, number)
        left = _glossed_span(scene, number, last) if last is not None else None
        if left and last is not None:
            yield from _gloss_drafts(scene, known, left, (number, last))
    for left, right in _bare_glosses(scene):
        yield from _gloss_drafts(scene, known, left, right)


def _bare_glosses(scene: Scene) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """A name and the same in Latin letters right behind it, without brackets: as many words, each of the same sound."""
    forms = scene.words.forms
    for number in scene.places(LATIN):
        last = _latin_run(scene, number) if number and scene.words.gap(number) == " " and is_latin(forms[number]) else None
        first = number - (last - number + 1) if last is not None else -1
        if last is not None and first >= 0 and _unbroken(scene, first, last):
            arabic, latin = (list(map(skeleton, forms[start:start + number - first])) for start in (first, number))
            if arabic == latin and len("".join(latin)) > 1:
                yield (first, number - 1), (number, last)


def marked_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Short stretches in marks that hold no ordinary word, or that a head noun introduces."""
    inside = scene.marked
    for pair, (first, last) in inside:
        if last - first >= _MOST_NAME_WORDS or _is_known(known, first, last) or pair.repairs == ("opening mark missing",):
            continue
        head = head_before(scene, first)
        if head and (head[1].term or head[1].type == "WORK") and first - 1 not in scene.title_ends:
            continue
        told = _OUTLET if last - first < 3 and is_told(scene, first) else None
        introduced = head or told or introduction(scene, first, last)
        strange = all(not scene.vocabulary.is_ordinary(scene.words.forms[number]) or _is_spelled(scene, number)
                      for number in range(first, last + 1)) \
            or (last > first and scene.vocabulary.is_a(scene.words.forms[last], "company-suffix")) \
            or names_purpose(scene, first, last) or _is_lettered(scene, first, last)
        if strange or (introduced and last - first <= 3 and not _looks_like_speech(scene, first, last)):
            kind, evidence, confidence = told or type_of(scene, first, last)
            if evidence == UNTOLD and first == last and _is_personal(scene, first):
                continue
            yield Draft(first, last, 0, entity_id(scene, first, last), kind, "in marks", evidence, confidence - 0.05)


def _is_lettered(scene: Scene, first: int, last: int) -> bool:
    """Whether letters and else no verb, particle or common noun make up a stretch: «Red Bird I M I»."""
    spelled = [_is_spelled(scene, number) for number in range(first, last + 1)]
    rest = [form for form, letter in zip(scene.words.forms[first:last + 1], spelled, strict=True) if not letter]
    return sum(spelled) > 1 and all(form not in scene.vocabulary.common for form in rest)


def _is_personal(scene: Scene, number: int) -> bool:
    """Whether a word is a given or family name, which in marks the rules for people judge."""
    form = scene.words.forms[number]
    return scene.vocabulary.is_given(form) or form in scene.vocabulary.surnames


def headed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Unmarked names directly after a head noun: شركة سوبرليست."""
    for hit in scene.heads.values():
        first = hit.last + 1
        if hit.value.term or hit.value.type in {"WORK", "PERSON"} or first >= len(scene.words) or first in known:
            continue
        if _as_one(scene, hit):
            continue
        last = _bare_run(scene, known, first, subject=scene.cue_ending_at(hit.first - 1) is not None)
        if hit.value.type == "COMPANY" and scene.vocabulary.is_a(scene.words.forms[hit.last], "head-alone"):
            last = _with_trade(scene, known, first, last)
        if last is not None and hit.value.type == "COMPANY":
            last = name_end(scene, last)
        if last is not None:
            yield Draft(first, last, 0, entity_id(scene, first, last), hit.value.type, "head noun",
                        scene.words.surface(hit.first, hit.last), 0.7)


def latin_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Runs of capitalised Latin words outside brackets; long runs are sentences, not names."""
    free = 0
    for number in scene.places(LATIN):
        last = _latin_run(scene, number) if number >= free else None
        if last is None:
            continue
        free = last + 1
        if last - number < _MOST_LATIN_WORDS and not _is_known(known, number, last):
            yield from _latin_draft(scene, known, number, last)


def entity_id(scene: Scene, first: int, last: int) -> str:
    """A stable id for a name that no catalogue holds: its folded words joined by hyphens."""
    return "-".join(scene.words.forms[first:last + 1])


def _after_brackets(scene: Scene) -> Iterator[int]:
    """The words that follow an opening bracket."""
    place = scene.words.text.find("(")
    while place >= 0:
        number = bisect_left(scene.words.starts, place)
        if 0 < number < len(scene.words):
            yield number
        place = scene.words.text.find("(", place + 1)


def _gloss_end(scene: Scene, number: int) -> int | None:
    """The last word of a Latin gloss that begins at a word, or None."""
    words = scene.words
    if not is_latin(words.forms[number]) or not words.gap(number).rstrip("\"\u201c\u00ab\u200e ").endswith("("):
        return None
    last = number
    while last + 1 < len(words) and ")" not in words.gap(last + 1) and last - number < 8:
        last += 1
    closed = words.text[words.ends[last]:words.ends[last] + 3].strip("\"\u201d\u00bb\u200e ")[:1] == ")"
    return last if closed and last - number < 7 else None


def _glossed_span(scene: Scene, number: int, last: int) -> tuple[int, int] | None:
    """The words before the bracket that the gloss repeats: those in marks, or those that sound alike."""
    words, end = scene.words, number - 1
    if words.lines[end] != words.lines[number] or words.gap(number).strip(" \"\u00bb\u201d\u00ab\u2033(\u201c'\u200e\u00a0"):
        return None
    first = scene.marked_by_end.get(end)
    if first is not None and end - first < _MOST_NAME_WORDS:
        return first, end
    return _alike(scene, number, last)


def _alike(scene: Scene, number: int, last: int) -> tuple[int, int] | None:
    """The words before the bracket: as many as the gloss has if they sound alike, else the strange ones."""
    words, size = scene.words, last - number + 1
    for start in (number - size, number - size - 1, number - size + 1):
        if 0 <= start < number and _sounds_alike(words.forms[start], words.forms[number]) and _unbroken(scene, start, number) \
                and scene.vocabulary.kind_of(words.forms[start]) != "F":
            return start, number - 1
    first = number
    while first > 0 and number - first < size + 1 and not scene.vocabulary.is_ordinary(words.forms[first - 1]) \
            and (first == number or one_stretch(words, first)):
        first -= 1
    return (max(first, number - size), number - 1) if first < number else None


def _sounds_alike(arabic: str, latin: str) -> bool:
    """Whether two words begin with the same two consonants (or share their only one)."""
    theirs = skeleton(latin)
    both = {skeleton(arabic), skeleton(arabic, article=False), skeleton(arabic[1:])} - {""}
    return any(ours[:2] == theirs[:2] and (len(theirs) > 1 or ours == theirs) for ours in both)


def _unbroken(scene: Scene, start: int, number: int) -> bool:
    return all(one_stretch(scene.words, place) for place in range(start + 1, number))


def _gloss_drafts(scene: Scene, known: Mapping[int, Draft], left: tuple[int, int],
                  right: tuple[int, int]) -> Iterator[Draft]:
    holders = [known.get(span[0]) for span in (left, right)]
    exact = [draft if draft and (draft.first, draft.last) == span else None
             for draft, span in zip(holders, (left, right), strict=True)]
    source = exact[0] or exact[1]
    kind, evidence, confidence = (source.type, source.evidence, 0.95) if source else _gloss_type(scene, left, right)
    entity = source.entity if source else entity_id(scene, *right)
    for span, draft in zip((left, right), exact, strict=True):
        if draft is None:
            yield Draft(*span, 0, entity, kind, "gloss", evidence, max(confidence, 0.7))


def _gloss_type(scene: Scene, left: tuple[int, int], right: tuple[int, int]) -> tuple[str, str, float]:
    """An unmarked name of two or three words that the text gives in both scripts is a person's."""
    kind, evidence, confidence = type_of(scene, *left)
    marked = scene.marked_by_end.get(left[1]) == left[0]
    if evidence == UNTOLD and not marked and 0 < left[1] - left[0] < 5 and 0 < right[1] - right[0] < 5:
        return "PERSON", "unmarked name with gloss", 0.75
    return kind, evidence, confidence


def _is_known(known: Mapping[int, Draft], first: int, last: int) -> bool:
    draft = known.get(first)
    return draft is not None and (draft.first, draft.last) == (first, last)


def _firm_and_person(scene: Scene, first: int, last: int) -> bool:
    """الرئيسة التنفيذية لـ Pixory Camille Drouet: a title, its firm of one word, and a person."""
    told = introduction(scene, first, first)
    return last - first == 2 and told is not None and told[1] == "COMPANY" and not any(
        form.isdecimal() for form in scene.words.forms[first:last + 1])


def _all_known(known: Mapping[int, Draft], first: int, last: int) -> bool:
    """Whether every word belongs to a known name, so that the run is several names."""
    return all(number in known for number in range(first, last + 1))


def _looks_like_speech(scene: Scene, first: int, last: int) -> bool:
    forms = scene.words.forms[first:last + 1]
    return any(scene.vocabulary.is_a(form, role) for form in forms for role in ("first-person", "clause")) \
        or (len(forms) > 1 and any(scene.vocabulary.kind_of(form) == "V" for form in forms))


def _bare_run(scene: Scene, known: Mapping[int, Draft], first: int, *, subject: bool) -> int | None:
    """The last of the strange words from ``first`` on; a sure given name after the first ends the run.

    Of the ``subject`` of a reporting verb that stands before it, what looks like another verb is part of the name too.
    """
    words, vocabulary, last = scene.words, scene.vocabulary, None
    for number in range(first, min(first + _MOST_BARE_WORDS, len(words))):
        form = words.forms[number]
        if not _goes_on_bare(scene, first, number) or number in known or len(form) < 2:
            break
        named = _is_spelled(scene, number) or (subject and number > first and _ends_subject(scene, number))
        if vocabulary.is_ordinary(form) and not named:
            break
        if (number > first and (vocabulary.is_given(form, sure=True) or form[0] == "\u0648")) or _joins_given(scene, form):
            break
        last = number
    return last


def _ends_subject(scene: Scene, number: int) -> bool:
    """Whether a word that looks like a verb, and perhaps such a word behind it, comes right before a comma or that-word."""
    words, vocabulary = scene.words, scene.vocabulary
    for place in range(number, min(number + 2, len(words) - 1)):
        if vocabulary.kind_of(words.forms[place]) != "V":
            return False
        if words.gap(place + 1).strip() in _COMMAS or vocabulary.is_a(words.forms[place + 1], "that"):
            return True
    return False


def _as_one(scene: Scene, hit: Hit) -> bool:
    """Whether a noun has as written onto it: we as a company (fulfil …)."""
    return hit.cut > 0 and scene.words.forms[hit.first][hit.cut - 1] == "\u0643"


def _goes_on_bare(scene: Scene, first: int, number: int) -> bool:
    """Whether a word follows without a break; a bracket may stand before the first of letters (company (D M G T))."""
    if number == first and scene.words.gap(number) == " (":
        return _is_spelled(scene, number)
    return one_stretch(scene.words, number)


def _is_spelled(scene: Scene, number: int) -> bool:
    """Whether a word is a letter's name beside another, and so no word (em is also or)."""
    forms, letters = scene.words.forms, scene.vocabulary.classes["letter-name"]
    return forms[number] in letters and any(
        0 <= beside < len(forms) and forms[beside] in letters and scene.words.gap(max(number, beside)) == " "
        for beside in (number - 1, number + 1))


def _with_trade(scene: Scene, known: Mapping[int, Draft], first: int, last: int | None) -> int | None:
    """(company) Fawzan for Trade and Contracting: the trades behind a name, which may then be an ordinary noun, belong to it."""
    words = scene.words
    after = first + 1 if last is None else last + 1
    named = last is not None or (one_stretch(words, first) and scene.vocabulary.kind_of(words.forms[first]) in {"", "N"}
                                 and words.forms[first][-1] != _FINAL_HEH)
    if not named or after in known or not _is_trade(scene, after, words.forms[after:after + 1]):
        return last
    while _is_trade(scene, after + 1, [_FOR_THE + form[3:] for form in words.forms[after + 1:after + 2] if form[:3] == _AND_THE]):
        after += 1
    return after


def _is_trade(scene: Scene, number: int, forms: Sequence[str]) -> bool:
    """Whether a word, in the form it has behind for, is a trade that ends companies' names, and goes on with the stretch."""
    return bool(forms) and scene.words.gap(number) == " " and one_stretch(scene.words, number) \
        and forms[0].startswith(_FOR_THE) and forms[0] in scene.vocabulary.classes["company-suffix"]


def _joins_given(scene: Scene, form: str) -> bool:
    """Whether a word is a given name behind a conjunction, which begins a new phrase."""
    return form[0] == "\u0648" and form not in scene.vocabulary.given and scene.vocabulary.is_given(form[1:])


def _latin_run(scene: Scene, number: int) -> int | None:
    """The last word of the Latin run that begins at a word with a capital."""
    words = scene.words
    cut = latin_cut(words.forms[number])
    if cut is None or not words.text[words.position(number, cut)].isupper():
        return None
    last = number
    while last + 1 < len(words) and one_stretch(words, last + 1) and _continues_latin(scene, last + 1):
        last += 1
    return last


def _continues_latin(scene: Scene, number: int) -> bool:
    words = scene.words
    form = words.forms[number]
    glued = words.gap(number) in {" ", "-", "\u00a0", "&", " & ", ". ", "'", "\u2019"}
    counted = words.text[words.ends[number]:words.ends[number] + 2].strip()[:1] in {"%", "\u066a"}
    return glued and (is_latin(form) or (form.isdecimal() and len(form) < 3 and not counted))


def _latin_draft(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> Iterator[Draft]:
    """One draft for the run; where part of it is known, only the rest (Anthropic's Claude)."""
    inside = {known[number] for number in range(first, last + 1) if number in known}
    if inside and any(scene.words.gap(number) in {"'", "\u2019"} for number in range(first + 1, last + 1)):
        return
    if inside and (all(draft.type in {"PERSON", "PLACE"} for draft in inside) or _all_known(known, first, last)):
        return
    split = _firm_and_person(scene, first, last)
    if split and not inside:
        cut = latin_cut(scene.words.forms[first]) or 0
        yield Draft(first, first, cut, entity_id(scene, first, first)[cut:], "COMPANY", "Latin run", "title", 0.7)
        yield Draft(first + 1, last, 0, entity_id(scene, first + 1, last), "PERSON", "Latin run", "title", 0.7)
        return
    kind, evidence, confidence = type_of(scene, first, last)
    if len(scene.words.forms[first]) < 2 and first == last:
        return
    if inside and kind != "PERSON" and last - first > 3:
        return
    cut = latin_cut(scene.words.forms[first]) or 0
    yield Draft(first, last, cut, entity_id(scene, first, last)[cut:], kind, "Latin run", evidence, min(confidence, 0.75))
