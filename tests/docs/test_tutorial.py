"""The tutorial, run as it is written: each command in turn, in one folder, against the output that it shows."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"
PORT = 8123
"""The port that the tutorial names; the test takes a free one in its place."""


def steps(text: str) -> Iterator[tuple[str, list[str]]]:
    """(command, the lines that it shows) of every console block."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.splitlines()
            yield command, shown


def pattern(shown: list[str]) -> re.Pattern[str]:
    """What the shown lines let through: an ellipsis alone any lines, one in a line any text."""
    parts = [r"(?:.*\n)*?" if line == "…" else _line(line) for line in shown]
    return re.compile("".join(parts))


def _line(line: str) -> str:
    return r".*".join(map(re.escape, line.split("…"))) + "\n"


@pytest.fixture
def port() -> Iterator[int]:
    spec = importlib.util.spec_from_file_location("feeds", ROOT / "docs" / "tutorial" / "feeds.py")
    assert spec
    assert spec.loader
    feeds = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(feeds)
    with feeds.server(0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_the_tutorial_prints_what_it_says(tmp_path: Path, port: int) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "TOCSIN_LEDGER"}
    environment |= {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": "200"}
    found = list(steps(TUTORIAL.read_text("utf-8")))
    assert len(found) >= 12
    for command, shown in found:
        done = subprocess.run(
            ["bash", "-c", command.replace(str(PORT), str(port))],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"$ {command}\n{done.stdout}"
        assert pattern(shown).fullmatch(done.stdout), f"$ {command}\nprints\n{done.stdout}\nand not\n" + "\n".join(
            shown
        )
    assert (tmp_path / "page" / "index.html").is_file()


def test_an_output_that_differs_is_seen() -> None:
    assert pattern(["tocsin: 16 new documents…"]).fullmatch("tocsin: 16 new documents, and more\n")
    assert not pattern(["tocsin: 16 new documents…"]).fullmatch("tocsin: 15 new documents\n")
    assert pattern(["…", "b…"]).fullmatch("a\nb\n")
    assert not pattern(["b"]).fullmatch("a\nb\n")
