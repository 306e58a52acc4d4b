"""Forms and stretches that tell of no speech: in brackets, between dashes, passive, or aside from the verb of a quote."""

from __future__ import annotations

from bisect import bisect_left

from ...arabic.chars import COMMA
from ...arabic.quotation import Pair
from ...arabic.words import bare_forms
from ..reading.cues import Cue, in_relative_clause
from ..reading.heads import head_before
from .surroundings import Surroundings

# A source that parts a verb and its subject from the that-word stands so near the verb, in words.
_ASIDE = 4
# A verb that belongs to a quote, in a relative clause, stands right before it.
_NEAR = 3
# An answer's mark stands so near its line's beginning, in code points.
_ANSWER = 12
_TEXTS = frozenset({"medium", "authored", "published"})
_CLAUSE_ENDS = frozenset(".\u060c!\u061f\u061b")


def is_open_name(around: Surroundings, pair: Pair, first: int) -> bool:
    """لموقع «س، ولكن: whether a mark that nothing closes opens before the name of its head noun, and a comma ends that."""
    mention = around.mentions.get(first)
    if mention is None or pair.closing is not None or mention.last + 1 >= len(around.words):
        return False
    return head_before(around.scene, first) is not None and COMMA in around.words.gap(mention.last + 1)


def is_bracketed(around: Surroundings, cue: Cue, first: int) -> bool:
    """(التغريدات المصنفة بحسب الزمن) … «…»: whether a bracket closes between a form and the mark that opened before it."""
    text = around.words.text[around.words.ends[cue.last]:around.words.starts[first]]
    return ")" in text and "(" not in text[:text.index(")")]


def is_aside(around: Surroundings, cue: Cue, first: int) -> bool:
    """وأكدت الوزارة، بحسب البيان، [أن] «…»: a source between the verb and a comma before the quote or its that-word."""
    words = around.words
    place = bisect_left(around.cue_firsts, cue.first) - 1
    verb = around.cues[place] if place >= 0 else None
    resumes = next((number for number in range(cue.last + 1, first) if around.scene.is_a(number, "that")), first)
    comma = COMMA in words.gap(cue.first - 1) + words.gap(cue.first)  # always according to
    colon = resumes == first and ":" in words.gap(first) and comma  # said X, as Y has it: "…"
    inner = 2 <= cue.first - verb.last <= _ASIDE and resumes < first if verb is not None else False  # tells X, as Y has it, that
    aside = inner or colon or COMMA in words.gap(resumes)
    quotes = cue.form.shape == "participle"  # doubted it, quoting her doctor that
    return verb is not None and verb.finite and cue.first - verb.last <= 8 and aside and not quotes \
        and around.narration.together(words.starts[verb.first], words.starts[cue.first])


def _is_carried(around: Surroundings, place: int) -> bool:
    """وحسب وسيط، نقلت عنه الوكالة، فإن «…»: whether a verb only tells who carried the words of the source before it."""
    cue, outer = around.cues[place], around.cues[place - 1] if place else None
    starts, carrying = around.words.starts, around.vocabulary.classes["carrying"]
    from_him = around.scene.is_a(cue.last + 1, "from-him", "from-her") and cue.form.key in carrying
    return from_him and cue.finite and outer is not None and outer.form.shape == "source" \
        and around.narration.together(starts[outer.first], starts[cue.first])


def is_passive(around: Surroundings, cue: Cue, first: int) -> bool:
    """وصفت بـ«…»: a describing verb with neither subject nor object behind it; nobody is told to have said so."""
    classes, between = around.vocabulary.classes, around.words.forms[cue.last + 1:first]
    describes = cue.finite and cue.form.key in classes["describing"]
    return describes and all(len(form) == 1 or form in classes["as-it-is"] for form in between)


def is_published(around: Surroundings, place: int, first: int) -> bool:
    """قال س، مؤلف ورقة نشرت في مجلة، «…»: whether a verb only tells where a text came out, which stands before it."""
    scene, cue = around.scene, around.cues[place]
    if not place or not (cue.form.weak and cue.finite) or cue.cut or not scene.words.follows(cue.first):
        return False
    outer = around.cues[place - 1]
    if not outer.finite or outer.form.weak \
            or not around.narration.together(scene.words.starts[outer.first], scene.words.starts[cue.first]):
        return False
    before = [rest for _, rest in bare_forms(scene.words.forms[cue.first - 1])]
    text = any(not _TEXTS.isdisjoint(scene.vocabulary.roles_of(form)) for form in before)
    return text or _in_commas(around, outer, cue, first)


