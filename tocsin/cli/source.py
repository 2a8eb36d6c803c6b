"""`tocsin source`: the manifests of sources: add, list, check, lint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import LedgerOption
from tocsin.collect.memory import state_folder

if TYPE_CHECKING:
    from tocsin.collect.source import Source

source = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Manifests of sources: what each is, and where it announces what is new.",
)


def folder_of(ledger: str) -> Path:
    """Where the added manifests of a ledger lie."""
    return state_folder(ledger) / "sources"


def named(name: str, ledger: str) -> Source | None:
    """The added source of this id, or the manifest in this YAML file; None where the name is something else.

    Exits with a message for a manifest that does not hold, and for one that ships and was not added yet.
    """
    if name.endswith((".yaml", ".yml")) and Path(name).is_file():
        return _loaded(Path(name))
    if Path(name).exists() or not name.replace("-", "").isalnum() or name != name.lower():
        return None
    path = folder_of(ledger) / f"{name}.yaml"
    if path.is_file():
        return _loaded(path)
    from tocsin.collect.source import starter_text

    if starter_text(name) is not None:
        raise typer.BadParameter(f"{name} ships with Tocsin and is not added yet: tocsin source add {name}")
    return None


def all_added(ledger: str) -> Iterator[Source]:
    """Every added source, by id. Exits with a message for a manifest that does not hold."""
    folder = folder_of(ledger)
    for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        yield _loaded(path)


def _loaded(path: Path) -> Source:
    from tocsin.cli.console import complain
    from tocsin.collect.source import SourceError, load

    try:
        return load(path)
    except SourceError as error:
        complain(error)
        raise typer.Exit(1) from None


@source.command()
def add(
    names: Annotated[list[str], typer.Argument(help="Ids of sources that ship with Tocsin, or manifests' files.")],
    ledger: LedgerOption = "tocsin-ledger",
) -> None:
    """Add sources to a ledger: their manifests are copied beside it, where you may edit them. Examples:

    tocsin source add un-news-en bbc-world

    tocsin source add my-paper.yaml
    """
    from tocsin.cli.console import complain
    from tocsin.collect.source import SourceError, load, parse, starter_text

    folder = folder_of(ledger)
    refused = False
    for name in names:
        text = starter_text(name)
        try:
            found = parse(text, name, name) if text is not None else load(Path(name))
        except SourceError as error:
            refused = True
            hint = "" if Path(name).exists() else "; see: tocsin source list --all"
            complain(f"{error}{hint}")
            continue
        target = folder / f"{found.id}.yaml"
        if target.exists():
            complain(f"{found.id}: already there; edit {target}")
            continue
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(text if text is not None else Path(name).read_text("utf-8"), encoding="utf-8")
        complain(f"{found.id}: added as {target}")
    if refused:
        raise typer.Exit(1)


@source.command(name="list")
def list_(
    ledger: LedgerOption = "tocsin-ledger",
    all: Annotated[bool, typer.Option("--all", help="Those that ship with Tocsin too.")] = False,
) -> None:
    """The sources as JSON Lines, a manifest a line, with `added`. Example: tocsin source list --all"""
    import json

    from tocsin.collect.source import starters

    mine = {s.id: s for s in all_added(ledger)}
    others = {s.id: s for s in starters()} if all else {}
    for id in sorted(mine.keys() | others.keys()):
        found = mine.get(id) or others[id]
        typer.echo(json.dumps(found.model_dump() | {"added": id in mine}, ensure_ascii=False))


@source.command()
def lint(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Manifests or folders of them; without any, all that ship.")
    ] = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of a manifest, and do nothing else.")
    ] = False,
) -> None:
    """Check manifests: every field, and ids and addresses that stand twice. Nothing is fetched. Examples:

    tocsin source lint

    tocsin source lint my-sources/
    """
    import json

    from tocsin.cli.console import complain
    from tocsin.collect.source import SourceError, json_schema, load, problems, starters

    if schema:
        typer.echo(json.dumps(json_schema(), indent=2))
        return
    paths = [p for f in files or () for p in (sorted(f.glob("*.yaml")) if f.is_dir() else [f])]
    found, wrong = [], []
    try:
        found = [] if files else list(starters())
    except SourceError as error:
        wrong.append(str(error))
    for path in paths:
        try:
            found.append(load(path))
        except SourceError as error:
            wrong.append(str(error))
    wrong += problems(found)
    for line in wrong:
        complain(line)
    complain(f"{len(found)} manifests hold" + (f", {len(wrong)} problems" if wrong else ""))
    if wrong:
        raise typer.Exit(1)


@source.command()
def check(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Added sources or manifests' files; without any, all added.")
    ] = None,
    ledger: LedgerOption = "tocsin-ledger",
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let addresses of your own network through.")
    ] = False,
) -> None:
    """Fetch what each source announces, and say whether it is there, allowed, fresh and as much as usual. As JSON Lines.

    Nothing goes into the ledger. Example: tocsin source check bbc-world
    """
    import json

    from tocsin.cli.console import with_progress
    from tocsin.collect.checking import check_source

    chosen = [s for s in (named(i, ledger) for i in ids) if s is not None] if ids else list(all_added(ledger))
    if len(chosen) < len(ids or ()):
        raise typer.BadParameter("no such source; see: tocsin source list --all", param_hint="IDS")
    bad = False
    for found in with_progress((row for s in chosen for row in check_source(s, allow_private)), "addresses checked:"):
        bad |= not found["fine"]
        typer.echo(json.dumps(found, ensure_ascii=False))
    if bad:
        raise typer.Exit(1)
