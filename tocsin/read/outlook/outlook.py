"""Warnings: what somebody says may come."""

from __future__ import annotations

import re
from itertools import pairwise

from tocsin.dates import DateMention
from tocsin.dates.words import DEED_NAMES
from tocsin.model import interval
from tocsin.patterns import compiled
from tocsin.places import Toponym
from tocsin.read.build import Draft, Words, actor_ref, place_value, statement
from tocsin.read.findings.findings import Findings, within
from tocsin.read.findings.speakers import after_dateline, speaker_of
from tocsin.read.findings.tidied import tidied, without_last, without_time
from tocsin.read.outlook.advice import advice, advised_before
from tocsin.read.outlook.feared import is_to_come
from tocsin.read.outlook.forebodings import dreads_before, foreboder, forebodes, warned_themselves
from tocsin.read.outlook.otherfears import speaks_of_else
from tocsin.read.outlook.prospects import foretold, prospect
from tocsin.read.words.deedwords import NO_ATTACKS

_WARNS = compiled(
    r"\b(?:(?:chance|likelihood|probability|possibility) of (?:an? |more |further |another )(?:\w+ )?attacks?|(?:threat|risk|danger) of (?:an? |more |further |new |terrorist )*(?:attacks?|bombings?|terrorism|kidnappings?)(?: [^.;,]{0,90})? (?:remain(?:s|ed)|was|is) (?:\w+ )?(?:high|severe|real|serious|elevated|substantial|acute)|warn(?:ed|s|ing|ings)?|cautioned|alert(?:ed|s)?\b(?!:)(?! (?:relat\w+|follow\w+|after|over|due|thanks|via|sent)\b)|threat (?:is|stands|remains|stays) at|threat level|(?:has|have) (?:learned|learnt|been told) that|(?:raised|raises|raising) (?:the|its) (?:terror(?:ism)?|threat|alert)"
    r"|advis(?:ed|es|ing|ory) (?:against|citizens|its citizens|americans|britons|travell?ers)|(?:told|urged|asked|instructed|ordered) (?:\w+ ){1,4}(?:to (?:keep away|stay away|avoid|leave|be vigilant|remain vigilant)|not to travel)"
    r"|(?:should |must |to |we |can )?expect (?:the |another |more |further |an? |new )|fears? (?:a|an|another|attacks|\w+ attacks)\b|seen as (?:an? )?(?:likely |possible |potential |prime )?targets?|(?:possible|potential|likely|prime|tempting|priority|legitimate|preferred) targets?\b"
    r"|(?:believes?|fears?|predicts?|expects?|thinks?|assess(?:es|ed)|judges?|(?:consider(?:s|ed)?|think|find|holds?) it (?:\w+ )?(?:possible|likely|probable|conceivable)|(?:possible|likely|probable) that) (?:that )?[^.;]{0,90}\b(?:could|may|might|will|plans? to|intends? to) (?:\w+ ){0,3}(?:attack|strike|target|bomb|carry out|kidnap)|(?:has|have|had) (?:imminent |advanced |concrete )?plans? to (?:attack|strike|target|bomb|hit|kidnap|kill)"
    r"|call(?:ed|ing|s) (?:an? |another |further |more )(?:[\w-]+ )?(?:attacks?|bombings?|strikes?)\b[^.;]{0,70}(?:likely|possible|conceivable|probable|imminent|a matter of time)|(?:attacks?|strikes?|bombings?) (?:\w+ ){0,6}(?:is|are|was|were|remains?) (?:\w+ )?(?:likely|possible|conceivable|probable|imminent|a matter of time|expected)"
    r"|(?:citing|cited|has|have|had|received|acting on) (?:(?!been\b|accused\b|blamed\b|was\b|were\b|denied\b|no\b|not\b)\w+ ){0,3}(?:intelligence|information|reports|indications|signs) (?:that|of)\b|circulat(?:ed|ing) threats|braced for|on high alert(?! (?:since|after))|fears? (?:of|that)|(?<!had )feared|fear (?:more|further|new)|vow(?:ed|s) (?:to|more|further|new|revenge)|threaten(?:ed|s) (?:(?:more|further|new|to|war)\b|(?:\w+ )?(?:retaliation|revenge|reprisals?|vengeance|retribution)\b)"
    r"|(?:said|says|believes?|believed) (?:that )?(?:further|more|new|another|fresh|additional)\b[^.;]{0,40}(?:likely|possible|expected|will|could|may|might)"
    r"|(?:is|are|was|were) (?:still )?(?:planning|preparing|plotting) (?:new|more|further|fresh|attacks))\b"
)
_STRIKE = r"(?:attack|strike|bomb|target|hit|kidnap|carry out|launch|stage|mount|massacre|storm|assassinate|be (?:attacked|targeted|bombed))"
_BLOWS = r"(?:attacks?|raids?|bombings?|bombs?|assaults?|massacres?|kidnappings?|incursions?|violence)"
_MAY_STRIKE = compiled(
    rf"\b(?:could|may|might|(?:is|are) (?:\w+ )?(?:likely|able|poised|set|preparing|planning|plotting|ready|determined) to|(?:was|were) likely to|(?:plan|intend|want|seek|hope|mean|aim)s? to|(?:now|still) (?:planned|intended|meant|wanted) to|would (?:like|try|attempt) to|will (?:try|attempt|seek) to"
    rf"|(?:retain(?:s|ed)?|has|have|had) the (?:ability|capability|capacity|means|intent|will) to) (?:again |also |soon |try to |be able to |seek to |attempt to |still ){{0,2}}{_STRIKE}\b(?! (?:a (?:deal|balance|compromise|chord)|back at|out at))"
    rf"|\b(?:could|may|might|will|would) (?:use|exploit|take advantage of|seize) [^.;,]{{2,60}}? to {_STRIKE}\b|\b(?:will|would|could|may|might) (?:soon )?(?:resume|renew|step up|intensify|escalate|restart) (?:its |their |the )?(?:[\w-]+ )?{_BLOWS}\b"
    rf"|(?<!had been )\b(?:intelligence|information|inputs|reports|tip-?offs?|alerts?)(?: \w+)? (?:about|of|on|regarding|pointing to) (?:an? )?(?:possible|potential|planned|imminent|likely|impending) (?:[\w-]+ ){{0,2}}{_BLOWS}\b"
    rf"|\b(?:more|further|new|another|future|fresh|similar|additional|(?:an?other )?wave of)(?: \w+){{0,2}} {_BLOWS}(?: \w+){{0,5}} (?:could|may|might|(?:is|are|was|were) (?:\w+ )?(?:likely|expected|possible|feared|to be feared|planned))\b"
    rf"|\bfear(?:s|ed|ing)? (?!of\b)(?:(?:an?|another|more|further|new|a new|a second|a fresh) ){{0,2}}(?:wave of |series of |string of )?(?:\w+ )?{_BLOWS}\b|\bfear(?:s|ed)? (?:that )?(?:the|its|they|it|he|militants|fighters|more|further)\b"
    rf"|\b(?:risk|threat|danger|possibility|likelihood|prospect) of (?:(?:an?|more|further|new|another|terrorist|lone|copycat|revenge|imminent) ){{0,3}}{_BLOWS}\b|\bexpect(?:s|ed)? (?:(?:to see|an?|more|further|new|another) ){{0,2}}{_BLOWS}\b"
    rf"|\bworried (?:about|by|that) (?:the |an? |more |possible |potential |coordinated |further )*{_BLOWS}\b|\b(?:could|may|might|would) (?:also )?be (?:the )?(?:next |possible |potential |a )?targets?\b|\bgive the \w+ an army\b"
)
"""Violence that may come, whoever says so; what could have been done, and what was foiled, is none of it."""
_OF_ITSELF = compiled(
    r"\b(?:terrorists?|extremists?|militants?|jihadis(?:ts)?|insurgents)\s(?:are|remain) (?:very |highly |still |most )?likely to\s|\b(?:terrorist )?attacks? (?:are|is|remains?) (?:very |highly )?likely\b|(?<!had been )\b(?:intelligence|information|inputs|reports|tip-?offs?|alerts?)(?: \w+)? (?:about|of|on|regarding|pointing to) (?:an? )?(?:possible|potential|planned|imminent|likely|impending)\s"
)
"""A warning that a text gives in its own name, as travel advice does."""
_FOILED = compiled(
    r"\b(?:foil\w*|thwart\w*|prevent\w*|stopped|arrest\w*|accus\w*|charg\w*|convict\w*|sentenc\w*|suspected of|trial|disrupt\w*|broke up|averted|pleaded|confess\w*)\b"
)
_CELL = compiled(
    r"\b(?:uncovered|broke up|broken up|smashed|took apart|dismantled|rolled up|busted|disrupted|arrested|detained|caught|jailed|charged|sentenced)\b[^.;]{0,60}\b(?:who|that|which|because they|because he) (?:was|were|had been) (?:planning|preparing|plotting)\b|\b(?:planning|preparing|plotting) (?:new |more |further )?attacks\b[^.;]{0,60}\b(?:were|was|have been|has been) (?:arrested|detained|charged|jailed)\b"
)
"""What plotters were at when they were caught is no warning."""
_WARNER = compiled(
    r"(?P<who>\b(?:[A-Z]|the |an? |police|officials|experts|analysts|intelligence|diplomats|residents)[^,.;:\"“”\n]{1,70}?) (?:has |have |had |also |again |repeatedly )?(?:warn(?:s|ed)?|caution(?:s|ed)?|fear(?:s|ed)?|expect(?:s|ed)?|is (?:aware|monitoring|worried)|are (?:aware|monitoring|worried)|was worried|sees|urged|called on|predict(?:s|ed)?|advise[sd]?|told)\b"
)
"""Who warns, before the verb or behind a comma: "…, the interior minister warned"."""
_TO_COME = compiled(
    r"\b(?:could|may|might|will|would|likely|chance|likelihood|imminent|possib(?:le|ly|ility)|planning|plans?|plotting|intends?|preparing|further|more|future|new"
    r"|risk(?:s)? of|threat of|potential|expected to|capable of|highly likely|severe|critical|again|high threat|threats?|conceivable|probable|try to|exploit|expect|will target|targets?|keep away|stay away|avoid|planned|retaliation|revenge|reprisals?|vengeance|retribution)\b"
)
_HARM = compiled(
    r"\b(?:attack(?:s|ed|ing)?|bombings?|strikes?|struck|terror(?:ism|ist)?|kidnappings?|violence|target(?:s|ed|ing)?|assaults?|suicide|bombs?|threats?|free (?:its|their|jailed)|break(?:s|ing)? out|jailbreaks?|hostages?|massacres?|invade|invasion|exploit|retaliation|revenge|reprisals?|vengeance|retribution)\b"
)
_JUST_BEFORE = 160
"""Characters before a warning in which its violence may be told: "they will come before the rains"."""
_VIOLENT = compiled(
    r"\b(?:attack(?:s|ed|ing|ers?)?|strikes?|struck|bomb\w*|blasts?|explosi\w+|terror\w*|kidnap\w*|abduct\w*|hostages?|massacres?\w*|insurg\w*|militants?|militia\w*|jihad\w*|gunm[ae]n"
    r"|rebels?|guerrillas?|bandits?|extremis\w*|radicals?|separatists?|islamists?|assassinat\w*|ambush\w*|violence|violent|blood\w*|kill(?:ed|ers?|ings?)?|murder\w*|reprisals?|retaliat\w*|reveng\w*"
    r"|shoot\w*|shot|armed|arms|weapons?|fighters?|fighting|raids?|incursions?|assaults?|atrocit\w*|jailbreaks?|break-?outs?|offensives?|clashes|behead\w*|arson\w*|cells?|storm(?:ed|ing)|overrun|shell(?:ed|ing)"
    r"|mortars?|besieged?|siege|invad\w+|invasion|sabot\w+|lone (?:wolf|wolves|actors?)|burn(?:ed|t|ing)?|gangs?|cartels?|hijack\w*|prisoners|fall|threat level|threat (?:remains|is|was) (?:\w+ )?(?:high|severe|serious|real|acute)|be (?:\w+ )?targets?|mass escapes?|(?:towns?|villages?|cities|city|capital|bases?) [^.;]{0,60}\b(?:lost|taken|fall)|abuses|guns?|war)\b"
)
_NOT_FEARED = compiled(
    r"\b(?:(?:wars? (?:on|against)|(?:fight(?:ing)?|battl(?:e|ing)) (?:against|on)|combat(?:ing|ting)?|counter(?:ing)?|tackl(?:e|ing)|anti-?|to fight) (?:\w+ )?terror\w*|counter-?terror\w*|attack helicopters?"
    rf"|nuclear (?:attacks?|strikes?|weapons?|war|arms|bombs?)|(?:{NO_ATTACKS})[ -]?attacks?|(?:end|ends|ended|ending|stop|halt|reduce|de-?escalate|deescalate|condemn\w*|against) (?:the |all )?violence"
    r"|(?:general|rail|train|bus|hunger|teachers['’]?|pilots['’]?|nurses['’]?|port|dock|postal|24-hour|48-hour|one-day) strikes?|strike action|(?:lightning|storm|earthquake|tornado|hurricane) strikes?|trade wars?|price wars?|cold war|post-?war|(?:first|second) world war|world war (?:i|ii|one|two)"
    r"|(?:propaganda|information|culture|turf|bidding|star) wars?|war (?:hero(?:es)?|veterans?|chest|memorials?|films?)|safer? from (?:\w+ )?(?:terror\w*|violence|attacks?)|(?:gender-based|domestic) violence"
    r"|kill(?:s|ed|ing)? (?:off )?the (?:\w+ ){0,2}(?:movement|bill|deal|campaign|plan|project|programme|program|talks|economy|industry|mood|peace process)"
    r"|(?:revenge|retaliation|payback) (?:at|in|on|against) the (?:polls|ballot box|pitch|field|track|court|elections?)"
    r"|forest fires?|(?:in|last|this|next|the) fall)\b"
)
"""What is feared, and phrases with such a word that speak of none: missiles of states, strikes of workers, the struggle against terror."""
_OF_NATURE = compiled(
    r"\b(?:forecasters?|meteorolog\w+|met office|storms?(?! the\b)|hurricanes?|cyclones?|typhoons?|tornado(?:e?s)?|floods?|flooding|earthquakes?|aftershocks?|tsunami|avalanches?|landslides?|volcano\w*|wild animals|asteroids?"
    r"|(?:ballistic|intercontinental|long-range) missiles?|missile tests?|(?:nuclear|missile|rocket|weapons?) program\w*|rocket engines?|fired a missile|test-fired|fireworks)\b"
)
"""What strikes without an attacker, and the arms of states."""

