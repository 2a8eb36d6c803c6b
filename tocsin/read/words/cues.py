"""Words around a trigger that make it violence, or make it something else. All patterns read lower-case text."""

from __future__ import annotations

from tocsin.dates.words import MONTH_NAMES, WEEKDAY_NAME
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import SERIES_OF

ATTACKERS = compiled(
    r"\b(?:gunm[ae]n|arsonists?|saboteurs?|militants?|insurgents?|rebels?|terrorists?|jihadi(?:st)?s?|extremists?|guerrill?as?|attackers?"
    r"|assailants?|(?:suicide )?bombers?|kidnappers?|hijackers?|assassins?|hit ?m[ae]n|armed (?:men|man|group|youths?"
    r"|robbers?|bandits?|herders?|herdsmen|militia|individuals|wing)|fighters?|bandits?|separatists?|secessionists?"
    r"|militia(?:m[ae]n|s)?|paramilitar(?:y|ies)|snipers?|shooters?|knifeman|perpetrators?|terror (?:group|cell)s?"
    r"|cultists?|gang(?:s|sters?| members?)?|cartels?|herds?men|herders|warlords?|vigilantes?|mobs?|raiders|commandos?"
    r"|islamists?|horsemen|marauders|executioners|(?:masked|hooded|balaclava-clad) (?:m[ae]n|youths?|callers?|figures?)|m[ae]n (?:in|wearing|with) (?:black |ski )?(?:masks?|balaclavas?|rifles?|machetes?|guns?|pistols?|axes?|kalashnikovs?)|men on (?:motorbikes?|motorcycles?|horseback)|irregulars|neo-nazis?|white supremacists?|lone wol(?:f|ves)|narcos?|sicarios?|mercenar(?:y|ies)"
    r"|death squads?|subversives?|unidentified (?:men|individuals|persons))\b"
)
"""Attackers in general terms: by themselves enough to read a weak trigger as violence."""

FORCES = compiled(
    r"\b(?:troops|soldiers?|police(?:m[ae]n)?|officers?|army|security forces|military|warplanes?|jets?|helicopters?"
    r"|forces|marines?|warships?|drones?|guards?|settlers?|colonists?)\b"
)
"""Those whose violence counts too, but who stand in many a peaceful sentence."""

WEAPONS = compiled(
    r"\b(?:(?:car|truck|petrol|nail|pipe|roadside|letter|parcel|suicide|time) bombs?|bombs?|explosives?|grenades?|rifles?"
    r"|guns?|pistols?|handguns?|shotguns?|firearms?|ak-?47s?|kalashnikovs?|machine ?guns?|submachine guns?|knife|knives"
    r"|machetes?|ied|rockets?|mortars?|missiles?|bullets?|gunshots?|gunfire|suicide (?:vest|belt)s?|molotov cocktails?"
    r"|dynamite|semtex|ammonal|hexogen|landmines?|bayonets?|spears?|hatchets?|cutlasses|carbines?|revolvers?|automatics|warheads?|iskanders?|kalibrs?|shaheds?|katyushas?|scuds?|sarin|nerve agent|chlorine gas|sword|axe|arson|shrapnel|rpgs?|tnt|c-4|truck|van|lorry)\b"
)

