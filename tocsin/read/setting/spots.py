"""Where it happened, and not where it was judged, told or mourned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.places.words import capitals
from tocsin.read.findings.namesof import is_river
from tocsin.read.findings.widths import LANDS
from tocsin.read.setting.besides import is_beside_it, stands_for_a_war
from tocsin.read.setting.passedby import is_passed_by, of_what_came_before
from tocsin.read.setting.struck import came_upon, struck_at_it, struck_at_their_post, struck_there

_ELSEWHERE = compiled(
    r"\b(?:courts?|(?<!outside a )(?<!outside the )courthouse|judges?|jury|jurors|prosecutors?|arrested|detained|convicted|sentenced"
    r"|jailed|charged|tried|trial|buried|funerals?|conference|reporters|correspondents?|journalists|said|told|spokes\w+|born|lived|living"
    r"|branch|affiliate|wing|flown|taken|airlifted|evacuated|hospitali[sz]ed|treat(?:ed|ment)|hospitals?|presence|involvement|intervention|role|summit|protest(?:s|ed)?|rally|rallied|marched|demonstrat\w+)\s(?:(?:on|late|early|yesterday|today|\w+day|in (?:19|20)\d\d)\s){0,2}(?:in|at|to|near|of)\s(?:the\s)?(?:(?:\w+\s)?(?:town|city|village|port|capital|suburb|district|province) of\s|(?:state|provincial|regional|district|national|nearby|country['’]s|state['’]s|province['’]s)\s(?:capital|city|town|headquarters)(?:\scity)?,?\s|\w+\s)?\Z"
)
"""Text before a place where something else is: "a court in Nairobi", "told reporters in Geneva"."""


_DATELINE = compiled(
    r"\A(?:/[^\W\d_][\w '.-]{1,25})?(?:, [^\W\d_][\w. ]{1,25}){0,2}(?:,? (?:\w+day,? )?(?:\d{1,2} )?[^\W\d_]{3,9}\.?(?: \d{1,2})?(?:,? \d{4})?)?(?: \([^)\n]{2,40}\))?\s?(?:[-–—]{1,2}\s|:\s)"
    r"|\A, [^\W\d_]{3,9}\.? \d{1,2}(?:,? \d{4})?\.? ?/[^\W\d_]{2,20}/"
)


_OPENING = 45
"""Characters of a line within which a dateline begins."""
_HEAD = 800
"""Characters of a text above which that line begins."""


def in_dateline(text: str, spot: Toponym) -> bool:
    """Whether a place stands in the dateline that opens a dispatch: where it was written."""
    line = text.rfind("\n", 0, spot.start) + 1
    if spot.start - line > _OPENING or line > _HEAD or (line and not _above(text, line)):
        return False
    return _DATELINE.match(text[spot.end : spot.end + 90]) is not None


def _above(text: str, end: int) -> bool:
    """Whether nothing but title, byline and date stands above a line that begins at `end`."""
    lines = [line for line in text[:end].splitlines() if line.strip()]
    return len(lines) <= 5 and all(len(line) <= 200 for line in lines)


ROUTE = compiled(
    r"\b(?:(?:bus|buses|minibus|coach|train|ferry|boat|ship|vessel|flight|plane|airliner|jet|jumbo|convoy|lorry|truck|tanker|passengers)\s(?:[\w'’-]+\s){0,2}?(?:from|to|for|between)"
    r"|(?:runs?|running|plies|plied|sails?|sailed|sailing|travell?ed|travell?ing|bound|en route)\s(?:daily\s)?(?:between|from|to|for)"
    r"|on (?:its|his|her|their|the) way (?:back\s)?(?:from|to|home to)|(?:headed|heading|bound|travell?ing|going|en route|returning) (?:to|for|from) [\w'’-]+ (?:from|to))\s(?:[\w'’-]+\s(?:and|to)\s)?\Z"
)
"""Before the ends of a journey: "a bus from Karachi was stopped near Lahore", "the boat, which runs between Gao and Mopti"."""
_HELD = compiled(
    r"\b(?:arrested|detained|apprehended|rounded up|speaking|spoke|met|debated|convened|voted|gathered for|summoned|mourned|marched|protested|summit|(?:donors?|peace|press|news|security|aid)[ -]conference|talks|negotiations|briefing)\s(?:[\w'’-]+\s){0,6}?(?:in|at|near|outside)\s(?:the\s)?(?:\w+\s)?\Z"
)
"""Before the place of an arrest or a speech, with whoever is arrested: "arrested two men in Hamburg", "speaking to reporters in Geneva"."""
_DEED_BEFORE = compiled(
    r"\b(?:kill|attack|bomb|blast|explo|shoot|shot|murder|raid|assault|stabb|kidnap|abduct|massacre|ambush)"
)
_ORIGIN = compiled(
    r"\b(?:natives?|citizens?|nationals?|immigrants?|refugees?|migrants?|m[ae]n|wom[ae]n|brothers?|sisters?|couple|students?|teenagers?|youths?|converts?|originally|hail(?:s|ed|ing))"
    r"\s(?:of|from)\s(?:the\s)?\Z"
    r"|\b(?:\d{1,2}-year-old(?:\s[\w-]+){0,4}?|(?:mother|father|m[uo]m|dad)(?:[ -]of[ -]\w+)?)\sfrom\s(?:the\s)?(?:[\w-]+\s){0,2}\Z"
)
_CAME_FROM = compiled(
    r"\b(?:came|come|comes|hail(?:s|ed)?|originated|arrived) from\s(?:the\s)?(?:(?:nearby|neighbou?ring)\s)?(?:(?:villages?|towns?|city|districts?|province|areas?|region|suburbs?|camps?)\sof\s)?"
    r"(?:[\w'’-]+,?\s(?:and|or)\s)?(?:[\w'’-]+,\s(?:(?:an?|two|three|both)\s)?(?:[\w-]+\s)?(?:villages?|towns?|suburbs?|districts?|places|areas?)\s(?:near|outside|in|of|around|close to|(?:north|south|east|west)\w*\sof)\s)?\Z"
)
"""Before where attackers, shots or victims came from: "came from Hatil and Jeb, two villages near Ramallah"."""
_TREATED = compiled(
    r"\b(?:taken|rushed|flown|airlifted|evacuated|admitted|transferred|brought|treated|hospitali[sz]ed|recovering)\s(?:to|in|at|for treatment (?:to|in|at))\s(?:[\w-]+\s){0,3}?(?:hospitals?|clinics?|health cent(?:re|er)s?)\s(?:in|at|near|of)\s"
    r"(?:[\w'’-]+,?\s(?:near|outside)\s)?(?:the\s)?(?:(?:[\w-]+\s)?(?:town|city|village|port|capital|district|province)\sof\s|(?:state|provincial|regional|district|nearby)\s(?:capital|city|town)(?:\scity)?,?\s|nearby\s|neighbou?ring\s)?\Z"
)
"""Before where the wounded are treated: "were taken to hospital in the town of Mach"."""
_LIKENED = compiled(
    r"\b(?:on the scale of|similar to|akin to|comparable (?:to|with)|reminiscent of|like (?:that|those|the ones?) (?:in|of)|(?:what|as) happened in)\s\Z"
)
"""Before a place with which this one is likened: "an outrage on the scale of Madrid"."""
_BASED = compiled(
    r"\b(?:based|stationed|headquartered|garrisoned|born|raised|educated|studied|studying|graduated|enrolled|buried|convicted|sentenced|extradited|deported)"
    r"\s(?:in|at|to|from)\s(?:the\s)?(?:\w+\s){0,2}?\Z"
)
"""Before the place where somebody is at home, or was judged: "a unit based at Fort Hood"."""
_OF_AGE = compiled(
    r", \d{2}, (?:originally )?(?:of|from) (?:the )?(?:[\w'’.-]+,? ){0,4}\Z"
    r"|, of (?:no fixed abode, )?(?:[\w'’.-]+ ){1,3}(?:court|road|street|avenue|close|drive|lane|way|place|crescent|gardens|terrace|grove|walk|estate|park)(?:,| in) (?:[\w'’.-]+, ){0,2}\Z"
)
"""Before somebody's home: "Alexander Ross, 42, from Taunton", "Ross, of Priory Road, Taunton"."""
_COURT_OF = compiled(
    r"(?:['’]s)? (?:public |chief |state |federal |anti-?terror(?:ism|ist)? ){0,2}(?:prosecutors?\b|prosecution|(?:crown|criminal|circuit|high|district|supreme|appeals?|central|federal|county|city|magistrates['’]?|regional)(?: criminal| civil)? court|court of appeal|magistrates|assizes|tribunal)"
)
"""Behind the town of a court or a prosecutor: "the Paris prosecutor's office"."""
_LIVES = compiled(
    r"\bwho(?:se\s(?:family|parents|wife|husband|mother|father|relatives))?\s(?:(?:now|also|still|had|has|have|once|then|originally|both)\s){0,2}"
    r"(?:lives?|lived|living|resides?|resided|grew up|worked?|works|study|studies|studied|teach(?:es)?|taught|comes?|came|hails?|was born|were born|was raised)"
    r"\s(?:[\w-]+\s){0,3}?(?:in|near|from|at|outside)\s(?:the\s)?(?:[\w-]+\s){0,2}?\Z"
    r"|\bwhere (?:he|she|they) (?:had |once |now )?(?:lived|lives?|grew up|was born|were born|worked|works|studied)\s(?:in|near|at)\s(?:the\s)?\Z"
    r"|\ba (?:resident|native|citizen|son|daughter) of\s(?:the\s)?(?:[\w-]+\s){0,2}?\Z"
)
"""Before somebody's home: "the lawyer, who lives in Brussels", "whose parents live in Abuja"."""
_TRAVELS = compiled(
    r"\b(?:flies|flew|flown|fly(?:ing)?|returned|returns?|returning|heads?|headed|heading|travell?ed|travell?ing|travels?|back|moved|emigrated|relocated|descended|converged|bound|en route|destined|(?:set free|freed|released)(?:\s[\w-]+){0,3}?)"
    r"\s(?:back\s|home\s)?(?:to|for|on|at (?:places such as\s)?)\s?(?:the\s)?\Z"
    r"|\b(?:headed|heading|bound|travell?ing|en route|going|driving|driven) (?:to|for|towards) (?:the )?(?:[\w’'-]+ ){1,4}?from (?:the )?\Z"
)
"""Before where somebody goes or is let go: "flies back to Washington", "thousands descended on Washington"."""
_FLED = compiled(
    r"\b(?:escap(?:ed|es|ing)|fled|flees?|fleeing|retreat(?:ed|s|ing)|withdr(?:ew|awing)|disappear(?:ed|ing)|vanish(?:ed|ing)|melted (?:away|back)|made off|took off)\s(?:back\s|across the border\s|on \w+\s){0,2}"
    r"(?:to|towards?|into|in the direction of|for)\s(?:the\s)?(?:(?:nearby|neighbou?ring|adjoining|direction of|town of|city of|mountains of|forests? of|bush(?:es)? (?:of|near))\s){0,2}\Z"
)
"""Before where those went who did it, or who ran from it: "before escaping into neighbouring Plateau State"."""
_BASED_THERE = compiled(r"(?:,\s[A-Za-z. ]{2,14})?-based\b")
_PLAYS = compiled(
    r"\b(?:play(?:s|ed|ing)?|turn(?:s|ed) out|signed|scor(?:ed|es)|batt(?:ed|s)|bowl(?:ed|s)|coach(?:es|ed)?|lined? up|kept goal)\s(?:[\w-]+\s){0,3}?for\s\Z"
)
"""Before a team: "who played cricket for Oldham"."""
_INSTITUTION = compiled(
    r"\b(?:university|college|bank|treaty|accords?|duke|duchess|museum|institute) of (?:the )?\Z|\bflags? of (?:the )?\Z"
)
"""Before a place that is part of the name of an institution: "the Treaty of Rome", "the University of San Diego"."""
_TALKS = compiled(
    r"(?:['’]s)? (?:peace |ceasefire |border |nuclear )?(?:talks|agreements?|accords?|process|summit|treaty|protocol|convention|declaration|communiqu[ée]|pact|trials?)\b(?! ended)"
)
"""Behind a place after which talks, a treaty or a trial are called: "since the Astana talks", "the Minsk agreements"."""
_STRUGGLE = compiled(
    r"\b(?:groups?|rebels|militants|militias?|separatists|guerrillas|organi[sz]ations?|movements?|insurgents|factions?|alliance of [\w ]{1,20})\s(?:(?:that|which|who)\s(?:is|are|has been|have been)\s)?"
    r"(?:(?:fighting|battling|struggling|campaigning|waging)\s(?:[\w'’-]+\s){0,3}?(?:rule|independence|autonomy|statehood|freedom|insurgency|rebellion|war|jihad|campaign)"
    r"|active|operating|based)\s(?:in|for)\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
"""Before the land for which a group fights, or where it is at home: "groups fighting Indian rule in Kashmir"."""
_OFFICE = compiled(
    r"(?:['’]s)? (?:(?:new|former|late|interim|acting|deputy) )?(?:(?:vice[ -])?president|prime minister|premier|chancellor|foreign (?:minister|ministry|secretary)|defen[cs]e (?:minister|ministry|secretary)"
    r"|interior (?:minister|ministry)|army radio|state (?:radio|television|media)|ambassador|embassy|parliament speaker)\b"
)
"""Behind a country of which somebody holds an office: "Pakistan President …", "China's foreign minister"."""
_AT_A_HOSPITAL = compiled(
    r"\b(?:nurses?|doctors?|surgeons?|medics?|director|head|manager|officials?|workers?|sources?|staff|spokes\w+|taken|rushed|brought|admitted|treated|received|arrived) (?:at|of|in|to|from) (?:the )?\Z"
)
_HOSPITAL = compiled(r"(?:['’]s)? (?:\w+ ){0,2}?(?:hospitals?|clinics?|medical cent(?:re|er)|infirmary)\b")
"""Around the name of a hospital whose people speak, or where the wounded are: "a nurse at Madina hospital said"."""
_MISSION = compiled(
    r"\b(?:embass(?:y|ies)|consulates?|ambassadors?|envoys?|missions?|command|headquarters|think[ -]tanks?|observatory|institute|university"
    r"|ministr(?:y|ies)|presidency|foreign office|high command|(?:state|public|official|local|independent) (?:television|tv|radio|media)|(?:news|press) agency|war monitor)\sin\s\Z"
)
_SPEAKS = compiled(
    r"\s(?:(?:on|late|early)\s)?(?:\w+day\s)?(?:also\s)?(?:condemned|said|warned|urged|advised|told|issued|called|confirmed|expressed|offered|announced|denied|declined|refused|insisted|acknowledged|estimated|reckons?|reported|quoted|added|put|gave|blamed|accused|claimed|released|says|reports)\b"
)


def of_another_thing(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a court, an arrest, a speech, a hospital or a journey stands right before a place, not before `start`; or
    somebody's home, or where no deed is told of."""
    floor = max(start, spot.start - 60)
    if any(words.search(lowered, floor, spot.start) for words in (ROUTE, _ORIGIN, _LIKENED)):
        return True
    if of_what_came_before(lowered, start, spot):
        return True
    if _ELSEWHERE.search(lowered, floor, spot.start) and not struck_there(lowered, start, spot):
        return True
    if never_there(lowered, start, spot) or _COURT_OF.match(lowered, spot.end):
        return True
    held = _HELD.search(lowered, floor, spot.start)
    if held is None or _DEED_BEFORE.search(lowered, held.start(), spot.start):
        return False
    return not struck_at_it(lowered, start, held.start())


def never_there(lowered: str, start: int, spot: Toponym) -> bool:
    """Whether a place tells where a unit is based, an office speaks or somebody lives, was born or judged, of what land somebody
    holds an office, for which a group fights, or after which talks, a treaty or an institution are called. No deed is told by it."""
    return (
        of_somebody(lowered, start, spot)
        or _INSTITUTION.search(lowered, max(start, spot.start - 60), spot.start) is not None
        or stands_for_a_war(lowered, start, spot)
    )


def of_somebody(lowered: str, start: int, spot: Toponym) -> bool:
    """The same, but for institutions, which stand in their towns: "at the university college of Garissa"."""
    if is_beside_it(lowered, spot):
        return True
    floor = max(start, spot.start - 80)
    if any(words.search(lowered, floor, spot.start) for words in (_CAME_FROM, _TREATED)):
        return True
    floor = max(start, spot.start - 60)
    if _HOSPITAL.match(lowered, spot.end) and _AT_A_HOSPITAL.search(lowered, floor, spot.start):
        return True
    if any(words.search(lowered, floor, spot.start) for words in (_OF_AGE, _PLAYS, _LIVES, _FLED)):
        return True
    travels = _TRAVELS.search(lowered, floor, spot.start)
    if travels and not came_upon(lowered, start, travels.start()):
        return True
    if _BASED.search(lowered, floor, spot.start) and not struck_at_their_post(lowered, start, spot):
        return True
    if is_passed_by(lowered, start, spot):
        return True
    if _MISSION.search(lowered, floor, spot.start) and _SPEAKS.match(lowered, spot.end):
        return True
    if (
        _BASED_THERE.match(lowered, spot.end)
        or _TALKS.match(lowered, spot.end)
        or _STRUGGLE.search(lowered, max(start, spot.start - 110), spot.start)
    ):
        return True
    return spot.feature == "country" and _OFFICE.match(lowered, spot.end) is not None


def of_the_deed(lowered: str, start: int, options: Sequence[Toponym]) -> list[Toponym]:
    """The places without those of a court, an arrest, a speech or a dateline, when another place remains.

    A dateline stays where all else lies in its own country and is no smaller than a province: there the town is told once.
    """
    left = [t for t in options if not is_river(t) and not of_another_thing(lowered, start, t)]
    there = [t for t in left if in_dateline(lowered, t)]
    beside = [t for t in left if t not in there and t.role == "place"]
    if there and any(part_of_land(lowered, t) or _elsewhere(t, there) for t in beside):
        left = [t for t in left if t not in there]
    return left if any(t.role == "place" for t in left) else list(options)


_PART = compiled(
    r"\b(?:north|south|east|west)[a-z-]*ern\s\Z|\b(?:central|the (?:north|south|east|west)[a-z-]* of|(?:across|throughout|all over|around)(?: (?:all of|much of|the whole of|parts of))?(?: the)?)\s\Z"
)


def part_of_land(lowered: str, spot: Toponym) -> bool:
    """Whether a part or the whole of a country is told, "in eastern Afghanistan", "across Iraq": its capital alone, where
    that is written, is not meant."""
    return spot.feature == "country" and _PART.search(lowered, max(0, spot.start - 20), spot.start) is not None


def _elsewhere(spot: Toponym, there: Sequence[Toponym]) -> bool:
    """Whether a place is a town, or a province or a country in which the dateline's town does not lie."""
    if spot.feature == "admin1":
        return all(
            spot.place.country != d.place.country or (d.place.admin1 and spot.place.admin1 != d.place.admin1)
            for d in there
        )
    return spot.feature not in _WIDE or all(spot.place.country != d.place.country for d in there)


_WIDE = LANDS | {"region"}


_DEED_NAMED = compiled(r"(?:['’]s)?\s(?:[a-z-]+\s)?\Z")


def told_before(lowered: str, places: Sequence[Toponym], deed: int) -> Toponym | None:
    """The place that names the deed at `deed`: "the London attack", "the Bali bombings"."""
    near = [t for t in places if t.end <= deed and deed - t.end <= 14 and t.role == "place"]
    return near[-1] if near and _DEED_NAMED.fullmatch(lowered, near[-1].end, deed) else None


def stray(spot: Toponym, places: Sequence[Toponym]) -> bool:
    """Whether a town lies in a country of which the text names nothing else, while it names two places of another.

    Most such towns are namesakes: a village that the gazetteer lacks, or a market that is called like a town. A capital
    is none, but for the one where the report was written: its country is often told by nothing else.
    """
    if spot.feature in _WIDE or not spot.place.country:
        return False
    if capitals().get(spot.name) == spot.place.country and spot.start > _OPENING:
        return False
    others = Counter(t.place.country for t in places if t.place.country and t.place.name != spot.place.name)
    return spot.place.country not in others and max(others.values(), default=0) >= 2
