"""What was found in one article against what a careful reader found, as counts, and every error with its rule.

Mentions: exact spans of PERSON and COMPANY. Quotes: spans that overlap a gold span with intersection
over union of at least 0.8. Speakers and sentiment are judged for the quotes that were found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .annotations import part_of

SCORED = frozenset({"PERSON", "COMPANY"})
LEAST_OVERLAP = 0.8
UNNAMED = ("group:", "anon:")
# So many code points beside an error are shown, and what stands for those further off.
_BESIDE, _MORE = 40, "\u2026"

Record = Mapping[str, Any]


class Slip(NamedTuple):
    """One error. ``rule``: what decided, '' for what no rule found; ``found``, ``gold``: the two answers, '' where none is.

    ``start``: its code point in the article; ``place``: file and line, ``context``: its words among their neighbours, and
    ``part``: of the gold set, are set by ``tally_of``.
    """

    kind: str
    rule: str
    text: str
    found: str = ""
    gold: str = ""
    start: int = 0
    place: str = ""
    context: str = ""
    part: str = ""

    def __str__(self) -> str:
        rule = f" ({self.rule})" if self.rule else ""
        told = f" {self.found or None} for {self.gold or None}" if self.found or self.gold else ""
        return f"{self.place}: {self.kind}{told}{rule}: {self.text}\n    {self.start}: {self.context}"


@dataclass
class Tally:
    """Counts of one article, or of several added up.

    ``counts`` holds, besides the sums of the figures, how many answers each rule gave (``by KIND RULE``) and, for each
    bin of confidence, how many quotes got it, how many of those have the right speaker, and their summed confidence.
    """

    counts: Counter[str] = field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    slips: list[Slip] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.counts + other.counts, self.confusion + other.confusion, self.slips + other.slips)


def tally_of(gold: Record, found: Record, text: str) -> Tally:
    """The counts of one article; ``gold`` and ``found`` hold mentions and quotes as ``analysis export`` prints them."""
    tally = Tally()
    pairs = _mentions(gold["mentions"], found["mentions"], text, tally)
    _clusters(pairs, tally)
    _quotes(gold["quotes"], found["quotes"], _votes(pairs), text, tally)
    return replace(tally, slips=[_placed(slip, gold, text) for slip in tally.slips])


def _placed(slip: Slip, gold: Record, text: str) -> Slip:
    """An error with its place: line and code point count in the decoded file."""
    line, end = text.count("\n", 0, slip.start) + 1, slip.start + len(slip.text)
    low, high = max(slip.start - _BESIDE, 0), end + _BESIDE
    around = " ".join(text[low:high].split())
    context = _MORE * (low > 0) + around + _MORE * (high < len(text))
    return slip._replace(place=f"{gold.get('file', '')}:{line}", context=context, part=part_of(gold))


def _mentions(gold: Sequence[Record], found: Sequence[Record], text: str, tally: Tally) -> list[tuple[str, str]]:
    scored = {(m["start"], m["end"]): m for m in gold if m["type"] in SCORED}
    others = [(m["start"], m["end"]) for m in gold if m["type"] not in SCORED]
    mine = {(m["start"], m["end"]): m for m in found}
    hits = [span for span in mine if span in scored]
    extra = [span for span, m in mine.items() if span not in scored and m["type"] in SCORED
             and not any(low < span[1] and span[0] < high for low, high in others)]
    tally.counts.update(mention_hits=len(hits), mentions_found=len(hits) + len(extra), mentions_gold=len(scored))
    tally.counts.update(f"by mention {mine[span]['rule']}" for span in (*hits, *extra))
    _misses([span for span in scored if span not in mine], extra, mine, text, tally)
    _types([(scored[span], mine[span]) for span in hits], text, tally)
    return [(scored[span]["entity"], mine[span]["entity"]) for span in hits]


def _misses(missed: Sequence[tuple[int, int]], extra: Sequence[tuple[int, int]], mine: Mapping[tuple[int, int], Record],
            text: str, tally: Tally) -> None:
    for start, end in extra:
        tally.slips.append(Slip("extra mention", mine[start, end]["rule"], text[start:end], start=start))
    for start, end in missed:
        tally.slips.append(Slip("missed mention", "", text[start:end], start=start))


def _types(pairs: Sequence[tuple[Record, Record]], text: str, tally: Tally) -> None:
    for gold, found in pairs:
        tally.counts["types"] += gold["type"] == found["type"]
        if gold["type"] != found["type"]:
            tally.slips.append(Slip("type", found["rule"], text[gold["start"]:gold["end"]], found["type"], gold["type"],
                                    start=gold["start"]))


def _clusters(pairs: Sequence[tuple[str, str]], tally: Tally) -> None:
    both, gold, found = Counter(pairs), Counter(g for g, _ in pairs), Counter(f for _, f in pairs)
    tally.counts["cluster_pairs"] += len(pairs)
    for (g, f), count in both.items():
        tally.counts["cluster_precision"] += count * count / found[f]  # type: ignore[assignment]
        tally.counts["cluster_recall"] += count * count / gold[g]  # type: ignore[assignment]


def _votes(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Which gold entity each found one mostly stands for."""
    votes: dict[str, Counter[str]] = {}
    for gold, found in pairs:
        votes.setdefault(found, Counter())[gold] += 1
    return {found: counter.most_common(1)[0][0] for found, counter in votes.items()}


