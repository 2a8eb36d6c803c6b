"""One house is no ground: a hotel that gunmen hold, a school that they take over, a shop that police retake floor by floor.

Palaces, stations, bases and airports are: who holds them holds a place. Patterns match lower-case text.
"""

from __future__ import annotations

import re

from tocsin.patterns import compiled

_HOUSE = (
    r"(?:hotels?|guest ?-?houses?|theat(?:re|er)s?(?! of war)(?: cent(?:re|er))?|cinemas?|restaurants?|caf[eé]s?|bakery|night ?-?clubs?|supermarkets?|shops?|stores?|malls?|shopping cent(?:re|er)s?|schools?|universit(?:y|ies)|colleges?|kindergartens?|hospitals?|clinics?|mosques?|church(?:es)?|synagogues?|temples?|cathedrals?|monaster(?:y|ies)"
    r"|flats?|apartments?|houses?|homes?|villas?|farmhouses?|banks?|museums?|concert halls?|jails?|prisons?|embass(?:y|ies)|consulates?|offices?|studios?|bus(?:es)?|trains?|ferr(?:y|ies)|airliners?|planes?|jets?|restaurants?)"
)
_INSIDE = r"(?:(?:parts?|half|most|all|the (?:\w+ )?(?:floors?|wing|rest|inside|lobby)) of )?"
_BEHIND = compiled(
    rf"(?: over| back| control of| hold of)? {_INSIDE}(?:an?|the|its|his|her|their|two|three|several) (?:(?!(?:of|in|at|and|from|near|town|city|village|district|province|region|base|camp|airport|port|with|where|who|that|which|by|on|after)\b)[\w'’.-]+ ){{0,3}}?{_HOUSE}\b(?! (?:town|city|village|district|suburb|square|hill|compound|area|quarter|island|province))"
)
_BEFORE = compiled(
    rf"\b(?:{_HOUSE}|the buildings?)(?: (?:in|at|on|near) [\w-]+(?: [\w-]+)?)?,? (?:(?:which|that) )?(?:was|were|had been|has been|have been|is being|was being|being)(?: \w+ly| then| also| briefly)? \Z"
)
_IT = compiled(r" (?:it|them)\b")
_A_HOUSE = compiled(rf"\b{_HOUSE}\b[^.;]{{0,50}}\Z")
_ONE_MORE = compiled(
    r"\b(?:an?|the|one) (?:first|second|third|fourth|fifth|other|sixth)s? (?:man |woman |suspect |gunman )?(?:was|were|had been|has been)(?: \w+ly| also| later)? \Z|\b(?:another|others|one|some|several|both|the rest|the man|the woman|the driver|the gunm[ae]n|the suspects?|the attackers?)(?: of them)? (?:was|were|had been|has been)(?: \w+ly| also| later)? \Z"
)
_PLACE_OF = compiled(r" the place of\b| (?:it|that|this|the claim|responsibility|part|up arms|the blame)\b(?! from)")
_TOOK = compiled(r"t(?:ook|ake|akes|aken|aking)\b")
_TAKEN = compiled(r"(?:re)?(?:captured|taken)|seized|held")


def of_a_house(low: str, start: int, end: int, said: re.Match[str]) -> bool:
    """Whether the words `said` of the clause [start, end) tell of one house, of one person, or of what is only "taken up"."""
    at, behind = said.start(), said.end()
    if said[0].endswith(" the"):
        behind -= len(" the")
    if _BEHIND.match(low, behind, end) or _BEFORE.search(low, max(start, at - 70), at):
        return True
    if _IT.match(low, behind, end) and _A_HOUSE.search(low, max(0, at - 80), at):
        return True
    if _TAKEN.match(said[0]) and _ONE_MORE.search(low, max(start, at - 50), at):
        return True
    return _TOOK.match(said[0]) is not None and _PLACE_OF.match(low, behind, end) is not None
