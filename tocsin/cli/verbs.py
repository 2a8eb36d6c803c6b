"""The table of verbs as a Typer application that imports a verb when it is asked for, never before."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from tocsin import __version__
from tocsin.cli import ABOUT, VERBS, overview


class Commands(MutableMapping[str, Any]):
    """Verb → its command, made when looked up. All names are known at once."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def __getitem__(self, verb: str) -> Any:
        if verb not in self.made:
            file, _, name = VERBS[verb][0].partition(":")
            self.made[verb] = command_of(verb, getattr(import_module(f"tocsin.cli.{file}"), name))
        return self.made[verb]

    def __setitem__(self, verb: str, command: Any) -> None:
        self.made[verb] = command

    def __delitem__(self, verb: str) -> None:
        del self.made[verb]

    def __iter__(self) -> Iterator[str]:
        return iter(VERBS)

    def __len__(self) -> int:
        return len(VERBS)


def command_of(verb: str, made_of: Any) -> Any:
    """The command of a verb's function, or of its Typer group."""
    if isinstance(made_of, typer.Typer):
        command: Any = typer.main.get_group(made_of)
    else:
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(verb)(made_of)
        command = typer.main.get_command(alone)
    command.name = verb
    return command


class Verbs(TyperGroup):
    """A group whose commands are the table's."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = Commands()

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        typer.echo(overview())  # at once, as the coloured help of Typer is

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        options: list[Any] = super(TyperGroup, self).shell_complete(ctx, incomplete)  # the group's would import all
        return [_item(v, line) for v, (_, line) in VERBS.items() if v.startswith(incomplete)] + options


def _item(value: str, help: str) -> Any:
    """A completion, of the class that Typer carries inside itself; of Click's, where Typer is older."""
    where = "typer._click" if hasattr(typer, "_click") else "click"
    return import_module(f"{where}.shell_completion").CompletionItem(value, help=help)


app = typer.Typer(
    name="tocsin",
    cls=Verbs,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,  # plain help and errors: Rich takes longer to load than most verbs to run
    help=ABOUT,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tocsin {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and exit."
    ),
) -> None:
    """The options that stand before a verb."""
