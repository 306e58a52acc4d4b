"""Mentions of entities that the catalogue holds."""

from __future__ import annotations

from collections.abc import Container

from ...arabic.affixes import AND, ARTICLE, FEMININE_PLURAL, FINAL_HEH
from ...arabic.chars import CLOSING_SIGNS, HAMZA_SEATS, MADDA
from ...arabic.words import bare_forms, is_latin
from ..clues.claims import decided
from ..clues.doubles import is_that
from ..clues.drafts import Draft
from ..clues.evidence import describes_noun, is_date
from ..people.namesakes import is_honoured, is_namesake_of, is_strangers
from ..reading.gazetteer import Hit
from ..reading.heads import follows_title, head_before, inside_a_name, ties_on
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from ..reading.signs import LETTER, NAME
from ..reading.vocabulary import is_kind
from .joints import is_joined_word
from .versions import catalogued_draft

_HAMZAS = HAMZA_SEATS | {MADDA}


def known_mentions(scene: Scene) -> list[Draft]:
    """Drafts for every catalogue name, weak ones only with evidence beside them, or where the article told them before."""
    hits = scene.catalogue.names.find(scene.words, scene.places(NAME))
    claims = [decided(scene, hit) for hit in hits]
    told = {hit.value.entity for hit in claims if hit and (hit.value.weak or hit.last > hit.first)}
    chosen = [hit or (_taken_up(scene, weak, told) if told else None) for hit, weak in zip(claims, hits, strict=True)]
    others = {hit.value.entity for hit in chosen if hit and _is_anothers(scene, hit)}
    others -= {hit.value.entity for hit in chosen if hit and hit.last > hit.first} if others else set()
    barred = (_is_that_person, _is_papers, _in_address, _is_generic, _is_everywhere, is_joined_word, _among_letters,
              _are_initials, _names_a_thing, _is_called_so, _is_origin, _is_first_name, _is_given_name, is_namesake_of,
              is_honoured, is_strangers)
    return [catalogued_draft(scene, hit) for hit in chosen
            if hit and hit.value.entity not in others and not any(tells(scene, hit) for tells in barred)]


def _is_that_person(scene: Scene, hit: Hit) -> bool:
    return scene.catalogue.entities[hit.value.entity].type == "PERSON" and is_that(scene, hit.first)


def _taken_up(scene: Scene, hit: Hit, told: Container[str]) -> Hit | None:
    """شركة زين … مع زين: the weak name of a company told as one elsewhere in the article, unless it is a noun or adjective."""
    kind = scene.vocabulary.kind_of(scene.words.forms[hit.first])
    if hit.last == hit.first and kind not in {"", "V"} and not _is_no_month(scene, hit):
        return None
    names = (name for name in hit.value if name.entity in told and scene.catalogue.entities[name.entity].type == "COMPANY")
    return next((hit._replace(value=name) for name in names), None)


def _is_no_month(scene: Scene, hit: Hit) -> bool:
    """سهم نيسان … باسم نيسان: a company's name that is a month's too, and tells no date."""
    return scene.is_a(hit.first, "month") and not is_date(scene, hit.first, hit.first)


def _among_letters(scene: Scene, hit: Hit) -> bool:
    """Whether a name spelled by letters stands among further letters, so that it is part of another (CIBC)."""
    words, letters = scene.words, scene.vocabulary.classes["letter-name"]
    if words.forms[hit.first][hit.cut:] not in letters or words.forms[hit.last] not in letters:
        return False
    before, after = hit.first - 1, hit.last + 1
    return (not hit.cut and before >= 0 and _spells(scene, before, hit.first)) or (
        after < len(words) and _spells(scene, after, after))


def _are_initials(scene: Scene, hit: Hit) -> bool:
    """كيه جيه مولدون: whether the letters that spell a name stand before a family name, as somebody's initials do."""
    words, after, letters = scene.words, hit.last + 1, scene.vocabulary.classes["letter-name"]
    spelled = hit.last > hit.first and all(form in letters for form in words.forms[hit.first:after]) and not hit.cut
    return spelled and _is_family_behind(scene, after)


def _is_family_behind(scene: Scene, number: int) -> bool:
    """Whether a family name, or a word of no list, stands right behind letters."""
    words, vocabulary = scene.words, scene.vocabulary
    form = words.forms[number] if words.follows(number) else ""
    return form != "" and not form.startswith(ARTICLE) and not is_latin(form) and form not in vocabulary.classes["letter-name"] \
        and not vocabulary.is_plainly_ordinary(form) and not vocabulary.is_a(form, "company-suffix")


def _spells(scene: Scene, letter: int, joint: int) -> bool:
    """Whether a word names a letter, behind a blank no particle (IBM said that), and is joined to the next."""
    gap = scene.words.gap(joint)
    return scene.words.forms[letter] in scene.vocabulary.classes["letter-name"] and (
        gap == "." or (gap == " " and bool(scene.signs[letter] & LETTER)))


