"""Whether a text tells of an attack, by the network's own headings: what the rules ask where they are in doubt."""

from __future__ import annotations

from tocsin.read.learned.network import Found, shipped
from tocsin.read.witness import Evidence

HEAD = 1500
"""Characters of a text that are read: what a report is about stands at its beginning."""
WEIGHTS = {"type": 0.64, "perpetrator": 0.60, "bias": 1.43}
"""Weights of the clearest type of incident and of the clearest perpetrator, by `training/reader/evidence.py`."""
FLOOR, CEILING = -8.0, 5.0
_TYPES = {"bombing": "bombing", "kidnapping": "hostage_taking", "arson": "facility_attack"}
"""MUC-4's types → GTD's; "attack" may be any of them."""
_PERPETRATORS = ("perp_ind", "perp_org")
_TOLD = ("perp_ind", "perp_org", "target", "victim", "weapon")


def features(text: str) -> tuple[float, float, str, list[Found]]:
    """Log-odds of the clearest type of incident and of the clearest perpetrator, that type's name, and the strings."""
    found, types = shipped().read(text[:HEAD])
    best = max(types, key=lambda name: types[name])
    who = max((f.role(r) for f in found for r in _PERPETRATORS), default=FLOOR)
    return min(CEILING, max(FLOOR, types[best])), min(CEILING, max(FLOOR, who)), best, found


def evidence(text: str) -> Evidence:
    """What the network makes of the beginning of a text."""
    kind, who, best, found = features(text)
    odds = WEIGHTS["type"] * kind + WEIGHTS["perpetrator"] * who + WEIGHTS["bias"]
    roles = [(*f.best, max(f.role(r) for r in _TOLD)) for f in found]
    return Evidence(odds, _TYPES.get(best, "unknown"), roles)
