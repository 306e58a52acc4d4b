"""What words of a person's name look like: compounds, lineages, and what may or can only be a family name."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, OBLIQUE, PREPOSITIONS, THEM, TWO
from ...arabic.chars import HAMZA_SEATS, MADDA, STOPS, YEH
from ..clues.doubles import SAID_THAT
from ..reading.heads import ties_on
from ..reading.scene import Scene
from ..reading.vocabulary import is_kind

_ON = " \u0639\u0644\u0649 "  # the word that folding makes Ali
_NOT_GOVERNED = frozenset({"that", "preposition", "adverb"})
_LEAST_SINGULAR = 4
_NO_NAME = frozenset({"F", "D"})
_AMONG_REACH = 12
_HAMZAS = HAMZA_SEATS | {MADDA}


def opens_compound(scene: Scene, number: int) -> bool:
    """عبد الحفيظ، أبو بكر، أم نور: a particle that begins a given name of two words."""
    follower = number + 1
    if not scene.words.follows(follower):
        return False
    form, after = scene.words.forms[number], scene.words.forms[follower]
    if scene.vocabulary.is_given(f"{form} {after}"):
        return True
    if scene.vocabulary.is_a(form, "servant-of"):
        return after.startswith(ARTICLE)
    if form[0] == AND and form[1:] in scene.vocabulary.classes["father-of"]:
        return scene.vocabulary.is_given(after)
    return form in scene.vocabulary.particles and not form.startswith(ARTICLE) and scene.vocabulary.is_given(after)


def opens_faith(scene: Scene, number: int) -> bool:
    """خير الدين دبية: whether a noun and the faith begin a given name of two words, and a family name may follow."""
    family, forms = number + 2, scene.words.forms
    classes = scene.vocabulary.classes
    if family >= len(forms) or forms[number] not in classes["of-god"] or forms[number + 1] not in classes["faith"]:
        return False
    return scene.words.follows(number + 1) and scene.words.follows(family) and may_be_family(scene, family, sure=False)


def has_lineage(scene: Scene, first: int, last: int) -> bool:
    """Whether a son, a father or a servant of somebody is named behind the first word, as only people's names do."""
    return any(ties_on(scene, number) or scene.is_a(number, "servant-of")
               for number in range(first + 1, min(last, len(scene.words))))


def may_be_family(scene: Scene, number: int, *, sure: bool) -> bool:
    """Whether a word may be a family name; behind a given name that is also a word not every word with an article."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    listed = vocabulary.is_listed(form) or not vocabulary.is_ordinary(form)
    return listed or (form.startswith(ARTICLE) and (sure or (form.endswith(YEH) and not vocabulary.is_nationality(form))))


def is_of_town(scene: Scene, number: int) -> bool:
    """المراكشي, الصيداوي: whether the adjective of a town with its article stands at a word; a noun without it has none such."""
    form = scene.words.forms[number]
    return form.startswith(ARTICLE) and form[len(ARTICLE):] in scene.vocabulary.classes["town-adjective"]


def is_family_only(scene: Scene, number: int) -> bool:
    """Whether a word can only be a name."""
    form = scene.words.forms[number]
    return not scene.vocabulary.is_ordinary(form) or (
        form in scene.vocabulary.surnames and not scene.vocabulary.is_plainly_ordinary(form))


def is_odd(scene: Scene, number: int) -> bool:
    """Whether a word is a name, or but by chance looks like an inflected word (Azaro, and not its goals)."""
    form = scene.words.forms[number]
    inflected = form[0] in PREPOSITIONS + AND or form[-1] == FINAL_HEH
    return is_family_only(scene, number) or not (inflected or scene.vocabulary.is_plainly_ordinary(form))


def is_dual(scene: Scene, number: int) -> bool:
    """Whether only the ending of a dual makes a word an ordinary one (Charan)."""
    form = scene.words.forms[number]
    return form.endswith(TWO) and not form.startswith(ARTICLE) and not scene.vocabulary.is_plainly_ordinary(form)


def bears_a_name(scene: Scene, number: int) -> bool:
    """Whether a word of no list is a known name behind a preposition: (a good relation) with Renard."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    known = vocabulary.is_listed(form)
    rest = form[1:]
    return not known and form[0] in PREPOSITIONS and bool(
        vocabulary.is_listed(rest) or scene.catalogue.names.get(rest))


