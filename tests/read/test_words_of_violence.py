"""All the ways to say that people were killed, things destroyed, bombs went off or people were carried off are seen; the
same words of sport, markets, politics, weather and accidents are not read."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read.learned.reader import LearnedReader
from tocsin.read.words.lexicon import triggers

PEOPLE = (
    "put {} to death|put {} to the sword|finished off {}|did away with {}|disposed of {}|annihilated {}|liquidated {}|cut {} to pieces|hacked {} apart"
    "|cut {} to ribbons|speared {}|bayoneted {}|impaled {}|burned {} in their homes|flung {} into the river|cut off the heads of {}|crucified {}"
    "|riddled {} with bullets|riddled {}|emptied their magazines into {}|let fly at {}|turned their guns on {}|put a bullet in the head of {}"
    "|pumped bullets into {}|stood {} against a wall|made {} kneel and shot them|laid into {} with machetes|fell on {}|fell upon {}|waylaid {}"
    "|lay in wait for {}|maimed {}|mutilated {}|chopped off the hands of {}|put an end to {}|blew {} to pieces|eliminated {}|exterminated {}"
    "|took {} captive|carried off {}|dragged off {}|marched {} into the forest|made off with {}|rode off with {}|herded {} into a truck"
    "|hauled {} off a bus|dragged {} from a bus|grabbed {}|lifted {} from their beds"
)
THINGS = (
    "put {} to the torch|put a match to {}|gave {} to the flames|set light to {}|burned {} to the ground|reduced {} to ashes|turned {} to ash"
    "|levelled {}|flattened {}|gutted {}|wrecked {}|laid {} in ruins|ransacked {}|pounded {} with mortars|showered {} with rockets"
    "|peppered {} with bullets|raked {}|rolled grenades into {}|turned a machine gun on {}|fell upon {}|struck {}|assailed {}|besieged {}"
)
HAPPENINGS = (
    "A backpack left in {} went off|A parcel left in {} burst|A parked van went up outside {}|A man set himself off in {}|A woman detonated herself in {}"
    "|A youth triggered his vest in {}|A missile came through the roof of {}|A drone dived into {}|Grenades rolled into {}|A charge brought down {}"
    "|Shots were poured into {}|A parcel blew off the hands of a clerk in {}|A mine tossed a bus into a field near {}|Jets pounded {}"
)
WORDINGS = [
    *(f"Gunmen {said.format('seven villagers')} in Mopti." for said in PEOPLE.split("|")),
    *(f"Rebels {said.format('the mosque')} in Mopti." for said in THINGS.split("|")),
    *(f"{said.format('a school')} in Mopti." for said in HAPPENINGS.split("|")),
]
HARMLESS = [
    "The visitors were put to the sword by lunch: Marshall and Ambrose mowed down the top order, riddled the middle one and finished off the tail "
    "before tea. The captain, under siege in the press, said his side had been ambushed. The second Test starts on Friday at Sabina Park.",
    "Cyclone Ockhi flattened houses, gutted a school and mowed down pylons at Kanyakumari on Thursday. Fourteen people died when a wall crushed them "
    "in their sleep, and eighty fishermen never came home. The storm pounded a trawler, whose crew drowned.",
    "Shares of the bank were wiped out on Monday and its rivals pounded. Traders said short sellers had fallen upon the stock; investors who had been "
    "lured in were cut to ribbons, the index lost 3 percent and prices of bonds were hit as well.",
    "The minister tore the report to shreds in parliament on Tuesday, levelled accusations at the mayor and turned his guns on the press. "
    "The opposition, he said, would be wiped out in May. Two of his critics were dispatched to lesser posts.",
    "A lorry ploughed off the road near Nagpur on Sunday and reduced a tea stall to rubble; six passengers bled to death before the ambulance came. "
    "Police blamed the accident on a burst tyre.",
]


@pytest.mark.parametrize("sentence", WORDINGS)
def test_violence_in_other_words_is_seen(sentence: str) -> None:
    assert triggers(sentence.lower(), 0, len(sentence), spare=True)


@pytest.mark.parametrize("text", HARMLESS)
def test_the_same_words_of_other_things_are_not_read(text: str) -> None:
    assert LearnedReader().read(Document(document_id(text.encode()), text, None, None, "2020-06-03", "en")) == []


def test_most_are_read_as_attacks() -> None:
    reader = LearnedReader(gate=None)
    told = 0
    for sentence in WORDINGS:
        text = f"The district has seen little peace.\n\n{sentence[:-1]} on 3 May 1998.\n\nThe governor will visit the families next week."
        found = reader.read(Document(document_id(text.encode()), text, None, None, "1998-06-01", "en"))
        told += any(m.kind == "attack" for m in found)
    assert told >= 0.85 * len(WORDINGS)
