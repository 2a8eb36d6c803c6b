"""The pages of groups: family, names, areas, activity over time, claimed beside reported, strength and control."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from tocsin.actors import register
from tocsin.actors.records import Actor
from tocsin.count import Filters, count
from tocsin.count.columns import Columns, columns_of_events
from tocsin.count.names import country_name
from tocsin.count.responsibility import Account, responsibility
from tocsin.count.series import Estimate, series
from tocsin.export import tables, wording
from tocsin.model import Quantity
from tocsin.model.events import Event, Perpetrator
from tocsin.publish import atlas, evidence, figurecount, figures, pages, unlisted
from tocsin.publish.choice import NAMED
from tocsin.publish.corpus import Corpus
from tocsin.publish.drawing import Bar, bars
from tocsin.publish.rows import split_sentence

MOST = 60
"""Events that a group's page lists, and lines of a series; the JSON has all."""

CHANGE = {"seized": "gained", "lost": "lost", "contested": "fought over"}


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The list of groups, and the page and JSON of each one that the events name."""
    yield "groups/index.html", index(corpus)
    yield "groups/index.json", tables.dump({"about": corpus.about()} | both(corpus))
    for id in sorted(corpus.of_group):
        yield f"groups/{id}.html", page(id, corpus)
        yield f"groups/{id}.json", tables.dump(to_json(id, corpus))


def index(corpus: Corpus) -> str:
    """The list of all groups, each family under its head."""
    found = both(corpus)
    return pages.render(
        "groups.html", corpus, root="../", families=_families(found["groups"]), unlisted=found["unlisted"]
    )


def both(corpus: Corpus) -> dict[str, list[dict[str, Any]]]:
    """`groups` of the register, and those `unlisted` there, that the events name."""
    return {"groups": listed(corpus), "unlisted": unlisted.listed(corpus.of_group)}


def listed(corpus: Corpus) -> list[dict[str, Any]]:
    """Every registered group that the events name: how many attacks and killed it is shown for, with those below it."""
    rows = {row.key[0]: row for row in count(corpus.columns, corpus.filters, ("family",), corpus.head).rows}
    found = []
    for id, events in sorted(corpus.of_group.items()):
        if id not in register():
            continue
        actor, row = register()[id], rows.get(id)
        dates = [d for date in {e.date for e in events} if (d := wording.days(date))]
        found.append(
            {
                "id": id,
                "name": actor.name,
                "kind": actor.kind.replace("_", " "),
                "family": register().family(id),
                "depth": len(register().ancestors(id)),
                "attacks": row.attacks if row else 0,
                "killed": row.killed.to_json() if row else None,
                "named": len(events),
                "last": max((last for _, last in dates), default=None),
            }
        )
    return found


def _families(found: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Groups by family, the family with most attacks first, the head of each before its branches."""
    families: dict[str, list[dict[str, Any]]] = {}
    for group in found:
        families.setdefault(group["family"], []).append(group)
    ordered = [sorted(f, key=lambda g: (min(g["depth"], 1), -g["attacks"], g["name"])) for f in families.values()]
    return sorted(ordered, key=lambda f: (-max(g["attacks"] for g in f), f[0]["name"]))


def page(id: str, corpus: Corpus) -> str:
    """A group's page as HTML. Raises KeyError for a group that no event names."""
    events = corpus.of_group[id]
    actor, columns, asked = _whose(id, corpus)
    total = count(columns, asked, (), corpus.head).total
    accounts = _accounts(id, events, corpus)
    return pages.render(
        "group.html",
        corpus,
        root="../",
        actor=actor,
        kind=actor.kind.replace("_", " "),
        aliases=_aliases(actor),
        parents=_links([(p.id, p.start, p.end) for p in actor.parents], corpus),
        children=_links([(c, None, None) for c in register().children(id)] if id in register() else [], corpus),
        listed=id in register(),
        countries=[country_name(c) for c in actor.countries],
        total=total,
        toll=figures.range_words(total, "killed"),
        chart_data=_activity(columns, asked),
        areas=_areas(columns, asked),
        still_map=_still_map(columns, asked),
        types=_shares(columns, asked, "type"),
        accounts=accounts,
        own=next((a for a in accounts if a["id"] == id), None),
        events=[_line(event, corpus) for event in events[:MOST]],
        named=len(events),
        strength=_series(events, asked, "strength", corpus),
        detention=_series(events, asked, "detention", corpus),
        control=_series(events, asked, "control", corpus),
        query=("?" + urlencode({"actor": id} if id in register() else {"q": actor.name, "kind": "all"}))
        + pages.rules_of(corpus).replace("?", "&"),
    )


def to_json(id: str, corpus: Corpus) -> dict[str, Any]:
    """Everything that a group's page says, with the ids of the events. Raises KeyError as `page` does."""
    events = corpus.of_group[id]
    actor, columns, asked = _whose(id, corpus)
    accounts = _found(id, events, corpus)
    return {
        "about": corpus.about(),
        "id": id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": [a.text for a in actor.aliases],
        "parents": [{"id": p.id, "from": p.start, "to": p.end} for p in actor.parents],
        "children": list(register().children(id)) if id in register() else [],
        "countries": list(actor.countries),
        "total": count(columns, asked, (), corpus.head).total.to_json(),
        "months": [{"month": r.key[0], "attacks": r.attacks, "killed": r.killed.to_json()} for r in count(columns, asked, ("month",), corpus.head).rows],
        "responsibility": [a.to_json() for a in accounts],
        "series": {kind: [e.to_json() for e in series(events, asked, kind)] for kind in ("strength", "detention", "control")},
        "events": [event.id for event in events],
    }  # fmt: skip


