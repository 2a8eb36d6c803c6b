"""Places: where the article puts the event, against where its reports do."""

from __future__ import annotations

import re

from tocsin.count.check.case import Case
from tocsin.count.check.claims import stated
from tocsin.count.check.holdings import in_words, said
from tocsin.count.check.holdings import places as placed
from tocsin.count.check.records import Finding, Verdict
from tocsin.count.names import country_name
from tocsin.link.where import RADIUS_KM, bare_name, precision
from tocsin.model import Place, Statement, distance_km
from tocsin.model.events import Evidence

NEAR_KM = 25.0
"""Beyond their own uncertainty, two towns this near are one whereabouts: a suburb and its city, a school and its town."""

_LONGER = re.compile(
    r"[ -](?!(?:County|Province|State|Region|District|City|Governorate|Department|Island|On|In|At|The|A|An|And|But)\b)[A-Z][a-z]+"
)
"""A capital after a place name: the Baron Hotel is not in Baron, nor the Red Cross in Red."""


def places(case: Case) -> list[Finding]:
    """A finding for each name that the claim puts the event at."""
    return [_place(case, s, s.value) for s in stated(case.claim, ["place"]) if isinstance(s.value, Place)]


def _place(case: Case, statement: Statement, own: Place) -> Finding:
    reported = placed(said(case.event, "place"))
    shown = case.event.place
    if not reported or shown is None:
        return case.finding(statement, Verdict.NOT_FOUND, "no report of this event says where it was")
    agreeing = [e for e, p in reported if same(own, p)]
    words = in_words(shown)
    if same(own, shown) or agreeing:
        return case.finding(
            statement, Verdict.SUPPORTED, "reports put it there", words, agreeing or [e for e, _ in reported]
        )
    naming = _naming(case, own)
    if naming:
        return case.finding(
            statement, Verdict.SUPPORTED, "sentences that report this event name the place", words, naming
        )
    if any(_wider(p, own) for _, p in reported) and all(_wider(p, own) or not _apart(own, p) for _, p in reported):
        return case.finding(
            statement,
            Verdict.UNCHECKED,
            f"the reports know no more exact place than {words}",
            words,
            [e for e, _ in reported],
        )
    if not _apart(own, shown):
        return case.finding(
            statement, Verdict.UNCHECKED, f"not near enough to {words}, nor far enough from it, to say", words
        )
    if _is_country(own) and _documents_name(case, own):
        return case.finding(statement, Verdict.UNCHECKED, f"the reports name it, but put the event at {words}", words)
    if _LONGER.match(case.findings.text, statement.span[1]):
        return case.finding(
            statement, Verdict.UNCHECKED, f"this may be a part of a longer name; reports put it at {words}", words
        )
    km = distance_km(own, shown)
    far = f", {km:,.0f} km away" if km is not None and not _is_country(own) else ""
    return case.finding(
        statement, Verdict.DIFFERS, f"reports put it at {words}{far}", words, [e for e, _ in reported], "place"
    )


def same(own: Place, theirs: Place) -> bool:
    """Whether both are one whereabouts, or the article's holds the other: a country its towns, a town its streets."""
    if own.geonames_id is not None and own.geonames_id == theirs.geonames_id:
        return True
    if bare_name(own.name) == bare_name(theirs.name):
        return True
    if _is_country(own):
        return own.country is not None and own.country == theirs.country
    if precision(own) >= 4:
        return bool(
            own.country == theirs.country
            and own.admin1
            and theirs.admin1
            and bare_name(own.admin1) == bare_name(theirs.admin1)
        )
    km = distance_km(own, theirs)
    if km is None or max(precision(own), precision(theirs)) >= 4:
        return False
    return km <= NEAR_KM + RADIUS_KM[precision(own)] / 2 + RADIUS_KM[precision(theirs)] / 2


def _apart(own: Place, theirs: Place) -> bool:
    """Whether the two cannot be one: another country, another province, or farther off than either reaches."""
    if own.country and theirs.country and own.country != theirs.country:
        return True
    if _is_country(own) or _is_country(theirs):
        return False
    if max(precision(own), precision(theirs)) >= 4:
        return bool(own.admin1 and theirs.admin1 and bare_name(own.admin1) != bare_name(theirs.admin1))
    km = distance_km(own, theirs)
    return km is not None and km > NEAR_KM + RADIUS_KM[precision(own)] + RADIUS_KM[precision(theirs)]


def _wider(theirs: Place, own: Place) -> bool:
    """Whether the report's place is an area that may hold the article's."""
    if own.country and theirs.country and own.country != theirs.country:
        return False
    if _is_country(theirs):
        return not _is_country(own)
    return precision(theirs) >= 4 > precision(own) and not _apart(own, theirs)


def _naming(case: Case, own: Place) -> list[Evidence]:
    """Statements whose sentence has the place's name in it: a reader keeps one place of several that a sentence names."""
    name = re.compile(rf"\b{re.escape(own.name)}\b", re.I)
    telling = [e for e in case.event.statements if e.statement.property in ("type", "date", "place", "killed")]
    return [e for e in telling if name.search(e.sentence)]


def _documents_name(case: Case, own: Place) -> bool:
    names = {own.name, country_name(own.country)} if own.country else {own.name}
    texts = [case.holdings.texts[d.id].text for d in case.event.documents if d.id in case.holdings.texts]
    return any(re.search(rf"\b{re.escape(name)}", text) for name in names for text in texts)


def _is_country(place: Place) -> bool:
    return precision(place) >= 6