def _in_commas(around: Surroundings, outer: Cue, cue: Cue, first: int) -> bool:
    """Whether commas stand on both sides of a verb before a preposition, between the sentence's own verb and the quote."""
    words, after = around.words, cue.last + 1
    sides = (range(outer.last + 1, cue.first), range(after, first + 1))
    closed = all(any(COMMA in words.gap(number) for number in side) for side in sides)
    return closed and after < first and around.scene.is_a(after, "preposition")


def is_within_clause(around: Surroundings, place: int, first: int) -> bool:
    """قال س، الذي قاد المفاوضات بحسب مطلعين عليها، في بيان: «…»: whether a source phrase stands in a relative clause that a comma
    ends before the colon of the sentence's own verb."""
    scene, cue, words = around.scene, around.cues[place], around.words
    outer = around.cues[place - 1] if place else None
    if outer is None or not outer.finite or cue.form.shape != "source" or ":" not in words.gap(first) \
            or not around.narration.together(words.starts[outer.first], words.starts[cue.first]):
        return False
    relative = scene.holds(outer.last + 1, cue.first, "relative")
    return relative and any(COMMA in words.gap(number) for number in range(cue.last + 2, first))


def is_judged(around: Surroundings, cue: Cue, pair: Pair, first: int) -> bool:
    """رأى س أن ما قاله ص «هراء».: whether a stretch that ends its clause is the outer subject's verdict on another's words."""
    words, after = around.words, around.words.at(pair.end)
    what = cue.form.shape == "phrase" and cue.last > cue.first and around.scene.is_a(cue.first - 1, "that")
    ends = after >= len(words) or words.lines[after] != words.lines[first] or not _CLAUSE_ENDS.isdisjoint(words.gap(after))
    return what and ends and ":" not in words.gap(first)


def is_relayed(around: Surroundings, place: int) -> bool:
    """حسبما ذكرت قناة س: a verb right behind a relay phrase tells who carried the words."""
    cue, before = around.cues[place], around.cues[place - 1] if place else None
    relays = before is not None and before.form.shape == "relay" and before.last == cue.first - 1
    return relays and not around.scene.is_a(cue.first - 1, "also")


def is_when(around: Surroundings, place: int) -> bool:
    """وقال عن رهان وضعه عندما توقع الجمهور أن …: whether a verb only tells when another of its sentence was done."""
    words, cue = around.words, around.cues[place]
    is_a, before = around.vocabulary.is_a, cue.first - 1
    if not place or before < 0 or not is_a(words.forms[before], "when"):
        return False
    if before and is_a(words.forms[before - 1], "preposition"):
        return False  # (في حين sets one against another)
    outer = around.cues[place - 1]
    if around.scene.holds(outer.last + 1, cue.first, "that"):
        return False  # (said that she feared for him) after X told her that
    return outer.finite and not outer.form.weak and around.narration.together(words.starts[outer.first], words.starts[cue.first])


def is_aside_of_name(around: Surroundings, place: int, first: int) -> bool:
    """قالت س، التي أعلن ص عن تعيينها: «…»: a relative clause that is over before the quote of the sentence's own verb, or a
    verb that only tells who carried a source's words."""
    words, cue = around.words, around.cues[place]
    if _is_carried(around, place):
        return True
    if not place or first - cue.last <= _NEAR or not in_relative_clause(around.scene, cue):
        return False
    outer = around.cues[place - 1]
    if not outer.finite or not around.narration.together(words.starts[outer.first], words.starts[cue.first]):
        return False
    that = next((n for n in range(cue.last + 1, first) if around.scene.is_a(n, "that")), first)
    commas = any(COMMA in words.gap(number) for number in range(cue.last + 1, that + 1))
    return commas or (that == first and ":" in words.gap(first))


def turns_away(around: Surroundings, cue: Cue, first: int) -> bool:
    """وصفها س بأنها «…»، فيما قرأ ص من ديوانه «…»: whether a clause behind a form turns to what somebody else does."""
    words, vocabulary = around.words, around.vocabulary
    return any(around.scene.is_a(number, "contrast") and COMMA in words.gap(number) and number + 1 not in around.scene.cues
               and vocabulary.kind_of(words.forms[number + 1]) == "V" for number in range(cue.last + 2, first - 1))


def answers(around: Surroundings, pair: Pair) -> bool:
    """Whether the line is an answer of an interview: it opens with the mark, behind a line that asks."""
    text, start = around.words.text, mark_start(pair)
    line = text.rfind("\n", max(start - _ANSWER, 0), start) + 1
    asked = line > 0 and text[max(line - _ANSWER, 0):line].rstrip()[-1:] in {"?", "\u061f"}
    return asked and not text[line:start].strip(" -\u2013\u2014\u2022*\u00a0")


def mark_start(pair: Pair) -> int:
    """Where the opening mark of a stretch stands, or the stretch begins."""
    return pair.opening.start if pair.opening else pair.start
