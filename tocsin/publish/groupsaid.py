"""What is said of a group: how often it claimed what others attribute to it, and its strength, detention, control over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tocsin.actors import register
from tocsin.count import Filters
from tocsin.count.responsibility import Account, responsibility
from tocsin.count.series import Estimate, series
from tocsin.export import wording
from tocsin.model import Quantity
from tocsin.model.events import Event
from tocsin.publish import evidence, unlisted
from tocsin.publish.corpus import Corpus
from tocsin.publish.rows import split_sentence

MOST = 60
"""Lines of a series that a page lists; the JSON has all."""

CHANGE = {"seized": "gained", "lost": "lost", "contested": "fought over"}


def accounts(id: str, events: Sequence[Event], corpus: Corpus) -> list[dict[str, Any]]:
    """The responsibility ledger of the group and each group below it: how often claimed, attributed, both, denied."""
    return [_account(account, corpus) for account in found(id, events, corpus)]


def found(id: str, events: Sequence[Event], corpus: Corpus) -> list[Account]:
    """The accounts of a group and those below it, those of other groups left out."""
    asked = replace(corpus.filters, codebook="all")
    if id in register():
        return responsibility(events, replace(asked, actor=id), None, corpus.head)[0]
    accounts, _ = responsibility(events, asked, None, corpus.head)
    return [a for a in accounts if a.group not in register() and unlisted.unlisted_id(a.group) == id]


def _account(account: Account, corpus: Corpus) -> dict[str, Any]:
    claimed, attributed, both = set(account.claimed), set(account.attributed), set(account.both)
    numbers = {"claimed_only": len(claimed - both), "both": len(both), "attributed_only": len(attributed - both)}
    whole = sum(numbers.values()) or 1
    return {
        "id": account.group,
        "name": register()[account.group].name if account.group in register() else account.group,
        "page": account.group in register() and account.group in corpus.of_group,
        **numbers,
        "denied": len(account.denied),
        "contested": len(account.contested),
        "shares": {name: round(n / whole * 100, 1) for name, n in numbers.items()},
        "killed": account.killed.to_json() if account.killed.events else None,
    }


def estimates(events: Sequence[Event], asked: Filters, kind: str, corpus: Corpus) -> list[dict[str, Any]]:
    """Estimates over time, each with its words and the reports that only repeat it."""
    found = series(events, replace(asked, codebook="all"), kind)
    numbers = [e.first.value for e in found if isinstance(e.first.value, Quantity)]
    top = max((n.high or n.point for n in numbers), default=1) or 1
    return [_estimate(estimate, top, corpus) for estimate in sorted(found, key=lambda e: e.first.time)[:MOST]]


def _estimate(estimate: Estimate, top: int, corpus: Corpus) -> dict[str, Any]:
    first = estimate.first
    value = first.value
    drawn: dict[str, Any] = {"low": 0.0, "width": 0.0, "best": 0.0, "open": False}
    if isinstance(value, Quantity):
        low, high = (
            value.low if value.low is not None else value.point,
            value.high if value.high is not None else value.point,
        )
        drawn = {
            "low": low / top * 96,
            "width": (high - low) / top * 96,
            "best": value.point / top * 96,
            "open": value.high is None,
        }
    data = first.evidence.to_json()
    return {
        "when": wording.day(first.time),
        "stated": first.date is not None,
        "words": wording.quantity(value.to_json()) if isinstance(value, Quantity) else CHANGE.get(str(value), str(value)),
        "change": None if isinstance(value, Quantity) else str(value),
        "detail": first.detail,
        "place": wording.place(first.place.to_json()) if first.place else "",
        "speaker": first.speaker,
        "event": first.event,
        "statement": first.evidence.id,
        "sentence": split_sentence(data),
        "source": evidence.source(first.document.to_json(), corpus.documents),
        "repeated": len(estimate.repeated),
        "drawn": drawn,
    }  # fmt: skip
