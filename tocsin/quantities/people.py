"""The nouns by which reports count people, what they call those who attack, and what only sounds like people."""

from __future__ import annotations

import re

_REGULAR = (
    "captive person civilian soldier trooper fighter militant rebel insurgent terrorist jihadist extremist islamist attacker assailant "
    "bomber shooter hijacker villager resident refugee migrant officer policeofficer member student pupil teacher girl "
    "boy prisoner inmate hostage victim passenger worker protester protestor demonstrator employee guerrilla detainee "
    "suspect doctor nurse journalist reporter photographer cameraman driver judge lawyer prosecutor mayor governor "
    "minister senator deputy lawmaker politician candidate leader commander general colonel captain major lieutenant "
    "sergeant corporal bodyguard guard peasant farmer herder herdsman trader merchant shopkeeper vendor pilgrim worshipper "
    "worshiper priest bishop nun monk imam cleric preacher missionary pastor peacekeeper ranger marine sailor pilot "
    "paratrooper commando gendarme constable agent official diplomat ambassador consul tourist traveler traveller "
    "foreigner national citizen american israeli palestinian syrian iraqi afghan pakistani indian nigerian russian "
    "ukrainian somali kenyan egyptian turk kurd yemeni libyan malian christian muslim hindu jew shiite sunni "
    "yazidi copt adult teenager teen youth youngster toddler baby infant brother sister son daughter father mother "
    "parent husband wife uncle aunt cousin nephew niece grandmother grandfather relative neighbor neighbour friend "
    "colleague customer patient bystander pedestrian passer-by motorist engineer technician contractor volunteer "
    "activist aid-worker aidworker rescuer firefighter medic paramedic clerk secretary manager director banker "
    "businessman executive professor scientist artist singer player athlete fan spectator concertgoer reveler reveller "
    "shopper diner guest staffer crewmember crewman survivor settler recruit cadet conscript reservist veteran "
    "combatant mercenary informer informant collaborator smuggler trafficker gangster criminal robber bandit kidnapper "
    "gangmember pirate operative supporter sympathizer follower loyalist separatist nationalist miner fisherman "
    "sheikh elder chief warlord spy nanny maid cook waiter mechanic butcher baker imam muezzin human individual life "
    "head servant councilor councillor magistrate ex-president president premier monk devotee schoolgirl schoolboy "
    "schoolchild orphan widow homeowner occupant commuter cyclist motorcyclist biker gunner sniper trainee instructor "
    "jawan personnel casualty fatality death body corpse conspirator accomplice ringleader mastermind perpetrator "
    "evacuee asylum-seeker expat expatriate laborer labourer railwayman legislator representative vice-president "
    "congressman mp policeman policewoman serviceman servicewoman gunman woman man child infantryman airman "
    "countryman workman tribesman clergyman statesman spokesman layman seaman watchman craftsman militiaman "
    "chairman nobleman clansman hitman sicario triggerman cameraman newsman taxi-driver adolescent dissident exile intellectual "
    "unionist communist leftist peasant rightist mayor-elect jesuit salvadoran colombian peruvian guatemalan nicaraguan "
    "chilean spaniard french briton german italian turk iranian saudi jordanian lebanese student-leader delegate "
    "shepherd goatherd owner presenter broadcaster prefect councilman councilwoman chieftain grazier rider pensioner "
    "deacon rabbi rector dean principal headmaster headmistress lecturer warden jailer sentry porter cleaner tailor "
    "carpenter builder mason plumber electrician welder miller cobbler barber hairdresser stallholder broker landlord "
    "tenant lodger camper hiker climber dancer musician drummer footballer referee coach runner churchgoer novice "
    "seminarian catechist mullah mufti emir king queen prince princess envoy attache spokeswoman negotiator mediator "
    "monitor observer inspector investigator detective sheriff brigadier admiral sapper courier scout guide interpreter "
    "translator analyst expert adviser advisor consultant economist accountant cashier receptionist waitress bartender "
    "barman steward stewardess conductor trucker ferryman boatman deckhand skipper stevedore logger lumberjack forester "
    "poacher hunter trapper farmworker labourer picker grower rancher cowboy drover midwife pharmacist dentist surgeon "
    "warder magistrate notary comrade partisan martyr invader occupier deserter defector infiltrator sympathiser "
    "newlywed bride groom bridegroom mourner celebrant congregant communicant parishioner altar-boy lady gentleman lad girlfriend boyfriend "
    "partner grandchild grandson granddaughter twin elder househelp housewife schoolteacher schoolmaster shopworker "
    "aidworker crewmate teammate classmate roommate passerby stranger intruder looter rioter thug mobster dealer "
    "policymaker peacemaker bombmaker druze tuareg fulani hausa igbo rohingya hazara pashtun tajik uzbek maronite "
    # kin and victims as the popular press has them
    "mum mom mummy mommy dad daddy gran granny grandma grandpa grandad granddad nan kid schoolkid tot teen lad lass hubby "
    "bloke guy punter boss cop bobby squaddie clubber partygoer holidaymaker sunbather raider yob crook goon fanatic "
    "stepfather stepmother stepbrother stepsister half-brother half-sister mother-in-law father-in-law sister-in-law "
    "brother-in-law son-in-law daughter-in-law fiance fiancee ex-girlfriend ex-boyfriend ex-wife ex-husband newborn "
    "sibling spouse octogenarian septuagenarian dad-of-two mum-of-two hostage-taker "
    # of the African and Asian press
    "jihadi ghazi mahout pygmy conservationist watchman clearer taker botanist muleteer baggage-handler paralegal "
    "vigilante hunter herdswoman undergraduate corper monarch miscreant hoodlum cultist kingpin ultra maoist naxal "
    "naxalite extortionist tapper dacoit sarpanch subedar havildar sepoy brahmin dalit sikh "
    "parsi buddhist townsman townswoman reservist warlord chief-imam "
    "evangelist catechist abductee returnee almajiri sharecropper houseboy hawker peddler pedlar porter woodcutter "
    "beekeeper trekker sherpa quarryman quarrier dockworker steelworker "
    "mineworker oilman rigger driller surveyor geologist agronomist veterinarian vet planter "
    # work
    "caretaker janitor busboy chef greengrocer fishmonger florist jeweller jeweler goldsmith moneychanger "
    "money-changer postman bellboy doorman bouncer dj singer-songwriter rapper comedian actress poet writer "
    "novelist editor publisher columnist blogger youtuber anchorman correspondent stringer freelancer "
    "producer filmmaker historian researcher scholar archaeologist physicist chemist biologist "
    "programmer architect designer psychologist psychiatrist therapist counsellor counselor physician paediatrician "
    "orderly radiologist anaesthetist vaccinator pathologist coroner archbishop cardinal abbot friar "
    "vicar curate sexton verger sacristan choirboy chorister chaplain ayatollah mawlana maulana maulvi qari "
    "legionnaire airwoman cavalryman artilleryman gunrunner midshipman ensign "
    "quartermaster adjutant sentinel patrolman superintendent sub-inspector bailiff warder "
    "turnkey ambulanceman ambulancewoman lifeguard lifeboatman stuntman jockey boxer wrestler "
    "weightlifter sprinter goalkeeper cricketer golfer gymnast skier surfer diver swimmer kayaker hitchhiker "
    "rambler birdwatcher picnicker jogger dog-walker moped-rider truck-driver governor-general "
    "mayoress alderman burgher ex-soldier ex-policeman ex-fighter ex-rebel premier-elect "
    "whistleblower juror convict felon burglar thief mugger arsonist rapist murderer killer assassin stalker addict "
    "borrower renter evictee squatter vagrant beggar drifter heiress heir magnate tycoon "
    "industrialist entrepreneur financier investor shareholder landowner smallholder winegrower shepherdess "
    "dairyman stockman ranchhand gaucho campesino "
    # peoples
    "nepali bangladeshi filipino thai burmese briton brit canadian australian belgian norwegian swede dane finn "
    "czech hungarian romanian bulgarian serb croat bosnian albanian macedonian greek cypriot georgian armenian "
    "azerbaijani chechen dagestani kazakh kyrgyz turkmen uighur uyghur tibetan mongolian korean indonesian malaysian "
    "singaporean mexican brazilian argentine argentinian bolivian ecuadorean ecuadorian venezuelan honduran cuban "
    "haitian jamaican puerto-rican chadian cameroonian nigerien ghanaian togolese beninese ivorian liberian "
    "guinean gambian senegalese mauritanian moroccan algerian tunisian sudanese eritrean ethiopian djiboutian ugandan "
    "rwandan burundian tanzanian congolese angolan zambian malawian mozambican zimbabwean namibian "
    "south-african malagasy comorian dinka nuer hutu tutsi hema lendu oromo amhara tigrayan darfuri arab berber "
    "bedouin assyrian alawite ahmadi ismaili kuwaiti qatari emirati bahraini omani sinhalese tamil bengali punjabi "
    "sindhi baloch balochi kashmiri rakhine kachin papuan asian african european westerner "
    # more of work and of life
    "cartoonist satirist vlogger influencer playwright composer guitarist pianist choreographer curator librarian headteacher schoolmistress provost "
    "tutor postgraduate intern apprentice barista grocer milkman postwoman mailman cabbie co-pilot copilot seafarer mariner "
    "parliamentarian attorney solicitor barrister marshal carabiniere commissioner commissar guardsman rifleman marksman gamekeeper farmhand "
    "colonist pioneer nomad campaigner lobbyist feminist environmentalist ecologist seismologist meteorologist radiographer carer "
    "caregiver childminder nonagenarian centenarian retiree widower bridesmaid godfather godmother kinsman kinswoman "
    "tribeswoman slave prostitute gambler cheerleader acrobat clown magician organist violinist cellist supermodel beautician "
    "seamstress potter blacksmith silversmith watchmaker locksmith bricklayer handyman custodian gardener dishwasher caterer hotelier innkeeper "
    "landlady backpacker daytripper sightseer abbess cantor shaman healer stowaway deportee draftee "
    "drunk paedophile emperor sultan headman headwoman emissary nuncio undersecretary "
    "spokesperson chairperson chairwoman treasurer storekeeper stockbroker salesman saleswoman salesperson teller estate-agent realtor "
    "subcontractor foreman overseer supervisor docker longshoreman fireman signalman chauffeur butler housekeeper housemaid governess "
    # as the police say
    "juvenile male female stepchild stepson stepdaughter foster-child schoolmate housemate ex-partner dispatcher valet ruler barmaid babysitter aide associate ally cellmate"
)
_PLURALS = {
    "person": "people persons",
    "child": "children",
    "schoolchild": "schoolchildren",
    "stepchild": "stepchildren",
    "foster-child": "foster-children",
    "wife": "wives",
    "life": "lives",
    "personnel": "personnel",
    "body": "bodies",
    "baby": "babies",
    "casualty": "casualties",
    "fatality": "fatalities",
    "deputy": "deputies",
    "ally": "allies",
    "secretary": "secretaries",
    "mercenary": "mercenaries",
    "missionary": "missionaries",
    "pygmy": "pygmies",
    "passer-by": "passers-by passersby",
    "nanny": "nannies",
    "spy": "spies",
    "lebanese": "lebanese",
    "druze": "druze",
    "rohingya": "rohingya",
    "passerby": "passersby",
    "lady": "ladies",
    "sentry": "sentries",
    "notary": "notaries",
    "midwife": "midwives",
    "housewife": "housewives",
    "grandchild": "grandchildren",
    "ex-wife": "ex-wives",
    "thief": "thieves",
    "newborn": "newborns",
    "orderly": "orderlies",
    "granny": "grannies",
    "mummy": "mummies",
    "hubby": "hubbies",
    "bobby": "bobbies",
    "mother-in-law": "mothers-in-law",
    "father-in-law": "fathers-in-law",
    "sister-in-law": "sisters-in-law",
    "brother-in-law": "brothers-in-law",
    "son-in-law": "sons-in-law",
    "daughter-in-law": "daughters-in-law",
    "goalkeeper": "goalkeepers",
    "dad-of-two": "dads-of-two",
    "mum-of-two": "mums-of-two",
    "burmese": "burmese",
    "togolese": "togolese",
    "beninese": "beninese",
    "senegalese": "senegalese",
    "sudanese": "sudanese",
    "congolese": "congolese",
    "sinhalese": "sinhalese",
}


