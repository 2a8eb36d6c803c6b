"""Groups that reports name and the register lacks: an id made from the name, and what their pages call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

from tocsin.actors.records import Actor, Alias
from tocsin.model.events import Event
from tocsin.publish.rows import fold

PREFIX = "unlisted-"
"""What the ids of such groups begin with; no id of the register does."""

KIND = "not in the register"
_LONGEST = 60


@lru_cache(maxsize=50_000)
def unlisted_id(name: str) -> str:
    """The id of a group by its name: one for all spellings that differ in case, accents, "the" and signs alone."""
    plain = fold(name).removeprefix("the ")
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not slug or len(slug) > _LONGEST or len(slug) * 2 < len(plain):  # another script, or cut: the digest tells apart
        slug = f"{slug[:_LONGEST].strip('-')}-{sha256(plain.encode()).hexdigest()[:10]}".lstrip("-")
    return PREFIX + slug


def names_in(event: Event) -> set[str]:
    """The names without an id by which anybody is named for an event, or that it is about."""
    found = {p.name for p in event.perpetrators if not p.actor}
    if not event.actor and (about := event.about.get("actor_name")):
        found.add(str(about))
    return {name for name in found if name.strip()}


def described(id: str, events: Iterable[Event]) -> Actor:
    """The group as its page shows it: by the spelling that most events use, with the others as further names."""
    spelled = Counter(name for event in events for name in names_in(event) if unlisted_id(name) == id)
    names = sorted(spelled, key=lambda n: (-spelled[n], n)) or [id.removeprefix(PREFIX)]
    return Actor(id, names[0], KIND, tuple(Alias(name) for name in names[1:]))


def listed(of_group: Mapping[str, Sequence[Event]]) -> list[dict[str, Any]]:
    """Every such group, those named most first: in how many events, and in how many of them each is said how."""
    found = []
    for id, events in of_group.items():
        if not id.startswith(PREFIX):
            continue
        how = Counter(
            m for e in events for m in {p.modality for p in e.perpetrators if not p.actor and unlisted_id(p.name) == id}
        )
        last = max((e.date for e in events if e.date), default=None)
        found.append(
            {
                "id": id,
                "name": described(id, events).name,
                "named": len(events),
                "claimed": how["claimed"],
                "attributed": how["attributed"] + how["suspected"] + how["asserted"] + how["reported"],
                "denied": how["denied"],
                "last": last and last.rpartition("/")[2],
            }
        )
    return sorted(found, key=lambda g: (-int(g["named"]), str(g["name"])))
