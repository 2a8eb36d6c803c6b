"""Deeds that are named only for what another one is like: "attacks that bore similarities to bombings in Greece last month".

They have no day and no dead of their own there; where either is told, the older deed is one of the text's.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene

_LIKE = compiled(
    r"\b(?:reminiscent of|(?:simila(?:r|rities|rity)|resembl(?:ance|ances)|comparable|parallels) (?:to|with)|resembl(?:es|ed|ing)|hallmarks of|recalling|evok(?:es|ed|ing)|echo(?:es|ed|ing)|in the style of) (?:those of |that of )?(?:the |an? |other |past |previous |earlier |many |recent )*(?:[\w'’-]+ ){0,4}\Z"
)


def is_likeness(lowered: str, scene: Scene) -> bool:
    """Whether all words of violence of a scene stand for deeds that another one is said to be like."""
    if scene.casualties or (scene.date is not None and len(str(scene.date.value or "")) == _A_DAY):
        return False
    heads = sorted(scene.triggers, key=lambda t: t.start)
    return (
        bool(heads) and _LIKE.search(lowered, max(scene.sentence[0], heads[0].start - 90), heads[0].start) is not None
    )


_A_DAY = 10
"""Letters of a date that is one day."""
