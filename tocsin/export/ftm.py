"""FollowTheMoney, as Aleph and OpenSanctions use it: events, the organisations named for them, articles, places.

Two forms: `entities`, one a line; and `statements`, the same with each value as a statement that names the document it
comes from (`origin`) and when it was first and last said. Who only denies is not `involved`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from pathlib import Path
from typing import Any

from tocsin.export import wording
from tocsin.export.material import Material, bare
from tocsin.export.values import address
from tocsin.model.events import Event, Perpetrator

DATASET = "tocsin"

TYPES = {
    "name": "name", "alias": "name", "title": "string", "summary": "text", "startDate": "date", "endDate": "date",
    "date": "date", "country": "country", "location": "address", "involved": "entity", "addressEntity": "entity",
    "proof": "entity", "keywords": "string", "recordId": "string", "sourceUrl": "url", "publisher": "string",
    "publishedAt": "date", "contentHash": "checksum", "full": "address", "latitude": "number",
    "longitude": "number", "state": "string", "id": "id",
}  # fmt: skip
"""The properties that are used, and FollowTheMoney's type of each."""


@dataclass
class Entity:
    """An entity in the making: property → value → the documents that say it."""

    id: str
    schema: str
    values: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))

    def add(self, prop: str, value: object, origins: Iterable[str] = ()) -> None:
        """Add a value if there is one."""
        if value not in (None, ""):
            self.values[prop][str(value)].update(origins)


def as_entities(material: Material, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for entity in entities(material):
            properties = {prop: list(values) for prop, values in entity.values.items()}
            data = {"id": entity.id, "schema": entity.schema, "datasets": [DATASET], "properties": properties}
            print(json.dumps(data, ensure_ascii=False), file=out)


def as_statements(material: Material, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for entity in entities(material):
            statements = list(_statements(entity, material))
            data = {"id": entity.id, "schema": entity.schema, "statements": statements}
            print(json.dumps(data, ensure_ascii=False), file=out)


def entities(material: Material) -> Iterator[Entity]:
    """Every entity once: articles, organisations and places before the events that name them."""
    for document in material.documents.values():
        article = Entity(_article(document.id), "Article")
        article.add("title", document.title, [document.id])
        article.add("publisher", document.publisher, [document.id])
        article.add("publishedAt", (document.published or "")[:10], [document.id])
        article.add("sourceUrl", address(document.url), [document.id])
        article.add("contentHash", sha1_of(document.id), [document.id])
        yield article
    named: dict[str, Entity] = {}
    for event in material.events:
        for perpetrator in event.perpetrators:
            id = _organisation(perpetrator)
            entity = named.setdefault(id, Entity(id, "Organization"))
            origins = _documents(event, "perpetrator")
            known = material.names.get(perpetrator.actor or "")
            entity.add("name", known or perpetrator.name, origins)
            if known and known != perpetrator.name:
                entity.add("alias", perpetrator.name, origins)
    yield from named.values()
    places = {e.place: e for e in reversed(material.events) if e.place}
    for place, event in places.items():
        where = Entity(_address(event), "Address")
        origins = _documents(event, "place")
        where.add("full", wording.place(place.to_json()), origins)
        where.add("country", (place.country or "").lower(), origins)
        where.add("state", place.admin1, origins)
        if (place.precision or 9) <= 3:
            where.add("latitude", place.lat, origins)
            where.add("longitude", place.lon, origins)
        yield where
    yield from (_event(event, material) for event in material.events)


def _event(event: Event, material: Material) -> Entity:
    data = bare(event)
    every = [d.id for d in event.documents]
    entity = Entity(f"tocsin-{event.id}", "Event")
    entity.add("name", wording.headline(data, material.names), every)
    entity.add("recordId", event.id, every)
    days = wording.days(event.date)
    if days:
        entity.add("startDate", days[0], _documents(event, "date"))
        entity.add("endDate", days[1], _documents(event, "date"))
    if event.place:
        entity.add("location", wording.place(event.place.to_json()), _documents(event, "place"))
        entity.add("addressEntity", _address(event), _documents(event, "place"))
        entity.add("country", (event.place.country or "").lower(), _documents(event, "place"))
    for name in ("killed", "wounded", "hostages", "attackers_killed"):
        shown = wording.quantity(data[name])
        entity.add("summary", f"{name.replace('_', ' ')}: {shown}" if shown else None, _documents(event, name))
    for perpetrator in event.perpetrators:
        said = f"{perpetrator.name}: {perpetrator.modality}"
        if perpetrator.speakers:
            said += f" by {', '.join(perpetrator.speakers)}"
        entity.add("summary", said, _documents(event, "perpetrator"))
        if perpetrator.modality not in {"denied", "hypothetical"}:
            entity.add("involved", _organisation(perpetrator), _documents(event, "perpetrator"))
    for word in (event.kind, event.type, event.stage, event.context):
        entity.add("keywords", word, every)
    for id in every:
        entity.add("proof", _article(id), [id])
    return entity


def _statements(entity: Entity, material: Material) -> Iterator[dict[str, Any]]:
    whole: set[str] = set()
    for prop, values in entity.values.items():
        for value, origins in values.items():
            whole |= origins
            yield _statement(entity, prop, value, origins, material)
    checksum = sha1("".join(sorted(f"{p}{v}" for p, vs in entity.values.items() for v in vs)).encode()).hexdigest()
    yield _statement(entity, "id", checksum, whole, material)


def _statement(entity: Entity, prop: str, value: str, origins: set[str], material: Material) -> dict[str, Any]:
    said = sorted((material.documents[id].published or material.made)[:10] for id in origins)
    return {
        "canonical_id": entity.id,
        "entity_id": entity.id,
        "prop": prop,
        "prop_type": TYPES[prop],
        "schema": entity.schema,
        "value": value,
        "dataset": DATASET,
        "origin": " ".join(sorted(origins)) or None,
        "lang": None,
        "original_value": None,
        "external": False,
        "first_seen": said[0] if said else material.made[:10],
        "last_seen": said[-1] if said else material.made[:10],
        "id": sha1(f"{DATASET}.{entity.id}.{prop}.{value}".encode()).hexdigest(),
    }


def _documents(event: Event, prop: str) -> list[str]:
    """The documents of the event that state this property; all of them where none does."""
    found = [s.document for s in event.statements if s.statement.property == prop]
    return list(dict.fromkeys(found)) or [d.id for d in event.documents]


def _article(document: str) -> str:
    return f"tocsin-{document.removeprefix('sha256:')[:24]}"


def _organisation(perpetrator: Perpetrator) -> str:
    key = perpetrator.actor or "name-" + sha1(perpetrator.name.casefold().encode()).hexdigest()[:16]
    return f"tocsin-actor-{key}"


def _address(event: Event) -> str:
    return "tocsin-place-" + sha1(repr(event.place).encode()).hexdigest()[:16]


def sha1_of(document: str) -> str:
    """FollowTheMoney's checksums are SHA-1; the digest of a document's SHA-256 stands for its bytes."""
    return sha1(document.encode()).hexdigest()
