"""Rival counts: a bare number that another source, another group or another year sets beside a count told just before.

"The army says that it killed 3,000; a monitor counts 1,240." The second number says nothing of what it counts: that it
takes over from the first, with its time, group and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.quantities import QuantityMention
from tocsin.quantities.words import FIGURE, HEDGE
from tocsin.read.build import Draft, Words, actor_ref, place_value, statement
from tocsin.read.counts.counted import IN
from tocsin.read.counts.periods import Period, periods
from tocsin.read.findings.coreference import last_before
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.tidied import tidied
from tocsin.read.sources.voices import said_by

_WHO = r"(?P<who>(?:[A-Z]|the |an? |its |their |our |his |local |independent |police|officials|analysts|experts|diplomats|soldiers|residents|intelligence|hospitals?|medics|doctors|witnesses|survivors|villagers|families|relatives|locals|rights|aid|opposition|state|rebels|militants|others)(?:[^,;:.\"“”()\n]|(?<=[A-Z])\.(?=[A-Z\s])){0,70}?)"
_SO = (
    r"(?:has |have |had |since |just |meanwhile |now |also |itself |themselves |still |would |later |only |alone ){0,3}"
)
_FIGURE = (
    rf"(?:it|them|that|the (?:real |true |actual |total )?(?:{FIGURE}|death toll|strength)|their number|its strength)"
)
_GIVES = (
    r"(?:says?|said|thinks?|thought|believes?|believed|counts?|counted|reckons?(?: with)?|reckoned(?: with)?|admits?(?: (?:only )?to)?|admitted(?: (?:only )?to)?"
    r"|acknowledges?|acknowledged|concedes?|conceded|speaks? of|spoke of|spoken of|boasts? of|boasted of|speaking of|talks? of|talked of|claims?|claimed|"
    rf"(?:puts?|sets?|places?|gives?|gave|estimates?|estimated) {_FIGURE}(?: higher| lower)?,? (?:at|as)|(?:gives?|gave) (?:a|the) (?:figure|number|total) (?:of|as)"
    r"|estimates?|estimated|guess(?:es|ed)?|knows? of|knew of|recorded|registered|logged|documented|verified|lists?|listed|confirms?|confirmed|cites?|cited|names|reports?|reported"
    r"|allows? (?:it|them)|arrives? at|comes? to|came to|wrote of|writes? of|mentions?|insists? on|suspects?)"
)
_THAT = r"(?:,? (?:that |only |just |now |there (?:are|were|be|had been|have been) |(?:it|they|he|she) (?:has|had|have) |to have |it was |it is |the figure is |it had (?:killed|captured|arrested|lost) )*)"
_SAYS = compiled(rf"(?:\A|\b){_WHO} {_SO}{_GIVES}{_THAT}\s?[\"“]?\Z")
_HAS = compiled(rf"(?:\A|\b){_WHO} {_SO}(?:has|have|had)\s\Z")
_IS = compiled(
    rf"(?:\A|\b){_WHO}(?:['’]s?)?(?: own| latest| official| internal)*(?: (?:figures?|count|estimates?|tally|number|total|toll|reckoning))?"
    r"(?: for (?:the same |that )?[\w ]{3,20})? (?:is|was|are|were|stands? at|stood at|runs? to|comes? to|came to|says?|shows?|puts? it at|of)\s(?:only |just )?\Z"
)
"""Another count by its own name: "the ministry's figure is", "our own is"."""
_OWNED = compiled(rf"['’]s?\b|\b(?:our|their|its|his|official|the (?:{FIGURE}|estimate|tally))\b|\bown\b")
_GAPPED = compiled(rf"(?:\A|[,;]\s|\b(?:and|while|but|whereas) )(?:and |but |while )?{_WHO}(?: (?:at|of))?\s[\"“]?\Z")
"""The verb is that of the clause before: "the UN puts it at 4,000, the ministry at 6,000"."""
_THERE = compiled(r"\b(?:there|they|these) (?:are|were)\s\Z")
_THEN = compiled(
    rf"\b(?:it|there|this|that|(?:the|that|this|their|its) (?:{FIGURE})) (?:was|were|is|had been|(?:(?:has|have|had) )?(?:risen|fallen|grown|rose|fell|grew|jumped|climbed|soared|dropped|increased|decreased|declined|doubled|tripled|swollen|swelled|shot up|gone up)(?: sharply| again| further)? to|(?:had )?reached|stood at)\s(?:(?:{HEDGE}) )?\Z"
)
"""The same count of another time: "in 2023 it was 504"."""
_DEEDS_OF = compiled(
    r"(?:claimed(?: only| just)?|carried out|was behind|were behind|committed|staged|killed|was responsible for|accounts? for|accounted for)\s\Z"
)
_RANKED = compiled(
    r"(?: one)?(?:,? with| had|:|,| at|,? (?:claiming|claimed))?(?: just| only| some| about| nearly| over| more than)? ?\(?"
)
"""Between one of several that are ranked and its number: "followed by the Afghan branch with 287 and the Sahel branch (120)"."""
_PLACED = compiled(
    rf"(?:,| (?:province|branch|state|region|alone|too|also|itself))* (?:leads?|led|comes? (?:first|second|third|fourth|next|last)|came (?:first|second|third|next|last)|follow(?:s|ed)|tops the (?:list|table)|ranks (?:first|second|third)|(?:is|was) (?:first|second|third|next|last)|accounts? for|accounted for|saw|suffered|had|recorded|experienced|claimed|reported)(?:,? with| by)?(?: (?:{HEDGE}|just|only|alone))*\s?\(?",
    re.I,
)
"""Between one of several and its number, behind a count of them all: "Syria comes second with 259", "Borno alone saw 169"."""
_COUNT_OF_ONE = compiled(
    r"\b(?:next|then|second|third|last) (?:is|are|was|were|comes?|came) (?:the )?\Z|\bin (?:the )?\Z", re.I
)
_WITH = compiled(r",? (?:with|there were)\s")
_LOOKS_BACK = 4
"""Sentences back in which the count of all stands."""
_LEFT = compiled(r"\A (?:of them |fighters |men )?(?:still )?(?:remain|are (?:still )?left|were left|survive)\b")
"""What is left of a strength that was told before: "6,000 fighters in 2019; 2,000 are left"."""
_NUMBERS = compiled(
    r"(?:has|have|had|numbers?|counts?|musters?|fields?|commands?)\s(?:only |just |another |perhaps |some )?\Z"
)
REST = compiled(
    r"\A[\"”]?(?: (?:of (?:these|those|them|the (?:deaths|attacks|dead|killings|incidents)|its own)(?: \w+)?|in all|in total|altogether|now|today|more|men|people|such (?:\w+)|or so|deaths|dead|attacks|fighters|and no more|at (?:the )?most))?"
    r"(?:[\"”]?\s*(?:[.,;:)!?]|\Z|–|—)| (?:in|for|since|from|by|over|during|between|and|but|while|with|last|this|across|years?|many|before|(?:are |were )?(?:still )?(?:left|remain(?:ed)?|survive[ds]?|taking part|involved|under arms|fighting|active))\b)"
)
"""What may follow a number that says nothing of what it counts."""
_SOURCES = compiled(
    r"\b(?:u\.?n\.?|nations|ministr\w+|army|military|police|government|governor|governors|authorities|officials?|commission\w*|committee|monitors?|observatory|observers|office|institute|agency|agencies|services?|analysts?|experts?|researchers?|researcher|diplomats?|general|colonel|commanders?"
    r"|spokes\w+|president|mayor|bishops?|priest|council|court|prosecutors?|prosecutor|attorney|administration|embassy|red cross|red crescent|ngos?|charit\w+|group|database|project|survey|report|study|hospital\w*|doctors|medics|residents|locals|elders|lawyers?|families|union|command|junta|coalition|pentagon|cia|team|states?|deputy|minister|prefect|chief|soldiers|newspaper|media|television|radio|channel|associations?|network|society|morgue|clinic|administrator|commissioner|activists|rescuers|paramedics|nurses|figures?|estimates?|sources?|watch|academics?|scholars|others)\b",
    re.IGNORECASE,
)
_THE_COUNT = compiled(rf"(?:the|its|their) (?:\w+ )?(?:{FIGURE}|strength|rest|others)s?")
_TIMES = 20
"""How many times as large or as small a rival count may be."""
_NOUNS = {
    "tally": frozenset(("people", "dead", "deaths", "attacks", "civilians", "incidents", "fighters", "insurgents", "persons", "victims")),
    "strength": frozenset(("people", "men", "fighters", "members", "militants", "persons")),
    "detention": frozenset(("people", "prisoners", "men", "persons", "inmates", "detainees")),
}  # fmt: skip
_CUTS = compiled(
    r";\s|,\s(?!(?:at|as)\b)|:\s|\s(?:while|whereas|but|though|although)\s|\sand\s(?=(?:the|an?|its|our|[A-Z])\b)"
)


_ASKED = compiled(
    r"\bhow (?:many (?:men|fighters|members|people|combatants|guns|rebels|militants|insurgents|of them)|strong|large|big|many (?:fight|there are|they are))\b|\b(?:figures?|numbers?|count|estimates?) (?:for|of) [^.;]{2,40}?(?:strength|fighters|size)\b|\bfighters are (?:few|many)\b|\bnobody knows how many\b"
)
"""A strength that is asked for, and told behind it by whoever gives a number."""


def _asked(findings: Findings) -> Iterator[Draft]:
    """For each strength that the text asks for a count without a number, of the group that it asks about."""
    for start, end in findings.sentences:
        for said in _ASKED.finditer(findings.lowered, start, end):
            groups = findings.groups(start, end)
            group = groups[0] if groups else last_before(findings.cast, said.start())
            if group is None:
                continue
            where = Words(*said.span())
            draft = Draft("strength", start, said.end())
            draft.add(statement("value", Quantity.exactly(0), where, "hypothetical"))
            draft.add(statement("unit", "members", where))
            draft.add(statement("actor", actor_ref(findings, group, None), group))
            yield draft


def rivals(findings: Findings, drafts: Sequence[Draft], again: Sequence[Draft] = ()) -> list[Draft]:
    """The counts that are set beside one of `drafts` in the same sentence or the next, each as a draft of its own.

    `again` are counts of the document that are told twice.
    """
    known = [d for d in drafts if _value(d)[1] > 0]
    if not known and not _ASKED.search(findings.lowered):
        return []
    known = sorted([*known, *_asked(findings)], key=lambda d: _value(d)[0])
    out: list[Draft] = []
    taken = [_value(d)[:2] for d in (*known, *again)]
    for nth, (last, sentence) in enumerate(pairwise([(0, 0), *findings.sentences])):
        for part in parts(findings, sentence):
            for number in within(findings.quantities, *part):
                if any(a < number.end and number.start < b for a, b in taken):
                    continue
                near = [d for d in (*known, *out) if last[0] <= _value(d)[0] < number.start]
                anchor = max(near, key=lambda d: _value(d)[0], default=None)
                made = _rival(findings, sentence, part, number, anchor) if anchor else None
                if made is None:
                    back = findings.sentences[max(0, nth - _LOOKS_BACK)][0]
                    made = _one_of_all(
                        findings, sentence, part, number, [d for d in (*known, *out) if _value(d)[0] >= back]
                    )
                if made:
                    out.append(made)
    return out


def _value(draft: Draft) -> tuple[int, int, int]:
    """Where the number of a draft stands, and how much it is; nothing where it has none."""
    for s in draft.statements:
        if s.property == "value" and isinstance(s.value, Quantity) and s.span:
            return s.span[0], s.span[1], s.value.point
    return (-1, -1, 0)


def parts(findings: Findings, sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that count apart."""
    edges = [sentence[0], *(m.end() for m in _CUTS.finditer(findings.text, *sentence)), sentence[1]]
    yield from pairwise(edges)


