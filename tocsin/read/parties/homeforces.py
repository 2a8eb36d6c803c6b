"""Forces told of without a land's name, as those of the land that is spoken of: "government forces shelled the town".

What only states have, gunships, fighter jets and tanks, is that of the one state that the text tells of at arms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.governments import STATELESS
from tocsin.read.parties.blamebehind import WAGED
from tocsin.read.words.arms import CRAFT, MEN, SHOTS, SORT
from tocsin.read.words.deedwords import FIRE

_FOUGHT_WITH = "|".join(
    rf"(?<=\b{fight} with )"
    for fight in "clash clashes clashed encounter encounters battle battles firefight gunfight gunbattle shootout".split()
)
"""Right before those who are met in a fight, where their land is not said."""
_DID_SO = r"kills?|killed|shoots?|shot dead|shells?|shelled|bombs?|bombed|guns? down|gunned down|torch(?:es|ed)?|burns|burned|razes?|razed|massacre[sd]?|executes?|attacks|bombards?|bombarded|air ?strikes?|raids"
"""What an army does as the subject of a line that names it without its land or an article."""
_FORCES = compiled(
    r"\b(?:(?:government|gov['’]?t\.?|regime['’]s|regime|junta['’]s|junta|state security|security|pro-government|army|military|state) (?:forces|force(?= (?:kill|shoot|shell|bomb|attack)s?\b)|troops|soldiers|warplanes|(?:helicopter )?gunships?|jets?|aircraft|planes?|helicopters?|bombers?|tanks?|snipers)|air force (?:jets?|planes?|helicopters?|bombers?)"
    r"|(?:members|men|soldiers|officers|elements) of the (?:armed forces|army|military|national guard|security forces)|(?<=the )armed forces|(?<=its )(?:armed|security) forces|military personnel|(?:army|military) patrols?"
    rf"|(?<=the )(?:army|military|air force)|(?:army|regime|junta|military)(?= (?:operations?|raids?|offensives?)\b)|(?:army|government|regime|junta|military)(?= (?:{FIRE})\b)|(?<![\w-] )(?:soldiers|troops|warplanes)|(?<=between )(?:soldiers|troops|army|military)"
    rf"|(?:{_FOUGHT_WITH})(?:soldiers|troops|army|military)|(?<=by )(?:soldiers|troops|army|military|junta)|(?<![\w-] )(?:army|military|junta)(?= (?:{_DID_SO})\b)|(?:army|military|troops|soldiers)(?=(?:(?:,| and| or|,? with) (?:the )?[\w-]+(?: [\w-]+)?)? clash(?:es|ed)?\b))\b(?![-’'])"
)
_NOT_HOME = compiled(r"(?:\b(?:former|ex|retired|foreign|coalition|allied|rebel|un|nato)[ -]|-|['’]s )(?:\w+ )?\Z")
_NOT_AT_ARMS = compiled(
    r" (?:chiefs?|posts?|headquarters|vehicles?|cars?|vans?|trucks?|checkpoints?|barracks|academy|college|school|recruits|custody|source|spokes\w+|statement|commissioner|commander|report|data|bases?|outposts?|hospital|officials?|line|cordon|council|coup|rule|junta|court|tribunal)\b"
)

_NAMED_SO = " forces"
"""What the name of such forces has behind that of their government; no name in a text is like it."""


_POLICE_SO = " members"
_POLICE = compiled(
    r"\b(?:the )?(?:riot |anti-riot )?police\b(?! (?:posts?|stations?|chiefs?|cars?|headquarters|academy|custody|spokes\w+|commissioner)\b|[-’'])"
)
_WHOSE = compiled(r"(?:\b(?:[A-Z]\w+|secret|federal|local|military|religious|traffic|border|un|village)|['’]s|-)\s?\Z")
"""Before police that somebody's name owns, or that are of a sort of their own."""
_ARMED_SO = " armed forces"
_CRAFT = compiled(
    r"\b(?<![a-z]-)(?:(?:apache|cobra|combat|attack|army|military|black hawk|us-made|american-made|russian-made|soviet-made|f-\d\d[a-z]?|mig-\d\d|su-\d\d|b-\d\d?|mirage|fighter) ){0,3}"
    r"(?:(?:helicopter )?gunships?|(?:apache|cobra|combat|attack|army|military|black hawk) helicopters?|helicopters|apaches|war ?planes|fighter[ -]?(?:jets?|bombers?|planes?)|f-\d\ds?|mig-\d\ds?|su-\d\ds?|b-\d\d?s?(?: bombers?)?|tanks|(?:army |military )?bulldozers|warships|gunboats)\b(?![-’'])"
)
_NO_OWN_NAME = compiled(
    r"(?:\A|[.,;:]\s|\b(?:the|an?|two|three|four|five|six|several|its|their|more|other|of|by|from|and|while|when|as|after|before|but|where|that|later|earlier|meanwhile|with)\s)[\"“]?\Z"
)
"""What stands before arms that nobody's name owns: not "Taliban tanks", not "rescue helicopters"."""
_AT_ARMS = compiled(
    rf"(?:'s|’s)?(?:[ -]{SORT}){{0,3}} (?:{MEN}|{CRAFT}|{SHOTS}|(?:air )?raids?|offensives?|incursions?)\b"
)
_ARMS = compiled(rf"\b(?:{MEN}|{CRAFT}|army|military|air force|navy)\Z")


