"""What else is said of a toll: the numbers of other sources beside the one that a mention is told with.

"Police said 12 people were killed, the hospital 19, the group 30" gives three statements, each with its source. A number is
a rival where another source than the first one's gives it, and it counts the same people: not more of them, not some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tocsin.model import Quantity, Statement
from tocsin.patterns import compiled
from tocsin.quantities import QuantityMention, casualties
from tocsin.quantities.words import FIGURE, WORDS
from tocsin.read.counts.rivals import REST, parts, source_before
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.saying import NAME
from tocsin.read.findings.speakers import speaker_of
from tocsin.read.findings.tidied import tidied
from tocsin.read.layout.sentences import number_of
from tocsin.read.scenes.scene import Scene
from tocsin.read.sources.carried import named_before
from tocsin.read.sources.givers import clause_before, giver, gives, own_list
from tocsin.read.sources.voices import said_by
from tocsin.read.tolls.norival import is_no_rival, says_the_same

REACH = 3
"""Sentences behind the first number in which others may set theirs beside it."""
MOST = 4
"""Numbers kept beside the first: more than that are a list, no dispute."""
_TIMES = 12
"""How many times as large or as small a rival number may be."""
_AGES = 20
"""Ranges up to here are ages of boys as often as tolls."""
NOT_THE_SAME = compiled(
    r"\b(?:another|more(?! than\b)|other(?! (?:\w+ )?(?:sources|officials|reports|accounts|witnesses|estimates|media|residents|agencies)\b)|others|further|additional|including|included|among|of (?:them|those|whom|the (?:dead|wounded|injured|hurt|victims|casualties|soldiers|troops|policemen|officers|men|women|civilians|people|passengers|patients|children|students|survivors))|as well as|in a (?:second|separate)|elsewhere|previous|last (?:year|month|week)|since|so far this|a total of|altogether|which had (?:earlier|first|previously))\b"
)
_PEOPLE = frozenset(
    "people persons dead deaths civilians soldiers troops policemen officers bodies victims worshippers fatalities corpses".split()
)
_TOLD = compiled(
    r"\b(?:dead|deaths?|killed|died|death toll|toll|bodies|victims|fatalities|wounded|injured|hurt|casualties|number|figure)\b"
)
_IT_WAS = compiled(
    rf"\b(?:it|that|this|the (?:real |true |actual )?(?:{FIGURE}|death toll)) (?:was|is|stood at|stands at|came to|had (?:reached|risen to)|is (?:at least|closer to|nearer))\s(?:closer to |nearer |really |in fact |at least )?\Z"
)
"""Before a number for what was counted before: "by the hospital's count it was 19"."""
_GIVES = compiled(
    rf"\b(?:gave|gives?|put|puts|spoke of|speaks of|talked of|counted|counts|raised [^.;]{{3,40}} to|a (?:figure|number|total) of)\s(?:(?:a|the|its|their) (?:\w+ )?(?:{FIGURE}) (?:of|as|at)\s)?(?:it at\s|over\s|more than\s|some\s|about\s)?\Z"
)
"""Words of giving a number right before it."""
_BODIES = frozenset(("bodies", "corpses", "dead", "deaths", "fatalities", "graves"))
_COUNTED_SO = frozenset("people persons dead deaths bodies victims fatalities corpses graves coffins".split())
"""What a number may count that a source gives by a verb of any kind: "had seen 14 bodies", "has 18 names"."""
_GIVEN_BEHIND = compiled(
    rf"\A(?: (?:people|dead|deaths|killed))?,? (?:according to|says?|said|claims?|insists?|maintains?|by that of|as per|per|in the (?:count|estimate|words) of|by the (?:count|reckoning|estimate) of|if you (?:ask|believe)|(?:reported|given|claimed|announced|cited|put forward|mentioned|counted|named|listed|told|provided) (?:earlier |first |at first )?by|by the (?:count|reckoning|account) of) (?P<who>{NAME}{{2,60}}?)(?=[,;.]|\s*\Z| and \d| or \d| and [\w ]{{3,20}} by )"
)
"""The source behind its number: "87 according to the army"."""
_OF_A_PART = compiled(
    r"\s(?:on the spot|at the scene|instantly|immediately)\b|\s(?:in|by|during) the (?:initial|first|ensuing|subsequent|second) (?:[\w-]+ )?(?:attacks?|blasts?|explosions?|assault|strikes?|bombing|shooting|volley|clash|raid|phase)\b"
)
"""Behind those of a toll whom one part of a deed befell, or who died at once: "two were killed in the initial attack"."""
_THOSE = compiled(r"\b(?:the|these|those|both|all) (?:two|three|four|five|\d)\b")
HARMED = {
    "killed": compiled(r"\b(?:dead|deaths?|killed|died|death toll|bodies|corpses|fatalities|graves|buried)\b"),
    "wounded": compiled(r"\b(?:wounded|injured|hurt|injuries)\b"),
}


@dataclass(frozen=True, slots=True)
class RivalToll:
    """Another source's number `[start, end)` for what a toll counts."""

    start: int
    end: int
    quantity: Quantity
    speaker: str


