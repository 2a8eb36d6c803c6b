"""`tocsin link`: mentions → same-event decisions in the ledger."""

from __future__ import annotations

from typing import Annotated

import typer


def link(
    ledger: Annotated[
        str, typer.Option("--ledger", envvar="TOCSIN_LEDGER", help="The folder of the ledger.")
    ] = "tocsin-ledger",
    weights: Annotated[str | None, typer.Option(help="A file of weights to use instead of the shipped ones.")] = None,
) -> None:
    """Decide which mentions report the same event, and keep the reasons. Adds nothing when nothing is new.

    People's decisions always win. Examples:

        tocsin link

        tocsin link --ledger my-ledger
    """
    from datetime import UTC, datetime

    from tocsin.cli.console import complain
    from tocsin.ledger import LedgerError, open_ledger
    from tocsin.ledger.clusters import cluster, in_force
    from tocsin.link import WeightsError, load
    from tocsin.link import link as decide
    from tocsin.model import DecisionKind

    try:
        with open_ledger(ledger, create=False) as book:
            documents = {d.id: d for d in book.documents()}
            found = [(documents[id], mention) for id, mention in book.mentions()]
            standing = in_force(book.decisions()).values()
            made = datetime.now(UTC).isoformat(timespec="microseconds")
            new = decide(found, standing, made, load(weights) if weights else None)
            book.add_decisions(new)
            holding = in_force([*standing, *new])
            pairs = {(s[0], s[1]): d for (kind, s), d in holding.items() if kind is DecisionKind.SAME_EVENT}
            events = cluster((m.id for _, m in found), pairs)
    except (LedgerError, WeightsError) as error:
        complain(error)
        raise typer.Exit(1) from None
    complain(f"{len(found):,} mentions are {len(events):,} events; {len(new):,} new decisions in {ledger}")
