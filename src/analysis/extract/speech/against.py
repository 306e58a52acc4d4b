"""What tells against speech: names, titles, terms."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...arabic.affixes import AND, ARTICLE, FINAL_HEH
from ...arabic.chars import COMMA
from ...arabic.quotation import Pair
from ..clues.latin import is_sentence
from ..clues.titled import led_body
from ..reading.deeds import is_deed
from ..reading.heads import head_before, is_named_already
from ..reading.scene import Scene, less_gloss
from ..reading.vocabulary import Head
from .surroundings import BETWEEN, Surroundings, closes_clause, is_predicate, one_stretch_but_marks, verb_follows
from .terms import PRONOUNS, is_set_term, is_verbs_subject, judges, names_medium, said_whole, term_in_clause

_LONGEST_NAME, _LONGEST_VENUE = 6, 4
# Bonds of a stretch that a form or a colon stands beside.
_SPOKEN = frozenset({"cue at the mark", "colon", "cue after"})
_THE = "\u0627\u0644\u0640"  # an article written apart


def against(around: Surroundings, first: int, last: int, pair: Pair, bond: tuple[str, ...]) -> tuple[str, ...]:
    """What tells of a name, a title or a term."""
    found = _by_itself(around, first, last, pair, bond)
    if not _SPOKEN.isdisjoint(bond):
        return (*found, *_beside_form(around, first, last, pair, bond))
    found += _named(around, first, last, bond) + _nominal(around, first, last, bond)
    found += (*term_in_clause(around.scene, first, last, pair, bond), *_headed(around, first, last))
    return (*found, "gloss") if _gloss_follows(around.scene, last, pair) else tuple(found)


def _by_itself(around: Surroundings, first: int, last: int, pair: Pair, bond: tuple[str, ...]) -> list[str]:
    """What tells of a name by the words of a stretch and what is written onto its mark."""
    scene = around.scene
    known = (_is_name(around, first, last) and not said_whole(scene, first, last, bond)) or names_medium(scene, pair)
    strange = not known and not is_sentence(scene.words, first, last) and all(
        not scene.vocabulary.is_ordinary(form) for form in scene.words.forms[first:last + 1])
    told = (("naming word", pair.opening and scene.words.text.endswith(_THE, 0, pair.opening.start)),  # the "Blues"
            ("a known name", known), ("strange words only", strange), ("a set term", is_set_term(scene, first, last, bond)),
            ("head noun", scene.is_a(first - 1, "creator")),  # the director of "…"
            ("head noun", led_body(scene, first, last) is not None or _is_venue(scene, first, last)))
    return [feature for feature, true in told if true]


def _is_venue(scene: Scene, first: int, last: int) -> bool:
    """حضر إلى «سينما قصر النيل»: whether marks behind a preposition hold the noun for a place to go to and what it is called."""
    forms, vocabulary = scene.words.forms, scene.vocabulary
    named = 0 < last - first < _LONGEST_VENUE and scene.is_a(first, "venue") \
        and not vocabulary.has_clause_word(forms[first:last + 1])
    called = forms[last].startswith(ARTICLE) or not vocabulary.is_ordinary(forms[last])
    return named and called and scene.is_a(first - 1, "preposition", "said-in")


def _beside_form(around: Surroundings, first: int, last: int, pair: Pair, bond: tuple[str, ...]) -> Iterator[str]:
    """What tells against speech where a form or colon stands beside the stretch."""
    scene = around.scene
    after = around.cues[bisect_left(around.cue_firsts, last + 1)] if "cue after" in bond else None
    if after and last - first < 2 and scene.is_a(first - 1, "preposition"):
        yield "governed, and a verb after"
    if "colon" not in bond and is_verbs_subject(scene, first, last, pair, after):
        yield "subject of the clause"


def _named(around: Surroundings, first: int, last: int, bond: tuple[str, ...]) -> list[str]:
    """What tells that the clause calls something so, or lets it do something."""
    naming = _named_before(around.scene, first) or _named_before(around.scene, _before_bearer(around, first))
    acts = "headed" in bond and first == last and verb_follows(around, last)  # fraud devours us, and "Commerce" answers
    return ["naming word"] * naming + ["subject of the clause"] * acts


def _headed(around: Surroundings, first: int, last: int) -> list[str]:
    """The noun that a stretch may be the name of: شركة «…», مصطلح «…»."""
    scene = around.scene
    head = head_before(scene, first) or _of_its_author(around, first)
    governed = scene.is_a(first - 1, "preposition")
    opens = last - first > 1 and scene.is_a(first, "that")
    plain = not (governed or opens or is_predicate(scene, first, last)) and one_stretch_but_marks(scene, first)
    told = head and (is_named_already(scene, first, last, head[1]) or _says_what_it_does(scene, first, last, head[1].type))
    return ["term noun" if head[1].term else "head noun"] if head and plain and not told else []


def _says_what_it_does(scene: Scene, first: int, last: int, kind: str) -> bool:
    """عودتهم إلى البلاد «تشكل خطرا حقيقيا»: several words that a verb opens name nothing but a work."""
    alone = last - first == 1 and not scene.vocabulary.is_prepositional(scene.words.forms[last])
    definite = first > 0 and scene.words.forms[first - 1].startswith(ARTICLE)  # that interest in the book "doubled"
    verb = scene.vocabulary.kind_of(scene.words.forms[first]) == "V"
    return last > first and not alone and (kind != "WORK" or definite) and verb


def _before_bearer(around: Surroundings, first: int) -> int:
    """شعار الرئيس س «أمريكا أولا»: the word behind the naming word, where titles and a person's name follow that."""
    scene, place = around.scene, first
    for number in range(first - 1, max(first - _LONGEST_NAME, 0), -1):
        mention = around.mentions.get(number)
        if mention and mention.last == first - 1 and mention.type == "PERSON":
            place = number
    while place < first and place > 0 and (title := scene.title_ends.get(place - 1)):
        place = title.first
    return place


