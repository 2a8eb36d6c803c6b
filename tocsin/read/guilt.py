"""Of which of a text's stories each claim, blame, suspicion and denial speaks, and what of it is told on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tocsin import actors
from tocsin.actors import ActorMatch
from tocsin.read.coreference import STATES
from tocsin.read.findings import Findings, within
from tocsin.read.newgroups import collectives, named_bodies, unregistered
from tocsin.read.responsibility import UNREGISTERED, Responsibility, responsibilities
from tocsin.read.voices import said_by
from tocsin.read.weave import Story

_OF_A_DEED = re.compile(
    r"\b(?:attack|bomb|assault|blast|raid|massacre|killing|shooting|abduct|kidnap|responsib|behind|hand in|blam|suspicion|hallmark|fingerprint|accus|claim|crime|gunm[ae]n|attackers?\b|assailants?|perpetrat"
    r"|pledged|swore|inquiry|enquiry|suspects\b|(?:the|prime|main|first|chief|likel\w+) suspect\b|plotters?\b|planted|work of\b|(?:is|are) suspected\b|evidence|clues|trail\b|signs? (?:point|le)\w*)|\b(?:they|he|she|officials?|police|authorities|sources|investigators|governments?|intelligence|analysts|experts|military|army) suspect(?:s|ed)?\b"
)
"""Words without which a suspicion is about members ("3,000 suspected members are held") and not about an event."""
_HABIT = re.compile(
    r"\b(?:frequent(?:ly)?|often|regular(?:ly)?|repeatedly|usually|routinely|(?:has|have) seen|plagued|rife|rampant|in recent (?:years|months)|for years)\b"
)
"""Words of what groups are used to doing, which suspect nobody of the deed told of."""
_OF_THAT = re.compile(
    r"\b(?:it|this|that|that one|the (?:attack|bombing|massacre|killings?|raid|assault|blast|shooting|murder)s?) (?:was|were|had been|is) (?:the (?:work|doing|deed) of|carried out by|committed by|done by|staged by|perpetrated by)\s(?:\w+ ){0,4}\Z"
)
"""Before a party of which a sentence without a deed of its own says that it did what was told before."""
_BOTH = re.compile(
    r"\b(?:claimed|denied|blamed|involve\w*|responsib\w+|behind|carried out|condemned)\b[^.;]{0,40}\bboth\b(?! (?:sides|countries))|\b(?:linked|tied|traced|blamed|named) both\b|\bboth (?:attacks?|bombings?|assaults?|raids?|blasts?|shootings?|were|was|had been)\b[^.;]{0,40}\b(?:claimed|by|blamed|work)\b"
)

_MANY = re.compile(
    r"\b(?:both|(?:the |these |those |all )?(?:two|three)|either|neither of (?:the|these))(?: of (?:the|these|them))?\s(?:(?!and\b|were\b|was\b)[\w-]+\s){0,2}?"
    r"(?:attack|bombing|blast|raid|massacre|killing|shooting|assault|explosion|strike|ambushe?|murder|incident|abduction|kidnapping)s?\b"
)
"""Several attacks of which a sentence speaks at once."""


def guilt_of(
    findings: Findings, stories: Sequence[Story], candidates: Sequence[ActorMatch]
) -> list[list[Responsibility]]:
    """Per story, who is said to have done it. A sentence without a scene of its own speaks of the story before it."""
    out: list[list[Responsibility]] = [[] for _ in stories]
    for number, items in judgements(findings, candidates):
        for item in items:
            for place in by_rules(findings, stories, number, item, out):
                out[place].append(item)
        for place, item in _both_deny(findings, findings.sentences[number], out):
            out[place].append(item)
    for place, story in enumerate(stories):  # those who stop a plot are not its authors
        if all(s.stage != "accomplished" for s in story):
            out[place] = [g for g in out[place] if not (_by_a_state(g) and g.modality == "claimed")]
    return [_settle(findings, found) for found in out]


def judgements(findings: Findings, candidates: Sequence[ActorMatch]) -> Iterator[tuple[int, list[Responsibility]]]:
    """The number of each sentence and what it says of the part that its parties had in violence, of whichever attack."""
    new = _new_groups(findings)
    whole = findings.cast_with(new) if new else findings.cast
    for number, (start, end) in enumerate(findings.sentences):
        named = within(findings.actors, start, end)
        cast = within(whole, start, end)
        cast += [
            c for c in within(candidates, start, end) if not any(c.start < a.end and a.start < c.end for a in cast)
        ]
        cast += named_bodies(findings.text, start, end, cast)
        cast += collectives(findings.text, start, end, cast)
        judged = responsibilities(findings.text, findings.lowered, start, end, cast)
        named += [g.actor for g in judged if g.actor.kind == UNREGISTERED]
        yield number, [_told_on(findings, number, g) for g in judged] + unregistered(findings.text, start, end, named)


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


_DENIED_IT = re.compile(
    r"\A[\"“]?(?P<who>both(?: (?:groups|sides|organi[sz]ations))?|all (?:three|of them)|neither|they)(?: (?:have|has|had|later|also|quickly|immediately)){0,2} (?:den(?:y|ied|ies)|reject(?:ed|s)?|dismiss(?:ed|es)?|(?=admitted|claimed))"
)


def _both_deny(
    findings: Findings, sentence: tuple[int, int], told: Sequence[Sequence[Responsibility]]
) -> list[tuple[int, Responsibility]]:
    """For "both deny it": a denial of each of those blamed last, by the words that deny."""
    denied = _DENIED_IT.match(findings.lowered, *sentence)
    blamed = [(i, g) for i, found in enumerate(told) for g in found if g.modality in ("attributed", "suspected")]
    if not denied or not blamed:
        return []
    latest = max(g.start for _, g in blamed)
    return [
        (i, replace(g, modality="denied", speaker=g.actor.name, start=denied.start(), end=denied.end()))
        for i, g in blamed
        if latest - g.start < 120 and g.end <= sentence[0]
    ]


def by_rules(
    findings: Findings,
    stories: Sequence[Story],
    number: int,
    item: Responsibility,
    told: Sequence[Sequence[Responsibility]],
) -> list[int]:
    """The stories that a judgement is about, by rules: that of the scene beside it, or else, for claims and blame, the one
    told last, and the two told last where the sentence speaks of both. A group's claim passes over what states have done."""
    low, sentence = findings.lowered, findings.sentences[number]
    states = [i for i, found in enumerate(told) if any(_by_a_state(g) for g in found)]
    before = [
        (number - s.number, i)
        for i, told in enumerate(stories)
        for s in told
        if s.number < number and (s.stage == "accomplished" or all(x.stage != "accomplished" for x in stories[0]))
    ]
    latest = list(dict.fromkeys(i for _, i in sorted(before)))
    if item.modality == "claimed" and item.actor.kind not in STATES:
        latest = [i for i in latest if i not in states] or latest
    if item.modality != "asserted" and len(latest) > 1 and _BOTH.search(low, *sentence):
        return latest[:2]
    if item.modality != "asserted" and (many := _MANY.search(low, *sentence)):
        count = 3 if "three" in many[0] else 2
        later = [i for i, told in enumerate(stories) if all(s.number > number for s in told)]
        if len(latest) >= count:
            return latest[:count]
        if not latest and len(later) >= count and many[0][0] in "t":  # "was behind two bombings": they are told below
            return [*(i for i in range(len(stories)) if i not in later), *later[:count]]
    here = [
        (abs(s.head.start - item.start), i) for i, told in enumerate(stories) for s in told if s.sentence == sentence
    ]
    if here:
        return [min(here)[1]]
    if not stories or (item.modality == "asserted" and not _OF_THAT.search(low, sentence[0], item.start)):
        return []
    if item.modality == "suspected" and (not _OF_A_DEED.search(low, *sentence) or _HABIT.search(low, *sentence)):
        return []
    if not latest and stories[0][0].stage != "accomplished":
        return []  # what is said before a plot is told speaks of deeds that were done
    return latest[:1] or [0]


