"""One sentence with its numbers, and which of them a cue can speak of: on its right, or as its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tocsin.patterns import compiled
from tocsin.quantities.beside import with_persons_beside
from tocsin.quantities.counts import scan
from tocsin.quantities.cues import ADVERBS, BE, BOUNDARY, CUE, GAP_RIGHT, OF_WHOM_IT
from tocsin.quantities.headlines import listed, unarticled
from tocsin.quantities.joining import INCLUDED, join
from tocsin.quantities.parted import all_but, likewise
from tocsin.quantities.people import ATTACKERS, can_be_people, person_like
from tocsin.quantities.records import QuantityMention
from tocsin.quantities.words import lowered


@dataclass(slots=True)
class Sentence:
    """A sentence, the same in lower case, its counts in order, and the indices of the counts that a cue has already spoken of."""

    text: str
    low: str
    counts: list[QuantityMention]
    used: set[int] = field(default_factory=set)


def look(body: str) -> Sentence:
    """A sentence with its counts, joined where people are listed; attackers and others are never added up."""
    groups: list[list[QuantityMention]] = [[]]
    low = lowered(body)
    found = with_persons_beside(body, unarticled(body, low, scan(body, definite=True)))
    for mention in _named_attackers(low, all_but(low, likewise(low, found))):
        if groups[-1] and is_attacker(groups[-1][-1]) != is_attacker(mention):
            groups.append([])
        groups[-1].append(mention)
    counts = []
    for n, group in enumerate(groups):
        then = groups[n + 1][0] if n + 1 < len(groups) and is_attacker(groups[n + 1][0]) else None
        counts += join(body, _owners_out(body, group), then)
    return Sentence(body, low, _owners_out(body, listed(body, counts)))


_ATTACKERS = "|".join(sorted(ATTACKERS, key=lambda noun: (-len(noun), noun)))  # the same text in every process
_THEY_ARE = compiled(rf"\sof\s(?:them|whom)(?:\s(?:were|are))?\s(?:the\s)?(?P<noun>{_ATTACKERS})\b")
_OF_THOSE = compiled(rf"\b(?P<noun>{_ATTACKERS}),?\s\Z")
_OF_THEM = compiled(r"\sof\s(?:them|whom)\b")


def _named_attackers(low: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts, with the noun of "four of them attackers" and of "the attackers, four of whom"."""
    out = []
    for c in counts:
        if c.noun is None and _OF_THEM.match(low, c.end):
            named = _THEY_ARE.match(low, c.end)
            if named:
                c = replace(c, end=named.end(), noun=named["noun"])
            elif led := _OF_THOSE.search(low, max(0, c.start - 24), c.start):
                c = replace(c, noun=led["noun"])
        out.append(c)
    return out


def _owners_out(body: str, counts: list[QuantityMention]) -> list[QuantityMention]:
    """The counts without those who only say whose people these are: "two relatives of the mayor" are two."""
    out: list[QuantityMention] = []
    for c in counts:
        if out and _BOTH.match(body, c.start) and out[-1].quantity.high == 2 and body[out[-1].end : c.start] == ", ":
            out[-1] = replace(out[-1], end=c.end)  # "two women, both teachers"
            continue
        owned = out and out[-1].noun and person_like(out[-1].noun) and out[-1].noun not in _OF_PEOPLE
        if (
            owned
            and (c.quantity.high == 1 or c.noun in ("family", "families"))
            and not _WHO.match(body, c.end)
            and _OF.fullmatch(body, out[-1].end, c.start)
        ):
            out[-1] = replace(out[-1], end=c.end)
        else:
            out.append(c)
    return out


_BOTH = compiled(r"both\b")
_OF = compiled(r"\s(?:of|from)\s")
_OF_PEOPLE = frozenset("bodies body corpses corpse deaths death lives life injuries casualties victims".split())


def is_attacker(count: QuantityMention) -> bool:
    """Whether a count is of people named by their attack: "three gunmen"."""
    return count.noun in ATTACKERS


def of_people(at: Sentence, count: QuantityMention, human: bool = False) -> bool:
    """Whether a count can be of people: no noun, a noun for people, or a name of a people ("12 Tuaregs").

    human: it stands beside a verb that only people suffer, so that an unknown noun may name people too.
    """
    if count.noun is None or person_like(count.noun) or (human and can_be_people(count.noun)):
        return True
    name = at.text[count.end - len(count.noun) : count.end]
    return name[:1].isupper() and not at.text.isupper() and name not in _ARMS


_ARMS = frozenset("IED IEDs VBIEDs RPGs SUVs UAVs APCs AKs MRAPs Humvees Kalashnikovs".split())
"""Names in capitals that no people bears."""


