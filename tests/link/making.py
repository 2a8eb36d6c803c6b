"""Reports of two attacks, as the tests of the linker make them."""

from __future__ import annotations

from tests.ledger.making import KABUL, MAZAR, attack, document
from tocsin.model import Document, Mention, Place

AFGHANISTAN = Place("Afghanistan", 1149361, 33.0, 66.0, "AF", None, 6)


def report(
    text: str, outlet: str, day: str = "2021-08-27", kind: str = "attack", **values: object
) -> tuple[Document, Mention]:
    doc = document(text, outlet, day)
    return doc, attack(doc, kind, **values)


AIRPORT = [
    report(
        "A suicide bomber killed at least 60 people at Kabul airport gate", "A", "2021-08-26", type="bombing", killed=60,
        place=KABUL, date="2021-08-26",
    ),
    report(
        "Death toll of Kabul airport gate suicide bombing rises to 103", "B", "2021-08-27", type="bombing", killed=103,
        place=KABUL, date="2021-08-26", perpetrator=("islamic-state-khorasan", "claimed"),
    ),
    report(
        "Bombing at gate of Kabul airport killed 103, officials say", "C", "2021-08-28", type="bombing", killed=103,
        place=KABUL, date="2021-08-26",
    ),
]  # fmt: skip


MOSQUE = [
    report(
        "Blast in a mosque in Mazar-e Sharif leaves 31 worshippers dead", "A", "2022-04-21", type="bombing", killed=31,
        place=MAZAR, date="2022-04-21",
    ),
    report(
        "Mazar-e Sharif mosque explosion: 31 worshippers killed", "D", "2022-04-22", type="bombing", killed=31,
        place=MAZAR, date="2022-04-21",
    ),
]  # fmt: skip
