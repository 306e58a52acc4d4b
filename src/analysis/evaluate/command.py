"""``analysis evaluate``: read annotated articles, analyse them, print the figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tqdm import tqdm

from ..article import Article
from ..errors import InputError
from ..extract.sentiment.scoring import Scorer
from ..tables import MOODS
from .annotations import PARTS, part_of, read_annotated
from .damage import loss_table, losses
from .figures import figures, intervals, reliability
from .reading import found_in
from .renamed import read_people, renamed
from .retyped import retyped, retyped_table
from .slips import Slip
from .tally import Tally, tally_of


def evaluate(folder: Path, *, show_errors: bool = False, held_out: bool = False, damage: bool = False, retype: bool = False,
             rename: Path | None = None, scorer: Scorer | None = None) -> int:
    """Print the figures of all annotated articles in a folder; returns the exit status.

    ``show_errors`` lists the errors as well, those in held-out articles only with ``held_out``: whoever sees them mends them.
    ``damage`` prints what is found without one mark instead, ``retype`` the figures of the same articles typed otherwise,
    ``rename`` those about the people of a file; ``scorer`` judges sentiment in place of the lexicon.
    """
    if damage or retype or rename:
        people = read_people(rename) if rename else None
        articles = annotated_in(folder)
        print(loss_table(losses(tqdm(articles, disable=None, unit="article"), scorer=scorer)) if damage
              else retyped_table(renamed(articles, people, scorer=scorer) if people else retyped(articles, scorer=scorer)))
        return 0
    parts: dict[str, list[Tally]] = {part: [] for part in PARTS}
    for gold, found, text in read_gold(folder, scorer=scorer):
        parts[part_of(gold)].append(tally_of(gold, found, text))
    tallies = [tally for part in parts.values() for tally in part]
    total, bounds = sum(tallies, Tally()), intervals(tallies)
    for name, value in figures(total).items():
        print(f"{name:22} {value:.3f}  [{bounds[name][0]:.3f}, {bounds[name][1]:.3f}]")
    print(confusion_table(total))
    told = {part: counted for part, counted in parts.items() if counted}
    for part, counted in told.items():
        print(*([part] if len(told) > 1 else ()), reliability_table(counted), sep="\n")
    if show_errors or held_out:
        print(error_list(total.slips, held_out=held_out))
    return 0


def error_list(slips: Sequence[Slip], *, held_out: bool = False) -> str:
    """Every error with file, line and code point; of those in held-out articles only how many they are, unless asked for."""
    shown = [slip for slip in slips if held_out or slip.part != PARTS[1]]
    hidden = len(slips) - len(shown)
    left = [f"not shown: {hidden} in held-out articles (--held-out-errors shows them)"] if hidden else []
    return "\n".join([*map(str, shown), *left])


def read_gold(folder: Path, *, scorer: Scorer | None = None) -> list[tuple[dict[str, Any], dict[str, Any], str]]:
    """(gold, found, text) for every NAME.json of a folder, the text in its ``articles/``; with progress on a terminal.

    Raises InputError, before any is analysed, where the folder holds no annotated article or a faulty one.
    """
    return [_one(gold, article, scorer=scorer) for gold, article in tqdm(annotated_in(folder), disable=None, unit="article")]


def annotated_in(folder: Path) -> list[tuple[dict[str, Any], Article]]:
    """The annotations and article of every NAME.json of a folder; raises InputError where there is none or a faulty one."""
    names = sorted(folder.glob("*.json"))
    if not names:
        problem = "holds no annotated article" if folder.is_dir() else "is no folder" if folder.exists() else "is not there"
        raise InputError(folder, problem, "name a folder with NAME.json and articles/NAME.txt")
    return [read_annotated(folder, path) for path in names]


def _one(gold: dict[str, Any], article: Article, *, scorer: Scorer | None) -> tuple[dict[str, Any], dict[str, Any], str]:
    return gold, found_in(article, scorer=scorer), article.text


def confusion_table(tally: Tally) -> str:
    """Gold labels down, found labels across, quotes with a single accepted label."""
    head = "gold \\ found".ljust(14) + "".join(label.rjust(10) for label in MOODS)
    rows = [gold.ljust(14) + "".join(str(tally.confusion[gold, found]).rjust(10) for found in MOODS) for gold in MOODS]
    return "\n".join([head, *rows])


def reliability_table(tallies: list[Tally]) -> str:
    """How often the speaker is right, by confidence: bin, quotes, right, share and its 95 % interval."""
    head = "confidence".ljust(14) + "".join(name.rjust(10) for name in ("quotes", "right", "share"))
    rows = [f"{row.bin:<14.1f}{row.quotes:>10}{row.right:>10}{row.share_right:>10.3f}"
            f"  [{row.right_low:.3f}, {row.right_high:.3f}]" for row in reliability(tallies).itertuples()]
    return "\n".join([head, *rows])
