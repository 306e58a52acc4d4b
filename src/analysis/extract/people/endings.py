"""Where a person's name ends: whether a word can but be its last."""

from __future__ import annotations

from ...arabic.affixes import (
    AND,
    AND_THE,
    ARTICLE,
    FEMININE_NISBA,
    FEMININE_PLURAL,
    FINAL_HEH,
    FOR_THE,
    FUTURE,
    HER,
    PREPOSITIONS,
    THEM,
)
from ...arabic.chars import COMMAS, FATHATAN, MADDA, TATWEEL, WAW, YEH
from ..clues.beside import is_apposed, is_closed, office_before
from ..reading.gazetteer import one_stretch
from ..reading.heads import follows_title, title_follows
from ..reading.reporting import SPEAKING
from ..reading.scene import Scene
from .families import may_be_somebody

_JOINTS = frozenset({" ", "  ", "-", "\u00a0", "_"})
_INITIAL = ". "
_OWNED = (HER, THEM)
_HER_OWN = "\u062a\u0647"
# How derived verbs begin in the present, and no family name of five letters.
_DERIVED = ("\u064a\u062a", "\u062a\u062a", "\u064a\u0633\u062a", "\u062a\u0633\u062a")
# Ordinary nouns with these endings are rarely a family's name.
_NO_FAMILY = (FINAL_HEH, FEMININE_PLURAL)
# An office that announces a name by itself begins nearer before it than one that only presents it, in words.
_NEAR_OFFICE = 7


def is_adverb(scene: Scene, number: int) -> bool:
    """Whether a word is an accusative with tanwin, a verb of the future, or ends in the pronoun of a third person: no name."""
    words, form = scene.words, scene.words.forms[number]
    if FATHATAN in words.text[words.starts[number]:words.ends[number] + 1]:
        return True
    if len(form) < 4 or form in scene.vocabulary.surnames or scene.vocabulary.is_given(form, sure=True):
        return False
    if scene.vocabulary.is_accusative(form) and not ends_there(scene, number):
        return True
    owned = form.endswith(_OWNED) and form not in scene.vocabulary.common and scene.vocabulary.is_plainly_ordinary(form)
    if owned or words.surface(number, number).endswith(_HER_OWN):
        return True  # (ended) Boulos Matar his sermon, (showed) Saida her painting
    if len(form) < 5:
        return False
    if form.startswith(FOR_THE):
        return True
    if (form[0] == FUTURE and scene.vocabulary.kind_of(form) == "V") or form.startswith(_DERIVED):
        return True
    heh = words.text[words.ends[number] - 1] == FINAL_HEH
    owned = heh and (scene.vocabulary.is_ordinary(form) or form[-2] == WAW)
    between = form[0] in PREPOSITIONS and form[-1] == FINAL_HEH and scene.vocabulary.is_prepositional(form)
    return owned or between


def tells_how(scene: Scene, first: int, number: int) -> bool:
    """قالت جابر باكية, مازحة: whether the feminine of an adjective or verb tells how a woman spoke."""
    form, vocabulary, cue = scene.words.forms[number], scene.vocabulary, scene.verb_before(first)
    if cue is None or cue.gender != "f" or not form.endswith(FINAL_HEH) or form.startswith(ARTICLE) or vocabulary.is_listed(form):
        return False
    return vocabulary.common.get(form) == "A" or vocabulary.common.get(form[:-1]) in {"A", "V"}


def joined(scene: Scene, number: int) -> bool:
    """Whether only a blank, a hyphen or the full stop of an initial (م. , دبليو. ) stands before a word."""
    gap, before = scene.words.gap(number), scene.words.forms[number - 1]
    initial = gap.lstrip(TATWEEL) == _INITIAL and (len(before) == 1 or before in scene.vocabulary.classes["letter-name"])
    return (gap in _JOINTS or initial) and one_stretch(scene.words, number)


def second_place(scene: Scene, first: int) -> int:
    """The place behind a given name, which is two words long where a particle begins it (Abd al-Karim) or a hyphen joins them."""
    return first + 2 if opens_with_particle(scene, first) or is_double(scene, first) else first + 1


def is_double(scene: Scene, first: int) -> bool:
    """ماري-آن تيلدون, تاج السر حداد: whether a hyphen joins two given names at a word, or the lists hold one of two words."""
    words, after = scene.words, first + 1
    if words.follows(after) and scene.vocabulary.is_given(f"{words.forms[first]} {words.forms[after]}"):
        return True
    return after < len(words) and words.gap(after) == "-" and scene.vocabulary.is_given(words.forms[first]) \
        and (scene.vocabulary.is_given(words.forms[after]) or words.surface(after, after)[0] == MADDA)  # Anne


