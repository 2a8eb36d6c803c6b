"""Run a notebook's code cells and hold what comes out against what it shows; with --write, put the new outputs in.

A cell is run as Jupyter runs it: its last expression is shown. Needs no Jupyter. Usage:

    python docs/notebooks/run.py docs/notebooks/yearly.ipynb [--write]
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Any

SHOWN = {"image/svg+xml": "_repr_svg_", "text/html": "_repr_html_"}


def outputs_of(cells: list[str]) -> list[list[dict[str, Any]]]:
    """What each cell shows, as a notebook's outputs. The cells share their names. An error in a cell is raised."""
    names: dict[str, Any] = {"__name__": "__main__"}
    return [_run(code, names, number) for number, code in enumerate(cells, 1)]


def _run(code: str, names: dict[str, Any], number: int) -> list[dict[str, Any]]:
    tree = ast.parse(code, f"cell {number}")
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed, found = io.StringIO(), []
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, f"cell {number}", "exec"), names)
        value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names) if last else None  # type: ignore[attr-defined]
    if printed.getvalue():
        found.append({"name": "stdout", "output_type": "stream", "text": _lines(printed.getvalue())})
    if value is not None:
        data = {m: _lines(getattr(value, how)()) for m, how in SHOWN.items() if hasattr(value, how)}
        if "image/svg+xml" not in data:
            data["text/plain"] = _lines(repr(value))
        found.append({"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"})
    return found


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def main() -> int:
    """Exit code 1: the notebook shows something else than comes out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebook", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    notebook = json.loads(asked.notebook.read_text("utf-8"))
    cells = [c for c in notebook["cells"] if c["cell_type"] == "code"]
    outputs = outputs_of(["".join(c["source"]) for c in cells])
    stale = [n for n, (c, o) in enumerate(zip(cells, outputs, strict=True), 1) if c["outputs"] != o]
    if asked.write:
        for n, (cell, output) in enumerate(zip(cells, outputs, strict=True), 1):
            cell["outputs"], cell["execution_count"] = output, n
        asked.notebook.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", "utf-8")
    elif stale:
        print(f"{asked.notebook}: cells {stale} show something else than comes out; run with --write", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
