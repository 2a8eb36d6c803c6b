"""Deaths by vehicles, fires, falls and what gives way, by the build of their clause: "killed when his motorcycle struck a deer".

A brief has room for no more than who died, where and of what. What it died of stands behind "when", "after" or "by", or is the
subject; where that is a thing that nobody aims, and no arms, attackers or intent are told of, nothing was done to anybody.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.quantities.natural import ILLS
from tocsin.read.scenes.scene import Scene
from tocsin.read.violence.drivers import lost_control
from tocsin.read.words.cues import OWNED

_VEHICLE = (
    r"(?:(?:mini|micro)?bus(?:es)?|cars?|trucks?|lorr(?:y|ies)|vans?|(?:subway |freight |commuter |passenger )?trains?|trams?|streetcars?|motor(?:cycle|bike)s?|coach(?:es)?|bicycles?|bikes?|quad bikes?|quads?|atvs?|tractors?|(?:oil |fuel |milk )?tankers?"
    r"|ferr(?:y|ies)|boats?|canoes?|dingh(?:y|ies)|yachts?|trawlers?|ships?|vessels?|barges?|planes?|airplanes?|aircraft|airliners?|jets?|helicopters?|choppers?|gliders?|crop dusters?|balloons?|vehicles?|suvs?|pick-?ups?|taxis?|cabs?|rickshaws?|snowmobiles?|scooters?|mopeds?|jeeps?|humvees?|trailers?|semis?|wagons?|forklifts?|excavators?|bulldozers?|cranes?|lifts?|elevators?|gondolas?|rides?|sleds?)"
)
_WENT_WRONG = r"(?:struck|hit|collided|left (?:the|a) (?:road|highway|runway|track|rails|pavement)|went (?:off|down|into|over)|came off|came down|rolled|roll(?:ed)? over|flipped|tipped over|toppled|overturned|crashed|ran (?:into|off)|met head-on|skidded|slid|plunged|plummeted|fell|veered|swerved|careered|caught fire|burst into flames|sank|capsized|derailed|jumped (?:the|a) \w+|slammed into|smashed into|ploughed into|plowed into|rear-ended|clipped|lost (?:control|a wheel|power)|broke (?:down|apart|up)|ditched|stalled|nosedived|collapsed|malfunctioned)"
_WHEN = r"\b(?:when|after|as|where|while)\s(?:an?|the|his|her|their|its|two|three|several|one of the)\s"
_FALLS = r"(?:fell|collapsed|caved in|gave way|burst|snapped|toppled|tipped|came (?:down|loose)|blew (?:over|down)|slipped|malfunctioned|tumbled|broke (?:off|loose|away)|crumbled|subsided)"
_THINGS = r"(?:walls?|roofs?|ceilings?|balcon(?:y|ies)|bridges?|branch(?:es)?|trees?|rocks?|boulders?|trench(?:es)?|ditch|shafts?|mines?(?= (?:caved|collapsed|gave))|tunnels?|scaffold\w*|cranes?|cables?|ropes?|ladders?|stands?|stages?|platforms?|floors?|stair\w*|dams?|banks?|bins?|silos?|tanks?(?= (?:burst|collapsed|gave))|boilers?|pipes?|poles?|masts?|towers?|televisions?|dressers?|shelf|shelves|wardrobes?|gates?|doors?|buildings?|houses?|sheds?|barns?|hillside|cliff|snow|ice|mud|earth|soil|logs?|beams?|bricks?|slabs?|loads?|crates?|machines?|presses|tyres?|tires?|chains?|hoists?|signs?|chimneys?|tents?|marquees?)"
_NATURE = rf"(?:{ILLS}|(?:swine |bird |avian |spanish )?flu|influenza|virus(?:es)?|bacteri(?:a|um)|e\. ?coli|salmonella|listeria|smallpox|plague|polio|yellow fever|dengue|zika|fever|epidemic|opioids?|fentanyl|heroin|bootleg liquor|moonshine|tainted \w+|heat ?waves?|heat|cold(?: (?:snap|spell|wave))?|frost|snow(?:fall|storms?)?|hail|blizzards?|rains?|storms?|twisters?|tornado(?:es)?|cyclones?|hurricanes?|typhoons?|mud|mudslides?|landslides?|rockslides?|floods?|flood ?waters?|tsunami|quakes?|earthquakes?|tremors?|ground|lava|flames|blazes?|wildfires?|smoke|fumes|methane|fog|hunger|thirst|famine|drought)"
"""What kills by itself, as the subject of its clause."""
_STRIKES = r"(?:kill(?:s|ed|ing)?|claim(?:s|ed)?|left|leaves|str(?:uck|ikes?)|swept|took|takes|broke out|spread|hit|hits|wiped|came down)"
_INTO = r"(?:an? |the |another |two |three |some |oncoming |parked |its |several )*(?:[\w-]+\s){0,2}?(?:queue of (?:cars|vehicles|traffic)|traffic|tree|wall|ditch|ravine|river|house|home|bridge|barrier|pole|canal|valley|gorge|lake|sea|field|hillside|mountain|median|guard ?rail|embankment)"
_CAUSES = (
    compiled(
        rf"(?:\A[\W_]*|(?<=[.!?\n]\s)|(?<=\n))(?:(?:in|on|near|at|outside|elsewhere|separately)\b[^,.;]{{0,50}},\s)?(?:an?|the|two)\s(?:[\w'’-]+\s){{0,8}}?{_VEHICLE}\s(?:[\w'’-]+,?\s){{0,9}}?(?:(?:hit|struck|crashed into|ran into|ploughed into|plowed into|slammed into|smashed into|collided with|skidded into|veered into)\s(?:{_INTO}|(?:an?|another|two|three|oncoming|parked)\s(?:[\w-]+\s){{0,2}}?{_VEHICLE})|overturned|rolled over|derailed|capsized|sank|caught fire|(?:skidded|veered|careered|slid|swerved|ran|went) (?:off|into) (?:an?|the) (?:[\w-]+\s){{0,2}}?(?:road|highway|bridge|cliff|track|ravine|gorge|ditch|river|canal)|(?:overshot|overran|skidded off|ran off|missed) (?:an?|the) (?:[\w-]+\s){{0,2}}?runway|burst into flames|left the (?:road|rails|tracks|runway)|(?:came off|jumped) the (?:rails|tracks)|came down|ran aground|plunged)\b"
    ),
    compiled(
        rf"(?:\A[\W_]*|(?<=[.!?\n]\s)|(?<=\n))(?:an?|the|part of an?)\s(?:[\w'’-]+,?\s){{0,4}}?{_THINGS}\s(?:[\w'’-]+,?\s){{0,9}}?(?:collapsed|caved in|gave way|toppled)\b"
    ),
    compiled(rf"{_WHEN}(?:[\w'’-]+\s){{0,4}}?{_VEHICLE}\s(?:[\w'’-]+,?\s){{0,7}}?{_WENT_WRONG}\b"),
    compiled(rf"{_WHEN}(?:[\w'’-]+\s){{0,4}}?{_THINGS}\s(?:[\w'’-]+\s){{0,4}}?{_FALLS}\b"),
    compiled(
        rf"\b(?:killed|injured|hurt|crushed|struck|hit|run over|knocked down)\s(?:\w+\s){{0,3}}?by\s(?:an?|the|falling|his own|her own|two)\s(?:falling\s|passing\s|speeding\s|oncoming\s|reversing\s|runaway\s|[\w-]+\s){{0,2}}?(?:{_VEHICLE}|{_THINGS}|rockfall|lightning|wave|debris|icicle|masonry|machinery)\b(?![ -](?:bomb|packed|laden|loaded|filled|rigged|driven|that|which|attack))"
    ),
    compiled(
        r"\b(?:in|by|after|of|from)\s(?:an?\s|the\s)?(?:[\w'’-]+\s){0,3}?(?:(?:house|flat|apartment|hotel|hospital|factory|warehouse|boat|car|forest|raging|accidental|electrical|overnight)\sfires?|(?<=\sa\s)fire|(?<=\sthe\s)fire|(?<=['’]s\s)fire|blaze|inferno|crash|smash|pile-?up|collision|wreck|rockfall|rock slide|hit-and-run|rollover|carbon monoxide|power lines?|electric shock|cave-in|head-on|fall|rip current|undertow|flash floods?)\b(?!\s(?:set|started|lit|bomb|attack))"
    ),
    compiled(
        r"(?:\A|[.!?]\s|\b(?:said|when|after|as)\s)(?:an?\s|the\s)?(?:[\w-]+\s){0,2}?(?:fire|blaze|flames|inferno|carbon monoxide|smoke|fumes|crash|collision|rockfall|heat|cold|hail)\s(?:(?:at|in|on|aboard|near|of|from)\s(?:[\w'’-]+,?\s){1,7}?)?(?:has\s|had\s)?(?:kill(?:ed|s)|claim(?:ed|s)|swept|broke out|engulfed|destroyed|tore through|gutted|left|trapped|overcame)\b"
    ),
    compiled(
        r"\b(?:pills?|drugs?|doses?|medicines?|painkillers?|opioids?|fentanyl|heroin|asbestos|smoking|tobacco|salmonella|listeria|allerg\w+|defects?|flaws?|faults?|airbags?|ignition switch\w*|brakes|wiring|heaters?|cribs?|toys?|surgery|implants?)\s(?:that|which)\s(?:has\s|have\s|had\s)?(?:kill(?:ed|s)|claimed|injured)\b"
    ),
    compiled(
        rf"(?:\A[\W_]*|\b(?:and|that|said|says|as|when|while|after|before|where|,|an?|the|its)\s)(?:an?\s|the\s)?(?:[\w-]+\s){{0,2}}?{_NATURE}(?:\sand\s(?:\w+\s)?\w+)?\s(?:(?:in|on|at|of|from|near|across|above)\s(?:[\w'’-]+\s){{1,5}}?)?(?:(?:that|which|has|have|had|may have|also|\w+ly)\s){{0,3}}?(?:{_STRIKES}|shook (?:[\w-]+\s){{1,6}}?and (?:left|killed))\b"
    ),
    compiled(
        rf"\b{_VEHICLE}\b[^.;]{{0,90}}\s(?:when|after|as)\s(?:it|they|the (?:craft|aircraft|vessel|vehicle))\s(?:\w+\s)?{_WENT_WRONG}\b"
    ),
    compiled(
        rf"{_WHEN}(?:[\w'’-]+\s){{0,4}}?{_VEHICLE}\s(?:crossed|drifted|turned|pulled out|backed|reversed|rolled|ran a)\b"
    ),
    compiled(
        r"\b(?:drivers?|motorists?|truckers?|surgeons?|doctors?|midwi(?:fe|ves)|anaesthetists?|lifeguards?|captains?|pilots?)\s(?:who|that|accused of)\s(?:had\s)?(?:kill(?:ed|ing)|hit(?:ting)?|str(?:uck|iking)|ran over|run over)\b[^.;]*\b(?:phone|drunk|drink|drows\w+|asleep|careless\w*|negligen\w+|reckless\w*|text\w*|speed\w*|distract\w*|wrong (?:drug|dose|side))\b"
    ),
    compiled(
        r"\b(?:during|on|in|after) (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:(?:test|training|route|forced|selection|endurance|charity) (?:march|run|walk|ride|swim)|fitness (?:test|march)|marathon|triathlon|half-marathon|race)\b"
    ),
    compiled(r"\b(?:struck|killed|hit|injured|stunned) by (?:a bolt of )?lightning\b"),
    compiled(
        r"\b(?:overdos\w+|electrocut\w+|suffocat\w+ (?:in|under)|drown\w*|chok\w+ on|froze to death|starv\w+ to death|hypothermia|heat ?stroke)\b"
    ),
    compiled(
        r"\b(?:when|after)\s(?:he|she|they|the (?:man|woman|boy|girl|worker|climber|driver|pilot))\s(?:accidentally\s)?(?:touched|fell|slipped|lost (?:control|(?:his|her|their) footing)|stumbled|tripped|jumped|dived|skied|was (?:pinned|crushed|trapped|caught|electrocuted|swept|thrown from)|(?:struck|hit) (?:an?|the) (?:[\w-]+ ){0,2}?(?:tree|oak|pole|lamp ?post|post|wall|fence|rock|boulder|curb|kerb|guard ?rail|parked (?:car|truck|van)))\b"
    ),
)
_BEHIND_THE_WHEEL = compiled(
    r"\b(?:(?:drink|drunk|drunken|drugged|banned|disqualified|unlicensed|learner|speeding|dangerous|careless|reckless|killer|hit-and-run|maniac|distracted|impaired)[- ](?:[\w-]+ )?(?:drivers?|motorists?|truckers?|bikers?|riders?|driving)|driving (?:while|under|drunk|dangerously|carelessly|recklessly)|behind the wheel|dangerous driving|careless driving|road (?:smash|crash|accident|death)|(?:knocked|mowed|mown) down and killed)\b"
)
"""Who drove so that somebody died."""
_RUN_DOWN = compiled(
    r"\b(?:drivers?|motorists?|vehicle|car|truck|pick-?up|suv|van|bus|lorry|motorcyclist|police(?= (?:car|van|cruiser)))\b[^.;]{0,70}?\b(?:struck|hit|hitting|striking|knocked down|ran over|ran down|running over|mowed down)(?: and|,)? (?:then )?(?:kill(?:ed|ing)|injur(?:ed|ing)) (?:an?|the|another) (?:[\w-]+ ){0,2}?\w+"
    r"|\b(?:kill(?:ed|ing)|injur(?:ed|ing)) (?:an?|the|another) (?:[\w-]+ ){0,2}?(?:pedestrian|cyclist|bicyclist|motorcyclist|jogger|walker|scooter rider)\b"
)
"""One who was run down."""
_AWAY = compiled(r"\b(?:fled|flee(?:s|ing)?|suspect(?:s|ed)?)\b")
"""What a driver does who does not stop."""
_THEN = compiled(
    r"\W*(?:he|she|they|the (?:man|woman|boy|girl|victim|[\w-]+))\s(?:was|were|had been)\s(?:\w+ly\s)?(?:struck|hit|crushed|run over|trapped|swept|thrown|electrocuted|buried)\s(?:by|under|in|from|off|beneath)\s(?!an? (?:bullet|shot|bomb|blast|shell|rocket|missile|gunman))"
)
"""The opening of the sentence behind, where it says of what somebody died."""
_ON_THE_ROAD = compiled(
    r"\b(?:(?:cent(?:er|re) ?line|oncoming lane|oncoming traffic|intersection|guard ?rail|median|northbound|southbound|eastbound|westbound|shoulder of the road|passenger(?:['’]s)? side|driver['’]s side|seat ?belts?|crash helmet|wrong way|red light|stop sign|crosswalk|pedestrian crossing|level crossing|hit-and-run|t-boned|broadsided|ejected|airlifted from)"
    r"|(?:route|highway|interstate|i-|a|m|us) ?\d{1,3}\b(?=[^.;]*\b(?:crash\w*|hit|struck|collid\w*|crossed|overturn\w*|veh\w+|truck|car|lorry|cyclist|pedestrian)\b))\b"
)
"""What only a road has: who was killed there came to grief by traffic, where nobody aimed."""
_BUILT = r"(?:houses?|homes?|flats?|apartments?(?: (?:building|block|complex))?|duplex(?:es)?|bungalows?|town ?houses?|condominiums?|cottages?|cabins?|garages?|sheds?|barns?|trailers?|mobile homes?|dwellings?|basements?|restaurants?|bakery|bakeries|launderettes?|laundromats?|petrol stations?|gas stations?|filling stations?|building under construction|construction site)"
_AT_WORK = compiled(
    rf"\b(?:explosions?|blasts?|exploded|blew up)\b[^.;]{{0,60}}?\b(?:at|in|on|aboard|inside|of) (?:an? |the |its )?(?:[\w-]+ ){{0,3}}?(?:{_BUILT}|plants?|(?:oil |gas |drilling )?rigs?|oil platforms?|oil wells?|factor(?:y|ies)|mills?|refiner(?:y|ies)|foundr(?:y|ies)|coal mines?|mine shafts?|shafts?|workshops?|distiller(?:y|ies)|brewer(?:y|ies)|silos?|boilers?|laborator(?:y|ies)|kitchens?|bakery|laundry|terminals?|depots?|dumps?|warehouses?|works?yards?|shipyards?|scrap ?yards?)\b"
    rf"|\b(?:house|home|apartment|restaurant|garage|plant|factory|refinery|boiler|mill|foundry) (?:explosions?|blasts?)\b|\b(?:{_BUILT}|plants?|factor(?:y|ies)|mills?|refiner(?:y|ies)|distiller(?:y|ies)|silos?|tankers?)\b[^.;]{{0,50}}?\b(?:exploded|blew up|explodes|was (?:levell?ed|rocked|destroyed) (?:by|in) an? (?:\w+ )?(?:explosion|blast))\b"
)
_OF_FUEL = compiled(
    rf"\b{_VEHICLE}\s(?:loaded with|carrying|hauling|full of|transporting)\s(?:[\w-]+\s){{0,3}}?(?:crude|oil|fuel|gasoline|gas|propane|chemicals|fireworks)\b[^.;]{{0,60}}?\b(?:blew up|exploded|explosions?|blasts?)\b"
    r"|\b(?:(?:gas|oil|fuel|petrol) )?pipelines? (?:explosion|blast|[^.;]{0,12}\b(?:exploded|blew up|burst))\b|\b(?:fuel|oil|petrol|diesel|gas|gasoline|lpg|propane|methanol|ethanol|chemical) (?:tankers?|trucks?|lorr(?:y|ies))\b[^.;]{0,60}?\b(?:blew up|exploded|explosions?|blasts?|burst into flames)\b|\b(?:explosions?|blasts?)\b[^.;]{0,30}?\b(?:of|involving) an? (?:\w+ )?(?:fuel|diesel|oil|petrol|gas|gasoline|lpg) (?:tanker|truck|lorry)\b"
)
_FUMES = compiled(
    r"\b(?:vapou?rs?|fumes|gas (?:leak|line|main|pipe|cylinders?|bottles?|heaters?|stoves?|cookers?|appliances?|tanks?|meters?|explosion|service|company|utility)|(?:smell(?:ed|ing|s)?|odou?r|build-?up|leak) of (?:\w+ )?gas|(?:odou?r|smell) of (?:\w+ )?gas|leaking gas|chemicals?(?= (?:plant|factory|works|company|facility|manufactur|storage|reaction|tank|barrel|safety|spill|leak))|containing (?:\w+ )?chemicals|methane|natural gas|propane|butane|boilers?|ammonia|(?:coal|grain|metal|sugar|wood) dust|furnaces?|weld(?:er|ers|ing)|solvents?|chemical reaction|osha|safety (?:board|inspectors?|rules)|short circuit|gas (?:had |has )?(?:built up|accumulated)|utilit(?:y|ies)|(?:possible|suspected|for an?) leak|(?:munitions?|ammunition|arms|weapons) (?:depots?|dumps?|stores?|warehouses?|storage)|illegal (?:oil )?(?:refin\w+|bunkering|depots?)|siphon\w*|(?:scoop|collect)(?:ed|ing)? (?:\w+ )?(?:fuel|petrol|oil|gasoline)|pressure (?:cooker|vessel|valve)|(?:oil|worst) spill|crude oil|drilling|accident\w*|malfunction\w*|workers? (?:were|was) (?:hurt|burned|killed|injured|hospitali[sz]ed|taken to)|(?:injur(?:ed|ing)|hurt(?:ing)?|burn(?:ed|ing)) (?:[\w-]+ ){0,2}workers)\b"
)
_FIREWORKS = compiled(r"\b(?:fire ?works?|fire ?crackers?|sparklers?|pyrotechnics?|bottle rockets?|roman candles?)\b")
_MEANT = compiled(
    r"\b(?:gunm[ae]n|gunfire|gunshots?|shooters?|shootings?(?! off)|attack\w*|terror\w*|suicide|militants?|rebels?|gangs?|murder\w*|deliberate\w*|intentional\w*|(?:threw|thrown|throwing|hurled|hurling|lobbed)(?= [^.;]{0,40}\b(?:at|towards?|against) (?!the ground\b))|riot\w*|protest\w*|sounded like|mistook|mistaken for|thought (?:it|they|that|the)(?= [^.;]{0,30}\b(?:was|were|heard) (?:\w+ )?(?:fire|gun|shots?)))\b"
)
"""In a text about fireworks, or one that only compares with them: who meant harm."""
_OF_MINERS = compiled(
    r"\b(?:coal ?miners?|mine ?workers?|miners['’]? (?:memorial|killed|died|lost|trapped)|\d+ miners|coal (?:mines?|dust|seam)|collier(?:y|ies)|mine (?:disasters?|accidents?|collapses?)|pit disasters?)\b"
)
_A_PIT = compiled(r"(?<!land)(?<!land )\bmines?\b|\bfir(?:ed|ing)\b")
"""Mines that are dug."""
_UNDER_GROUND = compiled(
    r"\b(?:explosions?|blasts?|disasters?|accidents?|collapses?|cave-ins?|fire ?damp|fatalit(?:y|ies))\b"
)
_ON_A_ROAD = compiled(
    r"\b(?:trucks?|lorr(?:y|ies)|bus(?:es)?|vans?|convoys?|vehicles?|roadside|devices?|planted|detonat\w+|claimed|(?:was|were) behind)\b"
)
"""Miners above ground, or what was meant for them."""
_INDUSTRY = compiled(
    r"\b(?:steel|paper|sugar|flour|rice|feed|grain|cotton|textile|chemical|paint|fertili[sz]er|cement|plastics?|petrochemical|pharmaceutical|power|battery|sweets?|candy|food|furniture|metal|recycling|tyre|tire) (?:mills?|plants?|factor(?:y|ies)|works|compan(?:y|ies))\b|\b(?:foundr(?:y|ies)|silos?|distiller(?:y|ies)|brewer(?:y|ies)|boilers?|drilling rigs?|grain elevators?)\b"
)
"""Works whose blasts are accidents where nobody says otherwise."""
_LEAKED = compiled(
    r"\bgas (?:cylinders?|bottles?|tanks?|mains?|pipes?|lines?)\b[^.;]{0,20}\b(?:leak|burst|ruptur)|\b(?:leak(?:ing|y)|faulty|burst) (?:[a-z]+ )?gas\b|\bgas leak"
    r"|\b(?:oxygen|gas) (?:cylinders?|tanks?|bottles?|canisters?)\b[^.;]{0,12}\b(?:exploded|blew up|explosion)|\bexplod(?:ing|ed) (?:oxygen|gas) (?:cylinder|tank|bottle|canister)"
)
"""What makes a vehicle or a house blow up by itself."""
_IN_TRAINING = compiled(
    rf"\b{_VEHICLE}\s(?:[\w-]+\s){{0,3}}?(?:went down|came down|crashed|hit|struck|disappeared|rolled over)\b[^.;]{{0,60}}\b(?:training|test flight|exercise|air ?show|rehearsal|in (?:bad|poor) weather|in fog)\b"
)
_AIMED = compiled(
    r"\b(?:gunm[ae]n|gunfire|gunshots?|guns?|shots?|shot|shoot\w*|fired (?:at|on)|opened fire|bomb\w*|ied|ieds|explosives?|grenades?|missiles?|rockets?|mortars?|shell(?:s|ed|ing|fire)?|landmines?|land mines?|mines?(?! (?:caved|collapsed|gave|shaft|worker|roof))|drones?|air ?strikes?|warplanes?|stab\w*|kni(?:fe|ves)|machetes?|axes?"
    r"|militants?|rebels?|insurgents?|guerrill\w+|terror\w*|jihad\w*|bandits?|pirates?|gangs?|cartels?|attack\w*|ambush\w*|assault\w*|raid\w*|clash\w*|fighting|battles?|riots?|rioters?|mobs?|protest\w*|deliberate\w*|intentional\w*|on purpose|murder\w*|manslaughter|homicides?|arson\w*|set (?:fire|ablaze|alight|on fire)|torched|petrol[ -]bomb\w*|(?:pour|dous|splash|sprinkl|soak)\w* (?:\w+ ){0,4}petrol|molotov"
    r"|ramm\w*|hijack\w*|kidnap\w*|hostages?|sabotag\w*|suicide|assassin\w*|war|troops (?:advanc|fight)\w*|shot down|brought down|downed|(?:[a-z]+(?:an|ese|ish|li|ni|qi)|army|police|rebel|government|regime|coalition|sniper|mortar|artillery|tank|enemy|friendly|hostile|live|rocket|cross|return|under|heavy|opened|open|retaliatory|border|intense) fire|crossfire|wanted to|meant to|tried to|trying to|threatened|suspected(?! (?:natural |propane |household )?gas)|(?<!not )(?<!nothing )(?<!not believed to be )(?<!not considered )suspicious|pursu\w*|chas(?:e|ed|ing)|flee\w*|fled|crowd)\b"
)
"""Arms, attackers or intent in the sentence: then what struck may have been meant to."""


_TREATED = compiled(
    r"\b(?:died|dead|dies|deaths?)\s(?:[\w'’-]+\s){0,6}?(?:after|during|following|from|in)\s(?:an?\s|the\s|his\s|her\s|their\s)?(?:[\w-]+\s){0,2}?(?:surger(?:y|ies)|operations?(?= (?:on|at|to (?:remove|repair|replace)|in (?:an? |the )?(?:\w+ )?(?:hospital|clinic))\b)|childbirth|labou?r|transplants?|vaccinations?|anaesthe\w+|drinking|eating)\b"
)
"""Who died under a doctor's hands or at table; of wounds if arms or attackers are told of before."""
_NEGLECTED = compiled(
    r"\b(?:of|with|for|by|over|to) (?:\w+ ){0,2}?(?:neglect|negligent (?:homicide|manslaughter)|vehicular (?:homicide|manslaughter)|homicide by vehicle|(?:drunken|drunk|impaired|dangerous|distracted) driving|negligence|malpractice|recklessness|careless(?:ness| driving)|reckless (?:driving|homicide)|involuntary manslaughter|breach of duty)\b"
)
"""What somebody answers for who only left something undone."""
_HANDS = compiled(r"\b(?:beat(?:en|ing)?|abus\w+|strangl\w+|shak(?:en|ing)|smother\w*|punch\w+|kick\w+|poison\w+)\b")
_NAMES_OF_IT = compiled(r"\b(?:murders?|manslaughter|homicides?)\b")


