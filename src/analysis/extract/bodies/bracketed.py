"""Names of firms and bodies that brackets hold behind a noun of kind: شركة (س), صحيفة (س)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import ARTICLE
from ..clues.drafts import HEAD_NOUN, Draft, draft_of
from ..reading.scene import Scene, Told

_MOST_WORDS = 4
_OPENING, _CLOSING = "(", ")"


def bracketed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """What stands in brackets right behind a head noun without its article, in words that no aside is made of."""
    words = scene.words
    for hit in scene.heads.values():
        first = hit.last + 1
        if hit.value.term or hit.value.type in {"WORK", "PERSON"} or first >= len(words) or first in known \
                or words.gap(first).strip() != _OPENING or words.forms[hit.last].startswith(ARTICLE):
            continue
        last = _last_in_brackets(scene, first)
        if last is not None and last not in known and _is_name(scene, first, last):
            yield draft_of(scene, first, last, Told(hit.value.type, words.surface(hit.first, hit.last), 0.7), HEAD_NOUN)


def _last_in_brackets(scene: Scene, first: int) -> int | None:
    """The last word of a bracket of a few words with nothing but blanks between them."""
    words = scene.words
    for last in range(first, min(first + _MOST_WORDS, len(words))):
        after = words.gap(last + 1) if last + 1 < len(words) else words.text[words.ends[last]:]
        if after.lstrip().startswith(_CLOSING):
            return last
        if after.strip():
            return None
    return None


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """شركة (نورثلاين), بنك (الأفق): whether no word is ordinary, or nouns and adjectives with the article fill the bracket."""
    vocabulary, forms = scene.vocabulary, scene.words.forms[first:last + 1]
    if not any(vocabulary.is_ordinary(form) for form in forms):
        return any(not form.isascii() and not form.isdigit() for form in forms)
    return all(form.startswith(ARTICLE) and vocabulary.kind_of(form) not in {"V", "F"} for form in forms)
