"""One verb by itself, as users call it: what it prints, and its JSON rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import typer
from typer.testing import CliRunner


class Asking:
    """A verb to be run again and again; every run checks the exit code."""

    def __init__(self, verb: Callable[..., None]) -> None:
        self.app = typer.Typer()
        self.app.command()(verb)

    def run(self, *words: str, code: int = 0, stdin: bytes | None = None) -> tuple[str, str]:
        done = CliRunner().invoke(self.app, list(words), input=stdin)
        assert done.exit_code == code, done.output + repr(done.exception)
        return done.stdout, done.stderr

    def rows(self, *words: str, **options: Any) -> list[dict[str, Any]]:
        out, _ = self.run(*words, "--format", "json", **options)
        return [json.loads(line) for line in out.splitlines()]
