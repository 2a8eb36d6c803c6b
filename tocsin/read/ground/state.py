"""How ground is said to stand, with the place as the subject: "the town fell", "is besieged", "is in their hands", "is theirs".

Such a sentence often names no group: it is the one told of last before, or the only one of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.findings.coreference import last_before
from tocsin.read.findings.findings import Findings, within
from tocsin.read.ground import words as words

_BE = r"(?:is|are|was|were|remains?|remained|stay(?:s|ed)?|has been|have been|had been|lies|lay|stands|came|comes|has come|passed|has passed|went|fell|has fallen)"
_STILL = r"(?: (?:now|still|again|also|almost|nearly|completely|fully|largely|effectively|once more|all but|since))*"
_CONTESTED = compiled(
    rf"\b(?:{_BE}{_STILL} (?:besieged|surrounded|encircled|blockaded|contested|disputed|fought over|cut off(?! by (?:floods?|snow|rain|mud|water|landslides?|a storm|the))|under (?:siege|blockade|attack from (?:all|three) sides)|embattled)"
    r"|(?:changes?|changed|has changed|have changed|had changed|changing) (?:hands|sides) (?:(?:several|two|three|four|five|many|\d+) times|twice|for the \w+ time|again and again|repeatedly|from \w+ to \w+|every \w+|almost \w+))\b"
)
_FELL = compiled(
    r"\b(?:fell|has fallen|have fallen|had fallen)(?! (?:to|into|from|by|on (?:the|its|their|a) |in (?:love|value)|ill|asleep|apart|short|behind|victim|under|sharply|slightly|\d)\b)|\b(?:was|were|has been|had been) (?:given up|lost|abandoned|surrendered)\b(?! (?:by|in|at) (?:the |its )?(?:sea|election))|\bis gone\b"
)
_HANDS = compiled(
    rf"\b(?:(?:{_BE}{_STILL}|back|firmly|once (?:more|again)) (?:theirs|(?:back )?(?:in|into|under) (?:the |full |complete |firm )*(?:hands (?:of|under) (?:the )?(?P<of>[\w' ’-]{{2,40}})|(?P<whose>its|their|[\w' ’-]{{2,40}}?)(?:['’]s?)? (?:hands|control|rule|occupation|grip|sway))))\b"
)
_LAST = compiled(
    r"\b(?:was|were|had been) (?:the|its|their|one of the) (?:very )?last (?:remaining |major |big |important )?(?:(?P<whose>[\w’' ]{2,25}?)[- ])?(?:held |controlled )?(?:pocket|stronghold|bastion|enclave|redoubt|foothold|holdout|suburb|town|city|village|district|area|neighbou?rhood|territory)\b"
)
_OF_FIGHTERS = compiled(
    r"(?:rebels?|opposition|insurgents?|militants?|separatists?|jihadis\w*|islamists?|group['’]s)\b"
)
"""What was the last that a side held is so no more."""
_HELD_BY = compiled(rf"\b{_BE}{_STILL} (?:held|controlled|ruled|governed|occupied|run|administered)(?= by\b)")
_OF_STATE = compiled(r"(?:government|army|(?<!islamic )state|official|federal|regime|junta|soldiers|troops)")
_BY_STATE = compiled(
    r"\A[^.;]{0,40}\bby (?:the )?(?:\w+ )?(?:army|soldiers|troops|government|police|forces|garrison)\b"
)
_APART = compiled(r"(?: (?:province|district|region|city|state|governorate|county))?(?:,[^.;:]{3,90},|,)? ?")
_LED_BY = compiled(
    r"\b(?:in|at|near|from|to|of|towards?|around|outside|with|and|by|over|on|for) (?:the )?\Z", re.IGNORECASE
)
_KIND = compiled(
    r"(?:\A|[,.;:]\s|\b(?:with|and|but|while|that|when|where|as|of|for) )(?:(?:the|a|its|their|also|even|now|then|neighbouring|nearby|today|yesterday|meanwhile,|\w+ern) )*(?:(?:[\w-]+ ){0,2}(?:town|city|village|port|district|province|region|capital|base|enclave|island|valley|area|camp|state|county|territory|settlement|crossing)s? (?:of |like |such as |and )+)\Z",
    re.IGNORECASE,
)
_PART = compiled(
    r"\b(?:(?:per ?cent|%|most|much|half|all|nearly all|parts|two-thirds|two thirds|three-quarters|a third|a quarter|the rest) of|almost all) (?:the )?(?:(?:\w+ern|east|west|north|south) )?(?:(?:city|town|province|region|district) of )?\Z"
    r"|\b(?:villages|towns|communities|hamlets|islands|settlements) (?:around|near|in|of|on|across) (?:the )?(?:(?:town|city|area|district) of )?\Z"
)
"""Before a place of which a part stands so: "most of", "98 per cent of east"."""
_OPENS = compiled(
    r"(?:\A|[,.;:–—\"“]\s?|\b(?:and|but|while|that|when|as|with|today|said|says|only|also|like) )\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing said of ground: its change, the words that say so, whose gain or loss it is (None: not told), which places."""

    change: str
    start: int
    end: int
    who: ActorMatch | None
    spots: list[Toponym]


