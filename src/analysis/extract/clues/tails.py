"""How a company's name ends: for investment and development, holding; and names told by their end alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND, AND_THE, ARTICLE, FOR, FOR_THE, HER, THEM
from ...arabic.words import has_arabic, without_article
from ..reading.gazetteer import Hit, one_stretch
from ..reading.reporting import VERBS
from ..reading.scene import Scene, Told
from ..reading.signs import STRANGE
from .drafts import HEAD_NOUN, Draft, draft_of
from .firms import is_foreign_end

_SURE = 0.9
# With these behind it و is rather a name's own first letter: World, West, Walt.
_LETTERS_BEHIND_W = "\u0648\u064a\u0627"
# So many words of a name may stand before its end, so many words an end of a broker's name has at most.
_MOST_WORDS, _MOST_END = 3, 6
# So many words may such an end have; one that never ends would be stored once for each word.
_MOST_TAIL = 8


def name_end(scene: Scene, last: int) -> int:
    """The last word of a company's name of which ``last`` is known to be a part: … for investment, … holding."""
    end = last
    while end - last < _MOST_TAIL and _joined(scene, end + 1) and (_is_purpose(scene, end, last) or _closes(scene, end, last)):
        end += 1
    return end


def names_purpose(scene: Scene, first: int, last: int) -> bool:
    """Whether a stretch ends with what a company is for: «تمكين للتقسيط», and no «لم نؤكد أي تسرب للمعلومات»."""
    forms, vocabulary = scene.words.forms[first:last + 1], scene.vocabulary
    return any(map(vocabulary.is_purpose, forms[1:])) and vocabulary.kind_of(forms[0]) != "F"


def tailed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Names that begin behind company or group and that only their end tells from words: (company) Tamkin for instalments."""
    for hit in scene.heads.values():
        if hit.value.type == "COMPANY" and scene.is_a(hit.last, "head-alone"):
            last = tailed(scene, known, hit.last + 1)
            if last is not None:
                yield _draft(scene, hit.last + 1, last, scene.words.surface(hit.first, hit.last))
    for hit in scene.cues.values():
        last = tailed(scene, known, hit.last + 1) if _has_subject(scene, hit) else None
        if last is not None:  # (said) Badr Holding
            yield _draft(scene, hit.last + 1, last, scene.words.surface(hit.first, hit.last))
    yield from _brokers(scene, known)
    yield from _partners(scene, known)


def _has_subject(scene: Scene, hit: Hit) -> bool:
    """Whether a feminine verb of speech stands before what is no mere body (the holding company)."""
    after = hit.last + 1
    group = scene.vocabulary.groups.get(without_article(scene.words.forms[after])) if after < len(scene.words) else None
    return hit.value.gender == "f" and hit.value.shape in VERBS and group is None and after not in scene.titles


def tailed(scene: Scene, known: Mapping[int, Draft], first: int) -> int | None:
    """The last word of a name of at most three words and an end, or None."""
    for number in range(first, first + _MOST_WORDS):
        free = number not in known or _unsure(known[number]) or (number == first and _begins_another(scene, known[number]))
        if not _joined(scene, number) or not free or not _may_name(scene, first, number):
            return None
        if _joined(scene, number + 1) and name_end(scene, number) > number:
            return name_end(scene, number)
    return None


def _begins_another(scene: Scene, draft: Draft) -> bool:
    """(company) Canyon Bridge Partners: whether a known company's name of one word stands before another part of a name."""
    after = draft.last + 1
    form = scene.words.forms[after] if _joined(scene, after) else ""
    return draft.type == "COMPANY" and draft.first == draft.last and form not in scene.vocabulary.classes["company-suffix"] \
        and not form.startswith((ARTICLE, FOR))


def _unsure(draft: Draft) -> bool:
    """Whether a known name may be part of another: a weak name of a company, or a place."""
    return draft.type == "PLACE" or draft.rule == HEAD_NOUN or (draft.type == "COMPANY" and draft.confidence < _SURE)