def police_at_home(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """The police of the land in the sentence text[start:end), who do violence in a fight alone."""
    said = [
        m.span()
        for m in _POLICE.finditer(findings.lowered, start, end)
        if not _WHOSE.search(findings.text, max(start, m.start() - 24), m.start())
    ]
    return _of_the_land(findings, (start, end), free(said, known), _POLICE_SO)


def is_police(actor: ActorMatch) -> bool:
    """Whether an actor is police told of without their land."""
    return _is_called(actor, _POLICE_SO)


def _is_called(actor: ActorMatch, so: str) -> bool:
    return actor.kind == "government" and actor.name.startswith("Government of ") and actor.name.endswith(so)


def free(said: Iterable[tuple[int, int]], known: Sequence[ActorMatch]) -> list[tuple[int, int]]:
    """Those of the spans that belong to no name, nor stand right behind one."""
    return [(a, b) for a, b in said if not any(x.start < b and a < x.end + 1 for x in known)]


def _of_the_land(
    findings: Findings, sentence: tuple[int, int], said: Sequence[tuple[int, int]], so: str, owner: str | None = None
) -> list[ActorMatch]:
    """The spans as the government of the sentence's land, called `so`; none where no land is told. In a land without a
    state they are those of the `owner` of arms there."""
    land = land_of(findings, *sentence) if said else None
    if land in STATELESS:
        ids = (actors.resolve(owner).actor or owner,) if owner else ()
        return [ActorMatch(a, b, f"{owner}{so}", ids, "government") for a, b in said if owner]
    home = actors.register().government(land) if land else None
    return [ActorMatch(a, b, home.name + so, (home.id,), "government") for a, b in said] if home else []


def land_of(findings: Findings, start: int, end: int) -> str | None:
    """The one land of the sentence's places, else the text's."""
    lands = {t.place.country for t in within(findings.places, start, end) if t.role == "place" and t.place.country}
    return lands.pop() if len(lands) == 1 else findings.country


_OF_A_DEED = r"(?:(?!\b(?:after|when|following|failing|poor|lax|lapses|not|security|allowing|ignoring)\b)[^.;]){0,60}?\b(?:kill|bomb|shoot|attack|massacr|murder|abduct|kidnap|tortur|raid|shell|execut|burn|assassinat|slaughter|behind)\w*"
_GOVERNMENT = compiled(
    rf"\b(?:accus|blam)(?:ed|es|ing) the (?P<who>government)(?:(?: and (?:the|its) (?:[\w-]+ ){{0,2}}?(?:forces|army|military|police))?(?= (?:of|for) {_OF_A_DEED}))"
    rf"|\bh[eo]ld(?:s|ing)? the (?P<held>government)(?= (?:\w+ )?responsible for {_OF_A_DEED})"
)
_RULERS_SO = " group forces"


def accused_at_home(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """The government of the land in the sentence text[start:end), where it is accused without its land's name."""
    found = _GOVERNMENT.finditer(findings.lowered, start, end)
    said = [m.span("who" if m["who"] else "held") for m in found]
    return _of_the_land(findings, (start, end), free(said, known), _RULERS_SO)


def is_craft(actor: ActorMatch) -> bool:
    """Whether an actor is arms such as only states have, told of without their land."""
    return _is_called(actor, _ARMED_SO)


def state_at_arms(findings: Findings) -> str | None:
    """The one government that the text tells of at arms: its name; None where there are several or none."""
    low = findings.lowered
    found = set()
    for a in findings.cast:
        if a.kind != "government" or len(a.candidates) != 1:
            continue
        if _AT_ARMS.match(low, a.end) or WAGED.match(low[a.end : a.end + 90]) or _ARMS.search(low, a.start, a.end):
            found.add(a.candidates[0])
    known = actors.register()
    states = [known[one] for one in found if one in known and not STATELESS & set(known[one].countries)]
    return states[0].name if len(states) == 1 and states[0].kind == "government" else None


def crafts(
    findings: Findings, start: int, end: int, known: Sequence[ActorMatch], owner: str | None
) -> list[ActorMatch]:
    """Such arms in the sentence text[start:end), as those of the state that the text tells of at arms."""
    if owner is None:
        return []
    low, ids = findings.lowered, (actors.resolve(owner).actor or owner,)
    said = [
        m.span()
        for m in _CRAFT.finditer(low, start, end)
        if not _NOT_AT_ARMS.match(low, m.end()) and _NO_OWN_NAME.search(low[max(start, m.start() - 24) : m.start()])
    ]
    return [ActorMatch(a, b, owner + _ARMED_SO, ids, "government") for a, b in free(said, known)]


_ITS_PLANES = compiled(
    r"(?:(?<=\bby )|(?<=\bthe )|(?<=\band )|(?<=\d )|(?<![\w-] ))(?:war ?planes|(?:military |army |attack )?helicopters|helicopter gunships)\b(?![-’'])"
)


def planes_at_home(findings: Findings, start: int, end: int, known: Sequence[ActorMatch]) -> list[ActorMatch]:
    """Warplanes in the sentence text[start:end) of a text that names no state or coalition that may fly them, as those of
    the land."""
    said = [m.span() for m in _ITS_PLANES.finditer(findings.lowered, start, end)]
    if not said or "coalition" in findings.lowered:
        return []
    land = land_of(findings, start, end)
    home = actors.register().government(land) if land else None
    if home is None or any(a.kind in STATES and a.candidates != (home.id,) for a in findings.cast):
        return []
    return _of_the_land(findings, (start, end), free(said, known), _NAMED_SO)


def is_unnamed(actor: ActorMatch) -> bool:
    """Whether an actor is forces told of without their land."""
    return _is_called(actor, _NAMED_SO) and not is_craft(actor)


def at_home(
    findings: Findings, start: int, end: int, known: Sequence[ActorMatch], owner: str | None = None
) -> list[ActorMatch]:
    """Such forces in the sentence text[start:end), each as the government of the land: that of the sentence's places where
    they have one, else the text's; where that land has no state, as the `owner` of the only arms that the text tells of."""
    low = findings.lowered
    said = [
        m.span()
        for m in _FORCES.finditer(low, start, end)
        if not _NOT_AT_ARMS.match(low, m.end()) and not _NOT_HOME.search(low, max(start, m.start() - 24), m.start())
    ]
    return _of_the_land(findings, (start, end), free(said, known), _NAMED_SO, owner)
