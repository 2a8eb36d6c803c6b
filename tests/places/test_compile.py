"""The compiled index: made once, whole or made anew, by several processes at once, or a message that helps."""

from __future__ import annotations

import json
import multiprocessing
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tocsin.places import compile as compiling
from tocsin.places.compile import DONE, index_folder, whole, write_index
from tocsin.places.gazetteer import Gazetteer
from tocsin.places.sources import PlaceDataError, Row

ROWS = [
    Row("Aleppo", ["Halab", "حلب"], 170063, 36.2, 37.16, "SY", "Aleppo", 1_602_264, "city", "city", 11.3),
    Row("Damascus", ["Dimashq"], 170654, 33.5, 36.29, "SY", "Dimashq", 1_569_394, "city", "capital", 11.2),
    Row("Syria", ["Syrian Arab Republic"], 163843, 35.0, 38.0, "SY", "", 22_000_000, "country", "country", 242.0),
    Row("Red Sea", [], 0, 20.5, 38.5, "", "", 100_000, "landmark", "sea", 900.0),
    Row("Sahel", [], 0, 15.0, 3.0, "", "", 2_000_000, "region", "region", 1800.0),
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a gazetteer of five places to fill it with."""
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(compiling, "rows", lambda: iter(ROWS))
    return tmp_path / "cache"


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    write_index(ROWS, tmp_path)
    g = Gazetteer(tmp_path)
    for row in ROWS:
        for name in (row.name, *row.names):
            (entry,) = g.lookup(name)
            assert (entry.name, entry.geonames_id or 0, entry.country or "") == (row.name, row.geonames_id, row.country)
            assert (entry.lat, entry.lon) == (pytest.approx(row.lat, abs=1e-5), pytest.approx(row.lon, abs=1e-5))
            assert (entry.feature, entry.kind) == (row.feature, row.kind)
            assert entry.main or name != row.name
    assert g.lookup("Halap") == ()
    assert g.capital.tolist() == [False, True, False, False, False]
    assert (g.lands, g.seas, g.wide) == ({"SY": 2}, {3}, {4})


def test_the_index_is_made_once(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = index_folder()
    assert whole(folder)
    assert folder.parent == cache
    assert "compiling the gazetteer" in capsys.readouterr().err
    times = {f.name: f.stat().st_mtime_ns for f in folder.iterdir()}
    assert index_folder() == folder
    assert {f.name: f.stat().st_mtime_ns for f in folder.iterdir()} == times
    assert capsys.readouterr().err == ""
    assert not list(cache.glob("*.tmp"))


@pytest.mark.parametrize("damage", ["missing", "cut", "unfinished", "garbled", "no object", "emptied"])
def test_a_broken_index_is_made_anew(cache: Path, damage: str) -> None:
    folder = index_folder()
    if damage == "missing":
        (folder / "lat.npy").unlink()
    elif damage == "cut":
        data = (folder / "exact_digests.npy").read_bytes()
        (folder / "exact_digests.npy").write_bytes(data[:-8])
    elif damage == "unfinished":
        (folder / DONE).unlink()
    elif damage == "garbled":
        (folder / DONE).write_bytes(b"\xff{")
    elif damage == "no object":
        (folder / DONE).write_text("[1, 2]")
    else:
        for file in folder.iterdir():
            file.unlink()
    assert not whole(folder)
    assert whole(index_folder())
    assert Gazetteer(folder).lookup("Aleppo")[0].geonames_id == 170063
    assert [f.name for f in cache.iterdir() if f.is_dir()] == [folder.name]


def test_the_sizes_of_all_files_are_kept(cache: Path) -> None:
    folder = index_folder()
    sizes = json.loads((folder / DONE).read_text())
    assert sizes.keys() == {f.name for f in folder.iterdir()} - {DONE}


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "file"))
    with pytest.raises(OSError, match=r"file: .* set TOCSIN_CACHE to a folder"):
        index_folder()


def test_bad_data_leaves_nothing_half_made(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bad() -> Iterator[Row]:
        yield ROWS[0]
        raise PlaceDataError("landmarks.yaml: Nowhere: 'lat' is missing")

    monkeypatch.setattr(compiling, "rows", bad)
    with pytest.raises(PlaceDataError, match="Nowhere"):
        index_folder()
    assert [f for f in cache.iterdir() if f.is_dir()] == []


def _one_of_several(cache: str, start: multiprocessing.synchronize.Event, count: Path) -> None:
    """What each process does: wait for the others, then want the index."""
    import os

    os.environ["TOCSIN_CACHE"] = cache

    def counted() -> Iterator[Row]:
        with count.open("a") as stream:
            stream.write("x")
        yield from ROWS

    compiling.rows = counted  # type: ignore[attr-defined]
    start.wait(30)
    folder = index_folder()
    assert Gazetteer(folder).lookup("حلب")[0].name == "Aleppo"


@pytest.mark.parametrize("before", ["nothing", "a broken index"])
def test_two_processes_at_once_both_get_it_and_one_compiles(cache: Path, tmp_path: Path, before: str) -> None:
    if before != "nothing":
        (index_folder() / "lat.npy").unlink()
    context = multiprocessing.get_context("fork")
    start, count = context.Event(), tmp_path / "count"
    running = [context.Process(target=_one_of_several, args=(str(cache), start, count)) for _ in range(3)]
    for process in running:
        process.start()
    start.set()
    for process in running:
        process.join(60)
    assert [process.exitcode for process in running] == [0, 0, 0]
    assert count.read_text() == "x"
    assert len([f for f in cache.iterdir() if f.is_dir()]) == 1


def test_without_locks_the_first_to_end_wins(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow() -> Iterator[Row]:
        yield from ROWS
        if not other:  # while this one compiles, another process puts its index there
            other.append(True)
            compiling._compile(folder)

    other: list[bool] = []
    folder = cache / "places-test"
    cache.mkdir()
    monkeypatch.setattr(compiling, "rows", slow)
    compiling._compile(folder)
    assert other
    assert whole(folder)
    assert [f.name for f in cache.iterdir()] == ["places-test"]


def test_the_name_of_the_folder_hangs_on_the_data(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compiling._fingerprint()
    from importlib import resources

    copy = tmp_path / "copy"
    shutil.copytree(str(resources.files("tocsin.places").joinpath("data")), copy / "data")
    monkeypatch.setattr("tocsin.places.compile.resources.files", lambda package: copy)
    assert compiling._fingerprint() == first
    with (copy / "data" / "landmarks.yaml").open("a") as stream:
        stream.write("# more\n")
    assert compiling._fingerprint() != first
