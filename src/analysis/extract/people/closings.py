"""Words of any kind that can but close a person's name."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, AS, FOR, PRONOUNS
from ...arabic.chars import COMMAS, OPENING_SIGNS, YEH
from ...arabic.words import is_latin
from ..clues.beside import is_apposed, is_spoken_to
from ..clues.doubles import SAID_THAT
from ..reading.heads import follows_title
from ..reading.scene import Scene
from .endings import ends_there, is_adverb, is_announced, is_foreign, opens_with_particle, second_place, suffered, title_behind

_BLANKS = " \u0640"  # and the tatweel between for and a mark
_ENDS = frozenset({":", *OPENING_SIGNS, *COMMAS})
# A name between commas has no more words behind its first.
MOST_APPOSED = 4
# A verb stands no further before the name in its subject, in words.
_VERB_REACH = 6


def closes_presented(scene: Scene, first: int, number: int) -> bool:
    """(the lawyer) Ishaq Shariya, ; decided Hassan Matar, (the judge): any noun behind a given name, where the name must end."""
    if _is_no_verb(scene, first, number) or _closes_foreigner(scene, first, number):
        return True
    if _ends_kunya(scene, first, number):
        return True
    if number != second_place(scene, first) or not _may_close(scene, number):
        return False
    if _closes_title(scene, first, number):
        return ends_there(scene, number) or _given_ends(scene, number + 1) or _closes_subject(scene, first, number) \
            or _is_taken_up(scene, number + 1)
    if _closes_before_office(scene, first, number) or _closes_before_speech(scene, first, number):
        return True
    if suffered(scene, first, number):
        return ends_there(scene, number) or _circumstance_follows(scene, number + 1)
    announced = is_announced(scene, first) and opens_with_particle(scene, first)
    return announced and (ends_there(scene, number) or number + 1 in scene.titles)


def _ends_kunya(scene: Scene, first: int, number: int) -> bool:
    """القيادي أبو علي العسكري أن: whether an adjective of origin with its article ends the announced name of a father."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return number == second_place(scene, first) and scene.is_a(first, "father-of") \
        and form.startswith(ARTICLE) and form.endswith(YEH) and number not in scene.titles and is_announced(scene, first) \
        and ends_there(scene, number) and not vocabulary.is_nationality(form)


def is_made(scene: Scene, first: int, number: int) -> bool:
    """أصدر الشيخ كمال بيانا: whether a noun in the accusative is what a verb that reports nothing has for its object."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    told = scene.cue_ending_at(scene.titles_from(first) - 1)
    noun = vocabulary.is_accusative(form) and vocabulary.common.get(form[:-1]) == "N"
    listed = vocabulary.is_listed(form)
    return noun and told is None and number == second_place(scene, first) and not listed


def _is_no_verb(scene: Scene, first: int, number: int) -> bool:
    """Gabriela Bucher, the director: whether a verb's form stands where its subject would have to follow, and does not."""
    form = scene.words.forms[number]
    if number != first + 1 or not is_foreign(scene, first) or scene.vocabulary.kind_of(form) != "V":
        return False
    return title_behind(scene, number) or (is_spoken_to(scene, number) and not form.startswith(AND))


