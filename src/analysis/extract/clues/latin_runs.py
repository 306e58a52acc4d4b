"""Where a run of Latin words begins and ends."""

from __future__ import annotations

from ...arabic.words import Words, is_latin, latin_cut
from ..reading.gazetteer import one_stretch
from ..reading.scene import Scene

# Short words with a capital inside are units (kWh); abbreviations with a stop have so many letters.
_SHORT, _SHORT_FORM = 4, 3
_ADDRESS = frozenset({"@", "/"})


def latin_run(scene: Scene, number: int, reached: int = 0) -> int | None:
    """The last word of the Latin run that begins at a word with a capital; ``reached``: that of the run found before it."""
    words = scene.words
    cut = latin_cut(words.forms[number])
    honour = scene.is_a(number, "post-nominal")
    capital = cut is not None and _is_capitalised(words.text[words.position(number, cut):words.ends[number]])
    if cut is None or honour or not (capital or _ends_site(scene, number + 1)) or _is_in_address(words, number):
        return None
    last = max(number, reached)
    while last + 1 < len(words) and (_ends_site(scene, last + 1)
                                     or (one_stretch(words, last + 1) and _continues_latin(scene, last + 1))):
        last += 1
    return last


def _is_in_address(words: Words, number: int) -> bool:
    """www.Zorvana.com, info@Zorvana.com, site.com/Zorvana: whether a word goes on with an address."""
    gap, before = words.gap(number), number - 1
    return gap == "@" or (gap == "." and is_latin(words.forms[before])) or (gap == "/" and words.gap(before) == ".")


def _ends_site(scene: Scene, number: int) -> bool:
    """Builder.ai, itch.io: whether a word is the end of a site's name, and not of an address (www.site.com, me@site.com)."""
    words = scene.words
    if words.gap(number) != "." or not scene.is_a(number, "site-end"):
        return False
    before, behind = words.gap(number - 1), words.gap(number + 1)
    return "." not in {before, behind} and before[-1:] not in _ADDRESS and behind[:1] not in _ADDRESS


def _is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital, or bears one right behind its first letter: OpenAI, iPayLinks."""
    return word[0].isupper() or (len(word) > _SHORT and word[1].isupper())


def _continues_latin(scene: Scene, number: int) -> bool:
    words = scene.words
    form = words.forms[number]
    glued = words.gap(number) in {" ", "-", "\u00a0", "&", " & ", "'", "\u2019"} or (
        words.gap(number) == ". " and _is_abbreviation(words.surface(number - 1, number - 1)))
    counted = words.text[words.ends[number]:words.ends[number] + 2].strip()[:1] in {"%", "\u066a"}
    if scene.vocabulary.is_a(form, "post-nominal"):
        return False  # Rachel Riley MBE
    return glued and (is_latin(form) or (form.isdecimal() and len(form) < 3 and not counted))


def _is_abbreviation(word: str) -> bool:
    """J., St., Inc.: whether a stop behind a word ends no sentence, as it would behind IBM or Rivian."""
    return len(word) == 1 or (len(word) <= _SHORT_FORM and not word.isupper())
