"""Forms in which a sentence names who says it, beyond the plain "police said": quoted, cited, told of a statement, behind the
content with an apposition, before a colon, in the view of.

The patterns are searched in one sentence cut out of its text, so that `\\A` and `\\Z` are its ends; `who` is the source.
"""

from __future__ import annotations

import re

from tocsin.patterns import compiled

NAME = r"(?:[^,.;:\"“”\n]|(?<=[A-Z])\.(?=[A-Z\s])|(?<=\b[A-Z][a-z])\.(?=\s[A-Z])|(?<=\b[A-Z][a-z]{2})\.(?=\s[A-Z])|(?<=\b[A-Z][a-z]{3})\.(?=\s[A-Z]))"
"""One character of a source as written: no punctuation but the stops of "U.S.", of an initial and of a rank ("Col. Diop")."""
SOURCE_NOUN = (
    r"(?:police|army|military|officials?|ministry|ministers?|government|governor|authorities|commission\w*|committee|monitors?|observatory|observers?|office|institute|agency|analysts?|experts?|researchers?|diplomats?"
    r"|general|colonel|commanders?|spokes\w+|president|mayor|bishops?|council|court|prosecutors?|prosecution|embassy|red cross|red crescent|ngos?|charity|report|study|hospital|doctors|medics|residents|locals|villagers|eyewitness(?:es)?|witness(?:es)?"
    r"|elders|lawyers?|families|relatives|survivors?|sources?|source|media|radio|television|watchdog|panel|inquiry|indictment|coroner|sheriff|chief|minister|cops|govt|min|un|hrw|aclu|amnesty)"
)
"""Nouns of those who speak to the press; as the last word of a source they make one of a few words."""
SPOKE = "said|says|told|condemned|blamed|accused|claimed|announced|warned|urged|denied|called"
"""What people do about a deed by speaking, in the words of news."""
ANNOUNCED = "said|says|announced|claimed|reported|confirmed"
"""How armies and groups give out what they did."""
_START = rf"(?:[A-Z]|(?:the|an?|its|their|his|her|our|one|two|three|four|five|six|several|some|many|other|local|state|security|military|senior|medical|hospital|army|government|rebel|intelligence|defen[cs]e|diplomatic|international|independent)\s|{SOURCE_NOUN}\b)"
WHO = rf"(?P<who>{_START}{NAME}{{0,70}}?)"
_APPOSED = r"(?:,\s(?:an?|the|its|their|his|her|one|who|whom|whose|where|in an?|on|speaking|writing|quoted by|(?:deputy|acting|former|chief|senior|spokes\w+)\s|[A-Z])[^,;:\"“”\n]{1,110},)"
_WHOM = rf"(?P<who>{_START}{NAME}{{0,70}}?{_APPOSED}?)"
"""With the apposition that follows a name."""
_AUX = r"(?:(?:has|have|had|also|later|earlier|then|now|further|himself|herself|itself|themselves|only|\w+ly)\s){0,3}"
_VERBS = (
    r"(?:said|says?|told|tells|announced|announces|confirmed|confirms|reported|reports|stated|states|added|adds|declared|declares|wrote|writes|noted|notes|explained|explains|revealed|reveals|disclosed|discloses|recalled|recalls|testified|testifies"
    r"|insisted|insists?|alleged|alleges?|maintained|maintains?|estimated|estimates?|acknowledged|acknowledges?|admitted|admits?|conceded|concedes?|argued|argues?|asserted|asserts?|claimed|claims?|pointed out|points? out|stressed|indicated|concluded|concludes?"
    r"|found|finds?|shows?|suggests?|counted|counts|submitted|submits|calculated|calculates?|believed?|believes|thinks?(?! tank)|reckons?|posted|tweeted|remarked|remembered|recounted|related|lamented|agreed|agrees)"
)
_END = r"(?=\s(?:on|late|early|in|at|by|via|through|yesterday|today|tonight|to|after|when|last|this|earlier|afterwards?|there|here|\w+day|(?:the )?(?:state|national|local)\s|reporters|journalists|newsmen|AFP|Reuters|parliament|the\s\w+|[A-Z])[^;]*\Z|\s?[.,;:!?\"”’]|\s?\Z)"
_DAY = r"(?:\s(?:on|late|early|late on|early on)\s\w+day|\syesterday)?"
_CITED = compiled(
    rf"\b(?:[Cc]it(?:ing|es|ed)|[Qq]uot(?:ing|es|ed))\s{WHO}(?=\s(?:as\s(?:saying|having|claiming|telling)|reported|said|says|reports|that)\b|[,.;:]|\s*\Z)"
)
"""The source behind the one who passes it on: "state radio, citing the governor"."""
_TOLD_BY = compiled(
    rf"\b(?:told|informed|briefed)\sby\s{WHO}(?=\sthat\b|[,.;]|\s*\Z)|\b(?:learn(?:ed|t)|heard)\sfrom\s(?P<whom>{_START}{NAME}{{0,60}}?)\sthat\b"
)
_QUOTED = compiled(
    rf"{_WHOM}\s(?:(?:has|have|had)\s)?(?:was|were|is|are|been)\s(?:\w+ly\s|later\s|also\s)?(?:quoted|cited|reported|said|heard)(?:\sby\s[^,.;\"“”]{{2,40}}?)?{_DAY}\s(?:as\s(?:saying|telling|having said|claiming)|to have said)\b"
    rf"|,\s(?P<last>{_START}{NAME}{{0,60}}?{_APPOSED}?)\s(?:was|were|is|are)\s(?:\w+ly\s)?(?:quoted|cited)\sas\s(?:saying|telling)"
)
_STATEMENT = compiled(
    rf"{_WHOM}\s{_AUX}(?:issued|released|put out|published|posted|circulated|sent|read|read out|gave|made|distributed|broadcast)\s(?:an?|the|its|their|his|her|another|out)\s[^.;\"“”]{{3,70}}?,?\s(?:saying|stating|announcing|claiming|declaring|alleging|to say|in which\s(?:it|they|he|she)\s\w+|which said|that said)\b"
)
_THAT = compiled(
    rf"{_WHOM}\s{_AUX}(?:would\s(?:only|not)\s(?:say|confirm|add)|testified|testifies|disclosed|discloses|revealed|reveals|recalled|recalls|explained|explains|pointed out|points out|informed\s[\w ]{{2,30}}?|briefed\s[\w ]{{2,30}}?|claimed|admits|admitted|conceded|concedes|argued|argues|asserted|asserts"
    rf"|wrote|writes|posted|tweeted|remarked|recounted|lamented|hinted|implied|suggested|maintained|reiterated|stressed|noted|notes|let it be known|learned|learnt|heard|made (?:it )?(?:clear|known)){_DAY}(?:\s(?:on|in|to|at|via)\s[^,;:\"“”]{{1,40}}?)?{_DAY}(?:,\s(?:without|while|in|on|at|as)\s[^,;:\"“”]{{3,40}},)?(?:\s?,?\sthat\b|:\s)"
)
_TITLED = compiled(
    rf"(?:\A|[\"”’]\s|[,;]\s|\b(?:and|but|while|that|as)\s)(?P<who>{_START}{NAME}{{1,60}}?{_APPOSED})\s{_AUX}(?:{_VERBS}|blam(?:ed|es)|accus(?:ed|es)|gave|gives|puts?|spoke of|speaks of|suspect(?:ed|s))\b"
)
"""A source with its office, or an office with its name, between commas: "Omar Khan, a police spokesman, said"."""
_TRAILED = compiled(rf"[,\"”’]\s{{0,2}}(?P<who>{_START}{NAME}{{0,70}}?)\s{_AUX}{_VERBS}{_END}")
_INVERTED = compiled(
    rf"[,\"”’]\s{{0,2}}(?:said|says|told|added|adds|wrote|writes|recalled|explained|explains|reports|reported|warned|confirmed)\s(?:us\s|me\s|reporters\s)?(?!{NAME}{{0,60}}\s(?:had|has|have|was|were|is|are|would|could|will|did|may|might)\s)(?P<who>{_START}{NAME}{{0,70}}?(?:,\s(?:an?|the|its|their|his|her|who|whose|(?:deputy|acting|former|chief|senior|spokes\w+)\s|[A-Z])[^,;:\"“”\n]{{1,80}})?)(?=[.,;!?]|\s*\Z|\s(?:on|in an?|at|by|after|as|when|told|who)\b)"
)
_COLON = compiled(rf"\A(?P<who>{_START}{NAME}{{1,60}}?{_APPOSED}?)(?:\sin\s(?:a|an)\s\w+)?:\s?[\"“‘]")
_HEAD = compiled(
    rf"(?::|\s[–—-])\s(?P<who>(?:(?!(?:and|that|of|at|in)\b)[\w'’.-]+\s){{0,4}}(?:{SOURCE_NOUN}|U\.?N\.?)|[A-Z]{{2,6}}|[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){{0,2}})\.?\s*\Z",
    re.I,
)
"""Behind a headline: "Nine killed in Menaka: police"."""
_VIEW = compiled(
    rf"(?:,\s(?:as\s)?per\s|\b[Pp]er\s(?=the\s|an?\s|[A-Z])|\b[Aa]s per\s|\b[Ii]n the (?:words|view|eyes|opinion|judge?ment|account|telling|version|estimate|assessment)\sof\s|\b[Tt]he (?:estimate|figure|count|account|version|reckoning|tally|assessment|number)\s(?:of|from|by|given by|provided by|supplied by|released by)\s|\b[Oo]n the (?:evidence|account|word|testimony) of\s|\b[Ii]f\s(?={NAME}{{2,60}}\s(?:is|are)\sto be believed)|\b[Ss]o\s(?={NAME}{{2,60}}\s(?:says?|said|claims?|claimed)\s*[.,;]))"
    rf"{WHO}(?=[,.;]|\s(?:is|are)\sto be believed|\sthat\b|\s(?:is|was|stands?)\b|\s(?:says?|said|claims?|claimed)\b|\s*\Z)"
)
_PUT_IT = compiled(
    rf"\b[Aa]s\s{_WHOM}\s{_AUX}(?:put\sit|puts\sit|tells?\sit|told\sit|sees?\sit|described\sit|said|says|reported|reports|noted|notes|announced|admitted|claimed|claims|submitted|argued|maintained|stated|states|pointed out|explained){_DAY}(?=\s?[,.;:]|\s*\Z)"
)
_COUNT_OF = compiled(
    r"\b[Bb]y (?P<who>(?:the |an? |our |its |their |his )?(?:[\w.-]+ ){0,5}?[\w.-]+?)(?:['’]s?)(?: own| latest| official| internal| conservative)* (?:counts?|reckonings?|estimates?|figures|accounts?|tally|records|data)\b"
)
LAST_OF_ALL = compiled(
    rf"(?:(?:\A|[,\"”’]\s{{0,2}}){_WHOM}\s{_AUX}{_VERBS}{_DAY}|[,\"”’]\s{{0,2}}(?:according to|as per|per|said)\s(?P<last>{NAME}{{3,70}}?))[.\"”’]?\s*\Z"
)
"""Words that only say who spoke, which end a sentence of several parts: "…, as police said", "…, according to a medic"."""