def rival_tolls(
    findings: Findings, story: Sequence[Scene], told: Statement, elsewhere: frozenset[int] = frozenset()
) -> list[RivalToll]:
    """The numbers that other sources give for what a toll counts (killed or wounded), in the order of the text.

    `elsewhere`: numbers of the sentences that tell of other attacks.
    """
    what, quantity = told.property, told.value
    if what not in HARMED or not isinstance(quantity, Quantity) or quantity.point < 1:
        return []
    first = RivalToll(*told.span, quantity, told.speaker or "")
    found = sorted(
        [*_counted(findings, story, what, first), *_bare(findings, story, what, first, elsewhere)],
        key=lambda r: r.start,
    )
    out: list[RivalToll] = []
    heard = [told.speaker] if told.speaker else []
    for rival in found:
        same = any(same_source(rival.speaker, other) for other in heard)
        counted = _A_COUNT.match(rival.speaker)
        if (
            same
            or counted
            or says_the_same(rival.quantity, first.quantity)
            or is_no_rival(findings.lowered, rival.start, rival.end, rival.speaker)
            or any(r.start < rival.end and rival.start < r.end for r in out)
        ):
            continue
        heard.append(rival.speaker)
        out.append(rival)
    return out if len(out) <= MOST else []


_ASKED = compiled(
    r"\bhow many (?:people |of them |men |civilians |soldiers )?(?:had |have |were |was )?(?:died|killed|perished|dead|lost their lives|fell)\b|\b(?:accounts?|figures?|numbers?|reports?|versions?|estimates?) (?:of|about|for|on) (?:the )?(?:number of )?(?:casualties|dead|deaths|victims|death toll|toll)\b"
    r"|\b(?:the )?(?:death )?(?:toll|number of (?:the )?(?:dead|deaths|victims))\b[^.;]{0,80}?\b(?:(?:is|was|are|remains?|remained) (?:still |as yet )?(?:unclear|unknown|disputed|in dispute|uncertain|contested|not clear|not known)|differ|vary|varied)\b"
)
"""A toll that is asked for, and told behind it by whoever gives a number."""


def asked_toll(findings: Findings, story: Sequence[Scene]) -> RivalToll | None:
    """The first number that a source gives where the text only asks how many died; None where it asks nothing."""
    for scene in story:
        for n, (start, end) in enumerate(findings.sentences):
            if abs(n - scene.number) > REACH:
                continue
            if asked := _ASKED.search(findings.lowered, start, end):
                nothing = RivalToll(asked.start(), asked.end(), Quantity.exactly(0), "")
                return next(_bare(findings, story, "killed", nothing, frozenset()), None)
    return None


