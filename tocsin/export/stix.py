"""STIX 2.1: a bundle of incidents, reports, actors and places, with relationships and opinions.

Ids are name-based UUIDs of what each object is, so that two exports of one ledger speak of the same objects. Whoever is
named for an incident is a relationship `attributed-to` with its modality and speakers; a denial is an opinion on it. A
source's reliability (Admiralty A to E) is an opinion on its reports; F, cannot be judged, is none.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from tocsin.count.names import actor_kind
from tocsin.export import wording
from tocsin.export.material import Material, bare
from tocsin.export.values import address, utc
from tocsin.model import Document, Place
from tocsin.model.events import Event, Perpetrator

NAMESPACE = UUID("6a0f6b9e-2f1c-5d55-9c9c-3d1d2f0b7a11")
"""Of all name-based ids here: any fixed UUID, ours alone."""

OPINION = {"A": "strongly-agree", "B": "agree", "C": "neutral", "D": "disagree", "E": "strongly-disagree"}
"""Admiralty reliability → STIX opinion."""

STATES = {"government", "agency", "state_force"}
"""Kinds of the register that are no threat actor but an identity."""

Object = dict[str, Any]


def id_of(type: str, *names: str) -> str:
    """The same object has the same id in every bundle."""
    return f"{type}--{uuid5(NAMESPACE, '|'.join((type, *names)))}"


def write(material: Material, target: Path) -> None:
    objects = list(_objects(material))
    bundle = {"type": "bundle", "id": id_of("bundle", material.head, str(material.filters)), "objects": objects}
    target.write_text(json.dumps(bundle, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")


def _objects(material: Material) -> Iterator[Object]:
    made = utc(material.made)
    maker = id_of("identity", "tocsin")
    extension = id_of("extension-definition", "tocsin-event")
    seen: set[str] = set()

    def new(type: str, names: tuple[str, ...], created: str = made, **more: Any) -> Iterator[Object]:
        """The object, unless it came before."""
        id = id_of(type, *names)
        if id not in seen:
            seen.add(id)
            head = {"type": type, "spec_version": "2.1", "id": id, "created": min(created, made), "modified": made}
            by = {} if type == "identity" and names == ("tocsin",) else {"created_by_ref": maker}
            yield head | by | {name: value for name, value in more.items() if value not in (None, "", [])}

    yield from new("identity", ("tocsin",), name="Tocsin", identity_class="system")
    yield from new(
        "extension-definition",
        ("tocsin-event",),
        name="Tocsin event",
        description="An event's values: dates as ISO 8601 prefixes, numbers of people as low, best and high.",
        schema="An object as `tocsin events --format json` prints it, without its statements.",
        version="1.0.0",
        extension_types=["property-extension"],
    )
    reports: dict[str, list[str]] = defaultdict(list)
    for event in material.events:
        incident = id_of("incident", event.id)
        first = min((utc(d.published) for d in event.documents if d.published), default=made)
        for document in event.documents:
            reports[document.id].append(incident)
        yield from new(
            "incident",
            (event.id,),
            first,
            name=wording.headline(bare(event), material.names),
            labels=[word for word in (event.kind, event.type, event.stage, event.context) if word],
            external_references=[{"source_name": "tocsin", "external_id": event.id}],
            extensions={extension: _values(event)},
        )
        if event.place and (event.place.country or event.place.lat is not None):
            place = (repr(event.place),)
            yield from new("location", place, first, **_location(event.place))
            link = (incident, "located-at", id_of("location", *place))
            yield from new("relationship", link, first, **_link(*link))
        for named in event.perpetrators:
            yield from _responsibility(named, incident, first, material, new)
    for id, incidents in reports.items():
        yield from _report(material.documents[id], incidents, made, new)


def _responsibility(named: Perpetrator, incident: str, first: str, material: Material, new: Any) -> Iterator[Object]:
    type = "identity" if named.actor and actor_kind(named.actor) in STATES else "threat-actor"
    who = (named.actor or f"name:{named.name.casefold()}",)
    known = material.names.get(named.actor or "", named.name)
    more = {"identity_class": "organization"} if type == "identity" else {}
    yield from new(type, who, first, name=known, **more)
    by = f" by {', '.join(named.speakers)}" if named.speakers else ""
    said = f"{named.modality}{by}, in {named.statements} statement{'s' if named.statements != 1 else ''}"
    link = (incident, "attributed-to", id_of(type, *who))
    if named.modality == "denied":  # the opinion needs the relationship that it is about, whoever else made it
        yield from new("relationship", link, first, **_link(*link))
        about = id_of("relationship", *link)
        yield from new(
            "opinion", (about, "denied", *named.speakers), first, opinion="strongly-disagree", explanation=said,
            object_refs=[about],
        )  # fmt: skip
        return
    yield from new("relationship", link, first, **_link(*link), description=said)


def _report(document: Document, incidents: list[str], made: str, new: Any) -> Iterator[Object]:
    published = utc(document.published) if document.published else made
    reference: Object = {"source_name": document.publisher or "unknown publisher"}
    if url := address(document.url):
        reference |= {"url": url, "hashes": {"SHA-256": document.id.removeprefix("sha256:")}}
    else:
        reference |= {"external_id": document.id}
    yield from new(
        "report",
        (document.id,),
        published,
        name=document.title or document.id,
        published=published,
        object_refs=sorted(set(incidents)),
        lang=document.language,
        external_references=[reference],
    )
    if document.reliability in OPINION:
        about = id_of("report", document.id)
        yield from new(
            "opinion",
            (about, "reliability"),
            published,
            opinion=OPINION[document.reliability],
            explanation=f"Reliability of the source on the Admiralty scale: {document.reliability}",
            object_refs=[about],
        )


def _values(event: Event) -> Object:
    data = bare(event)
    out = {"id", "place", "perpetrators", "mentions", "documents", "statements", "reasons"}
    return {"extension_type": "property-extension"} | {
        name: value for name, value in data.items() if name not in out and value not in (None, [])
    }


def _location(place: Place) -> Object:
    exact = place.lat is not None and (place.precision or 9) <= 3
    where = {"latitude": place.lat, "longitude": place.lon} if exact or not place.country else {}
    return {"name": place.name, "country": place.country, "administrative_area": place.admin1} | where


def _link(source: str, type: str, target: str) -> Object:
    return {"relationship_type": type, "source_ref": source, "target_ref": target}