def _rival(
    findings: Findings, sentence: tuple[int, int], part: tuple[int, int], number: QuantityMention, anchor: Draft
) -> Draft | None:
    """The number as a count of what `anchor` counts, if the words around it make it one."""
    point, size = number.quantity.point, _value(anchor)[2]
    if not (point >= 2 and size <= point * _TIMES and (point <= size * _TIMES or not size)):
        return None
    if not size and point < 20:
        return None
    if findings.lowered.endswith((" of the ", " of its "), 0, number.start):
        return None  # "230 of the 400 attacks"
    if number.noun and number.noun.lower() not in _NOUNS[anchor.kind]:
        return None
    after = findings.lowered[number.end : min(sentence[1], number.end + 60)]
    if not REST.match(after):
        return None
    before = findings.text[part[0] : number.start]
    same = sentence[0] <= _value(anchor)[0]
    own = [g for g in within(findings.cast, *part) if g.end <= number.start]
    group = next((g for g in own if findings.groups(g.start, g.end)), None)
    doing = _NUMBERS if anchor.kind == "strength" else _DEEDS_OF
    if group and doing.search(before) and anchor.kind in ("strength", "tally"):
        return _draft(findings, part, number, anchor, group, said_by(findings, sentence, number.start))
    ranked = _ranked(findings, part, number) if same and anchor.kind != "detention" else None
    if ranked:
        return _draft(findings, part, number, anchor, ranked, said_by(findings, sentence, number.start))
    if anchor.kind == "strength" and same and _LEFT.match(after):
        return _draft(findings, part, number, anchor, None, said_by(findings, sentence, number.start))
    source = source_before(before, same)
    if source is None and _THERE.search(before):
        source = said_by(findings, sentence, number.start)
    if source:
        return _draft(findings, part, number, anchor, None, source)
    then = _THEN.search(before) and anchor.kind == "tally" and periods(findings, *part)
    return _draft(findings, part, number, anchor, None, None) if then else None


