"""The optional language model reader: a model says where the facts stand, and each is checked against its own words.

It asks the server that TOCSIN_LLM_URL and TOCSIN_LLM_MODEL name. The text of every document that passes the gate is sent
there. Answers whose quote is not in the text, or does not say the value, are refused and counted (`quotes`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from tocsin import __version__
from tocsin.model import Document, Mention, Statement, kinds, words
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings, dated
from tocsin.read.gate import is_english, worth_reading
from tocsin.read.llm.client import Client
from tocsin.read.llm.quotes import Evidence, Refused, pieces, supported

LONGEST = 6000
"""Characters of one question: about 1,500 tokens, so that the answer fits beside it into a small model's window."""

_MOST = 40
"""Mentions, and statements of one, that are looked at in an answer."""

_BOUNDS = {"mentions": 8, "statements": 10, "quote": 160}
"""Mentions of an answer, statements of a mention, characters of a quote that a schema allows: a small model that is held
to a schema and never told to stop goes on for ever."""

_EXAMPLE = (
    "Published: 2021-06-04\n\nTwo soldiers were killed on Wednesday when a roadside bomb hit their truck near Gao, the army"
    " said. It blamed JNIM.",
    [
        ("type", "bombing", "roadside bomb", "asserted", None),
        ("killed", 2, "Two soldiers were killed", "reported", "the army"),
        ("date", "2021-06-02", "on Wednesday", "asserted", None),
        ("place", "Gao", "near Gao", "asserted", None),
        ("perpetrator", "JNIM", "It blamed JNIM", "attributed", "the army"),
    ],
)
"""A question, made up, and the statements of its answer: one example does more than any description."""

_TELLING = {"date", "place", "killed", "wounded", "killed_or_wounded", "hostages", "perpetrator"}


def instructions() -> str:
    """What the model is asked for, written from the vocabulary."""
    lines = [
        "You read a news text and list the violent events that it reports. Answer with one JSON object alone:",
        '{"mentions": [{"kind": KIND, "statements": [{"property": P, "value": V, "quote": Q, "modality": M, "speaker": S}]}]}',
        "Q is copied letter by letter from the text, short, and says the value by itself. Leave out what the text does not say.",
        'One mention an event. speaker is who says so, as written, or null. No events: {"mentions": []}.',
        "Numbers are digits, dates are YYYY-MM-DD, places and actors are names as written.",
        f"M is one of: {', '.join(words()['modality'])}. asserted is the plain report, claimed is the doer's own word.",
    ]
    for kind in kinds().values():
        names = [
            p.name + (f" ({'|'.join(words()[p.value])})" if p.value in words() else "")
            for p in kind.properties.values()
        ]
        lines.append(
            f"{kind.name}: {kind.what}. Properties: {', '.join(n for n in names if not n.startswith('context'))}"
        )
    return "\n".join(lines)


def example() -> tuple[str, str]:
    """A question and its answer, for the model to go by."""
    names = ("property", "value", "quote", "modality", "speaker")
    said = [dict(zip(names, statement, strict=True)) for statement in _EXAMPLE[1]]
    return _EXAMPLE[0], json.dumps({"mentions": [{"kind": "attack", "statements": said}]})


