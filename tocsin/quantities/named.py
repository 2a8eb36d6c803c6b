"""One victim who is told by a name: "Rabin was assassinated", "the strike that killed Nasir al-Wuhayshi", "Kuciak's murder".

Only verbs and nouns of what people alone suffer are heard, so that a capital word beside them is somebody, unless it is a
known kind of name that is nobody's: a group, a people, a day, a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from tocsin.dates.words import WEEKDAY_WRITTEN
from tocsin.model import Quantity
from tocsin.patterns import compiled
from tocsin.quantities.headlines import is_headline
from tocsin.quantities.joining import add
from tocsin.quantities.people import PERSONS
from tocsin.quantities.records import Casualty, What
from tocsin.quantities.sentence import Sentence, is_attacker
from tocsin.quantities.words import lowered

_PARTICLE = r"(?:[Aa]l|[Ee]l|[Uu]l|[Bb]in|[Bb]en|[Bb]int|[Ii]bn|[Aa]bu|[Dd]e|[Dd]el|[Dd]a|[Dd]i|[Ll]a|[Vv]an|[Vv]on|[Dd]er|[Oo]uld)"
_WORD = r"(?:[A-Z][\w’'-]*[^\W\d_]|[A-Z]\.)"
NAME = rf"(?:{_PARTICLE}[\s-]){{0,2}}{_WORD}(?:\s(?:\"[^\"]{{2,20}}\"|“[^”]{{2,20}}”|(?:{_PARTICLE}[\s-]){{0,2}}{_WORD})){{0,5}}"
_TITLED = r"(?:(?:(?!(?:in|on|at|by|near|from|to|with|as|when|after|before|and|or|but|during|outside|inside|over|for|because|while|under|off|across|around|between|were|was|is|are)\b)[a-z][\w'’-]*\s){0,4}?)"
_ADVERB = r"(?:(?:also|later|then|himself|herself|both|all|found|discovered|\w+ly)\s){0,2}"
_KILLED = (
    r"(?P<killed>assassinated|murdered|killed|slain|beheaded|decapitated|executed|lynched|shot\sdead|shot\sand\skilled|gunned\sdown|(?<=found\s)dead|(?<=discovered\s)dead"
    r"|(?:hacked|stabbed|beaten|stoned|strangled|burned|burnt|tortured|shot|bludgeoned)\sto\sdeath|fatally\s(?:shot|stabbed|wounded|injured))"
)
_TAKEN = r"(?P<hostages>kidnapped|abducted|taken\shostage|taken\scaptive|held\shostage)"
_LIMB = r"in\s(?:the|his|her|their|both|one)\s(?:\w+\s)?(?:legs?|arms?|hands?|foot|feet|shoulders?|thighs?|knees?|ankles?|wrists?|buttocks?|elbows?|calf)"
_HURT = rf"(?P<wounded>(?:shot|stabbed)\sand\s(?:\w+ly\s)?(?:wounded|injured|hurt)|wounded|injured|(?:shot|stabbed)\s{_LIMB})"
_IN_MISHAP = r"(?!\s(?:in\s(?:an?|the)\s)?(?:[\w-]+\s)?(?:war|crash|accident|earthquake|flood|fire|avalanche|combat|collision)\b)"
_BY_POLICE = r"(?!\s(?:by|in\sa\s(?:shoot-?out|gun\s?fight)\swith)\s(?:the\s|armed\s|local\s)*(?:police|officers|security|guards?|marksm[ae]n|snipers?)\b)"
"""Whom police shoot dead has as often attacked."""
_OPENS = r"(?:\A[\"“‘']?|[.;:,\"“‘—–(]\s?|\b(?:that|when|where|and|while|as|after|before|since|until|because|but|how|said|says|of|[Ii]n\s(?:\w+\s)?\d{4}|[Oo]n\s\w+day|[Ll]ast\s\w+|ago)\s)"
_AGE = r"(?:,?\s\d{1,2}(?=,|\s)|\s\(\d{1,2}\))?"
_DONE_TO = compiled(
    rf"{_OPENS}(?P<name>{NAME}){_AGE}(?:\s\([^()]{{1,40}}\))?(?:,[^,;]{{2,80}},|,)?\s(?:who\s)?(?:was|has\sbeen|had\sbeen|had\shimself\sbeen|had\sherself\sbeen|got)\s"
    rf"{_ADVERB}(?:{_KILLED}|{_TAKEN}|{_HURT})\b{_IN_MISHAP}{_BY_POLICE}"
)
_SOME_ONE = rf"{NAME}{_AGE}"
_ALL_DONE_TO = compiled(
    rf"{_OPENS}(?P<name>{_SOME_ONE}(?:,\s{_SOME_ONE}){{0,6}},?\sand\s{_SOME_ONE}),?\s(?:were|have\sbeen|had\sbeen)\s{_ADVERB}(?:{_KILLED}|{_TAKEN}|{_HURT})\b{_IN_MISHAP}{_BY_POLICE}"
)
_DEATHS_OF = compiled(
    rf"\b(?:murders|killings|slayings|beheadings|executions|assassinations|shootings|deaths)\sof\s{_TITLED}(?P<name>{_SOME_ONE}(?:,\s{_SOME_ONE}){{0,6}},?\sand\s(?:[a-z]+\s){{0,3}}{_SOME_ONE})"
)
"""Several deeds with a name each: "the slayings of Ann Hill, 20, and fellow student Tom Lee, 30"."""
_AT_THE_END = compiled(r"(?:,?\s\d{1,2}|\s\(\d{1,2}\))\Z")
_BETWEEN = compiled(rf"{_AGE}(?:,?\sand\s|,\s)")
_ENDS = r"(?=[.,;:)\"”’]|\s(?:in|on|at|by|with|as|outside|near|during|after|before|when|while|because|for|to|from|last|who|inside|over|early|late|yesterday|today)\b|\sand\s(?!\d)|\s*\Z)"
"""What may follow a name that is an object: no noun to which it belongs."""
_DID = compiled(
    r"\b(?:(?P<killed>assassinat(?:ed|es|ing|e)|murder(?:ed|s|ing)?|kill(?:ed|s|ing)?|behead(?:ed|s|ing)?|executed|executing|gunn?(?:ed|ing|s)?\sdown|shot\sdead|shooting\sdead|(?:shot|stabbed)\sand\skilled"
    r"|(?:shooting|stabbing)\sand\skilling|fatally\s(?:shot|stabbed|shooting|stabbing)|slew|assassination\sof|murder\sof|manslaughter\sof|killing\sof|beheading\sof|slaying\sof)"
    r"|(?P<hostages>kidnapp?(?:ed|s|ing)|abduct(?:ed|s|ing)|kidnapping\sof|abduction\sof)|(?P<wounded>shot\sand\s(?:\w+ly\s)?(?:wounded|injured)|wounding|injuring|seriously\s(?:wounded|injured)))"
    rf"\s{_TITLED}(?P<name>{NAME})"
    rf"(?![\w’'-])(?P<aged>,\s\d{{1,2}})?(?P<ends>{_ENDS})?"
)
_BY_NICKNAME = compiled(
    r"\b(?P<killed>kill(?:s|ed)?|murder(?:s|ed)?|execut(?:es?|ed)|behead(?:s|ed)?|gun(?:s|ned)?\sdown|assassinat(?:es?|ed)|sho[o]?ts?\sdead)"
    r"\s(?P<name>[\"“‘'](?:El|La|Don|Doña)\s[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)?[\"”’'])(?=,|\s(?:in|at|on|outside|inside|near|with|and|when|while|from)\b|\s*\Z)"
)
"""Somebody whom the street calls so: 'they kill "El Toro" in the market'."""
_OF_HEADLINES = compiled(
    rf"(?:\A|[:\]–-]\s)(?![^.;:]{{0,30}}\b(?:[Ww]arrants?|[Oo]rders?|[Cc]ontracts?)\b)(?P<name>{NAME}){_AGE},?\s(?P<killed>murdered|assassinated|executed|beheaded|shot\sdead|gunned\sdown|stabbed\sto\sdeath|shot\sto\sdeath)(?=,|;|\s(?:in|at|on|outside|inside|near|with|while|along)\b|\s*\Z)"
)
"""Somebody whose "was" the headline has left out: "Lawyer Ann Hill murdered in Leon"."""
_THINGS_SUNG = compiled(r"\b(?:song|band|singers?|choir|dance|orchestra|anthem|la bamba)\b")
_TO_DEATH = compiled(
    rf"\b(?P<killed>beat(?:en|ing)?|stabb(?:ed|ing)|hack(?:ed|ing)|ston(?:ed|ing)|strangl(?:ed|ing)|burn(?:ed|t|ing)|tortur(?:ed|ing)|shot|shooting|bludgeon(?:ed|ing)|kick(?:ed|ing)|batter(?:ed|ing)|knif(?:ed|ing))"
    rf"\s{_TITLED}(?P<name>{NAME})\sto\sdeath\b"
)
_DIED = compiled(
    rf"{_OPENS}(?:(?:Navy\sSeal|Lance\sCorporal|[A-Z][a-z]+\s[Oo]fficer)\s)?(?P<name>{NAME}){_AGE},?\s(?P<killed>died|perished|lost\s(?:his|her)\slife)\sin\s(?:an?|the|last\s[a-z]+['’]s)\s(?:(?!heart\b|panic\b|asthma\b|cardiac\b|shark\b|bear\b)[\w-]+\s){{0,3}}?(?:raid|attack|bombing|blast|shooting|ambush|air\s?strike|missile\sstrike|drone\sstrike|firefight|assault|massacre|gun\s?battle)\b"
)
"""Somebody who died in a deed."""
_OWN = compiled(
    rf"(?P<name>{NAME})(?:['’]s|(?<=s)['’])\s(?:(?:own|brutal|tragic|unsolved|violent|untimely|\d{{4}})\s)?(?:murder|assassination|killing|slaying|beheading)\b"
    r"(?!\s(?:of|rate|rates|toll|campaign|policy|spree|squads?|row|fields|machine|record|capital|attempt|plot)\b)"
)
_NOBODYS = compiled(
    r"\b(?:State|Front|Army|Movement|Forces?|Union|Brigades?|Council|League|Association|Command|Committee|Organi[sz]ation|Group|Network|Party|City|River|Street|Road|Avenue|Province|District|County|Hotel|Mosque"
    r"|Church|School|University|College|Hospital|Airport|Base|Camp|Prison|Court|Embassy|Ministry|Police|Bank|Company|News|Times|Republic|Kingdom|Nations|States|Guards?|Corps|Coalition|Alliance|Cartel|Gang|Crew|Team|Club|Family"
    rf"|{WEEKDAY_WRITTEN}|January|February|March|April|June|July|August|September|October|November|December|Shabaab|Shabab|Haram|Qaeda|Qaida|Taliban|Taleban|Hamas|Hezbollah|Hizbollah|Houthis?|Daesh"
    r"|Sayyaf|Jihad|Peshmerga|Mujahideen|Christmas|Easter|Ramadan|Everyone|Everybody|Nobody|None|No|One|Someone|Somebody|Who|What|Nothing|Nobody|Each|Neither|Either|Another|Many|Most|Some|All|You|We|I|It|He|She|They|This|That|There|These"
    r"|Those|The|A|An|In|On|At|By|But|And|When|After|Before|While|As|If|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Police|Army|Troops|Islamic|Western|Eastern|Northern|Southern|Central|North|South|East|West)\b(?!['’][a-z])"
)
_OTHERWISE = compiled(
    r"\b(?:den(?:y|ied|ies)|no (?:evidence|proof)|fear(?:s|ed)?|if|whether|rumou?rs?|wrongly|false(?:ly)?|nearly|almost|unless|not|never|wants?|wanted|plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|attempt(?:s|ed|ing)?|tr(?:y|ied|ies|ying)|threat\w*|could|would|might|may|can|will|should|must|cannot|had to|failed|conspir\w+|vow\w*|hop\w+|order(?:s|ed)?|used to|anyone who|whoever|mission to|designed|intend\w*|seek\w*|sought|hired|offered?)\b[^.;,]{0,40}\Z"
)
"""Before a harm that was not done, or is not told as done."""
_OF_MANY = compiled(
    r"\s(?:[\w-]+\s)?(?:(?!(?:was|is|has|as|its|his|this)\b)\w+s|\w+men|\w+women|people|personnel|police|troops|militia|attackers?)\b"
)
"""Behind a name: those whose it is."""
_TALES = compiled(r"\b(?:movie|film|novel|fictional|character|drama|theatre|simulat\w+)\b")
_AN = compiled(r"an? ")
_WITH = compiled(r"(?:[^.;,]{0,50}?,?\s(?:along|together)\swith|,?\salongside|\swith)\s")


def named(at: Sentence, found: list[Casualty]) -> list[Casualty]:
    """The victims whom no number and no noun tells, one a verb; none where the same words told a toll already."""
    if at.text.isupper() or _TALES.search(at.low):
        return []
    out: list[Casualty] = []
    for m, what, number in _told(at):
        start = min(m.start("name"), m.start(what) if m.groupdict().get(what) else m.start("name"))
        taken = [*found, *out]
        if m.re is _OWN and any(c.what in ("killed", "attackers_killed") for c in taken):
            continue
        if any(c.start < m.end() and start < c.end for c in taken):
            continue
        if _OTHERWISE.search(at.low, max(0, start - 60), start):
            continue
        quantity = Quantity.exactly(number)
        if m.re in (_DONE_TO, _ALL_DONE_TO) and (more := _with_them(at, m.end())) is not None:
            quantity = add(quantity, at.counts[more].quantity)
        out.append(Casualty(start, m.end(), cast(What, what), quantity))
    return out


def _told(at: Sentence) -> Iterator[tuple[re.Match[str], str, int]]:
    """The matches of all forms, what each tells and of how many."""
    for pattern in (_ALL_DONE_TO, _DEATHS_OF, _DONE_TO, _DID, _TO_DEATH, _DIED, _OWN, _BY_NICKNAME, _OF_HEADLINES):
        if pattern is _BY_NICKNAME and _THINGS_SUNG.search(at.low):
            continue
        if pattern is _OF_HEADLINES and not (is_headline(at.text) and at.text != at.text.title()):
            continue
        for m in pattern.finditer(at.text):
            what = next((n for n in ("killed", "hostages", "wounded") if m.groupdict().get(n)), "killed")
            if pattern in (_ALL_DONE_TO, _DEATHS_OF):
                names = _BETWEEN.split(_AT_THE_END.sub("", m["name"]))
                if all(_is_somebody(n) and (" " in n or len(names) == 2) for n in names):
                    yield m, what, len(names)
            elif _is_somebody(m["name"]) and (pattern in (_DONE_TO, _DIED) or _stands_alone(at, m)):
                yield m, what, 1 + (_and_another(at, m) if pattern is _DID else 0)


_AND_NAMES = compiled(
    rf"{_AGE}(?P<more>(?:,\s{_SOME_ONE})*),?\sand\s(?:(?:his|her)\s[a-z]+,?\s)?(?P<last>{NAME})(?=[.,;:]|\s(?:in|on|at|by|outside|near|with|after|before|when|last|who|early|late)\b|\s*\Z)"
)


def _and_another(at: Sentence, m: re.Match[str]) -> int:
    """How many further people are named in full behind the one that was killed: "the murder of Ann Hill and Tom Lee"."""
    more = _AND_NAMES.match(at.text, m.end("name"))
    if more is None:
        return 0
    names = [*(n for n in _BETWEEN.split(more["more"]) if n.strip()), more["last"]]
    return len(names) if all(" " in n and _is_somebody(n) for n in names) else 0


def _stands_alone(at: Sentence, m: re.Match[str]) -> bool:
    """Whether a name beside a deed is told in full, and is not that of those who belong to it."""
    return _in_full(m["name"]) and not (
        m.re is _DID and m["ends"] is None and _OF_MANY.match(at.low, m.end()) is not None
    )


def _with_them(at: Sentence, position: int) -> int | None:
    """The count of those who shared the fate: "was killed, along with 20 others"."""
    m = _WITH.match(at.low, position)
    for i, c in enumerate(at.counts):
        if (
            m
            and c.start == m.end()
            and i not in at.used
            and c.noun in PERSONS
            and not is_attacker(c)
            and (c.quantity.point > 1 or not _AN.match(at.low, c.start))
        ):
            at.used.add(i)
            return i
    return None


def kills_a_name(at: Sentence, position: int) -> bool:
    """Whether an active verb that begins at position has a name as its object."""
    m = _DID.match(at.text, position)
    return m is not None and m["ends"] is not None and _in_full(m["name"]) and _is_somebody(m["name"])


def _in_full(name: str) -> bool:
    """Whether a name has two words: whoever is told by one alone beside a verb or a noun was spoken of before."""
    return " " in name.replace("-", " ") or name.isupper()


def _is_somebody(name: str) -> bool:
    """Whether a name may be a person's."""
    words = name.split()
    return not (_NOBODYS.search(name) or lowered(words[-1]) in PERSONS or (len(words) == 1 and len(name) < 3))
