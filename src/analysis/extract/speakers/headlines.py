"""Quotes in headlines: what the text lets somebody say in nearly the same words, and who that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..reading.scene import Scene
from ..speech.leads import in_headline
from ..speech.speech import THRESHOLD, Judgement
from .subjects import Speaker

FEATURE = "as in the text"
# So much of a headline's quote stands in the quote that it is taken from, and so many words.
_SAME_WORDS = 0.6
_LEAST_SAME = 3
# What has no form beside it must stand there nearly word by word.
_SAME_OF_BARE = 0.8
_LEAST_OF_BARE = 2
# So many quotes that share a word with a headline are compared with it, which keeps time linear.
_MOST_TRIED = 50
# Features of names and terms, which repetition makes no speech.
_NAMES = frozenset({"a known name", "strange words only", "head noun", "term noun", "gloss", "naming word",
                    "noun before a noun", "behind a preposition", "governed, and a verb after", "a set term"})


def with_headlines(scene: Scene, judged: Sequence[Judgement], left: Sequence[Judgement]) -> list[Judgement]:
    """The quotes, with those of the stretches ``left`` over that stand in a headline and that a quote repeats, in text order."""
    said = _by_word(_content(scene, quote) for quote in judged)
    more = [replace(stretch, features=(FEATURE,), score=THRESHOLD, cue=None, side="") for stretch in left
            if _NAMES.isdisjoint(stretch.features) and in_headline(scene, stretch.first)
            and _repeated(_content(scene, stretch), said)]
    return sorted([*judged, *more], key=lambda quote: quote.first) if more else list(judged)


def said_by(scene: Scene, judged: Sequence[Judgement], who: Sequence[Speaker]) -> list[Speaker]:
    """A headline's quote without a name is said by whom the text lets say nearly the same words."""
    found, title = list(who), scene.words.lines[0] if len(scene.words) else 0
    told = [(_content(scene, quote), speaker) for quote, speaker in zip(judged, who, strict=True) if speaker.entity
            and FEATURE not in quote.features and scene.words.lines[quote.first] != title]
    for number, quote in enumerate(judged):
        bare = FEATURE in quote.features
        if bare or (scene.words.lines[quote.first] == title and who[number].entity is None):
            twin = next(_twins(_content(scene, quote), told, bare=bare), None)
            next_one = who[number + 1] if bare and twin is None and number + 1 < len(who) else None
            found[number] = twin._replace(rule="as in the text", confidence=0.8) if twin \
                else next_one._replace(rule="headline of what follows", confidence=0.55) if next_one else found[number]
    return found


def _twins(wanted: frozenset[str], told: Sequence[tuple[frozenset[str], Speaker]], *, bare: bool) -> Iterator[Speaker]:
    """The named speakers of quotes outside the title that share enough words with a headline's."""
    share, least = (_SAME_OF_BARE, _LEAST_OF_BARE) if bare else (_SAME_WORDS, _LEAST_SAME)
    return (speaker for words, speaker in told if len(wanted & words) >= max(share * len(wanted), least))


def _by_word(said: Iterable[frozenset[str]]) -> Mapping[str, Sequence[frozenset[str]]]:
    """The contents of quotes by each of their words."""
    found: dict[str, list[frozenset[str]]] = {}
    for words in said:
        for word in words:
            found.setdefault(word, []).append(words)
    return found


def _repeated(words: frozenset[str], said: Mapping[str, Sequence[frozenset[str]]]) -> bool:
    """Whether one of the quotes that share one of the two rarest words shares enough of them; some are tried."""
    rarest = sorted((said.get(word, ()) for word in words), key=len)[:2]
    near = (other for quotes in rarest for other in quotes[:_MOST_TRIED])
    return any(len(words & other) >= max(_SAME_OF_BARE * len(words), _LEAST_OF_BARE) for other in near)


def _content(scene: Scene, quote: Judgement) -> frozenset[str]:
    return frozenset(scene.words.forms[quote.first:quote.last + 1])