def given_behind(text: str, start: int, end: int) -> str | None:
    """The source right behind a number that ends at `start`, in a sentence that ends at `end`."""
    found = _GIVEN_BEHIND.match(text[start:end])
    return tidied(found["who"]) if found else None


THE_GROUP = r"the (?:group|movement|militants|rebels|insurgents|jihadists|guerrillas|separatists)"
"""An armed group that is meant and not named."""
_THE_GROUP = compiled(
    rf"\b(?P<who>{THE_GROUP}),?(?: (?:however|meanwhile|for its part|for their part),?)? (?:has |have |had |later |itself )?(?:claim(?:s|ed)?|said|says?|boast(?:s|ed)?)\b[^;]*\Z",
    re.IGNORECASE,
)
"""A group that speaks of its deed: it is not the one who spoke before."""


def whose(findings: Findings, sentence: tuple[int, int], start: int, end: int) -> str | None:
    """Whose the toll `[start, end)` of a sentence is: who says it, or who counts, in its clause."""
    if behind := given_behind(findings.text, end, sentence[1]):
        return behind
    number = max((q.start for q in within(findings.quantities, start, end)), default=start)
    clause = clause_before(findings.text, sentence[0], number)
    if group := _THE_GROUP.search(clause):
        return group["who"]
    said = said_by(findings, sentence, start)
    if said and not _A_COUNT.match(said) and said in clause:
        return said
    return gives(clause) or (said if said and not _A_COUNT.match(said) else None)


def same_source(one: str, other: str) -> bool:
    """Whether two expressions for a source share a word that names it."""
    a, b = ({*re.findall(r"\w+", s.lower())} - {"the", "a", "an", "of", "for", "s"} for s in (one, other))
    return bool(a & b)


def _counted(findings: Findings, story: Sequence[Scene], what: str, first: RivalToll) -> Iterator[RivalToll]:
    """Tolls of the same kind that the scenes near the first one give by another's word."""
    near = _reach(findings, first.start)
    for scene in story:
        for toll in scene.casualties:
            if toll.what != what or not near[0] <= toll.start < near[1] or toll.start == first.start:
                continue
            start, end = scene.sentence
            if not _may_rival(findings.lowered, toll.quantity, first.quantity, (max(start, toll.start - 40), toll.end)):
                continue
            if toll.quantity.point < first.quantity.point and _GRAVE.search(findings.lowered, toll.start, toll.end):
                continue
            if not within(findings.quantities, toll.start, toll.end):  # victims told by their names are some of them
                continue
            if who := whose(findings, (start, end), toll.start, toll.end):
                yield RivalToll(toll.start, toll.end, toll.quantity, who)


_GRAVE = compiled(r"\b(?:critical(?:ly)?|serious(?:ly)?|grave(?:ly)?|condition|intensive)\b")
"""What is said of some of the wounded: "four were in a critical condition"."""
_OF_A_NAME = compiled(
    r",?\s(?:(?:has|had|have|later|also)\s){0,2}(?:claimed|took|denied|admitted|rejected)\s(?:full\s)?(?:responsib|credit|it\b|being|involve|any\b|carrying)"
)
"""Behind a number that ends a group's name: "a new group, Unit 9, claimed responsibility"."""


def _bare(
    findings: Findings, story: Sequence[Scene], what: str, first: RivalToll, elsewhere: frozenset[int]
) -> Iterator[RivalToll]:
    """Numbers without what they count that a source sets beside the first: "the hospital 19"."""
    taken = [(c.start, c.end, c.what) for s in story for c in s.casualties]
    end = _reach(findings, first.start)[1]
    for number, sentence in enumerate(findings.sentences):
        if sentence[1] <= first.end or sentence[0] >= end or number in elsewhere:
            continue
        told = casualties(findings.text, *sentence)
        for part in parts(findings, sentence):
            for given in within(findings.quantities, max(part[0], first.end), part[1]):
                if any(a < given.end and given.start < b for a, b, _ in taken):
                    continue
                if any(c.what != what and c.start < given.end and given.start < c.end for c in told):
                    continue
                if _OF_A_NAME.match(findings.lowered, given.end):
                    continue
                last = max((t for t in taken if t[0] < given.start), default=None)
                beside = sentence[0] <= max(first.start, last[0] if last else 0)
                who = _giver(findings, sentence, part, given, what, last[2] if last else what, first, beside)
                if who:
                    yield RivalToll(given.start, given.end, given.quantity, who)