PEACEFUL = compiled(
    r"\b(?:heart attacks?|panic attacks?|asthma attacks?|anxiety attacks?|(?:shark|dog|bear|bee|wolf|crocodile|lion"
    r"|leopard|snake|(?<!tamil )tiger|elephant|coyote|cougar|pit ?bull)s? attacks?|cyber-?\s?attacks?|hack(?:ers|ing) attack"
    r"|ransomware|phishing|denial[- ]of[- ]service|personal attacks?|verbal attacks?|scathing attack|attack ads?"
    r"|attack(?:ing|ed|s)? (?:midfielder|the (?:bill|budget|plan|policy|government's plan|idea|proposal|record)|football"
    r"|play|line|dogs?)|bidding war|killed (?:off|the (?:bill|deal|mood|game|project))|shot (?:up|clock|stopper|put"
    r"|on (?:goal|target|net)|wide|glass)|shots on (?:goal|target|net|frame)|(?:flu|booster|mug|long|warm-up|screen|vaccine|slap|tee|jump"
    r"|bank|mid-range|three-point|free|penalty|drop|final|winning|parting|best) shots?|photo ?shoot(?:ing)?|film shoot"
    r"|shooting (?:percentage|guard|star|stars|range|a (?:film|movie|video)|of the (?:film|movie)|season|sports)"
    r"|from the field|bombshell|(?:notional|mock|imaginary|simulated|hypothetical) (?:enem(?:y|ies)|adversar(?:y|ies)|targets?|attackers?|hostages?|casualties)(?:['’]s?)?|(?:atomic|nuclear|hydrogen) (?:bombs?|warheads?|tests?)|controlled (?:explosions?|blasts?|detonations?)|(?:sellers|bears|bulls|rivals|opponents) were (?:massacred|slaughtered|ambushed)|photobomb(?:ed)?|bath bombs?|box office bomb|kill(?:er)? (?:app|whale|instinct|time)"
    r"|fight(?:ing|s)? for (?:his|her|their) li(?:fe|ves)|(?:seized|arrested|detained|captured|caught|picked up|held|nabbed) (?:[\w-]+ ){0,3}?in (?:an? |the |several |two |three )?(?:[\w-]+ ){0,2}raids?|(?:police|dawn|drugs?|anti-terror(?:ism)?|counter-?terror(?:ism)?|house-to-house|search) raids?|dressed to kill|murder myster(?:y|ies)|(?:make|makes|made|making) an? (?:quick |fast |easy )?kill(?:ing)?|lady-?killer|fire ?works|fire (?:sale|drill|alarm|brigade|engine)|raid(?:ed)? the "
    r"(?:fridge|market|cup)|price war|trade war|water[- ]bomb(?:ing|er|ers)?|killed by (?:his|her|its|an?|the|their) (?:own )?(?:\w+ )?(?:lions?|tigers?|dogs?|elephants?|bears?|crocodiles?|sharks?|bull|snake)|corporate raid(?:er)?s?|video ?games?|(?<!on the )(?<!along the )(?<!near the )(?<!on a )road to|road to (?:victory|recovery|glory|success|peace|the (?:final|title|cup|top))|under siege from critics"
    r"|explosive (?:growth|start|form|batsman|hitting|pace|charge down)|population explosion|explosion (?:of|in) (?:the "
    r"|new |online |colou?r|creativity|interest|growth|demand|prices)|car[- ]?bombs? (?:cocktail|drink)|blasted (?:a|the) "
    r"(?:six|four|home run|goal)|stormed (?:to|back|into the lead|clear|out)|seized the (?:lead|day|opportunity)"
    r"|hijacked (?:the (?:debate|agenda|meeting|conversation))|siege mentality|(?:years?|decades?|months?)-long siege|siege imposed|kill (?:or cure|fee|switch|bill)"
    r"|executed (?:a|an|the|his|her|their|two|several) (?:search|warrants?|plans?|contracts?|deal|order|search warrants?)|blind raid|takeover raid|dawn raid on shares|counter-?attack(?:s|ed|ing)?)\b"
)
"""Expressions in which a trigger is no violence: sport, business, medicine, animals, computers, idiom."""

CHARGE = compiled(
    r"\b(?:counts? of|charged? with|charges? of|guilty (?:to|of)|accused of|suspicion of|convicted of|\d+ of)\s"
    r"(?:(?:attempted|premeditated|aggravated|first-degree|second-degree|multiple|capital|the)\s){0,2}\Z"
)
"""Text before "murder" or "assault" that makes it the name of a crime in court."""

OFFENCE = compiled(r"(?:acts? of terror(?:ism)?|terror(?:ist)? acts?)")
CHARGED_WITH = compiled(
    r"\b(?:counts? of|charged? with|charges? of|guilty (?:to|of)|accused of|suspicion of|convicted of|sentenced for|tried for)\s(?:(?:the|an?|committing|carrying|out|preparing|organi[sz]ing|planning|attempted|two|several|\d+)\s){0,4}\Z"
)
"""What the law calls an act of terror is no attack of its own where nobody is said to have been hurt."""

