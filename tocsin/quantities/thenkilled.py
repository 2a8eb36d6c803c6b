"""People who are counted where they were taken and killed as "them": "pulled nine passengers off a bus and shot them dead"; and
whose end it is where "they" were shot."""

from __future__ import annotations

import re

from tocsin.patterns import compiled
from tocsin.quantities.joining import is_person
from tocsin.quantities.records import HARM, Casualty, What
from tocsin.quantities.sentence import Sentence, is_attacker

_TAKEN = compiled(
    r"\b(?:pulled|pulling|dragged|dragging|took|taking|lined up|lining up|rounded up|rounding up|ordered|forced|seized|seizing|hauled|led|marched|herded|separated|singled out|abducted|kidnapped|captured|tied up|picked out|removed|stopped)"
    r"\s(?:away\s|out\s)?(?:the\s)?\Z"
)
_THEN = compiled(
    r"(?:(?!\b(?:but|who|which|that|while|police|soldiers)\b)[^.;:]){0,90}?\b(?:and|before)\s(?:(?:then|later|also|promptly|immediately)\s)?"
    r"(?:(?P<sure>killed|killing|executed|executing|beheaded|beheading|murdered|murdering|slaughtered|slaughtering|massacred|massacring|butchered|hanged|lynched)|shot|shooting|hacked|hacking|stabbed|stabbing|burned|burning|burnt|beat|beating)"
    r"\s(?:them(?: all)?|him|her|all of them|every one of them)\b(?P<dead>\s(?:dead|to death|alive|one by one|one after (?:the other|another)|at (?:close|point-blank) range|in the (?:head|back of the head)|execution-style))?"
)


_WERE_TAKEN = compiled(
    r"(?:\s(?:from|of|in|at)\s(?:(?!\b(?:who|which|that|when|said)\b)[^.;:]){3,90}?,?)?\s(?:had been|were|was)\s(?:pulled|dragged|taken|lined up|rounded up|ordered|forced|seized|hauled|led|marched|herded|singled out|abducted|kidnapped|captured|tied up|picked out|removed|led away)\b(?:(?!\b(?:but|who|which|that|while)\b)[^.;:]){0,70}?\band\s(?:then\s|later\s)?"
    r"(?:(?P<sure>killed|executed|beheaded|murdered|slaughtered|massacred|butchered|hanged|lynched)|shot|hacked|stabbed|burned|burnt|beaten)\b(?P<dead>\s(?:dead|to death|alive|one by one|at (?:close|point-blank) range|in the (?:head|back of the head)))?(?!\s(?:at|and wounded|and injured)\b)"
)
"""The same of whom both verbs tell as suffered: "eleven miners were taken off a bus and shot"."""


def taken_and_killed(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The tolls with that of people whose number stands before the verb that took them."""
    out = []
    for count in at.counts:
        if not is_person(count) or is_attacker(count):
            continue
        taken = _TAKEN.search(at.low, max(0, count.start - 24), count.start)
        then = (_THEN if taken else _WERE_TAKEN).match(at.low, count.end)
        if not then or any(c.what in ("killed", "killed_or_wounded") and count.start < c.end for c in found):
            continue
        what: What = "killed" if then["sure"] or then["dead"] else "killed_or_wounded"
        out.append(Casualty(count.start, then.end(), what, count.quantity))
    dead = [c for c in (*found, *out) if c.what in ("killed", "killed_or_wounded")]
    held = [c for c in found if c.what == "arrested" and any(d.start <= c.start and c.end < d.end for d in dead)]
    return [*(c for c in found if c not in held), *out]


_BEFORE_THEY = compiled(r"\bbefore (?:they|all of them|both) (?:were|had been) (?:\w+ly |also |then |themselves )?\Z")
_BY_GUARDS = compiled(
    r"(?:\s(?:dead|down))?\sby\s(?:an?\s|the\s|\w+\s){0,3}?(?:police\w*|soldiers?|commandos|troops|(?:security )?(?:forces|guards?)|officers?|army|marines|snipers?|civilians?|residents)\b"
)


def is_their_end(at: Sentence, m: re.Match[str], fate: str | None) -> bool:
    """Whether "they" who were shot dead are those who did it, since those counted have their fate: "they wounded four before they
    were shot dead"; of captives only where guards shot them."""
    if fate is None or not _BEFORE_THEY.search(at.low, max(0, m.start() - 40), m.start()):
        return False
    return fate in HARM or _BY_GUARDS.match(at.low, m.end()) is not None


_BEFORE_HE = compiled(
    r"\bbefore (?:(?:he|she) (?:was|had been) (?:\w+ly |also |then |himself |herself )?|being (?:\w+ly |himself |herself )?)\Z"
)
_DID = (
    r"(?:wound|injur|stabb|kill|attack|slash|knif)(?:ed|ing)|hurt|shot|shooting|rammed|ran over|hit|opened fire|fired"
)
_DID_IT = compiled(rf"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!ly )\b(?:{_DID})\b")
_WAS_DONE_TO = compiled(rf"\b(?:was|were|been|being)\s(?:\w+ly\s)?(?:{_DID})\b")

_BY_SEVERAL = compiled(
    rf"\b(?:gunmen|robbers|militants|attackers|men|bandits|thugs|rebels|insurgents|assailants|fighters|they|police|soldiers|troops|youths|mob)\s(?:\w+\s){{0,4}}?(?:{_DID})\b"
)
"""Of what several did "he" is the victim: "robbers attacked the trader before he was shot dead"."""

_OF_THE_CLAUSE = 240
"""Characters before his end in which it is told what he did."""


def is_his_end(at: Sentence, m: re.Match[str]) -> bool:
    """Whether who was shot dead at a cue is the one who did what the clause told of before: "wounded two officers before he was
    shot dead". Of a victim the clause tells as suffered: "was stabbed before he was shot"."""
    floor = max(0, m.start() - 40)
    if "before " not in at.low[floor : m.start()]:
        return False
    said = _BEFORE_HE.search(at.low, floor, m.start())
    if not said:
        return False
    start = max(at.low.rfind(";", 0, said.start()), said.start() - _OF_THE_CLAUSE, 0)
    if _WAS_DONE_TO.search(at.low, start, said.start()) or _BY_SEVERAL.search(at.low, start, said.start()):
        return False
    return _DID_IT.search(at.low, start, said.start()) is not None
