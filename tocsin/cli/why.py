"""`tocsin why`: from a figure or an event down to statements, sentences, documents and captures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli import querying as q

if TYPE_CHECKING:
    from tocsin.ledger import Ledger
    from tocsin.model.events import Event, Evidence


def why(
    what: Annotated[str, typer.Argument(help="A figure's id (f-…) or an event's (e-…).")],
    ledger: q.LedgerOption = "tocsin-ledger",
    policy: q.PolicyOption = "majority",
    as_of: q.AsOfOption = None,
    format: q.FormatOption = q.Format.table,
) -> None:
    """Say what a figure or an event rests on: each value with its sentence, its document and the hash of its capture.

    A figure is opened on the ledger as it was when the figure was printed. Examples:

        tocsin why e-3f2a9c0d1b7e4a55

        tocsin why f-eNqLrlYqSyxS0lEqS8xRiq0FAB1nBCY
    """
    with q.complaints():
        from tocsin.count import FilterError, Filters, events_of, events_of_figure
        from tocsin.count.voices import voices
        from tocsin.ledger import open_ledger, resolve

        with open_ledger(ledger, create=False) as book:
            if what.startswith("f-"):
                figure, events = events_of_figure(book, what)
                every = events
                filters = ", ".join(f"{n} {v}" for n, v in figure.filters.to_json().items()) or "no filters"
                group = ", ".join(f"{n} {v}" for n, v in figure.group)
                title = f"{len(events):,} events ({filters}{'; ' + group if group else ''}; head {figure.head[:16]})"
            else:
                every = events_of(book, Filters(policy=policy, as_of=as_of))
                event = resolve(every, what)
                if event is None:
                    raise FilterError(f"no such event: {what}; `tocsin events` lists them")
                events, title = [event], ""
            opened = [_opened(book, event) for event in events]
            texts = {d.id: d for d in (book.document(r.id) for e in events for r in e.documents) if d}
            told = [str(voices(event, texts)) for event in events]
    if format is q.Format.json:
        for line in opened:
            print(json.dumps(line, ensure_ascii=False))
    elif format is q.Format.csv:
        q.print_rows([row for line in opened for row in _flat(line)], format)
    else:
        if title:
            print(title)
        home = {m: event for event in every for m in event.mentions}
        for event, line, said in zip(events, opened, told, strict=True):
            _tell(event, line["captures"], said, home)


def _opened(book: Ledger, event: Event) -> dict[str, Any]:
    return event.to_json() | {"captures": {d.id: [c["sha256"] for c in book.captures(d.id)] for d in event.documents}}


def _flat(line: dict[str, Any]) -> list[dict[str, Any]]:
    titles = {d["id"]: d for d in line["documents"]}
    return [
        {
            "event": line["id"],
            "statement": s["id"],
            "property": s["property"],
            "value": json.dumps(s["value"], ensure_ascii=False),
            "modality": s["modality"],
            "speaker": s["speaker"],
            "sentence": " ".join(s["sentence"].split()),
            "start": s["span"][0],
            "end": s["span"][1],
            "document": s["document"],
            "publisher": titles[s["document"]]["publisher"],
            "published": titles[s["document"]]["published"],
            "capture": " ".join(line["captures"][s["document"]]),
        }
        for s in line["statements"]
    ]


def _tell(event: Event, captures: dict[str, list[str]], voices: str, home: Mapping[str, Event]) -> None:
    from tocsin.cli.listing import in_words
    from tocsin.count.apart import near_misses
    from tocsin.count.flat import flat

    values = "  ".join(f"{n} {v}" for n, v in flat(event, short=True).items() if v is not None and n not in ("id",))
    print(f"\n{event.id}  {values}")
    print(f"  {voices}")
    for miss in near_misses(event, home):
        print(f"  {miss}")
    for document in event.documents:
        print(f"  {document.publisher or 'unknown outlet'}, {document.published or 'no date'}: {document.title or ''}")
        print(f"    {document.id}  capture {' '.join(captures[document.id])}")
        for s in event.statements:
            if s.document == document.id:
                said = s.statement.modality + (f" by {s.statement.speaker}" if s.statement.speaker else "")
                print(f"    {s.statement.property:<18} {in_words(s.statement.value):<32} {said}")
                print(f"      {_marked(s)}")
    for reason in event.reasons:
        a, b = reason.mentions
        print(f"  {a} {'=' if reason.judgement == 'positive' else '≠' if reason.judgement == 'negative' else '?'} {b}"
              f"  {reason.weight:+.1f} bits by {reason.by}")  # fmt: skip
        for text, bits in reason.reasons:
            print(f"      {bits:+6.2f}  {text}")


def _marked(evidence: Evidence) -> str:
    """The sentence with the words that support the value in brackets; a long one is cut to what stands around them."""
    at = evidence.sentence_span[0]
    start, end = (x - at for x in evidence.statement.span)
    before, words, after = evidence.sentence[:start], evidence.sentence[start:end], evidence.sentence[end:]
    before = before if len(before) <= 160 else "…" + before[-160:]
    after = after if len(after) <= 160 else after[:160] + "…"
    return " ".join(f"{before}[{words}]{after}".split())