LAUNCHED = compiled(r"(?:rockets?|missiles?) (?:were |was )?(?:fired|launched)")
TRIAL = compiled(
    r"\b(?:tests?|tested|test-\w+|ballistic|nuclear|submarines?|satellites?|orbit|sea of japan|east sea|off the coast)\b"
)
"""What a text about trials of missiles speaks of."""
AIMED = compiled(
    r"\b(?:at|into|towards?|against|onto?)\s(?!the (?:sea|air|sky|atmosphere|water)|(?:space|orbit|(?:inter)?national|waters)\b|(?:mid|day)"
    rf"|{WEEKDAY_NAME}|\d)|\b(?:hit|hits|struck|killed|wounded|slammed|destroyed|targets?|targeted|targeting)\b"
)
"""What makes a launch an attack: something that it was aimed at, and what it hit."""

ENTERS = compiled(r"(?:broke|break|breaking|breaks|burst|bursts|bursting|barged) (?:in(?:to)?|through|past)\b")
"""Getting in, which thieves do as well: no violence by itself, not even where the police speak of guns."""

MISHAPS = compiled(
    r"\b(?:accident(?:al(?:ly)?|s)?(?!\s(?:being\s|be\s|was\s|self-inflicted\s)?(?:shot|shoot|discharg|fir(?:ed|ing)|pull|went off|gunshot|hit|struck|kill))|crash(?:e[sd])?|collision|collided|earthquake|quake|tremor|flood(?:s|ing)?|(?:the|an?|\w+al|heavy|severe|winter|snow|dust|sand|thunder|rain|and|by|in|of|from|during|after) ?storms?|storms? (?:kill|hit|batter|damag|swept|has|have|had|left|was|were)\w*"
    r"|hurricane|typhoon|cyclone|tsunami|tornado|landslides?|mudslides?|avalanche|wild ?fires?|bush ?fires?|forest fires?"
    r"|lightning|drown(?:ed|ing)?|capsiz(?:ed|ing)|sank|derail(?:ed|ment)|heat ?wave|gas (?:leak|explosion|cylinder|pipe)"
    r"|explosions? of (?:household|cooking|natural|domestic) gas|(?:household|cooking) gas|short circuit|dust explosion|leaking (?:gas )?pipes?|boiler|malfunction|outbreak|virus|disease|overdose|stampede|mine collapse|fire engine|hunting (?!for\b|down\b|(?:an?|the|two|three|four|five|six|several|those|him|her|them)\b|\d|(?:gunm|suspect|attacker|killer|assassin|bomber|fugitive)\w*)|vehicle was struck"
    r"|(?:struck|hit) by an? (?:\w+ ){0,2}(?:vehicle|car|train|bus|lorry|tram|motorist|dump truck|tree|branch|boulder|lightning)(?![- ](?:bomb|packed|laden|loaded|filled|full|rigged|driven|that|which|carrying|in what|in an?))|(?:wall|roof|ceiling|tree|mast|scaffold(?:ing)?) (?:came down|fell|collapsed)|pile-?up|fireworks (?:factory|plant|depot)|plane crash|electrical fault"
    r"|(?:bridge|mine|roof|dam|building|house|wall|tunnel|crane|ceiling|tower|flats|mall) (?:that )?(?:had |has )?(?:collaps\w+|caved in|gave way)|collapse of (?:an?|the) |cooling tower|(?:skidded|veered|ploughed|swerved|ran|careered|slid) off(?: the| a)? (?:road|runway|bridge|track|highway)|burst tyres?|demolition|demolish\w*|overturn(?:s|ed)?|plunge[sd]?|fined|health and safety|safety (?:failings?|breach(?:es)?|rules|regulations|violations?|lapses?)|breach(?:es)? of (?:\w+ ){0,2}safety|guilty over the deaths? of|distracted (?:by|while)|texting|cholera|ebola|malaria|meningitis|volcan(?:o|ic)|eruption|wreck)\b"
)
"""Deaths without an attacker."""

STRIFE = compiled(
    r"\b(?:kill(?:s|ed|ing|ings)?|murder(?:s|ed|ers?|ing)?|sla(?:in|ys?|ying)|slaughter(?:s|ed|ing)?|massacre[sd]?|execut(?:ed|ion)|shot|shoots?|shoot-?outs?|shootings?"
    r"|clash(?:es|ed)?|battles?|combats?|fighting|feuds?|violen(?:ce|t)|unrest|carnage|crackdowns?|confrontations?|firing|armed|crisis|mayhem|riots?|war|conflict|raids?|attacks?|ambush(?:es|ed)?|strikes?"
    r"|troops|army|soldiers|militants|rebels|insurgents|gunm[ae]n|bandits|bombs?|blasts?|bombings?|shelling|torture\w*|dismembered|sectarian|communal)\b"
)
"""Words that make the dead of a few lines the dead of violence, where no mishap is named."""

