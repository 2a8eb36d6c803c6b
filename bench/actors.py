"""How well names are resolved, and how fast text is searched: `python -m bench.actors [--part dev|held] [--wrong]`.

Cases are in gold/actors.jsonl: a name, a date, the countries of the report, and the actor meant (null: nobody can tell).
A third of them, by the hash of the case, is held out: look at its score, not at its cases.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tocsin.actors import find, register, resolve

CASES = Path(__file__).parent / "gold" / "actors.jsonl"
FILLER = (
    "Officials said on Monday that as many as twelve people had died at the market near the old bridge, and that it is not "
    "clear who was behind the blast. The governor, who has been in office for a year, spoke to reporters in the town. "
)
"""Plain words between names, for the measure of speed: about one name in sixty words, as in news text."""


def cases() -> Iterator[dict[str, Any]]:
    with CASES.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def held_out(case: dict[str, Any]) -> bool:
    """Whether a case belongs to the third that nothing is tuned on."""
    key = json.dumps([case["name"], case["date"], case["countries"]], ensure_ascii=False)
    return int(sha256(f"actors:{key}".encode()).hexdigest(), 16) % 3 == 0


def right(case: dict[str, Any]) -> bool:
    return resolve(case["name"], case["date"], case["countries"]).actor == case["actor"]


@cache
def _country_names() -> dict[str, str]:
    governments = [a for a in register() if a.kind == "government" and not a.ended and len(a.countries) == 1]
    return {a.countries[0]: a.name.removeprefix("Government of ") for a in reversed(governments)}


def found(case: dict[str, Any]) -> bool:
    """Whether the name, in a sentence, is found with the actor among those that may be meant."""
    places = " and ".join(_country_names().get(c, c) for c in case["countries"])
    text = f"In a note on {places} the men of {case['name']} were named."
    return any(case["actor"] is None or case["actor"] in match.candidates for match in find(text))


def megabytes_a_second(size: int = 4_000_000) -> float:
    """How much text `find` reads in a second of processor time, with names of the cases among plain words."""
    text = "".join(f"{FILLER}{case['name']} was named. " for case in cases())
    text *= size // len(text) + 1
    find(text[:1000])
    started = time.process_time()
    find(text)
    return len(text.encode()) / 1e6 / (time.process_time() - started)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--part", choices=("dev", "held"))
    parser.add_argument("--wrong", action="store_true", help="print the development cases that go wrong")
    wanted = parser.parse_args()
    for part in [wanted.part] if wanted.part else ["dev", "held"]:
        chosen = [case for case in cases() if held_out(case) == (part == "held")]
        good = sum(map(right, chosen))
        seen = [case for case in chosen if case["actor"] is not None]
        named = sum(map(found, seen))
        print(
            f"{part:5} resolved {good}/{len(chosen)} = {good / len(chosen):.3f}   found {named}/{len(seen)} = {named / len(seen):.3f}"
        )
        if wanted.wrong and part == "dev":
            for case in chosen:
                if not right(case) or (case["actor"] and not found(case)):
                    print(
                        "     ",
                        json.dumps(case, ensure_ascii=False),
                        resolve(case["name"], case["date"], case["countries"]),
                    )
    print(f"speed {megabytes_a_second():.1f} MB/s   actors {len(register()):,}")


if __name__ == "__main__":
    main()
