"""Mentions that are no single attack, and responsibility told by several parties, on passages in our own words.

    python -m bench.statements [--part dev|held] [--batch N] [--errors]

`bench/gold/statements.jsonl` holds short passages in the styles of weekly reviews, monitoring teams, agencies, ministries,
courts, parliaments, opinion and regional papers, with gold that was made before the reader was run: every tally, strength,
detention, control, warning, plot and attack that a passage reports. Every third passage is held out: its totals are
printed, its errors never. Passages of a later batch were written when the rules already knew the earlier ones, so that
its first figures say what the rules have learned. A passage is a piece of a longer text: the gate is left out.

Gold of a mention: `kind`, `value`/`killed`/`wounded` as [low, best, high], `place` as "name, country" or a country alone,
`actor` as an id of the register or "~words of a description", `perpetrator` as [actor, modality, speaker] each, `speaker`.
`tolls` of an attack: [property, number, speaker] each, where several sources give numbers. `optional` mentions are neither
rewarded nor punished.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.matching import best_match
from tocsin import dates
from tocsin.model import ActorRef, Document, Mention, Place, Quantity, document_id
from tocsin.read.learned.reader import LearnedReader

GOLD = Path(__file__).with_name("gold") / "statements.jsonl"
PUBLISHED = "2024-05-15"
KINDS = ("tally", "strength", "detention", "control", "warning", "plot", "attack")
STRICT = ("value", "unit", "period", "date", "place", "actor", "change", "horizon", "killed", "wounded", "speaker")
"""Properties that are wrong when gold has none."""
LOOSE = ("facility", "stage", "type", "target")
"""Properties that count only where gold has them."""
SPARED = {("attack", "speaker"), ("plot", "speaker"), ("strength", "unit")}
"""What gold leaves out: who tells of an attack as a whole, and that strength counts members."""
NEAR = timedelta(days=31)
"""How far the ends of two periods may lie apart: "the twelve months to March" begin in March or in April."""
_EMPTY = frozenset("the of a an its and to in on for that has have from".split())


def passages(path: Path = GOLD) -> Iterator[dict[str, Any]]:
    """The passages, `held` told by their place. Raises ValueError for a line that is no passage."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        passage = json.loads(line)
        if "text" not in passage or "mentions" not in passage:
            raise ValueError(f"{path}, line {number + 1}: a passage needs text and mentions")
        yield passage | {"held": number % 3 == 2}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - _EMPTY


def _span(value: str) -> tuple[date, date]:
    return dates.parse_interval(value)


def same_actor(gold: str, read: Any) -> bool:
    """An id of the register, or words of a description (`~one|or another`), of which the read name has one."""
    if not isinstance(read, ActorRef):
        return False
    if not gold.startswith("~"):
        return read.actor == gold
    said = _words(f"{read.name} {(read.actor or '').replace('-', ' ')}")
    return any(_words(part) & said for part in gold[1:].split("|"))


def same_speaker(gold: str | None, read: str | None) -> bool:
    return gold is read if gold is None or read is None else bool(_words(gold) & _words(read))


def agrees(name: str, gold: Any, read: Any) -> bool:
    """Whether a read value is gold's."""
    if name in ("value", "killed", "wounded"):
        return isinstance(read, Quantity) and [read.low, read.best, read.high] == gold
    if name in ("date", "period", "horizon"):
        (a, b), (c, d) = _span(gold), _span(str(read))
        return abs(a - c) <= NEAR and abs(b - d) <= NEAR and (len(gold) < 10 or "/" in gold or (a, b) == (c, d))
    if name == "place":
        *town, country = gold.split(", ")
        right = isinstance(read, Place) and (read.country == country or len(country) > 2)
        return right and (not town or bool(_words(gold) & _words(str(read.name))))
    if name in ("speaker", "facility", "target"):
        wanted = gold if isinstance(gold, list) else [gold]
        return any(_words(w) & _words(str(read)) for w in wanted)
    if name == "actor":
        return same_actor(gold, read)
    return bool(read == gold)


def told(mention: Mention, name: str) -> list[Any]:
    """The values of a property; a mention without the property `speaker` is spoken by the first speaker named in it."""
    values = [s.value for s in mention.statements if s.property == name]
    if name == "speaker" and not values:
        values = [s.speaker for s in mention.statements if s.speaker and s.property != "perpetrator"][:1]
    return values


