"""The great-circle distance: one formula for every room, the benches and the trainers."""

from math import asin, cos, radians, sin, sqrt

from tocsin.model.values import Place

EARTH_KM = 6371.0
"""The mean radius of the Earth in km (IUGG, rounded)."""


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in km of two points given in degrees, by the haversine formula (Sinnott 1984)."""
    p, q = radians(lat1), radians(lat2)
    half = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def distance_km(p: Place, q: Place) -> float | None:
    """Great-circle distance in km of two places, None where a point is unknown."""
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return None
    return kilometres(p.lat, p.lon, q.lat, q.lon)
