"""The shipped sample as documents with their gold, and what is wrong with it. `sample/README.md` has the fields."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.facts import QUANTITIES
from tocsin.collect.captured import Captured
from tocsin.collect.jsonl import from_jsonl
from tocsin.model import Document, Quantity, interval, kinds, words

SAMPLE = Path(__file__).parent.parent / "sample"
HALVES = ("dev", "test")

Gold = dict[str, Any]
Labelled = list[tuple[Document, list[Gold]]]


def documents(half: str, folder: Path = SAMPLE) -> list[Document]:
    """The documents of a half, file by file, as `tocsin collect` makes them; `source_id` is the sample's own id.

    Raises ValueError, naming file and line, for a line that is no document, and FileNotFoundError for no files.
    """
    files = sorted((folder / "reports" / half).glob("*.jsonl"))
    if not files:
        raise FileNotFoundError(f"{folder / 'reports' / half}: no reports (*.jsonl) here")
    found = []
    for path in files:
        for item in from_jsonl(path.read_bytes().splitlines(), str(path)):
            if not isinstance(item, Captured):
                raise ValueError(f"{path}: {item}")
            found.append(item.document)
    return found


def gold(half: str, folder: Path = SAMPLE) -> dict[str, list[Gold]]:
    """Gold mentions by document id. Raises ValueError, naming file and line, for a line that is no gold."""
    path = folder / "gold" / f"{half}.jsonl"
    found: dict[str, list[Gold]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            name, mentions = row["id"], list(row["mentions"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}:{number}: not a gold line with id and mentions: {error!r}") from None
        if name in found:
            raise ValueError(f"{path}:{number}: a second line for {name}; keep one")
        found[name] = mentions
    return found


def labelled(half: str, folder: Path = SAMPLE) -> Labelled:
    """Each document of a half with its gold. Raises ValueError when the two do not have the same ids."""
    texts = documents(half, folder)
    answers = gold(half, folder)
    ids = [str(d.source_id) for d in texts]
    if odd := set(ids) ^ set(answers):
        raise ValueError(f"{half}: only among the reports or only in gold: {', '.join(sorted(odd))}")
    if len(set(ids)) != len(ids):
        raise ValueError(f"{half}: an id is used twice among the reports")
    return [(d, answers[str(d.source_id)]) for d in texts]


def problems(text: str, mentions: Sequence[Gold]) -> list[str]:
    """What is wrong with the gold of one document; no line quotes the text."""
    return [f"mention {n}: {problem}" for n, mention in enumerate(mentions) for problem in _problems(text, mention)]


def _problems(text: str, mention: Gold) -> Iterator[str]:
    if mention.get("kind") not in kinds():
        yield f"kind: {mention.get('kind')!r} is not in the vocabulary"
    if not mention.get("event"):
        yield "event: missing"
    for anchor in (mention.get("anchor") or "", *mention.get("alt_anchors", [])):
        if not anchor or text.count(anchor) != 1:
            yield f"anchor: found {text.count(anchor) if anchor else 0} times, not once"
    for name in ("type", "stage"):
        for value in (mention.get(name), *mention.get(f"{name}_alt", [])):
            if value is not None and value not in words()[name]:
                yield f"{name}: {value!r} is not in the vocabulary"
    if mention.get("kind") in ("attack", "plot") and not (mention.get("type") and mention.get("stage")):
        yield "an attack or a plot needs type (it may be unknown) and stage"
    yield from _value_problems(mention)
    for actor in mention.get("perpetrators") or []:
        if actor.get("modality") not in words()["modality"]:
            yield f"perpetrator: modality {actor.get('modality')!r} is not in the vocabulary"
        if not actor.get("name") or actor["name"].lower() not in text.lower():
            yield "perpetrator: the name is not in the text"


def _value_problems(mention: Gold) -> Iterator[str]:
    try:
        if mention.get("date") is not None:
            interval(mention["date"])
    except ValueError as error:
        yield f"date: {error}"
    for name in QUANTITIES:
        try:
            if mention.get(name) is not None:
                Quantity.from_json(mention[name])
        except (ValueError, TypeError) as error:
            yield f"{name}: {error}"
    place = mention.get("place")
    if place is not None:
        country = place.get("country")
        if not (place.get("name") and isinstance(country, str) and len(country) == 2 and country.isupper()):
            yield "place: needs a name and an ISO 3166-1 alpha-2 country"
        if (place.get("lat") is None) != (place.get("lon") is None):
            yield "place: lat and lon go together"
