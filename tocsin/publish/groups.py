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
from tocsin.count.series import series
from tocsin.export import tables, wording
from tocsin.model.events import Event, Perpetrator
from tocsin.publish import figures, groupdrawn, groupsaid, pages, unlisted
from tocsin.publish.choice import NAMED
from tocsin.publish.corpus import Corpus

MOST = 60
"""Events that a group's page lists; the JSON has all."""


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
    accounts = groupsaid.accounts(id, events, corpus)
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
        chart_data=groupdrawn.activity(columns, asked),
        areas=groupdrawn.areas(columns, asked),
        still_map=groupdrawn.still_map(columns, asked),
        types=groupdrawn.shares(columns, asked, "type"),
        accounts=accounts,
        own=next((a for a in accounts if a["id"] == id), None),
        events=[_line(event, corpus) for event in events[:MOST]],
        named=len(events),
        strength=groupsaid.estimates(events, asked, "strength", corpus),
        detention=groupsaid.estimates(events, asked, "detention", corpus),
        control=groupsaid.estimates(events, asked, "control", corpus),
        query=("?" + urlencode({"actor": id} if id in register() else {"q": actor.name, "kind": "all"}))
        + pages.rules_of(corpus).replace("?", "&"),
    )


def to_json(id: str, corpus: Corpus) -> dict[str, Any]:
    """Everything that a group's page says, with the ids of the events. Raises KeyError as `page` does."""
    events = corpus.of_group[id]
    actor, columns, asked = _whose(id, corpus)
    accounts = groupsaid.found(id, events, corpus)
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