def _names_a_thing(scene: Scene, hit: Hit) -> bool:
    """Whether a person's name is part of another name: (Saud) bin Nayef bin Abdulaziz, (the cup of) Muhammad VI."""
    if scene.catalogue.entities[hit.value.entity].type != "PERSON" or hit.cut:
        return False
    title = scene.vocabulary.titles.match(scene.words, hit.first) if hit.last > hit.first else None
    if _goes_further(scene, hit) or _begins_before(scene, hit):
        return True
    return inside_a_name(scene, hit.first, hit.last) or (title is not None and title.last < hit.last
                                               and inside_a_name(scene, title.last + 1))


def _is_papers(scene: Scene, hit: Hit) -> bool:
    """صحيفة المغرب: whether a place's name alone, with its article, stands right behind the noun for one paper."""
    words = scene.words
    place = scene.catalogue.entities[hit.value.entity].type == "PLACE" and hit.last == hit.first and not hit.cut
    alone = hit.last + 1 >= len(words) or not words.forms[hit.last + 1].startswith(ARTICLE)
    return place and alone and words.follows(hit.first) and words.forms[hit.first].startswith(ARTICLE) \
        and scene.is_a(hit.first - 1, "paper")


def _is_called_so(scene: Scene, hit: Hit) -> bool:
    """وقالت الصحفية كشمير: whether the name of a place stands right behind the title of a person with its article."""
    office = scene.title_ends.get(hit.first - 1) if scene.words.follows(hit.first) else None
    if office is None or hit.cut or hit.last > hit.first or scene.catalogue.entities[hit.value.entity].type != "PLACE":
        return False
    verb = scene.cue_ending_at(office.first - 1)  # the president visited Lebanon
    return office.value.kind == "title" and office.first == office.last and verb is not None and verb.shape in VERBS \
        and scene.words.forms[office.first].startswith(ARTICLE) and not scene.words.forms[hit.first].startswith(ARTICLE)


def _is_origin(scene: Scene, hit: Hit) -> bool:
    """المرأة السعودية, «صافولا» السعودية: whether a country's name, its adjective too, tells where somebody is from."""
    words, form, before = scene.words, scene.words.forms[hit.first], hit.first - 1
    bare = form[hit.cut:]
    if hit.last > hit.first or words.opens_line(hit.first) or not bare.startswith(ARTICLE) or not bare.endswith(FINAL_HEH) \
            or not scene.vocabulary.is_nationality(bare):
        return False
    noun, gap = words.forms[before], words.gap(hit.first)
    foreign = scene.vocabulary.is_nationality(noun) and noun.endswith(FINAL_HEH) and noun.startswith(ARTICLE)
    if hit.cut:
        return gap == " " and form[:hit.cut] == AND and foreign  # the Egyptian and Saudi forces
    if gap.strip() in CLOSING_SIGNS:
        return before in scene.marked_by_end
    before_it = (scene.catalogue.names.match(words, first) for first in range(max(before - 2, 0), hit.first))
    types = {scene.catalogue.entities[name.entity].type for other in before_it
             if other is not None and other.last == before for name in other.value}
    firm = "COMPANY" in types and not scene.vocabulary.is_plainly_ordinary(noun)
    feminine = noun.startswith(ARTICLE) and noun.endswith((FINAL_HEH, FEMININE_PLURAL))
    fits = feminine and scene.vocabulary.kind_of(noun) in {"N", "A"}
    return gap == " " and (firm or (fits and not types))


def _is_first_name(scene: Scene, hit: Hit) -> bool:
    """قال كاسيو ألفيس, قالت فينيسيا كوستاس إن: whether a firm or town stands between a verb and a word of no list.

    Behind a firm's name the verb must be a man's; behind a town's a clause must follow.
    """
    words, entity, after = scene.words, scene.catalogue.entities[hit.value.entity], hit.last + 1
    if hit.last > hit.first or hit.cut or entity.type not in {"COMPANY", "PLACE"} or after + 1 >= len(words):
        return False
    verb = scene.cue_ending_at(hit.first - 1)
    if verb is None or verb.shape != "past" or not (words.follows(hit.first) and words.follows(after)):
        return False
    clause = scene.is_a(after + 1, "that") or ":" in words.gap(after + 1)
    fits = (verb.gender, entity.gender) == ("m", "f") if entity.type == "COMPANY" else clause
    return fits and _is_family_name(scene, after)


def _is_given_name(scene: Scene, hit: Hit) -> bool:
    """نظيره أكسل ليمان, غوغل وكريم بنسعيد: whether a product's or firm's name that is a given name too stands before a family
    name and behind a title, or, if it is a weak one, behind "and"."""
    words, after, vocabulary = scene.words, hit.last + 1, scene.vocabulary
    if hit.last > hit.first or not words.follows(after) or (hit.cut and not hit.value.weak) \
            or scene.catalogue.entities[hit.value.entity].type not in {"COMPANY", "PRODUCT"}:
        return False
    family = words.forms[after] in vocabulary.surnames or vocabulary.is_strange(words.forms[after])
    presented = words.forms[hit.first][:hit.cut] == AND if hit.cut else follows_title(scene, hit.first)
    return family and presented and vocabulary.is_given(words.forms[hit.first][hit.cut:])


