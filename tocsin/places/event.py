"""Of the places that a text names, the one where a given event happened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import chain
from operator import attrgetter

import numpy as np

from tocsin.patterns import compiled
from tocsin.places.eventcues import cues
from tocsin.places.eventnames import Known, names
from tocsin.places.ranker import Floats
from tocsin.places.toponym import Toponym

LIKELY = 0.0
"""Log-odds from which a span counts as a place of the event."""
FLOOR = -3.0
"""Log-odds from which `event_place` gives a place rather than none. The labels that the weights rest on leave out many
a true country or region, so that a place that seems unlikely by them is still better than no place."""
REACH = 700
"""Characters looked at on either side of a trigger for the ends of its sentence."""
_END = compiled(
    r"[.!?](?:(?<![A-Z.][A-Z]\.)(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|Lt|St|Mt|Ft|Jr)\.)(?<!\b(?:Mrs|Gen|Col|Maj|Sgt|Gov|Sen|Rep|Rev)\.)"
    r"[\"”’')\]]{0,2}\s+(?=[\"“‘'(\[]?[^\W\d_a-z]))|\n[ \t]*\n"
)
_starts = attrgetter("start")


def event_place(text: str, trigger: tuple[int, int], toponyms: Sequence[Toponym]) -> Toponym | None:
    """The place of the event that the words at `trigger` [start, end) report, from `toponyms` in text order.

    Places of the trigger's own sentence compete by their cues. Where the likeliest is a name that `toponyms` lack (a
    village), the place that it is in stands for it. A sentence without any place takes the last one named before it,
    else the first one after. None where only governments and demonyms are named, or where every place seems to belong
    to something else.
    """
    start, end = sentence(text, trigger)
    low = bisect_left(toponyms, start, key=_starts)
    high = bisect_left(toponyms, end, key=_starts)
    here = [t for t in toponyms[low:high] if t.end <= end]
    if not any(t.role == "place" for t in here):
        others = chain(range(low - 1, -1, -1), range(high, len(toponyms)))
        return next((toponyms[i] for i in others if toponyms[i].role == "place"), None)
    spans = names(text[start:end], [Known(t.start - start, t.end - start, t.feature, t.role) for t in here])
    scores = rank_spans(text[start:end], (trigger[0] - start, trigger[1] - start), spans).tolist()
    found = {t.start - start: t for t in here if t.role == "place"}
    best = max(range(len(spans)), key=scores.__getitem__)
    if spans[best].start not in found and scores[best] > LIKELY:
        around = _around(text[start:end], spans, best, found)
        if around:
            return around
    score, at = max((scores[i], -k.start) for i, k in enumerate(spans) if k.start in found)
    return found[-at] if score > FLOOR else None


def odds_in_sentence(
    text: str, sentence: tuple[int, int], trigger: tuple[int, int], toponyms: Sequence[Toponym]
) -> dict[int, float]:
    """Start of each of a sentence's toponyms → log-odds that the event at `trigger` [start, end) happened there."""
    start, end = sentence
    spans = names(text[start:end], [Known(t.start - start, t.end - start, t.feature, t.role) for t in toponyms])
    found = rank_spans(text[start:end], (trigger[0] - start, trigger[1] - start), spans).tolist()
    known = {t.start for t in toponyms}
    return {k.start + start: odds for k, odds in zip(spans, found, strict=True) if k.start + start in known}


def rank_spans(text: str, trigger: tuple[int, int], spans: Sequence[Known]) -> Floats:
    """Log-odds that each span of a sentence is where the event at `trigger` happened; above `LIKELY` means yes.

    `spans` are in order and without overlap. The weights are fitted by `training/places/events.py` on the labels of
    Halterman (2019); a row of them belongs to each cue of `tocsin.places.eventcues`.
    """
    if not spans:
        return np.zeros(0, np.float32)
    table, w = weights()
    shared, own = cues(text, trigger, spans)
    every = w["rows"][[0, *_rows(table, shared)]].sum(axis=0)
    chosen = [_rows(table, row) for row in own]
    if all(chosen):
        starts = np.cumsum([0, *map(len, chosen[:-1])])
        summed = np.add.reduceat(w["rows"][list(chain.from_iterable(chosen))], starts, axis=0) + every
    else:
        summed = np.array([w["rows"][row].sum(axis=0) for row in chosen]) + every
    out: Floats = np.maximum(summed[:, 1:], 0) @ w["w2"] + summed[:, 0]
    return out


def _rows(table: dict[str, int], row: list[str]) -> list[int]:
    return [i for i in map(table.get, row) if i is not None]


@cache
def weights() -> tuple[dict[str, int], dict[str, Floats]]:
    """Cue → row, and the rows: log-odds in column 0, hidden units beside it. Row 0 holds the constants."""
    with resources.files("tocsin.places").joinpath("data", "event.npz").open("rb") as stream:
        loaded = np.load(stream)
        rows = np.vstack([loaded["constant"][None, :], loaded["rows"]]).astype(np.float32)
        table = {cue: i for i, cue in enumerate(loaded["cues"].tolist(), 1)}
        return table, {"rows": rows, "w2": loaded["w2"].astype(np.float32)}


def sentence(text: str, trigger: tuple[int, int]) -> tuple[int, int]:
    """The bounds [start, end) of the sentence around a trigger, within `REACH` characters of it."""
    start = max(0, trigger[0] - REACH)
    for match in _END.finditer(text, start, trigger[0] + 1):
        if match.end() <= trigger[0]:
            start = match.end()
    after = _END.search(text, trigger[1], min(len(text), trigger[1] + REACH))
    return start, after.start() + 1 if after else min(len(text), trigger[1] + REACH)


_IN = compiled(r"(?:[^.;:]{0,24}?\b(?:in|of|near|outside)\b[^,.;:]{0,30}|,[^,.;:]{0,24}|’s|'s|\s*\()\s*")


def _around(text: str, spans: Sequence[Known], best: int, found: dict[int, Toponym]) -> Toponym | None:
    """The known place that a name unknown to the gazetteer is said to be in ("Hawra, in Anbar", "Anbar's Hawra")."""
    for i in range(best + 1, min(best + 3, len(spans))):
        if spans[i].start in found and _IN.fullmatch(text, spans[best].end, spans[i].start):
            return found[spans[i].start]
    if best and spans[best - 1].start in found and _IN.fullmatch(text, spans[best - 1].end, spans[best].start):
        return found[spans[best - 1].start]
    return None