def of_neglect(lowered: str) -> bool:
    """Whether a text tells of somebody charged with neglect, and of no arms, attackers or intent but the name of the crime."""
    return (
        _NEGLECTED.search(lowered) is not None
        and _HANDS.search(lowered) is None
        and _AIMED.search(_NAMES_OF_IT.sub(" ", lowered)) is None
    )


def without_mishaps(lowered: str, scenes: Sequence[Scene]) -> list[Scene]:
    """The scenes without those that tell of a mishap, and where the first of a text does, without all in weak words alone."""
    if scenes and of_neglect(lowered):
        return []
    scenes = [s for s in scenes if not lost_control(lowered, *s.sentence) and not _is_of_fireworks(lowered, s)]
    none = [_is_mishap(lowered, s) for s in scenes]
    if not any(none) or OWNED.search(lowered):
        return list(scenes)
    if any(none[:2]) and not any(t.sure for s in scenes for t in s.triggers):
        return [s for s, mishap in zip(scenes, none, strict=True) if not mishap and not _is_weak(lowered, s)]
    return [s for s, mishap in zip(scenes, none, strict=True) if not mishap]


def _is_of_fireworks(lowered: str, scene: Scene) -> bool:
    """Whether what goes off is fireworks, in a text that speaks of them twice, or of them and an accident, and of nobody who meant harm."""
    if scene.stage != "accomplished" or scene.head.type not in ("bombing", "unknown", "facility_attack"):
        return False
    named = len(_FIREWORKS.findall(lowered))
    return bool(named > 1 or (named and "accident" in lowered)) and _MEANT.search(lowered) is None


