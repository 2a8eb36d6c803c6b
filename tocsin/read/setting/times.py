"""When it happened: which of the dates beside a word of violence dates the violence, and not a statement or a trial."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from re import Pattern

from tocsin.dates import DateMention
from tocsin.dates.words import DEED_NAMES, PARTS_OF_DAY, WEEKDAY_WRITTEN
from tocsin.model import days_long, interval
from tocsin.patterns import compiled
from tocsin.read.findings.findings import Findings, within
from tocsin.read.setting.aftermath import of_aftermath
from tocsin.read.setting.distance import ends_a_deed
from tocsin.read.setting.othermatters import NOT_AT_ONE, of_another_event
from tocsin.read.words.lexicon import Trigger

_VERDICT = r"guilty|verdicts?|acquitted|locked up|sent to prison|(?:given|handed|got|received) (?:[\w-]+ ){0,5}(?:years?|months|life|sentences?|terms?)"
# Verbs that take a date away from the violence beside it: reporting, justice, politics, mourning.
OTHER_VERB = compiled(
    rf"\b(?:{_VERDICT}|said|says?|told|announced|statement|reported|reporters|claim(?:ed)?(?: responsibility)?|arrest(?:ed|s)?|sentenced|convicted|court|ruled"
    rf"|responsibility|admitted|visit(?:ed)?|spokes\w+|published|posted|released|confirmed|condemned|(?<!at a )(?<!at the )funerals?|mourning|mourned|bur(?:ied|ying)|vowed|{NOT_AT_ONE}meeting|press conference|interview|appeared"
    r"|charged|pleaded|expected|due|hearing|trial|scheduled|raised|rose|lowered|lost|founded|formed|established|elected|declared|decreed|imposed|lifted|opened(?! (?:fire|up))|inquests?|took office"
    r"|ended|(?:died|dies) (?:of|from) (?:his|her|their|its)|succumbed|video|letter|wrote|warned|briefing|update[ds]?|jailed|approved|agreed|ordered|marked|searched|identified|detained|named|concluded|recalled|commemorated|honou?red|urged|insisted|acknowledged|revealed|disclosed|explained|promised|pledged|thanked|dismissed|sacked|resigned|appointed|resumed|reopened|suspended|surrendered|premiered|indicted|arraigned|testified|unsealed|reinstated|overturned|upheld|acquitted|pardoned|paroled|extradited|deported|adopted|vetoed|ratified|endorsed|signed|inaugurated|sworn in|nominated|sanctioned|convened|attended|hosted|toured|delayed|postponed|cancell?ed|scrapped|withdrew|boycotted|retired|graduated|married|dated|filed|lodged|submitted|petitioned|decided|voted|goes? to the polls|went to the polls|broadcast|aired|screened|scaled down|(?:turned|gave|handed) (?:him|her|them)sel(?:f|ves) (?:in|up|over))\b"
)
_AT_ONCE = compiled(
    rf",\s(?:taking|bringing|raising|pushing|lifting)\s(?:to|the)\b|\s(?:(?:{PARTS_OF_DAY}|also|again|has|had)\s){{0,2}}{OTHER_VERB.pattern}"
)
PUBLIC_ACT = compiled(
    r"\b(?:(?:was|were|are) (?:\w+ly |still )?(?:seeking|hunting|searching for|looking for) (?:the |an? |two |three )?(?:\w+ )?(?:suspects?|gunm[ae]n|killers?|attackers?|assailants?|perpetrators?|m[ae]n|drivers?|those)\b|spoke|tweeted|critici[sz]ed|praised|hailed|slammed(?! into)|tackled|doubled down|stood (?:up )?(?:in|before|alongside)|paid tribute|lit candles|laid (?:an? )?(?:wreaths?|flowers)|debated|addressed|met with|toured"
    r"|welcomed|offered|expressed|appealed|called (?:for|on)|defended|rejected|launched (?:an? )?(?:\w+ )?(?:investigation|inquiry|probe|appeal)|cordoned off|sealed off|questioned|interviewed|scaled down|apologi[sz]ed"
    r"|blamed(?! (?:on|for))|accused(?! of)|got emotional|pressed|discussed|paraded|conceded|defended|renewed|reiterated|repeated|signalled|signaled|signed (?:the|an?|into)|granted|enacted|vetoed|passed (?:the|an?) (?:\w+ )?(?:law|bill|act|resolution|motion))\b"
)
"""What is said or done in public over violence, or after it: it takes a date as verbs of speech do."""
CLAIMED = compiled(r"\b(?:claimed|condemned|denounced|denied|praised|mourned|investigating)\s(?:[\w'-]+\s){0,4}")
JUSTICE = compiled(
    rf"\b(?:{_VERDICT}|ruled|sentenced|convicted|charged|arrested|jailed|appeared in court|pleaded|told a court|went on trial|forgave|responsibility"
    r"|condemned|denounced|denied|blamed(?! (?:on|for))|accused|apologi[sz]ed)\b"
)
OF_A_DEED = compiled(
    rf"(?P<own>'s|’s)?\s(?:(?!(?:for|in|on|at|after|by|of|over|to|that|said|and|when|a|an|the)\b)[\w-]+\s){{0,3}}?(?:{DEED_NAMES}"
    r"|kidnappings?|abductions?|murders?|stabbings?|strikes?"
    r"|air ?strikes?|siege|violence|assassinations?|fire|bombs?|incidents?|shoot-?outs?|gun ?(?:battles?|fights?)|firefights?|clash(?:es)?"
    r"|rampages?|slayings?|poisonings?|robber(?:y|ies))\b"
)
"""Right after a date: "last Thursday's fire", "the April 2015 attack". The date belongs to the deed, whatever verb stands before."""
_ARTICLE = compiled(r"\b(?:the|an?|that|this|those|these|both|his|its|deadly)\s(?:(?:early|late|mid-?)\s?)?\Z")
_IN_A_NAME = compiled(rf"{WEEKDAY_WRITTEN} (?!Night|Morning)[A-Z][a-z]")
"""The Monday Market and the Sunday Times are no days."""
OWNS_WORDS = compiled(
    r"(?:'s|’s)\s(?:[\w-]+\s){0,3}?(?:resolutions?|statements?|speech|announcements?|rulings?|verdicts?|decisions?|reports?|meetings?|summit|visits?|funerals?|hearings?|sessions?|talks|conference|ceremony"
    r"|edition|newspapers?|broadcasts?|program(?:me)?s?|interviews?|letters?|memos?|orders?|bill|debate|trial|appearance|figures|testimony|comments|remarks|vigil|memorial|inauguration|address|deadline|deals?|agreements?|accords?|pacts?|truce|ceasefire|votes?|elections?|referendum|rally|marche?s?|appointment|nomination|sentenc(?:e|ing)|ban|briefing|events? in (?:court|parliament|congress)|match|game|service|anniversary)\b"
)
"""Right after a date that is that of words: "Friday's resolution condemned attacks on shrines"."""
_HIT = compiled(
    r"\b(?:was|were|been|being|got)\s(?:(?:\w+ly|also|first|then|once|again|last)\s){0,2}(?:targeted|hit|struck|attacked|bombed|ambushed|besieged|stormed|shelled|raided|shot|stabbed|blown up|killed|murdered"
    r"|assassinated|abducted|kidnapped|beheaded|torched|firebombed|gunned down|executed|massacred|destroyed|overrun)\b"
)
"""Violence that somebody or something suffered, where no trigger says so: "the court was targeted in June 2013 by a bomber"."""
_WHEN = compiled(r",?\s(?:when|in which)\b")
_ASIDE_ON = compiled(r"\b(?:which|that|who)\s(?:in|on|by|since)\s\Z")
_VERB_NEAR = 40
"""Characters behind a date within which the verb of its clause stands."""
_BEGAN = compiled(
    r"\b(?:it|attacks?|assault|siege|raid|shooting|violence|fighting|clashes|rampage|massacre|stand-?off|incident|explosions?|blasts?|bombings?"
    r"|killings?|stabbings?)\s(?:first\s)?(?:began|begun|started|happened|occurred|took place|unfolded|broke out)\s"
    r"(?:(?:late|early|at around [\w:.]{1,8}|shortly)\s)?(?:on\s(?:the night of\s)?)?\Z"
)
"""Right before a date: "claimed the raid hours after it began on Saturday". The date is the deed's, whoever speaks of it."""
_DIED = compiled(r"\b(?:died|perished|lost (?:his|her|their) (?:life|lives))\s(?:(?:late|early|on)\s){0,2}\Z")
_IN_A_DEED = compiled(
    r",?\s(?:in|when|as)\s(?:(?!(?:hospital|custody|prison|jail|the hospital)\b)[\w'’-]+\s){0,6}?(?:attacks?|bombings?|blasts?|explosions?|shoot\w*|clash\w*|raids?|strikes?|air ?strikes?"
    r"|fighting|violence|ambush\w*|riots?|rioting|crossfire|battles?|exploded|attacked|opened fire|blew|bombed|fired|stormed|ambushed|gunmen|bombers?)\b"
)
"""Around the day on which somebody died of it at once: "four more died this morning in clashes"."""
_OPENS = compiled(r"[,;]\s(?:and|but|while|then)(?:,|\sthen)?\s(?:(?:late|early)\s)?(?:on|in)\s\Z")
"""Right before a date that opens a clause of its own: "it has lost its ports, and on Monday its leader was killed"."""


