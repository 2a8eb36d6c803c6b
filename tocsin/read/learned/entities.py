"""Scored strings → the fillers of each role: one string an entity, the best of those that speak of one thing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import exp, log

from tocsin import actors
from tocsin.read.learned.network import Found

THRESHOLDS: Mapping[str, float] = {
    "perp_ind": -1.25, "perp_org": -1.0, "target": -1.0, "name": -1.0, "victim": -1.0, "weapon": -1.0,
}  # fmt: skip
"""Log-odds from which a string is taken: chosen on MUC tst1+tst2 for the F1 of role fillers, held near -1 for all, since
freely chosen ones do worse on messages that they were not chosen on (`training/reader/thresholds.py`)."""


WEAK = -4.0
"""Log-odds below which a name adds nothing to the evidence for its group."""
BELOW = 3.0
"""How much less sure a known name inside a string may be than the string, to stand for it."""


def fillers(text: str, found: list[Found], thresholds: Mapping[str, float] = THRESHOLDS) -> dict[str, list[Found]]:
    """Role → its entities, the surest first, each as the one string that stands for it."""
    taken: dict[str, list[Found]] = {}
    for role, least in thresholds.items():
        odds = {f.string: f.role(role) for f in found}
        if role == "perp_org":
            _pool(found, odds)
        ranked = sorted((f for f in found if odds[f.string] >= least), key=lambda f: (-odds[f.string], f.best))
        chosen: list[Found] = []
        for one in ranked:
            if not any(same(text, one, other) for other in chosen):
                chosen.append(one)
        taken[role] = [_by_its_name(one, found, odds) for one in chosen] if role == "perp_org" else chosen
    return taken


def _pool(found: list[Found], odds: dict[str, float]) -> None:
    """Gives the surest name of a registered group the evidence of all its names: the soft maximum of their odds."""
    groups: dict[str, list[str]] = {}
    for one in found:
        if odds[one.string] > WEAK and (group := registered(one.string)) is not None:
            groups.setdefault(group, []).append(one.string)
    for names in groups.values():
        if len(names) > 1:
            odds[max(names, key=lambda name: odds[name])] = log(sum(exp(odds[name]) for name in names))


def _by_its_name(one: Found, found: list[Found], odds: Mapping[str, float]) -> Found:
    """The surest name that the register knows inside the string: "Castroite ELN" is the ELN."""
    if known(one.string):
        return one
    inside = [
        other
        for other in found
        if odds[other.string] > odds[one.string] - BELOW
        and any(a <= p and q <= b for a, b in one.places for p, q in other.places)
        and other is not one
        and known(other.string)
    ]
    return max(inside, key=lambda other: odds[other.string], default=one)


def same(text: str, one: Found, other: Found) -> bool:
    """Whether two strings of a text seem to speak of one thing.

    So they do when they overlap, when one ends on the last word of the other and has no word of its own, when one is
    the bracketed gloss of the other ("... Front [FMLN]") or made of its initials, or when the actor register knows them
    as one group.
    """
    if any(p[0] < q[1] and q[0] < p[1] for p in one.places for q in other.places):
        return True
    a, b = one.string.split(), other.string.split()
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if shorter[-1] == longer[-1] and set(shorter) <= set(longer):
        return True
    if (
        _glossed(text, one, other)
        or _glossed(text, other, one)
        or (len(shorter) == 1 and _initials(longer) == shorter[0])
    ):
        return True
    group = registered(one.string)
    return group is not None and group == registered(other.string)


def _initials(words: list[str]) -> str:
    """The initials of three words or more, small words left out; empty for fewer."""
    named = [word[0] for word in words if word not in ("of", "for", "and", "in")]
    return "".join(named) if len(named) > 2 else ""


def _glossed(text: str, name: Found, gloss: Found) -> bool:
    """Whether the gloss stands in brackets right after the name."""
    ends = {end for _, end in name.places}
    return any(
        text[start - 1 : start] in "[(" and text[end : end + 1] in "])" and {start - 1, start - 2, start - 3} & ends
        for start, end in gloss.places
        if start and end < len(text)
    )


@lru_cache(maxsize=10_000)
def known(string: str) -> bool:
    """Whether the whole string is a name of one or several groups of the actor register."""
    return any(
        match.end - match.start >= len(string) - 1
        for written in (string.upper(), string.title())
        for match in actors.find(written)
    )


@lru_cache(maxsize=10_000)
def registered(string: str) -> str | None:
    """The register's id of the one group that the whole string names; None for none or several."""
    for written in (string.upper(), string.title()):  # short forms are known in capitals, names with a capital each
        for match in actors.find(written):
            if match.end - match.start >= len(string) - 1 and len(match.candidates) == 1:
                return match.candidates[0]
    return None
