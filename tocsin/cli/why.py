"""`tocsin why`: from a figure or an event down to statements, sentences, documents and captures."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli import querying as q
from tocsin.cli.console import complain

if TYPE_CHECKING:
    from tocsin.count.contributing import Contribution
    from tocsin.count.loading import Opened
    from tocsin.count.voices import Voices
    from tocsin.model.events import Event, Evidence

SHOWN = 12
"""Events that a tally sums up, or tallies that sum an event up, which are named; the JSON names all."""


def why(
    what: Annotated[
        str, typer.Argument(help="A figure's id (f-…), one number of it (f-….killed), or an event's (e-…).")
    ],
    ledger: q.LedgerOption = "tocsin-ledger",
    policy: q.PolicyOption = "majority",
    as_of: q.AsOfOption = None,
    format: q.FormatOption = q.Format.table,
) -> None:
    """Say what a figure or an event rests on: each value with its sentence, its document and the hash of its capture.

    A figure is counted again on the ledger as it was when the figure was printed; should another number come out, exit
    code 1 says so. With `.killed` (or attacks, claims, foiled, wounded, killed_or_wounded, hostages, casualties) only
    what this number rests on is shown: what each event brings to it, and in whose words. Examples:

        tocsin why e-3f2a9c0d1b7e4a55

        tocsin why f-eNqLrlYqSyxS0lEqS8xRiq0FAB1nBCY.killed
    """
    measure = None
    figure: Opened | None = None
    with q.complaints():
        from tocsin.count import FilterError, Filters, events_of
        from tocsin.count.contributing import contribution, split_measure
        from tocsin.count.evidence import evidence_rows, opened_event
        from tocsin.count.loading import open_figure
        from tocsin.count.sums import summed_by, sums_up
        from tocsin.count.voices import voices
        from tocsin.ledger import open_ledger, resolve

        with open_ledger(ledger, create=False) as book:
            if what.startswith("f-"):
                id, measure = split_measure(what)
                figure = open_figure(book, id)
                every, events = figure.every, figure.foiled if measure == "foiled" else figure.events
                if measure == "claims":
                    events = [e for e in events if any(p.modality == "claimed" for p in e.perpetrators)]
            else:
                every = events_of(book, Filters(policy=policy, as_of=as_of))
                event = resolve(every, what)
                if event is None:
                    raise FilterError(f"no such event: {what}; `tocsin events` lists them")
                events = [event]
            opened = [opened_event(book, event) for event in events]
            parts = [contribution(event, measure) for event in events] if measure else []
            texts = {d.id: d for d in (book.document(r.id) for e in events for r in e.documents) if d}
            told = [voices(event, texts) for event in events]
        sums = [[] if figure else sums_up(e, every) if e.kind == "tally" else summed_by(e, every) for e in events]
    for part, line in zip(parts, opened, strict=False):
        line["contribution"] = part.to_json() | {"measure": measure}
        carried = {s.id for s in part.carried_by}
        line["statements"] = [s for s in line["statements"] if s["id"] in carried]
    if format is q.Format.json:
        for line, said, summed in zip(opened, told, sums, strict=True):
            line["voices"] = said.to_json()
            if not figure:
                line["sums_up" if line["kind"] == "tally" else "summed_up_by"] = [e.id for e in summed]
            print(json.dumps(line, ensure_ascii=False))
    elif format is q.Format.csv:
        q.print_rows([row for line in opened for row in evidence_rows(line)], format)
    else:
        if figure:
            print(_title(figure, measure, parts))
        home = {m: event for event in every for m in event.mentions}
        for number, (event, line, said) in enumerate(zip(events, opened, told, strict=True)):
            if parts:
                _tell_part(parts[number], line["captures"])
            else:
                _tell(event, line["captures"], said, sums[number], home)
    if figure and not figure.same:
        complain(
            f"counted again, other numbers come out than were printed: Tocsin {figure.figure.version} printed this figure, "
            "and this version reads the ledger by other rules"
        )
        raise typer.Exit(1)


def _title(figure: Opened, measure: str | None, parts: Sequence[Contribution]) -> str:
    from tocsin.count import codebook
    from tocsin.count.contributing import unstated
    from tocsin.count.flat import shown

    book = codebook(figure.figure.filters.codebook)
    query = figure.figure.filters.to_json() | {
        "codebook": f"{book.name}@{book.version}",
        "policy": figure.figure.filters.policy,
    }
    group = "".join(f"; {n} {v}" for n, v in figure.figure.group)
    asked = ", ".join(f"{n} {v}" for n, v in query.items())
    about = f"({asked}{group}; head {figure.figure.head[:16]})"
    again = "counted again: the same numbers" if figure.same else "counted again: OTHER NUMBERS than were printed"
    row = figure.row
    if measure in (None, "attacks", "claims", "foiled"):
        name = {"claims": "attacks that a group claims", "foiled": "foiled"}.get(measure or "", "events")
        return f"{getattr(row, measure or 'attacks'):,} {name} {about}\n{again}"
    total = getattr(row, measure, None)
    said = f"{shown(total) or 'unknown'} {measure}" if total else f"{measure}, added up event by event"
    return f"{said} in {len(parts):,} events, {unstated(parts):,} of which state none {about}\n{again}"


def _tell_part(part: Contribution, captures: dict[str, list[str]]) -> None:
    """An event's part of one number, with the statements that carry it."""
    from tocsin.count.flat import flat, shown

    values = flat(part.event, short=True)
    about = "  ".join(str(values[n]) for n in ("date", "type", "place", "country", "actor") if values[n] is not None)
    print(f"\n{shown(part.value) or 'not stated'}  {part.event.id}  {about}")
    publishers = {d.id: d for d in part.event.documents}
    for s in part.carried_by:
        d = publishers[s.document]
        print(_statement(s))
        print(
            f"      {d.publisher or 'unknown outlet'}, {d.published or 'no date'}  capture {' '.join(captures[d.id])}"
        )


