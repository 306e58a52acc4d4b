"""Whether the speaker of a quote is the right one: by ids, as the gold set's guide counts, and as a reader sees it.

By ids an unnamed speaker is right wherever nobody else is named, whatever the description says, and an institution that no
catalogue holds is wrong, since nobody can guess its id. A reader compares what the two are called.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..arabic.folding import fold_key
from ..arabic.words import without_article
from .annotations import Record

SCORED = frozenset({"PERSON", "COMPANY"})
UNNAMED = ("group:", "anon:")


@dataclass(frozen=True)
class Called:
    """Who is who in one article.

    ``votes``: the gold entity for which each found one mostly stands, by the mentions that are scored; ``meant``: the same by
    mentions of every type. ``theirs`` and ``ours``: what each speaker of the gold, and each found entity, is called.
    ``scored``: the gold entities of a type that is scored.
    """

    votes: Mapping[str, str]
    meant: Mapping[str, str]
    theirs: Mapping[str, Collection[str]]
    ours: Mapping[str, Collection[str]]
    scored: Collection[str]


def called(gold: Record, found: Record, text: str) -> Called:
    """Who is who; ``gold`` and ``found`` hold mentions and quotes as ``analysis export`` prints them."""
    mine = {(m["start"], m["end"]): m["entity"] for m in found["mentions"]}
    pairs = [(m["type"], m["entity"], mine[span]) for m in gold["mentions"] if (span := (m["start"], m["end"])) in mine]
    scored = {m["entity"] for m in gold["mentions"] if m["type"] in SCORED}
    theirs = _spelled(gold["mentions"], text)
    for quote in gold["quotes"]:
        if quote.get("speaker_surface") and is_unnamed(quote["speaker"]):
            theirs[quote["speaker"]].add(quote["speaker_surface"])
    return Called(_votes((g, f) for kind, g, f in pairs if kind in SCORED), _votes((g, f) for _, g, f in pairs), theirs,
                  _spelled(found["mentions"], text), scored)


def _spelled(mentions: Iterable[Record], text: str) -> defaultdict[str, set[str]]:
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        spelled[mention["entity"]].add(text[mention["start"]:mention["end"]])
    return spelled


def _votes(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Which gold entity each found one mostly stands for."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for gold, found in pairs:
        votes[found][gold] += 1
    return {found: counter.most_common(1)[0][0] for found, counter in votes.items()}


def is_unnamed(speaker: str | None) -> bool:
    """Whether the gold names nobody as the speaker."""
    return speaker is None or speaker.startswith(UNNAMED)


def same_speaker(gold: str | None, found: str | None, votes: Mapping[str, str]) -> bool:
    """Whether ids agree; an unnamed speaker must not be given an entity that stands for another."""
    if is_unnamed(gold):
        return not found or found not in votes
    return found is not None and (votes.get(found) == gold or found == gold)


def same_to_a_reader(gold: Record, found: Record, who: Called) -> bool:
    """Whether two quotes' speakers are one for a reader: by name for whom the gold names, else by what both are called.

    Of a speaker whom the gold neither names nor describes only the ids are compared.
    """
    wanted, answer = gold["speaker"], found["speaker"]
    if answer in who.meant:
        return bool(who.meant[answer] == wanted)
    if wanted in who.scored or not who.theirs.get(wanted):
        return same_speaker(wanted, answer, who.votes)
    names = who.ours.get(answer, ()) if answer else [found["speaker_label"] or ""]
    return wanted == answer or any(alike(one, other) for one in names for other in who.theirs[wanted])


def alike(one: str, other: str) -> bool:
    """Whether two descriptions have the same first word, or all words of one are in the other; articles count for nothing."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    return first[0] == second[0] or set(first) <= set(second) or set(second) <= set(first)


def _words(text: str) -> list[str]:
    return [without_article(word) for word in fold_key(text).split()]