def _is_weak(lowered: str, scene: Scene) -> bool:
    return not any(t.sure for t in scene.triggers) and _AIMED.search(lowered, *scene.sentence) is None


def _is_mishap(lowered: str, scene: Scene) -> bool:
    if scene.stage != "accomplished":
        return False
    if _is_of_miners(lowered, scene):
        return True
    if _OF_FUEL.search(lowered, *scene.sentence) or _LEAKED.search(lowered, *scene.sentence):
        return _AIMED.search(lowered, *_with_what_follows(lowered, scene)) is None
    if _AT_WORK.search(lowered, *scene.sentence):
        return _is_of_work(lowered, scene)
    if _is_run_down(lowered, scene):
        return True
    if not _is_weak(lowered, scene):
        return False
    if scene.head.type == "unknown" and _then_says_so(lowered, scene.sentence[1]):
        return True
    if _BEHIND_THE_WHEEL.search(lowered, *scene.sentence):
        return True
    if _ON_THE_ROAD.search(lowered, *scene.sentence) or _IN_TRAINING.search(lowered, *scene.sentence):
        return True
    if _TREATED.search(lowered, *scene.sentence):
        return _AIMED.search(lowered, max(0, scene.sentence[0] - _BEFORE), scene.sentence[1]) is None
    return any(cause.search(lowered, *scene.sentence) for cause in _CAUSES)


