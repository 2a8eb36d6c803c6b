"""What a person says in place of a reader: the statements that a decision on a property stands for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tocsin.model.records import Statement
from tocsin.model.schema import SchemaError, value_from_json, value_to_json, words


def correction(statements: Iterable[Statement]) -> str:
    """The text of a decision's value that stands for these statements: a JSON list; of none, that nobody states it."""
    said = [
        {
            "value": value_to_json(s.value),
            "span": list(s.span),
            "modality": s.modality,
            "speaker": s.speaker,
        }
        for s in statements
    ]
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def corrected(kind: str, prop: str, text: str | None, span: tuple[int, int], by: str) -> tuple[Statement, ...]:
    """The statements that a decision's value stands for, signed by `by`; none for None: the property is unknown.

    `text` is JSON: one value, which then stands on `span`, or a list of objects with `value` and, where they differ from
    the defaults, `span`, `modality` and `speaker`. Raises SchemaError for what the vocabulary does not allow.
    """
    if text is None:
        return ()
    try:
        data: Any = json.loads(text)
    except ValueError as error:
        raise SchemaError(f"{kind}.{prop}: not JSON: {error}") from None
    items = data if isinstance(data, list) else [{"value": data}]
    return tuple(_statement(kind, prop, item, span, by) for item in items)


def _statement(kind: str, prop: str, item: Any, span: tuple[int, int], by: str) -> Statement:
    if not isinstance(item, Mapping) or "value" not in item:
        raise SchemaError(f"{kind}.{prop}: each of several values is an object with a value, not {item!r}")
    modality, speaker = item.get("modality") or "asserted", item.get("speaker")
    if modality not in words()["modality"]:
        raise SchemaError(f"{kind}.{prop}: {modality!r} is not one of {', '.join(words()['modality'])}")
    if not isinstance(speaker, str | None):
        raise SchemaError(f"{kind}.{prop}: the speaker is a text, not {speaker!r}")
    try:
        start, end = item.get("span") or span
        if isinstance(start, bool) or not isinstance(start, int) or not isinstance(end, int):
            raise SchemaError(f"{kind}.{prop}: a span is two numbers, not {item.get('span')!r}")
        return Statement(prop, value_from_json(kind, prop, item["value"]), (start, end), modality, speaker, 1.0, by)
    except (TypeError, ValueError) as error:
        if isinstance(error, SchemaError):
            raise
        raise SchemaError(f"{kind}.{prop}: not a span: {item.get('span')!r}") from None
