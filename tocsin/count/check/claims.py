"""What the article states: the reader's mentions, and what their sentences say beside the one value that a mention takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tocsin.model import ActorRef, Document, Mention, Place, Statement, days_long, mention_id
from tocsin.places import Toponym
from tocsin.quantities import casualties
from tocsin.read import Reader
from tocsin.read.build import actor_ref
from tocsin.read.findings.findings import Findings, within
from tocsin.read.layout.sentences import around
from tocsin.read.parties.responsibility import responsibilities
from tocsin.read.words.cues import MISHAPS
from tocsin.read.words.lexicon import triggers

NAME = "tocsin-check"
"""Who signs what the checker adds to the reader's statements."""

TOLLS = ("killed", "wounded", "killed_or_wounded", "hostages", "attackers_killed")
VIOLENT = ("attack", "plot")

_FINENESS = {"country": 3, "region": 3, "continent": 4, "admin1": 2, "admin2": 1}
_BETWEEN = re.compile(
    r"(?:['’]s)?,?(?:\s(?!(?:and|after|who|which|that|when|was|were|as|to|from|for|by|said|killed|with)\b)[\w'’-]+){0,4},?"
    r"(?:\s(?:in|near|of|outside|on|at)(?:\s[\w'’-]+){0,2})?\s?\Z"
)
"""What may stand between two names of one whereabouts: "Westgate mall in Mombasa", "Garissa, in Kenya's north-east"."""


_PUT_AT = re.compile(r"\b(?:in|at|near|outside|inside|around|on|of|from|across)\s(?:the\s)?(?:[\w-]+\s){0,2}\Z")


V = TypeVar("V", ActorRef, Place)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that the article reports, and the sentences that report it.

    `extra` are the statements that the reader made nothing of: a second toll, a second place name. `read` is whether the
    reader took the sentences for a report at all.
    """

    mention: Mention
    sentences: tuple[tuple[int, int], ...]
    extra: tuple[Statement, ...] = ()
    read: bool = True

    @property
    def kind(self) -> str:
        return self.mention.kind

    @property
    def start(self) -> int:
        return self.sentences[0][0]

    def value(self, prop: str, kind: type[V]) -> V | None:
        """The first value of a property, where it is of this kind."""
        found = self.mention.first(prop)
        return found.value if found and isinstance(found.value, kind) else None


def read_claims(document: Document, reader: Reader, findings: Findings) -> list[Claim]:
    """What the reader makes of the article, one claim a mention."""
    found = []
    for mention in reader.read(document):
        if mention.statements:
            touched = {around(findings.sentences, *s.span) for s in mention.statements}
            found.append(Claim(mention, tuple(sorted(touched))))
    return found


def with_details(findings: Findings, found: Sequence[Claim]) -> list[Claim]:
    """The claims with the tolls and places that their sentences state besides, and those of sentences passed over."""
    out = [_with_places(findings, c) if c.kind in VIOLENT else c for c in found]
    out = _with_blame(findings, _with_tolls(findings, out))
    touched = {s for c in out for s in c.sentences}
    for sentence in findings.sentences:
        if sentence not in touched:
            passed_over = _passed_over(findings, sentence)
            if passed_over:
                out.append(_with_places(findings, passed_over))
    return sorted(out, key=lambda c: (c.start, c.mention.id))


def _with_tolls(findings: Findings, found: list[Claim]) -> list[Claim]:
    """Give each toll that no mention took to the attack whose sentence it stands in, or that was told last before it."""
    taken = [s.span for c in found for s in (*c.mention.statements, *c.extra) if s.property in (*TOLLS, "value")]
    extra: dict[str, list[Statement]] = {}
    attacks = [c for c in found if c.kind in VIOLENT]
    sums = {s for c in found if c.kind == "tally" for s in c.sentences}
    for start, end in findings.sentences:
        if (start, end) in sums or MISHAPS.search(findings.lowered, start, end):
            continue
        for c in casualties(findings.text, start, end):
            if c.what not in TOLLS or any(a < c.end and c.start < b for a, b in taken):
                continue
            here = [a for a in attacks if (start, end) in a.sentences]
            elsewhere = spots(findings, start, end)
            before = [] if elsewhere else [a for a in attacks if a.start < start]
            home = _nearest(here, c.start) if here else before[-1] if before else None
            if home:
                extra.setdefault(home.mention.id, []).append(
                    Statement(c.what, c.quantity, (c.start, c.end), confidence=0.5, extractor=NAME)
                )
    return [
        replace(
            c,
            extra=(*c.extra, *extra[c.mention.id]),
            sentences=tuple(
                sorted({*c.sentences, *(around(findings.sentences, *s.span) for s in extra[c.mention.id])})
            ),
        )
        if c.mention.id in extra
        else c
        for c in found
    ]


def _with_blame(findings: Findings, found: list[Claim]) -> list[Claim]:
    """Give each claim, blame or denial that no mention took, of a group that it does not name, to the attack of its
    sentence or the one told last before it."""
    out = list(found)
    for start, end in findings.sentences:
        home = [n for n, c in enumerate(out) if c.kind in VIOLENT and (start, end) in c.sentences]
        home = home or [n for n, c in enumerate(out) if c.kind in VIOLENT and c.start < start][-1:]
        if not home or spots(findings, start, end):
            continue
        for r in responsibilities(findings.text, findings.lowered, start, end, within(findings.cast, start, end)):
            claim = out[home[0]]
            date = claim.mention.first("date")
            who = actor_ref(findings, r.actor, str(date.value) if date else None)
            named = {s.value.actor for s in stated(claim, ["perpetrator"]) if isinstance(s.value, ActorRef)}
            if r.modality in ("claimed", "denied", "attributed") and who.actor and who.actor not in named:
                extra = Statement("perpetrator", who, (r.start, r.end), r.modality, r.speaker, r.confidence, NAME)
                sentences = tuple(sorted({*claim.sentences, (start, end)}))
                out[home[0]] = replace(claim, extra=(*claim.extra, extra), sentences=sentences)
    return out


def _nearest(options: Sequence[Claim], at: int) -> Claim:
    return min(options, key=lambda c: min(abs(s.span[0] - at) for s in c.mention.statements))


def _with_places(findings: Findings, claim: Claim) -> Claim:
    """The claim with the other names that its sentence chains to its place, which is never a part of a group's name."""
    main = claim.mention.first("place")
    if main is None:
        return claim
    start, end = around(findings.sentences, *main.span)
    if _in_a_group(findings, main.span):
        named = spots(findings, start, end)
        kept = tuple(s for s in claim.mention.statements if s is not main)
        if not named:
            return replace(claim, mention=replace(claim.mention, statements=kept)) if kept else claim
        better = min(named, key=lambda t: (_FINENESS.get(t.feature, 0), t.start))
        main = Statement(
            "place", better.place, (better.start, better.end), confidence=better.confidence, extractor=NAME
        )
        claim = replace(claim, mention=replace(claim.mention, statements=(*kept, main)))
    chain = [main.span]
    extra = []
    for name in within(findings.places, start, end):
        at = (name.start, name.end)
        if name.role == "metonym" or at == main.span or _in_a_group(findings, at):
            continue
        if any(_chained(findings.text, name, span) for span in chain):
            chain.append((name.start, name.end))
            extra.append(
                Statement("place", name.place, (name.start, name.end), confidence=name.confidence, extractor=NAME)
            )
    return replace(claim, extra=(*claim.extra, *extra))


