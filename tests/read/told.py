"""What is read of a plain text, as the tests of texts that tell many things look at it."""

from __future__ import annotations

from tocsin.model import Document, Mention, Place, Quantity
from tocsin.read import read_document


def attacks(text: str, published: str | None = None) -> list[Mention]:
    """The attacks that the shipped reader reads, each statement with words of the text."""
    read = read_document(Document("d", text, published=published, language="en"))
    assert all(0 <= s.span[0] < s.span[1] <= len(text) for m in read for s in m.statements)
    return [m for m in read if m.kind == "attack"]


def value(mention: Mention, prop: str) -> object:
    """What a mention first says of a property, None where it says nothing."""
    found = mention.first(prop)
    return found.value if found else None


def said(mention: Mention) -> tuple[str | None, int | None, str | None]:
    """Day, number of killed and name of the place."""
    values = {s.property: s.value for s in mention.statements}
    killed, place, day = values.get("killed"), values.get("place"), values.get("date")
    return (
        day if isinstance(day, str) else None,
        killed.point if isinstance(killed, Quantity) else None,
        place.name if isinstance(place, Place) else None,
    )


def numbers(text: str, published: str, what: str) -> list[int]:
    """The numbers that the attacks of a text give for a toll, in order."""
    return [
        s.value.point
        for a in attacks(text, published)
        for s in a.statements
        if s.property == what and isinstance(s.value, Quantity)
    ]