def _of_its_author(around: Surroundings, first: int) -> tuple[str, Head] | None:
    """كتاب الصحفي الأمريكي س «الخوف»: the noun for a work before its author with his titles."""
    place = _before_bearer(around, first)
    forms, floor = around.words.forms, max(first - _LONGEST_NAME - 3, 1)
    while floor < place < first and forms[place - 1].startswith(ARTICLE):
        place -= 1
    head = head_before(around.scene, place) if place < first else None
    return head if head and head[1].type == "WORK" else None


def _named_before(scene: Scene, first: int) -> bool:
    """المعروفة إعلاميا بـ «…»: a naming word right before a stretch, or before its proclitic and an adverb."""
    for number in range(first - 1, max(first - 4, -1), -1):
        comma = number == first - 1 and not scene.words.gap(first).strip(BETWEEN + COMMA)
        if not comma and not one_stretch_but_marks(scene, number + 1):
            return False
        form = scene.words.forms[number]
        if scene.vocabulary.is_a(form, "naming"):
            if scene.is_a(number - 1, "naming-noun"):
                return False  # (would not) give her name: "…"
            before = number > 0 and (scene.cue_ending_at(number - 1) or scene.words.forms[number - 1].startswith(ARTICLE))
            return not (before and scene.vocabulary.is_a(form, "to-him"))  # answered him; the accused
        if len(form) > 1 and not scene.vocabulary.is_a(form, "adverb"):
            return False
    return False


def _nominal(around: Surroundings, first: int, last: int, bond: tuple[str, ...]) -> list[str]:
    """A short stretch without clause words right behind a noun is that noun's name, unless it speaks of somebody."""
    words, vocabulary = around.words, around.vocabulary
    if last - first > 2 or first == 0 or not one_stretch_but_marks(around.scene, first):
        return []
    before, forms = words.forms[first - 1], words.forms[first:last + 1]
    pronoun = ["pronoun inside"] if any(form.endswith(PRONOUNS) and len(form) > 4 for form in forms) else []
    noun = vocabulary.kind_of(before) == "N" and not any(map(vocabulary.is_prepositional, (before, forms[0]))) \
        and not _is_told_of_it(around, first, last, bond)
    if _is_verdict(around, first, last, bond, noun=noun):
        return ["a verdict"]
    if noun and first > 1 and "governed by a cue" in bond and around.scene.is_a(first - 2, "preposition") \
            and judges(around.scene, first, last):
        return pronoun  # (called on X) to give "positive signs"
    if not noun or vocabulary.has_clause_word(forms):
        return pronoun
    if before.startswith(ARTICLE) and "reported clause" in bond and verb_follows(around, last):
        return ["subject of the clause"]  # that the series "…" will be shown
    return pronoun or ["noun before a noun"]