def date_of(
    findings: Findings, span: tuple[int, int], sentence: tuple[int, int], head: Trigger, found: Sequence[Trigger]
) -> DateMention | None:
    """The date of the scene at `span`: the nearest to its head that dates violence and is not yet to come."""
    published = findings.document.published_day
    latest = interval(published)[1] + timedelta(days=1) if published else None
    options = [
        d
        for d in within(findings.told, *span) or within(findings.told, *sentence)
        if d.value and not _IN_A_NAME.match(findings.text, d.start) and not (latest and interval(d.value)[0] > latest)
        if not of_the_line_above(findings.text, sentence[0], d)
    ]
    if counted := [d for d in options if d.end <= head.start and _COUNTS_TO.search(findings.lowered, d.start, d.end)]:
        others = [d for d in options if d not in counted]
        options = others or [d for d in counted if not _shortly(findings.lowered, sentence[0], d)]
    fitting = [d for d in options if dates_violence(findings.lowered, sentence, d, found)]
    return min(fitting, key=lambda d: (is_vague(d), abs(d.start - head.start)), default=None)


_COUNTS_TO = compiled(r"\s(?:before|since)\Z")
"""The end of a date that is that of what came before the deed told behind it: "hours before he was killed in 2014"."""


_SHORTLY = compiled(r"\b(?:minutes?|hours?)\s")
_THE_DEED = compiled(
    r"\s(?:the|that|this)\s(?:[\w-]+\s){0,2}?(?:attacks?|raids?|bombings?|blasts?|explosions?|shootings?|assault|ambush|killings?|massacre|kidnapping|abductions?|storming|siege)\b"
)


