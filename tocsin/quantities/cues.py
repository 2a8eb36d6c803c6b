"""The words by which reports say that people were killed, hurt, taken, held, missing or driven out."""

from __future__ import annotations

import re

from tocsin.dates.words import MONTH_NAMES, WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.quantities.words import CONDITIONS, GAP

_OFF = rf"(?!{GAP}(?:off(?!{GAP}(?:duty|campus|base|(?:the{GAP})?(?:[a-z]+{GAP})?(?:coast|shore|island)))|time|the{GAP}(?:bill|deal|plan|project|lights|engine|proposal|idea|mood|game|motion)))"
_IN_HAND = rf"with{GAP}(?:(?:an?|the|his|her|their){GAP})?(?:[a-z-]+{GAP})?(?:bat|pipe|hammer|bottle|crowbar|bar|brick|rock|stick|club|shovel|wrench|hatchet|chain|plank|iron|machete|axe|sword|razor|knife|fist|pole|cane|chair|spanner|cleaver|mallet|torch|flashlight)s?\b"
"""What people are beaten with."""
_TO_DEATH = rf"(?:hacked|slashed|stabbed|beaten|burned|burnt|shot|stoned|bludgeoned|crushed|strangled|trampled|clubbed|knifed|choked|knifed|hacked|battered|kicked|bashed|pummelled|whipped|flogged|tortured|starved|chopped|gored|torched|roasted|frozen|put){GAP}to{GAP}death"

_TAKEN = (
    "tourists|students|girls|boys|women|men|children|people|workers|crew|passengers|sailors|villagers|foreigners|aid|engineers"
    "|schoolgirls|schoolboys|pupils|teachers|nurses|doctors|drivers|missionaries|journalists|farmers|fishermen|civilians|hikers"
    "|employees|staff|soldiers|policemen|nuns|priests|travellers|commuters|worshippers|pilgrims|contractors|westerners"
)
"""Whom attackers carry off, as news calls them."""

_TO_CARE = (
    rf"{GAP}(?:to(?!{GAP}(?:(?:the|an?){GAP}){{0,1}}(?:[a-z-]+{GAP})?(?:bush|forests?|jungle|mountains?|camps?|hideouts?|desert|unknown))|off|there|home|ill|aback"
    rf"|in{GAP}(?:(?:an?{GAP})?[\w-]+{GAP}(?:but{GAP}[\w-]+{GAP})?condition)|from{GAP}(?:us|me|him|her|them|this|the{GAP}scene)\b"
    rf"|by{GAP}(?:(?:an?|the){GAP})?(?:[\w-]+{GAP})?(?:helicopters?|ambulances?|air|car|plane|boat|paramedics?|medics?|ems|relatives?|friends?|family|police|deputies|officers?|neighbou?rs?)\b)"
)
"""Behind "she was taken": to a hospital, by whom one is not abducted, or from those who mourn her."""

