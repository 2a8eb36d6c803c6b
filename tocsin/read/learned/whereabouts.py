"""Where an incident was, in a text whose capitals tell nothing: the country first, then the finest place in it.

Names are looked up in the gazetteer word by word, since old wire texts are in capitals and hide what is a name. Two
choosers, a linear one over the countries that the text names and small networks over the places of the chosen country,
learned from the development messages of MUC-4 by `training/reader/slots.py`. No list of that task is used.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log1p
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tocsin.patterns import compiled
from tocsin.places.gazetteer import Entry, gazetteer
from tocsin.read.learned.judge import Judge
from tocsin.read.learned.placenames import entry_of, lands, may_be_a_name, peoples

Span = tuple[int, int]
Rows = npt.NDArray[np.float64]

_WORD = compiled(r"[a-z0-9ñáéíóú.'-]*[a-z0-9]")
_SENTENCE_END = compiled(r"(?<![\s.][a-z])\.(?=\s)|[?!](?=\s)")
_DATELINE = compiled(r"\s*([a-z][a-z .'-]+?)\s*(?:\(([a-z .]+)\))?\s*,\s*\d")
_AREA = (
    "neighborhood|district|department|municipality|village|town|city|province|region|hamlet|suburb|sector|farm|airport"
    "|university|valley|zone|port|county|residential area|canton|jurisdiction"
)
_OF_AREA = compiled(
    rf"\b({_AREA})s? (?:of|called|known as) ((?:[a-z]+ ){{0,3}}?[a-z]+)(?=[,.;:)]"
    r"| (?:in|on|and|at|by|the|when|where|was|were|is|to|from|after|during|with|near|department|municipality|province)\b)"
)
_BEFORE_AREA = compiled(
    rf"\b(?:in|at|near|from|of|between|and|to|on)(?: the)? ((?:[a-z]+ ){{0,3}}?[a-z]+) (?:{_AREA})\b"
)
_LED_BY = compiled(r"\b(in|at|near|from|of|to|on|around|outside|between|towards?|and|,|into|the)\s*(?:the )?$")
_AREA_AFTER = compiled(rf"^\W{{0,2}}({_AREA})\b")
_AREA_OF_BEFORE = compiled(rf"({_AREA})s? (?:of|called|known as)\s$")
_TOWNS = frozenset(("city", "town", "village", "municipality", "port", "hamlet"))
_WIDE = frozenset(("department", "province", "region", "zone"))
_PARTS = frozenset(
    ("neighborhood", "district", "sector", "farm", "airport", "university", "residential area", "suburb")
)
_VIOLENCE = compiled(
    r"\b(?:killed|murdered|kidnapped|attacked|exploded|bombed|died|assassinated|wounded|injured|destroyed|damaged|blew up"
    r"|set fire|burned|shot|ambushed|fired|launched|abducted|planted|detonated|explosions?|attacks?|bombs?|murder"
    r"|assassination|kidnapping|massacre|clash(?:es|ed)?|occurred|took place|happened)\b"
)
PLACE = 42
"""Features of a place."""
_STORED = Path(__file__).with_name("weights") / "slots.npz"
FAR = 3000
"""Characters that a place counts as being away from what it is never near."""


@dataclass(frozen=True)
class Whereabouts:
    """A country (ISO 3166) and the name, in lower case, of the finest place; None where the text names none."""

    country: str | None
    name: str | None


class Ground:
    """What a text in lower case and its dateline say of places, found once for all its incidents."""

    def __init__(self, text: str, dateline: str) -> None:
        self.text = text
        self.words = [m.span() for m in _WORD.finditer(text)]
        self.ends = [m.start() for m in _SENTENCE_END.finditer(text)]
        self.deeds = [m.start() for m in _VIOLENCE.finditer(text)]
        self.city, self.home, self.abroad = _dateline(dateline.lower())
        self.named = self._countries()
        self._spots: dict[str, dict[Span, tuple[str, Entry | None]]] = {}

    def sentence(self, place: int) -> int:
        return bisect_right(self.ends, place)

    def _countries(self) -> list[tuple[int, str, bool]]:
        """(start, country, whether by its name and not by its people) of each country named."""
        found, i = [], 0
        while i < len(self.words):
            for n in (3, 2, 1):
                if i + n > len(self.words):
                    continue
                said = self.text[self.words[i][0] : self.words[i + n - 1][1]]
                code = lands().get(said) or peoples().get(said)
                if code:
                    found.append((self.words[i][0], code, said in lands()))
                    i += n - 1
                    break
            i += 1
        return found

    def spots(self, country: str) -> dict[Span, tuple[str, Entry | None]]:
        """Stretches that name a place of the country by the gazetteer, or an area by the word for it."""
        if country not in self._spots:
            found: dict[Span, tuple[str, Entry | None]] = {}
            for i in range(len(self.words)):
                for n in (4, 3, 2, 1):
                    if i + n > len(self.words):
                        continue
                    span = self.words[i][0], self.words[i + n - 1][1]
                    name = self.text[slice(*span)]
                    if may_be_a_name(name) and (entry := entry_of(name, country)):
                        found[span] = name, entry
            for pattern, group in ((_OF_AREA, 2), (_BEFORE_AREA, 1)):
                for m in pattern.finditer(self.text):
                    found.setdefault(m.span(group), (m[group], None))
            self._spots[country] = found
        return self._spots[country]


def whereabouts(ground: Ground, anchors: Sequence[int]) -> Whereabouts:
    """Where the incident was whose fillers begin at `anchors`, in order (at least one)."""
    codes, rows = of_countries(ground, anchors[0])
    if not codes:
        return Whereabouts(None, None)
    country = codes[int((rows @ _weights()).argmax())]
    names, rows = of_places(ground, country, anchors)
    return Whereabouts(country, names[int(_judge()(rows).argmax())] if names else None)


def of_countries(ground: Ground, anchor: int) -> tuple[list[str], Rows]:
    """The countries that may be meant, and what is known of each: (countries, 12)."""
    names = Counter(code for _, code, named in ground.named if named)
    peoples = Counter(code for _, code, named in ground.named if not named)
    codes = sorted({*names, *peoples} | ({ground.home} if ground.home else set()))
    total = max(len(ground.named), 1)
    most = max((names[c] + peoples[c] for c in codes), default=0)
    here = ground.sentence(anchor)
    last = max((start for start, _, _ in ground.named if start <= anchor), default=None)
    rows = []
    for code in codes:
        starts = [(start, named) for start, other, named in ground.named if other == code]
        same = [named for start, named in starts if ground.sentence(start) == here]
        rows.append(
            [
                names[code] / total,
                peoples[code] / total,
                names[code] + peoples[code] == most,
                log1p(names[code]),
                log1p(peoples[code]),
                code == ground.home and not ground.abroad,
                code == ground.home and ground.abroad,
                log1p(min((abs(start - anchor) for start, _ in starts), default=FAR)) / 8,
                bool(same),
                any(same),
                last is not None and any(start == last for start, _ in starts),
                code == "US",
            ]
        )
    return codes, np.array(rows, dtype=float).reshape(len(codes), 12)


def of_places(ground: Ground, country: str, anchors: Sequence[int]) -> tuple[list[str], Rows]:
    """The places of a country that may be meant, and what is known of each: (places, PLACE)."""
    spots = ground.spots(country)
    by_name: dict[str, list[Span]] = {}
    known: dict[str, Entry | None] = {}
    for span, (name, entry) in spots.items():
        by_name.setdefault(name, []).append(span)
        known[name] = known.get(name) or entry
    at_home = ground.city if ground.home == country else None
    if at_home:
        by_name.setdefault(at_home, [])
        known.setdefault(at_home, entry_of(at_home, country))
    names = sorted(by_name)
    where = ground.sentence(anchors[0]), {ground.sentence(a) for a in anchors}
    rows = [_place(ground, name, by_name[name], known[name], name == at_home, anchors, where) for name in names]
    return names, np.array(rows, dtype=float).reshape(len(names), PLACE)


def _place(
    ground: Ground,
    name: str,
    spans: Sequence[Span],
    entry: Entry | None,
    at_home: bool,
    anchors: Sequence[int],
    where: tuple[int, set[int]],
) -> list[float]:
    first, sentences = anchors[0], where[1]
    told = [ground.sentence(a) for a, _ in spans]
    led = [m[1] if (m := _LED_BY.search(ground.text[max(0, a - 14) : a])) else "" for a, _ in spans]
    here = [by for by, at in zip(led, told, strict=True) if at == where[0]]
    nearest = min(range(len(spans)), key=lambda i: abs(spans[i][0] - first), default=None)
    away = abs(spans[nearest][0] - first) if nearest is not None else FAR
    by = led[nearest] if nearest is not None else "-"
    after = {m[1] for _, b in spans if (m := _AREA_AFTER.match(ground.text[b : b + 22]))}
    before = {m[1] for a, _ in spans if (m := _AREA_OF_BEFORE.search(ground.text[max(0, a - 24) : a]))}
    others = ground.spots(entry.country).keys() if entry and entry.country else ()
    inside = sum(any(c <= a and b <= d and d - c > b - a for c, d in others) for a, b in spans)
    row = [
        log1p(away) / 8,
        bool(here),
        away < 100,
        away < 300,
        nearest is not None and spans[nearest][0] <= first,
        at_home,
        not spans,
        "in" in led,
        *(word in here for word in ("in", "at", "near", "from", "of")),
        *(by == word for word in ("in", "near", "of", "", ",")),
        by in ("at", "on"),
        bool(after),
        bool(before),
        log1p(len(spans)),
        entry is None,
        entry is not None and entry.feature == "region",
        entry is not None and entry.kind == "capital",
        log1p(entry.population) / 16 if entry else 0.0,
        entry is not None and entry.main,
        inside / max(len(spans), 1),
        name in lands(),
        log1p(min((abs(a - place) for a, _ in spans for place in anchors), default=FAR)) / 8,
        sum(at in sentences for at in told) / max(len(spans), 1),
        any(at in sentences and word == "in" for at, word in zip(told, led, strict=True)),
        any(at + 1 in sentences for at in told),
        any(at - 1 in sentences for at in told),
        log1p(min((abs(a - deed) for a, _ in spans for deed in ground.deeds), default=FAR)) / 8,
        min((a for a, _ in spans), default=0) / 4000,
        " " in name,
        len(name) < 6,
        bool(before & _TOWNS),
        bool(before & _WIDE),
        bool(after & _WIDE),
        bool(after & _PARTS),
    ]
    return [float(v) for v in row]


def _dateline(head: str) -> tuple[str | None, str | None, bool]:
    """City and country of a dateline such as "bogota, 3 jan 90", and whether it names the country: abroad, then."""
    match = _DATELINE.match(head)
    if not match:
        return None, None, False
    entries = gazetteer().lookup(match[1].title())
    named = lands().get(match[2]) if match[2] else None
    if named:
        return match[1], named, True
    capitals = [e for e in entries if e.kind == "capital"]
    chosen = (capitals or list(entries))[:1]
    return (match[1], chosen[0].country, False) if chosen else (None, None, False)


@cache
def _weights() -> Rows:
    with np.load(_STORED) as stored:
        weights: Rows = stored["country"]
    return weights


@cache
def _judge() -> Judge:
    return Judge(_STORED, PLACE, "place_")
