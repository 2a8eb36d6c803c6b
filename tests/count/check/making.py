"""A small ledger of invented reports, read and linked by hand, and articles to check against it."""

from __future__ import annotations

from typing import Any

from tests.ledger.making import attack, document
from tocsin.count import Filters
from tocsin.count.check import Finding, Holdings, Report, check
from tocsin.model import (
    ActorRef,
    Decision,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    Statement,
    mention_id,
    same_event,
)
from tocsin.read import default_reader

MOSUL = Place("Mosul", 99072, 36.335, 43.118, "IQ", "Nineveh", 1)
BASRA = Place("Basrah", 99532, 30.508, 47.783, "IQ", "Basra", 1)
IRAQ = Place("Iraq", 99237, 33.0, 44.0, "IQ", None, 6)

EARLY = document(
    "A car bomb at the grain market of Mosul killed 30 traders on Thursday, the police said.", "Alpha", "2016-03-03"
)
LATE = document(
    "The toll of Thursday's car bomb at the grain market of Mosul has reached 44 dead.", "Beta", "2016-03-05"
)
RAID = document(
    "Gunmen shot dead 9 guards at the Basra oil depot on 20 May 2016; nobody has claimed it.", "Alpha", "2016-05-21"
)
MEMBERS = document("Islamic State has about 3,000 fighters around Mosul, an army officer said.", "Gamma", "2016-06-01")


def holdings(policy: str = "majority", **filters: Any) -> Holdings:
    """The bombing of Mosul in two reports (30, then 44 dead; claimed, and denied by another), the raid of Basra, and a
    number of members."""
    bomb = {"type": "bombing", "stage": "accomplished", "context": "political", "place": MOSUL, "date": "2016-03-03"}
    first = attack(EARLY, killed=30, **bomb)
    second = attack(LATE, killed=44, perpetrator=("islamic-state", "claimed"), **bomb)
    raid = attack(
        RAID, type="armed_assault", stage="accomplished", context="political", place=BASRA, date="2016-05-20", killed=9,
        perpetrator=("islamic-state", "attributed"),
    )  # fmt: skip
    size = _strength(MEMBERS, "islamic-state", Quantity(None, 3000, None))
    mentions = [(EARLY.id, first), (LATE.id, second), (RAID.id, raid), (MEMBERS.id, size)]
    linked: list[Decision] = [same_event(first.id, second.id, Judgement.POSITIVE, "tocsin-link/test", "2016-06-02")]
    documents = [EARLY, LATE, RAID, MEMBERS]
    public = {d.id: str(d.published) for d in documents}
    return Holdings(documents, mentions, linked, public, "0" * 64, Filters(policy=policy, **filters))


def _strength(doc: Document, group: str, value: Quantity) -> Mention:
    whole = (0, len(doc.text))
    statements = (
        Statement("value", value, whole), Statement("unit", "members", whole), Statement("actor", ActorRef(group, group), whole),
    )  # fmt: skip
    return Mention(mention_id(doc.id, "strength", statements), "strength", statements)


def checked(text: str, published: str | None = "2016-08-01", held: Holdings | None = None) -> Report:
    """The report on a text."""
    article = Document("sha256:article", text, None, None, published, "en")
    return check(article, default_reader(), held or holdings())


def of(report: Report, prop: str) -> list[Finding]:
    """The findings on one property."""
    return [f for f in report.findings if f.property == prop]


def verdicts(text: str, prop: str, **options: Any) -> list[str]:
    """The verdicts on one property of a text."""
    return [f.verdict.value for f in of(checked(text, **options), prop)]
