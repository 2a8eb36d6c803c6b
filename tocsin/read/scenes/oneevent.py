"""Whether what a scene counts came to harm in one event, and is no sum."""

from __future__ import annotations

from tocsin.read.scenes.scene import Scene


def of_one_event(scene: Scene) -> bool:
    """Whether the deaths of a scene are one event's, and no sum, though a past year is told: it stands at one spot.

    "Bombed the embassy in Nairobi in 1998, killing 213" is one, "2,600 people have been killed in the province" is not.
    """
    if scene.place is None or scene.date is None or not scene.casualties or scene.series:
        return False
    if any(c.quantity.point > 5000 for c in scene.casualties):
        return False
    spot = scene.place.feature in ("landmark", "facility")
    deed = any(t.type != "unknown" and (t.sure or t.verb) for t in scene.triggers)
    return spot or (deed and scene.place.feature == "city")
