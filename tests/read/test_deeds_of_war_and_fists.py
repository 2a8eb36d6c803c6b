"""Offensives and battles, heritage that is destroyed, people run over, beaten, thrown down and murdered are heard; the same
words of parties, firms, firemen, illness, storms and matches are not."""

import pytest

from tocsin.model import Document, document_id
from tocsin.read import read_document
from tocsin.read.violence.violence import is_hypothetical
from tocsin.read.words.lexicon import triggers

DEEDS = """On 3 March 2015 the Nigerian army launched a major offensive on the town of Bama.
The rebels mounted a fresh offensive against Goma in November 2012.
In May 2014 Libyan forces battled Islamist fighters on the outskirts of Benghazi.
Government soldiers fought a pitched battle with Seleka rebels in Bangui on Monday.
Fierce fighting and heavy combat took place near Donetsk airport on 30 September 2014, killing four soldiers.
Militants destroyed the tomb of the prophet Jonah in Mosul in July 2014.
Taliban fighters blew up the statues of Buddha in Bamiyan in March 2001.
The shrine of Sidi Mahmoud was destroyed by Islamists in Timbuktu in 2012.
The destruction of the temple of Bel in Palmyra by Islamic State militants in August 2015 shocked the world.
The Syrian army used sarin against rebels in Ghouta in August 2013, killing hundreds of people.
A man was charged with murder after driving his van over a police officer in Leeds on Friday, killing him.
A Ghanaian student was attacked, dragged from a bus and beaten by a mob in Bangalore on Tuesday, and two others were assaulted.
Two men were attacked and beaten up by a gang of youths in Rostock on Saturday.
A woman was attacked and repeatedly kicked in the stomach on a train in Lyon on Thursday.
He threw his wife off a balcony in Malaga on 4 June 2016, killing her.
Islamic State fighters threw two men from a rooftop in Raqqa in 2015.
Fighters carried out mass executions in Sinjar in August 2014.
Turkish troops launched an operation against Kurdish fighters near Cizre in December 2015.
A dozen rioters yanked a reporter from her van, robbed and beat her in Baltimore in April 2015, and two others were attacked.
A strike by Houthi rebels hit a mosque in Marib in January 2020.
The reporter's car was blown off the road near Sliema in October 2017, killing her.
The downing of a Malaysian airliner over Donetsk in July 2014 killed 298 people.
Government helicopters dropped barrel bombs on the market of Ariha on Sunday.
A man with an axe wounded nine passengers at a station in Dusseldorf on Thursday.
Clan militias fought over land near Galkayo on Monday, leaving 20 people dead.
A military crackdown on protesters in Manama on 16 March 2011 left dozens dead.
The lynching of two men by a mob in Ranchi in May 2017 shocked India.
Pirates seized a Thai tanker off Puntland on Monday.
Masked men sprayed acid in the face of a schoolgirl in Isfahan in October 2014.
A toddler was shaken to death by his stepfather in Cardiff in May 2013, police said.
A gang of youths beat up a student in Porto on Saturday and police arrested two for assault.
A commuter was attacked and pushed onto the tracks in Queens on Sunday, police said; he was killed.
Police raided a hideout of the Taliban in Karachi on Monday and killed four militants.
Police said gunmen raided a village near Garissa on Sunday."""
OTHERS = """The party launched a charm offensive on Monday to win over voters in Ohio.
The company launched a marketing offensive against its rivals in Germany in May.
Firefighters battled a blaze in Athens on Monday.
She battled cancer for three years and died in Boston in 2015.
The two firms fought a legal battle against the police union in Texas in 2014.
The storm destroyed a church in Biloxi on Monday.
The museum was destroyed by fire in Rio de Janeiro in September 2018.
The council demolished an old theatre in Leeds in 2013.
Earthquakes destroyed temples in Kathmandu in April 2015.
A strike by teachers closed schools in Chicago in 2012.
He was hit by a ball in the face during the match on Sunday.
The pilot dropped leaflets from the plane over Mosul in 2016.
Inspectors checked how chlorine gas was used in water plants in Ohio in 2014.
The team went on the offensive against Arsenal on Saturday.
A man was found dead in his flat in Leeds on Monday. Police say that he had been ill for years and that nobody is sought.
The airline cut flights and the downing of tools by pilots hit Lisbon on Monday.
Farmers fought over subsidies with the ministry in Paris in 2015.
A traffic crackdown in Indiana led to hundreds of fines last month.
The union crushed a rebellion over the budget at its congress in Leeds.
Rugby: the gang of forwards fought for the ball in Dublin on Saturday.
She sprayed perfume on visitors at a shop in Milan on Monday.
Police warned that an attack could happen in Berlin at Christmas.
It is not clear whether bombing Iran would help, the senator said in Washington on Monday.
German police on Wednesday raided the homes of four imams in Cologne who are said to have spied for Ankara.
Spanish police raided 12 flats in Barcelona on Tuesday in connection with the attacks in Brussels.
He went through the streets of Lagos on Monday in search of a preacher to assassinate, prosecutors said."""
MURDER = (
    "A plumber has gone on trial for the murder of his neighbour. Ann Lowe, 41, was killed on 3 May 2014 while walking her dog "
    "in Carlisle. Her body was found a day later, prosecutors said. The murder shook the town; the defence says that the police "
    "never looked for another man. The jury heard that the two had quarrelled about a hedge. The trial goes on."
)


