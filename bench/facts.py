"""Facts of event mentions: read ones against gold made by hand, over all and by property, kind and modality.

A read mention is the JSON of `tocsin.model.Mention`. A gold mention is {"kind", "anchor" (an exact quote of the text),
"alt_anchors", "type", "stage" (each may have an `_alt` list), "date", "place", "killed", "wounded", "hostages", "value",
"perpetrators", "optional"}; null is "the text does not say". Gold and read mentions are paired one to one, greedily by
the number of facts on which they agree, and a fact is found when the mention paired with its own states it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tocsin.model import kilometres

PROPERTIES = ("date", "place", "type", "stage", "killed", "wounded", "hostages", "value", "perpetrator")
QUANTITIES = ("killed", "wounded", "hostages", "value")
BESIDE = ("actor", "change", "unit", "suicide")
"""Properties that gold may have but the facts leave out: they are counted apart, over paired mentions only."""

NEAR = 75.0
"""Kilometres within which two places count as one: half the usual 161 km, since reports name towns."""

REACH = 150
"""Characters around the anchor in which a statement of a mention of the same thing may stand."""

_ACTS = {"attack", "plot"}
_BLAME = {"attributed", "suspected", "asserted"}
_EMPTY_WORDS = {"the", "of", "group", "government", "province", "state", "militants"}

Json = Mapping[str, Any]
Fact = tuple[str, Any]
Said = dict[str, list[Json]]


def _days(value: str) -> tuple[str, str]:
    """First and last day of a date value, as strings that compare like days."""
    first, _, last = value.partition("/")
    last = last or first
    return (
        first[:10] + ("-01-01"[len(first) - 4 :] if len(first) < 10 else ""),
        last[:10] + ("-12-31"[len(last) - 4 :] if len(last) < 10 else ""),
    )


def date_agrees(gold: str, read: str) -> bool:
    """The same value, or two that overlap, the read one at least a month exact where gold is."""
    if gold == read:
        return True
    if not gold or not read:
        return False
    (first, last), (from_, to) = _days(gold), _days(read)
    return first <= to and from_ <= last and len(read) >= min(7, len(gold))


def place_agrees(gold: Json, read: Json) -> bool:
    """Within `NEAR` kilometres, or, where one of them has no coordinates, in the same country."""
    if gold.get("lat") is not None and read.get("lat") is not None:
        return kilometres(gold["lat"], gold["lon"], read["lat"], read["lon"]) <= NEAR
    return bool(gold.get("country")) and gold.get("country") == read.get("country")


def point(quantity: Json) -> int | None:
    """The number that a range is judged by: best, else low, else high. Zero is a number, None is not."""
    known = (quantity.get(name) for name in ("best", "low", "high"))
    return next((number for number in known if number is not None), None)


def quantity_agrees(gold: Json, read: Json) -> bool:
    """The same point; unknown agrees with nothing, so that unknown and zero never meet."""
    return point(gold) is not None and point(gold) == point(read)


def _words(actor: Json) -> set[str]:
    text = f"{actor.get('name') or ''} {actor.get('actor') or ''}".lower()
    return set("".join(c if c.isalnum() else " " for c in text).split()) - _EMPTY_WORDS


def actor_agrees(gold: Json, read: Json) -> bool:
    """Whether the names and ids of two actors share a telling word."""
    return bool(_words(gold) & _words(read))


def facts(gold: Json) -> Iterator[Fact]:
    """The facts of a gold mention that count: a perpetrator without an id is a mere description and does not."""
    for name in ("date", "place"):
        if gold.get(name):
            yield name, gold[name]
    for name in ("type", "stage"):
        if gold.get(name) and gold[name] != "unknown":
            yield name, [gold[name], *_listed(gold.get(f"{name}_alt"))]
    for name in QUANTITIES:
        if gold.get(name):
            yield name, gold[name]
    for perpetrator in gold.get("perpetrators") or []:
        if has_an_id(perpetrator):
            yield "perpetrator", perpetrator


def has_an_id(actor: Json) -> bool:
    """Whether an actor is somebody: a mere description or an unnamed one counts for nothing."""
    known = actor.get("actor")
    return known not in (None, "unknown") and "unnamed" not in known


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def said(mention: Json) -> Said:
    """The statements of a read mention by property."""
    found: Said = {}
    for statement in mention.get("statements", []):
        found.setdefault(statement["property"], []).append(statement)
    return found


def states(statements: Said, fact: Fact) -> bool:
    """Whether one of the statements states the fact. Blame in any of its modalities counts; claims and denials differ."""
    name, value = fact
    values = [s["value"] for s in statements.get(name, [])]
    if name == "date":
        values += [s["value"] for s in statements.get("period", [])]
        return any(date_agrees(value, v) for v in values if isinstance(v, str))
    if name == "place":
        return any(place_agrees(value, v) for v in values if isinstance(v, Mapping))
    if name in QUANTITIES:
        return any(quantity_agrees(value, v) for v in values if isinstance(v, Mapping))
    if name == "perpetrator":
        allowed = _BLAME if value["modality"] in _BLAME else {value["modality"]}
        return any(s.get("modality") in allowed for s in _naming(statements, value))
    return any(v in value for v in values)


def _naming(statements: Said, perpetrator: Json) -> list[Json]:
    """The perpetrator statements about this actor, in whatever modality."""
    given = statements.get("perpetrator", [])
    return [s for s in given if isinstance(s["value"], Mapping) and actor_agrees(perpetrator, s["value"])]


def likeness(gold: Json, read: Json, text: str) -> float:
    """How well two mentions fit: facts in common, and a half where they stand close together. 0 is no pair."""
    kinds = {gold["kind"], *_listed(gold.get("kind_alt"))}
    if "any" not in kinds and read["kind"] not in kinds and not (kinds & _ACTS and read["kind"] in _ACTS):
        return 0.0
    statements = said(read)
    spans = [s["span"] for given in statements.values() for s in given if s.get("span")]
    close = False
    for anchor in (gold["anchor"], *_listed(gold.get("alt_anchors"))):
        start = text.find(anchor)
        end = start + len(anchor) + REACH
        close = close or (start >= 0 and any(a < end and b > start - REACH for a, b in spans))
    common = sum(states(statements, fact) for fact in facts(gold))
    return (0.5 if close else 0.0) + common if close or common >= 2 else 0.0


def pair(text: str, gold: Sequence[Json], read: Sequence[Json]) -> dict[int, int]:
    """Gold index → read index, one to one, the best fits first; among equals the ones that count, then text order."""
    fits = (
        (likeness(g, r, text), not g.get("optional"), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(read)
    )
    mates: dict[int, int] = {}
    taken: set[int] = set()
    for fit, _, i, j in sorted(fits, reverse=True):
        if fit > 0 and -i not in mates and -j not in taken:
            mates[-i] = -j
            taken.add(-j)
    return mates


@dataclass(slots=True)
class Count:
    """How many there are in gold, how many were read, and how many of them agree."""

    gold: int = 0
    read: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.read)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.gold + self.read) if self.gold + self.read else 0.0


@dataclass(slots=True)
class Score:
    """Counts of mentions and facts. Optional gold, and what was read for it, is in none of them.

    `kinds` counts a pair as right for its gold kind and as read under the kind that was read. `modalities` maps (gold
    modality, read modality) to how often a perpetrator that was named at all got it; of several, the right one.
    `missed` lists (kind, property) of every fact not found.
    """

    mentions: Count = field(default_factory=Count)
    facts: Count = field(default_factory=Count)
    properties: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in PROPERTIES})
    beside: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in BESIDE})
    kinds: dict[str, Count] = field(default_factory=dict)
    modalities: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def modality_accuracy(self) -> float:
        """The share of the perpetrators named in both whose modality is exactly gold's."""
        named = self.modalities.total()
        return sum(n for (gold, read), n in self.modalities.items() if gold == read) / max(1, named)

    def add(self, text: str, gold: Sequence[Json], read: Sequence[Json]) -> dict[int, int]:
        """Count one document. Returns its pairs, as `pair` does."""
        mates = pair(text, gold, read)
        for i, g in enumerate(gold):
            if not g.get("optional"):
                self._add_gold(g, read[mates[i]] if i in mates else None)
        ignored = {j for i, j in mates.items() if gold[i].get("optional")}
        for j, r in enumerate(read):
            if j not in ignored:
                self._add_read(r)
        return mates

    def _add_gold(self, gold: Json, mate: Json | None) -> None:
        kind = self.kinds.setdefault(gold["kind"], Count())
        kind.gold += 1
        self.mentions.gold += 1
        if mate is not None:
            self.mentions.right += 1
            kind.right += mate["kind"] == gold["kind"]
        statements = said(mate) if mate is not None else {}
        for fact in facts(gold):
            right = states(statements, fact)
            for count in (self.facts, self.properties[fact[0]]):
                count.gold += 1
                count.right += right
            if not right:
                self.missed.append((gold["kind"], fact[0]))
            if fact[0] == "perpetrator":
                self._add_modality(fact[1]["modality"], _naming(statements, fact[1]))
        for name, count in self.beside.items():
            if gold.get(name):
                given = [s["value"] for s in statements.get(name, [])]
                count.gold += 1
                count.read += bool(given)
                count.right += any(actor_agrees(gold[name], v) if name == "actor" else v == gold[name] for v in given)

    def _add_modality(self, gold: str, naming: Sequence[Json]) -> None:
        given = [str(s.get("modality")) for s in naming]
        if given:
            self.modalities[gold, gold if gold in given else given[0]] += 1

    def _add_read(self, read: Json) -> None:
        self.mentions.read += 1
        self.kinds.setdefault(read["kind"], Count()).read += 1
        statements = said(read)
        for name in PROPERTIES:
            self.facts.read += len(statements.get(name, []))
            self.properties[name].read += len(statements.get(name, []))


def measure(docs: Iterable[tuple[str, Sequence[Json], Sequence[Json]]]) -> Score:
    """The score of (text, gold mentions, read mentions) of each document."""
    total = Score()
    for text, gold, read in docs:
        total.add(text, gold, read)
    return total


def score(docs: Iterable[tuple[str, Sequence[Json], Sequence[Json]]]) -> dict[str, Any]:
    """`measure` as one flat dictionary: counts, precision, recall and F1 of mentions and of facts, and what was missed."""
    total = measure(docs)
    mentions, found = total.mentions, total.facts
    return {
        "gold": mentions.gold,
        "pred": mentions.read,
        "hit": mentions.right,
        "facts": found.gold,
        "pfacts": found.read,
        "fact_hit": found.right,
        "mention_p": mentions.precision,
        "mention_r": mentions.recall,
        "mention_f": mentions.f1,
        "fact_p": found.precision,
        "fact_r": found.recall,
        "fact_f": found.f1,
        "miss": total.missed,
    }
