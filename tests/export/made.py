"""A made-up ledger with every case that an export has to keep apart: licences, an armed group's channel, formulas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tocsin.count import Filters
from tocsin.export import Material, gather
from tocsin.ledger import open_ledger
from tocsin.model import (
    ActorRef,
    Document,
    Judgement,
    Mention,
    Place,
    Quantity,
    Statement,
    document_id,
    mention_id,
    same_event,
)

MAIDUGURI = Place("Maiduguri", 2331447, 11.8464, 13.1603, "NG", "Borno State", 1)
BORNO = Place("Borno State", 2346794, 11.5, 13.0, "NG", "Borno State", 4)
GAO = Place("Gao", 2457161, 16.2717, -0.0447, "ML", "Gao Region", 1)
JAS = ActorRef("boko-haram", "Boko Haram")

Said = tuple[str, Any, str, str]  # property, value, words, modality


def _document(text: str, publisher: str, published: str, **about: Any) -> Document:
    url = f"https://{publisher.lower().replace(' ', '-')}.example/{published}"
    return Document(
        document_id(text.encode()), text, f"Report of {published}", publisher, published, "en", url, **about
    )


def _mention(document: Document, kind: str, said: list[Said]) -> Mention:
    statements = tuple(
        Statement(
            prop,
            value,
            (document.text.index(words), document.text.index(words) + len(words)),
            modality,
            "officials" if modality == "attributed" else None,
            0.9,
            "made-up/1",
        )
        for prop, value, words, modality in said
    )
    return Mention(mention_id(document.id, kind, statements), kind, statements)


def _reports() -> list[tuple[Document, str, list[Said]]]:
    bomb = "A car bomb at a market in Maiduguri killed at least 12 people on 1 May 2023, officials said, and blamed Boko Haram. Thirty were hurt."
    toll = "The toll of Monday's bombing in Maiduguri rose to 15. KEPT-IN-SENTENCE Boko Haram denied it."
    claim = "Fighters struck the market of Maiduguri on 1 May 2023. See https://channel.example/video for our men."
    formula = '=HYPERLINK("http://evil.example") gunmen shot two men in Gao on 10 June 2023.'
    row = "NOT-TO-BE-GIVEN-ON: 40 killed in Gao, 2023-06-20"
    free = "UCDP: 9 killed in Borno State, 2023-07-02"
    plot = "Police foiled a plot to bomb a train in Gao in August 2023."
    size = "Boko Haram has about 2,000 fighters, the ministry said in June 2023."
    a = "asserted"
    return [
        (
            _document(bomb, "Harbour Wire", "2023-05-02", source_kind="agency", reliability="B", licence="CC-BY-4.0", redistribute=True),
            "attack",
            [
                ("type", "bombing", "car bomb", a),
                ("stage", "accomplished", "killed", a),
                ("context", "political", "blamed", a),
                ("date", "2023-05-01", "1 May 2023", a),
                ("place", MAIDUGURI, "Maiduguri", a),
                ("killed", Quantity(12, 12, None), "at least 12 people", a),
                ("wounded", Quantity.exactly(30), "Thirty", a),
                ("perpetrator", JAS, "Boko Haram", "attributed"),
                ("target", "market", "market", a),
                ("weapon", "car bomb", "car bomb", a),
            ],
        ),
        (
            _document(toll, "The Morning Ledger", "2023-05-03", source_kind="newspaper", reliability="C", redistribute=False),
            "attack",
            [
                ("type", "bombing", "bombing", a),
                ("date", "2023-05-01", "Monday", a),
                ("place", MAIDUGURI, "Maiduguri", a),
                ("killed", Quantity.exactly(15), "15", a),
                ("perpetrator", JAS, "Boko Haram", "denied"),
            ],
        ),
        (
            _document(claim, "A Channel", "2023-05-01", source_kind="armed_group", reliability="E"),
            "attack",
            [
                ("date", "2023-05-01", "1 May 2023", a),
                ("place", MAIDUGURI, "Maiduguri", a),
                ("perpetrator", JAS, "our men", "claimed"),
            ],
        ),
        (
            _document(formula, "=cmd|' /C calc'!A0", "2023-06-11"),
            "attack",
            [
                ("type", "armed_assault", "shot", a),
                ("date", "2023-06-10", "10 June 2023", a),
                ("place", GAO, "Gao", a),
                ("target", "=two men", "two men", a),
            ],
        ),
        (
            _document(row, "A Data Set", "2023-12-31", source_kind="dataset", licence="no redistribution", redistribute=False),
            "attack",
            [
                ("killed", Quantity.exactly(40), "40 killed", a),
                ("date", "2023-06-20", "2023-06-20", a),
                ("place", GAO, "Gao", a),
            ],
        ),
        (
            _document(free, "UCDP", "2023-12-31", source_kind="dataset", licence="CC-BY-4.0", redistribute=True),
            "attack",
            [
                ("killed", Quantity.exactly(9), "9 killed", a),
                ("date", "2023-07-02", "2023-07-02", a),
                ("place", BORNO, "Borno State", a),
            ],
        ),
        (
            _document(plot, "Radio Meridian", "2023-08-20", source_kind="broadcaster"),
            "plot",
            [
                ("type", "bombing", "bomb", a),
                ("stage", "foiled", "foiled", a),
                ("date", "2023-08", "August 2023", a),
                ("place", GAO, "Gao", a),
                ("target", "train", "train", a),
            ],
        ),
        (
            _document(size, "Radio Meridian", "2023-06-21", source_kind="broadcaster"),
            "strength",
            [("actor", JAS, "Boko Haram", a), ("value", Quantity(None, 2000, None), "about 2,000 fighters", a)],
        ),
    ]  # fmt: skip


def fill(folder: Path) -> Path:
    """Write the ledger: one bombing in three reports, and six other mentions."""
    with open_ledger(folder) as ledger:
        ids = []
        for document, kind, said in _reports():
            mention = _mention(document, kind, said)
            ledger.add_document(document, document.text.encode(), tool="test", media_type="text/plain")
            ledger.add_reading(document.id, "made-up/1", [mention])
            ids.append(mention.id)
        why = (("same day", 3.2), ("same town", 4.1))
        at = "2023-05-04T00:00:00+00:00"
        ledger.add_decisions(
            [same_event(ids[0], other, Judgement.POSITIVE, "made-up-link/1", at, why) for other in ids[1:3]]
        )
    return folder


@pytest.fixture(scope="session")
def made_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("exported") / "ledger")


@pytest.fixture(scope="session")
def material(made_ledger: Path) -> Material:
    with open_ledger(made_ledger, create=False) as ledger:
        return gather(ledger, Filters(codebook="all"), "Made-up events")
