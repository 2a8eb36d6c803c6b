"""Numbers that are not one event's: tallies over a period, a group's strength, people held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tocsin.actors import ActorMatch
from tocsin.dates import DateMention
from tocsin.model import ActorRef, Statement
from tocsin.patterns import compiled
from tocsin.quantities import QuantityMention
from tocsin.quantities.words import ENEMIES, HEDGE
from tocsin.read.build import Draft, actor_ref, statement
from tocsin.read.counts.counted import add_area, clauses, counted, groups_of, narrowed, nearest_date, the_one_meant
from tocsin.read.counts.countlines import count_lines
from tocsin.read.counts.detentions import detentions
from tocsin.read.counts.rivals import rivals
from tocsin.read.counts.sizes import (
    COUNTED_UP,
    THERE_ARE,
    commanded,
    is_bare_size,
    is_given,
    latest,
    of_the_dead,
    of_victims_or_arms,
)
from tocsin.read.counts.tallies import tallies
from tocsin.read.findings.coreference import last_before
from tocsin.read.findings.findings import Findings, within
from tocsin.read.sources.voices import said_by

_FIGHTERS = compiled(
    r"\A\s?(?:-strong\b|strong\b|under arms|(?:(?:\w|-)+\s){0,4}?(?:fighters|members|militants|combatants|men|guerrill?as|rebels|insurgents"
    r"|gunmen|jihadis(?:ts)?|soldiers|troops|recruits|operatives|followers|terrorists|warriors|cadres|militiamen|individuals)\b)"
)
_PUT_AT = compiled(
    r"\b(?:puts? \S+(?: \S+)? at|numbers?|numbered|numbering|(?:ranks|strength|membership|numbers|(?:its|their|whose) number|size|core)[^.;]{0,40}? (?:at|to|of|is|was|ranges?|runs?|var(?:y|ies)|goes|go)"
    r"|(?:a|the) (?:\w+ )?(?:force|core|army|nucleus) of|(?:grown|grew|shrunk|shrank|swollen|swelled|dwindled|fallen|fell|risen|rose|reduced|down) to|(?:puts?|estimates?|estimated) (?:the|its|their) [^.;]{3,50} at"
    r"|(?:number|strength) of [^.;]{0,60}\b(?:fighters|members|militants|men|combatants|followers|supporters|adherents|persons|people|rebels|insurgents|guerrill?as)\b[^.;]{0,60} (?:at|to|is|was|ranges?|runs?|var(?:y|ies))|(?:is|are|was|were|be) (?:now |still )?(?:put|assessed|reckoned|estimated) at"
    r"|(?:thought|believed|estimated|reported|assessed) to (?:have|number|field|command|muster)|(?:is|are|be|been) (?:now )?down to)"
    rf"(?: (?:{HEDGE}|a little over|just over|just under|fewer than|roughly|between|up to|an estimated|as many as|no more than|well over))?\s\Z"
)
"""Words after which a bare number is the size of a group ("numbers some 2,200")."""
_HAS_SO_MANY = compiled(
    r"(?:\A| )(?:(?:still|now|also|only|alone|may|might|is said to|is thought to|says? it|claims? to|said to) )*(?:has|have|had|retains?|commands?|musters?|fields?)\s\Z"
    r"|,? (?:is |was |which is )?(?:(?:now )?(?:estimated|put|assessed|reckoned) )?at\s\Z"
)
"""Between a group and a bare number at the end of its clause: "the group still has 2,000"."""
_AT_END = compiled(r"\A(?:\s*[.,;:)]|\Z| (?:and|in all|altogether|now|today|left|at (?:the )?most|here)\b)")
_OF_THEM = compiled(r"\bthere (?:are|were|may be|might be) (?:\w+ )?\Z")
_FIGHTERS_LEFT = compiled(
    r"\A\s(?:[\w-]+\s){0,2}?(?:fighters|militants|combatants|guerrill?as|rebels|insurgents|gunmen|jihadis(?:ts)?|terrorists|members(?! of (?:parliament|congress|the (?:public|assembly|senate|house|press)))|followers|men)\b[^.;,]{0,40}?\b(?:operat(?:e|es|ing)|(?:are|were) (?:spread|scattered|stationed)|remain(?:s|ed|ing)?|(?:are|were) (?:still |now )?(?:left|active|at large|hiding|massed|gathered|based|taking part|in the)|hold(?:ing)? out|survive[ds]?|under arms|in (?:its|their) ranks|(?:had |have )?gone to ground)\b"
)
"""What those do who make up the group that was told of before: "2,000 fighters remain in the forest"."""
_OF_A_GROUP = compiled(
    r"\A\s(?:[\w-]+\s){0,2}?(?:fighters|militants|combatants|guerrill?as|rebels|insurgents|members|men)\s(?:of|from|belonging to|loyal to)\s[^.;,]{2,60}?\s(?:are|were|remain(?:s|ed)?)\s(?:(?:still|now|also|believed to be|thought to be|said to be|only)\s){0,2}(?:left|active|at large|hiding|in hiding|based|operating|present|holed up|stationed|camped|gathered|in (?:the|its|their|[a-z]+)\b)"
)
"""Behind a number: the fighters of a group by its name, and where they are."""
_GONE = compiled(
    r"\A(?: [\w ]{2,30})?(?:, | )(?:had |have |has )(?:still |since )?(?:gone to ground|gone underground|gone into hiding|melted away)\b"
)
_FOREIGN = compiled(
    r"\A\s(?:(?:\w|-)+,?\s){0,3}?(?:foreigners|volunteers|nationals|citizens|natives|women|europeans|westerners|recruits)\b"
)
_JOINED = compiled(
    r"\b(?:have|had|has) (?:since )?(?:joined|travelled to join|enlisted|gone to fight|flocked)\b|\bjoined\b"
)
_SENT = compiled(
    r"\b(?:sent|sends|deployed|dispatched|mobili[sz]ed|against|lost)(?: (?:about|some|around|up to|more than|another))?\s\Z"
)
"""Before soldiers who are set upon a group, or whom it lost: no strength of its own."""
_HELPED = compiled(
    r"\bto (?:assist|help|support|train|advise|fight|battle|combat|counter|defeat|back|guard against|protect [\w ]{3,20} from) (?:the )?(?:[\w-]+ ){0,2}?\Z"
)
"""Before a group for whose help or defeat others are there: "has 500 troops in the country to assist"."""
_THE_GROUP = compiled(
    r"\b(?:the|a) (?:[\w,-]+ ){0,2}?(?:remnants|group|organi[sz]ation|militia|movement|insurgency)\b"
    r"|\bthose who (?:remain|are left)\b|\bremaining (?:fighters|men|members)\b|\bpresence of \w+\b|\b(?:its|their) (?:[\w-]+ )?(?:ranks|strength|size|numbers?|membership|force|core)\b|\bfighters left|\b(?:number|strength) of (?:\w+ )?(?:fighters|members|rebels|insurgents|militants|combatants|guerrill?as)\b"
)
_WHOSE_SIZE = compiled(r"['’]s? (?:\w+ )?(?:strength|ranks|size|numbers|membership|force)\b")
_DESCRIBED = compiled(
    rf"\b(?P<who>(?:the|these|those) (?:(?:urban|armed|rebel|ethnic|street|criminal|rival|allied|local|\w+ist) )?(?:{ENEMIES}|gangs|alliance|gunmen|militias|islamists|dissidents|coalition of rebels)|the (?:(?:terrorist|rebel|separatist|guerrilla|insurgent|militant|armed|outlawed|banned|extremist) )?(?:group(?:ing)?s?|organi[sz]ations?|militia|movement|insurgency|remnants))\b"
)
"""A group of which the text gives no name."""
_REBELS = compiled(r"\A\s(?:[\w-]+\s){0,2}?(?:fighters|militants|rebels|insurgents|jihadis(?:ts)?|guerrill?as)\b")
"""Those who fight, of whatever group: "there were 5,000 fighters still in the enclave"."""
_LEFT = compiled(r"\A (?:of them )?(?:left|now|today|remain)\b")
"""Right behind a bare number, where the clause named those who fight before: "had 4,000 men and has 2,000 now"."""
_FIGHTERS_BEFORE = compiled(r"\b(?:fighters|members|militants|combatants|men|guerrill?as|rebels|insurgents|soldiers)\b")
_FIGHT_AMONG = compiled(
    r"\A(?:\s[\w'’-]+){1,7}?\s(?:(?:are|were|is|have been|had been|had|have|now|still|also|currently|reportedly)\s)*(?:fight(?:ing)?|fought|serv(?:e|ing)|joined|(?:travelled|gone|went) (?:\w+ ){0,3}?to (?:join|fight)|enlisted)\s(?:(?:for|with|in|among|alongside|on the side of|in the ranks of|as part of)\s)?(?:the\s)?"
    r"(?P<who>(?:[\w-]+\s){0,2}?(?:militants|rebels|insurgents|jihadis(?:ts)?|terrorists|extremists|islamists|(?:jihadist|militant|terror(?:ist)?|extremist|islamist|armed|rebel|insurgent|radical)\s(?:groups?|groupings?|organi[sz]ations?)))\b"
)
"""Behind a number of people: those for whom they fight, of no name."""
_FIGHT_FOR = compiled(
    r"\A [^.;]{0,40}\b(?:have (?:links|ties) (?:with|to)|have sworn (?:loyalty|allegiance)|support(?! from)|are (?:members|followers) of|fight(?:ing)? (?:for|with|in|among|alongside|on the side of|in the ranks of)(?! (?:visas|their|justice|freedom|custody|compensation|pay|the right)\b)|belong to|active in|loyal to)\b"
)
_AT_LARGE = compiled(r"\b(?:fighters|members|militants|operatives)\b[^.;,]{0,30}\bat large\b")
_NOW = compiled(r"\bnow\b|\btoday\b|\bcurrently\b")
_STRENGTH = compiled(
    r"\b(?:includes?|included|claims?(?= (?:about |some |up to )?\d)|fight|has|have|had|having|joined|reckons? with|speaks? of|spoke of|(?:are|is|was|were|be) put|stands? at|stood at|(?:range|run|vary|varies|go)s? (?:from|between)|thought to|could|the \d[\d,]*|retain(?:s|ed)|maintains?|muster(?:s|ed)|disposes? of|disposal|draw on|into the field|declined to|dropped to|presence of|support|links|ties|sworn|(?:still )?follow(?:s|ing)?|serv(?:e|es|ing) (?:under|in|with)|answers? to|commands?|commanded|fields?|fielded|boasts?|boasted of|holds?|numbers?|numbered|numbering|with|estimated?|estimates"
    r"|strength|size|strong|call on|maintains?|fight(?:ing)? for|(?:believed|thought|said|estimated) to be|(?:assessed|put|reckoned) at|(?:grew|rose|swelled|shrank|fell|fallen|dwindled|reduced) to|made up of|consists? of|consisted of|comprises?|ranks|size|counted|counts|believed to (?:have|number)|core of|put \w+ at|still has|thought"
    r" to (?:have|number)|put(?:s)? (?:its|the)|remain(?:s|ing|ed)?|active|at large|under arms|ranks|grown to|shrunk to|swollen to|down to|thought to|force of|loyal to|belong(?:s|ing)? to|recruited)\b"
)
_NOT_STRENGTH = compiled(
    r"\b(?:kill(?:ed|ing|s)?|died|dead|(?:death )?toll|arrest(?:ed|s)?|captur(?:ed|ing)|surrender(?:ed|s)?|la(?:id|y|ying) down|disarmed|demobili[sz]ed|handed (?:over|in)|defected|deserted|detain(?:ed|ees)?|attacked|stormed|deployed"
    r"|wounded|injured|prison(?:ers)?|jail(?:ed)?|executed|released|freed|raided|custody|(?<!\d )(?<!training )(?<!base )(?<!its )(?<!their )camps?|behind bars|inmates|detain(?:s|ing)?)\b"
)


def figures(
    findings: Findings, single: frozenset[tuple[int, int]] = frozenset()
) -> tuple[list[Draft], list[tuple[int, int]]]:
    """Tallies, strengths and detentions of the document; and all words that count, in which no attack is told of."""
    sums, again = tallies(findings, single)
    sums += [d for d in count_lines(findings) if not any(_counts_the_same(d, other) for other in sums)]
    out = [*sums]
    for draft in detentions(findings):
        if not any(d.start < draft.end and draft.start < d.end for d in (*sums, *again)):
            out.append(draft)
    for start, end in findings.sentences:
        for a, b in clauses(findings.lowered, start, end):
            numbers = within(findings.quantities, a, b)
            for c, d in _of_each_group(findings, a, b) if numbers else ():
                size = _strength(findings, (c, d), (start, end), within(numbers, c, d))
                if size and not any(_counts_the_same(size, other) for other in (*out, *again)):
                    out.append(size)
    out += rivals(findings, out, again)
    return out, [(d.start, d.end) for d in (*out, *again)]


_AND_ANOTHER = compiled(r",? (?:and|while|whereas|but) (?=(?:the )?\S+)")


def _of_each_group(findings: Findings, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a clause that count two groups one after the other: "A has 100 men, and B is down to fewer than twenty"."""
    numbers, groups = within(findings.quantities, start, end), findings.groups(start, end)
    for cut in _AND_ANOTHER.finditer(findings.lowered, start, end):
        behind = [n for n in numbers if n.start >= cut.end()]
        named = [g for g in groups if abs(g.start - cut.end()) <= 4]
        if named and behind and any(n.end <= cut.start() for n in numbers):
            yield start, cut.end()
            yield cut.end(), end
            return
    yield start, end


