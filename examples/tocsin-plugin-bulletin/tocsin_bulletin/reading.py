"""A reader: every value comes from a span of the text, by the normalisers of Tocsin."""

from __future__ import annotations

import re

from tocsin.model import Document, Mention, Quantity, Statement, Value, mention_id
from tocsin.places import locate

_LINE = re.compile(r"(?P<date>\d{4}(?:-\d\d){0,2}); *(?P<place>[^;]+); *(?P<what>[^;]+); *(?P<killed>\d+) killed")
_TYPES = {"shooting": "armed_assault", "bombing": "bombing", "abduction": "hostage_taking"}


class BulletinReader:
    """Reads what has the form of a bulletin's line, anywhere in a text."""

    name = "bulletin/1"

    def reads(self, document: Document) -> bool:
        return True

    def read(self, document: Document) -> list[Mention]:
        return [self._mention(document, line) for line in _LINE.finditer(document.text)]

    def _mention(self, document: Document, line: re.Match[str]) -> Mention:
        values: dict[str, Value] = {
            "date": line["date"],
            "type": _TYPES.get(line["what"].strip(), "unknown"),
            "killed": Quantity.exactly(int(line["killed"])),
        }
        spans = {"date": line.span("date"), "type": line.span("what"), "killed": line.span("killed")}
        for toponym in locate(line["place"])[:1]:
            values["place"] = toponym.place
            spans["place"] = line.span("place")
        said = tuple(Statement(prop, value, spans[prop], extractor=self.name) for prop, value in values.items())
        return Mention(mention_id(document.id, "attack", said), "attack", said)