def _is_told_of_it(around: Surroundings, first: int, last: int, bond: tuple[str, ...]) -> bool:
    """Whether a stretch is the predicate of the clause before it, or what there is, and so no name of the noun."""
    vocabulary, forms = around.vocabulary, around.words.forms
    before, own = forms[first - 1], forms[first:last + 1]
    regrettable = is_predicate(around.scene, first, last) and before.startswith(ARTICLE)  # the tariffs are "regrettable"
    bound = last == first + 1 and vocabulary.is_prepositional(own[1]) and not own[0].startswith(ARTICLE)
    illegal = bound and before.removeprefix(AND).startswith(ARTICLE)  # the tariffs are "against the law"
    there = vocabulary.is_a(before, "existential") or (first > 1 and around.scene.is_a(first - 2, "what"))
    blame = any(vocabulary.is_a(form, "blame") for form in own)  # laid on the government "the blame"
    # An accusative may be read as a noun too: that it amasses "record profits".
    told = regrettable or illegal or there or blame or vocabulary.is_accusative(own[0])
    return told or closes_clause(around, first, last, bond) or _is_subjects(around, first, last) \
        or _is_asked_for(around, first, last, bond)


def _is_asked_for(around: Surroundings, first: int, last: int, bond: tuple[str, ...]) -> bool:
    """ضرورة «محاسبة المسؤولين», أعلنت الفرق «انتهاء العمليات»: a verbal noun of what somebody finds needed, or announces."""
    vocabulary, before, form = around.vocabulary, around.words.forms[first - 1], around.words.forms[first]
    if not is_deed(vocabulary, form):
        return False
    announced = last > first and before.startswith(ARTICLE) and "cue with its subject" in bond and not form.startswith(ARTICLE)
    return announced or vocabulary.is_a(before, "weighing")


def _is_subjects(around: Surroundings, first: int, last: int) -> bool:
    """قال الوزير «…», أن الوزير «…»: whether the noun before a stretch is a form's or clause's subject, of which it tells."""
    words, scene = around.words, around.scene
    if first < 2 or not words.forms[first - 1].startswith(ARTICLE):
        return False
    begins = scene.cue_ending_at(first - 2) is not None or scene.is_a(first - 2, "that")
    return begins and (words.forms[first].startswith(ARTICLE) or not verb_follows(around, last))


def _is_verdict(around: Surroundings, first: int, last: int, bond: tuple[str, ...], *, noun: bool) -> bool:
    """Against a "backward" form of it; voiced his "deep" sorrow: whether an adjective judges the noun before it."""
    if noun and "no cue in reach" not in bond and is_predicate(around.scene, first, last):
        return True
    words, kind_of = around.words, around.vocabulary.kind_of
    owned = words.forms[first - 1].endswith(PRONOUNS) or words.text[words.ends[first - 1] - 1] == FINAL_HEH
    return owned and first == last and "governed by a cue" in bond \
        and kind_of(words.forms[first].removeprefix(ARTICLE)) == "A"


def _is_name(around: Surroundings, first: int, last: int) -> bool:
    if first == last and around.vocabulary.is_given(around.words.forms[first], sure=True):
        return True  # the robot "Sara"
    body = around.mentions.get(first)
    if body and body.type == "ORG" and not _predicate_follows(around.scene, body.last + 1, last):
        return True  # the "commission of defence, and of those abroad"
    head = around.scene.heads.get(first)
    behind = head is not None and not head.cut and head.last < last and first not in around.mentions
    number = head.last + 1 if head and behind else first  # the "Riyadh region"
    while number <= last:
        mention = around.mentions.get(number)
        if mention is None:
            return False
        number = mention.last + 1
    return True


def _predicate_follows(scene: Scene, first: int, last: int) -> bool:
    """«جيش الدفاع ليس له دور»: whether a verb, a negation, an adjective without article or many words say something of it."""
    vocabulary, forms = scene.vocabulary, scene.words.forms[first:last + 1]
    told = any(vocabulary.kind_of(form) == "V" or vocabulary.is_a(form, "negator") for form in forms)
    adjective = bool(forms) and vocabulary.kind_of(forms[0]) == "A" and not forms[0].startswith(ARTICLE)
    return told or adjective or len(forms) > _LONGEST_NAME


def _gloss_follows(scene: Scene, last: int, pair: Pair) -> bool:
    """Whether a gloss in Latin letters stands behind marks, or ends what they hold."""
    if less_gloss(scene.words, scene.words.at(pair.start), last) < last:
        return True
    if last - bisect_right(scene.words.starts, pair.start) > 6 or last + 1 >= len(scene.words):
        return False
    place = pair.closing.end if pair.closing else pair.end
    behind = scene.words.text[place:place + 3].strip()
    return behind.startswith("(") and scene.words.forms[last + 1].isascii()
