"""What stands in a report and is none of its facts: a type that no word tells, ground that is a house, an end that is no
attack, a claim told twice; each beside one that is."""

import pytest

from tests.read.told import attacks
from tocsin.model import ActorRef, Document, Quantity
from tocsin.read import read_document


def kind_of(text: str) -> object:
    return next((s.value for m in attacks(text, "2017-02-03") for s in m.statements if s.property == "type"), None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A 34-year-old man has been charged with the murder of a pensioner in Athlone. He will appear before the district court on Friday.", None),
        ("A jury has found a Galway farmer guilty of the murder of his neighbour in 2014. He was given the mandatory life sentence.", None),
        ("A court in Delhi sentenced a man to death on Thursday for the rape and murder of a nurse in 2012.", None),
        ("The murder of a banker in Zurich in 1997 has been reopened by prosecutors.", None),
        ("Two women were charged on Wednesday with the murder of an exile at an airport in Manila. He died within minutes after a nerve agent was rubbed on his face.", "unarmed_assault"),
        ("A 19-year-old has been charged with the murder of a man who was stabbed outside a bar in Leeds on Saturday.", "armed_assault"),
        ("Prosecutors charged two soldiers with the murder of three villagers near Ocana in 2008.", "armed_assault"),
        ("A jury found him guilty of the murder of the shopkeeper, whom he had beaten with a hammer in May 2011.", "armed_assault"),
        ("A gunman murdered six people at a mosque in Quebec on Sunday.", "armed_assault"),
    ],
)  # fmt: skip
def test_murder_alone_is_no_type(text: str, kind: str | None) -> None:
    assert attacks(text, "2017-02-03")
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("The rebels who had held the Grand theatre in Moscow since Wednesday let eight children go on Friday.", False),
        ("Gunmen held the Splendid hotel in Ouagadougou for a day before commandos stormed it.", False),
        ("Troops retook the last floor of the Hayat hotel in Mogadishu from al-Shabaab fighters on Sunday.", False),
        ("The building in Mariupol had been taken over by the Azov battalion, the minister said.", False),
        ("Taliban gunmen seized a guest house in Kabul and held it for six hours on Friday.", False),
        ("Two gunmen were killed and a third was seized when police stormed a flat in Verviers on Thursday.", False),
        ("The ELN disowned the bombing in Barranquilla, only to take it up again in February.", False),
        ("Rebels seized the town of Bangassou on Sunday.", True),
        ("Rebels seized the airport of Gao on Sunday.", True),
        ("The army retook the Ghozlani base near Mosul from Islamic State on Friday.", True),
        ("Separatists seized government buildings in Donetsk and took control of the city.", True),
    ],
)  # fmt: skip
def test_a_house_is_no_ground(text: str, ground: bool) -> None:
    read = read_document(Document("d", text, published="2017-02-03", language="en"))
    assert any(m.kind == "control" for m in read) == ground


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Three people were killed with a knife in a church in Nice on Thursday morning. The attacker, a Tunisian of 21 who had landed on Lampedusa in September, was shot and wounded.", 1),
        ("A lorry was driven into a crowd in Nice on Thursday night, killing 84 people. Police killed the driver, a man of 31 who lived in the city.", 1),
        ("Two gunmen killed 12 people at a newspaper in Paris on Wednesday. Both gunmen were killed by police at a printing works in Dammartin on Friday.", 1),
        ("A bomb killed six people in Quetta on Monday. The driver, a father of three, was shot dead by gunmen in Mastung on Tuesday.", 2),
        ("Gunmen killed nine people in Gao on Friday. On Saturday soldiers killed 14 militants near Kidal.", 2),
    ],
)  # fmt: skip
def test_the_end_of_the_attackers_is_no_other_attack(text: str, number: int) -> None:
    assert len(attacks(text, "2017-02-03")) == number


