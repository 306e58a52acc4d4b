"""The articles of a folder, and names that tell many files apart."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from ..errors import InputError
from .decode import readable
from .load import PAGE_SUFFIXES, TEXT_SUFFIXES

# Where a browser puts what belongs to a saved page: PAGE_files/ beside PAGE.html.
_RESOURCES = "_files"
# Joins the folders that tell two files of one name apart: a file may be called so.
_JOINT = "~"


def article_files(path: Path) -> list[Path]:
    """The file itself, or the text, Markdown and HTML files of a folder and of those in it, in the order of their names.

    Hidden ones are left out, and what a browser saves beside a page. Raises InputError for a folder without such a file.
    """
    if not path.is_dir():
        return [path]
    found = []
    for place, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not name.endswith(_RESOURCES))
        found += [Path(place) / name for name in sorted(files) if _is_article(name)]
    if not found:
        raise InputError(path, "holds no article", "name a folder with .txt, .md or .html files")
    return found


def _is_article(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in PAGE_SUFFIXES | TEXT_SUFFIXES


def apart(files: Sequence[Path]) -> list[str]:
    """A name for each file: without its suffix where no other bears it, else with it and as many folders as tell it apart."""
    named: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        named[file.stem].append(file)
    return [readable(file.stem if len(named[file.stem]) == 1 else _longer(file, named[file.stem])) for file in files]


def _longer(file: Path, others: Sequence[Path]) -> str:
    for count in range(1, len(file.parts) + 1):
        if sum(other.parts[-count:] == file.parts[-count:] for other in others) == 1:
            return _JOINT.join(file.parts[-count:])
    return _JOINT.join(file.parts)
