"""Forms of two openings: a headline's clause in marks before a name, and a relay phrase before what it carries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ..arabic.quotation import Pair
from ..arabic.words import ARTICLE
from .cues import Cue, Narration
from .mentions import Mention
from .scene import Scene

_DOTS = ("..", "\u2026")
_DASHES = frozenset({"-", "\u2013", "\u2014"})


def headline_cue(scene: Scene, cues: Sequence[Cue], mentions: Mapping[int, Mention], pair: Pair, follower: int) -> Cue | None:
    """«المجموعة صعبة».. س يكشف: the verb behind the name that follows a clause in marks and two full stops."""
    words, mention = scene.words, mentions.get(follower)
    first = bisect_left(words.starts, pair.start)
    opens = first == 0 or words.lines[first - 1] != words.lines[first]
    if mention is None or not opens or not words.gap(follower).rstrip().endswith(_DOTS) or not _is_clause(scene, first, follower):
        return None
    return next((cue for cue in cues if cue.first == mention.last + 1 and cue.finite), None)


def _is_clause(scene: Scene, first: int, end: int) -> bool:
    """Whether words hold a verb or function word, or say something of a definite noun: a bare term does neither."""
    forms = scene.words.forms[first:end]
    told = forms[0].startswith(ARTICLE) and not forms[-1].startswith(ARTICLE)
    return told or any(scene.vocabulary.kind_of(form) in {"V", "F"} for form in forms)


def opens_clause(scene: Scene, told: Narration, cue: Cue, first: int) -> bool:
    """ووفقا لما ذكره س، فإن «…»: a relay phrase at a sentence's head, before the comma, that-word or colon of what it carries.

    Between dashes it may stand anywhere: - كما ذكر س -.
    """
    words, roles = scene.words, scene.roles[cue.last + 1:first]
    later = words.gaps[cue.last + 1:first]
    if cue.first and words.gap(cue.first).strip() in _DASHES:
        return any(gap.strip() in _DASHES for gap in later)
    opens = cue.first == 0 or not told.together(words.starts[cue.first - 1], words.starts[cue.first])
    return opens and (any("that" in each for each in roles) or ":" in words.gap(first) or any("\u060c" in gap for gap in later))