# Form: "past" is active or passive by its surroundings, "act" takes an object on the right, "state" a count on the
# left, "subject" a count on the left that dies or flees, "passive" what is only counted of those to whom it was done.
_CUES: list[tuple[str, str, str]] = [
    (
        "killed_or_wounded",
        "act",
        rf"kill(?:ing|s)?{GAP}(?:or|and/or|and){GAP}(?:wounding|wounds?|injuring|injures?|maiming|maims?)(?={GAP}{{N}})",
    ),
    (
        "killed_or_wounded",
        "past",
        rf"(?:killed|dead|martyred){GAP}?(?:/|or|and/or|and){GAP}?(?:wounded|injured|hurt|maimed)(?!{GAP}{{N}})"
        rf"|(?:killed|shot|dead|martyred){GAP}?(?:/|or|and/or){GAP}?(?:wounded|injured|hurt|maimed)",
    ),
    (
        "killed",
        "state",
        rf"(?:severed|decapitated|human|chopped-off){GAP}heads|among{GAP}(?:the|those){GAP}(?:\w+ly{GAP}|people{GAP}|confirmed{GAP})?(?:killed|slain|murdered|massacred)",
    ),
    (
        "killed",
        "past",
        rf"(?:shot|stabbed|blown|gunned|hunted|tracked|cut|mowed|struck){GAP}(?:and{GAP}killed|dead|down{GAP}and{GAP}killed)"
        rf"|gunned{GAP}down|mown{GAP}down|mowed{GAP}down|{_TO_DEATH}|burn(?:ed|t){GAP}alive|fatally{GAP}(?:shot|stabbed|wounded|injured|knifed|slashed|beaten|hacked|run{GAP}over|rammed)"
        rf"|(?:killed|murdered|massacred|slaughtered|executed|beheaded|decapitated|assassinated|slain|slew|lynched|hanged|martyred|butchered|annihilated|garrotted|disembowelled|exterminated){_OFF}|(?:run|mowed|knocked){GAP}(?:over|down){GAP}and{GAP}killed|neutrali[sz]ed(?!{GAP}(?:by{GAP})?(?:a{GAP})?(?:bomb|device|mine|ied|threat|explosive))|cut{GAP}down(?={GAP}(?:by|in|as|when))|left{GAP}for{GAP}dead|liquidated|sent{GAP}to{GAP}hell|deprived{GAP}of{GAP}(?:(?:their|his|her){GAP})?li(?:ves|fe)|taken{GAP}out(?={GAP}(?:in|by|when)\b)|skinned{GAP}alive|(?:blown|torn|ripped|shot|hacked){GAP}(?:to|into){GAP}(?:bits|pieces|shreds)|put{GAP}to{GAP}the{GAP}sword|felled(?={GAP}by\b)|strung{GAP}up(?={GAP}(?:by|from|in|on)\b)|picked{GAP}off(?={GAP}(?:by|one)\b)|wiped{GAP}out(?={GAP}(?:in|by|when|as|after)\b|[.,;]|\Z)|dismembered(?!{GAP}(?:bod|remains|corpse|human))",
    ),
    (
        "killed",
        "act",
        rf"put(?:s|ting)?(?={GAP}{{N}}[^.;:,]{{0,40}}?\bto{GAP}(?:death|the{GAP}sword)\b)|(?:took|takes|taking)(?={GAP}{{N}}[^.;:,]{{0,40}}?\bwith{GAP}(?:him|her|himself|herself)\b)|fell(?:ed|ing)(?={GAP}{{N}})|(?:pick(?:ed|ing)|finish(?:ed|ing)){GAP}off(?={GAP}{{N}})|(?:did|doing|done){GAP}away{GAP}with(?={GAP}{{N}})|strung{GAP}up(?={GAP}{{N}})|put(?={GAP}{{N}}[^.;:,]{{0,30}}?\bbefore{GAP}a{GAP}firing{GAP}squad\b)|accounted{GAP}for(?={GAP}{{N}}{GAP}(?:militants|fighters|rebels|insurgents|terrorists|guerrillas|soldiers|jihadists)\b)|loss{GAP}of(?={GAP}{{N}}[^.;:,]{{0,20}}?\blives\b)|(?:took|takes|taking|taken){GAP}out(?={GAP}{{N}}[^.;:,]{{0,24}}?\b(?:fighters|militants|commanders|leaders|men|soldiers|insurgents|terrorists|rebels|gunmen|operatives|jihadists)\b)|(?:deaths?|killings?|murders?|manslaughter|executions?|massacres?|slayings?|assassinations?|beheadings?|lynchings?|deaths?{GAP}(?:in|on|at|last|early|late|yesterday)\b[^.;:,]{{0,40}}?(?={GAP}of{GAP}{{N}})|fatal{GAP}(?:shootings?|stabbings?|beatings?)|eliminations?|slays?|remains|bones|skeletons|hangings?|skulls|shooting{GAP}deaths?|bodies|body|corpses?|slaughter){GAP}of"
        rf"|(?:kill|kills|killing|murders|murdering|massacres?|massacring|slaughtering|slaughters|executing|beheads?|beheading|assassinates?"
        rf"|assassinating|fatally{GAP}(?:shoots?|shooting|stabs?|stabbing|wounds|wounding|injuring)|gun{GAP}down|guns{GAP}down|gunning{GAP}down|shoot{GAP}dead|shoots{GAP}dead|shooting{GAP}dead|slays|slaying){_OFF}"
        rf"|(?:executes?|murder|slaughter|butcher|hangs?|slay|martyrs?|massacre|decapitates?|lynch(?:es)?|lynching|burns?|dismembers?)(?={GAP}{{N}})|(?:slit|slits|slitting|cut|cutting){GAP}the{GAP}throats?{GAP}of|claim(?:s|ed|ing)?{GAP}(?:the{GAP})?li(?:fe|ves){GAP}of|(?:claim(?:s|ed|ing)?|took|takes?|taken|taking)(?={GAP}{{N}}(?:(?!\bto\b)[^.;:]){{0,40}}?\blives\b)|(?:took|takes?|taking){GAP}the{GAP}li(?:ves|fe){GAP}of|claim(?:s|ed|ing)?(?={GAP}(?:his|her|their|my|our){GAP}(?:\w+{GAP})?(?:wife|husband|son|daughter|child|children|mother|father|parents|brother|sister|sons|daughters|brothers|sisters|family)\b)"
        rf"|end(?:s|ed|ing)?{GAP}the{GAP}li(?:ves|fe){GAP}of|depriv(?:es?|ed|ing)(?={GAP}{{N}}[^.;:,]{{0,30}}?\bof{GAP}(?:(?:his|her|their){GAP})?li(?:ves|fe)\b)|(?:slaughter|massacre|murder|execute|kill)(?={GAP}family{GAP}of{GAP})"
        rf"|(?:(?<=gunmen{{S}})|(?<=hitmen{{S}})|(?<=armed{{S}}men{{S}})|(?<=bandits{{S}})|(?<=robbers{{S}})|(?<=rebels{{S}})|(?<=members{{S}})|(?<=militants{{S}})|(?<=guerrillas{{S}})|(?<=insurgents{{S}})|(?<=terrorists{{S}})|(?<=extremists{{S}})|(?<=group{{S}}))(?:murder|execute|slaughter|behead|lynch)(?={GAP}[a-z])|(?<=and{{S}})murder(?={GAP}(?:man|woman|couple|father|mother|taxi{GAP}driver)\b)"
        rf"|cost(?:ing|s)?{GAP}the{GAP}li(?:ves|fe){GAP}of|cost(?:ing|s)?(?={GAP}{{N}}[^.;:]{{0,30}}?\blives\b)"
        rf"|eliminat(?:ed|ing|es?)(?={GAP}{{N}})|neutrali[sz](?:ing|es?)(?={GAP}{{N}})|butcher(?:ing|s)(?={GAP}{{N}})|claim(?:s|ed|ing)?(?={GAP}{{N}}[^.;:,]{{0,30}}?\bvictims\b)|(?:gunn|mow|hack|cut)(?:s|ed|ing)?{GAP}down(?={GAP}{{N}})|mows{GAP}down|mowing{GAP}down|wip(?:ed|es|ing){GAP}out(?={GAP}{{N}})|los(?:t|es|ing)(?={GAP}{{N}}[^.;:,]{{0,30}}?\b(?:men|soldiers|troops|officers|fighters|members|policemen|comrades|people|villagers|residents|inhabitants|peacekeepers|policemen|rangers|staff|workers|relatives|loved|children|sons|brothers|sisters|husband|wife|son|daughter|father|mother|man|officer|soldier|inspector|constable|policeman|guards?|of{GAP}(?:its|their|his|her|our){GAP}own)\b)|bur(?:ied|y|ying)(?={GAP}{{N}})|loss{GAP}of(?={GAP}{{N}}[^.;:,]{{0,30}}?\b(?:men|soldiers|troops|officers|fighters|members|policemen|people|villagers|peacekeepers|rangers|guards?|constables?)\b)",
    ),
    (
        "killed",
        "past",
        rf"(?:shot|shoots?|stabbed|beat|hacked|strangled)(?={GAP}(?:him|her){GAP}to{GAP}death\b)|(?<=they{{S}})(?:shoot(?={GAP}(?:him|her){GAP}dead\b)|(?:murder|execute|behead)(?={GAP}(?:him|her)\b))",
    ),
    (
        "killed",
        "subject",
        rf"(?:(?:has|have|had){GAP})?(?:died|dies|die(?!{GAP}(?:welt|zeit|presse|linke)\b)|dying|perish(?:ed|es)?|succumb(?:ed|s)?|los(?:t|e|ing){GAP}(?:their|his|her){GAP}(?:own{GAP})?li(?:ves|fe)|passed{GAP}away|drowned|suffocated|bled{GAP}to{GAP}death|(?:had|have){GAP}(?:their|his|her){GAP}throats?{GAP}(?:cut|slit|slashed)|embrac(?:ed|es|ing){GAP}(?:martyrdom|death)|attain(?:ed|s|ing){GAP}martyrdom|met{GAP}(?:their|his|her){GAP}(?:death|deaths|end)|(?:did{GAP}not|didn['’]t){GAP}(?:survive|make{GAP}it(?!{GAP}(?:to|into|home)\b)|pull{GAP}through)|breathed{GAP}(?:their|his|her){GAP}last|(?:laid{GAP}down|lay{GAP}down|gave|sacrificed){GAP}(?:their|his|her){GAP}li(?:ves|fe)|(?:made|paid){GAP}the{GAP}(?:ultimate|supreme){GAP}(?:sacrifice|price)|fell{GAP}victim{GAP}to{GAP}(?:an?{GAP}|the{GAP})?(?:hit|gun|bullet|assassin|bomb|attack|bandit|killer|rebel|militant|sniper)\w*|found{GAP}with{GAP}(?:their|his|her){GAP}throats?{GAP}(?:cut|slit|slashed)|found{GAP}with{GAP}bullets{GAP}in|bit{GAP}the{GAP}dust|paid{GAP}with{GAP}(?:their|his|her){GAP}li(?:ves|fe)|(?:suffered|sustained|received){GAP}(?:fatal|mortal){GAP}(?:[\w-]+{GAP}){{0,2}}?(?:wounds?|injuries)|fell(?={GAP}(?:to{GAP}(?:(?:the|an?|enemy|rebel|sniper|hostile|machine-gun|mortar|artillery){GAP}){{0,2}}(?:bullets?|fire|gunfire|snipers?|guns?|grenades?|shells?|mines?|machetes|knives|blades)\b|in{GAP}(?:an?{GAP}|the{GAP})?(?:\w+{GAP})?(?:ambush|battle|combat|action|line|fighting|attack|clash)|on{GAP}(?:the{GAP}battlefield|{WEEKDAY_NAME}|(?:\d{{1,2}}{GAP})?(?:{MONTH_NAMES}))\b)))\b",
    ),
    (
        "killed",
        "state",
        rf"among{GAP}(?:the{GAP})?(?:dead|fatalities|victims)|the{GAP}(?:only|sole|lone){GAP}fatality|fatally(?!{GAP}(?:shot|stab|wound|injur|shoot|hit|struck|hurt|beat|attack|knif|slash|hack|run|ramm))|dead|kia|deceased|deaths|fatalities|lifeless|(?<=lives{{S}})(?:(?:were|are|have{GAP}been|had{GAP}been){GAP})?lost"
        r"|(?<!public )(?<!governing )(?<!student )(?<!regulatory )bodies|corpses|cadavers|martyrs|(?<=one{S})death|(?<=more{S})death",
    ),
    (
        "wounded",
        "past",
        rf"(?:shot|stabbed){GAP}and{GAP}(?:(?:seriously|critically|severely|badly|slightly|lightly|moderately|only){GAP})?(?:wounded|injured|hurt)|wounded|injured|hurt|harmed|maimed|mutilated(?!{GAP}(?:bod|corpse|remains|head))|scarred|blinded|(?:burned|burnt)(?![^.;:,]{{0,40}}?\b(?:alive|in{GAP}(?:their|his|her){GAP}(?:homes?|houses?|huts?|beds?|cars?|tents?))\b)(?!{GAP}(?:bod|corpse|remains|out|down))|hospitali[sz]ed|grazed|scalded|(?:treated|hospitali[sz]ed){GAP}for{GAP}(?:[\w-]+{GAP}){{0,3}}?(?:injuries|wounds?|burns|inhalation|shock)",
    ),
    (
        "wounded",
        "act",
        rf"(?:tore|tearing|blew|blowing|took|ripped|severed|sliced)(?:{GAP}(?:off|away))?{GAP}(?:the|both|a){GAP}(?:legs?|arms?|hands?|limbs?|feet|foot|fingers){GAP}(?:of|off)(?={GAP}(?:{{N}}|the\b))|(?<!no\s)injur(?:y|ies){GAP}(?:to|of)(?={GAP}{{N}})",
    ),
    ("wounded", "act", r"wounds(?=\s[\d\w])|wounding|injuring|injures?|hurts|hurting|maiming|wound"),
    (
        "wounded",
        "subject",
        rf"(?:suffer(?:ed|s|ing)?(?:{GAP}from)?|sustain(?:ed|s|ing)?|receiv(?:ed|ing)|nurs(?:ed|ing)){GAP}(?:[\w-]+{GAP}){{0,3}}?(?:injuries|injury|wounds?|burns)|lost{GAP}(?:an?{GAP}|their{GAP}|his{GAP}|her{GAP}|both{GAP})?(?:legs?|arms?|limbs?|eyes?|hands?|foot|feet)|(?:hit|struck|grazed|wounded|cut|gashed|lacerated){GAP}by{GAP}(?:a{GAP})?(?:stray{GAP}|flying{GAP}|broken{GAP}|falling{GAP})?(?:glass|debris|masonry|fragments|gunfire|bullets?|shrapnel|shots?|splinters?)|(?:escap(?:ed|es|ing)|surviv(?:ed|es|ing)){GAP}with{GAP}(?:\w+{GAP}){{0,2}}?(?:injuries|wounds|burns|bruises)|(?:ended|wound|landed){GAP}up{GAP}in{GAP}(?:the{GAP}|a{GAP})?(?:\w+{GAP})?(?:hospital|intensive{GAP}care)|(?:was|were){GAP}(?:flown|taken|airlifted|evacuated|sent|transferred){GAP}(?:to|out|abroad){GAP}(?:(?:[\w'’.-]+{GAP}){{1,3}}?)?for{GAP}(?:\w+{GAP})?(?:treatment|surgery)|(?:was|were|is|are|being){GAP}(?:on{GAP}admission|hospitali[sz]ed)|on{GAP}admission|(?:was|were|is|are|still){GAP}being{GAP}treated|(?:receiving|undergoing|need(?:ed|ing)|requir(?:ed|ing)){GAP}(?:medical{GAP}|hospital{GAP})?(?:treatment|surgery|care)|had{GAP}to{GAP}be{GAP}(?:treated|operated{GAP}on|stitched)|(?:under|remain(?:ed|s)?{GAP}under){GAP}treatment|fighting{GAP}for{GAP}(?:their|his|her){GAP}li(?:ves|fe)",
    ),
    (
        "wounded",
        "past",
        rf"(?:taken|rushed|transported|airlifted|flown|admitted|evacuated|sent|brought|ferried|referred|driven){GAP}to{GAP}(?:(?:a|an|the|local|area|nearby|different|several|two|three|[\w.'’]+){GAP}){{0,4}}?(?:hospitals?|medical{GAP}cent(?:er|re)|clinics?|infirmary|trauma{GAP}cent(?:er|re)|emergency{GAP}rooms?)",
    ),
    (
        "wounded",
        "act",
        rf"(?:sent|sends|sending|put|took|taking|rushed|rushing|transported|airlifted|evacuated|admitted)(?={GAP}{{N}}[^.;:,]{{0,40}}?\b(?:to|in){GAP}(?:the{GAP}|a{GAP}|an{GAP})?(?:\w+{GAP}){{0,2}}?hospital)|hitting(?={GAP}{{N}}[^.;:,]{{0,24}}?\b(?:officers|people|men|women|children|bystanders|civilians|soldiers|policemen|passengers|students|pedestrians|teenagers|victims)\b)|leav(?:es|ing)(?={GAP}{{N}}[^.;:,]{{0,30}}?\bfighting{GAP}for)|treat(?:ed|ing)(?={GAP}{{N}}(?:{GAP}wounded|[^.;:]{{0,30}}?\bfor{GAP}(?:\w+{GAP}){{0,2}}?(?:wounds|injuries|burns|shock|smoke)))|striking(?={GAP}{{N}}[^.;:,]{{0,24}}?\b(?:officers|people|men|women|children|bystanders|civilians|soldiers|policemen|passengers|students|pedestrians|teenagers|victims)\b)",
    ),
    (
        "wounded",
        "state",
        rf"wia|among{GAP}(?:(?:the|those){GAP})?(?:\w+ly{GAP}|people{GAP})?(?:wounded|injured|hurt)|with{GAP}(?:[\w-]+{GAP}){{0,3}}?(?:injuries|wounds?|burns)(?!{GAP}(?:and|or){GAP}deaths)|injuries|in{GAP}(?:an?{GAP})?(?:(?:extremely|very){GAP})?(?:{CONDITIONS}){GAP}(?:but{GAP}\w+{GAP})?(?:condition|state)|in{GAP}intensive{GAP}care|in{GAP}hospital|(?:was|were|being){GAP}treated{GAP}for{GAP}(?:\w+{GAP})?(?:injuries|wounds|burns)",
    ),
    (
        "hostages",
        "past",
        rf"kidnapped|abducted|snatched|(?:taken|led|marched){GAP}away(?={GAP}by{GAP}(?:the{GAP})?(?:armed|gun|mili|rebel|kidnap|insurg|attack|raid|bandit|jihad|fighters|masked))|whisked{GAP}(?:away|off)|(?:carried|spirited|herded|carted){GAP}(?:off|away)(?={GAP}(?:by|into|to|and|in|from|with)|[.,;]|\Z)|bundled{GAP}into|(?:taken|seized|dragged){GAP}from{GAP}(?:their|his|her){GAP}(?:homes?|house|houses|car|cars|vehicle|bus|school|beds?|office|rooms?|dormitor(?:y|ies)|hostels?|classrooms?|villages?|farms?|tents?|camps?)|(?:held|kept){GAP}at{GAP}gunpoint|into{GAP}captivity|taken{GAP}(?:hostage|captive|prisoner)|seized(?={GAP}(?:by{GAP}(?:the{GAP})?(?:gunm|armed|milit|rebel|kidn|pirat|insurg|bandit|masked|jihad|extrem)|at{GAP}gunpoint))|(?<=she{{S}}was{{S}})seized|(?<=she{{S}}was{{S}})taken(?!{_TO_CARE})|(?<=he{{S}}was{{S}})seized|(?<=they{{S}}were{{S}})seized|held{GAP}(?:hostage|captive)|being{GAP}held{GAP}hostage|seized(?={GAP}(?:from|in|at|on|near|outside|while|along|by)\b[^.;:]{{0,50}}?\b(?:armed|masked|gunmen|militants|rebels|kidnappers|pirates|bandits|insurgents|jihadists|extremists|home|homes|house|yacht|boat|car|bus|school|village|villages|hotel|resort|beds?)\b)",
    ),
    (
        "hostages",
        "act",
        rf"hold(?:s|ing)?{GAP}on{GAP}to(?={GAP}{{N}}(?!{GAP}(?:per|%)))|(?:took|takes|taking)(?={GAP}{{N}}[^.;:,]{{0,40}}?\bwith{GAP}them\b)|seiz(?:ed|es|ing)(?={GAP}the{GAP}\w+{GAP}and{GAP}{{N}}[^.;:,]{{0,24}}?\b(?:{_TAKEN})\b)|kidnaps?|abducts?|kidnapping(?:{GAP}of)?|abducting|snatching|snatch(?:es)?|abduction{GAP}of|dragg(?:ed|ing)(?={GAP}{{N}}[^.;:]{{0,30}}?\bfrom{GAP}(?:his|her|their)\b)|(?:took|take|takes|taking|taken|seized?|hold|holds|holding|held)(?={GAP}{{N}}[^.;:]{{0,60}}?\b(?:hostages?|captives?|prisoners?|captive)\b)|(?:took|take|takes|taking|carried|marched|led|spirited|herded|carted|carting|whisked|whisking){GAP}(?:away|off)(?={GAP}{{N}})|(?:hold|holds|holding|held|us(?:ed|es|ing))(?={GAP}{{N}}[^.;:]{{0,60}}?\bas{GAP}(?:human{GAP}shields|hostages))|seiz(?:ed|es|ing)(?={GAP}{{N}}[^.;:,]{{0,24}}?\b(?:{_TAKEN})\b)|captur(?:ed|es|ing)(?={GAP}{{N}}[^.;:,]{{0,24}}?\b(?:sailors|crew|passengers|tourists|students|pupils|schoolgirls|girls|women|children|villagers|workers|foreigners|farmers|fishermen|journalists|nurses|travellers)\b)"
        rf"|(?:rebels?|gang|militants|militia|group|gunmen|kidnappers|pirates|bandits|captors|insurgents|jihadists|hijackers|guerrillas|fighters|terrorists|extremists|raiders|abductors|and|but){GAP}"
        rf"(?:(?:is|are|was|were|still|now|also|reportedly|believed|said|thought|to|be){GAP}){{0,6}}(?:holding|holds?|held)(?={GAP}{{N}})"
        rf"|(?:drove|rode|made|sped|marched|fled|sailed){GAP}(?:off|away){GAP}with(?={GAP}{{N}}[^.;:,]{{0,24}}?\b(?:{_TAKEN})\b)"
        rf"|(?:dragg(?:ed|ing)|march(?:ed|ing)|herd(?:ed|ing))(?={GAP}{{N}}[^.;:,]{{0,40}}?\b(?:into|to){GAP}(?:the{GAP})?(?:\w+{GAP})?(?:bush|bushes|forests?|jungle|woods|hills|mountains|desert|captivity)\b)",
    ),
    (
        "hostages",
        "state",
        rf"(?:remain|remains|remained|still){GAP}(?:in{GAP}captivity|captive|in{GAP}the{GAP}hands{GAP}of)|in{GAP}captivity|(?<=hostages{{S}})(?:are|were){GAP}(?:still{GAP})?(?:being{GAP})?held|abductions|kidnappings|among{GAP}those{GAP}(?:kidnapped|abducted|taken)",
    ),
    (
        "hostages",
        "act",
        rf"hijack(?:ed|s|ing)[^.;:]{{0,50}}?\bwith(?={GAP}{{N}}[^.;:]{{0,30}}?\b(?:aboard|on{GAP}board|crew|passengers|inside)\b)",
    ),
    (
        "arrested",
        "past",
        rf"arrested|detained|apprehended|taken{GAP}into{GAP}custody|rounded{GAP}up|nabbed|remanded|being{GAP}questioned|being{GAP}interrogated|placed{GAP}under{GAP}arrest|nailed(?={GAP}(?:for|over))|busted|picked{GAP}up(?={GAP}(?:by|in|during){GAP}(?:the{GAP}|an?{GAP})?(?:\w+{GAP})?(?:police|security|troops|soldiers|raids?|operations?|sweep)\b)",
    ),
    (
        "arrested",
        "act",
        rf"arrests?|arresting|detains?|detaining|arrest{GAP}of|detention{GAP}of|nabs?|nabbing|apprehends?|apprehending|(?:took|taking){GAP}into{GAP}custody|net(?:s|ted)?(?={GAP}{{N}}[^.;:,]{{0,20}}?\b(?:suspects?|men|people|arrests|militants|terrorists)\b)|(?:took|taking|takes)(?={GAP}{{N}}[^.;:]{{0,40}}?\binto{GAP}custody)|rounding{GAP}up|rounds{GAP}up",
    ),
    (
        "arrested",
        "state",
        rf"arrests|detentions|held(?=\s*\Z)|held(?={GAP}(?:over|for|on|in{GAP}connection|after)\b)|in{GAP}custody|under{GAP}arrest|behind{GAP}bars|in{GAP}(?:pre-trial{GAP}|police{GAP})?detention|among{GAP}those{GAP}(?:arrested|detained)",
    ),
    ("missing", "state", rf"missing|unaccounted{GAP}for"),
    (
        "displaced",
        "past",
        rf"displaced(?!{GAP}(?:people|persons|families|civilians|residents|villagers|children|women)\b)|uprooted|evicted|(?:forced|compelled){GAP}to{GAP}(?:flee|leave)|made{GAP}homeless|(?:driven|forced|chased|displaced){GAP}(?:out{GAP}of|from|off){GAP}their{GAP}(?:\w+{GAP})?(?:homes|villages|houses|lands?|farms|communit(?:y|ies)|territor(?:y|ies))",
    ),
    (
        "displaced",
        "subject",
        rf"(?:have{GAP}|had{GAP})?(?:fled|flee|fleeing)(?={GAP}(?:their|the{GAP}(?:area|fighting|violence|attack)|from|to|across|into|after|since))",
    ),
    (
        "displaced",
        "act",
        rf"displacing|displaces|uprooting|(?:forc(?:ed|es|ing)|driv(?:en|es|ing)|drove)(?={GAP}{{N}}[^.;:]{{0,50}}?\b(?:to{GAP}(?:flee|leave)|from{GAP}their{GAP}homes))",
    ),
    (
        "displaced",
        "state",
        rf"homeless(?!{GAP}(?:\w+{GAP})?(?:man|woman|men|women|people|person|camp|shelter|victim|couple|veteran|youth)\b)",
    ),
    (
        "killed",
        "act",
        rf"(?:shot|stabbed|beat|hacked|stoned|burned|burnt|clubbed|crushed|trampled|knifed|kicked|battered|stabs?|hacks?|beats?|burns?|clubs?|shooting|stabbing|beating|hacking|stoning|burning|clubbing|shoots?|slash(?:ed|es|ing)?|bludgeon(?:ed|ing)|chopp(?:ed|ing)|batter(?:ing)|machet(?:ed|ing)|knifing|lynching)(?={GAP}{{N}}[^.;:]{{0,60}}?\bto{GAP}death(?!{GAP}(?:threats?|row|penalt)))|(?:burn(?:ed|t|s)?|burning)(?={GAP}{{N}}[^.;:]{{0,40}}?(?:\balive\b|\bin{GAP}(?:their|his|her){GAP}(?:homes?|houses?|huts?|beds?|cars?|tents?)\b))"
        rf"|(?:shot|shoots?|shooting)(?={GAP}{{N}}(?:(?!\b(?:and|left|leaving|then)\b)[^.;:,]){{0,40}}?\bdead\b)",
    ),
    ("killed_or_wounded", "state", "casualties"),
    (
        "killed",
        "act",
        rf"(?:mourning{GAP}(?:began{GAP}(?:on{GAP}\w+day{GAP})?)?for|mourn(?:s|ed|ing)?|silence{GAP}(?:(?:on{GAP}\w+day|yesterday|today){GAP})?for|(?:funerals?|vigil|prayers|memorial|monument|service|coffins|candles|flowers|tribute){GAP}(?:\w+{GAP}){{0,4}}?(?:of|for|to)|(?:remember(?:ed|ing)?|commemorat(?:ed|es|ing)|honou?r(?:ed|s|ing)?)|(?:the{GAP})?names{GAP}of)(?={GAP}(?:the{GAP})?{{N}}[^.;:,]{{0,12}}?\bvictims\b)",
    ),
    (
        "killed_or_wounded",
        "act",
        rf"(?:shot|shoots|(?<!to{{S}})shoot|shooting|stabbed|stabs|stabbing|knifed|knifing|riddled)(?={GAP}{{N}})(?!{GAP}[\w-]+{GAP}times\b)|shootings?{GAP}of(?={GAP}{{N}})",
    ),
    ("killed_or_wounded", "passive", rf"shot|stabbed|knifed|slashed|riddled{GAP}with{GAP}bullets"),
    (
        "wounded",
        "passive",
        rf"pistol-?whipped|bludgeoned(?!{GAP}to{GAP}death)|(?:beaten|bashed|battered|punched|kicked)(?={GAP}(?:up|unconscious|senseless)\b)"
        rf"|(?:beaten|bashed|battered|clubbed|assaulted|attacked|struck|hit)(?={GAP}(?:(?:over|in|on|across){GAP}the{GAP}\w+{GAP})?{_IN_HAND})(?![^.;:]{{0,60}}?\bto{GAP}death)"
        rf"|cut{GAP}(?:on|in|across){GAP}the{GAP}(?:face|hands?|arms?|neck|side|leg|head)",
    ),
    (
        "wounded",
        "passive",
        rf"(?:struck|hit)(?!{GAP}(?:with|hard|home|at|near|outside|again|by{GAP}(?:a{GAP}|an{GAP})?(?:sanctions?|tax|strike|flood|storm|quake)))",
    ),
]
_NUMBERISH = r"(?:(?:its|his|her|their|the|all|another|both|a\sfurther)\s)?(?:\d|at\b|about\b|around\b|roughly\b|perhaps\b|maybe\b|more\b|some\b|over\b|nearly\b|almost\b|up\b|dozens\b|hundreds\b|several\b|scores\b|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|(?:thir|four|fif|six|seven|eigh|nine)teen\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b|as\b)"
SOURCES = [(what, form, source.replace("{N}", _NUMBERISH).replace("{S}", r"\s")) for what, form, source in _CUES]
CUE = compiled(
    r"(?<![\w-])(?:" + "|".join(f"(?P<c{i}>{source})" for i, (_, _, source) in enumerate(SOURCES)) + r")(?![\w-])",
)
"""Cues, in a text in lower case: without regard to case it would take twice the time."""
_STEMS = tuple(
    stem.replace("_", " ")
    for stem in (
        "kill die dead injur wound death shot shoot stab gunn dy perish succumb live life slai slay slew murder "
        "massacr slaught execut behead decapit assassin lynch martyr hurt harm maim burn hospital kidnap abduct "
        "hostage captive prisoner arrest detain detention apprehend rounded missing unaccounted displac uproot "
        "flee fled homeless homes casualt toll fatal bod corpse number held hold flee self buri bury selves lost losing loss_of cost "
        "claim eliminat drown suffoc hanged snatch gunfire bullet shrapnel took take taking bled mow march carri "
        "led_away led_off off_with away_with gunpoint dormitor butcher neutrali martyr nabbed nabs captiv custody hit_ picked_up dismember skinned skull skelet bones hanging question bundl whisk spirit remains graz struck heads hijack hell throat fell sacrific cadaver count captur carried alive carted hands_of from_their dragg herd behind_bars seiz beaten bashed battered punched kicked assault attacked pistol whipped bludgeon clubbed cut_ hitting condition intensive treat surger splinter knif wip casual victim kia wia picked_off finished_off away_with strung firing_squad felled blind accounted_for treatment surviv so_did as_did blown torn mutil scar_ cut_by took_out take_out gun_down guns_down depriv riddled end_the ends_the ended_the limbs legs_of evict remand admission medical_cent clinic "
    ).split()
)


