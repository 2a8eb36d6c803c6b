"""Coalitions told of by who leads them: "US-led air strikes" in Syria are those of the US-led coalition."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings

_LED = compiled(
    r"\b(?P<who>US|U\.S\.|American|Saudi|Saudi Arabian|Saudi Arabia|NATO|Nato)-led (?=(?:(?!coalition|alliance|campaign|war|invasion)[\w-]+ ){0,2}?(?:air ?strikes?|strikes?|air raids?|raids?|bombing|bombings|bombardments?|war ?planes|jets|planes|aircraft|drones?|helicopters?|missiles?|air force|air power|forces|troops|soldiers)\b)"
)
_NAMES = {"Saudi": "Saudi-led coalition", "NATO": "NATO", "Nato": "NATO"}


def led_forces(findings: Findings, start: int, end: int, cast: Sequence[ActorMatch]) -> list[ActorMatch]:
    """The parties of the sentence text[start:end), with the coalition in the place of the land that leads it, where the
    register has one under that name on the day of the text."""
    found = list(_LED.finditer(findings.text, start, end)) if "-led " in findings.text[start:end] else []
    out = list(cast)
    for led in found:
        name = _NAMES.get(led["who"].split()[0], "US-led coalition")
        one = actors.resolve(name, findings.document.published_day, findings.countries).actor
        actor = actors.register().get(one) if one else None
        a, b = led.start(), led.end() - 1
        if actor and not any(x.start < b and a < x.end and x.end > led.end("who") for x in out):
            out = [x for x in out if not (x.start < b and a < x.end)]
            out.append(ActorMatch(a, b, name, (actor.id,), actor.kind))
    return out
