"""Publish the events of a ledger as a folder of files: pages, map, downloads. The same input gives the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from tocsin.count.codebooks import codebooks
from tocsin.count.names import country_name
from tocsin.export import tables
from tocsin.model.events import Event
from tocsin.model.records import Document
from tocsin.publish import pages
from tocsin.publish.rows import row

MARKER = ".tocsin-site.json"  # lists what was published, so that publishing again leaves no stale page behind
_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")


class PublishError(Exception):
    """The folder cannot be published into. The message names it and what to do."""


def publish(
    events: Iterable[Event | Mapping[str, Any]],
    documents: Iterable[Document],
    directory: str | Path,
    *,
    title: str = "Events",
    as_of: str | None = None,
    policy: str = "majority",
    codebook: str | None = None,
    names: Mapping[str, str] | None = None,
    families: Mapping[str, Sequence[str]] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Path:
    """Write the static site and return the path of its index.html.

    `names` gives actors' names by their ids, `families` each actor's own id and those of the groups above it. Of the documents only their language is shown: no full text is
    published. `progress` is called with the pages done and all pages.

    Raises PublishError when the directory holds something else than an earlier publication, or cannot be written.
    """
    target = Path(directory)
    given = list(events)
    counted = counted_by(given)
    shown = sorted((as_json(event) for event in given), key=newest_first)
    by_id = {document.id: document for document in documents}
    about = about_page(len(shown), title=title, as_of=as_of, policy=policy, codebook=codebook, documents=len(by_id))
    script = index_script(shown, names or {}, about, families, counted)
    stale = _claim(target)
    try:
        written = set()
        for name, text in _files(shown, by_id, names or {}, about, script, progress):
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
            written.add(name)
        for name in sorted(stale - written):
            (target / name).unlink(missing_ok=True)
        (target / MARKER).write_text(json.dumps(sorted(written), indent=0) + "\n", encoding="utf-8")
    except OSError as error:
        raise PublishError(f"{error.filename or target}: cannot be written ({error.strerror})") from error
    return target / "index.html"


def as_json(event: Event | Mapping[str, Any]) -> dict[str, Any]:
    """An event's JSON. Raises PublishError for an id that cannot be a file name."""
    data = event.to_json() if isinstance(event, Event) else dict(event)
    if not _SAFE_ID.fullmatch(str(data.get("id"))):
        raise PublishError(f"an event's id cannot be a file name: {data.get('id')!r}")
    return data


def newest_first(event: Mapping[str, Any]) -> tuple[Any, ...]:
    """The order of every list: dated before undated, the latest day first, then by id."""
    date = event.get("date") or event.get("period") or ""
    return (not date, [-ord(c) for c in date.rpartition("/")[2]], event["id"])


def about_page(
    events: int,
    *,
    title: str,
    as_of: str | None,
    policy: str,
    codebook: str | None,
    documents: int,
    live: bool = False,
) -> dict[str, Any]:
    """What a page says of itself: the rules by which its events were chosen, and how many reports it rests on."""
    return {
        "title": title,
        "as_of": as_of,
        "policy": policy,
        "codebook": codebook,
        "events": events,
        "documents": documents,
        "live": live,
    }


def counted_by(events: Iterable[Event | Mapping[str, Any]]) -> dict[str, list[str]]:
    """The names of the codebooks that count each event, by its id; events given as JSON have none."""
    return {
        event.id: [name for name, rules in codebooks().items() if rules.against(event) is None]
        for event in events
        if isinstance(event, Event)
    }


def index_script(
    events: Iterable[Mapping[str, Any]],
    names: Mapping[str, str],
    about: Mapping[str, Any],
    families: Mapping[str, Sequence[str]] | None = None,
    counted: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """`data/events.js`: the rows that the index page draws, the countries' names and the codebooks' rules."""
    rows = []
    numbers: dict[str, int] = {}  # a report of several events is one report, so rows number theirs
    for event in events:
        shown = row(event, names, families, (counted or {}).get(event["id"], ()))
        shown["documents"] = [numbers.setdefault(d["id"], len(numbers)) for d in event.get("documents") or ()]
        rows.append(shown)
    data = {
        "about": dict(about),
        "countries": {c: country_name(c) for c in sorted({r["country"] for r in rows if r["country"]})},
        "actors": {a: names.get(a, a) for a in sorted({a for r in rows for a in r["family"]})},
        "codebooks": {name: rules.what for name, rules in codebooks().items()} if counted else {},
        "rows": rows,
    }
    return tables.as_script("TOCSIN_DATA", data)


def static_files() -> Iterator[tuple[str, Traversable]]:
    """Every shipped script, style and map file, as its path under `static/` and the file."""

    def walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
        for entry in sorted(folder.iterdir(), key=lambda e: e.name):
            if entry.is_dir():
                yield from walk(entry, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry

    yield from walk(resources.files("tocsin.publish").joinpath("static"), "")


def _files(
    events: list[dict[str, Any]],
    documents: Mapping[str, Document],
    names: Mapping[str, str],
    about: Mapping[str, Any],
    script: str,
    progress: Callable[[int, int], None] | None,
) -> Iterator[tuple[str, str | bytes]]:
    for name, entry in static_files():
        yield f"static/{name}", entry.read_bytes()
    yield "data/events.js", script
    yield "data/events.json", tables.to_json(events, about)
    yield "data/events.csv", tables.to_csv(events, names)
    yield "data/events.geojson", tables.to_geojson(events, names)
    for done, event in enumerate(events, 1):
        yield f"events/{event['id']}.html", pages.event(event, documents, names, about)
        yield f"events/{event['id']}.json", tables.dump(event)
        if progress:
            progress(done, len(events))
    yield "index.html", pages.index(about)


def _claim(target: Path) -> set[str]:
    """Make the folder, or take over an earlier publication; returns the files of that one."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        if (target / MARKER).is_file():
            listed = json.loads((target / MARKER).read_text(encoding="utf-8"))
            return {n for n in listed if isinstance(n, str) and not n.startswith("/") and ".." not in n.split("/")}
        if any(target.iterdir()):
            raise PublishError(
                f"{target}: has other files in it. Name an empty or new folder, or one that was published before."
            )
    except NotADirectoryError as error:
        raise PublishError(f"{target}: is a file, not a folder") from error
    except FileExistsError as error:
        raise PublishError(f"{target}: is a file, not a folder") from error
    except (OSError, ValueError) as error:
        raise PublishError(f"{target}: cannot be used as the page's folder ({error})") from error
    return set()
