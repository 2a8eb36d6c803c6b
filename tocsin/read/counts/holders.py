"""Where people are held by whose hands they are in: a land's police, courts and prisons, where no place is named.

"The Turkish interior minister said that 161 suspects were detained", "Iran has arrested 21,000 people since the war with
Israel", "in Israeli jails": the land of those who hold is the place, unless the sentence names one inside it.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, place_value, statement
from tocsin.read.findings.findings import Findings, within

_TAKES = r"(?:arrest(?:s|ed)|detain(?:s|ed)|rounded up|locked up|jail(?:s|ed)|imprison(?:s|ed)|hold(?:s|ing)?|held|intern(?:s|ed)|captured|sentenced|keeps|kept)"
_ITSELF = compiled(
    rf"(?: (?:has|have|had|is|now|still|also|already|alone|since|says it|said it|is thought to)){{0,4}} {_TAKES}\b"
)
"""Behind a land's name: that it holds people, or has taken them."""
_BODIES = compiled(
    r"(?:['’]s)?(?: (?:[a-z]+|national|federal|military|anti-terror\w*|counter-?terror\w*)){0,2}? (?:police|courts?|(?:security|special) (?:forces|services?)|troops|soldiers|army|navy|intelligence|authorities|officials|government|junta|gendarmes?|gendarmerie|(?:interior|justice|defen[cs]e) (?:minister|ministry)|prosecutors?|(?:prison|jail)s?|detention|custody|commandos|forces)\b"
)
"""Behind a land's name or its people's: those who hold, and where."""
_ELSEWHERE = compiled(r"\b(?:in|at|near|from|to|across|around|outside|inside|throughout) (?:the )?(?:[\w-]+ ){0,2}\Z")


def add_holders_land(findings: Findings, draft: Draft, sentence: tuple[int, int], number: QuantityMention) -> None:
    """Give a draft without a place the land whose hands people are in, where the sentence names no other as their place."""
    if draft.value("place") is not None:
        return
    low, (start, end) = findings.lowered, sentence
    lands = [
        t for t in within(findings.places, start, end) if t.feature == "country" and t.role in ("place", "demonym")
    ]
    groups = findings.groups(start, end)  # the Syrian Democratic Forces are not Syria's
    lands = [t for t in lands if not any(g.start <= t.start < g.end for g in groups)]
    holds = next((t for t in lands if _is_holder(low, t, end)), None)
    if holds is None:
        return
    others = [t for t in within(findings.places, start, end) if t.role == "place" and t is not holds]
    if any(_ELSEWHERE.search(low, start, t.start) and not _of_another_matter(low, start, t) for t in others):
        return
    draft.add(statement("place", place_value(holds), holds, confidence=0.7))


def _is_holder(low: str, land: Toponym, end: int) -> bool:
    return _BODIES.match(low, land.end, end) is not None or (
        land.role == "place" and _ITSELF.match(low, land.end, end) is not None
    )


_MATTER = compiled(
    r"\b(?:war|wars|conflict|fighting|talks|ties|links|border|deal|peace|clashes) (?:with|against|in|to) (?:the )?\Z"
)


def _of_another_matter(low: str, start: int, spot: Toponym) -> bool:
    """Whether a place belongs to something else that the sentence names: "since the war with Israel"."""
    return _MATTER.search(low, start, spot.start) is not None
