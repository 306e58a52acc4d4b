"""What speaks for a weak name of the catalogue: marks, a gloss, a head noun, shares, a list, a paper that carries."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FEMININE_PLURAL, FINAL_HEH, FOR, PRONOUNS
from ...arabic.chars import COMMA, FILLING, QUOTE_SIGNS, SHADDA, YEH
from ...arabic.words import Words, is_latin, without_article
from ..reading.gazetteer import Hit, one_stretch
from ..reading.heads import names_employer
from ..reading.scene import Scene
from .contacts import bears_posts
from .does_business import does_business
from .listed import has_shares, listed

_OPENERS = "'\u2018(" + "".join(sorted(QUOTE_SIGNS))

_AFTER = frozenset({COMMA, ",", ".", ":", "(", "\u061b"})
_FAMILY_REACH = 600  # how many words before a name in marks its bearer may be named in full
# Who tells an outlet something stands no further behind the verb, in words.
_TELLS_REACH = 6


def evidence_for(scene: Scene, hit: Hit) -> bool:
    """Whether marks, a bracket, a fitting head noun or Latin script speak for a weak name."""
    words = scene.words
    if scene.vocabulary.is_unit(words.forms[hit.first]):  # نيسان in brackets is a month
        return headed(scene, hit) or listed(scene, hit) or has_shares(scene, hit)
    if (enclosed(words, hit) and not _is_family(scene, hit) and not _is_of_a_place(scene, hit)) or _glossed(scene, hit):
        return True
    if any(sign(scene, hit) for sign in (is_doubled, _serves, _spoken_for, _holds_office, _carries, listed, has_shares,
                                       bears_posts, does_business)):
        return True
    if is_latin(words.forms[hit.first]):
        return words.text[words.starts[hit.first]].isupper()
    return headed(scene, hit)


def is_doubled(scene: Scene, hit: Hit) -> bool:
    """عمّان is no عمان: whether a text doubles a letter in a name that its weaker bearer is told by."""
    doubled = scene.words.forms[hit.first][hit.cut:] in scene.vocabulary.classes["doubled"]
    place = scene.catalogue.entities[hit.value.entity].type == "PLACE"
    return place and hit.value.weak and doubled and SHADDA in scene.words.surface(hit.first, hit.last)


def _is_of_a_place(scene: Scene, hit: Hit) -> bool:
    """Whether a stadium, a cup or a novel before the marks bears the name, and no company."""
    if hit.first == 0 or hit.cut:
        return False
    head = scene.head_ends.get(hit.first - 1)
    return (head is not None and head.value.type == "WORK") \
        or scene.words.forms[hit.first - 1] in scene.vocabulary.classes["named-after-any"]


def _serves(scene: Scene, hit: Hit) -> bool:
    """The head of Total: whether a whole office stands before a company's name that bears the preposition."""
    if not hit.cut or scene.vocabulary.is_ordinary(scene.words.forms[hit.first][hit.cut:]):
        return False
    office = scene.title_ends.get(hit.first - 1)
    return office is not None and office.value.kind == "title" and office.last > office.first \
        and scene.words.forms[hit.first][hit.cut - 1] == FOR and one_stretch(scene.words, hit.first) \
        and scene.catalogue.entities[hit.value.entity].type == "COMPANY"


def _spoken_for(scene: Scene, hit: Hit) -> bool:
    """متحدثة باسم «كريم»: whether a spokesperson stands before a company's name."""
    company = scene.catalogue.entities[hit.value.entity].type == "COMPANY"
    form = scene.words.forms[hit.first]
    body = hit.last == hit.first and form.startswith(ARTICLE) and not enclosed(scene.words, hit) \
        and not scene.vocabulary.groups.keys().isdisjoint((form, form.removeprefix(ARTICLE)))  # of the delegation
    return company and not body and not hit.cut and hit.first > 0 and names_employer(scene, hit.first - 1)


