"""Who did it, how sure, by whose word, and of which attack of the text that is said, in dispatches of our own writing.

    python -m bench.parties [--half seventh|seventh-held|whose|whose-held|eleventh|eleventh-held] [--errors]

The seventh batch of dispatches (`bench/gold/wire-seventh*.jsonl`, 36 whole reports of 160 to 220 words, a quarter held out) was
written for this question, gold first: two to four attacks a report, with claims, rival claims, claims taken back, blame,
suspicion and denials, each with its speaker. The batch `whose`, ten reports of other decades, lands and kinds of outlet with a third held out,
was written when the reader had been mended on the seventh; `eleventh` tells of several attacks in unusual words. Attacks are paired by words, day, place and toll alone, so that a party given
to another attack of the same text does not move the pair.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from typing import Any

from bench.facts import actor_agrees, pair, said
from bench.statements import one_to_one, same_speaker
from bench.wire import UNREAD, dispatches, read

HALVES = ("seventh", "seventh-held", "whose", "whose-held", "eleventh", "eleventh-held")
Json = Mapping[str, Any]


def compare(text: str, gold: list[Json], found: list[Json]) -> tuple[Counter[str], list[str]]:
    """Counts (`parties`, `modality`, `word`, each with " gold", " read", " right"; `elsewhere`) and what went wrong."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    bare = [{k: v for k, v in g.items() if k != "perpetrators"} for g in gold]
    mates = pair(text, bare, found)
    ignored = {j for i, j in mates.items() if gold[i].get("optional")}
    given = [said(m).get("perpetrator", []) for m in found]
    for j, told in enumerate(given):
        if j not in ignored:
            counts["parties read"] += len({s["value"].get("actor") or s["value"].get("name") for s in told})
            counts["modality read"] += len(told)
            counts["word read"] += len(told)
    for i, g in enumerate(gold):
        if g.get("optional"):
            continue
        wanted = g["perpetrators"]
        told = given[mates[i]] if i in mates else []
        parties = list({p["actor"]: p for p in wanted}.values())
        names = list({s["value"].get("actor") or s["value"].get("name"): s["value"] for s in told}.values())
        counts["parties gold"] += len(parties)
        counts["parties right"] += one_to_one([[actor_agrees(p, n) for n in names] for p in parties])
        for p in parties:
            if not any(actor_agrees(p, n) for n in names):
                others = [s for j, o in enumerate(given) if j != mates.get(i) for s in o]
                counts["elsewhere"] += any(actor_agrees(p, s["value"]) for s in others)
        fits = [[actor_agrees(p, s["value"]) and s["modality"] == p["modality"] for s in told] for p in wanted]
        by = [
            [ok and same_speaker(p.get("speaker"), s.get("speaker")) for ok, s in zip(row, told, strict=True)]
            for row, p in zip(fits, wanted, strict=True)
        ]
        for name, table in (("modality", fits), ("word", by)):
            counts[f"{name} gold"] += len(wanted)
            counts[f"{name} right"] += one_to_one(table)
        missed = [_brief(p) for row, p in zip(by, wanted, strict=True) if not any(row)]
        if missed or len(told) > len(wanted):
            read_as = [_brief(s["value"] | {k: s.get(k) for k in ("modality", "speaker")}) for s in told]
            wrong.append(f"{g['anchor'][:60]}: missed {missed}, read {read_as if i in mates else 'no such attack'}")
    return counts, wrong


def _brief(party: Json) -> str:
    return f"{party.get('actor') or party.get('name')} {party.get('modality')} by {party.get('speaker')}"


def table(counts: Counter[str]) -> list[str]:
    """A line each for the parties of each attack, those with the right modality, and those with the speaker as well."""
    lines = []
    for name, title in (("parties", "parties"), ("modality", "how sure"), ("word", "by whose word")):
        gold, told, right = (counts[f"{name} {what}"] for what in ("gold", "read", "right"))
        f1 = 2 * right / max(1, gold + told)
        lines.append(
            f"{title:14} P {right / max(1, told):.3f} R {right / max(1, gold):.3f} F {f1:.3f} ({right}, {told}, {gold})"
        )
    missed = counts["parties gold"] - counts["parties right"]
    return [*lines, f"of {missed} parties missed, given to another attack of the text: {counts['elsewhere']}"]


def main() -> None:
    """Run the command line of this bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, default="seventh")
    parser.add_argument("--errors", action="store_true", help="what went wrong, by dispatch; not for what is held out")
    asked = parser.parse_args()
    if asked.errors and asked.half in UNREAD:
        parser.error(f"--errors is not for {asked.half}: it stays unread")
    total: Counter[str] = Counter()
    rows = dispatches(asked.half)
    for row in rows:
        counts, wrong = compare(row["text"], row["mentions"], read(row))
        total += counts
        if asked.errors and wrong:
            print(row["id"], *(f"    {w}" for w in wrong), sep="\n")
    print(f"{asked.half}: {len(rows)} dispatches", *table(total), sep="\n")


if __name__ == "__main__":
    main()
