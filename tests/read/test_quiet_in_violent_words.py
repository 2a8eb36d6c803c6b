"""Local and world news in words of violence that tell of no attack, plot, sum, ground, warning or detention; and what does."""

from __future__ import annotations

import pytest

from tocsin.model import Document, document_id
from tocsin.read.learned.reader import LearnedReader


def kinds(text: str, day: str) -> set[str]:
    """The kinds of mention that a text without a gate yields."""
    document = Document(document_id(text.encode()), text, None, None, day, "en")
    return {m.kind for m in LearnedReader(None).read(document)}


@pytest.mark.parametrize(
    ("day", "text"),
    [
        # what kills by itself, and who left something undone
        ("2017-08-15", "Mud swept down a hill above Freetown on Monday and killed more than 300 people. The president asked people to stay calm."),
        ("2018-11-10", "The flames have killed 23 people and wiped out the town of Paradise. Troops and police with dogs are looking for bodies."),
        ("2009-08-21", "Swine flu struck a school in Leeds in May and killed a boy of six. Nurses fought for three days to save him."),
        ("2013-07-07", "A runaway train loaded with crude blew up in Lac-Megantic on Saturday, killing at least 13. Forty people are missing."),
        ("2012-09-12", "Locked doors at a Karachi clothing plant left 289 workers dead in Tuesday's fire. The owners face murder charges."),
        ("2010-05-24", "A plane overshot a hilltop runway in Mangalore and burst into flames, killing 158. Eight people got out."),
        ("2015-07-14", "A Knoxville nurse was sentenced Tuesday to six years for letting a patient die of dehydration. The family called it murder. A jury had acquitted her of homicide in May and convicted her of neglect."),
        ("2009-02-26", "Attorneys for the widow of a trooper killed in a 2006 crash on Interstate 40 told jurors in Amarillo that the other driver had been awake for 21 hours. The trucker pleaded guilty to criminally negligent homicide."),
        # beasts
        ("2018-11-02", "The tigress that killed 13 people near Yavatmal was shot dead on Friday by a hunter's son."),
        ("2013-08-06", "A python that strangled two boys in Campbellton had escaped from a pet store. Police are treating the case as a crime."),
        ("2018-04-11", "An officer in Provo shot and killed a pit bull that had attacked a mail carrier Wednesday. The carrier was taken to hospital."),
        ("2014-07-12", "Bees attacked a funeral in Karatina and stung a mourner to death. Twelve people were taken to hospital."),
        ("2015-09-10", "Crocodiles have killed 12 people in the Northern Territory since 2005, a study says."),
        ("2005-07-05", "A shark attacked a teenager off Destin on Saturday. She died of her wounds."),
        # works
        ("2012-05-03", 'In "Night Ferry", gunmen seize a ship in the Baltic and kill its captain. Critics liked the photography.'),
        ("2015-10-09", "The second season finds Carter on the run after a bomb kills his partner. It starts Sunday on Channel 5; eight episodes."),
        ("2018-01-19", "Her hero is a hostage negotiator who was shot in the head and lost his memory. The author lives in Cork and keeps bees."),
        ("2009-03-07", "The musical about a moonshiner who shot a revenue man opens at the Barter Theatre in Abingdon. It has fine fiddling."),
        # lives that ended in bed
        ("2010-02-23", 'Walter "Bud" Kline, who survived the attack on Pearl Harbor as a cook and later ran a bakery in Altoona, died Sunday. He was 91.'),
        ("2012-10-31", "Former President Ibrahim Keita, who survived two coups and an assassination attempt, died in a Dakar clinic on Tuesday. He was 81."),
        ("2012-08-15", "Gen. Mahmoud Said, who commanded 30,000 Egyptian troops in the Sinai, has died in Cairo. He was 84. His first wife died in 1979."),
        # lies
        ("2013-02-11", "A Leeds man who posed as a wounded soldier was jailed on Monday. Ian Fell, 33, told shoppers that he had been blown up by a roadside bomb in Helmand."),
        ("2009-03-30", "Deputies say a Lufkin woman's tale of being kidnapped from a mall parking lot was false. She had spent the weekend with a friend."),
        ("2015-12-17", "An e-mail that threatened schools in Los Angeles with bombs and rifles was a hoax, officials said. Classes resume on Thursday."),
        # figures of speech
        ("2011-03-02", 'The former treasurer pleaded guilty Wednesday to stealing from a fund for widows of men killed on duty. "She stabbed us in the back," the union\'s president told the court in Dayton.'),
        ("2017-05-02", "Our town is held hostage by a railway that blocks three crossings for hours, the mayor of Joliet said."),
        ("2008-06-18", "A price bomb went off at filling stations in Delhi on Tuesday. Drivers feel as if they had been robbed."),
        ("2009-03-22", 'The Lady Vols were knocked out in Bowling Green by Ball State. Coach Pat Dunn said her freshmen were ambushed. "They punched us in the mouth."'),
        ("2009-03-24", "The fight over a landfill in Adams Township got ugly Monday. One trustee's tires were slashed. The board voted to kill the contract 2-1."),
        # police without violence, toys, space
        ("2007-03-28", "The county's drug task force raided six homes at dawn Wednesday and took 17 people into custody in Pike County. No shots were fired."),
        ("2010-12-07", "Police in Salem are looking for two men who took $600 from a coffee shop on Monday night. The men said that they had a gun but showed none. Nobody was hurt."),
        ("2009-03-05", "Someone shot out the windows of nine parked cars with a pellet gun on Elm Street in Quincy late Tuesday."),
        ("2009-10-15", "A rocket fired into the moon's south pole on Friday blew out a crater 20 metres wide. NASA crashed the empty stage to look for water."),
        # wars as a state, offences by name, beliefs
        ("2017-03-02", "Colombia has been torn since the 1960s by fighting that has drawn in rebel groups, drug cartels and the army. Guns fell silent in June."),
        ("2017-03-17", "The truce gave the Syrian army an opportunity to focus on fighting Islamic State, a spokeswoman in Moscow said."),
        ("2017-03-28", "Ahmed Kara, who spent 26 years in jail for acts of sabotage against the white government, spoke in Johannesburg on Tuesday."),
        ("2017-03-25", '"A body that loses its memory risks dying," the pope told leaders in Rome on Friday.'),
        ("2017-02-10", "Judges in Seattle held that the government failed to provide evidence that nationals of the seven countries had carried out attacks on American soil."),
        ("2009-03-03", "Volunteers combed woods near Satsuma for the girl. The sheriff said there is no evidence that she was killed, and no suspect."),
        # sums, ground, warnings, people held
        ("2008-07-09", "Deputies arrested 14 people for unpaid child support in Bradley County. The sheriff said the sweep targeted 120 fugitives."),
        ("2009-03-12", "Executions in Texas rose to 18 last year. Four women are on death row."),
        ("2017-02-13", "Half of all arrests in Gaza were over tramadol. In 2010 officials of Hamas burned nearly two million tablets that had been seized from smugglers."),
        ("2015-04-30", "It was in 1975 that communist troops captured Saigon. Today the palace is a museum; 3,000 people come each day."),
        ("2017-03-20", "Tokyo is worried about refugees at sea and about Chinese troops occupying Pyongyang to prop up a puppet."),
        ("2009-03-13", "Buyers fear that the president will ban assault rifles, the owner of a gun shop in Waco said."),
        ("2017-02-09", "The diplomat in Geneva expects that the fight against terrorism will remain a priority of both powers."),
        ("2017-05-05", "A court on Friday freed a fisherman. He shared a cell with 30 men in Suva prison for eight months."),
    ],
)  # fmt: skip
def test_nothing_was_done(day: str, text: str) -> None:
    assert kinds(text, day) == set()


