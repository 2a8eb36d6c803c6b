"""What was hit and how it was done, as a sort: "playhouse" and "concert hall" share no word and are one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from tocsin.link.rates import surprise
from tocsin.patterns import compiled
from tocsin.yamltext import parsed_once

Sorts = frozenset[str]
NONE: Sorts = frozenset()

SELDOM = 0.002
"""The share of reports that a sort is taken to have at the least: the tables of what is known are not the world."""


@cache
def _words() -> tuple[re.Pattern[str], Mapping[str, frozenset[tuple[str, str]]]]:
    """What finds the longest word at each start of a word; for each word the sorts that it and shorter ones tell."""
    data = parsed_once(resources.files("tocsin.link").joinpath("data", "sorts.yaml").read_text("utf-8"))
    tells: dict[str, set[tuple[str, str]]] = {}
    for family in ("targets", "means"):
        for sort, words in data[family].items():
            for word in words:
                tells.setdefault(word, set()).add((family, sort))
    longest = sorted(tells, key=lambda w: (-len(w), w))
    ends = (re.escape(w[:-1]) + r"\b" if w.endswith("|") else re.escape(w) for w in longest)
    full = {
        w.rstrip("|"): frozenset(
            s for v, sorts in tells.items() if w == v or (w.startswith(v) and v[-1] != "|") for s in sorts
        )
        for w in longest
    }
    return compiled(r"\b(?=(" + "|".join(ends) + "))"), full


def sorts(text: str) -> tuple[Sorts, Sorts]:
    """The sorts of target and of means that the words of a text tell."""
    pattern, tells = _words()
    found = {sort for word in set(pattern.findall(text.lower())) for sort in tells[word]}
    targets, means = (frozenset(sort for f, sort in found if f == family) for family in ("targets", "means"))
    return targets or NONE, means or NONE


def told(family: str, both: Sorts) -> float:
    """How much it tells that two reports share these sorts, in nats."""
    return surprise(family, both, SELDOM)
