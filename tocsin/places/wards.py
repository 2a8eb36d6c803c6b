"""Names that the words beside them call a part of a town: "the Progreso neighborhood", "Colonia Progreso"."""

from __future__ import annotations

from tocsin.patterns import compiled

_WARD = compiled(
    r" (?:neighbou?rhood|subdivision|colony|delegation|fraccionamiento|fractionation|housing (?:estate|unit|complex|development))\b(?! of)"
)
_WARD_BEFORE = compiled(
    r"\b(?:Colonia|Col\.|Fraccionamiento|Fracc\.|Infonavit|Unidad Habitacional|Barrio(?: de)?|[Nn]eighbou?rhood (?:called|named)) \Z"
)
"""Words of a part of a town, never of a town: many towns have a part of one name, which the gazetteer knows as a town elsewhere."""
_WARD_BEGINS = compiled(r"(?:Colonia|Fraccionamiento|Infonavit|Unidad Habitacional) [A-Z]")


def is_ward(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name at [start, end), or its own first ones, call it a part of a town."""
    if _WARD.match(text, end) is not None or _WARD_BEGINS.match(text, start, end) is not None:
        return True
    return start > 4 and _WARD_BEFORE.search(text, max(0, start - 24), start) is not None