@pytest.mark.parametrize(
    ("day", "text", "kind"),
    [
        ("2017-06-15", "A blaze set by a gang with petrol killed five people in a flat in west London on Wednesday, police said.", "attack"),
        ("2014-11-12", "Eleven women died in Bilaspur on Tuesday when a man threw a grenade into a clinic.", "attack"),
        ("2016-03-30", "A guard strangled a prisoner in a cell in Milwaukee on Tuesday. The inmate's death was ruled a homicide.", "attack"),
        ("2018-11-10", "A gunman killed 12 people in a bar in Thousand Oaks on Wednesday night, hours before flames threatened the town.", "attack"),
        ("2012-02-01", "Poachers killed two rangers on Lake Naivasha on Tuesday and wounded a third.", "attack"),
        ("2016-05-29", "Officers shot and killed a man who had attacked visitors with a knife at Cincinnati's zoo on Saturday.", "attack"),
        ("2013-08-06", "A man strangled two boys in Campbellton on Monday. Police found a python in his flat.", "attack"),
        ("2016-06-24", "The play is about Derry, where soldiers shot dead 13 marchers on January 30, 1972.", "attack"),
        ("2013-02-14", "An actor was stabbed to death behind the Globe in London on Wednesday. The audience had gone home.", "attack"),
        ("2011-07-01", "Crime writer Lena Moss was murdered in Norwich on Monday. Police have arrested her husband.", "attack"),
        ("2013-12-06", "The poet Said Rahim was killed by a car bomb in Damascus on Thursday. He was 79.", "attack"),
        ("2015-03-12", "Leo Barnes, 94, of Utica, died Monday of wounds that he suffered when robbers beat him in his home on Friday.", "attack"),
        ("2011-06-01", "A man stabbed his brother in the back in Gary on Tuesday night. The victim is in hospital.", "attack"),
        ("2013-10-08", "Two gunmen held 40 people hostage in a bank in Reno for six hours on Monday.", "attack"),
        ("2009-04-15", "Agents who raided a home in Fresno at dawn were met with gunfire. An agent and a suspect were killed.", "attack"),
        ("2016-01-18", "Shots were fired at a house in Dover on Sunday night. No one was injured.", "attack"),
        ("2011-11-02", "A Mesa man told officers that two gunmen had shot him in the leg on Tuesday night. They fled in a red truck.", "attack"),
        ("2012-11-20", "A rocket hit a bus in Kourou on Monday and wounded two engineers. Police said that rebels had fired it from a boat.", "attack"),
        ("2013-08-20", "At least 1,400 civilians have been killed by militias in Ituri this year, the UN said.", "tally"),
        ("2015-04-30", "Rebels captured the town of Idlib in March, and troops took it back on Wednesday.", "control"),
        ("2017-02-09", "The Islamic State may strike again in Russia, a diplomat in Geneva warned.", "warning"),
    ],
)  # fmt: skip
def test_what_looks_like_it_and_was_done(day: str, text: str, kind: str) -> None:
    assert kind in kinds(text, day)
