"""What is said to come without a word of warning: a threat that is real, attacks that must be expected or cannot be ruled out,
a group that is expected to strike, a town that will be next.

Who says so is whoever the sentence quotes; of a verb of expectation it is the subject. Words that fit a match or a vote as
well ("they will be back") are heard only where an armed group was told of and violence stands near.
"""

from __future__ import annotations

import re

from tocsin.actors.records import STATES
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.outlook.forebodings import BLOW, NO_SPEAKER, SOME, TO_BEFALL, TO_HARM, at_war, named_behind, subject_of
from tocsin.read.sources.voices import said_by
from tocsin.read.words.deedwords import NO_ATTACKS

_NEAR = 500
"""Characters before a sentence in which violence is looked for where the sentence has no word of it."""
_RIGHT_BEFORE = 200
"""Characters before a sentence in which it is told who or where a danger is."""
_BLOWS = rf"{SOME}(?:[\w-]+ ){{0,2}}?{BLOW}\b"
_STRIKE = r"(?:take|seize|strike|attack|push|move (?:on|into|towards?)|march|besiege|capture|overrun|advance|target|bomb|raid|launch|storm|retaliate|free (?:its|their)|cut (?:off|the)|kill|kidnap|ambush|hit)"
_IS_REAL = compiled(
    r"\b(?:threat|danger|risk)s?(?: (?:of|from|to|posed by|that) [^.;,\"“”]{2,90}?)? (?:is|are|was|were|remains?|remained) (?:(?:still|now|very|too|also|as|all|quite|extremely) ){0,2}(?:not (?:decreasing|diminishing|receding|falling|abating|over)|(?:growing|increasing|rising|looming)\b(?! (?:number|list|body))|real|high|acute|serious|strong|grave|severe|imminent|elevated|undiminished|extreme|not over|not gone|far from over)\b"
    r"|\b(?:threat|danger) (?:has|had) not (?:gone|passed|disappeared|been (?:lifted|removed))\b|\bthe worst (?:is|was) not over\b"
)
_MUST = compiled(
    rf"\b(?:must|(?:have|has|had|needs?|ought) to|should)(?: (?:now|also|always|still|all))? (?:expect|face|reckon with|(?:prepare|brace)(?: itself| themselves| ourselves)? for|be (?:ready|prepared) for|live with|count on) {_BLOWS}"
)
_AHEAD = compiled(
    rf"\b{SOME}(?:[\w-]+ )?{BLOW}\b(?: (?:in|on|against|by|at|from|of) [^.;,]{{2,40}}?)? (?:(?:cannot|can not|could not|can['’]t) be (?:ruled out|excluded)|must be (?:expected|feared|reckoned with)|(?:is|are|was|were) (?:only |just |simply )?an? (?:question|matter) of time|(?:are|were|was) being (?:planned|prepared)"
    r"|(?:may|might|could|will|would|(?:is|are|was|were) (?:set|likely|bound|expected|about) to) (?:(?:also|well|soon|still|then|sharply) ){0,2}(?:follow|come|increase|rise|multiply|grow|intensify|resume|occur|happen|spread|be (?:carried out|launched|staged|planned|mounted|repeated)|become (?:more|likelier|deadlier)))\b"
)
_NOT_OUT = compiled(rf"\b(?:not|n['’]t|cannot|nor) (?:rule|ruled|exclude|excluded)(?: out)? {_BLOWS}")
_EXPECTS = compiled(
    rf"\bexpect(?:s|ed)? (?P<who>[^.;,]{{2,60}}?) to (?:(?:try (?:and|to)|attempt to|seek to|soon|again|also) ){{0,2}}{_STRIKE}\b"
)
_OF_CALAMITY = compiled(
    r"\b(?:warn(?:s|ed|ing)?|fear(?:s|ed)?(?! of)|sees?|saw|spoke|speaks|risks?) (?:(?:of|an?|the|that|could become|may become|becoming) ){0,3}(?:(?:danger|risk|threat|spectre|prospect) of )?(?:(?:an?|the|another|new) ){0,2}(?:[\w-]+ ){0,2}?(?:conflagration|bloodbath|carnage|(?:wider|regional|civil|full-scale|all-out|ethnic|open) war|spiral of (?:violence|revenge)|wave of violence|genocide|ethnic cleansing)\b"
)
_PLANNED = compiled(
    rf"(?<!who )(?<!that )(?<!which )\b(?:is|are|was|were) (?:(?:still|now|already|also) )?(?:planning|preparing|plotting) [\"“]?(?:to (?:{_STRIKE})\b|something (?:big|bigger|larger)|(?:an?|the|more|further|new) (?:[\w-]+ ){{0,2}}?(?:form|kind|type|wave|series) of attacks?\b)"
)
"""Not in a relative clause: what a cell "that was planning to attack" was at is a plot, told of those who were caught."""
_CALLED_ON = compiled(
    rf"\b(?:call(?:s|ed|ing) (?:on|upon|for)|urg(?:es|ed|ing)|exhort(?:s|ed|ing)|incit(?:es|ed|ing)|order(?:s|ed)|told|instructed) (?:its |their |his |all |the |fellow |\"lone |lone )*(?:[\w-]+ ){{0,2}}?(?:followers|supporters|sympathi[sz]ers|members|fighters|muslims|cells|believers|wolves|lions)(?: (?:in|around|across|of|living in|everywhere)[^.;,]{{0,40}}?)? to (?:step up |carry out |launch |mount |stage |continue )?(?:{_STRIKE}|attacks?|{BLOW}|rise up|fight|wage|continue)\b"
)
"""What a group bids its followers do is what it threatens with."""
_AVENGES = compiled(
    r"\b(?:vow(?:s|ed|ing)?|swor(?:e|n)|swears?|promis(?:es|ed)|pledg(?:es|ed)|threaten(?:s|ed)) (?:on \w+day )?(?:to (?:avenge|retaliate|strike back|hit back|take revenge|exact revenge|punish|continue (?:its|their|the) (?:attacks|jihad|operations))|(?:\w+ ){0,2}(?:revenge|vengeance|retaliation|reprisals|retribution))\b"
)
_MATTER_OF_TIME = compiled(
    r"\b(?:question|matter) of (?:time|when)(?:,? not if)? (?:before|until|till|that|when) [^.;\"“”]{2,60}?\b(?:attack|strike|hit|reach|come|fall|bomb|take|kill|overrun|arrive|spill)\w*\b"
)
_CONCERN = compiled(
    r"\b(?:(?:express|voic|rais)\w* (?:\w+ )?(?:concerns?|fears?|alarm)|worr(?:y|ies|ied)|concerned|alarmed|afraid) (?:that|about)\b"
    r"|\b(?:fears?|concerns?|worries) (?:are |were |is |was )?(?:growing|mounting|rising|spreading|running high|grew|grow|mounted)(?: [^.;,]{2,40}?)? (?:that|of|about)\b|\bthere (?:are|were) (?:\w+ )?(?:fears|concerns|worries) (?:that|of)\b"
)
_TOLD = compiled(
    r"\b(?P<verb>advis(?:ed|es)|alert(?:ed|s)|inform(?:ed|s)|notif(?:ied|ies)|has been (?:told|warned|alerted)|was (?:told|warned|alerted))(?: (?:the |its |all )?[\w' -]{2,40}?)?(?: on \w+day)? that\b"
)
_MODAL = compiled(
    r"\b(?:could|may|might|will|would|planning|preparing|plotting|likely|intend\w*|to be feared|about to)\b"
)
_BLOODLESS = compiled(rf"\b(?:{NO_ATTACKS}|information|propaganda|phishing|media)[ -]attacks?\b")
_HARM = compiled(rf"\b(?:attack|strike|hit|bomb|raid|storm|besiege|overrun|kidnap|ambush|kill|target|behead|{BLOW})\b")
_AGAIN = compiled(
    rf"\bthey(?:['’]ll| will| could| may| might| can| would| are going to|['’]re going to)(?: (?:be|also|soon|just|only|always))? (?:back|come|return|hit|strike|try|do it|kill|attack|{_STRIKE})\b|\bthey(?: are|['’]re) coming(?: back)?\b|\bit (?:can|could|will|may|might) happen (?:again|here)\b|\b(?:question|matter) of (?:when|time)\b|\bexpect more\b|\bnext it will be\b|\b(?:is|are|be) next\b"
)
_IF = compiled(
    r"\bif [^.;\"“”,]{2,60}?\b(?:falls?|leaves?|goes|go|withdraws?|withdraw|collapses?|pulls? out|is lost|is cut|fails?)\b[^.;\"“”,]{0,30},? [^.;\"“”]{0,60}?\b(?:next|finished|lost|burn|open|stop them|fall|stand between|over|doomed|come)\b"
)
_OURSELVES = compiled(r"(?:[Ww]e|I)\b")
"""A text that warns in its own name."""
_QUOTES = '"“”'