def _plural(noun: str) -> list[str]:
    if noun in _PLURALS:
        return _PLURALS[noun].split()
    if noun.endswith("man") and noun not in ("human", "german", "talisman"):
        return [noun[:-3] + "men"]
    return [noun + ("es" if noun.endswith(("s", "ch", "sh")) else "s")]


SINGULAR = frozenset(_REGULAR.split()) - {"personnel", "life", "head"} | {"passerby", "someone", "somebody"}
PLURAL = frozenset(p for noun in _REGULAR.split() for p in _plural(noun)) | frozenset(
    "others police troops folk folks crew cops staff youths forces militia personnel gendarmerie family families "
    "palestinians israelis them injuries wounded dead injured ranks privates khwarij khawarij kharijites dignitaries clergy another".split()
)
PERSONS = SINGULAR | PLURAL
ATTACKERS = frozenset(
    "attacker attackers assailant assailants gunman gunmen bomber bombers shooter shooters hijacker hijackers "
    "perpetrator perpetrators hostage-taker hostage-takers kidnapper kidnappers hitman hitmen sicario sicarios knifeman axeman killer killers murderer murderers".split()
)
"""Nouns that name those who did it by what they did: their deaths are not the toll of their act."""

KIN = (
    "wife|husband|fiance|fiancé|son|daughter|brother|sister|father|mother|child|baby|driver|bodyguard|girlfriend|boyfriend|fiancee|"
    "partner|uncle|aunt|cousin|nephew|niece|friend|colleague|secretary|assistant|companion|grandson|granddaughter|"
    "grandmother|grandfather|interpreter|aide|deputy|chauffeur|escort|guard|maid|nephew|stepson|stepdaughter|mistress"
)
_AGENT = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee")
_AGENTS = ("ers", "ors", "ists", "ians", "eers", "men", "women", "ees", "folk")
_THINGS = frozenset(
    "after another other order river water letter number border corner quarter center theater shelter counter paper "
    "newspaper power tower computer helicopter container trailer bunker tanker bulldozer tractor transformer motor "
    "sensor trigger mortar reactor sector factor layer meter charter chapter laughter weather winter summer matter "
    "flower shower tiger panther spider oyster feather leather cover silver rubber timber lumber offer error mirror "
    "door floor color harbor armor labor vector cruiser destroyer carrier freighter steamer trawler locker cooler "
    "boiler launcher detonator generator conveyor elevator calculator printer scanner router server drawer folder "
    "poster banner register semester disaster cluster filter monster roster beer career deer tree fee knee degree "
    "committee guarantee levee list mist fist wrist exist twist waist specimen omen regimen abdomen per over under "
    "ever never however whether rather together either neither later earlier former latter further farther former "
    "inner outer upper lower larger smaller greater higher major minor interior exterior senior junior superior prior "
    "terror horror tremor rumor humor odor valor fervor vigor favor behavior flavor honor september october november "
    "december dinner supper butter pepper sugar fiber caliber tender murder surrender encounter disorder hammer finger "
    "shoulder liver bladder cancer fever ladder boulder cellar pillar collar dollar ruler cylinder bumper stinger "
    "chopper jetliner airliner liner schooner rocket-launcher skyscraper loudspeaker speaker charger "
    "burner heater cooker freezer fender chamber slaughter manner answer corridor".split()
)
"""Words with the endings of people who do something that are none."""


