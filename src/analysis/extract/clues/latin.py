"""Names in Latin letters, which stand in Arabic text as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ...arabic.affixes import AND
from ...arabic.words import Words, is_latin, latin_cut, without_article
from ..reading.scene import Scene, Told
from ..reading.signs import LATIN
from ..reading.skeleton import sound_alike
from .drafts import BODIES, LATIN_RUN, TITLE, Draft, draft_of
from .latin_runs import latin_run
from .ratings import is_rating
from .series import introduction
from .types import UNTOLD, type_of

_MOST_LATIN_WORDS = 6
# A run around a known name that is nobody's has so many more words.
_MOST_AROUND = 3
# A sentence has at least so many words.
_LEAST_SAID = 3
_BESIDE = "beside a person"
_TOLD = 0.8  # what stands beside a name tells its type so surely


def latin_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Runs of capitalised Latin words outside brackets; long runs are sentences, not names."""
    free, ends, said = 0, {draft.last: draft for draft in known.values()}, _said_words(scene)
    for number in scene.places(LATIN):
        none = number < free or _in_prose(scene.words, number) or is_rating(scene, number)
        last = None if none else latin_run(scene, number)
        if last is None:
            continue
        free = last + 1
        if _behind_firm(scene, known, number, last):
            rest = known[number].last + 1
            yield draft_of(scene, rest, last, Told("PERSON", "title", 0.75), TITLE)
            continue
        term = scene.words.gap(number).endswith("(") and (left := scene.marked_by_end.get(number - 1)) is not None \
            and glosses_term(scene, known, (left, number - 1), (number, last))
        if last - number < _MOST_LATIN_WORDS and number not in said and not term and not is_known(known, number, last):
            for draft in _latin_draft(scene, known, number, last):
                ends[draft.last] = _beside_person(scene, ends, draft)
                yield ends[draft.last]


def _said_words(scene: Scene) -> frozenset[int]:
    """The words of what stands in marks in another language, and is a sentence or no name."""
    spans = (span for _, span in scene.marked if is_latin(scene.words.forms[span[0]]))
    said = (span for span in spans if is_sentence(scene.words, *span) or is_phrase(scene.words, *span))
    return frozenset(number for first, last in said for number in range(first, last + 1))


def _in_prose(words: Words, number: int) -> bool:
    """Gemini before this update. Below is a: whether a word opens a sentence behind one of Latin letters that ends so."""
    return words.gap(number) == ". " and is_latin(words.forms[number - 1]) \
        and words.surface(number - 1, number - 1)[0].islower()


def _beside_person(scene: Scene, ends: Mapping[int, Draft], draft: Draft) -> Draft:
    """المؤسسان Imran Chaudhri و Bethany Bongiorno: two or three words of which nothing tells, beside somebody."""
    words, joined = scene.words, _is_joined(scene.words, draft.first)
    other = ends.get(draft.first - 2 if words.forms[draft.first - 1] == AND else draft.first - 1) if joined else None
    person = other is not None and other.type == "PERSON" and other.last > other.first
    told = draft.evidence != UNTOLD or draft.last - draft.first not in {1, 2}
    digits = any(form.isdecimal() for form in words.forms[draft.first:draft.last + 1])
    return draft if told or digits or not person else draft._replace(type="PERSON", evidence=_BESIDE, confidence=0.6)


def _is_joined(words: Words, first: int) -> bool:
    """Whether "and" joins a word to the one before, written onto it or apart."""
    apart = words.follows(first - 1) and words.forms[first - 1] == AND
    return apart or (words.follows(first) and words.forms[first].startswith(AND))


def glosses_term(scene: Scene, known: Mapping[int, Draft], left: tuple[int, int], right: tuple[int, int]) -> bool:
    """من نوع "الهبوط السلس" (Soft Landing): whether words of the language in marks stand before another language's for them, and
    nothing told before or beside them makes them a name."""
    words = scene.words
    small = words.text[words.starts[right[0]]].islower() and left[0] == scene.marked_by_end.get(left[1])  # (round-tripping)
    translated = scene.marked_by_end.get(left[1]) == left[0] and (small or (left[1] > left[0] and right[1] > right[0])) and all(
        map(scene.vocabulary.is_plainly_ordinary, words.forms[left[0]:left[1] + 1]))
    if not translated or sound_alike(words.forms[left[0]], words.forms[right[0]]) or any(
            number in known for span in (left, right) for number in range(span[0], span[1] + 1)):
        return False
    head = scene.head_ends.get(left[0] - 1)
    return (head is None or head.value.term) and type_of(scene, *left).confidence < _TOLD


def is_known(known: Mapping[int, Draft], first: int, last: int) -> bool:
    """Whether a draft covers just these words."""
    draft = known.get(first)
    return draft is not None and (draft.first, draft.last) == (first, last)


def _firm_and_person(scene: Scene, first: int, last: int) -> bool:
    """الرئيسة التنفيذية لـ Pixory Camille Drouet: a title, its firm of one word, and a person."""
    told = introduction(scene, first, first)
    return last - first == 2 and told is not None and told.type == "COMPANY" and not any(
        form.isdecimal() for form in scene.words.forms[first:last + 1])


