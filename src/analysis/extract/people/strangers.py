"""Whether a word that no list knows, or that but by chance looks like a word, goes on with a person's name."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, HER, PREPOSITIONS
from ...arabic.chars import YEH
from ...arabic.words import is_latin
from ..clues.beside import is_byline
from ..reading.heads import follows_title
from ..reading.scene import Scene
from .endings import ends_there, is_announced, is_family_noun, is_foreign, opens_surely, second_place, title_behind
from .families import is_kunya, is_of_town, is_one_of_several

_OFFICE_REACH, _FAR_OFFICE = 5, 8
# And + a word of fewer letters is too often what it looks like.
_LEAST_W = 4
# Before a preposition a shorter word is rather a verb.
_LEAST_LED = 5


def behind_foreigner(scene: Scene, first: int, number: int) -> bool:
    """(To) Jérôme Hamon: whether a word that but by chance looks inflected stands behind a given name that is no word."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    given = scene.words.forms[first][vocabulary.name_cut(scene.words.forms[first]) or 0:]
    behind = number == first + 1 or (number == first + 2 and vocabulary.is_given(scene.words.forms[first + 1]))
    return behind and vocabulary.is_given(given, sure=True) and given not in vocabulary.common \
        and not form.startswith(ARTICLE) and _is_inflected_by_chance(scene, number)


def _is_inflected_by_chance(scene: Scene, number: int) -> bool:
    """Whether a word is of no list as it stands, and neither begins with a particle's letter nor ends in an ending's."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return vocabulary.kind_of(form) == "" and not vocabulary.is_plainly_ordinary(form) \
        and form[0] not in AND + PREPOSITIONS and form[-1] not in HER  # her house, an announcement


def is_strange(scene: Scene, first: int, number: int) -> bool:
    """A word of no list: right behind a given name it need not be wholly strange, further on it must."""
    vocabulary, form, second = scene.vocabulary, scene.words.forms[number], second_place(scene, first)
    doubled = number == second + 1 and scene.words.forms[second] in vocabulary.given
    if number == second and is_of_town(scene, number) and vocabulary.is_given(scene.words.forms[first]):
        return True
    if (number == first + 1 or doubled) and is_byline(scene, first, number):
        return True
    nation = vocabulary.is_nationality(form)
    if (number == second or doubled) and form.startswith(ARTICLE) and not nation:
        return not vocabulary.is_ordinary(form) or is_family_noun(scene, first, number) \
            or (number == second and _is_nisba(scene, first, form))
    if nation and number == second and _is_named_so(scene, first, number):
        return True
    if any(letter.isdecimal() for letter in form) or is_latin(form) or number in scene.titles:
        return False
    if number == second and opens_surely(scene, first) and form[0] != AND:
        return not vocabulary.is_plainly_ordinary(form)
    return _is_strange_by_chance(scene, first, second, number) or (
        not (form.startswith(AND) and len(form) > 3) and vocabulary.is_name_like(form))


def _is_named_so(scene: Scene, first: int, number: int) -> bool:
    """أبو محمد الجولاني: whether a country's adjective is a name behind a kunya, or one of a family's."""
    return is_kunya(scene, first) or is_one_of_several(scene, first, number)


def _is_strange_by_chance(scene: Scene, first: int, second: int, number: int) -> bool:
    """Whether the second of a name, or the third, is strange though it looks like a word or like one with a particle."""
    if number == second:
        return _begins_with_waw(scene, first, number) or _of_an_office(scene, first, number)
    return number == second + 1 and (_ends_foreign_name(scene, first, number) or _behind_initial(scene, first, number))


def _of_an_office(scene: Scene, first: int, number: int) -> bool:
    """(the minister of Europe in Turkey) Omer Celik: a word that but by chance looks inflected, not far behind an office."""
    near = (scene.titles.get(place) for place in range(max(first - _FAR_OFFICE, 0), first))
    return scene.vocabulary.is_given(scene.words.forms[first]) and _is_inflected_by_chance(scene, number) \
        and (follows_title(scene, first) or any(hit is not None and hit.value.kind == "head" for hit in near))


def _behind_initial(scene: Scene, first: int, number: int) -> bool:
    """ديفيد كيه إيلام: a noun or a word of no list behind a given name and the letter of another."""
    vocabulary, forms = scene.vocabulary, scene.words.forms
    return forms[number - 1] in vocabulary.classes["letter-name"] and is_foreign(scene, first) \
        and vocabulary.kind_of(forms[number]) in {"", "N"}


def _ends_foreign_name(scene: Scene, first: int, number: int) -> bool:
    """(the doctor) Lawrence Grummer Strawn, : a word that but by chance looks inflected, behind two of a foreigner's names."""
    vocabulary, words, after = scene.vocabulary, scene.words, number + 1
    second = not vocabulary.is_ordinary(words.forms[number - 1]) or vocabulary.is_given(words.forms[number - 1], sure=True)
    led = scene.is_a(after, "preposition") and len(words.forms[number]) >= _LEAST_LED
    return second and is_foreign(scene, first) and is_announced(scene, first) and (led or ends_there(scene, number)) \
        and not vocabulary.is_plainly_ordinary(words.forms[number]) \
        and words.forms[number][-1] not in HER


def _is_nisba(scene: Scene, first: int, form: str) -> bool:
    """Whether a word in -i stands behind a given name that is no word; one in use not behind what he has (Mark's own)."""
    kind = scene.vocabulary.kind_of(form)
    before = scene.words.forms[first - 1] if scene.words.follows(first) and first - 1 not in scene.title_ends else ""
    has = kind in {"N", "A"} and scene.vocabulary.kind_of(before) == "N" and not before.startswith(ARTICLE) \
        and not scene.vocabulary.is_a(before, "credit")
    return form.endswith(YEH) and is_foreign(scene, first) and kind not in {"F", "D"} and not has


def _begins_with_waw(scene: Scene, first: int, number: int) -> bool:
    """(The spokesman) Christian Wigand (said): whether a W is no conjunction, as no word and no name is behind it."""
    vocabulary, form = scene.vocabulary, scene.words.forms[number]
    rest = form[1:]
    known = vocabulary.is_listed(rest) or bool(scene.catalogue.names.begins[rest])
    if form[0] != AND or len(form) < _LEAST_W or known or vocabulary.is_ordinary(form):
        return False
    if form[1] == AND and not vocabulary.is_ordinary(rest):
        return True  # (Maxine) Waters: no word begins so behind and
    if not opens_surely(scene, first):
        return False
    if first and scene.words.forms[first - 1] in scene.vocabulary.classes["between"]:
        return False  # between Netta and Eleni
    called = scene.is_a(first - 1, "whose-name")
    near = called or is_announced(scene, first) or any(
        scene.title_ends.get(place) for place in range(max(first - _OFFICE_REACH, 0), first))
    after = number + 1
    led = scene.is_a(after, "preposition")
    return called or title_behind(scene, number) or (near and (led or ends_there(scene, number)))
