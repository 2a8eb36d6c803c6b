"""An event as one flat row, for tables and CSV."""

from __future__ import annotations

from typing import Any

from tocsin.count.names import country_name
from tocsin.count.totals import Total
from tocsin.model import Quantity
from tocsin.model.events import Event


def flat(event: Event, short: bool = False) -> dict[str, Any]:
    """The event's values in columns; None is unknown. `short` is for the eye: ranges in words, no coordinates."""
    place = event.place
    row: dict[str, Any] = {
        "id": event.id,
        "date": event.date,
        "kind": event.kind,
        "type": event.type,
        "stage": event.stage,
        "place": place.name if place else None,
        "country": (country_name(place.country) if short else place.country) if place and place.country else None,
        "actor": event.actor,
    }
    if short:
        row |= {"killed": shown(event.killed), "wounded": shown(event.wounded)}
    else:
        row |= {"admin1": place.admin1 if place else None, "lat": place.lat if place else None}
        row |= {"lon": place.lon if place else None, "precision": place.precision if place else None}
        row |= {"suicide": event.suicide, "context": event.context}
        for name in ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed"):
            quantity: Quantity | None = getattr(event, name)
            for part in ("low", "best", "high"):
                row[f"{name}_{part}"] = getattr(quantity, part) if quantity else None
        row |= {"targets": "; ".join(event.targets), "weapons": "; ".join(event.weapons)}
    return row | {"reports": len(event.documents)}


def shown(quantity: Quantity | Total | None) -> str | None:
    """A range for the eye: `12`, `103 (60–103)`, `139+` (no upper bound known), `≤250`; None for unknown."""
    if quantity is None:
        return None
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is not None and low == high:
        return f"{low:,}"
    if low is not None and high is not None:
        return f"{low:,}–{high:,}" if best is None else f"{best:,} ({low:,}–{high:,})"
    if low is not None:
        return f"{low:,}+" if best in (None, low) else f"{best:,} ({low:,}+)"
    return f"≤{high:,}" if high is not None else f"~{best:,}" if best is not None else None
