"""Head nouns, titles and ties right beside a name."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, FOR_THE, HER, PARTICLES, THEM, US
from ...arabic.chars import CLOSING_SIGNS, COMMA, COMMAS, MARKS_OR_NOTHING, OPENING_SIGNS, TEH
from ...arabic.words import bare_forms
from .gazetteer import Hit, one_stretch
from .scene import Scene
from .vocabulary import Head

# Adjectives that may stand between a head noun and its name.
_MOST_ADJECTIVES = 4
_OWNERS = (HER, THEM, US, FINAL_HEH)
_MADE = frozenset({"PRODUCT", "WORK"})
_OWNED = _MADE | {"COMPANY"}

_APPOSITION = {COMMA, ",", "(", "-", "\u2013", "", ")\u060c", "),", ")",
               *(mark + comma for mark in CLOSING_SIGNS for comma in ("", COMMA))}


def head_before(scene: Scene, first: int) -> tuple[str, Head] | None:
    """The head noun directly before a name, or before the adjectives that precede it."""
    lines, ends = scene.words.lines, scene.head_ends
    for number in range(first - 1, max(first - _MOST_ADJECTIVES - 2, -1), -1):
        if lines[number] != lines[first]:
            return None
        hit = ends.get(number)
        if hit and _is_founder(scene, hit, first):
            return None
        if hit:
            return scene.words.surface(hit.first, hit.last), hit.value
        owned = _owned_head(scene, number)
        if owned and (owned.type in _MADE or _holds_strange(scene, first)):
            return scene.words.surface(number, number), owned
        if number in scene.title_ends or not _may_stand_between(scene, number):
            return None  # books or, here, wrote the journalist
    return None


def _holds_strange(scene: Scene, first: int) -> bool:
    """مطعمها «إياغبا»: whether a mark opens before a word of no list; شركته «ستنتصر» is speech."""
    return scene.words.gap(first).strip() in OPENING_SIGNS and not scene.vocabulary.is_ordinary(scene.words.forms[first])


def is_named_already(scene: Scene, first: int, last: int, head: Head) -> bool:
    """نقابة المعلمين «يوم غضب وطني»: ordinary words in marks behind a body's noun and what it is a body of."""
    return head.type == "ORG" and last > first and first - 1 not in scene.head_ends \
        and all(scene.vocabulary.is_ordinary(form) for form in scene.words.forms[first:last + 1])


def _owned_head(scene: Scene, number: int) -> Head | None:
    """خدمتها الجديدة «س», مطعمها «س»: the noun for a product, work or firm with its owner's pronoun."""
    form = scene.words.forms[number]
    stem = next((form[:-len(ending)] for ending in _OWNERS if form.endswith(ending) and len(form) > len(ending) + 2), "")
    noun = stem[:-1] + FINAL_HEH if stem.endswith(TEH) else stem
    head: Head | None = scene.vocabulary.heads.get(noun) if noun and not form.startswith(ARTICLE) else None
    return head if head and head.type in _OWNED and not head.term and form not in scene.vocabulary.common else None


def _is_founder(scene: Scene, hit: Hit, first: int) -> bool:
    """مؤسسه مارك: whether what folding makes an institution is its founder."""
    return hit.value.type == "ORG" and bears_pronoun(scene, hit.last) and scene.vocabulary.is_given(scene.words.forms[first])


def bears_pronoun(scene: Scene, number: int) -> bool:
    """مؤسسه س: whether a pronoun is written onto a noun, which folding makes another."""
    return scene.words.text[scene.words.ends[number] - 1] == FINAL_HEH


def _may_stand_between(scene: Scene, number: int) -> bool:
    """Whether a word is a definite adjective or nationality, with no break after it."""
    form = scene.words.forms[number]
    if number + 1 < len(scene.words) and scene.words.gap(number + 1).strip() not in MARKS_OR_NOTHING:
        return False
    ordinary = scene.vocabulary.is_ordinary(form) and scene.vocabulary.kind_of(form) != "F"
    return ordinary and form.removeprefix(AND).startswith(ARTICLE)


def follows_title(scene: Scene, first: int) -> bool:
    """Whether a complete title or an honorific stands directly before a word.

    What follows a title that needs a complement (المحلل في) is the complement.
    """
    before = first - 1
    if before > 0 and scene.words.gap(first) == ") " and scene.words.gap(before) == " (":
        before -= 1  # the minister (in charge), X
    elif before < 0 or not one_stretch(scene.words, first):
        return False
    if scene.is_a(before, "at-it") and one_stretch(scene.words, before):
        before -= 1  # the head of communications in it, X
    hit = scene.title_ends.get(before)
    if hit is None and (scene.vocabulary.is_nationality(scene.words.forms[before]) or _describes(scene, before)) \
            and one_stretch(scene.words, before):
        hit = scene.title_ends.get(before - 1)  # the producer, Lebanese, X
    return hit is not None and hit.value.kind != "head"


