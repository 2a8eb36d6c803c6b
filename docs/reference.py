"""The reference, made from the code when the documentation is built: commands, HTTP API, Python, codebooks.

MkDocs calls `on_files` and `on_page_markdown`. Nothing here is committed as text, so that it is never out of date.
"""

from __future__ import annotations

import inspect
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, and give pages that other hands have written but nobody put into the navigation a place."""
    for name, text in pages().items():
        files.append(File.generated(config, f"reference/{name}.md", content=text))
    _place_the_rest(files, config)
    return files


def _place_the_rest(files: Files, config: MkDocsConfig) -> None:
    placed = set(_paths(config.nav))
    rest = sorted(f.src_uri for f in files.documentation_pages() if f.src_uri not in placed)
    rest = [uri for uri in rest if not uri.startswith("decisions/") or uri == "decisions/index.md"]
    if rest and config.nav is not None:
        config.nav.append({"More": rest})


def _paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _paths(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from _paths(value)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links to files beside the documentation lead nowhere in a built site: they become the files' names."""

    def named(link: re.Match[str]) -> str:
        text, target = link[1], link[2].partition("#")[0]
        inside = (Path(page.file.src_uri).parent / target).as_posix()
        if not target.startswith("../") or files.get_file_from_path(_flat(inside)):
            return link[0]
        path = re.sub(r"^(\.\./)+", "", target)
        return text if path in text else f"{text} (`{path}`)"

    return re.sub(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)", named, markdown)


def _flat(path: str) -> str:
    parts: list[str] = []
    for part in path.split("/"):
        parts = parts[:-1] if part == ".." and parts else [*parts, part]
    return "/".join(parts)


def pages() -> dict[str, str]:
    """Every generated page by its name."""
    return {"commands": commands(), "api": api(), "python": python(), "codebooks": codebooks()}


def commands() -> str:
    """All verbs with their arguments and options, as `--help` gives them."""
    from typer.main import get_command

    from tocsin.cli import VERBS, overview
    from tocsin.cli.verbs import app

    group: Any = get_command(app)
    lines = ["# Commands", "", "JSON Lines go to standard output, messages to standard error. Exit codes: 0 done, 1 something in the input was refused (named, the rest done), 2 wrong usage."]  # fmt: skip
    lines += ["", "```text", overview(), "```"]
    for verb in VERBS:
        lines += _command(group.commands[verb], f"tocsin {verb}", 2)
    return "\n".join(lines) + "\n"


def _command(command: Any, path: str, level: int) -> list[str]:
    lines = ["", f"{'#' * level} {path}", "", *_help(command.help or "")]
    subs = getattr(command, "commands", None)
    if subs:
        for name, sub in subs.items():
            lines += _command(sub, f"{path} {name}", level + 1)
        return lines
    rows = [row for row in map(_parameter, command.params) if row]
    return lines + (["", "| | | default |", "|---|---|---|", *rows] if rows else [])


def _parameter(parameter: Any) -> str | None:
    if "--help" in parameter.opts:
        return None
    names = ", ".join(f"`{o}`" for o in [*parameter.opts, *parameter.secondary_opts]) if parameter.param_type_name == "option" else f"`{parameter.name.upper()}`"  # fmt: skip
    default = parameter.default
    shown = (
        "" if default is None or default is False or callable(default) else f"`{getattr(default, 'value', default)}`"
    )
    said = _cell(getattr(parameter, "help", "") or "")
    if getattr(parameter, "envvar", None):
        said += f" Also by `{parameter.envvar}`."
    return f"| {names} | {said} | {shown} |"


def _help(text: str) -> list[str]:
    """A command's help: lines that stand apart and start with a command are examples."""
    text = re.sub(r"\[/?(?:bold)?\]", "", inspect.cleandoc(text))
    return [f"    {line.strip()}" if re.match(r"\s{4,}\S", line) else _cell(line) for line in text.splitlines()]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").strip()


def api() -> str:
    """The HTTP API as its OpenAPI description gives it."""
    spec = openapi()
    lines = ["# HTTP API", "", f"{spec['info'].get('summary', '')} `tocsin serve` answers at `http://127.0.0.1:8765`, and describes itself at `/api/openapi.json`."]  # fmt: skip
    for path, methods in spec["paths"].items():
        for method, about in methods.items():
            lines += [
                "",
                f"## `{method.upper()} {path}`",
                "",
                _cell(about.get("description") or about.get("summary") or ""),
            ]
            rows = [_argument(p) for p in about.get("parameters", ())]
            if rows:
                lines += ["", "| parameter | where | type | what |", "|---|---|---|---|", *rows]
    return "\n".join(lines) + "\n"


def openapi() -> dict[str, Any]:
    """The description of the API of a server on an empty ledger."""
    from tocsin.ledger import open_ledger
    from tocsin.web.app import create_app

    with tempfile.TemporaryDirectory() as folder:
        open_ledger(Path(folder) / "ledger").close()
        described: dict[str, Any] = create_app(Path(folder) / "ledger").openapi()
    return described


def _argument(parameter: dict[str, Any]) -> str:
    schema = parameter.get("schema", {})
    kinds = [schema.get("type")] if "type" in schema else [s.get("type", "") for s in schema.get("anyOf", ())]
    kind = " or ".join(k for k in kinds if k and k != "null")
    said = _cell(parameter.get("description") or schema.get("description") or "")
    return f"| `{parameter['name']}` | {parameter['in']} | {kind} | {said} |"


def python() -> str:
    """`tocsin.open` and what it gives."""
    from tocsin.count.book import Book, open_book

    lines = ["# Python", "", "```python", "import tocsin", "", 'with tocsin.open("tocsin-ledger") as book:', '    table = book.count(by="actor,year", from_="2014", to="2024")', "```"]  # fmt: skip
    lines += ["", "## tocsin.open", "", inspect.getdoc(open_book) or "", "", inspect.getdoc(Book) or ""]
    for name, method in inspect.getmembers(Book, inspect.isfunction):
        if not name.startswith("_"):
            lines += ["", f"### {name}", "", "```python", f"{name}{inspect.signature(method)}", "```", "", inspect.getdoc(method) or ""]  # fmt: skip
    return "\n".join(lines) + "\n"


def codebooks() -> str:
    """Every codebook that ships, clause by clause, with reasons and sources."""
    from tocsin.count.codebooks import codebooks as shipped

    lines = ["# Codebooks", "", "What counts, as data. `tocsin count --codebook NAME`; [how to write your own](../howto/own-codebook.md)."]  # fmt: skip
    for name, book in shipped().items():
        lines += ["", f"## {name} (version {book.version})", "", book.what, "", f"Source: {book.source}."]
        if book.clauses:
            lines += ["", "| clause | when unknown | why | source |", "|---|---|---|---|"]
        for clause in book.clauses:
            lines.append(f"| {clause.name} | {'counted' if clause.unknown_in else 'not counted'} | {_cell(clause.why)} | {_cell(clause.source)} |")  # fmt: skip
    return "\n".join(lines) + "\n"
