"""How far to trust the program: its figures on the annotated articles of a checkout, part by part.

An installed package has no annotated articles; then every table is empty and every chart says so.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from ..article import Article
from ..evaluate import PARTS, Tally, annotated_in, commonest_mood, losses, part_of, read_gold, reliability, retyped, tally_of
from ..evaluate.figures import (
    SLIPS,
    UNSEEN,
    UNSEEN_ARTICLES,
    UNSEEN_QUOTES,
    UNSEEN_SETS,
    UNSEEN_SPEAKERS,
    confusion_frame,
    figure_table,
    slip_table,
)
from ..evaluate.tally import tenth
from ..show.names import first_words
from ..show.phrases import both, named, percent
from ..store import ROOT
from ..tables import table
from .answers import named_slips
from .words import Remark, say

GOLD = ROOT / "tests" / "gold"
_DEVELOPMENT, _HELD_OUT = PARTS
_TYPED_HEADS = ("column.typed", "column.names found", "column.quotes found", "column.speakers right", "column.moods right")
_LOST_HEADS = ("column.mark lost", "column.of quotes", "column.quotes found", "column.speakers right")
# An example is cut after so many characters, at a word's end.
_EXAMPLE = 55


class Trust:
    """The annotated articles, read by the program once: attributes ``figures``, ``reliability``, ``confusion``, ``slips``;
    the held-out ones once more for each way of typing (``typed``) and each mark taken away (``lost``).
    """

    def __init__(self, folder: Path = GOLD) -> None:
        self.folder = folder

    @cached_property
    def parts(self) -> dict[str, list[Tally]]:
        """The tallies of the articles of each part; empty lists where there are no annotated articles."""
        found: dict[str, list[Tally]] = {part: [] for part in PARTS}
        if any(self.folder.glob("*.json")):
            for gold, mine, text in read_gold(self.folder):
                tally = tally_of(gold, mine, text)
                tally.slips = named_slips(tally.slips, gold, mine, text)
                found[part_of(gold)].append(tally)
        return found

    @property
    def about(self) -> Remark:
        """What is measured on, or that there is nothing to measure on."""
        counts = [len(tallies) for tallies in self.parts.values()]
        if not any(counts):
            return Remark(*say("trust.nothing"))
        quotes = sum(tally.counts["quotes_gold"] for tallies in self.parts.values() for tally in tallies)
        return Remark(*say("trust.about", development=counts[0], held=counts[1], quotes=quotes))

    @cached_property
    def figures(self) -> pd.DataFrame:
        """One row a figure and part, with its 95 % interval (evaluate.figures.FIGURES)."""
        return figure_table(self.parts)

    @property
    def told(self) -> pd.DataFrame:
        """``figures`` as a table to read: a row a figure, the parts across with their intervals, in percent; heads in Arabic."""
        names = list(dict.fromkeys(self.figures["figure"]))
        rows = {say("column.figure").ar: [named("figure", name).ar for name in names]}
        for part, own in self.figures.groupby("part", sort=False):
            shares = own.set_index("figure").loc[names, ["value", "low", "high"]].itertuples(index=False, name=None)
            rows[named("part", str(part)).ar] = [_with_interval(*share) for share in shares]
        return table(dict.fromkeys(rows, "str"), zip(*rows.values(), strict=True))

    @cached_property
    def reliability(self) -> pd.DataFrame:
        """One row a tenth of confidence: how often the speaker was right in held-out articles (evaluate.figures.RELIABILITY)."""
        return reliability(self.parts[_HELD_OUT])

    @property
    def unseen(self) -> Remark:
        """What was right in real articles that nobody had looked at, which is what to expect of another."""
        least, most = map(percent, UNSEEN_SPEAKERS)
        return Remark(*say("trust.unseen", share=percent(UNSEEN["speakers"]), articles=UNSEEN_ARTICLES, quotes=UNSEEN_QUOTES,
                           sets=UNSEEN_SETS, least=least, most=most))

    @property
    def baseline(self) -> Remark:
        """How many moods of the held-out articles would be right if one and the same were always answered."""
        total = sum(self.parts[_HELD_OUT], Tally())
        mood, share = commonest_mood(total)
        several = total.counts["quotes_gold"] - total.counts["one_mood"]
        return Remark(*both("trust.baseline", mood=named("sentiment", mood), share=percent(share), several=several,
                           quotes=total.counts["quotes_gold"]))

    @property
    def confusion(self) -> pd.DataFrame:
        """The mood that readers see down, the one that the program gives across; heads in Arabic, held-out articles only."""
        frame = confusion_frame(sum(self.parts[_HELD_OUT], Tally()))
        moods = {mood: named("sentiment", mood).ar for mood in frame["gold"]}
        return frame.assign(gold=frame["gold"].map(moods)).rename(columns={**moods, "gold": say("column.reader").ar})

    @cached_property
    def slips(self) -> pd.DataFrame:
        """Errors in the articles of development by kind and rule (evaluate.figures.SLIPS)."""
        return self._slips.assign(example=self._slips["example"].map(lambda text: first_words(text, longest=_EXAMPLE)))

    @cached_property
    def _slips(self) -> pd.DataFrame:
        return slip_table(self.parts[_DEVELOPMENT])

    def applied(self, quotes: pd.DataFrame) -> pd.DataFrame:
        """The quotes of an article (table QUOTES) by tenth of confidence, with the share right that was measured there.

        Columns bin, quotes, measured (on how many quotes), share_right, right_low, right_high; the last four are missing where
        nothing was measured.
        """
        bins = quotes["confidence"].map(tenth).astype("float64")
        counts = bins.value_counts().sort_index(ascending=False).rename_axis("bin").reset_index(name="quotes")
        told = self.reliability.rename(columns={"quotes": "measured"})
        return counts.merge(told[["bin", "measured", "share_right", "right_low", "right_high"]], on="bin", how="left")

    @cached_property
    def typed(self) -> pd.DataFrame:
        """The figures of the held-out articles as printed and typed otherwise, in percent; heads and ways in Arabic."""
        told = retyped(self._held_out)
        heads = dict(zip(told.columns, map(say, _TYPED_HEADS), strict=True))
        shares = {name: told[name].map(lambda value: percent(value)) for name in told.columns[1:]}
        ways = told["typed"].map(lambda way: say(f"typed.{way}").ar)
        return told.assign(typed=ways, **shares).rename(columns={name: head.ar for name, head in heads.items()})

    @cached_property
    def lost(self) -> pd.DataFrame:
        """What remains of the quotes of the held-out articles without one of their marks; heads and places in Arabic."""
        rows = [(say(f"mark.{place}").ar, loss.quotes, *(percent(share / loss.quotes) for share in (loss.found, loss.speakers)))
                for place, loss in losses(self._held_out).items()]
        kinds = ("str", "int64", "str", "str")
        return table(dict(zip((say(head).ar for head in _LOST_HEADS), kinds, strict=True)), rows)

    @cached_property
    def _held_out(self) -> list[tuple[dict[str, Any], Article]]:
        annotated = annotated_in(self.folder) if any(self.folder.glob("*.json")) else []
        return [(gold, article) for gold, article in annotated if part_of(gold) == _HELD_OUT]

    @property
    def reasons(self) -> pd.DataFrame:
        """Kinds of error, how often each occurs in the articles of development, and why it mostly does."""
        counts = self._slips.groupby("error")["wrong"].sum().sort_values(ascending=False)
        rows = [(kind, int(count), say(f"why.{kind}").ar) for kind, count in counts.items()]
        why = say("column.why").ar
        return table({**{name: SLIPS[name] for name in ("error", "wrong")}, why: "str"}, rows)


def _with_interval(share: float, low: float, high: float) -> str:
    return both("company_share.label", share=percent(share), low=round(100 * low), high=round(100 * high)).ar


def shakiest(quotes: pd.DataFrame, most: int = 5) -> pd.DataFrame:
    """The quotes of whose speaker the program is least sure (table QUOTES): those to look at first."""
    return quotes.sort_values("confidence", kind="stable").head(most)