_FEWEST = 20
"""Fighters of the smallest group whose size is told."""


@dataclass(frozen=True)
class _Size:
    """The number of a clause that counts a group's fighters, the groups that the clause names, and whom it describes
    otherwise: before the number, or behind it."""

    number: QuantityMention
    groups: list[ActorMatch]
    described: re.Match[str] | None
    among: re.Match[str] | None


def _size(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], numbers: Sequence[QuantityMention]
) -> _Size | None:
    """The size of a group that a clause tells, None where it tells none."""
    low, (start, end) = findings.lowered, clause
    groups = [
        g for g in groups_of(findings, clause, sentence) if not _HELPED.search(low, max(start, g.start - 50), g.start)
    ]
    described = _DESCRIBED.search(low, start, end)
    named = bool(groups or described) or _THE_GROUP.search(low, start, end) or _AT_LARGE.search(low, start, end)
    there = [n for n in numbers if THERE_ARE.search(low, max(start, n.start - 60), n.start)]
    sure = [n for n in numbers if _is_left(findings, n, start, end) or is_bare_size(findings, n, start, end)]
    if last_before(findings.cast, end):
        sure += [n for n in numbers if is_given(low, n, start) and _FIGHTERS.match(counted(low, n, end))]
    among = {n: found for n in numbers if (found := _FIGHT_AMONG.match(counted(low, n, end)))}
    if not (named or sure or among or any(_REBELS.match(counted(low, n, end)) for n in there)):
        return None
    sure += [n for n in numbers if groups and _OF_A_GROUP.match(counted(low, n, end))]
    sure += [*among, *(n for n in numbers if _is_all_it_has(low, n, groups, end))]
    if not (_STRENGTH.search(low, start, end) or there or sure) or _NOT_STRENGTH.search(low, start, end):
        return None
    sizes = [
        n
        for n in numbers
        if n.quantity.point >= _FEWEST
        and (n in sure or ((named or there) and _is_size(low, n, start, end)))
        and not of_the_dead(low, n, start)
        and not of_victims_or_arms(low, n, start, end)
    ]
    number = next((n for n in sizes if _LEFT.match(low[n.end : end])), None) or latest(low, sizes, start)
    return _Size(number, groups, described, among.get(number)) if number else None