def _one_of_all(
    findings: Findings, sentence: tuple[int, int], part: tuple[int, int], number: QuantityMention, told: Sequence[Draft]
) -> Draft | None:
    """The attacks of one group or land out of all that were counted before: "the Sahel branch leads with 347"."""
    point = number.quantity.point
    sums = [d for d in told if d.kind == "tally" and _value(d)[0] < number.start and d.first("unit") == "attacks"]
    whole = next((d for d in reversed(sums) if _value(d)[2] >= point), None)
    after = findings.lowered[number.end : min(sentence[1], number.end + 60)]
    if whole is None or number.noun or point < 2 or not REST.match(after):
        return None
    named: list[ActorMatch | Toponym] = [
        *findings.groups(*sentence),
        *(t for t in within(findings.places, *sentence) if t.role == "place"),
    ]
    one = max((n for n in named if n.end <= number.start), key=lambda n: n.end, default=None)
    if one is None:
        return None
    low = findings.lowered
    placed = _PLACED.fullmatch(low, one.end, number.start)
    listed = _COUNT_OF_ONE.search(low, sentence[0], one.start) and _WITH.fullmatch(low, one.end, number.start)
    if not (placed or listed):
        return None
    return _draft(findings, part, number, whole, one, said_by(findings, sentence, number.start))


