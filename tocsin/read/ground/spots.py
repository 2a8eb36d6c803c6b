"""Which ground changed hands, and when: the object of a verb or its subject, places of a list, each with its own day."""

from __future__ import annotations

from tocsin.actors import ActorMatch
from tocsin.dates import DateMention
from tocsin.places import Toponym
from tocsin.read.findings.findings import Findings, within
from tocsin.read.ground import words as words


def ground_at(
    places: list[Toponym], sentence: tuple[int, int], where: tuple[int, int], who: ActorMatch, low: str
) -> list[Toponym]:
    """The places that changed hands: the object of the verb with what is joined to it, or the subject of "fell to".

    "The town" is the place told last before, in an earlier sentence too.
    """
    said, spots = low[where[0] : where[1]], within(places, *sentence)
    ahead = [t for t in spots if t.end <= where[0]]
    if words.PLACE_FIRST.match(said) and said != "fall of":
        return _listed(low, ahead, ahead[-1]) if ahead else _told_before(places, sentence[0], where[0], low)
    led = _leading(low, sentence[0], spots, where, who)
    if led is not None:
        return led
    after = _objects(low, spots, where)
    the_town = words.THE_TOWN.match(low[where[1] : where[1] + 90])
    if after and not (the_town and words.AWAY.search(low[where[1] : after[0].start])):
        listed = _joined(low, [t for t in spots if t.start > after[0].start], after[0].end)
        land = after[0].feature != "city"  # "the towns of Adan Yabaal and Galcad" are two
        if listed and land and words.TOWNS_OF.search(low, max(0, after[0].start - 30), after[0].start):
            return listed
        return [after[0], *listed]
    if the_town:
        told = [t for t in places if t.end <= where[0]]
        towns = [t for t in told if t.feature == "city"] if words.A_TOWN.search(the_town[0]) else []
        return (towns or told)[-1:]
    return _as_subject(places, sentence[0], where, ahead, low)


def _leading(
    low: str, start: int, spots: list[Toponym], where: tuple[int, int], who: ActorMatch
) -> list[Toponym] | None:
    """The places before a verb that are its object or what it says something of, None where there is none."""
    ahead = [t for t in spots if t.end <= where[0]]
    named = [t for t in ahead if words.IS_WHAT.fullmatch(low[t.end : where[0]])] or [
        t for t in ahead if t.end <= who.start <= where[0] and words.WHICH.fullmatch(low[t.end : who.start])
    ]
    fronted = [t for t in ahead if _is_fronted(low, start, t, where, who)][-1:]
    if fronted:
        behind = [t for t in spots if t.start >= where[1]]
        return [*fronted, *_joined(low, behind, where[1])]
    if named:
        return _listed(low, ahead, ([t for t in named if t.feature == "city"] or named)[-1])
    if (
        ahead
        and words.WAS.search(low, max(0, where[0] - 20), where[0])
        and words.RIGHT_BEFORE.fullmatch(low, ahead[-1].end, where[0])
    ):
        return _listed(low, ahead, ahead[-1])
    return None


def _objects(low: str, spots: list[Toponym], where: tuple[int, int]) -> list[Toponym]:
    """The places behind a verb that may be its object."""
    said = low[where[0] : where[1]]
    after = [t for t in spots if t.start >= where[1] and t.start - where[1] < 90 and ";" not in low[where[1] : t.start]]
    after = [t for t in after if not low.endswith(" by ", 0, t.start)]  # a land that takes ground
    if said == "lost":
        after = [t for t in after if t.start <= where[1] + 2]
    elif said.startswith("lost the "):
        after = [t for t in after if words.OF.fullmatch(low[where[1] : t.start])]
    if words.TOOK.fullmatch(said):
        after = [
            t
            for t in after
            if words.AT_ONCE.fullmatch(low[where[1] : t.start]) or words.PARTS_OF.match(low[where[1] : t.start])
        ]
    return after


