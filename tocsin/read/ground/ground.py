"""Territory that changes hands: who gained or lost which place."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.actors import ActorMatch, resolve
from tocsin.actors.records import STATES
from tocsin.dates import DateMention
from tocsin.model import ActorRef
from tocsin.places import Toponym
from tocsin.read.build import Draft, Words, actor_ref, as_named, place_value, statement
from tocsin.read.counts.counted import clauses
from tocsin.read.findings.findings import Findings, within
from tocsin.read.ground import words as words
from tocsin.read.ground.changes import changes_told, only_group, sides
from tocsin.read.ground.spots import day_of, echoed, ground_at
from tocsin.read.ground.state import standings
from tocsin.read.scenes.scene import Scene
from tocsin.read.sources.voices import said_by

_AGO = 25
"""Years after which ground that was taken is history, and says nothing of who holds it."""
WIDE = ("country", "continent")
"""Ground that no group is said to take but in part: "seized Mali" is a figure of speech or a coup."""


def ground(findings: Findings) -> list[Draft]:
    """Every change of control that the document reports; one for each place, change and side, the first telling kept."""
    out: list[Draft] = []
    seen: set[tuple[str, str, bool]] = set()
    alone = only_group(findings)
    places = _places(findings)
    for start, end in findings.sentences:
        said_last: tuple[str, ActorMatch | None] | None = None
        for clause in clauses(findings.lowered, start, end):
            again = echoed(places, clause, findings.lowered) if said_last else None
            if said_last and again:
                told_here = [(said_last[0], again[0], said_last[1], again[1])]
            else:
                told_here = list(_told(findings, (start, end), clause, places, alone))
            said_last = (told_here[-1][0], told_here[-1][2]) if told_here else said_last
            verbs = sorted(where for _, where, _, _ in told_here)
            for change, where, who, spots in told_here:
                for n, spot in enumerate(spots):
                    if spot.feature == "landmark" and findings.lowered[where[0] : where[1]].endswith("into"):
                        continue  # gunmen walk into a hall without holding ground
                    told = (spot.place.name, change, who is not None and who.kind in STATES)
                    if told not in seen:
                        ends = [*(t.start for t in spots[n + 1 : n + 2]), *(a for a, _ in verbs if a >= spot.end)]
                        until = min(ends, default=clause[1])
                        own = (spot.end, until) if len(spots) > 1 else None
                        day = day_of(findings, clause, where, verbs, own)
                        if _is_history(findings, day):
                            continue
                        seen.add(told)
                        out.append(_draft(findings, clause, change, where, who, spot, day))
    return out


def _is_history(findings: Findings, day: DateMention | None) -> bool:
    """Whether ground changed hands so long before the report that this is a book's or a guide's matter."""
    told, now = day.value if day else None, findings.document.published_day
    return bool(told and now) and int(str(now)[:4]) - int(str(told)[:4]) >= _AGO


def _places(findings: Findings) -> list[Toponym]:
    """The places of the text that may change hands: of a sentence without a finer one the land of which a part does."""
    low = findings.lowered
    out: list[Toponym] = []
    for span in findings.sentences:
        spots = [t for t in within(findings.places, *span) if t.role == "place"]
        spots = [t for t in spots if not words.OFFICE_OF.search(low, max(0, t.start - 30), t.start)]
        spots = [t for t in spots if not _is_water(low, t)]
        finer = [t for t in spots if t.feature not in WIDE]
        out += finer or [t for t in spots if words.PARTS_OF.search(low, max(0, t.start - 80), t.start)]
    return out


def _is_water(low: str, spot: Toponym) -> bool:
    """Whether a place is a river or a sea, which nobody holds: "divided by the River Tigris"."""
    return low[spot.start : spot.end].endswith((" river", " sea", " ocean", " gulf", " strait")) or low.endswith(
        "river ", 0, spot.start
    )


def _told(
    findings: Findings,
    sentence: tuple[int, int],
    clause: tuple[int, int],
    places: list[Toponym],
    alone: tuple[ActorMatch, int] | None,
) -> Iterator[tuple[str, tuple[int, int], ActorMatch | None, list[Toponym]]]:
    """What a clause tells: the change, its words, whose it is, and the places; first who took or lost, then how ground stands."""
    only = alone[0] if alone and alone[0].end <= clause[0] <= alone[1] else None
    groups = sides(findings, *clause, only) or sides(findings, sentence[0], clause[1], only)
    said: list[tuple[int, int]] = []
    changes = list(changes_told(findings, *clause, groups, only)) if groups or only else []
    for change, where, who in changes:
        if who.kind == "agency" and change != "contested":
            continue  # the UN that leaves a town held no ground
        spots = ground_at(places, sentence, where, who, findings.lowered)
        following = min((w[0] for _, w, _ in changes if w[0] >= where[1]), default=clause[1])
        if any(t.start >= where[1] for t in spots):  # what stands behind another verb is that one's
            spots = [t for t in spots if t.start < following or t.end <= where[0]]
        if spots:
            said.append(where)
            yield change, where, who, spots
    for one in standings(findings, clause, only):
        if not any(a < one.end and one.start < b for a, b in said):
            yield one.change, (one.start, one.end), one.who, one.spots


def _draft(
    findings: Findings,
    clause: tuple[int, int],
    change: str,
    where: tuple[int, int],
    who: ActorMatch | None,
    spot: Toponym,
    day: DateMention | None,
) -> Draft:
    draft = Draft("control", *clause)
    speaker = said_by(findings, clause, where[0])
    if day and day.note != "vague":
        draft.add(statement("date", str(day.value), day))
    if who:
        draft.add(statement("actor", _ref(findings, who, spot, draft.first("date")), who, speaker=speaker))
    draft.add(statement("place", place_value(spot), spot))
    draft.add(statement("change", change, Words(*where), speaker=speaker))
    return draft


def _ref(findings: Findings, who: ActorMatch, spot: Toponym, date: str | None) -> ActorRef:
    """The actor: "the affiliate" that takes ground in a country is the branch there, if the register knows one."""
    if "affiliate" in findings.lowered[who.start : who.end] or "branch" in findings.lowered[who.start : who.end]:
        there = resolve(who.name, date or findings.document.published_day, frozenset({spot.place.country or ""}))
        return ActorRef(there.actor, as_named(findings, who))
    return actor_ref(findings, who, date)


def only_takes_ground(scene: Scene, lowered: str) -> bool:
    """Whether a scene tells of no violence beyond the taking of ground: "overran the town", with no victims."""
    return not scene.casualties and all(words.TAKES.match(lowered, t.start) for t in scene.triggers)
