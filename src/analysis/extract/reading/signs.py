"""Signs: what each word of a text may begin, answered at once for all the rules that ask.

Most words begin no name, title or report. So each word is looked up once, and rules visit only the words
whose sign concerns them.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...arabic.affixes import ARTICLE, FOR_THE
from ...arabic.words import bare_forms, is_latin, latin_cut, without_article
from ...memo import Memo
from .catalogue import Catalogue
from .reporting import reporting_forms
from .vocabulary import Vocabulary
from .wordlist import institutions

NAME, CUE, TITLE, HEAD, PERSON, LATIN, STRANGE, OPENER, WRITTEN, LETTER, FIRM, BODY, THE_HEAD, FIRM_END = (
    1 << place for place in range(14))
Signs: TypeAlias = NDArray[np.int64]
_BEFORE_FIRMS = frozenset({"firm-verb", "business-verb", "firm-noun", "firm-issues", "in-name-of", "employed-at", "outlet-saw"})
# So many pairs of catalogue and vocabulary are remembered: a notebook may compare a few.
_CATALOGUES = 8


@lru_cache(maxsize=_CATALOGUES)
def signs_of(catalogue: Catalogue, vocabulary: Vocabulary) -> Memo[str, int]:
    """For a folded word the sum of its signs.

    ``NAME``: a name of the catalogue may begin there; ``CUE``, ``TITLE``, ``HEAD``: a reporting form, a title, a head
    noun; ``PERSON``: an Arabic personal name; ``LATIN``: Latin letters, behind proclitics at most; ``STRANGE``: no common
    word; ``OPENER``: a word that opens a list (مثل); ``WRITTEN``: its spelling may tell that it is no name (على);
    ``LETTER``: the name of a Latin letter that is no particle (بي, سي); ``FIRM``: a firm may be named right behind it;
    ``BODY``: the noun of an institution; ``THE_HEAD``: a head noun with its article; ``FIRM_END``: an Arabic end of firms' names.
    """
    return Memo(partial(_signs, catalogue, vocabulary))


def places(signs: Signs, sign: int) -> list[int]:
    """The numbers of the words that bear a sign, in order."""
    found: list[int] = np.flatnonzero(signs & sign).tolist()
    return found


def _signs(catalogue: Catalogue, vocabulary: Vocabulary, form: str) -> int:
    lists = ((NAME, catalogue.names), (CUE, reporting_forms()), (TITLE, vocabulary.titles), (HEAD, vocabulary.heads))
    found = sum(sign for sign, gazetteer in lists if gazetteer.begins[form])
    asked = ((PERSON, _may_be_person(vocabulary, form)), (LATIN, latin_cut(form) is not None),
             (STRANGE, not vocabulary.is_plainly_ordinary(form)), (OPENER, vocabulary.is_a(form, "list-opener")),
             (FIRM, not _BEFORE_FIRMS.isdisjoint(vocabulary.roles_of(form))),
             (BODY, any(without_article(rest) in institutions() for _, rest in bare_forms(form))),
             (THE_HEAD, form.startswith(ARTICLE) and vocabulary.heads.get(form[len(ARTICLE):]) is not None),
             (FIRM_END, _may_end_firm(vocabulary, form)),
             (WRITTEN, any(rest in vocabulary.respelled for _, rest in bare_forms(form))),
             (LETTER, form in vocabulary.classes["letter-name"] and vocabulary.kind_of(form) != "F"))
    return found + sum(sign for sign, told in asked if told)


def _may_end_firm(vocabulary: Vocabulary, form: str) -> bool:
    ends = vocabulary.classes["company-suffix"] | vocabulary.classes["firm-end"] | vocabulary.classes["firm-adjective"]
    fields = vocabulary.classes["firm-tail"] | vocabulary.classes["firm-field"]
    return (form.startswith(FOR_THE) and form[len(FOR_THE):] in fields) or (form in ends and not is_latin(form))


def _may_be_person(vocabulary: Vocabulary, form: str) -> bool:
    able = vocabulary.may_begin_name(form) or form in vocabulary.classes["of-god"]
    return able and len(form) > 1 and not form[0].isdecimal() and not is_latin(form)
