"""A ledger that has everything a page can show: an attack told by four reports over some days, one of them a group's own
statement and one in Arabic, with claims, attributions and denials; a near miss; a group's strength, ground and prisoners."""

from __future__ import annotations

from pathlib import Path

from tocsin.ledger import open_ledger
from tocsin.model import (
    ActorRef,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    Statement,
    Value,
    document_id,
    mention_id,
    same_event,
)

MAIDUGURI = Place("Maiduguri", 2331447, 11.8464, 13.1603, "NG", "Borno State", 1)
BORNO = Place("Borno State", 2346794, 11.5, 13.0, "NG", "Borno State", 4)
GROUP, OTHER = "boko-haram", "islamic-state"

STATEMENT = (
    "The fighters of the caliphate struck the market of Maiduguri and killed 40. Our channel is at t.me/nowhere and our "
    "site at www.nowhere.example. " + "Words that nobody should be given to read. " * 12
)
"""A group's own statement: what may be shown of it is one short stretch."""

Said = tuple[str, Value, str, str, str | None]

REPORTS: tuple[tuple[str, str, dict[str, str], str, list[Said]], ...] = (
    (
        "Harbour Wire", "2024-03-02", {"reliability": "B", "source_kind": "agency", "licence": "CC-BY-4.0"},
        "A bomb at a market in Maiduguri killed 12 people on 1 March 2024, police said. Nobody has said who did it.",
        [("type", "bombing", "bomb", "asserted", None), ("place", MAIDUGURI, "Maiduguri", "asserted", None),
         ("date", "2024-03-01", "1 March 2024", "asserted", None), ("stage", "accomplished", "killed", "asserted", None),
         ("killed", Quantity.exactly(12), "killed 12 people", "reported", "police"), ("target", "market", "market", "asserted", None)],
    ),
    (
        "Radio Meridian", "2024-03-04", {"reliability": "C"},
        "At least 15 people died and 30 were wounded in Maiduguri in Friday's bombing. The army blamed Boko Haram. "
        "Islamic State denied any part.",
        [("type", "bombing", "bombing", "asserted", None), ("place", MAIDUGURI, "Maiduguri", "asserted", None),
         ("date", "2024-03-01", "Friday", "asserted", None), ("killed", Quantity(15, 15, None), "At least 15 people died", "asserted", None),
         ("wounded", Quantity.exactly(30), "30 were wounded", "asserted", None),
         ("perpetrator", ActorRef(GROUP, "Boko Haram"), "Boko Haram", "attributed", "The army"),
         ("perpetrator", ActorRef(OTHER, "Islamic State"), "Islamic State", "denied", "Islamic State")],
    ),
    (
        "A channel", "2024-03-05", {"source_kind": "armed_group"}, STATEMENT,
        [("type", "bombing", "struck", "claimed", None), ("place", MAIDUGURI, "Maiduguri", "claimed", None),
         ("killed", Quantity.exactly(40), "killed 40", "claimed", "the caliphate"),
         ("perpetrator", ActorRef(GROUP, "The fighters of the caliphate"), "The fighters of the caliphate", "claimed", "the caliphate")],
    ),
    (
        "صحيفة الميناء", "2024-03-06", {"reliability": "A"},
        "قتل 17 شخصا في مايدوغوري يوم الجمعة بحسب الشرطة.",
        [("type", "bombing", "قتل", "asserted", None), ("place", MAIDUGURI, "مايدوغوري", "asserted", None),
         ("date", "2024-03-01", "الجمعة", "asserted", None), ("killed", Quantity.exactly(17), "17 شخصا", "reported", "الشرطة")],
    ),
    (
        "Harbour Wire", "2024-03-20", {"reliability": "B"},
        "Gunmen shot six people somewhere in Borno on 18 March 2024.",
        [("type", "armed_assault", "shot", "asserted", None), ("place", BORNO, "Borno", "asserted", None),
         ("date", "2024-03-18", "18 March 2024", "asserted", None), ("killed", Quantity.exactly(6), "six people", "asserted", None)],
    ),
)  # fmt: skip

OTHERS: tuple[tuple[str, str, str, list[Said]], ...] = (
    (
        "strength", "2024-04-01", "Boko Haram has about 2,000 fighters, the ministry said.",
        [("actor", ActorRef(GROUP, "Boko Haram"), "Boko Haram", "asserted", None),
         ("value", Quantity(None, 2000, None), "about 2,000 fighters", "reported", "the ministry"), ("unit", "members", "fighters", "asserted", None)],
    ),
    (
        "control", "2024-04-02", "Boko Haram seized parts of Borno on 1 April 2024.",
        [("actor", ActorRef(GROUP, "Boko Haram"), "Boko Haram", "asserted", None), ("place", BORNO, "Borno", "asserted", None),
         ("change", "seized", "seized", "asserted", None), ("date", "2024-04-01", "1 April 2024", "asserted", None)],
    ),
    (
        "detention", "2024-04-03", "Some 300 members of Boko Haram are held in Maiduguri.",
        [("actor", ActorRef(GROUP, "Boko Haram"), "Boko Haram", "asserted", None), ("place", MAIDUGURI, "Maiduguri", "asserted", None),
         ("value", Quantity(None, 300, None), "Some 300 members", "asserted", None)],
    ),
)  # fmt: skip


def fill(folder: Path) -> Path:
    """Write the ledger and give its folder back."""
    with open_ledger(folder) as ledger:
        ids = []
        for publisher, published, about, text, said in REPORTS:
            language = "ar" if publisher.startswith("ص") else "en"
            url = None if about.get("source_kind") == "armed_group" else f"https://news.example/{len(ids)}"
            document = Document(
                document_id(text.encode()), text, f"Report {len(ids)}", publisher, published, language, url, **about
            )  # type: ignore[arg-type]
            ledger.add_document(document, text.encode(), tool="test/1", media_type="text/plain")
            mention = _mention(document, "attack", said)
            ledger.add_reading(document.id, "test/1", [mention])
            ids.append(mention.id)
        for kind, published, text, said in OTHERS:
            document = Document(document_id(text.encode()), text, kind.capitalize(), "Harbour Wire", published, "en")
            ledger.add_document(document, text.encode(), tool="test/1", media_type="text/plain")
            ledger.add_reading(document.id, "test/1", [_mention(document, kind, said)])
        day, apart = "2024-03-07T00:00:00+00:00", (("before looking", -4.3), ("date: 17 days apart", -6.0))
        why = (("before looking", -4.3), ("date: same day", 3.7), ("place: same place", 4.4), ("killed: risen", 0.4))
        ledger.add_decisions(
            [same_event(ids[0], other, Judgement.POSITIVE, "tocsin-link/1", day, why) for other in ids[1:4]]
            + [same_event(ids[0], ids[4], Judgement.NEGATIVE, "tocsin-link/1", day, apart)]
        )
    return folder


def _mention(document: Document, kind: str, said: list[Said]) -> Mention:
    text = document.text
    statements = tuple(
        Statement(prop, value, (text.index(words), text.index(words) + len(words)), modality, speaker, 0.9, "test/1")
        for prop, value, words, modality, speaker in said
    )
    return Mention(mention_id(document.id, kind, statements), kind, statements)
