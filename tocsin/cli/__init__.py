"""The command line: one file a verb. Rooms are imported when their verb runs, so that `--help` is quick."""

from __future__ import annotations

import errno
import os
import sys

import typer

from tocsin import __version__
from tocsin.cli.actor import actor
from tocsin.cli.backup import backup
from tocsin.cli.check import check
from tocsin.cli.collect import collect
from tocsin.cli.count import count
from tocsin.cli.date import date
from tocsin.cli.decisions import decisions
from tocsin.cli.diff import diff
from tocsin.cli.events import events
from tocsin.cli.history import history
from tocsin.cli.link import link
from tocsin.cli.place import place
from tocsin.cli.publish import publish
from tocsin.cli.quantity import quantity
from tocsin.cli.read import read
from tocsin.cli.responsibility import responsibility
from tocsin.cli.restore import restore
from tocsin.cli.series import series
from tocsin.cli.serve import serve
from tocsin.cli.verify import verify
from tocsin.cli.why import why

app = typer.Typer(
    name="tocsin",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
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
    """A ledger of what published reports say about political violence. Every number opens to its sentences.

    Start with: tocsin collect FOLDER, tocsin link, tocsin serve. Or, with no ledger: tocsin read FILE.
    """


for verb in (
    read,
    collect,
    link,
    events,
    count,
    responsibility,
    series,
    why,
    check,
    history,
    diff,
    publish,
    serve,
    verify,
    backup,
    restore,
    actor,
    place,
    date,
    quantity,
):
    app.command()(verb)
app.add_typer(decisions, name="decisions")


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 something was refused or could not be written, 2 wrong usage, 130
    stopped by Ctrl-C."""
    try:
        app()
    except KeyboardInterrupt:  # before or after the verb itself
        print("tocsin: stopped; run the same command again to go on", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has enough
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        where = f"{error.filename}: " if error.filename else "the output: "
        print(f"tocsin: {where}the disk is full; make room and run the same command again", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is still buffered has nowhere to go
        sys.exit(1)