def _ranked(findings: Findings, part: tuple[int, int], number: QuantityMention) -> ActorMatch | Toponym | None:
    """The group or the land right before a number, of which the sentence gives no more than this."""
    lands = [t for t in within(findings.places, *part) if t.role == "place"]
    named: list[ActorMatch | Toponym] = [*findings.groups(*part), *lands]
    last = max((n for n in named if n.end <= number.start), key=lambda n: n.end, default=None)
    if last and _RANKED.fullmatch(findings.text, last.end, number.start):
        return last
    return next((t for t in lands if findings.lowered[number.end : t.start] in IN), None)


def source_before(before: str, same: bool) -> str | None:
    """Who gives the number, by the words before it; `same`: of the sentence in which the count before stands."""
    for pattern in (_SAYS, _IS, _HAS, _GAPPED):
        found = pattern.search(before)
        if not found or (pattern in (_HAS, _GAPPED) and not same):
            continue
        who = found["who"].strip()
        if _THE_COUNT.fullmatch(who.lower()):
            continue
        if pattern is not _SAYS and not _SOURCES.search(who) and not _OWNED.search(found[0]):
            continue
        if pattern is _IS and not _OWNED.search(found[0]):
            continue
        if who.lower() in ("our", "its", "their", "his"):
            return "our" if who.lower() == "our" else None
        return tidied(who)
    return None


def _is_of_a_branch(anchor: Draft) -> bool:
    """Whether the place of a count is the land by which its group is called."""
    spans = {s.property: s.span for s in anchor.statements if s.span}
    actor, place = spans.get("actor"), spans.get("place")
    return actor is not None and place is not None and actor[0] <= place[0] < actor[1]


def _draft(
    findings: Findings,
    part: tuple[int, int],
    number: QuantityMention,
    anchor: Draft,
    about: ActorMatch | Toponym | None,
    source: str | None,
) -> Draft:
    draft = Draft(anchor.kind, number.start, number.end)
    modality = "reported" if source else "asserted"
    draft.add(statement("value", number.quantity, number, modality, source))
    dead = (number.noun or "").lower() in ("dead", "deaths")
    if dead:
        draft.add(statement("unit", "killed", number, modality, source))
    kept = {"place", "facility", "period", "actor"} | (set() if dead else {"unit"})
    told: list[Period] = periods(findings, *part) if anchor.kind == "tally" else []
    if told and told[0].value:
        draft.add(statement("period", told[0].value, told[0]))
        kept -= {"period"}
    if isinstance(about, Toponym):
        draft.add(statement("place", place_value(about), about))
        kept -= {"facility", "place"}
    elif about:
        draft.add(statement("actor", actor_ref(findings, about, draft.first("period")), about))
        kept -= {"actor"} | ({"facility", "place"} if anchor.kind == "strength" or _is_of_a_branch(anchor) else set())
    for s in anchor.statements:
        if s.property in kept:
            where = number if s.property == "unit" else None
            span = (where.start, where.end) if where else s.span
            draft.statements.append(type(s)(s.property, s.value, span, modality, source, s.confidence))
    return draft
