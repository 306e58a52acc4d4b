"""Which company a noun takes up of which a quote speaks: «الشركة خدعتنا», إن المصرف «أهمل زبائنه»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...arabic.affixes import ARTICLE, FOR_THE
from ...arabic.words import bare_forms
from ..names.mentions import Mention
from ..quotes import Quote
from ..reading.scene import Scene

# A company is taken up from no more lines before.
_LINES = 2


def firm_nouns(scene: Scene, first: int, last: int) -> Iterator[tuple[int, str]]:
    """الشركة, للبنك: the nouns of companies with their article in words ``first``..``last``; each without it.

    Not before a name, nor where more is told of it: الشركة التي أسستها, الشركة الألمانية.
    """
    for number in range(first, last + 1):
        noun = _noun(scene.words.forms[number])
        if noun and scene.vocabulary.is_a(noun, "any-firm", "one-firm") and number not in scene.head_ends \
                and not (scene.is_a(number + 1, "relative", "owner-sign") or _is_of_country(scene, number + 1)):
            yield number, noun


def _is_of_country(scene: Scene, number: int) -> bool:
    words = scene.words
    return number < len(words) and words.follows(number) and scene.vocabulary.is_nationality(words.forms[number])


def _noun(form: str) -> str:
    if form.startswith(FOR_THE):
        return form[len(FOR_THE):]
    return next((rest[len(ARTICLE):] for _, rest in bare_forms(form) if rest.startswith(ARTICLE)), "")


def taken_up(scene: Scene, noun: str, quote: Quote, companies: Sequence[Mention], own: str | None) -> Mention | None:
    """The company that a noun takes up: one of the same noun, or the speaker's, else the last one; None without.

    ``companies``: those named before the quote that do not carry it; ``own``: the company of the speaker, if it is no outsider's.
    """
    near = [m for m in companies if scene.words.lines[quote.first] - m.line <= _LINES]
    its_own = [m for m in companies if m.entity == own]
    same = [m for m in near if scene.words.form(m.first - 1).endswith(noun) or scene.words.forms[m.first].endswith(noun)]
    if its_own and (not same or any(m.entity == own for m in same)):
        return its_own[-1]
    free = [m for m in near if not scene.is_a(m.first - 1, "preposition")]  # no page on which somebody posts
    found = same or (free or near if scene.vocabulary.is_a(noun, "any-firm") else [])
    return found[-1] if found else None
