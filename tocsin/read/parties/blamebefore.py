"""Words before an actor's name that claim, blame, suspect, deny, or tell of a deed. They match up to the name.

All patterns read lower-case text of one sentence.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.read.words.deedwords import ATTACKER, DEED, VIOLENCE

_DONE = r"(?:kill(?:ed|s|ing)|shot|attack(?:ed|ing)|bomb(?:ed|ing)|wound(?:ed|ing)|kidnapped|abducted|ambushed|stormed|raided|injured|struck)\b"
_NAMED = rf"(?:the\s|its\s|an?\s)?[\"“'‘]?(?:(?!{_DONE})[\w.'’-]+\s){{0,6}}\Z"
CLAIM = compiled(
    rf"\b(?:claimed|claim of responsibility|claim(?: of responsibility)? (?:(?:was|were|has been) )?(?:\w+ )?(?:came|followed|arrived|made|posted|issued)|claim|(?:responsibility|credit)[^.;]{{0,40}}(?:claimed|taken))\s(?:\w+ly\s|on \w+day\s)?(?:by|from)\s{_NAMED}"
    rf"|\b(?:said|says|claim(?:ed|s))\b[^.;]{{0,80}}\b(?:together|jointly|in (?:cooperation|coordination|collaboration)) with\s{_NAMED}"
    r"|\b(?:group|organi[sz]ation|movement|militia|faction)s? (?:that|which) (?:has |had |have )?claimed (?:responsib\w+|the|this|it)[^.;,]{0,40}(?:,| is| was)\s(?:the\s)?\Z"
    r"|\bgroups? (?:have |had |has )?claimed [^.;:]{0,30}:\s[^.;]{0,100}\Z"
    r"|\b(?:messages?|statements?|communiqu[eé]s?|leaflets?|notes?|letters?|posts?|flyers?|declarations?|pamphlets?)\b[^.;]{0,90}?\b(?:signed|attributed to|was signed|were signed|is signed|in the name of|issued|put out)(?:,? (?:by|as|with the name of))?\s(?:the\s|a\s)?[\"“'‘]?\Z"
    r"|\b(?:narco-?)?(?:banners?|placards?)\s(?:\w+\s){0,2}?(?:left|found|placed|hung)\s(?:at|beside|near|on|by|with)\b[^.;]{0,90}?\bsigned by\s(?:the\s)?\Z"
    r"|\bclaim(?:ed|s)?[^.;]{0,40} by\s(?:the\s|a\s)?(?:(?:local|regional|somali|afghan)\s)?(?:affiliate|branch|wing|faction|arm) of\s(?:the\s)?\Z"
)
SOLDIER = compiled(
    r"\b(?:said|says|statement|claimed|amaq|called|described|named|calling|describing|told)\b[^.;]{0,90}?(?:\ban?\s[\"“'‘]?(?:soldier|fighter|lion|warrior|knight)|[\"“'‘](?:one of the )?(?:soldier|fighter|lion|warrior|knight)s?|\bsoldiers|\bone of the [\"“'‘]?(?:fighters|soldiers)) of (?:the\s)?\Z"
)
OWN_QUOTE = compiled(
    r"[“\"](?![^\"”]*\b(?:our|us)\b[^\"”]{0,40}\b(?:were|was|have been|had been|has been) (?:\w+ )?(?:killed|martyred|hit|wounded|attacked|bombed|targeted|hurt|injured)\b)(?=[^\"”]*\b(?:we|our|us)\b)[^\"”]*\b(?:did|attack\w*|(?:we|our \w+) (?:are |were |have |\w+ly )?(?:behind (?:the|this|that|both)\b[^\"”]{0,40}\b(?:attack|bomb|blast|raid|kill|assault|ambush|shoot)|storm|ambush|overr[au]n)\w*|carried|carry|kill\w*|target\w*|struck|strike|aveng\w+|revenge|punish\w*|bomb\w*|operation|mujahid\w+|martyr\w*|message|retaliat\w+|responsib\w+)\b[^\"”]*"
    r"[\"”],?\s(?P<said>(?:said|says|declared|boasted|announced|wrote|added|read)\s)?(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}(?:[\w'’-]+,\s(?:the\s|an?\s)?(?:\w+\s)?)?\Z"
)
"""A quotation in which the group speaks of what it did, before its name: "we did it to avenge …," said so-and-so's spokesman."""
CLAIMED_FOR = compiled(
    r"\b(?:claim(?:ed)?|responsibility|said (?:that )?(?:he|she|they|it) (?:was |were |had )?act(?:ed|ing))\b[^.;]{0,40}\b(?:on behalf of|in the name of|for)\s(?:the\s)?\Z"
)
BLAMED = compiled(
    rf"\b(?:blam(?:ed|es|ing)|pinned)\b[^.;]{{0,70}}?\bon\s{_NAMED}"
    rf"|\b(?:(?<!statement )(?<!message )(?<!video )(?<!recording )attribut(?:ed?|es|ing)|ascrib(?:ed?|es|ing)|trac(?:ed?|es|ing)|(?<!the )(?<!this )(?<!that )(?<!\ba )(?<!such a )(?<!one )(?<!some )(?<!no )(?<!nothing )(?<!not )(?<!little )point(?:ed|s|ing)?(?: the finger)?)\b[^.;]{{0,70}}?\b(?:on|to|at)\s(?!the fact\b){_NAMED}"
    rf"|\b(?:blam(?:ed|es|ing)(?!\s(?:the\s|an?\s|this\s|that\s)?(?:[\w'’-]+\s){{0,2}}?{DEED}\s(?:of|on|against|in|at)\b)|accus(?:ed|es|ing)|(?<!not )(?<!\bto )(?<!should )(?<!n't )(?<!n’t )(?<!cannot )(?<!could )(?<!can )(?<!will )(?<!would )accuse|implicat(?:ed|es|ing)|blame)\s(?!(?:by|of|for|over)\b)(?:the\s|its\s|an?\s)?(?:(?!(?:of|for|over)\s(?:\w+ly\s)?\w+ing\b)[\w.'’-]+\s){{0,6}}\Z"
    rf"|\b(?:this|it|that|the (?:attack|bombing|massacre|killings?|assault|deed|crime|outrage))\s(?:was|is)\s(?:an?|the)\s(?:\w+\s)?(?:act|work|deed|doing|handiwork|crime)\s(?:of|by)\s{_NAMED}"
    rf"|\b(?:orders?|instructions?) (?:had |have )?(?:came|come|been given) (?:\w+ )?(?:from|by)\s{_NAMED}|\b(?:responsibility|blame|guilt)\b[^.;,]{{0,30}}\b(?:l(?:ay|ies|ie)|rest(?:s|ed)|fell|falls) (?:\w+ )?(?:with|on)\s{_NAMED}"
    rf"|\b(?:whom?|which) [^.;,]{{2,40}} (?:called|described as|identified as|said were)\s(?:\w+\s){{0,2}}?(?:members?|followers?|supporters?|terrorists?|fighters?|militants?) of {_NAMED}"
)
SAID_OF = compiled(
    rf"\b(?:said|say|says|told|described|identified|named)\b[^.;]{{0,60}}?\b(?:{ATTACKER}|the (?:two|three|four|five|six|seven|eight|dead|arrested|duo|trio))\s(?:as|were|was|(?:had |have )?(?:come|came)|(?:had )?belonged|(?:had been )?sent)\s(?:(?!(?:afraid|scared|frightened|victims?|critics?|critical|enemies|enemy|rivals?|opponents?|neighbou?rs?|wives|widows|relatives|residents|tired|aware|hostages|prisoners|captives|weary|proud|sick)\b)\w+\s)?(?:members? of|of|from|to|by)\s{_NAMED}"
)
"""What somebody says of the attackers: "said the bombers came from", "identified the men as members of"."""
MEMBERS_ARE = compiled(
    r"\b(?:attackers?|gunm[ae]n|bombers?|assailants?|killers?|perpetrators?|raiders|kidnappers?|hijackers|shooters?|hostage-takers|knifeman|abductors|captors|(?<!dead )(?<!other )men)\b"
    r"(?:(?!\b(?:dead|killed|slain|died|arrested|captured|bodies|wounded)\b)[^.;]){0,50}?\b(?:as|was|were|is|are|be|been)\s(?:\w+ly\s|all\s|both\s)?(?:the\s|an?\s)?(?:[\w-]+\s){0,2}\Z"
)
"""Before "So-and-so fighters": those who did it are said to be such."""
WHO_DID_ARE = compiled(
    rf"\b{ATTACKER}\b,?\s(?:who|that)\s[^.;]{{3,90}}?\b(?:was|were|is|are)\s(?:\w+ly\s)?(?:an?\s|the\s|all\s|both\s)?(?:(?!(?:by|of|in|from|with)\b)[\w-]+\s){{0,3}}?\Z"
)
"""The same with the deed between: "the bomber who killed 21 was a wanted So-and-so militant"."""
DRAWN_FROM = compiled(
    r"\b(?:attackers?|gunm[ae]n|bombers?|assailants?|killers?|perpetrators?|raiders|kidnappers?|hijackers|fighters|forces|rebels|(?:\Athe|the (?:raiding|armed|attacking|assault)) (?:group|band|party|gang|force|column|cell|squad|unit))\s(?:(?:was|were|are|is|had been)\s(?:\w+ly\s|all\s|both\s|mostly\s)?(?:drawn|recruited|made up|composed) (?:mainly\s|mostly\s|largely\s)?(?:from|of)|consisted of|included?|includes)\s(?:about\s|some\s|around\s|over\s|more than\s|up to\s)?(?:both\s|many\s|several\s|[\w,]+\s)?(?:\w+\s)?(?:members\s|fighters\s|militants\s|men\s)?(?:of\s|from\s)?(?:the\s)?\Z"
)
"""Before a party from which those who did it came."""
WHOM_SAID = compiled(r"\b(?:which|that)\s(?:[\w'’-]+\s){0,3}\Z")
"""A name that is the subject of a relative clause about the deed: "an attack that So-and-so claimed"."""
CLAIMING = compiled(
    rf"\b(?:claiming|taking|accepting|admitting|assuming)\s(?:full\s)?(?:responsib\w+|credit|(?:the|this|both)\s(?:\w+\s){{0,2}}{DEED})\b[^.;,]{{0,60}},\s(?:the\s|an?\s)?(?:[\w'’-]+\s){{0,3}}\Z"
)
"""A participle before its subject: "claiming responsibility, So-and-so said"."""
DENIED_BY = compiled(
    rf"\b(?:accusations?|charges?|claims?|allegations?|responsibility|involvement|blame|suggestions?|reports?|role)\b[^.;,]{{0,40}}\b(?:was|were|has been|have been|is|are)\s(?:\w+ly\s)?(?:denied|rejected|dismissed|disputed|refuted)\sby\s{_NAMED}"
    rf"|\bdenials?\s(?:\w+\s)?(?:came\s|followed\s)?(?:from|by)\s{_NAMED}"
)
DENIES = compiled(
    r"\b(?:den(?:y|ied|ies)|(?:reject|dismiss|disput)(?:s|ed|es)?\s(?:the\s|all\s|any\s)?(?:claims?|reports?|suggestions?|accusations?|allegations?|idea))\s(?:(?:late |early )?on \w+day\s|yesterday\s|today\s)?that\s(?:the\s)?(?:[\w-]+\s){0,3}\Z"
)
"""Another who denies what is said of the actor, before the deed."""
CLEARED = compiled(r"\b(?:cleared|absolved|exonerated|acquitted)\s(?:the\s)?(?:[\w-]+\s){0,2}\Z")
SAYS_OF = compiled(
    r"(?<!group )(?<!movement )(?<!organisation )(?<!organization )(?<!statement )(?<!\bit )(?<!\bthey )(?<!spokesman )(?<!spokeswoman )\b(?:said|says|say|insisted|maintained|stressed|added|stated|believes?|told [\w ]{2,20})(?:\s(?:on \w+day|that)){0,2}\s(?:the\s)?\Z"
)
"""Another's word of the actor, which is the subject of what is said: "the governor said So-and-so was not behind it"."""
OWN_DENIAL = compiled(
    r"[“\"](?=[^\"”]*\b(?:we|our|us|ours)\b)(?=[^\"”]*\b(?:nothing to do|no connections?|not (?:us|our|carry|behind|involved|responsible|the work|attack|kill|do|target)|no (?:part|role|hand|involvement|link))\b)[^\"”]*[\"”],?\s(?:(?:said|says|declared|announced|wrote|added|replied)\s)?(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}\Z"
)
"""A quotation that denies in the speaker's own name."""
POINTS = compiled(
    r"\b(?:trails?|evidence|clues|signs|methods?|traces|leads|footage|indications|indicators|style|tracks)\s(?:\w+\s)?(?:leads?|led|points?|pointed|pointing)\s(?:\w+\s)?(?:to|at|towards)\s(?:the\s)?\Z"
)
CONDEMNED = compiled(
    r"\b(?:condemn(?:ed|s|ing)?|rebuk(?:ed|es|ing)|denounc(?:ed|es|ing)|castigat(?:ed|es|ing)|lambast(?:ed|es|ing)|censur(?:ed|es|ing)|upbraid(?:ed|s|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|slamm(?:ed|ing)|slams|chided|chides)\s(?:the\s)?\Z"
)
GUARDED = compiled(
    r"\b(?:probably|likely|possibly|perhaps|apparently|believed?|believes|thought|think|inspired|presumed|suspected|may|might|could)\b[^.;,]{0,50}\Z"
)
THEY_DID = compiled(r"\b(?:it|this) (?:was|is)\s(?:the\s)?\Z")
UNDER_FIRE = compiled(
    r"\b(?:fac(?:ed|ing|e)|met|meeting|encounter(?:ed|ing)|came up against|ran into|hit) (?:with )?(?:an? )?(?:stiff|fierce|tough|heavy|strong|stubborn|violent|armed|determined)(?: \w+)? resistance (?:from|by|of) (?:the )?(?:[\w'’-]+ ){0,2}\Z"
    r"|\bunder\s(?:\w+\s)?(?:attack|fire|bombardment|shelling)\s(?:from|by)\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,2}\Z"
)
ON_THEM = compiled(
    r"\b(?:attacks?|raids?|(?:air ?)?strikes?|assaults?|ambush(?:es)?|bombings?|operations?|offensives?|war|crackdown)\s(?:on|against|targeting|aimed at)\s(?:an?\s|the\s)?(?:(?:(?!by\b)[\w-]+\s){1,3}(?:of|belonging to|run by|used by|held by)\s(?:the\s)?)?(?:[\w-]+\s)?\Z"
)
"""What is done to the actor, whatever verb follows: "an attack on So-and-so killed 12"."""
DEAD_AS = compiled(
    r"\b(?:killed|shot|shot dead|died|dead|wounded|injured|dead body|deaths?)\b(?:(?!\b(?:by|when|as|while|after|before)\b)[^.;]){0,80}\b(?:as|when|while)\s(?:the\s)?(?:[\w'’]+['’]s\s)?(?:[\w-]+-(?:based|backed|led)\s)?\Z"
)
"""The dead of the main clause, before those who came meanwhile."""
ON_ORDERS = compiled(
    r"\b(?:on|at|under|by|upon) (?:the )?(?:direct |express )?(?:orders?|instructions?|behest|instigation|command) of (?:the )?\Z"
)
"""Before those at whose orders it was done."""
HELD_BY = compiled(
    r"\b(?:town|city|village|area|region|territory|district|province|base|north|south|east|west|coast|country|part|parts|swathes|ground|camp|valley|border)\b[^.;]{0,25}\b(?:is|are|was|were|still|long)?\s?(?:held|seized|taken|run)\sby\s(?:the\s)?\Z"
)
SEES = compiled(
    r"\bsees?\s(?:the\s)?(?:hand|work) of\s(?:the\s)?\Z"
    r"|\b(?:confess(?:ed|es)?|admitted|told (?:police|investigators|interrogators|the court))\b[^.;]{0,60}\b(?:act(?:ed|ing)|work(?:ed|ing)|on (?:the )?(?:orders?|instructions?|behalf)|(?:sent|hired|recruited|trained|paid|instructed) by)\b(?: (?:for|of|by|on behalf of|in the name of|on orders? from|from))?\s(?:the\s)?\Z"
)
TRACED = compiled(
    rf"\b(?:have|has|had)?\s?(?:tied|linked|traced|connected)\s(?:the\s)?(?:\w+\s){{0,3}}?(?:{DEED}|{ATTACKER}|him|her|them|family|families|suspects?|arrested)\b[^.;]{{0,30}}\sto\s{_NAMED}"
)
"""Those who investigate have "tied the bombers to" it."""
SUSPECTED = compiled(
    rf"\b(?:suspected(?! (?:of|(?:\w+ )?(?:masterminds?|leaders?|chiefs?|ringleaders?))\b)|alleged|presumed|suspected to be|(?:believed|thought|said) to (?:be|have been|belong|come)(?: from| to| part of)?|likely|apparently"
    rf"|suspected of (?:belonging|having links|links|ties) to|suspicion (?:has |had |immediately |quickly |soon )?(?:(?:in|among) the \w+ )?(?:fell|fallen|falls|turned|focused|centred|centered|is|lies|rests|rested) (?:on|to|with|upon)|(?:hallmarks?|fingerprints?|signature|(?:all|many) (?:of )?the (?:marks|signs)|stamp) of|prime suspects?"
    rf"|(?<!group )(?<!network )(?<!cell )(?<!movement )(?<!which is )(?<!which was )(?<!that is )(?<!committed or )(?<!carried out or )(?<!directed or )inspired by|(?<!fighters )(?<!forces )(?<!troops )(?<!militia )(?<!militias )(?<!militiamen )(?<!soldiers )(?<!gunmen )loyal to|sympathi[sz]ers? of)\s{_NAMED}"
    rf"|\b(?:they|he|she|we|officials?|police|authorities|sources|investigators|government|analysts|experts) suspect(?:s|ed)?\s(?:that\s)?{_NAMED}"
    rf"|\b(?:(?:prime|main|chief|likely|likeliest|first|obvious) suspects?|line of (?:the )?[ie]nquiry|likely (?:culprit|author|perpetrator)s?)\s(?:was|were|is|are)\s{_NAMED}"
    rf"|\b(?:linked|related|connected|tied|due) to (?:an?|the) (?:[\w-]+ ){{0,4}}?(?:feud|turf war|power struggle|gang war|vendetta|rivalry)\b[^.;]{{0,50}}?\b(?:involving|between|within|among|inside|in)\s{_NAMED}"
    r"|\b(?!(?:the|two|three|four|main|prime|these|those|other|of|more|all|some|as|both|any)\b)\w+ suspects\s(?:that\s)?(?:the\s)?\Z"
    r"|\b(?:bears?|bore|bearing|has|had|carr(?:ies|ied)) (?:all )?(?:the )?(?:\w+ )?(?:hallmarks?|signature|fingerprints?|stamp|marks?) of\s(?:the\s|an?\s)?\Z|\bbears?\s(?:the\s)?\Z|\bbore\s(?:the\s)?\Z"
)
TIES = compiled(
    r"(?<!known for its )(?<!known for his )(?<!agency )(?<!outlet )(?<!media )(?<!channel )(?<!website )(?<!account )(?<!which is )(?<!which was )(?<!that is )(?<!which are )(?<!which has )(?<!that has )(?<!group is )(?<!a group )(?<!militants )\b(?:linked to|links (?:to|with)|ties (?:to|with)|tied to|affiliated (?:to|with)|contacts? with|in touch with|connected (?:to|with))\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}\Z"
)
NAMED_BY_TIES = compiled(
    r"[\w'’-]\)?(?:,| [-–—]{1,2}) (?:an?|the|which is an?) (?:[\w-]+ ){0,4}?(?:group|cell|faction|network|militia|outfit|organi[sz]ation|movement|party|gang|band|alliance|army) (?:\w+ |that is |which is |that has |which has |said to have |believed to have ){0,2}(?:with )?(?:(?:alleged|suspected|reported|known|close|purported) )?(?:ties|links|linked|allied|tied|close|loyal|affiliated|connections|sworn|opposed|hostile|similar) (?:to|with) (?:the )?(?:\w+ )?\Z"
)
"""Behind the name of another party, of which it only says where that stands: "X, a local group with ties to Y"."""
OF_SOME_WITH_TIES = compiled(
    r"\b(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|made up of|among them|such as|other|some|several|various|many|held by|controlled by|run by|ruled by|dominated by)\s(?:[\w-]+\s){0,4}?(?:groups?|factions?|militias?|cells?|units?|brigades?|elements|figures|people|members|parties|movements?|organi[sz]ations?)"
    r"\s(?:(?:that|which|who)\s(?:have|has|are|is|were|was)\s)?(?:(?:said|alleged|believed|thought|known|considered|reported|suspected)\s(?:to (?:be|have)\s)?)?(?:with\s)?(?:linked|links|ties|tied|affiliated|connected|connections|loyal|close|allied|sympathetic|allegiance)\s(?:to|with)\s(?:the\s)?(?:[\w'’-]+\s){0,2}\Z"
    r"|\b(?:group|militia|faction|movement|force|unit|party|brigade|organi[sz]ation)\s(?:said|alleged|believed|thought|considered|reported|known|suspected|understood)\s[^.;]{0,60}?\bto (?:be|have been)\s(?:\w+\s)?(?:linked|tied|affiliated|loyal|close|allied|sympathetic|connected)\s(?:to|with)\s(?:the\s)?(?:[\w'’-]+\s){0,2}\Z"
)
"""Before a party with which others have ties who are told of beside the deed: "an alliance that includes groups with links to"."""
SWORN = compiled(
    rf"\b{ATTACKER}\b[^.;]{{0,90}}\b(?:pledged?|swore|sworn|declared|pledging|swearing|declaring|professed|video)\s(?:\w+\s){{0,2}}(?:allegiance|loyalty|oath)(?:\s\w+){{0,2}} to\s(?:the\s)?(?:(?:leader|head|emir|caliph|cause)\sof\s)?(?:the\s)?(?:\w+\s)?\Z"
    r"|\b(?:attack|bombing|shooting|set off|plot\w*|plan\w*|strike)\b[^.;]{0,120} in (?:the name|support) of\s(?:the\s)?\Z"
)
"""A man who swore allegiance; a group that did so is only a branch."""
BY = compiled(
    rf"(?:{DEED}|{VIOLENCE}|deaths?|casualties|injuries|executions?|beheadings?|torture|crimes?|provocation|outrage|atrocities|died|dead|perished|laid|placed|thrown|dropped|buried|killed|carried out|staged|claimed|done|committed|perpetrated|orchestrated|raked|sprayed|riddled|peppered|gunfire|brought down|toppled|wrecked|hostage|work|act|sent|ordered|commissioned)"
    rf"(?:(?!\b(?:which|who|used|held|controlled|run|seen|reported|condemned|welcomed|backed|supported|visited|guarded|patrolled)\b)[^.;]){{0,60}}?\b(?:by|at the hands of)\s(?:the\s|an?\s|\d+\s|two\s|three\s|four\s|five\s)?(?:(?!(?:on|against|at|near|targeting|after|into|during|when|while|who|which|that|what)\b)[\w'’-]+\s){{0,3}}?\Z"
)
PLAGUED_BY = compiled(
    r"\b(?:(?:worst|hardest|most|badly|hard|heavily|severely)[ -](?:hit|affected|struck|scarred|touched)|plagued|ravaged|racked|wracked|gripped|riven|torn apart|beset|blighted|(?:committed|carried out|directed|staged|planned) or inspired) by\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}?\Z"
)
"""Before a party from whose war a place or a people suffers: "the city worst hit by the insurgency of"."""
SINCE = compiled(r"\b(?:since|ever since|months after|years after|weeks after) (?:the )?(?:\w+ )?\Z")
"""Before the party with whose campaign a time began: "has stepped up attacks since the army …"."""
AVENGED_BY = compiled(
    r"\b(?:revenge|retaliation|reprisals?|response|reply|answer|aveng\w+)\s(?:for|to|against|the|its|their)\b[^.;,]{0,110}\bby (?:the |an? )?(?:\w+ )?\Z"
    r"|\baveng\w+\s[^.;,]{0,110}\bby (?:the |an? )?(?:\w+ )?\Z"
)
"""Before a party that did what the deed told of answers: "in revenge for the killing of its leader by Israel"."""
OTHERWISE_BY = compiled(
    rf"\b(?:besieged|surrounded|trapped|blockaded|encircled|commanded)\sby\s(?:the\s|an?\s)?(?:[\w'’-]+\s){{0,3}}?\Z|\b(?!(?:{VIOLENCE}|\w*(?:kill|bomb|shoot|attack|behead|shell|burn|hack|beat|rap|tortur|poison|damag|destroy|harm|slaughter|massacr|wound|injur|maim|mutilat|crush)\w*|claimed|done|trained|recruited|hired|instructed|paid|equipped|committed|perpetrated|orchestrated|masterminded|financed|funded|bankrolled|planned|planted|placed|dropped|ordered|commissioned|inspired|followed|caused|triggered|directed|coordinated|detonated|driven|fired|died|staged|slain|taken|wiped|gassed|mined|sponsored|attempted|instigated|led|hatched|plotted|prepared|executed|ended)\b)\w{{2,}}(?:ed|en)\s(?:\w+ly\s)?by\s(?:the\s|an?\s|\d+\s|two\s|three\s)?(?:[\w'’-]+\s){{0,3}}?\Z"
)
"""Before a party that did something else: "the policies pursued by the union"."""
IN_ANSWER = compiled(
    r"\b(?:aveng\w+|revenge|retaliat\w+|reprisals?|provok\w+|prompt(?:ed|ing)|trigger(?:ed|ing)|spark(?:ed|ing)|braced for|(?:in )?response|reply|answer|protest\w*)\b(?! (?:raids?|strikes?|attacks?)\b)[^.;]{0,90}\Z"
)
"""Before a party to whose deed another answers: "to avenge a French operation"."""
ANSWER_TO = compiled(
    r"\b(?:response|responding|responded|reaction|retaliation|retaliating|retaliated|reprisals?|revenge|answer|reply|replied|vengeance|punishment|aveng\w+)\s(?:to|for|against)\s(?:(?:an?|the|earlier|recent|deadly|previous|what (?:it|they) called|repeated|heavy|renewed|new|last|this|week's|month's|\w+day's|\w+day’s)\s){0,4}\Z"
)
"""Right before a party to whose deed the one told of answers: "a response to Israeli strikes"."""
OWN_TOLL = compiled(
    r"\b(?:police(?:m[ae]n)?|soldiers|troops|guards|officers|commandos|jawans|gendarmes|security (?:personnel|forces))\s(?:were|was|had been|have been)\s(?:killed|wounded|captured|shot|ambushed|blown)\b(?![^.;]{0,80}\b(?:air|drones?|air ?strikes?|raids?|crash|accident|helicopters?)\b)[^.;]{0,120},\s(?:the\s)?\Z"
)
"""Soldiers and police who fell, before the party whose man says so: it tells of its own deed."""
FELL_FIGHTING = compiled(
    r"\b(?:killed|died|dead|wounded|fell|lost (?:their|his) li(?:fe|ves))\b[^.;,]{0,50}\b(?:in|during|after) (?:[\w-]+ ){0,3}?(?:fighting|clash(?:es)?|battles?|gun ?-?battles?|firefights?|gunfights?|shoot-?outs?|exchanges? of fire) (?:with|against) (?:the )?(?:[\w-]+ ){0,2}?\Z"
)
"""Before those in a fight with whom others fell."""
SUFFERS = compiled(
    r"\b(?:strikes?|raids?|airstrikes?|troops|forces|soldiers|army|police|military|drones?|jets?|warplanes) (?:(?:has|have|had|also|\w+ly) ){0,2}(?:killed|kills|wounded|captured|targeted|hit|struck) (?:[\w-]+ ){0,3}\Z"
)
"""Before those whom a state's arms have hit."""
NOT_OBJECT = r"(?!(?:by|of|in|during|after|when|while|as|since|near|outside|and|but)\b)"
"""No word between a verb and its object: who is "killed by" somebody or "killed in" an attack is another."""
FELL_SUSPECTED = compiled(
    rf"\b(?:kill(?:s|ed|ing)?|shot dead|shoots? dead|gun(?:s|ned)? down|neutrali[sz]e[sd]?|eliminate[sd]?) (?:{NOT_OBJECT}[\w,-]+ ){{0,3}}?(?:suspected|alleged|presumed) (?:[\w-]+ )?\Z"
    r"|\b(?:killed|shot|shot dead|slain|dead|murdered|executed|victims?)\b(?:(?!\b(?:attackers?|gunm[ae]n|killers?|assailants?|bombers?)\b)[^.;]){0,60}\b(?:was|were) (?:an? |the |all |both |one of the )?(?:suspected|alleged|presumed) \Z"
)
"""Before suspected members who were killed: they are the dead, and no suspects of the deed."""
ALLIED = compiled(r"\b(?:allied|aligned) (?:with|to) (?:the )?(?:[\w-]+ ){0,4}\Z")
"""Before a party whose allies are told of: they did it."""
DEAD_MEMBER = compiled(
    r"\b(?:m[ae]n|wom[ae]n|boys?|persons?|people|victims?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|he|she|they|youths?|teenagers?|commander|leader)\s(?:(?:was|were|had been|has been|have been)\s)?(?:\w+ly\s)?(?:killed|shot(?: dead)?|wounded|injured|died|assassinated|gunned down|targeted)\b(?:(?!\bby\b)[^.;]){0,70},\s"
    r"(?:(?:both|all|identified as|among them|including|believed to be|said to be|one of them|two of them)\s)*(?:an?\s|the\s)?(?:(?!by\b)[\w-]+\s){0,4}?(?:members?|fighters?|militants?|commanders?|leaders?|operatives?|activists?|chiefs?|officials?) (?:of|from|in) (?:the )?\Z"
    r"|,? who (?:was|is|had been|were) (?:an?\s|the\s)?(?:(?!by\b)[\w-]+\s){0,3}?(?:member|fighter|militant|commander|leader|operative|chief|official|head|emir) (?:of|in) (?:the )?\Z"
)
"""Before the party of which the dead were, by what stands behind them: "one man was killed, a 20-year-old member of"."""
WORK_OF = compiled(
    r"\b(?:(?:handi)?work of|(?<!institutions )(?<!offices )(?<!buildings )(?<!building )(?<!house )(?<!houses )(?<!home )(?<!homes )(?<!accounts )(?<!assets )(?<!property )(?<!company )(?<!positions )(?<!bases )(?<!camps )(?<!camp )belong(?:s|ed|ing)? to|belong(?:s|ed|ing)? to (?:the|an?) (?:[\w-]+ ){1,4}?(?:group|outfit|organi[sz]ation|network|faction|militia|cell),|(?<!\bthe )(?<!them )(?<!whom )(?<!including )(?<!used by )(?<!worn by )(?<!carried by )(?<!owned by )members? of|(?<!young )men of|(?:fighters?|forces|troops|militiam[ae]n|militias?|soldiers|gunm[ae]n) (?:loyal|allied) to|fighters? (?:of|from)|gunm[ae]n (?:of|from)|bombs? of|bombers? (?:of|from)|(?:raiding party|commando|squad|cell|suicide squad) (?:of|from)|militants? (?:of|from)|terrorists (?:of|from)|rebels (?:of|from)|(?:guerrill?as|insurgents|extremists|mercenaries|hitm[ae]n|commandos|dissidents) (?:of|from)|(?:they|he|she|gunm[ae]n|attackers|men) (?:was|were) (?:from|with|part of))\s(?:the\s)?\Z"
)
ARRESTED = compiled(
    r"\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|charged|accused|accusing|convicted|jailed|sentenced|indicted|capture[ds]?|picked up|round(?:ed|s|ing)? up|hunt(?:ed|s|ing)?(?: for)?|expel(?:led|s|ling)?|outlaw(?:ed|s|ing)?)\b[^.;]{0,60}\b(?:members?|cell|operatives?|militants?|belong(?:s|ed|ing)?|sympathi[sz]ers?|supporters?|suspects?|associates?|leaders?|commanders?)\s(?:of|to|from)\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}\Z"
)
STOPPED = compiled(
    r"\b(?:foiled|thwarted|disrupted|prevented|broke up|stopped|uncovered)\b[^.;]{0,120}\b(?:members?|cell|operatives?|militants?|network)\s(?:of|from|linked to|affiliated (?:to|with))\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}\Z"
    r"|\b(?:foiled|thwarted|disrupted|prevented|broke up|stopped|uncovered)\b(?:(?!\bby\b)[^.;]){0,30}\b(?:an?|the|two|three|several)\s(?:\w+\s){0,2}\Z"
)
PLANNED_FOR = compiled(
    r"\b(?:accused|suspected) of (?:planning|plotting|preparing)\b[^.;]{0,80}\b(?:on behalf of|for|in the name of|in support of|ordered by|directed by)\s(?:the\s)?\Z"
    r"|\b(?:planned|plotted|planning|plotting|wanted)\b[^.;]{0,80}\b(?:on behalf of|in the name of|in support of|ordered by|directed by)\s(?:the\s)?\Z"
)
SUGGESTED = compiled(
    r"\b(?:lines? of (?:the )?(?:[ie]nquiry|investigation)|speculation|suspicions?|rumou?rs?|theory|suggest(?:ed|s|ing)?|hint(?:ed|s|ing)?|impl(?:ied|ies|ying)|suspect(?:ed|s)?|(?:believe|believes|believed|think|thinks|thought|fear|fears|feared)(?: that)?|likely|probabl[ey]|possibl[ey]|apparently|(?:could|may|might) (?:well )?(?:be|have been))\b[^.;]{0,60}\Z"
)
OPEN = compiled(
    r"\b(?:whether|unclear|too (?:early|soon)|not (?:yet |immediately )?(?:clear|known|certain|say)|(?:could|would) not say|no (?:evidence|indication|signs?|links?|proof|known links?)(?: so far)?|(?:looking|looked) into|examin(?:ed|ing)|investigating)\b(?:(?!\b(?:and|but)\b)[^.;]){0,80}\Z"
)
"""What is open is neither suspicion nor denial."""
NOT = compiled(
    r"\b(?:(?:neither|none)(?: of (?:the|these|them))?(?: \w+)? (?:was|were) (?:the work|carried out|done|committed)|not (?:the work|carried out|linked|behind|believe|think|responsible)|(?<!not )(?<!n't )(?<!n’t )(?<!cannot )(?<!refused to )(?<!declined to )(?<!without )ruled? out|unlikely|(?<!\bno )(?<!without )(?<!without a )(?<!beyond )(?<!beyond any )(?<!undoubtedly )doubt(?:ed|s)?)(?:(?!\b(?:and|but)\b)[^.;]){0,60}\Z"
)
QUOTED_NAME = compiled(r"(?:\A|\s)[\"“](?:[\w-]+\s){0,3}\Z")
APPOSED = compiled(
    r"\b(?:group|organi[sz]ation|faction|movement|militia|network|branch|wing|affiliate|gang|cartel|rebels|guerrill?as),\s(?:the\s)?\Z"
)
"""A name that stands between commas behind its kind: "a local group, So-and-so, was behind it"."""
LEANT_ON = compiled(
    r"\b(?:backed|supported|aided|assisted|covered|accompanied|trained|advised|helped) by (?:the )?(?:\w+ )?\Z"
)
WHO_LEAN_ON = compiled(
    r"\b(?:groups?|states?|countries|regimes?|militias?|militiam[ae]n|fighters?|rebels?|militants?|insurgents?|gunm[ae]n|mercenar(?:y|ies)|terrorists?|separatists?|jihadis(?:ts)?|elements|forces|troops|cells?|factions?|gangs?|tribesmen|men|parties|movements?|organi[sz]ations?)"
    r"(?:,? (?:that|which|who) (?:are|is|were|was|have been|had been|has been))? (?:\w+ly )?(?:backed|supported|aided|assisted|trained|advised|helped|armed|equipped|supplied|financed|funded|bankrolled|sponsored) (?:and \w+ )?by (?:the )?(?:\w+ )?\Z"
)
"""Before those who only stand behind a party of which something is said: "accused groups backed by"."""
OF_THEIRS = compiled(
    r"\b(?:loyal|linked|tied|allied|sworn|sympathetic|affiliated|aligned|associated) (?:to|with) (?:the )?(?:\w+ )?\Z"
)
"""Before a party with which those stand of whom something is said: "militants loyal to"."""
MANNER_OF = compiled(
    r"\b(?:rhetoric|ideology|ideas|statements|words|language|style|methods|tactics|propaganda|example|teachings|playbook|vision|beliefs|slogans|message|messages|instructions|magazine|videos?) (?:of|from|by) (?:the )?(?:\w+ )?\Z"
)
"""Before a party whose manner or words are told of, no deed."""
CLOSE_TO = compiled(
    r"\b(?:close|friendly|sympathetic|hostile|opposed|beholden|indebted) to (?:the )?(?:\w+ )?\Z|\b(?:allies|ally|friends|clients?|prox(?:y|ies)) of (?:the )?\Z"
)
"""Before a party by which only those who did it are told: "militiamen close to the government"."""
"""Before those who only stood behind the party that did it."""
ROGUE = compiled(
    r"\b(?:(?:an?|one|another|single|lone|rogue|apparent) (?:\w+ )?(?:members?|soldiers?|officers?|agents?)|(?:former|ex-?|retired|renegade|rogue|disgruntled|defected|dissident|deserting|dismissed|off-duty) ?(?:\w+ )?(?:members?|soldiers|officers|policemen|agents|troops|men)) (?:of|from|in) (?:the )?\Z"
)
"""Before a state's force of which one man or those who left it acted on their own."""
INSIDE = compiled(
    r",\s(?:which|who|that|whose)\s[^,]{0,120}\Z|,\san?\s(?!(?:[\w-]+\s){0,3}(?:spokes|leader|commander|member|official|chief))[^,]{0,110}\Z"
)
"""A name inside a relative clause or an aside that ends behind it: the verbs after the comma are another's."""
THAT_FIGHTS = compiled(
    r"\b(?:that|which|who)\s(?:(?:is|are|was|were|has been|have been)\s)?(?:fighting|battling|opposing|supporting|backing|hunting|fights?|battles?|opposes?|backs?|supports?|hunts?|rules?|governs?)(?:\sagainst)?\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""A name inside a clause that says of another what it does: "the coalition that is fighting So-and-so said"."""
RELATIVE = compiled(r",\s(?:which|whom|whose|where)\s[^,;.]{0,60}\Z")
"""A name inside a relative clause that goes on behind it: "…, which India sees as a cover of …, first took credit"."""
FIRST = compiled(r"\W*(?:(?:the|suspected|[\w-]+['’]s)\s)*\Z")
"""A name that begins its sentence."""
WHOM = compiled(r"\b(?:whom|that|which|who)\s(?:the\s)?\Z")
ENDED = compiled(
    r"\b(?:before|until)(?: (?:he|she|they|it|both|the \w+))?(?: (?:was|were|later|himself|themselves|being))* (?:being|was|were|themselves|himself) (?:shot|killed|shot dead|overpowered|gunned down)(?: and killed)? by (?:the )?(?:\w+ )?\Z|\b(?:attackers?|gunm[ae]n|bombers?|assailants?|suspects?|militants?|he|they|knifeman|kidnappers?)\b[^.;,]{0,30}\b(?:was|were) (?:later |then |also )?(?:shot|killed|shot dead|overpowered|arrested|gunned down)\b[^.;]{0,20}\bby (?:the )?(?:\w+ )?\Z"
)
"""The attacker's own end, by the hand of guards."""
AN_ATTACKER = compiled(
    r"\b(?:bombers?|attackers?|gunm[ae]n|assailants?|knifem[ae]n|hijackers?|kidnappers?|hostage-takers?|militants?|insurgents?|infiltrators?)\b[^.;]{0,140}\b(?:before|until|when|and|but|then|till)(?: the)?\s\Z"
)
"""Before those who may be the end of an attacker."""
APART = compiled(
    r"\b(?:split (?:off )?from|broke (?:away|ranks|off) (?:from|with)|splinter(?:ed)? (?:group |faction )?(?:from|of)|offshoot of|breakaway (?:faction |group )?(?:of|from)|rivals?(?: of)?|allegiance to"
    r"|defeat(?:ed|ing)?|(?:once|formerly|previously|former|ex-?|one-time)\s(?:an?\s|the\s)?(?:\w+\s)?(?:members?|leaders?|commanders?|fighters?|part|head|ally|allies|followers?) (?:of|in|with)|once|formerly|former|late|joined?|joining|leader of|head of|founder of|wing of|militants? (?:like|such as)|fought|fighting|fight|against|predecessor of|ex-|rival to)\s(?:the\s|an?\s)?\Z"
)
"""A name beside another's: what it split from, fights, or once was."""
FELLED = compiled(
    rf"\b(?:kill(?:ed|s|ing)?|shot dead|arrest(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)|wound(?:ed|ing)|detain(?:ed|s|ing)?|bomb(?:ed|ing)|ambush(?:ed|es)|destroy(?:ed|s|ing)?)"
    rf"\s(?:an?\s|the\s|some\s|at least\s|about\s|over\s|more than\s|up to\s|suspected\s|alleged\s)*(?:[\d,]+\s|{NOT_OBJECT}\w+\s){{0,2}}?\Z"
)
"""Before those whom the deed felled; only what a relative clause tells is their own deed."""
VICTIM_OF = compiled(
    rf"\b(?:kill(?:ed|s|ing)?|shot dead|arrest(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)|wound(?:ed|ing)|detain(?:ed|s|ing)?)\s(?:{NOT_OBJECT}[\w,-]+\s){{0,4}}?"
    r"(?:members?|fighters?|militants?|commanders?|leaders?|operatives?|figures?|suspects?|men) (?:of|from) (?:the )?\Z"
)
VICTIM = compiled(
    r"\b(?:kill(?:ed|s|ing)?|shot dead|arrest(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|es|ing)|neutrali[sz](?:ed|es|ing)"
    r"|target(?:ed|s|ing)?|attack(?:s|ed|ing)? (?:on|against)|raids? (?:on|against)|strikes? (?:on|against)|operations? against"
    r"|offensive against|fight(?:ing)? (?:against )?|battl(?:e|ing) (?:against )?|war (?:on|against)|clash(?:es|ed)? with"
    r"|bomb(?:ed|ing|s)|detain(?:ed|s|ing)?|repel(?:led|s)?|ambush(?:ed|es)|destroy(?:ed|s|ing)?|hit|struck)"
    rf"\s(?:an?\s|the\s|some\s|at least\s|about\s|over\s|more than\s|up to\s|suspected\s|alleged\s)*(?:[\d,]+\s|{NOT_OBJECT}\w+\s){{0,2}}?\Z"
)