_OF_POLITICS = compiled(
    r"\b(?:coalition|cabinet|prices?|shares?|currency|bill|budget|turnout|taxes|exports|imports|profits?|sales|revenues?|tourism|bookings|(?:tourist|visitor) (?:arrivals|numbers)|economy|growth|the vote|the deal) (?:could|may|might|will|would|must|can)\b"
)
"""What falls or comes in politics and on markets."""
_OF_SPORT = compiled(r"\b(?:coach|striker|referee|midfielder|goalkeeper|defender|winger|team-mate|quarterback)\b")


_A_DEED = compiled(
    rf"\b(?:{DEED_NAMES}|incidents?|strikes?|violence|smartphone|phone|app)(?: in [\w' -]{{2,60}})?\Z",
    re.IGNORECASE,
)
"""What is no one who warns, though it "indicated" something."""
_NO_VERB = compiled(
    r"(?:has|have|had) (?:imminent |advanced |concrete )?plans? |(?:threat|risk|danger|chance|likelihood|probability|possibility)\b"
)
"""Words of warning whose subject is not who warns: "extremists have plans to strike", "the threat is at four"."""
_PRONOUN = compiled(r"(?:it|he|she|they)", re.IGNORECASE)
_WARNING_BY = compiled(
    r"\b[Ww]arnings? (?:\w+ )?(?:from|by|issued by) (?P<who>(?:the |an? |its |several |some |many )?[\w'’-]+(?: [\w'’-]+){0,4}?)(?=[,.;]| (?:that|about|of|on|in|who|over)\b)"
)
"""Who gave a warning that a sentence tells of by its name: "despite warnings from probation officers"."""
_WHO_WARNED = compiled(
    r"\b(?:said|says|added) (?P<who>(?:the |an? |one )?[\w'’-]+(?: [\w'’-]+){0,6}?),? who (?:also |later )?(?:warn(?:s|ed)|caution(?:s|ed)|predict(?:s|ed)|fear(?:s|ed)|expect(?:s|ed))\b"
)
"""Who spoke and warned in one breath: "said a senior officer, who warned that"."""
_NAMED_BEFORE = compiled(r"(?P<who>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}), \Z")
"""Right before a description of whoever is named: "William O'Neill, a UN expert, warned"."""
_SAYS_IT = compiled(r"\b(?:it|he|she|they) (?:said|added|warned|wrote)\b")
_SAYS = compiled(
    r"\b(?:tells?|says?|warns?|urges|advises|issues|told|said|warned|kept|raised|lowered|left|issued|urged|advised|put|held|maintained|published)\b"
)
_THERE = compiled(r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|could|may|might)\b)")
_IN_THE_COUNTRY = compiled(r"\bin the (?:country|kingdom|republic)\b")
_POSTED = compiled(r"\b(?:(?:embassy|consulate|mission) (?:in|to)|(?:threat|risk|danger) (?:to|in)) (?:the )?\Z")
"""An embassy warns of the country or town where it is, unless it names another."""
_AT_RISK = compiled(
    r"\b(?:residents|civilians|inhabitants|people|villagers|citizens|populations?|famil(?:y|ies)|women|children|christians|muslims|jews|schools?|hotels?|churches|mosques|travell?ers|expatriates) (?:(?:living|trapped|stranded|sheltering) )?(?:of|in|around|near|inside) (?:the )?(?:(?:besieged|nearby) )?(?:(?:town|city|village|district) of )?\Z"
)
"""Those whom something may befall stand before the words that say so: "residents of Bukavu are bracing for an assault"."""


