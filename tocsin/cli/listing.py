"""A document's mentions as a listing for the eye: property, value, who says so, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import ActorRef, Document, Mention, Place, Quantity, Statement, Value


def listing(document: Document, mentions: Sequence[Mention]) -> str:
    """The listing as text, with a heading for the document."""
    head = document.title or document.url or document.id[:19]
    lines = [f"{head} ({document.published or 'no date'})"]
    if not mentions:
        lines.append("  nothing reported")
    for mention in mentions:
        lines.append(f"  {mention.kind}  {mention.id}")
        lines += [_row(document, s) for s in mention.statements]
    return "\n".join(lines) + "\n\n"


def _row(document: Document, statement: Statement) -> str:
    words = " ".join(document.text[slice(*statement.span)].split())
    said = statement.modality if statement.modality != "asserted" else ""
    if statement.speaker:
        said += f" by {statement.speaker}"
    return f"    {statement.property:<18} {in_words(statement.value):<34} {said:<32} “{words[:70]}”"


def in_words(value: Value) -> str:
    """A value in a few words: `12`, `139 or more`, `Krasnogorsk, RU`, `islamic-state-khorasan`."""
    if isinstance(value, Quantity):
        return quantity_in_words(value)
    if isinstance(value, Place):
        return f"{value.name}, {value.country}" if value.country else value.name
    if isinstance(value, ActorRef):
        return value.actor or value.name
    return "yes" if value is True else "no" if value is False else value


def quantity_in_words(value: Quantity) -> str:
    """A range as people write it: `12`, `12 or more`, `up to 60`, `10 to 15`, `about 30`."""
    low, best, high = value.low, value.best, value.high
    if low is not None and low == high:
        return str(low)
    if low is not None and high is not None:
        return f"{low} to {high}"
    if low is not None:
        return f"{low} or more"
    if high is not None:
        return f"nearly {high}" if best == high else f"up to {high}"
    return f"about {best}"