def answer_schema(bounded: bool = True) -> dict[str, Any]:
    """JSON Schema of an answer, for servers that can hold a model to one; not all of them know bounds."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for kind in kinds().values():
        groups.setdefault(tuple(p for p in kind.properties if p != "context"), []).append(kind.name)
    mentions = [_mention(names, properties, bounded) for properties, names in groups.items()]
    return _object({"mentions": _array("mentions", {"anyOf": mentions}, bounded)})


def _mention(names: list[str], properties: tuple[str, ...], bounded: bool) -> dict[str, Any]:
    """The schema of mentions of some kinds, which have these properties."""
    parts: dict[str, Any] = {
        "property": {"enum": list(properties)},
        "value": {"type": ["string", "integer", "boolean"]},
        "quote": {"type": "string"} | ({"maxLength": _BOUNDS["quote"]} if bounded else {}),
        "modality": {"enum": list(words()["modality"])},
        "speaker": {"type": ["string", "null"]},
    }
    return _object({"kind": {"enum": names}, "statements": _array("statements", _object(parts), bounded)})


def _array(name: str, items: dict[str, Any], bounded: bool) -> dict[str, Any]:
    return {"type": "array", "items": items} | ({"maxItems": _BOUNDS[name]} if bounded else {})


def _object(parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": parts, "required": list(parts), "additionalProperties": False}


class LlmReader:
    """Reads English documents by a language model. `refused` counts the answers that the text did not bear out."""

    def __init__(self, client: Client | None = None) -> None:
        self._client = client or Client.from_environment(answer_schema(), answer_schema(bounded=False))
        self.name = f"tocsin-llm/{__version__} {self._client.model}"
        self.accepted = 0
        self.refused: Counter[str] = Counter()

    def reads(self, document: Document) -> bool:
        """Whether the document is in English: the code that checks the quotes reads no other language well enough."""
        return is_english(document.text, document.language)

    def read(self, document: Document) -> list[Mention]:
        """What the document reports, as far as the model finds it and the text bears it out. Raises ReaderError."""
        if not self.reads(document) or not worth_reading(document.text):
            return []
        document = dated(document)
        findings = Findings(document)
        evidence = Evidence(findings)
        drafts = []
        for start, end in pieces(findings, LONGEST):
            head = f"Published: {document.published_day or 'unknown'}\n\n"
            answer = self._client.ask(instructions(), head + document.text[start:end], example())
            drafts += self.drafts(evidence, answer)
        drafts.sort(key=lambda d: (d.start, d.end, d.kind))
        return list({m.id: m for m in (d.finish(document.id, self.name) for d in drafts)}.values())

    def drafts(self, evidence: Evidence, answer: Mapping[str, Any]) -> list[Draft]:
        """The mentions of an answer with the statements that the text bears out."""
        mentions = answer.get("mentions")
        if not isinstance(mentions, list):
            self.refused["no list of mentions"] += 1
            return []
        found = [self._draft(evidence, m) for m in mentions[:_MOST]]
        return [draft for draft in found if draft is not None]

    def _draft(self, evidence: Evidence, mention: object) -> Draft | None:
        if not isinstance(mention, Mapping) or mention.get("kind") not in kinds():
            self.refused["no such kind"] += 1
            return None
        kind = str(mention["kind"])
        given = mention.get("statements")
        kept: list[Statement] = []
        for answer in given[:_MOST] if isinstance(given, list) else []:
            try:
                if not isinstance(answer, Mapping):
                    raise Refused("no statement")
                made = supported(evidence, kind, answer)
                if any(s.property == made.property for s in kept) and not kinds()[kind].properties[made.property].many:
                    raise Refused("stated twice")
            except Refused as reason:
                self.refused[str(reason)] += 1
            else:
                kept.append(made)
        stage = next((s.value for s in kept if s.property == "stage"), None)
        if kind in ("attack", "plot") and stage:
            kind = "attack" if stage == "accomplished" else "plot"
        if not kept or (kind in ("attack", "plot") and not _TELLING & {s.property for s in kept}):
            if kept:
                self.refused["mention that says nothing"] += 1
            return None
        self.accepted += len(kept)
        return Draft(kind, min(s.span[0] for s in kept), max(s.span[1] for s in kept), kept)

    def summary(self) -> str:
        """How many answers the text bore out, and why the others were refused."""
        total = self.accepted + self.refused.total()
        reasons = ", ".join(f"{reason} {n}" for reason, n in self.refused.most_common())
        return f"{self.accepted} of {total} answers are borne out by the text" + (
            f"; refused: {reasons}" if reasons else ""
        )