def _may_name(scene: Scene, first: int, number: int) -> bool:
    """Whether a word may be one of a company's name: no verb, and no adjective that tells of the company (a Saudi company)."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    head = scene.heads.get(number)
    headed = head is not None and head.value.type != "PLACE"
    if form.startswith(FOR_THE) or headed or number in scene.cues or form in vocabulary.classes["preposition"]:
        return False
    foreign = vocabulary.is_nationality(form)
    if number > first:
        kind, definite = vocabulary.kind_of(form), form.startswith(ARTICLE)
        return (kind not in {"V", "F", "D"} or (definite and kind == "F")) and (definite or not foreign)  # the East
    if form.endswith((HER, THEM)) and not vocabulary.is_strange(form):
        return False  # (said) its British publisher
    kinds = vocabulary.classes["firm-tail"] | vocabulary.classes["firm-kind"]
    before_strange = _joined(scene, number + 1) and vocabulary.is_strange(scene.words.forms[number + 1])
    by_chance = form not in vocabulary.common and before_strange
    plain = vocabulary.kind_of(form) not in {"V", "F", "D", "A"} or (by_chance and not form.startswith(ARTICLE))  # Canyon Bridge
    return not foreign and plain and form not in kinds


def _joined(scene: Scene, number: int) -> bool:
    return scene.words.follows(number) and one_stretch(scene.words, number)


def _is_purpose(scene: Scene, end: int, last: int) -> bool:
    """Whether the word behind ``end`` tells what a company is for: (for investment), and what goes on with it."""
    form, vocabulary = scene.words.forms[end + 1], scene.vocabulary
    if form.startswith(FOR_THE):
        return end == last and vocabulary.is_purpose(form)
    if end == last:
        return False
    if form.startswith(AND_THE):
        return form[3:] in vocabulary.classes["firm-tail"]
    return form.startswith(ARTICLE) and not vocabulary.is_nationality(form) and vocabulary.kind_of(form) == "A"


def _closes(scene: Scene, end: int, last: int) -> bool:
    """Whether the word behind ``end`` is holding, limited."""
    form, classes = scene.words.forms[end + 1], scene.vocabulary.classes
    return end == last and (form in classes["firm-end"] or (form in classes["company-suffix"] and not form.startswith(FOR)))


def _brokers(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """(head of research in) Shuaa for securities: names behind an office that only a broker's end tells."""
    for hit in scene.titles.values():
        first = hit.last + 1
        if hit.value.kind == "honorific" or not _joined(scene, first):
            continue
        first = _behind_preposition(scene, first)
        last = _broker_end(scene, known, first)
        if last is not None:
            yield _draft(scene, first, last, scene.words.surface(hit.first, hit.last))


def _partners(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """(from) Spark Capital: one or two words of no list before the foreign end of a company's name, wherever they stand."""
    for number in scene.places(STRANGE):
        end = number + 1
        if number and number not in known and _joined(scene, number) and is_foreign_end(scene, number) \
                and _is_noun(scene, known, number - 1):
            yield _draft(scene, number - 1, number, scene.words.surface(number, number))
        if _joined(scene, end) and end not in known and is_foreign_end(scene, end) and _is_part(scene, known, number):
            cut = int(scene.words.forms[number].startswith(AND) and scene.words.forms[number][1] not in _LETTERS_BEHIND_W)
            two = not cut and _joined(scene, number) and number > 0 and _is_part(scene, known, number - 1)
            draft = _draft(scene, number - two, end, scene.words.surface(end, end))
            yield draft._replace(cut=cut, entity=draft.entity[cut:])


def _is_part(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """Whether a word is of no list and no end of a company's name itself."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return number not in known and number not in scene.cues and vocabulary.is_strange(form) and has_arabic(form) \
        and form not in vocabulary.classes["company-suffix"]


def _is_noun(scene: Scene, known: Mapping[int, Draft], number: int) -> bool:
    """أرقام كابيتال: whether a common noun without article stands there that tells nobody and nothing of a firm."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    tells = number in scene.heads or number in scene.title_ends or number in scene.cues or form in vocabulary.groups
    return not tells and number not in known and vocabulary.common.get(form) == "N" and not vocabulary.roles_of(form)


def _behind_preposition(scene: Scene, first: int) -> int:
    """The word behind the preposition that follows within two words (head of research in), else the word itself."""
    near = range(first, min(first + 3, len(scene.words) - 1))
    return next((number + 1 for number in near if scene.words.forms[number] in scene.vocabulary.classes["works-at"]), first)


def _broker_end(scene: Scene, known: Mapping[int, Draft], first: int) -> int | None:
    words, ends = scene.words, scene.vocabulary.classes["broker-tail"]
    for number in range(first, first + _MOST_WORDS):
        if not _joined(scene, number) or not _joined(scene, number + 1) or number in scene.heads \
                or (number in known and not _unsure(known[number])):
            return None
        for end in range(number + 1, min(number + 1 + _MOST_END, len(words))):
            if " ".join(words.forms[number + 1:end + 1]) in ends:
                return end
    return None


def _draft(scene: Scene, first: int, last: int, evidence: str) -> Draft:
    return draft_of(scene, first, last, Told("COMPANY", evidence, 0.95), HEAD_NOUN)


def with_site(scene: Scene, draft: Draft) -> Draft:
    """The name of a site with its end: باكيدج دوت كوم; of a radio with its band: موزاييك أف أم."""
    words, dot = scene.words, draft.last + 1
    if draft.type == "PERSON" or not words.follows(dot + 1) or not words.follows(dot):
        return draft
    is_a, behind = scene.vocabulary.is_a, words.forms[dot:dot + 2]
    band = draft.type == "COMPANY" and is_a(behind[0], "band-f") and is_a(behind[1], "band-m")
    ends = band or (is_a(behind[0], "dot") and is_a(behind[1], "after-dot"))
    return draft._replace(last=dot + 1) if ends else draft
