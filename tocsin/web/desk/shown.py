"""What a person sees of one mention at the desk, and how the templates are told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from tocsin.export import wording
from tocsin.model import Document
from tocsin.model.events import Event
from tocsin.model.schema import words
from tocsin.web.desk.board import Entry, headline
from tocsin.web.desk.missed import beginnings
from tocsin.web.desk.neighbours import Neighbour
from tocsin.web.desk.record import Record


@dataclass(frozen=True, slots=True)
class Shown:
    """One mention as a person sees it."""

    document: Document
    record: Record
    entry: Entry | None
    event: Event | None
    reports: tuple[dict[str, Any], ...]
    beside: tuple[Neighbour, ...]
    blind: bool
    can_undo: bool
    left: int
    by_me: int
    names: Mapping[str, str]
    me: str
    told: tuple[str, ...] = ()
    """The mentions of the same document, in the order in which they were read."""

    def to_page(self) -> dict[str, Any]:
        """What the templates show."""
        return {
            "document": self.document,
            "record": self.record,
            "entry": self.entry,
            "event": self.event,
            "reports": self.reports,
            "beside": [
                {
                    "mention": n.mention,
                    "title": headline(n.event, self.names),
                    "when": wording.day(n.event.date),
                    "killed": n.event.killed,
                    "wounded": n.event.wounded,
                    "reports": len(n.event.documents),
                    "publisher": n.event.documents[0].publisher if n.event.documents else None,
                    "bits": n.bits,
                    "why": n.why,
                }
                for n in self.beside
            ],
            "headline": headline(self.event, self.names) if self.event else "",
            "blind": self.blind,
            "can_undo": self.can_undo,
            "left": self.left,
            "by_me": self.by_me,
            "modalities": words()["modality"],
            "me": self.me,
            "beginnings": [asdict(b) for b in beginnings()],
            "telling": [
                {"mention": m, "mine": m == self.record.mention, "number": n} for n, m in enumerate(self.told, 1)
            ],
        }
