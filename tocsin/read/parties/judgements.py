"""What each sentence says of the part that its parties had in violence, of whichever attack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tocsin.actors import ActorMatch
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.parties.comers import comers, deniers, officials
from tocsin.read.parties.enough import UNREGISTERED
from tocsin.read.parties.homeforces import (
    accused_at_home,
    at_home,
    crafts,
    planes_at_home,
    police_at_home,
    state_at_arms,
)
from tocsin.read.parties.led import led_forces
from tocsin.read.parties.newgroups import collectives, named_bodies, unregistered
from tocsin.read.parties.ownkills import claims_at_the_end, own_kills
from tocsin.read.parties.raiders import raiders
from tocsin.read.parties.responsibility import Responsibility, responsibilities
from tocsin.read.parties.umbrellas import coalitions, rebels_at_home
from tocsin.read.sources.voices import said_by


def judgements(findings: Findings, candidates: Sequence[ActorMatch]) -> Iterator[tuple[int, list[Responsibility]]]:
    """The number of each sentence and what it says of the part that its parties had in violence, of whichever attack."""
    new = _new_groups(findings)
    whole = findings.cast_with(new) if new else findings.cast
    owner = state_at_arms(findings)
    links = [m.span() for m in _LINK.finditer(findings.text)]
    for number, (start, end) in enumerate(findings.sentences):
        named = within(findings.actors, start, end)
        cast = within(whole, start, end)
        cast += [
            c
            for c in within(candidates, start, end)
            if c.name.lower() not in _FORCES
            and not _LEADS.search(findings.lowered, max(0, c.start - 24), c.start)
            and not any(c.start < a.end and a.start < c.end for a in cast)
        ]
        cast += at_home(findings, start, end, cast)
        cast += accused_at_home(findings, start, end, cast)
        cast += police_at_home(findings, start, end, cast)
        cast += crafts(findings, start, end, cast, owner)
        cast += at_home(findings, start, end, cast, owner)  # what is left where the land has no state
        cast += planes_at_home(findings, start, end, cast)
        cast += rebels_at_home(findings, start, end, cast)
        cast += coalitions(findings, start, end, cast)
        cast += named_bodies(findings.text, start, end, cast)
        cast += collectives(findings.text, start, end, cast)
        cast = led_forces(findings, start, end, cast)
        cast += comers(findings, number, cast) + deniers(findings, number, cast)
        cast += officials(findings, start, end, cast)
        cast = [a for a in cast if not any(x <= a.start < y for x, y in links)]
        judged = responsibilities(findings.text, findings.lowered, start, end, cast)
        named += [g.actor for g in judged if g.actor.kind == UNREGISTERED]
        more = unregistered(findings.text, start, end, named) + raiders(findings, start, end)
        said = {g.actor.start for g in judged}
        own = own_kills(findings, start, end, cast) + claims_at_the_end(findings, start, end, cast)
        more += [g for g in own if g.actor.start not in said]
        yield number, [_told_on(findings, number, g) for g in judged] + more


def _told_on(findings: Findings, number: int, item: Responsibility) -> Responsibility:
    """A judgement of one who goes on speaking ("it blamed …") with the source that was named before."""
    if item.speaker or item.modality not in ("attributed", "suspected", "denied"):
        return item
    source = said_by(findings, findings.sentences[number], item.start)
    return replace(item, speaker=source) if source and item.actor.name not in source else item


def _new_groups(findings: Findings) -> list[ActorMatch]:
    """Groups that no register has and that the text says to have done, claimed or denied something: others may stand for
    them further on."""
    out = []
    for start, end in findings.sentences:
        bodies = named_bodies(findings.text, start, end, within(findings.cast, start, end))
        if bodies and (said := responsibilities(findings.text, findings.lowered, start, end, bodies)):
            out += [body for body in bodies if any(g.actor.start == body.start for g in said)]
    return out


_FORCES = frozenset("regime junta army military government troops soldiers".split())
"""Words for a state's forces, which are nobody's names."""
_LEADS = compiled(r"\b(?:led|headed|commanded|founded|run) by (?:the )?\Z")
"""Before the man whose group is told of."""
_LINK = compiled(
    r"\b(?:READ MORE|READ ALSO|SEE ALSO|INTERACTIVE|INFOGRAPHIC|TIMELINE|PROFILE|EXPLAINER|GALLERY|RELATED|WATCH|OPINION|LISTEN):\s[^\n.]{1,60}"
)
"""The title of another piece to which a page leads in the middle of its text; what it says is of that one."""