def outlook(findings: Findings) -> list[Draft]:
    """Every forward-looking warning of violence in the document, one a sentence."""
    out = []
    low = findings.lowered
    for before, (start, end) in pairwise([(0, 0), *findings.sentences]):
        warns = None if _CELL.search(low, start, end) else _WARNS.search(low, start, end)
        if not warns or not _HARM.search(low, warns.start(), end) or not _TO_COME.search(low, warns.start(), end):
            warns = None if _FOILED.search(low, start, end) else _MAY_STRIKE.search(low, start, end)
        dreaded = None if _FOILED.search(low, start, end) else forebodes(findings, start, end)
        to_come = None if _CELL.search(low, start, end) else prospect(findings, start, end)
        advised = advice(findings, start, end)
        if _OF_POLITICS.search(low, start, end) or not (
            advised or to_come or ((warns or dreaded) and _of_violence(findings, start, end))
        ):
            continue
        speaker = to_come[1] if to_come else None
        if advised:
            speaker = _without_pronoun(findings, advised.speaker, before) or speaker
        speaker = speaker or _speaker(findings, (start, end), before, warns, dreaded)
        warns = warns or dreaded or (to_come[0] if to_come else None) or (advised.words if advised else None)
        assert warns
        if not (advised or is_to_come(findings, start, end, warns)) or speaks_of_else(low, start, end):
            continue
        if speaker and _OF_SPORT.search(speaker.lower()):
            continue
        groups = findings.groups(start, end)
        spots = [t for t in within(findings.places, start, end) if t.role == "place"]
        if speaker and speaker.startswith(("a ", "an ", "the ")):
            at = findings.text.find(speaker, start, end)
            named = _NAMED_BEFORE.search(findings.text, start, at) if at > start else None
            speaker = named["who"] if named else speaker
        if speaker and _A_DEED.search(speaker):
            speaker = None
        if warns[0].startswith("threat level") and not advised:
            speaker = None
        itself = advised or dreaded or to_come or _OF_ITSELF.search(low, start, warns.end())
        if not speaker and not itself and (not groups or _MAY_STRIKE.match(warns[0])):
            continue
        draft = Draft("warning", start, end)
        place = (advised and advised.place) or _place(findings, warns, spots, before, (start, end))
        if speaker:
            at = findings.text.find(speaker, before[0], end)
            where = Words(at, at + len(speaker)) if at >= 0 else Words(*warns.span())
            draft.add(statement("speaker", speaker, where, speaker=speaker))
        if groups:
            draft.add(statement("actor", actor_ref(findings, groups[0], None), groups[0], "hypothetical", speaker))
        if place:
            draft.add(statement("place", place_value(place), place, "hypothetical", speaker))
        horizon = next((d for d in within(findings.dates, warns.end(), end) if _is_ahead(findings, d)), None)
        if horizon:
            draft.add(statement("horizon", str(horizon.value), horizon, "hypothetical", speaker))
        if draft.statements:
            out.append(draft)
    return out


