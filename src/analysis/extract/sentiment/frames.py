"""What sets one part of a quote against another: formerly and now, from one thing to another, had it not been for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from ... import knowledge
from ...arabic.chars import ALEF, FOR
from ...arabic.words import FOR_THE, Words
from ..reading.gazetteer import Gazetteer, Hit
from .predicates import CLAUSE_SIGNS, Contribution

# What no longer holds keeps so much of its weight; where nothing else is told, the contrary holds.
_FORMER, _CONTRARY = 0.2, -1.0
# What somebody or something kept from happening is thanked for as much.
_SPARED, _THANKS = 0.8, 1.5
# So many words on the other part of a frame is looked for.
_REACH = 14
_ELATIVE = 4  # letters


@cache
def _frames() -> Gazetteer:
    return Gazetteer(((row["form"], row["frame"]) for row in knowledge.read("sentiment-frames")), proclitics="")


def framed(parts: Sequence[Contribution], words: Words, first: int, last: int) -> list[Contribution]:
    """The parts of words ``first``..``last`` with those lessened or turned that such a frame holds."""
    starts = _frames().begins
    hits = [hit for number in range(first, last + 1) if starts[words.forms[number]] and (hit := _frames().match(words, number))]
    found = list(parts)
    for hit in hits:
        apply = _RULES.get(hit.value)
        if apply is not None:
            found = apply(found, words, hit, hits)
    return found


def _since(parts: list[Contribution], words: Words, now: Hit, hits: Sequence[Hit]) -> list[Contribution]:
    """كنا في المركز الأخير وأصبحنا في الثاني: what was before, told as such, no longer holds."""
    if not any(hit.value == "once" and hit.last < now.first for hit in hits):
        return parts
    return _superseded(parts, -1, words.starts[now.first])


def _turned(parts: list[Contribution], words: Words, turned: Hit, hits: Sequence[Hit]) -> list[Contribution]:
    """تحولت من مكان مهجور إلى وجهة: what stands between from and toward no longer holds."""
    near = [hit for hit in hits if turned.last < hit.first <= turned.last + _REACH]
    origin = next((hit for hit in near if hit.value == "from"), None)
    toward = next((hit for hit in near if hit.value == "toward" and origin is not None and hit.first > origin.last), None)
    return _superseded(parts, words.ends[origin.last], words.starts[toward.first]) if origin and toward else parts


def _superseded(parts: list[Contribution], low: int, high: int) -> list[Contribution]:
    """The parts between two code points lessened, or turned where nothing stands behind them."""
    later = any(part.start >= high for part in parts)
    return [part if not low < part.start < high else part._replace(context=part.context * _FORMER) if later
            else part._replace(negation=part.negation * _CONTRARY) for part in parts]


def _unless(parts: list[Contribution], words: Words, unless: Hit, _hits: Sequence[Hit]) -> list[Contribution]:
    """لولا هذا الطبيب لفقدت ابني: what something good kept from happening is thanks; what something bad caused is blame."""
    then = _then(words, unless)
    if then is None:
        return parts
    cause, stop = words.starts[then], words.ends[_clause_end(words, then)]
    if any(part.weight < 0 and words.ends[unless.last] < part.start < cause for part in parts):
        return parts
    spared = [part for part in parts if cause <= part.start < stop]
    if not spared:
        place = words.starts[unless.first]
        return sorted([*parts, Contribution(place, words.ends[unless.last], words.surface(unless.first, unless.last),
                                            _THANKS, 1.0, 1.0, 1.0, -1)])
    return [part._replace(negation=_SPARED if part.weight > 0 else -_SPARED, context=1.0) if part in spared else part
            for part in parts]


def _then(words: Words, unless: Hit) -> int | None:
    """لفقدت, لما أكملت: the word with "then" written onto it, behind what the cause is."""
    near = range(unless.last + 2, min(unless.last + _REACH, len(words)))
    forms = ((number, words.forms[number]) for number in near)
    return next((number for number, form in forms if form.startswith(FOR) and not form.startswith(FOR_THE)), None)


def _clause_end(words: Words, number: int) -> int:
    """The last word before the sign that ends the clause of a word."""
    while number + 1 < len(words) and CLAUSE_SIGNS.isdisjoint(words.gaps[number + 1]):
        number += 1
    return number


def _matchless(parts: list[Contribution], words: Words, matchless: Hit, hits: Sequence[Hit]) -> list[Contribution]:
    """لم أر أروع من هذا, لم نشهد جفافا كهذا: an elative before from, or a thing before like it, has no match, undenied."""
    linked = {hit.first: hit.value for hit in hits if hit.value in {"from", "like"}}
    found = []
    for part in parts:
        number = words.at(part.start)
        near = matchless.last < number <= matchless.last + _REACH and words.starts[number] == part.start
        link = linked.get(number + 1, "") if near else ""
        elative = link == "from" and len(words.forms[number]) == _ELATIVE and words.forms[number].startswith(ALEF)
        found.append(part._replace(negation=1.0, context=1.0) if elative or link == "like" else part)
    return found


def _if(parts: list[Contribution], words: Words, supposed: Hit, hits: Sequence[Hit]) -> list[Contribution]:
    """لو ارتفعت الأسعار فلن نشتري: what may come is as good or bad as it is told; لو تحركوا لما غرق: what did not come, blame."""
    low, high = words.starts[supposed.first], words.ends[min(supposed.last + _REACH, len(words) - 1)]
    thus = next((hit for hit in hits if hit.value == "thus" and supposed.last < hit.first <= supposed.last + _REACH), None)
    then = None if thus is not None else _then(words, supposed)
    if thus is None and then is None:
        return parts
    if thus is not None:
        return [part._replace(negation=1.0) if low < part.start < words.starts[thus.first] else part for part in parts]
    return [part._replace(negation=-1.0 if part.weight > 0 else 1.0, context=1.0) if low < part.start < high else part
            for part in parts]


_RULES: dict[str, Callable[[list[Contribution], Words, Hit, Sequence[Hit]], list[Contribution]]] = {
    "now": _since, "turned": _turned, "unless": _unless, "matchless": _matchless, "if": _if}
