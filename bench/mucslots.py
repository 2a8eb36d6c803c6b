"""The other slots of a MUC-4 template: date, location, stage, confidence in an organisation, effect and number.

They are read by the network's other headings and by the package's own normalisers, near the incident's fillers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bench.matching import best_match
from bench.mucdata import Message, Template
from bench.mucscore import agreement
from tocsin import dates, places, quantities
from tocsin.read.learned.candidates import bare
from tocsin.read.learned.incidents import Incident
from tocsin.read.learned.network import EFFECTS, STAGES, Found
from tocsin.read.learned.standing import confidence
from tocsin.read.learned.whereabouts import Ground, whereabouts

_DATELINE = re.compile(r"\b(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\d{2})\b")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_KEY_CONFIDENCE = {
    "fact": "REPORTED AS FACT",
    "claimed": "CLAIMED OR ADMITTED",
    "accused": "SUSPECTED OR ACCUSED",
    "authorities": "SUSPECTED OR ACCUSED BY AUTHORITIES",
    "possible": "POSSIBLE",
}
_KEY_EFFECT = {
    "death": ("DEATH",),
    "injury": ("INJURY",),
    "none": ("NO INJURY", "NO INJURY OR DEATH", "REGAINED FREEDOM"),
}


def of_incident(message: Message, text: str, ground: Ground, incident: Incident) -> dict[str, Any]:
    """The other slots of an incident of a message whose text on one line is `text`, and `ground` its places."""
    told = [f for strings in incident.fillers.values() for f in strings]
    anchor = min((f.best[0] for f in told), default=0)
    day = _day(message.head)
    found = dates.find(text.title(), day)  # names of months are known by their capitals
    near = min(found, key=lambda d: abs(d.start - anchor), default=None)
    close = near is not None and abs(near.start - anchor) < 400
    place = whereabouts(ground, sorted(f.best[0] for f in told) or [0])
    people = [*incident.fillers.get("name", []), *incident.fillers.get("victim", [])]
    return {
        "date": near.value if near is not None and close else (day or None),
        "location": {"name": place.name, "country": place.country} if place.country else None,
        "stage": _stage(told),
        "organisation_confidence": {
            f.string: _KEY_CONFIDENCE[confidence(text, f)] for f in incident.fillers.get("perp_org", [])
        },
        "effects": {f.string: _top(f, EFFECTS) for f in people},
        "numbers": {f.string: _number(text, f) for f in people},
    }


def accuracy(
    mine: Mapping[str, Sequence[Mapping[str, Any]]],
    gold: Mapping[str, Sequence[Mapping[str, Any]]],
    full: Mapping[str, Sequence[Template]],
) -> dict[str, tuple[int, int]]:
    """Slot → (right, of): over pairs of templates of one type, and over the strings that both name."""
    counts = {
        k: [0, 0] for k in ("date", "country", "location", "stage", "organisation confidence", "effect", "number")
    }

    def tell(slot: str, good: bool) -> None:
        counts[slot][0] += good
        counts[slot][1] += 1

    for docid, theirs in gold.items():
        said = mine.get(docid, [])
        gains = [[sum(agreement(t, m).values()) for m in said] for t in theirs]
        for i, j in best_match(gains):
            if not gains[i][j]:
                continue
            key, got = full[docid][i], said[j]
            if _days(key.slots.get(2, [""])[0]):
                tell("date", _date_right(key.slots[2][0], got["date"]))
            where = [p.split("(")[0].strip(" ?").lower() for p in re.split(r":|/", key.slots.get(3, ["-"])[0])]
            if where[0] not in ("-", "*", ""):
                country = places.locate(where[0].title())
                code = country[0].place.country if country else None
                tell("country", bool(got["location"]) and got["location"]["country"] == code)
                if len(where) > 1:
                    tell("location", bool(got["location"]) and got["location"]["name"] in where[1:])
            stage = key.slots.get(5, ["-"])[0].strip(" ?")
            if stage not in ("-", "*"):
                tell("stage", got["stage"] in stage.split(" / "))
            for slot, name, field in (
                (11, "organisation confidence", "organisation_confidence"),
                (23, "effect", "effects"),
                (21, "number", "numbers"),
            ):
                for value, strings in key.valued(slot):
                    for string in {bare(s) for s in strings} & set(got[field]):
                        answer = got[field][string]
                        wanted = {v.strip(" ?()") for v in value.split("/")}
                        tell(name, bool(wanted & set(_KEY_EFFECT[answer])) if slot == 23 else answer in wanted)
    return {k: (a, b) for k, (a, b) in counts.items()}


def _top(found: Found, heading: tuple[str, ...]) -> str:
    odds = found.heading(heading)
    return max(odds, key=lambda k: odds[k])


def _stage(told: list[Found]) -> str:
    if not told:
        return "ACCOMPLISHED"
    sums = {s: sum(f.heading(STAGES)[s] for f in told) for s in STAGES[:3]}
    return max(sums, key=lambda s: sums[s]).upper()


def _day(head: str) -> str | None:
    """The day of a dateline such as "SAN SALVADOR, 3 JAN 90", as an ISO date."""
    match = _DATELINE.search(head)
    if not match:
        return None
    try:
        return date(1900 + int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1])).isoformat()
    except ValueError:
        return None


def _days(answer: str) -> list[date]:
    return [d for m in _DATELINE.finditer(answer) if (iso := _day(m[0])) for d in [date.fromisoformat(iso)]]


def _date_right(answer: str, said: str | None) -> bool:
    """A day that lies in the key's interval ("- 04 FEB 90": at the latest then, within a month), or meets it."""
    if not said:
        return False
    days = _days(answer)
    low = days[0] - timedelta(days=31) if answer.strip().startswith("-") else days[0]
    first, last = dates.parse_interval(said)
    return first <= days[-1] and low <= last and (last - first).days <= 31


def _number(text: str, found: Found) -> str:
    """ "1" for a name or one person, the number that stands with a description, "PLURAL" for some."""
    start, end = found.best
    for mention in quantities.find(text[max(0, start - 12) : end]):
        best = mention.quantity.best
        if best is not None:
            return str(int(best))
    return "PLURAL" if found.string.endswith(("s", "men", "people", "children")) and not found.role("name") > 0 else "1"
