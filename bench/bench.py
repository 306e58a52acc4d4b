"""How quick ``analyse`` is, as ratios taken in one process, so that they mean the same on any machine.

    python bench/bench.py              # everything (make bench)
    python bench/bench.py --profile    # and where the time goes

cost       the time of ``analyse`` with everything on, by that of a UTF-8 decode and one ``re`` scan for quotation
           marks of the same texts; "first time" is the first reading of every text, whose words no memory holds yet;
           the tables and the narrator's sentences count what ``analyse`` leaves to be made when asked for
catalogue  100,000 made-up aliases by 1,000
growth     ten times as much: one paragraph, one quote without an end, the lines of the marked-up article. The word lists
           are taken out of the garbage collector's sight before (gc.freeze): one walk over them, which may or may not fall
           into a measurement, is a fifth of the time of 1 MB and tells nothing of the analysis
twice      twice as much of one thing over and over: names in a list that other words are too, or in marks, Latin words, names of
           letters, fathers of one man, people who share a given name, companies that speak (their table alone), questions and
           answers, quotes without a stop between, thanks in one quote, a company taken up again, words behind an open bracket,
           lines of speech and narration (here the narrator's sentences alone); a walk over all for each gives 4

The texts are the annotated articles and those in data/raw. Times are the processor's, the least of some rounds, so that
other work on the machine changes little; they are not printed.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise
from math import inf
from pathlib import Path
from time import process_time

from analysis import Article, analyse, load_article
from analysis.article import Line
from analysis.compare.companies import company_table
from analysis.extract.reading.catalogue import Catalogue, build_catalogue
from analysis.pipeline import Analysis
from analysis.show import marked_article
from analysis.store import ROOT

MARKS = re.compile("[\"'\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u2033]")
LETTERS = [chr(code) for code in range(0x0628, 0x063B)] + [chr(code) for code in range(0x0641, 0x0649)]
TABLES = ("lines", "mentions", "entities", "quotes", "contributions", "targets", "narration")
# The bounds that the project has set itself.
MOST_COST, MOST_CATALOGUE, MOST_GROWTH, MOST_TWICE = 60, 1.3, 12, 2.4
# A paragraph ten times longer that took so many times longer would take hours at the next size.
HOPELESS = 25
FEW, MANY = 1_000, 100_000
OPENING = "\u0642\u0627\u0644 \u0632\u064a\u062f: \u00ab"  # Zayd said: an opening mark
# And Tadawul and Albilad, which are trade and country too; Muhammad Al-... said; it is hard. And the day was fine.
LISTED, LATIN = "\u0648\u062a\u062f\u0627\u0648\u0644 \u0648\u0627\u0644\u0628\u0644\u0627\u062f ", "Visa Target Apple Gap "
SAID = "\u0642\u0627\u0644 \u0645\u062d\u0645\u062f \u0627\u0644"
SPOKEN = OPENING + "\u0627\u0644\u0623\u0645\u0631 \u0635\u0639\u0628\u00bb. "
# BCD; bin Muhammad; companies like "Nur" and "Nur"; and the company of ...: "the work is good"; Sami said: (word ...; is it new?
SPELLED, SON = "\u0628\u064a \u0633\u064a \u062f\u064a ", "\u0628\u0646 \u0645\u062d\u0645\u062f "
LIKE = "\u0634\u0631\u0643\u0627\u062a \u0645\u062b\u0644 \u00ab\u0646\u0648\u0631\u00bb "
MARKED = " \u0648\u00ab\u0646\u0648\u0631\u00bb"
FIRM = "\u0648\u0642\u0627\u0644\u062a \u0634\u0631\u0643\u0629 "
SAYS = " \u00ab\u0627\u0644\u0639\u0645\u0644 \u062c\u064a\u062f\u00bb. "
HOLDS = "\u0642\u0627\u0644 \"\u0646\u0639\u0645\" "
BRACKET, WORD = "\u0642\u0627\u0644 \u0633\u0627\u0645\u064a: (", "\u0643\u0644\u0645\u0629 "
ASKED = "\u0647\u0644 \u0645\u0646 \u062c\u062f\u064a\u062f\u061f"
# Had it not been for the doctor, I would have lost my son; Apple worked. Zayd said: "the company is bad".
UNLESS = "\u0644\u0648\u0644\u0627 \u0627\u0644\u0637\u0628\u064a\u0628 \u0644\u0641\u0642\u062f\u062a \u0627\u0628\u0646\u064a "
WORKED = "\u0639\u0645\u0644\u062a \u0622\u0628\u0644 \u0637\u0648\u064a\u0644\u0627. "
COMPANY = OPENING + "\u0627\u0644\u0634\u0631\u0643\u0629 \u0633\u064a\u0626\u0629\u00bb. "
TOLD = "\u0648\u0643\u0627\u0646 \u0627\u0644\u064a\u0648\u0645 \u062c\u0645\u064a\u0644\u0627."


@dataclass(frozen=True)
class Ratio:
    """One measured ratio and its bound, if it has one."""

    name: str
    value: float
    most: float | None = None

    def __str__(self) -> str:
        verdict = "" if self.most is None else f"  (at most {self.most:g}: {'met' if self.value <= self.most else 'MISSED'})"
        return f"{self.name:44} {self.value:10.2f}{verdict}"


def main() -> int:
    """Print every ratio; the status is 1 if one misses its bound."""
    options = _options()
    files = sorted((ROOT / "tests/gold/articles").glob("*.txt")) + sorted((ROOT / "data/raw").glob("*.txt"))
    articles = [load_article(file) for file in files]
    ratios = cost(files, articles, options.rounds) + catalogue(articles, options.rounds) + growth(articles) + twice()
    if options.profile:
        profile(articles)
    return int(any(ratio.most is not None and ratio.value > ratio.most for ratio in ratios))


def cost(files: Sequence[Path], articles: Sequence[Article], rounds: int) -> list[Ratio]:
    """What the analysis costs, in decodes and scans of the same texts."""
    raw = [file.read_bytes() for file in files]
    base = least(lambda: [MARKS.findall(content.decode()) for content in raw], 20 * rounds)
    analyse(Article("none", "", ()))  # reads the word lists
    first = _seconds(lambda: [analyse(article) for article in articles])
    once = least(lambda: [analyse(article) for article in articles], rounds)
    tables = least(lambda: [_tabled(analyse(article)) for article in articles], rounds)
    loaded = least(lambda: [load_article(file) for file in files], rounds)
    return told([Ratio("cost: analyse", once / base, MOST_COST), Ratio("cost: analyse, first time", first / base),
                 Ratio("cost: analyse and its tables", tables / base), Ratio("cost: load_article", loaded / base)])


def catalogue(articles: Sequence[Article], rounds: int) -> list[Ratio]:
    """What a catalogue of a hundred times as many aliases costs; the texts name none of them."""
    few, many = made_up(FEW), made_up(MANY)
    times: dict[Catalogue, float] = {}
    for _ in range(rounds + 1):  # in turn, so that a slow moment of the machine slows both
        for names in (few, many):
            times[names] = min(times.get(names, inf), _seconds(partial(_analyse_all, articles, names)))
    return told([Ratio(f"catalogue: {MANY:,} aliases by {FEW:,}", times[many] / times[few], MOST_CATALOGUE)])


def growth(articles: Sequence[Article]) -> list[Ratio]:
    """How the time grows with the length of a paragraph."""
    gc.collect()
    gc.freeze()
    text = " ".join(" ".join(article.text.split()) for article in articles)
    sizes, ratios = (0.1, 1.0, 10.0), []
    before = paragraph_time(text, sizes[0])
    for less, more in pairwise(sizes):
        now = paragraph_time(text, more)
        ratios += told([Ratio(f"growth: a paragraph of {more:g} MB by {less:g} MB", now / before, MOST_GROWTH)])
        if now / before > HOPELESS:
            print(f"growth: longer ones are left out, they would take {now / before:.0f} times as long again")
            break
        before = now
    quote = paragraph_time(MARKS.sub("", text), 1.0, OPENING) / paragraph_time(MARKS.sub("", text), 0.1, OPENING)
    ratios += told([Ratio("growth: a quote without an end, 1 MB by 0.1 MB", quote, MOST_GROWTH),
                    Ratio("growth: the marked-up article, 5,000 lines by 500", markup_time(text, 5000) / markup_time(text, 500),
                          MOST_GROWTH)])
    return ratios


def twice() -> list[Ratio]:
    """How the time grows with how often a text says one thing."""
    people = [f"{SAID}{name}." for name in made_up_words(4_000, 5)]
    firms = [f"{FIRM}{name}{SAYS}" for name in made_up_words(2_000, 6)]
    works: dict[str, Callable[[int], Callable[[], object]]] = {
        "20,000 names in a list by 10,000": lambda part: partial(analyse, lined([LISTED * (5_000 * part)])),
        "20,000 Latin words by 10,000": lambda part: partial(analyse, lined([LATIN * (2_500 * part)])),
        "4,000 of one given name by 2,000": lambda part: partial(analyse, lined(people[:2_000 * part])),
        "8,000 names in marks by 4,000": lambda part: partial(analyse, lined([LIKE + MARKED * (4_000 * part)])),
        "12,000 letters by 6,000": lambda part: partial(analyse, lined([SPELLED * (2_000 * part)])),
        "8,000 fathers by 4,000": lambda part: partial(analyse, lined([SAID + SON * (4_000 * part)])),
        "2,000 companies by 1,000": lambda part: compared(firms[:1_000 * part]),
        "16,000 answers by 8,000": lambda part: partial(analyse, lined([ASKED, SAYS[1:], SAID + SAYS] * (8_000 * part))),
        "8,000 quotes in one sentence by 4,000": lambda part: partial(analyse, lined([HOLDS * (4_000 * part)])),
        "16,000 words of thanks in a quote by 8,000": lambda part: partial(analyse, lined([OPENING + UNLESS * (2_000 * part)])),
        "4,000 companies taken up by 2,000": lambda part: partial(analyse, lined([WORKED + COMPANY * (2_000 * part)])),
        "40,000 words in a bracket by 20,000": lambda part: partial(analyse, lined([BRACKET + WORD * (20_000 * part)])),
        "16,000 lines of narration by 8,000": lambda part: analyse(lined([SPOKEN + TOLD] * (8_000 * part))).narrated,
    }
    return [ratio for name, work in works.items()
            for ratio in told([Ratio(f"twice: {name}", least(work(2), 5) / least(work(1), 5), MOST_TWICE)])]


def compared(rows: Sequence[str]) -> Callable[[], object]:
    """What makes the table of companies of such lines, all that it is made of being there."""
    found = analyse(lined(rows))
    given = found.mentions, found.entities_and_owners, found.quotes, found.targets, found.article.spans("title", "body")
    return partial(company_table, *given)


def lined(rows: Sequence[str]) -> Article:
    """An article of such lines."""
    ends = list(accumulate(len(row) + 1 for row in rows))
    lines = tuple(Line(end - len(row) - 1, end - 1, "body", "bench") for end, row in zip(ends, rows, strict=True))
    return Article("lines", "\n".join(rows), lines)


def markup_time(text: str, number: int) -> float:
    """Seconds that the marked-up article takes of so many lines, a sentence's length each."""
    lines = tuple(Line(place * 100, place * 100 + 99, "body", "bench") for place in range(number))
    long = (text * (number * 100 // len(text) + 1))[:number * 100]
    found = analyse(Article("lines", long, lines))
    given = found.lines, found.mentions, found.quotes, found.entities
    return least(lambda: marked_article(long, *given), 3)


def paragraph_time(text: str, megabytes: float, opening: str = "") -> float:
    """Seconds that ``analyse`` takes for one paragraph of that many million bytes behind an opening."""
    size = int(megabytes * 1_000_000)
    long = (opening + (text + " ") * (size // len(text.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")
    article = Article("paragraph", long, (Line(0, len(long), "body", "bench"),))
    return least(lambda: analyse(article), 3 if megabytes < 1 else 1)


def made_up(number: int) -> Catalogue:
    """A catalogue of so many aliases of two words, four to an entity; the first ones are the same in each."""
    words = made_up_words(2 * number, 6)
    names = [f"{words[place]} {words[place + 1]}" for place in range(0, 2 * number, 2)]
    rows = [{"id": f"made-{place}", "type": "COMPANY", "owner": "", "gender": "f", "ar": names[place], "en": "",
             "aliases": "|".join(names[place + 1:place + 4])} for place in range(0, number, 4)]
    return build_catalogue(rows)


def made_up_words(number: int, letters: int) -> list[str]:
    """So many words of so many letters, the same ones each time."""
    dice = random.Random(0)
    return ["".join(dice.choices(LETTERS, k=letters)) for _ in range(number)]


def least(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of a piece of work, in seconds, over some rounds."""
    return min(_seconds(work) for _ in range(rounds))


def profile(articles: Sequence[Article], top: int = 15) -> None:
    """Print the functions that take most of the time themselves."""
    watch = cProfile.Profile()
    watch.runcall(lambda: [analyse(article) for article in articles])
    pstats.Stats(watch).strip_dirs().sort_stats("tottime").print_stats(top)


def told(ratios: list[Ratio]) -> list[Ratio]:
    """The ratios, printed as soon as they are known."""
    for ratio in ratios:
        print(ratio, flush=True)
    return ratios


def _analyse_all(articles: Sequence[Article], names: Catalogue) -> None:
    for article in articles:
        analyse(article, catalogue=names)


def _tabled(analysis: Analysis) -> list[object]:
    return [getattr(analysis, name) for name in TABLES]


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9, help="how often each piece of work is done (default: 9)")
    parser.add_argument("--profile", action="store_true", help="print the functions that take most of the time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
