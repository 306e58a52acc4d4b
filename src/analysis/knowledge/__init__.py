"""Knowledge as data: tab-separated files beside this one, read and never written by code.

README.md argues what is in each file and what is out. A person may keep own rows in files of the same
names in a folder of his or her own and name that folder in the environment variable ``ANALYSIS_KNOWLEDGE``:
an own row stands in place of the project's row of the same key, and ``-KEY`` withdraws one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ..errors import InputError
from .schema import SHAPES, Key, Shape

HERE = Path(__file__).parent
OWN = "ANALYSIS_KNOWLEDGE"
WITHDRAWN = "-"
Row = dict[str, str]
Numbered = tuple[int, Row]


@cache
def read(name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """All rows of knowledge/NAME.tsv as dicts of stripped strings, the user's own rows before them.

    Read once; ``read.cache_clear()`` forgets. Raises InputError with file and line when a row lacks a column
    or the header differs, and when an own row holds a value that SHAPES does not allow, repeats another, or
    withdraws what the project does not have.
    """
    rows = read_file(HERE / f"{name}.tsv", columns)
    folder = os.environ.get(OWN)
    path = _own_file(name, Path(folder)) if folder else None
    return tuple(rows if path is None else _merged(name, rows, path, columns))


def read_file(path: Path, columns: Sequence[str]) -> list[Row]:
    """The rows of one tab-separated file; lines that begin with ``# `` and empty ones are skipped."""
    return [row for _, row in _numbered(path, columns)]


def _own_file(name: str, own: Path) -> Path | None:
    """The user's file of a name, if there is one; a folder or file that nothing would read is an error."""
    if not own.is_dir():
        raise InputError(own, f"is no folder, yet {OWN} names it", "name a folder of .tsv files or unset it")
    for path in sorted(own.glob("*.tsv")):
        if path.stem not in SHAPES:
            raise InputError(path, "bears the name of no file of knowledge", f"call it one of {', '.join(SHAPES)}")
    path = own / f"{name}.tsv"
    return path if path.exists() else None


def _merged(name: str, rows: Sequence[Row], path: Path, columns: Sequence[str]) -> list[Row]:
    """Own rows, then the project's that are neither replaced nor withdrawn."""
    shape, own = SHAPES[name], _numbered(path, columns)
    gone = [(number, row) for number, row in own if row[columns[0]].startswith(WITHDRAWN)]
    kept = [(number, row) for number, row in own if not row[columns[0]].startswith(WITHDRAWN)]
    replaced = _checked(path, shape, kept, _elsewhere(name))
    left = _without(path, shape, rows, gone)
    return [row for _, row in kept] + [row for row in left if shape.key_of(row) not in replaced]


def _checked(path: Path, shape: Shape, own: Sequence[Numbered], elsewhere: dict[Key, str]) -> frozenset[Key]:
    """The keys of own rows, each row sound and there once."""
    seen: dict[Key, int] = {}
    for number, row in own:
        key = shape.key_of(row)
        if problem := shape.problem(row):
            raise InputError(path, problem, "README.md beside the project's files tells the columns", line=number)
        if key in seen:
            raise InputError(path, f"has the same {' and '.join(shape.key)} as line {seen[key]}", "keep one of them", line=number)
        if key in elsewhere:
            raise InputError(path, f"holds an id of {elsewhere[key]}.tsv", "move the row into a file of that name", line=number)
        seen[key] = number
    return frozenset(seen)


def _elsewhere(name: str) -> dict[Key, str]:
    """For a file of entities: the ids of the project's other files, each with the file it is in."""
    others = [other for other in SHAPES if name != other and {name[:9], other[:9]} == {"entities-"}]
    return {SHAPES[other].key_of(row): other for other in others
            for row in read_file(HERE / f"{other}.tsv", SHAPES[other].columns)}


def _without(path: Path, shape: Shape, rows: Sequence[Row], gone: Sequence[Numbered]) -> list[Row]:
    """The rows that no withdrawal names; one that leaves a cell of the key empty means every value of it."""
    left = list(rows)
    for number, row in gone:
        wanted = shape.key_of(row)
        staying = [other for other in left if not _means(wanted, shape.key_of(other))]
        if not wanted[0] or len(staying) == len(left):
            raise InputError(path, f"has {row[shape.key[0]]!r}, a row that the project's file does not hold (any more)",
                             "take the line out", line=number)
        left = staying
    return left


def _means(wanted: Key, key: Key) -> bool:
    return all(part in ("", other) for part, other in zip(wanted, key, strict=True))


def _numbered(path: Path, columns: Sequence[str]) -> list[Numbered]:
    content = list(_content(path))
    if not content or tuple(content[0][1].split("\t")) != tuple(columns):
        raise InputError(path, "the first line does not name the columns", f"write {' '.join(columns)} with tabs")
    return [(number, _row(path, number, line, columns)) for number, line in content[1:]]


def _content(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are neither empty nor comments, with their numbers."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path, f"cannot be read ({error})", "give a UTF-8 file with tabs between columns") from error
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("# "):
            yield number, line.rstrip("\r")


def _row(path: Path, number: int, line: str, columns: Sequence[str]) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    cells += [""] * (len(columns) - len(cells))
    if len(cells) != len(columns) or not cells[0]:
        raise InputError(path, f"has {len(cells)} cells where {len(columns)} belong",
                         "separate the cells by single tabs and fill the first", line=number)
    return dict(zip(columns, cells, strict=True))
