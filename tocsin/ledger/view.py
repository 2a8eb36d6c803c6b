"""Events as a pure view of documents, mentions and decisions. Nothing here depends on the order of arrival."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache, partial
from typing import Any, NamedTuple

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
from tocsin.model.additions import additions, read_only
from tocsin.model.corrections import corrected
from tocsin.model.events import DocumentRef, Event, Evidence, Perpetrator, Reason, event_id, statement_id
from tocsin.model.extract import neutral_document, neutral_extract
from tocsin.model.schema import kinds, value_to_json
from tocsin.read.layout.sentences import split

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
    found = grouped({d.id: d for d in documents}, mentions, (d for d in decisions if counts_by(as_of, d)))
    belongs = {m: event_id(tuple(group)) for group in found.groups for m in group}
    reasons: dict[str, list[Reason]] = defaultdict(list)
    for (a, b), decision in found.pairs.items():
        if a in belongs and b in belongs:
            reason = Reason((a, b), decision.judgement.value, weight_of(decision), decision.by, decision.reasons)
            for id in {belongs[a], belongs[b]}:
                reasons[id].append(reason)
    sentences: dict[str, list[tuple[int, int]]] = {}
    events = []
    for group in found.groups:
        if not group.isdisjoint(found.out):
            continue
        chosen, sources = found.about(group)
        event = facts(chosen, sources, said_of(chosen, sources), PERPETRATOR[who], TOLL[toll])
        events.append(
            replace(
                event,
                statements=tuple(_evidence(m, sources[m.id], s, sentences) for m in chosen for s in m.statements),
                reasons=tuple(sorted(reasons[event.id], key=lambda r: (r.mentions, r.by))),
            )
        )
    return sorted(events, key=lambda e: (e.date is None, e.date or "", e.id))


class Grouped(NamedTuple):
    """Mentions as people's corrections leave them, by id, with the document of each; the pairs that were judged; which
    mentions are one event; and the mentions that are out of scope, each with its whole event."""

    documents: Mapping[str, Document]
    home: Mapping[str, str]
    read: Mapping[str, Mention]
    pairs: Mapping[tuple[str, str], Decision]
    groups: Sequence[frozenset[str]]
    out: frozenset[str]

    def about(self, group: Iterable[str]) -> tuple[list[Mention], dict[str, Document]]:
        """The mentions of a group in their order, and the document of each."""
        chosen = [self.read[m] for m in sorted(group)]
        return chosen, {m.id: self.documents[self.home[m.id]] for m in chosen}


def grouped(
    documents: Mapping[str, Document], mentions: Iterable[tuple[str, Mention]], decisions: Iterable[Decision]
) -> Grouped:
    """Which of the mentions of these documents are one event, by the decisions in force among these."""
    holding = in_force(decisions)
    pairs: dict[tuple[str, str], Decision] = {}
    touched, out = set(), set()
    for (kind, subject), decision in holding.items():
        if kind is DecisionKind.SAME_EVENT and len(subject) == 2:
            pairs[subject[0], subject[1]] = decision
        elif kind is DecisionKind.VALUE:
            touched.add(subject[0])
        elif kind is DecisionKind.SCOPE and decision.judgement is Judgement.NEGATIVE:
            out.add(subject[0])
    withdrawn = any(kind is DecisionKind.STATEMENT for kind, _ in holding)
    home, read = {}, {}
    for document, mention in (*read_only(mentions), *additions(holding)):
        if document in documents:
            home[mention.id] = document
            changed = withdrawn or mention.id in touched
            read[mention.id] = as_decided(mention, holding) if changed else mention
    return Grouped(documents, home, read, pairs, cluster(read, pairs), frozenset(out))


def resolve(events: Iterable[Event], id: str) -> Event | None:
    """The event with this id now: ids of events that have since been merged into another lead to that one."""
    mention = "m-" + id.removeprefix("e-")
    return next((e for e in events if e.id == id or mention in e.mentions), None)


def _negative(decision: Decision | None) -> bool:
    return decision is not None and decision.judgement is Judgement.NEGATIVE


def as_decided(mention: Mention, holding: Mapping[tuple[DecisionKind, tuple[str, ...]], Decision]) -> Mention:
    """The mention without the statements judged wrong and with the values that people put in their place.

    `holding` are decisions in force (`clusters.in_force`), of everyone or of one person.
    """
    kept = [
        s
        for s in mention.statements
        if not _negative(holding.get((DecisionKind.STATEMENT, (statement_id(mention.id, s),))))
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


def said_of(mentions: Iterable[Mention], sources: Mapping[str, Document]) -> dict[str, list[Said]]:
    """Every statement with where it was published, by property, in an order that does not depend on arrival."""
    found: dict[str, list[Said]] = defaultdict(list)
    for m in mentions:
        d = sources[m.id]
        publisher, published = d.publisher or "", d.published or ""
        for s in m.statements:
            found[s.property].append(Said(s, d.id, publisher, published, d.source_kind))
    for said in found.values():
        if len(said) > 1:
            said.sort(key=lambda s: s.key)
    return found


def facts(
    mentions: Sequence[Mention],
    sources: Mapping[str, Document],
    said: Mapping[str, list[Said]],
    who: Callable[[Sequence[Said]], str | None],
    toll: Callable[[Sequence[Said]], Quantity | None],
) -> Event:
    """The event of these mentions without its statements and reasons. `said` is `said_of` them."""
    of = partial(supporting, said)
    refs = {d.id: DocumentRef.of(neutral_document(d)) for d in sources.values()}
    names = {m.kind for m in mentions}
    kind = "attack" if "attack" in names else min(names)
    about = {
        prop: value_to_json(found.statement.value)
        for prop in dict.fromkeys(p for m in mentions for p in _others(m.kind))
        if (found := most_said(of(prop)))
    }
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
        actor=actor_of(who(of("perpetrator", denied=True)), about.get("actor")),
        targets=_texts(of("target")),
        weapons=_texts(of("weapon")),
        about={name: value for name, value in about.items() if name != "actor"} | _actor_name(about),
        mentions=tuple(sorted(m.id for m in mentions)),
        documents=tuple(sorted(refs.values(), key=lambda d: (d.published or "", d.id))),
    )


def actor_of(named: str | None, about: Any) -> str | None:
    """The actor that a policy answers with; control, strength, detention and tally are about an actor by themselves."""
    return about["actor"] if named is None and isinstance(about, dict) else named


@cache
def _others(kind: str) -> tuple[str, ...]:
    """The properties of a kind that have no place of their own in an event."""
    return tuple(p for p in kinds()[kind].properties if p not in _OWN)


def supporting(said: Mapping[str, list[Said]], prop: str, denied: bool = False) -> list[Said]:
    """The statements of one property that support a value; with `denied`, also those that deny or imagine it."""
    found = said.get(prop)
    if not found:
        return []
    return found if denied else [s for s in found if s.statement.modality not in UNREAL]


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
