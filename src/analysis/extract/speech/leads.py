"""Forms of two openings: a headline's clause in marks before a name, and a relay phrase before what it carries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ...arabic.affixes import ARTICLE, FOR
from ...arabic.chars import COMMA, COMMAS, DASHES
from ...arabic.quotation import Pair
from ...arabic.words import without_article
from ..clues.drafts import SPEAKERS
from ..names.mentions import Mention
from ..reading.cues import Cue, Narration
from ..reading.scene import Scene

_DOTS = ("..", "\u2026")
_MARKS_AND_BLANKS = " \u00a0\"\u00bb\u201d\u201c"
# A line of so many words that ends without a stop is a headline.
_MOST_WORDS, _MOST_LETTERS = 16, 200
_STOPS = ".:\u061b\u060c"
_STOP, _STRETCHED = ".", " \u00a0\u0640"
# A stretch of so many words is more than a term.
_LONG = 5
# He, she and one of several speak, too (“…”، هو كتب; “…”، أحد المشترين كتب).
_ONE_SPEAKER = frozenset({"he", "she", "one-of"})
# So many words tell who speaks before a bare verb, so many with what commas enclose.
_MOST_SUBJECT, _MOST_DESCRIBED = 6, 14
# Nouns for what comes from somebody, named so many words on.
_SENT, _FROM_REACH = frozenset({"statement-from", "statement"}), 5


def headline_cue(scene: Scene, cues: Sequence[Cue], mentions: Mapping[int, Mention], pair: Pair, follower: int) -> Cue | None:
    """«المجموعة صعبة».. س يكشف; «هذا لا معنى له»، س قال: the verb behind the name that follows a clause in marks and two full
    stops, or, in translations, a comma.
    """
    words, mention = scene.words, mentions.get(follower)
    first = words.at(pair.start)
    if not is_clause(scene, first, follower) and follower - first < _LONG:
        return None
    place = bisect_left(cues, follower + 1, key=lambda each: each.first)
    cue = cues[place] if place < len(cues) and cues[place].finite else None
    if cue is None or not (names_speaker(scene, mentions, follower) or scene.is_a(follower, *_ONE_SPEAKER)):
        return None
    opens = words.opens_line(first)
    dots = opens and words.gap(follower).rstrip().endswith(_DOTS) and mention is not None and cue.first == mention.last + 1
    return cue if dots or _verb_behind_speaker(scene, mentions, follower, cue) else None


def _verb_behind_speaker(scene: Scene, mentions: Mapping[int, Mention], first: int, cue: Cue) -> bool:
    """«…»، س قال.; «…» متحدثة باسم الشركة قالت لـ ص; «…» س، رئيس ص، قال في بيان: whether who speaks, with nothing or what
    commas enclose behind, stands before a bare verb, and nothing reported behind that."""
    words, after = scene.words, cue.last + 1
    name = mentions.get(first)
    begin = name.last + 1 if name is not None else first + 1
    gaps = [words.gap(number) for number in range(begin, cue.first + 1)]
    apart = COMMAS.intersection(gaps[0]) and COMMAS.intersection(gaps[-1]) and len(gaps) > 1
    described = apart or begin in scene.titles or scene.holds(begin, cue.first, "relative")
    joined = cue.cut or (name is not None and name.start > words.starts[first])
    near = cue.first - first <= (_MOST_DESCRIBED if described else _MOST_SUBJECT) and words.lines[first] == words.lines[cue.first]
    if joined or not near or any(_STOP in gap for gap in gaps) or (not apart and any(gap.strip(_STRETCHED) for gap in gaps)):
        return False
    over = words.closes_line(cue.last) or words.gap(after).lstrip().startswith((*_STOPS,))
    timed = not over and scene.vocabulary.is_unit(words.forms[after])  # on Monday
    told = not over and cue.form.key in scene.vocabulary.classes["addressing"] and words.forms[after].startswith(ARTICLE)
    return over or timed or told or after in mentions or words.forms[after].startswith(FOR) \
        or scene.is_a(after, "preposition", "circumstance", "at-saying")


def names_speaker(scene: Scene, mentions: Mapping[int, Mention], number: int) -> bool:
    """Whether somebody's name, office or the noun for people stands at a word."""
    group = scene.vocabulary.groups.get(without_article(scene.words.forms[number]))
    named = number in mentions and mentions[number].type in SPEAKERS
    somebody = number in scene.titles or scene.is_a(number, "kin") or (group is not None and group.kind != "document")
    return named or somebody


