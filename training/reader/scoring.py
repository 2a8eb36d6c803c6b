"""How well found strings fill MUC's roles, and the thresholds at which they do it best."""

from __future__ import annotations

import json
from pathlib import Path

from bench.mucdata import NAMES, gold, of_document
from bench.mucscore import f1, right
from tocsin.read.learned.entities import fillers
from tocsin.read.learned.network import Found


def role_filler_f1(found: dict[str, tuple[str, list[Found]]], base: Path) -> str:
    """Each role's F1 at its best threshold, and the micro F1 of all with those thresholds, as a line of text."""
    answers = {}
    for key in sorted(base.glob("tst*/key-*")):
        answers.update(gold(key))
    total, told, best_of = [0.0, 0.0, 0.0], [], {}
    for role, name in NAMES.items():
        best, counts, at = -1.0, [0.0, 0.0, 0.0], 0.0
        for step in range(-12, 9):
            least = step / 4
            c = [0.0, 0.0, 0.0]
            for docid, (text, strings) in found.items():
                mine = [[f.string] for f in fillers(text, strings, {role: least})[role]]
                theirs = of_document(answers.get(docid, []))[name]
                c = [c[0] + right(theirs, mine), c[1] + len(mine), c[2] + len(theirs)]
            if f1(*c)[2] > best:
                best, counts, at = f1(*c)[2], c, least
        total = [a + b for a, b in zip(total, counts, strict=True)]
        told.append(f"{name} {best:.3f}")
        best_of[role] = at
    p, r, f = f1(*total)
    return f"micro P {p:.3f} R {r:.3f} F1 {f:.3f}; {', '.join(told)}; thresholds {json.dumps(best_of)}"
