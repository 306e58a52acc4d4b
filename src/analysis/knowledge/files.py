"""Tab-separated files as rows that know their lines, and what is wrong in one, told with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..errors import InputError
from .schema import Shape

Row = Mapping[str, str]
Numbered = tuple[int, Row]
COLUMNS_TOLD = "README.md beside the project's files tells the columns"


def read_file(path: Path, columns: Sequence[str]) -> list[Row]:
    """The rows of one tab-separated file; lines that begin with ``# `` and empty ones are skipped."""
    return [row for _, row in numbered(path, columns)]


def numbered(path: Path, columns: Sequence[str], *, whole: bool = True) -> list[Numbered]:
    """The rows with the numbers of their lines; unless ``whole``, a row may leave out empty cells at its end.

    Raises InputError for a file that cannot be read, another header, or a row with other cells than its columns.
    """
    content = list(_content(path))
    if not content or tuple(content[0][1].split("\t")) != tuple(columns):
        raise InputError(path, "the first line does not name the columns", f"write {' '.join(columns)} with tabs")
    return [(number, _row(path, number, line, columns, whole)) for number, line in content[1:]]


def check_cells(path: Path, shape: Shape, rows: Sequence[Numbered]) -> None:
    """Raise InputError for the first row with a cell that its shape does not allow."""
    if shape.sound([row for _, row in rows]):
        return
    for number, row in rows:
        if problem := shape.problem(row):
            raise InputError(path, problem, COLUMNS_TOLD, line=number)


def _content(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are neither empty nor comments, with their numbers."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        told = getattr(error, "strerror", None) or error
        raise InputError(path, f"cannot be read ({told})", "give a UTF-8 file with tabs between columns") from error
    for number, line in enumerate(lines, 1):
        if not line.startswith("# ") and not line.isspace() and line:
            yield number, line


def _row(path: Path, number: int, line: str, columns: Sequence[str], whole: bool) -> Row:
    if line.startswith("#"):
        raise InputError(path, "begins with # and no blank behind it", "write # and a blank before a comment, no # before a row",
                         line=number)
    cells = list(map(str.strip, line.split("\t")))
    if not whole:
        cells += [""] * (len(columns) - len(cells))
    if len(cells) != len(columns) or not cells[0]:
        raise InputError(path, f"has {len(cells)} cells where {len(columns)} belong",
                         "separate the cells by single tabs and fill the first", line=number)
    return dict(zip(columns, cells, strict=True))
