"""Compare what was found with annotated articles, in the measures of the gold set's own guide.

Mentions: exact spans of PERSON and COMPANY. Quotes: spans that overlap a gold span with intersection
over union of at least 0.8. Speakers and sentiment: shares of all gold quotes. Clusters: B-cubed F1
(Bagga & Baldwin 1998). Intervals: 95 % percentile bootstrap over articles (Efron 1979).
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tqdm import tqdm

from .article import load_article
from .errors import InputError
from .export import export
from .pipeline import analyse

SCORED = frozenset({"PERSON", "COMPANY"})
LEAST_OVERLAP = 0.8
LABELS = ("positive", "neutral", "negative")
UNNAMED = ("group:", "anon:")
_RESAMPLES = 1000


@dataclass
class Tally:
    """Counts of one article, or of several added up."""

    counts: Counter[str] = field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.counts + other.counts, self.confusion + other.confusion, self.errors + other.errors)


def evaluate(folder: Path, *, show_errors: bool = False) -> int:
    """Print the figures of all annotated articles in a folder; returns the exit status."""
    tallies = [tally_of(gold, found, text) for gold, found, text in tqdm(read_gold(folder), disable=None, unit="article")]
    total = sum(tallies, Tally())
    for name, value in figures(total).items():
        low, high = interval(tallies, name)
        print(f"{name:22} {value:.3f}  [{low:.3f}, {high:.3f}]")
    print(confusion_table(total))
    if show_errors:
        print("\n".join(total.errors))
    return 0


def read_gold(folder: Path) -> list[tuple[dict[str, Any], dict[str, Any], str]]:
    """(gold, found, text) for every NAME.json of a folder; texts in ``articles/`` beside or below it."""
    names = sorted(path for path in folder.glob("*.json"))
    if not names:
        raise InputError(folder, "holds no annotated article", "name a folder with NAME.json and articles/NAME.txt")
    return [_one(folder, path) for path in names]


def _one(folder: Path, path: Path) -> tuple[dict[str, Any], dict[str, Any], str]:
    gold = json.loads(path.read_text("utf-8"))
    article = load_article(folder / "articles" / gold["file"])
    return gold, export(analyse(article)), article.text


def tally_of(gold: Mapping[str, Any], found: Mapping[str, Any], text: str) -> Tally:
    """The counts of one article."""
    tally = Tally()
    pairs = _mentions(gold["mentions"], found["mentions"], text, tally)
    _clusters(pairs, tally)
    _quotes(gold["quotes"], found["quotes"], _votes(pairs), text, tally)
    return tally


def _mentions(gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]], text: str,
              tally: Tally) -> list[tuple[str, str]]:
    scored = {(m["start"], m["end"]): m for m in gold if m["type"] in SCORED}
    others = [(m["start"], m["end"]) for m in gold if m["type"] not in SCORED]
    mine = {(m["start"], m["end"]): m for m in found}
    hits = [span for span in mine if span in scored]
    extra = [span for span, m in mine.items() if span not in scored and m["type"] in SCORED
             and not any(low < span[1] and span[0] < high for low, high in others)]
    tally.counts.update(mention_hits=len(hits), mentions_found=len(hits) + len(extra), mentions_gold=len(scored),
                        types=sum(mine[span]["type"] == scored[span]["type"] for span in hits))
    tally.errors += [f"extra mention: {text[a:b]} ({mine[a, b]['rule']})" for a, b in extra]
    tally.errors += [f"missed mention: {text[a:b]}" for a, b in scored if (a, b) not in mine]
    return [(scored[span]["entity"], mine[span]["entity"]) for span in hits]


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


def _quotes(gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]], votes: Mapping[str, str], text: str,
            tally: Tally) -> None:
    left = list(found)
    tally.counts.update(quotes_gold=len(gold), quotes_found=len(found))
    for quote in gold:
        best = max(left, key=lambda candidate: overlap(quote, candidate), default=None)
        if best is None or overlap(quote, best) < LEAST_OVERLAP:
            tally.errors.append(f"missed quote: {text[quote['start']:quote['end']][:60]}")
            continue
        left.remove(best)
        tally.counts["quote_hits"] += 1
        _judge(quote, best, votes, tally)
    tally.errors += [f"extra quote: {quote['text'][:60]} ({quote['rule']})" for quote in left]


def _judge(gold: Mapping[str, Any], found: Mapping[str, Any], votes: Mapping[str, str], tally: Tally) -> None:
    right = same_speaker(gold["speaker"], found["speaker"], votes)
    accepted = found["sentiment"] in gold["accept"]
    tally.counts.update(speakers=int(right), sentiments=int(accepted))
    tally.counts.update({f"confidence {_bin(found['confidence'])}": 1, f"confident and right {_bin(found['confidence'])}": int(right)})
    if not right:
        tally.errors.append(f"speaker {found['speaker'] or found['speaker_label']} for {gold['speaker']} ({found['rule']}): {found['text'][:50]}")
    if not accepted:
        tally.errors.append(f"sentiment {found['sentiment']} {found['score']} not in {gold['accept']}: {found['text'][:70]}")
    if len(gold["accept"]) == 1:
        tally.confusion[gold["accept"][0], found["sentiment"]] += 1


def _bin(confidence: float) -> str:
    return f"{int(confidence * 10) / 10:.1f}"


def same_speaker(gold: str | None, found: str | None, votes: Mapping[str, str]) -> bool:
    """Whether a speaker is right; an unnamed one must not be given an entity that stands for another."""
    if gold is None or gold.startswith(UNNAMED):
        return not found or found not in votes
    return found is not None and (votes.get(found) == gold or found == gold)


def overlap(first: Mapping[str, Any], second: Mapping[str, Any]) -> float:
    """Intersection over union of two spans."""
    shared = min(first["end"], second["end"]) - max(first["start"], second["start"])
    return shared / (max(first["end"], second["end"]) - min(first["start"], second["start"])) if shared > 0 else 0.0


def figures(tally: Tally) -> dict[str, float]:
    """The figures by name, each in 0..1."""
    c = tally.counts
    p, r = _share(c["mention_hits"], c["mentions_found"]), _share(c["mention_hits"], c["mentions_gold"])
    bp, br = _share(c["cluster_precision"], c["cluster_pairs"]), _share(c["cluster_recall"], c["cluster_pairs"])
    qp, qr = _share(c["quote_hits"], c["quotes_found"]), _share(c["quote_hits"], c["quotes_gold"])
    return {"mentions precision": p, "mentions recall": r, "mentions F1": harmonic(p, r),
            "types": _share(c["types"], c["mention_hits"]), "clusters F1": harmonic(bp, br),
            "quotes precision": qp, "quotes recall": qr, "quotes F1": harmonic(qp, qr),
            "speakers": _share(c["speakers"], c["quotes_gold"]), "sentiment": _share(c["sentiments"], c["quotes_gold"]),
            "sentiment macro-F1": macro_f1(tally.confusion)}


def macro_f1(confusion: Mapping[tuple[str, str], int]) -> float:
    """The mean F1 of the labels that the gold uses, over quotes with one accepted label."""
    scores = []
    for label in LABELS:
        gold = sum(count for (g, _), count in confusion.items() if g == label)
        found = sum(count for (_, f), count in confusion.items() if f == label)
        if gold:
            hits = confusion.get((label, label), 0)
            scores.append(harmonic(_share(hits, found), _share(hits, gold)))
    return sum(scores) / len(scores) if scores else float("nan")


def interval(tallies: Sequence[Tally], name: str, *, seed: int = 0) -> tuple[float, float]:
    """The 95 % bootstrap interval of a figure over articles."""
    dice, values = random.Random(seed), []
    slim = [Tally(tally.counts, tally.confusion) for tally in tallies]
    for _ in range(_RESAMPLES):
        values.append(figures(sum(dice.choices(slim, k=len(slim)), Tally()))[name])
    values.sort()
    return values[int(0.025 * _RESAMPLES)], values[int(0.975 * _RESAMPLES)]


def confusion_table(tally: Tally) -> str:
    """Gold labels down, found labels across, quotes with a single accepted label."""
    head = "gold \\ found".ljust(14) + "".join(label.rjust(10) for label in LABELS)
    rows = [gold.ljust(14) + "".join(str(tally.confusion[gold, found]).rjust(10) for found in LABELS) for gold in LABELS]
    return "\n".join([head, *rows])


def harmonic(first: float, second: float) -> float:
    """The harmonic mean, 0 for two zeros."""
    return 2 * first * second / (first + second) if first + second else 0.0


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