def prospect(findings: Findings, start: int, end: int) -> tuple[re.Match[str], str | None] | None:
    """The words by which the sentence [start, end) says that violence is to come, and who says so; None where it does not."""
    low = findings.lowered
    for pattern in (_MUST, _AHEAD, _NOT_OUT):
        found = pattern.search(low, start, end)
        if found and not _BLOODLESS.search(found[0]):
            who = _who(findings, (start, end), found)
            if pattern is _NOT_OUT and not who:
                who = subject_of(findings.text, start, _without_aux(low, start, found.start()))
            return found, who
    for pattern in (_EXPECTS, _OF_CALAMITY):
        found = pattern.search(low, start, end)
        if found and (pattern is _OF_CALAMITY or _of_fighters(findings, *found.span("who"))) and at_war(findings, end):
            return found, _who(findings, (start, end), found) or subject_of(findings.text, start, found.start())
    for pattern in (_CALLED_ON, _AVENGES):
        found = pattern.search(low, start, end)
        groups = findings.groups(start, found.start()) if found else []
        own = [a for a in groups if a.kind not in STATES]
        if found and own:
            return found, subject_of(findings.text, start, found.start()) or findings.text[own[-1].start : own[-1].end]
    for pattern in (_CONCERN, _TOLD):
        found = pattern.search(low, start, end)
        rest = low[found.end() : end] if found else ""
        modal = _MODAL.search(rest)
        harm = modal and (TO_HARM.match(rest) or _HARM.search(rest, modal.start()) or TO_BEFALL.match(rest))
        if found and harm and at_war(findings, end) and _violent_near(findings, start, end):
            passive = pattern is _TOLD and found["verb"].startswith(("has", "was"))
            return found, None if passive else subject_of(findings.text, start, found.start())
    if not (at_war(findings, end) and _violent_near(findings, start, end)):
        return None
    for pattern in (_IS_REAL, _PLANNED, _MATTER_OF_TIME, _AGAIN, _IF):
        found = pattern.search(low, start, end)
        near = max(0, start - _RIGHT_BEFORE)
        if pattern is _IS_REAL and not (within(findings.places, near, end) or findings.groups(near, end)):
            continue  # "the threat is very real" is said of the world at large
        if found and (pattern is not _AGAIN or _in_quotes(findings.text, start, found.start())):
            who = _who(findings, (start, end), found)
            if who:
                return found, who
    return None


