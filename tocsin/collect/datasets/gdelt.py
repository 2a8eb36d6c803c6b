"""GDELT 2.0 events: a row is one sentence coded by machine in CAMEO; assault, fight and mass violence are attacks.

Everything else is kept as a document without a mention. There are no tolls in it. A table without a header, its columns
in the order of the GDELT 2.0 codebook of 2015.
"""

from __future__ import annotations

from tocsin.collect.datasets.countries import country
from tocsin.collect.datasets.row import Row, actor, days
from tocsin.model import Place

KEY = "GLOBALEVENTID"
COLUMNS = (
    "GLOBALEVENTID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode "
    "Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code "
    "Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code "
    "Actor2Type1Code Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass "
    "GoldsteinScale NumMentions NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode "
    "Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type "
    "Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long "
    "Actor2Geo_FeatureID ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code "
    "ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL"
).split()
NEEDS = ("GLOBALEVENTID", "SQLDATE", "EventCode", "EventRootCode")
TYPES = {
    "181": "hostage_taking",
    "182": "unarmed_assault",
    "183": "bombing",
    "185": "assassination",
    "186": "assassination",
    "195": "bombing",
}
_PRECISION = {1: 6, 2: 4, 3: 1, 4: 1, 5: 4}


def state(row: Row) -> str | None:
    """State what a row says; the kind of its mention, None where it is no violence."""
    code = row.get("EventCode")
    if code[:2] not in ("18", "19", "20"):
        return None
    sql = row.get("SQLDATE")
    day = f"{sql[:4]}-{sql[4:6]}-{sql[6:8]}"
    when = days(day, day)
    where = country(row.get("ActionGeo_CountryCode"), "fips")
    row.say("date", when, "SQLDATE", confidence=0.6)
    name = row.get("ActionGeo_FullName").partition(",")[0].strip()
    if name:
        full = row.place(
            "ActionGeo_FullName",
            "ActionGeo_Lat",
            "ActionGeo_Long",
            where,
            "-",
            _PRECISION.get(row.number("ActionGeo_Type") or 0),
        )
        if full is not None:
            row.say(
                "place",
                Place(name, None, full.lat, full.lon, where, None, full.precision),
                "ActionGeo_FullName",
                confidence=0.5,
            )
    row.say("type", TYPES.get(code[:3]), "EventCode", confidence=0.5)
    row.say("stage", "attempted" if code.startswith("185") else "accomplished", "EventCode", confidence=0.5)
    if row.get("Actor1Name"):
        row.say(
            "perpetrator", actor(row.get("Actor1Name").title(), when, where), "Actor1Name", "reported", confidence=0.3
        )
    if row.get("Actor2Name"):
        row.say("target", row.get("Actor2Name"), "Actor2Name", confidence=0.3)
    return "attack"


def title(row: Row) -> str | None:
    return None


def line(row: Row) -> str:
    return f"gdelt:{row.get('GLOBALEVENTID')}"


def published(row: Row) -> str | None:
    """When GDELT added the row: it was public from then on."""
    added = row.get("DATEADDED")
    return f"{added[:4]}-{added[4:6]}-{added[6:8]}" if len(added) >= 8 and added[:8].isdecimal() else None
