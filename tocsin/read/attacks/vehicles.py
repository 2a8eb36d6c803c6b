"""A vehicle that is driven at people: a weapon, so that the assault is an armed one.

While attacks are told apart, ramming stays a sort of its own: a car driven into a crowd and a stabbing in one report are seldom
one deed of one kind.
"""

from __future__ import annotations

from dataclasses import replace

from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings

_DRIVEN = compiled(
    r"\b(?:cars?|vans?|trucks?|lorr(?:y|ies)|vehicles?|pick-?ups?|suv|bus|tractor|jeep|bulldozer|ramm?\w*|plough\w*|plow\w*|mow\w*|dr[io]v\w*|steer\w*|hurtled|careered|swerved|crashed"
    r"|(?:ran|run|running|runs|knocked) (?:\w+ ){0,4}?(?:over|down|on purpose|deliberately|intentionally)|(?:deliberately|intentionally|purposely) (?:run|ran|hit|struck))\b"
)


def armed_with_vehicles(findings: Findings, draft: Draft) -> Draft:
    """The draft of an attack, an unarmed assault by a vehicle taken for an armed one."""
    draft.statements = [
        replace(s, value="armed_assault")
        if s.property == "type"
        and s.value == "unarmed_assault"
        and s.span
        and _DRIVEN.search(findings.lowered, *s.span)
        else s
        for s in draft.statements
    ]
    return draft