def goes_on_strange(scene: Scene, first: int) -> bool:
    """Whether the second word of a name is no plain one: Metz, Stanton, whatever the first may mean."""
    words, vocabulary, after = scene.words, scene.vocabulary, first + 1
    if not words.follows(after) or words.forms[after].startswith(ARTICLE):
        return False
    form = words.forms[after]
    return len(form) > 3 and vocabulary.kind_of(form) == "" and not vocabulary.is_plainly_ordinary(form)


def is_own_spelling(scene: Scene, number: int) -> bool:
    """ليلى, آنا, محمد حسن علي: a name as no word is spelled that folding makes it; Ali only before what on does not stand
    before."""
    words, vocabulary = scene.words, scene.vocabulary
    surface, after = words.surface(number, number), number + 1
    if surface not in vocabulary.names or surface in vocabulary.spelled or words.forms[number] not in vocabulary.common:
        return False
    if vocabulary.common[words.forms[number]] != "F" or surface[0] == MADDA:
        return True
    if after >= len(words) or words.gap(after).strip() != "" or (after in scene.cues and not scene.cues[after].value.weak):
        return True
    told = after in scene.titles or not vocabulary.roles_of(words.forms[after]).isdisjoint(_NOT_GOVERNED)
    named = vocabulary.is_given(words.forms[after], sure=True)  # Ali Husain, where the text writes على for on
    return vocabulary.kind_of(words.forms[after]) == "V" or words.surface(after, after) == SAID_THAT \
        or ((told or named) and _writes_on(scene))


def _writes_on(scene: Scene) -> bool:
    """Whether the text writes على for on, looked for once."""
    if _ON not in scene.doing:
        scene.doing[_ON] = frozenset({_ON} if _ON in scene.words.text else ())
    return bool(scene.doing[_ON])


def is_one_of_several(scene: Scene, first: int, last: int) -> bool:
    """النائبان س ص وع ف: whether a noun for several people stands before words, and behind them and with another name."""
    words, vocabulary, after = scene.words, scene.vocabulary, last + 1
    if not words.follows(first) or words.gap(after) not in {" ", "\u060c "}:
        return False
    other = words.forms[after]
    named = other.startswith(AND) and (vocabulary.is_given(other[1:]) or not vocabulary.is_ordinary(other))
    return named and _are_several(scene, words.forms[first - 1])


def is_among_people(scene: Scene, first: int) -> bool:
    """نجوم السينما، ومن بينهم س: whether "among them", of people, stands before words, and a noun for several before it."""
    words, vocabulary, before = scene.words, scene.vocabulary, first - 1
    if not scene.is_a(before, "list-opener") or not words.follows(first) or not words.forms[before].endswith(THEM):
        return False
    for number in range(before - 1, max(before - _AMONG_REACH, -1), -1):
        if words.lines[number] != words.lines[first] or not STOPS.isdisjoint(words.gap(number + 1)):
            return False
        group = vocabulary.groups.get(words.forms[number].removeprefix(ARTICLE))
        if group is not None and group.number == "pl":
            return group.kind == "person"
    return False


def _are_several(scene: Scene, form: str) -> bool:
    """Whether a word is a definite noun for two people or more."""
    bare = form.removeprefix(AND).removeprefix(ARTICLE)
    group, one = scene.vocabulary.groups.get(bare), scene.vocabulary.groups.get(bare[:-2]) if bare.endswith(TWO) else None
    several = is_kind(group, "person") and group.number != "sg"
    return form.removeprefix(AND).startswith(ARTICLE) and (several or is_kind(one, "person"))


