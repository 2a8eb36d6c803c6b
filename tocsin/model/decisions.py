"""Decisions: judgements by a linker or a person. They are appended, never edited; a later one wins."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any


class Judgement(StrEnum):
    """The three answers to "are these the same?" or "is this right?"."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"

    def __add__(self, other: object) -> Judgement:
        """Chain two judgements along a path: same·same is same, same·different is different, the rest is unsure."""
        if not isinstance(other, Judgement):
            return NotImplemented
        pair = {self, other}
        if pair == {Judgement.POSITIVE}:
            return Judgement.POSITIVE
        if pair == {Judgement.POSITIVE, Judgement.NEGATIVE}:
            return Judgement.NEGATIVE
        return Judgement.UNSURE


class DecisionKind(StrEnum):
    """What a decision is about, and so what its subject holds."""

    SAME_EVENT = "same_event"  # subject: two mention ids, sorted
    STATEMENT = "statement"  # subject: a statement id; negative withdraws it from the view
    VALUE = "value"  # subject: a mention id and a property; value: the statement to show instead
    SCOPE = "scope"  # subject: a mention id; negative puts its event out of scope
    MENTION = "mention"  # subject: a mention id and a document id; value: the mention, which a reader missed there
    CODING = "coding"  # subject: a mention id and a property; a coder's own answer, which by itself changes no view
    WITHDRAWAL = "withdrawal"  # subject: a decision id; it counts as if it had not been made, until this is withdrawn


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement: about what, which, by whom, when (UTC, ISO 8601) and why.

    `reasons` are pairs of a short text and a weight in bits (log2 of the evidence ratio; 0 where a person gave
    a reason in words).
    """

    kind: DecisionKind
    subject: tuple[str, ...]
    judgement: Judgement
    by: str
    made: str
    reasons: tuple[tuple[str, float], ...] = ()
    value: str | None = None

    @property
    def id(self) -> str:
        """A digest of everything that the decision says."""
        return "d-" + sha256(json.dumps(self._content(), sort_keys=True).encode()).hexdigest()[:16]

    def _content(self) -> dict[str, Any]:
        return {
            "kind": self.kind.value,
            "subject": list(self.subject),
            "judgement": self.judgement.value,
            "by": self.by,
            "made": self.made,
            "reasons": [[text, weight] for text, weight in self.reasons],
            "value": self.value,
        }

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id} | self._content()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Decision:
        return cls(
            DecisionKind(data["kind"]),
            tuple(data["subject"]),
            Judgement(data["judgement"]),
            data["by"],
            data["made"],
            tuple((text, float(weight)) for text, weight in data.get("reasons", ())),
            data.get("value"),
        )


def withdrawal(decision: Decision, by: str, made: str) -> Decision:
    """Take a decision back. Both stay in the ledger, and what held before holds again."""
    return Decision(DecisionKind.WITHDRAWAL, (decision.id,), Judgement.NEGATIVE, by, made)


def same_event(
    a: str, b: str, judgement: Judgement, by: str, made: str, reasons: tuple[tuple[str, float], ...] = ()
) -> Decision:
    """A judgement on whether two mentions report one event. Raises ValueError when both are the same mention."""
    if a == b:
        raise ValueError(f"a mention is always the same event as itself: {a}")
    return Decision(DecisionKind.SAME_EVENT, tuple(sorted((a, b))), judgement, by, made, reasons)
