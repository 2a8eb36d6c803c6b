"""`tocsin verify` on a data package: it fits as written, and every kind of change is named."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tocsin.cli import app
from tocsin.export import Material, write
from tocsin.export.datapackage import seal


@pytest.fixture
def package(material: Material, tmp_path: Path) -> Path:
    write("datapackage", material, tmp_path / "package")
    return tmp_path / "package"


def verified(folder: Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["verify", str(folder)])
    return done.exit_code, done.stderr


def test_as_written_it_fits(package: Path) -> None:
    assert verified(package) == (0, f"tocsin: {package}: every file, row and word fits\n")


def _change(package: Path, name: str, old: str, new: str) -> None:
    path = package / name
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


CHANGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a byte": (lambda p: _change(p, "events.csv", "2023-05-01", "2023-05-02"), "events.csv: was changed"),
    "a file less": (lambda p: (p / "codebook.json").unlink(), "codebook.json: is missing"),
    "a file more": (lambda p: (p / "extra.csv").write_text("x") and None, "extra.csv: was put in from outside"),
    "no checksums": (lambda p: (p / "SHA256SUMS").unlink(), "cannot be read"),
    "a path outside": (lambda p: (p / "SHA256SUMS").write_text("0" * 64 + "  ../x\n") and None, "not a line of"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_named(name: str, package: Path) -> None:
    change, message = CHANGES[name]
    change(package)
    code, err = verified(package)
    assert code == 1
    assert message in err


def test_a_forger_who_seals_anew_is_caught_by_the_rows(package: Path) -> None:
    _change(package, "sentences.csv", "killed at least 12", "killed at least 99")
    seal(package)
    code, err = verified(package)
    assert code == 1
    assert "gives another hash" in err  # the descriptor has hashes of its own


def test_words_that_do_not_stand_in_their_sentence(package: Path) -> None:
    import json
    from hashlib import sha256

    _change(package, "sentences.csv", "killed at least 12", "killed at least 99")
    data = json.loads((package / "datapackage.json").read_text("utf-8"))
    for resource in data["resources"]:
        resource["hash"] = "sha256:" + sha256((package / resource["path"]).read_bytes()).hexdigest()
    (package / "datapackage.json").write_text(json.dumps(data), "utf-8")
    seal(package)
    code, err = verified(package)
    assert code == 1
    assert "do not stand in its sentence" in err


def test_what_is_no_package(tmp_path: Path) -> None:
    code, err = verified(tmp_path)
    assert code == 2
    assert "no data package" in err