def is_part(at: Sentence, i: int) -> bool:
    """Whether a number is part of the one before it: "12 people, including two children"; "five of the 12"."""
    before = at.low[max(0, at.counts[i].start - 24) : at.counts[i].start]
    return INCLUDED.search(before) is not None and not _A_SHARE.search(before)


_A_SHARE = compiled(r"\b(?:all|half|thirds?|quarters?|fifth|tenth)\sof\sthe\s\Z")
_BESIDE = compiled(r"\s(?:and|as well as)\s(?:also\s)?")
"""Between things and people that one verb took: "lost four lorries and seven men"."""
_OF_THE = compiled(r"\sof\s(?:the\s)?")


def right(at: Sentence, position: int, limit: int, shared: bool = True, human: bool = False) -> int | None:
    """The number that stands to the right of an active cue that ends at position.

    limit is where the next cue starts; shared: two cues in a row may speak of one number ("killed or wounded 12").
    """
    for i, count in enumerate(at.counts):
        if count.start < position or i in at.used:
            continue
        gap = at.text[position : count.start]
        lead = _OF_THE.match(gap)
        gap = gap[lead.end() :] if lead else gap
        if len(gap) > 60 or not GAP_RIGHT.fullmatch(gap) or count.start > limit + 24 * shared:
            return None
        if not of_people(at, count, human) and count.kind != "none":
            beside = i + 1 < len(at.counts) and _BESIDE.fullmatch(at.text, count.end, at.counts[i + 1].start)
            return i + 1 if beside and of_people(at, at.counts[i + 1]) and at.counts[i + 1].noun else None
        return None if INCLUDED.search(gap[-24:]) else i
    return None


_ASIDE = compiled(
    r"(?:,\s(?P<comma>[^,;:]{2,100}),|\((?P<brackets>[^()]{2,100})\)|\s[–—-]\s[^–—-]{2,100}\s[–—-])(?=\s)"
)
_BETWEEN_COMMAS = compiled(r"(?=(,\s[^,;:]{2,100},)\s)")
"""The same, each pair of commas: "on Friday, a day after nine people, five of them children, were killed"."""
_INITIALS = compiled(r"\b(?:[A-Z]\.){2,}")
"""Full stops that end no clause: "working for the U.N. mission"."""
_INCLUDING = compiled(r",\s(?:including|among them|mostly)\b")
_PLACE = compiled(
    r"\s?(?:,|(?:of|from|in|at|near|aboard|inside|outside|with)\s)(?![^.;:]*\b(?:has|have|had|is|are|who|that|he|she|they|it)\b)",
    re.IGNORECASE,
)
_HARMED_NOUN = compiled(r"\A\s(?:(?:more|other|of the)\s)?(?:injured|wounded)\s(?=\S|\Z)")
_GROUP = compiled(r"(?:\s[\"“'‘]?[A-Z][\w'’”\"-]+){1,4}\s")
"""A name between a bare number and its verb: "three Abu Sayyaf killed"."""
_MEMBERS_OF = compiled(
    r"\s(?:of|from)\s(?:the|its|their|one)\s(?:[a-z'’-]+\s){0,2}?(?:forces|army|police|guard|family|service|unit|militia|team|crew)\s"
)
"""Between a number and its state: "with six members of the security forces dead"."""
_OF_WHOM = compiled(r"[a-z0-9],?\sof\s(?:whom|them),?\s(?:at least\s)?\Z", re.IGNORECASE)
_WHO = compiled(r",?\s(?:who|that|which|whose)\b", re.IGNORECASE)
_THEY = compiled(r"\s(?:(?:that|whom|who)\s)?(?:it|they|he|she)\s(?:(?:had|has|have)\s)?")
_FORCE = frozenset(
    "fighters members men troops soldiers militants combatants gunmen militiamen guerrillas rebels".split()
)
_STRONG = compiled(
    r",\s(?:with|numbering|fielding|boasting|commanding|which has|which have|which numbers)\s(?:(?:some|about|around|an|estimated|up|to|more|than|at|least|between|its|roughly|nearly|perhaps)\s)*\Z"
)
"""Before the size of a group that does something: "the faction, with some 4,000 fighters, killed the leader"."""
_ACTS = compiled(
    r"\b(?:attacked|opened|stormed|fired|bombed|detonated|exploded|hit|struck|raided|blew)\b", re.IGNORECASE
)


_FOR_THOSE = r"\b(?:for|to|with|beside|alongside|remember(?:ed|ing|s)?|mourn(?:ed|ing|s)?|honou?r(?:ed|ing|s)?|commemorat(?:e|ed|ing)|thank(?:ed|ing)?|salut(?:e|ed|ing)|respects to|tribute to)\s(?:the\s|all\s)?(?:those|people|soldiers|victims|m[ae]n|women|comrades|colleagues|friends)\s(?:who|that)\s(?:have\s|had\s)?(?:(?:were|was|been)\s)?"
_OF_OTHERS = compiled(rf"{_FOR_THOSE}\Z", re.IGNORECASE)
"""Before a verb whose subject is those whom the counted people came for: "200 who gathered to remember those who died"."""
_OTHERS = compiled(rf"{_FOR_THOSE}(?:died|fell|killed|wounded|injured)\b", re.IGNORECASE)
_BY = compiled(r"\bby\s\Z")


