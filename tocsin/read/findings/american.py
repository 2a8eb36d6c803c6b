"""Whether a text speaks as America's police, courts and streets do, whatever lands the gazetteer finds its names in.

Local news takes its country for granted: "Chester police" is Pennsylvania's in a paper of Pennsylvania, and no word says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym

_AMERICAN = compiled(
    r"\b(?:(sheriffs?\b|deput(?:y|ies)\b(?! (?:leaders?|prime|minist\w+|chief|heads?|director|governors?|mayors?|speaker|chair\w*|president|commanders?"
    r"|secretary|interior|foreign|inspector|general|editor|public)))|(district attorney)|(grand jury)|(\d+[ -]block of)|((?:first|second|third)[- ]degree)"
    r"|(felon(?:y|ies))|(county (?:jail|coroner|prosecutors?|courthouse|medical))|(police department)|(state (?:police|troopers?))|(apartment complex)"
    r"|(ave\.|avenue|blvd)|(crime ?stoppers)|([ap]\.m\.)|(high school)|(interstate))"
)
"""Words of America's police, courts and streets, a group each."""
SIGNS = 2
"""Such words that tell an American report. Of 57 reports of shootings elsewhere in four collections one has two of them (on deaths in New York)."""


def signs_of_america(low: str) -> int:
    """How many of the signs a text in lower case has."""
    return len({said.lastindex for said in _AMERICAN.finditer(low)})


def missing_home(low: str, found: Sequence[Toponym]) -> set[int]:
    """Where the places begin that were found in lands which a text that speaks as America's police do never names."""
    named = {t.place.country for t in found if t.feature == "country"} | {None, "US"}
    abroad = {t.start for t in found if t.place.country not in named}
    return abroad if abroad and signs_of_america(low) >= SIGNS else set()