def _quotes(gold: Sequence[Record], found: Sequence[Record], votes: Mapping[str, str], text: str, tally: Tally) -> None:
    left = list(found)
    tally.counts.update(quotes_gold=len(gold), quotes_found=len(found))
    for quote in gold:
        best = max(left, key=lambda candidate: overlap(quote, candidate), default=None)
        if best is None or overlap(quote, best) < LEAST_OVERLAP:
            tally.slips.append(Slip("missed quote", "", text[quote["start"]:quote["end"]][:60], start=quote["start"]))
            continue
        left.remove(best)
        tally.counts["quote_hits"] += 1
        _judge(quote, best, votes, tally)
    for quote in left:
        tally.slips.append(Slip("extra quote", quote["rule"], quote["text"][:60], start=quote["start"]))


def _judge(gold: Record, found: Record, votes: Mapping[str, str], tally: Tally) -> None:
    right = same_speaker(gold["speaker"], found["speaker"], votes)
    accepted = found["sentiment"] in gold["accept"]
    tally.counts.update(speakers=int(right), sentiments=int(accepted))
    tally.counts[f"by speaker {found['rule']}"] += 1
    _calibrate(found["confidence"], right, tally)
    if not right:
        tally.slips.append(Slip("speaker", found["rule"], found["text"][:50], found["speaker"] or found["speaker_label"] or "",
                                gold["speaker"] or "", start=found["start"]))
    if not accepted:
        answers = f"{found['sentiment']} {found['score']}", " or ".join(gold["accept"])
        tally.slips.append(Slip("sentiment", "", found["text"][:70], *answers, start=found["start"]))
    if len(gold["accept"]) == 1:
        tally.confusion[gold["accept"][0], found["sentiment"]] += 1


def tenth(confidence: float) -> float:
    """The lower bound of the bin of reliability that a confidence falls into."""
    return int(confidence * 10) / 10


def _calibrate(confidence: float, right: bool, tally: Tally) -> None:
    name = f"{tenth(confidence):.1f}"
    tally.counts.update({f"confidence {name}": 1, f"confident and right {name}": int(right)})
    tally.counts[f"confidence sum {name}"] += confidence  # type: ignore[assignment]


def same_speaker(gold: str | None, found: str | None, votes: Mapping[str, str]) -> bool:
    """Whether a speaker is right; an unnamed one must not be given an entity that stands for another."""
    if gold is None or gold.startswith(UNNAMED):
        return not found or found not in votes
    return found is not None and (votes.get(found) == gold or found == gold)


def overlap(first: Record, second: Record) -> float:
    """Intersection over union of two spans."""
    shared = min(first["end"], second["end"]) - max(first["start"], second["start"])
    return shared / (max(first["end"], second["end"]) - min(first["start"], second["start"])) if shared > 0 else 0.0
