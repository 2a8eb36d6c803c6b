"""How many voices an event rests on: articles, independent reports, officials who speak, groups that claim it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tocsin.ledger.policies import OFFICIAL
from tocsin.link.copies import one_report
from tocsin.model import Document
from tocsin.model.events import Event


@dataclass(frozen=True, slots=True)
class Voices:
    """`reports` are groups of document ids that are one independent report each; officials and claimants as named.

    `tolls` says for each killed or wounded value (as `killed 12`) which of the reports carry it, by their number from 0.
    `names` are the outlets of the documents.
    """

    articles: int
    reports: tuple[tuple[str, ...], ...]
    officials: tuple[str, ...]
    claimants: tuple[str, ...]
    tolls: Mapping[str, tuple[int, ...]]

    names: Mapping[str, str]

    def named(self, report: int) -> str:
        """A report by the outlet that led with it, and how many more printed it."""
        first, *copies = self.reports[report]
        return self.names.get(first, "unknown outlet") + (f" +{len(copies)}" if copies else "")

    def to_json(self) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "reports": [list(r) for r in self.reports],
            "officials": list(self.officials),
            "claimants": list(self.claimants),
            "tolls": {toll: list(reports) for toll, reports in self.tolls.items()},
        }

    def __str__(self) -> str:
        said = [
            _number(self.articles, "article"),
            _number(len(self.reports), "independent report"),
            _number(len(self.officials), "official"),
            _number(len(self.claimants), "claimant"),
        ]
        return ", ".join(said)


def voices(event: Event, documents: Mapping[str, Document]) -> Voices:
    """Who stands behind an event. `documents` are those of the ledger by id; one that is missing counts by itself.

    An official is a speaker of a statement whose name has a word of office ("police", "the interior ministry"); one
    office is counted once, however often it speaks. A claimant is a group with a statement of its own claim.
    """
    held = [documents[d.id] for d in event.documents if d.id in documents]
    missing = [(d.id,) for d in event.documents if d.id not in documents]
    reports = (*one_report(held), *missing)
    at = {document: n for n, report in enumerate(reports) for document in report}
    said = [e.statement.speaker for e in event.statements if e.statement.speaker]
    tolls: dict[str, set[int]] = {}
    for e in event.statements:
        if e.statement.property in ("killed", "wounded") and e.statement.modality not in ("denied", "hypothetical"):
            point = getattr(e.statement.value, "point", None)
            if point is not None:
                tolls.setdefault(f"{e.statement.property} {point}", set()).add(at[e.document])
    return Voices(
        len(event.documents),
        reports,
        tuple(sorted({office for name in said if (office := _office(name))})),
        tuple(sorted({p.name if p.actor is None else p.actor for p in event.perpetrators if p.modality == "claimed"})),
        {name: tuple(sorted(found)) for name, found in sorted(tolls.items())},
        {d.id: d.publisher for d in event.documents if d.publisher},
    )


def _office(speaker: str) -> str | None:
    """The words of office in a speaker's name, in lower case and without plural s: what tells two officials apart."""
    words = [w.lower() for w in OFFICIAL.findall(speaker)]
    return " ".join(dict.fromkeys(w.removesuffix("s") for w in words)) or None


def _number(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
