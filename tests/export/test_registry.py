"""The formats' table: each leads to a function, writes the same bytes twice, and is whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tocsin.export import FORMATS, ExportError, Format, Material, write


def content(path: Path) -> dict[str, bytes]:
    """Every file of a path, by its name."""
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    return {str(f.relative_to(path.parent)).partition("/")[2]: f.read_bytes() for f in files}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_material_gives_the_same_bytes(name: str, material: Material, tmp_path: Path) -> None:
    write(name, material, tmp_path / "a")
    write(name, material, tmp_path / "b")
    first = content(tmp_path / "a")
    assert first == content(tmp_path / "b")
    assert sum(map(len, first.values())) > 100
    assert {p.name for p in tmp_path.iterdir()} == {"a", "b"}


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_kept_back_is_in_any_export(name: str, material: Material, tmp_path: Path) -> None:
    write(name, material, tmp_path / "a")
    everything = b"".join(content(tmp_path / "a").values())
    for secret in (b"NOT-TO-BE-GIVEN-ON", b"KEPT-IN-SENTENCE", b"channel.example"):
        assert secret not in everything


def test_an_unknown_format_is_named_with_those_that_there_are(material: Material, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no such format: 'xls'; there are .*geojson"):
        write("xls", material, tmp_path / "a")


def test_a_full_folder_is_never_replaced(material: Material, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(ExportError, match="something in it"):
        write("csv", material, tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"


def test_a_writer_that_fails_leaves_what_was_there(
    material: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(material: Material, target: Path) -> None:
        target.write_text("half")
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(Format, "load", lambda self: fails)
    target = tmp_path / "events.csv"
    target.write_text("before")
    with pytest.raises(ExportError, match="cannot be written"):
        write("csv", material, target)
    assert target.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["events.csv"]