def _giver(
    findings: Findings,
    sentence: tuple[int, int],
    part: tuple[int, int],
    given: QuantityMention,
    what: str,
    last: str,
    first: RivalToll,
    beside: bool,
) -> str | None:
    """Who gives a bare number as a count of what `first` counts; None where it counts something else. `beside`: a toll stands
    in its own sentence."""
    low = findings.lowered
    told = low[part[0] : min(sentence[1], given.end + 12)]
    named = [name for name, words in HARMED.items() if words.search(told)]
    if named and what not in named:
        return None
    if not named and last != what:
        return None
    listed = given.noun == "names" and re.search(r"\b(?:list\w*|register|roll)\b", told)
    if given.noun and given.noun.lower() not in _PEOPLE and not listed:
        return None
    if not _may_rival(low, given.quantity, first.quantity, (max(part[0], given.start - 40), given.end)):
        return None
    if behind := given_behind(findings.text, given.end, sentence[1]):
        return behind
    if not REST.match(low[given.end : min(sentence[1], given.end + 60)]):
        return None
    before = findings.text[part[0] : given.start]
    bodies = (given.noun or "").lower() in _BODIES
    told_so = _TOLD.search(before.lower()) or _GIVES.search(before.lower())
    counts = bodies or (named and told_so) or _IT_WAS.search(before.lower()) or _GIVES.search(before.lower())
    clause = clause_before(findings.text, sentence[0], given.start)
    found = said_by(findings, sentence, given.start) if counts else None
    if found and found not in clause:  # "…, but the lawyers spoke of 40 dead": whoever the clause names goes first
        found = gives(clause) or found
    if own_list(before):
        return speaker_of(findings.text, sentence[0], part[0]) or _spoke_before(findings, given)
    plain = (given.noun or "people").lower() in _COUNTED_SO or listed
    found = found or source_before(before, beside) or (giver(clause) if plain else None)
    if found and _PRONOUN.search(found):  # "we", "in a statement they": who was named before
        return (
            said_by(findings, sentence, given.start) if found.lower() in ("we", "i") else _spoke_before(findings, given)
        )
    return found


def _spoke_before(findings: Findings, given: QuantityMention) -> str | None:
    return named_before(findings.text, findings.sentences, number_of(findings.sentences, given.start))


_A_COUNT = compiled(
    rf"(?:{WORDS}|\d[\d,]*)\s(?:people|persons|soldiers|civilians|others|more|fewer|less|men|women|children)\b",
    re.IGNORECASE,
)
"""What is no source but people who are counted."""
_PRONOUN = compiled(r"(?:\A|\s)(?:they|it|he|she|we|i)\Z", re.IGNORECASE)


def _reach(findings: Findings, at: int) -> tuple[int, int]:
    number = next((i for i, (_, end) in enumerate(findings.sentences) if at < end), 0)
    last = min(number + REACH, len(findings.sentences) - 1)
    return findings.sentences[max(0, number - 1)][0], findings.sentences[last][1]


def _may_rival(low: str, one: Quantity, other: Quantity, around: tuple[int, int]) -> bool:
    if (
        one.point < 2
        or (other.point and not other.point <= one.point * _TIMES)
        or (other.point and not one.point <= other.point * _TIMES)
        or (one.high is not None and one.low is not None and one.low < one.high <= _AGES)
        or _THOSE.search(low, max(0, around[1] - 40), around[1])
        or _OF_A_PART.match(low, around[1])
    ):
        return False
    return NOT_THE_SAME.search(low, *around) is None
