"""The table of verbs: every line leads to a verb, the overview and completion import none of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import tocsin.cli
from tocsin.cli import VERBS, app, overview

HEAVY = ("typer", "rich", "numpy", "onnxruntime", "sqlalchemy", "duckdb", "fastapi", "tocsin.read", "tocsin.ledger")


RUN = """
import sys
from tocsin.cli import main
sys.argv[0] = "tocsin"
try:
    main()
finally:
    sys.stdout.flush()
    print(*sys.modules, file=sys.stderr)
"""


def run(*words: str, **environment: str) -> tuple[str, set[str]]:
    """What the command line prints, and the modules that it imported."""
    command = [sys.executable, "-c", RUN, *words]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment}, check=True)
    return done.stdout, set(done.stderr.split())


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_says_what_it_does_with_an_example(verb: str) -> None:
    done = CliRunner().invoke(app, [verb, "--help"], terminal_width=200)
    assert done.exit_code == 0, done.output
    assert f"Usage: tocsin {verb} " in done.output or f"Usage: root {verb} " in done.output
    if "COMMAND [ARGS]" not in done.output:  # a group's commands have their own examples
        assert f" tocsin {verb}" in done.output.partition("Usage:")[2].partition("\n")[2], "no example"


def test_every_verb_has_one_line_that_fits_a_terminal() -> None:
    lines = overview().splitlines()
    for verb, (_, line) in VERBS.items():
        assert sum(row.split()[:1] == [verb] for row in lines) == 1
        assert line
        assert len(line) <= 78


def test_no_file_of_a_verb_is_missing_from_the_table() -> None:
    files = {p.stem for p in Path(tocsin.cli.__file__).parent.glob("*.py")}
    assert {where.partition(":")[0] for where, _ in VERBS.values()} <= files


def test_help_imports_nothing_heavy() -> None:
    out, modules = run("--help")
    assert out == overview() + "\n"
    assert "tocsin.cli" in modules
    assert not {m for m in modules if m.startswith(HEAVY)}


def test_a_verb_imports_no_other_verb() -> None:
    _, modules = run("backup", "--help")
    assert not {m for m in modules if m.startswith(("rich", "pygments", "markdown_it"))}
    verbs = {f"tocsin.cli.{where.partition(':')[0]}" for where, _ in VERBS.values()}
    assert modules & verbs == {"tocsin.cli.backup"}


def test_completion_of_verbs_imports_none() -> None:
    out, modules = run(_TOCSIN_COMPLETE="complete_bash", COMP_WORDS="tocsin re", COMP_CWORD="1")
    assert {"read", "responsibility", "restore"} <= set(out.split())
    assert "count" not in out.split()
    verbs = {f"tocsin.cli.{where.partition(':')[0]}" for where, _ in VERBS.values()}
    assert not modules & verbs


def test_a_slip_is_answered_with_the_verb_that_was_meant() -> None:
    done = CliRunner().invoke(app, ["cuont"])
    assert done.exit_code == 2
    assert "'count'" in done.output


def test_no_verb_at_all_is_wrong_usage_and_prints_the_overview() -> None:
    done = CliRunner().invoke(app, [])
    assert done.exit_code == 2
    assert overview() in done.output