def opens_with_particle(scene: Scene, first: int) -> bool:
    """Whether a particle, perhaps behind a proclitic (and Abd), begins a name."""
    form = scene.words.forms[first]
    if scene.vocabulary.is_a(form, "son-of"):
        return False  # Ben X: no name of an Arab begins so
    return form in scene.vocabulary.particles or scene.vocabulary.is_a(form, "servant-of") \
        or (form[0] == AND and form[1:] in scene.vocabulary.classes["father-of"])


def opens_surely(scene: Scene, first: int) -> bool:
    """Whether a sure given name, or a servant of God, begins at a word."""
    form = scene.words.forms[first]
    return scene.vocabulary.is_given(form, sure=True) or scene.vocabulary.is_a(form, "servant-of")


def is_family_noun(scene: Scene, first: int, number: int) -> bool:
    """قال بندر العتيق، : an ordinary ال-word behind an announced given name."""
    if _is_plain_noun(scene, number) or _is_told_of(scene, first, number) or (
            scene.is_a(first, "medium") and not may_be_somebody(scene, scene.words.forms[number])):
        return False  # (added) the company's statement
    if _is_origin_name(scene, number) and opens_surely(scene, first) and ends_there(scene, number):
        return True
    titled = number + 1 in scene.titles and scene.words.follows(number + 1)
    kinds = {"F"} if titled else {"F", "D"}  # (said) Hamad al-Khamis the manager
    return scene.vocabulary.kind_of(scene.words.forms[number]) not in kinds \
        and _opens_before(scene, first, number, titled=titled) \
        and (is_announced(scene, first) or (is_closed(scene, number) and is_apposed(scene, first)) or (
            scene.is_a(number + 1, "that") and office_before(scene, first, _NEAR_OFFICE) is not None))


def _is_plain_noun(scene: Scene, number: int) -> bool:
    """Whether an ordinary ال-word is no family's by its ending, or by what follows it."""
    words, vocabulary, form = scene.words, scene.vocabulary, scene.words.forms[number]
    feminine, kind = form.endswith(FINAL_HEH), vocabulary.kind_of(form)
    if (kind == "N" and form.endswith(FEMININE_NISBA)) or (kind == "A" and feminine):
        return True  # (gave) Mark the responsibility; (the visit of) Abbas, planned for
    if not words.follows(number + 1):
        return False
    follower = vocabulary.roles_of(words.forms[number + 1])
    # (denied) Urwa the talk about …; (repeated) Clemmons the same claims; (gave) Davide the power to bear
    return "carrier" in follower or "self" in follower or (feminine and "preposition" in follower)


def _is_told_of(scene: Scene, first: int, number: int) -> bool:
    """Whether an ordinary ال-word is what somebody speaks of or whom he speaks to: (urged) Sami Nasr the government."""
    behind_two = number > second_place(scene, first)
    if not behind_two and title_behind(scene, number) and number not in scene.heads:
        return False  # (described) Jihad al-Ghul, head of research
    if behind_two and not _cut_off(scene, number):
        return True
    return (behind_two or scene.words.forms[number].endswith(_NO_FAMILY)) and _may_be_object(scene, first, number)


def _opens_before(scene: Scene, first: int, number: int, *, titled: bool) -> bool:
    """Whether a given name begins at a word, a sure one but where the name is over behind another word."""
    if opens_surely(scene, first):
        return True
    given, vocabulary = scene.words.forms[first], scene.vocabulary
    ends = scene.words.gap(number + 1).lstrip()[:1] in COMMAS or (is_announced(scene, first) and _cut_off(scene, number))
    that = scene.is_a(number + 1, "that") and scene.words.follows(number + 1)
    told = titled or that or (title_behind(scene, number) and number not in scene.heads)
    return ends and vocabulary.is_given(given) and (told or vocabulary.common.get(given) != "N")


def _may_be_object(scene: Scene, first: int, number: int) -> bool:
    """رفض سامر عطية الاتهامات، : an ordinary noun, but before that only where a verb speaks to somebody."""
    words, classes, follower = scene.words, scene.vocabulary.classes, number + 1
    form = words.forms[number]
    if not scene.vocabulary.is_plainly_ordinary(form) or scene.vocabulary.is_given(form.removeprefix(ARTICLE)):
        return False
    that = follower < len(words) and (":" in words.gap(follower) or scene.is_a(follower, "that")
                                      or follower in scene.titles)
    cue, today = scene.cue_ending_at(scene.titles_from(first) - 1), scene.vocabulary.is_a(form, "adverb")  # said X today that
    to_somebody = classes["addressing"] | classes["transitive"] | classes["describing"]
    return today or not that or (cue is not None and cue.key in to_somebody)