def _closes_foreigner(scene: Scene, first: int, number: int) -> bool:
    """(said) Hank Kan that, Nathan Kab, : whatever the word means, if it is no circumstance of what a foreigner says."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    kin, second = scene.words.follows(first) and scene.is_a(first - 1, "kin"), second_place(scene, first)
    third = number == second + 1 and vocabulary.is_given(scene.words.forms[second], sure=True)
    faith = number == first + 2 and scene.words.forms[number - 1] in vocabulary.classes["god"]  # Shams al-Din Tawil
    told = faith or ((number == second or third) and is_foreign(scene, first))
    if not told or not (kin or is_announced(scene, first)):
        return False
    quoted = scene.words.gap(number + 1).strip()[:1] in OPENING_SIGNS
    other = vocabulary.is_a(form, "at-saying") or vocabulary.common.get(form) in ({"D", "F"} if quoted else {"D"})
    if form.startswith((AND, ARTICLE)) or other or number in scene.titles or vocabulary.is_nationality(form) \
            or any(letter.isdecimal() for letter in form):
        return False
    circumstance = vocabulary.is_prepositional(form) and form not in vocabulary.common and form[0] != AS
    that = number + 1 < len(scene.words) and scene.words.surface(number + 1, number + 1) == SAID_THAT
    deed = quoted and _is_object(scene, first, number)
    that = that or scene.is_a(number + 1, "own-speech")
    ends = that or (scene.words.gap(number + 1).strip()[:1] in _ENDS and not deed) or is_told_to(scene, number + 1)
    return ends and not circumstance and not form.endswith(PRONOUNS)


def _is_object(scene: Scene, first: int, number: int) -> bool:
    """وأعلن جون إطلاق «المبادرة»: whether a noun may be what a verb before the name does something to."""
    told, vocabulary = scene.cue_ending_at(first - 1), scene.vocabulary
    noun = vocabulary.common.get(scene.words.forms[number]) == "N"
    return noun and told is not None and told.key not in vocabulary.classes["objectless"]


def _closes_title(scene: Scene, first: int, number: int) -> bool:
    """(the lawyer) Ishaq Shariya: whether a name that a title, a country's adjective or commas present has its second word."""
    name, vocabulary = scene.words.forms[first], scene.vocabulary
    presented = follows_title(scene, first) or _behind_origin(scene, first) or _between_commas(scene, first, number)
    return presented and (vocabulary.is_given(name) or not vocabulary.is_ordinary(name))


def _closes_subject(scene: Scene, first: int, number: int) -> bool:
    """وعبر المحامي ماجد قاري عن: whether a title and a sure given name before a noun are the subject of the verb before them, of
    which a preposition tells more: what is said of them would bear the ending of the accusative."""
    words, vocabulary, after = scene.words, scene.vocabulary, number + 1
    led = words.follows(after) and scene.is_a(after, "preposition")
    if not led or not vocabulary.is_given(words.forms[first], sure=True) or vocabulary.is_accusative(words.forms[number]):
        return False
    for place in range(first - 1, max(first - _VERB_REACH, -1), -1):
        if not words.follows(place + 1):
            return False
        if vocabulary.kind_of(words.forms[place]) == "V" or place in scene.cues:
            return True
    return False


def _closes_before_office(scene: Scene, first: int, number: int) -> bool:
    """(said) Ludwig Kappos, the professor: whether an office behind a comma, or for a foreigner the comma, closes a name."""
    words, vocabulary, name = scene.words, scene.vocabulary, scene.words.forms[first]
    office = title_behind(scene, number)
    if is_foreign(scene, first):
        return office or (is_announced(scene, first) and words.gap(number + 1)[:1] in COMMAS)
    behind_verb = first > 0 and vocabulary.kind_of(words.forms[first - 1]) == "V" and vocabulary.is_given(name)
    return office and (behind_verb or (vocabulary.is_strange(name) and is_announced(scene, first)))


def _closes_before_speech(scene: Scene, first: int, number: int) -> bool:
    """(said) Rami Sweet that, to the agency: how somebody spoke would bear the ending of the accusative."""
    vocabulary, name = scene.vocabulary, scene.words.forms[first]
    bare = vocabulary.kind_of(scene.words.forms[number]) in {"N", "A"} and name not in vocabulary.groups  # no eye witness
    begins = _speech_begins(scene, number + 1) or is_told_to(scene, number + 1)
    given = vocabulary.is_given(name) or opens_with_particle(scene, first)
    return bare and begins and is_announced(scene, first) and given


def is_told_to(scene: Scene, number: int) -> bool:
    """يقول ماكس دولي لوكالة رويترز, قال س لـ«رويترز»: whether for + a noun or a medium's name stands at a word, or for before a
    mark."""
    if not scene.words.follows(number):
        return False
    form, hit = scene.words.forms[number], scene.heads.get(number)
    marked = form == FOR and scene.words.gap(number + 1).strip(_BLANKS)[:1] in OPENING_SIGNS
    return marked or (form.startswith(FOR) and (hit is not None or scene.vocabulary.is_prepositional(form)))


