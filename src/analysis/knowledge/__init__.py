"""Knowledge as data: tab-separated files beside this one, read and never written by code.

README.md argues what is in each file and what is out. A person may put own rows into files of the
same names in a folder of his or her own and name it in ``ANALYSIS_KNOWLEDGE`` or ``read(..., extra=)``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ..errors import InputError

HERE = Path(__file__).parent
Row = dict[str, str]


@cache
def read(name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """All rows of knowledge/NAME.tsv as dicts of stripped strings, own rows of the user after them.

    Raises InputError with file and line when a row lacks a column or the header differs.
    """
    rows = read_file(HERE / f"{name}.tsv", columns)
    own = os.environ.get("ANALYSIS_KNOWLEDGE")
    if own and (Path(own) / f"{name}.tsv").exists():
        rows += read_file(Path(own) / f"{name}.tsv", columns)
    return tuple(rows)


def read_file(path: Path, columns: Sequence[str]) -> list[Row]:
    """The rows of one tab-separated file; lines that begin with ``# `` and empty ones are skipped."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path, f"cannot be read ({error})", "give a UTF-8 file with tabs between columns") from error
    content = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("# ")]
    if not content or tuple(content[0][1].rstrip("\r").split("\t")) != tuple(columns):
        raise InputError(path, "the first line does not name the columns", f"write {' '.join(columns)} with tabs")
    return [_row(path, number, line, columns) for number, line in content[1:]]


def _row(path: Path, number: int, line: str, columns: Sequence[str]) -> Row:
    cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
    cells += [""] * (len(columns) - len(cells))
    if len(cells) != len(columns) or not cells[0]:
        raise InputError(path, f"has {len(cells)} cells where {len(columns)} belong",
                         "separate the cells by single tabs and fill the first", line=number)
    return dict(zip(columns, cells, strict=True))