def _is_family_name(scene: Scene, number: int) -> bool:
    """Whether a word of no list, or one whose first letter only looks like the article's (ألفيس), is part of no known name."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    by_chance = form.startswith(ARTICLE) and scene.words.surface(number, number)[0] in _HAMZAS and vocabulary.kind_of(form) == ""
    return (vocabulary.is_strange(form) or by_chance) and not is_latin(form) \
        and form not in vocabulary.classes["company-suffix"] and scene.catalogue.names.match(scene.words, number) is None


def _is_anothers(scene: Scene, hit: Hit) -> bool:
    """مجموعة القرصنة «كونتي»: whether one word in marks names what the noun before it tells, and not the person of that name."""
    if hit.last > hit.first or hit.cut or scene.catalogue.entities[hit.value.entity].type != "PERSON":
        return False
    head = head_before(scene, hit.first) if scene.marked_by_end.get(hit.last) == hit.first else None
    return head is not None and not head[1].term and head[1].type in {"COMPANY", "ORG", "PRODUCT"}


def _begins_before(scene: Scene, hit: Hit) -> bool:
    """Whether a sure given name stands before somebody's whole name, which is then his son's (Nasser Sabah X)."""
    before = hit.first - 1
    if hit.last == hit.first or not scene.words.follows(hit.first):
        return False
    if before in scene.cues or before in scene.titles:
        return False
    form = scene.words.forms[before]
    return scene.vocabulary.is_given(form, sure=True) and scene.vocabulary.kind_of(form) in {"", "A", "N"} \
        and scene.vocabulary.is_given(scene.words.forms[hit.first]) and not is_latin(form)


def _goes_further(scene: Scene, hit: Hit) -> bool:
    """Whether two given names that are somebody's whole name, one bin another, or a title and one (الشاب خالد حداد), go on with a
    family name of somebody else."""
    words, vocabulary, follower = scene.words, scene.vocabulary, hit.last + 1
    tied = hit.last > hit.first and ties_on(scene, hit.first + 1)  # Fahd bin Jumaa, who is not Fahd bin Jumaa al-Hazzani
    second = hit.first + 1 + tied
    if hit.last != second or not words.follows(follower):
        return False
    form = words.forms[follower]
    family = form in vocabulary.surnames or not vocabulary.is_ordinary(form)
    titled = hit.last > hit.first and vocabulary.titles.match(words, hit.first) is not None and form in vocabulary.surnames
    return family and vocabulary.is_given(words.forms[hit.last], sure=not tied) and (form.startswith(ARTICLE) or titled) \
        and not vocabulary.is_nationality(form) and follower not in scene.titles


def _in_address(scene: Scene, hit: Hit) -> bool:
    """pic.twitter.com, site.com/apple: part of a link."""
    words = scene.words
    if not is_latin(words.forms[hit.first]):
        return False
    after = words.text[words.ends[hit.last]:words.ends[hit.last] + 2]
    goes_on = after[:1] in {".", "/"} and after[1:].isascii() and after[1:].isalpha()
    return goes_on or words.text[max(words.starts[hit.first] - 1, 0)] in "./"


def _is_generic(scene: Scene, hit: Hit) -> bool:
    """وكالات الأنباء; حظر «فوري»: a common noun behind the noun for agencies, an adjective in marks behind what it describes."""
    if hit.last > hit.first or hit.cut or not hit.first:
        return False
    words, form, before = scene.words, scene.words.forms[hit.first], scene.words.forms[hit.first - 1]
    agencies = scene.vocabulary.is_a(before, "agencies") and words.follows(hit.first) and form.startswith(ARTICLE)
    return (agencies and form[len(ARTICLE):] in scene.vocabulary.common) or describes_noun(scene, hit.first, hit.last)


def _is_everywhere(scene: Scene, hit: Hit) -> bool:
    """أكبر شركات العالم, بنوك الشرق الأوسط: a definite word, or a place, right behind a noun for many bodies names none."""
    words, before = scene.words, hit.first - 1
    company = scene.catalogue.entities[hit.value.entity].type == "COMPANY"
    if not company or hit.cut or not words.follows(hit.first) or not words.forms[hit.first].startswith(ARTICLE):
        return False
    groups = (scene.vocabulary.groups.get(rest) for _, rest in bare_forms(words.forms[before]))
    many = any(is_kind(group, "org", "pl") for group in groups)
    return many and (hit.value.weak or hit.value.folded or scene.place_at(hit.first) is not None)


