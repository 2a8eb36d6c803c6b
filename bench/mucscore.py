"""Scores of MUC-4 role fillers and templates.

Role fillers: CEAF-REE of Du, Rush and Cardie (EACL 2021): entities are matched one to one; a predicted entity counts
when all of its mentions are mentions of the gold entity. Templates: Du, Rush and Cardie (NAACL 2021), matched one to
one so that most counts, a template's type counting as one more filler.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.matching import best_match
from bench.mucdata import ROLES
from tocsin.read.learned.candidates import bare

Entities = Sequence[Sequence[str]]


def right(gold: Entities, said: Entities) -> float:
    """How many entities of a role are right, matched one to one."""
    golds = [{bare(m) for m in e} for e in gold]
    saids = [{bare(m) for m in e} for e in said]
    gains = [[float(s <= g) for s in saids] for g in golds]
    return sum(gains[i][j] for i, j in best_match(gains))


def f1(hits: float, said: float, gold: float) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where there is nothing to divide by."""
    p, r = hits / said if said else 0.0, hits / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def role_fillers(
    said: Mapping[str, Mapping[str, Entities]], gold: Mapping[str, Mapping[str, Entities]]
) -> dict[str, tuple[float, float, float]]:
    """{docid: {role: entities}} of both sides → {role or "micro": (precision, recall, F1)} over the gold's messages."""
    counts = {role: [0.0, 0, 0] for role in (*ROLES, "micro")}
    for docid, fillers in gold.items():
        for role in ROLES:
            mine = said.get(docid, {}).get(role, [])
            theirs = fillers.get(role, [])
            hits = right(theirs, mine)
            for key in (role, "micro"):
                counts[key][0] += hits
                counts[key][1] += len(mine)
                counts[key][2] += len(theirs)
    return {key: f1(*c) for key, c in counts.items()}


def whole_templates(
    said: Mapping[str, Sequence[Mapping[str, object]]], gold: Mapping[str, Sequence[Mapping[str, object]]]
) -> dict[str, tuple[float, float, float]]:
    """{docid: templates} of both sides → {role, "incident_type" or "micro": (precision, recall, F1)}."""
    keys = ("incident_type", *ROLES)
    counts = {key: [0.0, 0, 0] for key in (*keys, "micro")}
    for docid, theirs in gold.items():
        mine = said.get(docid, [])
        hits = [[agreement(t, m) for m in mine] for t in theirs]
        pairs = best_match([[sum(h.values()) for h in row] for row in hits])
        for key in keys:
            total = [
                sum(hits[i][j][key] for i, j in pairs),
                sum(_size(m, key) for m in mine),
                sum(_size(t, key) for t in theirs),
            ]
            for name in (key, "micro"):
                counts[name] = [a + b for a, b in zip(counts[name], total, strict=True)]
    return {key: f1(*c) for key, c in counts.items()}


def agreement(gold: Mapping[str, object], said: Mapping[str, object]) -> dict[str, float]:
    """What is right of one template held against another; nothing when the types differ."""
    if said["incident_type"] not in (gold["incident_type"], *str(gold["incident_type"]).split(" / ")):
        return dict.fromkeys(("incident_type", *ROLES), 0.0)
    return {"incident_type": 1.0} | {r: right(gold.get(r, []), said.get(r, [])) for r in ROLES}  # type: ignore[arg-type]


def _size(template: Mapping[str, object], key: str) -> int:
    return 1 if key == "incident_type" else len(template.get(key, []))  # type: ignore[arg-type]