def _cut_off(scene: Scene, number: int) -> bool:
    """Whether a comma, a colon, that, had, a reporting form or a family name follows a word."""
    follower = number + 1
    return scene.words.closes_line(number) \
        or scene.words.gap(follower).lstrip()[:1] in {*COMMAS, ":"} \
        or follower in scene.cues or scene.is_a(follower, "that", "auxiliary") \
        or scene.words.forms[follower] in scene.vocabulary.surnames \
        or (follower in scene.titles and scene.words.forms[follower].startswith(ARTICLE))


def _is_origin_name(scene: Scene, number: int) -> bool:
    """(Amr) al-Alfi: whether a word has the shape of a family name of origin and is no adjective in use."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return form.startswith(ARTICLE) and form.endswith(YEH) and not vocabulary.is_nationality(form) \
        and vocabulary.kind_of(form) not in {"A", "F"}


def is_foreign(scene: Scene, first: int) -> bool:
    """(said) Felix Salmon, : whether a given name is sure and no word, so that what it ends in is a family name."""
    name, vocabulary = scene.words.forms[first], scene.vocabulary
    return vocabulary.is_given(name, sure=True) and name not in vocabulary.common


def ties_foreigner(scene: Scene, first: int, number: int) -> bool:
    """(said) Geert van Dam that: whether a particle ties a foreigner who speaks to what ends the name, or to an article."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    if not scene.is_a(number, "foreign-particle") or not words.follows(after) \
            or words.forms[after].startswith(ARTICLE):
        return False
    if number == 0 or not is_announced(scene, first):
        return False
    both = scene.is_a(after, "foreign-article")  # nobody but a foreigner is (Javi) de la, be the given name of no list
    return (vocabulary.is_given(words.forms[number - 1], sure=True) and (both or ends_there(scene, after))) \
        or (both and number == first + 1)


def suffered(scene: Scene, first: int, number: int) -> bool:
    """تعيين سامي قمصان: whether a given name and a noun stand behind what is done to, or led by, somebody."""
    words, vocabulary = scene.words, scene.vocabulary
    befalls = words.follows(first) and scene.is_a(first - 1, "credit")
    return befalls and first not in scene.titles and vocabulary.is_given(words.forms[first]) \
        and vocabulary.kind_of(words.forms[number]) != "A"


def ends_there(scene: Scene, number: int) -> bool:
    """Whether a mark, that, a reporting form or another with its article follows a word."""
    follower = number + 1
    if follower >= len(scene.words) or scene.words.gap(follower).strip():
        return True
    form = scene.words.forms[follower]
    return follower in scene.cues or scene.vocabulary.is_a(form, "that") or form.startswith(AND_THE)


def closes_as_office(scene: Scene, first: int, number: int) -> bool:
    """قال المدير سامر نجم إن: whether an office without article and complement ends the name of whom a title or verb announces:
    told of somebody it would bear the article, or stand behind a comma."""
    hit = scene.titles.get(number)
    bare = hit is not None and hit.first == hit.last and not hit.cut and not scene.words.forms[number].startswith(ARTICLE)
    return bare and number == second_place(scene, first) and scene.vocabulary.is_given(scene.words.forms[first]) \
        and ends_there(scene, number) and (follows_title(scene, first) or is_announced(scene, first))


def title_behind(scene: Scene, number: int) -> bool:
    """Whether a comma or bracket and a title follow a word."""
    return title_follows(scene, number) and scene.words.gap(number + 1).strip() != ""


def is_announced(scene: Scene, first: int) -> bool:
    """Whether a reporting verb or a title stands right before, so that an ordinary ال-word may be a family name."""
    cue = scene.verb_before(first)
    return follows_title(scene, first) or (cue is not None and cue.shape in SPEAKING) or _ends_office(scene, first)


def _ends_office(scene: Scene, first: int) -> bool:
    """الناطق الرسمي باسم الحكومة س: whether an office with its complement stands before a sure given name."""
    before = scene.words.form(first - 1)
    other = before.startswith(AND) or scene.vocabulary.is_a(before, "kin")  # the director and his brother Mark
    return not other and opens_surely(scene, first) and office_before(scene, first, _NEAR_OFFICE) is not None
