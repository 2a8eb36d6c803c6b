"""Bodies that act for a state under its government's name: "the Kenyan army" is the government of Kenya at arms."""

from __future__ import annotations

from tocsin.actors.names import key_words
from tocsin.actors.records import Actor

_BODIES = (
    "administration", "air force", "air forces", "aircraft", "armed forces", "army", "authorities", "border guards",
    "coast guard", "fighter jets", "forces", "government forces", "government troops", "gendarmerie", "gendarmes",
    "ground forces", "intelligence service", "intelligence services", "jets", "military", "military forces", "military junta",
    "junta", "national guard", "national police", "naval forces", "navy", "police", "police force", "police forces", "regime",
    "regime forces", "security forces", "security services", "security service", "soldiers", "special forces", "state forces",
    "troops", "warplanes",
)  # fmt: skip
"""Bodies of a state in the English of news reports."""

BODIES = frozenset(key_words(body) for body in _BODIES)
_GOVERNMENT = ("government",)
_LONGEST = max(len(body) for body in BODIES)


def states_named_in(actor: Actor) -> set[tuple[str, ...]]:
    """The keys under which a government's state goes: "kenyan" and "kenya" from "Kenyan government", "Kenya government"."""
    if actor.kind != "government":
        return set()
    names = (key_words(name) for name in (actor.name, *(a.text for a in actor.aliases)))
    return {keys[:-1] for keys in names if len(keys) > 1 and keys[-1:] == _GOVERNMENT}


def as_government(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The key of the government that a body of the state, or the state's own name, would stand for."""
    for length in range(min(_LONGEST, len(keys) - 1), 0, -1):
        if keys[-length:] in BODIES:
            return keys[:-length] + _GOVERNMENT
    return keys + _GOVERNMENT
