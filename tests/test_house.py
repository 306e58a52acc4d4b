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
MODULES = sorted(HOUSE.rglob("*.py"))


def room_of(parts):
    """The room of a dotted path below the package: its first part, in ``extract`` its first two."""
    return ".".join(parts[:2]) if parts[0] == "extract" and parts[1] != "__init__" else parts[0]


def imported(file):
    """The rooms of the package that a module imports from, wherever in it."""
    package = file.relative_to(HOUSE).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[:len(package) - node.level + 1]
            path = (*base, *(node.module.split(".") if node.module else ()))
            for name in node.names:
                room = room_of(path or (name.name,))
                yield room if room in FLOOR_OF else "__init__"  # __version__


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_a_module_imports_from_below(file):
    own = room_of(file.relative_to(HOUSE).with_suffix("").parts)
    above = {room for room in imported(file) if room != own and FLOOR_OF[room] >= FLOOR_OF[own]}
    assert not above, f"{own} stands on floor {FLOOR_OF[own]} and imports from {above}"


def test_every_room_stands_on_one_floor():
    rooms = {room_of(file.relative_to(HOUSE).with_suffix("").parts) for file in MODULES}
    assert rooms == set(FLOOR_OF)
    assert len(FLOOR_OF) == sum(map(len, FLOORS))