def are_people(scene: Scene, number: int) -> bool:
    """(told) Ghanim the journalists; (rewarded) Talal the winners: a definite plural for people, which is no family's name."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if not form.startswith(ARTICLE) or vocabulary.is_listed(form):
        return False
    group, singular = vocabulary.groups.get(form[len(ARTICLE):]), form[len(ARTICLE):-len(OBLIQUE)]
    if is_kind(group, "person", "pl"):
        return True
    return form.endswith(OBLIQUE) and len(singular) >= _LEAST_SINGULAR and vocabulary.common.get(singular) in {"N", "A"} \
        and not ties_on(scene, number - 1) and not vocabulary.is_given(scene.words.forms[number - 1] + " " + form)


def joins_on(scene: Scene, number: int) -> bool:
    """Whether a particle has a word to stand before."""
    follower = number + 1
    if follower >= len(scene.words) or scene.words.gap(follower) not in {" ", "-"}:
        return False
    form = scene.words.forms[follower]
    return scene.vocabulary.is_given(form) or not scene.vocabulary.is_a(form, "preposition")


def is_conjunction(scene: Scene, number: int) -> bool:
    """(called up) Payet, were it not for: whether a function word spelled just so stands before a verb or noun."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    function = vocabulary.common.get(words.forms[number]) == "F" and words.surface(number, number) in vocabulary.spelled \
        and number not in scene.dotless
    return function and words.follows(after) and vocabulary.kind_of(words.forms[after]) in {"V", "N"}


def is_second_half(scene: Scene, first: int, number: int) -> bool:
    """أنيا تايلور-جوي: whether a hyphen ties a word to a family name that is no word."""
    words, vocabulary = scene.words, scene.vocabulary
    return words.gap(number) == "-" and number > first + 1 and vocabulary.kind_of(words.forms[number]) != "F" \
        and not vocabulary.is_plainly_ordinary(words.forms[number - 1])


def is_opening_particle(scene: Scene, number: int) -> bool:
    """Whether a particle wants a word behind it, as bin does and (Nur) al-Din or (Cavus) oglu does not."""
    form = scene.words.forms[number]
    return form in scene.vocabulary.particles and not form.startswith(ARTICLE) and not scene.is_a(number, "name-closer")


def is_kunya(scene: Scene, first: int) -> bool:
    """Abu Anas (the Libyan): a name by which nobody but he is called, so that his country is part of it."""
    return scene.words.forms[first].removeprefix(AND) in scene.vocabulary.classes["father-of"]


def joins_hamza(scene: Scene, number: int) -> bool:
    """ومايك لي، وآصف كاباديا: whether and stands before a given name where folding makes both one (Wasif)."""
    form, surface = scene.words.forms[number], scene.words.surface(number, number)
    return surface[:1] == AND and surface[1:2] in _HAMZAS and scene.vocabulary.is_given(form[1:]) \
        and scene.vocabulary.is_given(form)


def is_initial(scene: Scene, first: int, number: int) -> bool:
    """المتهم كمال ب. : whether a letter with a full stop stands for the family name behind a given name."""
    words, given = scene.words, scene.words.forms[first]
    return len(words.forms[number]) == 1 and words.forms[number].isalpha() and number == first + 1 and words.follows(number) \
        and words.gap(number + 1).startswith(".") and scene.vocabulary.is_given(given)


def is_spelled_given(scene: Scene, number: int) -> bool:
    """ليلى، 29 عاما: a given name spelled as the noun that folding makes it is not."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    function = vocabulary.common.get(form) == "F" and scene.words.surface(number, number)[0] != MADDA
    return vocabulary.is_given(form) and not function and is_own_spelling(scene, number)


def may_be_somebody(scene: Scene, form: str) -> bool:
    """Whether nothing but a name would speak so: no noun for people, bodies or documents, a figure or a word that was cut."""
    vocabulary, bare = scene.vocabulary, form.removeprefix(ARTICLE)
    other = bare in vocabulary.groups or form in vocabulary.groups or vocabulary.is_nationality(form) \
        or vocabulary.heads.get(bare) is not None or vocabulary.is_a(bare, "any-firm", "one-firm") \
        or vocabulary.is_a(bare, "medium", "kin") or vocabulary.is_a(form, "medium")
    return len(form) > 1 and not form[0].isdecimal() and not other and vocabulary.kind_of(form) not in _NO_NAME