FUNERAL = (
    "The funeral of Clara Voss, who was found murdered on a beach in Ceylon, took place in her home town on Thursday. Friends lit candles "
    "and her school sent a choir; the priest spoke of her kindness and of her love of music. She was travelling near Galle when she was "
    "killed on 3 March 2021. Her body was discovered by fishermen. A man of 24 has been charged by the police there, who say that he "
    "confessed. Her mother thanked everybody who had written to her from near and far in these weeks, and asked for quiet days to come."
)


def kinds(text: str) -> list[str]:
    read = read_document(Document(document_id(text.encode()), text, None, None, "2021-09-15", "en"))
    return [m.kind for m in read]


@pytest.mark.parametrize("text", DEEDS.splitlines())
def test_deeds_are_read(text: str) -> None:
    assert "attack" in kinds(text)


@pytest.mark.parametrize("text", OTHERS.splitlines())
def test_the_same_words_of_other_things_are_not(text: str) -> None:
    assert "attack" not in kinds(text)


def test_a_trial_for_murder_tells_of_the_murder() -> None:
    assert kinds(MURDER) == ["attack"]


def test_a_funeral_tells_of_the_murder() -> None:
    assert "attack" in kinds(FUNERAL)


def test_who_is_at_war_has_not_struck_on_a_day() -> None:
    assert kinds("The army is battling rebels in the hills near Ituri, the governor told reporters.") == []


def test_who_was_found_dead_in_a_mishap_was_not_murdered() -> None:
    text = (
        "Fireworks set off by a band lit the ceiling of a club in Varna, and 27 people were dead before the doors gave. "
        "Three owners are held on suspicion of manslaughter. Of 146 in hospital, dozens are badly burned."
    )
    assert kinds(text) == []


def test_the_deed_that_is_named_behind_a_sum_is_one() -> None:
    text = "Four attacks have gone ahead since then, including the murder of a policeman in Melbourne in 2014 by a teenager."
    assert kinds(text) == ["tally", "attack"]


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        ("police warned of the man who was behind the attack", False),
        ("officials warned tourists after the attack", False),
        ("the group has staged raids, whether storming a hotel or not", False),
        ("police warned of an attack", True),
        ("nobody knows whether an attack", True),
    ],
)
def test_what_is_told_behind_a_warning_has_happened(text: str, unreal: bool) -> None:
    last = triggers(text, 0, len(text))[-1]
    assert is_hypothetical(text, 0, last, told_of=False) is unreal