def _holds_office(scene: Scene, hit: Hit) -> bool:
    """المديرة السابقة في فيزا: whether an office, perhaps with an adjective, and in stand before a company's name alone."""
    words, at = scene.words, hit.first - 1
    if hit.cut or at < 1 or not one_stretch(words, hit.first) or words.forms[at] not in scene.vocabulary.classes["office-at"] \
            or scene.catalogue.entities[hit.value.entity].type != "COMPANY" or words.forms[hit.first].startswith(ARTICLE):
        return False  # (the chief economist) in the country
    past = words.forms[at - 1].removeprefix(ARTICLE) in scene.vocabulary.classes["passing"]  # the former manager
    office = scene.title_ends.get(at - 1 - past)
    closed = words.gap(hit.last + 1).strip()[:1] in _AFTER or hit.last + 1 in scene.cues
    return office is not None and closed and all(one_stretch(words, number) for number in range(at - past, at + 1))


def _carries(scene: Scene, hit: Hit) -> bool:
    """Whether a feminine verb of carrying news has the name for its subject, with no adjective behind it."""
    if not scene.words.follows(hit.first) or hit.cut \
            or not scene.is_a(hit.first - 1, "news-verb"):
        return False
    follower = scene.words.form(hit.last + 1)
    fits = scene.vocabulary.is_a(follower, "preposition", "that") if follower else False
    return fits and scene.catalogue.entities[hit.value.entity].type == "COMPANY"


def is_told(scene: Scene, first: int) -> bool:
    """In a statement to "North 24": whether marks hold to whom something was said, which is an outlet."""
    before, words = first - 1, scene.words
    told = before > 0 and words.lines[before] == words.lines[first]
    if not told or words.forms[before] not in scene.vocabulary.classes["spoken-to"]:
        return False
    return scene.holds(before - 3, before, "told-in")


def is_informed(scene: Scene, first: int, last: int) -> bool:
    """قال س لـ«ص» إن, كشف س لـ«ص» عن, بيانات اطلعت عليها «ص»: whether what stands in marks is told something, or saw it, as
    outlets do."""
    words, vocabulary, before, after = scene.words, scene.vocabulary, first - 1, last + 1
    if before < 1 or words.lines[before] != words.lines[first] or words.gap(first).strip(FILLING):
        return False
    form = words.forms[before]
    if form in vocabulary.classes["outlet-saw"]:
        return scene.is_a(before - 1, "outlet-sees")
    said = not words.closes_line(last) and (
        scene.is_a(after, "that") or words.gap(after).strip(FILLING) == ":"
        or (scene.is_a(after, "about") and _is_reported(scene, before)))
    teller = words.forms[before - 1]
    somebody = vocabulary.common.get(teller) != "N" or teller in vocabulary.groups  # no hint at "the old North"
    named = words.forms[first].startswith(ARTICLE) or (last > first and words.forms[first] not in vocabulary.groups)
    return form == FOR and said and somebody and named


def _is_reported(scene: Scene, number: int) -> bool:
    """Whether somebody tells, and does not call for, something a little before a word, behind no deed of his (رفضه لـ)."""
    if scene.words.forms[number - 1].endswith(PRONOUNS):
        return False
    hits = [scene.cues[place] for place in range(max(number - _TELLS_REACH, 0), number) if place in scene.cues]
    return any(not hit.value.weak and hit.value.key not in scene.vocabulary.classes["addressing"]
               and scene.words.lines[hit.first] == scene.words.lines[number] for hit in hits)


def enclosed(words: Words, hit: Hit) -> bool:
    """Whether the name stands alone between marks or brackets."""
    before = words.text[max(words.position(hit.first, hit.cut) - 1, 0)]
    after = words.text[words.ends[hit.last]:words.ends[hit.last] + 2].strip()[:1]
    return before in _OPENERS and after != "" and after in _OPENERS + ")"


def _is_family(scene: Scene, hit: Hit) -> bool:
    """Whether a company's name in marks is the name of somebody named before: Muhammad Sami, later «Sami»."""
    forms, given = scene.words.forms, scene.vocabulary.given
    form = forms[hit.first][hit.cut:]
    if hit.last > hit.first or not scene.vocabulary.is_listed(form):
        return False
    near = range(max(hit.first - _FAMILY_REACH, 1), hit.first)
    return any(forms[number] == form and forms[number - 1] in given for number in near)