def _statement(s: Evidence) -> str:
    from tocsin.cli.listing import in_words
    from tocsin.model.additions import ADDED
    from tocsin.model.events import by_hand

    said = s.statement.modality + (f" by {s.statement.speaker}" if s.statement.speaker else "")
    if person := by_hand(s):
        said += f"  {'missed by the reader, added' if s.mention.startswith(ADDED) else 'put right'} by {person}"
    return f"    {s.statement.property:<18} {in_words(s.statement.value):<32} {said}\n      {_marked(s)}"


def _tell(
    event: Event, captures: dict[str, list[str]], voices: Voices, summed: Sequence[Event], home: Mapping[str, Event]
) -> None:
    from tocsin.count.apart import bar, near_misses, waterfall
    from tocsin.count.flat import flat

    values = "  ".join(f"{n} {v}" for n, v in flat(event, short=True).items() if v is not None and n not in ("id",))
    print(f"\n{event.id}  {values}")
    print(f"  {voices}")
    for toll, reports in voices.tolls.items():
        print(f"  {toll}: {len(reports)} of {len(voices.reports)} reports ({', '.join(map(voices.named, reports))})")
    if summed:
        verb = "sums up" if event.kind == "tally" else "summed up by"
        print(f"  {verb} {len(summed):,}: {' '.join(e.id for e in summed[:SHOWN])}{' …' if summed[SHOWN:] else ''}")
    for miss in near_misses(event, home):
        print(f"  {miss}")
    for document in event.documents:
        print(f"  {document.publisher or 'unknown outlet'}, {document.published or 'no date'}: {document.title or ''}")
        print(f"    {document.id}  capture {' '.join(captures[document.id])}")
        for s in event.statements:
            if s.document == document.id:
                print(_statement(s))
    for reason in event.reasons:
        a, b = reason.mentions
        print(f"  {a} {'=' if reason.judgement == 'positive' else '≠' if reason.judgement == 'negative' else '?'} {b}"
              f"  {reason.weight:+.1f} bits by {reason.by}")  # fmt: skip
        for text, bits, total in waterfall(reason.reasons):
            print(f"      {bits:+6.2f} → {total:+6.2f}  {bar(total):<24} {text}")


def _marked(evidence: Evidence) -> str:
    """The sentence with the words that support the value in brackets; a long one is cut to what stands around them."""
    at = evidence.sentence_span[0]
    start, end = (x - at for x in evidence.statement.span)
    before, words, after = evidence.sentence[:start], evidence.sentence[start:end], evidence.sentence[end:]
    before = before if len(before) <= 160 else "…" + before[-160:]
    after = after if len(after) <= 160 else after[:160] + "…"
    return " ".join(f"{before}[{words}]{after}".split())
