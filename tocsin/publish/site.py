"""Publish the events of a ledger as a folder of files: pages, map, downloads. The same input gives the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from tocsin.export import tables
from tocsin.publish import documents, events, figurecount, figures, front, groups, pages
from tocsin.publish.bundle import bundle
from tocsin.publish.corpus import Corpus

MARKER = ".tocsin-site.json"  # lists what was published, so that publishing again leaves no stale page behind
_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")

Progress = Callable[[int, int], None]


class PublishError(Exception):
    """The folder cannot be published into. The message names it and what to do."""


def publish(corpus: Corpus, directory: str | Path, *, texts: bool = False, progress: Progress | None = None) -> Path:
    """Write the static site and return the path of its index.html.

    Of a report only the sentences that support a value are published, unless its source lets its text be given on or
    `texts` asks for all of them; an armed group's statement is never more than an extract. `progress` is called with the
    event pages done and all of them.

    Raises PublishError when the directory holds something else than an earlier publication, cannot be written, or an
    event's id cannot be a file name.
    """
    target = Path(directory)
    for event in corpus.events:
        if not _SAFE_ID.fullmatch(event.id):
            raise PublishError(f"an event's id cannot be a file name: {event.id!r}")
    stale = _claim(target)
    try:
        # First of all, so that a publication that is cut off can be done again into the same folder.
        (target / MARKER).write_text(json.dumps(sorted(stale), indent=0) + "\n", encoding="utf-8")
        written = set()
        for name, text in files(corpus, texts, progress):
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


def static_files() -> Iterator[tuple[str, bytes]]:
    """Every script, style and map file that ships, by its path under `static/`."""

    def walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
        for entry in sorted(folder.iterdir(), key=lambda e: e.name):
            if entry.is_dir():
                yield from walk(entry, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry.read_bytes()

    yield from walk(resources.files("tocsin.publish").joinpath("static"), "")
    yield "app/page.js", bundle().encode()


def files(corpus: Corpus, texts: bool = False, progress: Progress | None = None) -> Iterator[tuple[str, str | bytes]]:
    """Every file of the site with its name."""
    about, names = corpus.about(), corpus.names
    for name, raw in static_files():
        yield f"static/{name}", raw
    shown = list(figurecount.published(corpus))
    for name, script in front.scripts(corpus, [figure.name for figure in shown]):
        yield f"data/{name}", script
    every = [event.to_json() for event in corpus.events]
    yield "data/events.json", tables.to_json(every, about)
    yield "data/events.csv", tables.to_csv(every, names)
    yield "data/events.geojson", tables.to_geojson(every, names)
    for figure in shown:
        yield from figures.files(figure, corpus)
    yield from groups.files(corpus)
    yield from documents.files(corpus, texts)
    for done, event in enumerate(corpus.events, 1):
        yield from events.files(event, corpus)
        if progress:
            progress(done, len(corpus.events))
    yield "index.html", pages.render("index.html", corpus, root="", rules="")


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
    except (NotADirectoryError, FileExistsError) as error:
        raise PublishError(f"{target}: is a file, not a folder") from error
    except (OSError, ValueError) as error:
        raise PublishError(f"{target}: cannot be used as the page's folder ({error})") from error
    return set()