def _glossed(scene: Scene, hit: Hit) -> bool:
    """Whether a Latin name in brackets follows; before one the adjective of a country is no name (الصيني (ICBC))."""
    words, after = scene.words, hit.last + 1
    if words.gap(after).strip(FILLING) != "(" or not is_latin(words.forms[after]):
        return False
    return hit.last > hit.first or not scene.vocabulary.is_nationality(words.forms[hit.first][hit.cut:])


def headed(scene: Scene, hit: Hit) -> bool:
    """Whether the word before is a head noun (or a title) of the entity's type."""
    if hit.first == 0 or hit.cut or not one_stretch(scene.words, hit.first):
        return False
    kind = scene.catalogue.entities[hit.value.entity].type
    for first in range(max(hit.first - 3, 0), hit.first):
        head, title = scene.heads.get(first), scene.titles.get(first)
        if head and head.last == hit.first - 1 and head.value.type == kind:
            return not _is_genitive(scene, head, hit)
        if title and title.last == hit.first - 1 and kind == "PERSON":
            adjective = scene.vocabulary.kind_of(scene.words.forms[hit.first]) == "A"  # a main player is no Raisi
            return not (adjective and title.value.kind == "head")
    return False


def is_date(scene: Scene, first: int, last: int) -> bool:
    """Whether a number or a unit (month, beginning) stands beside the name of a month, or a preposition before it."""
    words, vocabulary = scene.words, scene.vocabulary
    beside = [words.forms[place] for place in (first - 1, last + 1) if 0 <= place < len(words)]
    within = scene.is_a(first - 1, "preposition")
    return within or "/" in words.gap(first) + words.gap(last + 1) or any(
        form.isdecimal() or vocabulary.is_unit(form) for form in beside)


def _is_genitive(scene: Scene, head: Hit, hit: Hit) -> bool:
    """شبكات اتصالات: whether a plural behind a plural head noun, or an adjective that agrees with it, only tells its kind."""
    forms = scene.words.forms
    if hit.first != hit.last:
        return False
    adjective = scene.vocabulary.kind_of(forms[hit.first]) == "A" and forms[hit.first].endswith(YEH)
    plural = all(form.endswith(FEMININE_PLURAL) for form in (forms[head.last], forms[hit.first]))
    return plural or (adjective and head.value.gender == "m" and not forms[hit.first].startswith(ARTICLE))  # an electronic site


def _agrees(scene: Scene, noun: str, form: str) -> bool:
    """الرسوم «التعسفية»: whether an adjective with its article fits a noun with its own, and no company's (القناة)."""
    vocabulary, bare = scene.vocabulary, without_article(form)
    head = vocabulary.heads.get(without_article(noun))
    adjective = vocabulary.common.get(bare) == "A" or vocabulary.common.get(bare.removesuffix(FINAL_HEH)) == "A"
    return adjective and vocabulary.kind_of(noun) == "N" and (head is None or head.type != "COMPANY")


def describes_noun(scene: Scene, first: int, last: int) -> bool:
    """حظر «فوري», منظمة «متطرفة»: whether one adjective in marks agrees with the noun without article before it."""
    words, vocabulary = scene.words, scene.vocabulary
    if first != last or words.opens_line(first) or scene.marked_by_end.get(last) != first:
        return False
    form, noun = words.forms[first], words.forms[first - 1]
    if vocabulary.is_a(noun, "in-name-of"):
        return False  # the spokeswoman of "Karim"
    if noun.startswith(ARTICLE) and form.startswith(ARTICLE):
        return not words.gap(first).strip(FILLING) and _agrees(scene, noun, form)
    adjective = vocabulary.common.get(form.removesuffix(FINAL_HEH)) == "A" or vocabulary.common.get(form) == "A"
    joined = not words.gap(first).strip(FILLING) and vocabulary.kind_of(noun) == "N" and not noun.startswith(ARTICLE)
    return adjective and joined and form.endswith(FINAL_HEH) == noun.endswith(FINAL_HEH)