def _shortly(low: str, start: int, date: DateMention) -> bool:
    """Whether a date is told by hours or minutes from something else ("hours before he was killed in 2014") than the deed told
    before, of which a sentence that opens so tells another one: "Hours before the raid a bomb had killed six"."""
    if _SHORTLY.search(low, date.start, date.end) is None:
        return False
    return _THE_DEED.match(low, date.end) is None or low[start : date.start].strip(' "“(') != ""


def of_the_line_above(text: str, start: int, date: DateMention) -> bool:
    """Whether a date in brackets opens a sentence: it ends the pointer to another report that stands above it."""
    opens = text[start : date.start].strip() == "("
    return opens and text.startswith(")", date.end)


def is_vague(date: DateMention) -> bool:
    """Whether a date is a long stretch up to now: "in recent years", of which a day in the same sentence is one."""
    if date.kind != "period" or not date.value:
        return False
    return days_long(date.value) > 60


_SAME_DAY = compiled(
    rf"\b(?:on|later|earlier) (?:that|the|the very) same day\b|\b(?:later|earlier) (?:that|the same|in the) (?:{PARTS_OF_DAY}|day)\b"
    r"|\b(?:minutes|moments|shortly|hours) (?:before|earlier|later|afterwards?)(?=[,.;]|\Z)|\bat (?:almost |about |nearly |much )?the same (?:time|moment)\b|\b(?:almost )?simultaneous(?:ly)?\b"
)
_DATELINE = compiled(r"\)?\s?(?:\([^)\n]{2,40}\)\s?)?[-–—]\s")
"""What follows the date of a dateline: the day of writing."""


