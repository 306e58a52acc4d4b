"""What sets one part of a quote against another: formerly and now, from one thing to another, had it not been for it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter

from ... import knowledge
from ...arabic.affixes import FOR, FOR_THE, PRONOUNS
from ...arabic.chars import ALEF
from ...arabic.words import Words, is_definite
from ..reading.gazetteer import Gazetteer, Hit
from ..reading.inflections import unsuffixed
from ..reading.wordlist import common_words
from .predicates import CLAUSE_SIGNS, Contribution

# What no longer holds keeps so much of its weight; where nothing else is told, the contrary holds.
_FORMER, _CONTRARY = 0.2, -1.0
# What somebody or something kept from happening is thanked for as much.
_SPARED, _THANKS = 0.8, 1.5
# What did not come, and what one is protected from, is as little good as a remedy of it (``sentiment-modifiers.tsv``).
_RELIEF, _KEPT_FROM = -0.3, -0.3
# Who suffers keeps so much of a bad word where something good is for him; so much a past event by which a time is told.
_SUFFERED, _EVENT = 0.2, 0.2
# So many words on the other part of a frame is looked for.
_REACH = 14
_BEFORE = 8  # words between something good and whom it is for
_ELATIVE = 4  # letters


@cache
def _frames() -> Gazetteer:
    return Gazetteer(((row["form"], row["frame"]) for row in knowledge.read("sentiment-frames")), proclitics="")


def framed(parts: Sequence[Contribution], words: Words, first: int, last: int) -> list[Contribution]:
    """The parts of words ``first``..``last``, in order, with those lessened or turned that such a frame holds."""
    starts = _frames().begins
    hits = [hit for number in range(first, last + 1) if starts[words.forms[number]] and (hit := _frames().match(words, number))]
    found = sorted(parts) if hits else list(parts)
    for number, hit in enumerate(hits):
        if (rule := _RULES.get(hit.value)) is not None:
            rule(found, words, hits, number)
    return found


def _between(parts: Sequence[Contribution], low: int, high: int) -> range:
    """The numbers of the parts that begin from one code point on before another: no rule walks over all of them."""
    return range(bisect_left(parts, low, key=itemgetter(0)), bisect_left(parts, high, key=itemgetter(0)))


def _near(hits: Sequence[Hit], number: int) -> list[Hit]:
    """The hits that begin within reach behind one of them."""
    last = hits[number].last
    return [hit for hit in hits[number + 1:number + 1 + 2 * _REACH] if last < hit.first <= last + _REACH]


def _since(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """كنا في المركز الأخير وأصبحنا في الثاني: what was before, told as such since the last such word, no longer holds."""
    back, once = number - 1, False
    while back >= 0 and hits[back].value != "now":
        once = once or hits[back].value == "once"
        back -= 1
    if once:
        _supersede(parts, words.ends[hits[back].last] if back >= 0 else 0, words.starts[hits[number].first])


def _turned(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """تحولت من مكان مهجور إلى وجهة: what stands between from and toward no longer holds."""
    near = _near(hits, number)
    origin = next((hit for hit in near if hit.value == "from"), None)
    toward = next((hit for hit in near if hit.value == "toward" and origin is not None and hit.first > origin.last), None)
    if origin and toward:
        _supersede(parts, words.ends[origin.last], words.starts[toward.first])


def _supersede(parts: list[Contribution], low: int, high: int) -> None:
    """Lessens the parts between two code points, or turns them where nothing stands behind."""
    later = bool(parts) and parts[-1].start >= high
    for place in _between(parts, low, high):
        part = parts[place]
        parts[place] = part._replace(context=part.context * _FORMER) if later \
            else part._replace(negation=part.negation * _CONTRARY)


def _unless(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """لولا هذا الطبيب لفقدت ابني: what something good kept from happening is thanks; what something bad caused is blame."""
    unless = hits[number]
    then = _then(words, unless)
    if then is None:
        return
    cause, stop = words.starts[then], words.ends[_clause_end(words, then)]
    if any(parts[place].weight < 0 for place in _between(parts, words.ends[unless.last], cause)):
        return
    spared = _between(parts, cause, stop)
    if not spared:
        insort(parts, Contribution(words.starts[unless.first], words.ends[unless.last],
                                   words.surface(unless.first, unless.last), _THANKS, 1.0, 1.0, 1.0, -1))
    for place in spared:
        parts[place] = parts[place]._replace(negation=_SPARED if parts[place].weight > 0 else -_SPARED, context=1.0)


def _then(words: Words, unless: Hit) -> int | None:
    """لفقدت, لما أكملت: the word with "then" written onto it, behind what the cause is."""
    near = range(unless.last + 2, min(unless.last + _REACH, len(words)))
    forms = ((number, words.forms[number]) for number in near)
    return next((number for number, form in forms if form.startswith(FOR) and not form.startswith(FOR_THE)), None)


def _clause_end(words: Words, number: int) -> int:
    """The last word before the sign that ends the clause of a word, or out of its reach."""
    end = min(number + 2 * _REACH, len(words) - 1)
    return next((place for place in range(number, end) if not CLAUSE_SIGNS.isdisjoint(words.gaps[place + 1])), end)


def _matchless(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """لم أر أروع من هذا, لم نشهد جفافا كهذا: an elative before from, or a thing before like it, has no match, undenied."""
    for hit in _near(hits, number):
        place = hit.first - 1
        elative = hit.value == "from" and len(words.forms[place]) == _ELATIVE and words.forms[place].startswith(ALEF)
        if elative or hit.value == "like":
            for part in _between(parts, words.starts[place], words.starts[place] + 1):
                parts[part] = parts[part]._replace(negation=1.0, context=1.0)


def _if(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """لو ارتفعت الأسعار فلن نشتري: what may come is as good or bad as it is told; لو تحركوا لما غرق: what did not come, blame;
    لو لم نتحرك لكانت كارثة: nothing of it came, a relief."""
    supposed = hits[number]
    thus = next((hit for hit in _near(hits, number) if hit.value == "thus"), None)
    then = _then(words, supposed)
    if thus is None and then is None:
        return
    low, high = words.ends[supposed.first], words.ends[_clause_end(words, supposed.last if then is None else then)]
    denied = any(hit.first == then and hit.value == "undone" for hit in _near(hits, number))
    bound = any(hit.first - 1 == then and hit.value == "duty" for hit in _near(hits, number))
    bad = 1.0 if then is None or denied or bound else _RELIEF
    for place in _between(parts, low, high if thus is None else words.starts[thus.first]):
        part = parts[place]
        parts[place] = part._replace(negation=1.0) if thus is not None \
            else part._replace(negation=-1.0 if part.weight > 0 else bad, context=1.0)


def _shielded(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """يحمي الأجنة من شلل وعيوب: what is bad behind the from of a verb that protects is what it keeps from."""
    verb = hits[number]
    origin = next((hit for hit in _near(hits, number) if hit.value == "from"), None)
    told = _between(parts, words.starts[verb.first], words.ends[verb.last])
    if origin is None or _clause_end(words, verb.first) < origin.first:
        return
    denied = any(parts[place].value < 0 for place in told)  # who is not protected has it all
    for place in _between(parts, words.ends[origin.last], words.ends[_clause_end(words, origin.last)]):
        if parts[place].weight < 0 and (denied or parts[place].negation == 1):
            parts[place] = parts[place]._replace(negation=1.0 if denied else _KEPT_FROM)


def _for_sufferers(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """علاج لمن يعانون من الألم, دعم للمتضررين: whoever something good is for is told by what is bad, and nothing bad is said."""
    whom = hits[number]
    low, opens = words.starts[max(whom.first - _BEFORE, 0)], words.starts[whom.first]
    good = [parts[place] for place in _between(parts, low, opens) if parts[place].value > 0]
    if not good or not CLAUSE_SIGNS.isdisjoint("".join(words.gaps[words.at(good[-1].start) + 1:whom.first + 1])):
        return
    for place in _between(parts, opens, words.ends[_clause_end(words, whom.first)]):
        if parts[place].value < 0:
            parts[place] = parts[place]._replace(context=parts[place].context * _SUFFERED)


def _aside(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """بعد الهجوم, أسباب الإصابة بالسرطان: what is bad right behind tells when, or what something is about."""
    place = hits[number].last + 1
    while place < len(words) and words.follows(place) and is_definite(words.forms[place]):
        told = [part for part in _between(parts, words.starts[place], words.ends[place]) if parts[part].value < 0]
        for part in told:
            parts[part] = parts[part]._replace(context=parts[part].context * _EVENT)
        place = words.at(parts[told[-1]].end) if told else len(words)


def _lost(parts: list[Contribution], words: Words, hits: Sequence[Hit], number: int) -> None:
    """فقد استقلاليته: what is good of him and stands right behind is what he lost; the particle has a verb behind it."""
    place = hits[number].last + 1
    form = words.forms[place] if place < len(words) and words.follows(place) else ""
    nouns = (stem for ending in PRONOUNS if form.endswith(ending) for stem in unsuffixed(form, ending))
    if any(common_words().kinds.get(stem) == "N" for stem in nouns):
        for part in _between(parts, words.starts[place], words.ends[place]):
            if parts[part].value > 0:
                parts[part] = parts[part]._replace(negation=_CONTRARY)


_RULES: dict[str, Callable[[list[Contribution], Words, Sequence[Hit], int], None]] = {
    "now": _since, "turned": _turned, "unless": _unless, "matchless": _matchless, "if": _if, "shield": _shielded,
    "sufferers": _for_sufferers, "when": _aside, "topic": _aside,
    "lost": _lost}
