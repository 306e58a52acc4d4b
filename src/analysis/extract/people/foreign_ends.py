"""Where a foreigner's name ends in a word that is one of the language by chance."""

from __future__ import annotations

from ...arabic.affixes import AND, ARTICLE
from ..reading.scene import Scene
from .endings import is_announced, is_foreign, second_place, title_behind

# And + a word of fewer letters is too often what it looks like.
_LEAST_W = 3


def ends_foreigner(scene: Scene, first: int, number: int) -> bool:
    """قال فيتوريو سالا، مساعد; شلومي وايس رئيس: whether the name of a foreigner whom a title or verb announces ends in a word
    that is one of the language but for a proclitic or by folding."""
    form, vocabulary, after = scene.words.forms[number], scene.vocabulary, number + 1
    if number != second_place(scene, first) or form in vocabulary.common or form.startswith(ARTICLE) \
            or number in scene.titles or not (is_foreign(scene, first) and is_announced(scene, first)):
        return False
    if number in scene.cues:
        return scene.cues[number].value.text != scene.words.surface(number, number) and title_behind(scene, number)
    rest = form[1:]
    bare = not vocabulary.is_listed(rest) and vocabulary.kind_of(rest) not in {"V", "F"} and not scene.is_a(number, "to-him")
    office = title_behind(scene, number) or (after in scene.titles and scene.words.follows(after))
    return form[0] == AND and len(form) > _LEAST_W and bare and (office or after in scene.cues)