_NEXT_VERB = compiled(
    rf"(?:\s(?:{PARTS_OF_DAY}|also|still|then|again|quietly|finally|hurriedly)){{0,2}}\s(?:(?!(?:killed|wounded|shot|armed|unarmed|unidentified|masked|hooded|suspected|alleged|uniformed|united|hundred|assorted|disguised|heavily-armed|organi[sz]ed|unnamed|unknown|red|related|trained|deranged|so-called|hired|jailed|exiled|retired|wanted|believed|veiled|blindfolded|crazed|motorised|carried out|staged|mounted|conducted|perpetrated|unleashed|triggered)\b)[a-z]{{3,}}ed|began|begun|was|were|woke|took|made|told|said|held|laid|lit|paid"
    r"|kept|gave|came|went|met|saw|found|left|brought|stood|rose|fell|sent|spoke|had|has|have|buried|wept|sought|swore)\b(?! (?:up|off|fire|into)\b)"
)
"""The verb whose subject the date follows: "Mali on Friday began three days of mourning"; its own day. "Armed men" is none."""
_SINCE = compiled(
    r"\bsince(?:(?:\s[\w'’-]+){1,6}?\s(?:became|took|came|was|were|had|began|ended|left|won|fell|lost|[a-z]{3,}ed)\b(?:\s[\w'’-]+){0,6}?)?"
    r"(?:\s(?:on|in|early|late|last))*\s?\Z"
)
"""What another happening dates: "the first attack since he became president in May"."""
_ENDED = compiled(
    r"\b(?:end(?:ed|s|ing)?|lift(?:ed|s)|broke|crushed|brought)\s(?:up\s)?(?:(?:an?|the|its|their|\w+['’]s)\s)?(?:[\w-]+\s){0,3}?(?:siege|stand-?off|hostage[\w-]*|hijacking|occupation)\b"
    r"(?:(?!\b(?:that|which|after|when)\b)[^.;,]){0,60}\Z|\b(?:siege|stand-?off|hijacking)\s(?:\w+\s)?(?:ended|was over|is over|came to an end|finished)\b[^.;,]{0,50}\Z"
)
"""The end of a siege, which is not its day: "forces ended a 30-hour siege at a hotel early on Sunday"."""
_ENTRY = compiled(r"[\W_]*\Z")
"""Nothing but a bullet between the start of a sentence and a date: an entry of a list, dated by it."""
_UP_TO = compiled(r"\b(?:by|until|till|as of|up to)\s(?:(?:late|early|midday|noon|the evening of)\s)?(?:on\s)?\Z")
"""Right before a date that closes a count or a wait: "by Sunday 68 had died"."""


_IN_SPEECH = compiled(
    r"\b(?:said|says|say|saying|told(?:\s[\w'’-]+){1,4}|reported|reports|added|announced|stated|confirmed|claimed|alleged|noted|recalled|learned),?(?:\s(?:also|today|yesterday|here|later))?\sthat,?\s(?:(?:on|in|late|early|at|during|last|by)\s){0,3}\Z"
)
"""Before a date that opens what somebody says: "the army reported that on 28 June rebels had killed two men"."""


def dates_violence(low: str, sentence: tuple[int, int], date: DateMention, found: Sequence[Trigger]) -> bool:
    """Whether the last verb before the date is one of violence; for a date that opens its sentence, the next one."""
    at_once = _AT_ONCE.match(low, date.end, min(sentence[1], date.end + 50))
    if at_once and not ends_a_deed(low, sentence[0], date.start):  # "investigators on Saturday raised the toll"
        return False
    if date.start < 80 and _DATELINE.match(low, date.end) and not _ENTRY.match(low, sentence[0], date.start):
        return False
    floor = max(sentence[0], date.start - 80)
    if _UP_TO.search(low, floor, date.start):
        return False
    deed = OF_A_DEED.match(low, date.end, min(sentence[1], date.end + 60))
    if deed and (deed["own"] or _ARTICLE.search(low, floor, date.start)):
        return True
    if OWNS_WORDS.match(low, date.end, min(sentence[1], date.end + 60)) or of_another_event(low, sentence[0], date):
        return False
    if of_an_aside(low, sentence[0], date, found):
        return False
    if of_aftermath(low, sentence, date):
        return False
    if _WHEN.match(low, date.end) and any(t.start > date.end for t in found):
        return True
    since = _SINCE.search(low, floor, date.start)
    if since and not any(
        since.start() < t.start < date.start for t in found
    ):  # "the deadliest attack since 1998" dates another one
        return False
    if began(low, floor, date):
        return True
    if _ENDED.search(low, floor, date.start):
        return False
    opens = _OPENS.search(low, floor, date.start) is not None or _IN_SPEECH.search(low, floor, date.start) is not None
    other = max((m.start() for m in OTHER_VERB.finditer(low, floor, date.start)), default=-1)
    other = max((m.start() for m in PUBLIC_ACT.finditer(low, floor, date.start)), default=other)
    claim = CLAIMED.search(low, floor, date.start)
    violent = max((t.end for t in found if t.start < date.start and (t.verb or not claim)), default=-1)
    violent = max((m.end() for m in _HIT.finditer(low, floor, date.start)), default=violent) if found else violent
    if found and _DIED.search(low, floor, date.start) and _IN_A_DEED.match(low, date.end):
        return True
    if (other >= 0 or violent >= 0) and not opens:
        return violent > other or (violent >= 0 and _AT_THE_TIME.match(low, violent, other) is not None)
    if (then := _NEXT_VERB.match(low, date.end, min(sentence[1], date.end + 50))) and not any(
        t.start <= then.end() + 1 and t.end > then.start() for t in found
    ):
        return False
    first = min((t.start for t in found if t.start >= date.end), default=sentence[1])
    return not JUSTICE.search(low, date.end, max(first, min(sentence[1], date.end + 60)))