_RELATIVE = compiled(r",?\s?(?:in|by|at|during) which\b|,?\s?where\b")
"""How a clause begins that is no aside: its subject is its own, whoever was told of before ("the court judged an attack, in which
nine people, five of them girls, were killed")."""


def subject(
    at: Sentence, position: int, floor: int, verb: bool, objects: bool = False, reduced: bool = False
) -> int | None:
    """The number before a cue whose people it speaks of: right before it or, with verb, the subject of its verb.

    floor is where the cue before it ends. What stands between commas right before the verb is an aside: in "nine
    people, five of them children, were killed" the subject is nine. objects: the number may also be the object of
    a relative clause, as in "the 60 people it had abducted". reduced: the verb has lost its "be", so that only a place
    or a name may stand between: "four members of the guard killed".
    """
    free = [i for i, c in enumerate(at.counts) if c.end <= position and i not in at.used]
    asides = [m.span() for m in _ASIDE.finditer(at.text, max(0, position - 260), position)]
    asides += [m.span(1) for m in _BETWEEN_COMMAS.finditer(at.text, max(0, position - 260), position)]
    if not verb:  # "left seven people, including three lawyers, injured"
        asides = [(a, b) for a, b in asides if b + 1 == position and _INCLUDING.match(at.low, a)]
    for i in reversed(free):
        count = at.counts[i]
        if not of_people(at, count) or _only_a_size(at, count):
            continue
        aside = next(
            (a for a, b in asides if a < count.start and count.end < b and not _RELATIVE.match(at.low, a)), None
        )
        if aside is not None and any(floor <= c.end <= aside and of_people(at, c) for c in at.counts[:i]):
            continue
        agent = _BY.search(at.low, max(0, count.start - 5), count.start)
        if agent and count.end < position and not _WHO.match(at.text, count.end):
            continue  # "a man was shot by two robbers and died"
        gap = at.text[count.end : position]
        gap = _HARMED_NOUN.sub(" ", gap)
        near = (
            ADVERBS.fullmatch(gap) is not None
            or _MEMBERS_OF.fullmatch(gap) is not None
            or (count.noun is None and _GROUP.fullmatch(gap) is not None)
        )
        if not near and not verb and objects and OF_WHOM_IT.match(gap):
            return i
        if near and _OF_WHOM.search(at.text, max(0, count.start - 30), count.start) and i - 1 in at.used:
            return i  # "12 wounded, of whom three died"
        if is_part(at, i) and not (near and not verb):
            continue
        if near:
            return i
        if not verb or len(gap) > (60 if reduced else 200) or (reduced and not _PLACE.match(gap)):
            return None
        if count.end < floor:
            # "the two men who killed six shoppers were arrested"
            return i if _WHO.match(gap) and BE.search(gap[-70:]) and floor < position else None
        if _OF_OTHERS.search(gap):
            continue
        clause = _INITIALS.sub("", _ASIDE.sub(" ", _OTHERS.sub(" ", gap)))
        if BOUNDARY.search(clause) or CUE.search(lowered(clause)):
            continue
        return None if _ACTS.search(clause) else i
    if objects and not verb:  # "killed the seven farmers they kidnapped": spoken of already
        for i in sorted(at.used, reverse=True):
            count = at.counts[i]
            if count.end <= position and of_people(at, count) and _THEY.fullmatch(at.text, count.end, position):
                return i
    return _spoken_of(at, position, floor) if verb else None


def _only_a_size(at: Sentence, count: QuantityMention) -> bool:
    """Whether a count is an aside that tells how many a group has, which did something."""
    strong = _STRONG.search(at.low, max(0, count.start - 40), count.start)
    return count.noun in _FORCE and strong is not None and at.text[count.end : count.end + 1] == ","


def _spoken_of(at: Sentence, position: int, floor: int) -> int | None:
    """The count of "a priest who was kidnapped in March has been found dead": already used, by its relative clause."""
    for i in sorted(at.used, reverse=True):
        end = at.counts[i].end
        if end < floor <= position and position - end < 120 and _WHO.match(at.text, end):
            between = at.text[floor:position]
            if not BOUNDARY.search(between) and not re.search(r"[,]\s(?:and|but|so)\b|\band\b", between):
                return i
    return None


def first_subject(at: Sentence, position: int) -> int | None:
    """The first free count of people before a position: the subject of "before being shot dead"."""
    for i, count in enumerate(at.counts):
        if count.end <= position and i not in at.used and of_people(at, count) and not is_part(at, i):
            return i
    return None