def _in_a_group(findings: Findings, span: tuple[int, int]) -> bool:
    """Whether the words are inside the name of a group: the Jalisco cartel may strike elsewhere."""
    return any(a.start <= span[0] and span[1] <= a.end for a in findings.actors)


def _chained(text: str, name: Toponym, span: tuple[int, int]) -> bool:
    first, second = sorted([(name.start, name.end), span])
    return second[0] - first[1] <= 60 and _BETWEEN.match(text[first[1] : second[0]]) is not None


def _passed_over(findings: Findings, sentence: tuple[int, int]) -> Claim | None:
    """What a sentence that the reader made nothing of may yet say of an attack: tolls, who, when, where.

    None where it has neither a toll nor someone held to have done it, and for mishaps.
    """
    start, end = sentence
    if MISHAPS.search(findings.lowered, start, end):
        return None
    found = [
        Statement(c.what, c.quantity, (c.start, c.end), confidence=0.5, extractor=NAME)
        for c in casualties(findings.text, start, end)
        if c.what in TOLLS
    ]
    dates = [d for d in within(findings.dates, start, end) if d.value]
    date = min(dates, key=lambda d: days_long(str(d.value)), default=None)
    if date:
        found.append(Statement("date", str(date.value), (date.start, date.end), confidence=0.5, extractor=NAME))
    cast = within(findings.cast, start, end)
    for r in responsibilities(findings.text, findings.lowered, start, end, cast):
        who = actor_ref(findings, r.actor, str(date.value) if date else None)
        found.append(Statement("perpetrator", who, (r.start, r.end), r.modality, r.speaker, r.confidence, NAME))
    if not any(s.property != "date" for s in found):
        return None
    where = min(spots(findings, start, end), key=lambda t: (_FINENESS.get(t.feature, 0), t.start), default=None)
    if where:
        found.append(
            Statement("place", where.place, (where.start, where.end), confidence=where.confidence, extractor=NAME)
        )
    how = next((t for t in triggers(findings.lowered, start, end) if t.sure), None)
    if how and how.type != "unknown":
        found.append(Statement("type", how.type, (how.start, how.end), confidence=0.5, extractor=NAME))
    statements = tuple(sorted(found, key=lambda s: (s.span, s.property)))
    mention = Mention(mention_id(findings.document.id, "attack", statements), "attack", statements)
    return Claim(mention, (sentence,), read=False)


def spots(findings: Findings, start: int, end: int) -> list[Toponym]:
    """The places that the sentence puts something at: those behind "in", "at" or "near", not the names of bodies or groups."""
    return [
        t
        for t in within(findings.places, start, end)
        if t.role == "place"
        and _PUT_AT.search(findings.text, max(start, t.start - 40), t.start)
        and not _in_a_group(findings, (t.start, t.end))
    ]


def stated(claim: Claim, props: Iterable[str]) -> list[Statement]:
    """The claim's statements of these properties in the order of the text, the reader's and the extra ones."""
    wanted = set(props)
    return sorted((s for s in (*claim.mention.statements, *claim.extra) if s.property in wanted), key=lambda s: s.span)
