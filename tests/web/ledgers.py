"""A small ledger of made-up reports, as collect and link would leave it."""

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

PAYLOAD = "<script>window.pwned=1</script>"
MAIDUGURI = Place("Maiduguri", 2331447, 11.8464, 13.1603, "NG", "Borno State", 1)
GAO = Place("Gao", 2457161, 16.2717, -0.0447, "ML", "Gao Region", 1)

_REPORTS: tuple[tuple[str, str, str, str, list[tuple[str, Value, str]]], ...] = (
    (
        "Harbour Wire",
        "2023-05-02",
        "Bomb at a market",
        "A bomb at a market in Maiduguri killed 12 people on 1 May 2023, police said.",
        [
            ("type", "bombing", "bomb"),
            ("place", MAIDUGURI, "Maiduguri"),
            ("date", "2023-05-01", "1 May 2023"),
            ("killed", Quantity.exactly(12), "killed 12 people"),
        ],
    ),
    (
        "Radio Meridian",
        "2023-05-03",
        "Toll rises",
        "At least 15 people died in Maiduguri in Monday's bombing. An unnamed group was suspected.",
        [
            ("type", "bombing", "bombing"),
            ("place", MAIDUGURI, "Maiduguri"),
            ("date", "2023-05-01", "Monday"),
            ("killed", Quantity(15, 15, None), "At least 15 people died"),
            ("perpetrator", ActorRef(None, "An unnamed group"), "An unnamed group"),
        ],
    ),
    (
        "The Morning Ledger",
        "2023-06-11",
        PAYLOAD,
        f"Gunmen shot two men in Gao on 10 June 2023, {PAYLOAD} said.",
        [
            ("type", "armed_assault", "shot"),
            ("place", GAO, "Gao"),
            ("date", "2023-06-10", "10 June 2023"),
            ("target", f"two men {PAYLOAD}", "two men"),
        ],
    ),
)
_GROUP = Document(
    document_id(b"strength"),
    "The front has about 2,000 fighters, the ministry said.",
    "Strength",
    "Harbour Wire",
    "2023-07-01",
    "en",
    "https://news.example/strength",
)


def fill(folder: Path) -> Path:
    """Write the ledger: three attack reports, two of them of one event, and one of a group's strength."""
    with open_ledger(folder) as ledger:
        ids = []
        for publisher, published, title, text, said in _REPORTS:
            document = Document(
                document_id(text.encode()), text, title, publisher, published, "en", f"https://news.example/{len(ids)}"
            )
            ledger.add_document(document, text.encode(), tool="test", media_type="text/plain")
            statements = tuple(
                Statement(prop, value, (text.index(words), text.index(words) + len(words)), extractor="test/1")
                for prop, value, words in said
            )
            mention = Mention(mention_id(document.id, "attack", statements), "attack", statements)
            ledger.add_reading(document.id, "test/1", [mention])
            ids.append(mention.id)
        ledger.add_decisions(
            [
                same_event(
                    ids[0], ids[1], Judgement.POSITIVE, "test-link/1", "2023-05-03T00:00:00+00:00", (("same day", 3.2),)
                )
            ]
        )
        ledger.add_document(_GROUP, b"strength", tool="test", media_type="text/plain")
        words = "about 2,000 fighters"
        at = _GROUP.text.index(words)
        statements = (Statement("value", Quantity(None, 2000, None), (at, at + len(words)), extractor="test/1"),)
        mention = Mention(mention_id(_GROUP.id, "strength", statements), "strength", statements)
        ledger.add_reading(_GROUP.id, "test/1", [mention])
    return folder
