"""Branches of a group told of by their land are these branches, and nobody's where no group has one there."""

import pytest

from tocsin.actors import ActorMatch
from tocsin.model import Document
from tocsin.read.findings.branches import with_branches
from tocsin.read.findings.findings import Findings


def named(text: str) -> list[tuple[str, str]]:
    findings = Findings(Document("d", text, None, None, "2023-03-14", "en"))
    return [(text[a.start : a.end], a.candidates[0]) for a in findings.cast]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Islamic State struck again. The group's branch in Nigeria is large.", "The group's branch in Nigeria", "islamic-state-west-africa"),
        ("Islamic State struck again. Its most violent branch in Nigeria is large.", "Its most violent branch in Nigeria", "islamic-state-west-africa"),
        ("Islamic State said its Afghan branch had done it.", "its Afghan branch", "islamic-state-khorasan"),
        ("Islamic State is weak in Syria. The Somali affiliate pays for it.", "The Somali affiliate", "islamic-state-somalia"),
        ("Al-Qaeda's Yemeni branch claimed it.", "Al-Qaeda's Yemeni branch", "al-qaeda-in-the-arabian-peninsula"),
        ("Al-Qaeda’s powerful branch in Somalia claimed it.", "Al-Qaeda’s powerful branch in Somalia", "al-shabaab"),
        ("Islamic State's affiliate in Mozambique burned it.", "Islamic State's affiliate in Mozambique", "islamic-state-mozambique"),
        ("The Mozambican branch of Islamic State burned it.", "The Mozambican branch of Islamic State", "islamic-state-mozambique"),
        ("ISWAP struck in Borno, and the Afghan branch of the group in Kabul.", "the Afghan branch", "islamic-state-khorasan"),
    ],
)  # fmt: skip
def test_a_branch_by_its_land(text: str, words: str, actor: str) -> None:
    assert (words, actor) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ELN struck in Arauca. The Afghan branch was closed.",
        "The Afghan branch of the bank was closed before Islamic State came.",
        "The Nigerian branch of the Red Cross blamed Boko Haram.",
    ],
)
def test_no_group_has_one_there(text: str) -> None:
    assert all(who in ("eln", "islamic-state", "red-cross", "boko-haram") for _, who in named(text))


def test_a_branch_that_the_register_lacks_is_its_group() -> None:
    assert ("Its Peruvian branch", "eln") in named("The ELN struck in Arauca. Its Peruvian branch did nothing.")
    assert "Red Cross" not in [
        p.name for p in Findings(Document("d", "The Red Cross left Kabul.", None, None, None, "en")).places
    ]


def test_a_group_that_the_register_does_not_know_has_no_branch_in_it() -> None:
    text = "the black cedar army's lebanese branch said so, too."
    owner = ActorMatch(4, 20, "Black Cedar Army", (), "unknown")
    assert with_branches(text, [], [owner], None) == [owner]
