"""The role beside a person's name: نائب الرئيس للذكاء الاصطناعي التوليدي في Meta, before or after it."""

from __future__ import annotations

from .drafts import Draft, start_of
from .scene import Scene

_MOST_WORDS = 12
_MARKS = "\"\u00ab\u00bb\u201c\u201d"
_BREAKS = "\n.!?\u061f\u060c,\u061b:()"
_STOPS = _BREAKS + _MARKS


def role_beside(scene: Scene, draft: Draft) -> str:
    """The title that belongs to the name with its complement, as it stands in the text, or ''."""
    return _before(scene, draft) or _after(scene, draft)


def _before(scene: Scene, draft: Draft) -> str:
    """A title whose words, to the name, hold no break but a single comma right before the name."""
    words = scene.words
    for number in range(draft.first - 1, max(draft.first - _MOST_WORDS, -1), -1):
        between = words.text[words.starts[number]:start_of(scene.words, draft)].rstrip("\u060c, ")
        if any(sign in between for sign in _BREAKS):
            return ""
        whole = sum(sign in _MARKS for sign in between) % 2 == 0  # the counsel of "BN" X
        hit = scene.titles.get(number)
        if whole and hit and hit.value.kind != "honorific" and not _inside_longer(scene, number):
            end = words.ends[draft.first - 1]
            return words.text[words.position(hit.first, hit.cut):end + (words.text[end] in _MARKS)]
    return ""


def _inside_longer(scene: Scene, number: int) -> bool:
    """Whether another title further left runs up to this one (نائب رئيس مجلس إدارة), with no verb or أن between."""
    return any(earlier in scene.titles and scene.words.lines[earlier] == scene.words.lines[number]
               and not any(sign in scene.words.text[scene.words.starts[earlier]:scene.words.starts[number]] for sign in _STOPS)
               and not any(place in scene.cues or "that" in scene.roles[place] for place in range(earlier, number))
               for earlier in range(max(number - 4, 0), number))


def _after(scene: Scene, draft: Draft) -> str:
    """A title after a comma or bracket, up to the next stop."""
    words, follower = scene.words, draft.last + 1
    if follower not in scene.titles or words.gap(follower).strip() not in {"\u060c", ",", "(", "-", "\u2013"}:
        return ""
    last = follower
    while last + 1 < len(words) and last - follower < _MOST_WORDS and not set(words.gap(last + 1)) & set(_STOPS) \
            and last + 1 not in scene.cues and "that" not in scene.roles[last + 1]:
        last += 1
    return words.surface(follower, last)
