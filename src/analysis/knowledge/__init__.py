"""Knowledge as data: tab-separated files beside this one, read and never written by code.

README.md argues what is in each file and what is out. A person may keep own rows in files of the same
names in a folder of his or her own and name that folder in the environment variable ``ANALYSIS_KNOWLEDGE``:
an own row stands in place of the project's row of the same key, and ``-KEY`` withdraws one.

``files`` reads one file, ``schema`` tells what a cell may hold, ``relations`` what rows say of one another,
``own`` how own rows join the project's.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..memo import unswept
from . import own
from .files import Numbered, Row, check_cells, numbered, read_file
from .own import OWN
from .relations import check_ids, check_owners
from .schema import ENTITIES, SHAPES

__all__ = ["HERE", "OWN", "Row", "check", "own_folder", "read", "read_file"]

HERE = Path(__file__).parent


@cache
def read(name: str) -> tuple[Row, ...]:
    """All rows of knowledge/NAME.tsv as stripped strings by the columns of ``SHAPES``, the user's own rows before them.

    Read once in a process, and much is made of them: nobody writes into a row, which would change it for all (mypy sees to
    that; a guard at work would make every start slower), and who changes the files begins a new process. Raises InputError with
    file and line when the header differs, a row lacks a column or holds a value that SHAPES does not allow, two entities
    share an id or an owner is not there; and when an own row repeats another, does nothing, or withdraws what the
    project does not have.
    """
    rows = tuple(row for _, row in _project(HERE, name))
    entities = _entities(HERE) if name in ENTITIES else {}
    folder = own_folder()
    return rows if folder is None else tuple(own.merged(name, rows, folder, entities))


def own_folder() -> Path | None:
    """The folder of the user's own rows as an absolute path, None where none is named; InputError where it is none."""
    return own.own_folder(HERE.parents[2])


def check() -> None:
    """Read every file, so that a mistake in the project's or the user's own rows is told before work begins."""
    for name in SHAPES:
        read(name)


@cache
@unswept
def _project(here: Path, name: str) -> tuple[Numbered, ...]:
    """The project's rows of one file with the numbers of their lines, every cell checked."""
    path = here / f"{name}.tsv"
    rows = numbered(path, SHAPES[name].columns)
    check_cells(path, SHAPES[name], rows)
    return tuple(rows)


@cache
def _entities(here: Path) -> dict[str, tuple[Path, Row]]:
    """The project's entities by id, each with its file; ids stand once, owners are there."""
    files = [(here / f"{name}.tsv", _project(here, name)) for name in ENTITIES]
    found = check_ids(files)
    known = {key: row for key, (_, row) in found.items()}
    for path, rows in files:
        check_owners(path, rows, known)
    return found
