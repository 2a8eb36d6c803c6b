"""What a state fights with, as pieces of patterns: its aircraft, armour, guns and men, and the words that go before them.

They are written in lower case and match a text as written where a pattern ignores case.
"""

from __future__ import annotations

_MODEL = r"(?:[a-z]{1,3}-?\d{1,3}[a-z]?s?|apaches?|cobras?|black ?hawks?|chinooks?|predators?|reapers?|tomahawks?|hellfires?|scuds?|grads?|katyushas?|sukhois?|migs?|mirages?|tornados?|harriers?|stealth|merkavas?|hinds?|kfirs?|antonovs?)"
SORT = (
    r"(?:air|aerial|(?:air|aerial|ground|artillery|missile|rocket|drone|naval|sea) and (?:air|aerial|ground|artillery|missile|rocket|drone|naval|sea)|missile|rocket|special|government|federal|state|security|armed|military|combat|coalition|fighter|commando|drone|counter-?terrorism|covert|ground|joint|helicopter|elite|army|marine|naval|navy|undercover|cruise|ballistic|guided|laser-guided"
    rf"|precision|attack|assault|heavy|light|spy|surveillance|reconnaissance|unmanned|transport|cargo|rescue|tank|artillery|mortar|sniper|operations|infantry|airborne|mounted|armou?red|barrel|cluster|gasoline|incendiary|mechani[sz]ed|machine-?gun|suspected|paramilitary|border|riot|{_MODEL})"
)
"""What stands between a people and its arms: "Israeli Apache attack helicopters"."""
MEN = r"(?:soldiers|troops|forces|commandos|paratroopers|marines|rangers|legionnaires|gendarmes|guardsmen|(?:border|national|coast|presidential|republican|revolutionary) guards?|(?:undercover|commando|elite|counter-?terror(?:ism)?) (?:units?|squads?|teams?|police)|infantry(?:men)?|snipers?|gunners|pilots?|seals|special forces|peacekeepers|(?:security|intelligence|police|military|army) (?:officials|officers|men|personnel|agents|operatives))"
CAME_AND = r"(?: (?:rolled|drove|moved|pushed|swept|crossed|entered|advanced|thrust|burst|broke|went|came|poured|stormed|surrounded|landed|flew|swooped|ringed|cut off|occupied|returned)\b(?! (?:fire|after)\b)[^.;,]{2,60}? and(?: then)?(?!(?: \w+){1,3} (?:him|them|all|both|the (?:\w+ )?(?:attackers?|gunm[ae]n|assailants?|bombers?|hijackers?|kidnappers?|hostage-takers?))\b))?"
"""The first of two verbs of which the second is the deed, unless that fells an attacker: "rolled into the town and"."""
CRAFT = (
    r"(?:drones?|jets?|war ?planes?|planes?|aircraft|air ?craft|helicopters?|choppers?|gunships?|bombers?|fighter[ -]?bombers?|fighter planes?|tanks|tank(?= (?:fire|shells?|shelling|rounds?|shelled|fir(?:ed|es|ing)|opened|hit|struck|destroyed|killed|ran|crushed|shot|blew|attacked))|bulldozers?|warships?|frigates?|gunboats?|submarines?|patrol boats?|armou?red (?:cars?|vehicles?|personnel carriers?)"
    rf"|howitzers?|{_MODEL})"
)
"""What only a state has as a rule."""
SHOTS = r"(?:missiles?|rockets?|shells?|bombs?(?! (?:disposal|squads?|experts?|makers?|threats?|scares?|shelters?))|mortars?|artillery|gunfire|fire(?! (?:service|brigade|department|chief|crews?|fighters?))|guns?|bullets?|air ?strikes?|strikes?|shelling|bombardments?|bombings?|air raids?|air campaign)"