def is_voiced(scene: Scene, number: int) -> bool:
    """حذرت من «كارثة», not شكا من «الحكومة»: whether a preposition governs a stretch that is no single definite word, or noun for
    an office, a body or people."""
    form = scene.words.forms[number]
    if not scene.is_a(number - 1, "preposition"):
        return False
    told = number in scene.titles or number in scene.heads or form in scene.vocabulary.groups
    return scene.marked_by_end.get(number) != number or not (told or form.startswith(ARTICLE))


def is_clause(scene: Scene, first: int, end: int) -> bool:
    """Whether words hold a verb or function word, or say something of a definite noun: a bare term does neither."""
    forms = scene.words.forms[first:end]
    told = bool(forms) and forms[0].startswith(ARTICLE) and not forms[-1].startswith(ARTICLE)
    return told or scene.vocabulary.has_clause_word(forms)


def opens_clause(scene: Scene, told: Narration, cue: Cue, first: int) -> bool:
    """ووفقا لما ذكره س، فإن «…»: a relay phrase at a sentence's head, before the comma, that-word or colon of what it carries.

    Between dashes it may stand anywhere: - كما ذكر س -.
    """
    words, later = scene.words, scene.words.gaps[cue.last + 1:first]
    if cue.first and words.gap(cue.first).strip() in DASHES:
        return any(gap.strip() in DASHES for gap in later)
    opens = cue.first == 0 or not told.together(words.starts[cue.first - 1], words.starts[cue.first])
    return opens and (scene.holds(cue.last + 1, first, "that") or ":" in words.gap(first) or any(COMMA in gap for gap in later))


def in_headline(scene: Scene, number: int) -> bool:
    """Whether a word stands in a short line that ends without a stop."""
    words, line = scene.words, scene.words.lines[number]
    start, end = scene.spans[line]
    return end - start < _MOST_LETTERS and words.text[start:end].rstrip()[-1:] not in _STOPS \
        and words.text.count(" ", start, end) < _MOST_WORDS


def headed_by(scene: Scene, mentions: Mapping[int, Mention], first: int) -> int | None:
    """س: العالم «على حافة الهاوية»: the word behind the colon after who speaks, at the head of the headline of a mark."""
    words = scene.words
    if not in_headline(scene, first):
        return None
    start = words.at(scene.spans[words.lines[first]][0])
    colon = next((number for number in range(start + 1, first) if ":" in words.gap(number)), None)
    return colon if colon is not None and _heads_headline(scene, mentions, start, colon) else None


def _heads_headline(scene: Scene, mentions: Mapping[int, Mention], start: int, end: int) -> bool:
    """Whether words before a colon name somebody, or begin with an office or the noun for people or a document."""
    group = scene.vocabulary.groups.get(without_article(scene.words.forms[start]))
    named = any(number in mentions and mentions[number].type in SPEAKERS for number in range(start, end))
    return named or start in scene.titles or (group is not None and group.kind in {"person", "document"})


def signature(scene: Scene, mentions: Mapping[int, Mention], first: int, last: int) -> Mention | None:
    """«…» – س; «…».. س يهاجم ص: the person behind a dash that follows a line's opening quote, or behind a headline's two dots."""
    words, mention = scene.words, mentions.get(last + 1)
    opens = words.opens_line(first)
    if not opens or last == first or words.closes_line(last):
        return None
    gap = words.gap(last + 1).strip(_MARKS_AND_BLANKS)
    if gap.endswith(_DOTS) and in_headline(scene, first) and is_clause(scene, first, last + 1):
        return _acts(scene, mention) or _sends(scene, mentions, last + 1)
    return mention if gap in DASHES and mention is not None and mention.type == "PERSON" else None


def _acts(scene: Scene, mention: Mention | None) -> Mention | None:
    """ميسي يهاجم: a person right before a verb, but for one of a work, which the marks hold then (شيرين تطرح)."""
    after = mention.last + 1 if mention is not None else len(scene.words)
    if not scene.words.follows(after) or mention is None or mention.type != "PERSON":
        return None
    form, vocabulary = scene.words.forms[after], scene.vocabulary
    return mention if vocabulary.kind_of(form) == "V" and not vocabulary.is_a(form, "performing") else None


def _sends(scene: Scene, mentions: Mapping[int, Mention], first: int) -> Mention | None:
    """رسالة مؤثرة من س: the person from whom it comes that the noun of a statement tells of."""
    if not scene.is_a(first, *_SENT):
        return None
    near = range(first + 1, min(first + _FROM_REACH, len(scene.words)))
    sender = next((mentions.get(number) for number in near if scene.is_a(number - 1, "partitive")), None)
    return sender if sender is not None and sender.type == "PERSON" else None
