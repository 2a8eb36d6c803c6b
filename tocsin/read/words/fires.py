"""Fires that somebody lit: mosques, synagogues and hostels set alight, petrol bombs thrown at them.

Told by a whole clause, as headlines do: a church that burns may have been struck by lightning, but nobody throws a petrol
bomb by mishap. Patterns are for lower-case text.
"""

from __future__ import annotations

from tocsin.patterns import compiled

_HOUSE = (
    r"(?:mosques?|synagogues?|church(?:es)?|chapels?|cathedrals?|temples?|gurdwaras?|shuls?|prayer (?:halls?|rooms?)|(?:islamic|muslim|jewish|chabad|community|cultural|reception|refugee|asylum) (?:centres?|centers?|schools?|day schools?|cemeter(?:y|ies))|kosher (?:[a-z]+ )?(?:shops?|restaurants?|supermarkets?|stores?|delis?)|yeshivas?|kindergartens?|schools?"
    r"|(?:asylum|refugee|migrant)(?: |-)?(?:seekers?['’]?s? )?(?:hostels?|homes?|shelters?|accommodation|housing|hotels?|camps?)|(?:planned |future )?(?:hostels?|homes?|shelters?|accommodation) for (?:asylum seekers|refugees|migrants)|police (?:stations?|cars?|vans?|vehicles|posts?)|(?:party|newspaper|campaign) (?:offices?|headquarters)|embass(?:y|ies)|consulates?|clinics?|polling stations?|ballot (?:drop )?box(?:es)?)"
)
_NAMED = rf"(?:[\w'’-]+ ){{0,4}}?{_HOUSE}"
_LIT = r"(?:torched|set (?:ablaze|alight|on fire)|fire-?bombed|petrol-bombed|burn(?:ed|t) (?:down|out|to (?:the )?ground) (?:by|in (?:an? )?(?:\w+ )?(?:arson|attack)))"
_BOTTLES = r"(?:molotov(?:s| cocktails?)?|(?:petrol|gasoline|fire|incendiary)[ -]?bombs?|incendiary (?:devices?|grenades?)|burning bottles?|bottles? (?:of (?:petrol|burning \w+)|filled with petrol))"
_THROWN = r"(?:(?:was|were|is|are|been|being) )?(?:thrown|hurled|lobbed|tossed|flung|thr[eo]w|fired|chucked)"
_CLAUSES = compiled(
    rf"\b{_HOUSE} (?:(?:in|at|near|on) (?:[\w'’-]+ ){{1,3}}?)?(?:(?:has |had |have )?(?:was|were|been|is) )?(?:\w+ly )?{_LIT}(?! (?:by )?(?:accident|lightning|stray|sparks?|candles?|fireworks?))"
    rf"|\b{_BOTTLES} (?:{_THROWN} |hits? |strikes? |struck )(?:at|into|through|over|on|onto|against|near|outside|inside)?(?= ?(?:the |an? )?{_NAMED}\b)"
    rf"|\b(?:arson|fire-?bomb(?:ing)?|petrol bomb) attacks? (?:on|at|against|upon|in|near|targeting)(?= (?:the |an? )?{_NAMED}\b)"
    rf"|\bfire-?bombings? of (?={_NAMED}\b)"
    rf"|\b{_HOUSE} (?:(?:in|at|near|on) (?:[\w'’-]+ ){{1,5}}?)?(?:was |were |is |has been |had been )?(?:hit|targeted|struck|damaged|destroyed|attacked|gutted|burn(?:ed|t) (?:down|to (?:the )?ground)) (?:in|by|with) (?:an? |the |two |three |several |suspected )*(?:{_BOTTLES}|(?:suspected )?arson(?: attack| fire)?s?|arsonists?|firebombings?|(?:deliberate|deliberately (?:lit|started|set)) (?:fires?|blazes?))"
    rf"|\b(?:badly |severely |heavily )?(?:damaged|destroyed|gutted) (?:in|by) (?:an? |the )?(?:deliberately (?:lit|started|set)|deliberate|arson|racist|antisemitic) (?:fires?|blazes?|arson attacks?)"
    r"|\bincendiary devices? (?:\w+ )?(?:went off|exploded|ignited|detonated|caught fire)"
)


def fires(lowered: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Clauses that tell of arson at a house where people pray, live or rule: their span, and the type of attack."""
    if not _FIRE.search(lowered, start, end):
        return []
    return [(*m.span(), "facility_attack") for m in _CLAUSES.finditer(lowered, start, end)]


_FIRE = compiled(r"arson|torch|alight|ablaze|on fire|molotov|bomb|incendiary|deliberate|bottle|burn")
