"""How much each finding weighs, in bits: read from data, so that anyone can look, argue and train again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from operator import itemgetter
from pathlib import Path
from typing import Any

import yaml

from tocsin.link.compare import COMPARISONS
from tocsin.link.crowd import one_of
from tocsin.link.heads import Finding
from tocsin.link.profile import WHOLE, Profile
from tocsin.link.telling import told
from tocsin.yamltext import parsed, parsed_once


class WeightsError(ValueError):
    """A weights file that cannot be used. The message names the comparison."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The weights of one comparison: bits by level, or knots (number, bits) between which bits run straight."""

    levels: Mapping[str, float]
    knots: tuple[tuple[float, float], ...]
    unknown: float

    def bits(self, finding: Finding | None) -> float:
        if finding is None:
            return self.unknown
        if isinstance(finding, str):
            bits = self.levels.get(finding)
            return self.levels.get(finding.partition(",")[0], 0.0) if bits is None else bits
        right = bisect_right(self.knots, finding, key=itemgetter(0))
        if right == 0:
            return self.knots[0][1]
        x, bits = self.knots[right - 1]
        if right == len(self.knots):
            return bits
        y, above = self.knots[right]
        return bits + (above - bits) * (finding - x) / (y - x)


DAYS_APART = ("2–3 days apart", "4–10 days apart", "far apart")
SAME_DAYS = ("same day", "days overlap", "one day apart")

SETTINGS = ("articles", "briefs", "headlines", "collection", "records")
"""What a pair may be compared by beside the facts: two whole articles, two texts of which one is short, a bare headline and
what else there is, bare headlines in the light of the collection that they stand in, or nothing (records, such as rows of
other datasets, that have no text).
Facts weigh less beside texts that say the same; so each has weights of its own. Other pairs are compared by facts."""


def setting(a: Profile, b: Profile) -> str:
    """Which weights a pair is compared with."""
    if a.crowd and b.crowd:
        return "collection"
    if a.article and b.article:
        return "articles" if min(a.size, b.size) >= WHOLE else "briefs"
    if a.headline and b.headline:
        return "headlines"
    return "facts" if a.about or b.about else "records"


PARTNERS = 0.25
"""Pairs that a bare headline of a collection is expected to have part in, where a weights file does not say."""


@dataclass(frozen=True, slots=True)
class Weights:
    """All comparisons; `prior` is the bits that two mentions which blocking brings together start with.

    `beside` holds the weights of pairs in each of SETTINGS; a setting that it lacks uses these. `partners` is how many
    pairs of a collection of bare headlines are expected for each of its reports.
    """

    prior: float
    comparisons: Mapping[str, Comparison]
    beside: Mapping[str, Weights] = field(default_factory=dict)
    partners: float = PARTNERS

    def of(self, a: Profile, b: Profile) -> Weights:
        """The weights that this pair is compared with.

        Two articles about events some days apart may share their words because one looks back at the other's event.
        Where one mentions it in passing, that is what the words tell of, and the two are weighed by their facts alone.
        """
        if not self.beside or ((a.beside or b.beside) and (self._looks_back(a, b) or self._looks_back(b, a))):
            return self
        return self.beside.get(setting(a, b), self)

    def _looks_back(self, a: Profile, b: Profile) -> bool:
        """Whether the article of `a`, about another day, mentions in passing what `b` is about."""
        return COMPARISONS["date"](a, b) in DAYS_APART and any(
            COMPARISONS["date"](other, b) in SAME_DAYS and self._sum(other, b) > 0 for other in a.beside
        )

    def _sum(self, a: Profile, b: Profile) -> float:
        return self.prior + sum(c.bits(COMPARISONS[name](a, b)) for name, c in self.comparisons.items())

    def score(self, a: Profile, b: Profile) -> float:
        """The evidence that both report one event, in bits: above 0 is more likely than not."""
        found = self.of(a, b)._sum(a, b)
        return one_of(found, max(a.crowd.copies, b.crowd.copies)) if a.crowd and b.crowd else found

    def reasons(self, a: Profile, b: Profile) -> tuple[tuple[str, float], ...]:
        """The score taken apart: what was found and its bits, heaviest first. Their sum is the score."""
        chosen = self.of(a, b)
        found = [("before looking", chosen.prior)]
        for name, comparison in chosen.comparisons.items():
            finding = COMPARISONS[name](a, b)
            bits = comparison.bits(finding)
            if bits:
                found.append((told(name, finding), round(bits, 2)))
        if a.crowd and b.crowd and (listings := max(a.crowd.copies, b.crowd.copies)) > 1:
            bits = sum(bits for _, bits in found)
            found.append((f"one of {listings} listings", round(one_of(bits, listings) - bits, 2)))
        return tuple(sorted(found, key=lambda r: (-abs(r[1]), r[0])))


def shares(knots: list[float], number: float) -> list[tuple[int, float]]:
    """Which knots a number lies between, and how near to each: shares that add up to 1."""
    if number <= knots[0]:
        return [(0, 1.0)]
    if number >= knots[-1]:
        return [(len(knots) - 1, 1.0)]
    right = bisect_right(knots, number)
    share = (number - knots[right - 1]) / (knots[right] - knots[right - 1])
    return [(right - 1, 1 - share), (right, share)]


def parse(data: Mapping[str, Any]) -> Weights:
    """Weights from the data of a weights file. Raises WeightsError."""
    found = {}
    for name, entry in data["comparisons"].items():
        if name not in COMPARISONS:
            raise WeightsError(f"no such comparison: {name!r}; there are {', '.join(COMPARISONS)}")
        knots = tuple((float(x), float(bits)) for x, bits in entry.get("knots", ()))
        if list(knots) != sorted(knots, key=lambda k: k[0]) or (not knots and not entry.get("levels")):
            raise WeightsError(f"{name}: give levels, or knots in rising order")
        levels = {str(level): float(bits) for level, bits in entry.get("levels", {}).items()}
        found[name] = Comparison(levels, knots, float(entry.get("unknown", 0.0)))
    beside = {name: parse(data[name]) for name in SETTINGS if name in data}
    partners = float(data.get("collection", {}).get("partners", PARTNERS))
    return Weights(float(data["prior"]), found, beside, partners)


@cache
def shipped() -> Weights:
    """The weights that come with the package."""
    return parse(parsed_once(resources.files("tocsin.link").joinpath("data", "weights.yaml").read_text("utf-8")))


def load(path: str | Path) -> Weights:
    """Weights of one's own. Raises WeightsError, naming the file, when they cannot be used."""
    try:
        return parse(parsed(Path(path).read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"{path}: not a file of linking weights: {error}") from None
