"""Institutions named by their noun and what follows: وزارة الصحة, المحكمة العليا, الهيئة العامة للطيران المدني."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...arabic.affixes import AND, ARTICLE, BY, FEMININE_NISBA, FINAL_HEH, FOR, FOR_THE
from ...arabic.chars import COMMA, OPENING_SIGNS
from ...arabic.folding import fold_key
from ...arabic.words import bare_forms, without_article
from ..clues.drafts import HEAD_NOUN, IN_MARKS, Draft, parts_of
from ..reading.heads import bears_pronoun
from ..reading.scene import Scene
from ..reading.signs import BODY
from ..reading.wordlist import Institution, institutions
from .complements import adjectives, is_field, is_public, joined_end, may_close, purpose_end
from .honoured import joined, person_end
from .organisations import bare_run

RULE = "institution"
# So many nouns may stand between the first and the one with its article: تكافؤ فرص العمل.
_MOST_NOUNS = 3
OPENERS = frozenset({"(", "-", *OPENING_SIGNS, *("(" + sign for sign in OPENING_SIGNS)})
_SURE = 0.9


class _Noun(NamedTuple):
    number: int
    cut: int
    definite: bool
    told: Institution


def institution_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for the nouns of ``knowledge/institution-nouns.tsv`` with what makes each a name."""
    for number in scene.places(BODY):
        noun, before = _noun_at(scene, number), known.get(number)
        if noun is None or _tells_who(scene, noun):
            continue
        if before and (before.first < number or before.type not in {"ORG", noun.told.type}):
            continue
        last = _definite_end(scene, known, noun) if noun.definite else _construct_end(scene, known, noun)
        if last is not None:
            draft = Draft(number, last, noun.cut, "", _type_of(scene, noun, last), RULE, scene.words.surface(number, number), 0.9)
            same = before is not None and _goes_on_same(scene, before, last)
            yield draft._replace(entity=before.entity if before and same else "-".join(parts_of(scene.words, draft)))


def _type_of(scene: Scene, noun: _Noun, last: int) -> str:
    """A bank is a company, a central one a public body."""
    forms, central = scene.words.forms[noun.number:last + 1], scene.vocabulary.classes["central"]
    return "ORG" if not central.isdisjoint(forms) else noun.told.type


def _tells_who(scene: Scene, noun: _Noun) -> bool:
    """س، مؤسسة رابطة العدالة: a noun behind a comma and before that of another institution tells who somebody is."""
    after = noun.number + 1
    return scene.words.gap(noun.number)[:1] == COMMA and not noun.definite and bool(joined(scene, after)) \
        and _noun_at(scene, after) is not None


def _goes_on_same(scene: Scene, known: Draft, last: int) -> bool:
    """المجلس الأوروبي للعلاقات الدولية is no European Council: what a longer name is for must stand in the entity's own."""
    after = scene.words.forms[min(known.last + 1, last)]
    own = fold_key(scene.catalogue.entities[known.entity].label).split()
    return known.last >= last or not after.startswith(FOR) or after in own


def gender_of(scene: Scene, draft: Draft) -> str:
    """m or f by the noun of an institution, or the head noun before a body's name (تحالف «س», استوديو س); '' for other drafts."""
    noun = _noun_at(scene, draft.first) if draft.rule == RULE else None
    headed = draft.rule == HEAD_NOUN and not scene.vocabulary.is_given(scene.words.forms[draft.first])  # the office of X
    marked = draft.type == "COMPANY" or (draft.type == "ORG" and (draft.rule == IN_MARKS or headed))
    head = scene.head_ends.get(draft.first - 1) if marked else None
    return noun.told.gender if noun else str(head.value.gender) if head else ""


def _noun_at(scene: Scene, number: int) -> _Noun | None:
    for cut, rest in bare_forms(scene.words.forms[number]):
        told = institutions().get(without_article(rest))
        if told:
            return _Noun(number, cut, rest.startswith(ARTICLE), told)
    return None


