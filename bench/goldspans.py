"""Gold facts kept as spans and values, never as text: reading them, checking them, giving them words back.

A gold file has one JSON object a line: {"docid", "mentions"}. A mention has `kind`, `anchor_span` (a sentence or
clause that reports it), optional `alt_anchor_spans`, `type`, `stage` (each may have an `_alt` list that counts as
right, too), `date`, `place` ({"country", "lat", "lon", "name_span"}), `killed`, `wounded`, `hostages`, `value`
({"low", "best", "high"}), `perpetrators` ([{"actor", "name_span", "modality", "speaker_span"}]) and `optional`
(neither rewarded nor punished). Null is "the text does not say". Spans are [start, end) in the article's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tocsin.model import Quantity, interval, kinds, words

GOLD = Path(__file__).parent / "gold"
QUANTITIES = ("killed", "wounded", "hostages", "value")
_KEYS = {
    *("kind", "kind_alt", "anchor_span", "alt_anchor_spans", "type", "type_alt", "stage", "stage_alt", "date"),
    *("place", "perpetrators", "optional"),
    *QUANTITIES,
}

Gold = dict[str, Any]


def load_gold(path: Path) -> dict[str, list[Gold]]:
    """Mentions by docid. Raises ValueError, naming file and line, for a line that is not such an object."""
    found: dict[str, list[Gold]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            docid, mentions = row["docid"], list(row["mentions"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}:{number}: not a gold line with docid and mentions: {error!r}") from None
        if docid in found:
            raise ValueError(f"{path}:{number}: a second line for {docid}; keep one")
        found[docid] = mentions
    return found


def _span_problems(text: str, name: str, span: Any) -> Iterator[str]:
    if not (isinstance(span, list) and len(span) == 2 and 0 <= span[0] < span[1] <= len(text)):
        yield f"{name}: {span} is not a span of a text of {len(text)} characters"
    elif text[span[0] : span[1]] != text[span[0] : span[1]].strip():
        yield f"{name}: {span} begins or ends with white space"


def _anchor_problems(text: str, mention: Gold) -> Iterator[str]:
    for span in [mention.get("anchor_span"), *mention.get("alt_anchor_spans", [])]:
        wrong = list(_span_problems(text, "anchor", span))
        yield from wrong
        # the scorers look an anchor up by its words, so the words must not stand earlier in the text
        if not wrong and text.find(text[span[0] : span[1]]) != span[0]:
            yield f"anchor: the words at {span} stand earlier in the text, too; choose a longer span"


def _word_problems(mention: Gold) -> Iterator[str]:
    lists = {"type": words()["type"], "stage": words()["stage"], "kind": tuple(kinds())}
    for name, allowed in lists.items():
        one = mention.get(name)
        if one is None and name == "kind":
            yield "kind: missing"
        for value in [*([] if one is None else [one]), *mention.get(f"{name}_alt", [])]:
            if value not in allowed:
                yield f"{name}: {value!r} is not one of {', '.join(allowed)}"
    if mention.get("kind") in ("attack", "plot") and not (mention.get("type") and mention.get("stage")):
        yield "an attack or a plot needs type (it may be unknown) and stage"


def _value_problems(text: str, mention: Gold) -> Iterator[str]:
    if mention.get("date") is not None:
        try:
            interval(mention["date"])
        except ValueError as error:
            yield f"date: {error}"
    for name in QUANTITIES:
        if mention.get(name) is not None:
            try:
                Quantity.from_json(mention[name])
            except (ValueError, TypeError) as error:
                yield f"{name}: {error}"
    place = mention.get("place")
    if place is not None:
        yield from _span_problems(text, "place", place.get("name_span"))
        if not (isinstance(place.get("country"), str) and len(place["country"]) == 2 and place["country"].isupper()):
            yield f"place: country {place.get('country')!r} is not ISO 3166-1 alpha-2"
        if (place.get("lat") is None) != (place.get("lon") is None):
            yield "place: lat and lon go together"
    for actor in mention.get("perpetrators") or []:
        yield from _span_problems(text, "perpetrator", actor.get("name_span"))
        if actor.get("speaker_span") is not None:
            yield from _span_problems(text, "speaker", actor["speaker_span"])
        if actor.get("modality") not in words()["modality"]:
            yield f"perpetrator: modality {actor.get('modality')!r} is not in the vocabulary"


def problems(text: str, mentions: Sequence[Gold]) -> list[str]:
    """What is wrong with one article's gold; empty when nothing is."""
    found = []
    for number, mention in enumerate(mentions):
        where = f"mention {number}: "
        found += [where + f"no such key: {key}" for key in sorted(set(mention) - _KEYS)]
        for check in (_anchor_problems(text, mention), _word_problems(mention), _value_problems(text, mention)):
            found += [where + problem for problem in check]
    return found


def with_words(text: str, mentions: Sequence[Gold]) -> list[Gold]:
    """The same mentions as `bench.facts` takes them: anchors, names and speakers as words of the text."""

    def quote(span: Sequence[int] | None) -> str | None:
        return None if span is None else text[span[0] : span[1]]

    given = []
    for mention in mentions:
        full = {key: value for key, value in mention.items() if not key.endswith(("_span", "_spans"))}
        full["anchor"] = quote(mention["anchor_span"])
        full["alt_anchors"] = [quote(span) for span in mention.get("alt_anchor_spans", [])]
        if mention.get("place"):
            full["place"] = {**mention["place"], "name": quote(mention["place"]["name_span"])}
        full["perpetrators"] = [
            {**actor, "name": quote(actor["name_span"]), "speaker": quote(actor.get("speaker_span"))}
            for actor in mention.get("perpetrators") or []
        ]
        given.append(full)
    return given


def check(texts: Mapping[str, str], gold: Mapping[str, list[Gold]], name: str) -> list[str]:
    """Everything that is wrong with a gold file against its corpus, each line naming file and article."""
    found = []
    for docid, mentions in gold.items():
        if docid not in texts:
            found.append(f"{name}: {docid}: no such article in the corpus")
        else:
            found += [f"{name}: {docid}: {problem}" for problem in problems(texts[docid], mentions)]
    return found


__all__ = ["GOLD", "Gold", "check", "load_gold", "problems", "with_words"]