def of_an_aside(low: str, start: int, date: DateMention, found: Sequence[Trigger]) -> bool:
    """Whether a date opens a relative clause that tells of no violence: "the attacks, which in 2012 cost six billion"."""
    if not _ASIDE_ON.search(low, max(start, date.start - 12), date.start):
        return False
    return not any(date.end <= t.start < date.end + _VERB_NEAR for t in found)


_AT_THE_TIME = compiled(
    r"[^.;]{0,60}\b(?:as|when|while|where|moments before|minutes (?:after|before)|shortly (?:after|before))\s(?:[\w'’-]+\s){1,4}\Z"
)
"""Between the violence and the next verb: "exploded as classes ended on Saturday" happened then."""


def undisturbed(low: str, sentence: tuple[int, int], start: int, date: DateMention) -> bool:
    """Whether no verb of another thing takes the date away from what ends at `start`, before it or right after it."""
    if OTHER_VERB.search(low, start, date.start):
        return False
    return not _AT_ONCE.match(low, date.end, min(sentence[1], date.end + 50))


_STOPPED = compiled(r"\b(?:arrested|seized|foiled|thwarted|disrupted|intercepted|defused)\s(?:[\w'-]+\s){0,4}?\Z")
JUDGED = compiled(rf"\b(?:{_VERDICT}|sentenced|jailed|convicted|pleaded|appeared|ruled|on trial)\b")
"""A verb of a court: it takes its day away from a plot, which is dated by when it was stopped."""


def stopped(findings: Findings, sentences: Sequence[tuple[int, int]]) -> list[DateMention]:
    """The first day in these sentences on which plotters were arrested or their plot was stopped."""
    return [
        d
        for start, end in sentences
        for d in within(findings.told, start, end)
        if d.value and len(d.value) == 10 and _STOPPED.search(findings.lowered, max(start, d.start - 60), d.start)
    ][:1]


def began(low: str, floor: int, date: DateMention) -> bool:
    """Whether the words right before the date, not before `floor`, say that the violence began then."""
    return _BEGAN.search(low, floor, date.start) is not None


def same_day(low: str, span: tuple[int, int], last: str | None) -> list[DateMention]:
    """The day `last`, which the text told last, where `span` says that this violence was on the same one."""
    again = _SAME_DAY.search(low, *span) if last and len(last) == 10 else None
    return [DateMention(again.start(), again.end(), last, "relative", 0.7)] if again else []


def belongs(findings: Findings, sentences: Sequence[tuple[int, int]]) -> list[DateMention]:
    """The days, of at most a week, that own a deed in these sentences: "Tuesday's attack", "the 3 May shooting"."""
    low = findings.lowered
    return [
        d
        for start, end in sentences
        for d in within(findings.told, start, end)
        if d.value and days_long(d.value) <= 7 and names_the_deed(low, d, end)
    ]


HAPPENED = compiled(
    r"\b(?:happen(?:ed|s)|occurred|took place|unfolded|broke out|were called|was called|called to|responded to|dispatched|(?:was|were) found"
    r"|came (?:at|on|around|about|shortly|just|late|early))\b"
)
CALLED = compiled(
    r"\b(?:calls? (?:came|was received|were received|was made)|(?:were|was) (?:alerted|called)|called to|responded to|dispatched|received (?:a|the|several|multiple) (?:\w+ )?(?:calls?|reports?))\b"
)
"""A call for help, which comes on the day of the deed even where it is told before it."""


def names_the_deed(low: str, date: DateMention, end: int) -> bool:
    """Whether a date, however long, is part of the name of a deed: "the 1998 Omagh bombing", "the March attack"."""
    deed = OF_A_DEED.match(low, date.end, min(end, date.end + 60))
    return bool(deed and (deed["own"] or _ARTICLE.search(low, max(0, date.start - 20), date.start)))


def happened(findings: Findings, numbers: range, words: Pattern[str] = HAPPENED) -> list[DateMention]:
    """The first date of at most two days that stands beside "it happened" or a call for help, in these sentences."""
    for number in numbers:
        if number >= len(findings.sentences):
            break
        start, end = findings.sentences[number]
        verb = words.search(findings.lowered, start, end)
        near = [d for d in within(findings.told, start, end) if d.value and verb and abs(d.start - verb.start()) < 90]
        for date in near:
            if days_long(str(date.value)) <= 1 and not _AT_ONCE.match(
                findings.lowered, date.end, min(end, date.end + 50)
            ):
                return [date]
    return []