def looks(low: str) -> bool:
    """Whether a sentence in lower case can have a toll: the cheap first look."""
    return any(stem in low for stem in _STEMS)


ENDS_CLAUSE = compiled(
    r"\s*(?:\Z|[.,;:–—\"”]|-\s|(?:in|by|on|near|after|when|as|with|during|outside|inside|while|amid|over|for|following|before|behind|under|from|across"
    r"|along|aboard|since|including|amid|dead|multiple|several|twice|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|many)\stimes(?!\s(?:at|into|towards?)\b)|yesterday|today|overnight|late|early|\w+day|last|this)\b(?!\s(?:the\s)?air\b)"
    r"|at\s(?:[a-z0-9'’.-]+\s){0,5}?(?:party|home|house|club|bar|mall|school|park|store|station|nightclub|apartment|church|restaurant|hotel|event|concert"
    r"|market|street|road|avenue|motel|gym|clash|clashes|attack|checkpoint|base|camp|post|mosque|university|college|hospital|airport|border|dawn|night))"
)
"""What follows a participle that has no object, in lower case: the verb is passive though "be" is left out, as in headlines."""
OWN_FATE = compiled(
    r"\s(?:(?:people|others?|more|were|was|also|are|is|left|seriously|critically|slightly|badly|reported|feared|lightly)\s){0,4}"
    r"(?:killed|dead|wounded|injured|hurt|missing|arrested|kidnapped|abducted|detained|displaced)\b"
)
"""What tells the fate of the number before it, in lower case."""