def _is_run_down(lowered: str, scene: Scene) -> bool:
    """Whether somebody was run down, whose driver may have fled, and of no arms or intent is told."""
    said = _RUN_DOWN.search(lowered, *scene.sentence)
    if said is None or any(t.sure for t in scene.triggers):
        return False
    return _AIMED.search(_AWAY.sub(" ", lowered[scene.sentence[0] : scene.sentence[1]])) is None


def _is_of_miners(lowered: str, scene: Scene) -> bool:
    """Whether miners are told of around a scene and what happens to them under ground, and nobody who meant it."""
    near = max(0, scene.sentence[0] - _NEXT), min(len(lowered), scene.sentence[1] + _NEXT)
    if _OF_MINERS.search(lowered, *near) is None or _UNDER_GROUND.search(lowered, *near) is None:
        return False
    if any(t.sure for t in scene.triggers) or _ON_A_ROAD.search(lowered, *near):
        return False
    if _FUMES.search(lowered, *near):
        near = scene.sentence  # what else befell miners is told beside it
    return _AIMED.search(_A_PIT.sub(" ", lowered[slice(*near)])) is None


def _then_says_so(lowered: str, end: int) -> bool:
    """Whether the next sentence says that those who died were struck by what nobody aims."""
    then = _THEN.match(lowered, end)
    return then is not None and _AIMED.search(lowered, end, min(len(lowered), then.end() + 60)) is None


def _with_what_follows(lowered: str, scene: Scene) -> tuple[int, int]:
    """The sentence of a scene and as much behind it as a report takes to say what blew up."""
    return scene.sentence[0], min(len(lowered), scene.sentence[1] + _NEXT)


def _is_of_work(lowered: str, scene: Scene) -> bool:
    """Whether what blew up where people work is told of with fumes, boilers or inspectors, or is a works that blows up by itself,
    and no arms or attackers are."""
    near = _with_what_follows(lowered, scene)
    cause = _FUMES.search(lowered, *near) or _INDUSTRY.search(lowered, *scene.sentence)
    return cause is not None and _AIMED.search(lowered, *near) is None


_NEXT = 300
"""Characters behind a sentence in which a report says what blew up."""
_BEFORE = 600
"""Characters before a death in hospital in which a report says what brought somebody there."""
