"""An event as it was known at earlier times: what the page's "as of" slider shows, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tocsin.export import wording
from tocsin.ledger import view
from tocsin.ledger.history import history
from tocsin.model import Decision, DecisionKind, Judgement
from tocsin.model.events import Event
from tocsin.publish.corpus import Corpus

CHANGED = {"appeared": "First reported", "merged": "Joined with another event", "split": "Parted from another event",
           "changed": "Changed", "gone": "No longer an event"}  # fmt: skip
_SHOWN = ("killed", "wounded", "hostages", "actor", "date", "place", "type", "stage", "value", "change")


def moments(event: Event, corpus: Corpus) -> list[dict[str, Any]]:
    """For each day on which a report of the event became public: what all reports until then gave, earliest first.

    Empty for an event whose reports all became public on one day. Values are in words; empty is unknown.
    """
    days = {d.id: corpus.public[d.id][:10] for d in event.documents if d.id in corpus.public}
    if len(set(days.values())) < 2:
        return []
    read = [corpus.mentions[m] for m in event.mentions if m in corpus.mentions]
    decisions = _decisions(event, corpus)
    found = []
    for day in sorted(set(days.values())):
        documents = [corpus.documents[d] for d in days if days[d] <= day and d in corpus.documents]
        held = view(documents, read, decisions, corpus.filters.policy, day)
        if not held:
            continue
        then = max(held, key=lambda e: (len(e.mentions), e.id == event.id)).to_json()
        found.append(
            {
                "day": day,
                "words": wording.day(day),
                "reports": len(documents),
                "killed": wording.quantity(then["killed"]),
                "wounded": wording.quantity(then["wounded"]),
                "who": wording.actor_named(then, corpus.names),
                "where": wording.place(then["place"]),
                "when": wording.day(then["date"]),
            }
        )
    return found


def steps(event: Event, corpus: Corpus) -> list[dict[str, Any]]:
    """The event's history as lines of words: when, what happened, which values changed, and by whose decision."""
    near = _near(event, corpus)
    read = [corpus.mentions[m] for m in sorted(near) if m in corpus.mentions]
    told = {d for d, _ in read} | {d.id for d in event.documents}
    documents = [corpus.documents[d] for d in sorted(told) if d in corpus.documents]
    if not documents:
        return []
    asked = corpus.filters
    found = history(
        documents, read, _decisions(event, corpus, near), event.id, corpus.public, asked.policy, asked.as_of
    )
    lines = []
    for step in found or ():
        for change in step.changes:
            values = [
                {"name": wording.PROPERTY.get(v.property, v.property.replace("_", " ")), "was": _words(v.property, v.before, corpus.names),
                 "now": _words(v.property, v.after, corpus.names)}
                for v in change.values
                if v.property in _SHOWN
            ]  # fmt: skip
            people = sorted({d.by for d in change.decisions if not d.by.startswith("tocsin-")})
            lines.append(
                {
                    "time": step.time,
                    "words": wording.day(step.time[:10]),
                    "what": CHANGED.get(change.what, change.what),
                    "changed": [v for v in values if v["was"] != v["now"]],
                    "statements": len(change.came),
                    "withdrawn": len(change.went),
                    "people": people,
                }
            )
    return lines


def _words(name: str, value: Any, names: Mapping[str, str]) -> str:
    if name == "actor" and isinstance(value, str):
        return names.get(value, value)
    return wording.plain(name, value, names)


def _near(event: Event, corpus: Corpus) -> set[str]:
    """The mentions that positive judgements, also those taken back since, lead to from this event's."""
    found, waiting = set(event.mentions), list(event.mentions)
    while waiting:
        for decision in corpus.decided.get(waiting.pop(), ()):
            if decision.kind is DecisionKind.SAME_EVENT and decision.judgement is Judgement.POSITIVE:
                new = set(decision.subject) - found
                found |= new
                waiting += new
    return found


def _decisions(event: Event, corpus: Corpus, mentions: set[str] | None = None) -> list[Decision]:
    subjects = [*(mentions or event.mentions), *(s.id for s in event.statements)]
    return list({d.id: d for subject in subjects for d in corpus.decided.get(subject, ())}.values())
