"""The default reader: rules for scenes, dates, places and tolls, and the network for whom, what and with what.

The network is asked only about texts in which the rules see an attack or a plot, so the rest of the news costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from tocsin import __version__
from tocsin.read.gate import worth_reading
from tocsin.read.learned.entities import fillers
from tocsin.read.learned.network import shipped
from tocsin.read.rules import RuleReader
from tocsin.read.tags import Tag

ROLE_OF = {"perp_org": "perpetrator", "target": "target", "victim": "target", "weapon": "weapon"}
"""Roles of the network → properties of a mention. People by name are read (MUC asks for them) and never told on."""
LEAST = {"perp_org": 1.0, "target": -0.5, "victim": -0.5, "weapon": -0.5}
"""Log-odds from which a string is told on. Stricter than MUC's best for descriptions: a wrong target is worse than none."""


A_PERSON = -2.0
"""Log-odds of being a person named as a victim, from which a string is never told on: Tocsin does not follow people."""
_DEEDS = frozenset(
    {"attack", "attacks", "bombing", "bombings", "assault", "shooting", "ambush", "raid", "explosion", "blast"}
)
"""Last words of a deed, which no weapon's name is: "a suicide bombing" was not done with a bombing."""
_SAYS_NOTHING = frozenset({"people", "person", "persons", "victim", "victims", "man", "woman", "state", "government"})


class LearnedReader(RuleReader):
    """Reads English news prose by rules and the shipped network."""

    name = f"tocsin/{__version__}"

    def __init__(self, gate: Callable[[str], bool] | None = worth_reading) -> None:
        super().__init__(gate, tags)


def tags(text: str) -> list[Tag]:
    """The shipped network's tags of a text, in order of place."""
    found, _ = shipped().read(text)
    told: list[Tag] = []
    for role, strings in fillers(text, found, LEAST).items():
        for one in strings:
            if one.role("name") > A_PERSON or one.string in _SAYS_NOTHING:
                continue
            if role == "perp_org" and not text[one.best[0]].isupper():  # "separatists" are no organisation
                continue
            if role == "weapon" and one.string.split()[-1] in _DEEDS:
                continue
            sure = 1 / (1 + exp(-one.role(role)))
            told.extend(Tag(start, end, ROLE_OF[role], round(sure, 2)) for start, end in one.places)
    return sorted(told, key=lambda t: (t.start, t.end))
