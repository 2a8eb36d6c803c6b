"""The words that report violence, found in a sentence. The words themselves are data: `data/triggers.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from tocsin.alternatives import Alternatives
from tocsin.patterns import compiled
from tocsin.yamltext import parsed_once


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that reports violence: where it stands, and what it says by itself.

    `sure` words are violence in any sentence; the others need an attacker, a weapon or victims beside them.
    """

    start: int
    end: int
    type: str
    sure: bool = False
    verb: bool = False
    suicide: bool = False
    kills: bool = False
    context: str | None = None


# A cheap first look: no trigger matches a sentence without one of these stems.
_STEMS = compiled(
    r"bomb|could|attack|assault|kill|shot|shoot|gun|stab|knife|machete|axe|sword|hammer|hatchet|behead|massacr|ambush|execut"
    r"|lynch|clash|fight|fire|storm|raid|overr[au]n|rampag|spree|homicid|murder|acid|assassin|hijack|kidnap|abduct"
    r"|hostage|siege|arson|pour|seizure|capture of|torch|burn|raze|ablaze|alight|sabotag|into|ram|poison|sarin|nerve|chemical|gas|chlorine"
    r"|beaten to|stoned to|terror|atrocit|onslaught|carnage|bloodbath|sla[iy]|expl|blast|detonat|blew|blow|ied|mine"
    r"|strike|shell|rocket|missile|mortar|grenade|dynamite|molotov|suicide|mowed|mown|cut|down|slit|hack|slash|butcher"
    r"|slaughter|rak|spray|riddl|assailant|launch|roadside|taken|seized|snatched|carried off|led away|laden|packed|loaded|rigged|filled|stuffed|booby|opened up|hail|volley|burst|barrage|spray|set upon|waylaid|bludgeon|clubb|batter|felled|lunged|butcher|bloodshed|br[eo]k|sneak|crept|scaled|breach|penetrat|infiltrat|descend|swoop|pounc|surround|invad|stopped|drove|drives|steer|crash|swerv|career|hurtl|smash|plo|run down|run over|march|whisk|spirit|bundl|herd|cart|haul|captive|ransom|targ|terror|went off|going off|gone off|device|pick|throat|fatally|laid|kilo|pounds|tonnes|tons of|kg|blew|free|jail|gutt|extremist|bandit|rebels|insurgent|jihadi|militant|raider|masked|under|traded|exchang|alive|wield|armed with|swing|drew|boarded|pillag|loot|plunder|vandal|desecrat|derail|toppl|strafe|strafing|mines|strangl|throttl|garrot|punch|kick|slap|headbutt|pummel|hit|brawl|mel[eé]e|mêlée|scuffle|fistic|point|razor|knives|mines|tossed|thrown|threw|beat|bash|whip|smother|chok|stomp|doused|soaked|splash|drench|acid|corros|ammonia|suffocat|deliberately|intentionally|purpose|pushed|shoved|jumped|mugged|tied up|bound|robbed|shatter|fractur|invasion|wound|struck|hurled|lobbed|planted|set off|triggered"
    r"|put |himself|herself|themselves|finish|dispos|away|liquidat|eliminat|exterminat|annihil|wip(?:ed|ing)|scyth|to pieces|to bits|to shreds|ribbons|apart|spear|bayon|disembowel|garro|impal|crucif|lanced|hanged|strung|hung|roast|alive|well|river|pit|drown|buried|burying|chop|lop|sever|pepper|empt|let |lets |letting|turn|train|aim|levell|bullet|round|shots|lined|stood|kneel|lie|laid|fell|fall|lay |lain|maim|mutilat|flog|disfigur|lifeless|met |hands of|home|not |bled|breathed|amok|amuck|door|house|ward|pull|drag|order|went|came|carri|made|drove|rode|sped|fled|held|hold|lift|grab|load|forced|match|light|ash|rubble|cinder|ruins|dust|waste|flatten|wreck|sack|pounded|pummel|shower|airliner|plane|helicopter|jet|bridge|railway|pylon|mast|pipeline|trod|stepped|grenade|dropped|flung|roll|havoc|stoned|pelted|trampl|under|assail|besieg|overr|unleash|rain|encircl|dispatch|silenc|slew|crush|shot|battl|combat|offensiv|destr|demolish|skirmish|hostilit|confront|dynamit|bulldoz|raz(?:ed|ing)|defac|head-?butt|elbow|kneed|thrash|robbed|chased|stripped|yanked|found|downing|mow|crackdown|suppress|lynch|pirates|smear|wip|rubb|squirt|spray|shaken|stamped|mugg|mob|gang|youths|thugs|shov|revers|back|gassing|martyr|fought|clan|bod(?:y|ies)|corpses|sorties|campaigns? to|push to|attempts? (?:was made )?on |berserk"
)


_CLASS = compiled(r"(?<![?(P])<(\w+)>")
"""The name of a class of words in a trigger."""


@cache
def _entries() -> dict[str, Any]:
    """The table as it is written: by type of attack, and under `words` the classes. It is long: parsed once, and in C."""
    text = resources.files("tocsin.read").joinpath("data", "triggers.yaml").read_text("utf-8")
    table: dict[str, Any] = parsed_once(text)
    return table


@cache
def _triggers(spare: bool) -> tuple[Alternatives, tuple[Trigger, ...]]:
    said: list[str] = []
    meanings: list[Trigger] = []
    names = _entries()["words"]
    for kind, entries in _entries().items():
        for entry in entries if kind != "words" else ():
            if entry.get("spare") and not spare:
                continue
            written = _CLASS.sub(lambda m: names.get(m[1], m[0]), entry["say"])
            said.append(written.replace(" ?", r"\s{0,8}").replace(" ", r"\s{1,8}"))
            says = {name: bool(entry.get(name)) for name in ("sure", "verb", "suicide", "kills")}
            meanings.append(Trigger(0, 0, kind, **says, context=entry.get("context")))
    return Alternatives(said, before=r"(?<![\w-])", after=r"(?![\w])"), tuple(meanings)


def triggers(lowered: str, start: int, end: int, spare: bool = False) -> list[Trigger]:
    """The trigger words of lowered[start:end), in order and without overlap. `lowered` is the text in lower case.

    With `spare` also the words that tell details of a deed as often as a deed ("dragged from their homes").
    """
    return list(_found(lowered, start, end, spare))


@lru_cache(maxsize=512)
def _found(lowered: str, start: int, end: int, spare: bool) -> tuple[Trigger, ...]:
    """Kept, since a text is looked through as a whole before its sentences are."""
    if not _STEMS.search(lowered, start, end):
        return ()
    words, meanings = _triggers(spare)
    return tuple(replace(meanings[n], start=a, end=b) for a, b, n in words.finditer(lowered, start, end))
