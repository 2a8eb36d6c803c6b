"""One flat row per event: what the index page, the CSV and the GeoJSON show of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from unicodedata import category, normalize

from tocsin.export import wording

_LEAD = 320  # characters of the sentence that the map's card shows
_EXTRACT = 600  # characters before, in and after a highlighted span

# Whose sentence stands for the event, first choice first.
_TELLING = ("killed", "wounded", "value", "change", "type", "target", "weapon", "perpetrator", "place", "date")


def row(
    event: Mapping[str, Any],
    names: Mapping[str, str],
    families: Mapping[str, Sequence[str]] | None = None,
    codebooks: Sequence[str] = (),
    grade: str | None = None,
) -> dict[str, Any]:
    """The index page's row of one event (its JSON), everything that the page filters and draws by.

    `days` is the first and last day of the date. Quantities are [low, best, high]. `actors` are all named and not
    only denied; `family` is the shown actor and the groups above it; `codebooks` are those that count the event;
    `lead` is [before, marked, after] of one sentence; `grade` the reliability (A to F) of its best source. `what` is the title
    without the place: the title is `what` where that has a place in it already, else with "in" and `where`.
    """
    place = event.get("place") or {}
    shown = event.get("actor")
    days = wording.days(event.get("date") or event.get("period") or event.get("horizon"))
    actor = shown.get("actor") or shown.get("name") if isinstance(shown, Mapping) else shown
    return {
        "id": event["id"],
        "kind": event["kind"],
        "type": event.get("type"),
        "stage": event.get("stage"),
        "context": event.get("context"),
        "days": list(days) if days else None,
        "when": wording.day(event.get("date") or event.get("period") or event.get("horizon")),
        "title": wording.headline(event, names),
        "what": wording.what(event, names),
        "where": wording.place(place),
        "place": place.get("name"),
        "admin1": place.get("admin1"),
        "country": place.get("country"),
        "geonames": place.get("geonames_id"),
        "lat": place.get("lat"),
        "lon": place.get("lon"),
        "precision": place.get("precision"),
        "killed": _triple(event.get("killed")),
        "wounded": _triple(event.get("wounded")),
        "casualties": _triple(event.get("killed_or_wounded")),
        "actor": actor or event.get("actor_name"),
        "family": list((families or {}).get(str(actor), [actor] if actor else [])),
        "codebooks": list(codebooks),
        "who": wording.actor_named(event, names),
        "actors": actors(event, names),
        "modalities": sorted({str(p.get("modality")) for p in event.get("perpetrators") or ()}),
        "grade": grade,
        "reports": len(event.get("documents") or ()),
        "lead": lead(event),
    }


def fold(text: str) -> str:
    """Lower case without accents: Medellín and medellin are one."""
    return "".join(c for c in normalize("NFKD", text) if not category(c).startswith("M")).lower()


def _triple(value: Mapping[str, Any] | None) -> list[int | None] | None:
    return [value.get("low"), value.get("best"), value.get("high")] if value else None


def actors(event: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """The names of everyone who claims it or is named for it; who is only denied is left out."""
    found = {
        wording.actor(p, names): None
        for p in event.get("perpetrators") or ()
        if p.get("modality") not in {"denied", "hypothetical"}
    }
    return [name for name in found if name]


def lead(event: Mapping[str, Any]) -> list[str] | None:
    """[before, marked, after] of the sentence that tells most of the event, cut to about 320 characters."""
    statements: Iterable[Mapping[str, Any]] = event.get("statements") or ()
    best = min(
        (s for s in statements if s.get("sentence")),
        key=lambda s: _TELLING.index(s["property"]) if s["property"] in _TELLING else len(_TELLING),
        default=None,
    )
    if best is None:
        return None
    before, marked, after = split_sentence(best)
    room = max(_LEAD - len(marked), 80)
    if len(before) > room // 2:
        before = "…" + before[-(room // 2) :]
    if len(after) > room - len(before):
        after = after[: max(room - len(before), 0)] + "…"
    return [before, marked, after]


def split_sentence(statement: Mapping[str, Any]) -> tuple[str, str, str]:
    """A statement's sentence as the text before the span, the span's text and the text after it.

    A part longer than 600 characters is cut: a text without sentence ends is still shown as an extract.
    """
    sentence = str(statement.get("sentence") or "")
    offset = (statement.get("sentence_span") or [0])[0]
    start, end = (min(max(int(at) - offset, 0), len(sentence)) for at in statement.get("span") or (0, 0))
    before, marked, after = sentence[:start], sentence[start:end], sentence[end:]
    if len(before) > _EXTRACT:
        before = "…" + before[-_EXTRACT:]
    return before, _cut(marked), _cut(after)


def _cut(text: str) -> str:
    return text if len(text) <= _EXTRACT else text[:_EXTRACT] + "…"
