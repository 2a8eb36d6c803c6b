"""Several sources with several numbers for one attack: each a statement with its source, the report's own first."""

import pytest

from tocsin.ledger.policies import TOLL, Said
from tocsin.model import Document, Mention, Quantity, document_id
from tocsin.read import read_document
from tocsin.read.learned.reader import LearnedReader

READER = LearnedReader(gate=None)
RAID = "Gunmen attacked a market in Menaka on Friday. "
BOMB = "A bomb exploded in a mosque in Kunduz on Friday. "


def read(text: str) -> list[Mention]:
    document = Document(document_id(text.encode()), text, published="2024-05-15", language="en")
    return [m for m in READER.read(document) if m.kind == "attack"]


def told(mention: Mention, what: str = "killed") -> list[tuple[int, str, str | None]]:
    return [
        (s.value.point, s.modality, s.speaker)
        for s in mention.statements
        if s.property == what and isinstance(s.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (RAID + "Police said 12 people were killed, the hospital 19.", [(12, "Police"), (19, "the hospital")]),
        (
            RAID + "Police said 12 people were killed; a hospital source put the number at 19.",
            [(12, "Police"), (19, "a hospital source")],
        ),
        (
            RAID + "The governor spoke of 12 dead. By the hospital's count it was 19. Residents put the toll at 30.",
            [(12, "The governor"), (19, "the hospital"), (30, "Residents")],
        ),
        (
            BOMB
            + "Forty-three people were killed, the health ministry said. A doctor said that he had counted 60 bodies.",
            [(43, "the health ministry"), (60, "A doctor")],
        ),
        (
            BOMB + "The government said 8 worshippers died; a rescue service gave the figure as 11.",
            [(8, "The government"), (11, "a rescue service")],
        ),
        (
            "Police said that 12 people had been killed in the attack on a bus near Jos on Monday; residents insisted that the"
            " number was closer to 50.",
            [(12, "Police"), (50, "residents")],
        ),
        (
            "The police put the toll of the bombing in Baghdad on Monday at 23, hospitals at 31.",
            [(23, "The police"), (31, "hospitals")],
        ),
        (
            "The bombing in Baghdad on Monday killed 23 people, according to the interior ministry, or 31, according to medics.",
            [(23, "the interior ministry"), (31, "medics")],
        ),
        (
            "Nine civilians were killed in Menaka on 3 May. That is the figure of the governor; the opposition speaks of 27.",
            [(9, "the governor"), (27, "the opposition")],
        ),
    ],
)
def test_each_number_with_its_source(text: str, numbers: list[tuple[int, str]]) -> None:
    (mention,) = read(text)
    assert [(n, speaker) for n, _, speaker in told(mention)] == numbers


def test_killed_and_wounded_apart() -> None:
    text = "Twelve people died and 30 were wounded when a bomb went off in Quetta on Monday, police said. Hospital officials spoke of 15 dead and 42 injured."
    (mention,) = read(text)
    assert [n for n, _, _ in told(mention)] == [12, 15]
    assert [n for n, _, _ in told(mention, "wounded")] == [30, 42]


def test_a_groups_own_number_is_a_claim_in_the_same_mention() -> None:
    text = RAID + "Police said 12 people were killed, while JNIM claimed to have killed 30 soldiers."
    (mention,) = read(text)
    assert told(mention) == [(12, "reported", "Police"), (30, "claimed", "JNIM")]
    assert [(s.modality, s.speaker) for s in mention.statements if s.property == "perpetrator"] == [("claimed", "JNIM")]


@pytest.mark.parametrize(
    "text",
    [
        RAID + "Officials said 12 people were killed. The hospital said five of them were children.",
        RAID + "Police said 12 people were killed. The governor said another 19 had died on the way to hospital.",
        RAID + "Police said 12 people were killed. The governor said 19 houses had been burnt.",
        RAID + "Police said 12 people were killed. The police also said that 12 had been buried.",
        RAID + "Police said 12 people were killed. A bomb in Gao on Thursday killed 19, the army said.",
        RAID + "Police said 12 people were killed. The UN says 190 people have died in the region since January.",
    ],
)
def test_other_numbers_are_no_rivals(text: str) -> None:
    mention = next(m for m in read(text) if "Menaka" in str([s.value for s in m.statements]))
    assert [n for n, _, _ in told(mention)] == [12]


def test_a_report_is_counted_by_its_own_toll() -> None:
    (mention,) = read(RAID + "Police said 12 people were killed, the hospital 19.")
    said = [Said(s, "d", "p", "2024-05-15", None) for s in mention.statements if s.property == "killed"]
    assert [TOLL[rule](said) for rule in ("latest", "ucdp")] == [Quantity(12, 12, 12)] * 2
    assert TOLL["highest"](said) == Quantity(19, 19, 19)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A car bomb killed 20 people at a market in Baghdad on Thursday. The blast killed as many as 20 people, Iraqi officials said.", [20]),
        ("At least 52 people died when armed men set a casino in Monterrey on fire on Thursday, the governor said. Officials had at first put the number at 53.", [52]),
        ("A bomb killed 13 people in Lahore on Monday, police said. A hospital official put the dead at 16.", [13, 16]),
    ],
)  # fmt: skip
def test_no_rival_of_itself(text: str, numbers: list[int]) -> None:
    read = read_document(Document("d", text, published="2017-02-03", language="en"))
    told = [s.value for m in read for s in m.statements if s.property == "killed"]
    assert [v.point for v in told if isinstance(v, Quantity)] == numbers