STAGECRAFT = compiled(
    r"\b(?:film|movie|novel|episode|box office|screenplay|sequel|trailer|cinema|actor|actress|plays? the role|tv series"
    r"|video ?game|album|playwright|season finale|screening|protagonist|thriller|memoirist|exhibition|orchestra)\b"
)
SPORT = compiled(
    r"\b(?:goal(?:keeper|s|less)?|striker|midfielder|defender|coach|league|championship|tournament|quarter-?final"
    r"|semi-?final|premier league|cup final|innings|wickets?|batsman|touchdown|quarterback|playoffs?|half-?time|offside"
    r"|penalty (?:kick|area|shoot-?out)|grand slam|halfback|home run|rebounds|scored|scoring|basketball|football(?:er)?"
    r"|cricket|tennis|rugby|hockey|nba|nfl|fifa|uefa|olympic|grand prix|match|season|teammates?|title race)\b"
)

UNREAL = compiled(
    r"\b(?:could|might|would|(?<!\d )(?<!\bin )(?<!\bthe )(?<!\blast )(?<!\bsince )may(?! \d)|if|whether|fears?|feared|fearing|risk of|threat of|possib(?:le|ility)|potential"
    r"|drills?|exercise|simulat(?:ed|ion|ing)|in case of|in the event of|prevent(?:ing|ion of)?|against|guard against"
    r"|avoid|protect(?:ion)? (?:against|from)|combat(?:ing)?|fight(?:ing)? (?:against )?terror|vulnerable to"
    r"|warn(?:ed|s|ing)?|hypothetical|unlikely|should|will|must|expect(?:s|ed|ing)?|predict(?:s|ed|ing)?|anticipat(?:es|ed|ing)|fewer)\b"
)
"""Words before a trigger in its clause that make it a possibility."""

NEGATED = compiled(r"\b(?:no|not|never|without|n't|denied|denies|wasn't|isn't|neither|nor|rules? out|ruled out)\b")

OWNED = compiled(
    r"\b(?:claim(?:ed|s|ing)? (?:responsibility|(?:the|a|an|both|two) (?:\w+ ){0,2}(?:attack|bombing|blast|raid|shooting|explosion)s?)"
    r"|(?:no|any) (?:one|group|organi[sz]ation) (?:\w+ ){0,3}claimed|nobody (?:\w+ ){0,3}claimed|hallmarks? of|suicide (?:bomb|attack|blast)\w*|car bomb\w*|gunm[ae]n|opened fire|act of terror|terror(?:ist)? attack"
    r"|(?:police|officials?|magistrates?|prosecutors?|investigators|detectives|minist(?:er|ers|ry)|governor|mayor|army|experts) (?:now |later |have |has |had )?(?:says?|said|speaks?|spoke|spoken|believe[sd]?|confirm(?:s|ed)|thinks?|conclude[sd]?|found)[^.;]{0,30}? (?:of |by |was |been )an? (?:[\w-]+ )?bomb(?! (?:scare|threat|hoax)))\b"
)
"""Words that settle that a text is about violence: nobody claims an accident."""

DEFINITE = compiled(
    rf"\b(?:the|this|that|these|those|today's|yesterday's|{WEEKDAY_NAME}'s|last night's)"
    r"\s(?:(?!an?\b|another\b)[\w'-]+\s){0,4}\Z"
)
"""Text before a trigger that points back at something already told."""

ANOTHER = compiled(
    r"\b(?:another|a (?:second|third|fourth|separate|different|similar|previous|further)|separate(?:ly)?|elsewhere"
    r"|second|in a separate|(?<!the )other|(?<=the )other(?! (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b)|also|meanwhile|hours (?:later|earlier)|previous|earlier|past)\b"
)