def standings(findings: Findings, clause: tuple[int, int], alone: ActorMatch | None) -> Iterator[Standing]:
    """What a clause says of how ground stands, in order. `alone` is the only armed group told of up to here."""
    low, (start, end) = findings.lowered, clause
    for pattern, change in (
        (_CONTESTED, "contested"),
        (_FELL, "seized"),
        (_HANDS, "seized"),
        (_HELD_BY, "seized"),
        (_LAST, "lost"),
    ):
        for said in pattern.finditer(low, start, end):
            spots = _subject(findings, start, said.start())
            if not spots or words.UNREAL.search(low, max(start, said.start() - 30), said.start()):
                continue
            near = _teller(findings, (start, end), said)
            told = near or alone or last_before(findings.cast, said.start()) or _fighters_before(findings, start)
            if pattern is _FELL:
                yield from _fallen(findings, clause, said, told, spots)
            elif pattern is _LAST:
                inside = findings.groups(*said.span())
                own = said["whose"] and _OF_FIGHTERS.search(said["whose"])
                if inside or own:
                    yield Standing("lost", *said.span(), inside[0] if inside else told, spots)
            elif pattern is _HELD_BY:
                if near and near.kind not in STATES:
                    yield Standing("seized", *said.span(), near, spots)
            elif pattern is _HANDS:
                whose = said["whose"] or said["of"] or ""
                state = bool(_OF_STATE.search(whose)) or (near is not None and near.kind in STATES)
                if told and (whose in ("its", "their", "") or near or state):
                    yield Standing("lost" if state else "seized", *said.span(), told, spots)
            elif told or _at_war(findings):
                yield Standing(change, *said.span(), told, spots)


def _fallen(
    findings: Findings, clause: tuple[int, int], said: re.Match[str], told: ActorMatch | None, spots: list[Toponym]
) -> Iterator[Standing]:
    low = findings.lowered
    if words.LAST_HOLD.search(low, max(clause[0], said.start() - 90), said.start()):
        return
    if "fell" not in said[0] and "fallen" not in said[0] and "gone" not in said[0]:
        behind = low[said.end() : min(clause[1], said.end() + 60)]
        if not _BY_STATE.match(behind) and not re.match(r" to (?:the )?", behind) and "given up" not in said[0]:
            return
    who = told or _next_group(findings, clause[1])
    if who and (who.kind not in STATES):
        yield Standing("seized", *said.span(), who, spots)


def _teller(findings: Findings, clause: tuple[int, int], said: re.Match[str]) -> ActorMatch | None:
    """The armed group that the clause itself names as the one: "under al-Shabaab's control", "besieged by the rebels"."""
    inside = findings.groups(said.start(), said.end())
    if inside:
        return inside[-1]
    behind = findings.groups(said.end(), min(clause[1], said.end() + 60))
    if behind and words.BY.search(findings.lowered[said.end() : behind[0].start]):
        return behind[0]
    unnamed = words.FIGHTERS.search(findings.lowered, said.start(), min(clause[1], said.end() + 40))
    if unnamed and (unnamed.start() < said.end() or words.BY.search(findings.lowered[said.end() : unnamed.start()])):
        known = last_before(findings.cast, said.start())
        return known or ActorMatch(*unnamed.span(), unnamed[0], (), "unknown")
    return None


def _subject(findings: Findings, start: int, verb: int) -> list[Toponym]:
    """The places of which the verb is said: right before it, or before an apposition; with those joined to them."""
    low = findings.lowered
    ahead = [
        t
        for t in within(findings.places, start, verb)
        if t.role == "place" and t.feature not in ("country", "continent")
    ]
    for i in range(len(ahead) - 1, -1, -1):
        last = ahead[i]
        if not _APART.fullmatch(low[last.end : verb]):
            continue
        joined = [last]
        for spot in reversed(ahead[:i]):
            if not words.AND.fullmatch(low[spot.end : joined[0].start]):
                break
            joined.insert(0, spot)
        before = low[start : joined[0].start]
        if _KIND.search(before) or _PART.search(before) or _OPENS.search(before) or (not before.strip()):
            return joined
        return joined if len(joined) > 1 and not _LED_BY.search(before) else []
    return []


def _fighters_before(findings: Findings, at: int) -> ActorMatch | None:
    """The body of fighters without a name that was told of last, in the two sentences before."""
    opens = [a for a, _ in findings.sentences if a <= at][-3:]
    found = list(words.FIGHTERS.finditer(findings.lowered, opens[0] if opens else 0, at))
    return ActorMatch(*found[-1].span(), found[-1][0], (), "unknown") if found else None


def _next_group(findings: Findings, at: int) -> ActorMatch | None:
    """The armed group that the next sentence begins with."""
    following = next(((a, b) for a, b in findings.sentences if a >= at - 1), None)
    return next(iter(findings.groups(*following)), None) if following else None


def _at_war(findings: Findings) -> bool:
    return any(a.kind not in STATES for a in findings.cast) or words.FIGHTERS.search(findings.lowered) is not None
