"""From what a person does at the desk to the decisions that it stands for. Pure: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tocsin.ledger.clusters import in_force
from tocsin.ledger.view import as_decided
from tocsin.model import Decision, DecisionKind, Judgement, Mention, Statement, same_event, withdrawal
from tocsin.model.corrections import corrected, correction
from tocsin.model.events import statement_id
from tocsin.model.schema import property_of
from tocsin.web.desk.board import SCOPE

POSITIVE, NEGATIVE, UNSURE = Judgement.POSITIVE, Judgement.NEGATIVE, Judgement.UNSURE
ON_STATEMENTS = {"accept": POSITIVE, "reject": NEGATIVE, "unsure": UNSURE}
ON_MENTIONS = {"finish": POSITIVE, "out": NEGATIVE, "unclear": UNSURE}


class ActError(ValueError):
    """What was asked cannot be done; the message says why."""


def judged(mention: Mention, statement: str, act: str, held: Sequence[Decision], by: str, made: str) -> list[Decision]:
    """Accept, reject or be unsure of one statement. `held` are the decisions that stand for whoever judges.

    A correction of the same property gives way, since the reader's own statement was judged after it.
    """
    found = _statement(mention, statement)
    decisions = [Decision(DecisionKind.STATEMENT, (statement,), ON_STATEMENTS[act], by, made)]
    if (DecisionKind.VALUE, (mention.id, found.property)) in in_force(held):
        decisions.append(Decision(DecisionKind.VALUE, (mention.id, found.property), UNSURE, by, made))
    return decisions


def put_right(
    mention: Mention,
    prop: str,
    statement: str | None,
    said: str | None,
    length: int,
    held: Sequence[Decision],
    by: str,
    made: str,
) -> list[Decision]:
    """Put other values in place of a statement, or of all of a property; None of `said` is "not stated".

    `said` is a correction's JSON (see `corrections`), `length` the characters of the document. Other statements of a
    property that may have several stay as they are. Raises ActError for what the vocabulary does not allow.
    """
    try:
        several = property_of(mention.kind, prop).many
        now = as_decided(mention, in_force(held)).all(prop)
        old = _statement(mention, statement) if statement else None
        span = (old or (now or mention.statements)[0]).span
        new = list(corrected(mention.kind, prop, said, span, by))
    except (ValueError, IndexError) as error:
        raise ActError(str(error)) from None
    if any(s.span[1] > length for s in new):
        raise ActError("the words lie outside the text")
    kept = [s for s in now if s != old] if several and (old or not now or new) else []
    wanted = kept + [s for s in new if s not in kept]
    if not several and len(new) > 1:
        raise ActError(f"{prop} has one value")
    return [
        Decision(DecisionKind.VALUE, (mention.id, prop), POSITIVE, by, made, (), correction(wanted)),
        *([Decision(DecisionKind.STATEMENT, (statement,), NEGATIVE, by, made)] if statement else []),
    ]


def concluded(mention: Mention, act: str, held: Sequence[Decision], by: str, made: str) -> list[Decision]:
    """Finish with a mention: accept every statement not yet judged; or say that it is out of scope, or unclear."""
    decisions = []
    if act == "finish":
        holding = in_force(held)
        for s in mention.statements:
            id = statement_id(mention.id, s)
            if (DecisionKind.STATEMENT, (id,)) not in holding and not _replaced(mention, s, holding):
                decisions.append(Decision(DecisionKind.STATEMENT, (id,), POSITIVE, by, made))
    decisions.append(Decision(DecisionKind.SCOPE, (mention.id,), ON_MENTIONS[act], by, made))
    return decisions


def _replaced(mention: Mention, s: Statement, holding: dict[tuple[DecisionKind, tuple[str, ...]], Decision]) -> bool:
    d = holding.get((DecisionKind.VALUE, (mention.id, s.property)))
    return d is not None and d.judgement is POSITIVE


def merged(
    mine: Iterable[str], mention: str, others: Iterable[str], other: str, held: Iterable[Decision], by: str, made: str
) -> list[Decision]:
    """Take two mentions, and so their events (`mine`, `others`: their mentions), for one event.

    People's negatives between the two events would keep them apart, so each is answered. Raises ActError for two
    mentions of one event.
    """
    left, right = {*mine, mention}, {*others, other}
    if left & right:
        raise ActError("these are one event already")
    against = [
        d.subject
        for (kind, _), d in in_force(held).items()
        if kind is DecisionKind.SAME_EVENT
        and d.judgement is NEGATIVE
        and ((d.subject[0] in left and d.subject[1] in right) or (d.subject[1] in left and d.subject[0] in right))
    ]
    pairs = dict.fromkeys([tuple(sorted((mention, other))), *against])
    return [same_event(a, b, POSITIVE, by, made) for a, b in pairs]


def parted(mentions: Iterable[str], away: Iterable[str], by: str, made: str) -> list[Decision]:
    """Split these mentions (`away`) from the others of their event. Raises ActError when that leaves nothing."""
    moved = set(away)
    left = set(mentions) - moved
    if not left or not moved:
        raise ActError("an event of one report cannot be split")
    return [same_event(a, b, NEGATIVE, by, made) for a in sorted(moved) for b in sorted(left)]


def unsure_of(mention: str, other: str, by: str, made: str) -> list[Decision]:
    """Say that one cannot tell whether two mentions are one event."""
    return [same_event(mention, other, UNSURE, by, made)]


def undone(act: Iterable[Decision], by: str, made: str) -> list[Decision]:
    """Withdraw an act."""
    return [withdrawal(d, by, made) for d in act]


# --- blind ---------------------------------------------------------------------------------------------------------


def blinded(mention: str, decisions: Iterable[Decision]) -> list[Decision]:
    """The same judgements as a blind coder's answers, which change no view until they are adjudicated."""
    return [
        replace(d, kind=DecisionKind.CODING, subject=(mention, _part(d)))
        for d in decisions
        if d.kind in (DecisionKind.STATEMENT, DecisionKind.VALUE, DecisionKind.SCOPE)
    ]


def _part(d: Decision) -> str:
    if d.kind is DecisionKind.VALUE:
        return d.subject[1]
    return SCOPE if d.kind is DecisionKind.SCOPE else d.subject[0]


def opened(decisions: Iterable[Decision]) -> list[Decision]:
    """A coder's answers as the decisions that they would be, blind or not."""
    return [_opened(d) if d.kind is DecisionKind.CODING else d for d in decisions]


def _opened(d: Decision) -> Decision:
    mention, part = d.subject
    if part == SCOPE:
        return replace(d, kind=DecisionKind.SCOPE, subject=(mention,))
    if part.startswith("s-"):
        return replace(d, kind=DecisionKind.STATEMENT, subject=(part,))
    return replace(d, kind=DecisionKind.VALUE)


def of_coder(decisions: Iterable[Decision], by: str) -> list[Decision]:
    """One coder's judgements on a mention, blind or not, in one form: what they themselves hold to be true."""
    return opened(d for d in decisions if d.by == by and d.kind is not DecisionKind.WITHDRAWAL)


def _statement(mention: Mention, id: str) -> Statement:
    for s in mention.statements:
        if statement_id(mention.id, s) == id:
            return s
    raise ActError(f"this mention has no statement {id}")


def value_json(value: object, span: Sequence[int] | None, modality: str | None, speaker: str | None) -> str:
    """One value of a correction as JSON. What it may hold is checked when it is used."""
    item: dict[str, object] = {"value": value, "modality": modality or "asserted", "speaker": speaker or None}
    if span:
        item["span"] = list(span)
    return json.dumps([item])
