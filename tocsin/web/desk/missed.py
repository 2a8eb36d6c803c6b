"""What a reader missed and a person adds: a mention begins with one value, by its kind, and the words for it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tocsin.export import wording
from tocsin.model import Decision, Document
from tocsin.model.additions import addition
from tocsin.model.corrections import corrected
from tocsin.model.schema import kinds, property_of, words
from tocsin.web.desk.acts import ActError, value_json

BEGINS = ("type", "change", "value", "actor")
"""The property that a new mention begins with: the first of these that its kind has."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A kind of mention, what it is, and the property that the desk asks for first."""

    kind: str
    what: str
    property: str
    label: str
    type: str
    choices: tuple[str, ...]


def beginnings() -> list[Beginning]:
    """One for each kind of mention, attacks first."""
    found = []
    for kind, about in kinds().items():
        prop = next(p for p in BEGINS if p in about.properties)
        value = property_of(kind, prop).value
        choices = words().get(value, ())
        label = wording.PROPERTY.get(prop, prop.replace("_", " ").capitalize())
        found.append(Beginning(kind, about.what, prop, label, "choice" if choices else value, tuple(choices)))
    return sorted(found, key=lambda b: b.kind != "attack")


def missed(
    document: Document, kind: str, value: Any, span: tuple[int, int], modality: str | None, by: str, made: str
) -> Decision:
    """The decision that this document reports such a mention, in these words. Raises ActError for what cannot be one."""
    begins = next((b for b in beginnings() if b.kind == kind), None)
    if begins is None:
        raise ActError(f"{kind}: there is no such kind of report")
    if not 0 <= span[0] < span[1] <= len(document.text):
        raise ActError("the words lie outside the text")
    try:
        said = corrected(kind, begins.property, value_json(value, span, modality, None), span, by)
        return addition(document.id, kind, said, by, made)
    except ValueError as error:
        raise ActError(str(error)) from None
