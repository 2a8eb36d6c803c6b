"""The first changes that the documentation proposes: each example, made as it says, is accepted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from tests.web.ledgers import fill
from tocsin.cli import app

HOWTO = Path(__file__).parent.parent.parent / "docs" / "howto"


def example(page: str, which: int = 0) -> str:
    """A YAML block of a page, the first if not said otherwise."""
    found: list[str] = re.findall(r"^```yaml\n(.*?)^```", (HOWTO / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return found[which]


def lint(folder: Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["actor", "lint", str(folder)])
    return done.exit_code, done.output


def test_the_actor_passes_lint(tmp_path: Path) -> None:
    (tmp_path / "family.yaml").write_text(example("first-change.md"), "utf-8")
    assert lint(tmp_path)[0] == 0, lint(tmp_path)[1]


def test_an_actor_without_a_reference_is_named(tmp_path: Path) -> None:
    entries = yaml.safe_load(example("first-change.md"))
    del entries[0]["references"]
    (tmp_path / "family.yaml").write_text(yaml.safe_dump(entries), "utf-8")
    code, said = lint(tmp_path)
    assert code == 1
    assert "red-banner-front" in said


def test_the_source_passes_lint_and_one_without_a_reason_does_not(tmp_path: Path) -> None:
    text = example("first-change.md", 1)
    path = tmp_path / f"{yaml.safe_load(text)['id']}.yaml"
    path.write_text(text, "utf-8")
    done = CliRunner().invoke(app, ["source", "lint", str(path)])
    assert done.exit_code == 0, done.output
    path.write_text(re.sub(r"^  reason: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    done = CliRunner().invoke(app, ["source", "lint", str(path)])
    assert done.exit_code == 1
    assert "reason" in done.output


def test_the_codebook_counts(tmp_path: Path) -> None:
    book = tmp_path / "lethal-bombings.yaml"
    book.write_text(example("own-codebook.md"), "utf-8")
    ledger = str(fill(tmp_path / "ledger"))
    done = CliRunner().invoke(app, ["events", "--ledger", ledger, "--codebook", str(book), "--format", "csv"])
    assert done.exit_code == 0, done.output
    rows = done.stdout.splitlines()[1:]
    assert len(rows) == 1
    assert "bombing" in rows[0]


@pytest.mark.parametrize("page", ["first-change.md", "own-codebook.md"])
def test_every_yaml_block_can_be_read(page: str) -> None:
    for block in re.findall(r"^```yaml\n(.*?)^```", (HOWTO / page).read_text("utf-8"), re.MULTILINE | re.DOTALL):
        assert yaml.safe_load(block)
