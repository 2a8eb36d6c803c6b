"""What is said of who did one event, once for each party: the firmest word, and a branch rather than its group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.read.findings.findings import Findings
from tocsin.read.layout.sentences import around
from tocsin.read.parties.responsibility import Responsibility


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
    out = [item for (who, family), item in kept.items() if not _needless(findings, item, family, who, kept)]
    return sorted((r for r in out if not _has_branch(findings, r, out)), key=lambda r: r.start)


def _needless(
    findings: Findings,
    item: Responsibility,
    family: str,
    who: str,
    told: Mapping[tuple[str, str], Responsibility],
) -> bool:
    """Whether another statement on the same party says all that this one can: a claim what is told after it in the text's
    own voice, or what is heard of the party by the words of the claim itself ("the Front says it was behind the raid,
    police said"); and what the text tells of a state goes before what the state has to say of its strike."""
    if family == "denied":
        return False
    other = told.get((who, "said" if family == "claimed" else "claimed"))
    if other is None:
        return False
    if family == "claimed":
        return item.actor.kind in STATES and other.modality != "suspected" and other.start < item.start
    if item.modality == "asserted":
        return other.start < item.start
    if item.actor.kind in STATES:
        return False  # "it had carried out strikes, the first since a US raid": of that raid nobody spoke
    stands_for = not any(c.isupper() for c in findings.text[item.actor.start : item.actor.end])
    return stands_for or around(findings.sentences, other.start, other.end) == around(
        findings.sentences, item.start, item.end
    )


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