def _of_violence(findings: Findings, start: int, end: int) -> bool:
    """Whether a sentence that warns, or what stands right before it, speaks of violence or of an armed group: many more
    fear for votes, prices and rivers."""
    start = max(0, start - _JUST_BEFORE)
    if findings.groups(start, end):
        return True
    if _OF_NATURE.search(findings.lowered, start, end):
        return False
    heard = [m.span() for m in _NOT_FEARED.finditer(findings.lowered, start, end)]
    violent = _VIOLENT.finditer(findings.lowered, start, end)
    return any(not any(a <= v.start() and v.end() <= b for a, b in heard) for v in violent)


def _speaker(
    findings: Findings,
    sentence: tuple[int, int],
    before: tuple[int, int],
    warns: re.Match[str] | None,
    dreaded: re.Match[str] | None,
) -> str | None:
    """Who warns: by the words of warning, unless those are warned themselves; else who forebodes."""
    if by := _WARNING_BY.search(findings.text, *sentence):
        return by["who"]
    who = _who_warns(findings.text, sentence, before, warns) if warns else None
    if who and not warned_themselves(who):
        return who
    if dreaded is None:
        return None
    who = foreboder(findings.text, *sentence, dreaded) or speaker_of(findings.text, *sentence)
    return who if who and not warned_themselves(who) else None