def parties(text: str) -> set[tuple[str | None, str]]:
    said = [s for m in attacks(text, "2017-02-03") for s in m.statements if s.property == "perpetrator"]
    return {(s.value.actor, s.modality) for s in said if isinstance(s.value, ActorRef)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb killed a policeman in Omagh on Friday. The New IRA says it was behind the bombing, police said.", {("new-ira", "claimed")}),
        ("A bomb killed nine people in Kabul on Friday. The Taliban claimed the attack. The Taliban attacks have unsettled the city.", {("taliban", "claimed")}),
        ("A bomb killed nine people in Kabul on Friday. The Taliban claimed the attack. The interior ministry blamed Islamic State.", {("taliban", "claimed"), ("islamic-state-khorasan", "attributed")}),
    ],
)  # fmt: skip
def test_a_claim_says_it_once(text: str, told: set[tuple[str, str]]) -> None:
    assert parties(text) == told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("He blamed the peacekeepers for failing to prevent the killing of 8,000 Muslim men when Serb forces overran the town in 1995.", False),
        ("The court ruled on Friday that the rights of the extremist, jailed for killing 77 people in 2011, had not been violated.", False),
        ("He was sentenced to life in 2012 for conspiring in the murder of 239 demonstrators.", False),
        ("Since the bombs of Palm Sunday in Tanta and Alexandria, with more than forty dead, Egypt has been under emergency law.", False),
        ("The president won the election last year after pledging to end crime by killing tens of thousands of people.", False),
        ("The gang was convicted of killing 40 people between 2005 and 2012.", True),
        ("Militants have killed more than 400 people in Kenya since 2013.", True),
        ("Since the rebels took up arms in 2009, with more than 20,000 dead, the north-east has been under emergency law.", True),
    ],
)  # fmt: skip
def test_the_dead_of_one_deed_are_no_sum(text: str, counted: bool) -> None:
    read = read_document(Document("d", text, published="2017-02-03", language="en"))
    assert any(m.kind == "tally" for m in read) == counted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb killed nine people in Baghdad on Friday. Islamic State claimed the attack. The Iraqi army has launched an offensive to retake Mosul.", {"islamic-state"}),
        ("A gunman killed 49 people at a club in Orlando in June 2016. He was killed in a shootout with police after a siege of three hours.", set()),
        ("Iraqi forces battled Islamic State fighters in western Mosul on Friday; 12 soldiers died.", {"government-of-iraq", "islamic-state"}),
    ],
)  # fmt: skip
def test_a_state_that_answers_did_not_do_it(text: str, told: set[str]) -> None:
    assert {actor for actor, _ in parties(text)} == told


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Police raided 12 houses in Berlin on Tuesday and detained two suspects.", False),
        ("Troops raided a village near Srinagar on Tuesday and arrested five suspects.", False),
        ("The Palestinian police carried out raids in Gaza on Friday to arrest scores of militants.", False),
        ("The rapporteur on Tuesday attacked the case against a student activist in Bangkok who was arrested in December.", False),
        ("The president came under attack in Paris on Monday for his remarks on pensions.", False),
        ("A drunk driver struck a parked car near Richmond on Sunday and injured a woman.", False),
        ("Troops raided a village in Darfur on Tuesday, killing five people.", True),
        ("Gunmen raided a village near Sokoto on Tuesday and seized 12 people.", True),
        ("A lorry was driven into a crowd in Nice on Thursday night, killing 84 people.", True),
    ],
)  # fmt: skip
def test_raids_to_arrest_and_attacks_in_words(text: str, deed: bool) -> None:
    assert bool(attacks(text, "2017-02-03")) == deed


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Two men were fatally shot on Friday in Boston as they sat in a car.", 2, None),
        ("Three people were fatally shot in a house in Dayton, Ohio, on Sunday, police said.", 3, None),
        ("Two women were fatally shot and a man was wounded in Houston on Monday, police said.", 2, 1),
        ("A man was fatally shot in Tulsa on Friday night, police said.", 1, None),
        ("A man was shot several times in Flint on Monday and was pronounced dead at the scene, police said.", 1, None),
        ("A man was shot and a woman died in a house in Flint on Monday, police said.", 1, 1),
        ("A man was shot six times in Baltimore on Monday but survived, police said.", None, 1),
        ("Attackers struck a hotel in Bamako on Friday.", None, None),
    ],
)  # fmt: skip
def test_as_many_as_were_shot(text: str, killed: int | None, wounded: int | None) -> None:
    [told] = attacks(text, "2017-02-03")
    toll = {s.property: s.value.point for s in told.statements if isinstance(s.value, Quantity)}
    assert (toll.get("killed"), toll.get("wounded")) == (killed, wounded)
