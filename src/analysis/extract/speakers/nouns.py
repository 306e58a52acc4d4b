"""What kind of speaker a noun is: one of a list, two of it, or one with the ending of the accusative."""

from __future__ import annotations

from dataclasses import replace

from ...arabic.affixes import ARTICLE, HER, PRONOUNS
from ...arabic.chars import ALEF
from ...arabic.words import bare_forms, without_article
from ..reading.inflections import unsuffixed
from ..reading.vocabulary import Group
from .subjects import Cast

_CHIEF = Group("sg", "m", "person")
_LEAST_DUAL = 4  # letters: as for is no dual of a mother's


def group_at(cast: Cast, number: int) -> Group | None:
    """What kind of speaker the noun at a word is, if it is one of the list."""
    groups = cast.vocabulary.groups
    for _, rest in bare_forms(cast.words.forms[number]):
        found = groups.get(rest) or groups.get(without_article(rest))
        if found:
            return found
    return _two_of(cast, number) or _owned(cast, number)


def _owned(cast: Cast, number: int) -> Group | None:
    """عائلتها, أسرته: the body that a noun tells with the pronoun of somebody spoken of; his colleague has a name of his own."""
    form = cast.words.forms[number]
    ending = next((each for each in PRONOUNS if form.endswith(each)), "")
    found = (cast.vocabulary.groups.get(stem) for stem in unsuffixed(form, ending)) if ending else iter(())
    group = next(filter(None, found), None)
    return group if group is not None and group.kind == "org" else None


def _two_of(cast: Cast, number: int) -> Group | None:
    """مديرا الشركة, مؤسسا «س»: what kind of speaker two are whose noun governs a definite one."""
    form, after = cast.words.forms[number], number + 1
    chief = _CHIEF if form[:-1] in cast.vocabulary.classes["office"] else None
    group = cast.vocabulary.groups.get(form[:-1], chief) if len(form) > _LEAST_DUAL and form.endswith(ALEF) \
        and not form.endswith(HER) and after < len(cast.words) else None
    if group is None or group.kind != "person" or group.number != "sg" or not cast.words.follows(after):
        return None
    definite = cast.words.forms[after].startswith(ARTICLE) or after in cast.by_first or after in cast.scene.heads
    return replace(group, number="du") if definite else None


def accusative_group(cast: Cast, number: int) -> Group | None:
    """لكن مهندسا, إن رجلا: what kind of speaker the noun is that bears the ending of the accusative, and no pronoun."""
    form = cast.words.forms[number]
    return cast.vocabulary.groups.get(form[:-1]) if form.endswith(ALEF) and not form.endswith(HER) else None
