"""People held: how many, of which group, where, in which prison or camp; and the many who are arrested."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tocsin.actors import ActorMatch
from tocsin.model import Statement
from tocsin.places import Toponym
from tocsin.quantities import QuantityMention
from tocsin.read.build import Draft, actor_ref, statement
from tocsin.read.coreference import STATES, last_before, standing_for
from tocsin.read.counted import add_area, clauses, counted, nearest_date
from tocsin.read.findings import Findings, within
from tocsin.read.voices import said_by

_DEADLY = re.compile(r"\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|lives|fatalities|massacred|murdered|slain)\b")
_HELD = re.compile(
    r"\b(?:held|holds?|holding|await(?:s|ed|ing)?|on remand|keeps?|kept|detains?|fill(?:s|ed)?|detained|detainees|imprisoned|jailed|prisoners?|in (?:\w+ ){0,3}(?:prisons?|jails?|custody|detention|camps?)|inmates"
    r"|incarcerated|behind bars|hous(?:es|ed|ing)|interned|locked up|captivity|being held|home to|sits?|languish\w*|guard(?:s|ed|ing)|lives? in|living in|remain(?:s|ed)? in)\b"
)
_IS_HELD = re.compile(
    r"\b(?:held|detained|imprisoned|jailed|interned|locked up|in (?:\w+ ){0,3}(?:prisons?|jails?|custody|camps?|detention))\b"
)
_AND = re.compile(
    r",? and (?=(?:another|some|about|around|nearly|roughly|almost|more than|over|up to|at least|a further|as many as) [\d])"
)
"""Where a second count begins: "9,000 are held in prisons and another 43,000 people live in the camps"."""
_SIT = re.compile(
    r"\A(?: of (?:them|these|those|its \w+))? (?:(?:still|now|also) )?(?:sit|languish|(?:are|were|remain) (?:(?:still|now|being) )?(?:held|detained|kept|jailed|imprisoned|interned|in (?:\w+ )?(?:prisons?|jails?|custody|detention)))\b"
)
"""Behind a number without a noun, where the people were named before: "another 9,000 sit in prisons"."""
_HOLDING = re.compile(
    r"\b(?:holds?|held|holding|detains?|detained|keeps?|guards?|guarding|jails?|jailed|imprisoned|interned)\s(?:(?:about|some|around|roughly|nearly|almost|more than|over|at least|up to|another|a further|an estimated|as many as|between|still)\s)*\Z"
)
_BEHIND_BARS = re.compile(
    r"\b(?:(?:are|were|is|was|being|been|remain(?:s|ed)?|still) (?:\w+ )?(?:held|detained|imprisoned|jailed|interned|locked up|kept)|(?:fill(?:s|ed)?|sit|languish) (?:in )?(?:\w+ ){0,2}(?:prisons?|jails?|['’]s? prisons?)|behind bars|await(?:s|ed|ing)? (?:trial|sentence|execution)|on remand|in (?:\w+ ){0,3}(?:prisons?|jails?|custody|detention|captivity)|held by|held in|prisoners?|inmates|detainees)\b"
)
_FIGHTERS = re.compile(
    r"\A\s(?:[\w-]+\s){0,3}?(?:fighters|militants|jihadis(?:ts)?|terrorists|suspects|insurgents|rebels|detainees|prisoners|inmates|extremists)\b"
)
_OWN_FIGHTERS = re.compile(
    r"\s(?:(?:armed|active|seasoned|core|full-time|trained|loyal)\s){0,2}(?:fighters|men|members|combatants|troops|militants|guerrill?as)\b"
)
_HELD_SOMEWHERE = re.compile(
    r"\b(?:prisons?|jails?|camps?|custody|detention|captivity|detain\w*|captured|captives?|hostages?|prisoners?|inmates?)\b"
)
_ITS_VERB = re.compile(
    r"\W*(?:which |that |who )?(?:(?:still|now|also|itself|may|might|could|currently|probably|has|is|are|said to|thought to|believed to)\s)*\Z"
)
_GROUP_HOLDS = re.compile(
    r"\b(?:the|this) (?:\w+ ){0,2}(?:group|organi[sz]ation|movement|militia|insurgency|faction|network) (?:(?:still|now|also|itself|may|might|could|currently|probably) )*\Z"
)
_TAKEN = re.compile(
    r"\A\s(?:[\w-]+\s){0,2}?(?:people|passengers|soldiers|policemen|civilians|captives|women|girls|pupils|students|workers|men|foreigners)\b(?! (?:suspected|accused))"
)
"""Whom an armed group holds are hostages."""
_NAME = r"(?:(?:[Aa]l|[Ee]l)[- ])?[A-Z][\w'’-]+"
_FACILITY = re.compile(
    rf"\b(?:[Tt]he\s)?(?:[Pp]risons?|[Cc]amps?|[Jj]ails?)\s(?:of|at)\s{_NAME}(?:(?:,\s|\sand\s|\s){_NAME}){{0,2}}"
    rf"|\b(?:{_NAME}(?:,\s{_NAME})*\sand\s{_NAME}\s|(?:{_NAME}\s){{0,3}})(?:(?:maximum[- ]security|military|desert|central|displacement|overcrowded)\s)?"
    r"(?:[Pp]risons?|[Cc]amps?|[Jj]ails?|[Dd]etention (?:[Cc]ent(?:er|re)s?|[Ff]acilit(?:y|ies))|[Pp]enitentiary|[Pp]enal [Cc]olony)\b"
    rf"|\b(?:{_NAME}\s){{1,2}}(?:[Bb]arracks|[Bb]ase|[Gg]arrison|[Cc]ompound)\b"
)
_PEOPLE = re.compile(
    r"\A\s(?:(?:\w|-)+\s){0,5}?(?:people|fighters|prisoners|detainees|members|militants|suspects|men|women|children|inmates|relatives"
    r"|families|foreigners|nationals|residents|jihadis(?:ts)?|boys|minors|individuals|persons|suspected|others|terrorists|rebels|insurgents|separatists|guerrillas|sympathi[sz]ers|convicts|adherents|associates|operatives|returnees|supporters)\b"
)
_POPULATION = re.compile(
    r"\b(?:population (?:of|at|in)|number of (?:inmates|detainees|prisoners|residents of|people held)|inmates)\b[^.;]{0,60}\b(?:to|at|of|is|was|about|some|around|nearly) (?:about |some |around |nearly |almost )?\Z"
)
_THEIR_MEN = re.compile(
    r"\b(?:of )?(?:the group['’]s|its|their) (?:\w+ )?(?:men|fighters|members|militants|followers|combatants)\b"
)
_LOOSE = re.compile(
    r"\b(?:escap\w*|broke|fled|freed|releas\w*|returned|repatriat\w*|took back|taken back|brought (?:home|back))\b"
)
_HOSTAGES = re.compile(r"\b(?:hostages?|kidnap\w*|abduct\w*|captives?|gunmen)\b")
_ARRESTED = re.compile(
    r"\b(?:arrest(?:ed|s|ing)?|detained|rounded up|captured|apprehended|taken into custody)\s(?:(?:a total of|more than|at least|about|some|nearly|another|over|around)\s)*\Z"
)
_WERE_ARRESTED = re.compile(
    r"\A[^.;,]{0,60}\b(?:were|have been|had been|was) (?:arrested|detained|rounded up|apprehended|captured|taken prisoner|taken into custody)\b"
)
_OF_TERROR = re.compile(
    r"\b(?:terror\w*|militan\w+|jihad\w*|extremis\w+|insurgen\w+|rebel\w*|separatis\w+|suspected (?:members|links|of))\b"
)
_HOLDER_BEFORE = re.compile(
    r"\b(?:held|run|guarded|controlled|administered|operated|managed|detained|captured|arrested|overseen|(?:hands|custody|prisons|jails|camps) of|control of)\s(?:mostly |largely |jointly )?(?:by\s)?(?:the\s)?(?:[\w-]+-led\s)?\Z"
)
_HOLDER_AFTER = re.compile(
    r"\A(?:['’]s)?(?:,[^,.;]{1,60},)?\s(?:(?:says?|said|claims?|claimed)\s(?:that\s)?(?:it|they)\s)?(?:(?:still|now|also|has|have|had|itself|alone|already)\s){0,2}(?:holds?|held|guards?|runs?|detains?|detained|arrested|keeps?|kept|imprisons?|jails?|(?:is|are|was|were) (?:holding|guarding|running|keeping|detaining))\b"
)
_HOUSES = re.compile(
    r"(?: alone| now| still| also| camp| prison)*,? (?:alone |now |still |also )*(?:houses|housed|holds|held|has|had|(?:is|was) home to)\b"
)
_CAMP_LIFE = re.compile(
    r"\bin (?:the |its )?(?P<where>(?:\w+ )?(?:annex|camp|section|wing|prison|jail|compound)\b|al-hol\b|roj\b)[^.;]{0,80}\b(?:live|lives|lived|are|were) (?:held|kept|detained|apart|behind|in tents|under guard|there)?"
    r"|\b(?:live|are (?:held|kept|detained)|remain) (?:in )?(?:the )?(?P<also>al-hol|roj|annex)\b"
)
"""People who live in a camp that the text has told of, by what the camp or its part is called."""
_LISTS = re.compile(
    r"\b(?:register|census|rolls?|administration|count) (?:shows?|lists?|has|gives?|counts?|counted|puts?) (?:about |some |nearly |more than )?\Z"
)
_REFUGEES = re.compile(
    r"\brefugees?\b|\bdisplaced\b|\b(?:dadaab|kakuma|zaatari|cox['’]s bazar|kutupalong|moria|bidi bidi)\b"
)
_NOT_HELD = re.compile(
    r"\b(?:built for|room for|capacity (?:of|for)|designed for|employs?|space for|intended for) (?:about |some |only )?\Z"
)
_SUCH = re.compile(
    r"\bfor (?:such|these|those|terror\w*) (?:offences|offenses|crimes|charges)\b|\b(?:on|over) terror\w* (?:charges|offences)\b"
)
_ARRESTS = re.compile(r"\A (?:[\w-]+ ){0,2}?(?:arrests|detentions)\b(?! warrants)")
_ALONE = re.compile(
    r"\A (?:(?:of (?:them|these|its \w+)|others|more|suspects?|fighters|insurgents|militants) )?(?:were|was|have been|had been) (?:arrested|captured|detained|taken prisoner|rounded up|in custody)\b"
)
_AT_END = re.compile(r"\A(?:\s*[.,;:)]|\Z| (?:more|others|in|and)\b)")
_CAMP = re.compile(
    r"\bal-hol\b|\broj\b|\b(?:detention|prison|internment) camps?\b|\bcamps?\b[^.]{0,80}\b(?:fighters|jihad|islamic state|detain)"
)
_IN_CUSTODY = re.compile(
    r"\A (?:people|persons|men|suspects|prisoners) (?:were|are|remained|remain) (?:still )?in custody\b"
)
_POLITICAL = re.compile(r"\A (?:\w+ )?political prisoners\b")
"""Right behind a camp or prison that goes by its bare name: "Al-Hol alone houses 40,000 people"."""
MASSES = 500
"""Arrests of so many people are told here whoever they are said to be."""
MANY = 25
"""People from whom on a number held is more than the arrests after one attack."""


def detentions(findings: Findings) -> list[Draft]:
    """Every number of people held that the document tells, each with its clause."""
    out = []
    for start, end in findings.sentences:
        if not within(findings.quantities, start, end):
            continue
        for clause in clauses(findings.lowered, start, end):
            for part in pairwise([clause[0], *(m.end() for m in _AND.finditer(findings.lowered, *clause)), clause[1]]):
                draft = _of_clause(findings, part, (start, end), within(findings.quantities, *part))
                if draft:
                    out.append(draft)
    return out


def _of_clause(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], numbers: Iterable[QuantityMention]
) -> Draft | None:
    low, (start, end) = findings.lowered, clause
    if _HOSTAGES.search(low, start, end):
        return None
    for number in numbers:
        noun = counted(low, number, end)
        people = (
            _PEOPLE.match(noun)
            or _SIT.match(noun)
            or _ALONE.match(noun)
            or _POPULATION.search(low, start, number.start)
        )
        if number.quantity.point < MANY or not people or _NOT_HELD.search(low, start, number.start):
            continue
        if _REFUGEES.search(low, start, end):
            continue
        if _is_held(findings, clause, sentence, number) or _is_arrested(findings, clause, sentence, number):
            return _draft(findings, clause, sentence, number)
    return None


def _is_held(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], number: QuantityMention) -> bool:
    low, (start, end) = findings.lowered, clause
    if _is_of_camp(findings, clause, number):
        return True
    camp = _bare_camp(findings, clause)
    if (not _HELD.search(low, start, end) and not camp) or re.match(r" (?:\w+ )?voted\b", counted(low, number, end)):
        return False
    facility = _FACILITY.search(findings.text, start, end) or camp
    noun = counted(low, number, end)
    counted_in = _POPULATION.search(low, start, number.start)
    told = (
        counted_in or within(findings.cast, start, end) or _FIGHTERS.match(noun) or _THEIR_MEN.search(low, start, end)
    )
    told = told or _OF_TERROR.search(low, *sentence) or _SUCH.search(low, *sentence) or _POLITICAL.match(noun)
    told = told or (_IN_CUSTODY.match(noun) and _OF_TERROR.search(low, max(0, sentence[0] - 250), sentence[0]))
    sits = _SIT.match(noun) and findings.cast
    holds = _HOLDING.search(low, max(start, number.start - 60), number.start)
    if holds and _TAKEN.match(noun) and any(_HOLDER_AFTER.match(low[a.end : end]) for a in findings.groups(start, end)):
        return False
    if holds and holds_its_own(findings, clause, holds.start(), number):
        return False
    held = holds or _BEHIND_BARS.search(low, start, end) or counted_in
    if not facility and not sits and not (held and told):
        return False
    near = (max(start, number.start - 60), min(end, number.end + 60))
    if _DEADLY.search(low, *near) or _LOOSE.search(low, *near):
        return False
    return not _DEADLY.search(low, start, end) or bool(_IS_HELD.search(low, number.end, min(end, number.end + 70)))


def holds_its_own(findings: Findings, clause: tuple[int, int], verb: int, number: QuantityMention) -> bool:
    """Whether who "holds" fighters is the group that they fight for: "the group holds 6,500 fighters across the Sahel".

    `verb` is where its verb begins. Not where the text speaks of prisons, or names whose fighters they are.
    """
    low, (start, end) = findings.lowered, clause
    if not _OWN_FIGHTERS.match(counted(low, number, end)) or _HELD_SOMEWHERE.search(
        low, max(0, start - 200), end + 200
    ):
        return False
    who = last_before(findings.cast, verb)
    groups = findings.groups(start, end)
    if any(g.start > verb for g in groups) or who is None or who.kind in STATES:
        return False
    return (
        _ITS_VERB.match(low, max(who.end, start), verb) is not None or _GROUP_HOLDS.search(low, start, verb) is not None
    )


def _is_of_camp(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> bool:
    """Whether a number counts those who live in a camp told of here or before: "in the annex, 6,900 women live apart"."""
    low, (start, end) = findings.lowered, clause
    if _LISTS.search(low, max(start, number.start - 40), number.start) or _CAMP_LIFE.search(low, start, end):
        return _CAMP.search(low, 0, end) is not None
    return False


def _is_arrested(
    findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], number: QuantityMention
) -> bool:
    low, (start, end) = findings.lowered, clause
    arrests = _ARRESTS.match(counted(low, number, end)) or _WERE_ARRESTED.match(low[number.end : end])
    if not arrests and not _ARRESTED.search(low, max(start, number.start - 50), number.start):
        return False
    if _ALONE.match(counted(low, number, end)):
        return any(a.kind not in STATES for a in findings.cast)
    many = number.quantity.point >= MASSES and not _ARRESTS.match(counted(low, number, end))
    return many or bool(findings.groups(*sentence)) or _OF_TERROR.search(low, *sentence) is not None


def _draft(findings: Findings, clause: tuple[int, int], sentence: tuple[int, int], number: QuantityMention) -> Draft:
    draft = Draft("detention", *clause)
    speaker = said_by(findings, sentence, number.start)
    draft.add(statement("value", number.quantity, number, "reported" if speaker else "asserted", speaker))
    facility = _facility(findings, clause, number)
    if facility:
        draft.add(Statement("facility", facility[0].strip(), (facility.start(), facility.end())))
    elif camp := _bare_camp(findings, clause):
        draft.add(Statement("facility", camp.name, (camp.start, camp.end)))
    elif part := _CAMP_LIFE.search(findings.lowered, *clause):
        span = part.span("where") if part["where"] else part.span("also")
        draft.add(Statement("facility", findings.text[span[0] : span[1]], span))
    nearest = nearest_date(findings, clause, number)
    if nearest:
        draft.add(statement("date", str(nearest.value), nearest))
    group = _group(findings, clause, number)
    if group:
        draft.add(statement("actor", actor_ref(findings, group, draft.first("date")), group, speaker=speaker))
    add_area(findings, draft, clause, sentence, speaker)
    return draft


def _facility(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> re.Match[str] | None:
    """The prison or camp behind the number, or else the one before it."""
    found = [
        m
        for m in _FACILITY.finditer(findings.text, *clause)
        if m[0].lower() != "base" and not (m.start() < number.end and number.start < m.end())
    ]
    after = [m for m in found if m.start() >= number.end]
    return after[0] if after else found[-1] if found else None


def _bare_camp(findings: Findings, clause: tuple[int, int]) -> Toponym | None:
    """A camp or prison of the gazetteer that the clause says to hold people."""
    return next(
        (
            t
            for t in within(findings.places, *clause)
            if (t.feature == "landmark" or (t.feature == "unknown" and _CAMP.search(findings.lowered)))
            and _HOUSES.match(findings.lowered, t.end)
        ),
        None,
    )


def _group(findings: Findings, clause: tuple[int, int], number: QuantityMention) -> ActorMatch | None:
    """The group whose people are held: never the one that holds them."""
    low, (start, end) = findings.lowered, clause
    theirs = _THEIR_MEN.search(low, number.start, min(end, number.end + 40))
    if theirs and (own := standing_for(findings.cast, *theirs.span())):
        return own
    return next(
        (
            a
            for a in findings.groups(start, end)
            if not _HOLDER_BEFORE.search(low, max(start, a.start - 60), a.start)
            and not _HOLDER_AFTER.match(low[a.end : end])
        ),
        None,
    )
