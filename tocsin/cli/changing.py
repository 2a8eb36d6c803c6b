"""Changes of events as flat rows: one for each value that changed, or one for a change of evidence alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tocsin.ledger import EventChange, ValueChange
    from tocsin.model import Decision
    from tocsin.model.events import Evidence


def rows_of_change(change: EventChange, short: bool) -> list[dict[str, Any]]:
    """The rows of one event's change. `short` is for the eye: values in words, the words that were said, who decided."""
    rows = [_row(change, value, short) for value in change.values]
    if rows:
        return rows
    reports = len({e.document for e in change.came} - {e.document for e in change.went})
    return [
        _start(change)
        | {
            "value": None,
            "before": None,
            "after": f"no value changed; reports more: {reports}" if short else None,
            "said": None if short else " ".join(e.id for e in (*change.came, *change.went)),
            "decided": _decided(_all(change), short),
        }
    ]


def _start(change: EventChange) -> dict[str, Any]:
    joined = " + ".join(w for w in change.was if w != change.event)
    how = {"merged": f"merged with {joined}", "split": f"split from {joined}"}.get(change.what, change.what)
    return {"event": change.event, "what": how}


def _row(change: EventChange, value: ValueChange, short: bool) -> dict[str, Any]:
    decisions = [d for d in _all(change) if d.id in set(value.decisions)]
    if not short:
        return _start(change) | {
            "value": value.property,
            "before": json.dumps(value.before, ensure_ascii=False),
            "after": json.dumps(value.after, ensure_ascii=False),
            "said": " ".join(value.statements),
            "decided": _decided(decisions, short),
        }
    said = [e for e in (*change.came, *change.went) if e.id in set(value.statements)]
    return _start(change) | {
        "value": value.property,
        "before": in_words(value.before),
        "after": in_words(value.after),
        "said": _said(said),
        "decided": _decided(decisions, short),
    }


def _all(change: EventChange) -> list[Decision]:
    return list({d.id: d for d in (*change.decisions, *change.ended)}.values())


def _said(evidence: Sequence[Evidence]) -> str | None:
    """The words of the first statement, and how many more there are."""
    if not evidence:
        return None
    first = evidence[0]
    start, end = (x - first.sentence_span[0] for x in first.statement.span)
    words = " ".join(first.sentence[start:end].split())
    words = words if len(words) <= 60 else words[:60] + "…"
    more = f" and {len(evidence) - 1} more" if len(evidence) > 1 else ""
    return f"“{words}”{more} {first.id}"


def _decided(decisions: Sequence[Decision], short: bool) -> str | None:
    if not short:
        return " ".join(d.id for d in decisions)
    if not decisions:
        return None
    first = decisions[0]
    more = f" and {len(decisions) - 1} more" if len(decisions) > 1 else ""
    return f"{first.by}: {first.kind.value.replace('_', ' ')} {first.judgement.value}{more} {first.id}"


def in_words(value: Any) -> str:
    """A value of an event (plain JSON) in a few words; unknown for None."""
    from tocsin.cli.listing import quantity_in_words
    from tocsin.model import Quantity

    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(in_words(v) for v in value))
    if isinstance(value, dict):
        if {"low", "best", "high"} <= value.keys():
            return quantity_in_words(Quantity(value["low"], value["best"], value["high"]))
        name = str(value.get("name") or value.get("actor"))
        tail = value.get("modality") or value.get("country")
        return f"{name} ({tail})" if tail else name
    return str(value)
