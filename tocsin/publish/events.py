"""The page of one event: what is said of it, by whom, when, and why its reports are one event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tocsin.count.apart import near_misses
from tocsin.count.voices import voices
from tocsin.export import tables, wording
from tocsin.model.events import Event
from tocsin.publish import evidence, pages, past
from tocsin.publish.corpus import Corpus
from tocsin.publish.rows import lead, row
from tocsin.publish.unlisted import names_in, unlisted_id

LANES = (
    ("claimed", "Claimed"),
    ("attributed", "Attributed"),
    ("suspected", "Suspected"),
    ("stated", "Stated"),
    ("denied", "Denied"),
)
"""The columns of the responsibility timeline: a claim, an attribution and a denial are three statements and stay three."""

_MISS = re.compile(r"not merged with (e-[\w.-]+)? ?(.*)", re.S)


def files(event: Event, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The event's page and its JSON."""
    yield f"events/{event.id}.html", page(event, corpus)
    yield f"events/{event.id}.json", tables.dump(event.to_json())


def page(event: Event, corpus: Corpus) -> str:
    """The event's page as HTML."""
    data, names = event.to_json(), corpus.names
    standing = voices(event, corpus.documents)
    sources = _sources(event, data, corpus, standing.reports)
    by_id = {s["id"]: s for s in sources}
    publisher_of = {s.mention: (by_id[s.document]["publisher"] or "unnamed publisher") for s in event.statements}
    properties = evidence.properties(data, corpus.documents, names)
    days = {d["id"]: d["published"][:10] for d in sources if d["published"]}
    unknown = {unlisted_id(name): name for name in sorted(names_in(event))}
    return pages.render(
        "event.html",
        corpus,
        root="../",
        row=row(data, names),
        event=data,
        kind=wording.KIND.get(event.kind, event.kind),
        lead=lead(data),
        precision=wording.PRECISION.get(event.place.precision if event.place else None),
        properties=properties,
        tolls=[(p, lines) for p in ("killed", "wounded") if (lines := evidence.toll(properties, p))],
        lanes=LANES,
        said=responsibility(properties),
        sources=sources,
        days=days,
        voices=str(standing),
        groups=[id for id in (*group_ids(data), *unknown) if id in corpus.of_group],
        group_names=names | unknown,
        reasons=evidence.reasons(data, publisher_of),
        misses=[_miss(text, corpus) for text in near_misses(event, corpus.home)],
        moments=past.moments(event, corpus),
        history=past.steps(event, corpus),
    )


def group_ids(data: Mapping[str, Any]) -> list[str]:
    """The ids of groups that are named for the event or are what it is about."""
    found = [p["actor"] for p in data["perpetrators"]] + [data["actor"]]
    return list(dict.fromkeys(a for a in found if isinstance(a, str)))


def responsibility(properties: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Who is named, by whom, in the order of publication: each statement with the lane of its modality."""
    section = next((p for p in properties if p["property"] == "perpetrator"), None)
    lanes = {lane for lane, _ in LANES}
    return [
        {"report": report, "lane": s["modality"] if s["modality"] in lanes else "stated", "statement": s}
        for report in (section["reports"] if section else ())
        for s in report["statements"]
        if s["modality"] != "hypothetical"
    ]


def _sources(
    event: Event, data: Mapping[str, Any], corpus: Corpus, reports: Sequence[Sequence[str]]
) -> list[dict[str, Any]]:
    """Each report with its grade, which independent report it belongs to, and its captures."""
    group = {id: n for n, ids in enumerate(reports, 1) for id in ids}
    found = []
    for ref in data["documents"]:
        captures = [
            {"sha256": c["sha256"], "size": c["size"], "captured": c["captured"], "tool": c["tool"]}
            for c in corpus.captures(ref["id"])
        ]
        shown = evidence.source(ref, corpus.documents)
        found.append(
            shown
            | {
                "grade": ref.get("reliability"),
                "kind": ref.get("source_kind"),
                "agency": ref.get("agency"),
                "licence": ref.get("licence"),
                "independent": group.get(ref["id"]),
                "captures": captures,
            }
        )
    return sorted(found, key=lambda s: (s["published"] or "9", s["publisher"] or "", s["id"]))


def _miss(text: str, corpus: Corpus) -> dict[str, str | None]:
    """A near miss, with the id of the other event where it has a page."""
    found = _MISS.match(text)
    other = found[1] if found and found[1] in corpus.by_id else None
    if not found or other is None:
        return {"event": None, "title": None, "text": text}
    return {"event": other, "title": corpus.called(corpus.by_id[other]), "text": found[2]}
