"""The scene of one stretch of a sentence: which of its words of violence stand, what stage they tell, when and where."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tocsin.dates import DateMention
from tocsin.dates.words import PARTS_OF_DAY, spelled
from tocsin.patterns import compiled
from tocsin.quantities import Casualty, casualties
from tocsin.read.findings.findings import Findings
from tocsin.read.scenes.founddead import with_found
from tocsin.read.scenes.partofall import of_an_offensive
from tocsin.read.scenes.scene import Scene, head_of
from tocsin.read.scenes.scenesetting import day_of, place_of
from tocsin.read.scenes.turns import TURN
from tocsin.read.setting.spots import told_before
from tocsin.read.setting.times import CLAIMED
from tocsin.read.violence.grandtotals import is_of_more
from tocsin.read.violence.intent import right_before
from tocsin.read.violence.policework import RAIDS, at_work
from tocsin.read.violence.stages import came_to_nothing, stage_of
from tocsin.read.violence.topics import Topic
from tocsin.read.violence.violence import is_hypothetical, is_violence
from tocsin.read.words import cues
from tocsin.read.words.lexicon import Trigger

_NUMBERED = compiled(r"\b(?:second|third|fourth|other) (?:[\w-]+ )?\Z")


def scene_of(
    findings: Findings,
    topic: Topic,
    sentence: tuple[int, int],
    number: int,
    start: int,
    end: int,
    found: list[Trigger],
    bare: bool,
    told: DateMention | None,
    listed: Sequence[Casualty] = (),
    sure: Collection[Trigger] = (),
) -> Scene | None:
    """The scene of [start, end) of a sentence, None where none of the words `found` there is violence.

    `bare` of a stretch without a word of violence, which only counts victims; `told` is the day told before, `listed` are
    tolls that stand for missing ones, and `sure` the words that need no confirming.
    """
    low = findings.lowered
    tolls = tuple(casualties(findings.text, start, end)) or tuple(listed)
    tolls = tuple(c for c in tolls if not of_an_offensive(low, start, c))
    kept = tuple(t for t in found if bare or t in sure or is_violence(findings, topic, start, end, t, tolls))
    kept = tuple(t for t in kept if not at_work(low, start, end, t)) or (kept if tolls else ())
    if not kept:
        return None
    tolls = tuple(with_found(low, start, end, kept, tolls))
    tolls = tuple(c for c in tolls if not _only_meant(low, c, kept) and not is_of_more(low, sentence, c))
    kept, stage = _staged(low, start, end, kept, tolls)
    if not kept:
        return None
    head = head_of(kept)
    before = low[max(start, head.start - 60) : head.start]
    clause = low[start:end]
    object_ = low[max(start, kept[0].start - 60) : kept[0].start]
    echo = (
        not kept[0].verb
        and not tolls
        and (
            (CLAIMED.search(object_) is not None and cues.DEFINITE.search(object_) is not None)
            or _AFTER_IT.match(low, start) is not None
        )
    )
    risen = next((0 if bare else c.start for c in tolls if c.cumulative), None)
    day = day_of(findings, (start, end), sentence, head, kept, told, stage, echo, risen)
    if echo:  # "claimed the bombings in a letter to a London newspaper" places the letter
        spot = told_before(low, findings.places, kept[0].start)
    else:
        spot = place_of(findings, start, end, sentence, head)
    return Scene(
        start,
        end,
        sentence,
        number,
        kept,
        tolls,
        day,
        spot,
        stage,
        historic=bool(cues.HISTORIC.search(clause)) or TURN.match(clause) is not None,
        definite=_points_back(findings, start, head)
        or any(c.cumulative for c in tolls)
        or _IN_IT.search(low, start, end) is not None,
        another=bool(cues.ANOTHER.search(before) or cues.ELSEWHERE.match(low, sentence[0])),
        numbered=bool(_NUMBERED.search(before)),
        series=bool(cues.SERIES.search(before)) and low[head.start : head.end].endswith("s"),
        bare=bare,
    )


def _staged(
    low: str, start: int, end: int, kept: tuple[Trigger, ...], tolls: Sequence[Casualty]
) -> tuple[tuple[Trigger, ...], str]:
    """The words that tell of a deed of their stage, none where they tell of no deed, and the stage."""
    head = head_of(kept)
    stage = stage_of(low, start, end, (head.start, head.end))
    if stage == "accomplished":
        if is_hypothetical(low, start, head, told_of=bool(tolls)):
            kept = tuple(t for t in kept if t.end <= head.start)
            kept = tuple(t for t in kept if not is_hypothetical(low, start, t, told_of=bool(tolls)))
        return kept, stage
    if stage in ("planned", "foiled") and RAIDS.match(low, head.start) and not cues.ATTACKERS.search(low, start, end):
        return (), stage  # the raid is the police's, whatever they found
    hurt = any(c.what in ("killed", "wounded") and c.quantity.point for c in tolls)
    if hurt and not came_to_nothing(low, start, end, (head.start, head.end)):
        return kept, "accomplished"
    return kept, stage


def _only_meant(low: str, toll: Casualty, deeds: Sequence[Trigger]) -> bool:
    """Whether those counted were only to come to harm: "was about to kill thousands"."""
    at = next((t.start for t in deeds if t.start <= toll.end and toll.start <= t.end + 2), toll.start)
    return right_before(low, at)


_SOMEBODY = rf"(?:an?|{spelled(2, 10)}|\d+|dozens|scores)\b"
_OF_SOMEBODY = compiled(rf"(?:[\w-]+\s){{0,2}}?[\w-]+\s(?:of|on)\s{_SOMEBODY}")
"""The name of a deed that is new, since those whom it befell are: "the shooting of a policeman"."""


_OF_SOMEBODY_AT = compiled(
    rf"(?:\A|[.,;]\s|\b(?:that|while|and|morning|afternoon|evening|night|today|[a-z]+day)\s){_SOMEBODY}\s(?:[\w'’-]+\s){{1,4}}?(?:at|of|in|from|for|near|with)\s\Z"
)
"""Before the "the" of somebody who is new: "a clerk at the ministry was shot"."""


_IN_THE_SAME = compiled(
    r"(?: and (?:killed|wounded|injured|hurt))?(?: \w+ly)? (?:in|by|during) (?:the|this|that|the same) (?:(?!other|earlier|previous|second|first|last|later|latest|next|former|subsequent)[a-z-]+ ){0,2}?(?:attack|blast|explosion|bombing|shooting|assault|raid|ambush|crossfire|gunfire|incident|shoot-?out|gun ?battle|firefight|exchange of fire|melee|stampede|siege|rampage|strike)(?: as well| too)?(?=[.,;]|$| (?:and|but|while|which|when|as|that|said)\b)"
)
"""Behind those who came to harm too: "his nephew was also killed in the attack"."""
_TOO = compiled(r"\b(?:also|another|others?|further|more)\b[\w\s'’-]*\Z")
_THE_SAME_TIME = compiled(rf"the same (?:day|{PARTS_OF_DAY}|week|weekend|month|year)\s")


_AFTER_IT = compiled(
    r"[\"“]?(?:following|after|since|in the wake of|in the aftermath of|because of|in response to|as a result of) (?:the|that|this) (?:[\w-]+ ){0,2}?(?:attack|attacks|blast|blasts|bombing|bombings|explosion|explosions|assault|shooting|ambush|massacre|stabbing|raid|killings?|incident),\s"
)
"""A deed that opens a sentence of what was done over it: "following the attack, the government banned travel on Monday"."""
_IN_IT = compiled(
    r"\b(?:died|killed|wounded|injured|hurt|perished) in (?:the|that|this) (?:attack|blast|bombing|explosion|assault|shooting|ambush|massacre|stabbing)\b"
    r"(?!['’]s| (?:on|of|against|that|which|when|where|carried|claimed|last|earlier|a |two|three|four|five)\b)"
    r"|\b(?:killed|died|wounded|injured|hurt|shot|perished)\b[^.;]{0,40}?\b(?:in|during|on) (?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last)(?: (?:night|morning|evening|afternoon))?['’]s) (?:[\w-]+ )?(?:attack|blast|bombing|explosion|assault|shooting|ambush|massacre|stabbing)\b"
    r"|(?:(?<=[.!?”\"\n] )|(?<=\n)|\A)(?:the|this) (?:[\w-]+ )?(?:attack|assault|siege|raid|ambush|incident|massacre|shooting|stand-?off) (?:began|started|kicked off|unfolded|ended|lasted|took place|happened|occurred|came as)\b"
    r"|\b(?:(?:had |has )?(?:earlier|initially|previously|also) (?:said|put|reported|told|given|announced)|(?:said|reported|put|told [^.;,]{2,30}) (?:earlier|initially)|,? who (?:said|put|gave))\b[^.;]{0,60}?\b(?:killed|dead|died|wounded|injured|toll)\b"
)
"""A fate in a deed that was told, whatever else a sentence tells ("the minister died in the attack"), and what somebody else
says, or said before, of how many there were ("the police had earlier said that eight were killed")."""


def _points_back(findings: Findings, start: int, head: Trigger) -> bool:
    """Whether the words before a trigger point back at something told: "the attack", "the gunmen shot", "the Britons killed".

    Who does it may be known by name and the deed be new: "the Taliban attacked".
    """
    of = _OF_SOMEBODY.match(findings.lowered, head.start)
    if of and of.end() >= head.end:
        return False
    if _TOO.search(findings.lowered, max(start, head.start - 30), head.start) and _IN_THE_SAME.match(
        findings.lowered, head.end
    ):
        return True
    said = cues.DEFINITE.search(findings.lowered[max(start, head.start - 60) : head.start])
    if said is not None and head.verb and _OF_SOMEBODY_AT.search(findings.lowered, start, head.start - len(said[0])):
        return False
    if said is not None and _THE_SAME_TIME.match(said[0]):  # "another strike on the same day killed five"
        return False
    if said is None or not head.verb or head.kills or not said[0].startswith("the "):
        return said is not None
    return not any(word[0].isupper() for word in findings.text[head.start - len(said[0]) : head.start].split()[1:])
