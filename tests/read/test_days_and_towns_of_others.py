"""Days of speeches, deals and pointers, towns of homes, ministries and courts, and what a vehicle or an age is no part of."""

from __future__ import annotations

import pytest

from tests.read.told import attacks, said
from tocsin.model import Document, Quantity
from tocsin.read import read_document


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "Wednesday's accord, which lets fighters leave Zabadani, followed weeks of air strikes on the town that left 60 dead.",
            "2016-04-21",
            None,
        ),
        ("The premier spoke on Friday night of the shooting in Kalgoorlie that left a boy dead.", "2016-09-03", None),
        (
            "Troops cordoned off a chapel in Enugu on Monday after gunmen shot dead four worshippers there on Sunday.",
            "2013-02-05",
            "2013-02-03",
        ),
        (
            "The cabinet wants tighter rules after the attack. A minister said he would press for them. (21.02.2017) A bomb in Ansbach"
            " wounded 15 people when a man blew himself up outside a bar in July 2016.",
            "2017-02-23",
            "2016-07",
        ),
        (
            "Ankara and Tehran will share radar data after an air strike killed two Turkish soldiers near Afrin the day before.",
            "2018-03-02",
            "2018-03-01",
        ),
        (
            "Gunmen dragged nine miners from a bus near Dargai late on Monday. Hours before the raid a bomb at a market in Swabi had"
            " killed six people.",
            "2012-05-16",
            "2012-05-14",
        ),
        (
            "Police searched a lodge on Wednesday, two days after sarin was let out in the Lyon metro, killing seven commuters.",
            "1997-03-20",
            "1997-03-17",
        ),
        ("Rebels have shelled the port of Buka in recent weeks, killing nine people.", "1993-05-20", None),
    ],
)
def test_whose_day_it_is(text: str, published: str, day: str | None) -> None:
    assert said(attacks(text, published)[-1])[0] == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The baker, who lives in Namur, was shot and wounded overnight as he left a cinema in Charleroi.",
            "Charleroi",
        ),
        (
            "Gunmen shot dead nine border guards at a checkpoint in Sinai on Sunday, state television in Cairo reported.",
            "Sinai",
        ),
        (
            "As lawmakers debated in Canberra on Monday, it emerged that a nurse had been stabbed to death in Cairns.",
            "Cairns",
        ),
        ("A bomb exploded outside a bank in Dar es Salaam on Friday, killing two people.", "Dar es Salaam"),
        (
            "An indictment unsealed on Thursday in federal court in Central Islip, New York, charges three men with killing two"
            " pupils in Brentwood last September.",
            "Brentwood",
        ),
        (
            "One person was killed and nine were wounded in a gunfight in a bar in Dayton early on Sunday. No arrests have been made."
            " In June a gunman killed 49 people in a club in Orlando.",
            "Dayton",
        ),
        (
            "In 2009 a gunman attacked Fort Hood in Texas, killing 13 people; in 2015 another attacked a navy centre in Chattanooga,"
            " killing five.",
            "Fort Hood",
        ),
    ],
)
def test_where_it_was(text: str, place: str) -> None:
    assert said(attacks(text, "2017-03-26")[0])[2] == place


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        (
            "The mother of a boy of seven who was killed by a stray bullet in Chicago last week spoke in church.",
            1,
            None,
        ),
        ("Three of a crew of seven who were killed when rebels shelled their boat near Buka were Finns.", 7, None),
        (
            "A man drove his lorry into a group of soldiers in Jaffa on Sunday, killing four of them and wounding 17, before he was"
            " shot dead.",
            4,
            17,
        ),
    ],
)
def test_who_came_to_harm(text: str, killed: int, wounded: int | None) -> None:
    told = {s.property: s.value for s in attacks(text, "2017-03-26")[0].statements}
    found = [told.get(name) for name in ("killed", "wounded")]
    assert [q.point if isinstance(q, Quantity) else None for q in found] == [killed, wounded]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A man drove his lorry into a crowd in Graz on Monday, killing nine people.", "armed_assault"),
        ("The truck attack on a fair in Graz in June killed nine people.", "armed_assault"),
        ("A guard was beaten to death in Graz on Monday.", "unarmed_assault"),
        (
            "The armed group Al-Shabaab often carries out attacks in Mogadishu. On Sunday, a car bomb in the city killed 34 people.",
            "bombing",
        ),
    ],
)
def test_how_it_was_done(text: str, kind: str) -> None:
    found = [s.value for m in attacks(text, "2017-03-01") for s in m.statements if s.property == "type"]
    assert found == [kind]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Militants in northern Mali freed a Danish engineer on Monday whom they had seized near Kano in May.", 0),
        ("Gunmen seized Carlo Mori in a Turin street on Thursday.", 0),
        ("Insurgents killed two guards near Srinagar; six constables were taken to hospital.", 0),
        ("Rebels seized the town of Goma on Monday.", 1),
        ("Troops freed Palmyra from the militants on Sunday.", 1),
        ("Taliban fighters captured Kunduz on Monday.", 1),
    ],
)
def test_people_are_no_ground(text: str, changes: int) -> None:
    read = read_document(Document("d", text, published="2017-03-26", language="en"))
    assert sum(m.kind == "control" for m in read) == changes
