"""`tocsin link`: mentions → same-event decisions in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.querying import LedgerOption

if TYPE_CHECKING:
    from tocsin.model import Decision, Document, Mention


def link(
    ledger: LedgerOption = "tocsin-ledger",
    weights: Annotated[str | None, typer.Option(help="A file of weights to use instead of the shipped ones.")] = None,
    train: Annotated[
        str | None,
        typer.Option(help="Link nothing, but estimate the weights anew on this ledger and write them to this file."),
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use. The answer is the same for any number.")] = 1,
) -> None:
    """Decide which mentions report the same event, and keep the reasons. Adds nothing when nothing is new.

    People's decisions always win. Examples:

        tocsin link

        tocsin link --ledger my-ledger

        tocsin link --train my-weights.yaml && tocsin link --weights my-weights.yaml
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
            if train is not None:
                _train(train, weights, found, standing, ledger, book.head())
                return
            made = datetime.now(UTC).isoformat(timespec="microseconds")
            new = decide(found, standing, made, load(weights) if weights else None, jobs)
            book.add_decisions(new)
            holding = in_force([*standing, *new])
            pairs = {(s[0], s[1]): d for (kind, s), d in holding.items() if kind is DecisionKind.SAME_EVENT}
            events = cluster((m.id for _, m in found), pairs)
    except (LedgerError, WeightsError, OSError) as error:
        complain(error)
        raise typer.Exit(1) from None
    complain(f"{len(found):,} mentions are {len(events):,} events; {len(new):,} new decisions in {ledger}")


def _train(
    out: str,
    weights: str | None,
    found: Sequence[tuple[Document, Mention]],
    standing: Iterable[Decision],
    ledger: str,
    head: str,
) -> None:
    """Write weights estimated on this ledger, with what they rest on."""
    from datetime import UTC, datetime
    from pathlib import Path

    from tocsin import __version__
    from tocsin.cli.console import complain
    from tocsin.link import WeightsError, judged, profiles
    from tocsin.link.learning import learned
    from tocsin.link.writing import data_of, written

    same, different = judged(standing)
    try:
        result = learned(profiles(found), same, different, data_of(weights))
    except ValueError as error:
        raise WeightsError(f"{ledger}: {error}; the shipped weights stay the best there are") from None
    result.data["provenance"] = {
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": f"tocsin {__version__}, tocsin link --train",
        "start": weights or "the shipped weights",
        "ledger_head": head,
        "mentions": len(found),
        "pairs_by_facts": result.pairs,
        "of_one_event_expected": round(result.same, 1),
        "judgements_of_people": result.judged,
    }
    text = written(result.data, "Estimated by `tocsin link --train`: see provenance.")
    Path(out).write_text(text, encoding="utf-8")
    most = sorted(result.moved.items(), key=lambda m: (-abs(m[1][1] - m[1][0]), str(m[0])))
    for (name, part), (old, new) in most[:8]:
        complain(f"{name}, {part}: {old:+.2f} → {new:+.2f} bits")
    complain(
        f"{out}: {result.pairs:,} pairs of {len(found):,} mentions by facts, about {result.same:,.0f} of one event, "
        f"{result.judged:,} judgements of people; {len(result.moved):,} weights moved. Use it with --weights {out}"
    )
