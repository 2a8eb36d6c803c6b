"""What the index page draws from: every event as a row, packed, and the sentences beside it in files of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.count.codebooks import codebooks
from tocsin.count.names import country_name
from tocsin.export import tables
from tocsin.publish.corpus import Corpus
from tocsin.publish.packing import LEADS


def scripts(corpus: Corpus, figures: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """`events.js` with the packed rows, then `leads-0.js` and so on; `figures` are the published pages of figures."""
    yield "events.js", events_script(corpus, figures)
    for n in range(files_of_leads(corpus)):
        yield f"leads-{n}.js", leads_script(corpus, n)


def events_script(corpus: Corpus, figures: Sequence[str] = ()) -> str:
    """The packed rows of all events, and the names that they need."""
    packed = corpus.packed
    countries = {spot[2] for spot in packed.tables["spot"].entries[1:] if spot[2]}
    actors = {above for who in packed.tables["who"].entries[1:] for above in who[2]}
    data = {
        "about": corpus.about() | {"figures": list(figures)},
        "countries": {c: country_name(c) for c in sorted(countries)},
        "actors": {a: corpus.names.get(a, a) for a in sorted(actors)},
        "codebooks": {name: rules.what for name, rules in codebooks().items()},
    } | packed.to_json(event.id for event in corpus.events)
    return tables.as_script("TOCSIN_DATA", data)


def files_of_leads(corpus: Corpus) -> int:
    """How many files the telling sentences fill."""
    return -(-len(corpus.events) // LEADS)


def leads_script(corpus: Corpus, n: int) -> str:
    """The n-th file of telling sentences."""
    some = corpus.events[n * LEADS : (n + 1) * LEADS]
    return tables.as_script(f"TOCSIN_LEADS_{n}", [corpus.row(event)["lead"] for event in some])