BEFORE_OTHERS = (_CITED, _TOLD_BY, _QUOTED, _STATEMENT, _COUNT_OF)
"""Forms that name the source where a plainer pattern would take another for it."""
BESIDE = (_TRAILED, _PUT_IT, _TITLED, _INVERTED, _THAT)
"""Forms that are asked for where no plain one behind the content is there."""
AT_LAST = (_COLON, _VIEW, _HEAD)

NEEDED = {
    _CITED: compiled(r"\b(?:[Cc]it(?:ing|e)|[Qq]uot)"),
    _TOLD_BY: compiled(r"\b(?:told|informed|briefed) by|\b(?:learn(?:ed|t)|heard) from"),
    _QUOTED: compiled(r"\bas (?:saying|telling|having said|claiming)|\bto have said"),
    _STATEMENT: compiled(
        r"\b(?:saying|stating|announcing|claiming|declaring|alleging|to say|in which|(?:which|that) said)\b"
    ),
    _THAT: compiled(
        r"\b(?:would (?:only|not)|testifie|disclose|reveal|recall|explain|point(?:ed|s) out|informed|briefed|claimed|admit|concede|argue|assert|wr(?:ote|ites)|posted|tweeted|remarked|recounted|lamented|hinted|implied|suggested|maintained|reiterated|stressed|note[ds]|let it|learn(?:ed|t)|heard|made)"
    ),
}
"""Words without which a form cannot be there: looked for first, since its source may begin anywhere."""
