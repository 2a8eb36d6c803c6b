"""Running totals: "the death toll rose to 139", "bringing to 139 the number of dead"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence
from tocsin.quantities.words import FIGURE, GAP, SMALL

_OF_WHOM = {
    **dict.fromkeys(("wounded", "injured", "injury", "hurt", "injuries"), "wounded"),
    **dict.fromkeys(("casualty", "casualties"), "killed_or_wounded"),
    **{what: what for what in ("hostages", "missing", "displaced")},
    **dict.fromkeys(("arrests", "arrested", "detained", "detainees"), "arrested"),
}
_HARM = (
    "killed|murdered|massacred|slaughtered|(?<=who )(?:died|perished)|(?<=who had )died|(?<=who have )died|martyred|slain|dead|deaths?|fatalities|victims|wounded|injured|injur(?:y|ies)|hurt|casualt(?:y|ies)|hostages|missing"
    "|displaced|arrests|arrested|detained|detainees|bodies|corpses"
)
_WHOSE = rf"(?:(?:those|people|persons){GAP}who{GAP}(?:had{GAP}|have{GAP})?(?=died\b|perished\b)|who{GAP}were{GAP}|being{GAP}held{GAP}|[a-z-]{{2,16}}{GAP}){{0,4}}?"
_VERB = (
    rf"(?:rising|rises|rose|risen|gone{GAP}up|raised|increas(?:es|ed|ing)|mount(?:s|ed|ing)|swell(?:s|ed|ing)|doubled|tripled|edged|dropp(?:ed|ing)|decreas(?:es|ed|ing)|reduc(?:es|ed|ing)|lower(?:ed|s|ing)|climb(?:ed|s|ing)|grew|grown|growing|jumped|fell|went|up|down|increased|put|estimated|given|set|revised|stood|stands?){GAP}"
    rf"(?:(?:up|down){GAP})?(?:from{GAP}(?:(?:at{GAP}least|more{GAP}than|about|some){GAP})?[\w,-]+{GAP})?(?:to|at|as|(?=from{GAP}))|(?:to|at|of|is|was|were|now|remain(?:s|ed)?|reach(?:es|ed|ing)?|hits?|hitting|number(?:s|ed)?|total(?:s|led|ed)?)"
)
_OVER = r"past|above|beyond|exceed(?:s|ed|ing)?|pass(?:es|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?"
_SOON = (
    r"(?:(?:at|least|more|than|about|around|nearly|almost|over|some|up|to|as|many|high|close|no|fewer|less|an?|the|estimated|approximately"
    r"|roughly|total|of|now|well|just|under|exactly)\s){0,4}(?:\d|"
    + "|".join(SMALL)
    + r"|an?\b|dozens|scores|hundreds|thousands|several|tens)"
)
"""What a number begins with, after its hedges."""
_NUMBER = _SOON.replace(r"|an?\b", r"|an?\s(?:dozen|score|hundred|thousand|single|couple|few)\b")
"""The same, but for one that an article alone tells of: "the number killed at a market rose to 22"."""
_TOLL = compiled(
    rf"\b(?:(?:(?P<kind>death|casualty|injury|overall|official|final|combined|total|confirmed){GAP})?(?:toll|(?:body|death|victim){GAP}count)|(?:number{GAP}(?:of{GAP}{_WHOSE})?|count{GAP}of{GAP}{_WHOSE})(?P<of>{_HARM})(?:{GAP}people)?"
    rf"|total{GAP}(?P<total>deaths|casualties|injuries|fatalities)|number{GAP}(?:of{GAP}[a-z]+{GAP})?who{GAP}(?:have{GAP}|had{GAP})?(?:died|perished|lost{GAP}their{GAP}lives)|figure{GAP}for{GAP}the{GAP}dead|(?:official|final|latest){GAP}(?:count|figure|number)(?={GAP}(?:of|for|from){GAP}[^.;:]{{2,50}}?\b(?:attack|massacre|raid|bombing|blast|ambush|killings|shooting|explosion|slaughter)\b)|tally(?=[^.;:]{{0,40}}?\b\d[\d,]*{GAP}(?:people{GAP})?(?:dead|killed|deaths)\b)|number{GAP}of{GAP}(?:those|the){GAP}fallen)\b(?P<gap>(?:[^.;:]|(?<=\b[a-z])\.){{0,240}}?)\b(?:(?P<over>{_OVER})|{_VERB}){GAP}(?:(?:now|at|to|stands?|put){GAP}){{0,2}}(?={_NUMBER})",
)
_ROSE = compiled(r"\b(?:ris|rais|lift|rose|increas|climb|gr[eo]w|jump|went|fell|fall|drop|mount)")
_NO_LONGER = compiled(r"\b(?:previous|earlier|initial|first|preliminary|provisional)\s(?:official\s|reported\s)?\Z")
_THEN = compiled(
    rf"[^.;]{{0,30}}?\b(?:but|and|then|later|before)\b[^.;]{{0,30}}?\b(?:rose|risen|rising|climbed|climbing|grew|grown|increased|raised|revised|went{GAP}up|jumped){GAP}(?:up{GAP}|down{GAP})?to{GAP}(?={_NUMBER})"
)
"""Behind a toll, the one that took its place: "was put at nine but rose to 12"."""
_BRINGS = compiled(
    rf"\b(?:bring|brings|brought|bringing|raise|raising|raised|raises|pushing|pushed|pushes|took|takes|taking|lifting|lifts|lifted){GAP}to{GAP}"
)
_BROUGHT = compiled(
    rf"[^.;]{{0,12}}\bthe{GAP}(?:total{GAP}|overall{GAP})?(?:death{GAP}toll|toll|number{GAP}(?:of{GAP}{_WHOSE})?(?P<of>{_HARM}|slain|murdered|lost|fallen|shot{GAP}dead))",
    re.IGNORECASE,
)
_TAKING = compiled(
    rf"\b(?:bring|brings|brought|bringing|raise|raising|raised|raises|pushing|pushed|taking|takes|took|lifting|lifts|lifted|lower(?:ed|s|ing)?|reduc(?:ed|es|ing)|revis(?:ed|es|ing)|correct(?:ed|s|ing)){GAP}the{GAP}(?:total{GAP}|overall{GAP}|official{GAP}|confirmed{GAP})?(?:(?:death{GAP})?toll|(?:(?:total|number){GAP}(?:of{GAP}{_WHOSE})?(?P<of>{_HARM})|dead(?={GAP}to\b)))"
    rf"\b[^.;]{{0,90}}?\bto{GAP}(?={_SOON})"
)
"""The number behind what it counts: "taking the number killed in Monday's bombing to 100"."""
_PUT_AT = compiled(
    rf"\b(?:put|puts|putting|gave|gives|estimated){GAP}the{GAP}(?:(?:number|count){GAP}of{GAP}(?:the{GAP}|{_WHOSE})|number{GAP})?(?P<of>dead|slain|hurt|killed|murdered|massacred|slaughtered|wounded|injured|missing|bodies|corpses)(?:{GAP}(?:\w+{GAP}){{0,4}}?as|(?:{GAP}(?:in|on|at|near|during|since)\b[^.;:,\d]{{2,60}}?)?{GAP}at){GAP}(?={_SOON})"
)
_AND_AT = compiled(
    rf"{GAP}(?:and|,){GAP}?(?:that{GAP}of{GAP})?the{GAP}(?:number{GAP})?(?P<of>dead|killed|wounded|injured|hurt|missing){GAP}at{GAP}\Z"
)
_ARE = compiled(
    rf"(?:\bthe{GAP}(?P<of>dead|slain|fallen|victims|wounded|injured|missing){GAP}(?:[^.;:,]{{2,40}}?{GAP})?(?:now{GAP})?number(?:s|ed)?{GAP}(?:not{GAP}\w+{GAP}but{GAP})?|(?<!\bamong\s)\bthe{GAP}(?:dead|slain|fallen|victims){GAP}(?:are|were){GAP}|(?:\A|\n|\bthe{GAP})dead:\s)(?={_SOON})"
)
"""Who the dead were is how many: "the dead are three women and a man"."""
_EARLIER = compiled(
    r",\s(?:(?:which\s(?:was|had been|stood)\s)?(?:first\s|initially\s)?(?:put|given|estimated|stood)\sat|earlier|previously|initially|originally|first|up from|down from|from)\b[^,;.]{0,40},"
)
"""An aside with a toll that no longer stands."""
_HAD_BEEN = compiled(
    r"\bhad\s(?:(?:first|initially|earlier|at first|been|previously|once)\s){0,2}(?:put|given|estimated|stood|spoken)\b(?!.{0,40}\b(?:risen|climbed|grown)\b)"
)
"""A toll that stood once: "police had put the toll at 27"."""
_MAY = compiled(r"\b(?:could|may|might|would|will|can|likely|expected|feared|set)\b")
_ALSO = compiled(
    rf"{GAP}(?P<first>dead|killed|deaths|fatalities)?(?:,|{GAP}and|,{GAP}and|{GAP}with){GAP}\Z", re.IGNORECASE
)
_DEAD = compiled(rf"{GAP}(?:people{GAP})?(?:killed|dead|deaths)\b")
_HURT = compiled(rf"{GAP}(?:people{GAP}|others?{GAP})?(wounded|injured|hurt)\b")
_WOUNDED_TOO = compiled(rf"{GAP}(?P<of>wounded|injured|hurt|missing)\b", re.IGNORECASE)


def totals(at: Sentence) -> list[Casualty]:
    """The running totals of a sentence; their counts are marked as used."""
    out = []
    low = _EARLIER.sub(lambda m: " " + "_" * (len(m[0]) - 1), at.low)
    for m in _TOLL.finditer(low):
        number = _count_at(at, m.end())
        if number is None or number in at.used or _MAY.search(m["gap"]):
            continue
        if not m["gap"].strip() and low.endswith(" a ", 0, m.start()):  # "left a toll of four dead"
            continue
        then = _THEN.match(low, at.counts[number].end)
        if then and (newer := _count_at(at, then.end())) is not None and newer not in at.used:
            at.used.add(number)
            number = newer
        what = _OF_WHOM.get((m["of"] or m["total"] or m["kind"] or "").lower(), "killed")
        count = at.counts[number]
        if (
            what == "killed"
            and m["of"] in (None, "victims")
            and not m["kind"]
            and (hurt := _HURT.match(low, count.end))
        ):
            what = _OF_WHOM[hurt[1]]  # "the toll has risen to 17 people injured and one dead"
        if what == "killed_or_wounded" and _DEAD.match(low, count.end):
            what = "killed"  # "a casualty toll of 20 killed and 70 wounded"
        quantity = count.quantity
        if (
            count.kind == "range"
            and quantity.high
            and _ROSE.search(low, max(0, m.start() - 16), m.end())
            and at.low.startswith("from", count.start)
        ):
            quantity = Quantity.exactly(quantity.high)  # "rose from 34 to 41"
        if m[0].endswith("up to ") and count.quantity.low is None and count.quantity.high:
            quantity = Quantity.exactly(count.quantity.high)  # "toll up to 19"
        if m["over"] and quantity.low is not None and quantity.low == quantity.high:
            quantity = Quantity(quantity.low, quantity.best, None)
        at.used.add(number)
        if number + 1 < len(at.counts) and _NO_LONGER.search(low, max(0, m.start() - 30), m.start()):
            continue  # "an earlier toll was nine, but 12 are now known to have died"
        stands = not _HAD_BEEN.search(low, max(0, m.start() - 30), m.end())
        out.append(Casualty(m.start(), count.end, cast(What, what), quantity, stands))
        if number + 1 < len(at.counts):  # "the toll was 86 dead and 430 injured"
            further = at.counts[number + 1]
            tail = _WOUNDED_TOO.match(at.text, further.end)
            harm = _OF_WHOM.get(tail["of"].lower() if tail else further.noun or "")
            if harm and _ALSO.fullmatch(at.text, count.end, further.start):
                at.used.add(number + 1)
                end = tail.end() if tail else further.end
                out.append(Casualty(further.start, end, cast(What, harm), further.quantity, True))
    for m in _BRINGS.finditer(at.low):
        number = _count_at(at, m.end())
        if number is None or number in at.used:
            continue
        count = at.counts[number]
        cue = _BROUGHT.match(at.text, count.end, min(len(at.text), count.end + 80))
        if cue:
            at.used.add(number)
            what = _OF_WHOM.get((cue["of"] or "").lower(), "killed")
            out.append(Casualty(m.start(), cue.end(), cast(What, what), count.quantity, True))
    return out + _behind(at) + _revised(at)


def _behind(at: Sentence) -> list[Casualty]:
    """Totals whose number stands behind what it counts, and a second one beside it ("and the injured at 284")."""
    out = []
    for m in (m for pattern in (_TAKING, _PUT_AT, _ARE, _GIVEN) for m in pattern.finditer(at.low)):
        number = _count_at(at, m.end())
        if number is None or number in at.used:
            continue
        at.used.add(number)
        what = _OF_WHOM.get(m.groupdict().get("of") or "", "killed")
        count = at.counts[number]
        risen = (
            m.re is not _GIVEN
            and count.kind == "range"
            and count.quantity.high
            and at.low.startswith("from", count.start)
        )
        now = Quantity.exactly(count.quantity.high or 0) if risen else count.quantity  # "raised … from 12 to 19"
        out.append(Casualty(m.start(), count.end, cast(What, what), now, True))
        if number + 1 < len(at.counts):
            further = at.counts[number + 1]
            also = _AND_AT.fullmatch(at.low, at.counts[number].end, further.start)
            if also:
                at.used.add(number + 1)
                harm = _OF_WHOM.get(also["of"], "killed")
                out.append(Casualty(further.start, further.end, cast(What, harm), further.quantity, True))
    return out


_REVISED = compiled(
    rf"\b(?:(?:revis|rais|lower|cut|updat|correct|increas|reduc)\w*{GAP}(?:the|that|its|their|this){GAP}(?:{FIGURE}|estimate){GAP}(?:up{GAP}|down{GAP})?to"
    rf"|put{GAP}(?:the|that|its|their|this){GAP}(?:{FIGURE}){GAP}at"
    rf"|(?:the|that|its|their|this){GAP}(?:(?:correct|right|real|true|actual|final|official|revised|new|latest){GAP})+(?:{FIGURE}){GAP}(?:was|is|of|stood{GAP}at|being)|(?:later|now|then){GAP}(?:\w+{GAP}){{0,4}}?(?:the|that){GAP}(?:{FIGURE}){GAP}(?:was|is|stands?{GAP}at|stood{GAP}at)"
    rf"|(?:the|that){GAP}(?:{FIGURE}){GAP}(?:is{GAP}now|now{GAP}stands{GAP}at|has{GAP}(?:since{GAP})?(?:risen|grown|climbed|gone{GAP}up|fallen){GAP}to)"
    rf"|(?:correct|revis|lower|rais)ed{GAP}(?:it|this|that){GAP}(?:up{GAP}|down{GAP})?to|(?:brought|bringing|brings|took|taking|pushed|pushing|raised|raising){GAP}(?:it|this|that){GAP}to){GAP}"
)
_GIVEN = compiled(
    rf"\b(?:(?:g[ai]ve[sn]?|giving|announc(?:ed|es)|report(?:ed|s)|cit(?:ed|es)|confirm(?:ed|s)|sp[eo]a?ke?s?{GAP}of){GAP}an?{GAP}(?:(?:official|provisional|final|preliminary|new|revised|first|higher|lower){GAP})?(?:death{GAP})?toll{GAP}of"
    rf"|estimates{GAP}of{GAP}(?:the{GAP})?(?:dead|number{GAP}of{GAP}(?:the{GAP})?dead|deaths|death{GAP}toll){GAP}(?:run|ran|range|ranged|vary|varied|go|went)(?={GAP}(?:from|between))){GAP}"
)
"""A toll that somebody gives, and estimates that differ."""
_MAKES = compiled(
    rf"\b(?:(?:that|this|which){GAP}(?:makes|made)|making){GAP}(?:it{GAP}|a{GAP}total{GAP}of{GAP})?(?={_NUMBER})"
)
"""Before a sum: "that makes nine killed since Monday"."""


def summed_up(low: str, found: list[Casualty]) -> list[Casualty]:
    """The tolls, those that are said to come to so many marked as running totals."""
    ends = [m.end() for m in _MAKES.finditer(low)]
    sums = [(c.start, c.end) for c in found if c.cumulative]
    return [
        replace(c, cumulative=True) if c.start in ends else c
        for c in found
        if c.cumulative or not any(a <= c.start and c.end <= b for a, b in sums)
    ]


_FATE = compiled(r"(?P<killed>kill|dead|died|death|toll)|(?P<wounded>wound|injur|hurt)|(?P<missing>missing)")


_OTHERS_SAY = compiled(r"\b(?:though|although|but|while|whereas)\s(?:(?!later\b|then\b|now\b)[\w'’-]+\s){1,6}\Z")
"""Before a figure that somebody else gives: "132 were killed, though local people put the figure at 160"."""


def _revised(at: Sentence) -> list[Casualty]:
    """Figures set right: "said five had died but later revised the number to nine"."""
    out = []
    for m in _REVISED.finditer(at.low):
        number = _count_at(at, m.end())
        fates = list(_FATE.finditer(at.low, 0, m.end()))
        if number is not None and number not in at.used and fates:
            at.used.add(number)
            count = at.counts[number]
            stands = not _OTHERS_SAY.search(at.low, 0, m.start())
            out.append(Casualty(m.start(), count.end, cast(What, fates[-1].lastgroup), count.quantity, stands))
    return out


_LEAD = compiled(r"\s?(?:(?:a|total|of|now|the|to|at)\s){0,4}")


def _count_at(at: Sentence, position: int) -> int | None:
    """The number that starts at a position, or after a word or two that may stand before it."""
    for i, count in enumerate(at.counts):
        if count.start >= position:
            return i if _LEAD.fullmatch(at.text, position, count.start) else None
        if count.start >= position - 24 and count.end > position:
            return i
    return None