BE_AND = compiled(
    rf"\b(?:was|were|been|being){GAP}(?:\w{{1,12}}{GAP}){{0,2}}?\w{{2,10}}(?:ed|en|un|ot|ut){GAP}(?:(?:up|down|out|off|away){GAP})?(?:and|then|before|or){GAP}(?:\w{{1,12}}ly{GAP})?\Z",
    re.IGNORECASE,
)
"""A passive that shares its "be" with the one before it."""
BE = compiled(
    rf"\b(?:was|were|been|being|is|are|be|got|gets?|getting)(?:{GAP}(?:also|all|both|reportedly|allegedly|later|either|instantly|then|immediately|confirmed|believed|feared|pronounced|declared"
    rf"|thought|said|reported|known|seriously|critically|slightly|lightly|moderately|badly|severely|mortally|brutally|apparently|already|left|made|rendered|found|discovered|subsequently|still|either|to|have|been|themselves|newly|recently|internally|(?:on|last|late|early){GAP}\w+day|yesterday|today|deliberately|brutally|allegedly|fatally|each|only|now|initially|\w+ly"
    rf"|summarily|publicly|ambushed|attacked|kidnapped|abducted|captured|bound|tortured|stopped|pulled|dragged|and|from|hostage|taken)){{0,5}}{GAP}?\Z",
    re.IGNORECASE,
)
"""A form of "be" and adverbs that stand right before a cue: it is passive."""

