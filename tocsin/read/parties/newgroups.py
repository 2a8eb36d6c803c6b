"""Groups that the register does not know, read from the form of a claim or of blame alone."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.read.findings.speakers import speaker_of
from tocsin.read.parties.enough import COLLECTIVE, UNREGISTERED
from tocsin.read.parties.responsibility import Responsibility

_CAPITALS = r"(?:[A-Z][\w'’-]+|al-[A-Z]\w+)(?:\s(?:(?:of|the|for|and|in|al|ul|e|de|del|la)\s){0,2}(?:[A-Z][\w'’-]+|al-[A-Z]\w+)){0,6}"
_GROUP = r"(?:group|organi[sz]ation|faction|movement|outfit|militia|cell|gang)"
_NEW_NAMES = (
    compiled(rf"\b{_GROUP}\s(?:called|calling itself|known as|named)\s(?:the\s)?[\"“'‘]?(?P<name>{_CAPITALS})"),
    compiled(
        rf"\b(?:claimed|claim of responsibility)\s(?:by|from)\s(?:the\s|a\s)?(?:(?:little-known|shadowy|militant|separatist|rebel|leftist|armed)\s){{0,3}}(?:group\s)?[\"“'‘]?(?P<name>{_CAPITALS})"
    ),
    compiled(rf"\bgroups\s(?:have\s|had\s)?claimed\s[^.;:]{{0,30}}:\s(?:the\s)?[\"“'‘]?(?P<name>{_CAPITALS})"),
    compiled(
        rf"(?<![\w.])(?:[Tt]he\s)?(?P<name>{_CAPITALS})(?:\s\([A-Z-]{{2,10}}\)|,[^,.;]{{1,60}},)?\s(?:has\s|have\s|later\s|also\s|quickly\s)*claimed\s(?:responsibility|the attack)"
    ),
)
_BLAMED_NAMES = (
    compiled(
        rf"\b{_GROUP},?\s(?:called\s|known as\s)?(?:the\s)?(?P<name>{_CAPITALS}),?\s(?:was|were|is|are)\s(?:\w+\s)?(?:behind|responsible|to blame)"
    ),
    compiled(
        rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s(?:[^.;,]{{0,60}}?\son\s)?(?:the|a)\s(?:[\w-]+\s){{0,4}}{_GROUP},?\s(?:called\s|known as\s)?(?:the\s)?(?P<name>{_CAPITALS})"
    ),
)
_KIND_OF = r"(?:(?:local|armed|ethnic|islamist|jihadist|far-right|far-left|communist|maoist|marxist|leftist|left-wing|secessionist|rival|foreign|cross-border|unknown|rogue|pro-[\w-]+|anti-[\w-]+|(?!(?:Suspected|Alleged|Armed)\b)[A-Z][\w-]+)\s)"
_COLLECTIVES = compiled(
    rf"\b{_KIND_OF}{{0,3}}(?:bandits|separatists|secessionists|militiamen|militias|rebels|insurgents|jihadists|extremists|herders|herdsmen|settlers|guerrillas|mercenaries"
    rf"|paramilitaries|cartels|gangs|vigilantes|dissidents|partisans|smugglers|poachers|hardliners|(?:[Dd]issident|[Ll]oyalist) (?:republicans|paramilitaries))\b|\b(?!The\b)[A-Z][\w-]+ (?:militants|(?:militant|rebel|separatist|armed|guerrilla|insurgent|extremist) groups)\b|\b(?:[Aa]n?\s){_KIND_OF}{{0,2}}(?:opposition\s|resistance\s|partisan\s|hacker\s|splinter\s)(?:group|movement|network)\b"
)
_OF_A_GROUP = compiled(r" (?:of|from|belonging to|in|loyal to) (?:the )?")
"""Behind such a body, whose it is: "Islamic militants of the Front" are that one."""
_OWN = compiled(r"\b(?:its|their|his|our|her)\s\Z")
_NOT_NAMES = frozenset(
    "No Nobody It He She They The A An Police Officials Someone But And In On Who"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December".split()
)
_NOT_GROUPS = compiled(
    r"\b(?:Intelligence Group|Agency|News|Television|Radio|Police|Ministry|Ministers?|Presidents?|Monitor(?:ing)?|Court|Army|Telegram|Twitter"
    r"|Facebook|Reuters|Amaq|Chief|General|Governor|Mayor)\b"
)
_A_PERSON = compiled(
    r",\s(?:the\s|an?\s|its\s|their\s)?(?:[\w'’-]+\s){0,4}(?:commander|leader|spokes\w+|chief|head|member|official|emir|founder|deputy|cleric|lawyer|analyst)\b"
)
"""What follows a person's name; a person speaks for a group that is named elsewhere."""
_SORT_OF = compiled(
    r"[ -](?:outfits?|groups?|militants?|militias?|movements?|organi[sz]ations?|factions?|rebels?|insurgents?|fighters|extremists?|jihadists?|terrorists?|networks?|separatists?|guerrillas?|linked|affiliated|aligned|inspired|backed)\b"
)
"""Behind a word in capitals that only says of what sort a group is."""
_RANK_OF = compiled(
    r"\b(?:spokes\w+|commander|leader|chief|official|emir|deputy|cleric|preacher|imam|warlord|mullah|sheikh|representative|lawyer|member|militant|officer)s?,?\s(?:Abu\s|Mullah\s|Sheikh\s)?\Z"
)
"""What stands before a person's name: "Front spokesman So-and-so claimed the attack"."""


