"""Parties that the words beside them clear: whom the attackers fight, whose the dead were, whose rocket was shot down; and who
did it behind a phrase, a sort or an acronym."""

from __future__ import annotations

import pytest

from tests.read.test_sides import parties

BOMB = "A bomb killed nine people in Quetta on Friday. "


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people in a village near Potiskum on Friday. The state has seen an uptick in Boko Haram and ISWAP attacks on troops.",
        "A bomber rammed a lorry into a car belonging to NATO's envoy in Kabul on Friday, killing two guards.",
        "One man was killed in an explosion in Rafah on Friday, a 24-year-old member of Islamic Jihad, the hospital said.",
        BOMB + "Several of the group's raids have been claimed by the Islamic State.",
        BOMB + "The army said Hamas was responsible for all fire that comes from the strip.",
        "A blast killed three policemen in Riyadh on Friday. Officers there have been targeted in attacks blamed on al-Qaeda.",
        "Gunmen killed six soldiers in Jammu on Friday, much the way a band of Jaish-e-Mohammed did at a camp in Uri.",
        "A shell killed a woman in a village near the border with Sumy, where Russian forces opened a ground offensive in May.",
    ],
)
def test_who_is_told_of_for_another_reason(text: str) -> None:
    named = {actor for actor, _ in parties(text)}
    assert not named & {
        "boko-haram", "islamic-state-west-africa", "nato", "palestinian-islamic-jihad", "islamic-state", "hamas",
        "al-qaeda", "jaish-e-mohammed", "government-of-russia",
    }  # fmt: skip


def test_whom_the_claimants_fight_claims_nothing() -> None:
    text = (
        "Houthi rebels fighting the Yemeni government have claimed the bomb that killed six people in Aden on Friday."
    )
    assert parties(text) == [("houthis", "claimed")]


def test_a_foe_that_is_not_in_their_clause_may_claim() -> None:
    text = "The Yemeni government claimed the air strike that killed six Houthi rebels in Hajjah on Friday."
    assert ("government-of-yemen", "claimed") in parties(text)


def test_another_claims_beside_the_party() -> None:
    text = (
        "Six herders were killed in a raid near Komanda in Congo on Friday by rebels from the armed group Allied Democratic"
        " Forces (ADF), the army said, claiming to have killed three of the rebels."
    )
    assert [modality for actor, modality in parties(text) if actor == "allied-democratic-forces"] == ["attributed"]


def test_rockets_that_are_shot_down_are_no_deed_of_those_who_did() -> None:
    text = (
        "A woman was killed in a Ukrainian drone strike on a village near Kursk on Friday, local officials said."
        " Russia's Defense Ministry said its air defense forces had shot down 21 Ukrainian missiles over the region."
    )
    assert [actor for actor, _ in parties(text)] == ["government-of-ukraine"]


def test_two_attacks_that_a_group_claimed_are_not_many() -> None:
    text = "Cameroon mourned 31 traders who were killed on Friday in twin assaults in Kolofata claimed by Boko Haram."
    assert parties(text) == [("boko-haram", "claimed")]


def test_a_plane_that_is_shot_down_is_one() -> None:
    assert ("government-of-syria", "claimed") in parties(
        "Syria's army said its air defences shot down an Israeli jet near Palmyra on Friday, killing its pilot."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Taliban fighter driving a lorry packed with explosives blew himself up outside a barracks in Kunduz on Friday.",
            ("taliban", "asserted"),
        ),
        (
            "The Sudanese Armed Forces on Thursday evening and Friday morning shelled Bara, residents said.",
            ("sudanese-armed-forces", "attributed"),
        ),
        (
            "Mr Doyle, 47, was shot dead in Newry on Friday by the New IRA as he drove to the shipyard.",
            ("new-ira", "asserted"),
        ),
        (
            "A bomb hurt an officer in Omagh on Friday. Detectives said a line of inquiry is that the New IRA dissident republican group was responsible.",
            ("new-ira", "suspected"),
        ),
        (
            "The bomber who killed 14 worshippers in a mosque in Kano on Friday was a known Boko Haram fighter, the police said.",
            ("boko-haram", "attributed"),
        ),
        (
            "A patrol was shot at near Tijuana on Friday. A drug gang, the Sinaloa cartel, is believed to have carried out the attack, which killed five officers.",
            ("sinaloa-cartel", "suspected"),
        ),
        (
            "Gunmen killed 20 soldiers in Jolo on Friday. Officials blamed the Moro National Liberation Front (MNLF) and Abu Sayyaf.",
            ("abu-sayyaf", "attributed"),
        ),
        (
            "On Friday Houthi rebels used boats packed with explosives to target a freighter off Hodeida.",
            ("houthis", "asserted"),
        ),
    ],
)  # fmt: skip
def test_who_did_it_behind_a_phrase_or_beside_a_name(text: str, told: tuple[str, str]) -> None:
    assert told in parties(text)


def test_deeds_of_an_army_in_a_land_without_a_state_are_of_the_one_at_arms() -> None:
    text = (
        "Israeli jets struck a house in Gaza City on Friday and killed four people. On Saturday night, the air force targeted a"
        " motorcycle in Khan Yunis, killing two men."
    )
    assert {actor for actor, _ in parties(text)} == {"government-of-israel"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Lord's Resistance Army, on the run since its bases were destroyed by the Ugandan army in 2008, killed nine farmers near Obo on Friday.",
            [("lords-resistance-army", "asserted")],
        ),
        (
            "After Boko Haram fighters took Damasak, the Nigerian army shelled the town on Friday, killing 20 people.",
            [("nigerian-army", "asserted")],
        ),
        (
            "A car bomb killed 18 pilgrims in Basra on Friday. Iraqi officials denied that it had been a suicide bombing.",
            [],
        ),
        (
            "Six miners were shot dead near Minya on Friday in an IS-claimed attack.",
            [("islamic-state-sinai", "claimed")],
        ),
    ],
)
def test_clauses_of_others_and_what_was_denied(text: str, told: list[tuple[str, str]]) -> None:
    assert parties(text) == told


@pytest.mark.parametrize(
    ("banner", "told"),
    [
        ("A banner left at the bridge and signed by the Gulf Cartel spoke of revenge.", [("gulf-cartel", "claimed")]),
        ("Banners in Tampico, signed by the Gulf Cartel, offered a reward for the killers.", []),
    ],
)
def test_a_signed_banner_claims_where_it_was_left_with_the_dead(banner: str, told: list[tuple[str, str]]) -> None:
    assert parties("Four men were shot dead in Reynosa in Mexico on Friday. " + banner) == told


def test_a_state_that_denies_the_attack_itself_denies() -> None:
    text = "Shells killed four people in Amran on Friday. Houthi officials blamed Saudi Arabia. Saudi officials denied that it had attacked the town."
    assert ("government-of-saudi-arabia", "denied") in parties(text)