def likeness(gold: Mapping[str, Any], read: Mention) -> int:
    """In how many properties two mentions of one kind agree; a mention of a number must have it."""
    if gold["kind"] != read.kind:
        return 0
    common = sum(
        any(agrees(n, gold[n], v) for v in told(read, n)) for n in (*STRICT, *LOOSE) if n in gold and n != "unit"
    )
    common += sum(any(same_actor(g[0], v) for v in told(read, "perpetrator")) for g in gold.get("perpetrator", ()))
    unit = "unit" not in gold or gold["unit"] in told(read, "unit")
    return common if unit else 0


def _fit(gold: Mapping[str, Any], read: Mention) -> float:
    """The likeness; an optional mention of which gold tells nothing but the kind spares one of its kind, if barely."""
    bare = bool(gold.get("optional")) and set(gold) == {"kind", "optional"}
    return 0.5 if bare and gold["kind"] == read.kind else likeness(gold, read)


def pairs(gold: list[dict[str, Any]], read: list[Mention]) -> dict[int, int]:
    """Gold index → read index, one to one, the best fits first."""
    fits = sorted(
        ((_fit(g, r), not g.get("optional"), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(read)),
        reverse=True,
    )
    mates: dict[int, int] = {}
    for fit, _, i, j in fits:
        if fit > 0 and -i not in mates and -j not in mates.values():
            mates[-i] = -j
    return mates


Counts = Counter[tuple[str, str, str]]
"""(kind, property or "mentions", "gold" | "read" | "right") → how many."""


def compare(passage: Mapping[str, Any], read: list[Mention]) -> tuple[Counts, list[str]]:
    """The counts of one passage, and what went wrong in it."""
    counts: Counts = Counter()
    wrong: list[str] = []
    gold = passage["mentions"]
    mates = pairs(gold, read)
    ignored = {j for i, j in mates.items() if gold[i].get("optional")}
    for j, mention in enumerate(read):
        if j not in ignored:
            counts[mention.kind, "mentions", "read"] += 1
            if j not in mates.values():
                wrong.append(f"extra {mention.kind}: {_brief(mention)}")
    for i, g in enumerate(gold):
        if g.get("optional"):
            continue
        counts[g["kind"], "mentions", "gold"] += 1
        if i in mates:
            counts[g["kind"], "mentions", "right"] += 1
            wrong += _properties(g, read[mates[i]], counts)
            continue
        wrong.append(f"missed {g}")
        for name in (*STRICT, *LOOSE):
            counts[g["kind"], name, "gold"] += name in g
        _perpetrators(g, None, counts)
        _tolls(g, None, counts)
    return counts, wrong


def _properties(gold: Mapping[str, Any], read: Mention, counts: Counts) -> list[str]:
    wrong = []
    for name in (*STRICT, *LOOSE):
        values = told(read, name)[:1] if name not in ("target",) else told(read, name)
        counts[gold["kind"], name, "gold"] += name in gold
        if name in gold or (name in STRICT and (gold["kind"], name) not in SPARED):
            counts[gold["kind"], name, "read"] += bool(values)
            right = name in gold and any(agrees(name, gold[name], v) for v in values)
            counts[gold["kind"], name, "right"] += right
            if not right and (values or name in gold):
                wrong.append(f"{gold['kind']} {name}: {gold.get(name)} read as {[_plain(v) for v in values]}")
    return wrong + _perpetrators(gold, read, counts) + _tolls(gold, read, counts)


TOLLS = ("tolls", "tolls, by whose word")


def _tolls(gold: Mapping[str, Any], read: Mention | None, counts: Counts) -> list[str]:
    """The numbers of killed, wounded and taken that an attack is told with, and whose they are, where gold lists them."""
    wanted = gold.get("tolls", ())
    named = {prop for prop, _, _ in wanted}
    given = [s for s in read.statements if s.property in named and isinstance(s.value, Quantity)] if read else []
    same = [
        [s.property == p and s.value.point == n for s in given if isinstance(s.value, Quantity)] for p, n, _ in wanted
    ]
    by = [
        [ok and same_speaker(speaker, s.speaker) for ok, s in zip(row, given, strict=True)]
        for row, (_, _, speaker) in zip(same, wanted, strict=True)
    ]
    for name, fits in zip(TOLLS, (same, by), strict=True):
        counts[gold["kind"], name, "gold"] += len(wanted)
        counts[gold["kind"], name, "read"] += len(given)
        counts[gold["kind"], name, "right"] += one_to_one(fits)
    wrong = [f"toll: {p} {n} by {who}" for row, (p, n, who) in zip(by, wanted, strict=True) if not any(row)]
    if wrong:
        wrong.append(f"  read: {[(s.property, _plain(s.value), s.modality, s.speaker) for s in given]}")
    return wrong


def _perpetrators(gold: Mapping[str, Any], read: Mention | None, counts: Counts) -> list[str]:
    """Actors, actors with their modality, and both with the speaker: each a count of its own."""
    given = [s for s in read.statements if s.property == "perpetrator"] if read else []
    wanted = gold.get("perpetrator", ())
    kind, wrong = gold["kind"], []
    for name in ("modality", "by whose word"):
        counts[kind, name, "gold"] += len(wanted)
        counts[kind, name, "read"] += len(given)
    parties = list(dict.fromkeys(actor for actor, _, _ in wanted))
    names = list({s.value.actor or s.value.name: s.value for s in given}.values())
    counts[kind, "perpetrator", "gold"] += len(parties)
    counts[kind, "perpetrator", "read"] += len(names)
    counts[kind, "perpetrator", "right"] += one_to_one([[same_actor(p, n) for n in names] for p in parties])
    so = [[same_actor(actor, s.value) and s.modality == modality for s in given] for actor, modality, _ in wanted]
    by = [
        [fits and same_speaker(speaker, s.speaker) for fits, s in zip(row, given, strict=True)]
        for row, (_, _, speaker) in zip(so, wanted, strict=True)
    ]
    counts[kind, "modality", "right"] += one_to_one(so)
    counts[kind, "by whose word", "right"] += one_to_one(by)
    wrong += [f"who: {a} {m} by {who}" for row, (a, m, who) in zip(by, wanted, strict=True) if not any(row)]
    if wrong or len(given) > len(wanted):
        wrong.append(f"  read: {[(_plain(s.value), s.modality, s.speaker) for s in given]}")
    return wrong


def one_to_one(fits: list[list[bool]]) -> int:
    """How many rows find a column of their own that fits."""
    return sum(fits[i][j] for i, j in best_match([[float(f) for f in row] for row in fits]))


def _plain(value: Any) -> str:
    if isinstance(value, ActorRef):
        return f"{value.name} ({value.actor})"
    if isinstance(value, Quantity):
        return f"{value.low}/{value.best}/{value.high}"
    return f"{value.name}, {value.country}" if isinstance(value, Place) else str(value)


def _brief(mention: Mention) -> str:
    return "; ".join(f"{s.property} {_plain(s.value)}" for s in mention.statements if s.property != "context")


def table(counts: Counts) -> Iterator[str]:
    """Precision and recall, first of mentions by kind, then of properties, over all kinds and by kind."""

    def row(name: str, keys: Iterable[tuple[str, str]]) -> str:
        gold, read, right = (sum(counts[k, n, what] for k, n in keys) for what in ("gold", "read", "right"))
        f1 = 2 * right / (gold + read) if gold + read else 0.0
        return f"  {name:26}{right / max(1, read):7.2f}{right / max(1, gold):7.2f}{f1:7.2f} {right:5}{read:5}{gold:5}"

    yield f"  {'':26}{'P':>7}{'R':>7}{'F1':>7} right read gold"
    yield row("mentions", [(k, "mentions") for k in KINDS])
    for kind in KINDS:
        yield row(f"  {kind}", [(kind, "mentions")])
    names = (*STRICT, *LOOSE, "perpetrator", "modality", "by whose word", *TOLLS)
    yield row("properties", [(k, n) for k in KINDS for n in names if n not in TOLLS])
    for name in names:
        yield row(f"  {name}", [(k, name) for k in KINDS])


def main() -> int:
    """Print the totals of each part; 0, since no bar is set."""
    ask = argparse.ArgumentParser(
        prog="python -m bench.statements", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("--part", choices=("dev", "held"))
    ask.add_argument("--batch", type=int, help="the passages of one batch alone")
    ask.add_argument("--errors", action="store_true", help="what went wrong, in the open part alone")
    asked = ask.parse_args()
    reader = LearnedReader(gate=None)
    for part in (asked.part,) if asked.part else ("dev", "held"):
        totals: Counts = Counter()
        number = 0
        for passage in passages():
            if passage["held"] is not (part == "held") or asked.batch not in (None, passage["batch"]):
                continue
            number += 1
            text, day = passage["text"], passage.get("published", PUBLISHED)
            read = reader.read(Document(document_id(text.encode()), text, published=day, language="en"))
            counts, wrong = compare(passage, read)
            totals += counts
            if asked.errors and part == "dev" and wrong:
                print(text, *(f"    {w}" for w in wrong), sep="\n")
        print(f"{part}: {number} passages", *table(totals), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
