"""The floors and rooms of the house: whoever imports, imports from below."""

import ast
from pathlib import Path

import pytest

import analysis

HOUSE = Path(analysis.__file__).parent
# From the ground up; of rooms on one floor none knows another.
FLOORS = [
    {"errors", "memo", "tables"}, {"arabic"}, {"knowledge"}, {"article"},
    {"extract.reading"}, {"extract.clues"}, {"extract.people", "extract.bodies"}, {"extract.names"}, {"extract.speech"},
    {"extract.speakers"}, {"extract.quotes", "extract.carried"}, {"extract.sentiment"}, {"extract"},
    {"compare", "show"}, {"pipeline", "store"}, {"export", "study"}, {"corpus", "evaluate"}, {"report"},
    {"__init__"}, {"cli"}, {"__main__"},
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
MOST_LINES = 250
MODULES = sorted(HOUSE.rglob("*.py"))


def room_of(parts):
    """The room of a dotted path below the package: its first part, in ``extract`` its first two."""
    return ".".join(parts[:2]) if parts[0] == "extract" and parts[1] != "__init__" else parts[0]


def imported(code, package):
    """The rooms of the package that the code of a module imports from, wherever in it; ``package``: the folders it lies in."""
    for path in dotted(ast.parse(code), ("analysis", *package)):
        if path[0] == "analysis":
            rooms = (".".join(path[1:end]) for end in (3, 2))  # a room of ``extract``, else a floor; __version__ is in neither
            yield next((room for room in rooms if room in FLOOR_OF), "__init__")


def dotted(tree, package):
    """Every name that is imported, as its parts from the package on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (tuple(name.name.split(".")) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else ()
            yield from ((*base, *(node.module or "").split("."), name.name) if node.module else (*base, name.name)
                        for name in node.names)


# Each row: code, the folders of its module, the rooms that it imports from.
IMPORTS = [
    ("from ..memo import Memo", ["arabic"], ["memo"]), ("from .. import knowledge, tables", ["show"], ["knowledge", "tables"]),
    ("from ... import __version__", ["extract", "names"], ["__init__"]), ("from . import cli", [], ["cli"]),
    ("from ..speech.speech import judge", ["extract", "speakers"], ["extract.speech"]),
    ("from .extract.quotes import Quote", [], ["extract.quotes"]), ("from .extract import find_quotes", [], ["extract"]),
    ("import analysis", ["arabic"], ["__init__"]), ("from analysis import analyse", ["arabic"], ["__init__"]),
    ("import analysis.pipeline as whole", ["arabic"], ["pipeline"]),
    ("from analysis.extract.names.mentions import Mention", ["article"], ["extract.names"]),
    ("def late():\n    from analysis.report import write_reports", ["show"], ["report"]),
    ("import re, pandas as pd\nfrom pathlib import Path\nfrom analysis_tools import x", ["show"], []),
]


@pytest.mark.parametrize(("code", "package", "rooms"), IMPORTS)
def test_every_way_to_import_is_seen(code, package, rooms):
    assert list(imported(code, package)) == rooms


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_a_module_imports_from_below(file):
    parts = file.relative_to(HOUSE).with_suffix("").parts
    own = room_of(parts)
    above = {room for room in imported(file.read_text("utf-8"), parts[:-1]) if room != own and FLOOR_OF[room] >= FLOOR_OF[own]}
    assert not above, f"{own} stands on floor {FLOOR_OF[own]} and imports from {above}"


def test_every_room_stands_on_one_floor():
    rooms = {room_of(file.relative_to(HOUSE).with_suffix("").parts) for file in MODULES}
    assert rooms == set(FLOOR_OF)
    assert len(FLOOR_OF) == sum(map(len, FLOORS))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_a_module_can_be_read_at_a_sitting(file):
    assert len(file.read_text("utf-8").splitlines()) <= MOST_LINES, "split it by what its functions are about"
