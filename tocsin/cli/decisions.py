"""`tocsin decisions export|import`: people's judgements as JSON Lines, to apply to the same documents elsewhere."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

decisions = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Carry people's decisions to another ledger, as JSON Lines."
)


@decisions.command("export")
def export_(
    ledger: q.LedgerOption = "tocsin-ledger",
    by: Annotated[str | None, typer.Option("--by", help="Only decisions of this name.")] = None,
    all: Annotated[bool, typer.Option("--all", help="The linker's decisions too.")] = False,
    as_of: q.AsOfOption = None,
) -> None:
    """Print the decisions that people made, one JSON object a line, each with the documents that it is about.

    Examples:

        tocsin decisions export > judgements.jsonl

        tocsin decisions export --by "A. Analyst" --as-of 2024-06
    """
    with q.complaints():
        from tocsin.count import Filters
        from tocsin.ledger import open_ledger
        from tocsin.ledger.exchange import export_decisions

        Filters(as_of=as_of)
        number = 0
        with open_ledger(ledger, create=False) as book:
            for number, line in enumerate(export_decisions(book, as_of, all, by), 1):  # noqa: B007
                print(line)
    complain(f"{number:,} decisions from {ledger}")


@decisions.command("import")
def import_(
    file: Annotated[str, typer.Argument(help="A file of decisions, or - for standard input.")],
    ledger: q.LedgerOption = "tocsin-ledger",
) -> None:
    """Append the decisions of a file to a ledger. Run it again at any time: nothing is added twice.

    Lines about documents that this ledger does not hold are named and left out. Example:

        tocsin decisions import judgements.jsonl
    """
    with q.complaints():
        from tocsin import __version__
        from tocsin.ledger import open_ledger
        from tocsin.ledger.exchange import import_decisions

        try:
            with (
                sys.stdin.buffer if file == "-" else open(file, "rb") as lines,
                open_ledger(ledger, create=False) as book,
            ):
                done = import_decisions(book, lines, f"tocsin-decisions/{__version__}")
        except OSError as error:
            complain(f"{file}: {error.strerror}")
            raise typer.Exit(2) from None
    for number, reason in done.refused:
        complain(f"{file}, line {number}: {reason}")
    complain(
        f"{done.added:,} new decisions, {done.known:,} already there, {len(done.refused):,} refused; into {ledger}"
    )
    if done.refused:
        raise typer.Exit(1)
