"""A corpus brought up: of what was worked out for all events only that is made anew which the changed ones touch."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from tocsin.count.patching import patched
from tocsin.export.naming import families_of, names_of
from tocsin.model.events import Event
from tocsin.publish.corpus import Corpus, grouped, newest_first, packed

Listed = Mapping[str, list[Event]]


def renewed(corpus: Corpus, gone: Collection[str], new: Sequence[Event], head: str) -> Corpus:
    """The corpus at another head of its ledger: without the events of these ids, with these new ones, of which some may
    take the place of one with the same id. What was worked out for the others stays, as do its other records."""
    was = corpus.by_id
    dropped = {id: was[id] for id in {*gone, *(e.id for e in new)} if id in was}
    added = sorted(new, key=newest_first)
    left = np.delete(np.arange(len(corpus.events)), _places(corpus, dropped.values()))
    keys = [corpus.keys[i] for i in left.tolist()]
    order = np.insert(left, [bisect_left(keys, newest_first(e)) for e in added], np.arange(len(added)) + len(was))
    every, places = [*corpus.events, *added], order.tolist()
    every_key = [*corpus.keys, *(newest_first(e) for e in added)]
    found = replace(corpus, events=[every[i] for i in places], head=head)
    known = vars(found)
    known["keys"] = [every_key[i] for i in places]
    known["names"] = corpus.names | names_of(added)
    known["families"] = corpus.families | families_of(added)
    known["by_id"] = _mapped(was, dropped, {e.id: e for e in added})
    for name in set(vars(corpus)) & {"home", "citing", "of_group", "columns", "packed"}:
        if name == "home":
            lost = {m for e in dropped.values() for m in e.mentions}
            known[name] = _mapped(corpus.home, lost, {m: e for e in added for m in e.mentions})
        elif name == "citing":
            known[name] = _listed(corpus.citing, dropped.values(), added, lambda e: (d.id for d in e.documents))
        elif name == "of_group":
            known[name] = _listed(corpus.of_group, dropped.values(), added, lambda e: grouped(e, known["families"]))
        elif name == "columns":
            known[name] = patched(corpus.columns, added, order)
        else:
            known[name] = packed(found, added, corpus.packed).taken(order)
    return found


def _places(corpus: Corpus, events: Iterable[Event]) -> list[int]:
    return [bisect_left(corpus.keys, newest_first(event)) for event in events]


def _mapped(held: Mapping[str, Event], lost: Iterable[str], new: Mapping[str, Event]) -> dict[str, Event]:
    found = dict(held)
    for key in lost:
        found.pop(key, None)
    found.update(new)
    return found


def _listed(
    held: Listed, dropped: Collection[Event], added: Iterable[Event], of: Callable[[Event], Iterable[str]]
) -> dict[str, list[Event]]:
    """Events by what they belong to, each list newest first; only lists that change are copied."""
    found, old = dict(held), {e.id for e in dropped}
    for key in {k for e in dropped for k in of(e)}:
        if left := [e for e in found.pop(key, ()) if e.id not in old]:
            found[key] = left
    fresh = {k for e in dropped for k in of(e)}
    for event in added:
        for key in dict.fromkeys(of(event)):
            if key not in fresh:
                found[key] = list(found.get(key, ()))
                fresh.add(key)
            insort(found.setdefault(key, []), event, key=newest_first)
    return found