def _who_warns(text: str, sentence: tuple[int, int], before: tuple[int, int], warns: re.Match[str]) -> str | None:
    """The source of a warning: the subject of its verb, or who speaks; for "it said" that of the sentence before."""
    start, end = sentence
    if aside := _WHO_WARNED.search(text, start, end):
        return tidied(aside["who"])
    subject = None if _NO_VERB.match(warns[0]) else _subject(text, start, warns.start())
    found = _WARNER.search(text, start, end)
    named = speaker_of(text, start, end) or (tidied(found["who"]) if found else None)
    if _MAY_STRIKE.match(warns[0]):
        return named
    if subject and not _PRONOUN.fullmatch(subject):
        return subject
    if named or not (subject or _SAYS_IT.search(text, start, end)):
        return named
    said = _SAYS.search(text, *before)
    return speaker_of(text, *before) or (_subject(text, before[0], said.start()) if said else None)


def _place(
    findings: Findings, warns: re.Match[str], spots: list[Toponym], before: tuple[int, int], sentence: tuple[int, int]
) -> Toponym | None:
    """Where harm is said to come: behind the words of warning, best right behind what may be done; else where the mission is
    that warns, or where the sentence before speaks of."""
    low, start = findings.lowered, sentence[0]
    behind = [t for t in spots if t.start > warns.start()]
    harmed = [t for t in behind if _HARM.search(low, max(warns.start(), t.start - 45), t.start)]
    place = next(iter(harmed or behind), None) or next(
        (t for t in spots if _POSTED.search(low[max(start, t.start - 25) : t.start])), None
    )
    place = place or next((t for t in spots if _AT_RISK.search(low[max(start, t.start - 60) : t.start])), None)
    return place or _place_before(findings, before, sentence)


