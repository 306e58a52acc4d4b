"""Where a word of the language is rather the family name of somebody whom the article told before: وصل حداد, مع الحربي."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, HER, PREPOSITIONS, THEM, US
from ...arabic.chars import COMMAS, OPENING_SIGNS, YEH
from ...arabic.words import bare_forms
from ..clues.beside import age_follows
from ..clues.drafts import ACTS_AS_FIRM, CATALOGUED, FAMILY_NAME, HEAD_NOUN, Draft, parts_of
from ..clues.evidence import is_date
from ..people.families import may_be_somebody
from ..people.told_families import speaks_somewhere
from ..reading.gazetteer import Hit, one_stretch
from ..reading.heads import follows_title
from ..reading.scene import Scene

_UNSURE = 0.7
_TIED = 2  # words of a family name with its particle
# The pronouns that may stand on a noun's end: his, hers, theirs, ours.
_OWN = (FINAL_HEH, HER, THEM, US)


def stands_as_name(scene: Scene, hit: Hit, form: str) -> bool:
    """Whether a family name that is also a word is meant: in marks, behind a title, or with its article behind a particle."""
    before, vocabulary = hit.first - 1, scene.vocabulary
    if _is_title(scene, hit, form):
        return False
    if vocabulary.is_a(form, "month") and hit.value.rule == FAMILY_NAME and not is_date(scene, hit.first, hit.last):
        return True  # the plan of May
    aged = _opens_sentence(scene, hit) and (age_follows(scene, hit.last, long=True) or _who(scene, hit, form))
    if aged or follows_title(scene, hit.first) or (scene.marked_by_end.get(hit.last) == hit.first):
        return True
    if _is_subject(scene, hit, form) or _owns_words(scene, hit, form) or _befalls(scene, hit) \
            or _is_governed(scene, hit, form) or _describes_nothing(scene, hit, form) or _has_people(scene, hit) \
            or _is_told(scene, hit, form):
        return True
    if vocabulary.is_nationality(form) or vocabulary.kind_of(form) in "AFD" or not form.startswith(ARTICLE) \
            or before < 0 or not one_stretch(scene.words, hit.first):
        return False
    word = scene.words.forms[before]
    return vocabulary.kind_of(word) == "F" or vocabulary.is_a(word, "that")


def _is_told(scene: Scene, hit: Hit, form: str) -> bool:
    """وقال الدبوس إن … قرار الدبوس; وقال فلك إن … أقال فلك الوزير: whether a family name that speaks by itself elsewhere stands
    where no adjective could; without its article not before an adjective, nor of what follows unless behind a verb."""
    words, vocabulary, after = scene.words, scene.vocabulary, hit.last + 1
    before = words.forms[hit.first - 1] if words.follows(hit.first) else ""
    if hit.value.rule != FAMILY_NAME or before.startswith(ARTICLE) or not speaks_somewhere(scene, form):
        return False
    described = words.follows(after) and vocabulary.kind_of(words.forms[after]) == "A"
    verbal = before != "" and (vocabulary.kind_of(before) == "V" or scene.is_a(hit.first - 1, "that", "auxiliary"))
    return form.startswith(ARTICLE) or verbal or not (described or _is_construct(scene, after))


def _is_title(scene: Scene, hit: Hit, form: str) -> bool:
    """وصل القاضي, نجم الفريق: whether a word that is a title too may be one here: with its article, or before what it is of; not
    where "and" makes a title of it (وود)."""
    title, after = scene.titles.get(hit.first), hit.last + 1
    if title is None or title.cut:
        return False
    alone = not scene.words.follows(after) or scene.vocabulary.kind_of(scene.words.forms[after]) in {"F", "V", "D"}
    return form.startswith(ARTICLE) or title.last > hit.first or not alone


def _opens_sentence(scene: Scene, hit: Hit) -> bool:
    """Whether a word opens its line or sentence."""
    words, first = scene.words, hit.first
    return words.opens_line(first) or "." in words.gap(first)


def _who(scene: Scene, hit: Hit, form: str) -> bool:
    """النجار، الذي أسس الشركة، قال: whether a comma and who he is stand behind a family name with its article."""
    after = hit.last + 1
    return form.startswith(ARTICLE) and after < len(scene.words) and scene.words.gap(after)[:1] in COMMAS \
        and scene.is_a(after, "relative")


def _befalls(scene: Scene, hit: Hit) -> bool:
    """رحيل براي: whether what is done to, or happens to, somebody stands before a family name without article."""
    before = scene.words.forms[hit.first - 1] if scene.words.follows(hit.first) else ""
    return hit.value.rule == FAMILY_NAME and before != "" and scene.vocabulary.is_a(before, "credit")


def _owns_words(scene: Scene, hit: Hit, form: str) -> bool:
    """تصريحات الباكر: whether a noun for what is said stands before a family name with its article."""
    vocabulary, before = scene.vocabulary, hit.first - 1
    return form.startswith(ARTICLE) and scene.words.follows(hit.first) and form not in vocabulary.groups \
        and form[len(ARTICLE):] not in vocabulary.groups and scene.is_a(before, "medium")


def _is_governed(scene: Scene, hit: Hit, form: str) -> bool:
    """تصريحات حداد, مع نصر: whether what is somebody's, or is done with somebody, stands before a family name that no adjective
    follows."""
    before, after, vocabulary = hit.first - 1, hit.last + 1, scene.vocabulary
    known = form in vocabulary.surnames or form in vocabulary.given
    if hit.value.rule != FAMILY_NAME or not known or form.startswith(ARTICLE) or not scene.words.follows(hit.first):
        return False
    owned = any(vocabulary.is_a(rest, "of-somebody") for _, rest in bare_forms(scene.words.forms[before]))
    described = scene.words.follows(after) and vocabulary.kind_of(scene.words.forms[after]) == "A"
    return owned and not described and not _is_construct(scene, after)


def _has_people(scene: Scene, hit: Hit) -> bool:
    """تأهل صلاح وزملاؤه: whether "and" with his or her kin or colleagues stands right behind."""
    after, vocabulary = hit.last + 1, scene.vocabulary
    form = scene.words.forms[after] if scene.words.follows(after) else ""
    return form.startswith(AND) and vocabulary.is_a(form[1:], "kin", "colleague")


def _describes_nothing(scene: Scene, hit: Hit, form: str) -> bool:
    """مع الحربي, زملاء الحضري: whether what would be an adjective with its article stands where none can: behind a preposition,
    or a noun that has neither article nor pronoun."""
    before, words, vocabulary = hit.first - 1, scene.words, scene.vocabulary
    nisba = form.startswith(ARTICLE) and form.endswith(YEH) and form in vocabulary.surnames and vocabulary.kind_of(form) == "A"
    if hit.value.rule != FAMILY_NAME or not nisba or vocabulary.is_nationality(form) or not words.follows(hit.first):
        return False
    word, spelled = words.forms[before], words.surface(before, before)
    bare = not word.startswith(ARTICLE) and not spelled.endswith(_OWN)
    return scene.is_a(before, "preposition", "of-somebody") or (bare and vocabulary.kind_of(word) == "N")


def _is_subject(scene: Scene, hit: Hit, form: str) -> bool:
    """Whether a verb stands before a family name that is also a word, or behind it where marks open before it."""
    vocabulary, words, before, after = scene.vocabulary, scene.words, hit.first - 1, hit.last + 1
    sure = hit.value.rule == FAMILY_NAME and hit.value.confidence > _UNSURE and form.startswith(ARTICLE) \
        and may_be_somebody(scene, form)
    family = sure or (form in vocabulary.surnames and (form.startswith(ARTICLE) or not _is_construct(scene, after)))
    named = form in vocabulary.given or family
    if not named or vocabulary.is_nationality(form) or form in vocabulary.units or vocabulary.kind_of(form) == "F":
        return False
    opens = words.opens_line(hit.first)
    if opens and words.text[words.ends[hit.last]:words.ends[hit.last] + 1] == ":":
        return True
    verbal = before >= 0 and (scene.is_a(before, "that", "auxiliary") or "V" in map(
        vocabulary.kind_of, (words.forms[before], words.forms[before].removesuffix(HER))))
    if verbal and words.follows(hit.first):
        return True
    marked = words.gap(hit.first).strip(" :") in OPENING_SIGNS
    return marked and after < len(words) and vocabulary.kind_of(words.forms[after]) == "V"


def _is_construct(scene: Scene, after: int) -> bool:
    """Whether a noun with its article follows right behind, so that a noun before it is no name."""
    return scene.words.follows(after) and scene.words.forms[after].startswith(ARTICLE) \
        and scene.vocabulary.kind_of(scene.words.forms[after]) != "F"  # to (إلى)


def beside_cue(scene: Scene, hit: Hit) -> bool:
    """Whether a reporting form, or before a name "as for", stands right beside it."""
    topic = scene.is_a(hit.first - 1, "topic")
    return topic or scene.cue_ending_at(hit.first - 1) is not None or hit.last + 1 in scene.cues


def without_nouns(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """قالت روزان بار … انتقدت بار أسرة س, مزحة بار: no name of no list that is but somebody's family name and plain nouns beside
    it; the family name is told again by itself."""
    whole = [parts_of(scene.words, draft) for draft in drafts if draft.type == "PERSON" and draft.last > draft.first
             and draft.confidence > _UNSURE]
    families = {name[-1] for name in whole}
    borne: dict[str, set[str]] = {}
    for name in whole:
        tied = len(name) > _TIED and name[-_TIED] in scene.vocabulary.particles
        borne.setdefault(" ".join(name[-_TIED:]) if tied else name[-1], set()).add(name[0])
    return [draft for draft in drafts if not (_is_family_again(scene, draft, families, borne) or (
        draft.confidence <= _UNSURE and _adds_nouns(scene, draft, families)))]


def _is_family_again(scene: Scene, draft: Draft, families: Container[str], borne: Mapping[str, set[str]]) -> bool:
    """لحداد, حياة الردفاني, دو بونسيه دور كال: whether a name of no list is a family told before, behind a preposition, behind
    a noun that is a given name too, or with its particle before other words; ``borne``: given names by family."""
    forms = scene.words.forms[draft.first:draft.last + 1]
    if draft.type != "PERSON" or draft.rule == CATALOGUED or not forms:
        return False
    if len(forms) == 1:
        return not draft.cut and forms[0][0] in PREPOSITIONS and forms[0][1:] in families and forms[0] not in families
    rest = " ".join(forms[1:])
    noun = scene.vocabulary.common.get(forms[0]) == "N" and not draft.cut and scene.is_a(draft.first - 1, "preposition")
    his = noun and bool(borne.get(rest, set()) - {forms[0]})
    return his or (len(forms) > _TIED and " ".join(forms[:_TIED]) in borne)


def _adds_nouns(scene: Scene, draft: Draft, families: Container[str]) -> bool:
    forms, vocabulary = scene.words.forms[draft.first:draft.last + 1], scene.vocabulary
    if len(forms) < 2 or draft.rule == CATALOGUED or draft.cut or scene.marked_by_end.get(draft.last) == draft.first:
        return False
    rest = forms[1:2] if forms[0] in families else forms[:-1] if forms[-1] in families else ()
    return bool(rest) and all(vocabulary.is_plainly_ordinary(form) and not vocabulary.is_listed(form) for form in rest
                              if form not in families)


def under_families(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """قال كريم الساعدي … مكتب الساعدي, أسس الساعدي حزبا: of a name behind what a person has, or of what only its deeds make a
    firm, the one person of that family name."""
    people: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.type == "PERSON" and draft.last > draft.first:
            people.setdefault(scene.words.forms[draft.last], set()).add(draft.entity)
    deeds = {draft.entity for draft in drafts if draft.rule == ACTS_AS_FIRM and draft.first == draft.last} - {
        draft.entity for draft in drafts if draft.rule == HEAD_NOUN}
    return [draft._replace(entity=min(owners), type="PERSON", rule=FAMILY_NAME)
            if len(owners) == 1 and (draft.entity in deeds or _is_owned(scene, draft)) else draft
            for draft in drafts for owners in (people.get(scene.words.forms[draft.last], set()),)]


def _is_owned(scene: Scene, draft: Draft) -> bool:
    alone = draft.rule == HEAD_NOUN and draft.first == draft.last and draft.first > 0
    return alone and scene.is_a(draft.first - 1, "somebodys")