def called_for(lowered: str, start: int, at: int) -> bool:
    """Whether the violence at `at` is what followers are called on to do, by words that begin in lowered[start:at)."""
    bids = _CALLED_ON.search(lowered, start, at + 10)
    return bids is not None and bids.start() < at


def foretold(lowered: str, start: int, at: int) -> bool:
    """Whether the words of violence at `at` are of what is only said to come, by words in lowered[start:at) or right behind."""
    if any(p.search(lowered, start, at + 70) for p in (_MUST, _AHEAD, _NOT_OUT, _MATTER_OF_TIME)):
        return True
    told = _TOLD.search(lowered, start, at)
    return told is not None and _MODAL.search(lowered, told.end(), at + 40) is not None


def _who(findings: Findings, sentence: tuple[int, int], found: re.Match[str]) -> str | None:
    """Who says it: the source of the part of the sentence, or one named behind a quotation ("a shopkeeper warned")."""
    who = said_by(findings, sentence, found.start())
    if who and not (NO_SPEAKER.match(who) or _OURSELVES.match(who)):
        return who
    if named := named_behind(findings.text, found.start(), sentence[1]):
        return named
    ourselves = _OURSELVES.match(findings.text, sentence[0])
    return ourselves[0] if ourselves else None


def _without_aux(low: str, start: int, verb: int) -> int:
    """Where the auxiliary before "not" begins: of "the minister would not exclude" the place of "would"."""
    aux = re.search(r"\b(?:does|did|do|would|could|can|will)\s?\Z", low[start:verb])
    return start + aux.start() if aux else verb


def _of_fighters(findings: Findings, start: int, end: int) -> bool:
    """Whether words name an armed group, or those who fight for one."""
    named = any(a.kind not in STATES and a.start < end and start < a.end for a in findings.cast)
    return named or re.search(r"\b(?:militants|insurgents|rebels|jihadists|fighters|gunmen|survivors)\b", findings.lowered[start:end]) is not None  # fmt: skip


_VIOLENCE = compiled(
    r"\b(?:attack\w*|bomb\w*|kill\w*|massacre\w*|terror\w*|militants?|insurgents?|rebels?|gunm[ae]n|shot|shell\w*|raid\w*|soldiers|murder\w*|behead\w*|stabb\w*|jihad\w*)\b"
)


def _violent_near(findings: Findings, start: int, end: int) -> bool:
    return (
        bool(findings.groups(start, end)) or _VIOLENCE.search(findings.lowered, max(0, start - _NEAR), end) is not None
    )


def _in_quotes(text: str, start: int, at: int) -> bool:
    return any(q in text[start:at] for q in _QUOTES)
