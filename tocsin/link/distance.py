"""How far apart two places lie."""

from __future__ import annotations

from tocsin.model import Place, kilometres


def distance_km(p: Place, q: Place) -> float | None:
    """Great-circle distance in km, or None where a point is unknown."""
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return None
    return kilometres(p.lat, p.lon, q.lat, q.lon)
