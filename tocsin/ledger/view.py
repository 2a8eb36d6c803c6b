"""Events as a pure view of documents, mentions and decisions. Nothing here depends on the order of arrival."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import Any

from tocsin.ledger.asof import counts_by
from tocsin.ledger.clusters import cluster, in_force, weight_of
from tocsin.ledger.policies import (
    PERPETRATOR,
    TOLL,
    UNREAL,
    Said,
    best_date,
    best_place,
    most_said,
    split_policy,
)
from tocsin.model import ActorRef, Decision, DecisionKind, Document, Judgement, Mention, Quantity, Statement
from tocsin.model.corrections import corrected
from tocsin.model.events import DocumentRef, Event, Evidence, Perpetrator, Reason, event_id, statement_id
from tocsin.model.extract import neutral_document, neutral_extract
from tocsin.model.schema import kinds, value_to_json
from tocsin.read.sentences import split

_OWN = {field.name for field in fields(Event) if field.name != "actor"} | {"perpetrator", "target", "weapon"}
"""Properties with a place of their own in an event. The actor of control, strength, detention and tally has none."""


def view(
    documents: Iterable[Document],
    mentions: Iterable[tuple[str, Mention]],
    decisions: Iterable[Decision],
    policy: str = "majority",
    as_of: str | None = None,
) -> list[Event]:
    """The events that these records show, sorted by date (unknown last) and id.

    `mentions` are (document id, mention); those of documents that are not given are left out, so that documents as of
    a time give events as of that time. `as_of` leaves out people's decisions made later. `policy` names the rules for
    conflicts (see `policies`). Raises ValueError for a policy that doesn't exist.
    """
    who, toll = split_policy(policy)
    known = {d.id: d for d in documents}
    holding = in_force(d for d in decisions if counts_by(as_of, d))
    home, read = {}, {}
    for document, mention in mentions:
        if document in known:
            home[mention.id], read[mention.id] = document, as_decided(mention, holding)
    pairs: dict[tuple[str, str], Decision] = {
        (s[0], s[1]): d for (kind, s), d in holding.items() if kind is DecisionKind.SAME_EVENT and len(s) == 2
    }
    groups = cluster(read, pairs)
    belongs = {m: event_id(tuple(group)) for group in groups for m in group}
    reasons: dict[str, list[Reason]] = defaultdict(list)
    for (a, b), decision in pairs.items():
        if a in belongs and b in belongs:
            reason = Reason((a, b), decision.judgement.value, weight_of(decision), decision.by, decision.reasons)
            for id in {belongs[a], belongs[b]}:
                reasons[id].append(reason)
    sentences: dict[str, list[tuple[int, int]]] = {}
    events = []
    for group in groups:
        if any(_rejected(holding, DecisionKind.SCOPE, (m,)) for m in group):
            continue
        chosen = [read[m] for m in sorted(group)]
        sources = {m.id: known[home[m.id]] for m in chosen}
        event = _event(chosen, sources, PERPETRATOR[who], TOLL[toll], sentences)
        events.append(replace(event, reasons=tuple(sorted(reasons[event.id], key=lambda r: (r.mentions, r.by)))))
    return sorted(events, key=lambda e: (e.date is None, e.date or "", e.id))


def resolve(events: Iterable[Event], id: str) -> Event | None:
    """The event with this id now: ids of events that have since been merged into another lead to that one."""
    mention = "m-" + id.removeprefix("e-")
    return next((e for e in events if e.id == id or mention in e.mentions), None)


def _rejected(
    holding: Mapping[tuple[DecisionKind, tuple[str, ...]], Decision], kind: DecisionKind, subject: tuple[str, ...]
) -> bool:
    decision = holding.get((kind, subject))
    return decision is not None and decision.judgement is Judgement.NEGATIVE


def as_decided(mention: Mention, holding: Mapping[tuple[DecisionKind, tuple[str, ...]], Decision]) -> Mention:
    """The mention without the statements judged wrong and with the values that people put in their place.

    `holding` are decisions in force (`clusters.in_force`), of everyone or of one person.
    """
    kept = [
        s for s in mention.statements if not _rejected(holding, DecisionKind.STATEMENT, (statement_id(mention.id, s),))
    ]
    for prop in kinds()[mention.kind].properties:
        decision = holding.get((DecisionKind.VALUE, (mention.id, prop)))
        if decision is None or decision.judgement is not Judgement.POSITIVE or not mention.statements:
            continue
        replaced = [s for s in mention.statements if s.property == prop]
        kept = [s for s in kept if s.property != prop]
        span = (replaced or mention.statements)[0].span
        kept += corrected(mention.kind, prop, decision.value, span, decision.by)
    return replace(mention, statements=tuple(kept))


def _event(
    mentions: Sequence[Mention],
    sources: Mapping[str, Document],
    who: Callable[[Sequence[Said]], str | None],
    toll: Callable[[Sequence[Said]], Quantity | None],
    sentences: dict[str, list[tuple[int, int]]],
) -> Event:
    said = sorted(
        (
            Said(s, sources[m.id].id, sources[m.id].publisher or "", sources[m.id].published or "")
            for m in mentions
            for s in m.statements
        ),
        key=lambda s: s.key,
    )
    of = partial(_of, said)
    refs = {d.id: DocumentRef.of(neutral_document(d)) for d in sources.values()}
    names = {m.kind for m in mentions}
    kind = "attack" if "attack" in names else min(names)
    about = {
        prop: value_to_json(found.statement.value)
        for prop in dict.fromkeys(p for m in mentions for p in kinds()[m.kind].properties)
        if prop not in _OWN and (found := most_said(of(prop)))
    }
    actor = who(of("perpetrator", denied=True))
    if actor is None and isinstance(about.get("actor"), dict):
        actor = about["actor"]["actor"]  # control, strength, detention and tally are about an actor
    return Event(
        id=event_id(tuple(m.id for m in mentions)),
        kind=kind,
        type=_word(most_said(of("type"))),
        suicide=_flag(most_said(of("suicide"))),
        stage=_word(most_said(of("stage"))),
        context=_word(most_said(of("context"))),
        date=best_date(of("date")),
        place=best_place(of("place")),
        killed=toll(of("killed")),
        wounded=toll(of("wounded")),
        killed_or_wounded=toll(of("killed_or_wounded")),
        hostages=toll(of("hostages")),
        attackers_killed=toll(of("attackers_killed")),
        perpetrators=_perpetrators(of("perpetrator", denied=True)),
        actor=actor,
        targets=_texts(of("target")),
        weapons=_texts(of("weapon")),
        about={name: value for name, value in about.items() if name != "actor"} | _actor_name(about),
        mentions=tuple(sorted(m.id for m in mentions)),
        documents=tuple(sorted(refs.values(), key=lambda d: (d.published or "", d.id))),
        statements=tuple(_evidence(m, sources[m.id], s, sentences) for m in mentions for s in m.statements),
    )


def _of(said: Sequence[Said], prop: str, denied: bool = False) -> list[Said]:
    """The statements of one property that support a value; with `denied`, also those that deny or imagine it."""
    return [s for s in said if s.statement.property == prop and (denied or s.statement.modality not in UNREAL)]


def _word(found: Said | None) -> str | None:
    return str(found.statement.value) if found else None


def _flag(found: Said | None) -> bool | None:
    return bool(found.statement.value) if found else None


def _texts(said: Sequence[Said]) -> tuple[str, ...]:
    """Different texts, told apart without regard to case, in the order of publication."""
    return tuple({str(s.statement.value).casefold(): str(s.statement.value) for s in reversed(said)}.values())[::-1]


def _actor_name(about: Mapping[str, Any]) -> dict[str, Any]:
    return {"actor_name": about["actor"]["name"]} if isinstance(about.get("actor"), dict) else {}


def _perpetrators(said: Sequence[Said]) -> tuple[Perpetrator, ...]:
    groups: dict[tuple[str, str], list[tuple[ActorRef, Said]]] = defaultdict(list)
    for s in said:
        if isinstance(value := s.statement.value, ActorRef):
            groups[(value.actor or value.name.casefold(), s.statement.modality)].append((value, s))
    shown = [
        Perpetrator(
            same[0][0].actor,
            same[0][0].name,
            modality,
            tuple(sorted({s.statement.speaker for _, s in same if s.statement.speaker})),
            len(same),
        )
        for (_, modality), same in groups.items()
    ]
    return tuple(sorted(shown, key=lambda p: (-p.statements, p.modality, p.name)))


def _evidence(
    mention: Mention, document: Document, statement: Statement, sentences: dict[str, list[tuple[int, int]]]
) -> Evidence:
    if document.id not in sentences:
        sentences[document.id] = split(document.text)
    start, end = statement.span
    around = [s for s in sentences[document.id] if s[0] < end and start < s[1]]
    span = (min((s[0] for s in around), default=start), max((s[1] for s in around), default=end))
    words, span = neutral_extract(document, statement.span, span)
    return Evidence(statement_id(mention.id, statement), mention.id, document.id, statement, words, span)
