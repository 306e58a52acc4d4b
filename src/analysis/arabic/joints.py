"""Words that a text runs together, where Arabic spelling tells that one ends, though no blank follows it; and "and" apart.

ة, ى and an accusative's ـًا end a word; إ begins one, or stands behind proclitics and the article only; no word is written
in two scripts but for Arabic proclitics before a Latin name. (Orthography as any Arabic grammar teaches it; the exceptions
شىء, برىء and لاإرادي are left whole.)
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .affixes import CONJUNCTIONS, PARTICLES
from .folding import Folded

_SPACE, _ALEF, _TANWIN, _HAMZA = 0x20, 0x627, 0x64B, 0x621
_TEH_MARBUTA, _ALEF_MAQSURA, _ALEF_BELOW = 0x629, 0x649, 0x625
_ARABIC = (0x620, 0x6D3)
_LATIN_END, _LONG = 0x24F, 12
# "And" apart, before a word of three letters; one blank lies between the two.
_APART, _NEXT_BUT_ONE = " \u0648 ", 2
_AND_APART = re.compile(" \u0648 (?=[\u0621-\u064a]{3})")
# What may stand before إ in its word, and before a Latin name, folded: proclitics, the article, the negation لا.
_PROCLITICS = re.compile(f"\u0627?[{CONJUNCTIONS}]?[{PARTICLES}]?(?:\u0627\u0644|\u0644)?(?:\u0644\u0627)?")


def rejoined(folded: Folded) -> Folded:
    """``folded`` without the blank between an "and" that stands apart and its word: و قال is وقال.

    Behind a blank and before a word of three letters, so that no initials are joined (و م ع).
    """
    if _APART not in folded.text:
        return folded
    blanks = [match.end() - 1 for match in _AND_APART.finditer(folded.text)
              if folded.index[match.end()] - folded.index[match.end() - 2] == _NEXT_BUT_ONE
              and folded.source[folded.index[match.end() - 1]] == _SPACE]
    if not blanks:
        return folded
    codes = np.delete(folded.codes, blanks)
    text = codes.tobytes().decode("utf-32-le", "surrogatepass")
    return replace(folded, text=text, codes=codes, index=np.delete(folded.index, blanks))


def parted(folded: Folded) -> tuple[Folded, list[int]]:
    """``folded`` with a blank between words that were run together, and the code points where those after it begin."""
    left, right = folded.source[folded.index[:-1]], folded.source[folded.index[1:]]
    arabic = [_is_arabic(left, folded.codes[:-1]), _is_arabic(right, folded.codes[1:])]
    ends = arabic[0] & arabic[1] & (_closes(left, right) | _ends_accusative(folded, left))
    places = [*np.flatnonzero(ends).tolist(), *_begun(folded, arabic[0] & (right == _ALEF_BELOW)), *_scripts(folded, arabic)]
    if not places:
        return folded, []
    at = np.array(sorted(set(places)), dtype=np.intp) + 1
    codes = np.insert(folded.codes, at, _SPACE)
    text = codes.tobytes().decode("utf-32-le", "surrogatepass")
    begins = folded.index[at]
    return replace(folded, text=text, codes=codes, index=np.insert(folded.index, at, begins)), begins.tolist()


def _is_arabic(source: NDArray[np.uint32], folded: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which characters are Arabic letters: folding makes a blank of signs and an ASCII digit of a digit."""
    return (source >= _ARABIC[0]) & (source <= _ARABIC[1]) & (folded >= _ARABIC[0])


def _closes(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """ة before any letter, ى before any but the hamza (شىء)."""
    closes: NDArray[np.bool_] = (left == _TEH_MARBUTA) | ((left == _ALEF_MAQSURA) & (right != _HAMZA))
    return closes


def _ends_accusative(folded: Folded, left: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """قائلًا, أيضاً before a letter: an alef with the sign of the accusative before or behind it."""
    padded = np.concatenate((np.zeros(2, dtype=np.uint32), folded.source, np.zeros(1, dtype=np.uint32)))
    places = folded.index[:-1] + 2
    before = (padded[places - 1] == _TANWIN) & (padded[places - 2] != _ALEF)
    ends: NDArray[np.bool_] = (left == _ALEF) & (before | (padded[places + 1] == _TANWIN))
    return ends


def _begun(folded: Folded, able: NDArray[np.bool_]) -> list[int]:
    """The letters before an إ that no proclitic explains."""
    return [place for place in np.flatnonzero(able).tolist() if not _PROCLITICS.fullmatch(_opening(folded, place))]


def _opening(folded: Folded, place: int) -> str:
    """The folded word up to a letter of it; of a long one so many letters that no proclitics are as long."""
    return folded.text[max(place + 1 - _LONG, 0):place + 1].rpartition(" ")[2]


def _scripts(folded: Folded, arabic: list[NDArray[np.bool_]]) -> list[int]:
    """The last letter of one script before one of the other, but for Arabic proclitics."""
    latin = (folded.codes >= ord("a")) & (folded.codes <= _LATIN_END)
    into = arabic[0] & latin[1:]
    found = [place for place in np.flatnonzero(into).tolist() if not _PROCLITICS.fullmatch(_opening(folded, place))]
    return [*found, *np.flatnonzero(latin[:-1] & arabic[1]).tolist()]
