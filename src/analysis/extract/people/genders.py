"""The gender of somebody whom the catalogue does not hold: of the title beside the name, of the verb, of the name."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH, FUTURE, PRESENT
from ...arabic.chars import ALEF, BLANKS_AND_MARKS, COMMAS, TEH
from ..clues.beside import office_before
from ..clues.drafts import Draft, form_of
from ..reading.gazetteer import Hit
from ..reading.reporting import VERBS
from ..reading.scene import Scene

# What is somebody's, right before whose name it stands: the verb behind is its own.
_OWNED_BY = ("kin", "kin-of", "relative-of", "preposition", "in-name-of")
_PRESENT = PRESENT.removesuffix(ALEF) + FUTURE


def gender_told(scene: Scene, draft: Draft) -> str:
    """The gender that a title beside the name tells, else that of the given name, else ''."""
    given = form_of(scene.words, draft).split()[0]
    if _behind_his_verb(scene, draft):
        return "m"
    if _behind_her_verb(scene, draft) or _before_her_verb(scene, draft, given) or _she_is(scene, draft, given):
        return "f"
    for number in (*range(max(draft.first - 4, 0), draft.first), draft.last + 1):
        hit = _outermost(scene, draft, scene.titles.get(number))
        if hit and hit.value.gender in {"m", "f"} and (number < draft.first or _opens_apposition(scene, draft, number)):
            if _is_womans(scene, given):
                return "f"  # whatever her title
            return scene.vocabulary.gender_of(given) if _is_owned(scene, hit) else str(hit.value.gender)
    office = "" if _is_womans(scene, given) else _of_office(scene, draft)
    return office or scene.vocabulary.gender_of(given)


def _of_office(scene: Scene, draft: Draft) -> str:
    """المتحدثة باسم مجلس الأمن القومي س: the gender of the office that stands, with its complement, before a name."""
    hit = office_before(scene, draft.first) if scene.words.follows(draft.first) else None
    told = hit is not None and hit.value.gender in {"m", "f"} and hit.value.kind == "head" and not _is_owned(scene, hit)
    return str(hit.value.gender) if hit is not None and told else ""


def _is_owned(scene: Scene, hit: Hit) -> bool:
    """محاميه, شريكه في: his lawyer, his partner in, or a woman's with two dots left out."""
    return any(scene.words.text[scene.words.ends[number] - 1] == FINAL_HEH for number in range(hit.first, hit.last + 1))


def _outermost(scene: Scene, draft: Draft, hit: Hit | None) -> Hit | None:
    """نائبة رئيس المنتج، س: of the titles up to a name the one right before it, but behind a comma the first of them all."""
    if hit is None or hit.first > draft.first:
        return hit
    apposed = scene.words.gap(draft.first)[:1] in COMMAS
    chained = hit.last + 1 in scene.titles and scene.titles[hit.last + 1].last == draft.first - 1
    return hit if hit.last == draft.first - 1 or (apposed and chained) else None


def _is_womans(scene: Scene, given: str) -> bool:
    return scene.vocabulary.is_given(given, sure=True) and scene.vocabulary.gender_of(given) == "f"


def _behind_her_verb(scene: Scene, draft: Draft) -> bool:
    """وبدأت نيكولا: whether a feminine verb in the past opens the sentence right before a name."""
    verb = _opening_verb(scene, draft)
    return verb.endswith(TEH)


def _behind_his_verb(scene: Scene, draft: Draft) -> bool:
    """وزار كيرتي سينغ: whether a verb in the past that is no woman's opens the sentence right before a name."""
    verb = _opening_verb(scene, draft)
    return verb != "" and verb[-1] not in TEH + FINAL_HEH + ALEF and verb.removeprefix(AND)[:1] not in {*_PRESENT}


def _opening_verb(scene: Scene, draft: Draft) -> str:
    """The verb that opens the sentence right before a name, else ''."""
    before, words = draft.first - 1, scene.words
    if before > 0 and words.after_initial(draft.first):
        before -= 1  # (said) Dr. X
    elif not words.follows(draft.first):
        return ""
    if before < 0 or draft.cut or scene.vocabulary.kind_of(words.forms[before]) != "V":
        return ""
    opens = words.opens_line(before) or words.gap(before).strip(BLANKS_AND_MARKS) == "."
    return words.forms[before] if opens else ""


def _before_her_verb(scene: Scene, draft: Draft, given: str) -> bool:
    """السيناتور Maria Cantwell كتبت: whether a verb of speech in the feminine stands right behind what is no man's name."""
    after = draft.last + 1
    hit = scene.cues.get(after) if scene.words.follows(after) else None
    says = hit is not None and not hit.cut and hit.value.gender == "f" and hit.value.shape in VERBS
    before = scene.words.forms[draft.first - 1] if scene.words.follows(draft.first) else ""
    if scene.vocabulary.is_a(before, *_OWNED_BY):
        return False  # the wife of Alex Smith wrote
    return says and scene.vocabulary.gender_of(given) != "m"


def _she_is(scene: Scene, draft: Draft, given: str) -> bool:
    """جو هاميلتون، وهي مديرة سابقة: whether a clause behind a name tells of a woman, and not of what happened to a man."""
    after = draft.last + 1
    told = scene.words.gap(after).strip() in COMMAS and scene.is_a(after, "and-she")
    title = scene.titles.get(after + 1)
    return told and (scene.vocabulary.gender_of(given) == "" or (title is not None and title.value.gender == "f"))


def _opens_apposition(scene: Scene, draft: Draft, number: int) -> bool:
    """Whether a title behind a name belongs to it: without article or comma it may begin another phrase (رافق س زميلته), with
    and it is another's.
    """
    if number <= draft.last or scene.titles[number].cut:
        return False
    return scene.words.gap(number).strip() != "" or scene.words.forms[number].startswith(ARTICLE)
