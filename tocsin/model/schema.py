"""The kinds of mention and their properties, from one YAML file a kind: validation, JSON Schema, the docs table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from tocsin.model.dates import interval
from tocsin.model.values import ActorRef, Place, Quantity, Value
from tocsin.yamltext import parsed_once

_RECORDS: Mapping[str, type[Quantity] | type[Place] | type[ActorRef]] = {
    "quantity": Quantity,
    "place": Place,
    "actor": ActorRef,
}
_PLAIN = {"date", "text", "boolean"}


class SchemaError(ValueError):
    """A mention that the vocabulary does not allow, or a broken kind file. The message names kind and property."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a kind: the kind of value, whether it may be stated several times, and what it means."""

    name: str
    value: str
    many: bool
    what: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mention and its properties, in the order of its file."""

    name: str
    what: str
    properties: Mapping[str, Property]


def _load(name: str) -> Any:
    text = resources.files("tocsin.model").joinpath("kinds", name).read_text(encoding="utf-8")
    return parsed_once(text)


@cache
def words() -> Mapping[str, tuple[str, ...]]:
    """The closed lists of words (`type`, `stage`, `modality` …) by name."""
    return {name: tuple(entry["values"]) for name, entry in _load("_values.yaml").items()}


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of mention, by name. Raises SchemaError for a kind file with an unknown value type."""
    found = {}
    for entry in ("attack", "plot", "control", "strength", "detention", "tally", "warning"):
        data = _load(f"{entry}.yaml")
        properties = {
            name: Property(name, p["value"], bool(p.get("many", False)), p["what"])
            for name, p in data["properties"].items()
        }
        for p in properties.values():
            if p.value not in _RECORDS and p.value not in _PLAIN and p.value not in words():
                raise SchemaError(f"{entry}.yaml: {p.name}: no such value type: {p.value}")
        found[entry] = Kind(data["kind"], data["what"], properties)
    return found


def property_of(kind: str, name: str) -> Property:
    """The property of a kind. Raises SchemaError, naming what there is, when there is no such kind or property."""
    if kind not in kinds():
        raise SchemaError(f"no such kind of mention: {kind!r}; there are {', '.join(kinds())}")
    known = kinds()[kind].properties
    if name not in known:
        raise SchemaError(f"{kind} has no property {name!r}; it has {', '.join(known)}")
    return known[name]


def value_to_json(value: Value) -> Any:
    """A value as plain JSON."""
    return value if isinstance(value, str | bool) else value.to_json()


def value_from_json(kind: str, name: str, data: Any) -> Value:
    """Read back the value of a property of a kind. Raises SchemaError for a property or value that isn't allowed."""
    prop = property_of(kind, name)
    try:
        record = _RECORDS.get(prop.value)
        value: Value = record.from_json(data) if record else data
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise SchemaError(f"{kind}.{name}: not a {prop.value}: {data!r} ({error})") from None
    problem = problem_of(kind, name, value)
    if problem:
        raise SchemaError(problem)
    return value


def problem_of(kind: str, name: str, value: Value) -> str | None:
    """What is wrong with this value for this property, in one line, or None."""
    prop = property_of(kind, name)
    if prop.value in _RECORDS:
        ok = isinstance(value, _RECORDS[prop.value])
        return None if ok else f"{kind}.{name}: needs a {prop.value}, not {value!r}"
    if prop.value == "boolean":
        return None if isinstance(value, bool) else f"{kind}.{name}: needs true or false, not {value!r}"
    if not isinstance(value, str) or not value:
        return f"{kind}.{name}: needs a {prop.value}, not {value!r}"
    if prop.value == "date":
        try:
            interval(value)
        except ValueError as error:
            return f"{kind}.{name}: {error}"
    elif prop.value in words() and value not in words()[prop.value]:
        return f"{kind}.{name}: {value!r} is not one of {', '.join(words()[prop.value])}"
    return None


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of `tocsin read --format jsonl`."""
    count = {"type": ["integer", "null"], "minimum": 0}
    text_or_null = {"type": ["string", "null"]}
    values: dict[str, Any] = {
        "quantity": _object({"low": count, "best": count, "high": count}),
        "place": _object(
            {
                "name": {"type": "string"},
                "geonames_id": {"type": ["integer", "null"]},
                "lat": {"type": ["number", "null"], "minimum": -90, "maximum": 90},
                "lon": {"type": ["number", "null"], "minimum": -180, "maximum": 180},
                "country": {"type": ["string", "null"], "pattern": "^[A-Z]{2}$"},
                "admin1": text_or_null,
                "precision": {"type": ["integer", "null"], "minimum": 1, "maximum": 7},
            }
        ),
        "actor": _object({"actor": text_or_null, "name": {"type": "string"}}),
        "date": {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"},
        "text": {"type": "string", "minLength": 1},
        "boolean": {"type": "boolean"},
    } | {name: {"enum": list(of)} for name, of in words().items()}

    def statement(prop: Property) -> dict[str, Any]:
        return _object(
            {
                "property": {"const": prop.name},
                "value": {"$ref": f"#/$defs/{prop.value}"},
                "span": {
                    "type": "array",
                    "items": {"type": "integer", "minimum": 0},
                    "minItems": 2,
                    "maxItems": 2,
                },
                "modality": {"$ref": "#/$defs/modality"},
                "speaker": text_or_null,
                "confidence": {"type": "number", "minimum": 0, "maximum": 1},
                "extractor": {"type": "string"},
            }
        )

    mentions = [
        _object(
            {
                "id": {"type": "string"},
                "kind": {"const": kind.name},
                "statements": {
                    "type": "array",
                    "items": {"oneOf": [statement(p) for p in kind.properties.values()]},
                },
            }
        )
        for kind in kinds().values()
    ]
    optional = dict.fromkeys(("title", "publisher", "published", "language", "url", "source_id"), text_or_null)
    document = {
        "type": "object",
        "properties": {"id": {"type": "string"}, "text": {"type": "string"}} | optional,
        "required": ["id", "title", "publisher", "published", "language", "text"],
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A document and what it reports, as printed by tocsin read",
        **_object({"document": document, "mentions": {"type": "array", "items": {"oneOf": mentions}}}),
        "$defs": values,
    }


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def markdown() -> str:
    """The vocabulary as a page for the docs: a table a kind, then the closed lists with their sources."""
    out = ["# Vocabulary", "", "Generated from `tocsin/model/kinds/`; do not edit by hand.", ""]
    for kind in kinds().values():
        out += [
            f"## {kind.name}",
            "",
            kind.what,
            "",
            "| property | value | several | what it is |",
            "|---|---|---|---|",
        ]
        out += [f"| `{p.name}` | {p.value} | {'yes' if p.many else ''} | {p.what} |" for p in kind.properties.values()]
        out.append("")
    out += ["## Closed lists", "", "| list | words | source |", "|---|---|---|"]
    for name, entry in _load("_values.yaml").items():
        out.append(f"| {name} | {', '.join(f'`{w}`' for w in entry['values'])} | {entry['source']} |")
    return "\n".join(out) + "\n"
