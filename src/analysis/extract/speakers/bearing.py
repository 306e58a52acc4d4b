"""Whether a role that the article told beside a name is the one that a description tells again in its own words."""

from __future__ import annotations

from collections.abc import Iterator

from ...arabic.affixes import AND, FOR_THE, PRONOUNS
from ...arabic.folding import fold_key
from ...arabic.words import bare_forms, without_article
from ..reading.inflections import unsuffixed
from .subjects import Cast


def holds(cast: Cast, role: str, wanted: list[str]) -> bool:
    """Whether a role opens with the description's noun, or joins it by و, and has its other words."""
    words, wanted = (_without_council(cast, _as_chief(cast, each)) for each in (fold_key(role).split(), wanted))
    opens = {bare(words[0]), *_owned(words[0])} | {bare(word[1:]) for word in words if word.startswith(AND)}
    told = {bare(rest) for word in words for _, rest in bare_forms(word)} | {stem for word in words for stem in _owned(word)}
    return wanted[0] in opens and all(word in told or _is_of_country(cast, word, told) for word in wanted[1:])


def _is_of_country(cast: Cast, word: str, told: set[str]) -> bool:
    """وزير الصحة في الكونغو … وزير الصحة الكونغولي: whether some words tell the country of an adjective, by name or in the other
    gender."""
    nationalities = cast.vocabulary.nationalities
    place = cast.scene.catalogue.entities.get(nationalities.get(word, ""))
    names = map(bare, fold_key(place.name_ar).split()) if place is not None else ()
    return not told.isdisjoint(names) or (place is not None and any(nationalities.get(each) == place.id for each in told))


def _without_council(cast: Cast, words: list[str]) -> list[str]:
    """رئيسة مجلس الوزراء, رئيسة الوزراء: words without the council of the ministers."""
    classes = cast.vocabulary.classes
    return [word for word, after in zip(words, [*words[1:], ""], strict=True)
            if not (bare(word) in classes["council"] and bare(after) in classes["ministers"])]


def _as_chief(cast: Cast, words: list[str]) -> list[str]:
    """Words with the executive in place of the manager or president that he is: translations choose either."""
    nouns, executive = (cast.vocabulary.classes[name] for name in ("executive-noun", "executive"))
    return [after if bare(after) in executive and not nouns.isdisjoint((bare(word), *_owned(word))) else word
            for word, after in zip(words, [*words[1:], ""], strict=True)]


def _owned(word: str) -> Iterator[str]:
    """رئيسها, إدارتها: a noun without the pronoun that it bears."""
    for ending in PRONOUNS:
        if word.endswith(ending):
            yield from unsuffixed(word, ending)


def bare(form: str) -> str:
    """A folded form without comma, article or for-the."""
    form = form.strip("\u060c,")
    return form[2:] if form.startswith(FOR_THE) else without_article(form)