GAP_RIGHT = compiled(
    r"(?:\s|[,:\"“‘']|\b(?:(?:group|unit|squad|band|party)\sof|of|the|off|as|another|also|up|down|and|or|dead|wounded|injured|wounding|injuring|killing|instantly|people|were|was|there|reportedly|what|believed|to|be|about"
    r"|his|her|its|their|him|himself|herself|themselves|itself|dead|hostage|apparently|allegedly|civilian)\b){0,8}\Z",
    re.IGNORECASE,
)
"""What may stand between an active cue and its number."""

OF_WHOM_IT = compiled(
    rf"{GAP}(?:(?:that|who|whom|which){GAP})?(?:it|they|he|she|rebels|militants|the{GAP}(?:\w+{GAP})?\w+)(?:{GAP}(?:had|has|have))?{GAP}\Z",
    re.IGNORECASE,
)
"""Between a number and the verb of which it is the object: "the 60 people it had abducted"."""

ADVERBS = compiled(
    rf"(?:{GAP}|[,'’”\"]|\((?=\w)|\b(?:it{GAP}says|it{GAP}said|they{GAP}say|he{GAP}said|she{GAP}said|police{GAP}say|others?|more|also|all|reportedly|seriously|critically|slightly|lightly|moderately|badly|severely|feared|confirmed|dead|been|have|has|had|left|leaving|shot|already|people|persons|them|lay|being|transported|admitted|now|known|thought|understood"
    rf"|who|civilians|gravely|mildly|moderately|alive|evacuated|initially|presumed|listed|reported|pronounced|declared|as|went|go|remain|remained|still|found|were|was|are|is|bodies|others|themselves|either|instantly|later|then|believed|to|be|said|(?:tortured|beaten|captured|ambushed|robbed|raped|bound|kidnapped|abducted){GAP}and"
    rf"|of{GAP}(?:them|whom|these|those)|both|(?:on|last|late|early){GAP}{WEEKDAY_NAME}|newly|internally|about|hundreds|eventually|subsequently|or|since|so{GAP}far)\b){{0,11}}\Z",
    re.IGNORECASE,
)
"""What may stand between a number and the cue that tells the fate of those people, when there is no other verb."""

BOUNDARY = compiled(
    r"[;:]|\b(?:when|after|while|before|as|where|because|although|but|said|says|told|according|that)\b|\.\s",
    re.IGNORECASE,
)
"""What ends the clause in which a passive looks for its subject."""

UNREAL = compiled(
    rf"(?:\b(?:threat\w*|plan(?:s|ned|ning)?|plot\w*|want\w*|vow\w*|intend\w*|hop(?:es?|ed|ing)|try|tries|tried|trying|attempt\w*|order\w*|conspir\w*"
    rf"|aim\w*|fail\w*|call\w*|pledg\w*|swor[en]|offer\w*|refus\w*|designed|meant|enough|able|ready){GAP}(?:\w+{GAP}){{0,3}}?(?:to|of|at){GAP}"
    rf"|\b(?:could|would|might|can|will|should|must|shall|cannot|not|never|n't){GAP}(?:(?:have|also|easily){GAP}){{0,2}})\Z",
    re.IGNORECASE,
)
"""What stands before an active cue whose harm is only threatened, planned, possible or denied."""
