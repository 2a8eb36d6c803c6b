"""Names that the words beside them call a part of a town: "the Progreso neighborhood", "Colonia Progreso"."""

from __future__ import annotations

import re

from tocsin.patterns import compiled

_KIND = (
    r"(?:[Nn]eighbou?rhood|[Ss]ubdivision|colony|delegation|[Ff]raccionamiento|[Ff]ractionation|housing (?:estate|unit|complex|development))"
    r"\b(?! of (?!the )[A-Z])"
)
_WARD = compiled(rf" {_KIND}")
_LONGER_WARD = compiled(rf"(?: (?:[A-Z][\w’-]+|de|del|la|las|los)){{1,3}}(?= {_KIND})")
_WARD_BEFORE = compiled(
    r"\b(?:Colonia|Col\.|Fraccionamiento|Fracc\.|Infonavit|Unidad Habitacional|Barrio(?: de)?|[Nn]eighbou?rhood (?:called|named)) (?:(?:[EL]l|L[ao]s?|la|las|los|el) )?\Z"
)
"""Words of a part of a town, never of a town: many towns have a part of one name, which the gazetteer knows as a town elsewhere."""
_WARD_BEGINS = compiled(r"(?:Colonia|Fraccionamiento|Infonavit|Unidad Habitacional) [A-Z]")


_THE = compiled(r"\b(?:in|at|of|from|near|through|on|inside|to) the \Z", re.IGNORECASE)
_NOUNS_OWN = compiled(
    r"\Z|[,.;:!?)\]]| (?!and [A-Z][\w’-]+(?: [A-Z][\w’-]+)? (?:areas|districts|regions|provinces|territor(?:y|ies)|states|departments|governorates|counties|valleys|mountains|roads?|border)\b)(?:and|as|at|by|for|from|in|is|leaves?|left|near|of|on|or|over|to|when|where|while|with|was|were|are|has|had|after|before|during)\b"
)
"""Behind a name to which an article before it belongs, and to no noun that follows: "the Mosul hospital" has its own."""


def is_ward(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name at [start, end), or its own first ones, call it a part of a town."""
    if (_WARD.match(text, end) is not None and not text.endswith((" a ", " an "), 0, start)) or _WARD_BEGINS.match(
        text, start, end
    ) is not None:
        return True
    if text.endswith("the ", 0, start) and _LONGER_WARD.match(text, end):
        return True
    return start > 4 and _WARD_BEFORE.search(text, max(0, start - 32), start) is not None


def whole_name_ends(text: str, end: int) -> int:
    """Where the name of a ward ends of which the gazetteer knows the beginning, up to `end`."""
    longer = _LONGER_WARD.match(text, end)
    return longer.end() if longer else end


def has_an_article(text: str, start: int, end: int) -> bool:
    """Whether the name at [start, end) has an article of its own, as quarters, houses and roads have and towns have not."""
    return (
        start > 6
        and text.endswith("the ", 0, start)
        and _THE.search(text, max(0, start - 14), start) is not None
        and _NOUNS_OWN.match(text, end) is not None
    )
