"""Bombs of which only the name is told: those who look for bombs, calls that say there is one, and scares that end with nothing.

"The bomb squad was called", "several schools received bomb threats", "an e-mail claiming that bombs had been placed", "a threat
that turned out to be a hoax". What was found and made safe, what went off and whom it hurt have words of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.patterns import compiled
from tocsin.read.scenes.scene import Scene
from tocsin.read.words.lexicon import Trigger

_BOMB = compiled(
    r"(?:bombs?|explosives?|explosive devices?|incendiary devices?)(?: (?:had been|has been|have been|was|were) (?:placed|planted|laid|attached|left|hidden))?\Z"
)
_NAMED_FOR = compiled(
    r"[- ](?:and[ -](?:arson|explosives?|hazardous)[ -])?(?:squads?|disposal|technicians?|scares?|hoax(?:es)?|alerts?|sniff(?:ing|er)|detection|detectors?|recovery|threats?|warnings?|calls?|making|makers?|search(?:es)?|checks?|experts?|specialists?|crews?|teams?|units?|dogs?|shelters?|suits?|robots?)\b"
)
"""Behind "bomb": those who look for it, what somebody said of it."""
_SAID_TO_BE = compiled(
    r"\b(?:threats?|threatening|calls?|callers?|phoned|e-?mail(?:s|ed)?|notes?|messages?|letters?|voicemails?|tweets?|posts?)\b[^.;]{0,70}?\b(?:claim(?:ed|ing|s)?|say(?:ing|s)?|said|stat(?:ed|es|ing)|warn(?:ed|ing|s)?|indicat(?:ed|ing)|alleg(?:ed|ing)|suggest(?:ed|ing)|of|about|that)\b[^.;]{0,60}\Z"
    r"|\b(?:looking|searching|checking|searched|checked|swept|scoured|sweep|search|trained to (?:find|detect)|believed to be|thought to be|might be|could be|may be|may have been|resembl\w+|looked like|appeared to be|what (?:was|looked|appeared|seemed)[^.;]{0,30}|everything for|(?:ingredients|parts|components|makings) (?:for|of)) (?:for |to be |like )?(?:any |an? |the |more |other )?(?:[\w-]+ ){0,3}\Z"
    r"|\b(?:no|any|without|nor) (?:[\w-]+ ){0,2}\Z"
)
"""Before a bomb that somebody only said there was, looked for or took something for."""
_NOTHING = compiled(
    r"\b(?:hoax(?:es)?|false alarms?|all[- ]clear|no (?:actual |real |live |such |other )?(?:bombs?|explosives?|devices?|explosive (?:devices?|materials?))\b[^.;]{0,30}?\b(?:was|were|found|discovered|located|inside|at)|(?:found|discovered|located) (?:no|nothing|neither)\b|nothing (?:[\w-]+ )?(?:was |were )?(?:found|discovered)|not (?:deemed |considered |found to be )?credible|no credible|non-credible|unfounded|unsubstantiated|turned out to (?:be|contain)|negative results|gave the all|not (?:an? )?(?:bombs?|explosives?|explosive devices?|dangerous|hazardous|threatening|a threat)|no threat\b|posed no|harmless|swatting|prank(?:s|ster)?|mere(?:ly)? an?|deemed safe|cleared (?:the|both|all|each|by|of)\b)\b"
)
"""How a scare ends."""
_DONE = compiled(
    r"\b(?:went off|explod(?:ed|es)|detonated (?:in|at|near|outside|inside|under|as|when)|blew up|blast(?:s|ed)?|kill(?:ed|ing|s)|died|dead|wounded|(?<!no one )(?<!nobody )(?<!not )injured|defused|made safe|live (?:bomb|device)|viable device|pipe bombs?|rigged)\b"
)
_LOOKED_INTO = compiled(
    r"\b(?:police|deputies|sheriff(?:['’]s)?|investigators|investigation|detectives|authorities|officials|officers|fbi|principal|superintendent)\b[^.;]{0,140}?\b(?:conclud\w+|determin\w+|found|said|says|say|decided|deemed)\b[^.;]{0,90}?\b(?:(?:as|was|were|be|only|just) (?:intended (?:as|to be) |meant (?:as|to be) )?(?:a |all a )?(?:bad |sick |tasteless )?(?:jokes?|pranks?|hoax(?:es)?)|not (?:considered |deemed |believed to be )?credible|no (?:actual |credible |real )*(?:crime|threat)\b(?! (?:to|of) the)|unfounded)"
)
"""What those who looked into a threat say of it."""
_NOT_YET = ("threatened", "planned")
_NEAR = 420
"""Characters around a sentence in which a report says what a scare came to."""


def without_scares(lowered: str, told: Sequence[Scene]) -> list[Scene]:
    """The scenes without those whose words of violence are bombs that were none, and threats that the police found empty; those that name a squad stay where something
    went off in the text, since it was called to that."""
    if any(s.stage in _NOT_YET for s in told) and _LOOKED_INTO.search(lowered):
        told = [s for s in told if s.stage not in _NOT_YET or any(c.quantity.point for c in s.casualties)]
    named = [_is_named(lowered, s) for s in told]
    if not any(named):
        return list(told)
    went_off = any(
        s.stage == "accomplished" and s.head.type == "bombing" for s, bare in zip(told, named, strict=True) if not bare
    )
    return [
        s
        for s, bare in zip(told, named, strict=True)
        if not bare or not (_came_to_nothing(lowered, s) or (s.stage == "accomplished" and not went_off))
    ]


def _is_named(lowered: str, scene: Scene) -> bool:
    """Whether all words of violence of a scene are bombs that people look for, or that somebody said there were."""
    start, end = scene.sentence
    return (
        not any(c.quantity.point for c in scene.casualties)
        and all(_BOMB.match(lowered, t.start, t.end) for t in scene.triggers)
        and any(_only_named(lowered, start, t) for t in scene.triggers)
        and _DONE.search(lowered, start, end) is None
    )


def _came_to_nothing(lowered: str, scene: Scene) -> bool:
    """Whether the text says, in a scene's sentence or the few around it, that there was no bomb."""
    near = max(0, scene.sentence[0] - _NEAR), min(len(lowered), scene.sentence[1] + _NEAR)
    return _NOTHING.search(lowered, *near) is not None and _DONE.search(lowered, *near) is None


def _only_named(lowered: str, start: int, trigger: Trigger) -> bool:
    """Whether a bomb is one that people look for, or that somebody said there was."""
    return (
        _NAMED_FOR.match(lowered, trigger.end) is not None
        or _SAID_TO_BE.search(lowered, start, trigger.start) is not None
    )
