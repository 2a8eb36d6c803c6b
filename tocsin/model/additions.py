"""A mention that a reader missed and a person added: a decision that carries it, so that it travels and can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from tocsin.model.decisions import Decision, DecisionKind, Judgement
from tocsin.model.records import Mention, Statement
from tocsin.model.schema import SchemaError, kinds

ADDED = "m-added-"
"""What the ids of such mentions begin with: without a decision in force that adds it, such a mention is none."""


def addition(document: str, kind: str, statements: Sequence[Statement], by: str, made: str) -> Decision:
    """The decision that this document reports a mention of this kind. Raises SchemaError for what cannot be one."""
    if kind not in kinds():
        raise SchemaError(f"{kind!r} is no kind of mention; it is one of {', '.join(kinds())}")
    if not statements:
        raise SchemaError("a mention rests on words: mark some in the text")
    said = [{k: v for k, v in s.to_json().items() if k not in ("confidence", "extractor")} for s in statements]
    value = json.dumps({"kind": kind, "statements": said}, ensure_ascii=False, sort_keys=True)
    id = ADDED + sha256(f"{document}|{value}".encode()).hexdigest()[:16]
    return Decision(DecisionKind.MENTION, (id, document), Judgement.POSITIVE, by, made, (), value)


def added(decision: Decision) -> Mention:
    """The mention that a decision adds, signed by who added it. Raises SchemaError for what the vocabulary does not allow."""
    try:
        data: Any = json.loads(decision.value or "")
        kind, said = data["kind"], data["statements"]
        if kind not in kinds() or not isinstance(said, list) or not said:
            raise SchemaError(f"an added mention has a kind and statements, not {decision.value!r}")
        signed = [Statement.from_json(kind, s | {"confidence": 1.0, "extractor": decision.by}) for s in said]
    except SchemaError:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise SchemaError(f"not a mention: {error}") from None
    return Mention(decision.subject[0], kind, tuple(signed))


def additions(
    holding: Mapping[tuple[DecisionKind, tuple[str, ...]], Decision],
) -> Iterator[tuple[str, Mention]]:
    """(document id, mention) of everything that decisions in force (`clusters.in_force`) add, by the mentions' ids."""
    found = [
        d for (kind, _), d in holding.items() if kind is DecisionKind.MENTION and d.judgement is Judgement.POSITIVE
    ]
    for d in sorted(found, key=lambda d: d.subject):
        yield d.subject[1], added(d)


def read_only(mentions: Iterable[tuple[str, Mention]]) -> Iterator[tuple[str, Mention]]:
    """The mentions without those that people added."""
    return ((d, m) for d, m in mentions if not m.id.startswith(ADDED))