def _definite_end(scene: Scene, known: Mapping[int, Draft], noun: _Noun) -> int | None:
    """المحكمة الأميركية العليا, الاتحاد المصري لكرة اليد: the last word of a noun with its article and what describes it."""
    if noun.told.the == "home":
        return _home_end(scene, noun)
    last, feminine = adjectives(scene, noun.number), noun.told.gender == "f"
    forms = scene.words.forms[noun.number + 1:last + 1]
    country = any(_is_of_country(scene, form) and form.endswith(FINAL_HEH) == feminine for form in forms)
    public = any(is_public(scene, form) for form in forms)
    if noun.told.the == "never" or not (country or public) or not noun.told.barred.isdisjoint(forms):
        return None
    purpose = purpose_end(scene, known, last)
    told = {"country": country, "public": country or public, "official": public, "purpose": country and public}[noun.told.the]
    if purpose is None and not told:
        return None
    return _seat_end(scene, known, noun, last) if purpose is None else purpose


def _home_end(scene: Scene, noun: _Noun) -> int | None:
    """الشركة الأحسائية للأسمدة المركبة: the last word of a company with its article, its country or town and what it is for."""
    last, vocabulary = noun.number, scene.vocabulary
    while _is_of_home(scene, joined(scene, last + 1)):
        last += 1
    form = joined(scene, last + 1)
    bare = form[len(FOR_THE):] if form.startswith(FOR_THE) else ""
    trade = bare in vocabulary.classes["firm-tail"] or form in vocabulary.classes["company-suffix"] or is_field(scene, bare)
    if last == noun.number or not trade or bare in vocabulary.groups:
        return None
    end = adjectives(scene, joined_end(scene, last + 1))
    renamed = joined(scene, end + 1).startswith(ARTICLE) and end + 2 < len(scene.words) \
        and scene.words.gap(end + 2).strip() in OPENERS  # (the long name) «and the short one»
    return end + renamed


def _is_of_home(scene: Scene, form: str) -> bool:
    """السعودية, الأحسائية: whether an adjective with its article is of an Arab country, or of no list and looks like a town's."""
    bare = form.removeprefix(ARTICLE)
    town = form.endswith(FEMININE_NISBA) and scene.vocabulary.is_strange(bare)
    return form.startswith(ARTICLE) and (town or bare in scene.vocabulary.classes["home-adjective"])


def _is_of_country(scene: Scene, form: str) -> bool:
    """Whether a word is a country's adjective, and not, as المالية, a field that is spelled like one."""
    return scene.vocabulary.is_nationality(form) and not is_field(scene, form)


def _construct_end(scene: Scene, known: Mapping[int, Draft], noun: _Noun) -> int | None:
    """هيئة تنظيم الاتصالات, شرطة دالاس, جامعة الملك سعود: the last word of a noun and its genitive."""
    if noun.told.named == "line":
        return _line_end(scene, noun)
    if (town := _town_end(scene, noun)) is not None:
        return town
    namesake = _namesake_end(scene, known, noun)
    if namesake is not None:
        if scene.words.forms[noun.number + 1] in noun.told.barred:
            return None
        last = adjectives(scene, namesake)
        purpose = None if _is_for_no_field(scene, noun, last) else purpose_end(scene, known, last)
        return last if purpose is None and noun.told.named != "purpose" else purpose
    closing = None if noun.told.of == "never" else _genitive_end(scene, known, noun)
    if closing is None:
        return None
    end = joined_end(scene, closing)
    forms = [without_article(form) for form in scene.words.forms[noun.number + 1:end + 1]]
    if not noun.told.barred.isdisjoint((*forms, *scene.words.forms[noun.number + 1:end + 1])):
        return None
    signed = any(_is_sign(scene, form) for form in forms) or end in known
    return end if noun.told.of == "any" or signed else None


def _town_end(scene: Scene, noun: _Noun) -> int | None:
    """بلدية زحلة: the word of no list that is the town of a municipality, and no name of somebody."""
    form, vocabulary = joined(scene, noun.number + 1), scene.vocabulary
    if not form or not scene.is_a(noun.number, "municipal") or vocabulary.is_nationality(form):
        return None
    word = vocabulary.is_plainly_ordinary(form) or vocabulary.is_accusative(form) or vocabulary.kind_of(form) != ""
    strange = not word and not vocabulary.is_given(form, sure=True)
    return noun.number + 1 if strange else None


