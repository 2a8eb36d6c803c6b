"""Log-odds from which a string is taken as a filler, and what they are worth on messages that did not choose them.

    python -m training.reader.thresholds MUC [--pull 0 0.02]

The network reads tst1 and tst2 (minutes). For each strength of the pull towards -1, thresholds are chosen on one half and
judged on the other: role fillers and templates, both halves together and each. Then those that both halves choose.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import numpy.typing as npt

from bench.mucdata import NAMES, gold, messages, of_document, paragraphs, plain
from bench.mucscore import f1, right, role_fillers, whole_templates
from tocsin.read.learned import incidents
from tocsin.read.learned.entities import fillers
from tocsin.read.learned.network import Found, shipped

GRID = tuple(step / 4 for step in range(-13, 9))
CENTRE = -1.0
"""A string that is right with odds of 1 to e is worth taking where F1 is near 0.6 (probability of half the F1)."""
HALVES = (("tst1/tst1-muc3", "tst1/key-tst1.v7"), ("tst2/tst2-muc4", "tst2/key-tst2.v4"))


@dataclass(frozen=True)
class Read:
    """A message as the network reads it, and the templates of its key."""

    id: str
    text: str
    paragraphs: list[int]
    found: list[Found]
    types: dict[str, float]
    answers: list[dict[str, Any]]


def read(base: Path, text: str, key: str) -> list[Read]:
    """The messages of one half."""
    answers = gold(base / key)
    half = []
    for message in messages(base / text):
        line = plain(message.text)
        found, types = shipped().read(line)
        half.append(Read(message.docid, line, paragraphs(message.text), found, types, answers.get(message.docid, [])))
    return half


def chosen(half: Sequence[Read], pull: float) -> dict[str, float]:
    """Role → threshold: the highest F1 of all roles, less `pull` times the squared distance of each from `CENTRE`."""
    tables = {role: _counts(half, role) for role in NAMES}
    at = dict.fromkeys(NAMES, GRID.index(CENTRE))
    for _ in range(5):
        for role, table in tables.items():
            rest = sum(tables[other][at[other]] for other in NAMES if other != role)
            worth = [f1(*(rest + row))[2] - pull * (t - CENTRE) ** 2 for row, t in zip(table, GRID, strict=True)]
            at[role] = int(np.argmax(worth))
    return {role: GRID[i] for role, i in at.items()}


def _counts(half: Sequence[Read], role: str) -> npt.NDArray[np.float64]:
    """(thresholds, 3): right, said, in the key; each row a mean with its neighbours."""
    rows = np.zeros((len(GRID), 3))
    for one in half:
        tells = max(one.types.values()) >= incidents.OF_TEXT
        theirs = of_document(one.answers)[NAMES[role]]
        for i, least in enumerate(GRID):
            mine = [[f.string] for f in fillers(one.text, one.found, {role: least})[role]] if tells else []
            rows[i] += right(theirs, mine), len(mine), len(theirs)
    wide = np.pad(rows, ((1, 1), (0, 0)), "edge")
    smooth: npt.NDArray[np.float64] = (wide[:-2] + 2 * wide[1:-1] + wide[2:]) / 4
    return smooth


def judged(halves: Sequence[tuple[Sequence[Read], Mapping[str, float]]]) -> tuple[float, float]:
    """F1 of role fillers and of templates, over messages each read with the thresholds beside them."""
    mine, answers = {}, {}
    for half, least in halves:
        full = {**least, "victim": CENTRE}
        with mock.patch.object(incidents, "fillers", lambda text, found, full=full: fillers(text, found, full)):
            for one in half:
                told = incidents.incidents(one.text, one.found, one.types, one.paragraphs)
                mine[one.id] = [
                    {"incident_type": i.type}
                    | {name: [[f.string] for f in i.fillers.get(role, [])] for role, name in NAMES.items()}
                    for i in told
                ]
                answers[one.id] = one.answers
    flat = [{d: of_document(t) for d, t in side.items()} for side in (mine, answers)]
    return role_fillers(*flat)["micro"][2], whole_templates(mine, answers)["micro"][2]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("muc", type=Path)
    ask.add_argument("--pull", type=float, nargs="+", default=[0.0, 0.02])
    given = ask.parse_args()
    first, second = (read(given.muc, *names) for names in HALVES)
    for pull in given.pull:
        by = chosen(first, pull), chosen(second, pull)
        crossed = [(first, by[1]), (second, by[0])]
        for name, halves in (("tst1+tst2", crossed), ("tst1", crossed[:1]), ("tst2", crossed[1:])):
            flat, whole = judged(halves)
            print(f"pull {pull}: {name} by the other half's thresholds: fillers {flat:.3f}, templates {whole:.3f}")
        print(f"  of tst1 {by[0]}, of tst2 {by[1]}, of both {chosen([*first, *second], pull)}", flush=True)


if __name__ == "__main__":
    main()
