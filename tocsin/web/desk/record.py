"""What the review page shows of a mention: its text with every span lit, and its record with what was judged. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from tocsin.export import wording
from tocsin.ledger.clusters import in_force
from tocsin.model import Decision, DecisionKind, Document, Judgement, Mention, Statement
from tocsin.model.additions import ADDED
from tocsin.model.corrections import corrected
from tocsin.model.events import statement_id
from tocsin.model.extract import NOTICE, kept_in, neutral_extract
from tocsin.model.schema import kinds, property_of, value_to_json, words
from tocsin.publish.evidence import MODALITY

STATES = {Judgement.POSITIVE: "accepted", Judgement.NEGATIVE: "rejected", Judgement.UNSURE: "unsure"}


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, or a property that nobody states: what the keys act on."""

    key: str
    property: str
    label: str
    what: str
    type: str
    choices: tuple[str, ...]
    statement: str | None = None
    value: str = ""
    raw: Any = None
    words: str = ""
    span: tuple[int, int] | None = None
    modality: str = "asserted"
    modality_word: str = ""
    speaker: str | None = None
    sure: int | None = None
    state: str = "open"
    by: str | None = None
    first: bool = True
    corrections: tuple[str, ...] = ()
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, the lines whose words it is part of, and the property that colours it."""

    text: str
    start: int
    keys: tuple[str, ...] = ()
    labels: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Everything of one mention on one page."""

    mention: str
    kind: str
    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    notice: str | None = None
    done: Mapping[str, str] = field(default_factory=dict)

    @property
    def open(self) -> int:
        """How many statements are not judged yet."""
        return sum(1 for x in self.lines if x.statement and x.state == "open")


GROUPS = {
    "killed": "toll",
    "wounded": "toll",
    "killed_or_wounded": "toll",
    "hostages": "toll",
    "attackers_killed": "toll",
    "value": "toll",
    "date": "when",
    "period": "when",
    "horizon": "when",
    "place": "where",
    "facility": "where",
    "perpetrator": "who",
    "actor": "who",
    "speaker": "who",
    "target": "whom",
}
"""The colour of a property's words in the text: toll, when, where, who, whom; else how."""


def record(document: Document, mention: Mention, decisions: Sequence[Decision], names: Mapping[str, str]) -> Record:
    """The page's record of a mention, under the given decisions: everyone's, or one blind coder's own."""
    holding = in_force(decisions)
    lines = []
    for prop in kinds()[mention.kind].properties:
        lines += _lines(document, mention, prop, holding, names)
    done = holding.get((DecisionKind.SCOPE, (mention.id,)))
    shown = {"by": done.by, "what": {"positive": "in scope", "negative": "not in scope", "unsure": "can’t tell"}[
        done.judgement.value
    ], "judgement": done.judgement.value} if done else {}  # fmt: skip
    return Record(
        mention.id,
        mention.kind,
        tuple(lines),
        tuple(pieces(document, lines)),
        NOTICE if kept_in(document) else None,
        shown,
    )


def bare(document: Document) -> Record:
    """The page of a document without any mention: its text, of an armed group's statement its beginning."""
    lit = [Line("", "", "", "", "", (), span=(0, min(1, len(document.text))))] if kept_in(document) else []
    plain = [replace(p, keys=(), labels="", group="") for p in pieces(document, lit)]
    return Record("", "report", (), tuple(plain), NOTICE if kept_in(document) else None)


def _lines(
    document: Document,
    mention: Mention,
    prop: str,
    holding: Mapping[tuple[DecisionKind, tuple[str, ...]], Decision],
    names: Mapping[str, str],
) -> list[Line]:
    about = property_of(mention.kind, prop)
    base: dict[str, Any] = {
        "property": prop,
        "label": wording.PROPERTY.get(prop, prop.replace("_", " ").capitalize()),
        "what": about.what,
        "type": about.value if about.value not in words() else "choice",
        "choices": words().get(about.value, ()),
    }
    fix = holding.get((DecisionKind.VALUE, (mention.id, prop)))
    standing: tuple[Statement, ...] | None = None
    if fix is not None and fix.judgement is Judgement.POSITIVE and mention.statements:
        said = mention.all(prop)
        standing = corrected(mention.kind, prop, fix.value, (said or list(mention.statements))[0].span, fix.by)
    found = []
    for s in mention.all(prop):
        id = statement_id(mention.id, s)
        judged = holding.get((DecisionKind.STATEMENT, (id,)))
        by_hand = mention.id.startswith(ADDED)
        state = STATES[judged.judgement] if judged else "accepted" if by_hand else "open"
        if standing is not None:
            same = any(_same(s, t) for t in standing)
            state = ("accepted" if state == "open" else state) if same else "replaced"
        by = judged.by if judged else fix.by if fix and standing is not None else s.extractor if by_hand else None
        hand = by_hand and not judged
        shown = _shown(document, s, prop, names)
        found.append(Line(key=id, statement=id, state=state, by=by, by_hand=hand, **base, **shown))
    for n, t in enumerate(standing or ()):
        if not any(_same(s, t) for s in mention.all(prop)):
            found.append(
                Line(key=f"{prop}-{n}", state="corrected", by=t.extractor, **base, **_shown(document, t, prop, names))
            )
    if not found:
        none = standing is not None
        found.append(
            Line(key=prop, state="accepted" if none else "unstated", by=fix.by if fix and none else None, **base)
        )
    return [found[0], *(_later(x) for x in found[1:])]


def _later(line: Line) -> Line:
    return replace(line, first=False)


def _same(a: Statement, b: Statement) -> bool:
    return (a.value, a.span, a.modality, a.speaker) == (b.value, b.span, b.modality, b.speaker)


def _shown(document: Document, s: Statement, prop: str, names: Mapping[str, str]) -> dict[str, Any]:
    extract, _ = neutral_extract(document, s.span)
    raw = value_to_json(s.value)
    return {
        "value": wording.plain(prop, raw, names),
        "raw": raw,
        "words": " ".join(extract.split())[:240],
        "span": s.span,
        "modality": s.modality,
        "modality_word": MODALITY.get(s.modality, s.modality),
        "speaker": s.speaker,
        "sure": round(100 * s.confidence),
    }


def pieces(document: Document, lines: Sequence[Line]) -> list[Piece]:
    """The text cut wherever a line's words begin or end. Of an armed group's statement, only short extracts."""
    marks = [(x.span, x) for x in lines if x.span is not None]
    if kept_in(document):
        shown = sorted({neutral_extract(document, span)[1] for span, _ in marks})
    else:
        shown = [(0, len(document.text))]
    found: list[Piece] = []
    for first, last in shown:
        cuts = sorted({first, last, *(c for (a, b), _ in marks for c in (a, b) if first < c < last)})
        for start, end in pairwise(cuts):
            on = [x for (a, b), x in marks if a < end and start < b]
            on.sort(key=lambda x: x.span[1] - x.span[0] if x.span else 0)  # the narrowest gives the colour
            found.append(
                Piece(
                    document.text[start:end],
                    start,
                    tuple(x.key for x in on),
                    ", ".join(dict.fromkeys(x.label for x in on)),
                    GROUPS.get(on[0].property, "how") if on else "",
                )
            )
        if kept_in(document):
            found.append(Piece(" … ", last))
    return found