def _genitive_end(scene: Scene, known: Mapping[int, Draft], noun: _Noun) -> int | None:
    """The noun with its article, or the place, that closes a chain of nouns behind the first."""
    for number in range(noun.number + 1, noun.number + _MOST_NOUNS + 2):
        form, told = joined(scene, number), known.get(number)
        if told and told.type == "PLACE" and told.first == number and not told.cut and number > noun.number + 1:
            return told.last
        if not form or (told and told.type not in {"PLACE", "ORG"} and not _is_unsure_firm(noun, told)):
            return None
        if form.startswith(ARTICLE):
            closes = may_close(scene, number) and not _noun_at(scene, number)  # no management of the institution
            return number if closes or is_field(scene, form) else None
        if not _is_noun(scene, form) or number in scene.titles:
            return None
    return None


def _is_unsure_firm(noun: _Noun, told: Draft) -> bool:
    """مصرف الثريا: whether a bank's noun stands before a word that is another firm's name, but not surely."""
    return noun.told.type == told.type == "COMPANY" and told.first == told.last and told.confidence < _SURE


def _is_noun(scene: Scene, form: str) -> bool:
    return scene.vocabulary.common.get(form) == "N" or (form[0] == AND and scene.vocabulary.common.get(form[1:]) == "N")


def _namesake_end(scene: Scene, known: Mapping[int, Draft], noun: _Noun) -> int | None:
    """The last word of the place, person or name of no list that an institution is named after."""
    first, told = noun.number + 1, known.get(noun.number + 1)
    if noun.told.named == "no" or not joined(scene, first) or bears_pronoun(scene, noun.number):
        return None
    of_people = noun.told.named in {"person", "any"}
    if told:
        fits = told.type == "PLACE" or (told.type == "PERSON" and of_people)
        return told.last if fits and told.first == first and not told.cut else None
    place = scene.place_at(first) if noun.told.named in {"place", "any"} else None
    if place is not None and not place.cut and scene.words.forms[first] not in scene.vocabulary.given:
        return place.last  # the stock exchange of Seoul, which are also floods
    person = person_end(scene, first, noun.number - 1 in scene.title_ends) if of_people else None
    return bare_run(scene, known, first, subject=False) if person is None and noun.told.named == "any" else person


def _line_end(scene: Scene, noun: _Noun) -> int | None:
    """خطوط كايمان الجوية: the last word of a line's name, whatever it holds, that such an adjective closes."""
    for number in range(noun.number + 1, noun.number + _MOST_NOUNS + 1):
        if not joined(scene, number) or scene.words.forms[number].startswith(ARTICLE):
            return None
        if scene.vocabulary.is_a(joined(scene, number + 1), "line-kind"):
            return adjectives(scene, number)
    return None


def _is_for_no_field(scene: Scene, noun: _Noun, last: int) -> bool:
    """مجلس دبي للمرة الأولى: whether what follows a public body and its place is no field in which such bodies are active."""
    form = joined(scene, last + 1)
    return noun.told.named == "purpose" and noun.told.type == "ORG" and form.startswith(FOR_THE) \
        and not is_field(scene, form[len(FOR_THE):])


def _seat_end(scene: Scene, known: Mapping[int, Draft], noun: _Noun, last: int) -> int:
    """الغرفة التجارية بجدة: the last word of the town where a body has its seat, if that belongs to its name."""
    told = known.get(last + 1)
    seat = noun.told.named == "seat" and told is not None and told.type == "PLACE" and told.first == last + 1
    return told.last if seat and told and scene.words.forms[told.first][:told.cut] == BY else last


def _is_sign(scene: Scene, bare: str) -> bool:
    return is_field(scene, bare) or is_public(scene, bare) or scene.vocabulary.is_nationality(bare)


