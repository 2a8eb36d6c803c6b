"""What a deed struck before the town where it stands: "blew himself up at a funeral in Jalalabad".

Courts, hospitals, rallies and conferences before a town mostly say where something else was: a trial, a treatment, a speech.
Where the deed is done to them, or among those who are there, the town is the deed's.
"""

from __future__ import annotations

from tocsin.patterns import compiled
from tocsin.places import Toponym

_OPEN_TO_ALL = r"(?:funerals?|hospitals?|conferences?|summits?|protests?|rall(?:y|ies))"
_THINGS = rf"(?:{_OPEN_TO_ALL}|courts?|courthouses?|branch|journalists|reporters|judges?|prosecutors?)"
_AN = r"(?:an?|the|one|two|three|several|its|their)\s(?:[\w'’-]+\s){0,3}?"
_TOWN = r"\s(?:in|at|near|of)\s(?:the\s)?(?:(?:\w+\s)?(?:town|city|village|port|capital|suburb|district|province) of\s|\w+\s)?\Z"
_DEED = (
    r"(?:kill(?:ed|s|ing)|wound(?:ed|s|ing)|attack(?:ed|s|ing)?|bomb(?:s|ed|ing|ings)?|blasts?|explo(?:ded|des|sions?)|shooting|shot|shoots|fire|fired|murder(?:ed|s)?|raid(?:ed|s)?|assault(?:ed|s)?|stabbed|stabbing|kidnapped|abducted"
    r"|massacred?|ambush(?:ed)?|detonated|blew (?:(?:him|her|them)sel(?:f|ves)|it) up|went off|struck|hurled|threw|thrown|planted|hidden|rammed|drove|ploughed|plowed|burst|grenades?|rockets?|missiles?|shells?|(?:air ?)?strikes?)"
)
_STRUCK = compiled(
    rf"\b(?:storm(?:ed|s|ing)?|attack(?:ed|s|ing)?|struck|str(?:ikes?|iking)|hit(?:s|ting)?|bomb(?:ed|ing)|raid(?:ed|s|ing)?|target(?:ed|s|ing)?|shell(?:ed|s|ing)|(?:ripped|tore|swept) through|killed|shot|kidnapped|abducted|seized|murdered|burst into|hit by)\s{_AN}{_THINGS}{_TOWN}"
)
"""Before the town of what the deed was done to: "stormed a courthouse in Charsadda"."""
_AMONG = compiled(
    rf"\b{_DEED}\s(?:(?!(?:and|but|who|which|that|after|before|when|said|by|over|for|to)\b)[\w'’-]+\s){{0,3}}?(?:outside|near|inside|into|against|targeting|aimed at|next to|close to|in front of|on)\s{_AN}{_THINGS}{_TOWN}"
    rf"|\b{_DEED}\s(?:(?!(?:and|but|who|which|that|after|before|when|said|by|over|for|to)\b)[\w'’-]+\s){{0,3}}?(?:at|in|during)\s{_AN}{_OPEN_TO_ALL}{_TOWN}"
    rf"|\b(?:shot(?: dead)?|killed|stabbed|gunned down|wounded)\s(?:(?!(?:and|but|who|which|that|after|before|when)\b)[\w'’-]+\s){{1,4}}?(?:at|in)\s{_AN}court(?:house)?s?{_TOWN}"
    rf"|\b{_DEED}\s(?:(?!(?:and|but|who|which|that|said)\b)[\w'’-]+\s){{0,4}}?(?:as|while|when|during)\s(?:(?!(?:said|told|court|judge|jury)\b)[\w'’-]+\s){{1,8}}?(?:at|in|from)\s{_AN}{_OPEN_TO_ALL}{_TOWN}"
)
"""The same, of a deed done there: "a bomb exploded outside a hospital in Aden", "killed two tourists at a conference in Hurghada"."""
_THEIR_POST = compiled(
    r"\b(?:attack(?:ed|s|ing)?|struck|hit|shell(?:ed|s|ing)|ambush(?:ed|es|ing)?|target(?:ed|s|ing)?|bomb(?:ed|s|ing)|raid(?:ed|s|ing)?|storm(?:ed|s|ing)?|overran)\s(?:[\w'’-]+\s){0,4}?(?:troops|soldiers|peacekeepers|forces|police|guards|fighters|units?|battalions?|brigades?|contingent|marines|rangers)"
    r"\s(?:that (?:is|are|was|were)\s|who (?:are|were)\s)?(?:based|stationed|garrisoned|deployed|quartered|encamped)\s(?:in|at|near|outside)\s(?:the\s)?(?:[\w-]+\s(?:of\s)?)?\Z"
)
"""The same, of those who are at home there: "attacked peacekeepers based in Bulo Marer"."""
_AS_THEY = compiled(
    r"\b(?:who|as (?:they|he|she|people|crowds|families|residents|worshippers|mourners|villagers|voters|students)|while (?:they|he|she)?|people|those|worshippers|mourners|villagers|families|supporters)\s(?:(?:had|have|were|was|are)\s)?(?:been\s)?\Z"
)
"""Before what those did whom a deed struck: "a bomb killed twelve people who had gathered for prayers in Kunduz"."""
_DEED_BEFORE = compiled(rf"\b{_DEED}\b")
_MEETS = compiled(r"(?:voted|gathered for|mourned|marched|protested|met|debated)\b")
_SPOKEN_OF = compiled(
    r"\b(?:condemn|denounc|discuss|said|says|spoke|told|blam|claim|mourn|accus|charg|convict|sentenc|protest(?:ed|ing)|investigat|testif|trial)\w*\b[^.;,]{0,40}\Z"
)
"""Before a deed that is only spoken of: "condemned the attack at a conference in Geneva"."""
_WHEN_THEY = compiled(
    r"\b(?:when|as)\s(?:(?:the|some|several|suspected|unknown|unidentified|masked|about|dozens of)\s|\d+\s){0,2}(?:gunm[ae]n|armed men|militants|militiam[ae]n|fighters|rebels|insurgents|guerrillas|attackers|assailants|bandits|raiders|jihadists|islamists|extremists|terrorists)\s(?:had\s|again\s)?\Z"
)
"""Before the coming of attackers by which people came to harm: "nine were killed when gunmen returned to Barsa"."""


def struck_there(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a court, a hospital, a rally or the like that stands right before a place, not before `start`, is what a deed struck."""
    floor = max(start, spot.start - 130)
    if _STRUCK.search(lowered, floor, spot.start):
        return True
    among = _AMONG.search(lowered, floor, spot.start)
    return bool(among and not _SPOKEN_OF.search(lowered, max(start, among.start() - 60), among.start()))


def struck_at_it(lowered: str, start: int, at: int) -> bool:
    """Whether what people do at `at` ("voted", "gathered for") is what those did whom a deed struck, told before it in its sentence."""
    if not _MEETS.match(lowered, at) or not _AS_THEY.search(lowered, max(start, at - 40), at):
        return False
    return _DEED_BEFORE.search(lowered, max(start, at - 90), at) is not None


def struck_at_their_post(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a deed struck people where they are based, right before a place."""
    return _THEIR_POST.search(lowered, max(start, spot.start - 110), spot.start) is not None


def came_upon(lowered: str, start: int, at: int) -> bool:
    """Whether those who go somewhere by the verb at `at` are attackers by whose coming people came to harm."""
    return _WHEN_THEY.search(lowered, max(start, at - 50), at) is not None
