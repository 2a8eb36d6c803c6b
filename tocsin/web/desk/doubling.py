"""Double coding: which reports two people coded, where they differ, and how an editor settles it."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Engine

from tocsin.export import wording
from tocsin.ledger.clusters import in_force
from tocsin.ledger.view import as_decided
from tocsin.model import Decision, DecisionKind, Judgement, Mention, Statement
from tocsin.model.corrections import correction
from tocsin.model.events import statement_id
from tocsin.model.schema import kinds, value_to_json
from tocsin.web.desk import acts
from tocsin.web.desk.acts import ActError
from tocsin.web.desk.agreement import Agreement, Answer, agreement, answers
from tocsin.web.desk.assigning import assign, assigned
from tocsin.web.desk.board import SCOPE, Board

SETTLED = ("adjudicated", 0.0)
"""The reason by which an adjudication is told from other decisions."""

MOST = 500
"""Reports that can be given out at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a property, whose it is, and in words."""

    coders: tuple[str, ...]
    words: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A property on which the coders differ, or agree (one choice), and the reader's own answer."""

    property: str
    label: str
    choices: tuple[Choice, ...]
    reader: str
    quotes: tuple[str, ...] = ()


def twice_coded(board: Board) -> dict[str, dict[str, bool]]:
    """The mentions that two people or more have finished with, one of them blind at least; who, and whether blind."""
    with_two = {m: coders for m, coders in board.reviewed.items() if len(coders) >= 2 and any(coders.values())}
    return {m: coders for m, coders in sorted(with_two.items()) if m in board.grown.document}


def is_settled(board: Board, mention: str) -> bool:
    """Whether an editor has adjudicated this mention."""
    return any(SETTLED in d.reasons for d in board.decisions(mention))


def held_by(board: Board, mention: str) -> dict[str, list[Decision]]:
    """Each coder's own judgements on a mention, without those that settled it."""
    made = [d for d in board.decisions(mention) if SETTLED not in d.reasons]
    return {coder: acts.of_coder(made, coder) for coder in sorted(board.coders_before(mention, SETTLED))}


def measured(board: Board) -> list[Agreement]:
    """Agreement over all that was coded twice."""
    coded = []
    for mention in twice_coded(board):
        found = board.read(mention)
        if found is not None:
            coded.append((found[1], held_by(board, mention)))
    return agreement(coded)


def questions(board: Board, mention: Mention, text: str) -> list[Question]:
    """What the coders answered, property by property, where anyone answered anything; scope first."""
    held = held_by(board, mention.id)
    found = []
    each = {coder: answers(mention, h) for coder, h in held.items()}
    true = {coder: as_decided(mention, in_force(h)) for coder, h in held.items()}
    for prop in (SCOPE, *kinds()[mention.kind].properties):
        groups: dict[Answer | None, list[str]] = {}
        for coder, said in each.items():
            if prop in said:
                groups.setdefault(said[prop], []).append(coder)
        if not groups or (list(groups) == [()] and not mention.all(prop)):
            continue
        choices = []
        for answer, coders in groups.items():
            statements = () if prop == SCOPE else tuple(true[coders[0]].all(prop))
            words = (
                _scope(answer)
                if prop == SCOPE
                else "can’t tell"
                if answer is None
                else in_words(prop, statements, board.names)
            )
            choices.append(Choice(tuple(coders), words, statements))
        quotes = tuple(dict.fromkeys(text[slice(*s.span)] for c in choices for s in c.statements))
        label = "In scope" if prop == SCOPE else wording.PROPERTY.get(prop, prop)
        reader = "" if prop == SCOPE else in_words(prop, mention.all(prop), board.names)
        found.append(Question(prop, label, tuple(choices), reader, quotes))
    return found


def _scope(answer: Answer | None) -> str:
    return "can’t tell" if answer is None else "yes" if answer == ("positive",) else "no"


def in_words(prop: str, statements: Sequence[Statement], names: Mapping[str, str]) -> str:
    """Several values in words; "not stated" for none."""
    said = []
    for s in statements:
        word = wording.plain(prop, value_to_json(s.value), names)
        said.append(f"{word} ({s.modality})" if s.modality not in ("asserted", "reported") else word)
    return "; ".join(said) or "not stated"


def settling(
    mention: Mention, asked: Sequence[Question], chosen: Mapping[str, str], held: Sequence[Decision], by: str, made: str
) -> list[Decision]:
    """The decisions that an adjudication stands for. `chosen` gives, by property, the number of the choice, or `reader`.

    Raises ActError when a property on which the coders differ has no choice.
    """
    decisions: list[Decision] = []
    scope = Judgement.POSITIVE
    standing = in_force(held)
    for q in asked:
        pick = chosen.get(q.property, "0" if len(q.choices) == 1 else "")
        if pick == "reader" and q.property != SCOPE:
            wanted: tuple[Statement, ...] = tuple(mention.all(q.property))
        elif pick.isdigit() and int(pick) < len(q.choices):
            wanted = q.choices[int(pick)].statements
            if q.property == SCOPE:
                scope = {"yes": Judgement.POSITIVE, "no": Judgement.NEGATIVE}.get(
                    q.choices[int(pick)].words, Judgement.UNSURE
                )
        else:
            raise ActError(f"choose an answer for: {q.label}")
        if q.property != SCOPE:
            decisions += _set(mention, q.property, wanted, standing, by, made)
    decisions.append(Decision(DecisionKind.SCOPE, (mention.id,), scope, by, made))
    return [replace(d, reasons=(SETTLED,)) for d in decisions]


def _set(
    mention: Mention, prop: str, wanted: Sequence[Statement], standing: Mapping[Any, Decision], by: str, made: str
) -> list[Decision]:
    reader = mention.all(prop)
    if [_said(s) for s in wanted] == [_said(s) for s in reader]:
        found = [
            Decision(DecisionKind.STATEMENT, (statement_id(mention.id, s),), Judgement.POSITIVE, by, made)
            for s in reader
        ]
        if (DecisionKind.VALUE, (mention.id, prop)) in standing:
            found.append(Decision(DecisionKind.VALUE, (mention.id, prop), Judgement.UNSURE, by, made))
        return found
    return [Decision(DecisionKind.VALUE, (mention.id, prop), Judgement.POSITIVE, by, made, (), correction(wanted))]


def _said(s: Statement) -> tuple[object, ...]:
    return s.value, s.span, s.modality, s.speaker


def give(board: Board, store: Engine, coder: str, number: int, what: str, by: str) -> int:
    """Give reports to a coder: the top of the queue to review (`next`), the same to code blind (`blind`), or a random
    sample of those that others reviewed, to code blind (`again`). How many were given."""
    given, wanted = assigned(store), max(1, min(number, MOST))
    if what == "again":
        pool = [
            m
            for m, who in board.reviewed.items()
            if coder not in who and coder not in given.get(m, {}) and not is_settled(board, m)
        ]
        picked = random.SystemRandom().sample(sorted(pool), min(wanted, len(pool)))
        return assign(store, picked, coder, by, blind=True)
    top = [e.mention for e in board.queue() if not board.coders(e.mention) and coder not in given.get(e.mention, {})]
    if what == "next":
        top = [m for m in top if m not in given]
    return assign(store, top[:wanted], coder, by, blind=what == "blind")
