"""What is said of who did one event, once for each party: the firmest word, and a branch rather than its group."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.read.coreference import STATES
from tocsin.read.findings import Findings
from tocsin.read.responsibility import Responsibility


def by_a_state(item: Responsibility) -> bool:
    """Whether it is a state that is said to have done it."""
    return item.actor.kind in STATES and item.modality != "denied"


def settled(findings: Findings, found: list[Responsibility]) -> list[Responsibility]:
    """One statement per actor and modality: what the text tells in its own voice goes before what others say of the same party, blame before suspicion, a branch
    before its group. A claim and a denial stand beside either."""
    rank = {"claimed": 0, "denied": 0, "asserted": 1, "attributed": 2, "suspected": 3}
    kept: dict[tuple[str, str], Responsibility] = {}
    for item in sorted(found, key=lambda r: (rank[r.modality], r.start)):
        who = _identity(findings, item.actor)
        family = "claimed" if item.modality == "claimed" else "denied" if item.modality == "denied" else "said"
        kept.setdefault((who, family), item)
    out = list(kept.values())
    return sorted((r for r in out if not _has_branch(findings, r, out)), key=lambda r: r.start)


def _identity(findings: Findings, match: ActorMatch) -> str:
    return actors.resolve(match.name, findings.document.published_day, findings.countries).actor or match.name.lower()


def _has_branch(findings: Findings, item: Responsibility, others: Sequence[Responsibility]) -> bool:
    """Whether the same thing is said of a branch of this actor too: then the branch is the better answer."""
    own = _identity(findings, item.actor)
    register = actors.register()
    return any(
        other is not item
        and other.modality == item.modality
        and (branch := _identity(findings, other.actor)) != own
        and own in register.ancestors(branch)
        for other in others
    )
