"""Names of the catalogue that are but the rest of a word, behind what looks like a particle written onto them."""

from __future__ import annotations

from ...arabic.affixes import AND, THEN
from ...arabic.chars import COMMAS
from ..reading.gazetteer import Hit
from ..reading.scene import Scene

_WITH_AS = ("\u0628", "\u0643")  # none of whom somebody speaks to, as with "for"


def is_joined_word(scene: Scene, hit: Hit) -> bool:
    """Whether what was cut off is a common word's own: li-salih is "in favour of", no Saleh; fariqan a team, no Riga."""
    form, vocabulary = scene.words.forms[hit.first], scene.vocabulary
    if not hit.cut:
        return False
    if _ends_a_name(scene, hit) or _is_office_bearer(scene, hit):
        return True
    kind = scene.catalogue.entities[hit.value.entity].type
    joins = hit.last > hit.first and form.startswith(AND)  # "and Sam Altman" is no medal Altman
    person = form in vocabulary.common and kind == "PERSON" and not joins
    klaus = kind == "PLACE" and hit.last == hit.first and vocabulary.is_given(form, sure=True)  # and no "as Laos"
    return person or klaus or (hit.last == hit.first and form[hit.cut - 1] == THEN and vocabulary.is_ordinary(form))


def _is_office_bearer(scene: Scene, hit: Hit) -> bool:
    """انتقد أدم بويكو، عالم: whether what looks like a name behind a preposition ends one, before a comma and a title."""
    before, after = hit.first - 1, hit.last + 1
    named = scene.words.follows(hit.first) and scene.vocabulary.is_given(scene.words.forms[before], sure=True) \
        and scene.cue_ending_at(before - 1) is not None
    particle = scene.words.forms[hit.first][hit.cut - 1]
    apposed = after in scene.titles and scene.words.gap(after).strip()[:1] in COMMAS
    return named and particle in _WITH_AS and hit.last == hit.first and apposed


def _ends_a_name(scene: Scene, hit: Hit) -> bool:
    """Abigail Fraser is no Abigail and Razer: whether a whole word is a family name behind what may be a given one."""
    form, vocabulary, before = scene.words.forms[hit.first], scene.vocabulary, hit.first - 1
    if hit.last > hit.first or form not in vocabulary.surnames or not scene.words.follows(hit.first):
        return False
    name = scene.words.forms[before]
    return vocabulary.is_given(name) or vocabulary.is_strange(name)
