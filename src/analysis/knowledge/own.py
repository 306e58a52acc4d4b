"""A person's own rows: where they are kept, and how they stand in place of the project's."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from ..errors import InputError
from .files import Numbered, Row, check_cells, numbered
from .relations import check_asked_for, check_ids, check_names, check_owners, check_still_there, means
from .schema import ENTITIES, SHAPES, Key, Shape

OWN = "ANALYSIS_KNOWLEDGE"
WITHDRAWN = "-"
# How like the name of a file of knowledge another must be to be taken for a slip of the pen.
_NEAR = 0.8
_NAMES_TOLD = "README.md beside the project's files tells their names; call notes NAME.md"
# Tables that look as if they were read. Notes, a README or an article may lie beside the rows.
_TABLES = frozenset((".tsv", ".csv", ".tab", ".xls", ".xlsx", ".ods"))


def own_folder(root: Path) -> Path | None:
    """The folder that ANALYSIS_KNOWLEDGE names, as an absolute path, else None.

    A relative one is looked for here, then in the project's folder ``root``, since notebooks run in one of their
    own. Raises InputError where it names no folder.
    """
    named = os.environ.get(OWN)
    if not named:
        return None
    given = Path(os.path.expanduser(named))
    folder = given if given.is_dir() else root / given
    if not folder.is_dir():
        raise InputError(named, f"is no folder, yet {OWN} names it", "name a folder of .tsv files or unset it")
    return folder.absolute()


def own_files(folder: Path) -> dict[str, Path]:
    """The files of own rows by name; raises InputError for one that looks like such a file and that nothing reads."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith(".") and not path.name.endswith("~"))
    except OSError as error:
        raise InputError(folder, f"cannot be read ({error.strerror})", "check its permissions") from error
    for path in paths:
        if path.suffix == ".tsv" and path.stem in SHAPES:
            continue
        if (meant := path.name.split(".")[0].lower()) in SHAPES:
            raise InputError(path, "is a file that nothing reads", f"call it {meant}.tsv")
        if path.suffix.lower() in _TABLES:
            near = [f"{name}.tsv" for name in get_close_matches(path.stem.lower(), SHAPES, 1, _NEAR)]
            raise InputError(path, "bears the name of no file of knowledge", f"call it {near[0]}" if near else _NAMES_TOLD)
    return {path.stem: path for path in paths if path.suffix == ".tsv"}


def merged(name: str, project: Sequence[Row], folder: Path, elsewhere: Mapping[str, tuple[Path, Row]]) -> list[Row]:
    """Own rows, then the project's that are neither replaced nor withdrawn.

    ``elsewhere``: for a file of entities all those of the project by id, each with its file. Raises InputError with
    file and line for an own row that is not sound, stands twice, does nothing or withdraws what is not there.
    """
    files, shape = own_files(folder), SHAPES[name]
    if name not in files:
        return list(project)
    path = files[name]
    kept, gone = _parted(path, shape)
    check_cells(path, shape, kept)
    replaced = _once(path, shape, kept)
    check_asked_for(path, name, shape, kept, project)
    if name in ENTITIES:
        _check_entities(path, kept, files, elsewhere)
    left = _without(path, shape, project, gone)
    rows = [row for _, row in kept] + [row for row in left if shape.key_of(row) not in replaced]
    check_still_there(path, shape, rows, project, gone)
    return rows


def _parted(path: Path, shape: Shape) -> tuple[list[Numbered], list[Numbered]]:
    """The rows of an own file that stand, and those that withdraw."""
    rows = numbered(path, shape.columns, whole=False)
    gone = [(number, row) for number, row in rows if row[shape.columns[0]].startswith(WITHDRAWN)]
    return [(number, row) for number, row in rows if not row[shape.columns[0]].startswith(WITHDRAWN)], gone


def _once(path: Path, shape: Shape, own: Sequence[Numbered]) -> frozenset[Key]:
    """The keys of own rows, each there once."""
    seen: dict[Key, int] = {}
    for number, row in own:
        key = shape.key_of(row)
        if key in seen:
            raise InputError(path, f"has the same {' and '.join(shape.key)} as line {seen[key]}", "keep one of them", line=number)
        seen[key] = number
    return frozenset(seen)


def _check_entities(path: Path, own: Sequence[Numbered], files: Mapping[str, Path],
                    elsewhere: Mapping[str, tuple[Path, Row]]) -> None:
    """Ids and owners, which may stand in any of the files of entities, own or the project's."""
    for number, row in own:
        if row["id"] in elsewhere and elsewhere[row["id"]][0].name != path.name:
            raise InputError(path, f"holds an id of {elsewhere[row['id']][0].name}", "move the row into a file of that name",
                             line=number)
    check_names(path, own)
    parted = {files[name]: _parted(files[name], SHAPES[name]) for name in ENTITIES if name in files}
    mine = check_ids([(file, kept) for file, (kept, _) in parted.items()])
    withdrawn = {row["id"].removeprefix(WITHDRAWN) for _, gone in parted.values() for _, row in gone}
    known = {key: row for key, (_, row) in {**elsewhere, **mine}.items() if key in mine or key not in withdrawn}
    check_owners(path, own, known)


def _without(path: Path, shape: Shape, rows: Sequence[Row], gone: Sequence[Numbered]) -> list[Row]:
    """The rows that no withdrawal names; one that leaves a cell of the key empty means every value of it."""
    if not gone:
        return list(rows)
    left = dict(enumerate(rows))
    places = _places(shape, rows)
    for number, row in gone:
        wanted = shape.key_of(row)
        meant = [place for place, key in places.get(wanted[0], ()) if place in left and means(wanted, key)]
        if not meant:
            raise InputError(path, f"has {row[shape.key[0]]!r}, a row that the project's file does not hold (any more)",
                             "take the line out", line=number)
        for place in meant:
            del left[place]
    return list(left.values())


def _places(shape: Shape, rows: Sequence[Row]) -> dict[str, list[tuple[int, Key]]]:
    """The numbers and keys of the rows by the first cell of their keys."""
    found: dict[str, list[tuple[int, Key]]] = defaultdict(list)
    for place, row in enumerate(rows):
        key = shape.key_of(row)
        found[key[0]].append((place, key))
    return found
