"""What the index page draws from: every event as a row, packed, and the sentences beside it in files of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tocsin.count.codebooks import codebooks
from tocsin.count.names import country_name
from tocsin.export import tables
from tocsin.publish import packing
from tocsin.publish.corpus import Corpus
from tocsin.publish.rows import row


def rows_of(corpus: Corpus) -> list[dict[str, Any]]:
    """The row of every event, in the corpus's order; their reports are numbers, since one may tell of several events."""
    numbers: dict[str, int] = {}
    made = []
    for event in corpus.events:
        was = corpus.drawn.get(event.id)
        if was is not None and was[0] is event:
            shown = was[1]
        else:
            grades = [g for d in event.documents if (g := d.reliability)]
            grade = min(grades, default=None)
            shown = row(event.to_json(), corpus.names, corpus.families, corpus.counted[event.id], grade)
            corpus.drawn[event.id] = (event, shown)
        shown["documents"] = [numbers.setdefault(d.id, len(numbers)) for d in event.documents]
        made.append(shown)
    return made


def scripts(corpus: Corpus, figures: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """`events.js` with the packed rows, then `leads-0.js` and so on; `figures` are the published pages of figures."""
    rows = rows_of(corpus)
    books = {name: rules.what for name, rules in codebooks().items()}
    data = {
        "about": corpus.about() | {"figures": list(figures)},
        "countries": {c: country_name(c) for c in sorted({r["country"] for r in rows if r["country"]})},
        "actors": {a: corpus.names.get(a, a) for a in sorted({a for r in rows for a in r["family"]})},
        "codebooks": books,
    } | packing.pack(rows, list(books))
    yield "events.js", tables.as_script("TOCSIN_DATA", data)
    for n, leads in enumerate(packing.leads(rows)):
        yield f"leads-{n}.js", tables.as_script(f"TOCSIN_LEADS_{n}", leads)
