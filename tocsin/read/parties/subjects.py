"""What stands between the party and its verb: where its men are, under whom, an aside between dashes.

"US forces under the general shelled a hotel" is read as "US forces shelled a hotel". Only where the party begins its clause:
who is hit "by a blast near US troops in Tikrit" is no subject. Patterns match lower-case text of one sentence.
"""

from __future__ import annotations

from tocsin.dates.words import spelled
from tocsin.patterns import compiled
from tocsin.read.words.deedwords import MEMBERS

BEGINS = compiled(
    rf"(?:\A\W*|[,;:“\"]\s|\s[-–—]{{1,2}}\s|\b(?:that|when|after|as|while|before|said|says|and|but|because|how|since|until)\s)(?:(?:the|an?|{spelled(2, 10)}|\d+|some|several|dozens of|hundreds of|more than|at least|about|around|nearly|up to|suspected|armed|masked|heavily armed)\s)*"
    r"(?:(?:[\w-]+\s)?(?:units?|cells?|groups?|squads?|bands?|factions?|columns?|brigades?|gangs?|gunm[ae]n|fighters?|militants?|rebels?|inmates|prisoners|men|members|soldiers|troops|militiam[ae]n|insurgents?|jihadists|commandos|raiders|attackers)\s(?:from|of|belonging to|with)\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,6}?)?\Z"
)
_STRUCK = (
    r"(?:attacked|killed|bombed|shot|gunned|stormed|raided|ambushed|abducted|kidnapped|seized|massacred|murdered|slaughtered|executed|beheaded|detonated|blew up|opened fire|fired|struck|hit|carried out|launched|torched|burned|burnt|set fire|set off"
    r"|assassinated|hijacked|shelled|staged|conducted|mounted|stabbed|bombarded|wounded|injured|destroyed|downed|rammed|hacked|razed|pounded|strafed|dropped|beat|raped|looted|clubbed|tortured|planted|overran|took)"
)
"""What was done, as the verb of a clause and not as a noun."""
_NO_DEED = r"was|were|is|are|had|have|has|been|being|when|after|as|who|which|that|killed|died|wounded|by|said|says|claimed|claims|denied|denies|admitted|condemned|rejected|accused|blamed|called|counted|\w+day"
_PHRASE = compiled(
    rf"(?P<who>\A(?:['’]s)?(?:\s\([^)]{{1,30}}\))?(?:\s(?:air|special|government|security|riot|border|military|police|armou?red|marine|army|navy))?(?:\s(?:forces|troops|soldiers?|commandos|marines|jets|warplanes|planes|aircraft|helicopters|drones|fighters?|militants?|gunm[ae]n|rebels?|militiam[ae]n|police|officers|snipers?|guards|paratroopers|guerrill?as?|tanks|artillery|members?|attackers?|(?:suicide )?bombers?|assailants?|insurgents?))?)"
    r"\s(?:in|at|on|near|from|under|outside|inside|along|across|around|based|stationed|deployed|posted|manning|guarding|patrolling|commanded by|led by|loyal to|hunting|searching|pursuing|backed by|supported by|accompanied by|aided by|joined by|in search of|driving|riding|carrying|wearing|wielding|brandishing|dressed (?:as|in)|disguised (?:as|in)|clad in|armed with|posing as|travell?ing|aboard|strapped with|equipped with)\s"
    r"(?:(?!\b(?:"
    rf"{_NO_DEED}"
    r")\b)[^.;,:()–—]){2,50}?"
    rf"(?=\s(?:(?:have|had|has|also|then|later|reportedly|allegedly|mistakenly|accidentally|again)\s){{0,2}}(?:{_STRUCK}\b(?!\s(?:by|in|during|when|after|while|as|near|outside|on \w+day|at|,)\b)(?![,.;]|\Z)|bl(?:ew|own) (?:himself|herself|themselves) up\b))"
)
_DASHES = compiled(rf"(?P<who>\A{MEMBERS})\s-\s[^-.;]{{3,90}}?\s?-\s(?=(?:(?:have|had|has|also|then|later)\s)?[a-z]+)")
_DAYS = compiled(
    rf"(?P<who>\A{MEMBERS}\s(?:have\s|had\s|has\s)?)(?:(?:late|early)\s)?on\s\w+day\s(?:morning|afternoon|evening|night)?\s?(?:and\s(?:on\s)?\w+day\s(?:morning\s|afternoon\s|evening\s|night\s)?)?(?={_STRUCK}\b)"
)
"""The days between a party and what it did: "on Saturday evening and Sunday morning shelled the town"."""
_QUALIFIED = compiled(r"\A\s?\([^)]{31,80}\)")


def beside_its_verb(left: str, right: str) -> str:
    """The words behind a party that begins its clause, without what stands between its people and what they did."""
    if " by mistake " in right[:30]:
        right = right.replace(" by mistake ", " ", 1)
    if " - " in right[:40]:
        right = _DASHES.sub(lambda m: m["who"] + " ", right, count=1)
    if " on " in right[:60]:
        right = _DAYS.sub(lambda m: m["who"], right, count=1)
    right = _QUALIFIED.sub("", right, count=1)
    if (found := _PHRASE.match(right)) and BEGINS.search(left):
        return found["who"] + right[found.end() :]
    return right
