"""What of a catalogue hit is the company's name: without the noun before it and the nationality behind it."""

from __future__ import annotations

from collections.abc import Iterable

from ...arabic.affixes import ARTICLE, FOR_THE
from ...arabic.chars import HAMZA_SEATS
from ..reading.scene import Scene
from .drafts import BODIES, Draft, form_of


def without_head(scene: Scene, draft: Draft) -> Draft:
    """The name of a company without the noun before it, where that noun is no part of it: (company) Airbus."""
    words, rest = scene.words, draft.first + 1
    if draft.last > rest and _is_whole(scene, draft, rest + 1) and scene.is_a(draft.first, "agency"):
        return draft._replace(first=rest + 1, cut=0)  # وكالة أنباء شينخوا
    if draft.last == rest and _is_only_head(scene, draft):
        return draft._replace(first=rest, cut=0)
    draft = _without_origin(scene, draft)
    if draft.last < rest or not scene.is_a(draft.first, "head-alone"):
        return draft
    whole = draft.last == rest and scene.is_a(draft.first, "group")
    definite = (whole or draft.last > rest) and words.forms[rest].startswith(ARTICLE)  # (company) al-Ittisalat al-Misriyya
    bare = definite or _is_whole(scene, draft, rest) or not scene.vocabulary.is_plainly_ordinary(words.forms[rest])
    return draft._replace(first=rest, cut=0) if bare else draft


def whole_in_marks(scene: Scene, draft: Draft) -> Draft:
    """«مجموعة موانئ أبوظبي»: the name of a company that fills marks with nothing but its noun before it is all they hold."""
    first = scene.marked_by_end.get(draft.last, draft.first)
    head = scene.heads.get(first)
    filled = first < draft.first and draft.type in BODIES and head is not None and head.last == draft.first - 1
    firm = filled and head is not None and head.value.type in BODIES and not head.value.term
    return draft._replace(first=first, cut=0) if firm and not draft.cut else draft


def shorter_banks(scene: Scene, drafts: Iterable[Draft]) -> dict[str, Draft]:
    """The shorter names of banks outside the catalogue: مصرف أوال الإسلامي as مصرف أوال and أوال."""
    names = {draft: form_of(scene.words, draft).split() for draft in drafts
             if draft.type == "COMPANY" and draft.last > draft.first and draft.entity not in scene.catalogue.entities}
    banks = sorted((draft for draft, name in names.items() if name[0] in scene.vocabulary.classes["bank"]),
                   key=lambda draft: -len(names[draft]))
    found: dict[str, Draft] = {}
    for draft in banks:
        name = names[draft]
        whole = found.get(" ".join(name), draft)
        for short in (" ".join(name[start:size]) for start in (0, 1) for size in range(2, len(name) + 1)):
            found.setdefault(short, whole)
    return found


def _is_only_head(scene: Scene, draft: Draft) -> bool:
    """وكالة الأناضول, بنك باركليز but بنك المشرق: whether a name holds without its first word, which then is a mere noun."""
    words, vocabulary = scene.words, scene.vocabulary
    if not _is_whole(scene, draft, draft.last):
        return False
    bank = scene.is_a(draft.first, "bank") and not vocabulary.is_ordinary(words.forms[draft.last])
    return scene.is_a(draft.first, "agency") or (bank and not words.forms[draft.last].startswith(ARTICLE))


def _without_origin(scene: Scene, draft: Draft) -> Draft:
    """The name of a company without the nationality behind it: (the French) Total, but Saudi Aramco."""
    if draft.last != draft.first + 1 or not scene.words.forms[draft.last].startswith(ARTICLE):
        return draft
    part = scene.words.surface(draft.last, draft.last) in scene.catalogue.entities[draft.entity].label
    if part or not scene.vocabulary.is_nationality(scene.words.forms[draft.last]):
        return draft
    claims = scene.catalogue.names.get(scene.words.forms[draft.first][draft.cut:]) or ()
    return draft._replace(last=draft.first) if any(name.entity == draft.entity for name in claims) else draft


def _is_whole(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether the rest of a draft from a word on is itself a name of its entity."""
    claims = scene.catalogue.names.get(" ".join(scene.words.forms[first:draft.last + 1])) or ()
    return any(name.entity == draft.entity for name in claims)


def suffix_follows(scene: Scene, number: int) -> bool:
    """Alphabet Inc, الفابيت إنك."""
    words, after = scene.words, number + 1
    if not words.follows(number) or words.forms[number] not in scene.vocabulary.classes["legal-form"]:
        return False
    told = words.surface(number, number)[0] in HAMZA_SEATS and words.follows(after) \
        and scene.vocabulary.kind_of(words.forms[after]) in {"V", "A"}
    return not told  # (believes) Apple that you are targeted


def without_you(scene: Scene, draft: Draft) -> Draft:
    """تعتقد آبل أنك مستهدف: the name without the last word that looks like Inc and is that you."""
    legal = scene.words.forms[draft.last] in scene.vocabulary.classes["legal-form"]
    you = legal and draft.last > draft.first and not suffix_follows(scene, draft.last)
    return draft._replace(last=draft.last - 1) if you else draft


def branch_follows(scene: Scene, number: int) -> bool:
    """فيرتكس روبوتيكس: whether what ends foreign companies' names stands right behind one, which is then another's."""
    return scene.words.follows(number) and is_foreign_end(scene, number) \
        and not scene.catalogue.names.begins[scene.words.forms[number]]


def is_foreign_end(scene: Scene, number: int) -> bool:
    """روبوتيكس, كابيتال: whether a word of no list ends the names of foreign companies."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    return form in vocabulary.classes["company-suffix"] and not form.startswith(FOR_THE) and vocabulary.is_strange(form)