def _place_before(findings: Findings, before: tuple[int, int], sentence: tuple[int, int]) -> Toponym | None:
    """For "there" the last place of the sentence before, for "in the country" the country that it speaks of."""
    if _THERE.search(findings.lowered, *sentence):
        return next((t for t in reversed(within(findings.places, *before)) if t.role == "place"), None)
    if _IN_THE_COUNTRY.search(findings.lowered, *sentence):
        return next((t for t in within(findings.places, *before) if t.feature == "country"), None)
    return None


def _is_ahead(findings: Findings, date: DateMention) -> bool:
    """Whether a date ends after the day of the report: a warning is for later, and the day on which it was given is not."""
    published = findings.document.published_day
    return date.value is not None and (published is None or interval(date.value)[1] > interval(str(published))[1])


def warns_before(lowered: str, start: int, at: int) -> bool:
    """Whether words of warning begin in lowered[start:at), or right behind ("an attack is likely")."""
    if (
        _WARNS.search(lowered, start, at + 60)
        or dreads_before(lowered, start, at)
        or advised_before(lowered, start, at)
    ):
        return True
    return foretold(lowered, start, at)


def _without_pronoun(findings: Findings, speaker: str | None, before: tuple[int, int]) -> str | None:
    """The speaker, for "it" the one of the sentence before."""
    return speaker_of(findings.text, *before) if speaker and _PRONOUN.fullmatch(speaker) else speaker


_BEFORE_A_VERB = frozenset("has have had also again repeatedly were was is are".split())


def _subject(text: str, start: int, verb: int) -> str | None:
    """The words before the verb of warning, when they are few enough to be its subject."""
    words = without_last(without_time(text[after_dateline(text, start, verb) : verb]).split(), _BEFORE_A_VERB)
    subject = " ".join(words)
    if _PRONOUN.fullmatch(subject):
        return subject
    return tidied(subject) if 0 < len(words) <= 9 and "," not in subject else None
