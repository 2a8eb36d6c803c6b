"""Fit how sure each statement is: python -m training.reader.credence READINGS [--out credence.npz]

READINGS is the folder that `training.reader.firstsight` fills: what readers made of texts that they had never seen, so that
what they got wrong is what a reader gets wrong. A statement is right where its mention is paired with a gold one that has
the same value (`bench.facts`); what was read for optional gold teaches nothing. Prints, each collection by weights from the
others: how many pairs of a right and a wrong statement are in order (the area under the curve), by property too, and by
tenths of confidence the share that is right.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from bench.confidence import in_order, judged, told_of
from tocsin.model import Document, Mention, document_id
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.casing import in_ordinary_letters
from tocsin.read.learned.credence import JUDGED, WEIGHTS, weighed
from training.reader.belief import fit

SEEN, PENALTY, STEPS = 4, 0.02, 300
"""A cue needs so many statements to get a weight; the square penalty on a weight; steps of Adam."""
BREADTH = 0.3
"""The deviation of each of a vector's numbers beside a cue's 1: chosen on `news-rest` among 0.05 to 0.5, flat from 0.2 on."""


class Row(NamedTuple):
    """A statement: its collection, property, whether it is right, its cues and vectors."""

    collection: str
    property: str
    right: bool
    cues: list[str]
    vector: np.ndarray | None


def rows(folder: Path) -> Iterator[Row]:
    """Every statement that teaches, of every collection in the folder."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in filter(None, file.read_text(encoding="utf-8").split("\n")):
            yield from _of_document(file.stem, json.loads(line))


def _of_document(collection: str, row: dict[str, Any]) -> Iterator[Row]:
    text = in_ordinary_letters(row["text"])
    findings = Findings(Document(document_id(text.encode()), text, None, None, row["published"], "en"))
    drafts = [Draft(m.kind, 0, 0, list(m.statements)) for m in map(Mention.from_json, row["read"])]
    right = {(j, k): good for j, k, good in judged(row["text"], row["gold"], row["read"])}
    for one in weighed(findings, drafts):
        said = drafts[one.mention].statements[one.statement]
        if (one.mention, one.statement) in right and said.property in JUDGED:
            vector = None if one.own is None or one.head is None else np.concatenate([one.own, one.head])
            yield Row(
                collection, said.property, right[one.mention, one.statement], [*one.cues, f"is {said.property}"], vector
            )


class Design:
    """Rows → numbers: cues for all properties and for each, then the vectors for all and for each."""

    def __init__(self, data: list[Row]) -> None:
        counts = Counter(cue for row in data for cue in self._cues(row))
        self.names = sorted(cue for cue, n in counts.items() if n >= SEEN)
        self._at = {cue: i for i, cue in enumerate(self.names)}
        seen = np.array([row.vector for row in data if row.vector is not None], np.float32)
        self.mean, self.scale = seen.mean(0), (seen.std(0) + 1e-3) / BREADTH

    @staticmethod
    def _cues(row: Row) -> set[str]:
        return {*row.cues, *(f"{row.property} {cue}" for cue in row.cues)}

    def __call__(self, data: list[Row]) -> np.ndarray:
        width, count = len(self.mean), len(self.names)
        out = np.zeros((len(data), count + (1 + len(JUDGED)) * width), np.float32)
        for i, row in enumerate(data):
            out[i, [self._at[c] for c in self._cues(row) if c in self._at]] = 1
            if row.vector is not None:
                own = (row.vector - self.mean) / self.scale
                start = count + (1 + JUDGED.index(row.property)) * width
                out[i, count : count + width] = own
                out[i, start : start + width] = own
        return out

    def save(self, weights: np.ndarray, out: Path) -> None:
        """The weights as the reader takes them: one vector a property, means and deviations moved into it."""
        count, width = len(self.names), len(self.mean)
        blocks = weights[count:-1].reshape(1 + len(JUDGED), width)
        along = (blocks[0] + blocks[1:]) / self.scale
        cues = dict(zip(self.names, weights[:count].tolist(), strict=True))
        for name, one in zip(JUDGED, along, strict=True):
            cues[f"{name} is {name}"] = cues.get(f"{name} is {name}", 0.0) - float(one @ self.mean)
        np.savez_compressed(
            out,
            cues=np.array(list(cues)),
            weights=np.array(list(cues.values()), np.float32),
            along=along.astype(np.float32),
            bias=weights[-1],
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    data = list(rows(asked.readings))
    right = np.array([row.right for row in data], float)
    print(f"{len(data)} statements, {right.mean():.3f} right")
    chance, of = np.zeros(len(data)), np.array([row.collection for row in data])
    for name in sorted(set(of)):
        held = of == name
        others = [row for row, out in zip(data, held, strict=True) if not out]
        design = Design(others)
        w = fit(design(others), right[~held], np.ones(len(others)), PENALTY, STEPS)
        odds = design([row for row, out in zip(data, held, strict=True) if out]) @ w[:-1] + w[-1]
        chance[held] = 1 / (1 + np.exp(-odds))
        print(
            f"  {name}: {int(held.sum())} statements, {right[held].mean():.3f} right, in order {in_order(chance[held], right[held]):.3f}",
            flush=True,
        )
    told_of(list(zip((row.property for row in data), chance.tolist(), (bool(r) for r in right), strict=True)))
    design = Design(data)
    design.save(fit(design(data), right, np.ones(len(data)), PENALTY, STEPS), asked.out)
    print(f"written to {asked.out}")


if __name__ == "__main__":
    main()
