"""What an event page shows: each property's value beside every report's, with its sentence and whether they agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from tocsin.export import wording
from tocsin.model.records import Document
from tocsin.publish.rows import split_sentence

MODALITY = {
    "asserted": "stated",
    "claimed": "claimed",
    "attributed": "attributed",
    "suspected": "suspected",
    "denied": "denied",
    "reported": "reported",
    "hypothetical": "hypothetical",
}
_MANY = {"perpetrator", "target", "weapon"}
_SHOWN_AS = {"perpetrator": "actor", "target": "targets", "weapon": "weapons"}


def safe_url(url: str | None) -> str | None:
    """The address when it is a web page's, else None: a javascript: or data: address is never linked."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else None


def properties(
    event: Mapping[str, Any], documents: Mapping[str, Document], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    """A section for every property that any report states, in the vocabulary's order.

    Each has `shown` (what the event says), `agreement` (`one`, `agree`, `finer`, `differ`), `verdict` in words,
    and `reports`: each document with its statements, earliest published first.
    """
    order = list(wording.PROPERTY)
    stated: dict[str, list[Mapping[str, Any]]] = {}
    for statement in event.get("statements") or ():
        stated.setdefault(str(statement["property"]), []).append(statement)
    sections = []
    for prop in sorted(stated, key=lambda p: order.index(p) if p in order else len(order)):
        agreement, verdict = agreement_of(prop, stated[prop], names)
        sections.append(
            {
                "property": prop,
                "label": wording.PROPERTY.get(prop, prop.replace("_", " ").capitalize()),
                "shown": shown(event, prop, names),
                "agreement": agreement,
                "verdict": verdict,
                "reports": _by_report(prop, stated[prop], event, documents, names),
            }
        )
    return sections


def shown(event: Mapping[str, Any], prop: str, names: Mapping[str, str]) -> str:
    """The event's own answer for a property, in words; empty for unknown."""
    if prop in {"perpetrator", "actor"}:
        return wording.actor_named(event, names)
    value = event.get(_SHOWN_AS.get(prop, prop))
    if isinstance(value, list | tuple):
        return ", ".join(str(v) for v in value)
    return wording.plain(prop, value, names)


def _by_report(
    prop: str,
    statements: Sequence[Mapping[str, Any]],
    event: Mapping[str, Any],
    documents: Mapping[str, Document],
    names: Mapping[str, str],
) -> list[dict[str, Any]]:
    refs = {d["id"]: d for d in event.get("documents") or ()}
    by_document: dict[str, list[dict[str, Any]]] = {}
    for statement in statements:
        before, marked, after = split_sentence(statement)
        by_document.setdefault(statement["document"], []).append(
            {
                "id": statement["id"],
                "value": wording.plain(prop, statement["value"], names),
                "number": statement["value"] if isinstance(statement["value"], Mapping) else {},
                "modality": statement.get("modality"),
                "modality_word": MODALITY.get(str(statement.get("modality")), statement.get("modality")),
                "speaker": statement.get("speaker"),
                "confidence": statement.get("confidence"),
                "extractor": statement.get("extractor"),
                "before": before,
                "marked": marked,
                "after": after,
            }
        )
    reports = [source(refs.get(d, {"id": d}), documents) | {"statements": s} for d, s in by_document.items()]
    return sorted(reports, key=lambda r: (r["published"] or "9", r["publisher"] or "", r["id"]))


def source(ref: Mapping[str, Any], documents: Mapping[str, Document]) -> dict[str, Any]:
    """A report as the page cites it: publisher, date, safe link, language, capture digest; never its text."""
    document = documents.get(str(ref["id"]))
    published = ref.get("published")
    return {
        "id": ref["id"],
        "page": name_of(str(ref["id"])),
        "title": ref.get("title"),
        "publisher": ref.get("publisher"),
        "published": published,
        "published_words": wording.day(published[:10] if published else None),
        "url": safe_url(ref.get("url")),
        "language": document.language if document else None,
    }


def name_of(id: str) -> str:
    """The file name of a document's page: its digest without the kind of digest before it."""
    return id.rpartition(":")[2]


def agreement_of(prop: str, statements: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> tuple[str, str]:
    """Whether the reports agree on a property: a word for the page's colour, and a sentence.

    `one` report says it; several `agree`; one is `finer` than another without contradiction; or they `differ`.
    """
    reports = {s["document"] for s in statements}
    if len(reports) == 1:
        return "one", "One report says so."
    values = [s["value"] for s in statements if s.get("modality") != "hypothetical"] or [s["value"] for s in statements]
    if prop == "perpetrator":
        return _agreement_on_actors(statements, len(reports), names)
    if prop in _MANY:
        said = {frozenset(str(s["value"]).casefold() for s in statements if s["document"] == d) for d in reports}
        return (
            ("agree", f"{len(reports)} reports name the same.")
            if len(said) == 1
            else ("finer", f"{len(reports)} reports; all that they name is kept.")
        )
    if all(isinstance(v, Mapping) and "best" in v for v in values):
        return _agreement_on_numbers(values, len(reports))
    if prop in {"date", "period", "horizon"}:
        return _agreement_on_days(values, len(reports))
    if all(isinstance(v, Mapping) and "lat" in v for v in values):
        return _agreement_on_places(values, len(reports))
    if len({wording.plain(prop, v, names) for v in values}) == 1:
        return "agree", f"{len(reports)} reports agree."
    return "differ", "Reports differ: " + " / ".join(dict.fromkeys(wording.plain(prop, v, names) for v in values)) + "."


def _agreement_on_actors(
    statements: Sequence[Mapping[str, Any]], reports: int, names: Mapping[str, str]
) -> tuple[str, str]:
    named = {
        wording.actor(s["value"], names) for s in statements if s.get("modality") not in {"denied", "hypothetical"}
    }
    denied = {wording.actor(s["value"], names) for s in statements if s.get("modality") == "denied"}
    if len(named) > 1:
        return "differ", f"Reports name {len(named)} different actors."
    if named & denied or (denied and not named):
        return "differ", "Named and denied: see who says which."
    if denied:
        return "finer", f"{reports} reports; a denial by or for another actor stands beside it."
    return "agree", f"{reports} reports name the same actor."


def _agreement_on_numbers(values: Sequence[Any], reports: int) -> tuple[str, str]:
    triples = {(v.get("low"), v.get("best"), v.get("high")) for v in values}
    if len(triples) == 1:
        return "agree", f"{reports} reports give the same number."
    known = [n for triple in triples for n in triple if n is not None]
    lows = [t[0] if t[0] is not None else 0 for t in triples]
    highs = [t[2] for t in triples if t[2] is not None]
    if max(lows) <= min(highs, default=max(lows)):
        return "finer", f"{reports} reports; their ranges overlap."
    return "differ", f"Reports differ: {min(known):,} to {max(known):,}."


def _agreement_on_days(values: Sequence[Any], reports: int) -> tuple[str, str]:
    spans = [d for d in (wording.days(str(v)) for v in values) if d]
    if len(set(spans)) <= 1:
        return "agree", f"{reports} reports agree."
    if max(s[0] for s in spans) <= min(s[1] for s in spans):
        return "finer", f"{reports} reports agree; some are more exact."
    return "differ", "Reports differ: " + " / ".join(dict.fromkeys(wording.day(str(v)) for v in values)) + "."


def _agreement_on_places(values: Sequence[Any], reports: int) -> tuple[str, str]:
    if len({v.get("geonames_id") or v.get("name") for v in values}) == 1:
        return "agree", f"{reports} reports agree."
    if len({v.get("country") for v in values}) > 1:
        return "differ", "Reports name places in different countries."
    exact = {v.get("geonames_id") or v.get("name") for v in values if (v.get("precision") or 9) <= 3}
    if len(exact) <= 1:
        return "finer", f"{reports} reports; some are more exact."
    return "differ", "Reports name different places: " + " / ".join(dict.fromkeys(v["name"] for v in values)) + "."


def toll(sections: Sequence[Mapping[str, Any]], prop: str = "killed") -> list[dict[str, Any]]:
    """How the number of killed (or wounded) was reported over time: a line for each report, earliest first, if they are several.

    `low` and `width` are per cent of the largest number that any report gives; `open` says that no upper end is known.
    """
    killed = next((s for s in sections if s["property"] == prop), None)
    if killed is None or len(killed["reports"]) < 2:
        return []
    lines = [
        (report, statement["number"], statement["value"], statement["id"])
        for report in killed["reports"]
        for statement in report["statements"]
        if statement["modality"] not in {"denied", "hypothetical"}
    ]
    largest = max((n for _, number, _, _ in lines for n in number.values() if n is not None), default=0) or 1
    drawn = []
    for report, number, words, id in lines:
        known = [n for n in (number["low"], number["best"], number["high"]) if n is not None]
        low = number["low"] if number["low"] is not None else 0
        drawn.append(
            {
                "report": report,
                "statement": id,
                "words": words,
                "low": round(low / largest * 100, 1),
                "best": round(known[len(known) // 2] / largest * 100, 1),
                "width": round((max(known) - low) / largest * 100, 1),
                "open": number["high"] is None,
            }
        )
    return drawn


def reasons(event: Mapping[str, Any], names_of: Mapping[str, str]) -> list[dict[str, Any]]:
    """The decisions that hold the event together, heaviest first, each as a waterfall: where every weight begins and ends.

    `names_of` gives a mention's publisher; weights are bits of evidence. `from` and `to` of a step, and `zero`, are per
    cent of the waterfall's width.
    """
    pairs = []
    for reason in event.get("reasons") or ():
        if any(m not in names_of for m in reason["mentions"]):
            continue  # with a mention of another event: a near miss
        steps = [(str(text).replace("_", " "), float(bits)) for text, bits in reason.get("reasons") or ()]
        steps.sort(key=lambda step: step[0] != "before looking")  # where every weighing begins
        ends = [0.0]
        for _, bits in steps:
            ends.append(ends[-1] + bits)
        low, width = min(ends), (max(ends) - min(ends)) or 1.0
        at = [round((end - low) / width * 100, 1) for end in ends]
        drawn = [
            {
                "text": text,
                "bits": bits,
                "sum": ends[n + 1],
                "left": min(at[n], at[n + 1]),
                "width": abs(at[n + 1] - at[n]),
                "end": at[n + 1],
            }
            for n, (text, bits) in enumerate(steps)
        ]
        pairs.append(
            {
                "reports": [names_of[m] for m in reason["mentions"]],
                "judgement": reason["judgement"],
                "weight": float(reason.get("weight") or 0.0),
                "by": reason.get("by"),
                "zero": at[0],
                "steps": drawn,
            }
        )
    return sorted(pairs, key=lambda p: (-float(p["weight"]), p["reports"]))