def fills_commas(scene: Scene, first: int, number: int) -> bool:
    """وحكم القاضي، مارك واربي، : words of any kind between the comma behind an office, a sure given name and the next comma."""
    words, last, given = scene.words, number, scene.vocabulary.is_given
    sure = is_foreign(scene, first) or (given(words.forms[first]) and given(words.forms[first + 1]))
    if not sure or not is_apposed(scene, first):
        return False
    while last - first < MOST_APPOSED and words.follows(last + 1):
        last += 1
    closed = words.gap(last + 1)[:1] in COMMAS and words.lines[min(last + 1, len(words) - 1)] == words.lines[first]
    return closed and all(_may_be_part(scene, place) for place in range(first + 1, last + 1))


def fills_bracket(scene: Scene, first: int, number: int) -> bool:
    """"مايكروسوفت" (حمدان الشاعر): words of any kind behind a sure given name that opens a bracket, up to its end."""
    words, last = scene.words, number
    if "(" not in words.gap(first) or not scene.vocabulary.is_given(words.forms[first], sure=True):
        return False
    while last - first < MOST_APPOSED and words.follows(last + 1):
        last += 1
    return words.gap(last + 1)[:1] == ")" \
        and all(form.isalpha() and not is_latin(form) for form in words.forms[first:last + 1]) \
        and not scene.vocabulary.has_clause_word(words.forms[first + 1:last + 1])


def _may_be_part(scene: Scene, number: int) -> bool:
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return number not in scene.titles and vocabulary.kind_of(form) not in {"V", "F", "D"} and not form[0].isdecimal() \
        and not vocabulary.is_nationality(form) and (form in vocabulary.surnames or not form.startswith(ARTICLE))


def _speech_begins(scene: Scene, number: int) -> bool:
    """Whether a that-word stands at a word, or a colon right before it."""
    return number < len(scene.words) and (":" in scene.words.gap(number) or (
        scene.words.follows(number) and scene.is_a(number, "that")))


def _is_taken_up(scene: Scene, number: int) -> bool:
    """الناقد فارس قمري لا يتفق, الوزير حسن فقيه الذي: whether what only a definite noun has behind it, or a denied verb, stands
    there."""
    return scene.words.follows(number) and scene.is_a(number, "relative", "negator", "auxiliary")


def _circumstance_follows(scene: Scene, number: int) -> bool:
    """Whether a preposition, a noun with one, an accusative or an office follows: (appointed) X Y as coach, in the club."""
    form = scene.words.forms[number]
    return scene.vocabulary.is_a(form, "preposition") or scene.vocabulary.is_prepositional(form) or number in scene.titles \
        or scene.vocabulary.is_accusative(form)


def _behind_origin(scene: Scene, first: int) -> bool:
    """Whether the adjective of a country with its article stands before a word."""
    before = scene.words.forms[first - 1].removeprefix(AND) if scene.words.follows(first) else ""
    return before.startswith(ARTICLE) and scene.vocabulary.is_nationality(before)


def _between_commas(scene: Scene, first: int, number: int) -> bool:
    """اللبنانية، منى مذبوح،: whether commas part a sure given name and a noun from the country's adjective before them."""
    words, vocabulary = scene.words, scene.vocabulary
    if first == 0 or words.gap(first)[:1] not in COMMAS or words.gap(number + 1)[:1] not in COMMAS:
        return False
    before = words.forms[first - 1]
    return before.startswith(ARTICLE) and vocabulary.is_nationality(before) and vocabulary.is_given(words.forms[first])


def _given_ends(scene: Scene, number: int) -> bool:
    """Whether a given name stands where a name must end."""
    return number < len(scene.words) and scene.vocabulary.is_given(scene.words.forms[number]) and ends_there(scene, number)


def _may_close(scene: Scene, number: int) -> bool:
    """Whether a word is a noun without article, or of no list, and no title."""
    form = scene.words.forms[number]
    return number not in scene.titles and not form.startswith(ARTICLE) and scene.vocabulary.kind_of(form) in {"", "N", "A"} \
        and not (form.startswith(AND) and len(form) > 3) \
        and (form in scene.vocabulary.common or not scene.vocabulary.is_prepositional(form))


def follows_closed(scene: Scene, number: int) -> bool:
    """Whether what stands behind Abd Allah or Izz al-Din is the verb's object: a plain noun with its article or a pronoun."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    plain = form.startswith(ARTICLE) and form not in vocabulary.surnames and vocabulary.is_plainly_ordinary(form)
    return scene.words.forms[number - 1].startswith(ARTICLE) and (plain or is_adverb(scene, number))
