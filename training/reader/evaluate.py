"""How well the shipped network reads composed text of templates that it never saw.

    python training/reader/evaluate.py composed.jsonl [--most 400]

Prints precision, recall and F1 of each role's strings (a string is right when it fills the role in the text), and how
often confidence and stage are right for the strings found. For MUC see `python -m bench.muc score`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from labels import composed

from bench.mucscore import f1
from tocsin.read.learned.entities import THRESHOLDS
from tocsin.read.learned.network import CONFIDENCE, ROLES, STAGES, shipped


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("composed", type=Path)
    ask.add_argument("--most", type=int, default=400)
    given = ask.parse_args()
    counts = {role: [0, 0, 0] for role in ROLES if role != "name"}
    headings = {"confidence": [0, 0], "stage": [0, 0]}
    for example in composed(given.composed, held=True)[: given.most]:
        found, _ = shipped().read(example.text)
        by_string = {f.string: f for f in found}
        for role, count in counts.items():
            mine = {f.string for f in found if f.role(role) >= THRESHOLDS[role]}
            theirs = {s for s, said in example.strings.items() if role in said.roles}
            count[0] += len(mine & theirs)
            count[1] += len(mine)
            count[2] += len(theirs)
        for string, said in example.strings.items():
            if string not in by_string or max(by_string[string].role(r) for r in counts) < -1:
                continue
            for name, classes, true in (("confidence", CONFIDENCE, said.confidence), ("stage", STAGES, said.stages)):
                if true:
                    odds = by_string[string].heading(classes)
                    headings[name][0] += max(odds, key=lambda k: odds[k]) in true
                    headings[name][1] += 1
    for role, count in counts.items():
        p, r, f = f1(*count)
        print(f"{role:<10} P {p:.3f} R {r:.3f} F1 {f:.3f} of {count[2]}")
    for name, (right, of) in headings.items():
        print(f"{name:<10} right {right / of if of else 0:.3f} of {of}")


if __name__ == "__main__":
    main()
