"""What rows say of one another: ids that stand once, owners that are there, phrases and roles that somebody asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from string import Formatter

from ..arabic.folding import fold_key
from ..errors import InputError
from .files import Numbered, Row
from .schema import Key, Shape

# What can own: comparisons count a product's and an executive's mentions for a company or body.
_OWNERS = ("COMPANY", "ORG", "PRODUCT")
Places = frozenset[tuple[str, str, str]]


def check_ids(files: Sequence[tuple[Path, Sequence[Numbered]]]) -> dict[str, tuple[Path, Row]]:
    """The entities of several files by id, each with its file; raises InputError for an id that stands twice."""
    found: dict[str, tuple[Path, Row]] = {}
    for path, rows in files:
        for number, row in rows:
            if row["id"] in found:
                raise InputError(path, f"holds an id of {found[row['id']][0].name}", "keep one of the two rows", line=number)
            found[row["id"]] = path, row
    return found


def check_names(path: Path, rows: Sequence[Numbered]) -> None:
    """Raise InputError for a sure name of two entities of one file, of which the first would always be meant."""
    found: dict[str, tuple[int, str]] = {}
    for number, row in rows:
        for name in (row["ar"], row["en"], *row["aliases"].split("|")):
            key = "" if name.strip().startswith("~") else fold_key(name)
            line, entity = found.setdefault(key, (number, row["id"]))
            if key and entity != row["id"]:
                raise InputError(path, f"has the name {name.strip()} of line {line}, which would always be meant",
                                 "take it out of one of them, or put ~ before it", line=number)


def check_owners(path: Path, rows: Sequence[Numbered], known: Mapping[str, Row]) -> None:
    """Raise InputError for the first row whose owner is unknown, cannot own, or is owned by the row itself."""
    for number, row in rows:
        if problem := row["owner"] and _owner_problem(row, known):
            raise InputError(path, problem, "name the id of a company or body, or leave the cell empty", line=number)


def owners_above(one: str, owner_of: Callable[[str], str | None]) -> list[str]:
    """Whoever owns one, and who owns those, the nearest first; a circle is gone round once."""
    chain = [one]
    while (owner := owner_of(chain[-1])) and owner not in chain:
        chain.append(owner)
    return chain[1:]


def _owner_problem(row: Row, known: Mapping[str, Row]) -> str | None:
    owner = known.get(row["owner"])
    if owner is None:
        return f"has the owner {row['owner']}, which is no id of an entity"
    if owner["type"] not in _OWNERS:
        return f"has the owner {owner['id']}, which is a {owner['type']}"

    def owner_of(one: str) -> str:
        return known[one]["owner"] if one in known else ""

    chain = [row["id"], *owners_above(row["id"], owner_of)]
    return f"is owned in a circle ({', '.join(chain)})" if owner_of(chain[-1]) else None


def check_asked_for(path: Path, name: str, shape: Shape, own: Sequence[Numbered], project: Sequence[Row]) -> None:
    """Raise InputError for the first own row that no rule, chart or table would ever ask for, or could not fill."""
    for column in shape.closed:
        known = {row[column] for row in project}
        for number, row in own:
            if row[column] not in known:
                raise InputError(path, f"has {row[column]!r} as {column}, which nothing asks for",
                                 f"take a {column} of the project's {name}.tsv", line=number)
    if name == "phrases":
        _check_places(path, own, project)


def check_still_there(path: Path, shape: Shape, rows: Sequence[Row], project: Sequence[Row], gone: Sequence[Numbered]) -> None:
    """Raise InputError for the withdrawal that leaves nothing of what a rule, chart or table asks for."""
    for column in shape.closed if gone else ():
        there = {row[column] for row in rows}
        lost = {shape.key_of(row): row[column] for row in project if row[column] not in there}
        for number, row in reversed(gone):
            wanted = shape.key_of(row)
            if missed := next((value for key, value in lost.items() if means(wanted, key)), None):
                raise InputError(path, f"withdraws the last row whose {column} is {missed!r}, which the program asks for",
                                 "keep it, or add a row of your own in its place", line=number)


def means(wanted: Key, key: Key) -> bool:
    """Whether a withdrawal means a row's key: an empty cell means every value of it."""
    return all(part in ("", other) for part, other in zip(wanted, key, strict=True))


def _check_places(path: Path, own: Sequence[Numbered], project: Sequence[Row]) -> None:
    """A place that nobody fills would stop the report where the phrase is shown."""
    known = {row["key"]: _places(row) or frozenset() for row in project}
    for number, row in own:
        places = _places(row)
        if places is None or not places <= known[row["key"]] | _counted(row["key"]):
            told = " ".join(sorted("{" + place + "}" for place, *_ in known[row["key"]])) or "none"
            raise InputError(path, f"has other places in braces than the project's {row['key']}", f"it has {told}", line=number)


def _counted(key: str) -> Places:
    """A counted form may show its number even where the project's form says it as a word."""
    return frozenset({("n", "", "")} if key.startswith("count.") else ())


def _places(row: Row) -> Places | None:
    """The places of both languages with how they are written, None where braces are left open."""
    try:
        return frozenset((place, spec or "", conversion or "") for side in ("ar", "en")
                         for _, place, spec, conversion in Formatter().parse(row[side]) if place is not None)
    except ValueError:
        return None
