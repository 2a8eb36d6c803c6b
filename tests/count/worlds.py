"""Made-up worlds whose truth is known before any report is written, and the ledgers that report them.

An attack here is what happened and who said what of it. The reports are written from it; what a right count has to give
under each policy and codebook is worked out from the attack itself, by rules that are written down here a second time,
in plain words and without a line of the code that is tested.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.ledger.making import KABUL, MAZAR
from tocsin.model import (
    ActorRef,
    Decision,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    Statement,
    document_id,
    mention_id,
    same_event,
)  # fmt: skip

GROUPS = ("islamic-state-khorasan", "taliban", "farc")
PLACES = (KABUL, MAZAR, Place("Nigeria", None, None, None, "NG", None, 6), None)
DAYS = ("2021-03-04", "2021-03-31", "2021-08-26", "2022-01-15", "2022", None)
NOW = "2024-01-01T00:00:00.000000+00:00"


@dataclass(frozen=True)
class Report:
    """What one outlet says: when it wrote, its toll (low, best, high) and whether that is the police's word, and whom it
    names in which modality."""

    outlet: str
    day: int
    killed: tuple[int | None, int | None, int | None] | None
    official: bool
    named: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Attack:
    kind: str
    stage: str | None
    context: str | None
    type: str | None
    date: str | None
    place: Place | None
    reports: tuple[Report, ...]


def _tolls() -> st.SearchStrategy[tuple[int | None, int | None, int | None] | None]:
    number = st.integers(0, 30)
    exact = number.map(lambda n: (n, n, n))
    return st.none() | exact | number.map(lambda n: (n, n, None)) | number.map(lambda n: (None, n, None))


reports = st.builds(
    Report,
    st.sampled_from(["A", "B", "C", "D"]),
    st.integers(1, 9),
    _tolls(),
    st.booleans(),
    st.lists(
        st.tuples(st.sampled_from(GROUPS), st.sampled_from(["claimed", "attributed", "suspected", "denied"])),
        max_size=2,
    ).map(tuple),
)
attacks = st.builds(
    Attack,
    st.sampled_from(["attack", "attack", "plot"]),
    st.sampled_from(["accomplished", "attempted", "foiled", "planned", None]),
    st.sampled_from(["political", "criminal", "military", "unclear", None]),
    st.sampled_from(["bombing", "armed_assault", "hostage_taking", None]),
    st.sampled_from(DAYS),
    st.sampled_from(PLACES),
    # an outlet writes once of an attack, no two on one day: which toll is the last is not in doubt
    st.lists(reports, min_size=1, max_size=3, unique_by=(lambda r: r.outlet, lambda r: r.day)).map(tuple),
)
worlds = st.lists(attacks, max_size=6)


def written(world: Sequence[Attack]) -> tuple[list[Document], list[tuple[str, Mention]], list[Decision]]:
    """The reports of a world as documents and mentions, and decisions that join those of one attack."""
    documents, mentions, decisions = [], [], []
    for number, attack in enumerate(world):
        first: Mention | None = None
        for report in attack.reports:
            text = f"Outlet {report.outlet} writes of attack {number} on day {report.day}."
            published = f"2023-01-{report.day:02d}"
            doc = Document(document_id(text.encode()), text, None, report.outlet, published, "en")
            said = [
                Statement(prop, value, (0, len(text)), "asserted", None, 0.9, "hand/1")
                for prop in ("stage", "context", "type", "date", "place")
                if (value := getattr(attack, prop)) is not None
            ]
            if report.killed:
                speaker = "the police" if report.official else None
                said.append(
                    Statement("killed", Quantity(*report.killed), (0, len(text)), "asserted", speaker, 0.9, "hand/1")
                )
            for actor, modality in dict.fromkeys(report.named):
                value = ActorRef(actor, actor)
                said.append(Statement("perpetrator", value, (0, len(text)), modality, None, 0.9, "hand/1"))
            # a mention needs words: even an outlet that knows nothing names the deed
            said.append(Statement("weapon", "something", (0, len(text)), "asserted", None, 0.9, "hand/1"))
            mention = Mention(mention_id(doc.id, attack.kind, said), attack.kind, tuple(said))
            documents.append(doc)
            mentions.append((doc.id, mention))
            if first is not None:
                decisions.append(same_event(first.id, mention.id, Judgement.POSITIVE, "reviewer", NOW))
            first = first or mention
    return documents, mentions, decisions


# --- the truth, worked out by hand -----------------------------------------------------------------------------


def culprit(attack: Attack, policy: str) -> str | None:
    """Whom the policy answers with."""
    said = {(r.outlet, g, m) for r in attack.reports for g, m in r.named}
    if policy == "claims":
        claimed = {g for _, g, m in said if m == "claimed"}
        return claimed.pop() if len(claimed) == 1 else None
    counted = ("attributed",) if policy == "officials" else ("claimed", "attributed", "suspected")
    votes = Counter(g for _, g in {(o, g) for o, g, m in said if m in counted})
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    winner = ranked[0][0]
    if policy == "unknown-unless-two":
        ways = {m for _, g, m in said if g == winner}
        if ranked[0][1] < 2 and not {"claimed", "attributed"} <= ways:
            return None
    return winner


def toll(attack: Attack, rule: str) -> tuple[int | None, int, int | None] | None:
    """(low, the one number, high) of the killed: low None where no report gives a lower end."""
    whose = {"latest-official": (True,), "highest-independent": (False,)}.get(rule, (True, False))
    found = [(r.day, r.killed) for r in attack.reports if r.killed and r.official in whose]
    if not found:
        return None
    points = [(next(n for n in (k[1], k[0], k[2]) if n is not None), day, k) for day, k in found]
    if rule in ("latest", "latest-official"):
        _, _, k = max(points, key=lambda p: p[1])
        return k[0], next(n for n in (k[1], k[0], k[2]) if n is not None), k[2]
    if rule in ("highest", "highest-independent"):
        top = max(p for p, _, _ in points)
        k = max((p for p in points if p[0] == top), key=lambda p: p[1])[2]
        return k[0], top, k[2]
    votes = Counter(p for p, _, _ in points)
    most = max(votes.values())
    newest = max((day, p) for p, day, _ in points if votes[p] == most)[1]
    lows = [k[0] if k[0] is not None else p for p, _, k in points]
    highs = [k[2] for _, _, k in points]
    known = [h for h in highs if h is not None]
    return min(lows), newest, max(known) if len(known) == len(highs) else None


def counts_as(attack: Attack, codebook: str, policy: str) -> bool:
    """Whether a codebook counts the attack."""
    if codebook == "all":
        return True
    if attack.kind != "attack":
        return False
    claimed = any(m == "claimed" for r in attack.reports for _, m in r.named)
    if codebook == "claims":
        return claimed
    done = attack.stage in ("accomplished", "attempted", None)
    who, _, rule = policy.partition("+")
    killed = toll(attack, rule or "ucdp")
    if codebook == "ucdp":
        dead = killed is not None and max(n or 0 for n in killed) >= 1
        return attack.stage in ("accomplished", None) and attack.context != "criminal" and dead
    if codebook == "acled":
        dated, placed = attack.date not in (None, "2022"), attack.place in (KABUL, MAZAR)
        return done and attack.context != "criminal" and dated and placed
    if codebook == "tocsin":
        return done and attack.context != "criminal"
    # gtd: at least two of its three criteria, each yes (1), no (0) or unknown (None); unknown counts
    rebels = culprit(attack, who) is not None
    goal: bool | None = False
    if attack.context != "criminal":
        goal = True if attack.context == "political" or rebels or claimed else None
        if attack.context is None and goal is None:
            goal = None
    message: bool | None = claimed or attack.type in ("bombing", "hostage_taking") or attack.context == "political"
    if not message and (attack.type is None or attack.context is None):
        message = None
    outside = None if attack.context is None else attack.context in ("political", "unclear")
    return done and sum(c is False for c in (goal, message, outside)) < 2