def _strength(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], numbers: Sequence[QuantityMention]
) -> Draft | None:
    """The mention of a group's size that a clause tells."""
    size = _size(findings, clause, sentence, numbers)
    if size is None:
        return None
    number = size.number
    own = narrowed(findings.lowered, clause, number.start)
    draft = Draft("strength", *clause)
    speaker = said_by(findings, sentence, number.start)
    draft.add(statement("value", number.quantity, number, "reported" if speaker else "asserted", speaker))
    draft.add(statement("unit", "members", number))
    date = _date(findings, own, number)
    if date:
        draft.add(statement("date", str(date.value), date))
    actor = _whose(findings, clause, size, draft.first("date"))
    if actor:
        draft.add(replace(actor, speaker=speaker))
    add_area(findings, draft, own, sentence if own == clause else own, speaker)
    return draft


def _whose(findings: Findings, clause: tuple[int, int], size: _Size, date: str | None) -> Statement | None:
    """Whose size it is: a group of the clause, or else whom the words describe, or the group told of last."""
    low, (start, end) = findings.lowered, clause
    whose = next((g for g in size.groups if _WHOSE_SIZE.match(low[g.end : end])), None)
    group = whose or the_one_meant(low, size.groups) or (None if size.among else last_before(findings.cast, start))
    if group:
        return statement("actor", actor_ref(findings, group, date), group)
    if size.among:
        at = low.find(size.among["who"], size.number.start, end)
        span = at, at + len(size.among["who"])
    elif size.described:
        span = size.described.span("who")
    else:
        return None
    return Statement("actor", ActorRef(None, findings.text[slice(*span)]), span)


