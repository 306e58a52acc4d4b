"""What was found in one article against what a careful reader found, as counts, and every error with its rule.

Mentions: exact spans of PERSON and COMPANY. Quotes: spans that overlap a gold span with intersection
over union of at least 0.8. Speakers and sentiment are judged for the quotes that were found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from .annotations import Record
from .slips import Slip, placed
from .speakers import SCORED, Called, called, is_unnamed, same_speaker, same_to_a_reader

LEAST_OVERLAP = 0.8
Span = tuple[int, int]


class Bin(NamedTuple):
    """Quotes of one tenth of confidence: how many, of how many the speaker is right to a reader, their summed confidence."""

    quotes: int
    right: int
    claimed: float


class Clusters(NamedTuple):
    """B-cubed sums over exactly found mentions: how many, their precisions and their recalls."""

    pairs: int = 0
    precision: float = 0.0
    recall: float = 0.0


@dataclass
class Tally:
    """Counts of one article, or of several added up.

    ``counts``: the sums of the figures; ``answers``: how many answers each rule gave, by kind (mention, speaker) and rule;
    ``confusion``: gold and found mood of the quotes that allow one; ``bins``: by the lower bound of a tenth of confidence.
    """

    counts: Counter[str] = field(default_factory=Counter)
    clusters: Clusters = field(default_factory=Clusters)
    answers: Counter[tuple[str, str]] = field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    bins: dict[float, Bin] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        bins = {low: _both(self.bins.get(low), other.bins.get(low)) for low in self.bins | other.bins}
        return Tally(self.counts + other.counts, together([self.clusters, other.clusters]), self.answers + other.answers,
                     self.confusion + other.confusion, bins, self.slips + other.slips)


def _both(one: Bin | None, other: Bin | None) -> Bin:
    bins = [each for each in (one, other) if each]
    return Bin(sum(each.quotes for each in bins), sum(each.right for each in bins), sum(each.claimed for each in bins))


def together(clusters: Iterable[Clusters]) -> Clusters:
    """The sums of several."""
    pairs, precision, recall = (sum(column) for column in zip(*clusters, strict=True))
    return Clusters(int(pairs), precision, recall)


def tally_of(gold: Record, found: Record, text: str) -> Tally:
    """The counts of one article; ``gold`` and ``found`` hold mentions and quotes as ``analysis export`` prints them."""
    tally = _mentions(gold["mentions"], found["mentions"], text) + _quotes(gold["quotes"], found["quotes"],
                                                                           called(gold, found, text), text)
    return replace(tally, slips=[placed(slip, gold, text) for slip in tally.slips])


def _mentions(gold: Sequence[Record], found: Sequence[Record], text: str) -> Tally:
    scored = {(m["start"], m["end"]): m for m in gold if m["type"] in SCORED}
    others = [(m["start"], m["end"]) for m in gold if m["type"] not in SCORED]
    mine = {(m["start"], m["end"]): m for m in found}
    hits = [span for span in mine if span in scored]
    extra = [span for span, m in mine.items() if span not in scored and m["type"] in SCORED
             and not any(low < span[1] and span[0] < high for low, high in others)]
    right = sum(scored[span]["type"] == mine[span]["type"] for span in hits)
    counts = Counter(mention_hits=len(hits), mentions_found=len(hits) + len(extra), mentions_gold=len(scored), types=right)
    slips = [*(Slip("extra mention", mine[span]["rule"], text[slice(*span)], start=span[0]) for span in extra),
             *(Slip("missed mention", "", text[slice(*span)], start=span[0]) for span in scored if span not in mine),
             *_wrong_types(hits, scored, mine, text)]
    return Tally(counts, _clusters([(scored[span]["entity"], mine[span]["entity"]) for span in hits]),
                 Counter(("mention", mine[span]["rule"]) for span in (*hits, *extra)), slips=slips)


def _wrong_types(hits: Sequence[Span], scored: Mapping[Span, Record], mine: Mapping[Span, Record], text: str) -> list[Slip]:
    return [Slip("type", mine[span]["rule"], text[slice(*span)], mine[span]["type"], scored[span]["type"], start=span[0])
            for span in hits if mine[span]["type"] != scored[span]["type"]]


def _clusters(pairs: Sequence[tuple[str, str]]) -> Clusters:
    both, gold, found = Counter(pairs), Counter(g for g, _ in pairs), Counter(f for _, f in pairs)
    return Clusters(len(pairs), sum(count * count / found[f] for (_, f), count in both.items()),
                    sum(count * count / gold[g] for (g, _), count in both.items()))


def _quotes(gold: Sequence[Record], found: Sequence[Record], who: Called, text: str) -> Tally:
    left = list(found)
    total = Tally(Counter(quotes_gold=len(gold), quotes_found=len(found)))
    for quote in gold:
        best = max(left, key=lambda candidate: overlap(quote, candidate), default=None)
        total += _wanted(quote)
        if best is None or overlap(quote, best) < LEAST_OVERLAP:
            total.slips.append(Slip("missed quote", "", text[quote["start"]:quote["end"]][:60], start=quote["start"]))
            continue
        left.remove(best)
        total += _judged(quote, best, who)
    total.slips += [Slip("extra quote", quote["rule"], quote["text"][:60], start=quote["start"]) for quote in left]
    return total


def _wanted(gold: Record) -> Tally:
    """What a quote of the gold asks for, found or not."""
    kind = "unnamed" if is_unnamed(gold["speaker"]) else "named"
    moods = set(gold["accept"])
    return Tally(Counter([f"{kind}_gold", *(f"accepts {mood}" for mood in moods), *(["one_mood"] if len(moods) == 1 else [])]))


def _judged(gold: Record, found: Record, who: Called) -> Tally:
    """One found quote: its speaker and mood."""
    kind = "unnamed" if is_unnamed(gold["speaker"]) else "named"
    right, accepted = same_to_a_reader(gold, found, who), found["sentiment"] in gold["accept"]
    counts = Counter({"quote_hits": 1, "speakers": int(same_speaker(gold["speaker"], found["speaker"], who.votes)),
                      f"{kind}_right": int(right), "sentiments": int(accepted)})
    only = [(gold["accept"][0], found["sentiment"])] if len(gold["accept"]) == 1 else []
    return Tally(counts, answers=Counter([("speaker", found["rule"])]), confusion=Counter(only),
                 bins={tenth(found["confidence"]): Bin(1, int(right), found["confidence"])},
                 slips=[*([] if right else [_wrong_speaker(gold, found)]), *([] if accepted else [_wrong_mood(gold, found)])])


def _wrong_speaker(gold: Record, found: Record) -> Slip:
    answer = found["speaker"] or found["speaker_label"] or ""
    return Slip("speaker", found["rule"], found["text"][:50], answer, gold["speaker"] or "", start=found["start"])


def _wrong_mood(gold: Record, found: Record) -> Slip:
    answers = f"{found['sentiment']} {found['score']}", " or ".join(gold["accept"])
    return Slip("sentiment", "", found["text"][:70], *answers, start=found["start"])


def tenth(confidence: float) -> float:
    """The lower bound of the bin of reliability that a confidence falls into."""
    return int(confidence * 10) / 10


def overlap(first: Record, second: Record) -> float:
    """Intersection over union of two spans."""
    shared = min(first["end"], second["end"]) - max(first["start"], second["start"])
    return shared / (max(first["end"], second["end"]) - min(first["start"], second["start"])) if shared > 0 else 0.0