def _describes(scene: Scene, number: int) -> bool:
    """زميله السابق س, المحلل الرئيسي س: whether an adjective with its article, and no family's name, stands at a word."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    if not form.startswith(ARTICLE):
        return False
    bare = form.removeprefix(ARTICLE)
    return bare in vocabulary.classes["passing"] or vocabulary.common.get(bare) == "A" or (
        vocabulary.kind_of(form) == "A" and form not in vocabulary.surnames)


def ties_on(scene: Scene, number: int) -> bool:
    """Whether a word ties the next one to a name: bin, Al, Abu, Ait."""
    form, classes = scene.words.forms[number], scene.vocabulary.classes
    return form in classes["father-of"] or (form in classes["son-of"] and not is_born(scene, number))


def is_born(scene: Scene, number: int) -> bool:
    """ولد سامي الطحان في بيروت: whether "was born", which is "son of" too, opens a sentence before a given name."""
    words, after = scene.words, number + 1
    opens = words.opens_line(number) or "." in words.gap(number)
    return opens and scene.is_a(number, "human-verb") and words.follows(after) and scene.vocabulary.is_given(words.forms[after])


def names_employer(scene: Scene, number: int) -> bool:
    """متحدث باسم س, محلل لدى س: whether a preposition ties a spokesperson, or an office, to the firm behind it."""
    words, vocabulary = scene.words, scene.vocabulary
    before = words.forms[number - 1] if words.follows(number) else ""
    if words.follows(number - 1) and before.startswith(ARTICLE) and vocabulary.kind_of(before) == "A":
        before = words.forms[number - 2]  # the regional spokesperson for
    return (scene.is_a(number, "in-name-of") and vocabulary.is_a(before, "spokesman")) or (
        scene.is_a(number, "employed-at") and not scene.title_ends.keys().isdisjoint((number - 1, number)))


def inside_a_name(scene: Scene, first: int, last: int | None = None) -> bool:
    """Whether a personal name goes on with a lineage, or is what a road, a cup or a university is named after.

    A ruler's name that ends at ``last`` with which of them he is (ميناء محمد السادس) needs no title for that.
    """
    if not scene.words.follows(first):
        return False
    if ties_on(scene, first - 1):
        return True
    title = scene.titles.get(first - 1)
    honoured = title is not None and title.value.kind == "honorific"
    ruler = last is not None and scene.is_a(last, "ordinal") and first - 1 in scene.head_ends
    place, role = (first - 1 - honoured, "named-after" if honoured or ruler else "named-after-any")
    if not scene.words.follows(place + 1) or scene.words.forms[place].startswith(FOR_THE):
        return False  # (chief) of the foundation, Dr X
    return any(scene.vocabulary.is_a(rest, role) for _, rest in bare_forms(scene.words.forms[place]))


def title_follows(scene: Scene, last: int) -> bool:
    """Whether a comma (or bracket) and a title follow a name: X، الرئيس التنفيذي, X، وهو رئيس."""
    follower = last + 1
    if scene.words.follows(follower + 1) and scene.words.gap(follower).strip() in COMMAS \
            and scene.is_a(follower, "copula"):
        return follower + 1 in scene.titles and not scene.words.forms[follower + 1].startswith(ARTICLE)
    if follower >= len(scene.words) or follower not in scene.titles:
        return False
    hit, forms = scene.titles[follower], scene.words.forms
    if hit.cut and forms[follower][hit.cut - 1] in PARTICLES:
        return False  # (welcomed) the ruling, which is a referee too
    behind = scene.words.form(hit.last + 1)
    there = behind != "" and (scene.vocabulary.is_a(behind, "preposition") or scene.vocabulary.is_prepositional(behind))
    office = hit.value.kind != "honorific" or there  # X, professor at
    return office and scene.words.gap(follower).strip() in _APPOSITION


def is_bare_object(scene: Scene, number: int) -> bool:
    """أعلن رئيس الوزراء تعيين س: whether an ordinary noun without article stands behind a word that has it, as the verb's object;
    no title, given name or noun for who speaks."""
    words, vocabulary, form = scene.words, scene.vocabulary, scene.words.forms[number]
    bare = words.follows(number) and words.form(number - 1).startswith(ARTICLE) and not form.startswith(ARTICLE)
    named = number in scene.titles or number in scene.title_ends or vocabulary.is_given(form) or form in vocabulary.groups
    return bare and vocabulary.common.get(form) == "N" and not named