def _counts_the_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts take their number from the same words."""
    spans = [s.span for d in (one, other) for s in d.statements if s.property == "value" and s.span]
    return len(spans) == 2 and spans[0][0] < spans[1][1] and spans[1][0] < spans[0][1]


def _is_size(low: str, number: QuantityMention, start: int, end: int) -> bool:
    """Whether a number counts those who fight for a group: by its noun, or by the words before or behind it."""
    if _SENT.search(low, max(start, number.start - 30), number.start):
        return False
    noun = counted(low, number, end)
    if _FIGHTERS.match(noun) or _PUT_AT.search(low, max(start, number.start - 130), number.start):
        return True
    if _FOREIGN.match(noun) and (
        _JOINED.search(low, number.end, min(end, number.end + 110)) or _FIGHT_FOR.match(low[number.end : end])
    ):
        return True
    if number.noun == "people" or noun.startswith(" people"):
        if commanded(low, number, start):
            return True
        return _FIGHT_FOR.match(low[number.end : end]) is not None
    return bool(_LEFT.match(low[number.end : end])) and _FIGHTERS_BEFORE.search(low, start, number.start) is not None


def _is_left(findings: Findings, number: QuantityMention, start: int, end: int) -> bool:
    """Whether a number counts fighters of the group told of before, who are said to be left, or whom a source reckons with."""
    low = findings.lowered
    if not last_before(findings.cast, number.start):
        return False
    noun = counted(low, number, end)
    if _FIGHTERS_LEFT.match(noun):
        return True
    if _GONE.match(low[number.end : end]) and _FIGHTERS_BEFORE.search(low, start, number.start):
        return True
    if _OF_THEM.search(low, max(start, number.start - 30), number.start) and noun.startswith(" of them"):
        return True
    told = COUNTED_UP.search(low, max(start, number.start - 40), number.start)
    return bool(told and (_REBELS.match(noun) or (noun.startswith(" men") and told[0][0] in "rs")))


def _is_all_it_has(low: str, number: QuantityMention, groups: Sequence[ActorMatch], end: int) -> bool:
    """Whether a group has so many, without a word of whom: "the group still has 2,000"."""
    return (
        number.noun is None
        and _AT_END.match(low[number.end : end]) is not None
        and any(g.end <= number.start and _HAS_SO_MANY.fullmatch(low[g.end : number.start]) for g in groups)
    )


def _date(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> DateMention | None:
    """The time that a number is for: the nearest date, unless the words turn to the present in between."""
    nearest = nearest_date(findings, clause, number)
    if nearest is None or _NOW.search(findings.lowered, nearest.end, number.start):
        return None
    if _NOW.match(findings.lowered, number.end + 1):
        return None
    return nearest