REMEMBERED = compiled(r"\b(?:anniversary|commemorat\w+|memory) of (?:the|his|her|their|its) (?:\w+ ){0,2}\Z")
"""Text before a deed that is only remembered."""
AVENGED = compiled(
    r"\b(?:aveng(?:ed|es|ing|e)|(?:revenge|retaliation|reprisal|retribution) for|in response to) (?:the |an? |last \w+'s |recent )?(?:\w+ ){0,2}\Z"
)
"""Text before a deed that another one avenges: the reason given, and no event of the text."""
OF_A_DAY = compiled(
    rf"\b{WEEKDAY_NAME}(?:'s|’s)\s(?:deadly |bloody |twin |suicide |car )?\Z"
    rf"|\bthe (?:(?:deadly|bloody|brutal|infamous) )?(?:(?:{MONTH_NAMES}|sept?\.|oct\.|nov\.|dec\.|jan\.|feb\.|aug\.) \d{{1,2}}(?:,? (?:19|20)\d\d,?)?|9/11|7/7|26/11)\s(?:(?:deadly|bloody|brutal|twin|terror|terrorist|suicide|car) )?\Z"
)
"""Text before a deed that a day owns: "Saturday's attack", "the December 13 raid" need no other sign of violence."""
MODAL = compiled(
    r"\b(?:would|could|might)(?: not)?(?: be| have been)?(?: like)?(?: an?| the)?\s\Z|\bwould be like (?:an? |the )\Z"
)
"""Text before a deed that only might be done, whatever number of victims stands beside it."""
ELSEWHERE = compiled(
    r"(?:(?:hours?|minutes|days?|shortly|soon|the (?:same|next) (?:day|evening|night|morning)) (?:later|after|afterwards?|earlier|before)?,? ?(?:in|at|near|outside)\b|separately|elsewhere|meanwhile|(?:in|at) an?(?:other)? ?(?:separate|different|second|third|related|similar|further|unrelated|earlier)? (?:incident|attack|development|case|event|operation|raid|blast|village|town|part of))\b"
)
"""The opening of a sentence that turns to another event."""

HISTORIC = compiled(
    r"\b(?:since|worst|deadliest|biggest|bloodiest|previous|previously|earlier|in the past|past|history|years? ago"
    r"|months? ago|decades? ago|last (?:year|month|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)|(?:19[5-9]\d|20\d\d)|anniversary|commemorat\w*|recall(?:s|ed|ing)?|reminiscent|similar to"
    r"|a string of|a series of|a spate of|a wave of|in recent (?:months|years|weeks)|had (?:been )?(?:killed|attacked"
    r"|bombed|claimed|carried out)|decade|once|former|formerly|weeks? (?:after|earlier|before)|months? (?:after|earlier"
    r"|before)|years? (?:after|earlier|before))\b"
)

SERIES = compiled(
    rf"\b(?:(?:a )?(?:{SERIES_OF}|campaign|surge|spike|rise|increase) (?:of|in)"
    r"|(?:numerous|several|many|dozens of|scores of|hundreds of|countless|recent|past|previous|frequent|regular|other"
    r"|(?<!\bthe )deadly|such|multiple|repeated|sporadic|more|similar|fresh|all|most) (?:\w+ ){0,2})\s?\Z"
)
"""Text before a plural trigger that names no single event."""

LAW = compiled(
    r"\b(?:police|authorities|prosecut\w+|court|judge|jury|intelligence|security (?:service|agency|forces)|fsb|fbi|mi5|charged|arrest(?:ed|s)?"
    r"|indict(?:ed|ment)|arraigned|remanded|extradited|in custody|jailed|sentenced|convicted|pleaded|terror\w*|investigators|detectives|anti-terror\w*|interior minist\w+|ministry of (?:the )?interior|dismantled|cell (?:which|that|was|had))\b"
)
"""Those who stop a plot, and what they do: with words of planning, violence that did not happen."""

ON_NOBODY = compiled(
    r"\s(?:on|against|upon) (?:the |his |her |their |our |its |a |free |[\w-]+['’]s )?(?:[\w-]+ ){0,2}?(?:media|press|judges?|judiciary|opponents?|rivals|critics|character|records?|polic(?:y|ies)|plans?|bill|credibility|reputation|democracy|freedoms?|rights|values|constitution|sovereignty|rule of law|institutions|way of life|integrity|dignity|independence|liberty|proposals?|budget|agenda|legacy)\b"
)
"""Behind an attack in words, on what no weapon hurts."""
