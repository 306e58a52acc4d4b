"""Rivals in one clause: what is bad for one company is good for the one in whose favour it is, praise blames the outdone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ... import knowledge
from ...arabic.affixes import AND
from ...arabic.chars import ALEF, COMMAS
from ...arabic.folding import fold_key
from ...arabic.words import Words
from ..names.mentions import Mention
from .predicates import CLAUSE_SIGNS, Contribution

_ROLES = ("in-favour", "at-expense", "outdoing", "over", "than")
# Between a link and the rival's name stand at most its kind and whose it is: على منافستها الكورية سامسونغ.
_TO_NAME = 3
# An elative, and how far before its than: أفضل بكثير من.
_ELATIVE, _TO_THAN = 4, 3


@cache
def _links() -> Mapping[str, str]:
    """The role of each folded word that ties two rivals."""
    rows = knowledge.read("function-words")
    return {fold_key(row["word"]): row["role"] for row in rows if row["role"] in _ROLES}


def toward(parts: Sequence[Contribution], words: Words, mention: Mention, named: Sequence[Mention]) -> list[Contribution]:
    """What the parts of one clause say of the company of a mention: the contrary where they stand before what makes it a rival.

    خسرت ثقة المستخدمين لصالح س وص, تفوقت س على ص, أسرع من س; ``named``: the companies' mentions in the quote, in order.
    """
    link = _link_before(words, _first_of_list(words, mention, named).first)
    if link is None:
        return list(parts)
    return [part._replace(negation=-part.negation) if part.end <= words.starts[link] else part for part in parts]


def _first_of_list(words: Words, mention: Mention, named: Sequence[Mention]) -> Mention:
    """The first of the names that conjunctions or commas join to one another, of which a mention is one."""
    for other in reversed(named):
        joined = words.forms[mention.first].startswith(AND) or not COMMAS.isdisjoint(words.gap(mention.first))
        if other.last == mention.first - 1 and joined:
            mention = other
    return mention


def _link_before(words: Words, first: int) -> int | None:
    """The word before a name that makes its company the rival of whom the clause is about."""
    for number in range(first - 1, max(first - 2 - _TO_NAME, -1), -1):
        if not CLAUSE_SIGNS.isdisjoint(words.gap(number + 1)):
            return None
        if _ties(words, number):
            return number
    return None


def _ties(words: Words, number: int) -> bool:
    """Whether a word ties rivals: "in favour of" always, "over" behind a verb of outdoing, "than" behind an elative."""
    role = _links().get(words.forms[number])
    if role == "than":
        near = words.forms[max(number - _TO_THAN, 0):number]
        return any(len(form) == _ELATIVE and form.startswith(ALEF) for form in near)
    if role == "at-expense":
        return number > 0 and _links().get(words.forms[number - 1]) == "over"
    return role == "in-favour" or (role == "over" and _outdoes(words, number))


def _outdoes(words: Words, number: int) -> bool:
    """Whether a verb of outdoing stands before a word in its clause."""
    while number > 0 and CLAUSE_SIGNS.isdisjoint(words.gap(number)):
        number -= 1
        if _links().get(words.forms[number]) == "outdoing":
            return True
    return False