_HEAD = (
    r"(?:Front|Army|Movement|Brigades?|Cells?|Force|Forces|Party|Council|Command|Resistance|Liberation|League|Legion|Battalions?|Units?|Alliance|Jihad|Organi[sz]ation"
    r"|Group|Militia|Avengers|Swords?|Lions|Soldiers|Sons|Warriors|Hand|Column|Wing|Committees?|Faction|Network|Cartel|Gang|Vanguard|Vengeance|Partisans|Martyrs|Fighters|Companies|Tigers|Hawks|Falcons)"
)
_BODIES = compiled(
    rf"(?<![\w.-])(?P<name>(?:(?:[A-Z][\w'’-]+|[A-Z]\.)\s)(?:(?:[A-Z][\w'’-]+|of|the|for|and|in)\s){{0,4}}?{_HEAD}(?:\s{_HEAD})*(?:\s(?:of|for|in)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)(?![\w-])"
)
"""Capitalised names around a word for a body that may fight: "the Lake Front", "Sons of the River"."""
_APPOSED = compiled(
    r"(?<![\w.-])(?P<name>[A-Z][\w'’-]+(?:(?: (?:of|the|for|and|in|al|ul|e))? [A-Z][\w'’-]+){0,5}), (?:an?|the) (?:[\w-]+ ){0,3}?(?:faction|branch|offshoot|splinter(?: group)?|cell|militia|armed group|militant group|rebel group|jihadist group|guerrilla group|front|outfit|insurgent group|terrorist group)\b(?! (?:commander|leader|spokes\w+|member|chief))"
)
"""A name that is said to be a group: "the Ajang-Ajang, a faction of …"."""
_PEACEFUL = compiled(
    r"\b(?:Security|Military|National|Supreme|City|Town|District|Regional|Transitional|Ruling|Labou?r|Congress|Conservative|Democratic|Republican|Justice|Central|Africa|Africom|European|Arab|Premier|Champions|Football|Air|Armed|Defen[cs]e|Police|Task|Border|Rapid|Special|Strike|Coast|Support|Working|Intelligence|Crisis|Media|Rights|Red Cross|Rescue|Emergency|State|Joint|Northern|Southern|Eastern|Western|Human|Advisory|Research|Monitoring|Investigative|International)\s(?:\w+\s)?(?:Front|Army|Council|Command|Forces?|Party|League|Units?|Group|Committees?|Organi[sz]ation|Network|Alliance|Wing|Brigades?|Battalions?)\b"
    r"|\b(?:Salvation Army|Nations|Ministry|University|Police|Church)\b"
)


def named_bodies(text: str, start: int, end: int, known: Iterable[ActorMatch]) -> list[ActorMatch]:
    """Names in the sentence that the register lacks and whose words say that a group bears them."""
    taken = [(a.start, a.end) for a in known]
    out = []
    for found in (*_BODIES.finditer(text, start, end), *_APPOSED.finditer(text, start, end)):
        a, b = found.span("name")
        first = text[a:b].split()[0]
        if first in _NOT_NAMES or first in ("Suspected", "Armed"):
            a += len(first) + 1
            if " " not in text[a:b] or not text[a].isupper():
                continue
        if _PEACEFUL.search(text[a:b]) or any(x < b and a < y for x, y in taken):
            continue
        out.append(ActorMatch(a, b, text[a:b], (), UNREGISTERED))
        taken.append((a, b))
    return out


def collectives(text: str, start: int, end: int, known: Iterable[ActorMatch]) -> list[ActorMatch]:
    """Bodies of people with a cause or a trade that the sentence names by what they are: "Tuareg separatists", "bandits"."""
    taken = [(a.start, a.end) for a in known]
    return [
        ActorMatch(m.start(), m.end(), m[0], (), COLLECTIVE)
        for m in _COLLECTIVES.finditer(text, start, end)
        if not any(x < m.end() and m.start() < y + 1 for x, y in taken)
        and not _OWN.search(text, max(start, m.start() - 8), m.start())
        and not ((of := _OF_A_GROUP.match(text, m.end())) and any(x == of.end() for x, _ in taken))
    ]


def unregistered(text: str, start: int, end: int, known: Iterable[ActorMatch]) -> list[Responsibility]:
    """Claims by groups that the register does not know, and blame on them, in the sentence text[start:end)."""
    taken = [(a.start, a.end) for a in known]
    claimed = "claim" in text[start:end].lower()
    out = []
    for pattern in (*_NEW_NAMES, *_BLAMED_NAMES):
        for found in pattern.finditer(text, start, end):
            a, b = found.span("name")
            name = text[a:b]
            if name.split()[0] in _NOT_NAMES or _NOT_GROUPS.search(name) or any(x < b and a < y for x, y in taken):
                continue
            if " " not in name and _SORT_OF.match(text, b):
                continue  # "claimed by the Islamist outfit So-and-so"
            if _A_PERSON.match(text, b, min(end, b + 90)) or _RANK_OF.search(text, max(start, a - 40), a):
                continue
            if (
                pattern is _NEW_NAMES[-1] and text[max(start, a - 2) : a] == ", "
            ):  # "the head of the group, So-and-so, claimed"
                continue
            actor = ActorMatch(a, b, name, (), "unknown")
            if pattern in _BLAMED_NAMES:
                out.append(Responsibility(actor, "attributed", speaker_of(text, start, end), a, b, 0.6))
            elif claimed:
                out.append(Responsibility(actor, "claimed", name, a, b, 0.6))
            else:
                continue
            taken.append((a, b))
    return out
