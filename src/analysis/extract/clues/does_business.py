"""What stands around the subject of what firms do: أعلنت فورد, باعت زارا الإسبانية متاجرها, رفعت المراعي أسعارها."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH, HER
from ..reading.gazetteer import Hit
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .dealings import bare_dealt


def does_business(scene: Scene, hit: Hit) -> bool:
    """Whether a weak name of the catalogue is a company as the subject of a verb in the feminine, or as who one has a deal with.

    What is no given name and but by chance looks like a word (فورد) needs no more; another word needs a country's adjective
    behind it, or what only firms raise, share out or lose.
    """
    if hit.cut or scene.catalogue.entities[hit.value.entity].type != "COMPANY" or not scene.words.follows(hit.first):
        return False
    form, vocabulary, after = scene.words.forms[hit.first], scene.vocabulary, hit.last + 1
    kind, bare = vocabulary.kind_of(form), not form.startswith(ARTICLE)
    deals = scene.is_a(hit.first - 1, "business-verb", "firm-verb")
    told = deals and (trades(scene, after) or (bare and kind not in {"A", "F"} and is_of_country(scene, after)))
    if told or (hit.last == hit.first and vocabulary.is_given(form)):
        return told
    by_chance = hit.last > hit.first or (bare and (kind in {"", "V"} or form not in vocabulary.common))
    if by_chance and kind != "A" and is_of_country(scene, after):
        return True
    alone = not (scene.words.follows(after) and scene.vocabulary.is_name_like(scene.words.forms[after]))  # (said) Audi Gonu Basso
    return by_chance and alone and (deals or _says(scene, hit.first - 1) or bool(bare_dealt(scene, hit.first)))


def is_of_country(scene: Scene, number: int) -> bool:
    """(سيات) الإسبانية, (أودي) المملوكة لـ: whether the adjective of a country, or one of firms, stands at a word in the feminine
    with its article, as behind no noun without."""
    form = scene.words.form(number)
    feminine = form.startswith(ARTICLE) and form.endswith(FINAL_HEH) and scene.words.follows(number)
    return feminine and (scene.vocabulary.is_nationality(form) or scene.is_a(number, "firm-sign"))


def trades(scene: Scene, number: int) -> bool:
    """أسعارها, عن أرباح, تصنيع: whether what only firms raise, share out, make or have stands at a word, or behind "about"."""
    words = scene.words
    place = number + scene.is_a(number, "about")
    if place >= len(words) or not words.follows(number) or not words.follows(place):
        return False
    noun = words.forms[place].removesuffix(HER)
    return scene.is_a(place, "firm-object") or scene.vocabulary.is_a(noun, "firm-object")


def _says(scene: Scene, number: int) -> bool:
    """وقالت: whether a verb of saying in the feminine ends at a word."""
    cue = scene.cue_ending_at(number)
    return cue is not None and cue.shape in VERBS and (cue.gender, cue.number) == ("f", "sg")