def _by_a_state(item: Responsibility) -> bool:
    return item.actor.kind in STATES and item.modality != "denied"


def _settle(findings: Findings, found: list[Responsibility]) -> list[Responsibility]:
    """One statement per actor and modality; "asserted" gives way to a named source, a group to its own branch. A claim stands beside both."""
    rank = {"claimed": 0, "denied": 0, "attributed": 1, "suspected": 2, "asserted": 3}
    kept: dict[tuple[str, str], Responsibility] = {}
    for item in sorted(found, key=lambda r: (rank[r.modality], r.start)):
        who = _identity(findings, item.actor)
        family = "claimed" if item.modality == "claimed" else "denied" if item.modality == "denied" else "said"
        kept.setdefault((who, family), item)
    out = list(kept.values())
    return sorted((r for r in out if not _has_branch(findings, r, out)), key=lambda r: r.start)


def _identity(findings: Findings, match: ActorMatch) -> str:
    return actors.resolve(match.name, findings.document.published_day, findings.countries).actor or match.name.lower()


def _has_branch(findings: Findings, item: Responsibility, others: Sequence[Responsibility]) -> bool:
    """Whether the same thing is said of a branch of this actor too: then the branch is the better answer."""
    own = _identity(findings, item.actor)
    register = actors.register()
    return any(
        other is not item
        and other.modality == item.modality
        and (branch := _identity(findings, other.actor)) != own
        and own in register.ancestors(branch)
        for other in others
    )
