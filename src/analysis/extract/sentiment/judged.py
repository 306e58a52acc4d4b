"""Which companies the words before speech praise, blame or speak of: انتقد س شركة ص قائلا: «…», وعن ص قال س: «…»."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ... import knowledge
from ...arabic.affixes import AND, ARTICLE, BY, FINAL_HEH, FOR, PRONOUNS
from ...arabic.chars import ALEF, STOPS, TEH
from ...arabic.folding import fold_key
from ...arabic.words import bare_forms
from ..names.mentions import Mention
from ..reading.reporting import VERBS
from ..reading.scene import Scene
from .scoring import Contribution

# Words of a sentence before speech that are read; nouns that may govern a name (ندد بقرار إدارة شركة ص).
_REACH, _NOUNS = 30, 3
_ENDS = STOPS | frozenset("\u061b\n")
_ACTS = VERBS | {"participle"}
_DIRECT = "-"


class _Judgement(NamedTuple):
    """What leads to the thing that a word judges, and how it is judged."""

    links: frozenset[str]
    weight: float


def opening_of(scene: Scene, first: int, after: int) -> int:
    """The first word of the sentence that leads to a word, behind the word ``after`` and not far before."""
    number = first
    while number > max(first - _REACH, after + 1) and _ENDS.isdisjoint(scene.words.gap(number)):
        number -= 1
    return number


def judging_word(scene: Scene, mention: Mention, opening: int) -> Contribution | None:
    """انتقد س شركة ص, أعرب عن ثقته في ص, وعن ص: the word that praises, blames or speaks of a company, if one does.

    ``opening``: the first word of the sentence.
    """
    first = _governed(scene, mention)
    link = _link(scene, mention, first)
    if scene.is_a(first, "in-name-of") or scene.words.text[scene.words.starts[mention.first]:mention.start][:1] == AND:
        return None  # the spokesman of a company; what is joined to another name
    if first - 1 == opening and scene.is_a(opening, "about"):
        return _told(scene, opening, 0.0)
    for number in range(first - 1, opening - 1, -1):
        if scene.is_a(number, "that", "relative") or (link != _DIRECT and number < first - 1 and _is_linked(scene, number, link)):
            return None
        if (judgement := _judgement(scene, number)) and link in judgement.links:
            acted_on = link != _DIRECT or _may_stand_behind(scene, first, number)
            return _told(scene, number, judgement.weight) if acted_on else None
    return None


@cache
def _judgements() -> tuple[Mapping[str, _Judgement], Mapping[str, _Judgement]]:
    """The judgements by lemma of a reporting verb, and by folded word."""
    rows = [(row["kind"], row["word"], _Judgement(frozenset(fold_key(link) or _DIRECT for link in row["object"].split()),
                                                  float(row["weight"]))) for row in knowledge.read("judgements")]
    return ({word: judgement for kind, word, judgement in rows if kind == "lemma"},
            {form: judgement for kind, word, judgement in rows if kind != "lemma" for form in _forms(fold_key(word), kind)})


def _forms(word: str, kind: str) -> list[str]:
    """A word, and a noun with the ending of an object and with each pronoun."""
    bound = word[:-1] + TEH if word.endswith(FINAL_HEH) else word
    return [word, word + ALEF, *(bound + pronoun for pronoun in PRONOUNS)] if kind == "noun" else [word]


def _judgement(scene: Scene, number: int) -> _Judgement | None:
    lemmas, words = _judgements()
    hit = scene.cues.get(number)
    if hit is not None and hit.value.shape in _ACTS and hit.value.lemma in lemmas:
        return lemmas[hit.value.lemma]
    return next((words[form] for _, form in bare_forms(scene.words.forms[number]) if form in words), None)


def _told(scene: Scene, number: int, weight: float) -> Contribution:
    words = scene.words
    return Contribution(words.starts[number], words.ends[number], words.surface(number, number), weight, 1.0, 1.0, 1.0, -1)


def _head(scene: Scene, mention: Mention) -> tuple[int, str]:
    """The first word of a name with its noun (شركة ص), and the letter that is written onto it."""
    head = scene.head_ends.get(mention.first - 1)
    if head is not None:
        return head.first, scene.words.forms[head.first][:head.cut][-1:]
    return mention.first, scene.words.text[scene.words.starts[mention.first]:mention.start][-1:]


def _governed(scene: Scene, mention: Mention) -> int:
    """The first of the nouns that govern a name: قرار إدارة شركة ص."""
    number, onto = _head(scene, mention)
    least = number - _NOUNS
    while onto not in {BY, FOR} and number > least and _is_thing(scene, number - 1):
        number -= 1
        onto = _onto(scene, number)
    return number


def _onto(scene: Scene, number: int) -> str:
    """The preposition that is written onto a common noun, ''."""
    form, vocabulary = scene.words.forms[number], scene.vocabulary
    cuts = [cut for cut, rest in bare_forms(form) if cut and vocabulary.common.get(rest) == "N"]
    return form[cuts[0] - 1] if cuts and form not in vocabulary.common else ""


def _is_thing(scene: Scene, number: int) -> bool:
    """قرار, بسياسة: whether a common noun without article that is nobody stands right before a word."""
    words, vocabulary = scene.words, scene.vocabulary
    form = words.form(number)
    bare = [rest for _, rest in bare_forms(form)] if form else []
    if number in scene.cues or number in scene.title_ends or form.endswith(PRONOUNS) or not words.follows(number + 1):
        return False
    somebody = any(rest in vocabulary.groups and vocabulary.groups[rest].kind != "document" for rest in bare)
    return not somebody and any(vocabulary.common.get(rest) == "N" for rest in bare) and _judgement(scene, number) is None


def _link(scene: Scene, mention: Mention, first: int) -> str:
    """What leads to a name and the nouns before it: a preposition, as a letter or a word, or nothing."""
    number, onto = _head(scene, mention)
    letter = onto if number == first else _onto(scene, first)
    if letter in {BY, FOR}:
        return letter
    before = scene.words.form(first - 1).removeprefix(AND)
    return before if before in {BY, FOR} or scene.is_a(first - 1, "preposition", "about") else _DIRECT


def _is_linked(scene: Scene, number: int, link: str) -> bool:
    """Whether another thing is what a preposition leads to first: سخر من الرقم على س."""
    return scene.words.forms[number] == link or (len(link) == 1 and _onto(scene, number) == link)


def _may_stand_behind(scene: Scene, first: int, judging: int) -> bool:
    """انتقد الوزير شركة ص: whether what stands before an object is who judges, and no office of the company: مدير شركة ص."""
    before, forms = first - 1, scene.words.forms
    if before == judging:
        return judging not in scene.cues
    return forms[before].startswith(ARTICLE) or not (before in scene.title_ends or forms[before] in scene.vocabulary.groups)
