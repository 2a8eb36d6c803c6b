"""The default reader: rules for scenes, dates, places and tolls, and the network for whom, what and with what.

The network is asked only about sentences in which the rules see an attack or a plot, so the rest of the news costs nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from math import exp

from tocsin import __version__
from tocsin.read.findings.findings import Findings
from tocsin.read.gate import worth_reading
from tocsin.read.learned.belief import belief
from tocsin.read.learned.credence import with_credence
from tocsin.read.learned.entities import fillers
from tocsin.read.learned.evidence import evidence
from tocsin.read.learned.excerpt import Span
from tocsin.read.learned.kept import read_around
from tocsin.read.learned.network import Found
from tocsin.read.rules import RuleReader
from tocsin.read.scenes.scene import Scene
from tocsin.read.tags import Look, Tag

ROLE_OF = {"perp_org": "perpetrator", "target": "target", "victim": "target", "weapon": "weapon"}
"""Roles of the network → properties of a mention. People by name are read (MUC asks for them) and never told on."""
LEAST = {"perp_org": 1.0, "target": -0.5, "victim": -0.5, "weapon": -0.5}
"""Log-odds from which a string is told on. Stricter than MUC's best for descriptions: a wrong target is worse than none."""

ENOUGH_OF_LOCAL = 1000
"""Characters of a local crime's scenes that are read. Of 300 coded reports no day, town or toll comes out otherwise than with
1,500, and of another 469 four do with 1,500 for all; 17 targets go and 13 others come. With 700 two tolls and two towns differ."""

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
        super().__init__(gate, look, evidence, with_credence)


def look(findings: Findings, scenes: Sequence[Scene], local: bool = False) -> Look:
    """The shipped network's tags of the scenes' sentences, and how far it believes each scene.

    Of a `local` crime it reads the first of these sentences, and believes the others.
    """
    sentences = sorted({s.sentence for s in scenes})
    if local:
        sentences = _first(sentences, ENOUGH_OF_LOCAL)
    chosen = set(sentences)
    heads = {s.head.start: s.sentence for s in scenes if s.sentence in chosen}
    kept = read_around(findings.text, heads)
    excerpt, begins, _ = kept.read
    told: list[Tag] = []
    for role, strings in fillers(excerpt, kept.seen.found, LEAST).items():
        for one in strings:
            if not _worth_telling(excerpt, role, one):
                continue
            sure = round(1 / (1 + exp(-one.role(role))), 2)
            for start, end in one.places:
                at = bisect_right(begins, start) - 1
                shift = sentences[at][0] - begins[at]
                told.append(Tag(start + shift, end + shift, ROLE_OF[role], sure))
    told.sort(key=lambda t: (t.start, t.end))
    vectors = kept.vectors(heads)
    return Look(told, belief(findings, scenes, [vectors.get(s.head.start) for s in scenes]), kept)


def _first(spans: Sequence[Span], characters: int) -> list[Span]:
    """The first of some spans that hold so many characters together, one at least."""
    ends = accumulate(b - a for a, b in spans)
    return [span for n, (span, end) in enumerate(zip(spans, ends, strict=True)) if not n or end <= characters]


def _worth_telling(text: str, role: str, one: Found) -> bool:
    """Whether a string says something, names no person, and is a thing of its role."""
    if one.role("name") > A_PERSON or one.string in _SAYS_NOTHING:
        return False
    if role == "perp_org":
        return text[one.best[0]].isupper()  # "separatists" are no organisation
    return role != "weapon" or one.string.split()[-1] not in _DEEDS