def _whose(id: str, corpus: Corpus) -> tuple[Actor, Columns, Filters]:
    """Who it is, and by which filters its attacks are counted over which columns: of a registered group those that it is
    shown for, of another, which no policy answers with, those for which it is named."""
    if id in register():
        return register()[id], corpus.columns, replace(corpus.filters, actor=id)
    events = corpus.of_group[id]
    named = [e for e in events if any(_responsible(p, id) for p in e.perpetrators)]
    return unlisted.described(id, events), columns_of_events(named), corpus.filters


def _responsible(named: Perpetrator, id: str) -> bool:
    return not named.actor and unlisted.unlisted_id(named.name) == id and named.modality in NAMED


def _aliases(actor: Actor) -> list[dict[str, str]]:
    """Other names, each with where and when it means this group; one spelling only, and none that is the name itself."""
    seen = {actor.name.casefold()}
    found = []
    for alias in actor.aliases:
        if alias.text.casefold() in seen:
            continue
        seen.add(alias.text.casefold())
        when = " to ".join(d for d in (alias.start, alias.end) if d)
        where = ", ".join(country_name(c) for c in alias.countries)
        found.append({"text": alias.text, "note": "; ".join(n for n in (where, when) if n)})
    return found


def _links(given: Sequence[tuple[str, str | None, str | None]], corpus: Corpus) -> list[dict[str, Any]]:
    """Relatives in the family, with the time of belonging; only those that events name have a page."""
    return [
        {
            "id": id,
            "name": register()[id].name if id in register() else id,
            "page": id in corpus.of_group,
            "when": " – ".join(d for d in (f"from {start}" if start else "", f"to {end}" if end else "") if d),
        }
        for id, start, end in given
    ]


def _activity(columns: Columns, asked: Filters) -> dict[str, Any]:
    """Attacks and killed over time, by month where that gives few enough bars."""
    months = [r for r in count(columns, asked, ("month",)).rows if r.key[0] != "unknown"]
    labels = [r.key[0] for r in months]
    by = "month" if labels and figurecount.months_between(labels[0], labels[-1]) <= 48 else "year"
    rows = months if by == "month" else [r for r in count(columns, asked, ("year",)).rows if r.key[0] != "unknown"]
    attacks = [Bar(r.key[0], r.attacks) for r in rows]
    killed = [Bar(r.key[0], r.killed.best or 0, r.killed.low, r.killed.high) for r in rows]
    return {"by": by, "attacks": bars(attacks, by, 110), "killed": bars(killed, by, 110)}


def _areas(columns: Columns, asked: Filters) -> list[dict[str, Any]]:
    """Countries with their provinces, the most attacks first, with each one's share of the largest."""
    rows = count(columns, asked, ("country", "admin1")).rows
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        country, admin1 = row.key
        one = found.setdefault(
            country, {"name": "Country not known" if country == "unknown" else country, "attacks": 0, "provinces": []}
        )
        one["attacks"] += row.attacks
        name = "province not known" if admin1 == "unknown" else admin1.rpartition(", ")[0]
        one["provinces"].append({"name": name, "attacks": row.attacks, "killed": row.killed.best})
    ordered = sorted((o for o in found.values() if o["attacks"]), key=lambda o: (-o["attacks"], o["name"]))
    largest = max((p["attacks"] for o in ordered for p in o["provinces"]), default=1) or 1
    for one in ordered:
        for province in one["provinces"]:
            province["share"] = round(province["attacks"] / largest * 100, 1)
    return ordered


def _still_map(columns: Columns, asked: Filters) -> dict[str, Any] | None:
    """The provinces with attacks as a still map."""
    counts = {}
    for row in count(columns, asked, ("admin1",)).rows:
        name, comma, country = row.key[0].rpartition(", ")
        if comma and row.attacks:
            counts[country, name] = row.attacks
    return atlas.drawn(counts)


def _shares(columns: Columns, asked: Filters, by: str) -> list[dict[str, Any]]:
    rows = [r for r in count(columns, asked, (by,)).rows if r.attacks]
    most = max((r.attacks for r in rows), default=1)
    words = wording.TYPE | {"unknown": "Type not known"}
    return [
        {"name": words.get(r.key[0], r.key[0]), "attacks": r.attacks, "share": round(r.attacks / most * 100, 1)}
        for r in rows
    ]


def _accounts(id: str, events: Sequence[Event], corpus: Corpus) -> list[dict[str, Any]]:
    """The responsibility ledger of the group and each group below it: how often claimed, attributed, both, denied."""
    return [_account(account, corpus) for account in _found(id, events, corpus)]


def _found(id: str, events: Sequence[Event], corpus: Corpus) -> list[Account]:
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


def _line(event: Event, corpus: Corpus) -> dict[str, Any]:
    data = event.to_json()
    toll = [f"{words} {name}" for name in ("killed", "wounded") if (words := wording.quantity(data[name]))]
    return {
        "id": event.id,
        "title": corpus.called(event),
        "when": wording.day(event.date),
        "toll": " · ".join(toll),
        "who": wording.actor_named(data, corpus.names),
        "reports": len(event.documents),
        "kind": event.kind,
    }


def _series(events: Sequence[Event], asked: Filters, kind: str, corpus: Corpus) -> list[dict[str, Any]]:
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
