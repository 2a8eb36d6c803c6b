"""The order of the rooms: a room imports from the rooms before it, never from those after."""

import ast
from pathlib import Path

import pytest

import tocsin

HOUSE = Path(tocsin.__file__).parent
ROOMS = [
    "model",
    "actors",
    "places",
    "dates",
    "quantities",
    "collect",
    "read",
    "link",
    "ledger",
    "count",
    "export",
    "publish",
    "web",
    "cli",
]

STEPS = [
    "layout",
    "words",
    "findings",
    "sources",
    "violence",
    "setting",
    "scenes",
    "notevents",
    "stories",
    "storysetting",
    "localcrime",
    "parties",
    "counts",
    "tolls",
    "attacks",
    "ground",
    "outlook",
    "items",
    "learned",
    "llm",
]
"""The folders of the reader, in the order of docs/architecture.md."""


def imported_rooms(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    parts = [name.split(".") for name in names]
    return {p[1] for p in parts if p[0] == "tocsin" and len(p) > 1} & set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_the_rooms_before_it(room: str) -> None:
    later = set(ROOMS[ROOMS.index(room) + 1 :])
    files = list((HOUSE / room).rglob("*.py"))
    assert files, f"{room} is empty"
    wrong = {str(f.relative_to(HOUSE)): imported_rooms(f) & later for f in files if imported_rooms(f) & later}
    assert not wrong


def test_every_room_is_in_the_order() -> None:
    rooms = {p.name for p in HOUSE.iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert rooms == set(ROOMS)


def imported_steps(path: Path) -> set[str]:
    tree = ast.walk(ast.parse(path.read_text("utf-8")))
    modules = [n.module.split(".") for n in tree if isinstance(n, ast.ImportFrom) and n.module and not n.level]
    return {m[2] for m in modules if m[:2] == ["tocsin", "read"] and len(m) > 2} & set(STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_the_reader_imports_only_from_the_steps_before_it(step: str) -> None:
    later = set(STEPS[STEPS.index(step) + 1 :])
    wrong = {
        f.name: imported_steps(f) & later for f in (HOUSE / "read" / step).rglob("*.py") if imported_steps(f) & later
    }
    assert not wrong


def test_every_step_of_the_reader_is_in_the_order_and_in_the_map() -> None:
    folders = {p.name for p in (HOUSE / "read").iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert folders == set(STEPS)
    told = (HOUSE.parent / "docs" / "architecture.md").read_text("utf-8")
    rows = [line.split("`")[1].rstrip("/") for line in told.splitlines() if line.startswith("| `") and "/` | " in line]
    assert [r for r in rows if r in folders] == STEPS


@pytest.mark.parametrize("path", sorted(HOUSE.rglob("*.py")), ids=lambda p: str(p.relative_to(HOUSE)))
def test_every_file_says_what_belongs_in_it(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