def _as_subject(
    places: list[Toponym], start: int, where: tuple[int, int], ahead: list[Toponym], low: str
) -> list[Toponym]:
    """The places to which a verb without an object says that something was done."""
    passive = words.PASSIVE.search(low[max(0, where[0] - 20) : where[0]]) or (
        low[max(0, where[0] - 2) : where[0]] == ", " and words.BY_SOMEBODY.match(low, where[1])
    )
    told_of = words.STATE_OF.match(low, where[0]) and words.NO_OBJECT.match(low, where[1])
    was = words.PASSIVE.search(low, max(0, where[0] - 20), where[0])
    if was and words.TOWNS_TAKEN.match(low, where[0]):
        the_place = _told_before(places, start, was.start(), low)
        if the_place:
            return the_place
    if words.BY_SOMEBODY.match(low, where[1]) and words.OF_A_QUARTER.search(low, max(0, where[0] - 50), where[0]):
        towns = [t for t in places if t.end <= where[0] and t.feature == "city"]
        return towns[-1:]
    return ahead[-1:] if passive or told_of else []


_RIGHT_BEFORE = 250
"""Characters before a sentence in which "it" or "both towns" were told."""


def _told_before(places: list[Toponym], start: int, verb: int, low: str) -> list[Toponym]:
    """The places for which the subject of a verb stands that names none: "the district was", "both towns were", "it was"."""
    subject = words.THE_PLACE.search(low[start:verb])
    if subject is None:
        return []
    which = subject["which"]
    told = [t for t in places if t.end <= start + subject.start("which")]
    near = [t for t in told if t.end > start - _RIGHT_BEFORE]
    if which.startswith("both") or which.endswith(" both"):
        return near[-2:] if len(near) > 1 and near[-1].place.name != near[-2].place.name else []
    if which == "it":
        return near[-1:] if near and near[-1].feature != "admin1" else []
    towns = [t for t in told if t.feature == "city"] if words.A_TOWN.search(which) else []
    return (towns or told)[-1:]


def _listed(low: str, spots: list[Toponym], last: Toponym) -> list[Toponym]:
    """A place and those before it that "and" joins to it: "Ménaka and Ansongo, which the rebels took"."""
    out = [last]
    for spot in reversed(spots):
        if spot.end <= out[0].start and words.AND.fullmatch(low[spot.end : out[0].start]):
            out.insert(0, spot)
    return out


def _joined(low: str, spots: list[Toponym], at: int) -> list[Toponym]:
    """The places of a list that goes on at this point, each with a day of its own or none."""
    out: list[Toponym] = []
    for spot in spots:
        if not words.AND_THEN.fullmatch(low[at : spot.start]):
            break
        out.append(spot)
        at = spot.end
    return out


def echoed(places: list[Toponym], clause: tuple[int, int], low: str) -> tuple[tuple[int, int], list[Toponym]] | None:
    """The places of a clause of which it says only that the same befell them: "Hobyo followed", "so did Galcad", with its words."""
    spots = within(places, *clause)
    if not spots:
        return None
    behind = words.TOO.match(low, spots[-1].end, clause[1])
    before = words.SO_DID.search(low, clause[0], spots[0].start)
    found = behind or before
    if not found or not words.OPENS_WITH.fullmatch(low, clause[0], spots[0].start if behind else found.start()):
        return None
    return found.span(), _listed(low, spots, spots[-1])


def _is_fronted(low: str, start: int, spot: Toponym, where: tuple[int, int], who: ActorMatch) -> bool:
    """Whether a place stands first as the object of a verb that has none behind it: "Laukkai they took in January"."""
    return (
        spot.end <= who.start
        and who.end <= where[0]
        and low[spot.end : who.start].strip() in ("", "the")
        and words.OPENS.search(low[start : spot.start]) is not None
        and words.NO_OBJECT.match(low, where[1]) is not None
    )


def day_of(
    findings: Findings,
    clause: tuple[int, int],
    where: tuple[int, int],
    verbs: list[tuple[int, int]],
    own: tuple[int, int] | None,
) -> DateMention | None:
    """The day of a change: that of its own place in a list (`own` is the stretch up to the next one), else the one behind
    its verb and before the next verb of change, else the one nearest to it."""
    dates = [d for d in within(findings.dates, *clause) if d.value]
    mine = within(dates, *own) if own else []
    before = max((b for _, b in verbs if b <= where[0]), default=clause[0])
    after = min((a for a, _ in verbs if a >= where[1]), default=clause[1])
    behind = [d for d in dates if where[1] <= d.start < after] if before > clause[0] else []
    return next(iter([*mine, *behind]), None) or min(dates, key=lambda d: abs(d.start - where[0]), default=None)
