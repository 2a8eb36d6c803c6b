"""Stories that a text tells again in so many words: the captions of a page of pictures give one deed a dozen times."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tocsin.model import Place, Quantity
from tocsin.patterns import compiled
from tocsin.read.build import Draft
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.scene import DAY, Story

MANY = 4
"""Dead and hurt of two deeds of one day in one town may be as many: a weekend's shootings. More than these are one deed's."""
LONG = 40
"""Letters of a sentence that is not written twice by chance."""
_COUNTER = compiled(r"\A(?:(?:image|photo|picture|slide)s? )?\d{1,3} (?:of|/) \d{1,3}\W+|\W+\Z")
"""Around a caption: the number of its picture."""


def repeated(
    findings: Findings, stories: Sequence[Story], drafts: Sequence[Draft], main: int, apart: Collection[int] = ()
) -> set[int]:
    """The numbers of the stories that say nothing but what the `main` one says, or one before them: by sentences that stand in
    the text before, or with the same day, place and people harmed. Those `apart` are told as others."""
    if len(stories) < 2:
        return set()
    written = [_COUNTER.sub("", findings.lowered[start:end]) for start, end in findings.sentences]
    first: dict[str, int] = {}
    for number, sentence in enumerate(written):
        first.setdefault(sentence, number)
    told: set[tuple[object, ...]] = set()
    out = set()
    for n in sorted(range(len(stories)), key=lambda n: (n != main, n)):
        again = all(len(written[s.number]) > LONG and first[written[s.number]] < s.number for s in stories[n])
        what = _told(drafts[n])
        if n != main and (again or (what in told and n not in apart)):
            out.add(n)
        elif what:
            told.add(what)
    return out


def _told(draft: Draft) -> tuple[object, ...] | None:
    """The kind, day, place and toll of a mention; None where it has no day, no place with a point, or harms few."""
    day, place = draft.value("date"), draft.value("place")
    if not isinstance(day, str) or len(day) != DAY or not isinstance(place, Place) or place.geonames_id is None:
        return None
    harm = {s.property: s.value.point for s in draft.statements if isinstance(s.value, Quantity)}
    toll = tuple(harm.get(what, 0) for what in ("killed", "wounded", "killed_or_wounded"))
    return (draft.kind, day, place.geonames_id, *toll) if sum(toll) > MANY else None
