"""Where: place names in running text, resolved to points and areas with the help of the whole text."""

from tocsin.places.event import event_place
from tocsin.places.locating import candidates, geocode, geocode_spans, locate
from tocsin.places.metropolis import as_city
from tocsin.places.seats import seat_of
from tocsin.places.sources import PlaceDataError
from tocsin.places.toponym import Toponym

__all__ = [
    "PlaceDataError",
    "Toponym",
    "as_city",
    "candidates",
    "event_place",
    "geocode",
    "geocode_spans",
    "locate",
    "seat_of",
]
