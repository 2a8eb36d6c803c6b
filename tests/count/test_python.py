"""The counting verbs from Python, frames, charts, and the worked notebook."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import tocsin
from tests.ledger.making import KABUL, MAZAR, attack, document, filled
from tocsin.count import FilterError
from tocsin.count.book import Book
from tocsin.count.charts import ranges, stacked
from tocsin.count.frames import Frame
from tocsin.ledger import LedgerError

ROOT = Path(tocsin.__file__).parent.parent
NOTEBOOK = ROOT / "docs" / "notebooks" / "yearly.ipynb"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder = tmp_path_factory.mktemp("book") / "l"
    first, second = document("A bomb killed 13 in Kabul."), document("Gunmen hit Mazar.", "Outlet B")
    pile = {
        first: [
            attack(first, killed=13, place=KABUL, date="2021-08-26", perpetrator=("islamic-state-khorasan", "claimed"))
        ],
        second: [attack(second, place=MAZAR, date="2022-01-02")],
    }
    filled(folder, pile).close()
    opened: Book = tocsin.open(folder)
    return opened


def test_the_same_figures_as_the_command_line(book: Book) -> None:
    table = book.count("year", from_="2021", to="2022")
    assert table.only("year", "attacks", "killed_best", "killed_unknown").rows == [
        {"year": "2021", "attacks": 1, "killed_best": 13, "killed_unknown": 0},
        {"year": "2022", "attacks": 1, "killed_best": None, "killed_unknown": 1},
        {"year": "total", "attacks": 2, "killed_best": 13, "killed_unknown": 1},
    ]
    (said,) = book.why(f"{table[0]['figure']}.killed")
    assert json.loads(said["value"])["best"] == 13
    assert said["sentence"] == "A bomb killed 13 in Kabul."
    assert len(said["capture"]) == 64
    assert {r["property"] for r in book.why(said["event"])} == {"killed", "place", "date", "perpetrator"}


def test_every_question(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "deadly.yaml"
    path.write_text("codebook: deadly\nversion: 1\nclauses:\n  - {name: deadly, that: {killed: {at_least: 1}}}\n")
    assert [r["attacks"] for r in book.count(codebooks=["tocsin", str(path)])] == [2, 1]
    assert book.count(codebook=str(path))[0]["attacks"] == 1
    assert [(r["codebook"], r["counted"]) for r in book.explain(["gtd", "ucdp"])] == [
        ("gtd@2", True),
        ("ucdp@2", False),
    ]
    assert [r["claimed"] for r in book.responsibility()] == [1]
    assert len(book.events(place="Balkh")) == 1
    assert len(book.series("strength")) == len(book.series("tally")) == 0
    assert book.count(from_="2022", to="2022", versus="year")[0]["killed_best_before"] == 13
    assert len(book.count("year", total=False)) == 2


def test_wrong_questions(book: Book, tmp_path: Path) -> None:
    with pytest.raises(FilterError, match="no such filter: colour; there are actor, place"):
        book.count(colour="red")
    with pytest.raises(FilterError, match="no such event"):
        book.why("e-none")
    with pytest.raises(LedgerError, match="no ledger here"):
        tocsin.open(tmp_path / "nothing")
    with pytest.raises(AttributeError, match="no attribute 'shut'"):
        tocsin.shut  # noqa: B018


def test_the_package_alone_stays_light() -> None:
    import subprocess
    import sys

    code = "import tocsin, sys; print(tocsin.__version__, any(m in sys.modules for m in ('numpy', 'sqlalchemy', 'pandas')))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == [tocsin.__version__, "False"]


ROWS = Frame([{"year": "2021", "killed": 13, "note": None}, {"year": "2022", "killed": None, "note": "a & b"}])


@pytest.mark.parametrize(("name", "make"), [("pandas", "to_pandas"), ("polars", "to_polars"), ("pyarrow", "to_arrow")])
def test_frames_of_other_libraries(name: str, make: str) -> None:
    """With the library the numbers are there and unknown stays unknown; without it, the error says what to install."""
    try:
        importlib.import_module(name)
    except ImportError:
        with pytest.raises(ImportError, match=f"pip install {name}"):
            getattr(ROWS, make)()
        return
    found: Any = getattr(ROWS, make)()
    if name == "pandas":
        assert str(found["killed"].dtype) == "Int64"
        assert found["killed"].isna().tolist() == [False, True]
        assert int(found["killed"].sum()) == 13
    else:
        values = found["killed"].to_pylist() if name == "pyarrow" else found["killed"].to_list()
        assert values == [13, None]


def test_a_frame_shows_itself() -> None:
    assert "<td>a &amp; b</td>" in ROWS._repr_html_()
    assert repr(ROWS).splitlines()[1].split() == ["2021", "13"]
    assert ROWS[:1].names == ["year", "killed", "note"]
    with pytest.raises(KeyError, match="there are year, killed, note"):
        ROWS.only("colour")


def test_charts_draw_every_row_with_its_figure(book: Book) -> None:
    table = book.count("year")
    svg = ElementTree.fromstring(ranges(table[:-1], "year", "killed", "Killed & counted").svg)
    titles = [t.text for t in svg.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == [table[0]["figure"]]  # 2022 states none: a question mark, no bar
    texts = ["".join(t.itertext()) for t in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert "?" in texts
    assert "Killed & counted" in texts
    bars = ElementTree.fromstring(stacked(Frame([{"g": "a", "x": 2, "y": 1}]), "g", ["x", "y"], "T").svg)
    widths = [float(r.attrib["width"]) for r in bars.iter("{http://www.w3.org/2000/svg}rect")]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)


def test_the_notebook_runs_and_shows_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(NOTEBOOK.parent))
    monkeypatch.chdir(NOTEBOOK.parent)
    run = importlib.import_module("run")
    notebook = json.loads(NOTEBOOK.read_text("utf-8"))
    cells = [c for c in notebook["cells"] if c["cell_type"] == "code"]
    outputs = run.outputs_of(["".join(c["source"]) for c in cells])
    assert [[sorted(o.get("data", o.get("name", ""))) for o in found] for found in outputs] == [
        [sorted(o.get("data", o.get("name", ""))) for o in c["outputs"]] for c in cells
    ]
    assert sum("image/svg+xml" in o.get("data", {}) for found in outputs for o in found) == 2
    assert [c["execution_count"] for c in cells] == list(range(1, len(cells) + 1))
