"""For whom plotters acted: groups and services of whom a text says that the plotters belong to them or had their orders.

Plots are told through those who were caught, and the group comes a sentence later: "the men belong to …", "the order had
come from …", "told questioners that he was acting for …". Links, sympathy and inspiration are no such tie.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.actors import ActorMatch
from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.attacks.staged import Scenes
from tocsin.read.findings.findings import Findings, within
from tocsin.read.parties.responsibility import Responsibility
from tocsin.read.scenes.scene import Story
from tocsin.read.sources.voices import said_by
from tocsin.read.violence.stages import speaks_of_plot, stopped

AROUND = 4
"""Sentences behind a plot's own in which its authors are told."""
_THE = r"(?:the |an? |(?:[\w-]+[- ]){0,2}?)?"
_FOR = compiled(
    rf"\b(?:(?:belong(?:s|ed|ing)? to|(?:acting|acted|worked|working) (?:for|on behalf of)|on behalf of|in the name of|(?:on|under|took|taking|received?|had|with) (?:the |its |their )?(?:orders|instructions) (?:of|from)|orders? (?:had |has )?c[ao]me from|(?:sent|recruited|trained|directed|steered|guided|instructed|ordered|tasked|commissioned|hired|dispatched|controlled) (?:\w+ )?by|trained (?:with|under)|with (?:the )?(?:backing|help|support|blessing) (?:from|of)"
    rf"|(?:members?|operatives?|agents?|fighters?|soldiers|militants?|followers|cell|unit|branch|wing|part) (?:of|from)|(?:cell|module|group|network|men|man|suspects) (?:that |who |which )?(?:belongs?|belonged|belonging) to|fights? for|fought for|loyal to|planned by|plotted by|(?:plan|plot|plans|scheme|attempt|bid|conspiracy) (?:by|of))"
    rf"|(?:plan|plot|attack|operation|it|scheme) (?:was|were|had been|is) (?:\w+ )?(?:conceived|hatched|ordered|directed|planned|approved|devised|masterminded|commissioned|drawn up|run) by) {_THE}\Z"
)
"""Before the name of whoever is behind a plot."""
_THEIRS = compiled(
    r"\A(?:['’]s)? (?:men|members|cells?|units?|team|militants|operatives|fighters|guerrill?as|rebels|agents|suspects|gunmen|bombers?|extremists|followers)\b"
)
"""Behind the name of a group: its people, of whom the same clause tells that they planned or were caught."""
_ITSELF = compiled(
    r"\A(?:,? (?:which|who))?(?: (?:had|has|have|also|allegedly|later|itself|leaders?))* (?:(?:was|were|is|stood) behind (?:it|the (?:plot|plan|scheme|plans)|them)|(?:told|ordered|instructed|recruited|sent|trained|commissioned|tasked|hired|directed|gave) (?:them|him|her|the (?:men|man|two|three|four|pair|group|brothers)|(?:two|three|four|five|\d+) \w+)|had in mind|(?:planned|plotted|meant|wanted|intended|hoped|conspired|was (?:planning|preparing|plotting)) (?:to|an?)\b)"
)
"""Behind the name of a group that does the planning itself."""
_NOT = compiled(
    r"\b(?:den(?:y|ied|ies|ying)|no|not|never|without|neither|nothing|inspired|sympath\w+|support(?:s|ed)?|far from|rather than|former|claims of|no longer)\b(?:(?!\bbut\b)[^.;])*\Z"
)
_UNSURE = compiled(r"\b(?:suspect\w*|believ\w+|thought|alleg\w+|apparently|possibly|probably|said to|presumed|may)\b")
_PLAN = compiled(r"\b(?:plans?|plots?|scheme|conspiracy|cell)\b")
_STATE_FOR = compiled(r"(?:intelligence|guards?|secret service|spies|agents|ministry|service)")


def backers(findings: Findings, story: Story, told: Scenes, known: Sequence[Responsibility]) -> list[Responsibility]:
    """Who is behind the plot that a story tells of, beside those known already."""
    numbers = {s.number for s in story}
    reach = sorted({n for s in numbers for n in range(s, s + AROUND + 1) if n < len(findings.sentences)})
    reach = [n for n in reach if n in numbers or not told.get(n)]
    have = {g.actor.name.lower() for g in known}
    out: list[Responsibility] = []
    for number in reach:
        for actor in within(findings.actors, *findings.sentences[number]):
            if actor.name.lower() not in have and (found := _behind(findings, number, actor)):
                out.append(found)
                have.add(actor.name.lower())
    return out


def _behind(findings: Findings, number: int, actor: ActorMatch) -> Responsibility | None:
    low, (start, end) = findings.lowered, findings.sentences[number]
    floor = max(start, actor.start - 90)
    plot = speaks_of_plot(low, start, end) or stopped(low[start:end]) or _PLAN.search(low, start, end) is not None
    for_them = _FOR.search(low, floor, actor.start)
    if actor.kind in STATES:
        if not (for_them and plot and _STATE_FOR.search(low, actor.start, min(end, actor.end + 25))):
            return None
    elif not (for_them or (plot and _THEIRS.match(low[actor.end : end])) or _ITSELF.match(low[actor.end : end])):
        return None
    before = low[floor : actor.start]
    if _NOT.search(before):
        return None
    speaker = said_by(findings, (start, end), actor.start)
    modality = "suspected" if _UNSURE.search(before) else "attributed" if speaker else "asserted"
    return Responsibility(actor, modality, speaker, actor.start, actor.end, 0.6)
