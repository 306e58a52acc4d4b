"""What stands around a pair of marks, as far as it tells a term or name from speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...arabic.affixes import AND, ARTICLE, FUTURE
from ...arabic.words import Words
from ..names.mentions import Mention
from ..reading.cues import Cue, Narration
from ..reading.gazetteer import one_stretch
from ..reading.scene import Scene
from ..reading.vocabulary import Vocabulary

_STOPS = frozenset(".\u060c,")
_CLOSING = " \u00a0\"\u00bb\u201d\u201c"
BETWEEN = " \u00a0\u0640\"\u00ab\u201c\u201d\u201e\u2039'\u2018"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of an article before its stretches are judged."""

    scene: Scene
    words: Words
    vocabulary: Vocabulary
    narration: Narration
    cues: Sequence[Cue]
    cue_firsts: Sequence[int]
    mentions: Mapping[int, Mention]


def verb_follows(around: Surroundings, last: int) -> bool:
    """أن المسلسل «…» سيعرض: whether the verb of a name in marks stands right behind it."""
    words, after = around.words, last + 1
    if words.closes_line(last) or words.gap(after).strip(_CLOSING):
        return False
    form, kind_of = words.forms[after], around.vocabulary.kind_of
    return kind_of(form) == "V" or after in around.scene.cues or (form.startswith(FUTURE) and kind_of(form[1:]) == "V")


def closes_clause(around: Surroundings, first: int, last: int, bond: tuple[str, ...]) -> bool:
    """أن يبقى السهم «رهينة لأسعار الغاز»: indefinite words, behind a definite noun, with which a reported clause may end."""
    words, vocabulary, after = around.words, around.vocabulary, last + 1
    if {"reported clause", "headed"}.isdisjoint(bond) or last == first or not words.forms[first - 1].startswith(ARTICLE) \
            or words.forms[first].startswith(ARTICLE) or vocabulary.kind_of(words.forms[first]) not in {"N", "A", "V"}:
        return False
    if words.closes_line(last) or not _STOPS.isdisjoint(words.gap(after)):
        return True
    return vocabulary.kind_of(words.forms[after]) == "F" or words.forms[after].startswith(AND)


def one_stretch_but_marks(scene: Scene, number: int) -> bool:
    """Whether only blanks and marks lie between a word and the one before it."""
    return one_stretch(scene.words, number) or not scene.words.gap(number).strip(BETWEEN)


def is_predicate(scene: Scene, first: int, last: int) -> bool:
    """الرسوم «مؤسفة», فكرة «جيدة»: one adjective without article says something of the noun before it."""
    form = scene.words.forms[first]
    return first == last and scene.vocabulary.kind_of(form) == "A" and not form.startswith(ARTICLE)