def person_like(word: str) -> bool:
    """Whether a noun names people: a listed one, or one with the ending of those who do something ("changers")."""
    low = re.sub("^(?:co|ex|vice)-", "", word.lower())
    if (
        low in PERSONS or low == "minor" or " " in low or low.endswith(("-old", "-to-be")) or "-of-" in low
    ):  # "village head", "17-year-old"
        return True
    if len(low) < 5:
        return False
    if low.endswith(_AGENTS):
        return low not in _THINGS and low.removesuffix("s") not in _THINGS
    return low.endswith(_AGENT) and low not in _THINGS


NO_PEOPLE = frozenset(
    "cow cattle goat sheep camel horse donkey ox oxen mule pig chicken bird dog cat animal fish elephant rhino lion whale seal "
    "livestock poultry tree plant crop bee fly mosquito rat wolf bear deer turkey buffalo "
    "house home building shop store car vehicle truck lorry bus tank jet plane helicopter boat ship church mosque school "
    "village town city country state province district area place site base post camp road bridge street market "
    "time moment day week month year hour minute dollar job plan bill deal project programme program proposal "
    "bomb bullet round rocket missile shell mine gun weapon rifle grenade attack blast explosion strike raid clash shooting "
    "incident case charge count claim report pound kilo ton fire wound thing rumour hope career series goal run seat "
    "neck leg arm hand chest head back stomach face shoulder knee thigh foot abdomen torso others' it its "
    "phone document computer film movie story item sample bank bag box barrel".split()
)
"""Nouns of animals and things that stand beside verbs of killing and taking, or of places and times after a bare number."""


def can_be_people(noun: str) -> bool:
    """Whether an unknown plural noun may name people beside a verb that only people suffer ("killed nine tappers")."""
    low = noun.lower()
    stems = {low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y"}
    return low.endswith("s") and not low.endswith(("ss", "ings", "ions", "ments", "nesses")) and not stems & NO_PEOPLE


COLLECTIVE = frozenset("family group team crew squad pair trio couple gang party".split())
