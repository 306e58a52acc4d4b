"""A worked example of disagreeing: an invented article, own rows in a folder of one's own, and what they change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from html import escape
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from ..knowledge import OWN
from ..show.names import described
from ..show.phrases import both, named, signed
from .words import say

SAMPLE = Path(__file__).parent / "template" / "override"
_NOBODY = "—"

Export = Mapping[str, Any]
Answers = dict[tuple[int, str], tuple[str, str]]


class Files:
    """Text files by name; a notebook shows each with its name above it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def __repr__(self) -> str:
        return "\n".join(f"{name}\n{text}" for name, text in self.texts.items())

    def _repr_html_(self) -> str:
        return "".join(f'<div dir="ltr" lang="en"><p><code>{escape(name)}</code></p>{_pre(name, text)}</div>'
                       for name, text in self.texts.items())


def _pre(name: str, text: str) -> str:
    """A text as it stands; the columns of a table run from left to right whatever its cells hold."""
    if not name.endswith(".tsv"):
        return f'<pre class="text" dir="auto" lang="ar">{escape(text)}</pre>'
    lines = ("\t".join(f"<bdi>{escape(cell)}</bdi>" for cell in line.split("\t")) for line in text.splitlines())
    return f'<pre dir="ltr" style="unicode-bidi: isolate" tabindex="0">{"<br>".join(lines)}</pre>'


class Override:
    """The article of a folder as the program reads it, before and after the own rows beside it."""

    def __init__(self, sample: Path = SAMPLE) -> None:
        self.sample = sample

    @property
    def article(self) -> Files:
        """The article that the example is about."""
        return Files(_texts(self.sample, "*.txt"))

    @property
    def rows(self) -> Files:
        """The own rows, as they stand in their files."""
        return Files(_texts(self.sample, "*.tsv"))

    @cached_property
    def exports(self) -> tuple[Export, Export]:
        """What ``analysis export`` prints without the own rows, and with them in a temporary folder."""
        file = next(self.sample.glob("*.txt"))
        with TemporaryDirectory() as empty, TemporaryDirectory() as own:
            for path in self.sample.glob("*.tsv"):
                copy(path, own)
            before, after = ThreadPoolExecutor(2).map(partial(_exported, file), (empty, own))
            return before, after

    @property
    def changes(self) -> pd.DataFrame:
        """One row an answer that the own rows change: what it is about, before, after; heads in Arabic."""
        before, after = map(_answers, self.exports)
        rows = [(*after.get(key, before.get(key, ("", "")))[:1], say(f"answer.{key[1]}").ar, _answer(before, key),
                 _answer(after, key)) for key in sorted({**before, **after}) if _answer(before, key) != _answer(after, key)]
        return pd.DataFrame(rows, columns=[say(f"column.{name}").ar for name in ("words", "asked", "before", "after")])


def _texts(folder: Path, pattern: str) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob(pattern))}


def _exported(file: Path, own: str) -> Export:
    """What a person gets on the command line with a folder of own rows; a process of its own, as rows are read once."""
    done = subprocess.run([sys.executable, "-m", "analysis", "export", str(file)], check=True, capture_output=True,
                          encoding="utf-8", env={**os.environ, OWN: own, "PYTHONIOENCODING": "utf-8"})
    found: Export = json.loads(done.stdout)
    return found


def _answers(found: Export) -> Answers:
    """Every answer by the place and the question: the words that it is about, and what it says."""
    return dict([*_of_mentions(found), *_of_quotes(found)])


def _of_mentions(found: Export) -> Iterator[tuple[tuple[int, str], tuple[str, str]]]:
    names = _names(found)
    for mention in found["mentions"]:
        meant = both("item.count", name=named("type", mention["type"]), count=names[mention["entity"]]).ar
        yield (mention["start"], "mention"), (mention["surface"], meant)


def _of_quotes(found: Export) -> Iterator[tuple[tuple[int, str], tuple[str, str]]]:
    names = _names(found)
    for quote in found["quotes"]:
        label = quote["speaker_label"]
        speaker = names.get(quote["speaker"]) or (described(label).ar if label else _NOBODY)
        mood = both("item.count", name=named("sentiment", quote["sentiment"]), count=signed(quote["score"])).ar
        yield (quote["start"], "speaker"), (quote["text"], speaker)
        yield (quote["start"], "sentiment"), (quote["text"], mood)


def _names(found: Export) -> dict[str, str]:
    """The longest spelling of each entity."""
    spellings = sorted(((mention["entity"], mention["surface"]) for mention in found["mentions"]), key=lambda pair: len(pair[1]))
    return dict(spellings)


def _answer(answers: Answers, key: tuple[int, str]) -> str:
    return answers.get(key, ("", _NOBODY))[1]