def _behind_firm(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """الرئيس التنفيذي لشركة Air Europa Jesús Nuño de la Rosa: whether a known firm of that office opens a run, with nothing else
    known in it."""
    firm = known.get(first)
    return firm is not None and firm.type == "COMPANY" and firm.first == first and firm.last + 1 < last \
        and not any(number in known for number in range(firm.last + 1, last + 1)) \
        and _holds_office(scene, known, firm.last + 1, last, _MOST_LATIN_WORDS)


def _holds_office(scene: Scene, known: Mapping[int, Draft], first: int, last: int, most: int = 3) -> bool:
    """المتحدث باسم وزارة الخارجية الفرنسية Christophe Lemoine: two or more words behind a known body and an office in it.

    Nothing else may stand between the two: مدير المنتجات مع شركة أبل Vision Pro holds none, as ``office_before`` would say.
    """
    body = known.get(first - 1)
    if body is None or not 0 < last - first < most or body.last != first - 1 or body.type not in BODIES \
            or not scene.words.follows(first) or any(form.isdecimal() for form in scene.words.forms[first:last + 1]):
        return False
    before = body.first - 1
    while before > 0 and before not in scene.title_ends and (before in scene.heads or _ties(scene, before)):
        before -= 1
    return before in scene.title_ends and scene.title_ends[before].value.kind != "honorific"


def _ties(scene: Scene, number: int) -> bool:
    """المذيع السابق في: whether in, in the name of or former stands between an office and its body."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return vocabulary.is_a(form, "in-name-of", "office-at") \
        or without_article(form) in vocabulary.classes["passing"]


def _all_known(known: Mapping[int, Draft], first: int, last: int) -> bool:
    """Whether every word belongs to a known name, so that the run is several names."""
    return all(number in known for number in range(first, last + 1))


def _latin_draft(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> Iterator[Draft]:
    """One draft for the run, or two; where part of it is known, only the rest (Anthropic's Claude)."""
    inside = {known[number] for number in range(first, last + 1) if number in known}
    if inside and any(scene.words.gap(number) in {"'", "\u2019"} for number in range(first + 1, last + 1)):
        return
    places = all(draft.type == "PLACE" and draft.first > first for draft in inside)
    split = _firm_and_person(scene, first, last)
    bears_place = inside and places and last > first and type_of(scene, first, last).type == "PERSON"  # Tristan Brandenburg said
    others = all(draft.type in {"PERSON", "PLACE"} for draft in inside) and not split and not bears_place
    if inside and (others or _all_known(known, first, last)):
        return
    yield from _two_names(scene, first, last) if split and places else _one_name(scene, known, first, last, inside)


def _two_names(scene: Scene, first: int, last: int) -> Iterator[Draft]:
    """The firm of one word at the head of a run, and its officer."""
    cut = latin_cut(scene.words.forms[first]) or 0
    yield draft_of(scene, first, first, Told("COMPANY", "title", 0.7), LATIN_RUN, cut)
    yield draft_of(scene, first + 1, last, Told("PERSON", "title", 0.7), LATIN_RUN)


def _one_name(scene: Scene, known: Mapping[int, Draft], first: int, last: int, inside: Collection[Draft]) -> Iterator[Draft]:
    """The whole run, with a family name in Arabic letters behind it, as somebody in office, or under the type told beside it."""
    form = scene.words.forms[first]
    if first == last and not inside and _family_follows(scene, last + 1):
        family = scene.words.forms[last + 1]
        yield draft_of(scene, first, last + 1, Told("PERSON", family, 0.7), LATIN_RUN)
    elif _holds_office(scene, known, first, last):
        yield draft_of(scene, first, last, Told("PERSON", "title", 0.75), TITLE)
    elif len(form) > 1 or last > first:
        told, cut = type_of(scene, first, last), latin_cut(form) or 0
        if not inside or told.type == "PERSON" or last - first <= _MOST_AROUND:
            yield draft_of(scene, first, last, told._replace(confidence=min(told.confidence, 0.75)), LATIN_RUN, cut)


def _family_follows(scene: Scene, number: int) -> bool:
    """Omar العطار: whether a family name, or a given one that is no other word, stands in Arabic letters behind a Latin word."""
    words, vocabulary = scene.words, scene.vocabulary
    if not words.follows(number) or is_latin(words.forms[number]) or number in scene.titles:
        return False
    form, after = words.forms[number], number + 1
    if words.follows(after) and (vocabulary.is_strange(words.forms[after])
                                                           or words.forms[after] in vocabulary.surnames):
        return False  # (the spokeswoman of) VivaClin Fernanda Costa
    told = scene.verb_before(number - 1) is not None or not vocabulary.is_plainly_ordinary(form)
    family = form in vocabulary.surnames and not vocabulary.is_nationality(form) and told
    return family or vocabulary.is_given(form, sure=True)


def is_phrase(words: Words, first: int, last: int) -> bool:
    """“Stay tuned”: whether two Latin words are written as no name is, the second with a small letter."""
    return last == first + 1 and all(map(is_latin, words.forms[first:last + 1])) and words.text[words.starts[last]].islower()


def is_sentence(words: Words, first: int, last: int) -> bool:
    """“We are excited”: whether a stretch of Latin words is written as a sentence, not as a name or title.

    Then at least half of its words behind the first, and the last one, begin with a small letter.
    """
    if last - first < _LEAST_SAID - 1 or not all(is_latin(form) for form in words.forms[first:last + 1]):
        return False
    small = [words.text[words.starts[number]].islower() for number in range(first + 1, last + 1)]
    return small[-1] and 2 * sum(small) >= len(small)
