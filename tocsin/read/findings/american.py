"""Whether a text speaks as America's police, courts and streets do, whatever lands the gazetteer finds its names in.

Local news takes its country for granted: "Chester police" is Pennsylvania's in a paper of Pennsylvania, and no word says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.toponym import BESIDE

_STRONG = compiled(
    r"\b(?:(sheriffs?\b|deput(?:y|ies)\b(?! (?:leaders?|prime|minist\w+|chief|heads?|director|governors?|mayors?|speaker|chair\w*|president|commanders?"
    r"|secretary|interior|foreign|inspector|general|editor|public)))|(district attorney)|(grand jury)|(\d+[ -]block of)|((?:first|second|third)[- ]degree)"
    r"|(felon(?:y|ies))|(county (?:jail|coroner|prosecutors?|courthouse|medical))|(state (?:police|troopers?))|(interstate))"
)
"""Words of America's police and courts that others seldom use, a group each."""
_WEAK = compiled(
    r"\b(?:(police department)|(apartment complex)|(ave\.|avenue|blvd)|(crime ?stoppers)|([ap]\.m\.)|(high school))"
)
"""Words that other English news has as well."""
SIGNS = 2
"""Signs that tell an American report. Of 57 reports of shootings elsewhere in four collections one has two of both sorts (on deaths
in New York), and none two without an American town."""
_ALIKE = frozenset({"CA", "AU", "NZ", "GB", "IE"})
"""Lands whose news speaks in much the same words, and names its provinces rather than the land."""


def speaks_american(low: str, town: bool) -> bool:
    """Whether a text in lower case has two signs, one of them strong; where an American `town` is told, that or two weak ones."""
    strong = len({said.lastindex for said in _STRONG.finditer(low)})
    weak = len({said.lastindex for said in _WEAK.finditer(low)})
    if town:
        return bool(strong) or weak >= SIGNS
    return bool(strong) and strong + weak >= SIGNS


def missing_home(low: str, found: Sequence[Toponym]) -> set[int]:
    """Where the places begin that were found in lands which a text that speaks as America's police do never names: itself, as what
    a town lies in ("London, Ontario"), or by a province of lands that speak alike."""
    named: set[str | None] = {None, "US"}
    for t in found:
        if (
            t.feature == "country"
            or t.reason.startswith(BESIDE)
            or (t.feature == "admin1" and t.place.country in _ALIKE)
        ):
            named.add(t.place.country)
    abroad = {t.start for t in found if t.place.country not in named}
    return abroad if abroad and speaks_american(low, False) else set()
