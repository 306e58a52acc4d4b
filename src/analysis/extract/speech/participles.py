"""Participles that report nothing where they stand: passive ones, adjectives, nouns for who speaks."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, BY, BY_THE
from ...arabic.chars import COMMAS, TEH_MARBUTA
from ..reading.cues import Cue
from ..reading.heads import names_employer
from ..reading.reporting import VERBS
from ..reading.scene import Scene


def is_no_participle(scene: Scene, cue: Cue) -> bool:
    """متهمة بـ, في متوقعة, قالت متحدثة: a participle that is passive, an adjective or a noun where it stands."""
    before = cue.first - 1
    if cue.last + 1 < len(scene.words) and names_employer(scene, cue.last + 1):
        return True  # a spokeswoman for
    if before < 0:
        return False
    governed = scene.is_a(before, "preposition", "being")
    if governed or _ends_clause(scene, cue) or _is_expected(scene, cue) or _tells_manner(scene, cue):
        return True
    somebody = cue.form.weak or scene.words.forms[cue.first] in scene.vocabulary.groups  # called it so, a commentator at the BBC
    if not somebody or not scene.words.follows(cue.first):
        return False
    verb = scene.cue_ending_at(before)
    return (verb is not None and verb.shape in {*VERBS, "phrase"}) or (cue.form.weak and _describes_noun(scene, cue))


def _describes_noun(scene: Scene, cue: Cue) -> bool:
    """في رسالة موجهة إلى س: a feminine participle right behind a feminine noun without article is its adjective."""
    words, before = scene.words, cue.first - 1
    feminine = words.text[words.ends[before] - 1] == words.text[words.ends[cue.first] - 1] == TEH_MARBUTA
    return feminine and not words.forms[before].startswith(ARTICLE) and scene.vocabulary.kind_of(words.forms[before]) == "N"


def _is_expected(scene: Scene, cue: Cue) -> bool:
    """موجة متوقعة من: a feminine participle that agrees with the noun before it, and behind which no speech begins."""
    words, after = scene.words, cue.last + 1
    speech = after < len(words) and (scene.is_a(after, "that") or words.gap(after).strip() != "")
    return words.follows(cue.first) and not speech and _describes_noun(scene, cue)


def _tells_manner(scene: Scene, cue: Cue) -> bool:
    """مضيفا بنبرة ساخرة: whether a participle is the adjective of how somebody spoke, a noun without article behind ب."""
    before, vocabulary = scene.words.forms[cue.first - 1], scene.vocabulary
    return scene.words.follows(cue.first) and before.startswith(BY) and not before.startswith(BY_THE) \
        and vocabulary.common.get(before[1:]) == "N"


def _ends_clause(scene: Scene, cue: Cue) -> bool:
    """في أماكن مقترحة، وإن: a feminine participle behind a noun without article and before a comma says nothing."""
    words, after = scene.words, cue.last + 1
    noun = words.follows(cue.first) and not words.forms[cue.first - 1].startswith(ARTICLE) \
        and scene.vocabulary.common.get(words.forms[cue.first - 1]) == "N"
    return noun and words.text[words.ends[cue.first] - 1] == TEH_MARBUTA and (
        after >= len(words) or words.gap(after).strip()[:1] in {".", *COMMAS})
